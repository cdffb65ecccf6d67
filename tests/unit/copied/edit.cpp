// SPDX-License-Identifier: EUPL-1.2
// The stamp goes in at its place, and every other byte stays.
#include "copied/edit.h"

#include <catch2/catch.hpp>

#include "base/text.h"

using namespace stadga;
using namespace stadga::copied;

namespace {

const std::string hash = "sha256:" + std::string(64, 'a');
const std::string version = "sha256:" + std::string(16, 'b');

Copied stamp(const char* day = "2026-11-21") {
  Copied out;
  out.on = *read_date(day);
  CopiedText& text = out.texts.emplace_back();
  text.field.id = "intro";
  text.hash = hash;
  CopiedRule& rule = out.rules.emplace_back();
  rule.id = "visa-syfte";
  rule.version = version;
  return out;
}

std::string lines(std::size_t indent, const std::string& line_break = "\n",
                  const std::string& day = "2026-11-21") {
  const std::string at(indent, ' ');
  return at + "copied:" + line_break + at + "  date: " + day + line_break + at +
         "  texts:" + line_break + at + "    intro: " + hash + line_break + at +
         "  rules:" + line_break + at + "    visa-syfte: " + version;
}

const std::string flow = "{date: 2026-11-21, texts: {intro: \"" + hash +
                         "\"}, rules: {visa-syfte: \"" + version + "\"}}";

std::string stamped(const std::string& text, const char* account = "a",
                    const Copied& with = stamp()) {
  const SourceFile file("accounts.yml", text);
  return with_stamp(file, account, with).value_or("(nothing)");
}

}  // namespace

TEST_CASE("block style: new lines after the last key of the account") {
  const std::string head = "format: 1\naccounts:\n  - id: a\n    name: A\n";
  SECTION("between two accounts") {
    const std::string rest = "\n  # Nästa\n  - id: b\n    name: B\n";
    CHECK(stamped(head + rest) == head + lines(4) + '\n' + rest);
    CHECK(stamped(head + rest, "b") == head + rest + lines(4) + '\n');
  }
  SECTION("at the end of a file without a last line break") {
    const std::string text = head.substr(0, head.size() - 1);
    CHECK(stamped(text) == text + '\n' + lines(4));
  }
  SECTION("after a comment on the last line, before one on a line of its own") {
    const std::string last = "    note: 'två'  # anm\n";
    CHECK(stamped(head + last + "    # administrators saknas\n") ==
          head + last + lines(4) + "\n    # administrators saknas\n");
  }
  SECTION("after a list in brackets over several lines") {
    const std::string last = "    published: [{field: intro,\n      copied: 2026-01-15},\n    ]\n";
    CHECK(stamped(head + last) == head + last + lines(4) + '\n');
  }
  SECTION("after a folded text and blank lines") {
    const std::string last = "    note: >-\n      En lång\n      anmärkning.\n";
    CHECK(stamped(head + last + "\n\nmore: x\n") == head + last + lines(4) + "\n\n\nmore: x\n");
  }
  SECTION("before a text that keeps the blank lines after it") {
    const std::string last = "    note: |+\n      Text\n\n\n";
    CHECK(stamped(head + last) == head + lines(4) + '\n' + last);
  }
}

TEST_CASE("block style: the indentation of the account") {
  CHECK(stamped("accounts:\n- id: a\n  name: A\n") ==
        "accounts:\n- id: a\n  name: A\n" + lines(2) + '\n');
  CHECK(stamped("accounts:\n    -   id: a\n        name: A\n") ==
        "accounts:\n    -   id: a\n        name: A\n" + lines(8) + '\n');
  CHECK(stamped("accounts:\n  -\n    id: a\n") == "accounts:\n  -\n    id: a\n" + lines(4) + '\n');
  CHECK(stamped("accounts:\n  - name: A\n    \"id\": 'a'\n") ==
        "accounts:\n  - name: A\n    \"id\": 'a'\n" + lines(4) + '\n');
}

TEST_CASE("line endings are those of the account") {
  CHECK(stamped("accounts:\r\n  - id: a\r\n    name: A\r\n") ==
        "accounts:\r\n  - id: a\r\n    name: A\r\n" + lines(4, "\r\n") + "\r\n");
  CHECK(stamped("accounts:\r\n  - id: a\r\n    name: A") ==
        "accounts:\r\n  - id: a\r\n    name: A\r\n" + lines(4, "\r\n"));
}

TEST_CASE("flow style: within the account's braces") {
  CHECK(stamped("accounts:\n  - {id: a, name: A}\n  - {id: b}\n") ==
        "accounts:\n  - {id: a, name: A, copied: " + flow + "}\n  - {id: b}\n");
  CHECK(stamped("accounts: [{id: b}, {id: a,  # anm\n  name: 'A',\n}]\n") ==
        "accounts: [{id: b}, {id: a,  # anm\n  name: 'A', copied: " + flow + ",\n}]\n");
}

TEST_CASE("a stamp that is there is replaced in its place and style") {
  const std::string head = "accounts:\n  - id: a\n";
  const std::string old = lines(4, "\n", "2026-01-02");
  CHECK(stamped(head + old + "  # sist\n    name: A  # namn\n") ==
        head + lines(4) + "  # sist\n    name: A  # namn\n");
  CHECK(stamped(head + "    copied: {date: 2026-01-02, texts: {intro: \"" + hash +
                "\"}}  # anm\n    name: A\n") ==
        head + "    copied: " + flow + "  # anm\n    name: A\n");
  CHECK(stamped("accounts:\n  - {copied: {date: 2026-01-02, texts: {}}, id: a}\n") ==
        "accounts:\n  - {copied: " + flow + ", id: a}\n");
  const std::string wide =
      "    copied:  # av stadga\n          date: 2026-01-02\n          texts:\n "
      "           intro: " +
      hash + "\n    name: A\n";
  const std::string out = stamped(head + wide);
  CHECK(out.find("    copied:  # av stadga\n          date: 2026-11-21\n          texts:\n") !=
        std::string::npos);
  CHECK(out.ends_with("\n            visa-syfte: " + version + "\n    name: A\n"));
}

TEST_CASE("the same stamp again gives the same bytes") {
  const std::string once = stamped("accounts:\n  - id: a\n    name: A\n");
  CHECK(stamped(once) == once);
  const std::string braces = stamped("accounts:\n  - {id: a}\n");
  CHECK(stamped(braces) == braces);
}

TEST_CASE("a stamp without rules has no list of them") {
  Copied plain = stamp();
  plain.rules.clear();
  CHECK(stamped("accounts:\n  - id: a\n", "a", plain) ==
        "accounts:\n  - id: a\n    copied:\n      date: 2026-11-21\n      texts:\n        intro: " +
            hash + '\n');
  CHECK(stamped("accounts:\n  - {id: a}\n", "a", plain) ==
        "accounts:\n  - {id: a, copied: {date: 2026-11-21, texts: {intro: \"" + hash + "\"}}}\n");
}

TEST_CASE("nothing comes out where it would not read as the same file") {
  CHECK(stamped("accounts:\n  - id: b\n") == "(nothing)");
  CHECK(stamped("format: 1\n") == "(nothing)");
  CHECK(stamped("accounts:\n  - id: a\n    name: [\n") == "(nothing)");
  // Every key of the account holds what a new line below it would become part of.
  CHECK(stamped("accounts:\n  - id: |+\n      a\n\n") == "(nothing)");
}

TEST_CASE("what is to be put in by hand is what would have been written") {
  CHECK(as_lines(stamp(), 4) == lines(4) + '\n');
}
