// SPDX-License-Identifier: EUPL-1.2
#include "model/model.h"

#include <catch2/catch.hpp>

using namespace stadga;

TEST_CASE("addresses of rules") {
  Model model;
  model.site.base_url = "https://stadga.example/";
  Municipality town;
  town.id = "norberg";
  Rule rule;
  rule.id = "uppsikt";
  CHECK(rules_address(model, town) == "https://stadga.example/norberg/regler.html");
  CHECK(rule_uri(model, town, rule) == "https://stadga.example/norberg/regler.html#uppsikt");
  town.rules_address = "https://norberg.example/sm";
  CHECK(rules_address(model, town) == "https://norberg.example/sm");
  // A rule's URI stays on the compiled site, whatever short address the accounts show.
  CHECK(rule_uri(model, town, rule) == "https://stadga.example/norberg/regler.html#uppsikt");
}

TEST_CASE("a platform is found by its id and by an alias") {
  std::vector<Platform> platforms(2);
  platforms[0].id = "facebook";
  platforms[1].id = "kvitter";
  platforms[1].aliases = {"twitter"};
  CHECK(find_platform(platforms, "facebook") == &platforms[0]);
  CHECK(find_platform(platforms, "twitter") == &platforms[1]);
  CHECK(find_platform(platforms, "kvitter") == &platforms[1]);
  CHECK(find_platform(platforms, "y") == nullptr);
  CHECK(find_platform(platforms, "") == nullptr);
}

TEST_CASE("names of roles and labels of words") {
  Municipality town;
  town.roles = {{"redaktor", {}, "redaktören"}};
  CHECK(role_name(town, "redaktor") == "redaktören");
  CHECK(role_name(town, "ingen").empty());
  std::vector<Term> terms(1);
  terms[0].id = "ska";
  terms[0].label = {"Ska", "Must"};
  CHECK(label(terms, "ska", Language::sv) == "Ska");
  CHECK(label(terms, "ska", Language::en) == "Must");
  CHECK(label(terms, "annat", Language::en) == "annat");
}
