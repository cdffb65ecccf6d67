// SPDX-License-Identifier: EUPL-1.2
#include "decide/condition.h"

#include <catch2/catch.hpp>

using namespace stadga::decide;
using Kind = Condition::Kind;

namespace {

std::string logic(const Condition& condition) {
  return json_logic(condition).dump();
}

}  // namespace

TEST_CASE("each leaf as JsonLogic and evaluated") {
  Input input;
  input.event = Event::staff_leaves;
  input.categories = {"hot"};
  input.contains = {"fraga"};
  input.platform = "x";
  input.account = "a-b";

  const Condition event{Kind::event, {"comment", "staff-leaves"}, {}};
  CHECK(logic(event) == R"({"in":[{"var":"event"},["comment","staff-leaves"]]})");
  CHECK(holds(event, input));
  const Condition category{Kind::category, {"fortal", "hot"}, {}};
  CHECK(logic(category) == R"({"some":[{"var":"category"},{"in":[{"var":""},["fortal","hot"]]}]})");
  CHECK(holds(category, input));
  CHECK_FALSE(holds({Kind::category, {"fortal"}, {}}, input));
  const Condition contains{Kind::contains, {"fraga"}, {}};
  CHECK(logic(contains) == R"({"in":["fraga",{"var":"contains"}]})");
  CHECK(holds(contains, input));
  CHECK_FALSE(holds({Kind::contains, {"forslag"}, {}}, input));
  CHECK(logic({Kind::platform, {"x"}, {}}) == R"({"in":[{"var":"platform"},["x"]]})");
  CHECK(holds({Kind::platform, {"x"}, {}}, input));
  CHECK(logic({Kind::account, {"a-b"}, {}}) == R"({"in":[{"var":"account"},["a-b"]]})");
  CHECK_FALSE(holds({Kind::account, {"a"}, {}}, input));
  CHECK(logic({Kind::obvious, {}, {}}) == R"({"==":[{"var":"obvious"},true]})");
  CHECK_FALSE(holds({Kind::obvious, {}, {}}, input));
  CHECK(logic({Kind::not_obvious, {}, {}}) == R"({"==":[{"var":"obvious"},false]})");
  CHECK(holds({Kind::not_obvious, {}, {}}, input));
}

TEST_CASE("joints, also empty and single ones") {
  const Condition yes{Kind::not_obvious, {}, {}};
  const Condition no{Kind::obvious, {}, {}};
  const Input input;
  CHECK(holds({Kind::all, {}, {}}, input));
  CHECK(logic({Kind::all, {}, {}}) == "true");
  CHECK_FALSE(holds({Kind::any, {}, {}}, input));
  CHECK(logic({Kind::any, {}, {}}) == "false");
  CHECK(holds({Kind::none, {}, {}}, input));
  CHECK(logic({Kind::none, {}, {}}) == "true");
  CHECK_FALSE(holds({Kind::all, {}, {yes, no}}, input));
  CHECK(holds({Kind::any, {}, {no, yes}}, input));
  CHECK_FALSE(holds({Kind::none, {}, {no, yes}}, input));
  CHECK(holds({Kind::none, {}, {no}}, input));
  CHECK(logic({Kind::all, {}, {yes}}) == logic(yes));
  CHECK(logic({Kind::none, {}, {yes, no}}) ==
        R"({"!":[{"or":[{"==":[{"var":"obvious"},false]},{"==":[{"var":"obvious"},true]}]}]})");
  CHECK(logic({Kind::all, {}, {yes, no}}) ==
        R"({"and":[{"==":[{"var":"obvious"},false]},{"==":[{"var":"obvious"},true]}]})");
}

TEST_CASE("the input as an object: every key, null where nothing was told") {
  CHECK(to_json(Input{}).dump() ==
        R"({"event":"comment","category":[],"obvious":false,"contains":[],"platform":null,)"
        R"("account":null,"unit":null})");
  Input input;
  input.event = Event::crisis;
  input.unit = "a\"<\n";
  CHECK(to_json(input)["event"] == "crisis");
  CHECK(to_json(input)["unit"] == "a\"<\n");
}
