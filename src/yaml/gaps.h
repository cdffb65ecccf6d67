// SPDX-License-Identifier: EUPL-1.2
// What stands between the values: blanks, comments, indicators and document markers. yaml-cpp
// tells nothing about it, and that is where a hashtag without quotes is lost.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/input.h"

namespace stadga::yaml {

extern const Kind lost_hashtag;
extern const Kind tab_indentation;
extern const Kind yaml_directive;
extern const Kind several_documents;
extern const Kind yaml_syntax;

enum class PieceKind {
  space,           ///< blanks and line breaks
  comment,         ///< `#` to the end of the line
  indicator,       ///< one of `-` `?` `:` `,` `[` `]` `{` `}`
  document_start,  ///< `---`
  document_end,    ///< `...`
  directive,       ///< `%` first on a line, to its end
  other            ///< the beginning of a scalar, tag, anchor or alias, to the end of the word
};

struct Piece {
  PieceKind kind;
  std::size_t begin;
  std::size_t end;
};

/// The piece at `at`, which is not past the end and in no scalar.
Piece piece_at(std::string_view text, std::size_t at, bool flow);

/// Walks through the file from value to value. Reports what is wrong in between.
class Gaps {
 public:
  Gaps(const Input& input, Diagnostics& found) : input_(input), found_(found) {}

  std::size_t at() const { return at_; }
  /// Over a scalar, which later suggestions for quotes begin with if it is a value.
  void pass_scalar(std::size_t begin, std::size_t end);
  void pass(std::size_t end) { at_ = end; }

  struct Passed {
    std::optional<std::size_t> dash;
    std::optional<std::size_t> question;
    std::optional<std::size_t> stop;
  };
  /// To `target`, where the next value begins.
  Passed cross(std::size_t target);
  /// Past the next `indicator`; `stop` tells where it was.
  Passed cross_past(char indicator);
  /// Past the colon after a key, if there is one.
  std::optional<std::size_t> cross_colon();
  /// To the end of the file; reports everything that does not belong to the one document.
  /// `root`: where the document's value begins.
  void cross_rest(std::size_t root);

  /// Reports what is wrong with a comment, a tab or a directive.
  void examine(const Piece& piece, bool flow);

  void report_tab(std::size_t tab);
  /// Text at `at` that belongs to nothing. Only the first of a file is reported.
  void report_unplaced(std::size_t at, std::size_t root);
  bool unplaced() const { return unplaced_; }

  std::size_t flow_depth = 0;
  /// Where mistakes were found that may lead to others after them.
  std::vector<std::size_t> causes;

  struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  /// The last scalar passed.
  const std::optional<Place>& last_scalar() const { return last_scalar_; }

 private:
  Passed walk(std::size_t target, char stop);
  void examine_space(const Piece& piece, bool flow);
  void examine_comment(const Piece& piece, bool flow);
  void report_second_document(std::size_t begin, std::size_t end);

  const Input& input_;
  Diagnostics& found_;
  std::size_t at_ = 0;
  bool unplaced_ = false;
  std::optional<Place> last_scalar_;
};

}  // namespace stadga::yaml
