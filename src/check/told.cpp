// SPDX-License-Identifier: EUPL-1.2
#include "check/told.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"

namespace stadga::check {
namespace {

using Words = std::vector<Phrase>;

/// Said of the name before or after them: `upphävdes`, `har ersatts av`, `gäller inte längre`.
const Words& predicates() {
  static const Words all = phrases_of({"upphäv*",
                                       "upphört",
                                       "upphörde",
                                       "upphörd*",
                                       "ersattes av",
                                       "ersatts av",
                                       "ersatt av",
                                       "ersätts av",
                                       "ersatt med",
                                       "ogiltig*",
                                       "underkän*",
                                       "avskaffa*",
                                       "avvecklad*",
                                       "avvecklats",
                                       "avvecklades",
                                       "nedlagd*",
                                       "nedlagt",
                                       "lades … ner",
                                       "lades … ned",
                                       "lagts … ner",
                                       "lagts … ned",
                                       "stängdes",
                                       "lades ned",
                                       "lades ner",
                                       "gäller inte längre",
                                       "inte längre gäller",
                                       "finns inte längre",
                                       "inte längre finns",
                                       "används inte längre",
                                       "slutade gälla",
                                       "slutat gälla",
                                       "gällde … till",
                                       "gällde … före",
                                       "gällde tidigare",
                                       "är numera",
                                       "är nu",
                                       "är i dag",
                                       "är idag",
                                       "heter … sedan",
                                       "heter numera",
                                       "heter nu",
                                       "heter idag",
                                       "heter i dag",
                                       "bytte … namn",
                                       "bytt … namn",
                                       "hette … tidigare",
                                       "blev … nuvarande"});
  return all;
}

/// Directly after the name: `SKL (nu SKR)`.
const Words& remarks() {
  static const Words all = phrases_of({"nu", "nuvarande", "idag", "i dag", "numera", "numer",
                                       "som hette", "sedermera", "efterträdd*", "föregångare*"});
  return all;
}

/// Directly before the name: `tidigare Datainspektionen`, `det som hette SKL`.
const Words& announcements() {
  static const Words all = phrases_of({"tidigare",
                                       "dåvarande",
                                       "förutvarande",
                                       "förra",
                                       "förre",
                                       "före detta",
                                       "f d",
                                       "fd",
                                       "gamla",
                                       "äldre",
                                       "upphävda",
                                       "ogiltiga",
                                       "ogiltigförklarade",
                                       "nedlagda",
                                       "hette",
                                       "hette då",
                                       "ersatte",
                                       "ersätter",
                                       "ersatt",
                                       "upphävde",
                                       "upphävt",
                                       "upphäver",
                                       "ogiltigförklarade",
                                       "underkände",
                                       "efterträdde",
                                       "efterträder",
                                       "efterträtt",
                                       "i stället för",
                                       "istället för",
                                       "förr",
                                       "förut"});
  return all;
}

const Words& prepositions() {
  static const Words all = phrases_of({"enligt", "med stöd av", "av", "i", "till", "på", "mot",
                                       "från", "genom", "utifrån", "om", "hos", "per"});
  return all;
}

bool ends_with(std::span<const Token> before, const Words& phrases) {
  return std::ranges::any_of(phrases, [&](const Phrase& phrase) {
    const std::size_t length = phrase.words.size();
    return length <= before.size() && find_phrase(before.last(length), phrase) == 0;
  });
}

/// `den`, `det`, `då` may stand between: `den tidigare, då gällande, PuL`.
bool is_announced(std::span<const Token> before) {
  static const Words between = phrases_of({"gällande", "kallad*", "namnet", "den", "lagen"});
  if (ends_with(before, announcements())) return true;
  return ends_with(before, between) && ends_with(before.first(before.size() - 1), announcements());
}

bool is_clause_border(std::string_view gap, const Token& token) {
  static constexpr std::array<std::string_view, 4> conjunctions = {"men", "medan", "fast",
                                                                   "däremot"};
  return gap.find(';') != std::string_view::npos || gap.find(':') != std::string_view::npos ||
         std::ranges::find(conjunctions, token.word) != conjunctions.end();
}

/// The clause around the name, as far as anybody reads a clause as one: tokens [begin, end).
std::pair<std::size_t, std::size_t> clause(std::string_view text, const std::vector<Token>& tokens,
                                           std::size_t first, std::size_t last) {
  static constexpr std::size_t longest = 100;  // before the name, and after it
  const std::size_t from = first - std::min(first, longest);
  std::size_t begin = first;
  while (begin > from &&
         !is_clause_border(between(text, tokens[begin - 1], tokens[begin]), tokens[begin])) {
    --begin;
  }
  const std::size_t to = std::min(tokens.size(), last + longest);
  std::size_t end = last + 1;
  while (end < to && !is_clause_border(between(text, tokens[end - 1], tokens[end]), tokens[end])) {
    ++end;
  }
  return {begin, end};
}

/// The place of a predicate that is not denied (`har inte upphävts`); words.size() without one.
std::size_t find_predicate(std::span<const Token> words) {
  // What a subordinate clause says is said of something else: `kräver att det som har upphört`.
  static constexpr std::array<std::string_view, 6> subordinators = {"att",   "när",      "om",
                                                                    "tills", "eftersom", "vars"};
  static constexpr std::size_t far = 9;
  const std::size_t all = words.size();
  words = words.first(std::min(all, far));
  const auto border = std::ranges::find_if(words, [&](const Token& token) {
    return std::ranges::find(subordinators, token.word) != subordinators.end();
  });
  words = words.first(static_cast<std::size_t>(border - words.begin()));
  for (const Phrase& phrase : predicates()) {
    const std::size_t at = find_phrase(words, phrase);
    if (at >= words.size()) continue;
    static constexpr std::array<std::string_view, 4> denials = {"inte", "ej", "aldrig", "ännu"};
    const bool denied = at > 0 && std::ranges::find(denials, words[at - 1].word) != denials.end();
    if (!denied) return at;
  }
  return all;
}

bool is_told_after(std::string_view text, const std::vector<Token>& tokens, std::size_t last,
                   std::size_t end, bool is_object) {
  const std::span<const Token> after(tokens.data() + last + 1, end - last - 1);
  if (after.empty()) return false;
  static constexpr std::size_t near = 4;
  const std::string_view gap = between(text, tokens[last], after.front());
  const bool relative = after.front().word == "som" || gap.find(',') != std::string_view::npos ||
                        gap.find('(') != std::string_view::npos;
  const bool remarked = std::ranges::any_of(remarks(), [&](const Phrase& phrase) {
    const std::size_t length = phrase.words.size();
    return length <= after.size() && find_phrase(after.first(length), phrase) == 0;
  });
  if (remarked && relative) return true;
  const std::size_t at = find_predicate(after);
  if (at == after.size()) return false;
  // `enligt PuL upphävs beslutet` says nothing about the act; `enligt PuL, som upphävdes 2018`
  // does.
  return is_object ? relative && at < near : true;
}

}  // namespace

bool is_told_outdated(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                      std::size_t last) {
  const auto [begin, end] = clause(text, tokens, first, last);
  const std::span<const Token> before(tokens.data() + begin, first - begin);
  if (is_announced(before)) return true;
  const bool is_object = ends_with(before, prepositions());
  if (is_told_after(text, tokens, last, end, is_object)) return true;
  // `PuL upphävdes i maj 2018 och 1986 års förvaltningslag i juli.`
  static const Words joining = phrases_of({"och", "samt", "respektive", "liksom"});
  const std::size_t at = find_predicate(before);
  return ends_with(before, joining) && at < before.size() && at > 0;
}

bool is_told_invalid(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                     std::size_t last) {
  static const Words verdicts =
      phrases_of({"inte … tillräckligt", "inte … tillräcklig", "otillräcklig*", "inte … giltig*",
                  "inte … adekvat*", "inte längre … stöd*"});
  const auto [begin, end] = clause(text, tokens, first, last);
  return begin <= last && has_any(std::span(tokens).subspan(last + 1, end - last - 1), verdicts);
}

bool is_author(std::string_view text, const std::vector<Token>& tokens, std::size_t last) {
  if (last + 1 >= tokens.size()) return false;
  const std::string_view gap = between(text, tokens[last], tokens[last + 1]);
  static constexpr std::array<std::string_view, 7> openings = {"”", "“", "„", "»", "\"", "*", "_"};
  return std::ranges::any_of(openings, [&](std::string_view opening) {
    if (!gap.ends_with(opening)) return false;
    // A mark with no blank before it ends what the name stands in.
    const std::string_view before = gap.substr(0, gap.size() - opening.size());
    return before.ends_with(' ');
  });
}

bool stands_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                   std::size_t last, std::string_view new_name) {
  const std::vector<Token> wanted = tokens_of(new_name);
  const auto is_mark = [](std::string_view gap) {
    gap = trim(gap);
    return gap == "/" || gap == "(";
  };
  const auto stands_at = [&](std::size_t at) {
    if (wanted.empty() || at + wanted.size() > tokens.size()) return false;
    return std::ranges::equal(wanted, std::span(tokens).subspan(at, wanted.size()), {},
                              &Token::word, &Token::word);
  };
  if (last + 1 < tokens.size() && is_mark(between(text, tokens[last], tokens[last + 1])) &&
      stands_at(last + 1)) {
    return true;
  }
  return first >= wanted.size() && first > 0 &&
         is_mark(between(text, tokens[first - 1], tokens[first])) &&
         stands_at(first - wanted.size());
}

}  // namespace stadga::check
