// SPDX-License-Identifier: EUPL-1.2
// The index that pages search without a server: script files, cut so that a question loads few of
// them however large the site is.
//
// `o<n>.js` holds words, sorted as they fold (words.h): `word,7,ABC…`, one blank between them; the
// figure is the length of the stem, with a plus where the word is the last part of compounds only.
// Then comes a number for each document: how far it is from the one before, times eight, and in
// which of its parts the word stands (postings.h). Numbers are written five bits to a character.
// `d<n>.js` holds documents: address, title, context, lead, text and, where it differs, language.
// `index.js` is the engine (engine.js) called with what each of those begins with.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::search {

/// What a document is. The order is that of the filter.
enum class Sort { rule, guideline, account, checklist, law, page, check, format };
inline constexpr std::size_t sort_count = 8;

/// Something to be found.
struct Document {
  Sort sort = Sort::rule;
  std::string address;  ///< from the root of the site, with its anchor
  std::string title;
  std::string context;   ///< where it belongs, shown and not searched; may be empty
  std::string lead;      ///< what it says in short; may be empty
  std::string text;      ///< the rest; may be empty
  std::string language;  ///< where it is another than the site's
};

/// The documents of one municipality, or of the site itself.
struct Group {
  std::string name;              ///< shown
  bool name_is_searched = true;  ///< the municipality's, not a word for what is everybody's
  std::vector<Document> documents;
};

/// How large the files may be, in bytes before they are written as script.
struct Limits {
  std::size_t words = 16 * 1024;
  std::size_t documents = 6 * 1024;
};

struct File {
  /// `index.js`, with the engine that asks it; `o0.js` … with words, `d0.js` … with documents.
  std::string name;
  std::string bytes;
};

/// The same bytes for the same groups, whatever `jobs`. `names` are shown for the sorts, in order.
std::vector<File> make_index(std::vector<Group> groups,
                             const std::array<std::string, sort_count>& names, unsigned jobs,
                             Limits limits = {});

}  // namespace stadga::search
