// SPDX-License-Identifier: EUPL-1.2
// One matter that two rules send to different places.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/checks.h"
#include "check/sameness.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind two_referrals_kind{
    .name = "two-referrals",
    .severity = Severity::warning,
    .finds = {.sv =
                  "Två regler hänvisar frågor av samma slag till olika ställen, och det sägs inte "
                  "vilken som går före.",
              .en = "Two rules refer questions of one kind to different places, and nothing says "
                    "which goes first."},
    .why = {.sv =
                "Den som svarar vet inte vart frågan ska, och den som frågar kan få olika besked. "
                "Ett specialfall som är lika starkt som den allmänna regeln räknas inte, och inte "
                "heller en regel med `yields_to`.",
            .en = "Those who answer do not know where the question goes, and those who ask may get "
                  "different answers. A special case as strong as the general rule does not count, "
                  "nor does a rule with `yields_to`."},
    .example =
        "rules:\n"
        "  - id: politik-till-partierna\n"
        "    modality: ska\n"
        "    action: hanvisa\n"
        "    when: {contains_any: [politik]}\n"
        "    quote: Politiska frågor ska hänvisas till partierna.\n"
        "  - id: politik-till-diariet\n"
        "    modality: bör\n"
        "    action: hanvisa\n"
        "    when: {contains_any: [politik]}\n"
        "    quote: Politiska frågor bör hänvisas till registrator.\n",
};

const Kind two_systems_kind{
    .name = "two-systems",
    .severity = Severity::warning,
    .finds = {.sv = "Två regler säger att samma slags innehåll ska föras in i olika system.",
              .en =
                  "Two rules say that content of one kind is to be entered in different systems."},
    .why = {.sv = "Då finns en del i det ena systemet och en del i det andra, och den som begär ut "
                  "en handling får kanske inte allt. Är det ena systemet en del av det andra ska "
                  "riktlinjen säga det.",
            .en = "Then some of it is in one system and some in the other, and whoever requests a "
                  "document may not get everything. Where one system is part of the other the "
                  "guideline should say so."},
    .example =
        "rules:\n"
        "  - id: synpunkter-i-diariet\n"
        "    action: diariefora\n"
        "    quote: Synpunkter ska diarieföras i Evolution.\n"
        "  - id: synpunkter-i-synpunktssystemet\n"
        "    action: diariefora\n"
        "    quote: Synpunkter kopieras till vårt synpunktssystem.\n",
};

namespace {

/// The content that both are about, by name; empty: none.
std::string shared_content(const Rule& one, const Rule& other) {
  if (!one.when || !other.when) return {};
  for (const auto* first : {&one.when->contains_any, &one.when->contains_all}) {
    for (const Reference& content : *first) {
      if (names(other.when->contains_any, content.id) ||
          names(other.when->contains_all, content.id))
        return content.id;
    }
  }
  return {};
}

/// The words after `hänvisas till`.
std::vector<std::string> referred_to(const Rule& rule) {
  static constexpr std::size_t most = 4;
  for (const Quote& quote : rule.quotes) {
    const std::vector<Token> tokens = tokens_of(quote.text.text);
    const auto verb = std::ranges::find_if(
        tokens, [](const Token& token) { return token.word.starts_with("hänvisa"); });
    const auto to =
        std::find_if(verb, tokens.end(), [](const Token& token) { return token.word == "till"; });
    std::vector<std::string> words;
    for (auto at = to; at != tokens.end() && words.size() < most; ++at) {
      if (at != to && at->word.size() > 4) words.push_back(at->word);
    }
    if (!words.empty()) return words;
  }
  return {};
}

bool is_another_place(const Rule& one, const Rule& other) {
  const std::vector<std::string> first = referred_to(one);
  const std::vector<std::string> second = referred_to(other);
  if (first.empty() || second.empty()) return false;
  return std::ranges::none_of(first, [&](const std::string& word) {
    return std::ranges::any_of(second,
                               [&](const std::string& each) { return is_one_word(word, each); });
  });
}

int strength(const Rule& rule) {
  return rule.modality.id == "ska" || rule.modality.id == "princip" ? 2 : 1;
}

/// The one with a condition is a special case, unless it is the weaker of the two.
bool is_sound_case(const Rule& one, const Rule& other) {
  if (one.condition.given() == other.condition.given())
    return one.condition.given() && lower(one.condition.text) != lower(other.condition.text);
  const Rule& special = one.condition.given() ? one : other;
  const Rule& general = one.condition.given() ? other : one;
  return strength(special) >= strength(general);
}

bool leave_it_open(const Rule& one, const Rule& other) {
  return !names(one.yields_to, other.id) && !names(other.yields_to, one.id) &&
         !one.exception.given() && !other.exception.given();
}

constexpr std::array<std::string_view, 14> before_system = {
    "vårt", "vår",      "våra",  "kommunens", "det",        "den",       "ett",
    "en",   "systemet", "vårat", "ärende-",   "programmet", "verktyget", "databasen"};

bool is_capital(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return (byte >= 'A' && byte <= 'Z') || text.substr(at, 2) == "Å" || text.substr(at, 2) == "Ä" ||
         text.substr(at, 2) == "Ö";
}

class Systems {
 public:
  explicit Systems(const Town& town) : town_(town) {}

  /// `Platina` of `diarieföras i Platina`; a word such as `synpunktssystem` is one too.
  std::string named_in(const Rule& rule) const {
    for (const Quote& quote : rule.quotes) {
      const std::string& text = quote.text.text;
      const std::vector<Token> tokens = tokens_of(text);
      for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!leads_to_system(tokens, i)) continue;
        const std::string& word = tokens[i].word;
        const bool kind_of = word.ends_with("system") || word.ends_with("systemet");
        if (kind_of || (is_capital(text, tokens[i].begin) && !is_other_name(word)))
          return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
      }
    }
    return {};
  }

 private:
  static bool leads_to_system(const std::vector<Token>& tokens, std::size_t i) {
    if (tokens[i].address) return false;
    std::size_t before = i - 1;
    while (before > 0 &&
           std::ranges::find(before_system, tokens[before].word) != before_system.end())
      --before;
    return tokens[before].word == "i" || tokens[before].word == "till";
  }

  bool is_other_name(std::string_view word) const {
    const std::string town = lower(town_.municipality.short_name);
    if (!town.empty() && word.starts_with(town)) return true;
    return std::ranges::any_of(town_.model.platforms, [&](const Platform& platform) {
      return word.starts_with(lower(platform.name)) || word.starts_with(platform.id);
    });
  }

  const Town& town_;
};

}  // namespace

void two_referrals(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  const auto refers = [](const Rule& rule) {
    return rule.action.id == "hanvisa" && (is_duty(rule) || rule.modality.id == "princip");
  };
  for (const Rule& rule : rules) {
    if (!refers(rule)) continue;
    for (const Rule& other : rules) {
      if (&other <= &rule || !refers(other)) continue;
      const std::string content = shared_content(rule, other);
      if (content.empty() || !leave_it_open(rule, other) || is_sound_case(rule, other)) continue;
      if (!is_another_place(rule, other) || !meeting(town, rule, other)) continue;
      const auto& contents = town.model.vocabulary.contents;
      const Span place = other.action.span.known() ? other.action.span : other.span;
      Diagnostic& found = diagnostics.report(
          two_referrals_kind, rule.action.span.known() ? rule.action.span : rule.span,
          {fmt::format("`{}` och `{}` hänvisar samma innehåll (`{}`) till olika ställen", rule.id,
                       other.id, label(contents, content, Language::sv)),
           fmt::format("`{}` and `{}` refer the same content (`{}`) to different places", rule.id,
                       other.id, label(contents, content, Language::en))},
          say("säg i riktlinjen vart frågorna ska, eller när det ena och när det andra gäller",
              "say in the guideline where the questions go, or when the one and when the other "
              "holds"));
      found.places.push_back({place, say("här till ett annat ställe", "here elsewhere")});
      add_quote(town.municipality, rule, found);
      add_quote(town.municipality, other, found);
    }
  }
}

void two_systems(const Town& town, Diagnostics& diagnostics) {
  const Systems systems(town);
  struct Entered {
    const Rule* rule;
    std::string system;
  };
  std::vector<Entered> entered;
  for (const Rule& rule : town.municipality.rules) {
    if (rule.action.id != "diariefora" && rule.action.id != "arkivera") continue;
    if (std::string system = systems.named_in(rule); !system.empty())
      entered.push_back({&rule, std::move(system)});
  }
  std::vector<const Rule*> told;
  for (const Entered& one : entered) {
    for (const Entered& other : entered) {
      if (other.rule <= one.rule || one.rule->action.id != other.rule->action.id) continue;
      if (std::ranges::find(told, other.rule) != told.end()) continue;
      if (is_one_word(lower(one.system), lower(other.system))) continue;
      const std::string content = shared_content(*one.rule, *other.rule);
      if (content.empty() || !leave_it_open(*one.rule, *other.rule)) continue;
      told.push_back(other.rule);
      const Span place =
          other.rule->action.span.known() ? other.rule->action.span : other.rule->span;
      Diagnostic& found = diagnostics.report(
          two_systems_kind, place,
          say("`{}` säger `{}`, men `{}` säger `{}`, om vart samma innehåll ska föras",
              "`{}` says `{}`, but `{}` says `{}`, of where the same content goes", other.rule->id,
              other.system, one.rule->id, one.system),
          say("nämn samma system på båda ställena, eller säg hur de hänger ihop",
              "name the same system in both places, or say how they belong together"));
      found.places.push_back(
          {one.rule->action.span.known() ? one.rule->action.span : one.rule->span,
           say("här ett annat system", "here another system")});
      add_quote(town.municipality, *other.rule, found);
      add_quote(town.municipality, *one.rule, found);
    }
  }
}

}  // namespace stadga::check
