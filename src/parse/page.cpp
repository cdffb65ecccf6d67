// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "base/text.h"
#include "diag/encoding.h"
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {
namespace {

const Kind unclosed_front_matter{
    "unclosed-front-matter",
    Severity::error,
    {"Uppgifterna överst i en Markdown-fil börjar med `---` men slutar aldrig.",
     "The values on top of a Markdown file begin with `---` but never end."},
    {"Utan slut går det inte att skilja uppgifterna från texten.",
     "Without an end the values cannot be told from the text."},
    "---\ntitle: Om oss\n\nHär börjar texten"};

}  // namespace

std::optional<FrontMatter> split_front_matter(const SourceFile& file, Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  static constexpr std::string_view fence = "---";
  if (trim(file.line_at(0)) != fence) return FrontMatter{};
  for (std::size_t line = 2; line <= file.line_count(); ++line) {
    const std::size_t start = file.line_start(line);
    if (trim(file.line_at(start)) != fence) continue;
    FrontMatter split;
    split.body = file.line_start(line + 1);
    split.yaml =
        std::make_shared<const SourceFile>(file.path(), std::string(text.substr(0, start)));
    return split;
  }
  diagnostics.report(
      unclosed_front_matter, Span{&file, 0, fence.size()},
      say("uppgifterna överst slutar aldrig", "the values on top never end"),
      say("skriv en rad med bara `---` efter dem; finns inga uppgifter, ta bort den här raden",
          "write a line of only `---` after them; if there are none, remove this line"));
  return std::nullopt;
}

std::optional<Page> parse_page(const std::string& id, const SourcePtr& file,
                               Diagnostics& diagnostics, markdown::Limits limits) {
  if (!check_encoding(*file, diagnostics)) return std::nullopt;
  const std::optional<FrontMatter> split = split_front_matter(*file, diagnostics);
  if (!split) return std::nullopt;
  Page page;
  page.id = id;
  if (split->yaml) {
    diagnostics.keep(split->yaml);
    if (const std::optional<yaml::Node> root = read_keys(*split->yaml, diagnostics, "title: …")) {
      Fields fields(*root, diagnostics);
      page.title = fields.text("title").text;
      page.nav = fields.optional_text("nav").text;
      if (const Placed language = fields.choice("language", {"sv", "en"}, false);
          language.given()) {
        page.language = language.text;
      }
      page.order = static_cast<int>(fields.count("order").value_or(100));
      fields.finish();
    }
  }
  markdown::HeadingIds ids;
  std::optional<markdown::Document> document =
      markdown::parse(*file, split->body, diagnostics, ids, limits);
  if (!document) return std::nullopt;
  if (page.title.empty())
    page.title = document->headings.empty() ? id : document->headings.front().text;
  page.text = {file, std::move(*document)};
  return page;
}

std::span<const Kind* const> page_kinds() {
  static constexpr std::array<const Kind*, 1> all = {&unclosed_front_matter};
  return all;
}

}  // namespace stadga::parse
