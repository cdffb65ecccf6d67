// SPDX-License-Identifier: EUPL-1.2
// What the stamp is made of.
#include "copied/stamp.h"

#include <catch2/catch.hpp>

#include "unit/copied/library.h"

using namespace stadga;
using namespace stadga::copied;
using namespace stadga::example;

TEST_CASE("what a rule demands makes its version, other words for it do not") {
  Rule was = rule("svara", "ska", {"ai-syfte"});
  was.statement.text = "Svara inom 2 dagar.";
  was.title.text = "Svara";
  const std::string version = rule_version(was);
  CHECK(version.size() == 7 + copied_rule_digits);
  Rule now = was;
  SECTION("other words") {
    now.title.text = "Ge svar";
    now.statement.text = "Ge svar inom 2 dagar.";
    now.id = "ge-svar";
    now.note.text = "Anmärkning";
    CHECK(rule_version(now) == version);
  }
  SECTION("what is shown, in another order") {
    was.must_show = references({"ai-syfte", "ai-webb"});
    now.must_show = references({"ai-webb", "ai-syfte"});
    CHECK(rule_version(now) == rule_version(was));
  }
  const auto differs = [&] { CHECK(rule_version(now) != version); };
  SECTION("a figure") {
    now.statement.text = "Svara inom 3 dagar.";
    differs();
  }
  SECTION("modality") {
    now.modality.id = "bor";
    differs();
  }
  SECTION("condition") {
    now.condition.text = "i kris";
    differs();
  }
  SECTION("the same words as an exception") {
    now.exception.text = "i kris";
    differs();
  }
  SECTION("deadline") {
    now.deadline = Deadline{"inom 1 dag", {}, 1, TimeUnit::day};
    differs();
  }
  SECTION("element") {
    now.must_show = references({"ai-webb"});
    differs();
  }
  SECTION("category") {
    now.categories = references({"hot"});
    differs();
  }
}

TEST_CASE("the stamp has every text that is not empty, and the rules that one of them carries") {
  Model model = library();
  municipality_of(model).rules.push_back(rule("visa-bevakning", "ska", {"ai-bevakning"}));
  municipality_of(model).rules.push_back(rule("annan-plattform", "ska", {"ai-syfte"}));
  municipality_of(model).rules.back().platforms = references({"annan"});
  municipality_of(model).website.clear();
  const Copied stamp = stamp_of(model, municipality_of(model), account_of(model), texts_of(model),
                                *read_date("2026-11-21"));
  REQUIRE(stamp.texts.size() == 3);
  CHECK(stamp.texts[1].field.id == "bio");
  CHECK(stamp.texts[1].hash == text_hash(purpose));
  REQUIRE(stamp.rules.size() == 1);
  CHECK(stamp.rules[0].id == "visa-syfte");
  account_of(model).texts = {{{"bio", {}}, {"En egen text", {}}}};
  const Copied own = stamp_of(model, municipality_of(model), account_of(model), texts_of(model),
                              *read_date("2026-11-21"));
  REQUIRE(own.rules.size() == 2);  // it may carry any
  CHECK(own.rules[1].id == "visa-bevakning");
  CHECK(text_hash("”a” – b") == text_hash("\"a\" -\nb"));
  CHECK(same(stamp, stamp));
  Copied other = stamp;
  std::swap(other.texts[0], other.texts[1]);
  CHECK(same(stamp, other));
  other.texts[0].hash.back() = other.texts[0].hash.back() == '0' ? '1' : '0';
  CHECK_FALSE(same(stamp, other));
  other = stamp;
  other.on = *read_date("2026-11-20");
  CHECK_FALSE(same(stamp, other));
}
