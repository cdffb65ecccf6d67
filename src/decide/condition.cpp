// SPDX-License-Identifier: EUPL-1.2
#include "decide/condition.h"

#include <algorithm>

namespace stadga::decide {
namespace {

using Kind = Condition::Kind;

bool is_in(const std::string& value, const std::vector<std::string>& list) {
  return std::ranges::find(list, value) != list.end();
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json var(std::string_view name) {
  return {{"var", name}};
}

/// One part needs no `and` or `or` around it.
Json joined(std::string_view by, const std::vector<Condition>& parts) {
  if (parts.size() == 1) return json_logic(parts.front());
  Json list = Json::array();
  for (const Condition& part : parts) list.push_back(json_logic(part));
  return {{by, list}};
}

Json is_one_of(std::string_view name, const std::vector<std::string>& values) {
  return {{"in", Json::array({var(name), values})}};
}

}  // namespace

std::string_view name_of(Event event) {
  return event_names.at(static_cast<std::size_t>(event));
}

Json to_json(const Input& input) {
  return {{"event", name_of(input.event)},
          {"category", input.categories},
          {"obvious", input.obvious},
          {"contains", input.contains},
          {"platform", or_null(input.platform)},
          {"account", or_null(input.account)},
          {"unit", or_null(input.unit)}};
}

bool holds(const Condition& condition, const Input& input) {
  const auto part_holds = [&](const Condition& part) { return holds(part, input); };
  switch (condition.kind) {
    case Kind::all:
      return std::ranges::all_of(condition.parts, part_holds);
    case Kind::any:
      return std::ranges::any_of(condition.parts, part_holds);
    case Kind::none:
      return std::ranges::none_of(condition.parts, part_holds);
    case Kind::event:
      return is_in(std::string(name_of(input.event)), condition.values);
    case Kind::category:
      return std::ranges::any_of(input.categories, [&](const std::string& category) {
        return is_in(category, condition.values);
      });
    case Kind::contains:
      return is_in(condition.values.front(), input.contains);
    case Kind::platform:
      return is_in(input.platform, condition.values);
    case Kind::account:
      return is_in(input.account, condition.values);
    case Kind::obvious:
      return input.obvious;
    case Kind::not_obvious:
      return !input.obvious;
  }
  return false;
}

Json json_logic(const Condition& condition) {
  switch (condition.kind) {
    case Kind::all:
      return condition.parts.empty() ? Json(true) : joined("and", condition.parts);
    case Kind::any:
      return condition.parts.empty() ? Json(false) : joined("or", condition.parts);
    case Kind::none:
      if (condition.parts.empty()) return true;
      return {{"!", Json::array({joined("or", condition.parts)})}};
    case Kind::event:
      return is_one_of("event", condition.values);
    case Kind::category:
      return {{"some", Json::array({var("category"), is_one_of("", condition.values)})}};
    case Kind::contains:
      return {{"in", Json::array({condition.values.front(), var("contains")})}};
    case Kind::platform:
      return is_one_of("platform", condition.values);
    case Kind::account:
      return is_one_of("account", condition.values);
    case Kind::obvious:
      return {{"==", Json::array({var("obvious"), true})}};
    case Kind::not_obvious:
      return {{"==", Json::array({var("obvious"), false})}};
  }
  return false;
}

}  // namespace stadga::decide
