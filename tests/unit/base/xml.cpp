// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"

#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

using namespace stadga;

namespace {

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string in_text(std::string_view content) {
  return XmlWriter().element("a", content).done().substr(head.size());
}

std::string in_attribute(const std::string& value) {
  return XmlWriter().element("a", {}, {{"b", value}}).done().substr(head.size());
}

}  // namespace

TEST_CASE("elements that hold elements are indented, those that hold text are not") {
  XmlWriter xml;
  xml.open("a", {{"xmlns", "urn:a"}, {"x:y", "1"}});
  xml.element("b", "text");
  xml.open("c").element("d").close();
  xml.open("e").text("före ").element("f", "i").text(" efter").close();
  xml.open("g").close();
  xml.close();
  CHECK(xml.done() == head +
                          "<a xmlns=\"urn:a\" x:y=\"1\">\n"
                          "  <b>text</b>\n"
                          "  <c>\n"
                          "    <d/>\n"
                          "  </c>\n"
                          "  <e>före <f>i</f> efter</e>\n"
                          "  <g/>\n"
                          "</a>\n");
}

TEST_CASE("text cannot end where it stands") {
  CHECK(in_text("<b> & ]]> \"'") == "<a>&lt;b&gt; &amp; ]]&gt; \"'</a>\n");
  CHECK(in_text("a\tb\nc\r\nd") == "<a>a\tb\nc&#13;\nd</a>\n");
  CHECK(in_text("&amp;") == "<a>&amp;amp;</a>\n");
  CHECK(in_text("åäö 🙂 \u202E") == "<a>åäö 🙂 \u202E</a>\n");
  CHECK(in_attribute("\"'<>&\t\n\r") == "<a b=\"&quot;'&lt;&gt;&amp;&#9;&#10;&#13;\"/>\n");
}

TEST_CASE("characters that XML forbids are dropped, bytes that are no text are marked") {
  CHECK(in_text(std::string("a\0b\x01\x1F\x08z", 7)) == "<a>abz</a>\n");
  CHECK(in_text("a\uFFFEb\uFFFFc\uFFFD") == "<a>abc\uFFFD</a>\n");
  CHECK(in_text("a\x7F") == "<a>a\x7F</a>\n");
  CHECK(in_text("a\xFF"
                "b") == "<a>a\uFFFDb</a>\n");
  CHECK(in_attribute("a\xC3") == "<a b=\"a\uFFFD\"/>\n");
  CHECK(in_attribute("a\x1B[31m") == "<a b=\"a[31m\"/>\n");
}

TEST_CASE("a document that would not be well-formed is refused") {
  CHECK_THROWS_AS(XmlWriter().done(), std::logic_error);
  CHECK_THROWS_AS(XmlWriter().open("a").done(), std::logic_error);
  CHECK_THROWS_AS(XmlWriter().close(), std::logic_error);
  CHECK_THROWS_AS(XmlWriter().text("a"), std::logic_error);
  CHECK_THROWS_AS(XmlWriter().element("a").element("b"), std::logic_error);
  CHECK_THROWS_AS(XmlWriter().element("a", {}, {{"b", "1"}, {"b", "2"}}), std::logic_error);
  for (const char* name : {"", "1a", "a b", "a>", "a:b:c", ":a", "a:", "å", "-a"}) {
    INFO(name);
    CHECK_THROWS_AS(XmlWriter().element(name), std::logic_error);
    CHECK_THROWS_AS(XmlWriter().element("a", {}, {{name, "1"}}), std::logic_error);
  }
  CHECK_NOTHROW(XmlWriter().element("dcat:Catalog-1.x_y"));
}

TEST_CASE("a writer can be used again when it is done") {
  XmlWriter xml;
  const std::string first = xml.element("a", "1").done();
  CHECK(xml.element("a", "1").done() == first);
}
