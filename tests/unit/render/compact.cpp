// SPDX-License-Identifier: EUPL-1.2
#include "render/html/compact.h"

#include <catch2/catch.hpp>

using stadga::render::compact_script;
using stadga::render::compact_style;

TEST_CASE("a style sheet loses comments and blanks, and no meaning") {
  CHECK(compact_style("") == "");
  CHECK(compact_style("/* ord */ a { color : red; }\n") == "a{color :red}");
  CHECK(compact_style("a { margin: 0 auto; padding: calc(1px + 2px); }") ==
        "a{margin:0 auto;padding:calc(1px + 2px)}");
  CHECK(compact_style("a  b ,\n c{x:y}") == "a b,c{x:y}");
  CHECK(compact_style("@media (min-width: 2rem) and (hover) {\n  a { b: c }\n}") ==
        "@media (min-width:2rem) and (hover){a{b:c}}");
  // A blank before a colon makes another selector.
  CHECK(compact_style("p :hover{a:b}") == "p :hover{a:b}");
  CHECK(compact_style("p:hover{a:b}") == "p:hover{a:b}");
  CHECK(compact_style("a > b{c:d !important}") == "a>b{c:d!important}");
  CHECK(compact_style("a + b ~ c{d:e}") == "a + b ~ c{d:e}");
  CHECK(compact_style("a/* ord */b{c:d}") == "a b{c:d}");
}

TEST_CASE("strings and addresses in a style sheet stay as they are") {
  CHECK(compact_style("a{content:\" ;  /* ord */ \"}") == "a{content:\" ;  /* ord */ \"}");
  CHECK(compact_style("a{content:'it\\'s  }' ; b:c}") == "a{content:'it\\'s  }';b:c}");
  CHECK(compact_style("a{b:url( a  b/*c*/.svg )  x}") == "a{b:url( a  b/*c*/.svg ) x}");
  CHECK(compact_style("a{b:url( \"a  b\" )}") == "a{b:url( \"a  b\" )}");
  CHECK(compact_style(".a\\: b{c:d}") == ".a\\: b{c:d}");
  CHECK(compact_style("a\\  b{c:d}") == "a\\  b{c:d}");
}

TEST_CASE("the licence on top of a style sheet stays, and what never ends does not hang") {
  CHECK(compact_style("/* SPDX-License-Identifier: EUPL-1.2 */\n/* ord */\na{}") ==
        "/* SPDX-License-Identifier: EUPL-1.2 */\na{}");
  CHECK(compact_style("a{} /* SPDX-License-Identifier: X */") == "a{}");
  CHECK(compact_style("/* ord") == "");
  CHECK(compact_style("a{b:\"c") == "a{b:\"c");
  CHECK(compact_style("a{b:url(c") == "a{b:url(c");
}

TEST_CASE("a script loses the comment on top alone") {
  CHECK(compact_script("") == "");
  CHECK(compact_script("// ord\n// mer\n'use strict';\n// kvar\n") == "'use strict';\n// kvar\n");
  CHECK(compact_script("// SPDX-License-Identifier: X\n// ord\n\na();") ==
        "// SPDX-License-Identifier: X\na();");
  CHECK(compact_script("// ord") == "");
  CHECK(compact_script("a(`\n// text\n`)") == "a(`\n// text\n`)");
}
