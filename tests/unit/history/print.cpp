// SPDX-License-Identifier: EUPL-1.2
// What is printed, with texts that would like to be more than text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "history/report.h"
#include "unit/history/example.h"

using namespace stadga;
using namespace stadga::history;
using namespace stadga::example;
using Catch::Matchers::Contains;

namespace {

Origin origin_of(const Policy& policy) {
  Origin out;
  out.given = "HEAD";
  out.policies = {policy};
  return out;
}

const std::string hostile =
    "<script>alert(1)</script> `kod` **fet** [länk](https://ond.example) @alla #1 | ]]> \x1b[31m "
    "\xe2\x80\xae www.ond.example\n\n# rubrik";

}  // namespace

TEST_CASE("Markdown: text stays text") {
  CHECK(markdown_text("<b> & [x](y) `k` *f* _u_ | ~s~ \\") ==
        "&lt;b> &amp; \\[x\\](y) \\`k\\` \\*f\\* \\_u\\_ \\| \\~s\\~ \\\\");
  CHECK(markdown_text("@alla") == "@<!-- -->alla");
  CHECK(markdown_text("se #12") == "se \\#<!-- -->12");
  CHECK(markdown_text("https://ond.example www.ond.example") ==
        "https:<!-- -->//ond.example www.<!-- -->ond.example");
  CHECK(markdown_text("1. först") == "1\\. först");
  CHECK(markdown_text("- punkt") == "\\- punkt");
  CHECK(markdown_text("+ punkt") == "\\+ punkt");
  CHECK(markdown_text("> citat") == "\\> citat");
  CHECK(markdown_text("KS/2017:253 - 009 (kl. 12)") == "KS/2017:253 - 009 (kl. 12)");
  CHECK(markdown_text("två\nrader") == "två rader");
  CHECK(markdown_text("\x1b[31m\xe2\x80\xae") == "\\\\x1b\\[31m\\\\xe2\\\\x80\\\\xae");
}

TEST_CASE("hostile text in every field of a rule reaches no terminal, and no Markdown") {
  const Town town(rules);
  Policy after = town.policy;
  after.name = hostile;
  after.decision.reference = hostile;
  PolicyRule& rule = after.rules.front();
  rule.title = rule.statement = rule.condition = rule.exception = rule.note = hostile;
  rule.quotes = {hostile};
  rule.checklist_item = hostile;
  rule.deadline = Due{hostile, "P1D", false};
  rule.recurrence = Often{hostile, 1U, "P1D", false, false, hostile};
  for (Word* word : {&rule.modality, &rule.topic, &rule.action})
    *word = {hostile, {hostile, hostile}};
  for (auto* list : {&rule.actors, &rule.occasions, &rule.platforms, &rule.accounts,
                     &rule.categories, &rule.must_show, &rule.must_have, &rule.law})
    *list = {{hostile, {hostile, hostile}}};
  PolicyRule added = rule;
  added.id = "ny";
  after.rules.push_back(added);
  after.has_accounts = true;
  after.accounts = {{"konto", hostile, false, {{"bio", {hostile, hostile}, "1"}}}};
  const Origin old = origin_of(town.policy);
  const Origin now = origin_of(after);
  const Report made = report(old, now, "");

  for (const Language language : {Language::sv, Language::en}) {
    const std::string human = print_human(made, language);
    CHECK(human.find('\x1b') == std::string::npos);
    CHECK(human.find("\xe2\x80\xae") == std::string::npos);
    const std::string markdown = print_markdown(made, language);
    CHECK(markdown.find('\x1b') == std::string::npos);
    CHECK(markdown.find("<script") == std::string::npos);
    CHECK(markdown.find("**fet**") == std::string::npos);
    CHECK(markdown.find("[länk](") == std::string::npos);
    CHECK(markdown.find("@alla") == std::string::npos);
    CHECK(markdown.find("\n# rubrik") == std::string::npos);
  }
  const auto json = nlohmann::json::parse(print_json(made));
  CHECK(json["municipalities"][0]["name"] == hostile);
  CHECK(json["municipalities"][0]["rules"][0]["new"]["title"] == hostile);
}

TEST_CASE("a municipality on one side only is said to be there only") {
  const Town town(rules);
  const Origin none;
  const Origin one = origin_of(town.policy);
  CHECK_THAT(print_human(report(none, one, ""), Language::sv), Contains("bara i den nya"));
  CHECK_THAT(print_human(report(one, none, ""), Language::en), Contains("only in the old one"));
  const auto json = nlohmann::json::parse(print_json(report(none, one, "")));
  CHECK(json["municipalities"][0]["status"] == "added");
  CHECK(json["municipalities"][0]["decision"]["old"].is_null());
}
