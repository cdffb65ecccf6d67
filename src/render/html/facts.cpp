// SPDX-License-Identifier: EUPL-1.2
#include "render/html/facts.h"

#include "base/text.h"

namespace stadga::render {

std::vector<Fact> facts_of(const SitePages& site, const Municipality& town) {
  const Guideline& guideline = town.guideline;
  std::vector<Fact> facts;
  const auto fact = [&](const std::string& key, const std::string& value) {
    facts.push_back({site.text(key), value});
  };
  fact("fact_type", guideline.type);
  fact("fact_decided_by", role_name(town, guideline.decided_by.id));
  fact("fact_decided_on", shown_date(site, guideline.decided_on));
  fact("fact_reference", guideline.reference);
  fact("fact_responsible", role_name(town, guideline.responsible.id));
  fact("fact_covers", guideline.covers);
  fact("fact_review", guideline.review ? guideline.review->words : std::string());
  fact("fact_review_by", shown_date(site, guideline.review_by));
  if (!guideline.based_on.empty()) fact("fact_based_on", join(guideline.based_on, "; "));
  return facts;
}

}  // namespace stadga::render
