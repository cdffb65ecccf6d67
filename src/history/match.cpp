// SPDX-License-Identifier: EUPL-1.2
#include "history/match.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

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

/// Words as numbers, sorted, each once: comparing all rules with all others has to be cheap.
using WordSet = std::vector<std::uint32_t>;

class Numbers {
 public:
  WordSet set_of(const std::vector<std::string>& words) {
    WordSet out;
    for (const std::string& word : words)
      out.push_back(known_.emplace(word, static_cast<std::uint32_t>(known_.size())).first->second);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> known_;
};

/// What tells how alike two rules are.
struct RuleWords {
  WordSet statement;
  WordSet title;
  WordSet quotes;
  WordSet whole_quotes;
};

RuleWords words_of(const PolicyRule& rule, Numbers& words, Numbers& quotes) {
  RuleWords out{words.set_of(resolve::words_of(rule.statement)),
                words.set_of(resolve::words_of(rule.title)),
                words.set_of(resolve::words_of(join(rule.quotes, " "))),
                {}};
  std::vector<std::string> whole;
  for (const std::string& quote : rule.quotes) whole.push_back(lower(fold_space(quote)));
  out.whole_quotes = quotes.set_of(whole);
  return out;
}

std::size_t common(const WordSet& a, const WordSet& b) {
  std::size_t out = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++out;
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return out;
}

double share(const WordSet& a, const WordSet& b) {
  if (a.empty() && b.empty()) return 1;
  return 2.0 * static_cast<double>(common(a, b)) / static_cast<double>(a.size() + b.size());
}

/// What the share is at the most, by the numbers alone.
double most_share(const WordSet& a, const WordSet& b) {
  if (a.empty() && b.empty()) return 1;
  return 2.0 * static_cast<double>(std::min(a.size(), b.size())) /
         static_cast<double>(a.size() + b.size());
}

class Matcher {
 public:
  Matcher(const std::vector<PolicyRule>& before, const std::vector<PolicyRule>& after)
      : before_(before),
        after_(after),
        before_taken_(before.size()),
        after_taken_(after.size()),
        before_words_(before.size()),
        after_words_(after.size()) {}

  Matching run() {
    by_id();
    read_words();
    rank_ids();
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
      const auto [first, second] =
          std::minmax(before_ranks_[each.before], after_ranks_[each.after]);
      return std::tuple(-each.likeness, first, second);
    };
    std::ranges::sort(candidates, {}, rank);
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
    const RuleWords& first = before_words_[i];
    const RuleWords& second = after_words_[k];
    const bool same_act = !a.action.id.empty() && a.action == b.action;
    if (ground == Ground::same_quote && common(first.whole_quotes, second.whole_quotes) == 0)
      return std::nullopt;
    if (ground == Ground::similar_text) {
      if (!same_act && !(a.topic == b.topic)) return std::nullopt;
      if (together(most_share(first.statement, second.statement),
                   most_share(first.title, second.title),
                   most_share(first.quotes, second.quotes)) < text_at_least)
        return std::nullopt;
    }
    const double statement = share(first.statement, second.statement);
    if (ground == Ground::same_quote && !same_act && statement < statement_at_least)
      return std::nullopt;
    if (ground == Ground::similar_text && together(statement, 1, 1) < text_at_least)
      return std::nullopt;
    const double whole =
        together(statement, share(first.title, second.title), share(first.quotes, second.quotes));
    if (ground == Ground::similar_text && whole < text_at_least) return std::nullopt;
    return whole;
  }

  static double together(double statement, double title, double quotes) {
    return 0.5 * statement + 0.25 * title + 0.25 * quotes;
  }

  /// Only what has no partner by its id is looked at.
  void read_words() {
    Numbers words;
    Numbers quotes;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!before_taken_[i]) before_words_[i] = words_of(before_[i], words, quotes);
    }
    for (std::size_t k = 0; k < after_.size(); ++k) {
      if (!after_taken_[k]) after_words_[k] = words_of(after_[k], words, quotes);
    }
  }

  /// Equal ids have equal ranks.
  void rank_ids() {
    std::map<std::string_view, std::size_t> ranks;
    for (const PolicyRule& rule : before_) ranks.emplace(rule.id, 0);
    for (const PolicyRule& rule : after_) ranks.emplace(rule.id, 0);
    std::size_t next = 0;
    for (auto& [id, rank] : ranks) rank = next++;
    for (const PolicyRule& rule : before_) before_ranks_.push_back(ranks[rule.id]);
    for (const PolicyRule& rule : after_) after_ranks_.push_back(ranks[rule.id]);
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
  std::vector<RuleWords> before_words_;
  std::vector<RuleWords> after_words_;
  std::vector<std::size_t> before_ranks_;
  std::vector<std::size_t> after_ranks_;
  Matching out_;
};

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  Numbers words;
  const WordSet first = words.set_of(resolve::words_of(a));
  return share(first, words.set_of(resolve::words_of(b)));
}

Matching match(const std::vector<PolicyRule>& before, const std::vector<PolicyRule>& after) {
  return Matcher(before, after).run();
}

}  // namespace stadga::history
