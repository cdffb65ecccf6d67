// SPDX-License-Identifier: EUPL-1.2
// Deadlines and recurrences as officers write them.
#include "parse/time_words.h"

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::parse;

namespace {

const SourceFile file("rules.yml", "deadline: inom 1 dag");

/// `2 år`, `- år`, `2 -`; `fel` where it was reported.
std::string reading(const std::string& words) {
  Diagnostics found;
  const auto recurrence = read_recurrence({words, {&file, 0, 8}}, found);
  CHECK(recurrence.has_value() == found.empty());
  if (!recurrence) {
    CHECK(found.list()[0].kind->name == "bad-recurrence");
    CHECK(found.list()[0].span.text() == "deadline");
    return "fel";
  }
  std::string out = recurrence->at_least ? "minst " : "";
  out += recurrence->times ? std::to_string(*recurrence->times) : "-";
  out += recurrence->unit ? ' ' + iso_duration(1, *recurrence->unit) : " -";
  if (recurrence->unit == TimeUnit::business_day) out += " arbetsdag";
  if (!recurrence->addition.empty()) out += " (" + recurrence->addition + ')';
  return out;
}

/// `P1D`, `-` for words without a figure; `fel` where it was reported.
std::string deadline(const std::string& words) {
  Diagnostics found;
  const auto read = read_deadline({words, {&file, 0, 8}}, found);
  CHECK(read.has_value() == found.empty());
  if (!read) {
    CHECK(found.list()[0].kind->name == "bad-deadline");
    return "fel";
  }
  if (!read->amount) return "-";
  return iso_duration(*read->amount, read->unit) +
         (read->unit == TimeUnit::business_day ? " arbetsdag" : "");
}

struct Phrase {
  const char* words;
  const char* read;
};

}  // namespace

TEST_CASE("deadlines are read") {
  const Phrase phrase = GENERATE(values<Phrase>({
      {"inom 1 arbetsdag", "P1D arbetsdag"},
      {"inom två arbetsdagar", "P2D arbetsdag"},
      {"inom 24 timmar", "PT24H"},
      {"inom en timme", "PT1H"},
      {"inom 1 dag", "P1D"},
      {"inom tio dagar", "P10D"},
      {"inom 2 veckor", "P2W"},
      {"inom en vecka", "P1W"},
      {"inom 6 månader", "P6M"},
      {"inom en månad", "P1M"},
      {"inom ett kvartal", "P3M"},
      {"inom ett halvår", "P6M"},
      {"inom ett år", "P1Y"},
      {"inom tolv år", "P12Y"},
      {"senast inom 3 dagar", "P3D"},
      {"inom  1\n dag", "P1D"},
      {"inom 1 arbetsdag under kontorstid", "P1D arbetsdag"},
      {"inom 2 timmar även utanför kontorstid", "PT2H"},
      {"skyndsamt", "-"},
      {"omgående", "-"},
      {"genast", "-"},
      {"direkt", "-"},
      {"snabbt", "-"},
      {"snarast", "-"},
      {"så snabbt som möjligt", "-"},
      {"så snart som möjligt", "-"},
      {"inom rimlig tid", "-"},
      {"före borttagning", "-"},
      {"innan kontot stängs", "-"},
      {"efter kontorstid", "-"},
      {"vid publicering", "-"},
  }));
  INFO(phrase.words);
  CHECK(deadline(phrase.words) == phrase.read);
}

TEST_CASE("deadlines that cannot be read are told") {
  const char* words =
      GENERATE("en arbetsdag max", "inom kort", "inom dag", "inom 0 dagar", "inom -1 dagar",
               "inom 1.5 dagar", "inom 1000 dagar", "inom 2 fikaraster", "inom 1 dag ungefär",
               "före", "i morgon", "skyndsamt nog", "2 dagar");
  INFO(words);
  CHECK(deadline(words) == "fel");
}

TEST_CASE("recurrences are read") {
  const Phrase phrase = GENERATE(values<Phrase>({
      {"varje timme", "1 PT1H"},
      {"varje dag", "1 P1D"},
      {"dagligen", "1 P1D"},
      {"varje arbetsdag", "1 P1D arbetsdag"},
      {"minst varje arbetsdag", "minst 1 P1D arbetsdag"},
      {"minst varje arbetsdag under kontorstid", "minst 1 P1D arbetsdag (under kontorstid)"},
      {"dagligen under kontorstid", "1 P1D (under kontorstid)"},
      {"varje vecka", "1 P1W"},
      {"varje månad", "1 P1M"},
      {"varje kvartal", "1 P3M"},
      {"varje halvår", "1 P6M"},
      {"varje år", "1 P1Y"},
      {"varje år eller vid stora förändringar", "1 P1Y (eller vid stora förändringar)"},
      {"2 gånger per år", "2 P1Y"},
      {"två gånger per år", "2 P1Y"},
      {"en gång om året", "1 P1Y"},
      {"1 gång per år", "1 P1Y"},
      {"en gång i veckan", "1 P1W"},
      {"två gånger i månaden", "2 P1M"},
      {"minst en gång om dagen", "minst 1 P1D"},
      {"minst två gånger dagligen", "minst 2 P1D"},
      {"tre gånger varje vecka", "3 P1W"},
      {"en gång per halvår", "1 P6M"},
      {"flera gånger per dag", "- P1D"},
      {"några gånger per vecka", "- P1W"},
      {"flera gånger dagligen även utanför arbetstid", "- P1D (även utanför arbetstid)"},
      {"löpande", "- -"},
      {"regelbundet", "- -"},
      {"vid behov", "- -"},
      {"alltid", "- -"},
      {"minst varje dag samt vid larm", "minst 1 P1D (samt vid larm)"},
      {"löpande och vid behov", "- - (och vid behov)"},
      {"12 gånger per år", "12 P1Y"},
      {"  varje\n  dag ", "1 P1D"},
  }));
  INFO(phrase.words);
  CHECK(reading(phrase.words) == phrase.read);
}

TEST_CASE("recurrences that cannot be read are told") {
  const char* words = GENERATE("då och då", "varje", "varje måndag", "gånger per år", "2 gånger",
                               "2 per år", "0 gånger per år", "två gånger per fika", "ofta",
                               "varje dag ibland", "minst", "dagligenx", "flera");
  INFO(words);
  CHECK(reading(words) == "fel");
}

TEST_CASE("what was not given is not told") {
  Diagnostics found;
  CHECK_FALSE(read_deadline({}, found));
  CHECK_FALSE(read_recurrence({}, found));
  CHECK(found.empty());
}
