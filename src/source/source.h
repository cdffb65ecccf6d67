// SPDX-License-Identifier: EUPL-1.2
// Source files and places in them. A place is kept as byte offsets; lines and columns are worked
// out only when somebody is told about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stadga {

/// Line and column as an editor shows them: both from 1, the column in characters (code points).
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const Position&) const = default;
};

/// One input file, read whole. Never changes once made; spans point into it.
class SourceFile {
 public:
  /// `path` is relative to the site's folder, with forward slashes; it is what users see.
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }

  /// `offset` past the end means the end.
  Position position(std::size_t offset) const;
  /// The line that holds `offset`, without its line break.
  std::string_view line_at(std::size_t offset) const;
  /// Byte offset at which line `line` (from 1) begins; past the last line: the size of the text.
  std::size_t line_start(std::size_t line) const;
  std::size_t line_count() const { return line_starts_.size(); }

 private:
  std::size_t line_index(std::size_t offset) const;
  std::size_t characters_before(std::size_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t>
      characters_;  ///< before each stretch of bytes, for columns in long lines
};

using SourcePtr = std::shared_ptr<const SourceFile>;

/// A range of bytes [begin, end) in a file. Without a file: nowhere in particular.
/// The file must outlive the span; `SourceStore` in the driver sees to that.
struct Span {
  const SourceFile* file = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;

  bool known() const { return file != nullptr; }
  std::string_view text() const;
  /// A part of this span: `offset` bytes in, `length` bytes long, clipped to the file.
  Span part(std::size_t offset, std::size_t length) const;
};

}  // namespace stadga
