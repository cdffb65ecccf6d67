// SPDX-License-Identifier: EUPL-1.2
// The whole site as plain values. Made by parse, linked by resolve, then only read.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/municipality.h"
#include "model/terms.h"

namespace stadga {

struct SiteSettings {
  std::string title = "Regler för sociala medier";
  std::string base_url = "https://stadga.example/";  ///< ends with a slash
  std::string notice;                                ///< shown on top of every page; may be empty
  std::string source_url;  ///< where the source files can be read; may be empty
  std::string license;     ///< of the published data: see `licenses`; empty: not stated
  std::string language = "sv";
  std::string theme = "default";
  Span theme_at;                           ///< where site.yml names the theme
  std::optional<Date> as_of;               ///< the date that the site speaks of
  std::map<std::string, Severity> checks;  ///< severities set in site.yml
  std::map<std::string, Span> checks_at;   ///< where it names those checks
};

/// One of the site's own pages: content/*.md, or what is told of a format: content/format/*.md,
/// or a chapter of the handbook: content/handbok/*.md.
struct Page {
  std::string id;     ///< file name without ending; `start` becomes index.html
  std::string title;  ///< where none is given: the first heading, else the id
  std::string nav;
  std::string language = "sv";
  int order = 100;
  Chapter text;
};

struct Model {
  SiteSettings site;
  std::optional<Date> as_of;  ///< of the build; absent: no date was given
  Vocabulary vocabulary;
  std::vector<Law> laws;
  std::vector<Platform> platforms;
  std::vector<Page> pages;     ///< by order, then id
  std::vector<Page> formats;   ///< content/format/*.md, as `pages`
  std::vector<Page> handbook;  ///< content/handbok/*.md, as `pages`; `index` tells all
  std::map<std::string, std::string> pictures;  ///< the handbook's: `check.png` → bytes
  std::vector<Municipality> municipalities;     ///< by id
};

/// Address of a municipality's rules page, as an account's text links to it.
std::string rules_address(const Model& model, const Municipality& municipality);
/// The stable URI of a rule: its place on the compiled rules page.
std::string rule_uri(const Model& model, const Municipality& municipality, const Rule& rule);
/// The platform's entry, also by an alias such as `twitter`.
const Platform* find_platform(const std::vector<Platform>& platforms, std::string_view id);
/// Whether the rule is about this account: its platform, also by an alias, and the account itself.
bool covers(const Model& model, const Rule& rule, const Account& account);
/// Licences that published data may have, by their SPDX identifiers: those that the national portal
/// takes for open data.
inline constexpr std::array<std::string_view, 2> licenses = {"CC0-1.0", "CC-BY-4.0"};
/// What others may do with the municipality's data; empty: nobody has said.
const std::string& license_of(const Model& model, const Municipality& municipality);
/// What the municipality calls a role.
const std::string& role_name(const Municipality& municipality, std::string_view id);
/// The word's label, or the id itself where the list has no such word.
std::string label(const std::vector<Term>& terms, std::string_view id, Language language);

}  // namespace stadga
