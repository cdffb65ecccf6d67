// SPDX-License-Identifier: EUPL-1.2
#include "render/checklist.h"

#include <catch2/catch.hpp>

namespace stadga::render {
namespace {

Rule rule(const std::string& id, const std::string& modality, const std::string& occasion) {
  Rule made;
  made.id = id;
  made.modality.id = modality;
  made.occasions.push_back({occasion, {}});
  made.statement.text = "Regeln " + id;
  return made;
}

std::vector<std::string> ids(const std::vector<const Rule*>& rules) {
  std::vector<std::string> found;
  for (const Rule* each : rules) found.push_back(each->id);
  return found;
}

}  // namespace

TEST_CASE("a checklist holds the occasion's rules, those that can be ticked apart") {
  Municipality town;
  town.rules = {rule("a", "ska", "starta"),      rule("b", "far", "starta"),
                rule("c", "bor", "starta"),      rule("d", "ska", "avsluta"),
                rule("e", "far_inte", "starta"), rule("f", "behover_inte", "starta")};
  Term occasion;
  occasion.id = "starta";
  occasion.label = {"Starta", "Start"};
  CHECK(ids(checklist_of(town, occasion).to_do) == std::vector<std::string>{"a", "c", "e"});
  CHECK(ids(checklist_of(town, occasion).to_know) == std::vector<std::string>{"b", "f"});
  CHECK(checklist_of(town, occasion).title.en == "Start");

  SECTION("in the order of checklists.yml, each once, and none of another occasion") {
    ChecklistHead head;
    head.occasion.id = "starta";
    head.title.text = "Nytt konto";
    for (const char* id : {"e", "d", "e", "finns-inte"}) head.order.push_back({id, {}});
    town.checklist_heads.push_back(head);
    const Checklist list = checklist_of(town, occasion);
    CHECK(ids(list.to_do) == std::vector<std::string>{"e", "a", "c"});
    CHECK(list.title.sv == "Nytt konto");
  }
  SECTION("the head of another occasion is not this one's") {
    ChecklistHead head;
    head.occasion.id = "avsluta";
    town.checklist_heads.push_back(head);
    CHECK(checklist_of(town, occasion).head == nullptr);
  }
}

TEST_CASE("an item has its own words, else the rule's") {
  Rule made = rule("a", "ska", "starta");
  CHECK(words_on_checklist(made) == "Regeln a");
  made.checklist.text = "Gör det";
  CHECK(words_on_checklist(made) == "Gör det");
}

}  // namespace stadga::render
