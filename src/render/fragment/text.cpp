// SPDX-License-Identifier: EUPL-1.2
// A fragment as plain text: headings underlined, addresses after what they belong to.
#include "base/text.h"

#include <array>

#include "base/xml.h"
#include "render/fragment/parts.h"

namespace stadga::render::fragments {
namespace {

std::string plain(std::string_view text) {
  return fold_space(xml_characters(text));
}

std::string line(const Line& runs) {
  std::string out;
  for (const Run& run : runs) {
    out += xml_characters(run.text);
    if (!run.href.empty()) out += " <" + run.href + '>';
  }
  return fold_space(out);
}

std::string values(const std::vector<Line>& lines) {
  std::vector<std::string> all;
  for (const Line& each : lines) all.push_back(line(each));
  return join(all, "; ");
}

std::string heading(const Part& part) {
  const std::string words = plain(part.line.front().text);
  static constexpr std::array marks = {'=', '-'};
  const auto level = static_cast<std::size_t>(part.level);
  if (level >= marks.size()) return words + '\n';
  return words + '\n' + std::string(measure(words).graphemes, marks.at(level)) + '\n';
}

std::string table(const Part& part) {
  std::string out = plain(part.text) + '\n';
  for (const std::vector<Line>& row : part.rows) {
    out += '\n';
    for (std::size_t i = 0; i < row.size(); ++i)
      out += plain(part.columns[i]) + ": " + line(row[i]) + '\n';
  }
  return out;
}

std::string part_text(const Part& part) {
  std::string out;
  switch (part.kind) {
    case PartKind::heading:
      return heading(part);
    case PartKind::paragraph:
      return line(part.line) + '\n';
    case PartKind::quote:
      return "”" + plain(part.text) + "”\n" + line(part.line) + '\n';
    case PartKind::facts:
      for (const Fact& fact : part.facts)
        out += plain(fact.label) + ": " + values(fact.values) + '\n';
      return out;
    case PartKind::items:
      for (const Line& item : part.items) out += "- " + line(item) + '\n';
      return out;
    case PartKind::table:
      return table(part);
    case PartKind::verbatim:
      return replace_all(xml_characters(part.text), "\r", "") + '\n';
  }
  return out;
}

}  // namespace

std::string text(const Fragment& fragment) {
  std::string out;
  for (const Part& part : fragment.parts) {
    if (!out.empty()) out += '\n';
    out += part_text(part);
  }
  return out;
}

}  // namespace stadga::render::fragments
