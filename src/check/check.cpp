// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "check/checks.h"
#include "check/waivers.h"

namespace stadga::check {
namespace {

struct Check {
  const Kind* kind;
  void (*run)(const Town& town, Diagnostics& diagnostics);
};

constexpr std::array checks = {
    Check{&text_over_limit_kind, text_over_limit},
    Check{&element_missing_kind, element_missing},
    Check{&element_not_in_template_kind, element_not_in_template},
    Check{&contradiction_kind, contradiction},
    Check{&uneven_strength_kind, uneven_strength},
    Check{&two_deciders_kind, two_deciders},
    Check{&removal_before_decision_kind, removal_before_decision},
    Check{&removal_without_decision_kind, removal_without_decision},
    Check{&circular_precedence_kind, circular_precedence},
    Check{&list_mismatch_kind, list_mismatch},
    Check{&missing_figure_kind, missing_figure},
    Check{&no_evidence_kind, no_evidence_before_removal},
    Check{&risky_rule_kind, risky_rule},
    Check{&review_overdue_kind, review_overdue},
    Check{&undated_guideline_kind, undated_guideline},
    Check{&no_owner_kind, no_owner},
    Check{&never_applies_kind, never_applies},
    Check{&missing_topic_kind, missing_topic},
    Check{&account_administrators_kind, account_administrators},
    Check{&account_editor_kind, account_editor},
    Check{&account_deputy_kind, account_deputy},
    Check{&account_two_factor_kind, account_two_factor},
    Check{&account_login_kind, account_login},
    Check{&account_sender_kind, account_sender},
    Check{&account_logotype_kind, account_logotype},
    Check{&account_information_kind, account_information},
    Check{&account_website_link_kind, account_website_link},
    Check{&account_approval_kind, account_approval},
    Check{&account_listed_kind, account_listed},
    Check{&account_archive_overdue_kind, account_archive_overdue},
    Check{&account_text_outdated_kind, account_text_outdated},
    Check{&account_inactive_kind, account_inactive},
    Check{&account_incomplete_kind, account_incomplete},
    Check{&repealed_law_kind, repealed_law},
    Check{&renamed_law_kind, renamed_law},
    Check{&invalid_instrument_kind, invalid_instrument},
    Check{&wrong_sfs_number_kind, wrong_sfs_number},
    Check{&unsettled_law_kind, unsettled_law},
    Check{&statute_shorthand_kind, statute_shorthand},
    Check{&statutory_gap_kind, statutory_gap},
    Check{&statutory_information_kind, statutory_information},
    Check{&wrong_crime_name_kind, wrong_crime_name},
    Check{&law_mismatch_kind, law_mismatch},
    Check{&renamed_platform_kind, renamed_platform},
    Check{&uncovered_norm_kind, uncovered_norm},
    Check{&needless_exception_kind, needless_exception},
    Check{&modality_mismatch_kind, modality_mismatch},
    Check{&value_mismatch_kind, value_mismatch},
    Check{&actor_mismatch_kind, actor_mismatch},
    Check{&not_on_checklist_kind, not_on_checklist},
    Check{&impossible_date_kind, impossible_date},
    Check{&unrecorded_decision_kind, unrecorded_decision},
    Check{&undecided_change_kind, undecided_change},
    Check{&duplicate_section_number_kind, duplicate_section_number},
    Check{&dangling_reference_kind, dangling_reference},
    Check{&older_than_law_kind, older_than_law},
    Check{&law_not_named_kind, law_not_named},
    Check{&unanswered_question_kind, unanswered_question},
    Check{&consulted_decider_kind, consulted_decider},
    Check{&two_referrals_kind, two_referrals},
    Check{&two_systems_kind, two_systems},
    Check{&forbidden_not_handled_kind, forbidden_not_handled},
    Check{&grounds_differ_kind, grounds_differ},
    Check{&appointer_not_named_kind, appointer_not_named},
    Check{&off_hours_kind, off_hours_without_role},
    Check{&signature_mismatch_kind, signature_mismatch},
    Check{&closed_list_kind, closed_list},
    Check{&two_names_kind, two_names},
    Check{&firm_and_tentative_kind, firm_and_tentative},
    Check{&vague_time_kind, vague_time},
    Check{&past_period_kind, past_period},
};

Town town_of(const Model& model, const Municipality& municipality) {
  Town town{.model = model,
            .municipality = municipality,
            .accounts = {},
            .audit = audit::audit(model, municipality),
            .laws = LawsInProse(model, municipality),
            .prose = read_prose(municipality),
            .covering = {}};
  town.covering = cover(municipality, town.prose);
  for (const Account& account : municipality.accounts) {
    // A closed account has no fields left to fill in.
    if (account.status == "avslutat") continue;
    const Platform* platform = find_platform(model.platforms, account.platform.id);
    if (platform == nullptr) continue;
    town.accounts.push_back({account, *platform, town.audit.texts_of(municipality, account)});
  }
  return town;
}

Findings check_town(const Model& model, const Municipality& municipality) {
  Town town = town_of(model, municipality);
  Findings found;
  for (const Check& check : checks) check.run(town, found.open);
  for (Diagnostic& finding : found.open.list()) finding.municipality = municipality.id;
  found.open.sort();
  found.coverage.push_back(coverage(municipality, town.prose, town.covering));
  apply_waivers(model, municipality, kinds(), found);
  found.audits.push_back(std::move(town.audit));
  return found;
}

}  // namespace

Text waiver_help(const Kind& kind, std::string_view subject) {
  return say("eller skriv ett undantag i waivers.yml: check: {}, subject: {}",
             "or write a waiver in waivers.yml: check: {}, subject: {}", std::string(kind.name),
             std::string(subject));
}

Findings run(const Model& model, unsigned jobs) {
  std::vector<Findings> found(model.municipalities.size());
  parallel_for(found.size(), jobs,
               [&](std::size_t i) { found[i] = check_town(model, model.municipalities[i]); });
  Findings all;
  for (Findings& each : found) {
    all.open.append(std::move(each.open));
    std::ranges::move(each.waived, std::back_inserter(all.waived));
    std::ranges::move(each.coverage, std::back_inserter(all.coverage));
    std::ranges::move(each.audits, std::back_inserter(all.audits));
  }
  all.open.sort();
  return all;
}

std::span<const Kind* const> kinds() {
  static const std::vector<const Kind*> all = [] {
    std::vector<const Kind*> list(waiver_kinds().begin(), waiver_kinds().end());
    for (const Check& check : checks) list.push_back(check.kind);
    return list;
  }();
  return all;
}

}  // namespace stadga::check
