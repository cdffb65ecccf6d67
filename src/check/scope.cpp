// SPDX-License-Identifier: EUPL-1.2
#include "check/scope.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace stadga::check {
namespace {

/// Whether going upwards by `acts_as` from the one leads to the other.
bool leads_to(const Vocabulary& vocabulary, std::string_view from, std::string_view to) {
  std::vector<std::string_view> reached = {from};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i] == to) return true;
    const Term* role = find_by_id(vocabulary.roles, reached[i]);
    if (role == nullptr) continue;
    for (const Reference& next : role->acts_as) {
      if (std::ranges::find(reached, next.id) == reached.end()) reached.push_back(next.id);
    }
  }
  return false;
}

/// The occasion that both name, or the one that only one of them names; nothing where they name
/// different ones.
std::optional<std::string> common_occasion(const Rule& one, const Rule& other) {
  if (one.occasions.empty() && other.occasions.empty()) return "";
  if (one.occasions.empty()) return other.occasions.front().id;
  if (other.occasions.empty()) return one.occasions.front().id;
  for (const Reference& occasion : one.occasions) {
    if (names(other.occasions, occasion.id)) return occasion.id;
  }
  return std::nullopt;
}

/// What a comment must hold for the one is what it must not hold for the other.
bool leaves_out(const When& one, const When& other) {
  const auto left_out = [&](const Reference& content) {
    return names(one.contains_none, content.id);
  };
  return std::ranges::any_of(other.contains_all, left_out) ||
         (!other.contains_any.empty() && std::ranges::all_of(other.contains_any, left_out));
}

bool platforms_meet(const Model& model, const Rule& one, const Rule& other) {
  if (one.platforms.empty() || other.platforms.empty()) return true;
  return std::ranges::any_of(one.platforms, [&](const Reference& first) {
    return std::ranges::any_of(other.platforms, [&](const Reference& second) {
      return find_platform(model.platforms, first.id) == find_platform(model.platforms, second.id);
    });
  });
}

}  // namespace

bool is_duty(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "bor";
}

bool may_be_one(const Vocabulary& vocabulary, std::string_view one, std::string_view other) {
  return leads_to(vocabulary, one, other) || leads_to(vocabulary, other, one);
}

bool actors_meet(const Vocabulary& vocabulary, const Rule& one, const Rule& other) {
  if (one.actors.empty() || other.actors.empty()) return true;
  return std::ranges::any_of(one.actors, [&](const Reference& first) {
    return std::ranges::any_of(other.actors, [&](const Reference& second) {
      return may_be_one(vocabulary, first.id, second.id);
    });
  });
}

bool may_be_about_one_thing(const Rule& one, const Rule& other) {
  return !one.when || !other.when ||
         (!leaves_out(*one.when, *other.when) && !leaves_out(*other.when, *one.when));
}

bool names(const std::vector<Reference>& list, std::string_view id) {
  return std::ranges::any_of(list, [&](const Reference& named) { return named.id == id; });
}

bool share(const std::vector<Reference>& one, const std::vector<Reference>& other) {
  return std::ranges::any_of(one, [&](const Reference& each) { return names(other, each.id); });
}

Text act_of(const Model& model, const Rule& rule) {
  return {label(model.vocabulary.actions, rule.action.id, Language::sv),
          label(model.vocabulary.actions, rule.action.id, Language::en)};
}

Text example_of(const Model& model, const Meeting& met) {
  Text out;
  if (met.account != nullptr) {
    out.sv += fmt::format(" på kontot `{}`", met.account->id);
    out.en += fmt::format(" on the account `{}`", met.account->id);
  }
  if (!met.occasion.empty()) {
    out.sv += fmt::format(" vid tillfället `{}`",
                          label(model.vocabulary.occasions, met.occasion, Language::sv));
    out.en += fmt::format(" on the occasion `{}`",
                          label(model.vocabulary.occasions, met.occasion, Language::en));
  }
  if (out.sv.empty()) return out;
  return {", till exempel" + out.sv, ", for example" + out.en};
}

std::optional<Meeting> meeting(const Town& town, const Rule& one, const Rule& other) {
  const std::optional<std::string> occasion = common_occasion(one, other);
  if (!occasion || !platforms_meet(town.model, one, other)) return std::nullopt;
  for (const AccountWithTexts& each : town.accounts) {
    if (covers(town.model, one, each.account) && covers(town.model, other, each.account)) {
      return Meeting{&each.account, *occasion};
    }
  }
  // Rules for accounts by name meet on an account or nowhere.
  if (!one.accounts.empty() || !other.accounts.empty()) return std::nullopt;
  return Meeting{nullptr, *occasion};
}

void add_quote(const Municipality& municipality, const Rule& rule, Diagnostic& finding) {
  if (rule.quotes.empty()) return;
  const Quote& quote = rule.quotes.front();
  if (quote.chapter >= municipality.chapters.size()) return;
  if (quote.unit >= municipality.chapters[quote.chapter].document.units.size()) return;
  finding.places.push_back({municipality.unit_of(quote).span,
                            say("`{}` vilar på det här", "`{}` rests on this", rule.id)});
}

std::string lower_text(const Municipality& municipality) {
  std::string text;
  for (const Chapter& chapter : municipality.chapters) {
    for (const markdown::Leaf& leaf : chapter.document.leaves) text += leaf.plain + '\n';
  }
  return lower(text);
}

bool has_word(std::string_view lower_text, const std::vector<std::string>& beginnings) {
  const auto is_letter = [](char c) {
    return (static_cast<unsigned char>(c) & 0x80) != 0 || (c >= 'a' && c <= 'z');
  };
  return std::ranges::any_of(beginnings, [&](const std::string& beginning) {
    const std::string wanted = lower(beginning);
    for (std::size_t at = lower_text.find(wanted); at != std::string_view::npos;
         at = lower_text.find(wanted, at + 1)) {
      if (at == 0 || !is_letter(lower_text[at - 1])) return true;
    }
    return false;
  });
}

}  // namespace stadga::check
