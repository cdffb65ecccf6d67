// SPDX-License-Identifier: EUPL-1.2
#include "schema/schema.h"

#include <algorithm>
#include <functional>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stadga;
using Json = nlohmann::ordered_json;

namespace {

const std::string definition = "#/definitions/";

/// Every object in a schema, with where it stands.
void each_object(const Json& part, const std::string& at,
                 const std::function<void(const Json&, const std::string&)>& visit) {
  if (part.is_object()) {
    visit(part, at);
    for (const auto& [key, value] : part.items()) each_object(value, at + '/' + key, visit);
  } else if (part.is_array()) {
    for (const Json& value : part) each_object(value, at + "/-", visit);
  }
}

bool in_both_languages(const Json& said) {
  return said.is_string() && said.get<std::string>().find(" / ") != std::string::npos;
}

}  // namespace

TEST_CASE("kinds are sorted, so that the list is stable") {
  CHECK(std::ranges::is_sorted(schema::kinds()));
  CHECK(schema::path("rules-json") == "schema/rules-json-1.json");
}

TEST_CASE("a schema is named by where it is published") {
  for (const std::string_view kind : schema::kinds()) {
    const Json relative = Json::parse(schema::text(kind, ""));
    CHECK(relative["$id"] == schema::path(kind));
    CHECK(relative["$schema"] == "http://json-schema.org/draft-07/schema#");
    const Json published = Json::parse(schema::text(kind, "https://exempelby.example/r/"));
    CHECK(published["$id"] == "https://exempelby.example/r/" + schema::path(kind));
    CHECK(schema::title(kind) == published["title"]);
  }
}

TEST_CASE("a schema brings the definitions that it uses and no others") {
  for (const std::string_view kind : schema::kinds()) {
    INFO(kind);
    const Json whole = Json::parse(schema::text(kind, ""));
    std::set<std::string> used, there;
    each_object(whole, "", [&](const Json& part, const std::string&) {
      if (!part.contains("$ref")) return;
      const std::string target = part["$ref"];
      REQUIRE(target.starts_with(definition));
      used.insert(target.substr(definition.size()));
    });
    for (const auto& [name, what] : whole["definitions"].items()) there.insert(name);
    CHECK(used == there);
  }
}

TEST_CASE("schemas are strict, and say what every key is in both languages") {
  std::size_t keys = 0;
  for (const std::string_view kind : schema::kinds()) {
    const Json whole = Json::parse(schema::text(kind, ""));
    each_object(whole, std::string(kind), [&](const Json& part, const std::string& at) {
      if (!part.contains("type") || part["type"] != "object") return;
      INFO(at);
      CHECK(part.contains("additionalProperties"));
      CHECK(part["additionalProperties"] != true);
      if (!part.contains("properties")) return;
      for (const auto& [name, what] : part["properties"].items()) {
        INFO(name);
        ++keys;
        const bool by_definition =
            what.contains("$ref") &&
            in_both_languages(whole["definitions"][what["$ref"].get<std::string>().substr(
                definition.size())]["description"]);
        CHECK((by_definition || in_both_languages(what.value("description", Json()))));
      }
      for (const Json& name : part["required"]) CHECK(part["properties"].contains(name));
    });
  }
  CHECK(keys > 150);
}
