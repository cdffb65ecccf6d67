// SPDX-License-Identifier: EUPL-1.2
// What is read, and that every span is exactly what stands in the file.
#include <catch2/catch.hpp>

#include "unit/yaml/reading.h"

using stadga::yaml::Entry;
using stadga::yaml::Node;
using stadga::yaml::NodeKind;

TEST_CASE("nothing is guessed") {
  const Reading reading("a: 010\nb: no\nc: 2026-11-21\nd: null\ne: ~\nf: 1.0\ng: 'yes'\nh:\n");
  CHECK(reading.found.empty());
  for (const auto& [key, value] :
       {std::pair("a", "010"), std::pair("b", "no"), std::pair("c", "2026-11-21"),
        std::pair("d", "null"), std::pair("e", "~"), std::pair("f", "1.0")}) {
    CHECK(reading.at(key).kind == NodeKind::scalar);
    CHECK(reading.at(key).value == value);
    CHECK(reading.at(key).span.text() == value);
    CHECK_FALSE(reading.at(key).quoted);
  }
  CHECK(reading.at("g").quoted);
  CHECK(reading.at("h").kind == NodeKind::null);
}

TEST_CASE("entries keep the file's order and are found by key") {
  const Reading reading("b: 1\na: 2\n");
  REQUIRE(reading.root->entries.size() == 2);
  CHECK(reading.root->entries[0].key == "b");
  CHECK(reading.root->find("a")->value.value == "2");
  CHECK(reading.root->find("c") == nullptr);
}

TEST_CASE("spans of scalars hold quotes and block indicators, and no comment") {
  const Reading reading(
      "å: ö b  # kommentar\n"
      "\"ä ä\":   \"ett \\\"två\\\" å\"   # kommentar\n"
      "'s': 'it''s'\n"
      "flera: en\n"
      "  lång\n"
      "\n"
      "  text   # kommentar\n"
      "citat: \"en\n"
      "  till\"\n"
      "block: |\n"
      "  rad #ett\n"
      "\n"
      "    rad två\n"
      "\n"
      "vikt: >-  # kommentar\n"
      "  a\n"
      "  b\n"
      "djup: |2\n"
      "    x\n"
      "   y\n"
      "tom: |\n"
      "sist: http://x.example/#y\n");
  CHECK(reading.found.empty());
  const auto& entries = reading.root->entries;
  CHECK(entries[0].key_span.text() == "å");
  CHECK(entries[0].value.span.text() == "ö b");
  CHECK(entries[1].key == "ä ä");
  CHECK(entries[1].key_span.text() == "\"ä ä\"");
  CHECK(entries[1].value.value == "ett \"två\" å");
  CHECK(entries[1].value.span.text() == "\"ett \\\"två\\\" å\"");
  CHECK(entries[2].key_span.text() == "'s'");
  CHECK(entries[2].value.value == "it's");
  CHECK(entries[2].value.span.text() == "'it''s'");
  CHECK(reading.at("flera").value == "en lång\ntext");
  CHECK(reading.at("flera").span.text() == "en\n  lång\n\n  text");
  CHECK(reading.at("citat").value == "en till");
  CHECK(reading.at("citat").span.text() == "\"en\n  till\"");
  CHECK(reading.at("block").value == "rad #ett\n\n  rad två\n");
  CHECK(reading.at("block").span.text() == "|\n  rad #ett\n\n    rad två");
  CHECK(reading.at("vikt").value == "a b");
  CHECK(reading.at("vikt").span.text() == ">-  # kommentar\n  a\n  b");
  CHECK(reading.at("djup").value == "  x\n y\n");
  CHECK(reading.at("djup").span.text() == "|2\n    x\n   y");
  CHECK(reading.at("tom").value.empty());
  CHECK(reading.at("tom").span.text() == "|");
  CHECK(reading.at("sist").span.text() == "http://x.example/#y");
}

TEST_CASE("spans of collections go from first to last") {
  const Reading reading(
      "lista:\n"
      "  - a\n"
      "  - b: c\n"
      "    d:\n"
      "flöde: [x, {y: \"z\"},  # kommentar\n"
      "  å ]\n"
      "par: [k: v]\n"
      "lika:\n"
      "- a\n"
      "-\n"
      "- c\n");
  CHECK(reading.found.empty());
  CHECK(reading.root->span.text() ==
        std::string_view(reading.file.text()).substr(0, reading.file.text().size() - 1));
  const Node& list = reading.at("lista");
  CHECK(list.span.text() == "- a\n  - b: c\n    d:");
  CHECK(list.items[1].span.text() == "b: c\n    d:");
  CHECK(reading.at("flöde").span.text() == "[x, {y: \"z\"},  # kommentar\n  å ]");
  CHECK(reading.at("flöde").items[1].span.text() == "{y: \"z\"}");
  CHECK(reading.at("flöde").items[2].span.text() == "å");
  CHECK(reading.at("par").items[0].span.text() == "k: v");
  const Node& same_column = reading.at("lika");
  REQUIRE(same_column.items.size() == 3);
  CHECK(same_column.items[1].kind == NodeKind::null);
  CHECK(same_column.span.text() == "- a\n-\n- c");
}

TEST_CASE("a null has the empty place after the colon or dash") {
  const Reading reading("a:\nnull: b\nc:   # kommentar\n\nd:\n  -\n  -   # x\ne: {f: , g: h}\n");
  CHECK(reading.found.empty());
  const auto follows = [&](const Node& node, std::string_view before) {
    CHECK(node.kind == NodeKind::null);
    CHECK(node.span.begin == node.span.end);
    const std::string_view text = reading.file.text();
    CHECK(text.substr(0, node.span.begin).ends_with(before));
  };
  follows(reading.at("a"), "a:");
  CHECK(reading.at("null").value == "b");
  follows(reading.at("c"), "c:");
  follows(reading.at("d").items[0], "d:\n  -");
  follows(reading.at("d").items[1], "-\n  -");
  follows(reading.at("e").entries[0].value, "f:");
}

TEST_CASE("Windows line breaks change nothing but the spans") {
  const Reading reading("å: ö\r\nb: |\r\n  hej\r\n  du\r\nc: en\r\n  till\r\nd:\r\n  - \"x\"\r\n");
  CHECK(reading.found.empty());
  CHECK(reading.at("b").value == "hej\ndu\n");
  CHECK(reading.at("b").span.text() == "|\r\n  hej\r\n  du");
  CHECK(reading.at("c").value == "en till");
  CHECK(reading.at("c").span.text() == "en\r\n  till");
  CHECK(reading.at("d").items[0].span.text() == "\"x\"");
}

TEST_CASE("a byte-order mark is passed over, and the places stay right") {
  const Reading reading("\xEF\xBB\xBFnamn: Norsjö\nkonto: [å, b #x]\n");
  CHECK(reading.places() == Places{"lost-hashtag@2:14"});
  const Reading whole("\xEF\xBB\xBFnamn: Norsjö\nb: c\n");
  CHECK(whole.found.empty());
  CHECK(whole.at("namn").span.text() == "Norsjö");
  CHECK(whole.root->find("b")->key_span.text() == "b");
  CHECK(whole.file.position(whole.root->find("b")->key_span.begin) == stadga::Position{2, 1});
}

TEST_CASE("one document, with or without its marker") {
  for (const char* text :
       {"a: b\n", "---\na: b\n", "# x\n---\n# y\na: b", "a: b\n...\n", "a: b\n...\n# x\n\n"}) {
    const Reading reading(text);
    CHECK(reading.found.empty());
    REQUIRE(reading.root);
    CHECK(reading.at("a").span.text() == "b");
  }
}

TEST_CASE("a scalar or a list may stand alone") {
  CHECK(Reading("hej\n").root->value == "hej");
  CHECK(Reading("- a\n- b\n").root->items.size() == 2);
  CHECK(Reading("[]").root->kind == NodeKind::sequence);
  CHECK(Reading("{}\n").root->kind == NodeKind::mapping);
}

TEST_CASE("blanks at the very end are no part of a block scalar") {
  const Reading reading("a: >-\n  b\n  c\n  ");
  CHECK(reading.at("a").value == "b c");
  CHECK(reading.at("a").span.text() == ">-\n  b\n  c");
}
