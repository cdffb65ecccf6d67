// SPDX-License-Identifier: EUPL-1.2
#include "render/paths.h"

#include <catch2/catch.hpp>

#include "render/csv/rules_csv.h"
#include "render/html/view.h"

using namespace stadga;
using namespace stadga::render;

TEST_CASE("links from page to page are relative") {
  CHECK(relative("index.html", "om.html") == "om.html");
  CHECK(relative("index.html", "norberg/regler.html") == "norberg/regler.html");
  CHECK(relative("norberg/regler.html", "index.html") == "../index.html");
  CHECK(relative("norberg/regler.html", "norberg/konton.html") == "konton.html");
  CHECK(relative("norberg/konton/a.html", "norberg/regler.html") == "../regler.html");
  CHECK(relative("norberg/konton/a.html", "norberg/konton/b.html") == "b.html");
  CHECK(relative("norberg/konton/a.html", "norsjo/konton/b.html") == "../../norsjo/konton/b.html");
  CHECK(relative("norberg/a.html", "norberg/a.html") == "a.html");
  CHECK(relative("norberg.html", "norberg/a.html") == "norberg/a.html");
}

TEST_CASE("where everything lies") {
  Municipality town;
  town.id = "norberg";
  Account account;
  account.id = "norberg-facebook";
  Rule rule;
  rule.id = "uppsikt";
  CHECK(page_path("start") == "index.html");
  CHECK(page_path("om") == "om.html");
  CHECK(laws_path() == "lagar.html");
  CHECK(municipality_path(town) == "norberg/index.html");
  CHECK(rules_path(town) == "norberg/regler.html");
  CHECK(guideline_path(town) == "norberg/riktlinje.html");
  CHECK(accounts_path(town) == "norberg/konton.html");
  CHECK(account_path(town, account) == "norberg/konton/norberg-facebook.html");
  CHECK(text_path(town, account, "intro") == "norberg/konton/norberg-facebook.intro.txt");
  CHECK(checklists_path(town) == "norberg/checklistor.html");
  CHECK(checklist_path(town, "kris") == "norberg/checklistor/kris.html");
  CHECK(rules_json_path(town) == "norberg/regler.json");
  CHECK(rules_csv_path(town) == "norberg/regler.csv");
  CHECK(rules_xccdf_path(town) == "norberg/regler.xccdf.xml");
  CHECK(rules_ocil_path(town) == "norberg/regler.ocil.xml");
  CHECK(rules_oscal_path(town) == "norberg/regler.oscal.json");
  CHECK(accounts_json_path(town) == "norberg/konton.json");
  CHECK(quote_anchor(rule, 0) == "citat--uppsikt");
  CHECK(quote_anchor(rule, 1) == "citat--uppsikt--2");
  CHECK(topic_anchor("svar") == "amne--svar");
}

TEST_CASE("a row of CSV is quoted and ends with CRLF") {
  CHECK(csv_row({}) == "\r\n");
  CHECK(csv_row({"a", "", "å b"}) == "\"a\",\"\",\"å b\"\r\n");
  CHECK(csv_row({"a,b", "c\"d", "e\nf"}) == "\"a,b\",\"c\"\"d\",\"e\nf\"\r\n");
}

TEST_CASE("a cell that a spreadsheet would take for a formula gets an apostrophe") {
  for (const std::string cell : {"=1+1", "+46", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1"}) {
    INFO(cell);
    CHECK(csv_row({cell}) == "\"'" + cell + "\"\r\n");
  }
  for (const std::string cell : {"a=1", "'=1", "1-2", "–", "  ", "§ 4"}) {
    INFO(cell);
    CHECK(csv_row({cell}) == "\"" + cell + "\"\r\n");
  }
}

TEST_CASE("nor is one made where a spreadsheet parts cells at semicolons and line breaks") {
  const std::vector<std::pair<std::string, std::string>> cells = {
      {"; =1", ";' =1"},           {"a;=1", "a;'=1"},   {"a;\"=1", "a;'\"\"=1"},
      {"a; b;  @x", "a; b;'  @x"}, {"a\n-1", "a\n'-1"}, {"a\r\n+1", "a\r\n'+1"},
      {"\n=1", "'\n'=1"},          {"a\t=1", "a\t'=1"}};
  for (const auto& [cell, made] : cells) {
    INFO(cell);
    CHECK(csv_row({"x", cell}) == "\"x\",\"" + made + "\"\r\n");
  }
  for (const std::string cell :
       {"a; b", "a; b=1", "a;", "a\nb", "a – b; § 4", "a;'=1", "a = 1; 2"}) {
    INFO(cell);
    CHECK(csv_row({cell}) == "\"" + cell + "\"\r\n");
  }
}

TEST_CASE("a view holds values and sections") {
  View view;
  view.set("A", "1").set("A", "2");
  view.add_if("B", "").add_if("C", "text");
  view.show_if("D", true).show_if("E", false);
  View& first = view.add("F");
  view.add("F").set("X", "2");
  first.set("X", "1");  // stays good after another was added
  CHECK(view.values().at("A") == "2");
  CHECK_FALSE(view.sections().contains("B"));
  CHECK(view.sections().at("C").front().values().at("C_TEXT") == "text");
  CHECK(view.sections().contains("D"));
  CHECK_FALSE(view.sections().contains("E"));
  CHECK(view.sections().at("F").front().values().at("X") == "1");
  CHECK(view.sections().at("F").back().values().at("X") == "2");
}
