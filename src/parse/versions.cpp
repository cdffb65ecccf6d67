// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "parse/documents.h"

namespace stadga::parse {
namespace {

const Kind bad_version{
    "bad-version",
    Severity::error,
    {"En antecknad version hör inte till det beslut som mappens namn säger.",
     "A recorded version does not belong to the decision that the folder's name says."},
    {"Sidan med ändringar och flödet berättar vad som beslutades och när. De får inte bygga på "
     "något annat än det som beslutades.",
     "The page of changes and the feed tell what was decided and when. They may not rest on "
     "anything but what was decided."},
    "policies/norberg/versions/2026-03-01/municipality.yml: decided_on: 2025-03-01"};

/// `2017-12-08` and `2017-12-08-2` are of 8 December 2017.
bool is_name_of(std::string_view name, Date day) {
  const std::string date = iso(day);
  if (name == date) return true;
  return name.size() == date.size() + 2 && name.starts_with(date + '-') && name.back() >= '2' &&
         name.back() <= '9';
}

}  // namespace

void parse_version(const load::VersionInput& input, Municipality& out, Diagnostics& diagnostics) {
  if (!input.municipality || !input.rules) return;
  Municipality then;
  parse_municipality(*input.municipality, nullptr, then, diagnostics);
  parse_rules(*input.rules, then, diagnostics);
  const Guideline& guideline = then.guideline;
  if (!guideline.decided_on) {
    diagnostics.report(bad_version, then.span,
                       say("versionen `{}` säger inte när den beslutades",
                           "the version `{}` does not say when it was decided", input.name),
                       say("skriv `decided_on` under `guideline`, eller ta bort mappen",
                           "write `decided_on` below `guideline`, or remove the folder"));
    return;
  }
  if (!is_name_of(input.name, *guideline.decided_on)) {
    diagnostics.report(bad_version, guideline.decided_on_at,
                       say("versionen i mappen `{}` beslutades {}",
                           "the version in the folder `{}` was decided {}", input.name,
                           iso(*guideline.decided_on)),
                       say("döp om mappen till beslutets datum, eller rätta datumet",
                           "rename the folder to the decision's date, or mend the date"));
    return;
  }
  const auto twin = std::ranges::find_if(out.versions, [&](const Version& other) {
    return other.guideline.decided_on == guideline.decided_on &&
           other.guideline.reference == guideline.reference;
  });
  if (twin != out.versions.end()) {
    diagnostics.report(bad_version, guideline.decided_on_at,
                       say("versionen `{}` är samma beslut som `{}`",
                           "the version `{}` is the same decision as `{}`", input.name, twin->name),
                       say("ta bort den ena mappen, eller skriv rätt diarienummer",
                           "remove one of the folders, or write the right reference"));
    return;
  }
  out.versions.push_back(
      {input.name, then.span, guideline, std::move(then.roles), std::move(then.rules)});
}

std::span<const Kind* const> version_kinds() {
  static constexpr std::array<const Kind*, 1> all = {&bad_version};
  return all;
}

}  // namespace stadga::parse
