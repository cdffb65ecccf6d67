// SPDX-License-Identifier: EUPL-1.2
// How findings reach the user. One file a form.
#pragma once

#include <string>

#include "diag/diagnostic.h"

namespace stadga {

struct PrintOptions {
  Language language = Language::sv;
  bool colour = false;
};

/// For people: name, place, the line with the place marked, other places, help. Control characters
/// in the user's text are shown, not sent to the terminal.
std::string print_human(const Diagnostics& diagnostics, const PrintOptions& options);

/// For programs: one JSON document, `format` 1 (docs/diagnostics.md).
std::string print_json(const Diagnostics& diagnostics);

/// `2 fel, 1 varning`; empty where there is nothing.
std::string print_summary(const Diagnostics& diagnostics, Language language);

/// What `stadga explain` prints of one kind.
std::string explain(const Kind& kind, Language language);

std::string_view severity_word(Severity severity, Language language);

/// Text fit for a terminal: control characters become visible ones.
std::string for_terminal(std::string_view text);

}  // namespace stadga
