// SPDX-License-Identifier: EUPL-1.2
#include "render/ocil/ocil.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "base/text.h"
#include "base/xml.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

/// Ids of this format end in a whole number above 0; sixty bits of a hash tell all of them apart.
std::string ocil_id(const Municipality& town, std::string_view kind, std::string_view name) {
  const std::string digits =
      sha256(town.id + '/' + std::string(kind) + '/' + std::string(name)).substr(0, 15);
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  return "ocil:se.stadga:" + std::string(kind) + ':' + std::to_string(number + 1);
}

/// One question: about a rule, or about an account's part of it.
struct Question {
  std::string name;  ///< what its ids are made of
  std::string text;
  const Rule* rule = nullptr;
  std::vector<audit::Evidence> evidence;
};

std::string demand_words(const Model& model, const audit::Point& point) {
  switch (point.demand) {
    case audit::Demand::property:
      return label(model.vocabulary.properties, point.subject, Language::sv);
    case audit::Demand::element:
      return label(model.vocabulary.elements, point.subject, Language::sv);
    case audit::Demand::current_text:
      return "aktuell text";
  }
  return {};
}

std::vector<Question> questions_of(const Model& model, const Questionnaire& of) {
  const Rule& rule = *of.rule;
  if (of.points.empty())
    return {{rule.id, "Följs regeln? " + fold_space(rule.statement.text), &rule, {}}};
  std::vector<Question> questions;
  for (const auto& [account, point] : of.points) {
    questions.push_back({rule.id + '/' + account->id + '/' +
                             std::string(audit::name_of(point->demand)) + '/' + point->subject,
                         "Uppfyller kontot " + fold_space(account->name.text) + " kravet ”" +
                             fold_space(demand_words(model, *point)) + "”? " +
                             fold_space(rule.statement.text),
                         &rule, point->evidence});
  }
  return questions;
}

std::string stamp(const Model& model, const Municipality& town) {
  const std::optional<Date> date = model.as_of ? model.as_of : dated(model, town);
  return (date ? iso(*date) : "1970-01-01") + "T00:00:00";
}

void write_document(XmlWriter& xml, const Model& model, const Municipality& town) {
  xml.open("generator")
      .element("product_name", "Stadga")
      .element("schema_version", "2.0")
      .element("timestamp", stamp(model, town))
      .close();
  xml.open("document");
  xml.element("title", fold_space(town.guideline.title + ", " + town.name + ": frågor att bedöma"));
  xml.element("description",
              "Det här kan inget register svara på. En människa svarar ja, nej, vet inte eller att "
              "regeln inte är tillämplig.");
  if (!model.site.notice.empty()) xml.element("notice", fold_space(model.site.notice));
  for (const std::string& note : town.notes) xml.element("notice", fold_space(note));
  xml.close();
}

void write_references(XmlWriter& xml, const Model& model, const Municipality& town,
                      const Rule& rule) {
  xml.open("references");
  xml.element("reference", "Regeln på regelsidan", {{"href", rule_uri(model, town, rule)}});
  for (const LawReference& law : rule.law)
    xml.element("reference", fold_space(law_words(model, law)), {{"href", law_uri(model, law)}});
  xml.close();
}

void write_questionnaire(XmlWriter& xml, const Model& model, const Municipality& town,
                         const Questionnaire& of) {
  const Rule& rule = *of.rule;
  xml.open("questionnaire", {{"id", ocil_questionnaire_id(town, rule)}});
  xml.element("title", fold_space(rule.title.text), {{"xml:lang", "sv"}});
  xml.element("description", fold_space(rule.statement.text), {{"xml:lang", "sv"}});
  write_references(xml, model, town, rule);
  xml.open("actions", {{"operation", "AND"}});
  for (const Question& question : questions_of(model, of))
    xml.element("test_action_ref", ocil_id(town, "testaction", question.name));
  xml.close().close();
}

void write_action(XmlWriter& xml, const Municipality& town, const Question& question) {
  static constexpr std::pair<const char*, const char*> outcomes[] = {
      {"when_unknown", "UNKNOWN"},
      {"when_not_tested", "NOT_TESTED"},
      {"when_not_applicable", "NOT_APPLICABLE"},
      {"when_error", "ERROR"},
      {"when_true", "PASS"},
      {"when_false", "FAIL"}};
  xml.open("boolean_question_test_action",
           {{"question_ref", ocil_id(town, "question", question.name)},
            {"id", ocil_id(town, "testaction", question.name)}});
  for (const auto& [when, result] : outcomes) xml.open(when).element("result", result).close();
  xml.close();
}

void write_step(XmlWriter& xml, const std::string& text, const std::string& href = {}) {
  xml.open("step").element("description", fold_space(text), {{"xml:lang", "sv"}});
  if (!href.empty()) xml.element("reference", "Läs där", {{"href", href}});
  xml.close();
}

void write_steps(XmlWriter& xml, const Model& model, const Municipality& town,
                 const Question& question) {
  const Rule& rule = *question.rule;
  xml.open("instructions").element("title", "Så bedömer du", {{"xml:lang", "sv"}});
  for (std::size_t i = 0; i < rule.quotes.size(); ++i) {
    write_step(xml, "Läs vad riktlinjen säger: ”" + town.unit_of(rule.quotes[i]).text + "”",
               quote_uri(model, town, rule, i));
  }
  for (const std::string& line : details_of(model, town, rule)) write_step(xml, line);
  for (const audit::Evidence& evidence : question.evidence) {
    write_step(xml, "Kontoregistret: " + evidence.key + ": " +
                        (evidence.value.empty() ? "anges inte" : evidence.value));
  }
  if (!rule.condition.text.empty() || !rule.exception.text.empty())
    write_step(xml, "Gäller regeln inte här, svara att frågan inte är tillämplig.");
  if (rule.quotes.empty()) write_step(xml, "Läs regeln.", rule_uri(model, town, rule));
  xml.close();
}

void write_question(XmlWriter& xml, const Model& model, const Municipality& town,
                    const Question& question) {
  xml.open("boolean_question",
           {{"id", ocil_id(town, "question", question.name)}, {"model", "MODEL_YES_NO"}});
  xml.open("question_text").text(question.text);
  for (const RuleFigure& figure : figures_of(*question.rule)) {
    xml.text(" " + figure.label.sv + ": ");
    xml.element("sub", {}, {{"var_ref", ocil_variable_id(town, *question.rule, figure)}});
    xml.text(".");
  }
  xml.close();
  write_steps(xml, model, town, question);
  xml.close();
}

void write_variables(XmlWriter& xml, const Municipality& town,
                     const std::vector<Questionnaire>& list) {
  const bool any = std::ranges::any_of(
      list, [](const Questionnaire& each) { return !figures_of(*each.rule).empty(); });
  if (!any) return;
  xml.open("variables");
  for (const Questionnaire& each : list) {
    for (const RuleFigure& figure : figures_of(*each.rule)) {
      xml.open("external_variable", {{"id", ocil_variable_id(town, *each.rule, figure)},
                                     {"datatype", figure.is_number ? "NUMERIC" : "TEXT"}});
      xml.element("description", fold_space(figure.label.sv + ". Regeln säger: " + figure.words),
                  {{"xml:lang", "sv"}});
      xml.close();
    }
  }
  xml.close();
}

}  // namespace

std::vector<Questionnaire> questionnaires(const Municipality& town, const audit::Audit& audit) {
  std::vector<Questionnaire> list;
  for (const Rule& rule : town.rules) {
    Questionnaire made{&rule, {}};
    for (const audit::AccountAudit& account : audit.accounts) {
      for (const audit::Judgement& judgement : account.judgements) {
        if (judgement.rule != &rule) continue;
        for (const audit::Point& point : judgement.points) {
          if (point.verdict == audit::Verdict::for_people)
            made.points.push_back({account.account, &point});
        }
      }
    }
    if (!made.points.empty() ||
        std::ranges::find(audit.for_people, &rule) != audit.for_people.end())
      list.push_back(std::move(made));
  }
  return list;
}

std::string ocil_questionnaire_id(const Municipality& town, const Rule& rule) {
  return ocil_id(town, "questionnaire", rule.id);
}

std::string ocil_variable_id(const Municipality& town, const Rule& rule, const RuleFigure& figure) {
  return ocil_id(town, "variable", rule.id + '/' + figure.id);
}

std::optional<OutputFile> rules_ocil(const Model& model, const Municipality& town,
                                     const audit::Audit& audit) {
  const std::vector<Questionnaire> list = questionnaires(town, audit);
  if (list.empty()) return std::nullopt;
  std::vector<Question> all;
  for (const Questionnaire& each : list)
    std::ranges::move(questions_of(model, each), std::back_inserter(all));

  XmlWriter xml;
  xml.open("ocil", {{"xmlns", "http://scap.nist.gov/schema/ocil/2.0"}});
  write_document(xml, model, town);
  xml.open("questionnaires");
  for (const Questionnaire& each : list) write_questionnaire(xml, model, town, each);
  xml.close().open("test_actions");
  for (const Question& question : all) write_action(xml, town, question);
  xml.close().open("questions");
  for (const Question& question : all) write_question(xml, model, town, question);
  xml.close();
  write_variables(xml, town, list);
  xml.close();
  return OutputFile{rules_ocil_path(town), "ocil", town.id, "", "application/xml", xml.done()};
}

}  // namespace stadga::render
