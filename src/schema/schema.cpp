// SPDX-License-Identifier: EUPL-1.2
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "schema_texts.h"

namespace stadga::schema {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> all_kinds = {"accounts-json", "audit-json",
                                                       "decisions-json", "manifest", "rules-json"};
constexpr std::string_view definition = "#/definitions/";

Json source(std::string_view name) {
  const auto* const found = std::ranges::find(sources, name, &Source::name);
  return Json::parse(found->text);
}

void collect_references(const Json& part, std::set<std::string>& names) {
  if (part.is_object()) {
    if (const auto target = part.find("$ref"); target != part.end())
      names.insert(target->get<std::string>().substr(definition.size()));
  }
  if (!part.is_structured()) return;
  for (const Json& each : part) collect_references(each, names);
}

/// Adds what the schema uses of the definitions that all share, and what those use in turn.
void add_shared_definitions(Json& schema) {
  const Json shared = source("common").at("definitions");
  std::set<std::string> used;
  for (std::size_t before = 1; before != used.size();) {
    before = used.size();
    collect_references(schema, used);
    for (const std::string& name : std::set<std::string>(used)) {
      if (const auto found = shared.find(name); found != shared.end())
        collect_references(*found, used);
    }
  }
  Json& definitions = schema["definitions"];
  if (definitions.is_null()) definitions = Json::object();
  for (const auto& [name, what] : shared.items()) {
    if (used.contains(name)) definitions[name] = what;
  }
}

}  // namespace

std::span<const std::string_view> kinds() {
  return all_kinds;
}

std::string path(std::string_view kind) {
  return "schema/" + std::string(kind) + "-1.json";
}

std::string text(std::string_view kind, std::string_view base_url) {
  Json schema = source(kind);
  schema["$id"] = std::string(base_url) + path(kind);
  add_shared_definitions(schema);
  return schema.dump(1) + '\n';
}

std::string title(std::string_view kind) {
  return source(kind).at("title").get<std::string>();
}

}  // namespace stadga::schema
