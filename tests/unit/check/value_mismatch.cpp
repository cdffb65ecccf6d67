// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "check/values.h"
#include "unit/check/agreement.h"

using stadga::Deadline;
using stadga::Recurrence;
using stadga::TimeUnit;
using stadga::agreement::Town;
using stadga::check::is_same;
using stadga::check::Value;
using stadga::check::values;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Value& value : values(text)) out.push_back(value.words);
  return out;
}

using Words = std::vector<std::string>;

bool same(const std::string& a, const std::string& b) {
  const auto first = values(a);
  const auto second = values(b);
  REQUIRE(first.size() == 1);
  REQUIRE(second.size() == 1);
  return is_same(first.front(), second.front());
}

std::size_t found(const std::string& quote, const std::string& statement) {
  Town town(quote + "\n");
  town.rule("ska", statement, {quote});
  return town.found("value-mismatch").size();
}

}  // namespace

TEST_CASE("figures are read in digits and in words") {
  CHECK(words_of("Svara inom två arbetsdagar.") == Words{"två arbetsdagar"});
  CHECK(words_of("Svara inom ett dygn.") == Words{"ett dygn"});
  CHECK(words_of("Minst TRE personer, och 15 bilder.") == Words{"TRE personer", "15 bilder"});
  CHECK(words_of("Se över kontot två gånger om dagen.") == Words{"två gånger om dagen"});
  CHECK(words_of("Varannan vecka, eller halvårsvis.") == Words{"Varannan vecka", "halvårsvis"});
}

TEST_CASE("what is no value") {
  CHECK(words_of("Lagen (1998:112) gäller, 5 § och 2 kap. 1 §.").empty());
  CHECK(words_of("Beslutat den 25 maj 2018, se avsnitt 6.2 och punkt 4.").empty());
  CHECK(words_of("Läs mer på www.exempelby.example/24 eller ring 0000-123 45.").size() <= 1);
  CHECK(words_of("Vi har en dag för alla och ett konto i taget.").empty());
  CHECK(words_of("Policyn antogs 2016 av fullmäktige.").empty());
  CHECK(words_of("De sköter det dagliga arbetet.").empty());
}

TEST_CASE("the same time in other words") {
  CHECK(same("inom 24 timmar", "inom ett dygn"));
  CHECK(same("varje halvår", "två gånger om året"));
  CHECK(same("halvårsvis", "2 gånger per år"));
  CHECK(same("dagligen", "en gång per dag"));
  CHECK(same("aldrig mer än en vecka", "en gång i veckan"));
  CHECK_FALSE(same("varje dag", "varje arbetsdag"));
  CHECK_FALSE(same("flera gånger om dagen", "en gång om dagen"));
  CHECK_FALSE(same("inom två dagar", "inom två veckor"));
}

TEST_CASE("a figure that only one of quote and rule has is reported, once a rule") {
  CHECK(found("Svara inom två dagar.", "Redaktören ska svara inom två dagar.") == 0);
  CHECK(found("Svara inom två dagar.", "Redaktören ska svara inom 2 dagar.") == 0);
  CHECK(found("Svara inom två dagar.", "Redaktören ska svara inom fem dagar.") == 1);
  CHECK(found("Svara inom två dagar.", "Redaktören ska svara.") == 1);
  CHECK(found("Svara skyndsamt.", "Redaktören ska svara inom två dagar.") == 1);
  CHECK(found("Utse minst två personer.", "Chefen ska utse minst tre personer.") == 1);
}

TEST_CASE("deadline and recurrence must stand in the quote") {
  Town town("Svara skyndsamt och se över kontot varje halvår.\n");
  stadga::Rule& rule = town.rule("ska", "Redaktören ska svara och se över kontot varje halvår.",
                                 {"Svara skyndsamt och se över kontot varje halvår."});
  Deadline deadline;
  deadline.words = "skyndsamt";
  rule.deadline = deadline;
  Recurrence recurrence;
  recurrence.words = "2 gånger per år";
  recurrence.times = 2;
  recurrence.unit = TimeUnit::year;
  rule.recurrence = recurrence;
  CHECK(town.found("value-mismatch").empty());
  SECTION("a figure for haste") {
    rule.deadline->words = "inom 1 dag";
    rule.deadline->amount = 1;
    CHECK(town.found("value-mismatch") ==
          Words{"fristen är `inom 1 dag`, men det står inte i citatet"});
  }
  SECTION("other words of haste") {
    rule.deadline->words = "omgående";
    CHECK(town.found("value-mismatch").size() == 1);
  }
  SECTION("words of the municipality's own") {
    rule.deadline->words = "före publicering";
    CHECK(town.found("value-mismatch").empty());
  }
  SECTION("another rhythm") {
    rule.recurrence->times = 4;
    CHECK(town.found("value-mismatch").size() == 1);
  }
  SECTION("an addition that nobody wrote") {
    rule.recurrence->addition = "under kontorstid";
    CHECK(town.found("value-mismatch").size() == 1);
  }
}

TEST_CASE("two administrators are demanded only where the quote says two") {
  Town town("Varje konto ska ha minst två administratörer.\n");
  town.rule("ska", "Kontot ska ha minst två administratörer.",
            {"Varje konto ska ha minst två administratörer."})
      .must_have = {{"tva_administratorer", {}}};
  CHECK(town.found("value-mismatch").empty());
  Town other("Varje konto ska ha en administratör.\n");
  other.rule("ska", "Kontot ska ha en administratör.", {"Varje konto ska ha en administratör."})
      .must_have = {{"tva_administratorer", {}}};
  CHECK(other.found("value-mismatch").size() == 1);
}
