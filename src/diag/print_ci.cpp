// SPDX-License-Identifier: EUPL-1.2
// Findings as the services that run checks show them.
#include "base/text.h"
#include "diag/json_parts.h"
#include "diag/print.h"
#include "diag/selection.h"

namespace stadga {
namespace {

/// "Workflow commands for GitHub Actions": a command is one line; `%`, CR and LF are escaped, in
/// properties also `:` and `,`.
std::string escaped(const std::string& text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool separates = property && (c == ':' || c == ',');
    if (c == '%' || c == '\r' || c == '\n' || separates) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  return severity == Severity::error     ? "error"
         : severity == Severity::warning ? "warning"
                                         : "notice";
}

std::string line_of(const Diagnostic& finding, const ToolOptions& options) {
  std::string out = fmt::format("::{} ", command(finding.severity));
  if (finding.span.known()) {
    const Position from = finding.span.file->position(finding.span.begin);
    const Position to = finding.span.file->position(finding.span.end);
    out += fmt::format("file={},line={},endLine={},",  // columns only mean something on one line
                       escaped(for_terminal(path_from(options.folder, finding.span)), true),
                       from.line, to.line);
    if (from.line == to.line)
      out += fmt::format("col={},endColumn={},", from.column, std::max(from.column, to.column));
  }
  // Nothing in a policy may begin a command of its own or steer the log.
  std::string words = for_terminal(finding.message.in(options.language));
  if (!finding.help.empty())
    words.append("\n").append(for_terminal(finding.help.in(options.language)));
  return out + fmt::format("title={}::{}\n", finding.kind->name, escaped(words, false));
}

/// Code Quality has five words for gravity.
std::string_view gravity(Severity severity) {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

}  // namespace

std::string print_github(const Diagnostics& diagnostics, const ToolOptions& options) {
  std::string out;
  const Selection selection = select(diagnostics);
  for (const Diagnostic* finding : selection.shown) out += line_of(*finding, options);
  for (const LeftOut& each : selection.left_out) {
    const std::string words = for_terminal(told(each).in(options.language));
    out += fmt::format("::{} title={}::{}\n", command(each.first->severity), each.first->kind->name,
                       escaped(words, false));
  }
  return out;
}

std::string print_gitlab(const Diagnostics& diagnostics, const ToolOptions& options) {
  Json list = Json::array();
  Fingerprints fingerprints;
  for (const Diagnostic& finding : diagnostics.list()) {
    // The report demands a file and a line; site.yml stands for the site as a whole.
    const bool known = finding.span.known();
    const std::string path = known                    ? path_from(options.folder, finding.span)
                             : options.folder.empty() ? "site.yml"
                                                      : options.folder + "/site.yml";
    const std::size_t line = known ? finding.span.file->position(finding.span.begin).line : 1;
    std::string words = valid(finding.message.in(options.language));
    if (!finding.help.empty()) words.append("; ").append(valid(finding.help.in(options.language)));
    list.push_back({{"description", words},
                    {"check_name", finding.kind->name},
                    {"fingerprint", fingerprints.of(finding)},
                    {"severity", gravity(finding.severity)},
                    {"location", {{"path", path}, {"lines", {{"begin", line}}}}}});
  }
  return dump(list);
}

}  // namespace stadga
