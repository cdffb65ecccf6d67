// SPDX-License-Identifier: EUPL-1.2
// Which rules answer a question on which municipalities are compared, and in what order.
#include "render/html/comparison.h"

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::render;

namespace {

using Strings = std::vector<std::string>;

Term term(const std::string& id) {
  Term out;
  out.id = id;
  out.label = {id, id};
  return out;
}

Reference to(const std::string& id) {
  return {id, {}};
}

Rule rule(const std::string& id, const std::string& modality, const std::string& action,
          const std::string& topic) {
  Rule out;
  out.id = id;
  out.title.text = id;
  out.modality = to(modality);
  out.action = to(action);
  out.topic = to(topic);
  return out;
}

Model model() {
  Model out;
  out.vocabulary.modalities = {term("ska"), term("bor"), term("far")};
  Municipality town;
  town.id = "exempelby";
  town.roles = {{"chef", {}, "chefen"}};
  out.municipalities.push_back(town);
  return out;
}

Strings ids(const std::vector<const Rule*>& rules) {
  Strings out;
  for (const Rule* each : rules) out.push_back(each->id);
  return out;
}

}  // namespace

TEST_CASE("a rule answers by action, topic and occasion, each where it is asked for") {
  Model site = model();
  Municipality& town = site.municipalities.front();
  town.rules = {rule("a", "ska", "bevaka", "uppsikt"), rule("b", "ska", "bevaka", "svar"),
                rule("c", "ska", "svara", "uppsikt")};
  town.rules[1].occasions = {to("kris")};
  Comparison question;
  CHECK(ids(answers(site, town, question)) == Strings{"a", "b", "c"});
  question.actions = {to("bevaka"), to("utvardera")};
  CHECK(ids(answers(site, town, question)) == Strings{"a", "b"});
  question.topics = {to("uppsikt")};
  CHECK(ids(answers(site, town, question)) == Strings{"a"});
  question.topics = {};
  question.occasions = {to("kris")};
  CHECK(ids(answers(site, town, question)) == Strings{"b"});
  question.actions = {to("arkivera")};
  CHECK(answers(site, town, question).empty());
}

TEST_CASE("answers stand by strength, and those that give a time first where one is asked for") {
  Model site = model();
  Municipality& town = site.municipalities.front();
  town.rules = {rule("may", "far", "svara", "svar"), rule("should", "bor", "svara", "svar"),
                rule("must", "ska", "svara", "svar"), rule("must-too", "ska", "svara", "svar")};
  town.rules[1].deadline = Deadline{"inom 2 arbetsdagar", {}, 2, TimeUnit::business_day};
  Comparison question;
  CHECK(ids(answers(site, town, question)) == Strings{"must", "must-too", "should", "may"});
  question.by = AnsweredBy::time;
  CHECK(ids(answers(site, town, question)) == Strings{"should", "must", "must-too", "may"});
}

TEST_CASE("an answer is a time, the roles, or the rule") {
  Model site = model();
  const Municipality& town = site.municipalities.front();
  Rule each = rule("svara", "ska", "svara", "svar");
  each.actors = {to("chef")};
  Comparison question;
  CHECK(answer_words(town, question, each) == "svara");
  question.by = AnsweredBy::actors;
  CHECK(answer_words(town, question, each) == "chefen");
  question.by = AnsweredBy::time;
  CHECK(answer_words(town, question, each).empty());
  each.deadline = Deadline{"inom 2 dagar", {}, 2, TimeUnit::day};
  each.recurrence = Recurrence{"varje dag", {}, 1, TimeUnit::day, false, ""};
  CHECK(answer_words(town, question, each) == "inom 2 dagar; varje dag");
}

TEST_CASE("a municipality that is silent, and one that gives no time, are told apart") {
  Model site = model();
  Municipality& town = site.municipalities.front();
  Comparison question;
  question.by = AnsweredBy::time;
  question.actions = {to("svara")};
  CHECK(answers(site, town, question).empty());
  town.rules = {rule("utan-tid", "ska", "svara", "svar")};
  REQUIRE(answers(site, town, question).size() == 1);
  CHECK(answer_words(town, question, *answers(site, town, question).front()).empty());
}
