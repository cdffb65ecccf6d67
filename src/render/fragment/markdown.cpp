// SPDX-License-Identifier: EUPL-1.2
// A fragment as Markdown: CommonMark with GitHub's tables.
#include <algorithm>

#include "base/text.h"
#include "base/xml.h"
#include "markdown/html.h"
#include "render/fragment/parts.h"
#include "render/oscal/markup.h"

namespace stadga::render::fragments {
namespace {

using ::stadga::markdown::escape_url;

std::string run(const Run& run) {
  std::string shown = markup_line(run.text);
  if (run.href.empty()) return shown;
  return '[' + shown + "](<" + escape_url(run.href) + ">)";
}

/// The blanks that a run begins or ends with stay: the marks fold them away.
std::string line(const Line& runs) {
  std::string out;
  for (const Run& each : runs) {
    if (!out.empty() && each.text.starts_with(' ')) out += ' ';
    out += run(each);
    if (each.text.ends_with(' ') && &each != &runs.back()) out += ' ';
  }
  return out;
}

std::string values(const std::vector<Line>& lines) {
  std::vector<std::string> all;
  for (const Line& each : lines) all.push_back(line(each));
  return join(all, "; ");
}

/// A fence longer than any that stands in the text.
std::string verbatim(const std::string& text) {
  std::size_t longest = 0;
  std::size_t now = 0;
  for (const char c : text) {
    now = c == '`' ? now + 1 : 0;
    longest = std::max(longest, now);
  }
  const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
  return fence + "text\n" + replace_all(xml_characters(text), "\r", "") + '\n' + fence + "\n";
}

std::string table(const Part& part) {
  std::string out = markup_line(part.text) + "\n\n|";
  for (const std::string& column : part.columns) out += ' ' + markup_line(column) + " |";
  out += "\n|";
  for (std::size_t i = 0; i < part.columns.size(); ++i) out += "---|";
  out += '\n';
  for (const std::vector<Line>& row : part.rows) {
    out += '|';
    for (const Line& cell : row) out += ' ' + line(cell) + " |";
    out += '\n';
  }
  return out;
}

std::string part_markdown(const Part& part, int heading_level) {
  switch (part.kind) {
    case PartKind::heading: {
      const int level = std::clamp(heading_level + part.level, 1, 6);
      return std::string(static_cast<std::size_t>(level), '#') + ' ' + line(part.line) + '\n';
    }
    case PartKind::paragraph:
      return line(part.line) + '\n';
    case PartKind::quote:
      return "> " + markup_line(part.text) + "\n>\n> " + line(part.line) + '\n';
    case PartKind::facts: {
      std::string out;
      for (const Fact& fact : part.facts)
        out += "- **" + markup_line(fact.label) + ":** " + values(fact.values) + '\n';
      return out;
    }
    case PartKind::items: {
      std::string out;
      for (const Line& item : part.items) out += "- " + line(item) + '\n';
      return out;
    }
    case PartKind::table:
      return table(part);
    case PartKind::verbatim:
      return verbatim(part.text);
  }
  return {};
}

}  // namespace

std::string markdown(const Fragment& fragment, int heading_level) {
  std::string out;
  for (const Part& part : fragment.parts) {
    if (!out.empty()) out += '\n';
    out += part_markdown(part, heading_level);
  }
  return out;
}

}  // namespace stadga::render::fragments
