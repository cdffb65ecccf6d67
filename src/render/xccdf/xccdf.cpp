// SPDX-License-Identifier: EUPL-1.2
#include "render/xccdf/xccdf.h"

#include <algorithm>

#include "base/text.h"
#include "base/xml.h"
#include "render/ocil/ocil.h"
#include "render/paths.h"
#include "render/rule_facts.h"

namespace stadga::render {
namespace {

constexpr const char* ocil_system = "http://scap.nist.gov/schema/ocil/2";

std::string xccdf_id(std::string_view kind, std::string_view name) {
  return "xccdf_se.stadga_" + std::string(kind) + '_' + std::string(name);
}
std::string rule_id(const Rule& rule) {
  return xccdf_id("rule", rule.id);
}
std::string value_id(const Rule& rule, const RuleFigure& figure) {
  // No id of a user holds a full stop.
  return xccdf_id("value", rule.id + '.' + figure.id);
}

/// How much a rule weighs, whether it counts, and how grave a breach is.
struct Force {
  const char* weight;
  const char* role;
  const char* severity;
};

Force force_of(const Rule& rule) {
  if (audit::binds(rule)) return {"1.0", "full", "high"};
  if (audit::demands(rule)) return {"0.5", "full", "medium"};
  return {"0.0", "unscored", "info"};
}

void paragraph(XmlWriter& xml, std::string_view text) {
  if (!text.empty()) xml.element("html:p", fold_space(text));
}

void write_status(XmlWriter& xml, const Model& model, const Municipality& town) {
  const Guideline& guideline = town.guideline;
  const bool decided = guideline.decided_on || guideline.decided_by.given();
  const std::optional<Date> date = decided ? guideline.decided_on : model.as_of;
  std::vector<XmlAttribute> attributes;
  if (date) attributes.push_back({"date", iso(*date)});
  xml.element("status", decided ? "accepted" : "draft", attributes);
}

void write_description(XmlWriter& xml, const Model& model, const Municipality& town) {
  const Guideline& guideline = town.guideline;
  xml.open("description", {{"xml:lang", "sv"}});
  paragraph(xml, guideline.title + ", " + town.name + ".");
  const std::string who = role_name(town, guideline.decided_by.id);
  paragraph(xml, "Beslutad av: " + (who.empty() ? "anges inte" : who) + ". Beslutad den: " +
                     (guideline.decided_on ? swedish(*guideline.decided_on) : "anges inte") +
                     ". Diarienummer: " +
                     (guideline.reference.empty() ? "anges inte" : guideline.reference) + ".");
  if (!guideline.covers.empty()) paragraph(xml, "Gäller: " + guideline.covers + ".");
  if (model.as_of) paragraph(xml, "Filen avser " + swedish(*model.as_of) + ".");
  xml.close();
}

void write_head(XmlWriter& xml, const Model& model, const Municipality& town) {
  write_status(xml, model, town);
  xml.element("title", fold_space(town.guideline.title + ", " + town.name), {{"xml:lang", "sv"}});
  write_description(xml, model, town);
  if (!model.site.notice.empty())
    xml.element("notice", fold_space(model.site.notice),
                {{"id", "webbplatsen"}, {"xml:lang", model.site.language}});
  if (!town.notes.empty()) {
    xml.open("front-matter", {{"xml:lang", "sv"}});
    for (const std::string& note : town.notes) paragraph(xml, note);
    xml.close();
  }
  const std::string& base = model.site.base_url;
  xml.element("reference", "Riktlinjen", {{"href", base + guideline_path(town)}});
  xml.element("reference", "Regelsidan", {{"href", base + rules_path(town)}});
  xml.element("reference", "Granskningen", {{"href", base + audit_path(town)}});
  xml.element("version", version_name(model, town), {{"update", base + rules_xccdf_path(town)}});
  xml.open("metadata");
  xml.element("dc:title", fold_space(town.guideline.title + ", " + town.name));
  xml.element("dc:source", base + guideline_path(town));
  xml.element("dc:identifier", base + rules_xccdf_path(town));
  xml.element("dc:language", "sv");
  xml.close();
}

/// A profile of all rules, and one an actor. Rules are not selected by themselves, since a profile
/// is read more easily when it says what is in it than what is not.
void write_profile(XmlWriter& xml, std::string_view name, std::string_view title,
                   std::string_view description, const std::vector<const Rule*>& rules) {
  xml.open("Profile", {{"id", xccdf_id("profile", name)}});
  xml.element("title", fold_space(title), {{"xml:lang", "sv"}});
  xml.element("description", fold_space(description), {{"xml:lang", "sv"}});
  for (const Rule* rule : rules)
    xml.element("select", {}, {{"idref", rule_id(*rule)}, {"selected", "true"}});
  xml.close();
}

void write_profiles(XmlWriter& xml, const Municipality& town) {
  std::vector<const Rule*> all;
  for (const Rule& rule : town.rules) all.push_back(&rule);
  write_profile(xml, "alla", "Alla regler", "Varje regel i riktlinjen.", all);
  for (const Role& role : town.roles) {
    std::vector<const Rule*> own;
    std::ranges::copy_if(all, std::back_inserter(own), [&](const Rule* rule) {
      return std::ranges::find(rule->actors, role.id, &Reference::id) != rule->actors.end();
    });
    if (own.empty()) continue;
    write_profile(xml, "roll-" + role.id, "Regler för " + role.name,
                  "De regler som lägger en uppgift på " + role.name + ".", own);
  }
}

void write_value(XmlWriter& xml, const Rule& rule, const RuleFigure& figure) {
  const char* compared = !figure.is_number ? "equals"
                         : figure.at_most  ? "less than or equal"
                                           : "greater than or equal";
  xml.open("Value", {{"id", value_id(rule, figure)},
                     {"type", figure.is_number ? "number" : "string"},
                     {"operator", compared}});
  xml.element("title", fold_space(figure.label.sv + ": " + rule.title.text), {{"xml:lang", "sv"}});
  xml.element("description", fold_space("Regeln säger: " + figure.words), {{"xml:lang", "sv"}});
  xml.element("value", fold_space(figure.value));
  if (figure.is_number) xml.element("lower-bound", "0");
  xml.close();
}

void write_rule_texts(XmlWriter& xml, const Model& model, const Municipality& town,
                      const Rule& rule) {
  xml.element("title", fold_space(rule.title.text), {{"xml:lang", "sv"}});
  xml.open("description", {{"xml:lang", "sv"}});
  paragraph(xml, rule.statement.text);
  for (const RuleFigure& figure : figures_of(rule)) {
    xml.open("html:p").text(figure.label.sv + ": ");
    xml.element("sub", {}, {{"idref", value_id(rule, figure)}, {"use", "value"}}).close();
  }
  for (const std::string& line : details_of(model, town, rule)) paragraph(xml, line);
  xml.close();
  if (rule.note.given())
    xml.element("warning", fold_space(rule.note.text),
                {{"xml:lang", "sv"}, {"category", "general"}});
  for (const LawReference& reference : rule.law) {
    const Law* law = find_by_id(model.laws, reference.law.id);
    if (law == nullptr || law_caution(*law).empty()) continue;
    xml.element("warning", fold_space(law_caution(*law)),
                {{"xml:lang", "sv"}, {"category", "legal"}});
  }
}

void write_references(XmlWriter& xml, const Model& model, const Municipality& town,
                      const Rule& rule) {
  xml.element("reference", "Regeln på regelsidan", {{"href", rule_uri(model, town, rule)}});
  for (const LawReference& law : rule.law)
    xml.element("reference", fold_space(law_words(model, law)), {{"href", law_uri(model, law)}});
  for (std::size_t i = 0; i < rule.quotes.size(); ++i)
    xml.element("reference", "Riktlinjen", {{"href", quote_uri(model, town, rule, i)}});
  if (!rule.must_have.empty() || !rule.must_show.empty()) {
    xml.element("reference", "Bedöms mot kontoregistret",
                {{"href", model.site.base_url + audit_path(town)}});
  }
}

void write_check(XmlWriter& xml, const Municipality& town, const Rule& rule) {
  xml.open("check", {{"system", ocil_system}});
  for (const RuleFigure& figure : figures_of(rule)) {
    xml.element("check-export", {},
                {{"export-name", ocil_variable_id(town, rule, figure)},
                 {"value-id", value_id(rule, figure)}});
  }
  const std::string href = relative(rules_xccdf_path(town), rules_ocil_path(town));
  xml.element("check-content-ref", {},
              {{"href", href}, {"name", ocil_questionnaire_id(town, rule)}});
  xml.close();
}

void write_rule(XmlWriter& xml, const Model& model, const Municipality& town, const Rule& rule,
                bool asked) {
  const Force force = force_of(rule);
  xml.open("Rule", {{"id", rule_id(rule)},
                    {"selected", "false"},
                    {"weight", force.weight},
                    {"role", force.role},
                    {"severity", force.severity}});
  write_rule_texts(xml, model, town, rule);
  write_references(xml, model, town, rule);
  if (!rule.quotes.empty()) {
    xml.open("rationale", {{"xml:lang", "sv"}});
    for (const Quote& quote : rule.quotes)
      xml.element("html:blockquote", fold_space(town.unit_of(quote).text));
    xml.close();
  }
  // System and identifier together are the address, old ids too.
  const std::string system = model.site.base_url + rules_path(town) + '#';
  xml.element("ident", rule.id, {{"system", system}});
  for (const Reference& former : rule.former_ids)
    xml.element("ident", former.id, {{"system", system}});
  if (asked) write_check(xml, town, rule);
  xml.close();
}

/// English stands beside the Swedish label: oscap shows every title one after the other.
void write_group(XmlWriter& xml, const Model& model, const Municipality& town, const Term& topic,
                 const std::vector<const Rule*>& rules, const std::vector<Questionnaire>& asked) {
  xml.open("Group", {{"id", xccdf_id("group", topic.id)}});
  xml.element("title", fold_space(topic.label.sv), {{"xml:lang", "sv"}});
  xml.open("description", {{"xml:lang", "sv"}});
  paragraph(xml, topic.meaning.sv);
  if (!topic.label.en.empty())
    xml.element("html:p", fold_space(topic.label.en), {{"xml:lang", "en"}});
  xml.close();
  for (const Rule* rule : rules) {
    for (const RuleFigure& figure : figures_of(*rule)) write_value(xml, *rule, figure);
  }
  for (const Rule* rule : rules) {
    write_rule(xml, model, town, *rule,
               std::ranges::find(asked, rule, &Questionnaire::rule) != asked.end());
  }
  xml.close();
}

}  // namespace

OutputFile rules_xccdf(const Model& model, const Municipality& town, const audit::Audit& audit) {
  const std::vector<Questionnaire> asked = questionnaires(town, audit);
  XmlWriter xml;
  xml.open("Benchmark", {{"xmlns", "http://checklists.nist.gov/xccdf/1.2"},
                         {"xmlns:html", "http://www.w3.org/1999/xhtml"},
                         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                         {"id", xccdf_id("benchmark", town.id)},
                         {"resolved", "true"},
                         {"xml:lang", "sv"}});
  write_head(xml, model, town);
  write_profiles(xml, town);
  for (const Term& topic : model.vocabulary.topics) {
    std::vector<const Rule*> rules;
    for (const Rule& rule : town.rules) {
      if (rule.topic.id == topic.id) rules.push_back(&rule);
    }
    if (!rules.empty()) write_group(xml, model, town, topic, rules, asked);
  }
  xml.close();
  return {rules_xccdf_path(town), "xccdf", town.id, "", "application/xml", xml.done()};
}

}  // namespace stadga::render
