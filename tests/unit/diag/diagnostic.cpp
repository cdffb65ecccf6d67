// SPDX-License-Identifier: EUPL-1.2
#include "diag/diagnostic.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "diag/encoding.h"

using namespace stadga;
using namespace std::string_literals;

namespace {

const Kind first{"first-kind", Severity::error, {"a", "a"}, {"b", "b"}, "c"};
const Kind second{"second-kind", Severity::warning, {"a", "a"}, {"b", "b"}, "c"};

}  // namespace

TEST_CASE("both languages get the same arguments") {
  const Text text = say("{} av {}", "of {1}, {0}", 3, "fem");
  CHECK(text.sv == "3 av fem");
  CHECK(text.en == "of fem, 3");
  CHECK(text.in(Language::en) == text.en);
  CHECK(Text{}.empty());
  // The user's braces are no places to fill.
  CHECK(say("`{}`", "`{}`", "{0} {{x}}").sv == "`{0} {{x}}`");
}

TEST_CASE("findings are sorted by file and place and name and message, and told once") {
  const SourceFile a("a.yml", "0123456789");
  const SourceFile b("b.yml", "0123456789");
  Diagnostics found;
  found.report(first, {&b, 0, 1}, say("x", "x"));
  found.report(second, {&a, 5, 6}, say("x", "x"));
  found.report(first, {&a, 5, 6}, say("y", "y"));
  found.report(first, {&a, 5, 6}, say("x", "x"));
  Diagnostics other;
  other.report(first, {&a, 2, 3}, say("x", "x"));
  other.report(first, {&a, 5, 6}, say("x", "x"));
  other.report(first, {}, say("ingenstans", "nowhere"));
  found.append(std::move(other));
  found.sort();
  std::vector<std::string> told;
  for (const Diagnostic& d : found.list()) {
    told.push_back((d.span.known() ? d.span.file->path() : "") + std::to_string(d.span.begin) +
                   d.kind->name.data() + d.message.sv);
  }
  CHECK(told == std::vector<std::string>{"0first-kindingenstans", "a.yml2first-kindx",
                                         "a.yml5first-kindx", "a.yml5first-kindy",
                                         "a.yml5second-kindx", "b.yml0first-kindx"});
}

TEST_CASE("only errors are errors") {
  Diagnostics found;
  CHECK(found.empty());
  CHECK_FALSE(found.has_errors());
  found.report(second, {}, say("x", "x"));
  CHECK_FALSE(found.has_errors());
  found.report(second, {}, say("y", "y")).severity = Severity::error;
  CHECK(found.has_errors());
}

TEST_CASE("what is no text in UTF-8 is told at its first bad byte") {
  const auto bad_at = [](const std::string& text) -> std::string {
    const SourceFile file("a", text);
    Diagnostics found;
    const bool fine = check_encoding(file, found);
    CHECK(fine == found.empty());
    if (fine) return "";
    return std::string(found.list()[0].kind->name) + ' ' +
           std::to_string(found.list()[0].span.begin);
  };
  CHECK(bad_at("Norsjö").empty());
  CHECK(bad_at("").empty());
  CHECK(bad_at("Norsj\xf6") == "not-utf8 5");
  CHECK(bad_at("a\0b"s) == "nul-byte 1");
}
