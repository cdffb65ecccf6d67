// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind circular_precedence_kind{
    .name = "circular-precedence",
    .severity = Severity::error,
    .finds = {.sv = "Regler viker för varandra, eller en regel för sig själv.",
              .en = "Rules give way to one another, or a rule to itself."},
    .why = {.sv = "Då går ingen av dem före, och läsaren får inget besked om vilken som gäller. "
                  "`yields_to` ska stå på den regel som viker, och bara på den.",
            .en = "Then neither goes first, and readers are not told which one holds. `yields_to` "
                  "belongs on the rule that gives way, and on that one alone."},
    .example =
        "rules:\n"
        "  - id: uppsikt-varje-arbetsdag\n"
        "    yields_to: [uppsikt-i-kris]\n"
        "  - id: uppsikt-i-kris\n"
        "    yields_to: [uppsikt-varje-arbetsdag]\n",
};

namespace {

class Circles {
 public:
  explicit Circles(const std::vector<Rule>& rules) : rules_(rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) number_.emplace(rules[i].id, i);
  }

  /// The shortest way back to the rule, by `yields_to`; empty where there is none.
  std::vector<std::size_t> through(std::size_t start) const {
    std::map<std::size_t, std::size_t> came_from;
    std::vector<std::size_t> reached = {start};
    for (std::size_t i = 0; i < reached.size(); ++i) {
      for (const Reference& next : rules_[reached[i]].yields_to) {
        const auto found = number_.find(next.id);
        if (found == number_.end()) continue;
        if (found->second == start) return way(came_from, start, reached[i]);
        if (came_from.emplace(found->second, reached[i]).second) reached.push_back(found->second);
      }
    }
    return {};
  }

 private:
  static std::vector<std::size_t> way(const std::map<std::size_t, std::size_t>& came_from,
                                      std::size_t start, std::size_t last) {
    std::vector<std::size_t> rules = {last};
    while (rules.back() != start) rules.push_back(came_from.at(rules.back()));
    std::ranges::reverse(rules);
    return rules;
  }

  const std::vector<Rule>& rules_;
  std::map<std::string_view, std::size_t> number_;
};

Span place_of(const Rule& rule, const Rule& next) {
  const auto found = std::ranges::find(rule.yields_to, next.id, &Reference::id);
  const bool known = found != rule.yields_to.end() && found->span.known();
  return known ? found->span : rule.span;
}

}  // namespace

void circular_precedence(const Town& town, Diagnostics& diagnostics) {
  const std::vector<Rule>& rules = town.municipality.rules;
  const Circles circles(rules);
  std::vector<bool> told(rules.size(), false);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (told[i] || rules[i].yields_to.empty()) continue;
    const std::vector<std::size_t> circle = circles.through(i);
    if (circle.empty()) continue;
    for (const std::size_t rule : circle) told[rule] = true;
    const Rule& first = rules[i];
    const Rule& next = rules[circle.size() > 1 ? circle[1] : i];
    const Text help =
        say("ta bort `yields_to` på den regel som går före, enligt riktlinjens text",
            "remove `yields_to` from the rule that goes first by the guideline's text");
    if (circle.size() == 1) {
      diagnostics.report(circular_precedence_kind, place_of(first, first),
                         say("`{}` viker för sig själv", "`{}` gives way to itself", first.id),
                         say("skriv den regel som går före, eller ta bort `yields_to`",
                             "write the rule that goes first, or remove `yields_to`"));
      continue;
    }
    std::vector<std::string> ids;
    for (std::size_t j = 1; j < circle.size(); ++j) ids.push_back('`' + rules[circle[j]].id + '`');
    const std::string others = join(ids, ", ");
    Diagnostic& found = diagnostics.report(
        circular_precedence_kind, place_of(first, next),
        circle.size() == 2 ? say("`{}` och {} viker för varandra",
                                 "`{}` and {} give way to each other", first.id, others)
                           : say("`{}`, {} viker för varandra i en ring",
                                 "`{}`, {} give way in a circle", first.id, others),
        help);
    for (std::size_t j = 1; j < circle.size(); ++j) {
      const Rule& rule = rules[circle[j]];
      found.places.push_back({place_of(rule, rules[circle[(j + 1) % circle.size()]]),
                              say("`{}` viker här", "`{}` gives way here", rule.id)});
    }
  }
}

}  // namespace stadga::check
