// SPDX-License-Identifier: EUPL-1.2
#include "infotext/fullest.h"

#include <algorithm>
#include <utility>

namespace stadga::infotext {
namespace {

/// Fields up to this size get the exact choice in any case; above it, the author's own order of
/// forms is worth more than a few characters.
constexpr std::size_t always_chosen_up_to = 2000;

/// See `keep`.
constexpr std::size_t most_states_of_one_length = 64;

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A text made of forms of the paragraphs so far.
struct State {
  std::size_t count = 0;
  std::size_t bytes = 0;  ///< stays 0 where the field does not limit bytes
  ElementSet told = 0;
  std::size_t before = none;  ///< the state that `piece` was added to
  std::size_t paragraph = 0;
  const Piece* piece = nullptr;
};

/// The first form of every paragraph; of one paragraph, where it takes that to tell what is forced,
/// the first form that tells it.
std::vector<const Piece*> first_forms(const std::vector<Choices>& paragraphs, ElementSet forced) {
  std::vector<const Piece*> chosen;
  ElementSet told = 0;
  for (const Choices& choices : paragraphs) {
    chosen.push_back(choices.empty() ? nullptr : &choices.front());
    if (chosen.back() != nullptr) told |= chosen.back()->tells;
  }
  if ((told & forced) == forced) return chosen;
  for (std::size_t paragraph = 0; paragraph < paragraphs.size(); ++paragraph) {
    for (const Piece& piece : paragraphs[paragraph]) {
      if ((piece.tells & forced) != forced) continue;
      chosen[paragraph] = &piece;
      return chosen;
    }
  }
  return chosen;
}

bool serves(const std::vector<const Piece*>& chosen, const Room& room, ElementSet forced) {
  std::size_t count = 0;
  std::size_t bytes = 0;
  ElementSet told = 0;
  for (const Piece* piece : chosen) {
    if (piece == nullptr) continue;
    const std::size_t between = count == 0 ? 0 : room.separator;
    count += between + piece->count;
    bytes += between + piece->bytes;
    told |= piece->tells;
  }
  return count <= room.count.value_or(count) && bytes <= room.bytes.value_or(bytes) &&
         (told & forced) == forced;
}

/// The length of the longest text that the template can give.
std::size_t longest(const std::vector<Choices>& paragraphs, std::size_t separator) {
  std::size_t length = 0;
  for (const Choices& choices : paragraphs) {
    std::size_t most = 0;
    for (const Piece& piece : choices) most = std::max(most, piece.count);
    length += most + separator;
  }
  return length;
}

/// Dynamic programming over paragraphs and length. Counts add up: whatever stands around a blank
/// line or a blank is counted on its own (and `largest` is always the number of UTF-16 units).
///
/// The elements do not add up, since several paragraphs may tell the same one. So a state also
/// remembers which of the elements that later paragraphs may tell (`open`) it has told; of the
/// others only their number matters. A state is dropped when another of the same length has used no
/// more bytes, has told all of its open elements and is no less full in the closed ones: whatever
/// follows, it stays behind. Therefore the choice is exact, as long as fewer than
/// `most_states_of_one_length` states of one length are worth keeping; with more, the least full is
/// dropped. That takes a template whose paragraphs overlap in six or more elements.
class Search {
 public:
  Search(const std::vector<Choices>& paragraphs, const Room& room, const Demand& demand)
      : paragraphs_(paragraphs), room_(room), demand_(demand) {}

  std::optional<std::vector<const Piece*>> run() {
    const std::size_t most = longest(paragraphs_, room_.separator);
    const std::size_t limit = std::min(room_.count.value_or(most), most);
    states_.push_back(State{});
    by_length_.assign(limit + 1, {});
    by_length_[0].push_back(0);
    for (std::size_t paragraph = 0; paragraph < paragraphs_.size(); ++paragraph) add(paragraph);

    std::size_t best = none;
    for (const std::vector<std::size_t>& same_length : by_length_) {
      for (const std::size_t state : same_length) {
        if ((states_[state].told & demand_.forced) != demand_.forced) continue;
        if (best == none || is_fuller(states_[state], states_[best])) best = state;
      }
    }
    if (best == none) return std::nullopt;

    std::vector<const Piece*> chosen(paragraphs_.size(), nullptr);
    for (std::size_t at = best; states_[at].piece != nullptr; at = states_[at].before) {
      chosen[states_[at].paragraph] = states_[at].piece;
    }
    return chosen;
  }

 private:
  void add(std::size_t paragraph) {
    ElementSet open = demand_.forced;
    for (std::size_t later = paragraph + 1; later < paragraphs_.size(); ++later) {
      for (const Piece& piece : paragraphs_[later]) open |= piece.tells;
    }
    std::vector<std::vector<std::size_t>> next(by_length_.size());
    // Texts without the paragraph come first, so that of equal ones they stay.
    for (const std::vector<std::size_t>& same_length : by_length_) {
      for (const std::size_t before : same_length) keep(next, before, open);
    }
    for (const std::vector<std::size_t>& same_length : by_length_) {
      for (const std::size_t before : same_length) {
        for (const Piece& piece : paragraphs_[paragraph]) {
          State state = states_[before];
          const std::size_t between = state.count == 0 ? 0 : room_.separator;
          state.count += between + piece.count;
          if (room_.bytes) state.bytes += between + piece.bytes;
          if (state.count >= next.size() || state.bytes > room_.bytes.value_or(state.bytes)) {
            continue;
          }
          state.told |= piece.tells;
          state.before = before;
          state.paragraph = paragraph;
          state.piece = &piece;
          states_.push_back(state);
          if (!keep(next, states_.size() - 1, open)) states_.pop_back();
        }
      }
    }
    by_length_.swap(next);
  }

  /// False where the state is not worth keeping. Of equal states the first stays.
  bool keep(std::vector<std::vector<std::size_t>>& lists, std::size_t added, ElementSet open) {
    std::vector<std::size_t>& list = lists[states_[added].count];
    for (const std::size_t other : list) {
      if (makes_useless(states_[other], states_[added], open)) return false;
    }
    std::erase_if(list, [&](std::size_t other) {
      return makes_useless(states_[added], states_[other], open);
    });
    list.push_back(added);
    if (list.size() <= most_states_of_one_length) return true;
    const auto worth = [&](std::size_t state) {
      const ElementSet told = states_[state].told;
      return std::pair((told & demand_.forced) == demand_.forced, fullness(told, demand_));
    };
    const auto least = std::ranges::min_element(list, {}, worth);
    const bool is_added = *least == added;
    list.erase(least);
    return !is_added;
  }

  bool makes_useless(const State& a, const State& b, ElementSet open) const {
    return a.bytes <= b.bytes && (b.told & open & ~a.told) == 0 &&
           fullness(a.told & ~open, demand_) >= fullness(b.told & ~open, demand_);
  }

  bool is_fuller(const State& a, const State& b) const {
    const Fullness of_a = fullness(a.told, demand_);
    const Fullness of_b = fullness(b.told, demand_);
    return of_a != of_b ? of_a > of_b : a.count > b.count;
  }

  const std::vector<Choices>& paragraphs_;
  const Room& room_;
  const Demand& demand_;
  std::vector<State> states_;
  std::vector<std::vector<std::size_t>> by_length_;  ///< numbers in states_
};

}  // namespace

std::optional<std::vector<const Piece*>> fullest(const std::vector<Choices>& paragraphs,
                                                 const Room& room, const Demand& demand) {
  if (!room.count || *room.count > always_chosen_up_to) {
    std::vector<const Piece*> all = first_forms(paragraphs, demand.forced);
    if (serves(all, room, demand.forced)) return all;
  }
  return Search(paragraphs, room, demand).run();
}

}  // namespace stadga::infotext
