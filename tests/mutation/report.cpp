// SPDX-License-Identifier: EUPL-1.2
#include "mutation/report.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace stadga::mutation {
namespace {

std::size_t count(const std::vector<Tried>& all, const Operator& of, Result result) {
  return static_cast<std::size_t>(std::ranges::count_if(
      all, [&](const Tried& tried) { return tried.of == &of && tried.outcome.result == result; }));
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string_view word_of(Result result) {
  switch (result) {
    case Result::right:
      return "right";
    case Result::second:
      return "second place";
    case Result::elsewhere:
      return "ELSEWHERE";
    case Result::missed:
      return "MISSED";
    case Result::reported:
      return "FALSELY REPORTED";
    case Result::quiet:
      return "quiet";
    case Result::spoiled:
      return "SPOILED";
    case Result::crashed:
      return "CRASHED";
  }
  return "";
}

bool as_declared(const Tried& tried) {
  const Result result = tried.outcome.result;
  if (result == Result::crashed || result == Result::spoiled) return false;
  return tried.of->meaning == Meaning::silent || result == Result::right ||
         result == Result::second || result == Result::quiet;
}

/// What differs, with some words around it.
std::string excerpt(const std::string& text, const std::string& other) {
  static constexpr std::size_t most = 160;
  std::string folded = fold_space(text);
  const std::string against = fold_space(other);
  if (folded.empty()) return "(deleted)";
  if (folded.size() <= most) return folded;
  const std::size_t same =
      static_cast<std::size_t>(std::ranges::mismatch(folded, against).in1 - folded.begin());
  std::size_t begin = same > most / 2 ? same - most / 2 : 0;
  while (begin > 0 && folded[begin - 1] != ' ') --begin;
  folded = folded.substr(begin);
  if (folded.size() > most) folded.resize(std::min(folded.find(' ', most), folded.size()));
  return (begin > 0 ? "… " : "") + folded;
}

}  // namespace

double Totals::share() const {
  return percent(right, changed);
}

Totals totals(const std::vector<Tried>& all) {
  Totals out;
  for (const Tried& tried : all) {
    const Result result = tried.outcome.result;
    const bool changed = tried.of->meaning == Meaning::changed;
    out.changed += changed ? 1 : 0;
    out.neutral += tried.of->meaning == Meaning::neutral ? 1 : 0;
    out.silent += tried.of->meaning == Meaning::silent ? 1 : 0;
    out.second += changed && result == Result::second ? 1 : 0;
    out.right += changed && (result == Result::right || result == Result::second) ? 1 : 0;
    out.elsewhere += changed && result == Result::elsewhere ? 1 : 0;
    out.missed += changed && result == Result::missed ? 1 : 0;
    out.reported += result == Result::reported ? 1 : 0;
    out.spoiled += result == Result::spoiled ? 1 : 0;
    out.crashed += result == Result::crashed ? 1 : 0;
  }
  return out;
}

void print_operators(const std::vector<Operator>& operators, const std::vector<Tried>& all,
                     std::ostream& out) {
  out << fmt::format("{:<45}{:>8}{:>7}{:>8}{:>11}{:>8}{:>9}\n", "operator", "mutants", "right", "%",
                     "elsewhere", "missed", "crashed");
  for (const Operator& of : operators) {
    const std::size_t whole = static_cast<std::size_t>(
        std::ranges::count(all, &of, [](const Tried& tried) { return tried.of; }));
    const std::size_t crashed = count(all, of, Result::crashed) + count(all, of, Result::spoiled);
    if (of.meaning == Meaning::neutral) {
      const std::size_t reported = count(all, of, Result::reported);
      out << fmt::format("{:<45}{:>8}{:>34}{:>9}\n", of.name, whole,
                         fmt::format("{} falsely reported", reported), crashed);
      continue;
    }
    const std::size_t right = count(all, of, Result::right) + count(all, of, Result::second);
    out << fmt::format("{:<45}{:>8}{:>7}{:>8.1f}{:>11}{:>8}{:>9}{}\n", of.name, whole, right,
                       percent(right, whole), count(all, of, Result::elsewhere),
                       count(all, of, Result::missed), crashed,
                       of.meaning == Meaning::silent ? "  not judged" : "");
  }
}

void print_checks(const std::vector<Tried>& all, std::ostream& out) {
  struct Row {
    std::size_t right = 0, alone = 0, elsewhere = 0, neutral = 0;
  };
  std::map<std::string, Row> rows;
  for (const Tried& tried : all) {
    const Result result = tried.outcome.result;
    if (tried.of->meaning == Meaning::silent) continue;
    for (const std::string& kind : tried.outcome.kinds) {
      Row& row = rows[kind];
      const bool right = result == Result::right || result == Result::second;
      row.right += right ? 1 : 0;
      row.alone += right && tried.outcome.kinds.size() == 1 ? 1 : 0;
      row.elsewhere += result == Result::elsewhere ? 1 : 0;
      row.neutral += result == Result::reported ? 1 : 0;
    }
  }
  out << fmt::format("\n{:<37}{:>9}{:>8}{:>12}{:>9}\n", "check", "right", "alone", "elsewhere",
                     "falsely");
  for (const auto& [kind, row] : rows) {
    out << fmt::format("{:<37}{:>9}{:>8}{:>12}{:>9}\n", kind, row.right, row.alone, row.elsewhere,
                       row.neutral);
  }
}

void print_totals(const Totals& of, std::ostream& out) {
  out << fmt::format(
      "\nmeaning changed: {} mutants, {} right ({:.1f} %, {} of them by a second place), "
      "{} elsewhere, {} missed\n"
      "neutral: {} mutants, {} falsely reported\n"
      "text and rules changed alike, not judged: {}\n"
      "crashed: {}; spoiled by this test itself: {}\n",
      of.changed, of.right, of.share(), of.second, of.elsewhere, of.missed, of.neutral, of.reported,
      of.silent, of.crashed, of.spoiled);
}

void print_misses(const std::vector<Tried>& all, std::ostream& out) {
  for (const Tried& tried : all) {
    if (as_declared(tried)) continue;
    const Mutant& mutant = tried.mutant;
    out << fmt::format("{} | {} | {} | {}:{}\n    - {}\n    + {}\n", word_of(tried.outcome.result),
                       tried.town->id(), tried.of->name, mutant.at.path, mutant.at.first,
                       excerpt(mutant.before, mutant.after), excerpt(mutant.after, mutant.before));
    if (!tried.outcome.told.empty()) out << "    told: " << fold_space(tried.outcome.told) << '\n';
  }
}

}  // namespace stadga::mutation
