// SPDX-License-Identifier: EUPL-1.2
#include "render/oscal/oscal.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "base/xml.h"
#include "markdown/html.h"
#include "render/oscal/markup.h"
#include "render/paths.h"
#include "render/rule_facts.h"

namespace stadga::render {
namespace {

using Json = nlohmann::ordered_json;

/// Tokens begin with a letter or an underscore; our users' ids may begin with a digit, and never
/// with an underscore.
std::string token(const std::string& id) {
  return id.front() >= '0' && id.front() <= '9' ? '_' + id : id;
}

/// For what is no markup: on one line, without control characters.
std::string plain(std::string_view text) {
  return fold_space(xml_characters(text));
}

/// `escape_url` is for attributes of HTML, where an ampersand is written as a reference.
std::string uri(const std::string& url) {
  return replace_all(markdown::escape_url(url), "&amp;", "&");
}
std::string address(const Model& model, const std::string& path) {
  return uri(model.site.base_url + path);
}

/// Keys without content are left out: the schema wants no empty lists and no empty texts.
void add(Json& object, const char* key, Json value) {
  if (!value.empty()) object[key] = std::move(value);
}
void add_text(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

Json link(const std::string& href, const char* rel, const std::string& text) {
  Json made = {{"href", uri(href)}, {"rel", rel}};
  add_text(made, "text", markup_line(text));
  return made;
}

/// Properties of ours: their names are explained where `ns` leads.
class Properties {
 public:
  explicit Properties(const Model& model) : ns_(address(model, "format/oscal.html")) {}

  void own(const char* name, const std::string& value, const std::string& remarks = {}) {
    put({{"name", name}, {"ns", ns_}}, value, remarks);
  }
  void core(const char* name, const std::string& value) { put({{"name", name}}, value, {}); }
  Json done() { return std::move(list_); }

 private:
  void put(Json property, const std::string& value, const std::string& remarks) {
    const std::string text = plain(value);
    if (text.empty()) return;
    property["value"] = text;
    add_text(property, "remarks", markup_line(remarks));
    list_.push_back(std::move(property));
  }

  std::string ns_;
  Json list_ = Json::array();
};

std::string figure_id(const Rule& rule, const RuleFigure& figure) {
  return token(rule.id) + '.' + figure.id;
}

Json params(const Model& model, const Rule& rule) {
  Json list = Json::array();
  for (const RuleFigure& figure : figures_of(rule)) {
    Properties props(model);
    props.own("duration", figure.duration);
    if (figure.is_number) props.own("business-days", figure.business_days ? "yes" : "no");
    Json param = {{"id", figure_id(rule, figure)}, {"class", figure.id}};
    add(param, "props", props.done());
    param["label"] = markup_line(figure.label.sv);
    param["constraints"] = {{{"description", markup_line(figure.words)}}};
    param["values"] = {plain(figure.value)};
    list.push_back(std::move(param));
  }
  return list;
}

Json rule_props(const Model& model, const Rule& rule, const audit::Audit& audit) {
  const Vocabulary& words = model.vocabulary;
  Properties props(model);
  props.core("label", rule.id);
  for (const Reference& former : rule.former_ids) props.core("alt-identifier", former.id);
  const auto name = [](const std::vector<Term>& list, const std::string& id) {
    return label(list, id, Language::sv);
  };
  props.own("modality", rule.modality.id, name(words.modalities, rule.modality.id));
  for (const Reference& actor : rule.actors) props.own("actor", token(actor.id));
  if (rule.action.given()) props.own("action", rule.action.id, name(words.actions, rule.action.id));
  for (const Reference& each : rule.occasions)
    props.own("occasion", each.id, name(words.occasions, each.id));
  for (const Reference& each : rule.platforms) {
    const Platform* platform = find_platform(model.platforms, each.id);
    props.own("platform", platform == nullptr ? each.id : platform->id);
  }
  for (const Reference& each : rule.accounts) props.own("account", each.id);
  for (const Reference& each : rule.categories)
    props.own("category", each.id, name(words.categories, each.id));
  for (const Reference& each : rule.must_show)
    props.own("must-show", each.id, name(words.elements, each.id));
  for (const Reference& each : rule.must_have)
    props.own("must-have", each.id, name(words.properties, each.id));
  if (std::ranges::find(audit.for_people, &rule) != audit.for_people.end())
    props.own("judged-by", "people");
  return props.done();
}

Json rule_links(const Model& model, const Municipality& town, const Rule& rule) {
  Json links = Json::array();
  links.push_back(link(rule_uri(model, town, rule), "canonical", "Regeln på regelsidan"));
  for (const LawReference& law : rule.law)
    links.push_back(link(law_uri(model, law), "reference", law_words(model, law)));
  for (std::size_t i = 0; i < rule.quotes.size(); ++i)
    links.push_back(link(quote_uri(model, town, rule, i), "reference", "Riktlinjen"));
  for (const Reference& other : rule.yields_to)
    links.push_back(link('#' + token(other.id), "related", "Viker för den här regeln"));
  return links;
}

Json part(const std::string& id, const char* name, const std::string& title,
          const std::string& prose) {
  Json made = {{"id", id}, {"name", name}};
  add_text(made, "title", markup_line(title));
  made["prose"] = prose;
  return made;
}

Json rule_parts(const Model& model, const Municipality& town, const Rule& rule) {
  const std::string id = token(rule.id);
  std::string statement = markup_line(rule.statement.text);
  for (const RuleFigure& figure : figures_of(rule)) {
    statement += "\n\n" + markup_line(figure.label.sv) + ": {{ insert: param, " +
                 figure_id(rule, figure) + " }}";
  }
  for (const std::string& line : details_of(model, town, rule))
    statement += "\n\n" + markup_line(line);
  Json parts = {part(id + ".statement", "statement", "", statement)};
  std::string quotes;
  for (const Quote& quote : rule.quotes)
    quotes += (quotes.empty() ? "> " : "\n\n> ") + markup_line(town.unit_of(quote).text);
  if (!quotes.empty()) parts.push_back(part(id + ".quote", "guidance", "Ur riktlinjen", quotes));
  if (rule.note.given())
    parts.push_back(part(id + ".note", "guidance", "Anmärkning", markup_line(rule.note.text)));
  std::string cautions;
  for (const LawReference& reference : rule.law) {
    const Law* law = find_by_id(model.laws, reference.law.id);
    if (law == nullptr || law_caution(*law).empty()) continue;
    cautions += (cautions.empty() ? "" : "\n\n") + markup_line(law_caution(*law));
  }
  if (!cautions.empty()) parts.push_back(part(id + ".law", "guidance", "Om lagen", cautions));
  return parts;
}

Json control(const Model& model, const Municipality& town, const Rule& rule,
             const audit::Audit& audit) {
  Json made = {{"id", token(rule.id)}, {"class", "rule"}, {"title", markup_line(rule.title.text)}};
  add(made, "params", params(model, rule));
  add(made, "props", rule_props(model, rule, audit));
  add(made, "links", rule_links(model, town, rule));
  add(made, "parts", rule_parts(model, town, rule));
  return made;
}

Json groups(const Model& model, const Municipality& town, const audit::Audit& audit) {
  Json list = Json::array();
  for (const Term& topic : model.vocabulary.topics) {
    Json controls = Json::array();
    for (const Rule& rule : town.rules) {
      if (rule.topic.id == topic.id) controls.push_back(control(model, town, rule, audit));
    }
    if (controls.empty()) continue;
    Properties props(model);
    props.own("label-en", topic.label.en);
    // No id of a user holds a full stop: a topic and a rule of one name do not meet.
    Json group = {
        {"id", "amne." + topic.id}, {"class", "topic"}, {"title", markup_line(topic.label.sv)}};
    add(group, "props", props.done());
    group["links"] = {link(model.site.base_url + rules_path(town) + '#' + topic_anchor(topic.id),
                           "canonical", "")};
    if (!topic.meaning.sv.empty())
      group["parts"] = {
          part("amne." + topic.id + ".overview", "overview", "", markup_line(topic.meaning.sv))};
    group["controls"] = std::move(controls);
    list.push_back(std::move(group));
  }
  return list;
}

/// Midnight UTC of a day that the format can write.
std::string instant(const std::optional<Date>& date) {
  if (!date || static_cast<int>(date->year()) < 1900 || static_cast<int>(date->year()) > 2999)
    return {};
  return iso(*date) + "T00:00:00Z";
}

/// No id of a user holds a full stop.
constexpr const char* owner_role = "stadga.municipality";

/// Who has a role is not stated: the guideline names functions.
Json roles(const Municipality& town) {
  Json list = {{{"id", owner_role}, {"title", "Kommunen som reglerna gäller"}}};
  for (const Role& role : town.roles)
    list.push_back({{"id", token(role.id)}, {"title", markup_line(role.name)}});
  return list;
}

Json party(const Model& model, const Municipality& town) {
  Json made = {{"uuid", uuid_of_url(address(model, municipality_path(town)))},
               {"type", "organization"},
               {"name", plain(town.name)}};
  add_text(made, "short-name", plain(town.short_name));
  if (!town.website.empty()) made["links"] = {link(town.website, "website", "")};
  return made;
}

Json metadata(const Model& model, const Municipality& town) {
  const Guideline& guideline = town.guideline;
  Json made = {{"title", markup_line(guideline.title + ", " + town.name)}};
  add_text(made, "published", instant(guideline.decided_on));
  const std::string modified = instant(dated(model, town));
  made["last-modified"] = modified.empty() ? "1970-01-01T00:00:00Z" : modified;
  made["version"] = version_name(model, town);
  made["oscal-version"] = "1.2.1";
  if (!guideline.reference.empty())
    made["document-ids"] = {{{"identifier", plain(guideline.reference)}}};
  Properties props(model);
  props.own("as-of", model.as_of ? iso(*model.as_of) : "");
  props.own("municipality-code", town.code);
  props.own("guideline-type", guideline.type);
  if (guideline.decided_by.given()) props.own("decided-by", token(guideline.decided_by.id));
  if (guideline.responsible.given()) props.own("responsible", token(guideline.responsible.id));
  add(made, "props", props.done());
  const std::string& base = model.site.base_url;
  made["links"] = {link(base + rules_path(town), "canonical", "Regelsidan"),
                   link(base + guideline_path(town), "reference", "Riktlinjen"),
                   link(base + rules_xccdf_path(town), "alternate", "Samma regler i XCCDF"),
                   link(base + rules_json_path(town), "alternate", "Samma regler i JSON")};
  made["roles"] = roles(town);
  made["parties"] = {party(model, town)};
  made["responsible-parties"] = {
      {{"role-id", owner_role},
       {"party-uuids", {uuid_of_url(address(model, municipality_path(town)))}}}};
  std::string remarks =
      modified.empty() ? "Inget datum anges; last-modified är inte ett datum." : "";
  const auto remark = [&](const std::string& text) {
    if (!text.empty()) remarks += (remarks.empty() ? "" : "\n\n") + markup_line(text);
  };
  remark(model.site.notice);
  for (const std::string& note : town.notes) remark(note);
  add_text(made, "remarks", remarks);
  return made;
}

}  // namespace

OutputFile rules_oscal(const Model& model, const Municipality& town, const audit::Audit& audit) {
  Json body = {{"metadata", metadata(model, town)}};
  add(body, "groups", groups(model, town, audit));
  // The catalog's own identifier belongs to this wording of it; its address is always the same.
  const std::string where = address(model, rules_oscal_path(town));
  Json catalog = {{"uuid", uuid_of_url(where + "#sha256=" + sha256(body.dump()))}};
  catalog.update(body);
  return {rules_oscal_path(town),
          "oscal-catalog",
          town.id,
          "",
          "application/json",
          Json{{"catalog", catalog}}.dump(1) + '\n'};
}

}  // namespace stadga::render
