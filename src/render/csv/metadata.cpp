// SPDX-License-Identifier: EUPL-1.2
// https://www.w3.org/TR/tabular-metadata/
#include "render/csv/columns.h"
#include "render/json/common.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

Json column_json(const Column& column) {
  const std::string name(column.name);
  // The word of the first row is a title in every language: readers compare them.
  Json out = {{"name", name},
              {"titles", {{"sv", {name, column.sv}}, {"en", {name, column.en}}}},
              {"required", column.name == "id"}};
  if (column.datatype == "boolean") {
    out["datatype"] = {{"base", "boolean"}, {"format", "ja|nej"}};
  } else {
    out["datatype"] = column.datatype;
  }
  if (!column.separator.empty()) out["separator"] = column.separator;
  return out;
}

OutputFile metadata(const Municipality& town, const std::string& path, const std::string& kind,
                    const Text& title, std::span<const Column> columns) {
  Json list = Json::array();
  for (const Column& column : columns) list.push_back(column_json(column));
  const Json whole = {
      {"@context", {"http://www.w3.org/ns/csvw", {{"@language", "sv"}}}},
      {"url", path.substr(path.rfind('/') + 1)},
      {"dc:title",
       {{{"@value", title.sv}, {"@language", "sv"}}, {{"@value", title.en}, {"@language", "en"}}}},
      {"dialect",
       {{"encoding", "utf-8"},
        {"lineTerminators", {"\r\n"}},
        {"delimiter", ","},
        {"quoteChar", "\""},
        {"doubleQuote", true},
        {"header", true},
        {"headerRowCount", 1},
        {"trim", false}}},
      {"tableSchema", {{"columns", list}, {"primaryKey", "id"}, {"aboutUrl", "{+uri}"}}}};
  return {csv_metadata_path(path), "csv-metadata",      town.id, kind,
          "application/csvm+json", whole.dump(1) + '\n'};
}

}  // namespace

std::vector<OutputFile> csv_metadata(const Municipality& town) {
  return {metadata(town, rules_csv_path(town), "rules-csv",
                   say("Regler för sociala medier i {}", "Rules for social media in {}", town.name),
                   rules_columns()),
          metadata(town, accounts_csv_path(town), "accounts-csv",
                   say("Konton i sociala medier i {}", "Social media accounts in {}", town.name),
                   accounts_columns())};
}

}  // namespace stadga::render
