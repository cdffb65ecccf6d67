// SPDX-License-Identifier: EUPL-1.2
#include "serve/trouble.h"

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::serve;

namespace {

const Kind made_up{"made-up", Severity::error, {"a", "a"}, {"b", "b"}, "c"};
const Kind gentle{"gentle", Severity::warning, {"a", "a"}, {"b", "b"}, "c"};

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an error is shown with its place, its line and what to do") {
  const auto file = std::make_shared<const SourceFile>("policies/norsjo/rules.yml",
                                                       "a: 1\n  ålder: <b>fem</b> år\n");
  Diagnostics found;
  const std::size_t at = file->text().find("<b>");
  found.report(made_up, Span{file.get(), at, at + 10}, say("åldern är `<i>`", "age is `<i>`"),
               say("skriv `5`", "write `5`"));
  const std::string html = trouble_html(found, Language::sv, true);
  CHECK(holds(html, "<h1>Ett fel att rätta</h1>"));
  CHECK(holds(html, "<h2>Åldern är <code>&lt;i&gt;</code></h2>"));
  CHECK(holds(html, "<code>policies/norsjo/rules.yml</code>, rad 2, tecken 10"));
  CHECK(holds(html, "  ålder: <mark>&lt;b&gt;fem&lt;/b&gt;</mark> år\n"));
  CHECK(holds(html, ">         ^^^^^^^^^^</span>"));
  CHECK(holds(html, "<strong>Gör så här:</strong> skriv <code>5</code>"));
  CHECK(holds(html, "made-up"));
  CHECK_FALSE(holds(html, "<b>"));
  CHECK(holds(trouble_html(found, Language::en, true), "One error to mend"));
}

TEST_CASE("warnings are no trouble") {
  Diagnostics found;
  found.report(gentle, {}, say("x", "x"));
  CHECK(trouble_html(found, Language::sv, true).empty());
  found.report(made_up, {}, say("y", "y"));
  found.report(made_up, {}, say("z", "z"));
  CHECK(holds(trouble_html(found, Language::sv, true), "2 fel att rätta"));
  CHECK_FALSE(holds(trouble_html(found, Language::sv, true), "gentle"));
}

TEST_CASE("very many errors are cut short, and that is told") {
  Diagnostics found;
  for (int i = 0; i < 51; ++i) found.report(made_up, {}, say("nummer {}.", "number {}.", i));
  const std::string html = trouble_html(found, Language::sv, true);
  CHECK(holds(html, "51 fel att rätta"));
  CHECK(holds(html, "Nummer 49."));
  CHECK_FALSE(holds(html, "Nummer 50."));
  CHECK(holds(html, "stadga check"));
}

TEST_CASE("what the page says of itself depends on what is below it") {
  Diagnostics found;
  found.report(made_up, {}, say("x", "x"));
  CHECK(holds(trouble_html(found, Language::sv, true), "senaste versionen utan fel"));
  CHECK_FALSE(holds(trouble_html(found, Language::sv, false), "senaste versionen utan fel"));
}
