// SPDX-License-Identifier: EUPL-1.2
// Texts made to be slow, deep or large end quickly, with a finding.
#include <chrono>

#include <catch2/catch.hpp>

#include "unit/markdown/read.h"

using namespace stadga;
using namespace stadga::markdown;

namespace {

std::string times(std::size_t count, std::string_view part) {
  std::string out;
  out.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

std::string table(std::size_t columns, std::size_t rows, const std::string& line_break = "\n") {
  return std::string("|") + times(columns, "a|") + line_break + "|" + times(columns, "-|") +
         line_break + times(rows, "|b" + line_break);
}

}  // namespace

TEST_CASE("a text over the size is not read") {
  CHECK(read(std::string(100, 'a'), {.bytes = 100}).document);
  const Reading text = read(std::string(101, 'a'), {.bytes = 100});
  CHECK_FALSE(text.document);
  CHECK(text.names() == Strings{"markdown-too-large"});
}

TEST_CASE("a row with more cells than its table could have is not read") {
  for (const std::string& source :
       {"|a|b|\n|-|-|\n|" + times(1001, "c|"), times(1001, "a|") + "\n|-|-|"}) {
    const Reading text = read(source);
    CHECK_FALSE(text.document);
    CHECK(text.names() == Strings{"table-too-large"});
  }
  CHECK(read("|a|b|\n|-|-|\n|" + times(999, "c|")).names().empty());
}

TEST_CASE("a table with too many cells is not read") {
  CHECK(read(table(10, 50)).names().empty());
  const std::string source =
      GENERATE(table(1000, 1000), table(4000, 100), std::string("# A\n\n") + table(1000, 1000),
               table(1000, 1000, "\r\n"), table(1000, 1000, "\r"),
               std::string("> ") + table(1000, 1000, "\n> "),
               // Below a narrow table, parted from it by a heading alone.
               std::string("|a|\n|-|\n# B\n") + table(1000, 1000),
               std::string("|") + times(1000, "a|") + "\n|" + times(1000, "-|") + "\f\n" +
                   times(1000, "|b\n"),
               times(1000, "a|") + "\n" + times(1000, ":-:|") + "\n" + times(1000, "b\n"));
  const Reading text = read(source);
  CHECK_FALSE(text.document);
  CHECK(text.names() == Strings{"table-too-large"});
}

TEST_CASE("a text nested too deeply is not read") {
  CHECK(read(times(40, "> ") + "a").document);
  const std::string source =
      GENERATE(times(100, "> ") + "a", times(5000, "> ") + "a", times(100, "- ") + "a",
               times(100, "*a **a ") + times(100, "b** b*"), times(20'000, ">") + "a");
  const Reading text = read(source);
  CHECK_FALSE(text.document);
  CHECK(text.names() == Strings{"nested-text"});
}

TEST_CASE("texts made to be slow end quickly") {
  static constexpr std::size_t size = 120 * 1024;
  const std::string part = GENERATE(
      as<std::string>{}, "[", "![", "[a](", "*a _a ", "**", "_a__", "`", "<", "<!--", "<?", "&",
      "[^a]", "[a]: ", "- a\n", "a\n\n", "|", "- [ ] ", "\\", "http://", "www.", "a@", "~~a ",
      "[a](<b", "# a\n", "# \n", "|a\n", "1. ", "\t", "<a ", "a. A", "A. ", "t.ex. ");
  const std::string source = times(size / part.size(), part);
  const auto start = std::chrono::steady_clock::now();
  const Reading text = read(source);
  if (text.document) text.html();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  INFO(part);
  CHECK(taken.count() < 20);
}
