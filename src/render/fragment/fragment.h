// SPDX-License-Identifier: EUPL-1.2
// Pieces for other people's pages: the rules, the register and the texts of an account, as HTML
// without script, as Markdown and as plain text. Every link is absolute; every id begins with
// `stadga-` and the municipality's id.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "base/output_file.h"
#include "model/model.h"

namespace stadga::render {

/// In the manifest; what is no page of the site though it is HTML.
inline constexpr std::string_view fragment_kind = "fragment";

enum class FragmentFormat { html, markdown, text };
inline constexpr std::array fragment_formats = {FragmentFormat::html, FragmentFormat::markdown,
                                                FragmentFormat::text};

struct FragmentSource {
  const Model& model;
  const std::map<std::string, std::string>& texts;  ///< the theme's words in the site's language
  const Municipality& town;
  const audit::Audit& audit;  ///< of that municipality
};

struct FragmentForm {
  FragmentFormat format = FragmentFormat::html;
  int heading_level = 2;  ///< of the first heading; plain text has no levels
};
/// The deepest heading lies two levels below the first, and HTML has six.
inline constexpr int highest_fragment_level = 1;
inline constexpr int lowest_fragment_level = 4;

std::string rules_fragment(const FragmentSource& source, const FragmentForm& form);
std::string accounts_fragment(const FragmentSource& source, const FragmentForm& form);
/// `account` is one of `source.town`.
std::string account_fragment(const FragmentSource& source, const Account& account,
                             const FragmentForm& form);

/// Where the municipality's files lie, in the order of `fragment_files`.
std::vector<std::string> fragment_paths(const Municipality& town);
/// All of the municipality's, in each format, with headings from level 2.
std::vector<OutputFile> fragment_files(const FragmentSource& source);

}  // namespace stadga::render
