// SPDX-License-Identifier: EUPL-1.2
#include "render/html/style_sheet.h"

#include <catch2/catch.hpp>

using stadga::render::compact;

TEST_CASE("a style sheet loses comments and blanks, and no meaning") {
  CHECK(compact("") == "");
  CHECK(compact("/* ord */ a { color : red; }\n") == "a{color :red}");
  CHECK(compact("a { margin: 0 auto; padding: calc(1px + 2px); }") ==
        "a{margin:0 auto;padding:calc(1px + 2px)}");
  CHECK(compact("a  b ,\n c{x:y}") == "a b,c{x:y}");
  CHECK(compact("@media (min-width: 2rem) and (hover) {\n  a { b: c }\n}") ==
        "@media (min-width:2rem) and (hover){a{b:c}}");
  // A blank before a colon makes another selector.
  CHECK(compact("p :hover{a:b}") == "p :hover{a:b}");
  CHECK(compact("p:hover{a:b}") == "p:hover{a:b}");
  CHECK(compact("a/* ord */b{c:d}") == "a b{c:d}");
}

TEST_CASE("strings and addresses in a style sheet stay as they are") {
  CHECK(compact("a{content:\" ;  /* ord */ \"}") == "a{content:\" ;  /* ord */ \"}");
  CHECK(compact("a{content:'it\\'s  }' ; b:c}") == "a{content:'it\\'s  }';b:c}");
  CHECK(compact("a{b:url( a  b/*c*/.svg )  x}") == "a{b:url( a  b/*c*/.svg ) x}");
  CHECK(compact("a{b:url( \"a  b\" )}") == "a{b:url( \"a  b\" )}");
  CHECK(compact(".a\\: b{c:d}") == ".a\\: b{c:d}");
  CHECK(compact("a\\  b{c:d}") == "a\\  b{c:d}");
}

TEST_CASE("the licence on top of a style sheet stays, and what never ends does not hang") {
  CHECK(compact("/* SPDX-License-Identifier: EUPL-1.2 */\n/* ord */\na{}") ==
        "/* SPDX-License-Identifier: EUPL-1.2 */\na{}");
  CHECK(compact("a{} /* SPDX-License-Identifier: X */") == "a{}");
  CHECK(compact("/* ord") == "");
  CHECK(compact("a{b:\"c") == "a{b:\"c");
  CHECK(compact("a{b:url(c") == "a{b:url(c");
}
