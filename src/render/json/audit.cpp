// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "render/json/common.h"
#include "render/json/json_files.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

Json evidence_json(const audit::Evidence& evidence) {
  return {{"key", or_null(evidence.key)},
          {"value", or_null(evidence.value)},
          {"field", or_null(evidence.field)},
          {"behind_link", evidence.behind_link},
          {"place", place(evidence.span)}};
}

Json subject_json(const Model& model, const audit::Point& point) {
  switch (point.demand) {
    case audit::Demand::property:
      return term(model.vocabulary.properties, point.subject);
    case audit::Demand::element:
      return term(model.vocabulary.elements, point.subject);
    case audit::Demand::current_text:
      break;
  }
  return {{"id", point.subject}, {"label", nullptr}};
}

Json point_json(const Model& model, const audit::Point& point) {
  Json evidence = Json::array();
  for (const audit::Evidence& each : point.evidence) evidence.push_back(evidence_json(each));
  return {{"demand", audit::name_of(point.demand)},   {"subject", subject_json(model, point)},
          {"verdict", audit::name_of(point.verdict)}, {"due", or_null(point.due)},
          {"evidence", std::move(evidence)},          {"place", place(point.place)}};
}

Json rule_reference(const Model& model, const Municipality& town, const Rule& rule) {
  return {{"id", rule.id}, {"uri", rule_uri(model, town, rule)}, {"modality", rule.modality.id}};
}

Json account_json(const Model& model, const Municipality& town, const audit::AccountAudit& audit) {
  Json judgements = Json::array();
  for (const audit::Judgement& judgement : audit.judgements) {
    Json points = Json::array();
    for (const audit::Point& point : judgement.points) points.push_back(point_json(model, point));
    judgements.push_back({{"rule", rule_reference(model, town, *judgement.rule)},
                          {"verdict", audit::name_of(judgement.verdict)},
                          {"condition", or_null(judgement.rule->condition.text)},
                          {"points", std::move(points)}});
  }
  return {{"id", audit.account->id},
          {"uri", model.site.base_url + account_path(town, *audit.account)},
          {"example", audit.account->example},
          {"judgements", std::move(judgements)}};
}

Json finding_json(const Diagnostic& finding) {
  static constexpr std::array<std::string_view, 3> severities = {"note", "warning", "error"};
  return {{"check", finding.kind->name},
          {"severity", severities[static_cast<std::size_t>(finding.severity)]},
          {"subject", or_null(finding.subject)},
          {"message", {{"sv", finding.message.sv}, {"en", finding.message.en}}},
          {"place", place(finding.span)}};
}

Json coverage_json(const check::Coverage* coverage) {
  if (coverage == nullptr) return nullptr;
  Json reasons = Json::object();
  for (std::size_t i = 0; i < coverage->by_reason.size(); ++i)
    reasons[std::string(not_a_rule_reasons[i])] = coverage->by_reason[i];
  return {{"normative", coverage->norms},
          {"with_rule", coverage->with_rule},
          {"not_rules", reasons},
          {"uncovered", coverage->uncovered}};
}

Json rule_list(const Model& model, const Municipality& town,
               const std::vector<const Rule*>& rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) list.push_back(rule_reference(model, town, *rule));
  return list;
}

/// The list as it stands on the first level of a document. One account at a time: that of a large
/// municipality holds a million values.
std::string accounts_text(const Model& model, const Municipality& town, const audit::Audit& audit) {
  if (audit.accounts.empty()) return "[]";
  std::string text = "[";
  for (const audit::AccountAudit& each : audit.accounts) {
    const std::string account = account_json(model, town, each).dump(1);
    text += text.size() > 1 ? ",\n  " : "\n  ";
    for (const char c : account) {
      text += c;
      if (c == '\n') text += "  ";
    }
  }
  return text + "\n ]";
}

/// Writes the text in the place of a null on the first level. No text of a document holds a line
/// break as it is.
void fill_in(std::string& document, std::string_view key, const std::string& text) {
  const std::string line = fmt::format("\n \"{}\": null", key);
  document.replace(document.find(line) + line.size() - 4, 4, text);
}

}  // namespace

OutputFile audit_json(const Model& model, const Municipality& town, const audit::Audit& audit,
                      const Findings& findings) {
  Json counts = Json::object();
  for (const audit::Verdict verdict : audit::verdicts)
    counts[std::string(audit::name_of(verdict))] = audit.count(verdict);
  Json waived = Json::array();
  for (const check::Waived& each : findings.waived) {
    if (each.finding.municipality != town.id) continue;
    waived.push_back({{"finding", finding_json(each.finding)},
                      {"reason", or_null(each.waiver.reason.text)},
                      {"by", or_null(each.waiver.by.text)},
                      {"until", or_null(each.waiver.until)},
                      {"place", place(each.waiver.span)}});
  }
  Json open = Json::array();
  for (const Diagnostic& finding : findings.open) {
    if (finding.municipality == town.id) open.push_back(finding_json(finding));
  }
  const Json whole = {{"$schema", schema_uri(model, "audit-json")},
                      {"format", json_format},
                      {"as_of", or_null(model.as_of)},
                      {"municipality", municipality_head(model, town)},
                      {"uri", model.site.base_url + audit_path(town)},
                      {"counts", counts},
                      {"accounts", nullptr},
                      {"for_people", rule_list(model, town, audit.for_people)},
                      {"without_demand", rule_list(model, town, audit.without_demand)},
                      {"coverage", coverage_json(findings.coverage_of(town))},
                      {"findings", open},
                      {"waived", waived}};
  std::string text = whole.dump(1) + '\n';
  fill_in(text, "accounts", accounts_text(model, town, audit));
  return {audit_json_path(town), "audit-json", town.id, "", "application/json", std::move(text)};
}

}  // namespace stadga::render
