// SPDX-License-Identifier: EUPL-1.2
#include "norms/patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "norms/lexicon.h"

namespace stadga::norms {
namespace {

constexpr std::array norms_in_phrases{
    // Duties: responsibility and obligation.
    Pattern{"ansvarar", Norm::ska, Norm::none},
    Pattern{"svarar for", Norm::ska, Norm::none},
    Pattern{"har|bar ..7 ~ansvar|~ansvaret|~ansvaren", Norm::ska, Norm::none},
    Pattern{"ar ..5 ansvarig|ansvariga|~ansvarig|~ansvariga", Norm::ska, Norm::none},
    Pattern{"ansvarig for ..6 ar", Norm::ska, Norm::none},
    Pattern{"ar ..5 ansvar att", Norm::ska, Norm::none},
    Pattern{"innebar ..3 ansvar|skyldighet|~plikt", Norm::ska, Norm::none},
    Pattern{"~ansvaret|ansvar|beslutet|~ratten ..8 ligger|vilar|aligger|finns ..2 pa|hos|vid",
            Norm::ska, Norm::none},
    Pattern{"aligger", Norm::ska, Norm::none},
    Pattern{"ar ..3 skyldig|skyldiga|skyldigt", Norm::ska, Norm::far},
    Pattern{"har|rader ..7 ~skyldighet|~skyldigheter|~skyldigheten|~plikt|~plikten", Norm::ska,
            Norm::far},
    Pattern{"omfattas|lyder ..3 av|under ..3 ~plikt|tystnadsplikt|sekretess", Norm::ska,
            Norm::none},
    Pattern{"har ..4 i uppdrag|uppgift", Norm::ska, Norm::none},
    Pattern{"har ..4 uppdraget|uppdrag|uppgiften|uppgift|~delegation ..2 att", Norm::ska,
            Norm::none},
    Pattern{"har delegation", Norm::ska, Norm::none},
    Pattern{"atar ..1 sig|dig|oss", Norm::ska, Norm::none},
    Pattern{"forbinder sig|dig|oss", Norm::ska, Norm::none},
    // Duties: requirements.
    Pattern{"kravs", Norm::ska, Norm::far},
    Pattern{"ar ..2 ett krav", Norm::ska, Norm::none},
    Pattern{"ar ..4 nodvandig|nodvandigt", Norm::ska, Norm::far},
    Pattern{"sker ..3 enligt|via|av|varje|minst|pa|inom|skriftligt|lopande|regelbundet", Norm::ska,
            Norm::far_inte},
    Pattern{"minimikravet|kravet ar", Norm::ska, Norm::none},
    Pattern{"ar ..3 obligatorisk~", Norm::ska, Norm::far},
    Pattern{"kraver ..4 ~beslut|~godkannande|~tillstand|~samtycke|~medgivande", Norm::ska,
            Norm::far, Reach::relative},
    Pattern{"kraver att", Norm::ska, Norm::far, Reach::relative},
    Pattern{"forutsatter ..4 ~beslut|~godkannande|~samtycke|att", Norm::ska, Norm::none},
    Pattern{"behovs ..5 ~beslut|~godkannande|~samtycke|~medgivande|~tillstand", Norm::ska,
            Norm::far},
    Pattern{"galler ..2 samma regler|krav|regelverk|bestammelser|rutiner|principer", Norm::ska,
            Norm::none},
    Pattern{"omfattas av ..2 samma regler|krav|bestammelser", Norm::ska, Norm::none},
    Pattern{"grundregeln|huvudregeln|regeln|grundprincipen ar", Norm::ska, Norm::none, Reach::last},
    Pattern{"~logotyp|~logotypen|~vapen|~vapnet ..3 anvands", Norm::ska, Norm::none},
    Pattern{"anvander|anvands ..8 ~logotyp|~logotypen|~vapen|~vapnet|~profil|profilbild", Norm::ska,
            Norm::none},
    Pattern{"ser ..2 till att", Norm::ska, Norm::none},
    Pattern{"blir ..4 polisanmald~|borttagen|borttaget|borttagna|blockerad~|raderad~|avstangd~",
            Norm::ska, Norm::none},
    // Advice.
    Pattern{"ar|blir ..5 viktig|viktigt|viktiga|angelaget|vasentligt|avgorande ..3 att|om",
            Norm::bor, Norm::none},
    Pattern{"ar ..4 storsta|stor|yttersta vikt ..2 att", Norm::bor, Norm::bor},
    Pattern{"ar ..4 onskvart|lampligt|olampligt|bra|klokt|lampligast|bast|fordel att|om|nar",
            Norm::bor, Norm::bor},
    Pattern{"ar att rekommendera|foredra|forespraka", Norm::bor, Norm::bor},
    Pattern{"rekommenderar|rekommenderas|foresprakar|efterstravas|uppmuntras|uppmanas|avrads",
            Norm::bor, Norm::bor},
    Pattern{"avrader", Norm::bor, Norm::bor},
    Pattern{"~rekommendation|rekommendationen ..4 ar", Norm::bor, Norm::bor},
    Pattern{"ar ..4 rekommendationen|rekommendation|radet", Norm::bor, Norm::bor},
    Pattern{"ar ..3 restriktiv|restriktiva", Norm::bor, Norm::bor},
    Pattern{"ser|tar|vill ..2 garna", Norm::bor, Norm::none},
    Pattern{"stravar|efterstravar", Norm::bor, Norm::bor},
    Pattern{"med fordel", Norm::bor, Norm::bor},
    // Permissions, powers and releases.
    Pattern{"forbehaller", Norm::far, Norm::none},
    Pattern{"har ..4 ratt|ratten|befogenhet|mandat att", Norm::far, Norm::far_inte},
    Pattern{"ar|blir ..5 tillaten|tillatet|tillatna", Norm::far, Norm::far_inte},
    Pattern{"tillats|medges|accepteras|godtas|tolereras", Norm::far, Norm::far_inte},
    Pattern{"tillater|accepterar|tolererar", Norm::far, Norm::far_inte},
    Pattern{"gar ..3 bra", Norm::far, Norm::far_inte},
    Pattern{"ar ..5 okej|ok|okay|fritt|valfritt|frivilligt", Norm::far, Norm::far_inte},
    Pattern{"ar ..2 upp till ..6 att", Norm::far, Norm::none},
    Pattern{"star ..3 fritt", Norm::far, Norm::none},
    Pattern{"galler ..4 yttrandefrihet|meddelarfrihet|yttrandefriheten|meddelarfriheten", Norm::far,
            Norm::none},
    Pattern{"undantas", Norm::far, Norm::none},
    Pattern{"har ..8 yttrandefrihet|meddelarfrihet|frihet", Norm::far, Norm::none},
    Pattern{"ar undantagen|undantaget fran|kravet", Norm::far, Norm::none},
    // Prohibitions.
    Pattern{"ar ..4 forbjudet|forbjuden|forbjudna|otillatet|otillatna|otillaten|olagligt",
            Norm::far_inte, Norm::far},
    Pattern{"vi|kommunen vill ..2 att", Norm::none, Norm::far_inte},
    Pattern{"forbjuds", Norm::far_inte, Norm::far},
    Pattern{"ar ..4 oacceptabelt|uteslutet|oacceptabla", Norm::far_inte, Norm::far},
    Pattern{"ar ..4 lagligt|lagliga|forenligt|acceptabelt|forum|arena", Norm::none, Norm::far_inte},
    Pattern{"inga ..2 initiativ", Norm::far_inte, Norm::far_inte, Reach::relative},
    Pattern{"rader|galler ..2 nolltolerans|forbud", Norm::far_inte, Norm::none},
};

constexpr std::array overriding{
    // What the guideline itself is for.
    Sign{"<document> ..8 ska|skall ..3 "
         "ge|fungera|hjalpa|bidra|underlatta|vagleda|sakerstalla|klargora|"
         "tydliggora|skapa|stodja|utgora|beskriva|uppmuntra|visa|leda|framja|starka|mojliggora|"
         "forenkla|garantera|forhindra|motverka|oka|inspirera",
         Reason::purpose},
    Sign{"<document> ..8 ska|skall ..2 vara|ses|betraktas ..1 ett|en|som ..3 stod|hjalp|vagledning|"
         "hjalpmedel|verktyg|ram|grund|utgangspunkt|levande|handledning",
         Reason::purpose},
    Sign{"syftet|avsikten|ambitionen|tanken|visionen|malsattningen|malet ..10 ar|var ..4 att",
         Reason::purpose},
    Sign{"har ..2 till|som syfte|mal|malsattning|ambition ..2 att", Reason::purpose},
    Sign{"syftar till", Reason::purpose},
};

constexpr std::array telling{
    Sign{"syftet|syfte|malet|malsattning|avsikten|ambition", Reason::purpose},
    Sign{"<document> ..2 sakerstaller|ger|syftar|ska|beskriver", Reason::purpose},
    Sign{"for att", Reason::purpose},
    Sign{"samlingsbegrepp|samlingsnamn|definieras|definition|avses|menas|begreppet|kallas",
         Reason::definition},
    Sign{"raknas ..3 som", Reason::definition},
    Sign{"det vill saga", Reason::definition},
    Sign{"betyder|innebar att", Reason::definition},
    Sign{"exempel|exempelvis", Reason::example},
    Sign{"till exempel", Reason::example},
    Sign{"kan ..3 handla om", Reason::example},
    Sign{"leder till", Reason::consequence},
    Sign{"kan ..3 leda|resultera|medfora|orsaka|fa", Reason::consequence},
    Sign{"riskerar|medfor|resulterar", Reason::consequence},
    Sign{"kommer att", Reason::consequence},
    Sign{"skapar|eftersom|bidrar", Reason::reason},
    Sign{"gor|darfor att", Reason::reason},
    Sign{"pa grund av", Reason::reason},
    Sign{"genom att", Reason::reason},
};

/// Whether one alternative of an element stands for the token.
bool stands_for(std::string_view alternative, const Token& token) {
  const Word& word = token.word;
  if (alternative.front() == '<') {
    if (alternative == "<role>") return is_role(word);
    if (alternative == "<adverb>") return is_adverb(word);
    if (alternative == "<negation>") return is_negation(word);
    if (alternative == "<infinitive>") return looks_infinitive(word);
    if (alternative == "<document>") return is_document(word);
    return alternative == "<imperative>" && token.verb.imperative;
  }
  if (alternative.front() == '~') return word.ends(alternative.substr(1));
  if (alternative.back() == '~') return word.begins(alternative.substr(0, alternative.size() - 1));
  return word.is(alternative);
}

bool any_stands_for(std::string_view element, const Token& token) {
  for (std::size_t start = 0; start <= element.size();) {
    const std::size_t bar = std::min(element.find('|', start), element.size());
    if (bar > start && stands_for(element.substr(start, bar - start), token)) return true;
    start = bar + 1;
  }
  return false;
}

/// Index of the last token matched, where the elements match from token `at` on.
std::optional<std::size_t> match_from(std::string_view elements, std::span<const Token> tokens,
                                      std::size_t at) {
  const std::size_t blank = elements.find(' ');
  const std::string_view element = elements.substr(0, blank);
  const std::string_view rest =
      blank == std::string_view::npos ? std::string_view() : elements.substr(blank + 1);
  if (element.starts_with("..")) {
    std::size_t most = 0;
    for (const char digit : element.substr(2)) {
      most = most * 10 + static_cast<std::size_t>(digit - '0');
    }
    for (std::size_t skipped = 0; skipped <= most; ++skipped) {
      if (const auto last = match_from(rest, tokens, at + skipped)) return last;
      if (at + skipped >= tokens.size()) break;
      const char stop = tokens[at + skipped].word.stop;
      if (stop == '.' || stop == ';' || stop == ':') break;
    }
    return std::nullopt;
  }
  if (at >= tokens.size() || !any_stands_for(element, tokens[at])) return std::nullopt;
  if (rest.empty()) return at;
  return match_from(rest, tokens, at + 1);
}

Phrases phrases_of(const auto& rows) {
  std::vector<std::string_view> elements;
  for (const auto& row : rows) elements.push_back(row.elements);
  return Phrases(std::move(elements));
}

}  // namespace

Phrases::Phrases(std::vector<std::string_view> elements) : elements_(std::move(elements)) {
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const std::vector<std::string_view> first =
        split(elements_[i].substr(0, elements_[i].find(' ')), '|');
    const bool words = std::ranges::none_of(first, [](std::string_view alternative) {
      return alternative.find_first_of("~<") != std::string_view::npos;
    });
    if (!words) {
      others_.push_back(i);
      continue;
    }
    for (const std::string_view word : first) by_first_word_[word].push_back(i);
  }
}

std::vector<Phrases::Found> Phrases::find(std::span<const Token> tokens) const {
  std::vector<Found> found;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto look_for = [&](std::size_t phrase) {
      if (const auto last = match_from(elements_[phrase], tokens, at))
        found.push_back({phrase, {at, *last}});
    };
    const auto look_for_those_with = [&](std::string_view word) {
      const auto phrases = by_first_word_.find(word);
      if (phrases != by_first_word_.end()) std::ranges::for_each(phrases->second, look_for);
    };
    const Folded& word = tokens[at].word.folded;
    look_for_those_with(word.key);
    if (word.other != word.key) look_for_those_with(word.other);
    std::ranges::for_each(others_, look_for);
  }
  const auto place = [](const Found& each) { return std::pair(each.phrase, each.match.first); };
  std::ranges::sort(found, {}, place);
  // A word that folds to two first words of one phrase.
  const auto same = std::ranges::unique(found, {}, place);
  found.erase(same.begin(), same.end());
  return found;
}

std::span<const Pattern> norm_patterns() {
  return norms_in_phrases;
}
std::span<const Sign> overriding_signs() {
  return overriding;
}
std::span<const Sign> telling_signs() {
  return telling;
}

const Phrases& norm_phrases() {
  static const Phrases all = phrases_of(norms_in_phrases);
  return all;
}
const Phrases& overriding_phrases() {
  static const Phrases all = phrases_of(overriding);
  return all;
}
const Phrases& telling_phrases() {
  static const Phrases all = phrases_of(telling);
  return all;
}

}  // namespace stadga::norms
