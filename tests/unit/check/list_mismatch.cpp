// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

using Ids = std::vector<std::string>;

Rule list_of(std::string id, std::string modality, const Ids& categories) {
  Rule made = act(std::move(id), std::move(modality), "ta-bort");
  made.topic.id = "forbjudet-innehall";
  made.categories = references(categories);
  return made;
}

void tell(Model& model, const Ids& categories) {
  paragraphs_of(model) = {paragraph("otillatet", {form("Det här får inte publiceras.")})};
  paragraphs_of(model)[0].categories = references(categories);
}

std::vector<std::string> subjects(const Model& model) {
  std::vector<std::string> out;
  for (const Diagnostic& finding : found(model, "list-mismatch")) out.push_back(finding.subject);
  return out;
}

const Ids five = {"hot", "fortal", "pornografi", "sexism", "reklam"};

}  // namespace

TEST_CASE("a list on the accounts that lacks what the rules list") {
  Model model = with_words();
  rules_of(model) = {list_of("lista", "ska", five)};
  tell(model, five);
  CHECK(subjects(model).empty());
  tell(model, {"hot", "pornografi", "sexism"});
  const auto list = found(model, "list-mismatch");
  REQUIRE(list.size() == 1);
  CHECK(list[0].subject == "fortal + reklam");
  CHECK(list[0].severity == Severity::error);
  CHECK(list[0].message.sv == "`fortal`, `reklam` står i listan `lista` men saknas i `otillatet`");
  tell(model, {"sexism", "reklam", "pornografi", "fortal", "hot", "sekretess"});
  CHECK(subjects(model) == Ids{"sekretess"});

  SECTION("no lists on the accounts: nothing to depart from") {
    tell(model, {});
    CHECK(subjects(model).empty());
  }
  SECTION("what holds the rest is no category of its own") {
    tell(model, {"hot", "fortal", "pornografi", "sexism", "reklam", "ovrigt"});
    CHECK(subjects(model).empty());
  }
}

TEST_CASE("two lists of the rules that differ, each difference told once") {
  Model model = with_words();
  rules_of(model) = {
      list_of("a", "far", five),
      list_of("b", "far_inte", {"hot", "fortal", "pornografi", "sexism", "upphovsratt"})};
  CHECK(subjects(model) == Ids{"reklam", "upphovsratt"});
}

TEST_CASE("the statute's list may be shorter, but holds nothing that the others lack") {
  Model model = with_words();
  const Ids statute = {"uppvigling", "hets", "barnpornografi", "valdsskildring", "upphovsratt"};
  Ids own = statute;
  own.insert(own.end(), {"reklam", "fortal"});
  rules_of(model) = {list_of("egen", "far", own), list_of("lagens", "ska", statute)};
  CHECK(subjects(model).empty());
  own.erase(own.begin());
  rules_of(model)[0].categories = references(own);
  CHECK(subjects(model) == Ids{"uppvigling"});
}

TEST_CASE("grounds in a sentence add to the list of the same action") {
  Model model = with_words();
  rules_of(model) = {list_of("lista", "ska", five), list_of("mening", "ska", {"sekretess"})};
  Ids told = five;
  tell(model, told);
  CHECK(subjects(model) == Ids{"sekretess"});
  told.push_back("sekretess");
  tell(model, told);
  CHECK(subjects(model).empty());
}

TEST_CASE("without a list what the rules name together counts") {
  Model model = with_words();
  rules_of(model) = {list_of("en", "ska", {"hot"}), list_of("tva", "ska", {"fortal"})};
  tell(model, {"hot", "fortal"});
  CHECK(subjects(model).empty());
  tell(model, {"hot"});
  CHECK(subjects(model) == Ids{"fortal"});
  rules_of(model).clear();
  CHECK(subjects(model).empty());
}
