// SPDX-License-Identifier: EUPL-1.2
#include "check/prose.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace stadga::check {
namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Unit;
using markdown::UnitKind;

/// What a list goes on from.
struct Lead {
  std::string text;
  std::optional<std::size_t> unit;
};

/// The units of one leaf: [first, last).
struct UnitsOfLeaf {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Every item is judged with its lead-in: what a very long one ends with is left out.
std::string shortened(std::string_view text) {
  static constexpr std::size_t longest = 800;
  if (text.size() <= longest) return std::string(text);
  return std::string(text.substr(0, text.rfind(' ', longest)));
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':');
}

class ChapterReader {
 public:
  explicit ChapterReader(const markdown::Document& document)
      : document_(document),
        units_(document.units.size()),
        by_leaf_(document.leaves.size(), UnitsOfLeaf{}) {
    for (std::size_t i = 0; i < document.units.size(); ++i) {
      UnitsOfLeaf& of_leaf = by_leaf_[document.units[i].leaf];
      if (of_leaf.last == 0) of_leaf.first = i;
      of_leaf.last = i + 1;
    }
  }

  std::vector<ReadUnit> run() {
    visit(document_.blocks);
    for (ReadUnit& unit : units_) {
      // The whole is as strict as the strictest of its sentences.
      const auto at = static_cast<std::size_t>(&unit - units_.data());
      for (std::size_t part = at + 1; part <= at + unit.parts; ++part) {
        units_[part].whole = at;
        const norms::Judgement& said = units_[part].judgement;
        const bool first = part == at + 1;
        std::vector<norms::Said> all = std::move(unit.judgement.all);
        if (first || strictness(said.norm) > strictness(unit.judgement.norm)) unit.judgement = said;
        std::ranges::copy(said.all, std::back_inserter(all));
        unit.judgement.all = std::move(all);
      }
    }
    return std::move(units_);
  }

 private:
  void visit(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool above_list = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::list;
      visit(blocks[i], above_list);
    }
  }

  void visit(const Block& block, bool above_list) {
    switch (block.kind) {
      case BlockKind::heading:
        heading(block, above_list);
        return;
      case BlockKind::paragraph:
        close_lists();
        paragraph(block, above_list);
        return;
      case BlockKind::list:
        list(block);
        return;
      case BlockKind::table:
        close_lists();
        heads_.clear();
        for (const Block& row : block.children) table_row(row);
        return;
      default:
        visit(block.children);
        return;
    }
  }

  void close_lists() {
    pending_ = {};
    list_ = {};
  }

  void heading(const Block& block, bool above_list) {
    close_lists();
    heading_ = document_.headings[block.heading].text;
    // `Det här tar vi bort` above a list is its grammatical head.
    if (above_list && norms::judge(heading_ + ":", {}).norm != norms::Norm::none) {
      pending_ = {shortened(heading_), std::nullopt};
    }
  }

  void paragraph(const Block& block, bool above_list) {
    read_leaf(block, {"", heading_, false});
    if (above_list) lead_in_from(block, false);
  }

  void list(const Block& block) {
    const Lead mine = pending_.text.empty() ? list_ : joined(pending_);
    pending_ = {};
    ++depth_;
    for (const Block& item : block.children) {
      list_ = mine;
      for (std::size_t i = 0; i < item.children.size(); ++i) {
        const Block& child = item.children[i];
        if (i > 0 || child.kind != BlockKind::paragraph) {
          const bool above_list =
              i + 1 < item.children.size() && item.children[i + 1].kind == BlockKind::list;
          visit(child, above_list);
          continue;
        }
        read_leaf(child, {mine.text, heading_, true}, mine.unit);
        lead_in_from(child, true);
      }
      pending_ = {};
    }
    --depth_;
    list_ = mine;
  }

  /// The last sentence of a paragraph above a list, or of an item above the list inside it.
  void lead_in_from(const Block& block, bool in_item) {
    const UnitsOfLeaf& of_leaf = by_leaf_[block.leaf];
    if (of_leaf.last == 0) return;
    const std::string& text = document_.units[of_leaf.last - 1].text;
    if (!text.ends_with(':') && (in_item || ends_sentence(text))) return;
    pending_ = {shortened(text), of_leaf.last - 1};
    if (!pending_.text.ends_with(':')) pending_.text += ':';
  }

  Lead joined(const Lead& inner) const {
    static constexpr int deepest = 3;
    if (list_.text.empty() || depth_ >= deepest) return inner;
    std::string outer = list_.text;
    while (outer.ends_with(':') || outer.ends_with(' ')) outer.pop_back();
    return {outer + " " + inner.text, inner.unit};
  }

  void table_row(const Block& row) {
    std::string first;
    for (std::size_t column = 0; column < row.children.size(); ++column) {
      const Block& cell = row.children[column];
      const UnitsOfLeaf& of_leaf = by_leaf_[cell.leaf];
      if (row.header) heads_.push_back(document_.leaves[cell.leaf].plain);
      if (of_leaf.last == 0) continue;
      const std::string& text = document_.units[of_leaf.first].text;
      // What stands in the column `Syfte` is a purpose.
      const std::string above = (first.empty() ? heading_ : first) +
                                (column < heads_.size() ? " – " + shortened(heads_[column]) : "");
      // Names and column heads are short.
      const bool is_label = row.header || (!ends_sentence(text) && text.size() < 40);
      if (is_label) {
        for (std::size_t i = of_leaf.first; i < of_leaf.last; ++i) {
          units_[i].context = {"", above, true};
          units_[i].judgement = {norms::Norm::none, norms::Reason::heading, {}, {}};
        }
      } else {
        read_leaf(cell, {"", above, true});
      }
      if (first.empty() && is_label) first = text;
    }
  }

  /// Judges the sentences of a leaf; only the first of an item goes on from the lead-in.
  void read_leaf(const Block& block, const norms::Context& context,
                 std::optional<std::size_t> lead_in = std::nullopt) {
    const UnitsOfLeaf& of_leaf = by_leaf_[block.leaf];
    if (of_leaf.last == 0) return;
    std::size_t begin = of_leaf.first;
    const std::size_t parts = of_leaf.last - of_leaf.first;
    if (parts > 1 && document_.units[begin].kind != UnitKind::sentence) {
      units_[begin].context = context;
      units_[begin].lead_in = lead_in;
      units_[begin].parts = parts - 1;
      ++begin;
    }
    for (std::size_t i = begin; i < of_leaf.last; ++i) {
      const bool first = i == begin;
      ReadUnit& unit = units_[i];
      unit.context = context;
      if (!first && context.list_item && !context.lead_in.empty()) {
        unit.context.lead_in.clear();
        unit.context.list_item = false;
      } else {
        unit.lead_in = lead_in;
      }
      judge(i, first);
    }
  }

  void judge(std::size_t at, bool first) {
    ReadUnit& unit = units_[at];
    const std::string& text = document_.units[at].text;
    unit.judgement = norms::judge(text, unit.context);
    if (unit.is_norm()) return;
    if (!first && norms::extends_previous(text)) {
      unit.judgement = units_[at - 1].judgement;
      extends_.push_back(at);
    } else if (unit.lead_in && std::ranges::find(extends_, *unit.lead_in) != extends_.end()) {
      unit.judgement = units_[*unit.lead_in].judgement;
    }
  }

  const markdown::Document& document_;
  std::vector<ReadUnit> units_;
  std::vector<UnitsOfLeaf> by_leaf_;
  std::string heading_;
  std::vector<std::string> heads_;  ///< of the columns of the table
  Lead pending_;                    ///< what the next list goes on from
  Lead list_;                       ///< what the list being read goes on from
  int depth_ = 0;
  std::vector<std::size_t> extends_;
};

}  // namespace

Prose read_prose(const Municipality& municipality) {
  Prose prose;
  prose.reserve(municipality.chapters.size());
  for (const Chapter& chapter : municipality.chapters) {
    prose.push_back(ChapterReader(chapter.document).run());
  }
  return prose;
}

bool is_quoted(const Rule& rule, const Prose& prose) {
  return !rule.quotes.empty() && std::ranges::all_of(rule.quotes, [&](const Quote& quote) {
    return quote.chapter < prose.size() && quote.unit < prose[quote.chapter].size();
  });
}

int strictness(norms::Norm norm) {
  switch (norm) {
    case norms::Norm::ska:
    case norms::Norm::far_inte:
      return 3;
    case norms::Norm::bor:
      return 2;
    case norms::Norm::far:
      return 1;
    case norms::Norm::none:
      break;
  }
  return 0;
}

}  // namespace stadga::check
