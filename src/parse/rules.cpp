// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "parse/documents.h"
#include "parse/fields.h"
#include "parse/time_words.h"

namespace stadga::parse {
namespace {

/// The officer's word and the id that vocabulary.yml gives it. They belong to the format, as the
/// keys do: a modality that the checks do not know would be checked by none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> modality_words = {
    {{"ska", "ska"},
     {"bör", "bor"},
     {"får", "far"},
     {"får inte", "far_inte"},
     {"bör inte", "bor_inte"},
     {"behöver inte", "behover_inte"},
     {"princip", "princip"}}};

Reference parse_modality(Fields& fields) {
  std::vector<std::string> words;
  for (const auto& [word, id] : modality_words) words.emplace_back(word);
  const Placed word = fields.choice("modality", words);
  const auto found = std::ranges::find(modality_words, std::string_view(word.text),
                                       &std::pair<std::string_view, std::string_view>::first);
  if (found == modality_words.end()) return {};
  return {std::string(found->second), word.span};
}

std::vector<Quote> parse_quotes(Fields& fields) {
  std::vector<Quote> quotes;
  if (!fields.has("quotes")) {
    Quote quote;
    quote.text = fields.text("quote");
    quote.section = fields.optional_reference("section");
    if (quote.text.given()) quotes.push_back(std::move(quote));
    return quotes;
  }
  for (const yaml::Node* node : fields.mappings("quotes", true)) {
    Fields keys(*node, fields.diagnostics());
    Quote quote;
    quote.text = keys.text("text");
    quote.section = keys.optional_reference("section");
    quote.categories = keys.references("categories");
    keys.finish();
    if (quote.text.given()) quotes.push_back(std::move(quote));
  }
  return quotes;
}

void add_categories(Rule& rule) {
  const auto add = [&](const Reference& category) {
    const bool there =
        std::ranges::find(rule.categories, category.id, &Reference::id) != rule.categories.end();
    if (!there) rule.categories.push_back(category);
  };
  for (const Quote& quote : rule.quotes) std::ranges::for_each(quote.categories, add);
}

std::optional<When> parse_when(Fields& fields) {
  const yaml::Node* node = fields.mapping("when");
  if (node == nullptr) return std::nullopt;
  Fields keys(*node, fields.diagnostics());
  When when;
  when.span = keys.place();
  when.events = keys.choices("events", {when_events.begin(), when_events.end()});
  when.contains_any = keys.references("contains_any");
  when.contains_all = keys.references("contains_all");
  when.contains_none = keys.references("contains_none");
  when.breaks = keys.choices("breaks", {when_breaks.begin(), when_breaks.end()});
  when.obvious = keys.yes_or_no("obvious");
  when.judged = keys.yes_or_no("judged").value_or(false);
  keys.finish();
  return when;
}

Rule parse_rule(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Rule rule;
  const Reference id = fields.own_id("id");
  rule.id = id.id;
  rule.span = id.span;
  rule.title = fields.text("title");
  rule.modality = parse_modality(fields);
  rule.topic = fields.reference("topic");
  rule.actors = fields.references("actor");
  if (rule.actors.empty() && !fields.has("actor")) fields.text("actor");  // says that it is missing
  rule.statement = fields.text("statement");
  rule.quotes = parse_quotes(fields);
  rule.occasions = fields.references("occasions");
  rule.checklist = fields.optional_text("checklist");
  rule.action = fields.optional_reference("action");
  rule.condition = fields.optional_text("condition");
  rule.exception = fields.optional_text("exception");
  rule.when = parse_when(fields);
  rule.deadline = read_deadline(fields.optional_text("deadline"), diagnostics);
  rule.recurrence = read_recurrence(fields.optional_text("recurrence"), diagnostics);
  for (const yaml::Node* law : fields.mappings("law", false)) {
    Fields keys(*law, diagnostics);
    rule.law.push_back({keys.reference("id"), keys.optional_text("section").text});
    keys.finish();
  }
  rule.platforms = fields.references("platforms");
  rule.accounts = fields.references("accounts");
  rule.categories = fields.references("categories");
  rule.must_show = fields.references("must_show");
  rule.must_have = fields.references("must_have");
  rule.yields_to = fields.references("yields_to");
  rule.former_ids = fields.references("former_ids");
  rule.changed = fields.date("changed");
  if (const yaml::Node* day = fields.any("changed")) rule.changed_at = day->span;
  rule.note = fields.optional_text("note");
  add_categories(rule);
  fields.finish();
  return rule;
}

NotARule parse_not_a_rule(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields keys(node, diagnostics);
  NotARule out;
  out.quote.text = keys.text("quote");
  out.quote.section = keys.optional_reference("section");
  out.reason = keys.choice("reason", {not_a_rule_reasons.begin(), not_a_rule_reasons.end()});
  keys.finish();
  return out;
}

}  // namespace

void parse_rules(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  for (const yaml::Node* node : fields.mappings("rules", true)) {
    Rule rule = parse_rule(*node, diagnostics);
    if (!rule.id.empty()) out.rules.push_back(std::move(rule));
  }
  for (const yaml::Node* node : fields.mappings("citations", false)) {
    Fields keys(*node, diagnostics);
    Citation citation;
    citation.law = keys.reference("law");
    citation.words = keys.text("words");
    citation.caveat = keys.optional_text("caveat");
    keys.finish();
    if (citation.law.given()) out.citations.push_back(std::move(citation));
  }
  for (const yaml::Node* node : fields.mappings("not_rules", false)) {
    out.not_rules.push_back(parse_not_a_rule(*node, diagnostics));
  }
  fields.finish();
}

}  // namespace stadga::parse
