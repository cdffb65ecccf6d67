// SPDX-License-Identifier: EUPL-1.2
#include "check/outline.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace stadga::check {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// `6.1` of `6.1 Skriva inlägg`, `4` of `4. Riktlinjer`; nothing of `2018 års mål`.
std::string leading_number(std::string_view text) {
  std::string number;
  std::size_t at = 0;
  for (;;) {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    static constexpr std::size_t longest = 2;
    if (at == from || at - from > longest) return {};
    number += text.substr(from, at - from);
    if (at + 1 >= text.size() || text[at] != '.' || !is_digit(text[at + 1])) break;
    number += text[at++];
  }
  const bool ends =
      at >= text.size() || text[at] == ' ' || text[at] == '.' || text[at] == ')' || text[at] == ':';
  return ends ? number : std::string();
}

std::optional<NumberedHeading> numbered(std::string_view text) {
  NumberedHeading heading;
  const std::string folded = lower(text);
  static constexpr std::string_view annex = "bilaga ";
  if (folded.starts_with(annex)) {
    heading.annex = true;
    const std::string_view rest = trim(text.substr(annex.size()));
    heading.number = leading_number(rest);
    const bool lettered = !rest.empty() && std::isalpha(static_cast<unsigned char>(rest[0])) != 0 &&
                          (rest.size() == 1 || rest[1] == ':' || rest[1] == '.' || rest[1] == ' ');
    if (heading.number.empty() && lettered)
      heading.number = static_cast<char>(std::toupper(static_cast<unsigned char>(rest[0])));
  } else {
    static constexpr std::array<std::string_view, 3> words = {"kapitel ", "kap. ", "avsnitt "};
    for (const std::string_view word : words) {
      if (folded.starts_with(word)) text = trim(text.substr(word.size()));
    }
    heading.number = leading_number(text);
  }
  if (heading.number.empty()) return std::nullopt;
  return heading;
}

class Reader {
 public:
  explicit Reader(Outline& out) : out_(out) {}

  void chapter(const markdown::Document& document, std::size_t index) {
    document_ = &document;
    section_.clear();
    for (const markdown::Block& block : document.blocks) {
      if (block.kind == markdown::BlockKind::heading && block.heading < document.headings.size()) {
        heading(document.headings[block.heading], index);
      } else {
        points_in(block);
      }
    }
  }

 private:
  void heading(const markdown::Heading& heading, std::size_t chapter) {
    std::optional<NumberedHeading> found = numbered(heading.text);
    // A heading without a number stands inside the numbered one above it.
    if (!found) return;
    section_ = found->annex ? "" : found->number;
    found->span = heading.span;
    found->chapter = chapter;
    out_.headings.push_back(std::move(*found));
  }

  void points_in(const markdown::Block& block) {
    if (block.kind == markdown::BlockKind::list && block.ordered) {
      auto number = static_cast<unsigned>(std::max(block.start, 0));
      for (const markdown::Block& item : block.children) {
        letters_in(item, out_.points[section_][number]);
        ++number;
      }
    }
    for (const markdown::Block& child : block.children) points_in(child);
  }

  /// `a) förtal` in the lists below.
  void letters_in(const markdown::Block& block, std::set<char>& letters) {
    if (block.kind == markdown::BlockKind::paragraph && block.leaf < document_->leaves.size()) {
      const std::string& text = document_->leaves[block.leaf].plain;
      const bool lettered =
          text.size() > 2 && text[0] >= 'a' && text[0] <= 'z' && (text[1] == ')' || text[1] == '.');
      if (lettered) letters.insert(text[0]);
    }
    for (const markdown::Block& child : block.children) letters_in(child, letters);
  }

  Outline& out_;
  const markdown::Document* document_ = nullptr;
  std::string section_;
};

}  // namespace

bool Outline::has_section(const std::string& number) const {
  return std::ranges::any_of(headings, [&](const NumberedHeading& heading) {
    return !heading.annex && heading.number == number;
  });
}

bool Outline::has_annex(const std::string& number) const {
  return std::ranges::any_of(headings, [&](const NumberedHeading& heading) {
    return heading.annex && heading.number == number;
  });
}

bool Outline::has_point(unsigned number) const {
  return std::ranges::any_of(points,
                             [&](const auto& section) { return section.second.contains(number); });
}

const std::set<char>* Outline::letters_of(const std::string& section, unsigned point) const {
  const auto there = points.find(section);
  if (there == points.end()) return nullptr;
  const auto found = there->second.find(point);
  return found == there->second.end() ? nullptr : &found->second;
}

Outline outline_of(const Municipality& municipality) {
  Outline outline;
  outline.chapters = municipality.chapters.size();
  Reader reader(outline);
  for (std::size_t i = 0; i < municipality.chapters.size(); ++i)
    reader.chapter(municipality.chapters[i].document, i);
  return outline;
}

}  // namespace stadga::check
