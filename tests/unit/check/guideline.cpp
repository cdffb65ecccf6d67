// SPDX-License-Identifier: EUPL-1.2
// risky-rule, missing-topic, unanswered-question, review-overdue and undated-guideline.
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
  CHECK(list[0].message.sv == "det framgår inte vilket diarienummer beslutet har (`reference`)");
  municipality_of(model).guideline.decided_on.reset();
  municipality_of(model).guideline.decided_by = {};
  municipality_of(model).guideline.responsible = {};
  list = found(model, "undated-guideline");
  REQUIRE(list.size() == 1);
  CHECK(
      list[0].message.sv ==
      "det framgår inte vem som fattade beslutet (`decided_by`), när riktlinjen beslutades och "
      "från vilken dag den gäller (`decided_on`), vilket diarienummer beslutet har (`reference`), "
      "vilken funktion som ansvarar för riktlinjen (`responsible`)");
}

TEST_CASE("where an act is expected, a title or another act is not enough") {
  Model model = with_words();
  Term topic = term("uppsikt");
  topic.expected = true;
  topic.words = {"bevak"};
  topic.covered_by = references({"bevaka"});
  model.vocabulary.topics = {topic};
  Rule told = act("a", "ska", "visa");
  told.title.text = "Upplys om hur kanalen bevakas";
  rules_of(model) = {told};
  CHECK(found(model, "missing-topic").size() == 1);
  Rule planned = act("b", "princip", "planera");
  planned.topic.id = "uppsikt";
  rules_of(model) = {told, planned};
  CHECK(found(model, "missing-topic").size() == 1);
  rules_of(model) = {told, act("c", "behover_inte", "bevaka")};
  CHECK(found(model, "missing-topic").size() == 1);
  rules_of(model) = {told, act("c", "bor", "bevaka")};
  CHECK(found(model, "missing-topic").empty());
}

namespace {

Question question(std::string id) {
  Question made;
  made.id = id;
  made.label = {id, id};
  made.why = {"därför", "because"};
  return made;
}

std::string unanswered(const Model& model) {
  std::string all;
  for (const Diagnostic& finding : found(model, "unanswered-question"))
    all += (all.empty() ? "" : "; ") + finding.message.sv;
  return all;
}

}  // namespace

TEST_CASE("each question that no rule answers is a note that can be waived") {
  Model model = with_words();
  Question who = question("vem som för förteckningen");
  who.actions = references({"bevaka"});
  who.owner = true;
  Question fast = question("hur snabbt");
  fast.actions = references({"svara"});
  fast.action_topics = references({"svar"});
  model.vocabulary.questions = {who, fast};
  rules_of(model) = {act("a", "ska", "publicera")};
  CHECK(unanswered(model) ==
        "riktlinjen säger inte hur snabbt; riktlinjen säger inte vem som för förteckningen");
  CHECK(found(model, "unanswered-question")[0].severity == Severity::note);
  CHECK(found(model, "unanswered-question")[0].subject == fast.id);
  // Everybody is nobody.
  model.vocabulary.roles[0].collective = true;
  Rule everybody = act("b", "ska", "bevaka");
  everybody.actors = references({"kommun"});
  rules_of(model) = {everybody, act("c", "ska", "svara")};
  CHECK(unanswered(model) ==
        "riktlinjen säger inte hur snabbt; riktlinjen säger inte vem som för förteckningen");
  everybody.actors = references({"kommun", "redaktor"});
  Rule answer = act("c", "ska", "svara");
  answer.topic.id = "svar";
  rules_of(model) = {everybody, answer};
  CHECK(unanswered(model).empty());
}

TEST_CASE("what answers a question: a property, a category, a word in a quote, an occasion") {
  Model model = with_words();
  Question asked = question("fråga");
  asked.properties = references({"ersattare"});
  asked.categories = references({"sexism"});
  asked.words = {"vid frånvaro", "semester*"};
  asked.actions = references({"publicera"});
  asked.occasions = references({"arkivera"});
  model.vocabulary.questions = {asked};
  const auto answered = [&](Rule rule) {
    rules_of(model) = {std::move(rule)};
    return unanswered(model).empty();
  };
  const Rule plain = act("a", "ska", "publicera");
  CHECK_FALSE(answered(plain));
  Rule rule = plain;
  rule.must_have = references({"ersattare"});
  CHECK(answered(rule));
  rule = plain;
  rule.categories = references({"sexism"});
  CHECK(answered(rule));
  rule = plain;
  rule.occasions = references({"arkivera"});
  CHECK(answered(rule));
  CHECK(answered(quoting(plain, "Vid frånvaro tar en kollega över.")));
  CHECK(answered(quoting(plain, "Rutinen gäller under Semestern.")));
  CHECK_FALSE(answered(quoting(plain, "Den som är borta får vänta.")));
  rule = plain;
  rule.title.text = "Vad som gäller vid frånvaro";
  CHECK_FALSE(answered(rule));
}

TEST_CASE("nothing is asked on a topic that is missing altogether, or of a town without rules") {
  Model model = with_words();
  Term topic = term("avslut");
  topic.expected = true;
  model.vocabulary.topics = {topic};
  Question asked = question("fråga");
  asked.topic.id = "avslut";
  asked.properties = references({"arkiverat"});
  model.vocabulary.questions = {asked};
  rules_of(model) = {act("a", "ska", "publicera")};
  CHECK(unanswered(model).empty());
  Rule closing = act("b", "ska", "publicera");
  closing.topic.id = "avslut";
  rules_of(model).push_back(closing);
  CHECK_FALSE(unanswered(model).empty());
  CHECK(found(model, "unanswered-question")[0].places.empty());
  model.vocabulary.topics[0].expected = false;
  rules_of(model) = {act("a", "ska", "publicera")};
  CHECK_FALSE(unanswered(model).empty());
  rules_of(model).clear();
  CHECK(unanswered(model).empty());
}

TEST_CASE("who does it is no answer where nobody in particular has it") {
  Model model = with_words();
  model.vocabulary.roles[0].collective = true;
  Question asked = question("vem som förvarar lösenorden");
  asked.properties = references({"central_inloggning"});
  asked.owner = true;
  model.vocabulary.questions = {asked};
  Rule rule = act("a", "ska", "publicera");
  rule.must_have = references({"central_inloggning"});
  rule.actors = references({"kommun"});
  rules_of(model) = {rule};
  CHECK_FALSE(unanswered(model).empty());
  rule.actors = references({"redaktor"});
  rules_of(model) = {rule};
  CHECK(unanswered(model).empty());
}

TEST_CASE("a question that only rules on its topic answer") {
  Model model = with_words();
  Question asked = question("var det sparas");
  asked.topic.id = "bevis";
  asked.action_topics = references({"bevis"});
  asked.words = {"sparas i"};
  model.vocabulary.questions = {asked};
  Rule elsewhere = quoting(act("a", "ska", "publicera"), "Lösenord sparas i kassaskåpet.");
  rules_of(model) = {elsewhere};
  CHECK(unanswered(model).empty());
  Rule evidence = quoting(act("b", "ska", "publicera"), "Ta en skärmbild.");
  evidence.topic.id = "bevis";
  rules_of(model) = {elsewhere, evidence};
  CHECK_FALSE(unanswered(model).empty());
  rules_of(model) = {elsewhere, quoting(evidence, "Den sparas i arkivet.")};
  CHECK(unanswered(model).empty());
}
