// SPDX-License-Identifier: EUPL-1.2
// One function a kind of file. Each takes a file and fills its part of the model.
#pragma once

#include "load/load.h"
#include "model/model.h"
#include "yaml/yaml.h"

namespace stadga::parse {

/// `theme_at` gets the place where the theme is named, for load's message.
SiteSettings parse_site(const SourceFile& file, Diagnostics& diagnostics);
Vocabulary parse_vocabulary(const SourceFile& file, Diagnostics& diagnostics);
std::vector<Law> parse_laws(const SourceFile& file, Diagnostics& diagnostics);
std::vector<Platform> parse_platforms(const SourceFile& file, Diagnostics& diagnostics);
/// `limits.pictures`: whether the page may show pictures that lie beside it.
std::optional<Page> parse_page(const std::string& id, const SourcePtr& file,
                               Diagnostics& diagnostics, markdown::Limits limits = {});

/// `folder` holds the files that `profile` names; without it, in a version, `profile` is passed
/// over.
void parse_municipality(const SourceFile& file, const load::MunicipalityInput* folder,
                        Municipality& out, Diagnostics& diagnostics);
/// `node` may be null. Reports the pictures and fonts in the folder that nothing names, too.
std::shared_ptr<const Profile> parse_profile(const yaml::Node* node,
                                             const load::MunicipalityInput& folder,
                                             Diagnostics& diagnostics);
void parse_rules(const SourceFile& file, Municipality& out, Diagnostics& diagnostics);
void parse_accounts(const SourceFile& file, Municipality& out, Diagnostics& diagnostics);
void parse_information(const SourceFile& file, Municipality& out, Diagnostics& diagnostics);
void parse_checklists(const SourceFile& file, Municipality& out, Diagnostics& diagnostics);
void parse_waivers(const SourceFile& file, Municipality& out, Diagnostics& diagnostics);
/// Added where both files could be read and the decision is that of the folder's name.
void parse_version(const load::VersionInput& input, Municipality& out, Diagnostics& diagnostics);

/// Where the text after the front matter begins, and the front matter as a file of its own in
/// which offsets mean the same. No front matter: {0, null}. Never closed: reported, nullopt.
struct FrontMatter {
  std::size_t body = 0;
  SourcePtr yaml;
};
std::optional<FrontMatter> split_front_matter(const SourceFile& file, Diagnostics& diagnostics);

std::span<const Kind* const> municipality_kinds();
std::span<const Kind* const> page_kinds();
std::span<const Kind* const> profile_kinds();
extern const Kind bad_stamp;
extern const Kind example_looks_real;
std::span<const Kind* const> register_kinds();
std::span<const Kind* const> version_kinds();

}  // namespace stadga::parse
