// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

TEST_CASE("text and its markup become HTML") {
  CHECK(html("A *b* **c** ~~d~~ `e<f`\n") ==
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>\n");
  CHECK(html("en\ntvå  \ntre\n") == "<p>en\ntvå<br>\ntre</p>\n");
  CHECK(html("> citat\n\n---\n\n    kod & \"x\"\n") ==
        "<blockquote>\n<p>citat</p>\n</blockquote>\n<hr>\n"
        "<pre tabindex=\"0\"><code>kod &amp; &quot;x&quot;\n</code></pre>\n");
  CHECK(html("- a\n- b\n\n3. c\n4. d\n") ==
        "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n<ol start=\"3\">\n<li>c\n</li>\n<li>d\n</li>\n"
        "</ol>\n");
  CHECK(html("- a\n\n- b\n") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n");
  CHECK(html("www.a.example och a@b.example\n") ==
        "<p><a href=\"http://www.a.example\">www.a.example</a> och "
        "<a href=\"mailto:a@b.example\">a@b.example</a></p>\n");
}

TEST_CASE("boxes of a task list have names") {
  CHECK(
      html("- [ ] a\n- [x] b\n") ==
      "<ul>\n<li><span class=\"box\" role=\"img\" aria-label=\"inte avbockad\">☐</span> a\n</li>\n"
      "<li><span class=\"box\" role=\"img\" aria-label=\"avbockad\">☑</span> b\n</li>\n</ul>\n");
}

TEST_CASE("a table has headings for its columns and rows and a name") {
  const std::string out =
      html("| Kanal | Syfte |\n|---|---|\n| X | a\\|b |\n\n# Kanaler\n\n| A |\n|---|\n");
  CHECK(out ==
        "<section class=\"table\" tabindex=\"0\" aria-label=\"Tabell 1\">\n<table>\n"
        "<thead>\n<tr><th scope=\"col\">Kanal</th><th scope=\"col\">Syfte</th></tr>\n</thead>\n"
        "<tbody>\n<tr><th scope=\"row\">X</th><td>a|b</td></tr>\n</tbody>\n</table>\n</section>\n"
        "<h2 id=\"avsnitt--kanaler\">Kanaler</h2>\n"
        "<section class=\"table\" tabindex=\"0\" aria-label=\"Tabell 2: Kanaler\">\n<table>\n"
        "<thead>\n<tr><th scope=\"col\">A</th></tr>\n</thead>\n</table>\n</section>\n");
}

TEST_CASE("footnotes lead there and back and have ids of their own in each chapter") {
  const Reading text = read("Se[^b] och[^a] och[^b].\n\n[^a]: Ett.\n[^b]: Två.\n[^c]: Ingen.\n");
  const std::string out = text.html();
  CHECK(out ==
        "<p>Se<sup><a href=\"#fotnot--1\" id=\"fotnot--1-plats\">1</a></sup> "
        "och<sup><a href=\"#fotnot--2\" id=\"fotnot--2-plats\">2</a></sup> "
        "och<sup><a href=\"#fotnot--1\">1</a></sup>.</p>\n"
        "<section class=\"footnotes\">\n<h2>Fotnoter</h2>\n<ol>\n"
        "<li id=\"fotnot--1\"><p>Två.</p>\n"
        "<p><a href=\"#fotnot--1-plats\">Tillbaka till texten</a></p></li>\n"
        "<li id=\"fotnot--2\"><p>Ett.</p>\n"
        "<p><a href=\"#fotnot--2-plats\">Tillbaka till texten</a></p></li>\n"
        "</ol>\n</section>\n");
  HtmlOptions options;
  options.footnotes = "3--";
  const std::string third = to_html(*text.document, options);
  CHECK(third.find("<li id=\"fotnot--3--1\">") != std::string::npos);
  CHECK(third.find("href=\"#fotnot--3--1-plats\"") != std::string::npos);
  CHECK(third.find("\"fotnot--1") == std::string::npos);
  // The note's text can be quoted, its mark is no part of a sentence.
  CHECK(text.units(UnitKind::sentence) == Strings{"Se och och.", "Två.", "Ett."});
}

TEST_CASE("raw HTML is told and shown as it is written") {
  const Reading text =
      read("Läs <b onclick=x>noga</b>.\n\n<script>alert('x')</script>\n\n<!-- dold -->\n");
  CHECK(text.names() == Strings(4, "raw-html"));
  CHECK(text.found.list()[0].span.text() == "<b onclick=x>");
  CHECK(text.html() ==
        "<p>Läs &lt;b onclick=x&gt;noga&lt;/b&gt;.</p>\n"
        "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>\n"
        "<p>&lt;!-- dold --&gt;</p>\n");
}

TEST_CASE("an image is told and shown as its description") {
  const Reading text = read("![En *skiss*](https://a.example/b.png)\n");
  CHECK(text.names() == Strings{"left-out-image"});
  CHECK(text.html() == "<p><em>En <em>skiss</em></em></p>\n");
}

TEST_CASE("a picture beside the file is shown where pictures may be") {
  const Limits pictures{.pictures = true};
  const Reading text = read("Se ![En *skiss* & en \"bild\"](bilder/skiss-1.png) här.\n", pictures);
  CHECK(text.names().empty());
  CHECK(text.html() ==
        "<p>Se <img src=\"bilder/skiss-1.png\" alt=\"En skiss &amp; en &quot;bild&quot;\"> "
        "här.</p>\n");
  HtmlOptions options;
  options.addresses = {{"bilder/skiss-1.png", "../b.png"}};
  options.sizes = {{"bilder/skiss-1.png", {30, 20}}};
  CHECK(to_html(*text.document, options) ==
        "<p>Se <img src=\"../b.png\" alt=\"En skiss &amp; en &quot;bild&quot;\" width=\"30\" "
        "height=\"20\"> här.</p>\n");
}

TEST_CASE("other images are left out also where pictures may be shown") {
  for (const char* address :
       {"https://a.example/bilder/b.png", "//a.example/b.png", "/bilder/b.png", "../bilder/b.png",
        "bilder/../../b.png", "bilder/b.svg", "bilder/.png", "bilder/under/b.png", "Bilder/b.png",
        "bilder/B.png", "bilder/b.png?x", "bilder/%2e%2e.png", "b.png"}) {
    CAPTURE(address);
    const Reading text = read("![Skiss](" + std::string(address) + ")\n", {.pictures = true});
    CHECK(text.names() == Strings{"left-out-image"});
    CHECK(text.html() == "<p><em>Skiss</em></p>\n");
  }
}

TEST_CASE("a picture must be described") {
  CHECK(read("![  ](bilder/a.png)\n", {.pictures = true}).names() ==
        Strings{"image-without-description"});
  const Reading text = read("Så här.\n\n![](bilder/a.png)\n", {.pictures = true});
  REQUIRE(text.names() == Strings{"image-without-description"});
  CHECK(text.found.list()[0].span.text() == "bilder/a.png");
}

TEST_CASE("links may have another address on the page") {
  const Reading text = read("[Ett](ett.md) och [två](tva.md)\n");
  HtmlOptions options;
  options.addresses = {{"ett.md", "handbok/ett.html"}};
  CHECK(to_html(*text.document, options) ==
        "<p><a href=\"handbok/ett.html\">Ett</a> och <a href=\"tva.md\">två</a></p>\n");
}

TEST_CASE("escaping is safe in text and attribute and address") {
  CHECK(escape_html("<a href=\"x\" b='y'>&amp;") ==
        "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(escape_url("https://a.example/å b\"<>'\\`{|}?x=1&y=%20#z") ==
        "https://a.example/%C3%A5%20b%22%3C%3E%27%5C%60%7B%7C%7D?x=1&amp;y=%20#z");
  CHECK(escape_url("a\nb\x7f") == "a%0Ab%7F");
}
