// SPDX-License-Identifier: EUPL-1.2
#include "profile/files.h"

#include <string>

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::profile;

namespace {

using namespace std::string_literals;

std::string svg(const std::string& inside, const std::string& attributes = "viewBox='0 0 120 40'") {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " +
         attributes + ">" + inside + "</svg>";
}

std::string number(std::uint32_t value) {
  std::string out;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

std::string chunk(const std::string& type, const std::string& data) {
  return number(static_cast<std::uint32_t>(data.size())) + type + data + "CRC!";
}

std::string png(std::uint32_t width, std::uint32_t height, const std::string& between = "") {
  return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", number(width) + number(height) + "\x08\x06\0\0\0"s) +
         between + chunk("IDAT", "xyz") + chunk("IEND", "");
}

std::string told(const Judgement& judged) {
  return judged.fault ? judged.fault->what.sv : "";
}

}  // namespace

TEST_CASE("an SVG that only draws may be published") {
  const std::string inert =
      "<?xml version='1.0' encoding='UTF-8'?><!-- Inkscape -->"
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
      "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>";
  for (const std::string& text :
       {svg("<path d='M0 0h9v9z' fill='#00573d'/>"), svg("<title>Vapen</title><g id='a'/>"),
        inert + svg("<rect width='9' height='9'/>"),
        svg("<defs><linearGradient id='g'><stop offset='0'/></linearGradient></defs>"
            "<rect fill='url(#g)' style=\"stroke: url('#g')\"/>"),
        svg("<style>.a { fill: #fff; } .b { fill: url( \"#g\" ) }</style>"),
        svg("<symbol id='s'><path d='M0 0'/></symbol><use xlink:href='#s'/><use href='#s'/>"),
        svg("<g id='layer'><use href='#s'/></g><path id='s'/>"),
        svg("<image href='data:image/png;base64,AAAA' width='1' height='1'/>"),
        svg("<metadata><rdf:RDF "
            "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>"),
        svg("<i:view xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:path='C:\\a'/>"),
        svg("<text>onload=alert(1) javascript:</text>")}) {
    INFO(text);
    CHECK(told(judge_svg(text)).empty());
  }
}

TEST_CASE("the size is the view box, else width and height") {
  CHECK(judge_svg(svg("", "viewBox='0 0 120 40' width='12cm'")).size.width == 120);
  CHECK(judge_svg(svg("", "viewBox='-5,-5,30.5,10'")).size.width == 30.5);
  CHECK(judge_svg(svg("", "width='31.5mm' height='20px'")).size.height == 20);
  for (const char* without : {"", "width='100%' height='100%'", "viewBox='0 0 0 40'",
                              "viewBox='0 0 40'", "width='10'", "viewBox='0 0 nan 4'"}) {
    INFO(without);
    CHECK(told(judge_svg(svg("", without))) == "den säger inte hur stor bilden är");
  }
}

TEST_CASE("an SVG that does more than draw is refused") {
  for (const std::string& inside :
       {"<script>alert(1)</script>"s,
        "<g onload='alert(1)'/>"s,
        "<g ONCLICK='x'/>"s,
        "<foreignObject/>"s,
        "<a href='#x'/>"s,
        "<a xlink:href='javascript:alert(1)'/>"s,
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>"s,
        "<script xmlns=''/>"s,
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/>"s,
        "<set attributeName='href' to='x'/>"s,
        "<animate attributeName='x'/>"s,
        "<image href='https://x.example/a.png'/>"s,
        "<image href='//x.example/a.png'/>"s,
        "<image xlink:href='a.png'/>"s,
        "<image href='data:image/svg+xml;base64,AAAA'/>"s,
        "<use href='andra.svg#a'/>"s,
        "<use href='data:image/png;base64,AAAA'/>"s,
        "<feImage href='#a'/>"s,
        "<rect fill='url(https://x.example/a)'/>"s,
        "<rect style='fill: URL( \"//x.example/a\")'/>"s,
        "<rect fill='\\75rl(//x.example/a)'/>"s,
        "<rect style='background: image-set(\"//x.example/a\" 1x)'/>"s,
        "<style>@import 'https://x.example/a.css';</style>"s,
        "<style>@im\\70ort 'https://x.example/a.css';</style>"s,
        "<style><![CDATA[@import '//x.example']]></style>"s,
        "<style>a { fill: url(//x.example/a) }</style>"s,
        "<style>a { animation: b 1s }</style>"s,
        "<g xml:base='https://x.example/'/>"s,
        "<?xml-stylesheet href='a.css'?>"s,
        "&okänd;"s,
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"s}) {
    INFO(inside);
    CHECK_FALSE(told(judge_svg(svg(inside))).empty());
  }
}

TEST_CASE("an SVG cannot blow up, and what is none is refused") {
  const std::string bomb =
      "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" +
      svg("<text>&b;</text>");
  CHECK(told(judge_svg(bomb)).find("förkortningar") != std::string::npos);
  const std::string outside =
      "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&a;</text>");
  CHECK_FALSE(told(judge_svg(outside)).empty());
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<g>";
  for (int i = 0; i < 200; ++i) deep += "</g>";
  CHECK(told(judge_svg(svg(deep))).find("många delar") != std::string::npos);
  std::string many;
  for (int i = 0; i < 21000; ++i) many += "<g/>";
  CHECK(told(judge_svg(svg(many))).find("många delar") != std::string::npos);
  for (const char* other :
       {"", "<svg", "<html/>", "<svg viewBox='0 0 1 1'/>", "PNG", "\x1F\x8B",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><g></svg>"}) {
    INFO(other);
    CHECK_FALSE(told(judge_svg(other)).empty());
  }
  CHECK(told(judge_svg(svg("\n\n<script/>"))).ends_with("på rad 3"));
}

TEST_CASE("a PNG is whole, still and not too large") {
  const Judgement sound = judge_png(png(600, 200));
  CHECK(told(sound).empty());
  CHECK(sound.size.width == 600);
  CHECK(sound.size.height == 200);
  CHECK(told(judge_png(png(4000, 4000))).empty());
  CHECK(told(judge_png(png(4001, 1))).find("4001 × 1") != std::string::npos);
  CHECK_FALSE(told(judge_png(png(0, 10))).empty());
  CHECK(told(judge_png(png(9, 9, chunk("acTL", "12345678")))) == "den är en rörlig bild");
  CHECK(told(judge_png(png(9, 9, chunk("tEXt", "Author")))).empty());
  CHECK(told(judge_png("GIF89a")).find("ingen PNG") != std::string::npos);
  const std::string whole = png(600, 200);
  for (std::size_t size = 8; size < whole.size(); ++size) {
    INFO(size);
    CHECK(told(judge_png(whole.substr(0, size))) == "den är inte en hel PNG-bild");
  }
  CHECK_FALSE(told(judge_png(whole + "mer")).empty());
  CHECK_FALSE(
      told(judge_png("\x89PNG\r\n\x1A\n"s + "\xFF\xFF\xFF\xFF" + "IHDR" + std::string(40, 'x')))
          .empty());
}

TEST_CASE("a font is WOFF2 and as long as it says") {
  const auto font = [](std::uint32_t length, std::size_t size) {
    std::string bytes = "wOF2\0\1\0\0"s + number(length);
    bytes.resize(size, '\0');
    return bytes;
  };
  CHECK_FALSE(judge_woff2(font(60, 60)));
  CHECK(judge_woff2(font(61, 60)));
  CHECK(judge_woff2(font(20, 20)));
  CHECK(judge_woff2("wOFF" + std::string(60, '\0')));
}
