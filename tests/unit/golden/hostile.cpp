// SPDX-License-Identifier: EUPL-1.2
// Texts made to break out of the page, the file or the spreadsheet that they stand in.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "load/load.h"
#include "parse/parse.h"
#include "publish/publish.h"
#include "render/render.h"
#include "unit/golden/html.h"
#include "unit/golden/sites.h"

using namespace stadga;
using namespace stadga::golden;

namespace {

const std::string hostile =
    "=cmd|'/C calc'!A0 <script>alert(1)</script> \"><img src=x onerror=alert(1)> '\" onload=x "
    "{{X}} {{#RULE}} {{%AUTOESCAPE}} {{BODY_HTML:none}} ]]> --> </pre></textarea></title> &lt; "
    "&amp;";

/// Gives every text that an officer, an administrator of registers or of the site can write.
class Filler {
 public:
  Filler(std::string text, std::string address)
      : text_(std::move(text)), address_(std::move(address)) {}

  void fill(Model& model) const {
    put(model.site.title);
    for (auto* list :
         {&model.vocabulary.modalities, &model.vocabulary.topics, &model.vocabulary.categories,
          &model.vocabulary.elements, &model.vocabulary.occasions, &model.vocabulary.actions,
          &model.vocabulary.properties}) {
      for (Term& term : *list) put(term.label), put(term.meaning), put(term.word), put(term.note);
    }
    for (Law& law : model.laws) {
      for (std::string* text : {&law.name, &law.short_name, &law.sfs, &law.kind, &law.status,
                                &law.repealed_by, &law.confidence, &law.source})
        put(*text);
      put(law.note);
      for (LawSection& section : law.sections) put(section.ref), put(section.says);
    }
    for (Platform& platform : model.platforms) {
      put(platform.name);
      for (PlatformField& field : platform.fields) put(field.label), put(field.note);
    }
    for (Page& page : model.pages) put(page.title), put(page.nav);
    for (Page& page : model.formats) put(page.title);
    for (Municipality& town : model.municipalities) fill(town);
  }

 private:
  void put(std::string& text) const { text = text_; }
  void put(Text& text) const { text = {text_, text_}; }
  void put(Placed& placed) const { placed.text = text_; }

  void fill(Municipality& town) const {
    for (std::string* text :
         {&town.name, &town.short_name, &town.code, &town.contact->name, &town.contact->email,
          &town.contact->phone, &town.guideline.title, &town.guideline.type,
          &town.guideline.reference, &town.guideline.covers, &town.guideline.review->words})
      put(*text);
    town.website = address_;
    town.rules_address = address_;
    for (std::string& text : town.guideline.based_on) put(text);
    for (std::string& text : town.notes) put(text);
    for (Role& role : town.roles) put(role.name);
    for (Channel& channel : town.channels) {
      for (std::string* text :
           {&channel.name, &channel.purpose, &channel.content, &channel.tone, &channel.status})
        put(*text);
    }
    for (Rule& rule : town.rules) {
      for (Placed* placed : {&rule.title, &rule.statement, &rule.checklist, &rule.condition,
                             &rule.exception, &rule.note})
        put(*placed);
      if (rule.deadline) put(rule.deadline->words);
      if (rule.recurrence) put(rule.recurrence->words), put(rule.recurrence->addition);
      for (LawReference& law : rule.law) put(law.section);
    }
    for (Citation& citation : town.citations) put(citation.words), put(citation.caveat);
    for (Account& account : town.accounts) {
      for (Placed* placed : {&account.name, &account.handle, &account.unit, &account.purpose,
                             &account.contact, &account.phone, &account.monitored, &account.note})
        put(*placed);
      account.address.text = address_;
      for (OwnText& own : account.texts) put(own.text);
    }
    for (Paragraph& paragraph : town.information.paragraphs) {
      for (ParagraphForm& form : paragraph.forms) put(form.text);
    }
    for (ChecklistHead& head : town.checklist_heads)
      put(head.title), put(head.intro), put(head.who);
    for (Chapter& chapter : town.chapters) {
      for (markdown::Block& block : chapter.document.blocks) fill(block);
      for (markdown::Heading& heading : chapter.document.headings) put(heading.text);
      for (markdown::Unit& unit : chapter.document.units) put(unit.text);
    }
  }

  void fill(markdown::Block& block) const {
    for (markdown::Inline& part : block.inlines) fill(part);
    for (markdown::Block& child : block.children) fill(child);
    if (block.kind == markdown::BlockKind::code) put(block.text);
  }

  void fill(markdown::Inline& part) const {
    if (part.kind == markdown::InlineKind::text || part.kind == markdown::InlineKind::code)
      put(part.text);
    if (part.kind == markdown::InlineKind::link) part.url = address_;
    for (markdown::Inline& child : part.children) fill(child);
  }

  std::string text_;
  std::string address_;
};

struct World {
  explicit World(fs::MemoryFileSystem memory) : disk(std::move(memory)) {
    CompileOptions options;
    options.site = "/site";
    options.shared = "/shared";
    compilation = compile(disk, options);
    REQUIRE(compilation.sound());
    Diagnostics found;
    const load::ThemeInput input = load::load_theme(disk, "/site", "/shared", "default", {}, found);
    theme.templates = input.templates;
    theme.texts = parse::parse_texts(*input.texts.at("sv"), found);
    render::check_theme(theme, input.texts.at("sv").get(), found);
    REQUIRE(found.empty());
  }

  Files render(const std::string& text, const std::string& address) const {
    Model model = compilation.model;
    Filler(text, address).fill(model);
    Diagnostic finding;
    finding.kind = check::kinds().front();
    finding.severity = Severity::warning;
    finding.message = {text, text};
    finding.municipality = model.municipalities.front().id;
    Waiver waiver;
    waiver.reason.text = text;
    waiver.by.text = text;
    waiver.until = read_date("2027-06-30");
    const std::vector<Diagnostic> open = {finding};
    const std::vector<check::Waived> waived = {{finding, waiver}};
    Files files;
    for (OutputFile& file : render::render_site(model, {open, waived, {}, {}, {}}, theme, 2))
      files[file.path] = std::move(file.bytes);
    return files;
  }

  fs::MemoryFileSystem disk;
  Compilation compilation;
  render::Theme theme;
};

/// The whole golden site in the theme of the golden tests, or in the default one.
World world(bool default_theme) {
  fs::MemoryFileSystem memory = with_test_theme();
  if (default_theme) {
    memory = {};
    put_all(memory, STADGA_SOURCE_DIR "/themes/default", "/shared/themes/default");
    put_all(memory, STADGA_SOURCE_DIR "/tests/golden/registers", "/shared/registers");
  }
  put_all(memory, STADGA_SOURCE_DIR "/tests/golden/whole/site", "/site");
  return World(std::move(memory));
}

/// RFC 4180, strictly.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1);
  for (std::size_t at = 0; at < text.size();) {
    REQUIRE(text[at] == '"');
    std::string cell;
    for (++at; text.substr(at, 2) == "\"\"" || text.at(at) != '"'; ++at) {
      cell += text[at];
      if (text[at] == '"') ++at;
    }
    rows.back().push_back(cell);
    ++at;
    if (text.at(at) == ',') {
      ++at;
    } else {
      REQUIRE(text.substr(at, 2) == "\r\n");
      at += 2;
      if (at < text.size()) rows.emplace_back();
    }
  }
  return rows;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("the audit page shows what is open and what was waived, by whom and until when") {
  const std::string page =
      world(true).render("Så är det", "https://a.example/").at("exempelby/granskning.html");
  CHECK(page.find("30 juni 2027") != std::string::npos);
  CHECK(page.find("<td data-label=\"Skäl\">Så är det</td>") != std::string::npos);
  CHECK(page.find("<td data-label=\"Beslutat av\">Så är det</td>") != std::string::npos);
  CHECK(page.find("<strong>Varning:</strong> Så är det") != std::string::npos);
  CHECK(page.find("Inga undantag") == std::string::npos);
  CHECK(page.find("Inga fynd") == std::string::npos);
}

TEST_CASE("no text of a file becomes a tag or an attribute on a page") {
  const World made = world(GENERATE(false, true));
  const std::string address = "https://a.example/\"><script>alert(1)</script>";
  // As long, so that as much of it fits into the fields of the accounts.
  const Files plain = made.render(std::string(hostile.size(), 'a'),
                                  "https://a.example/" + std::string(address.size() - 18, 'a'));
  const Files bad = made.render(hostile, address);
  REQUIRE(bad.size() == plain.size());
  std::size_t pages = 0;
  for (const auto& [path, bytes] : bad) {
    if (!path.ends_with(".html") && !path.ends_with(".xml")) continue;
    INFO(path);
    ++pages;
    REQUIRE(skeleton(bytes) == skeleton(plain.at(path)));
    // The pages have scripts and pictures of their own.
    for (const char* open : {"<script", "<img"})
      CHECK(count(bytes, open) == count(plain.at(path), open));
    for (const char* open : {"{{X}}</", "onerror=\"", "onload=\""})
      CHECK(bytes.find(open) == std::string::npos);
    if (path == "exempelby/regler.html") CHECK(bytes.find("{{X}}") != std::string::npos);
  }
  CHECK(pages >= 12);
}

TEST_CASE("an address that runs code is no link on a page") {
  const World made = world(GENERATE(false, true));
  const std::string address =
      GENERATE(as<std::string>{}, "javascript:alert(1)", "JaVaScRiPt:alert(1)",
               "data:text/html,<script>alert(1)</script>", "vbscript:x");
  for (const auto& [path, bytes] : made.render("Text", address)) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    for (const Tag& tag : tags_in(bytes)) {
      const std::string href = lower(tag.attribute("href"));
      CHECK_FALSE(href.starts_with("javascript:"));
      CHECK_FALSE(href.starts_with("data:"));
      CHECK_FALSE(href.starts_with("vbscript:"));
    }
  }
}

TEST_CASE("the texts come out of the JSON files as they went in") {
  const World made = world(false);
  const Files files = made.render(hostile, "https://a.example/");
  const auto rules = nlohmann::json::parse(files.at("exempelby/regler.json"));
  for (const char* key : {"title", "statement", "checklist_item", "condition", "exception", "note"})
    CHECK(rules["rules"][0][key] == hostile);
  CHECK(rules["rules"][0]["quotes"][0]["text"] == hostile);
  CHECK(rules["rules"][0]["law"][0]["name"] == hostile);
  CHECK(rules["municipality"]["name"] == hostile);
  CHECK(rules["notes"][0] == hostile);
  const auto accounts = nlohmann::json::parse(files.at("exempelby/konton.json"));
  for (const char* key : {"name", "handle", "unit", "purpose", "contact", "phone", "note"})
    CHECK(accounts["accounts"][0][key] == hostile);

  const std::vector<OutputFile> none;
  const auto manifest = nlohmann::json::parse(
      publish::manifest(none, {hostile, hostile, "2026-11-21", "stadga test"}).bytes);
  CHECK(manifest["site"]["title"] == hostile);
}

TEST_CASE("no cell of the CSV files is a formula") {
  const World made = world(false);
  for (const std::string begin : {"=", "+", "-", "@", "\t", "\r", "\n", "  =", "", "\"", "=\""}) {
    const std::string text = begin + hostile;
    const auto rows = read_csv(made.render(text, "https://a.example/").at("exempelby/regler.csv"));
    REQUIRE(rows.size() == 5);
    for (const auto& row : rows) {
      CHECK(row.size() == rows[0].size());
      for (const std::string& cell : row) {
        const std::size_t first = cell.find_first_not_of(' ');
        if (first == std::string::npos) continue;
        CHECK(std::string_view("=+-@\t\r\n").find(cell[first]) == std::string_view::npos);
      }
    }
    const std::string& title = rows[1][2];
    // Apostrophes before what would be formulas are all that is added.
    CHECK(replace_all(title, "'", "") == replace_all(text, "'", ""));
  }
}

TEST_CASE("hostile Markdown becomes no tag") {
  fs::MemoryFileSystem memory = with_test_theme();
  put_all(memory, STADGA_SOURCE_DIR "/tests/golden/whole/site", "/site");
  const std::string guideline = "/site/policies/exempelby/guideline.md";
  const std::string text = memory.read(guideline);
  memory.put(guideline,
             text +
                 "\n## <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> `<script>`\n\n"
                 "    <script>\n\n<div>\n</div>\n\n| <b> | \"><i> |\n|---|---|\n| {{X}} | ]]> |\n\n"
                 "<https://a.example/\"onload=x> ![<script>](x)\n");
  const BuildResult result = build_site(memory);
  REQUIRE(result.report);  // warnings only
  for (const Tag& tag : tags_in(memory.read("/out/exempelby/riktlinje.html"))) {
    for (const char* name : {"script", "div ", "b", "i"}) CHECK(tag.name != name);
    for (const auto& [name, value] : tag.attributes) {
      CHECK_FALSE(name.starts_with("on"));
      // The municipality's logotype is the only picture.
      if (tag.name == "img" && name == "src") CHECK(value == "logotyp.svg");
    }
  }
}
