// SPDX-License-Identifier: EUPL-1.2
#include "check/coverage.h"

#include <algorithm>
#include <string_view>

namespace stadga::check {
namespace {

class ChapterCover {
 public:
  ChapterCover(const std::vector<ReadUnit>& units, std::vector<Covered>& covered)
      : units_(units), covered_(covered), items_(units.size()) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      const std::optional<std::size_t> lead_in = units[i].lead_in;
      if (lead_in && !units[i].whole) items_[*lead_in].push_back(i);
    }
  }

  void run() {
    // Items stand after what leads them in: from the end, theirs are settled first.
    for (std::size_t i = units_.size(); i-- > 0;) settle(i);
  }

 private:
  bool held(std::size_t at) const { return covered_[at].by == Cover::rule; }

  void settle(std::size_t at) {
    Covered& here = covered_[at];
    const ReadUnit& unit = units_[at];
    const std::optional<std::size_t>& whole = unit.whole;
    const auto quoted = [&](std::size_t i) { return !covered_[i].rules.empty(); };
    const auto listed = [&](std::size_t i) { return covered_[i].not_a_rule.has_value(); };
    if (quoted(at) || (whole && quoted(*whole))) {
      here.by = Cover::rule;
    } else if (listed(at) || (whole && listed(*whole))) {
      here.by = Cover::not_a_rule;
    } else if (!unit.is_norm()) {
      here.by = Cover::none_needed;
    } else {
      here.by = all_held(at) ? Cover::rule : Cover::uncovered;
    }
  }

  /// Each sentence of an item, or each item of the list that a sentence leads in.
  bool all_held(std::size_t at) const {
    const auto needs_none = [&](std::size_t i) {
      return covered_[i].by == Cover::none_needed || covered_[i].by == Cover::not_a_rule;
    };
    std::size_t held_ones = 0;
    const auto passes = [&](std::size_t i) {
      if (held(i)) ++held_ones;
      return held(i) || needs_none(i);
    };
    for (std::size_t part = at + 1; part <= at + units_[at].parts; ++part) {
      if (!passes(part)) return false;
    }
    return std::ranges::all_of(items_[at], passes) && held_ones > 0;
  }

  const std::vector<ReadUnit>& units_;
  std::vector<Covered>& covered_;
  std::vector<std::vector<std::size_t>> items_;  ///< by the unit that leads them in
};

}  // namespace

Covering cover(const Municipality& municipality, const Prose& prose) {
  Covering covering;
  for (const std::vector<ReadUnit>& units : prose) covering.emplace_back(units.size());
  for (std::size_t i = 0; i < municipality.rules.size(); ++i) {
    if (!is_quoted(municipality.rules[i], prose)) continue;
    for (const Quote& quote : municipality.rules[i].quotes)
      covering[quote.chapter][quote.unit].rules.push_back(i);
  }
  for (std::size_t i = 0; i < municipality.not_rules.size(); ++i) {
    const Quote& quote = municipality.not_rules[i].quote;
    if (quote.chapter >= prose.size() || quote.unit >= prose[quote.chapter].size()) continue;
    covering[quote.chapter][quote.unit].not_a_rule = i;
  }
  for (std::size_t i = 0; i < prose.size(); ++i) ChapterCover(prose[i], covering[i]).run();
  return covering;
}

Coverage coverage(const Municipality& municipality, const Prose& prose, const Covering& covering) {
  Coverage sum;
  sum.municipality = municipality.id;
  for (std::size_t chapter = 0; chapter < prose.size(); ++chapter) {
    for (std::size_t i = 0; i < prose[chapter].size(); ++i) {
      const ReadUnit& unit = prose[chapter][i];
      const Covered& covered = covering[chapter][i];
      if (!unit.is_norm() || unit.parts > 0) continue;
      ++sum.norms;
      if (covered.by == Cover::rule) ++sum.with_rule;
      if (covered.by == Cover::uncovered) ++sum.uncovered;
      if (covered.by != Cover::not_a_rule) continue;
      ++sum.not_rules;
      std::optional<std::size_t> listed = covered.not_a_rule;
      if (!listed && unit.whole) listed = covering[chapter][*unit.whole].not_a_rule;
      if (!listed) continue;
      const std::string_view reason = municipality.not_rules[*listed].reason.text;
      const auto known = std::ranges::find(not_a_rule_reasons, reason);
      if (known != not_a_rule_reasons.end())
        ++sum.by_reason[static_cast<std::size_t>(known - not_a_rule_reasons.begin())];
    }
  }
  return sum;
}

}  // namespace stadga::check
