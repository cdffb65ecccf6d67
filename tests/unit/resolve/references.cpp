// SPDX-License-Identifier: EUPL-1.2
// Every id leads somewhere, and no id is given twice.
#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>

#include "resolve/resolve.h"

using namespace stadga;

namespace {

using Strings = std::vector<std::string>;

const SourceFile file("rules.yml", "ett fel");
const Span wrong{&file, 4, 7};

/// A small model in which everything leads somewhere.
Model sound() {
  Model model;
  const auto list = [](const char* id) {
    Term term;
    term.id = id;
    return std::vector<Term>{term};
  };
  model.vocabulary = {list("ska"),  list("amne"),  list("roll"),      list("hot"), list("ai-syfte"),
                      list("kris"), list("svara"), list("tvafaktor"), {},          {},
                      {},           list("fraga")};
  Law law;
  law.id = "gdpr";
  model.laws = {law};
  Platform platform;
  platform.id = "x";
  platform.name = "X";
  platform.aliases = {"twitter"};
  PlatformField field;
  field.id = "bio";
  platform.fields = {field};
  model.platforms = {platform};
  Municipality town;
  town.id = "exempelby";
  town.roles = {{"chef", {}, "chefen"}};
  Rule rule;
  rule.id = "regel";
  rule.topic.id = "amne";
  rule.actors = {{"chef", {}}};
  rule.platforms = {{"twitter", {}}};
  town.rules = {rule};
  Account account;
  account.id = "konto";
  account.platform.id = "x";
  town.accounts = {account};
  model.municipalities = {town};
  return model;
}

Strings told(Model model, unsigned jobs = 1) {
  Diagnostics found;
  resolve::resolve(model, jobs, found);
  found.sort();
  Strings out;
  for (const Diagnostic& d : found.list())
    out.push_back(std::string(d.kind->name) + ' ' + std::string(d.span.text()));
  return out;
}

}  // namespace

TEST_CASE("a model in which everything leads somewhere is sound") {
  CHECK(told(sound()).empty());
}

TEST_CASE("an id that leads nowhere is told at its place") {
  using Change = std::function<void(Model&)>;
  const Reference bad{"finns-inte", wrong};
  const Change change = GENERATE_COPY(values<Change>({
      [=](Model& m) { m.municipalities[0].rules[0].topic = bad; },
      [=](Model& m) { m.municipalities[0].rules[0].actors = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].occasions = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].action = bad; },
      [=](Model& m) { m.municipalities[0].rules[0].law = {{bad, ""}}; },
      [=](Model& m) { m.municipalities[0].rules[0].platforms = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].accounts = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].categories = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].when.emplace().contains_any = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].when.emplace().contains_all = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].when.emplace().contains_none = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].must_show = {bad}; },
      [=](Model& m) { m.municipalities[0].rules[0].must_have = {bad}; },
      [=](Model& m) { m.municipalities[0].accounts[0].platform = bad; },
      [=](Model& m) { m.municipalities[0].accounts[0].responsible = bad; },
      [=](Model& m) { m.municipalities[0].accounts[0].texts = {{bad, {}}}; },
      [=](Model& m) { m.municipalities[0].accounts[0].published = {{bad, {}}}; },
      [=](Model& m) { m.municipalities[0].guideline.decided_by = bad; },
      [=](Model& m) { m.vocabulary.topics[0].rests_on = {bad}; },
      [=](Model& m) { m.vocabulary.topics[0].covered_by = {bad}; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().topic = bad; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().actions = {bad}; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().action_topics = {bad}; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().occasions = {bad}; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().properties = {bad}; },
      [=](Model& m) { m.vocabulary.questions.emplace_back().categories = {bad}; },
      [=](Model& m) { m.municipalities[0].guideline.responsible = bad; },
      [=](Model& m) {
        Channel channel;
        channel.platforms = {bad};
        m.municipalities[0].channels = {channel};
      },
      [=](Model& m) { m.municipalities[0].information.links = {bad}; },
      [=](Model& m) {
        Paragraph paragraph;
        paragraph.categories = {bad};
        m.municipalities[0].information.paragraphs = {paragraph};
      },
      [=](Model& m) {
        Paragraph paragraph;
        paragraph.forms.emplace_back().elements = {bad};
        m.municipalities[0].information.paragraphs = {paragraph};
      },
      [=](Model& m) { m.municipalities[0].citations = {{bad, {}, {}, {}}}; },
      [=](Model& m) {
        ChecklistHead head;
        head.occasion = bad;
        m.municipalities[0].checklist_heads = {head};
      },
      [=](Model& m) {
        ChecklistHead head;
        head.occasion.id = "kris";
        head.order = {bad};
        m.municipalities[0].checklist_heads = {head};
      },
      [=](Model& m) { m.vocabulary.categories[0].law = bad; },
      [=](Model& m) { m.laws[0].replaced_by = {bad}; },
  }));
  Model model = sound();
  change(model);
  const Strings found = told(model);
  CHECK(std::ranges::count(found, "unknown-reference fel") == 1);
}

TEST_CASE("the id that may be meant is named") {
  Model model = sound();
  model.municipalities[0].rules[0].topic = {"anme", wrong};
  Diagnostics found;
  resolve::resolve(model, 1, found);
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].help.sv.find("`amne`") != std::string::npos);
}

TEST_CASE("an id given twice is told with the first") {
  using Change = std::function<void(Model&)>;
  const Change change = GENERATE(values<Change>({
      [](Model& m) { m.municipalities[0].rules.push_back(m.municipalities[0].rules[0]); },
      [](Model& m) { m.municipalities[0].accounts.push_back(m.municipalities[0].accounts[0]); },
      [](Model& m) { m.municipalities[0].roles.push_back(m.municipalities[0].roles[0]); },
      [](Model& m) { m.municipalities[0].rules[0].former_ids = {{"regel", wrong}}; },
      [](Model& m) { m.municipalities[0].rules[0].former_ids = {{"a", {}}, {"a", wrong}}; },
      [](Model& m) {
        Paragraph paragraph;
        paragraph.id = "a";
        m.municipalities[0].information.paragraphs = {paragraph, paragraph};
      },
      [](Model& m) {
        ChecklistHead head;
        head.occasion.id = "kris";
        m.municipalities[0].checklist_heads = {head, head};
      },
      [](Model& m) { m.laws.push_back(m.laws[0]); },
      [](Model& m) { m.platforms.push_back(m.platforms[0]); },
      [](Model& m) { m.platforms[0].fields.push_back(m.platforms[0].fields[0]); },
      [](Model& m) { m.vocabulary.topics.push_back(m.vocabulary.topics[0]); },
  }));
  Model model = sound();
  change(model);
  Diagnostics found;
  resolve::resolve(model, 1, found);
  found.sort();
  REQUIRE_FALSE(found.empty());
  CHECK(found.list()[0].kind->name == "taken-id");
  CHECK(found.list()[0].places.size() == 1);
}

TEST_CASE("the same id may stand in two municipalities") {
  Model model = sound();
  model.municipalities.push_back(model.municipalities[0]);
  model.municipalities[1].id = "andra-by";
  CHECK(told(model).empty());
}

TEST_CASE("a placeholder that does not exist is told at its own brackets") {
  Model model = sound();
  const SourceFile information("information.yml", "text: Vi är [enhet] och [enheten].\n");
  Paragraph paragraph;
  paragraph.id = "a";
  paragraph.forms = {{{"Vi är [enhet] och [enheten].", {&information, 6, 36}}, {}}};
  model.municipalities[0].information.paragraphs = {paragraph};
  CHECK(told(model) == Strings{"unknown-placeholder [enheten]"});
}

TEST_CASE("the number of threads changes nothing") {
  Model model = sound();
  model.municipalities[0].rules[0].topic = {"anme", wrong};
  model.municipalities.resize(20, model.municipalities[0]);
  CHECK(told(model, 1) == told(model, 8));
}
