// SPDX-License-Identifier: EUPL-1.2
#include "render/csv/rules_csv.h"

#include "base/text.h"
#include "render/csv/columns.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

bool begins_formula(std::string_view text, std::string_view passed_over, std::string_view marks) {
  const std::size_t first = text.find_first_not_of(passed_over);
  return first != std::string_view::npos && marks.find(text[first]) != std::string_view::npos;
}

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  // Blanks in front do not stop a spreadsheet from reading a formula.
  if (begins_formula(text, " ", "=+-@\t\r\n")) out += '\'';
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') out += '"';
    out += text[at];
    // Where the comma is for decimals, as in Sweden, spreadsheets part cells at semicolons, and
    // then the quotation marks around ours are no protection.
    if (std::string_view(";\t\r\n").find(text[at]) == std::string_view::npos) continue;
    if (begins_formula(text.substr(at + 1), " \"", "=+-@")) out += '\'';
  }
  return out + '"';
}

std::string joined(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references) ids.push_back(reference.id);
  return join(ids, "; ");
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_cell(cells[i]);
  }
  return out + "\r\n";
}

OutputFile rules_csv(const Model& model, const Municipality& town) {
  std::string out = csv_row(column_names(rules_columns()));
  for (const Rule& rule : town.rules) {
    std::vector<std::string> actors, laws, statuses, platforms, quotes, files, lines;
    for (const Reference& actor : rule.actors) actors.push_back(role_name(town, actor.id));
    for (const Reference& reference : rule.platforms) {
      const Platform* platform = find_platform(model.platforms, reference.id);
      platforms.push_back(platform == nullptr ? reference.id : platform->id);
    }
    for (const LawReference& reference : rule.law) {
      const Law* law = find_by_id(model.laws, reference.law.id);
      laws.push_back((law == nullptr ? reference.law.id : law->name) +
                     (reference.section.empty() ? "" : ", " + reference.section));
      statuses.push_back(law == nullptr ? "" : law->status);
    }
    for (const Quote& quote : rule.quotes) {
      const markdown::Unit& unit = town.unit_of(quote);
      quotes.push_back(unit.text);
      files.push_back(unit.span.file->path());
      lines.push_back(std::to_string(unit.span.file->position(unit.span.begin).line));
    }
    const Term* modality = find_by_id(model.vocabulary.modalities, rule.modality.id);
    const bool business = (rule.deadline && rule.deadline->unit == TimeUnit::business_day) ||
                          (rule.recurrence && rule.recurrence->unit == TimeUnit::business_day);
    const bool timed = rule.deadline || rule.recurrence;
    out += csv_row({rule.id,
                    rule_uri(model, town, rule),
                    rule.title.text,
                    modality == nullptr ? rule.modality.id : modality->word,
                    label(model.vocabulary.topics, rule.topic.id, Language::sv),
                    join(actors, "; "),
                    rule.statement.text,
                    rule.condition.text,
                    rule.exception.text,
                    rule.deadline ? rule.deadline->words : "",
                    rule.deadline && rule.deadline->amount
                        ? iso_duration(*rule.deadline->amount, rule.deadline->unit)
                        : "",
                    rule.recurrence ? rule.recurrence->words : "",
                    rule.recurrence ? iso_interval(*rule.recurrence).value_or("") : "",
                    timed ? (business ? "ja" : "nej") : "",
                    join(laws, "; "),
                    join(statuses, "; "),
                    joined(rule.occasions),
                    rule.checklist.text,
                    join(platforms, "; "),
                    joined(rule.categories),
                    joined(rule.must_show),
                    joined(rule.must_have),
                    join(quotes, " | "),
                    join(files, "; "),
                    join(lines, "; "),
                    rule.note.text});
  }
  return {rules_csv_path(town), "rules-csv", town.id, "", "text/csv; charset=utf-8; header=present",
          std::move(out)};
}

}  // namespace stadga::render
