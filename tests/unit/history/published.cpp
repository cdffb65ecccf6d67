// SPDX-License-Identifier: EUPL-1.2
// Published files that are not as stadga writes them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "history/policy.h"

using namespace stadga;
using namespace stadga::history;
using Json = nlohmann::ordered_json;

namespace {

Json word(const char* id) {
  return {{"id", id}, {"label", {{"sv", id}, {"en", id}}}};
}

Json rules_file() {
  const Json rule = {
      {"id", "svara"},
      {"former_ids", {"besvara"}},
      {"title", "Svara"},
      {"modality", word("ska")},
      {"topic", word("svar")},
      {"actors", {{{"id", "redaktor"}, {"name", "redaktören"}}}},
      {"statement", "Redaktören ska svara."},
      {"condition", nullptr},
      {"exception", nullptr},
      {"deadline", {{"words", "inom 1 arbetsdag"}, {"duration", "P1D"}, {"business_days", true}}},
      {"recurrence", nullptr},
      {"action", nullptr},
      {"occasions", Json::array({word("svara")})},
      {"checklist_item", nullptr},
      {"platforms", {"facebook"}},
      {"accounts", Json::array()},
      {"categories", Json::array()},
      {"must_show", Json::array()},
      {"must_have", Json::array()},
      {"law", {{{"id", "fl"}, {"name", "förvaltningslagen"}, {"section", "6 §"}}}},
      {"quotes", {{{"text", "Svara."}}}},
      {"note", nullptr}};
  return {
      {"format", 1},
      {"municipality", {{"id", "exempelby"}, {"name", "Exempelby kommun"}}},
      {"guideline", {{"decided_on", "2026-01-15"}, {"decided_by", nullptr}, {"reference", "KS 1"}}},
      {"rules", Json::array({rule})}};
}

Json accounts_file() {
  const Json text = {{"field", "bio"}, {"label", {{"sv", "Bio"}, {"en", "Bio"}}}, {"text", "Hej"}};
  return {
      {"format", 1},
      {"municipality", {{"id", "exempelby"}, {"name", "Exempelby kommun"}}},
      {"accounts",
       Json::array(
           {{{"id", "a"}, {"name", "A"}, {"status", "aktivt"}, {"texts", Json::array({text})}}})}};
}

}  // namespace

TEST_CASE("whole files are read") {
  Damage damage;
  const auto policy = from_published(rules_file().dump(), accounts_file().dump(), damage);
  REQUIRE(policy);
  CHECK(policy->rules[0].deadline->business_days);
  CHECK(policy->rules[0].law[0].id == "fl 6 §");
  CHECK(policy->accounts[0].texts[0].hash.size() == 64);
  CHECK(iso(*policy->decision.on) == "2026-01-15");
}

TEST_CASE("keys that come later are passed over") {
  Json rules = rules_file();
  rules["$schema"] = "https://exempel.example/schema";
  rules["rules"][0]["condition_logic"] = {{"==", {1, 1}}};
  Damage damage;
  CHECK(from_published(rules.dump(), accounts_file().dump(), damage));
}

TEST_CASE("each key that is needed is missed, and each wrong kind is told with its place") {
  const Json whole = rules_file();
  for (const auto& [key, value] : whole["rules"][0].items()) {
    INFO(key);
    Damage damage;
    Json without = whole;
    without["rules"][0].erase(key);
    CHECK_FALSE(from_published(without.dump(), accounts_file().dump(), damage));
    CHECK(damage.kind == Damage::Kind::bad_key);
    CHECK(damage.where.starts_with("rules[0]." + key));
    Json wrong = whole;
    wrong["rules"][0][key] = 7;
    CHECK_FALSE(from_published(wrong.dump(), accounts_file().dump(), damage));
    CHECK(damage.where.starts_with("rules[0]." + key));
  }
  for (const char* key : {"municipality", "guideline", "rules"}) {
    Json without = whole;
    without.erase(key);
    Damage damage;
    CHECK_FALSE(from_published(without.dump(), accounts_file().dump(), damage));
    CHECK(damage.where.starts_with(key));
  }
}

TEST_CASE("files that are no such files") {
  Damage damage;
  const std::string accounts = accounts_file().dump();
  for (const char* text : {"", "{", "[]", "null", "\xff", "1"}) {
    CHECK_FALSE(from_published(text, accounts, damage));
    CHECK(damage.kind == Damage::Kind::not_json);
    CHECK(damage.file == "regler.json");
  }
  for (const Json& format : {Json(2), Json("1"), Json(nullptr), Json(1.5)}) {
    Json rules = rules_file();
    rules["format"] = format;
    CHECK_FALSE(from_published(rules.dump(), accounts, damage));
    CHECK(damage.kind == Damage::Kind::unknown_format);
  }
  CHECK_FALSE(from_published(std::string(500'000, '['), accounts, damage));
  Json other = accounts_file();
  other["municipality"]["id"] = "annanby";
  CHECK_FALSE(from_published(rules_file().dump(), other.dump(), damage));
  CHECK(damage.kind == Damage::Kind::other_municipality);
  Json twice = rules_file();
  twice["rules"].push_back(twice["rules"][0]);
  CHECK_FALSE(from_published(twice.dump(), accounts, damage));
  CHECK(damage.where == "rules[1].id");
  Json bad_date = rules_file();
  bad_date["guideline"]["decided_on"] = "2026-02-30";
  CHECK_FALSE(from_published(bad_date.dump(), accounts, damage));
  CHECK(damage.where == "guideline.decided_on");
}
