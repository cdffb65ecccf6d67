// SPDX-License-Identifier: EUPL-1.2
// risky-rule, missing-topic, review-overdue and undated-guideline.
#include <catch2/catch.hpp>

#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;
using namespace std::chrono;

namespace {

Rule quoting(Rule rule, std::string quote) {
  Quote made;
  made.text.text = std::move(quote);
  rule.quotes.push_back(std::move(made));
  return rule;
}

void write(Model& model, std::string text) {
  Chapter chapter;
  chapter.document.leaves.push_back({std::move(text), {}});
  municipality_of(model).chapters.clear();
  municipality_of(model).chapters.push_back(std::move(chapter));
}

std::size_t risks(Model& model, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, "risky-rule").size();
}

}  // namespace

TEST_CASE("a vague ground for removal, by category or by word") {
  Model model = with_words();
  Risk vague;
  vague.id = "vag";
  vague.label = {"är vag", "is vague"};
  vague.modalities = references({"ska", "far"});
  vague.actions = references({"ta-bort"});
  vague.categories = references({"olampligt"});
  vague.words = {"olämplig", "off topic"};
  model.vocabulary.risks = {vague};
  const Rule remove = act("a", "ska", "ta-bort");
  CHECK(risks(model, {quoting(remove, "Ta bort olämpligt innehåll.")}) == 1);
  CHECK(found(model, "risky-rule")[0].message.sv == "regeln `a` är vag");
  CHECK(found(model, "risky-rule")[0].subject == "a");
  CHECK(risks(model, {quoting(remove, "OLÄMPLIGA inlägg tas bort.")}) == 1);
  CHECK(risks(model, {quoting(remove, "Det som är off topic tas bort.")}) == 1);
  Rule listed = remove;
  listed.categories = references({"hot", "olampligt"});
  CHECK(risks(model, {listed, listed}) == 1);
  CHECK(risks(model, {quoting(remove, "Ta bort hot.")}) == 0);
  CHECK(risks(model, {quoting(remove, "Ta bort det som är förolämpligt.")}) == 0);
  CHECK(risks(model, {quoting(act("a", "far_inte", "ta-bort"),
                              "Ta inte bort kritik för att den är olämplig.")}) == 0);
  CHECK(risks(model, {quoting(act("a", "ska", "publicera"), "Undvik olämpliga bilder.")}) == 0);
}

TEST_CASE("consent as the only ground") {
  Model model = with_words();
  Risk consent;
  consent.id = "samtycke";
  consent.topics = references({"amne"});
  consent.words = {"samtyck"};
  consent.unless = {"allmänt intresse"};
  consent.general_only = true;
  model.vocabulary.risks = {consent};
  const Rule rule = quoting(act("a", "ska", "publicera"), "Alla ska ha lämnat sitt samtycke.");
  CHECK(risks(model, {rule}) == 1);
  Rule children = rule;
  children.condition.text = "när barn medverkar";
  CHECK(risks(model, {children}) == 0);
  write(model, "Den rättsliga grunden är oftast uppgift av Allmänt intresse.");
  CHECK(risks(model, {rule}) == 0);
  write(model, "Allmänt hållet är det av intresse.");
  CHECK(risks(model, {rule}) == 1);
}

TEST_CASE("a pattern of fields alone") {
  Model model = with_words();
  Risk talk;
  talk.id = "samtal";
  talk.topics = references({"amne"});
  talk.actions = references({"svara"});
  model.vocabulary.risks = {talk};
  CHECK(risks(model, {act("a", "princip", "svara")}) == 1);
  CHECK(risks(model, {act("a", "princip", "bevaka")}) == 0);
  Rule other = act("a", "princip", "svara");
  other.topic.id = "annat";
  CHECK(risks(model, {other}) == 0);
}

TEST_CASE("topics that are expected and not dealt with are told in one note") {
  Model model = with_words();
  for (const char* id : {"tillganglighet", "uppsikt", "ovrigt"}) {
    model.vocabulary.topics.push_back(term(id));
    model.vocabulary.topics.back().expected = std::string_view(id) != "ovrigt";
    model.vocabulary.topics.back().words = {"undertext", "se över"};
  }
  auto list = found(model, "missing-topic");
  REQUIRE(list.size() == 1);
  CHECK(list[0].severity == Severity::note);
  CHECK(list[0].message.sv == "riktlinjen tar inte upp `tillganglighet`, `uppsikt`");
  Rule rule = act("a", "ska", "bevaka");
  rule.topic.id = "uppsikt";
  rules_of(model) = {rule};
  list = found(model, "missing-topic");
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv == "riktlinjen tar inte upp `tillganglighet`");
  // A word in the prose, or in what the rule only mentions, is no rule on it.
  write(model, "Filmer ska vara Undertextade.");
  rules_of(model)[0] = quoting(rule, "Svara på kommentarer och om undertexter.");
  CHECK(found(model, "missing-topic").size() == 1);
  rules_of(model)[0].title.text = "Ha Undertexter i filmer";
  CHECK(found(model, "missing-topic").empty());
}

TEST_CASE("a review day that has passed or is absent") {
  Model model = with_words();
  Guideline& guideline = municipality_of(model).guideline;
  model.as_of = 2026y / November / 21;
  const auto message = [&]() -> std::string {
    const auto list = found(model, "review-overdue");
    return list.empty() ? "" : list[0].message.sv;
  };
  guideline.review_by = 2026y / November / 21;
  CHECK(message().empty());
  guideline.review_by = 2026y / November / 20;
  CHECK(message() == "riktlinjen skulle ha setts över senast den 2026-11-20");
  model.as_of.reset();
  CHECK(message().empty());
  model.as_of = 2026y / November / 21;

  guideline.review_by.reset();
  CHECK(message() == "det framgår inte när riktlinjen ska ses över");
  Diagnostics none;
  guideline.review = parse::read_recurrence(words("varje år"), none);
  CHECK(message() == "riktlinjen skulle ha setts över senast den 2018-12-08");
  guideline.decided_on = 2025y / November / 21;
  CHECK(message().empty());
  guideline.review = parse::read_recurrence(words("varje halvår"), none);
  CHECK(message() == "riktlinjen skulle ha setts över senast den 2026-05-21");
  guideline.decided_on = 2026y / August / 31;
  CHECK(message().empty());
  guideline.decided_on.reset();
  CHECK(message() == "riktlinjen ska ses över regelbundet, men ingen dag är angiven");
  guideline.review.reset();
  rules_of(model) = {often(act("a", "ska", "revidera"), "varje år")};
  CHECK(message() == "riktlinjen ska ses över regelbundet, men ingen dag är angiven");
}

TEST_CASE("what is not said of the decision") {
  Model model = with_words();
  CHECK(found(model, "undated-guideline").empty());
  municipality_of(model).guideline.reference.clear();
  auto list = found(model, "undated-guideline");
  REQUIRE(list.size() == 1);
  CHECK(list[0].message.sv == "om beslutet saknas uppgift: diarienumret (`reference`)");
  municipality_of(model).guideline.decided_on.reset();
  municipality_of(model).guideline.decided_by = {};
  CHECK(found(model, "undated-guideline")[0].message.sv ==
        "om beslutet saknas uppgift: vem som beslutade (`decided_by`), när (`decided_on`), "
        "diarienumret (`reference`)");
}
