// SPDX-License-Identifier: EUPL-1.2
#include "source/source.h"

#include <algorithm>
#include <utility>

namespace stadga {

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  // LF, CRLF, and CR alone, which cmark-gfm and yaml-cpp take for a line break as well.
  for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
    if (text_[at] == '\n' || (text_[at] == '\r' && text_[at + 1] != '\n'))
      line_starts_.push_back(at + 1);
  }
}

std::size_t SourceFile::line_index(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Position SourceFile::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t index = line_index(offset);
  std::size_t column = 1;
  for (std::size_t at = line_starts_[index]; at < offset; ++at) {
    const bool continuation = (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;
    if (!continuation) ++column;
  }
  return {index + 1, column};
}

std::string_view SourceFile::line_at(std::size_t offset) const {
  const std::size_t index = line_index(std::min(offset, text_.size()));
  const std::size_t start = line_starts_[index];
  std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : text_.size();
  while (end > start && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return std::string_view(text_).substr(start, end - start);
}

std::size_t SourceFile::line_start(std::size_t line) const {
  if (line == 0) return 0;
  return line <= line_starts_.size() ? line_starts_[line - 1] : text_.size();
}

std::string_view Span::text() const {
  if (file == nullptr) return {};
  const std::string_view all = file->text();
  const std::size_t from = std::min(begin, all.size());
  return all.substr(from, std::min(end, all.size()) - from);
}

Span Span::part(std::size_t offset, std::size_t length) const {
  if (file == nullptr) return *this;
  const std::size_t limit = file->text().size();
  const std::size_t from = std::min(begin + offset, limit);
  return {file, from, std::min(from + length, limit)};
}

}  // namespace stadga
