// SPDX-License-Identifier: EUPL-1.2
// A Markdown text as a tree of plain values, with its headings and with every sentence, list item
// and table cell that a rule may quote. The only user of cmark-gfm.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source.h"

namespace stadga::markdown {

enum class InlineKind {
  text,
  code,
  soft_break,
  hard_break,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
};

struct Inline {
  InlineKind kind = InlineKind::text;
  std::string text;              ///< text, code; number of a footnote
  std::string url;               ///< link, image
  std::vector<Inline> children;  ///< of an image: its description
};

enum class BlockKind {
  paragraph,
  heading,
  list,
  item,
  quotation,
  code,
  table,
  row,
  cell,
  thematic_break,
  footnote,
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
  std::vector<Block> children;
  std::vector<Inline> inlines;  ///< of a leaf: paragraph, heading, cell
  std::string text;             ///< code
  std::size_t leaf = 0;         ///< of a leaf: its number in Document::leaves
  std::size_t heading = 0;      ///< of a heading: its number in Document::headings
  int level = 0;                ///< heading 1–6; footnote: its number
  int start = 1;                ///< ordered list
  bool ordered = false;
  bool tight = false;
  bool header = false;          ///< row
  std::optional<bool> checked;  ///< item of a task list
};

struct Heading {
  int level = 1;
  std::string text;
  std::string id;
  Span span;
};

/// The text of a paragraph, heading or cell without markup. Offsets into `plain` are what units
/// and references use.
struct Leaf {
  std::string plain;
  std::vector<std::size_t> heading_path;  ///< headings above, outermost first
};

enum class UnitKind { sentence, item, cell };

/// Something that can be quoted whole.
struct Unit {
  UnitKind kind = UnitKind::sentence;
  std::size_t leaf = 0;
  std::size_t begin = 0;  ///< in the leaf's plain text
  std::size_t end = 0;
  std::string text;  ///< white space folded
  Span span;         ///< where it stands in the file
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Heading> headings;
  std::vector<Leaf> leaves;
  std::vector<Unit> units;

  /// The id of the innermost heading above a unit; empty above the first heading.
  std::string_view section_of(const Unit& unit) const;
  /// True where the unit stands under the heading with this id, at any depth.
  bool stands_under(const Unit& unit, std::string_view heading_id) const;
};

struct Limits {
  /// cmark-gfm takes quadratic time on some inputs (320 kB: 10 s).
  std::size_t bytes = 128 * 1024;
  /// Short rows are padded to the header's width (18 kB of source made 40 MB).
  std::size_t table_cells = 20'000;
  std::size_t depth = 60;
  /// Whether images in the folder `bilder` beside the file may be shown. Others never are.
  bool pictures = false;
};

/// Heading ids already given in this guideline, so that chapters do not repeat them.
using HeadingIds = std::map<std::string, int>;

/// Reads the file from byte `start` (after its front matter). Raw HTML is kept as text with a
/// warning; links with other schemes than http, https, mailto and tel are errors.
/// nullopt where the text could not be read within the limits.
std::optional<Document> parse(const SourceFile& file, std::size_t start, Diagnostics& diagnostics,
                              HeadingIds& taken, Limits limits = {});

/// The words of a line of Markdown without its markup, white space folded.
std::string plain_text(std::string_view markdown);

/// Offsets [begin, end) of the sentences of a plain text.
std::vector<std::pair<std::size_t, std::size_t>> sentences(std::string_view plain);

std::span<const Kind* const> kinds();

}  // namespace stadga::markdown
