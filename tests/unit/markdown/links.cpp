// SPDX-License-Identifier: EUPL-1.2
// Which links may be published.
#include <catch2/catch.hpp>

#include "markdown/link.h"
#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

TEST_CASE("web pages and e-mail and telephone and places in the site may be linked to") {
  const char* url =
      GENERATE("https://a.example", "http://a.example/b?c=d:e@f#g", "HTTPS://A.EXAMPLE/",
               "mailto:a@b.example", "tel:+46223000", "", "#avsnitt", "regler.html",
               "../lagar.html#pul", "/regler", "?a=b:c", "./a:b", "//a.example/b",
               "https://a.example:8080/x@y", "https://å.example/ö");
  INFO(url);
  CHECK(judge_link(url) == LinkFault::none);
}

TEST_CASE("other schemes may not") {
  const char* url =
      GENERATE("javascript:alert(1)", "JaVaScRiPt:alert(1)", "JAVASCRIPT:", "data:text/html,x",
               "vbscript:x", "file:///etc/passwd", "ftp://a.example", "blob:x", "intent:x",
               "xmpp:a@b", ":x", "a.b:c", "about:blank", "view-source:https://a.example");
  INFO(url);
  CHECK(judge_link(url) == LinkFault::scheme);
}

TEST_CASE("control characters may not") {
  const std::string url = GENERATE(
      as<std::string>{}, "java\tscript:alert(1)", "\tjavascript:alert(1)", "java\nscript:x",
      " https://a.example", "https://a.example/b c", "https://a\x01.example", "https://a\x7f.b");
  CHECK(judge_link(url) == LinkFault::control);
  CHECK(judge_link(std::string("https://a\0b", 11)) == LinkFault::control);
}

TEST_CASE("user names may not") {
  const char* url =
      GENERATE("https://user@host.example", "https://user:pass@host.example/",
               "//user@host.example", "http:\\\\user@host.example", "\\/user@host.example",
               "/\\user@host.example", "https://a.example@b.example?x", "HTTP://a@b", "\\\\a@b");
  INFO(url);
  CHECK(judge_link(url) == LinkFault::user_info);
}

TEST_CASE("a link that may not be published is told and is none on the page") {
  const char* source = GENERATE("[klicka](JaVaScRiPt:alert(1))", "[klicka](<java&#9;script:x>)",
                                "[klicka](&#106;avascript:x)", "[klicka](//user@host)",
                                "[klicka](data:text/html;base64,PHNjcmlwdD4=)",
                                "[klicka][a]\n\n[a]: javascript:x", "[klicka](\\\\/user@host)");
  const Reading text = read(source);
  INFO(source);
  CHECK(text.names() == Strings{"unsafe-link"});
  CHECK(text.html() == "<p>klicka</p>\n");
}

TEST_CASE("an address that the reader writes out is judged too") {
  const Reading text = read("Se <javascript:alert(1)> här.\n");
  CHECK(text.names() == Strings{"unsafe-link"});
  CHECK(text.found.list()[0].span.text() == "javascript:alert(1)");
}
