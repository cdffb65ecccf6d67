// SPDX-License-Identifier: EUPL-1.2
// The fragments: what stands in them, that they name nothing of the page around, and that no text
// breaks them.
#include "render/fragment/fragment.h"

#include <algorithm>
#include <memory>
#include <regex>

#include <catch2/catch.hpp>

#include "render/fragment/parts.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::render;
using namespace stadga::example;

namespace {

const std::map<std::string, std::string> words = {
    {"rules_lead", "regler."}, {"quote_from", "Ur avsnittet"}, {"as_of", "Uppgifterna gäller den"},
    {"example", "exempel"},    {"not_stated", "anges inte"},   {"note", "Anmärkning:"}};

Term term_of(const std::string& id, const std::string& text) {
  Term made;
  made.id = id;
  made.label = {text, text};
  return made;
}

/// One rule and one account; every text that somebody writes says `text`.
Model world(const std::string& text) {
  Model model = exempelby();
  model.site.base_url = "https://regler.example/";
  model.site.title = text;
  model.site.notice = text;
  model.as_of = read_date("2026-11-21");
  model.vocabulary.topics = {term_of("svar", text), term_of("uppsikt", "Uppsikt")};
  model.vocabulary.modalities = {term_of("ska", text)};
  Law law;
  law.id = "pul";
  law.name = text;
  law.status = "upphävd";
  law.until = read_date("2018-05-25");
  model.laws = {law};
  Municipality& town = municipality_of(model);
  town.name = text;
  town.guideline.title = text;
  town.notes = {text};
  Chapter chapter;
  chapter.file = std::make_shared<const SourceFile>("guideline.md", text);
  markdown::Unit unit;
  unit.text = text;
  chapter.document.units = {unit};
  town.chapters = {chapter};
  Rule first = rule("svara", "ska", {});
  first.topic.id = "svar";
  for (Placed* placed :
       {&first.title, &first.statement, &first.condition, &first.exception, &first.note})
    placed->text = text;
  Quote quote;
  quote.text.text = text;
  first.quotes = {quote};
  LawReference cited;
  cited.law.id = "pul";
  cited.section = text;
  first.law = {cited};
  town.rules = {first};
  Account& account = account_of(model);
  for (Placed* placed : {&account.name, &account.handle, &account.purpose}) placed->text = text;
  account.unit.text.clear();
  account.example = true;
  OwnText own;
  own.field.id = "bio";
  own.text.text = text;
  model.platforms[0].fields = {field("bio", FieldKind::text)};
  account.texts = {own};
  return model;
}

std::vector<OutputFile> files_of(const Model& model) {
  const Municipality& town = model.municipalities.front();
  const audit::Audit audit = audit::audit(model, town);
  return fragment_files({model, words, town, audit});
}

std::string file(const Model& model, std::string_view path) {
  for (OutputFile& each : files_of(model)) {
    if (each.path == path) return std::move(each.bytes);
  }
  FAIL("there is no " << path);
  return {};
}

std::string rules_with(const Model& model, const FragmentForm& form) {
  const Municipality& town = model.municipalities.front();
  const audit::Audit audit = audit::audit(model, town);
  return rules_fragment({model, words, town, audit}, form);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex wanted(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator each(text.begin(), text.end(), wanted), end; each != end; ++each)
    found.push_back((*each)[1]);
  return found;
}

const std::string hostile =
    "=1+1 <script>alert(1)</script> \"' ]]> --> </style> </pre> &lt; {{X}} ``` ```` | **a** "
    "[c](javascript:1) \x01\x1B[31m \u202E \\";

}  // namespace

TEST_CASE("fragments: the rules, the register and each account, in three formats") {
  const std::vector<OutputFile> files = files_of(world("Text"));
  std::vector<std::string> seen;
  for (const OutputFile& each : files) {
    seen.push_back(each.path + ' ' + each.subject);
    CHECK(each.kind == "fragment");
    CHECK(each.municipality == "exempelby");
    CHECK(each.bytes.ends_with('\n'));
  }
  CHECK(seen == std::vector<std::string>{
                    "exempelby/fragment/regler.html regler", "exempelby/fragment/regler.md regler",
                    "exempelby/fragment/regler.txt regler", "exempelby/fragment/konton.html konton",
                    "exempelby/fragment/konton.md konton", "exempelby/fragment/konton.txt konton",
                    "exempelby/fragment/konto-biblioteket.html konto/biblioteket",
                    "exempelby/fragment/konto-biblioteket.md konto/biblioteket",
                    "exempelby/fragment/konto-biblioteket.txt konto/biblioteket"});
  CHECK(files[0].media_type == "text/html; charset=utf-8");
  CHECK(files[1].media_type == "text/markdown; charset=utf-8");
  CHECK(files[2].media_type == "text/plain; charset=utf-8");
}

TEST_CASE("a rule as HTML, Markdown and text") {
  const Model model = world("Text");
  const std::string html = file(model, "exempelby/fragment/regler.html");
  CHECK(has(html, "<h2 id=\"stadga-exempelby--regler--rubrik\">"));
  CHECK(has(html, "<h3 id=\"stadga-exempelby--amne--svar\">Text</h3>"));
  CHECK(has(html,
            "<h4 id=\"stadga-exempelby--regel--svara\"><a "
            "href=\"https://regler.example/exempelby/regler.html#svara\">Text</a></h4>"));
  CHECK(has(html,
            "<blockquote><p>Text</p><p><a "
            "href=\"https://regler.example/exempelby/riktlinje.html#citat--svara\">"));
  CHECK(has(html, "(upphävd den 25 maj 2018)") == false);  // the theme has no word for `den` here
  CHECK(has(html, "(upphävd on_date 25 maj 2018)"));
  CHECK(has(html, "<p>Anmärkning: Text</p>"));
  CHECK(has(html, "Uppgifterna gäller den 21 november 2026."));
  CHECK_FALSE(has(html, "Uppsikt"));  // a topic without rules
  const std::string markdown = file(model, "exempelby/fragment/regler.md");
  CHECK(has(markdown, "\n#### [Text](<https://regler.example/exempelby/regler.html#svara>)\n"));
  CHECK(has(markdown, "\n> Text\n>\n> [Ur avsnittet ”Text”](<https://"));
  const std::string text = file(model, "exempelby/fragment/regler.txt");
  CHECK(has(text, "\nText\n----\n"));
  CHECK(has(text, "”Text”\nUr avsnittet ”Text” <https://regler.example/"));
}

TEST_CASE("the register and an account: what is not stated is said to be so") {
  Model model = world("Text");
  const std::string html = file(model, "exempelby/fragment/konton.html");
  CHECK(has(html, "<th scope=\"row\">Text (exempel), Text</th><td>Torget</td><td>anges inte</td>"));
  CHECK(has(file(model, "exempelby/fragment/konton.md"),
            "| Text (exempel), Text | Torget | anges inte |"));
  CHECK(has(file(model, "exempelby/fragment/konto-biblioteket.html"), "<pre>\nText</pre>"));
  CHECK(has(file(model, "exempelby/fragment/konto-biblioteket.md"), "```text\nText\n```\n"));
  // No accounts, no table: HTML lets no table be without rows.
  municipality_of(model).accounts.clear();
  CHECK_FALSE(has(file(model, "exempelby/fragment/konton.html"), "<table"));
}

TEST_CASE("headings begin at the level asked for and never skip one") {
  const Model model = world("Text");
  for (int level = highest_fragment_level; level <= lowest_fragment_level; ++level) {
    INFO(level);
    const std::string html = rules_with(model, {FragmentFormat::html, level});
    for (const int below : {0, 1, 2})
      CHECK(has(html, "<h" + std::to_string(level + below) + " id="));
    CHECK_FALSE(has(html, "<h" + std::to_string(level + 3)));
    CHECK_FALSE(has(html, "<h" + std::to_string(level - 1) + " id="));
    const std::string markdown = rules_with(model, {FragmentFormat::markdown, level});
    CHECK(markdown.starts_with(std::string(static_cast<std::size_t>(level), '#') + ' '));
  }
  CHECK(rules_with(model, {FragmentFormat::text, 1}) ==
        rules_with(model, {FragmentFormat::text, 4}));
}

TEST_CASE("a fragment names nothing of the page around and leads nowhere relatively") {
  for (const OutputFile& each : files_of(world("Text"))) {
    if (!each.path.ends_with(".html")) continue;
    INFO(each.path);
    const auto ids = all(each.bytes, " id=\"([^\"]*)\"");
    CHECK(ids.size() >= 2);
    for (const std::string& id : ids) CHECK(id.starts_with("stadga-exempelby--"));
    const auto links = all(each.bytes, " href=\"([^\"]*)\"");
    CHECK_FALSE(links.empty());
    for (const std::string& href : links) CHECK(href.starts_with("https://"));
    for (const char* outside : {"<script", "<link", "@import", "url(", "onclick"})
      CHECK_FALSE(has(each.bytes, outside));
  }
}

TEST_CASE("every selector of a fragment's style holds its class and every value goes first") {
  const std::string css(fragments::style());
  const auto selectors = all(css, "([^{}]+)\\{");
  CHECK(selectors.size() >= 10);
  for (const std::string& list : selectors) {
    // Commas in :is(…) part no selectors.
    for (const std::string& selector : all(list + ',', "\\s*((?:\\([^)]*\\)|[^,(])+),")) {
      INFO(selector);
      CHECK((selector.starts_with(".stadga-fragment:not(#s#s#s)") ||
             selector.starts_with(".stadga-fragment-stil:not(#s#s#s)")));
    }
  }
  for (const std::string& declaration : all(css, "[{;] ([a-z-]+: [^;]*);")) {
    INFO(declaration);
    CHECK(declaration.ends_with(" !important"));
  }
  CHECK_FALSE(has(css, "<"));
}

TEST_CASE("no text breaks out of a fragment") {
  const std::vector<OutputFile> files = files_of(world(hostile));
  for (const OutputFile& each : files) {
    INFO(each.path);
    if (each.path.ends_with(".html")) {
      CHECK_FALSE(has(each.bytes, "<script"));
      CHECK(all(each.bytes, "(</style>)").size() == 1);
      CHECK(all(each.bytes, "(</pre>)").size() == all(each.bytes, "(<pre>)").size());
      CHECK(has(each.bytes, "{{X}}"));
    } else {
      CHECK_FALSE(has(each.bytes, "\x1B"));
      CHECK_FALSE(has(each.bytes, "\x01"));
    }
    if (!each.path.ends_with(".md") || each.subject.starts_with("konto/")) continue;
    CHECK_FALSE(has(each.bytes, " <script"));
    CHECK_FALSE(has(each.bytes, "[c](javascript"));
    CHECK_FALSE(has(each.bytes, " **a**"));
  }
  // Longer than any in the text.
  CHECK(has(file(world(hostile), "exempelby/fragment/konto-biblioteket.md"), "\n`````text\n"));
}

TEST_CASE("an account's address is a link only where it may be published") {
  Model model = world("Text");
  const auto links = [&](const std::string& address) {
    account_of(model).address.text = address;
    return has(file(model, "exempelby/fragment/konton.html"), "<th scope=\"row\"><a href=");
  };
  CHECK(links("https://torget.example/bibblan"));
  for (const char* bad : {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", ""}) {
    INFO(bad);
    CHECK_FALSE(links(bad));
  }
}

TEST_CASE("ids of two municipalities never meet") {
  Model one = world("Text");
  Model other = world("Text");
  municipality_of(one).id = "a";
  municipality_of(one).rules[0].id = "b-c";
  municipality_of(other).id = "a-b";
  municipality_of(other).rules[0].id = "c";
  const auto ids = all(file(one, "a/fragment/regler.html"), " id=\"([^\"]*)\"");
  for (const std::string& id : all(file(other, "a-b/fragment/regler.html"), " id=\"([^\"]*)\""))
    CHECK(std::ranges::find(ids, id) == ids.end());
}
