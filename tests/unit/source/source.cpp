// SPDX-License-Identifier: EUPL-1.2
#include "source/source.h"

#include <catch2/catch.hpp>

using namespace stadga;

namespace {

Position at(const SourceFile& file, std::string_view words) {
  return file.position(file.text().find(words));
}

}  // namespace

TEST_CASE("columns are counted in characters") {
  const SourceFile file("rules.yml", "namn: Åmål\nå ä ö x\n👍 y\ta\u030a z");
  CHECK(file.position(0) == Position{1, 1});
  CHECK(at(file, "mål") == Position{1, 8});
  CHECK(at(file, "x") == Position{2, 7});
  CHECK(at(file, "y") == Position{3, 3});
  CHECK(at(file, "z") == Position{3, 8});     // a decomposed letter is two code points
  CHECK(file.position(7) == Position{1, 8});  // in the middle of Å: the character after it
  CHECK(file.position(9999) == file.position(file.text().size()));
}

TEST_CASE("columns of a long line, whatever stretch of the file it begins in") {
  for (const std::size_t before : {0U, 1U, 255U, 256U, 257U, 700U}) {
    std::string text(before, 'x');
    text += '\n';
    for (int i = 0; i < 500; ++i) text += "å";
    text += "!";
    for (std::size_t size = text.size(); size % 256 != 0; ++size) text += 'y';
    const SourceFile file("a", text);
    CHECK(at(file, "!") == Position{2, 501});
    CHECK(file.position(text.size()) == Position{2, 502 + text.size() - before - 1002});
    CHECK(file.position(before + 1) == Position{2, 1});
  }
}

TEST_CASE("a line may end with LF or CRLF or CR") {
  const SourceFile file("a", "en\r\ntvå\ntre\rfyra\r\n\r\nsex\n");
  REQUIRE(file.line_count() == 6);
  CHECK(file.line_at(0) == "en");
  CHECK(at(file, "två") == Position{2, 1});
  CHECK(file.line_at(file.line_start(2)) == "två");
  CHECK(file.line_at(file.line_start(3)) == "tre");
  CHECK(file.line_at(file.line_start(4)) == "fyra");
  CHECK(file.line_at(file.line_start(5)) == "");
  CHECK(at(file, "sex") == Position{6, 1});
  CHECK(file.line_at(3) == "en");  // between CR and LF: still the first line
  CHECK(file.position(3) == Position{1, 4});
  CHECK(file.line_start(0) == 0);
  CHECK(file.line_start(1) == 0);
  CHECK(file.line_start(7) == file.text().size());
}

TEST_CASE("a last line break begins no further line") {
  const SourceFile file("a", "en\ntvå\n");
  CHECK(file.line_count() == 2);
  CHECK(file.position(file.text().size()).line == 2);
  CHECK(file.line_at(file.text().size()) == "två");
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("a", "");
  CHECK(file.line_count() == 1);
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.position(5) == Position{1, 1});
  CHECK(file.line_at(0).empty());
  CHECK(file.line_start(1) == 0);
  CHECK(file.line_start(2) == 0);
  const SourceFile only_break("b", "\n");
  CHECK(only_break.line_count() == 1);
  CHECK(only_break.line_at(0).empty());
}

TEST_CASE("a span gives its text and its parts and never reaches past the file") {
  const SourceFile file("a", "0123456789");
  const Span span{&file, 2, 6};
  CHECK(span.known());
  CHECK(span.text() == "2345");
  CHECK(span.part(1, 2).text() == "34");
  CHECK(span.part(0, 100).text() == "23456789");
  CHECK(span.part(100, 5).text().empty());
  CHECK(Span{&file, 8, 99}.text() == "89");
  CHECK(Span{&file, 50, 99}.text().empty());
  CHECK_FALSE(Span{}.known());
  CHECK(Span{}.text().empty());
  CHECK_FALSE(Span{}.part(1, 2).known());
}
