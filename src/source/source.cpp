// SPDX-License-Identifier: EUPL-1.2
#include "source/source.h"

#include <algorithm>
#include <utility>

namespace stadga {
namespace {

/// So many bytes of a file share a count of the characters before them.
constexpr std::size_t stretch = 256;

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  // LF, CRLF, and CR alone, which cmark-gfm and yaml-cpp take for a line break as well.
  for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
    if (text_[at] == '\n' || (text_[at] == '\r' && text_[at + 1] != '\n'))
      line_starts_.push_back(at + 1);
  }
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (at % stretch == 0) characters_.push_back(characters);
    if (begins_character(text_[at])) ++characters;
  }
  characters_.push_back(characters);
}

std::size_t SourceFile::characters_before(std::size_t offset) const {
  const std::size_t from = offset / stretch * stretch;
  const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = text_.begin() + static_cast<std::ptrdiff_t>(offset);
  return characters_[offset / stretch] +
         static_cast<std::size_t>(std::count_if(begin, end, begins_character));
}

std::size_t SourceFile::line_index(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Position SourceFile::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t index = line_index(offset);
  return {index + 1, characters_before(offset) - characters_before(line_starts_[index]) + 1};
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
