// SPDX-License-Identifier: EUPL-1.2
#include "check/law_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "check/law_name_forms.h"

namespace stadga::check {

struct LawNames::Match {
  std::vector<const LawName*> names;  ///< that are written alike
  std::size_t first = 0;
  std::size_t last = 0;
};

namespace {

/// `KS 2017:253` and `KS/2017:253` are no laws.
bool is_registry_number(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const std::size_t begin = tokens[at].begin;
  if (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '-')) return true;
  if (at == 0) return false;
  const std::string_view gap = between(text, tokens[at - 1], tokens[at]);
  if (gap.find('(') != std::string_view::npos) return false;
  static constexpr std::array<std::string_view, 5> registers = {"dnr", "diarienr", "diarienummer",
                                                                "ärende", "beteckning"};
  const Token& before = tokens[at - 1];
  const std::string_view written = text.substr(before.begin, before.end - before.begin);
  const bool capitals = written.size() > 1 && std::ranges::all_of(written, [](char byte) {
                          return byte >= 'A' && byte <= 'Z';
                        });
  return std::ranges::find(registers, before.word) != registers.end() ||
         (capitals && before.word != "sfs");
}

}  // namespace

LawNames::LawNames(const std::vector<Law>& laws) {
  for (const Law& law : laws) {
    add(law, law.name, false);
    add(law, law.short_name, false);
    for (const std::string& other : law.other_names) add(law, other, false);
    for (const std::string& former : law.former_names) add(law, former, true);
    if (!law.sfs.empty()) numbers_.emplace(law.sfs, &law);
  }
}

void LawNames::add(const Law& law, const std::string& written, bool former) {
  LawName name{&law, fold_space(written), {}, former};
  for (const Token& token : tokens_of(written)) {
    if (!is_sfs_number(token.word)) {
      name.words.push_back(token.word);
      continue;
    }
    const std::string number = written.substr(token.begin, token.end - token.begin);
    for (const std::string& form : {" (" + number + ")", " " + number})
      name.written = replace_all(name.written, form, "");
  }
  if (is_generic(name.words)) return;
  const std::string key(stem(name.words.front()));
  const auto [from, to] = names_.equal_range(key);
  for (auto each = from; each != to; ++each) {
    if (each->second.law == &law && each->second.words == name.words) return;
  }
  names_.emplace(key, std::move(name));
}

const Law* LawNames::by_number(std::string_view number) const {
  const auto found = numbers_.find(std::string(number));
  return found == numbers_.end() ? nullptr : found->second;
}

std::vector<LawNames::Match> LawNames::matches(std::string_view text,
                                               const std::vector<Token>& tokens) const {
  std::vector<Match> found;
  for (std::size_t at = 0; at < tokens.size();) {
    Match match;
    std::size_t longest = 0;
    const std::string_view word = tokens[at].word;
    for (const std::string_view key : keys_of(word)) {
      const auto [from, to] = names_.equal_range(std::string(key));
      for (auto each = from; each != to; ++each) {
        const std::size_t length = length_at(text, tokens, at, each->second);
        if (length > longest) match.names.clear();
        if (length >= longest && length > 0) match.names.push_back(&each->second);
        longest = std::max(longest, length);
      }
    }
    if (longest > 0 && !tokens[at].address) {
      match.first = at;
      match.last = at + longest - 1;
      found.push_back(std::move(match));
    }
    at += std::max<std::size_t>(longest, 1);
  }
  return found;
}

namespace {

bool only(std::string_view gap, std::string_view allowed) {
  return gap.find_first_not_of(allowed) == std::string_view::npos;
}

struct Number {
  std::size_t token = NamedLaw::none;
  bool beside = false;  ///< so close that it can only be the name's own
};

/// The number that belongs to the names first–last: inside, after, or before them.
Number number_of(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                 std::size_t last) {
  for (std::size_t at = first; at <= last; ++at) {
    if (is_sfs_number(tokens[at].word)) return {at, true};
  }
  std::size_t next = last + 1;
  std::size_t before = last;
  if (next < tokens.size() && tokens[next].address) {  // of a Markdown link
    before = next;
    ++next;
  }
  bool sfs = false;
  if (next < tokens.size() && tokens[next].word == "sfs") {
    sfs = true;
    ++next;
  }
  if (next < tokens.size() && is_sfs_number(tokens[next].word)) {
    const std::string gap(text.substr(tokens[before].end, tokens[next].begin - tokens[before].end));
    const std::string marks = sfs ? replace_all(lower(gap), "sfs", "") : gap;
    if (only(marks, " (*_])")) return {next, true};
    if (only(marks, " (*_]),")) return {next, false};
  }
  if (first > 0 && is_sfs_number(tokens[first - 1].word) &&
      only(between(text, tokens[first - 1], tokens[first]), " )*_")) {
    return {first - 1, false};
  }
  return {};
}

}  // namespace

NamedLaw LawNames::decide(const Match& match, std::string_view text,
                          const std::vector<Token>& tokens, std::size_t number) const {
  const auto in_force = [](const LawName* name) { return name->law->status == "gäller"; };
  const auto chosen = std::ranges::find_if(match.names, in_force);
  NamedLaw named;
  named.name = chosen == match.names.end() ? match.names.front() : *chosen;
  named.first = match.first;
  named.last = match.last;
  Number own = number_of(text, tokens, match.first, match.last);
  if (own.token == NamedLaw::none && number != NamedLaw::none) own = {number, false};
  if (own.token != NamedLaw::none) {
    const std::string_view written = tokens[own.token].word;
    const auto numbered = [&](const LawName* name) { return name->law->sfs == written; };
    const auto same = std::ranges::find_if(match.names, numbered);
    const bool has_number = std::ranges::all_of(
        match.names, [](const LawName* name) { return !name->law->sfs.empty(); });
    if (same != match.names.end()) {
      named.name = *same;
    } else if (own.beside && has_number) {
      named.wrong_number = own.token;
    }
    const bool its_own = same != match.names.end() || named.wrong_number != NamedLaw::none;
    if (its_own) {
      named.first = std::min(named.first, own.token);
      named.last = std::max(named.last, own.token);
    }
  }
  named.law = named.name->law;
  return named;
}

std::vector<NamedLaw> LawNames::find_in(std::string_view text,
                                        const std::vector<Token>& tokens) const {
  const std::vector<Match> found = matches(text, tokens);
  std::vector<NamedLaw> named(found.size());
  std::vector<bool> used(tokens.size(), false);
  // From the back, so that a name knows the number of its abbreviation: `…lagen, PuL (1998:204)`.
  for (std::size_t i = found.size(); i-- > 0;) {
    std::size_t number = NamedLaw::none;
    const bool beside = i + 1 < found.size() && found[i + 1].first == found[i].last + 1;
    if (beside && only(between(text, tokens[found[i].last], tokens[found[i + 1].first]), " (,/")) {
      for (std::size_t at = named[i + 1].first; at <= named[i + 1].last; ++at) {
        if (is_sfs_number(tokens[at].word)) number = at;
      }
    }
    named[i] = decide(found[i], text, tokens, number);
    // Only the name that stands beside it takes the number along.
    if (number != NamedLaw::none) named[i].last = std::min(named[i].last, found[i].last);
    for (std::size_t at = named[i].first; at <= named[i].last; ++at) used[at] = true;
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (used[at] || !is_sfs_number(tokens[at].word)) continue;
    const Law* law = by_number(tokens[at].word);
    if (law == nullptr || is_registry_number(text, tokens, at)) continue;
    named.push_back({law, nullptr, at, at, NamedLaw::none});
  }
  std::ranges::sort(named, {}, &NamedLaw::first);
  return named;
}

}  // namespace stadga::check
