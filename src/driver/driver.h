// SPDX-License-Identifier: EUPL-1.2
// The stages in their order, and the gate between them: nothing is rendered while there are
// errors, nothing is published while rendering has not finished.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "check/check.h"
#include "diag/diagnostic.h"
#include "fs/file_system.h"
#include "load/load.h"
#include "model/model.h"
#include "publish/publish.h"
#include "render/render.h"

namespace stadga {

struct CompileOptions {
  std::string site;    ///< absolute path of the site's folder
  std::string shared;  ///< installed themes and registers; may be empty
  unsigned jobs = 1;
  std::optional<Date> today;  ///< overrides the site's `as_of`
};

/// What came of a compilation. Holds the files that the findings and the model point into.
struct Compilation {
  load::Inputs inputs;
  Model model;
  Diagnostics diagnostics;  ///< sorted, with the severities of site.yml
  std::vector<check::Waived> waived;
  std::vector<check::Coverage> coverage;  ///< by municipality; empty where checks were not reached
  std::vector<audit::Audit> audits;       ///< likewise

  bool sound() const { return !diagnostics.has_errors(); }
};

/// load → parse → resolve: what two versions of a policy are compared by. Earlier versions need not
/// stand the checks of today.
Compilation read_site(const fs::FileSystem& disk, const CompileOptions& options);

/// load → parse → resolve → check.
Compilation compile(const fs::FileSystem& disk, const CompileOptions& options);

/// How often an open account does not meet a rule that binds (`ska`, `får inte`): what
/// `check --strict` fails on. Needs a sound compilation.
std::size_t unmet_bindings(const Compilation& compilation);

/// compile → render. Files without manifest; empty where there are errors.
std::vector<OutputFile> render_files(const fs::FileSystem& disk, const CompileOptions& options,
                                     Compilation& compilation,
                                     render::Scope scope = render::Scope::all);

struct BuildResult {
  Compilation compilation;
  std::optional<publish::Report> report;  ///< absent: nothing was published
  std::vector<OutputFile> files;          ///< manifest included; bytes are kept
};

/// compile → render → publish into `out` (absolute).
BuildResult build(fs::FileSystem& disk, const CompileOptions& options, const std::string& out,
                  const std::string& generator);

/// Every kind of finding there is, by name.
std::vector<const Kind*> all_kinds();

}  // namespace stadga
