// SPDX-License-Identifier: EUPL-1.2
// Findings as people and programs see them.
#include "diag/print.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"

using namespace stadga;
using namespace std::string_literals;

namespace {

const Kind kind{"odd-word",
                Severity::error,
                {"Ett ord är udda.", "A word is odd."},
                {"Ingen förstår det.", "Nobody understands it."},
                "ord: udda\nmer: rad"};

Span span_of(const SourceFile& file, std::string_view words) {
  const std::size_t at = file.text().find(words);
  return {&file, at, at + words.size()};
}

std::string printed(Span span, PrintOptions options = {}) {
  Diagnostics found;
  found.report(kind, span, say("ordet är udda", "the word is odd"));
  return print_human(found, options);
}

/// The line and the marks below it.
std::string shown(const SourceFile& file, std::string_view words) {
  const std::string all = printed(span_of(file, words));
  const std::size_t start = all.find('\n', all.find("-->")) + 1;
  return all.substr(start, all.size() - start - 1);
}

}  // namespace

TEST_CASE("a finding has name and place and the line with the place marked") {
  const SourceFile file("policies/x/rules.yml", "format: 1\ntopic: uppsickt\n");
  Diagnostics found;
  Diagnostic& d = found.report(kind, span_of(file, "uppsickt"), say("ordet är udda", "odd word"),
                               say("menade du `uppsikt`?", "did you mean `uppsikt`?"));
  d.places.push_back({span_of(file, "format"), say("här", "here")});
  d.places.push_back({Span{}, say("ingenstans", "nowhere")});
  CHECK(print_human(found, {}) ==
        "fel[odd-word]: ordet är udda\n"
        "  --> policies/x/rules.yml:2:8\n"
        "  2 | topic: uppsickt\n"
        "    |        ^^^^^^^^\n"
        "  --> policies/x/rules.yml:1:1: här\n"
        "  1 | format: 1\n"
        "    | ^^^^^^\n"
        "  hjälp: menade du `uppsikt`?\n"
        "\n");
  CHECK(print_human(found, {Language::en, false}).starts_with("error[odd-word]: odd word\n"));
  const std::string colours = print_human(found, {Language::sv, true});
  CHECK(colours.find("\033[1;31mfel\033[0m") != std::string::npos);
}

TEST_CASE("people see a hundred findings of one kind in one municipality, and twenty places") {
  const SourceFile file("policies/x/rules.yml", "format: 1\n");
  Diagnostics found;
  const auto add = [&](int times, Severity severity, const char* municipality) {
    for (int i = 0; i < times; ++i) {
      Diagnostic& d = found.report(kind, span_of(file, "1"), say("ordet är udda", "odd word"));
      d.severity = severity;
      d.municipality = municipality;
    }
  };
  const auto count = [](const std::string& all, std::string_view part) {
    std::size_t times = 0;
    for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1))
      ++times;
    return times;
  };
  add(100, Severity::error, "norberg");
  CHECK(count(print_human(found, {}), "ordet är udda") == 100);
  CHECK(print_human(found, {}).find("till") == std::string::npos);
  add(7, Severity::error, "norberg");
  add(2, Severity::warning, "norberg");
  add(3, Severity::error, "norsjo");
  const std::string all = print_human(found, {});
  CHECK(count(all, "ordet är udda") == 105);
  CHECK(
      all.ends_with("fel[odd-word]: 7 fynd till i `norberg` visas inte här; `--format json` "
                    "räknar upp alla\n\n"));
  const std::string github = print_github(found, {Language::en, "", "1"});
  CHECK(count(github, "::odd word") == 105);
  CHECK(
      github.ends_with("::error title=odd-word::7 more findings in `norberg` are not shown here; "
                       "`--format json` lists all\n"));
  CHECK(print_summary(found, Language::sv) == "110 fel, 2 varningar");
  CHECK(nlohmann::json::parse(print_json(found, {}))["diagnostics"].size() == 112);

  Diagnostics one;
  Diagnostic& d = one.report(kind, span_of(file, "1"), say("ordet är udda", "odd word"));
  for (int i = 0; i < 20; ++i) d.places.push_back({span_of(file, "1"), say("här", "here")});
  CHECK(print_human(one, {}).find("…") == std::string::npos);
  one.list()[0].places.push_back({span_of(file, "1"), say("här", "here")});
  CHECK(count(print_human(one, {}), ": här\n") == 20);
  CHECK(print_human(one, {}).find("  --> … på ett ställe till\n") != std::string::npos);
  one.list()[0].places.push_back({span_of(file, "1"), say("här", "here")});
  CHECK(print_human(one, {}).find("  --> … på 2 ställen till\n") != std::string::npos);
}

TEST_CASE("marks stand under the words also after å ä ö and tabs") {
  const SourceFile file("a", "å ä ö: rött\n\tflik\töl\na\u030a: mål\n👍 tumme");
  CHECK(shown(file, "rött") == "  1 | å ä ö: rött\n    |        ^^^^\n");
  CHECK(shown(file, "öl") == "  2 |  flik öl\n    |       ^^\n");
  CHECK(shown(file, "mål") == "  3 | a\u030a: mål\n    |    ^^^\n");
}

TEST_CASE("a place of no width gets one mark and one over several lines stops with its line") {
  const SourceFile file("a", "namn:\nen: två\ntre\n");
  CHECK(printed({&file, 5, 5}).find("  1 | namn:\n    |      ^\n") != std::string::npos);
  CHECK(shown(file, "två\ntre") == "  2 | en: två\n    |     ^^^\n");
}

TEST_CASE("nothing but the place is shown where the line is empty or the place unknown") {
  const SourceFile file("a", "\nb");
  CHECK(printed({&file, 0, 0}) == "fel[odd-word]: ordet är udda\n  --> a:1:1\n\n");
  CHECK(printed({}) == "fel[odd-word]: ordet är udda\n\n");
}

TEST_CASE("a long line is cut around the place") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "åäö ";
  const std::string marked = text + "HÄR" + text;
  const SourceFile file("a", marked);
  const std::string lines = shown(file, "HÄR");
  CHECK(measure(lines).code_points < 400);
  CHECK_FALSE(find_invalid_utf8(lines));
  const std::string first = lines.substr(0, lines.find('\n'));
  const std::string second = lines.substr(lines.find('\n') + 1);
  CHECK(first.starts_with("  1 | …"));
  CHECK(first.ends_with("…"));
  const std::size_t column = measure(first.substr(0, first.find("HÄR"))).graphemes;
  CHECK(second == "    | " + std::string(column - 6, ' ') + "^^^\n");
  // A mark is no longer than the line shown.
  const SourceFile long_word("b", std::string(5000, 'x'));
  CHECK(shown(long_word, std::string(5000, 'x')).size() < 400);
}

TEST_CASE("control characters of the user are shown and not sent to the terminal") {
  CHECK(for_terminal("å\tb") == "å b");
  CHECK(for_terminal("\033[31mrött\a") == "\\x1b[31mrött\\x07");
  CHECK(for_terminal("a\0b\x7f"s) == "a\\x00b\\x7f");
  CHECK(for_terminal("\u0085\u009b\u00a0") == "\\xc2\\x85\\xc2\\x9b\u00a0");
  CHECK(for_terminal("\u202egnal\u202c\u2066") ==
        "\\xe2\\x80\\xaegnal\\xe2\\x80\\xac\\xe2\\x81\\xa6");
  CHECK(for_terminal("Norsj\xf6 kommun") == "Norsj\\xf6 kommun");
  CHECK(for_terminal("\xe5\xe4\xf6") == "\\xe5\\xe4\\xf6");
  CHECK(for_terminal("å\xc3") == "å\\xc3");
  CHECK(for_terminal("👍 “x”") == "👍 “x”");

  const SourceFile file("p\033[2J.yml", "a: \033]0;x\a b\n");
  Diagnostics found;
  found.report(kind, {&file, 3, 4}, say("`\033[1m`", "x"), say("\r", "x"));
  const std::string all = print_human(found, {});
  CHECK(all.find('\033') == std::string::npos);
  CHECK(all.find('\a') == std::string::npos);
  CHECK(all.find('\r') == std::string::npos);
}

TEST_CASE("the JSON form gives places by line and column in both languages") {
  const SourceFile file("policies/x/rules.yml", "a\nå ä: udda\nb\n");
  Diagnostics found;
  Diagnostic& d = found.report(kind, span_of(file, "udda"), say("ordet `\"`", "the word"));
  d.places.push_back({span_of(file, "b"), say("här", "here")});
  found.report(kind, {}, say("Norsj\xf6", "x"), say("hjälp", "help"));
  const auto json = nlohmann::json::parse(print_json(found, {}));
  CHECK(json["format"] == 1);
  REQUIRE(json["diagnostics"].size() == 2);
  const auto& one = json["diagnostics"][0];
  CHECK(one["name"] == "odd-word");
  CHECK(one["severity"] == "error");
  CHECK(one["place"] == nlohmann::json{{"file", "policies/x/rules.yml"},
                                       {"line", 2},
                                       {"column", 6},
                                       {"end_line", 2},
                                       {"end_column", 10}});
  CHECK(one["message"]["sv"] == "ordet `\"`");
  CHECK(one["message"]["en"] == "the word");
  CHECK(one["help"].is_null());
  CHECK(one["places"][0]["message"]["sv"] == "här");
  CHECK(one["places"][0]["place"]["line"] == 3);
  CHECK(json["diagnostics"][1]["place"].is_null());
  CHECK(json["diagnostics"][1]["message"]["sv"] == "Norsj\\xf6");
  CHECK(json["diagnostics"][1]["help"]["en"] == "help");
  CHECK(nlohmann::json::parse(print_json({}, {}))["diagnostics"].empty());
}

TEST_CASE("a summary counts by severity and says nothing of nothing") {
  Diagnostics found;
  CHECK(print_summary(found, Language::sv).empty());
  found.report(kind, {}, say("a", "a"));
  CHECK(print_summary(found, Language::sv) == "1 fel");
  found.report(kind, {}, say("b", "b"));
  found.report(kind, {}, say("c", "c")).severity = Severity::warning;
  found.report(kind, {}, say("d", "d")).severity = Severity::note;
  found.report(kind, {}, say("e", "e")).severity = Severity::note;
  CHECK(print_summary(found, Language::sv) == "2 fel, 1 varning, 2 anmärkningar");
  CHECK(print_summary(found, Language::en) == "2 errors, 1 warning, 2 notes");
}

TEST_CASE("explain tells what is found and why it is bad and shows an example") {
  CHECK(explain(kind, Language::sv) ==
        "odd-word (fel)\n\nEtt ord är udda.\n\nVarför\n  Ingen förstår det.\n\n"
        "Exempel\n  ord: udda\n  mer: rad\n");
  CHECK(explain(kind, Language::en).find("Nobody understands it.") != std::string::npos);
}
