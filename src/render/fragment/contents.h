// SPDX-License-Identifier: EUPL-1.2
// What the fragments' contents are made with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/fragment/parts.h"

namespace stadga::render::fragments {

/// The words, links and parts that all fragments share.
class Maker {
 public:
  explicit Maker(const FragmentSource& source);

  const FragmentSource& source() const { return source_; }
  Language language() const { return language_; }
  /// The theme's word; the key itself where the theme has none.
  std::string word(const std::string& key) const;
  std::string address(std::string_view path) const;
  std::string date(Date date) const;
  std::string label(const std::vector<Term>& terms, std::string_view id) const;
  std::string platform_name(std::string_view id) const;

  /// An empty fragment with its title, and the site's notice where it has one.
  Fragment begin(const std::string& id, const std::string& title) const;
  /// What date it speaks of, and which page it comes from.
  Part origin(const std::string& path) const;

 private:
  FragmentSource source_;
  Language language_;
};

Part heading(std::string id, int level, std::string text, std::string href = {});
Part paragraph(Line line);
/// A link where the address may be published, else the text alone.
Run link(std::string text, const std::string& href);

}  // namespace stadga::render::fragments
