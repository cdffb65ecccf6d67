// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind actor_mismatch_kind{
    .name = "actor-mismatch",
    .severity = Severity::error,
    .finds = {.sv = "En regels `statement` säger att en roll ska göra något, men `actor` nämner en "
                    "annan.",
              .en = "The `statement` of a rule says that one role does something, but `actor` "
                    "names another."},
    .why = {.sv = "Sidorna visar båda, och reglerna sorteras efter `actor`. Den som ska göra det "
                  "hittar då inte sin regel, och någon annan tror att uppgiften är hens.",
            .en = "The pages show both, and rules are sorted by `actor`. Whoever is to do it does "
                  "not find the rule, and somebody else believes that the task is theirs."},
    .example =
        "rules:\n"
        "  - id: svara-snabbt\n"
        "    actor: registrator\n"
        "    statement: Redaktören ska svara snabbt på frågor.\n",
    .waivable = true,
};

namespace {

using Tokens = std::span<const Token>;

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 14> determiners = {
    "den",      "det",     "de",       "en",        "ett",    "varje",      "alla",
    "samtliga", "enskild", "enskilda", "kommunala", "övriga", "respektive", "berörd"};

/// `kommunikatör`, `kommunikatören`, `kommunikatörerna`: the same word but for its ending. A
/// genitive is another word: it is not who acts.
bool same_noun(std::string_view one, std::string_view other) {
  static constexpr std::array<std::string_view, 16> endings = {
      "",   "n",  "en", "et",   "t",    "na",   "rna", "ar",
      "er", "or", "r",  "arna", "erna", "orna", "e",   "a"};
  if (one == other) return true;
  const auto [first, second] = std::ranges::mismatch(one, other);
  const auto shared = static_cast<std::size_t>(first - one.begin());
  return shared >= 4 && is_one_of(one.substr(shared), endings) &&
         is_one_of(other.substr(shared), endings);
}

std::size_t after_determiners(Tokens tokens, std::size_t at) {
  while (at < tokens.size() && is_one_of(tokens[at].word, determiners)) ++at;
  return at;
}

/// A role of the municipality, by one of its names.
struct RoleName {
  const Role* role = nullptr;
  std::vector<Token> words;  ///< without `den` and the like first
};

std::vector<RoleName> names_of_roles(const Town& town) {
  std::vector<RoleName> names;
  const auto add = [&](const Role& role, const std::string& name) {
    std::vector<Token> words = tokens_of(name);
    const std::size_t from = after_determiners(words, 0);
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(from));
    if (!words.empty()) names.push_back({&role, std::move(words)});
  };
  for (const Role& role : town.municipality.roles) {
    add(role, role.name);
    if (const Term* term = find_by_id(town.model.vocabulary.roles, role.id)) {
      add(role, term->label.sv);
    }
  }
  return names;
}

/// The roles that the words from `at` name, by the longest name that fits, and where it ends.
struct Subject {
  std::vector<const Role*> roles;
  std::size_t first = 0;
  std::size_t end = 0;
};

Subject subject_at(Tokens tokens, std::size_t at, const std::vector<RoleName>& names) {
  Subject found{{}, after_determiners(tokens, at), 0};
  for (const RoleName& name : names) {
    const std::size_t end = found.first + name.words.size();
    if (end > tokens.size() || end < found.end) continue;
    if (!std::ranges::equal(
            tokens.subspan(found.first, name.words.size()), name.words,
            [](const Token& one, const Token& other) { return same_noun(one.word, other.word); }))
      continue;
    if (end > found.end) found.roles.clear();
    found.end = end;
    found.roles.push_back(name.role);
  }
  return found;
}

/// Who is named before the verb: `HR och kommunikationsenheten`. Nothing where somebody stands
/// there whom the roles do not have.
std::optional<std::vector<Subject>> subjects_of(std::string_view text, Tokens tokens,
                                                const std::vector<RoleName>& names) {
  std::vector<Subject> subjects;
  std::size_t at = 0;
  while (true) {
    Subject subject = subject_at(tokens, at, names);
    if (subject.roles.empty()) return std::nullopt;
    at = subject.end;
    subjects.push_back(std::move(subject));
    if (at >= tokens.size()) return subjects;
    static constexpr std::array<std::string_view, 3> joining = {"och", "eller", "samt"};
    if (is_one_of(tokens[at].word, joining)) {
      ++at;
    } else if (between(text, tokens[at - 1], tokens[at]).find(',') == std::string_view::npos ||
               subject_at(tokens, at, names).roles.empty()) {
      return subjects;
    }
  }
}

constexpr std::array<std::string_view, 8> modals = {"ska", "skall", "bör",     "måste",
                                                    "får", "kan",   "behöver", "kommer"};

/// The subject is what something is done to, or is told something of: `utses av chefen`, `får en
/// utbildning`, `är utsedd`.
bool is_passive(Tokens tokens, std::size_t verb) {
  static constexpr std::array<std::string_view, 14> receiving = {
      "få",     "fått", "är",  "vara",    "varit", "blir",     "bli",
      "blivit", "har",  "hör", "tillhör", "ingår", "omfattas", "finns"};
  static constexpr std::array<std::string_view, 7> endings = {"as", "es",  "ås", "äs",
                                                              "ös", "örs", "ds"};
  const auto is_so = [&](const Token& token) {
    return std::ranges::any_of(endings, [&](auto end) { return token.word.ends_with(end); });
  };
  static constexpr std::array<std::string_view, 8> subordinate = {"att", "som", "hur", "vad",
                                                                  "om",  "när", "där", "vilka"};
  // What a clause of its own says is not said of the subject.
  const auto clause_end = [&](std::size_t from, std::size_t most) {
    const std::size_t end = std::min(tokens.size(), most);
    while (from < end && !is_one_of(tokens[from].word, subordinate)) ++from;
    return from;
  };
  const std::size_t near = clause_end(verb + 1, verb + 4);
  for (std::size_t i = verb; i < tokens.size(); ++i) {
    const bool modal = is_one_of(tokens[i].word, modals);
    if (i == verb && is_one_of(tokens[i].word, receiving) && tokens[i].word != "har") return true;
    if (i < near && is_so(tokens[i])) return true;
    if (!modal) continue;
    for (std::size_t k = i + 1; k < clause_end(i + 1, i + 6); ++k) {
      if (is_so(tokens[k]) || (i == verb && k == i + 1 && is_one_of(tokens[k].word, receiving)))
        return true;
    }
  }
  return false;
}

/// The other role stands in the sentence as who acts: `av chefen`, `genom kommunikationschefen`.
bool acts_later(Tokens tokens, std::size_t from, const std::vector<RoleName>& names,
                const Rule& rule) {
  static constexpr std::array<std::string_view, 4> leading = {"av", "genom", "via", "hos"};
  for (std::size_t i = from; i + 1 < tokens.size(); ++i) {
    if (!is_one_of(tokens[i].word, leading)) continue;
    const Subject agent = subject_at(tokens, i + 1, names);
    for (const Role* role : agent.roles) {
      if (std::ranges::find(rule.actors, role->id, &Reference::id) != rule.actors.end())
        return true;
    }
  }
  return false;
}

/// The actor may be meant: it is the role, acts for it, or has a name that the subject shortens
/// (`chefen` for `närmaste chef` and `enhetschefen`).
bool may_be_meant(const Town& town, const Subject& subject, Tokens tokens, const std::string& actor,
                  const std::vector<RoleName>& names) {
  const Vocabulary& vocabulary = town.model.vocabulary;
  for (const Role* role : subject.roles) {
    if (role->id == actor) return true;
    const Term* named = find_by_id(vocabulary.roles, role->id);
    if (named != nullptr && named->collective && may_be_one(vocabulary, actor, role->id))
      return true;
    const Term* acting = find_by_id(vocabulary.roles, actor);
    if (acting != nullptr &&
        std::ranges::find(acting->acts_as, role->id, &Reference::id) != acting->acts_as.end())
      return true;
  }
  if (subject.end != subject.first + 1) return false;
  const std::string& word = tokens[subject.first].word;
  return std::ranges::any_of(names, [&](const RoleName& name) {
    return name.role->id == actor && std::ranges::any_of(name.words, [&](const Token& part) {
             return same_noun(part.word, word) || part.word.ends_with(word);
           });
  });
}

void look_at(const Town& town, const Rule& rule, const std::vector<RoleName>& names,
             Diagnostics& diagnostics) {
  const std::vector<Token> tokens = tokens_of(rule.statement.text);
  const auto subjects = subjects_of(rule.statement.text, tokens, names);
  if (!subjects || is_passive(tokens, subjects->back().end)) return;
  const bool meant = std::ranges::any_of(*subjects, [&](const Subject& subject) {
    return std::ranges::any_of(rule.actors, [&](const Reference& actor) {
      return may_be_meant(town, subject, tokens, actor.id, names);
    });
  });
  if (meant || acts_later(tokens, subjects->back().end, names, rule)) return;
  const Role& named = *subjects->front().roles.front();
  const Reference& actor = rule.actors.front();
  const Text waiver = waiver_help(actor_mismatch_kind, rule.id);
  Diagnostic& found = diagnostics.report(
      actor_mismatch_kind, actor.span,
      say("`actor` är `{}`, men enligt `statement` är det `{}` som gör det",
          "`actor` is `{}`, but by the `statement` it is `{}` that does it",
          role_name(town.municipality, actor.id), named.name),
      {fmt::format("se efter i riktlinjen vem som menas, och skriv samma roll på båda ställena "
                   "(`actor: {}`), {}",
                   named.id, waiver.sv),
       fmt::format("look in the guideline for who is meant, and write the same role in both places "
                   "(`actor: {}`), {}",
                   named.id, waiver.en)});
  found.subject = rule.id;
  if (rule.statement.span.known()) {
    found.places.push_back({rule.statement.span, say("så säger regeln", "this is what it says")});
  }
  add_quote(town.municipality, rule, found);
}

}  // namespace

void actor_mismatch(const Town& town, Diagnostics& diagnostics) {
  const std::vector<RoleName> names = names_of_roles(town);
  for (const Rule& rule : town.municipality.rules) {
    if (!rule.actors.empty()) look_at(town, rule, names, diagnostics);
  }
}

}  // namespace stadga::check
