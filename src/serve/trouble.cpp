// SPDX-License-Identifier: EUPL-1.2
#include "serve/trouble.h"

#include <algorithm>

#include "base/text.h"
#include "diag/excerpt.h"
#include "diag/print.h"
#include "markdown/html.h"

namespace stadga::serve {
namespace {

using markdown::escape_html;

constexpr std::size_t most_shown = 50;
constexpr std::size_t most_places = 10;

/// What stands in backticks is the user's own text.
std::string with_code(std::string_view text) {
  std::string out;
  bool code = false;
  for (const std::string_view part : split(text, '`')) {
    const std::string escaped = escape_html(for_terminal(part));
    out += code ? "<code>" + escaped + "</code>" : escaped;
    code = !code;
  }
  return out;
}

std::string with_capital(std::string_view text) {
  // Messages are lower case; here they are headings. A name in backticks stays as it is.
  std::string first(text.substr(0, text.starts_with("\xC3") ? 2 : 1));
  const std::string_view rest = text.substr(first.size());
  if (first.size() == 1 && first[0] >= 'a' && first[0] <= 'z')
    first[0] = static_cast<char>(first[0] - 'a' + 'A');
  if (first == "å") first = "Å";
  if (first == "ä") first = "Ä";
  if (first == "ö") first = "Ö";
  return first + std::string(rest);
}

std::string caret_row(const Excerpt& line) {
  const std::size_t indent =
      measure(for_terminal(line.before)).graphemes + (line.cut_before ? 1 : 0);
  const std::size_t width = std::max<std::size_t>(measure(for_terminal(line.marked)).graphemes, 1);
  return std::string(indent, ' ') + std::string(width, '^');
}

std::string place_html(const Span& span, const std::string& message, Language language) {
  const Excerpt line = excerpt(span);
  const bool sv = language == Language::sv;
  std::string out =
      "<p class=\"where\"><code>" + escape_html(for_terminal(span.file->path())) + "</code>";
  if (!span.file->text().empty()) {
    out += fmt::format(fmt::runtime(sv ? ", rad {}, tecken {}" : ", line {}, character {}"),
                       line.position.line, line.position.column);
  }
  out += (message.empty() ? "" : ": " + with_code(message)) + "</p>\n";
  if (line.empty()) return out;
  out += fmt::format(
      "<pre tabindex=\"0\" aria-label=\"{}\"><span class=\"line\">{}</span>",
      sv ? fmt::format("Rad {}", line.position.line) : fmt::format("Line {}", line.position.line),
      line.position.line);
  out += (line.cut_before ? "…" : "") + escape_html(for_terminal(line.before)) + "<mark>" +
         escape_html(for_terminal(line.marked)) + "</mark>" +
         escape_html(for_terminal(line.after)) + (line.cut_after ? "…" : "");
  const std::string margin(std::to_string(line.position.line).size(), ' ');
  out += "\n<span class=\"line\" aria-hidden=\"true\">" + margin +
         "</span><span class=\"caret\" aria-hidden=\"true\">" + caret_row(line) + "</span></pre>\n";
  return out;
}

std::string finding_html(const Diagnostic& finding, Language language) {
  std::string out =
      "<li>\n<h2>" + with_code(with_capital(finding.message.in(language))) + "</h2>\n";
  if (finding.span.known()) out += place_html(finding.span, "", language);
  std::size_t shown = 0;
  for (const Place& place : finding.places) {
    if (place.span.known() && ++shown <= most_places)
      out += place_html(place.span, place.message.in(language), language);
  }
  if (!finding.help.empty()) {
    out += std::string("<p class=\"help\"><strong>") +
           (language == Language::sv ? "Gör så här:" : "What to do:") + "</strong> " +
           with_code(finding.help.in(language)) + "</p>\n";
  }
  return out + "<p class=\"kind\"><code>" + escape_html(finding.kind->name) +
         "</code></p>\n</li>\n";
}

std::string head(const std::string& title, Language language, bool over_site) {
  static constexpr Words below{
      "Sidan visar den senaste versionen utan fel. När du har rättat och sparat visas den nya.",
      "The page shows the last version without errors. Once you have mended and saved, it shows "
      "the new one."};
  static constexpr Words none{"När du har rättat och sparat visas sidan här.",
                              "Once you have mended and saved, the page is shown here."};
  return "<h1>" + title + "</h1>\n<p class=\"now\">" +
         std::string((over_site ? below : none).in(language)) + "</p>\n";
}

}  // namespace

std::string trouble_html(const Diagnostics& diagnostics, Language language, bool over_site) {
  const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(diagnostics.list(), is_error));
  if (count == 0) return {};
  const bool sv = language == Language::sv;
  std::string title = std::to_string(count) + (sv ? " fel att rätta" : " errors to mend");
  if (count == 1) title = sv ? "Ett fel att rätta" : "One error to mend";
  std::string out = head(title, language, over_site) + "<ol>\n";
  std::size_t shown = 0;
  for (const Diagnostic& finding : diagnostics.list()) {
    if (is_error(finding) && ++shown <= most_shown) out += finding_html(finding, language);
  }
  out += "</ol>\n";
  if (count > most_shown) {
    out += fmt::format(fmt::runtime(sv ? "<p>Här visas de {} första. Kommandot <code>stadga "
                                         "check</code> visar alla.</p>\n"
                                       : "<p>These are the first {}. The command <code>stadga "
                                         "check</code> shows all.</p>\n"),
                       most_shown);
  }
  return out;
}

std::string trouble_html(const Text& message, const Text& help, Language language, bool over_site) {
  const bool sv = language == Language::sv;
  std::string out =
      head(sv ? "Filerna går inte att läsa" : "The files cannot be read", language, over_site);
  out += "<p>" + with_code(with_capital(message.in(language))) + "</p>\n";
  if (!help.empty()) {
    out += std::string("<p class=\"help\"><strong>") + (sv ? "Gör så här:" : "What to do:") +
           "</strong> " + with_code(help.in(language)) + "</p>\n";
  }
  return out;
}

std::string trouble_page(const std::string& trouble, Language language) {
  const bool sv = language == Language::sv;
  return std::string("<!DOCTYPE html>\n<html lang=\"") + (sv ? "sv" : "en") +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
         (sv ? "Fel att rätta – förhandsvisning" : "Errors to mend – preview") +
         "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<link rel=\"stylesheet\" href=\"/stadga--serve/preview.css\">\n</head>\n"
         "<body class=\"trouble\">\n<main>\n" +
         trouble + "</main>\n</body>\n</html>\n";
}

}  // namespace stadga::serve
