// SPDX-License-Identifier: EUPL-1.2
#include "history/match.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/text.h"
#include "resolve/words.h"

namespace stadga::history {
namespace {

bool names(const PolicyRule& rule, const std::string& former) {
  return std::ranges::find(rule.former_ids, former) != rule.former_ids.end();
}

/// One is a former id of the other; in either direction, so that a rename can be taken back.
bool related(const PolicyRule& a, const PolicyRule& b) {
  return names(b, a.id) || names(a, b.id);
}

/// The words that tell how alike two rules are, counted once.
struct Words {
  std::set<std::string> statement;
  std::set<std::string> title;
  std::set<std::string> quotes;
  std::set<std::string> whole_quotes;
};

std::set<std::string> words_in(std::string_view text) {
  const std::vector<std::string> words = resolve::words_of(text);
  return {words.begin(), words.end()};
}

Words words_of(const PolicyRule& rule) {
  Words out{words_in(rule.statement), words_in(rule.title), {}, {}};
  for (const std::string& quote : rule.quotes) {
    out.quotes.merge(words_in(quote));
    out.whole_quotes.insert(lower(fold_space(quote)));
  }
  return out;
}

double share(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t common = 0;
  for (const std::string& word : a) common += b.contains(word) ? 1 : 0;
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

class Matcher {
 public:
  Matcher(const std::vector<PolicyRule>& before, const std::vector<PolicyRule>& after)
      : before_(before), after_(after), before_taken_(before.size()), after_taken_(after.size()) {}

  Matching run() {
    by_id();
    best_pairs(Ground::former_id);
    best_pairs(Ground::same_quote);
    best_pairs(Ground::similar_text);
    find_kin();
    std::ranges::sort(out_.pairs, {}, &Pair::after);
    return std::move(out_);
  }

 private:
  struct Candidate {
    double likeness = 0;
    std::size_t before = 0;
    std::size_t after = 0;
  };

  void take(std::size_t before, std::size_t after, Ground ground) {
    before_taken_[before] = after_taken_[after] = true;
    out_.pairs.push_back({before, after, ground});
  }

  void by_id() {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < before_.size(); ++i) places.emplace(before_[i].id, i);
    for (std::size_t i = 0; i < after_.size(); ++i) {
      const auto found = places.find(after_[i].id);
      if (found != places.end()) take(found->second, i, Ground::same_id);
    }
  }

  void best_pairs(Ground ground) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      for (std::size_t k = 0; k < after_.size() && !before_taken_[i]; ++k) {
        if (after_taken_[k]) continue;
        if (const auto how = likeness_on(ground, i, k)) candidates.push_back({*how, i, k});
      }
    }
    // Ties are broken by both ids, in the order that is the same from either side.
    const auto rank = [&](const Candidate& each) {
      const auto ids = std::minmax(before_[each.before].id, after_[each.after].id);
      return std::tuple(-each.likeness, ids.first, ids.second);
    };
    std::ranges::sort(candidates,
                      [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
    for (const Candidate& each : candidates) {
      if (!before_taken_[each.before] && !after_taken_[each.after])
        take(each.before, each.after, ground);
    }
  }

  /// How alike, where the ground holds.
  std::optional<double> likeness_on(Ground ground, std::size_t i, std::size_t k) {
    static constexpr double statement_at_least = 0.5;
    static constexpr double text_at_least = 0.6;
    const PolicyRule& a = before_[i];
    const PolicyRule& b = after_[k];
    if (ground == Ground::former_id && !related(a, b)) return std::nullopt;
    const Words& first = words(before_words_, a, i);
    const Words& second = words(after_words_, b, k);
    const double statement = share(first.statement, second.statement);
    const double whole = 0.5 * statement + 0.25 * share(first.title, second.title) +
                         0.25 * share(first.quotes, second.quotes);
    const bool same_act = !a.action.id.empty() && a.action == b.action;
    if (ground == Ground::same_quote) {
      const bool quoted = std::ranges::any_of(first.whole_quotes, [&](const std::string& quote) {
        return second.whole_quotes.contains(quote);
      });
      if (!quoted || (!same_act && statement < statement_at_least)) return std::nullopt;
    }
    if (ground == Ground::similar_text) {
      if (whole < text_at_least || (!same_act && !(a.topic == b.topic))) return std::nullopt;
    }
    return whole;
  }

  static const Words& words(std::map<std::size_t, Words>& known, const PolicyRule& rule,
                            std::size_t at) {
    const auto found = known.find(at);
    return found != known.end() ? found->second : known.emplace(at, words_of(rule)).first->second;
  }

  void find_kin() {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      for (std::size_t k = 0; k < after_.size(); ++k) {
        if (before_taken_[i] == after_taken_[k] || !related(before_[i], after_[k])) continue;
        out_.kin.push_back({i, k, before_taken_[i] ? Fate::split : Fate::merged});
      }
    }
    std::set<std::pair<Fate, std::size_t>> told;
    std::erase_if(out_.kin, [&](const Kin& kin) {
      return !told.insert({kin.fate, kin.fate == Fate::split ? kin.after : kin.before}).second;
    });
  }

  const std::vector<PolicyRule>& before_;
  const std::vector<PolicyRule>& after_;
  std::vector<bool> before_taken_;
  std::vector<bool> after_taken_;
  std::map<std::size_t, Words> before_words_;
  std::map<std::size_t, Words> after_words_;
  Matching out_;
};

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  return share(words_in(a), words_in(b));
}

Matching match(const std::vector<PolicyRule>& before, const std::vector<PolicyRule>& after) {
  return Matcher(before, after).run();
}

}  // namespace stadga::history
