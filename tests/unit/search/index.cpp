// SPDX-License-Identifier: EUPL-1.2
#include "search/index.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "search/postings.h"

using namespace stadga;
using namespace stadga::search;

namespace {

const std::array<std::string, sort_count> names = {"Regel", "Avsnitt", "Konto",    "Checklista",
                                                   "Lag",   "Sida",    "Kontroll", "Format"};

Document rule(std::string title, std::string lead, std::string text = {}) {
  Document made;
  made.address = "a/regler.html#r";
  made.title = std::move(title);
  made.lead = std::move(lead);
  made.text = std::move(text);
  return made;
}

Group group(std::string name, std::vector<Document> documents) {
  Group made;
  made.name = std::move(name);
  made.documents = std::move(documents);
  return made;
}

/// Many documents of words that differ.
std::vector<Group> large() {
  std::vector<Group> groups;
  for (int town = 0; town < 7; ++town) {
    std::vector<Document> documents;
    for (int i = 0; i < 40; ++i) {
      const std::string word = std::string(1, static_cast<char>('b' + i % 20)) + "arkiv" +
                               std::string(1, static_cast<char>('a' + town));
      documents.push_back(rule("Titel " + word, "Varje konto arkiveras av " + word, "Åtgärd"));
      documents.back().sort = i % 3 == 0 ? Sort::account : Sort::rule;
    }
    groups.push_back(group("Kommun " + std::to_string(town), std::move(documents)));
  }
  return groups;
}

const File& file(const std::vector<File>& files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &File::name);
  REQUIRE(found != files.end());
  return *found;
}

/// What a piece hands over.
nlohmann::json value(const File& piece) {
  const std::size_t from = piece.bytes.find(',', piece.bytes.find(',') + 1) + 1;
  return nlohmann::json::parse(piece.bytes.substr(from, piece.bytes.rfind(')') - from));
}

}  // namespace

TEST_CASE("the index is the same whatever the threads") {
  const std::vector<File> one = make_index(large(), names, 1, {512, 1024});
  const std::vector<File> eight = make_index(large(), names, 8, {512, 1024});
  REQUIRE(one.size() == eight.size());
  REQUIRE(one.size() > 20);
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].name == eight[i].name);
    CHECK(one[i].bytes == eight[i].bytes);
  }
}

TEST_CASE("pieces keep to their size and lose nothing") {
  std::size_t documents = 0;
  std::set<std::string> seen;
  for (const File& piece : make_index(large(), names, 1, {512, 1024})) {
    INFO(piece.name);
    if (piece.name == "index.js") continue;
    if (piece.name.starts_with('d')) {
      documents += value(piece).size();
      CHECK(piece.bytes.size() < 4096);
    } else {
      const std::string lines = value(piece);
      for (const std::string_view line : split(lines, ' '))
        seen.emplace(line.substr(0, line.find(',')));
    }
  }
  CHECK(documents == 280);
  for (const char* word : {"titel", "konto", "arkiveras", "åtgärd", "barkiva", "uarkivg"})
    CHECK(seen.contains(word));
  CHECK_FALSE(seen.contains("av"));
}

TEST_CASE("a word knows its documents and where it stands in them") {
  const Postings found = postings_of(
      group("Åby", {rule("Arkiv", "Arkivet", "arkiv"), rule("Svar", "", "arkiv arkiv")}), 5);
  const std::vector<Posting>& arkiv = found.at("arkiv");
  REQUIRE(arkiv.size() == 2);
  CHECK(arkiv[0].document == 5);
  CHECK(arkiv[0].parts == (in_title | in_text));
  CHECK(arkiv[1].document == 6);
  CHECK(arkiv[1].parts == in_text);
  CHECK(found.at("arkivet").at(0).parts == in_lead);
  CHECK(found.at("åby").size() == 2);
}

TEST_CASE("the last part of a compound is found by itself where both parts are words") {
  const auto parts_of = [](const char* text) {
    return compound_parts(postings_of(group("", {rule("", "", text)}), 0));
  };
  CHECK(parts_of("myndighet handling myndighetshandling").contains("handling"));
  CHECK(parts_of("konto ansvarig kontoansvariga").contains("ansvariga"));
  // Near misses: an unknown head, an unknown tail, a tail too short to tell anything.
  CHECK_FALSE(parts_of("handling förbehandling").contains("handling"));
  CHECK(parts_of("myndighet myndighetsutövning").empty());
  CHECK(parts_of("konto namn kontonamn").empty());
}

TEST_CASE("no text breaks out of the script that it stands in") {
  const std::string hostile =
      "</script><script>alert(1)</script> ' \" \\ \u2028 \u2029 `${x}` */ \n";
  const std::vector<File> files =
      make_index({group(hostile, {rule(hostile, hostile, hostile)})}, names, 1);
  for (const File& piece : files) {
    INFO(piece.name);
    const std::size_t ours = piece.name == "index.js" ? piece.bytes.rfind("\n})") : 0;
    const std::string_view made = std::string_view(piece.bytes).substr(ours);
    CHECK(made.find("</") == std::string_view::npos);
    CHECK(made.find("<script") == std::string_view::npos);
    CHECK(made.find("\u2028") == std::string_view::npos);
    CHECK(made.find("\u2029") == std::string_view::npos);
  }
  const nlohmann::json shown = value(file(files, "d0.js")).at(0);
  for (const int field : {1, 3, 4}) CHECK(shown.at(field) == hostile);
}

TEST_CASE("an empty site has an index that nothing is found in") {
  const std::vector<File> files = make_index({}, names, 1);
  REQUIRE(files.size() == 1);
  CHECK(files.front().name == "index.js");
}

TEST_CASE("pieces of two indexes are told apart") {
  const std::string one =
      file(make_index({group("A", {rule("ett", "")})}, names, 1), "d0.js").bytes;
  const std::string two =
      file(make_index({group("A", {rule("två", "")})}, names, 1), "d0.js").bytes;
  const auto version = [](const std::string& bytes) { return bytes.substr(0, bytes.find('[')); };
  CHECK(version(one) != version(two));
}
