// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markdown/document.h"

namespace stadga::markdown {

/// A link from a quoted unit to what quotes it.
struct Reference {
  std::size_t unit = 0;  ///< in Document::units
  std::string anchor;    ///< id that the unit gets; unique in the page
  std::string href;
  std::string label;  ///< what a screen reader says of the link
};

/// The few words that the text itself does not hold.
struct HtmlWords {
  std::string done = "avbockad";
  std::string not_done = "inte avbockad";
  std::string footnotes = "Fotnoter";
  std::string back = "Tillbaka till texten";
  std::string table = "Tabell";
};

struct HtmlOptions {
  bool skip_title = false;  ///< leave out the first heading where it is of level 1
  int top_level = 2;        ///< level that the highest heading shown gets
  std::string footnotes;    ///< put before the footnotes' numbers in ids, where texts share a page
  std::vector<Reference> references;
  /// Ids of headings in other texts on the same page, which this one may link to.
  std::vector<std::string> other_headings;
  /// Links and pictures that have another address on the page than in the text.
  std::map<std::string, std::string> addresses;
  /// Width and height of pictures by their address in the text, so that text need not move when
  /// they come.
  std::map<std::string, std::pair<unsigned, unsigned>> sizes;
  HtmlWords words;
};

/// The id that a heading has on a page: HTML wants a letter first, and `5-2-personal` has none.
std::string heading_anchor(std::string_view heading_id);

std::string escape_html(std::string_view text);
/// Safe in a quoted attribute: percent-encoded where an address may not hold the byte.
std::string escape_url(std::string_view url);

std::string to_html(const Document& document, const HtmlOptions& options);

}  // namespace stadga::markdown
