// SPDX-License-Identifier: EUPL-1.2
// What yaml-cpp refuses: place and words of the explanation.
#include <set>

#include <catch2/catch.hpp>

#include "unit/yaml/reading.h"

namespace {

Places places(std::string text) {
  return Reading(std::move(text)).places();
}

}  // namespace

TEST_CASE("indentation") {
  CHECK(places("a: b\n  c: d\n") == Places{"yaml-syntax@2:3"});
  CHECK(places("a:\n    b: c\n  d: e\n") == Places{"yaml-syntax@3:3"});
  CHECK(places("a:\n  - b\n - c\n") == Places{"yaml-syntax@3:2"});
  CHECK(places("- a: b\n c: d\n") == Places{"yaml-syntax@2:2"});
  CHECK(places("a:\n  -b\n  -c\n") == Places{"yaml-syntax@2:3"});
  CHECK(places("a:\n  - b\n  -c\n") == Places{"yaml-syntax@3:3"});
}

TEST_CASE("brackets") {
  const Reading reading("a: [b, c\nd: e\n");
  CHECK(reading.places() == Places{"yaml-syntax@1:4"});
  CHECK(reading.only().message.sv == "`[` stängs aldrig");
  CHECK(reading.only().places.at(0).span.text() == ":");
  CHECK(places("a: {b: c\nd: e\n") == Places{"yaml-syntax@1:4"});
  CHECK(places("a: [b, [c]") == Places{"yaml-syntax@1:4"});
  CHECK(places("[b, c\n") == Places{"yaml-syntax@1:1"});
  CHECK(places("a: ]\n") == Places{"yaml-syntax@1:4"});
  CHECK(places("a: [b}\n") == Places{"yaml-syntax@1:6"});
  CHECK(places("a: [b,,c]\n") == Places{"yaml-syntax@1:7"});
  CHECK(places("a: [\"b\" \"c\"]\n") == Places{"yaml-syntax@1:9"});
  CHECK(places("a: [- b]\n") == Places{"yaml-syntax@1:5"});
}

TEST_CASE("text after a value") {
  const Reading quoted("a: \"x\" y\n");
  CHECK(quoted.places() == Places{"yaml-syntax@1:8"});
  CHECK(quoted.only().help.sv == "skriv citattecken runt hela texten: `'\"x\" y'`");
  CHECK(places("a: [länk](http://x.example)\n") == Places{"yaml-syntax@1:10"});
}

TEST_CASE("a list on the line of its name") {
  CHECK(places("a: - b\nc: d\n") == Places{"yaml-syntax@1:4"});
}

TEST_CASE("yaml-cpp's own words never stand in the Swedish text") {
  const std::vector<std::string> broken = {"a: b: c\n",
                                           "a: b\n  c: d\n",
                                           "a: [b",
                                           "a: {b",
                                           "a: ]",
                                           "a: - b",
                                           "a: \"b\" c",
                                           "a: |0\n  b",
                                           "a: | b",
                                           "a: \"\\q\"",
                                           "a: *b",
                                           "a: & b",
                                           "a: !<b",
                                           "a: @b",
                                           "\"a",
                                           "a: \"b\n---\n",
                                           "%YAML a",
                                           "%YAML 9.9\n---\na",
                                           "? a\n  b: c: d",
                                           "- a\nb",
                                           "{a}: b",
                                           "a: [b: c: d]",
                                           "a: 'b'c",
                                           "[a, b",
                                           "}",
                                           ",",
                                           "a: ,",
                                           "--- a: b",
                                           "a: b\n--- c: d",
                                           "- - a\n - b",
                                           "a: >\n b\nc",
                                           "'a\n b': c"};
  for (const std::string& text : broken) {
    CAPTURE(text);
    const Reading reading(text);
    CHECK_FALSE(reading.found.empty());
    CHECK(reading.found.has_errors());
    for (const stadga::Diagnostic& each : reading.found.list()) {
      CHECK(each.span.known());
      CHECK(each.span.end <= text.size());
      CHECK_FALSE(each.message.sv.empty());
      CHECK_FALSE(each.message.en.empty());
      CHECK_FALSE(each.help.sv.empty());
      CHECK_FALSE(each.help.en.empty());
      for (const char* english : {"illegal", "not found", "unknown", "yaml-cpp", "bad "}) {
        CHECK(each.message.sv.find(english) == std::string::npos);
      }
    }
  }
}

TEST_CASE("no beginning of a file crashes or is silently refused") {
  const std::string text =
      "\xEF\xBB\xBF# x\n---\na: \"b\\\"\\u00e5\" # c\n'd''e': [f, {g: h, i: [j]}, 'k' #l\n, @m]\n"
      "n: |2-\n    o\n\n   p\nq: >+\n  r\n\n  s\nt:\n- u\n- - v\n  - w: x\n    y: &z !a *b\n"
      "? c\n: d\ne: f\n  g\n\th: `i`\nj: k: l\n...\n---\nm";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const Reading head(text.substr(0, length));
    CHECK((head.root || !head.found.empty()));
    const Reading tail(text.substr(length));
    CHECK((tail.root || !tail.found.empty()));
  }
}

TEST_CASE("the example of every kind is reported as that kind") {
  std::set<std::string_view> names;
  for (const stadga::Kind* kind : stadga::yaml::kinds()) {
    CAPTURE(kind->name);
    CHECK(names.insert(kind->name).second);
    CHECK_FALSE(kind->finds.sv.empty());
    CHECK_FALSE(kind->why.en.empty());
    if (kind->example.starts_with("(")) continue;  // cannot be shown
    const Reading reading{std::string(kind->example)};
    REQUIRE_FALSE(reading.found.empty());
    CHECK(reading.only().kind->name == kind->name);
  }
}
