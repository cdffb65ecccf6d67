// SPDX-License-Identifier: EUPL-1.2
#include "decide/known.h"

#include "base/text.h"

namespace stadga::decide {
namespace {

std::vector<std::string> rules_in(const std::string& subject) {
  std::vector<std::string> out;
  for (const std::string_view each : split(subject, '+')) out.emplace_back(trim(each));
  return out;
}

}  // namespace

bool is_contradiction(const Diagnostic& found) {
  return found.kind->name == "contradiction";
}

std::vector<Contradiction> contradictions(std::span<const Diagnostic> open,
                                          std::span<const check::Waived> waived,
                                          const Municipality& town) {
  std::vector<Contradiction> out;
  for (const Diagnostic& found : open) {
    if (is_contradiction(found) && found.municipality == town.id)
      out.push_back({rules_in(found.subject), found.message, "", std::nullopt});
  }
  for (const check::Waived& each : waived) {
    if (is_contradiction(each.finding) && each.finding.municipality == town.id)
      out.push_back({rules_in(each.finding.subject), each.finding.message, each.waiver.reason.text,
                     each.waiver.until});
  }
  return out;
}

}  // namespace stadga::decide
