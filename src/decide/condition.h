// SPDX-License-Identifier: EUPL-1.2
// When a rule is about something that has happened: one tree, which `stadga decide` evaluates and
// beslut.json publishes as JsonLogic.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace stadga::decide {

using Json = nlohmann::ordered_json;

/// What can happen. Names as on the command line and in the files: docs in
/// content/format/villkor.md.
enum class Event { comment, message, post, start, close, staff_leaves, crisis };

inline constexpr std::array<std::string_view, 7> event_names = {
    "comment", "message", "post", "start", "close", "staff-leaves", "crisis"};
std::string_view name_of(Event event);

/// What is known of it. Its JSON form is the object that the conditions are evaluated over.
struct Input {
  Event event = Event::comment;
  std::vector<std::string> categories;  ///< of content that is not allowed
  bool obvious = false;                 ///< it is plain that it is of those kinds
  std::vector<std::string> contains;    ///< ids in Vocabulary::contents
  std::string platform;                 ///< the platform's own id, no alias; empty: not told
  std::string account;                  ///< empty: not told
  std::string unit;                     ///< of the account; empty: not told
};

Json to_json(const Input& input);

/// A leaf asks one thing of the input, the others join.
struct Condition {
  enum class Kind {
    all,          ///< every part holds; without parts: always
    any,          ///< some part holds; without parts: never
    none,         ///< no part holds
    event,        ///< is one of the values
    category,     ///< some category is one of the values
    contains,     ///< holds the one value
    platform,     ///< is one of the values
    account,      ///< is one of the values
    not_obvious,  ///< obvious is false
    obvious       ///< obvious is true
  };
  Kind kind = Kind::all;
  std::vector<std::string> values;
  std::vector<Condition> parts;
};

bool holds(const Condition& condition, const Input& input);
/// Of the operators `and`, `or`, `!`, `==`, `in`, `some` and `var` alone.
Json json_logic(const Condition& condition);

}  // namespace stadga::decide
