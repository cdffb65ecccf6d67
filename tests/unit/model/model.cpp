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

TEST_CASE("a rule covers the accounts on its platforms, also by an alias, and those it names") {
  Model model;
  model.platforms.resize(2);
  model.platforms[0].id = "facebook";
  model.platforms[1].id = "x";
  model.platforms[1].aliases = {"twitter"};
  Account account;
  account.id = "a";
  account.platform.id = "x";
  Rule rule;
  CHECK(covers(model, rule, account));
  rule.platforms = {{"twitter", {}}};
  CHECK(covers(model, rule, account));
  account.platform.id = "twitter";
  CHECK(covers(model, rule, account));
  account.platform.id = "facebook";
  CHECK_FALSE(covers(model, rule, account));
  rule.platforms.push_back({"facebook", {}});
  CHECK(covers(model, rule, account));
  rule.accounts = {{"b", {}}};
  CHECK_FALSE(covers(model, rule, account));
  rule.accounts.push_back({"a", {}});
  CHECK(covers(model, rule, account));
}
