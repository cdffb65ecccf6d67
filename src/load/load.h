// SPDX-License-Identifier: EUPL-1.2
// Finds and reads every input file of a site. Nothing outside the site's folder is read, links
// included; the registers and the theme come from the installed ones where the site has none.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "fs/file_system.h"
#include "source/source.h"

namespace stadga::load {

/// policies/<id>/versions/<name>: the files as they were when the policy was decided.
struct VersionInput {
  std::string name;
  SourcePtr municipality;  ///< null where it could not be read
  SourcePtr rules;
};

/// Readers wait for pictures and fonts before they see the page as it should be.
inline constexpr std::size_t most_asset_bytes = 256 * 1024;

/// A picture or a font beside the texts. What is wrong with it is told where municipality.yml
/// names it.
struct AssetInput {
  enum class State { read, too_large, out_of_site, leads_nowhere, not_a_file };
  State state = State::read;
  std::string bytes;
};

struct MunicipalityInput {
  std::string id;                          ///< name of its folder
  std::string folder;                      ///< `policies/<id>`, for messages
  std::map<std::string, SourcePtr> files;  ///< by name: every .yml and .md in the folder
  std::set<std::string> unread;            ///< names of those that are missing or could not be read
  std::map<std::string, AssetInput> assets;  ///< by name: every .svg, .png and .woff2
  std::vector<VersionInput> versions;        ///< by name
};

struct ThemeInput {
  std::map<std::string, SourcePtr> templates;  ///< `rules.html` → templates/rules.html
  std::map<std::string, SourcePtr> texts;      ///< `sv` → texts/sv.yml
  std::map<std::string, std::string> assets;   ///< path below the output → bytes
};

struct Inputs {
  SourcePtr site;                                 ///< null where there is no site.yml
  std::map<std::string, SourcePtr> registers;     ///< `laws`, `platforms`, `vocabulary`
  std::map<std::string, SourcePtr> pages;         ///< content/*.md by name without ending
  std::map<std::string, SourcePtr> formats;       ///< content/format/*.md by name without ending
  std::map<std::string, SourcePtr> handbook;      ///< content/handbok/*.md by name without ending
  std::map<std::string, std::string> pictures;    ///< content/handbok/bilder/*.png by name
  std::vector<MunicipalityInput> municipalities;  ///< by id
};

/// `site`: absolute path of the site's folder. `shared`: absolute path of the installed themes
/// and registers; may be empty. Reads on after an error, so that all are told at once.
Inputs load_inputs(const fs::FileSystem& disk, const std::string& site, const std::string& shared,
                   unsigned jobs, Diagnostics& diagnostics);

/// The site's own themes/<name> laid over the installed one, file by file: a theme may override
/// single templates of `default`.
ThemeInput load_theme(const fs::FileSystem& disk, const std::string& site,
                      const std::string& shared, const std::string& name, Span named_at,
                      Diagnostics& diagnostics);

std::span<const Kind* const> kinds();

}  // namespace stadga::load
