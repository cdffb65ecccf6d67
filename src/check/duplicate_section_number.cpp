// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "check/checks.h"
#include "check/outline.h"

namespace stadga::check {

const Kind duplicate_section_number_kind{
    .name = "duplicate-section-number",
    .severity = Severity::warning,
    .finds = {.sv = "Två rubriker i riktlinjen har samma nummer.",
              .en = "Two headings of the guideline have the same number."},
    .why = {.sv = "Den som hänvisar till avsnittet, eller letar upp det, kan hamna i fel avsnitt.",
            .en = "Whoever refers to the section, or looks it up, may end in the wrong one."},
    .example =
        "## 6.1 Redaktörer\n"
        "## 6.1 Skriva inlägg\n",
};

namespace {

std::size_t depth_of(const std::string& number) {
  return static_cast<std::size_t>(std::ranges::count(number, '.'));
}

/// `3 steg` and `3 frågor` are no numbered sections; `6.1` twice among 6.2 and 6.3 is.
bool is_numbering(const std::vector<NumberedHeading>& headings, const NumberedHeading& one) {
  if (one.annex || depth_of(one.number) > 0) return true;
  return std::ranges::any_of(headings, [&](const NumberedHeading& other) {
    return !other.annex && other.chapter == one.chapter && other.number != one.number;
  });
}

}  // namespace

void duplicate_section_number(const Town& town, Diagnostics& diagnostics) {
  const Outline outline = outline_of(town.municipality);
  using Key = std::tuple<std::size_t, bool, std::string>;
  std::map<Key, const NumberedHeading*> first;
  for (const NumberedHeading& heading : outline.headings) {
    const auto [there, added] =
        first.try_emplace({heading.chapter, heading.annex, heading.number}, &heading);
    if (added || !is_numbering(outline.headings, heading)) continue;
    Diagnostic& found = diagnostics.report(
        duplicate_section_number_kind, heading.span,
        say("två rubriker har numret `{}`", "two headings have the number `{}`", heading.number),
        say("numrera om, så att en hänvisning till {} bara kan betyda ett av avsnitten",
            "renumber them, so that a reference to {} can only mean one of the sections",
            heading.number));
    found.places.push_back(
        {there->second->span, say("här är den första", "here is the first of them")});
  }
}

}  // namespace stadga::check
