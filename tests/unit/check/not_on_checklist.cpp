// SPDX-License-Identifier: EUPL-1.2
// not-on-checklist and impossible-date.
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;
using namespace std::chrono;

TEST_CASE("an order that changes nothing") {
  Model model = with_words();
  Rule other = act("b", "ska", "svara");
  other.occasions = references({"svara"});
  rules_of(model) = {act("a", "ska", "svara"), other, act("c", "ska", "svara")};
  const auto fires = [&](const std::vector<std::string>& order) {
    ChecklistHead head;
    head.occasion.id = "publicera";
    head.order = references(order);
    municipality_of(model).checklist_heads = {head};
    return found(model, "not-on-checklist");
  };
  CHECK(fires({}).empty());
  CHECK(fires({"c", "a"}).empty());
  REQUIRE(fires({"a", "b"}).size() == 1);
  CHECK(fires({"a", "b"})[0].help.sv.find("`c`") != std::string::npos);
  CHECK(fires({"a", "b"})[0].help.sv.find("`a`") == std::string::npos);
  CHECK(fires({"a", "c", "a"}).size() == 1);
  // The other one says so where references are resolved.
  CHECK(fires({"a", "finns-inte"}).empty());
  rules_of(model)[1].occasions = references({"svara", "publicera"});
  CHECK(fires({"a", "b"}).empty());
}

TEST_CASE("dates that cannot be") {
  Model model = with_words();
  const Date now = 2026y / November / 21;
  model.as_of = now;
  Account& account = account_of(model);
  Guideline& guideline = municipality_of(model).guideline;
  const auto fires = [&] { return found(model, "impossible-date").size(); };
  account.opened = account.archived = now;
  CHECK(fires() == 0);
  account.opened = account.archived = std::nullopt;
  CHECK(fires() == 0);

  SECTION("ahead") {
    account.opened = 2026y / November / 22;
    CHECK(fires() == 1);
    // Told once, though it comes before nothing that has been.
    account.archived = 2020y / January / 1;
    CHECK(fires() == 1);
    model.as_of = std::nullopt;
    CHECK(fires() == 1);
    account.archived = std::nullopt;
    CHECK(fires() == 0);
  }
  SECTION("before the account was opened") {
    account.opened = 2020y / January / 2;
    account.archived = 2020y / January / 1;
    CHECK(fires() == 1);
    account.archived = 2020y / January / 2;
    CHECK(fires() == 0);
    account.published[0].copied = 2019y / December / 31;
    CHECK(fires() == 1);
    account.published[0].copied = 2026y / November / 21;
    CHECK(fires() == 0);
    account.published[0].copied = 2026y / November / 22;
    CHECK(fires() == 1);
  }
  SECTION("of the guideline") {
    guideline.decided_on = 2020y / January / 2;
    guideline.review_by = 2030y / January / 1;
    CHECK(fires() == 0);
    guideline.review_by = 2020y / January / 1;
    CHECK(fires() == 1);
    guideline.review_by = std::nullopt;
    guideline.decided_on = 2031y / January / 1;
    CHECK(fires() == 1);
  }
}
