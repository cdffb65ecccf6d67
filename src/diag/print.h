// SPDX-License-Identifier: EUPL-1.2
// How findings reach the user. One file a form.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"

namespace stadga {

struct PrintOptions {
  Language language = Language::sv;
  bool colour = false;
};

/// For people: name, place, the line with the place marked, other places, help. Control characters
/// in the user's text are shown, not sent to the terminal.
std::string print_human(const Diagnostics& diagnostics, const PrintOptions& options);

/// A finding that was accepted for a time, and the decision.
struct Suppressed {
  const Diagnostic* finding;
  std::string reason;
  std::string by;     ///< the function that decided
  std::string until;  ///< ISO date
};

/// For programs: one JSON document, `format` 1, both languages (docs/diagnostik.md).
std::string print_json(const Diagnostics& diagnostics, std::span<const Suppressed> suppressed);

/// What the forms for other tools need besides the findings.
struct ToolOptions {
  Language language = Language::sv;
  std::string folder;   ///< the site's, seen from where those tools stand; may be empty
  std::string version;  ///< of this program
};

/// SARIF 2.1.0 (OASIS): rules with help, fixes, and waived findings as suppressed.
std::string print_sarif(const Diagnostics& diagnostics, std::span<const Suppressed> suppressed,
                        const ToolOptions& options);
/// Workflow commands that GitHub Actions shows beside the lines.
std::string print_github(const Diagnostics& diagnostics, const ToolOptions& options);
/// GitLab's Code Quality report.
std::string print_gitlab(const Diagnostics& diagnostics, const ToolOptions& options);

/// `2 fel, 1 varning`; empty where there is nothing.
std::string print_summary(const Diagnostics& diagnostics, Language language);

/// What `stadga explain` prints of one kind.
std::string explain(const Kind& kind, Language language);

std::string_view severity_word(Severity severity, Language language);

/// Text fit for a terminal: control characters become visible ones.
std::string for_terminal(std::string_view text);

}  // namespace stadga
