// SPDX-License-Identifier: EUPL-1.2
#include "search/postings.h"

#include <algorithm>
#include <unordered_set>

#include "search/stem.h"
#include "search/words.h"

namespace stadga::search {
namespace {

constexpr std::size_t shortest_head = 3;
constexpr std::size_t shortest_tail = 5;

void add(std::vector<Posting>& list, Posting posting) {
  if (!list.empty() && list.back().document == posting.document)
    list.back().parts |= posting.parts;
  else
    list.push_back(posting);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Postings postings_of(const Group& group, std::uint32_t first) {
  Postings found;
  for (std::size_t i = 0; i < group.documents.size(); ++i) {
    const Document& document = group.documents[i];
    const auto number = first + static_cast<std::uint32_t>(i);
    const auto put = [&](std::string_view text, Part part) {
      for (const std::string& word : words(text)) {
        if (!is_common(word)) add(found[word], {number, part});
      }
    };
    put(document.title, in_title);
    put(document.lead, in_lead);
    put(document.text, in_text);
    if (group.name_is_searched) put(group.name, in_text);
  }
  return found;
}

Postings compound_parts(const Postings& all) {
  const Stemmer stem;
  std::unordered_set<std::string> stems;
  for (const auto& [word, postings] : all) stems.emplace(stem(word));
  const auto is_word = [&](std::string_view word) {
    return stems.contains(std::string(stem(word)));
  };
  Postings found;
  for (const auto& [word, postings] : all) {
    if (has_digit(word)) continue;
    for (std::size_t at = shortest_head; at + shortest_tail <= word.size(); ++at) {
      if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;
      const std::string_view head = std::string_view(word).substr(0, at);
      const std::string_view tail = std::string_view(word).substr(at);
      if (characters(tail) < shortest_tail || !is_word(tail)) continue;
      const bool linked = head.ends_with('s') && is_word(head.substr(0, head.size() - 1));
      if (!linked && !is_word(head)) continue;
      std::vector<Posting>& list = found[std::string(tail)];
      list.insert(list.end(), postings.begin(), postings.end());
    }
  }
  for (auto& [word, list] : found) {
    std::ranges::stable_sort(list, {}, &Posting::document);
    std::vector<Posting> merged;
    for (const Posting& posting : list) add(merged, posting);
    list = std::move(merged);
  }
  return found;
}

}  // namespace stadga::search
