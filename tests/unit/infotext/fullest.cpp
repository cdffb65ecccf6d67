// SPDX-License-Identifier: EUPL-1.2
#include "infotext/fullest.h"

#include <random>

#include <catch2/catch.hpp>

using namespace stadga::infotext;

namespace {

struct Outcome {
  Fullness full;
  std::size_t count = 0;
  bool operator==(const Outcome&) const = default;
  auto operator<=>(const Outcome&) const = default;
};

/// Nothing where the text does not fit or lacks what is forced.
std::optional<Outcome> outcome_of(const std::vector<const Piece*>& chosen, const Room& room,
                                  const Demand& demand) {
  std::size_t count = 0;
  std::size_t bytes = 0;
  ElementSet told = 0;
  for (const Piece* piece : chosen) {
    if (piece == nullptr) continue;
    if (count > 0) count += room.separator;
    if (bytes > 0) bytes += room.separator;
    count += piece->count;
    bytes += piece->bytes;
    told |= piece->tells;
  }
  if (room.count && count > *room.count) return std::nullopt;
  if (room.bytes && bytes > *room.bytes) return std::nullopt;
  if ((told & demand.forced) != demand.forced) return std::nullopt;
  return Outcome{fullness(told, demand), count};
}

/// Tries every combination.
std::optional<Outcome> best_of_all(const std::vector<Choices>& paragraphs, const Room& room,
                                   const Demand& demand) {
  std::optional<Outcome> best;
  std::vector<std::size_t> picked(paragraphs.size(), 0);
  for (;;) {
    std::vector<const Piece*> chosen;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      chosen.push_back(picked[i] == 0 ? nullptr : &paragraphs[i][picked[i] - 1]);
    }
    const auto outcome = outcome_of(chosen, room, demand);
    if (outcome && (!best || *outcome > *best)) best = outcome;
    std::size_t i = 0;
    while (i < picked.size() && ++picked[i] > paragraphs[i].size()) picked[i++] = 0;
    if (i == picked.size()) return best;
  }
}

}  // namespace

TEST_CASE("the choice is as full as the best of all combinations") {
  std::mt19937 random(20261121);
  const auto below = [&](unsigned n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < 3000; ++round) {
    std::vector<Choices> paragraphs(1 + below(6));
    for (Choices& choices : paragraphs) {
      choices.resize(below(4));
      for (Piece& piece : choices) {
        piece.count = 1 + below(30);
        piece.bytes = piece.count + below(40);
        // Few elements, so that paragraphs overlap.
        piece.tells = (ElementSet{1} << below(6)) | (ElementSet{1} << below(6));
        if (below(5) == 0) piece.tells = 0;
      }
    }
    Room room;
    room.separator = 1 + below(2);
    if (below(10) > 0) room.count = below(120);
    if (below(2) > 0) room.bytes = below(200);
    if (!room.count) room.count = 5000;
    Demand demand{.must = below(64), .should = below(64)};
    if (below(3) == 0) demand.beside = below(64);
    if (below(3) == 0) demand.forced = ElementSet{1} << below(6);

    const auto expected = best_of_all(paragraphs, room, demand);
    const auto chosen = fullest(paragraphs, room, demand);
    CAPTURE(round);
    REQUIRE(chosen.has_value() == expected.has_value());
    if (!chosen) continue;
    const auto outcome = outcome_of(*chosen, room, demand);
    REQUIRE(outcome.has_value());
    // Above 2,000 the first forms win wherever they fit.
    if (*room.count <= 2000) REQUIRE(*outcome == *expected);
  }
}

TEST_CASE("a greedy choice would miss what is demanded") {
  // The first paragraph's long form leaves no room for the second, which a rule demands.
  const std::vector<Choices> paragraphs = {{{"a", 40, 40, 0b001, 0}, {"b", 20, 20, 0b001, 1}},
                                           {{"c", 25, 25, 0b010, 0}},
                                           {{"d", 4, 4, 0b100, 0}}};
  const auto chosen = fullest(paragraphs, {50, {}, 2}, {.must = 0b010});
  REQUIRE(chosen);
  CHECK((*chosen)[0]->text == "b");
  CHECK((*chosen)[1]->text == "c");
  CHECK((*chosen)[2] == nullptr);
}

TEST_CASE("of equally full texts the one that says what stands first is taken") {
  const std::vector<Choices> paragraphs = {{{"a", 10, 10, 1, 0}}, {{"b", 10, 10, 1, 0}}};
  const auto chosen = fullest(paragraphs, {10, {}, 2}, {});
  REQUIRE(chosen);
  CHECK((*chosen)[0] != nullptr);
  CHECK((*chosen)[1] == nullptr);
}

TEST_CASE("without a limit the first forms are taken, save one where something is forced") {
  const std::vector<Choices> paragraphs = {
      {{"a", 9, 9, 0b01, 0}, {"b", 5, 5, 0b11, 1}}, {}, {{"c", 9, 9, 0, 0}, {"d", 5, 5, 0b10, 1}}};
  const auto plain = fullest(paragraphs, {{}, {}, 2}, {});
  REQUIRE(plain);
  CHECK((*plain)[0]->text == "a");
  CHECK((*plain)[1] == nullptr);
  CHECK((*plain)[2]->text == "c");

  const auto forced = fullest(paragraphs, {{}, {}, 2}, {.forced = 0b10});
  REQUIRE(forced);
  CHECK((*forced)[0]->text == "b");
  CHECK((*forced)[2]->text == "c");
  CHECK_FALSE(fullest(paragraphs, {{}, {}, 2}, {.forced = 0b100}));
}

TEST_CASE("a template without paragraphs gives an empty text") {
  const auto chosen = fullest({}, {100, {}, 2}, {});
  REQUIRE(chosen);
  CHECK(chosen->empty());
  CHECK_FALSE(fullest({}, {0, {}, 2}, {.forced = 1}));
}

TEST_CASE("a template whose paragraphs overlap everywhere is still chosen from quickly") {
  std::vector<Choices> paragraphs(20);
  std::mt19937 random(7);
  for (Choices& choices : paragraphs) {
    choices.resize(4);
    for (Piece& piece : choices) {
      piece.count = 20 + random() % 200;
      piece.tells = random() & random() & 0xFFFFF;
    }
  }
  const auto chosen = fullest(paragraphs, {2000, {}, 2}, {.must = 0xFF, .should = 0xFF00});
  REQUIRE(chosen);
  CHECK(outcome_of(*chosen, {2000, {}, 2}, {}).has_value());
}
