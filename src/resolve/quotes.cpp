// SPDX-License-Identifier: EUPL-1.2
#include "resolve/quotes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "resolve/drift.h"

namespace stadga::resolve {
namespace {

const Kind quote_drift{
    "quote-drift",
    Severity::error,
    {"Ett citat står inte, eller inte längre, i riktlinjen.",
     "A quote does not stand, or no longer stands, in the guideline."},
    {"Regeln skulle då säga något annat än texten som kommunen har beslutat. Har riktlinjen "
     "ändrats "
     "måste någon avgöra om regeln också ska ändras.",
     "The rule would then say something else than the text that the municipality has decided. "
     "Where "
     "the guideline was changed, somebody must decide whether the rule changes too."},
    "quote: Kontona ska ses över varje vecka."};
const Kind quote_found_twice{"quote-found-twice",
                             Severity::error,
                             {"Ett citat står på flera ställen i riktlinjen.",
                              "A quote stands in several places of the guideline."},
                             {"Det går inte att veta vilket ställe som regeln vilar på.",
                              "There is no knowing which place the rule rests on."},
                             "quote: Svara snabbt.  # står i två avsnitt"};
const Kind partial_quote{
    "partial-quote",
    Severity::error,
    {"Ett citat är bara en del av en mening, en listpunkt eller en tabellcell.",
     "A quote is only a part of a sentence, a list item or a table cell."},
    {"Det som står i resten av meningen kan ändra vad den betyder, till exempel ett ”inte”.",
     "The rest of the sentence may change what it means, for example a “not”."},
    "quote: ses över varje arbetsdag"};
const Kind unknown_section{
    "unknown-section",
    Severity::error,
    {"`section` är inte id för någon rubrik i riktlinjen.",
     "`section` is not the id of any heading in the guideline."},
    {"Då går det inte att välja mellan ställena.", "Then there is no choosing between the places."},
    "section: uppsickt"};
const Kind citation_not_found{
    "citation-not-found",
    Severity::error,
    {"Orden i en hänvisning till lag står inte i riktlinjen.",
     "The words of a citation of law do not stand in the guideline."},
    {"Sidan skulle då säga att riktlinjen nämner en lag som den inte nämner.",
     "The page would then say that the guideline names a law which it does not name."},
    "words: Personuppgiftslagen (1998:205)"};

struct PlaceOfUnit {
  std::size_t chapter = 0;
  std::size_t unit = 0;
};

std::string shortened(const std::string& text) {
  static constexpr std::size_t most = 90;
  if (text.size() <= most) return text;
  std::size_t end = text.rfind(' ', most);
  if (end == std::string::npos) {
    end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return text.substr(0, end) + " …";
}

class Finder {
 public:
  Finder(Municipality& municipality, Diagnostics& diagnostics)
      : municipality_(municipality), diagnostics_(diagnostics) {
    for (std::size_t chapter = 0; chapter < municipality.chapters.size(); ++chapter) {
      const auto& units = municipality.chapters[chapter].document.units;
      for (std::size_t unit = 0; unit < units.size(); ++unit) {
        by_text_[compose(units[unit].text)].push_back({chapter, unit});
      }
    }
  }

  void find(Quote& quote) {
    std::string words = compose(fold_space(quote.text.text));
    auto found = by_text_.find(words);
    if (found == by_text_.end()) {
      // Markup aside: the quote may have been copied with its asterisks. On one line, so that no
      // table can be made of it, and no longer than any sentence: cmark-gfm has its slow inputs.
      static constexpr std::size_t longest = 10'000;
      if (words.size() <= longest) words = compose(markdown::plain_text(words));
      found = by_text_.find(words);
    }
    if (quote.section.given() && !section_exists(quote.section)) return;
    if (found == by_text_.end()) {
      report_absent(quote, words);
      return;
    }
    std::vector<PlaceOfUnit> places = found->second;
    if (quote.section.given()) {
      std::erase_if(places, [&](const PlaceOfUnit& place) {
        const markdown::Document& document = municipality_.chapters[place.chapter].document;
        return !document.stands_under(document.units[place.unit], quote.section.id);
      });
    }
    if (places.empty()) {
      report_elsewhere(quote, found->second.front());
    } else if (places.size() > 1) {
      report_several(quote, places);
    } else {
      quote.chapter = places.front().chapter;
      quote.unit = places.front().unit;
    }
  }

 private:
  const markdown::Unit& unit(const PlaceOfUnit& place) const {
    return municipality_.chapters[place.chapter].document.units[place.unit];
  }

  std::string_view section(const PlaceOfUnit& place) const {
    return municipality_.chapters[place.chapter].document.section_of(unit(place));
  }

  bool section_exists(const Reference& wanted) {
    std::vector<std::string> ids;
    for (const Chapter& chapter : municipality_.chapters) {
      for (const markdown::Heading& heading : chapter.document.headings) ids.push_back(heading.id);
    }
    if (std::ranges::find(ids, wanted.id) != ids.end()) return true;
    const std::optional<std::string> meant = nearest(wanted.id, ids);
    diagnostics_.report(
        unknown_section, wanted.span,
        say("ingen rubrik har id `{}`", "no heading has the id `{}`", wanted.id),
        meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
              : say("skriv rubriken med små bokstäver och bindestreck, å och ä som a, ö som o",
                    "write the heading in lower case with hyphens, å and ä as a, ö as o"));
    return false;
  }

  void report_absent(const Quote& quote, const std::string& words) {
    const PlaceOfUnit* inside = nullptr;
    for (const auto& [text, places] : by_text_) {
      if (!words.empty() && text.find(words) != std::string::npos &&
          (inside == nullptr || text.size() < unit(*inside).text.size())) {
        inside = &places.front();
      }
    }
    if (inside != nullptr) {
      Diagnostic& found = diagnostics_.report(
          partial_quote, quote.text.span,
          say("citatet är bara en del av en mening", "the quote is only a part of a sentence"),
          say("citera hela: `{}`", "quote the whole: `{}`", unit(*inside).text));
      found.places.push_back(
          {unit(*inside).span, say("meningen står här", "the sentence stands here")});
      return;
    }
    const auto several = std::ranges::count_if(
        by_text_, [&](const auto& entry) { return words.find(entry.first) != std::string::npos; });
    Diagnostic& found = diagnostics_.report(
        quote_drift, quote.text.span,
        say("citatet står inte i riktlinjen: `{}`",
            "the quote does not stand in the guideline: `{}`", shortened(words)));
    const std::optional<Closest> closest = sentences_.closest(words);
    if (several > 1) {
      found.help = say("ett citat är en mening; skriv `quotes:` med en `text:` för varje mening",
                       "a quote is one sentence; write `quotes:` with a `text:` for each");
      if (closest) add_closest(found, *closest);
    } else if (closest && closest->resembles()) {
      add_closest(found, *closest);
      offer(found, quote, *closest);
    } else {
      found.help =
          say("ingen mening i riktlinjen liknar citatet: citera en hel mening ur texten, "
              "eller ta bort regeln om det den säger inte längre gäller",
              "no sentence of the guideline resembles the quote: quote a whole sentence of "
              "the text, or remove the rule if what it says no longer applies");
      if (closest) {
        found.places.push_back({closest->unit->span, say("minst olik är den här meningen",
                                                         "the least unlike sentence is this one")});
      }
    }
  }

  static void add_closest(Diagnostic& found, const Closest& closest) {
    const Words what = [&]() -> Words {
      switch (closest.change) {
        case Change::writing:
          return {"bara skrivsättet skiljer", "only the way of writing differs"};
        case Change::figure:
          return {"en siffra eller tid skiljer", "a figure or time differs"};
        case Change::modal:
          return {"det skiljer hur bindande den är", "how binding it is differs"};
        case Change::negation:
          return {"den ena nekar, inte den andra", "one negates, the other does not"};
        case Change::wording:
          break;
      }
      return {"orden skiljer", "the words differ"};
    }();
    const auto side = [](const std::string& words, std::string_view where) {
      return words.empty() ? std::string() : fmt::format("{} `{}`", where, shortened(words));
    };
    const auto both = [](std::string a, const std::string& b) {
      if (!a.empty() && !b.empty()) a += ", ";
      return a.empty() && b.empty() ? std::string() : " (" + a + b + ")";
    };
    found.places.push_back(
        {closest.unit->span,
         {fmt::format("närmast är den här meningen; {}{}", what.sv,
                      both(side(closest.here, "här"), side(closest.there, "i citatet"))),
          fmt::format("the closest sentence is this one; {}{}", what.en,
                      both(side(closest.here, "here"), side(closest.there, "in the quote")))}});
  }

  static void offer(Diagnostic& found, const Quote& quote, const Closest& closest) {
    const bool certain = closest.change == Change::writing && closest.alone;
    found.help =
        certain ? say("skriv citatet som meningen står i riktlinjen",
                      "write the quote as the sentence stands in the guideline")
                : say("är riktlinjen ändrad: skriv citatet som meningen nu står, och se efter om "
                      "regeln fortfarande säger detsamma. Annars: rätta riktlinjen",
                      "if the guideline was changed: write the quote as the sentence now stands, "
                      "and see whether the rule still says the same. Otherwise mend the guideline");
    found.fixes.push_back({quote.text.span, yaml_scalar(closest.unit->text), certain});
  }

  void report_several(const Quote& quote, const std::vector<PlaceOfUnit>& places) {
    std::string sections;
    std::set<std::string_view> seen;
    for (const PlaceOfUnit& place : places) {
      if (seen.insert(section(place)).second)
        sections += (sections.empty() ? "`" : ", `") + std::string(section(place)) + '`';
    }
    const bool apart = seen.size() == places.size();
    Diagnostic& found = diagnostics_.report(
        quote_found_twice, quote.text.span,
        say("citatet står på {} ställen i riktlinjen",
            "the quote stands in {} places of the guideline", places.size()),
        apart ? say("säg under vilken rubrik: skriv `section:` och någon av {}",
                    "say under which heading: write `section:` and one of {}", sections)
              : say("citera en annan mening, eller skriv om riktlinjen så att "
                    "meningen står en enda gång under varje rubrik",
                    "quote another sentence, or rewrite the guideline so that "
                    "the sentence stands only once under each heading"));
    for (const PlaceOfUnit& place : places)
      found.places.push_back({unit(place).span, say("här", "here")});
  }

  void report_elsewhere(const Quote& quote, const PlaceOfUnit& place) {
    Diagnostic& found = diagnostics_.report(
        quote_drift, quote.section.span,
        say("citatet står inte under rubriken `{}`",
            "the quote does not stand under the heading `{}`", quote.section.id),
        say("skriv `section: {}`, eller ta bort raden", "write `section: {}`, or remove the line",
            section(place)));
    found.places.push_back({unit(place).span, say("det står här", "it stands here")});
  }

  Municipality& municipality_;
  Diagnostics& diagnostics_;
  Sentences sentences_{municipality_};
  std::map<std::string, std::vector<PlaceOfUnit>> by_text_;
};

/// Where the words stand in any leaf of the guideline, headings too.
void find_citation(const Municipality& municipality, Citation& citation, Diagnostics& diagnostics) {
  const std::string words = compose(fold_space(citation.words.text));
  for (const Chapter& chapter : municipality.chapters) {
    for (const markdown::Unit& unit : chapter.document.units) {
      if (compose(unit.text).find(words) != std::string::npos) {
        citation.place = unit.span;
        return;
      }
    }
    for (const markdown::Heading& heading : chapter.document.headings) {
      if (compose(heading.text).find(words) != std::string::npos) {
        citation.place = heading.span;
        return;
      }
    }
  }
  diagnostics.report(citation_not_found, citation.words.span,
                     say("orden `{}` står inte i riktlinjen",
                         "the words `{}` do not stand in the guideline", shortened(words)),
                     say("skriv dem precis som i riktlinjens text",
                         "write them exactly as in the guideline's text"));
}

}  // namespace

void find_quotes(Municipality& municipality, Diagnostics& diagnostics) {
  // Said already: a part of the guideline is not there to look in.
  const std::size_t wanted = std::max<std::size_t>(municipality.guideline.files.size(), 1);
  const bool all_empty = std::ranges::all_of(
      municipality.chapters, [](const Chapter& chapter) { return chapter.document.units.empty(); });
  if (municipality.chapters.size() < wanted || all_empty) return;
  Finder finder(municipality, diagnostics);
  for (Rule& rule : municipality.rules) {
    for (Quote& quote : rule.quotes) finder.find(quote);
  }
  for (NotARule& told : municipality.not_rules) {
    if (told.quote.text.given()) finder.find(told.quote);
  }
  for (Citation& citation : municipality.citations)
    find_citation(municipality, citation, diagnostics);
}

std::span<const Kind* const> quote_kinds() {
  static constexpr std::array<const Kind*, 5> all = {
      &quote_drift, &quote_found_twice, &partial_quote, &unknown_section, &citation_not_found};
  return all;
}

}  // namespace stadga::resolve
