// SPDX-License-Identifier: EUPL-1.2
// `#`, `@` and other characters that need quotes.
#include <catch2/catch.hpp>

#include "unit/yaml/reading.h"

TEST_CASE("a hashtag after a value is lost, and reading goes on") {
  const Reading reading("text: Hej #Sverige och #Norge\nhashtag: #kommun\nb: c\n");
  CHECK(reading.places() == Places{"lost-hashtag@1:11", "lost-hashtag@2:10"});
  CHECK(reading.only().span.text() == "#Sverige");
  CHECK(reading.only().help.sv.find("`\"Hej #Sverige och #Norge\"`") != std::string::npos);
  CHECK(reading.found.list()[1].help.sv.starts_with("skriv citattecken: `\"#kommun\"`"));
  REQUIRE(reading.root);
  CHECK(reading.at("b").value == "c");
}

TEST_CASE("a hashtag is lost in lists, after quotes and after a block indicator") {
  CHECK(Reading("- #tagg\n- a #b\n").places() == Places{"lost-hashtag@1:3", "lost-hashtag@2:5"});
  CHECK(Reading("a: [b #x\n, c]\n").places() == Places{"lost-hashtag@1:7"});
  CHECK(Reading("a: [#x, b]\nc: d\n").places() == Places{"lost-hashtag@1:5"});
  CHECK(Reading("[#x, b]\n").places() == Places{"lost-hashtag@1:2"});
  CHECK(Reading("a: {b: #x}\n").places() == Places{"lost-hashtag@1:8"});
  CHECK(Reading("a: \"x\" #y\nb: 'x'#y\n").places() ==
        Places{"lost-hashtag@1:8", "lost-hashtag@2:7"});
  CHECK(Reading("a: | #x\n  b\n").places() == Places{"lost-hashtag@1:6"});
  CHECK(Reading("a: b ##x\n").places() == Places{"lost-hashtag@1:6"});
  CHECK(Reading("a: b #x").places() == Places{"lost-hashtag@1:6"});
  CHECK(Reading("a: b #x\n  c\n").places() == Places{"lost-hashtag@1:6"});
}

TEST_CASE("the suggested quotes hold what the user meant") {
  CHECK(Reading("a: \"x\" #y\n").only().help.sv.starts_with("skriv citattecken: `\"x #y\"`"));
  CHECK(Reading("a: x \"y\" #z\n").only().help.sv.starts_with("skriv citattecken: `'x \"y\" #z'`"));
  CHECK(Reading("a: [b #x\n]\n").only().help.sv.starts_with("skriv citattecken: `\"b #x\"`"));
  CHECK(Reading("a: b\n  c #x\n").only().help.sv.starts_with("skriv citattecken: `\"…\"`"));
}

TEST_CASE("comments stay legal") {
  const Reading reading(
      "#första raden\n"
      "a: b # kommentar\n"
      "#hel rad\n"
      "  #hel rad\n"
      "c: \"#tagg\" #\n"
      "d: a#b   ## kommentar\n"
      "e: # kommentar\n"
      "  #hel rad\n"
      "  - x\n"
      "f: |\n"
      "  text #tagg\n"
      "g: [\n"
      "  #hel rad\n"
      "  a, # kommentar\n"
      "]\n"
      "#sist");
  CHECK(reading.found.empty());
  CHECK(reading.at("d").value == "a#b");
  CHECK(reading.at("f").value == "text #tagg\n");
}

TEST_CASE("every @ without quotes is reported at once") {
  const Reading reading(
      "konto: @kommun\nb: [@x, \"@y\", @z]\nc:\n  - @å ä # k\nd: e@f @g\n@h: i\n");
  CHECK(reading.places() == Places{"unquoted-at-sign@1:8", "unquoted-at-sign@2:5",
                                   "unquoted-at-sign@2:15", "unquoted-at-sign@4:5",
                                   "unquoted-at-sign@6:1"});
  CHECK(reading.only().span.text() == "@kommun");
  CHECK(reading.only().help.sv == "skriv citattecken: `\"@kommun\"`");
  CHECK(reading.found.list()[3].help.sv == "skriv citattecken: `\"@å ä\"`");
  CHECK_FALSE(reading.root);
}

TEST_CASE("other findings beside an @ are kept") {
  const Reading reading("a: @x #y\na: b #c\n");
  CHECK(reading.places() == Places{"unquoted-at-sign@1:4", "lost-hashtag@1:7", "duplicate-key@2:1",
                                   "lost-hashtag@2:6"});
}

TEST_CASE("other characters that need quotes") {
  const auto place = [](const char* text) { return Reading(text).places(); };
  CHECK(place("a: `b`\n") == Places{"unquoted-special@1:4"});
  CHECK(place("a: %b\n") == Places{"unquoted-special@1:4"});
  CHECK(place("a: > citat\n") == Places{"unquoted-special@1:4"});
  CHECK(place("a: | citat\n") == Places{"unquoted-special@1:4"});
  CHECK(place("a: [Vad gör du?, b]\n") == Places{"unquoted-special@1:15"});
  CHECK(place("a: Obs: läs\nb: c: d\n") == Places{"unquoted-special@1:7", "unquoted-special@2:5"});
  CHECK(Reading("a: Obs: läs\n").only().help.sv == "skriv citattecken: `\"Obs: läs\"`");
  CHECK(Reading("a: [Vad gör du?, b]\n").only().help.sv == "skriv citattecken: `\"Vad gör du?\"`");
}
