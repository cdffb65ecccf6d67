// SPDX-License-Identifier: EUPL-1.2
// The choice of one form or none for each paragraph, so that the text is the fullest that fits.
#pragma once

#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stadga::infotext {

/// A set of the template's elements, one bit each.
using ElementSet = std::uint64_t;

/// One form of a paragraph, filled in for an account and measured for a field.
struct Piece {
  std::string text;
  std::size_t count = 0;
  std::size_t bytes = 0;
  ElementSet tells = 0;
  std::size_t form = 0;  ///< in Paragraph::forms
};

/// The usable forms of one paragraph, in the template's order; may be none.
using Choices = std::vector<Piece>;

/// How much a field holds. Absent: no limit.
struct Room {
  std::optional<std::size_t> count;
  std::optional<std::size_t> bytes;
  std::size_t separator = 0;  ///< length of what stands between paragraphs, in either unit
};

/// What makes one text fuller than another before length does.
struct Demand {
  ElementSet must = 0;    ///< demanded with `ska`
  ElementSet should = 0;  ///< demanded with `bör`
  ElementSet beside = 0;  ///< shown by another field already: counts for nothing here
  ElementSet forced = 0;  ///< the text is of no use without these
};

struct Fullness {
  int must = 0;
  int should = 0;
  int other = 0;
  auto operator<=>(const Fullness&) const = default;
};
inline Fullness fullness(ElementSet told, const Demand& demand) {
  const ElementSet news = told & ~demand.beside;
  return {std::popcount(news & demand.must), std::popcount(news & demand.should & ~demand.must),
          std::popcount(news & ~demand.must & ~demand.should)};
}

/// For each paragraph the piece that is chosen, or nullptr. Among the texts that fit, the one with
/// most elements demanded with `ska`, then with `bör`, then most others, then the longest; of equal
/// ones the one that does without what stands last in the template. Where no limit is known, or one
/// above 2,000, and the first usable form of every paragraph fits, those are taken. Nothing where
/// no text that fits holds what is forced.
std::optional<std::vector<const Piece*>> fullest(const std::vector<Choices>& paragraphs,
                                                 const Room& room, const Demand& demand);

}  // namespace stadga::infotext
