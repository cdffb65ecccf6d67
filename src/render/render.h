// SPDX-License-Identifier: EUPL-1.2
// From the model to files: pure, no disk. One folder an output format.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "check/check.h"
#include "diag/diagnostic.h"
#include "model/model.h"

namespace stadga::render {

struct Theme {
  std::map<std::string, SourcePtr> templates;  ///< `rules.html` …
  std::map<std::string, std::string> texts;    ///< the site's language: name → words
  std::map<std::string, std::string> assets;   ///< path in the output → bytes
};

/// Every kind of finding, for the page that explains them.
struct CheckReference {
  std::span<const Kind* const> of_policy;  ///< by the checks themselves
  std::span<const Kind* const> of_files;   ///< by those who read and link the files
};

/// What the checks found, for the audit pages; may be empty.
struct Findings {
  std::span<const Diagnostic> open;
  std::span<const check::Waived> waived;
  std::span<const check::Coverage> coverage;  ///< one a municipality; those missing are not shown
  std::span<const audit::Audit> audits;       ///< one a municipality, in the model's order, or none
  CheckReference reference;

  /// nullptr where the municipality's sentences have not been counted.
  const check::Coverage* coverage_of(const Municipality& town) const;
};

/// Reports templates that cannot be used: absent, or with placeholders that no page fills.
/// Call before `render_site`, which takes them to be sound.
void check_theme(const Theme& theme, const SourceFile* texts_file, Diagnostics& diagnostics);

enum class Scope {
  all,
  pages,  ///< files that only other programs read have a path and nothing else
};

/// Every file of the site but manifest.json, in a fixed order.
std::vector<OutputFile> render_site(const Model& model, const Findings& findings,
                                    const Theme& theme, unsigned jobs, Scope scope = Scope::all);

std::span<const Kind* const> kinds();

}  // namespace stadga::render
