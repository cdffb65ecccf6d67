// SPDX-License-Identifier: EUPL-1.2
#include "audit/audit.h"

#include <catch2/catch.hpp>

#include "copied/stamp.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::audit;
using namespace stadga::example;

namespace {

using Verdicts = std::vector<Verdict>;
constexpr Verdict unmet = Verdict::unmet;
constexpr Verdict not_stated = Verdict::not_stated;
constexpr Verdict for_people = Verdict::for_people;
constexpr Verdict met = Verdict::met;

const SourceFile register_file("policies/exempelby/accounts.yml", "- id: a\n  deputy: nej\n");

Model with(const std::string& property) {
  Model model = exempelby();
  Rule demand;
  demand.id = "krav";
  demand.modality.id = "ska";
  demand.must_have = references({property});
  municipality_of(model).rules = {demand};
  return model;
}

Rule& rule_of(Model& model) {
  return municipality_of(model).rules.front();
}

/// The only point of the only rule on the only account.
Point point_of(Model& model) {
  const Audit made = audit::audit(model, municipality_of(model));
  REQUIRE(made.accounts.size() == 1);
  REQUIRE(made.accounts[0].judgements.size() == 1);
  const Judgement& judgement = made.accounts[0].judgements[0];
  REQUIRE(judgement.points.size() == 1);
  CHECK(judgement.verdict == judgement.points[0].verdict);
  REQUIRE(judgement.points[0].evidence.size() == 1);
  return judgement.points[0];
}

void publish(Model& model, const char* field, std::optional<Date> copied) {
  PublishedText text;
  text.field.id = field;
  text.copied = copied;
  account_of(model).published.push_back(text);
}

Date day(const char* text) {
  return *read_date(text);
}

}  // namespace

TEST_CASE("a yes or no of the register: met, unmet, not stated") {
  using Member = std::optional<bool> Account::*;
  const std::vector<std::tuple<const char*, const char*, Member>> all = {
      {"logotyp", "logotype", &Account::logotype},
      {"bild", "picture", &Account::picture},
      {"ersattare", "deputy", &Account::deputy},
      {"tvafaktor", "two_factor", &Account::two_factor},
      {"central_inloggning", "central_login", &Account::central_login},
      {"webblank", "website_link", &Account::website_link},
      {"i_forteckningen", "listed", &Account::listed},
      {"tjanstepost", "work_email", &Account::work_email},
      {"godkannande", "approved", &Account::approved}};
  for (const auto& [property, key, member] : all) {
    INFO(property);
    Model model = with(property);
    Point point = point_of(model);
    CHECK(point.verdict == not_stated);
    CHECK(point.subject == property);
    CHECK(point.evidence[0].key == key);
    CHECK(point.evidence[0].value.empty());
    account_of(model).*member = true;
    point = point_of(model);
    CHECK(point.verdict == met);
    CHECK(point.evidence[0].value == "ja");
    account_of(model).*member = false;
    point = point_of(model);
    CHECK(point.verdict == unmet);
    CHECK(point.evidence[0].value == "nej");
  }
}

TEST_CASE("the evidence is the value's place, or the account's where nothing is stated") {
  Model model = with("ersattare");
  account_of(model).span = {&register_file, 6, 7};
  CHECK(point_of(model).evidence[0].span.begin == 6);
  account_of(model).deputy = false;
  account_of(model).places["deputy"] = {&register_file, 18, 21};
  CHECK(point_of(model).evidence[0].span.text() == "nej");
}

TEST_CASE("counts of the register") {
  Model administrators = with("tva_administratorer");
  CHECK(point_of(administrators).verdict == not_stated);
  for (const auto& [count, verdict] : {std::pair(0U, unmet), {1U, unmet}, {2U, met}, {9U, met}}) {
    account_of(administrators).administrators = count;
    CHECK(point_of(administrators).verdict == verdict);
    CHECK(point_of(administrators).evidence[0].value == std::to_string(count));
  }
  Model editors = with("redaktor");
  CHECK(point_of(editors).verdict == not_stated);
  account_of(editors).editors = 0;
  CHECK(point_of(editors).verdict == unmet);
  account_of(editors).editors = 1;
  CHECK(point_of(editors).verdict == met);
}

TEST_CASE("what is stated is met, what is not stated is no fault") {
  Model responsible = with("sidansvarig");
  CHECK(point_of(responsible).verdict == not_stated);
  account_of(responsible).responsible.id = "redaktor";
  CHECK(point_of(responsible).verdict == met);

  Model contact = with("kontaktuppgift");
  CHECK(point_of(contact).verdict == not_stated);
  CHECK(point_of(contact).evidence[0].key == "contact");
  account_of(contact).phone.text = "0000-000 00";
  CHECK(point_of(contact).verdict == met);
  CHECK(point_of(contact).evidence[0].key == "phone");
  account_of(contact).contact.text = "a@exempelby.example";
  CHECK(point_of(contact).evidence[0].key == "contact");

  Model purpose = with("syfte");
  CHECK(point_of(purpose).verdict == met);
  account_of(purpose).purpose.text.clear();
  CHECK(point_of(purpose).verdict == not_stated);

  Model unknown = with("nagot_nytt");
  CHECK(point_of(unknown).verdict == for_people);
}

TEST_CASE("an account is active where the register says so") {
  Model model = with("aktivt");
  CHECK(point_of(model).verdict == not_stated);
  account_of(model).places["status"] = {&register_file, 0, 1};
  CHECK(point_of(model).verdict == met);
  account_of(model).status = "vilande";
  CHECK(point_of(model).verdict == unmet);
  CHECK(point_of(model).evidence[0].value == "vilande");
  account_of(model).status = "avslutat";
  CHECK(audit::audit(model, municipality_of(model)).accounts.empty());
}

TEST_CASE("archived within the rule's recurrence") {
  Model model = with("arkiverat");
  model.as_of = day("2026-11-21");
  CHECK(point_of(model).verdict == not_stated);
  account_of(model).archived = day("2020-01-01");
  CHECK(point_of(model).verdict == met);  // the rule says no interval

  Recurrence yearly;
  yearly.times = 1;
  yearly.unit = TimeUnit::year;
  rule_of(model).recurrence = yearly;
  CHECK(point_of(model).verdict == unmet);
  CHECK(point_of(model).evidence[0].value == "2020-01-01");
  REQUIRE(point_of(model).due);
  CHECK(iso(*point_of(model).due) == "2021-01-01");

  account_of(model).archived = day("2025-11-21");
  CHECK(point_of(model).verdict == met);  // the last day is still in time
  account_of(model).archived = day("2025-11-20");
  CHECK(point_of(model).verdict == unmet);

  SECTION("another time that the program does not know is for people") {
    rule_of(model).recurrence->addition = "eller enligt dokumenthanteringsplanen";
    CHECK(point_of(model).verdict == for_people);
    rule_of(model).recurrence->addition = "eller vid stora förändringar";
    CHECK(point_of(model).verdict == unmet);
  }
  SECTION("without a date nothing is late") {
    model.as_of.reset();
    CHECK(point_of(model).verdict == for_people);
  }
  SECTION("words without a figure are for people") {
    rule_of(model).recurrence->times.reset();
    CHECK(point_of(model).verdict == for_people);
  }
  SECTION("a new account is not late, an old one that tells nothing is not known") {
    account_of(model).archived.reset();
    account_of(model).opened = day("2026-02-01");
    CHECK(point_of(model).verdict == met);
    CHECK(point_of(model).evidence[0].key == "opened");
    account_of(model).opened = day("2020-02-01");
    CHECK(point_of(model).verdict == not_stated);
    CHECK(point_of(model).evidence[0].key == "archived");
  }
}

TEST_CASE("what must be shown: on the account, behind a link, or not at all") {
  Model model = exempelby();
  account_of(model).published.clear();
  fields_of(model) = {field("bio", FieldKind::text, 40)};
  paragraphs_of(model) = {paragraph("a", {form("Exempelby kommun", {"ai-avsandare"})})};
  municipality_of(model).rules = {rule("visa", "ska", {"ai-avsandare"})};
  CHECK(point_of(model).verdict == not_stated);  // the text is there, not known to be copied
  CHECK(point_of(model).evidence[0].key == "published");

  publish(model, "bio", day("2026-01-15"));
  CHECK(point_of(model).verdict == met);
  CHECK(point_of(model).evidence[0].value == "2026-01-15");
  CHECK(point_of(model).evidence[0].field == "bio");
  CHECK_FALSE(point_of(model).evidence[0].behind_link);

  municipality_of(model).rules = {rule("visa", "bor", {"ai-syfte"})};
  CHECK(point_of(model).verdict == unmet);
  CHECK(point_of(model).evidence[0].value == "2026-01-15");

  SECTION("as a property the sender is judged by the texts") {
    municipality_of(model).rules[0].must_show.clear();
    municipality_of(model).rules[0].must_have = references({"avsandare"});
    CHECK(point_of(model).verdict == met);
    CHECK(point_of(model).subject == "avsandare");
    CHECK(point_of(model).demand == Demand::property);
  }
  SECTION("behind a link to the rules") {
    fields_of(model).push_back(field("website", FieldKind::link));
    CHECK(point_of(model).verdict == not_stated);
    publish(model, "website", {});
    CHECK(point_of(model).verdict == met);
    CHECK(point_of(model).evidence[0].behind_link);
  }
  SECTION("an own text is for people to read") {
    account_of(model).texts = {{{"bio", {}}, {"Vårt syfte är gott", {}}}};
    CHECK(point_of(model).verdict == for_people);
  }
  SECTION("an own address can be read") {
    fields_of(model).push_back(field("website", FieldKind::link));
    account_of(model).texts = {{{"website", {}}, {"https://www.exempelby.example/", {}}}};
    CHECK(point_of(model).verdict == unmet);
  }
  SECTION("nobody knows what an account shows whose texts are not told to be copied") {
    account_of(model).published.clear();
    CHECK(point_of(model).verdict == not_stated);
    CHECK(point_of(model).evidence[0].key == "published");
    fields_of(model).push_back(field("website", FieldKind::link));
    account_of(model).texts = {{{"website", {}}, {"https://www.exempelby.example/", {}}}};
    publish(model, "website", {});
    CHECK(point_of(model).verdict == not_stated);
  }
  SECTION("a platform whose fields nobody knows is for people") {
    fields_of(model).clear();
    CHECK(point_of(model).verdict == for_people);
  }
  SECTION("a logotype is shown beside the text") {
    municipality_of(model).rules = {rule("visa", "bor", {"ai-logotyp"})};
    CHECK(point_of(model).verdict == not_stated);
    account_of(model).logotype = false;
    CHECK(point_of(model).verdict == unmet);
    CHECK(point_of(model).evidence[0].key == "logotype");
  }
}

TEST_CASE("a text on the account is compared with the rule's last change") {
  Model model = exempelby();
  account_of(model).published.clear();
  fields_of(model) = {field("bio", FieldKind::text, 100)};
  paragraphs_of(model) = {paragraph("a", {form("Exempelby kommun", {"ai-avsandare"})})};
  municipality_of(model).rules = {rule("visa", "ska", {"ai-avsandare"})};
  publish(model, "bio", day("2026-01-15"));
  const auto texts = [&] {
    Verdicts found;
    const Audit made = audit::audit(model, municipality_of(model));
    for (const Judgement& judgement : made.accounts.at(0).judgements) {
      for (const Point& point : judgement.points) {
        if (point.demand == Demand::current_text) found.push_back(point.verdict);
      }
    }
    return found;
  };
  CHECK(texts().empty());  // nobody has said when the rule changed
  rule_of(model).changed = day("2026-01-15");
  CHECK(texts() == Verdicts{met});
  rule_of(model).changed = day("2026-01-16");
  CHECK(texts() == Verdicts{unmet});
  account_of(model).published[0].copied.reset();
  CHECK(texts() == Verdicts{not_stated});
  account_of(model).published.clear();
  CHECK(texts().empty());

  SECTION("a text that lists the content that the rule is about carries it") {
    rule_of(model).must_show.clear();
    rule_of(model).categories = references({"hot"});
    publish(model, "bio", day("2026-01-15"));
    CHECK(texts().empty());
    paragraphs_of(model)[0].categories = references({"hot"});
    CHECK(texts() == Verdicts{unmet});
  }
  SECTION("an own text that may carry it is for people") {
    account_of(model).texts = {{{"bio", {}}, {"Exempelby", {}}}};
    publish(model, "bio", day("2026-01-15"));
    CHECK(texts() == Verdicts{for_people});
  }
}

TEST_CASE("what was recorded when a text was copied goes before days") {
  Model model = exempelby();
  account_of(model).published.clear();
  fields_of(model) = {field("bio", FieldKind::text, 100)};
  paragraphs_of(model) = {paragraph("a", {form("Exempelby kommun", {"ai-avsandare"})})};
  municipality_of(model).rules = {rule("visa", "ska", {"ai-avsandare"})};
  const auto stamp = [&](const char* on) {
    const Municipality& town = municipality_of(model);
    account_of(model).copied = copied::stamp_of(
        model, town, account_of(model), infotext::compose(model, town, account_of(model)), day(on));
  };
  const auto judged = [&] {
    std::vector<Point> found;
    const Audit made = audit::audit(model, municipality_of(model));
    for (const Judgement& judgement : made.accounts.at(0).judgements) {
      for (const Point& point : judgement.points) {
        if (point.demand == Demand::current_text) found.push_back(point);
      }
    }
    REQUIRE(found.size() == 1);
    return found[0];
  };
  stamp("2026-01-15");
  CHECK(judged().verdict == met);
  CHECK(judged().evidence[0].key == "copied");
  CHECK(judged().evidence[0].value == "2026-01-15");
  CHECK(judged().evidence[0].field == "bio");

  // A day alone would say that the text is old.
  rule_of(model).changed = day("2026-03-01");
  CHECK(judged().verdict == met);
  rule_of(model).condition.text = "i kris";
  CHECK(judged().verdict == met);

  SECTION("another text, and the rule is another") {
    paragraphs_of(model)[0] = paragraph("a", {form("Exempelby", {"ai-avsandare"})});
    CHECK(judged().verdict == unmet);
  }
  SECTION("another text, the rule was not in it") {
    account_of(model).copied->rules.clear();
    paragraphs_of(model)[0] = paragraph("a", {form("Exempelby", {"ai-avsandare"})});
    CHECK(judged().verdict == unmet);
  }
  SECTION("another text, the rule is the same") {
    stamp("2026-01-15");
    paragraphs_of(model)[0] = paragraph("a", {form("Exempelby", {"ai-avsandare"})});
    CHECK(judged().verdict == for_people);
  }
  SECTION("an own text whose rule is another") {
    account_of(model).texts = {{{"bio", {}}, {"Exempelby", {}}}};
    stamp("2026-01-15");
    CHECK(judged().verdict == met);
    rule_of(model).condition.text = "i fred";
    CHECK(judged().verdict == for_people);
  }
  SECTION("a later day that somebody wrote by hand") {
    publish(model, "bio", day("2026-01-16"));
    CHECK(judged().evidence[0].key == "published");
    CHECK(judged().verdict == unmet);
  }
  SECTION("an earlier one") {
    publish(model, "bio", day("2026-01-15"));
    CHECK(judged().evidence[0].key == "copied");
  }
}

TEST_CASE("only rules that demand are judged, each by the gravest of its points") {
  Model model = with("ersattare");
  for (const char* modality : {"far", "behover_inte", "princip"}) {
    rule_of(model).modality.id = modality;
    const Audit made = audit::audit(model, municipality_of(model));
    CHECK(made.accounts.at(0).judgements.empty());
    CHECK(made.without_demand.size() == 1);
    CHECK(made.for_people.empty());
  }
  for (const char* modality : {"ska", "far_inte", "bor", "bor_inte"}) {
    rule_of(model).modality.id = modality;
    CHECK(point_of(model).verdict == not_stated);
  }
  rule_of(model).must_have.clear();
  const Audit none = audit::audit(model, municipality_of(model));
  CHECK(none.accounts.at(0).judgements.empty());
  CHECK(none.for_people == std::vector<const Rule*>{&rule_of(model)});

  rule_of(model).modality.id = "ska";
  rule_of(model).must_have = references({"syfte", "ersattare", "tvafaktor"});
  account_of(model).two_factor = false;
  Audit made = audit::audit(model, municipality_of(model));
  CHECK(made.accounts[0].judgements[0].verdict == unmet);
  CHECK(made.count(unmet) == 1);
  CHECK(made.count(met) == 0);
  CHECK(unmet_bindings(made) == 1);
  rule_of(model).modality.id = "bor";
  made = audit::audit(model, municipality_of(model));
  CHECK(unmet_bindings(made) == 0);
  rule_of(model).platforms = references({"annan"});
  CHECK(audit::audit(model, municipality_of(model)).accounts[0].judgements.empty());
}
