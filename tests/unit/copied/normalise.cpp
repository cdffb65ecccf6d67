// SPDX-License-Identifier: EUPL-1.2
// What platforms do to a text is undone, and what people do is not: each tolerance has its near
// miss.
#include "copied/normalise.h"

#include <catch2/catch.hpp>

using namespace stadga::copied;

namespace {

/// Undone by the platform's hand, and by a person's: two that are equal, two that are not.
struct Pair {
  const char* name;
  const char* written;
  const char* shown;
};

bool equal(const Pair& pair) {
  return normalise(pair.written) == normalise(pair.shown);
}

}  // namespace

TEST_CASE("what platforms do to a text") {
  const auto pair = GENERATE(values<Pair>({
      {"blanks at the ends", "Vi svarar här.", "  \n Vi svarar här. \t\n"},
      {"line breaks become blanks", "Hot\n\nFörtal", "Hot Förtal"},
      {"line breaks of Windows", "Hot\nFörtal", "Hot\r\nFörtal"},
      {"line separator", "Hot\nFörtal", "Hot\u2028Förtal"},
      {"no-break blanks", "Vi svarar", "Vi\u00a0svarar"},
      {"narrow no-break blanks", "08 12", "08\u202f12"},
      {"doubled blanks", "Vi svarar", "Vi   svarar"},
      {"zero width", "Vi svarar", "Vi\u200b sva\u200drar\ufeff"},
      {"soft hyphens", "kommunikationsenheten", "kommunikations\u00adenheten"},
      {"direction of writing", "Vi svarar", "\u202aVi svarar\u202c\u200e"},
      {"picture form of an emoji", "Vi ❤ er", "Vi ❤️ er"},
      {"text form of an emoji", "Vi ❤️ er", "Vi ❤︎ er"},
      {"joined emoji", "👩‍👧 välkomna", "👩👧 välkomna"},
      {"decomposed characters", "Både ö och å", "Ba\u030ade o\u0308 och a\u030a"},
      {"curly quotes", "\"Hot\" tas bort", "”Hot” tas bort"},
      {"German and French quotes", "\"Hot\" och \"hat\"", "„Hot“ och «hat»"},
      {"apostrophes", "Lars' sida", "Lars’ sida"},
      {"en dash", "kl. 8-16 - välkommen", "kl. 8–16 – välkommen"},
      {"two hyphens for a dash", "Välkommen – här", "Välkommen -- här"},
      {"three hyphens for a dash", "Välkommen — här", "Välkommen --- här"},
      {"minus", "-5 grader", "−5 grader"},
      {"no-break hyphen", "e-post", "e\u2011post"},
      {"ellipsis", "och mer …", "och mer ..."},
      {"scheme stripped", "Läs https://www.norberg.se/regler/", "Läs norberg.se/regler"},
      {"scheme of another kind", "https://norberg.se/a", "http://norberg.se/a"},
      {"scheme and host in capitals", "https://norberg.se/A", "HTTPS://Norberg.SE/A"},
      {"address at the end of a sentence", "Se https://norberg.se/a/.", "Se norberg.se/a."},
      {"address in brackets", "(https://norberg.se/)", "(norberg.se)"},
      {"address in quotes", "\"https://norberg.se/a\"", "”norberg.se/a”"},
      {"visa mer", "Vi svarar här.", "Vi svarar här. … Visa mer"},
      {"visa mer with points", "Vi svarar här.", "Vi svarar här.... visa mer"},
      {"visa mer joined", "Vi svarar här.", "Vi svarar här. …visa mer"},
      {"se mer on a line", "Vi svarar här", "Vi svarar här\nse mer"},
      {"visa mindre after a sentence", "Vi svarar här.", "Vi svarar här. Visa mindre"},
      {"see more", "Vi svarar här.", "Vi svarar här.… See more"},
  }));
  INFO(pair.name);
  CHECK(equal(pair));
}

TEST_CASE("what people do to a text") {
  const auto pair = GENERATE(values<Pair>({
      {"another word", "Vi svarar här.", "Vi läser här."},
      {"a word less", "Vi svarar alltid här.", "Vi svarar här."},
      {"a word more", "Vi svarar här.", "Vi svarar ofta här."},
      {"words in another order", "hot och hat", "hat och hot"},
      {"a negation", "Vi svarar här.", "Vi svarar inte här."},
      {"a blank less", "Vi svarar", "Visvarar"},
      {"a blank more", "rökfritt", "rök fritt"},
      {"a figure", "inom 2 dagar", "inom 3 dagar"},
      {"a figure with another sign", "kl. 8-16", "kl. 8 16"},
      {"a capital", "Vi svarar", "vi svarar"},
      {"a letter without its ring", "Vi på kommunen", "Vi pa kommunen"},
      {"quotes gone", "\"Hot\" tas bort", "Hot tas bort"},
      {"double for single quotes", "'Hot'", "\"Hot\""},
      {"a hyphen gone", "e-post", "epost"},
      {"a dash gone", "Välkommen – här", "Välkommen här"},
      {"four hyphens", "a - b", "a ---- b"},
      {"a full stop gone", "Vi svarar.", "Vi svarar"},
      {"points gone", "och mer …", "och mer"},
      {"another emoji", "Vi ❤ er", "Vi 💔 er"},
      {"another host", "https://norberg.se/a", "https://norsjo.se/a"},
      {"a host within another", "https://norberg.se", "https://norberg.se.example.com"},
      {"another subdomain", "https://norberg.se", "https://intra.norberg.se"},
      {"another path", "https://norberg.se/a", "https://norberg.se/b"},
      {"capitals in a path", "https://norberg.se/a", "https://norberg.se/A"},
      {"a path less", "https://norberg.se/a", "https://norberg.se"},
      {"another query", "https://norberg.se/?a=1", "https://norberg.se/?a=2"},
      {"another fragment", "https://norberg.se/#a", "https://norberg.se/#b"},
      {"dashes within an address", "https://norberg.se/a--b", "https://norberg.se/a-b"},
      {"another kind of dash within", "https://norberg.se/a-b", "https://norberg.se/a–b"},
      {"another scheme", "https://norberg.se/a", "ftp://norberg.se/a"},
      {"a user before the host", "https://norberg.se", "https://norberg.se@ont.example"},
      {"visa mer as words", "Vi vill visa", "Vi vill visa mer"},
      {"se mer as words of a sentence", "Här kan du", "Här kan du se mer"},
      {"visa allt", "Vi svarar här.", "Vi svarar här. … Visa allt"},
      {"visa mer before the end", "Vi svarar. Hej", "Vi svarar. … visa mer Hej"},
      {"a control character", "Vi svarar", "Vi \033[31msvarar"},
  }));
  INFO(pair.name);
  CHECK_FALSE(equal(pair));
}

TEST_CASE("an address that a platform shortens may be shown so, but says nothing of the rest") {
  const auto shown = [](const char* found, const char* expected) {
    return shows(words_of(found).words.at(0), words_of(expected).words.at(0));
  };
  const char* expected = "https://www.norberg.se/kommun/sociala-medier";
  CHECK(shown("norberg.se/kommun/soc…", expected));
  CHECK(shown("https://norberg.se/k...", expected));
  CHECK(shown("(norberg.se/kommun…)", expected) == false);
  CHECK_FALSE(shown("norberg.se…", expected));
  CHECK_FALSE(shown("norberg.se/…", expected));
  CHECK_FALSE(shown("nor…", expected));
  CHECK_FALSE(shown("norberg.se/skola…", expected));
  CHECK_FALSE(shown("norsjo.se/kommun/soc…", expected));
  CHECK_FALSE(shown("kommunika…", "kommunikationsenheten"));
  CHECK_FALSE(shown("kommentarer/inl…", "kommentarer/inlägg"));
}

TEST_CASE("words are kept as they were written, beside the form in which they are compared") {
  const Words words = words_of("Läs ”mer” på https://www.Norberg.se/a/.");
  REQUIRE(words.words.size() == 4);
  CHECK(words.words[1].written == "”mer”");
  CHECK(words.words[1].plain == "\"mer\"");
  CHECK(words.words[3].written == "https://www.Norberg.se/a/.");
  CHECK(words.words[3].plain == "norberg.se/a.");
  CHECK_FALSE(words.cut);
  CHECK(words_of("Vi svarar … visa mer").cut);
  CHECK_FALSE(words_of("Vi svarar.\nVisa mer").cut);
  CHECK(words_of(" \u200b\n").words.empty());
  CHECK(normalise("Visa mer") == "Visa mer");
  CHECK(normalise("… visa mer") == "... visa mer");
}

TEST_CASE("odd pieces in every order: no word is empty, and each shows as itself") {
  const std::vector<std::string> pieces = {
      "...",    "…", " ",  "\n", "visa", "Mer",    "www.", "a.se/",   "http://",
      "\"(.\"", "–", "--", "x",  "/",    "\u200b", "”’»",  "a\u030a", "🏳️‍🌈"};
  const auto check = [](const std::string& text) {
    const Words made = words_of(text);
    bool sound = !made.words.empty() || text.find_first_not_of(" \n\xE2\x80\x8B") == text.npos;
    for (const Word& word : made.words)
      sound = sound && !word.plain.empty() && !word.written.empty() && shows(word, word);
    if (!sound) FAIL_CHECK(text);
  };
  std::size_t tried = 0;
  for (const std::string& a : pieces) {
    for (const std::string& b : pieces) {
      for (const std::string& c : pieces) {
        for (const std::string& d : pieces) {
          std::string text = a;
          check(text.append(b).append(c).append(d));
          ++tried;
        }
      }
    }
  }
  CHECK(tried == pieces.size() * pieces.size() * pieces.size() * pieces.size());
}
