// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace stadga;
using namespace std::string_literals;

using Strings = std::vector<std::string>;

TEST_CASE("the first byte that is no UTF-8 is found") {
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("Norsjö, é, €, 👍"));
  CHECK_FALSE(find_invalid_utf8("\u0080\u07ff\u0800\uffff\U00010000\U0010ffff"));
  CHECK_FALSE(find_invalid_utf8("a\0b"s));
  CHECK(find_invalid_utf8("Norsj\xf6 kommun") == 5);      // Latin-1
  CHECK(find_invalid_utf8("\x80") == 0);                  // continuation alone
  CHECK(find_invalid_utf8("ab\xc3") == 2);                // cut off
  CHECK(find_invalid_utf8("\xe2\x82") == 0);              // cut off
  CHECK(find_invalid_utf8("\xf0\x9f\x91") == 0);          // cut off
  CHECK(find_invalid_utf8("a\xc0\xaf") == 1);             // overlong slash
  CHECK(find_invalid_utf8("\xe0\x80\xaf") == 0);          // overlong
  CHECK(find_invalid_utf8("\xf0\x80\x80\xaf") == 0);      // overlong
  CHECK(find_invalid_utf8("å\xed\xa0\x80") == 2);         // surrogate
  CHECK(find_invalid_utf8("\xf4\x90\x80\x80") == 0);      // past U+10FFFF
  CHECK(find_invalid_utf8("\xff\xfe") == 0);              // UTF-16 mark
  CHECK(find_invalid_utf8("ok\xc3\xa5 \xe5 \xe4") == 5);  // the first of several
}

TEST_CASE("trim, split, join and replace") {
  CHECK(trim(" \t\r\n\fa b\n ") == "a b");
  CHECK(trim(" \n") == "");
  CHECK(trim("\u00a0å") == "\u00a0å");
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
  CHECK(join(Strings{}, ", ") == "");
  CHECK(join(Strings{"a"}, ", ") == "a");
  CHECK(join(Strings{"a", "", "b"}, "; ") == "a; ; b");
  CHECK(replace_all("aaa", "a", "aa") == "aaaaaa");
  CHECK(replace_all("a\r\nb\r\n", "\r\n", "\n") == "a\nb\n");
  CHECK(replace_all("abc", "x", "y") == "abc");
}

TEST_CASE("every run of white space becomes one blank") {
  CHECK(fold_space("") == "");
  CHECK(fold_space(" \n\t ") == "");
  CHECK(fold_space("  Vi  svarar\r\n  inom\ten\fdag. ") == "Vi svarar inom en dag.");
  CHECK(fold_space("3\u00a0§\u00a0 lagen") == "3 § lagen");
  CHECK(fold_space("\u00a0a\u00a0") == "a");
  CHECK(fold_space("Âå") == "Âå");  // begins with the byte that a no-break space begins with
}

TEST_CASE("lower case is Unicode's and not the locale's") {
  CHECK(lower("ÅÄÖ ÉÜ ABC") == "åäö éü abc");
  CHECK(lower("I") == "i");
}

TEST_CASE("a letter and its mark become one") {
  CHECK(compose("A\u030akra p\u00e5 \u00e4pple") == "Åkra på äpple");
  CHECK(compose("o\u0308") == "ö");
  CHECK(compose("redan så") == "redan så");
  CHECK(compose("") == "");
}

TEST_CASE("everyday text is read as all text is") {
  // A letter beyond it makes the library do the work.
  for (char32_t point = 1; point <= 0x17F; ++point) {
    if (point == '\r') continue;
    std::string text;
    if (point < 0x80) {
      text = static_cast<char>(point);
    } else {
      text = {static_cast<char>(0xC0 | (point >> 6)), static_cast<char>(0x80 | (point & 0x3F))};
    }
    INFO(text);
    CHECK(stadga::lower(text) + "ω" == stadga::lower(text + "Ω"));
    CHECK(stadga::compose(text) + "Ω" == stadga::compose(text + "Ω"));
    CHECK(stadga::measure(text).graphemes + 1 == stadga::measure(text + "Ω").graphemes);
  }
  const stadga::TextLength length = stadga::measure("”å – ä …”");
  CHECK(length.code_points == 9);
  CHECK(length.utf16_units == 9);
  CHECK(length.graphemes == 9);
  CHECK(length.bytes == 19);
  CHECK(stadga::measure("\r\n").graphemes == 1);
  CHECK(stadga::measure("\u2028\u0301").graphemes == 2);
  CHECK(stadga::measure("e\u0301…").graphemes == 2);
}

TEST_CASE("a heading becomes an id") {
  CHECK(slug("Hur ofta vi ser över") == "hur-ofta-vi-ser-over");
  CHECK(slug("Åtgärder på Öland") == "atgarder-pa-oland");
  CHECK(slug("Idé och café à la carte") == "ide-och-cafe-a-la-carte");
  CHECK(slug("5.2 Personal") == "5-2-personal");
  CHECK(slug("A\u030atga\u0308rder") == "atgarder");  // decomposed, as some editors write
  CHECK(slug("  – Svara! (snabbt) –  ") == "svara-snabbt");
  CHECK(slug("ﬁnt ½") == "fint-1-2");
  CHECK(slug("Наш") == "");
  CHECK(slug("👍") == "");
  CHECK(slug("") == "");
}

TEST_CASE("what can be an id") {
  for (const char* good : {"a", "0", "uppsikt-varje-dag", "far_inte", "lag-2018-218", "5-2-p"})
    CHECK(is_id(good));
  for (const char* bad :
       {"", "-", "-a", "a-", "a--b", "a-_b", "A", "å", "a b", "a/b", "..", ".", "a.b", "a\n", "_a"})
    CHECK_FALSE(is_id(bad));
  CHECK(is_id(std::string(64, 'a')));
  CHECK_FALSE(is_id(std::string(65, 'a')));
  CHECK_FALSE(is_id("a\0"s));
}

TEST_CASE("edit distance counts characters and takes a swap for one") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("uppsikt", "upsikt") == 1);
  CHECK(edit_distance("kanel", "knael") == 1);
  CHECK(edit_distance("på", "pa") == 1);
  CHECK(edit_distance("åäö", "abc") == 3);
  CHECK(edit_distance("rules", "roles") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is one that a slip of the pen explains") {
  const Strings words = {"uppsikt", "syfte", "arkivering"};
  CHECK(nearest("upsikt", words) == "uppsikt");
  CHECK(nearest("arkivring", words) == "arkivering");
  CHECK(nearest("uppsikt", words) == "uppsikt");
  CHECK_FALSE(nearest("tillgänglighet", words));
  CHECK_FALSE(nearest("upsikt", Strings{}));
  CHECK(nearest("bc", Strings{"bd", "bb"}) == "bd");  // the first of equals
}

TEST_CASE("the alphabet ends with å ä ö") {
  Strings names = {"Öland",     "Zinkgruvan", "Ål",  "Älmhult", "alingsås",
                   "Wadköping", "Vadstena",   "Ale", "Värnamo"};
  std::ranges::sort(names, swedish_less);
  CHECK(names == Strings{"Ale", "alingsås", "Vadstena", "Värnamo", "Wadköping", "Zinkgruvan", "Ål",
                         "Älmhult", "Öland"});
  CHECK_FALSE(swedish_less("a", "a"));
  // Equal to the alphabet, yet in one order only.
  CHECK(swedish_less("å", "a\u030a") != swedish_less("a\u030a", "å"));
}
