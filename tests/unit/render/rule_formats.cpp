// SPDX-License-Identifier: EUPL-1.2
// The rules as XCCDF, OCIL and OSCAL: what stands in them, and that no text breaks them.
#include <algorithm>
#include <memory>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/ocil/ocil.h"
#include "render/oscal/markup.h"
#include "render/oscal/oscal.h"
#include "render/rule_facts.h"
#include "render/xccdf/xccdf.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::render;
using namespace stadga::example;

namespace {

Deadline within(unsigned amount, TimeUnit unit) {
  Deadline made;
  made.words = "inom " + std::to_string(amount) + " arbetsdag";
  made.amount = amount;
  made.unit = unit;
  return made;
}

Recurrence every(TimeUnit unit) {
  Recurrence made;
  made.words = "varje halvår";
  made.times = 1;
  made.unit = unit;
  return made;
}

Rule rule_about(const std::string& id, const std::string& modality, const std::string& text) {
  Rule made = rule(id, modality, {});
  made.topic.id = "svar";
  made.title.text = text;
  made.statement.text = text;
  Quote quote;
  quote.text.text = text;
  made.quotes = {quote};
  return made;
}

Term term_of(const std::string& id, const std::string& text) {
  Term made;
  made.id = id;
  made.label = {text, text};
  made.meaning = {text, text};
  made.word = text;
  return made;
}

/// Every text that somebody writes says `text`.
Model world(const std::string& text) {
  Model model = exempelby();
  model.site.title = text;
  model.site.notice = text;
  model.as_of = read_date("2026-11-21");
  model.vocabulary.topics = {term_of("svar", text), term_of("uppsikt", text)};
  for (const char* id : {"ska", "bor", "far"})
    model.vocabulary.modalities.push_back(term_of(id, text));
  model.vocabulary.categories = {term_of("hot", text)};
  model.vocabulary.properties = {term_of("arkiverat", text)};
  Law law;
  law.id = "pul";
  law.name = text;
  law.status = "upphävd";
  law.note = {text, text};
  model.laws = {law};

  Municipality& town = municipality_of(model);
  town.name = text;
  town.short_name = text;
  town.guideline.decided_on.reset();
  town.guideline.decided_by = {};
  town.guideline.title = text;
  town.guideline.reference = text;
  town.guideline.covers = text;
  town.guideline.type = text;
  town.notes = {text};
  Role role;
  role.id = "redaktor";
  role.name = text;
  town.roles = {role};
  Chapter chapter;
  chapter.file = std::make_shared<const SourceFile>("guideline.md", text);
  markdown::Unit unit;
  unit.text = text;
  chapter.document.units = {unit};
  town.chapters = {chapter};
  account_of(model).name.text = text;

  Rule first = rule_about("svara", "ska", text);
  first.actors = references({"redaktor"});
  first.deadline = within(1, TimeUnit::business_day);
  first.former_ids = references({"svara-fort"});
  first.condition.text = text;
  first.exception.text = text;
  first.note.text = text;
  LawReference cited;
  cited.law.id = "pul";
  cited.section = text;
  first.law = {cited};
  first.categories = references({"hot"});
  Rule second = rule_about("2-arkivera", "bor", text);
  second.must_have = references({"arkiverat"});
  second.recurrence = every(TimeUnit::half_year);
  second.yields_to = references({"svara"});
  Rule third = rule_about("lamna", "far", text);
  third.deadline = Deadline{text, {}, {}, TimeUnit::day};
  town.rules = {first, second, third};
  return model;
}

std::string xccdf(const Model& model) {
  const Municipality& town = model.municipalities.front();
  return rules_xccdf(model, town, audit::audit(model, town)).bytes;
}
std::string ocil(const Model& model) {
  const Municipality& town = model.municipalities.front();
  const auto made = rules_ocil(model, town, audit::audit(model, town));
  return made ? made->bytes : std::string();
}
nlohmann::json oscal(const Model& model) {
  const Municipality& town = model.municipalities.front();
  return nlohmann::json::parse(rules_oscal(model, town, audit::audit(model, town)).bytes);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The tags with their attributes, without what stands between them. A `>` in a text is escaped.
std::string tags(const std::string& xml) {
  std::string out;
  bool inside = false;
  for (const char c : xml) {
    inside = inside || c == '<';
    if (inside) out += c;
    inside = inside && c != '>';
  }
  return out;
}

const std::string hostile =
    "=1+1 <script>alert(1)</script> \"' ]]> --> &lt; &amp; {{ insert: param, x }} \n\n# a\r\n* b\t"
    "[c](javascript:1) \x01\x08\x1B[31m \u202E\uFFFE \\";

}  // namespace

TEST_CASE("the figures of a rule") {
  Rule of;
  CHECK(figures_of(of).empty());
  of.deadline = within(1, TimeUnit::business_day);
  of.recurrence = every(TimeUnit::half_year);
  const auto figures = figures_of(of);
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].id == "tidsfrist");
  CHECK(figures[0].label.sv == "Tidsfrist i arbetsdagar");
  CHECK(figures[0].label.en == "Deadline in working days");
  CHECK(figures[0].value == "1");
  CHECK(figures[0].is_number);
  CHECK(figures[0].at_most);
  CHECK(figures[0].duration == "P1D");
  CHECK(figures[0].business_days);
  CHECK(figures[1].id == "intervall");
  CHECK(figures[1].label.sv == "Antal gånger per halvår");
  CHECK(figures[1].value == "1");
  CHECK_FALSE(figures[1].at_most);
  CHECK(figures[1].duration == "P6M");
  CHECK_FALSE(figures[1].business_days);

  // Words without a figure get none.
  of.deadline = Deadline{"skyndsamt", {}, {}, TimeUnit::day};
  of.recurrence->times.reset();
  of.recurrence->words = "flera gånger per dag";
  for (const RuleFigure& figure : figures_of(of)) {
    CHECK_FALSE(figure.is_number);
    CHECK(figure.value == figure.words);
    CHECK(figure.duration.empty());
  }
}

TEST_CASE("the date and the version are those of the decision, or what the site speaks of") {
  Model model = world("Text");
  Municipality& town = municipality_of(model);
  CHECK(iso(*dated(model, town)) == "2026-11-21");
  CHECK(version_name(model, town) == "2026-11-21");
  town.guideline.decided_on = read_date("2017-12-08");
  CHECK(iso(*dated(model, town)) == "2017-12-08");
  CHECK(version_name(model, town) == "2017-12-08");
  town.rules[1].changed = read_date("2020-02-29");
  CHECK(iso(*dated(model, town)) == "2020-02-29");
  CHECK(version_name(model, town) == "2017-12-08");
  town.rules[1].changed.reset();
  town.guideline.decided_on.reset();
  model.as_of.reset();
  CHECK_FALSE(dated(model, town));
  CHECK(version_name(model, town) == "odaterad");
}

TEST_CASE("XCCDF: force, figures, actors, laws and former ids") {
  Model model = world("Text");
  const std::string xml = xccdf(model);
  CHECK(has(xml, "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\""));
  CHECK(has(xml,
            "<Rule id=\"xccdf_se.stadga_rule_svara\" selected=\"false\" weight=\"1.0\" "
            "role=\"full\" severity=\"high\">"));
  CHECK(has(xml,
            "<Rule id=\"xccdf_se.stadga_rule_2-arkivera\" selected=\"false\" weight=\"0.5\" "
            "role=\"full\" severity=\"medium\">"));
  CHECK(has(xml,
            "<Rule id=\"xccdf_se.stadga_rule_lamna\" selected=\"false\" weight=\"0.0\" "
            "role=\"unscored\" severity=\"info\">"));
  CHECK(has(xml,
            "<Value id=\"xccdf_se.stadga_value_svara.tidsfrist\" type=\"number\" "
            "operator=\"less than or equal\">"));
  CHECK(has(xml,
            "<Value id=\"xccdf_se.stadga_value_2-arkivera.intervall\" type=\"number\" "
            "operator=\"greater than or equal\">"));
  CHECK(has(xml,
            "<Value id=\"xccdf_se.stadga_value_lamna.tidsfrist\" type=\"string\" "
            "operator=\"equals\">"));
  CHECK(has(xml, "<Profile id=\"xccdf_se.stadga_profile_alla\">"));
  CHECK(has(xml, "<Profile id=\"xccdf_se.stadga_profile_roll-redaktor\">"));
  CHECK(has(xml, "#\">svara-fort</ident>"));
  CHECK(has(xml, "category=\"legal\">Text: upphävd. Text</warning>"));
  // The topic without rules is no group.
  CHECK(has(xml, "<Group id=\"xccdf_se.stadga_group_svar\">"));
  CHECK_FALSE(has(xml, "xccdf_se.stadga_group_uppsikt"));
}

TEST_CASE("XCCDF: a decision makes it accepted, and its date is its own") {
  Model model = world("Text");
  CHECK(has(xccdf(model), "<status date=\"2026-11-21\">draft</status>"));
  municipality_of(model).guideline.decided_by.id = "redaktor";
  CHECK(has(xccdf(model), "<status>accepted</status>"));
  municipality_of(model).guideline.decided_on = read_date("2017-12-08");
  CHECK(has(xccdf(model), "<status date=\"2017-12-08\">accepted</status>"));
  CHECK(has(xccdf(model), "Beslutad den: 8 december 2017"));
}

TEST_CASE("OCIL asks about what no register tells, and about nothing else") {
  Model model = world("Text");
  Municipality& town = municipality_of(model);
  // `svara` for people; `2-arkivera` judged by the register; `lamna` demands nothing.
  const auto asked = questionnaires(town, audit::audit(model, town));
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].rule->id == "svara");
  CHECK(asked[0].points.empty());
  CHECK(has(ocil(model), "Följs regeln? Text"));
  CHECK(has(ocil(model), ocil_variable_id(town, town.rules[0], figures_of(town.rules[0])[0])));
  CHECK(has(xccdf(model), ocil_questionnaire_id(town, town.rules[0])));
  CHECK_FALSE(has(xccdf(model), ocil_questionnaire_id(town, town.rules[1])));

  // An account that the register cannot judge: its plan is for people to know.
  account_of(model).archived = read_date("2020-01-01");
  account_of(model).places["archived"] = {};
  town.rules[1].recurrence->addition = "eller enligt dokumenthanteringsplanen";
  const audit::Audit judged = audit::audit(model, town);
  const auto both = questionnaires(town, judged);
  REQUIRE(both.size() == 2);
  REQUIRE(both[1].points.size() == 1);
  CHECK(both[1].points[0].account == &account_of(model));
  CHECK(has(ocil(model), "Uppfyller kontot Text kravet ”Text”?"));

  // Without a question there is no file.
  town.rules = {town.rules[2]};
  CHECK(ocil(model).empty());
  CHECK_FALSE(has(xccdf(model), "<check "));
}

TEST_CASE("OCIL: a rule's number is its own, and stays when others come and go") {
  Model model = world("Text");
  Municipality& town = municipality_of(model);
  const std::string before = ocil_questionnaire_id(town, town.rules[0]);
  CHECK(before.starts_with("ocil:se.stadga:questionnaire:"));
  const std::string digits = before.substr(before.rfind(':') + 1);
  CHECK(digits.front() != '0');
  CHECK(digits.find_first_not_of("0123456789") == std::string::npos);
  CHECK(before != ocil_questionnaire_id(town, town.rules[1]));
  const Rule kept = town.rules[0];
  town.rules = {rule_about("ny", "ska", "Text"), kept};
  CHECK(ocil_questionnaire_id(town, town.rules[1]) == before);
}

TEST_CASE("OSCAL: a control a rule, under its topic, with its figures as parameters") {
  const Model model = world("Text");
  const auto catalog = oscal(model)["catalog"];
  CHECK(catalog["metadata"]["last-modified"] == "2026-11-21T00:00:00Z");
  CHECK_FALSE(catalog["metadata"].contains("published"));
  CHECK(catalog["metadata"]["oscal-version"] == "1.2.1");
  REQUIRE(catalog["groups"].size() == 1);
  CHECK(catalog["groups"][0]["id"] == "amne.svar");
  const auto& controls = catalog["groups"][0]["controls"];
  REQUIRE(controls.size() == 3);
  CHECK(controls[0]["id"] == "svara");
  CHECK(controls[1]["id"] == "_2-arkivera");  // a token begins with no digit
  CHECK(controls[0]["params"][0]["id"] == "svara.tidsfrist");
  CHECK(controls[0]["params"][0]["values"][0] == "1");
  CHECK(controls[0]["params"][0]["props"][0]["value"] == "P1D");
  CHECK(controls[0]["params"][0]["props"][1]["value"] == "yes");
  CHECK(has(controls[0]["parts"][0]["prose"], "{{ insert: param, svara.tidsfrist }}"));
  CHECK(controls[1]["links"].back()["href"] == "#svara");
  std::set<std::string> alternatives;
  for (const auto& prop : controls[0]["props"]) {
    if (prop["name"] == "alt-identifier") alternatives.insert(prop["value"]);
  }
  CHECK(alternatives == std::set<std::string>{"svara-fort"});
}

TEST_CASE("OSCAL: the same wording has the same identifier, another has another") {
  Model model = world("Text");
  const std::string uuid = oscal(model)["catalog"]["uuid"];
  CHECK(oscal(model)["catalog"]["uuid"] == uuid);
  municipality_of(model).rules[0].statement.text = "Annat";
  CHECK(oscal(model)["catalog"]["uuid"] != uuid);
  Model elsewhere = world("Text");
  elsewhere.site.base_url = "https://annan.example/?a=1&b=å/";
  const auto other = oscal(elsewhere);
  CHECK(other["catalog"]["uuid"] != uuid);
  CHECK(has(other.dump(), "https://annan.example/?a=1&b=%C3%A5/"));
}

TEST_CASE("OSCAL: a date that the format cannot write is none") {
  Model model = world("Text");
  model.as_of.reset();
  const auto metadata = oscal(model)["catalog"]["metadata"];
  CHECK(metadata["last-modified"] == "1970-01-01T00:00:00Z");
  CHECK(has(metadata["remarks"], "Inget datum anges"));
  municipality_of(model).guideline.decided_on = read_date("1850-01-01");
  CHECK_FALSE(oscal(model)["catalog"]["metadata"].contains("published"));
}

TEST_CASE("no text becomes markup in OSCAL") {
  CHECK(markup_line("Svara inom 1 arbetsdag.") == "Svara inom 1 arbetsdag.");
  CHECK(markup_line("a *b* _c_ `d` [e](f) <g> {{ h }} \\ & \"i\"") ==
        "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\{\\{ h \\}\\} \\\\ \\& \\\"i\\\"");
  CHECK(markup_line("a\n\n# b") == "a # b");
  CHECK(markup_line("# a") == "\\# a");
  CHECK(markup_line("- a") == "\\- a");
  CHECK(markup_line("12. a") == "12\\. a");
  CHECK(markup_line("12) a") == "12\\) a");
  CHECK(markup_line("12 a") == "12 a");
  CHECK(markup_line("a. b") == "a. b");
  CHECK(markup_line("2017") == "2017");
  CHECK(markup_line(std::string("a\0b\x1B", 4)) == "ab");
  CHECK(markup_line(" ").empty());
}

TEST_CASE("no text breaks out of where it stands") {
  const Model plain = world("Text");
  const Model bad = world(hostile);
  CHECK(tags(xccdf(bad)) == tags(xccdf(plain)));
  CHECK(tags(ocil(bad)) == tags(ocil(plain)));
  for (const std::string& xml : {xccdf(bad), ocil(bad)}) {
    CHECK_FALSE(has(xml, "<script"));
    CHECK_FALSE(has(xml, "]]>"));
    CHECK(has(xml, "]]&gt;"));
    CHECK(has(xml, "&amp;lt;"));
    CHECK(std::ranges::none_of(xml, [](char c) { return c >= 0 && c < 0x20 && c != '\n'; }));
    CHECK_FALSE(has(xml, "\uFFFE"));
    CHECK_FALSE(find_invalid_utf8(xml));
  }
  const nlohmann::json catalog = oscal(bad);
  CHECK_FALSE(has(catalog.dump(), "\\u001b"));
  for (const auto& control : catalog["catalog"]["groups"][0]["controls"]) {
    const std::string title = control["title"];
    CHECK_FALSE(has(title, "\n"));
    CHECK(has(title, "\\<script\\>"));
    // The rule's own figures are all that prose inserts.
    for (const auto& part : control["parts"]) {
      const std::string prose = part["prose"];
      CHECK_FALSE(has(prose, "{{ insert: param, x }}"));
      CHECK_FALSE(has(prose, "\n# a"));
    }
  }
}
