// SPDX-License-Identifier: EUPL-1.2
#include "markdown/units.h"

#include <cctype>

#include "base/text.h"

namespace stadga::markdown {
namespace {

/// Finds a leaf's plain text again in the source: the text is what remains of the source when
/// markup is left out, so each of its bytes is looked for in turn. A blank stands for any white
/// space. Gives one source offset a byte of the plain text.
std::vector<std::size_t> source_offsets(std::string_view plain, Span block) {
  const std::string_view source = block.text();
  std::vector<std::size_t> offsets(plain.size(), block.end);
  std::size_t at = 0;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    std::size_t found = at;
    if (plain[i] == ' ') {
      while (found < source.size() && std::isspace(static_cast<unsigned char>(source[found])) == 0)
        ++found;
    } else {
      found = source.find(plain[i], at);
    }
    // An entity (`&amp;`) or an escape has no such byte: stay, and go on with the next.
    if (found == std::string_view::npos || found >= source.size()) {
      offsets[i] = block.begin + at;
      continue;
    }
    offsets[i] = block.begin + found;
    at = found + 1;
  }
  return offsets;
}

class Collector {
 public:
  explicit Collector(Document& document) : document_(document) {}

  void visit(const std::vector<Block>& blocks, UnitKind whole) {
    for (const Block& block : blocks) visit(block, whole);
  }

 private:
  void visit(const Block& block, UnitKind whole) {
    switch (block.kind) {
      case BlockKind::heading:
      case BlockKind::code:
      case BlockKind::thematic_break:
        return;
      case BlockKind::paragraph:
        add_leaf(block, whole);
        return;
      case BlockKind::cell:
        add_leaf(block, UnitKind::cell);
        return;
      case BlockKind::item:
        visit(block.children, UnitKind::item);
        return;
      default:
        visit(block.children, whole == UnitKind::item ? whole : UnitKind::sentence);
        return;
    }
  }

  void add_leaf(const Block& block, UnitKind whole) {
    const std::string& plain = document_.leaves[block.leaf].plain;
    const auto parts = sentences(plain);
    if (parts.empty()) return;
    const std::vector<std::size_t> offsets = source_offsets(plain, block.span);
    if (parts.size() > 1 && whole != UnitKind::sentence) {
      add(whole, block, parts.front().first, parts.back().second, offsets);
    }
    const UnitKind kind = parts.size() == 1 ? whole : UnitKind::sentence;
    for (const auto& [begin, end] : parts) add(kind, block, begin, end, offsets);
  }

  void add(UnitKind kind, const Block& block, std::size_t begin, std::size_t end,
           const std::vector<std::size_t>& offsets) {
    Unit unit;
    unit.kind = kind;
    unit.leaf = block.leaf;
    unit.begin = begin;
    unit.end = end;
    unit.text =
        fold_space(std::string_view(document_.leaves[block.leaf].plain).substr(begin, end - begin));
    unit.span = {block.span.file, offsets[begin], offsets[end - 1] + 1};
    document_.units.push_back(std::move(unit));
  }

  Document& document_;
};

}  // namespace

void find_units(Document& document) {
  Collector(document).visit(document.blocks, UnitKind::sentence);
}

}  // namespace stadga::markdown
