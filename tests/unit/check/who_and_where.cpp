// SPDX-License-Identifier: EUPL-1.2
// Rules that disagree on who decides, where something goes and what is done about what is
// forbidden.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "unit/check/rules_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

Rule quoted(Rule rule, std::string quote) {
  Quote made;
  made.text.text = std::move(quote);
  rule.quotes.push_back(std::move(made));
  return rule;
}

Rule by(Rule rule, const std::vector<std::string>& actors) {
  rule.actors = references(actors);
  return rule;
}

Rule about(Rule rule, const std::vector<std::string>& contents) {
  rule.when.emplace().contains_any = references(contents);
  return rule;
}

Rule with(Rule rule, const std::vector<std::string>& categories) {
  rule.categories = references(categories);
  return rule;
}

Model named_roles() {
  Model model = with_words();
  municipality_of(model).roles = {{"verksamhet", {}, "verksamheten"},
                                  {"narmaste_chef", {}, "närmaste chef"},
                                  {"kommunikationschef", {}, "kommunikationschefen"},
                                  {"redaktor", {}, "redaktören"}};
  return model;
}

std::size_t count(Model& model, std::string_view kind, std::vector<Rule> rules) {
  rules_of(model) = std::move(rules);
  return found(model, kind).size();
}

}  // namespace

TEST_CASE("whoever decides is only consulted elsewhere") {
  Model model = named_roles();
  const Rule decision = by(act("godkanner", "ska", "besluta"), {"narmaste_chef"});
  const Rule asked = quoted(by(act("stam-av", "ska", "samrada"), {"verksamhet"}),
                            "En avstämning ska göras med närmaste chef och redaktören.");
  const auto times = [&](const Rule& one, const Rule& other) {
    return count(model, "consulted-decider", {one, other});
  };
  REQUIRE(times(decision, asked) == 1);
  CHECK(found(model, "consulted-decider")[0].message.sv ==
        "enligt `stam-av` ska `närmaste chef` tillfrågas, men enligt `godkanner` är det `närmaste "
        "chef` som beslutar");
  SECTION("somebody else is asked") {
    CHECK(times(by(decision, {"kommunikationschef"}), asked) == 0);
    CHECK(times(decision, quoted(by(act("fraga", "ska", "samrada"), {"verksamhet"}),
                                 "Tala med chefen för enheten.")) == 0);
  }
  SECTION("the decider asks, or may be asked, or it is another matter") {
    CHECK(times(decision, by(asked, {"narmaste_chef"})) == 0);
    Rule other = asked;
    other.modality.id = "far";
    CHECK(times(decision, other) == 0);
    other = asked;
    other.topic.id = "annat";
    CHECK(times(decision, other) == 0);
    other = asked;
    other.occasions = references({"svara"});
    CHECK(times(decision, other) == 0);
    other = asked;
    other.condition.text = "vid osäkerhet";
    CHECK(times(decision, other) == 0);
    other = asked;
    other.yields_to = references({"godkanner"});
    CHECK(times(decision, other) == 0);
  }
}

TEST_CASE("who revises, and managers who appoint") {
  Model model = named_roles();
  const auto times = [&](const Rule& one, const Rule& other) {
    return count(model, "two-deciders", {one, other});
  };
  SECTION("one revises what another decides to revise") {
    const Rule revises = by(act("uppdatera", "ska", "revidera"), {"redaktor"});
    const Rule decides = quoted(by(act("styrelsen", "princip", "besluta"), {"kommunikationschef"}),
                                "Chefen beslutar om revideringar.");
    CHECK(times(revises, decides) == 1);
    CHECK(times(revises, by(decides, {"redaktor"})) == 0);
    CHECK(times(revises, quoted(by(act("annat", "princip", "besluta"), {"kommunikationschef"}),
                                "Chefen beslutar om konton.")) == 0);
  }
  SECTION("two managers' titles for one appointment") {
    const Rule one = by(act("a", "ska", "utse"), {"narmaste_chef"});
    Rule other = by(act("b", "princip", "utse"), {"chef"});
    municipality_of(model).roles.push_back({"chef", {}, "chefen"});
    CHECK(times(one, other) == 1);
    CHECK(times(one, by(other, {"verksamhet"})) == 0);
    other.must_have = references({"ersattare"});
    CHECK(times(one, other) == 0);
  }
}

TEST_CASE("one kind of question referred to two places") {
  Model model = named_roles();
  model.vocabulary.contents.push_back(term("politik"));
  const Rule general = quoted(about(act("partierna", "ska", "hanvisa"), {"politik"}),
                              "Politiska frågor hänvisas till partiernas egna kanaler.");
  Rule special = quoted(about(act("arendet", "bor", "hanvisa"), {"politik"}),
                        "De bör hänvisas till den ordinarie ärendehanteringen.");
  special.condition.text = "när de leder till åtgärd";
  const auto times = [&](const Rule& one, const Rule& other) {
    return count(model, "two-referrals", {one, other});
  };
  REQUIRE(times(general, special) == 1);
  SECTION("a special case as strong as the general rule") {
    special.modality.id = "ska";
    CHECK(times(general, special) == 0);
    special.condition.text.clear();
    CHECK(times(general, special) == 1);
  }
  SECTION("one gives way, or is about something else, or goes to the same place") {
    Rule other = special;
    other.yields_to = references({"partierna"});
    CHECK(times(general, other) == 0);
    CHECK(times(general, about(special, {"rad"})) == 0);
    other = special;
    other.quotes.clear();
    CHECK(times(general, quoted(other, "De hänvisas till partiets kanal.")) == 0);
    CHECK(times(general, other) == 0);
  }
}

TEST_CASE("one kind of content entered in two systems") {
  Model model = named_roles();
  municipality_of(model).short_name = "Exempelby";
  const Rule one = quoted(about(act("diariet", "ska", "diariefora"), {"forslag"}),
                          "Förslag ska diarieföras i Platina.");
  const auto times = [&](const std::string& quote) {
    return count(model, "two-systems",
                 {one, quoted(about(act("annat", "princip", "diariefora"), {"forslag"}), quote)});
  };
  CHECK(times("Förslag kopieras till vårt synpunktssystem.") == 1);
  CHECK(times("Förslag förs in i Evolution.") == 1);
  CHECK(times("Förslag skickas till Platina.") == 0);
  CHECK(times("Förslag till Exempelbys kommun ska diarieföras.") == 0);
  CHECK(times("Förslag på Facebook ska diarieföras.") == 0);
  CHECK(times("Förslag i sociala medier ska diarieföras.") == 0);
  CHECK(count(model, "two-systems",
              {one, quoted(about(act("fragor", "ska", "diariefora"), {"fraga"}),
                           "Frågor kopieras till vårt frågesystem.")}) == 0);
}

TEST_CASE("what is forbidden and nothing is done about") {
  Model model = named_roles();
  model.vocabulary.categories[5].words = {"sekretessbelag*"};
  const Rule forbidden =
      quoted(act("sekretess", "far_inte", "publicera"), "Sekretessbelagda uppgifter får inte stå.");
  const auto times = [&](const Rule& other) {
    return count(model, "forbidden-not-handled", {forbidden, other});
  };
  const Rule removal = with(act("ta-bort", "ska", "ta-bort"), {"hot"});
  REQUIRE(times(removal) == 1);
  CHECK(found(model, "forbidden-not-handled")[0].subject == "sekretess");
  SECTION("it is removed, by name, in words or with all that is against the guideline") {
    CHECK(times(with(removal, {"hot", "sekretess"})) == 0);
    CHECK(times(quoted(removal, "Ta bort det som är sekretessbelagt.")) == 0);
    Rule all = removal;
    all.when.emplace().breaks = {words("riktlinje")};
    CHECK(times(all) == 0);
    CHECK(times(with(act("hanvisa", "bor", "hanvisa"), {"sekretess"})) == 0);
  }
  SECTION("what is vague or against the law only does not hold it") {
    model.vocabulary.categories[12].collective = true;
    CHECK(times(with(removal, {"ovrigt"})) == 1);
    model.vocabulary.categories[5].law.id = "osl";
    CHECK(times(with(removal, {"ovrigt"})) == 0);
  }
  SECTION("advice forbids nothing") {
    CHECK(count(model, "forbidden-not-handled",
                {quoted(act("rad", "bor_inte", "publicera"), "Undvik sekretessbelagda uppgifter."),
                 removal}) == 0);
  }
}

TEST_CASE("grounds told that are not those of the removal") {
  Model model = named_roles();
  model.vocabulary.categories[5].words = {"sekretessbelag*"};
  model.vocabulary.categories[11].words = {"olämplig*"};
  const Rule notice = quoted(act("svara", "ska", "aterkoppla"),
                             "Berätta att inlägget togs bort för att det var olämpligt.");
  const auto times = [&](const Rule& one, const std::vector<std::string>& removed) {
    return count(model, "grounds-differ", {one, with(act("ta", "ska", "ta-bort"), removed)});
  };
  CHECK(times(notice, {"sekretess", "olampligt"}) == 1);
  CHECK(times(notice, {"olampligt"}) == 0);
  CHECK(times(notice, {"sekretess", "hot"}) == 0);
  CHECK(times(quoted(act("svara", "ska", "aterkoppla"), "Berätta varför inlägget togs bort."),
              {"sekretess", "olampligt"}) == 0);
  CHECK(times(notice, {"olampligt", "hot", "fortal", "pornografi", "sexism", "reklam"}) == 0);
}

TEST_CASE("somebody is appointed, and nobody appoints") {
  Model model = named_roles();
  const auto times = [&](const std::string& quote, const std::string& modality = "ska") {
    return count(model, "appointer-not-named",
                 {quoted(by(act("ersattare", modality, "utse"), {"narmaste_chef"}), quote)});
  };
  CHECK(times("Det ska finnas en utsedd ersättare.") == 1);
  CHECK(times("Se till att en ersättare är utsedd vid frånvaro.") == 1);
  CHECK(times("En ersättare utses alltid.") == 1);
  CHECK(times("En ersättare utses av ledningen.") == 0);
  CHECK(times("Närmaste chef ser till att en ersättare är utsedd.") == 0);
  CHECK(times("Utse en ersättare.") == 0);
  CHECK(times("Det kan finnas en utsedd ersättare.", "far") == 0);
}

TEST_CASE("another rule that lays the matter on someone else stands beside it") {
  Model model = named_roles();
  Question question;
  question.id = "ersattare";
  question.label = {"vem som ersätter", "who takes over"};
  question.properties = references({"ersattare"});
  question.words = {"sjukdom*"};
  model.vocabulary.questions = {question};
  Rule rule = quoted(by(act("ersattare", "ska", "utse"), {"narmaste_chef"}),
                     "Det ska finnas en utsedd ersättare.");
  rule.must_have = references({"ersattare"});
  const Rule other = quoted(by(act("bevaka", "ska", "bevaka"), {"kommunikationschef"}),
                            "Chefen svarar för kanalen vid sjukdom.");
  REQUIRE(count(model, "appointer-not-named", {rule, other}) == 1);
  CHECK(found(model, "appointer-not-named")[0].places.size() == 2);
  REQUIRE(count(model, "appointer-not-named", {rule, by(other, {"narmaste_chef"})}) == 1);
  CHECK(found(model, "appointer-not-named")[0].places.size() == 1);
}

TEST_CASE("monitoring outside working hours that no role has") {
  Model model = named_roles();
  model.vocabulary.roles[0].collective = true;
  const auto fires = [&](const std::string& actor, const std::string& recurrence,
                         const std::string& modality) {
    Rule rule = by(act("uppsikt", modality, "bevaka"), {actor});
    return count(model, "off-hours-without-role", {example::often(rule, recurrence)}) == 1;
  };
  CHECK(fires("verksamhet", "flera gånger per dag även utanför arbetstid", "ska"));
  CHECK(fires("kommun", "flera gånger per dag även utanför arbetstid", "bor"));
  CHECK_FALSE(fires("redaktor", "flera gånger per dag även utanför arbetstid", "ska"));
  CHECK_FALSE(fires("medarbetare", "flera gånger per dag även utanför arbetstid", "ska"));
  CHECK_FALSE(fires("verksamhet", "flera gånger per dag", "ska"));
  CHECK_FALSE(fires("verksamhet", "flera gånger per dag även utanför arbetstid", "far"));
}

TEST_CASE("two signatures for one answer") {
  Model model = named_roles();
  const auto times = [&](const std::string& one, const std::string& other) {
    return count(
        model, "signature-mismatch",
        {quoted(act("a", "ska", "signera"), one), quoted(act("b", "ska", "signera"), other)});
  };
  CHECK(times("Skriv under med namn när du svarar.", "Avsluta med namn, titel och enhet.") == 1);
  CHECK(times("Skriv under med namn och titel.", "Avsluta med titel och namn.") == 0);
  CHECK(times("Skriv under med namn.", "Skriv under svaren.") == 0);
  CHECK(times("Skriv under med namn.", "Avsluta med vänlig hälsning.") == 0);
  Rule elsewhere = quoted(act("b", "ska", "signera"), "Avsluta med namn, titel och enhet.");
  elsewhere.occasions = references({"svara"});
  CHECK(count(model, "signature-mismatch",
              {quoted(act("a", "ska", "signera"), "Skriv under med namn."), elsewhere}) == 0);
}

TEST_CASE("a list of platforms that is complete, and a choice of others") {
  Model model = named_roles();
  for (const char* name : {"Facebook", "Instagram"}) {
    Platform platform;
    platform.id = lower(name);
    platform.name = name;
    if (find_platform(model.platforms, platform.id) == nullptr) model.platforms.push_back(platform);
  }
  const Rule choice = quoted(by(act("valj", "princip", "besluta"), {"verksamhet"}),
                             "Verksamheten bestämmer vilka sociala medier det ska vara.");
  const auto times = [&](const std::string& list) {
    return count(model, "closed-list",
                 {quoted(act("lista", "princip", "publicera"), list), choice});
  };
  CHECK(times("Kommunens sociala medier är Facebook och Instagram.") == 1);
  CHECK(times("Kommunens sociala medier är till exempel Facebook och Instagram.") == 0);
  CHECK(times("Kommunens sociala medier är framför allt Facebook och Instagram.") == 0);
  CHECK(times("Kommunens sociala medier är ett komplement.") == 0);
  CHECK(times("Kommunen har Facebook och Instagram.") == 0);
  CHECK(count(model, "closed-list",
              {quoted(act("lista", "princip", "publicera"),
                      "Kommunens sociala medier är Facebook och Instagram.")}) == 0);
}

TEST_CASE("an account that two functions share stands beside the register's gap") {
  Model model = named_roles();
  Account& account = municipality_of(model).accounts.front();
  account.places.erase("responsible");
  Rule rule = by(act("materialet", "ska", "publicera"), {"verksamhet", "redaktor"});
  rule.accounts = references({account.id});
  const auto told = [&](const Rule& owners) {
    rules_of(model) = {owners};
    for (const Diagnostic& finding : found(model, "account-incomplete")) {
      for (const Place& place : finding.places) {
        if (place.message.sv ==
            "`materialet` delar ansvaret mellan `verksamheten` och `redaktören`")
          return true;
      }
    }
    return false;
  };
  CHECK(told(rule));
  CHECK_FALSE(told(by(rule, {"redaktor"})));
  rule.accounts.clear();
  CHECK_FALSE(told(rule));
}
