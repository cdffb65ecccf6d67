// SPDX-License-Identifier: EUPL-1.2
// Quoted sentences get an anchor and a link to what quotes them.
#include <algorithm>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

namespace {

std::string link(const std::string& id) {
  return fmt::format(
      "<a class=\"rule-link\" href=\"r.html#{0}\"><span class=\"visually-hidden\">Regel {0}</span>"
      "<span aria-hidden=\"true\">§</span></a>",
      id);
}

std::string anchor(const std::string& id) {
  return fmt::format("<span id=\"citat--{}\"></span>", id);
}

std::string quoted(const std::string& text) {
  return fmt::format("<span class=\"quoted\">{}</span>", text);
}

Reference to(std::size_t unit, const std::string& id) {
  return {unit, fmt::format("citat--{}", id), fmt::format("r.html#{}", id),
          fmt::format("Regel {}", id)};
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// Every element that is opened is closed in its turn, and no link stands in a link.
bool is_well_formed(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closing = html[at + 1] == '/';
    const std::size_t start = at + (closing ? 2 : 1);
    const std::string name(html.substr(start, html.find_first_of(" >", start) - start));
    if (name == "br" || name == "hr") continue;
    if (!closing) {
      if (name == "a" && std::ranges::find(open, "a") != open.end()) return false;
      open.push_back(name);
    } else {
      if (open.empty() || open.back() != name) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace

TEST_CASE("a sentence gets its anchor before and its link after") {
  const Reading text = read("Ett. Två är här. Tre.\n");
  CHECK(text.html({to(1, "x")}) ==
        fmt::format("<p>Ett. {}{}{} Tre.</p>\n", anchor("x"), quoted("Två är här."), link("x")));
}

TEST_CASE("two rules may rest on one sentence") {
  const Reading text = read("Ett.\n");
  CHECK(text.html({to(0, "x"), to(0, "y")}) == fmt::format("<p>{}{}{}{}{}</p>\n", anchor("x"),
                                                           anchor("y"), quoted("Ett."), link("x"),
                                                           link("y")));
}

TEST_CASE("an item and a sentence of it may both be quoted") {
  const Reading text = read("- Ett. Två. Tre.\n");
  REQUIRE(text.document->units.size() == 4);
  const std::string out = text.html({to(0, "hel"), to(2, "del")});
  CHECK(out == fmt::format("<ul>\n<li>{}{}{}{}{}{}{}\n</li>\n</ul>\n", anchor("hel"),
                           quoted("Ett. "), anchor("del"), quoted("Två."), link("del"),
                           quoted(" Tre."), link("hel")));
}

TEST_CASE("a sentence may begin and end inside of markup") {
  const char* source = GENERATE(
      "**Ett. Två** tre. Fyra.\n", "Ett. *Två **tre. Fyra*** fem.\n",
      "Ett. [Två tre. Fyra](https://a.example) fem.\n",
      "Ett. [Två tre.](https://a.example) Fyra.\n", "Ett. `Två tre.` Fyra.\n",
      "Ett.\nTvå\ntre.\nFyra.\n", "Ett. ~~Två  \ntre.~~ Fyra.\n",
      "[Ett. Två](https://a.example) **tre. Fyra.**\n", "Ett. Två tre[^1]. Fyra.\n\n[^1]: Not.\n");
  const Reading text = read(source);
  std::vector<Reference> references;
  for (std::size_t i = 0; i < text.document->units.size(); ++i) {
    references.push_back(to(i, fmt::format("a{}", i)));
    references.push_back(to(i, fmt::format("b{}", i)));
  }
  const std::string out = text.html(references);
  INFO(out);
  CHECK(is_well_formed(out));
  for (const Reference& reference : references) {
    CHECK(count(out, fmt::format("id=\"{}\"", reference.anchor)) == 1);
    CHECK(count(out, fmt::format("href=\"{}\"", reference.href)) == 1);
  }
}

TEST_CASE("a cell may be quoted") {
  const Reading text = read("| A | B |\n|---|---|\n| x | **Ett.** Två. |\n");
  const std::string out = text.html({to(text.unit("Ett. Två."), "c"), to(text.unit("A"), "h")});
  CHECK(is_well_formed(out));
  CHECK(out.find("<td>"
                 "<strong>" +
                 anchor("c")) != std::string::npos);
  CHECK(out.find(fmt::format("<th scope=\"col\">{}", anchor("h"))) != std::string::npos);
}

TEST_CASE("what a reference says is escaped") {
  const Reading text = read("Ett.\n");
  const std::string out =
      text.html({{0, "a\"><script>", "r.html#\"><script>", "\"><img src=x onerror=y>"}});
  CHECK(out.find("<script") == std::string::npos);
  CHECK(out.find("<img") == std::string::npos);
  CHECK(is_well_formed(out));
}
