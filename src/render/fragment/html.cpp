// SPDX-License-Identifier: EUPL-1.2
// A fragment as HTML: an element for the style and one for all the rest.
#include "markdown/html.h"

#include <algorithm>

#include "base/text.h"
#include "render/fragment/parts.h"

namespace stadga::render::fragments {
namespace {

using ::stadga::markdown::escape_html;
using ::stadga::markdown::escape_url;

std::string element(const std::string& name, const std::string& content) {
  return '<' + name + '>' + content + "</" + name + ">";
}

std::string line(const Line& runs) {
  std::string out;
  for (const Run& run : runs) {
    const std::string shown = escape_html(run.text);
    out += run.href.empty() ? shown : "<a href=\"" + escape_url(run.href) + "\">" + shown + "</a>";
  }
  return out;
}

std::string facts(const std::vector<Fact>& facts) {
  std::string out = "<dl>\n";
  for (const Fact& fact : facts) {
    out += "<div>" + element("dt", escape_html(fact.label));
    for (const Line& value : fact.values) out += element("dd", line(value));
    out += "</div>\n";
  }
  return out + "</dl>\n";
}

std::string table(const Part& part, const std::string& id) {
  // It scrolls by itself where it is wide, so it must be reachable by keyboard and have a name.
  std::string out = "<section tabindex=\"0\" aria-labelledby=\"" + id +
                    "\">\n<table>\n<caption id=\"" + id + "\">" + escape_html(part.text) +
                    "</caption>\n<thead><tr>";
  for (const std::string& column : part.columns)
    out += "<th scope=\"col\">" + escape_html(column) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Line>& row : part.rows) {
    out += "<tr><th scope=\"row\">" + line(row.front()) + "</th>";
    for (std::size_t i = 1; i < row.size(); ++i) out += element("td", line(row[i]));
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</section>\n";
}

std::string part_html(const Part& part, const Fragment& fragment, int heading_level) {
  switch (part.kind) {
    case PartKind::heading: {
      const std::string tag =
          std::string("h").append(std::to_string(std::clamp(heading_level + part.level, 1, 6)));
      return '<' + tag + " id=\"" + escape_html(fragment.prefix + part.id) + "\">" +
             line(part.line) + "</" + tag + ">\n";
    }
    case PartKind::paragraph:
      return element("p", line(part.line)) + '\n';
    case PartKind::quote:
      return "<blockquote>" + element("p", escape_html(part.text)) + element("p", line(part.line)) +
             "</blockquote>\n";
    case PartKind::facts:
      return facts(part.facts);
    case PartKind::items: {
      std::string out = "<ul>\n";
      for (const Line& item : part.items) out += element("li", line(item)) + '\n';
      return out + "</ul>\n";
    }
    case PartKind::table:
      return table(part, escape_html(fragment.prefix + part.id));
    case PartKind::verbatim:
      // The parser takes away a line break right after the tag.
      return "<pre>\n" + escape_html(part.text) + "</pre>\n";
  }
  return {};
}

}  // namespace

std::string html(const Fragment& fragment, int heading_level) {
  std::string out =
      "<style class=\"stadga-fragment-stil\">\n" + std::string(style()) + "</style>\n";
  out += "<div class=\"stadga-fragment\" id=\"" + escape_html(fragment.prefix + fragment.id) +
         "\" lang=\"" + escape_html(fragment.language) + "\">\n";
  for (const Part& part : fragment.parts) out += part_html(part, fragment, heading_level);
  return out + "</div>\n";
}

}  // namespace stadga::render::fragments
