// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

namespace {

Strings ids(const Document& document) {
  Strings out;
  for (const Heading& heading : document.headings) out.push_back(heading.id);
  return out;
}

}  // namespace

TEST_CASE("a heading's id is its words and repeated ones are numbered") {
  const Reading text = read("# Så gör vi\n## Svar\n## Svar\n## *Svar*\n## Svar 2\n## !\n## ?\n");
  CHECK(ids(*text.document) ==
        Strings{"sa-gor-vi", "svar", "svar-2", "svar-3", "svar-2-2", "avsnitt", "avsnitt-2"});
}

TEST_CASE("an id that another heading has by its own words is not given again") {
  const Reading text = read("## Svar 2\n## Svar\n## Svar\n");
  CHECK(ids(*text.document) == Strings{"svar-2", "svar", "svar-2-2"});
}

TEST_CASE("chapters do not repeat each other's ids") {
  const SourceFile one("a.md", "# Svar\n");
  const SourceFile two("b.md", "# Svar\n\nSe [^1].\n\n[^1]: Not.\n");
  Diagnostics found;
  HeadingIds taken;
  CHECK(ids(*parse(one, 0, found, taken)) == Strings{"svar"});
  CHECK(ids(*parse(two, 0, found, taken)) == Strings{"svar-2"});
}

TEST_CASE("a skipped level is told and is none on the page") {
  const Reading text = read("# A\n\n#### B\n\n##### C\n\n## D\n");
  CHECK(text.names() == Strings{"skipped-heading-level"});
  CHECK(text.html() ==
        "<h2 id=\"avsnitt--a\">A</h2>\n<h3 id=\"avsnitt--b\">B</h3>\n<h4 "
        "id=\"avsnitt--c\">C</h4>\n<h3 id=\"avsnitt--d\">D</h3>\n");
}

TEST_CASE("the title can be left out and the rest begins at the level asked for") {
  const Reading text = read("# Titel\n\n## A\n\n### B\n");
  HtmlOptions options;
  options.skip_title = true;
  CHECK(to_html(*text.document, options) ==
        "<h2 id=\"avsnitt--a\">A</h2>\n<h3 id=\"avsnitt--b\">B</h3>\n");
  options.top_level = 3;
  CHECK(to_html(*text.document, options) ==
        "<h3 id=\"avsnitt--a\">A</h3>\n<h4 id=\"avsnitt--b\">B</h4>\n");
  const Reading no_title = read("Text.\n\n# A\n");
  CHECK(to_html(*no_title.document, options).find("<h3 id=\"avsnitt--a\">A</h3>") !=
        std::string::npos);
}

TEST_CASE("on a page a heading's id begins with a letter and links in the text find it") {
  const Reading text = read("## 5.2 Personal\n\nSe [ovan](#5-2-personal) och [annat](#annat).\n");
  CHECK(
      text.html() ==
      "<h2 id=\"avsnitt--5-2-personal\">5.2 Personal</h2>\n"
      "<p>Se <a href=\"#avsnitt--5-2-personal\">ovan</a> och <a href=\"#annat\">annat</a>.</p>\n");
}
