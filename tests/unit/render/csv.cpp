// SPDX-License-Identifier: EUPL-1.2
// The metadata beside the CSV files; the files themselves are tested on whole sites.
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/csv/columns.h"

using namespace stadga;
using namespace stadga::render;

TEST_CASE("columns have names of their own, and words in both languages") {
  for (const std::span<const Column> columns : {rules_columns(), accounts_columns()}) {
    std::set<std::string_view> names;
    for (const Column& column : columns) {
      INFO(column.name);
      CHECK(names.insert(column.name).second);
      CHECK_FALSE(column.sv.empty());
      CHECK_FALSE(column.en.empty());
      CHECK_FALSE(column.datatype.empty());
    }
    CHECK(columns.front().name == "id");
  }
}

TEST_CASE("metadata lies where its readers look, and names the columns in their order") {
  Municipality town;
  town.id = "exempelby";
  town.name = "Exempelby \"</script>\n\x01 å";
  const std::vector<OutputFile> files = csv_metadata(town);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "exempelby/regler.csv-metadata.json");
  CHECK(files[1].path == "exempelby/konton.csv-metadata.json");
  for (const OutputFile& file : files) {
    CHECK(file.kind == "csv-metadata");
    CHECK(file.municipality == "exempelby");
    const nlohmann::json whole = nlohmann::json::parse(file.bytes);
    CHECK(whole["url"].get<std::string>() + "-metadata.json" ==
          file.path.substr(file.path.find('/') + 1));
    CHECK(whole["dc:title"][0]["@value"].get<std::string>().ends_with(town.name));
    const std::vector<std::string> expected =
        column_names(file.subject == "rules-csv" ? rules_columns() : accounts_columns());
    std::vector<std::string> names;
    for (const nlohmann::json& column : whole["tableSchema"]["columns"]) {
      names.push_back(column["name"]);
      for (const char* language : {"sv", "en"})
        CHECK(column["titles"][language][0] == column["name"]);
      if (column["name"] == "example") CHECK(column["datatype"]["format"] == "ja|nej");
    }
    CHECK(names == expected);
  }
}
