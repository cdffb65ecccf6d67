// SPDX-License-Identifier: EUPL-1.2
// The checks that check.cpp runs. A new one is declared here and gets a line in its table.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "check/coverage.h"
#include "check/law_mentions.h"
#include "check/prose.h"
#include "diag/diagnostic.h"
#include "infotext/infotext.h"
#include "model/model.h"

namespace stadga::check {

/// An account with what its platform's fields are going to show.
struct AccountWithTexts {
  const Account& account;
  const Platform& platform;
  const infotext::AccountTexts& texts;  ///< in Town::audit
};

/// A municipality with what several checks need of it, made once.
struct Town {
  const Model& model;
  const Municipality& municipality;
  std::vector<AccountWithTexts> accounts;  ///< those that are not closed, in the file's order
  audit::Audit audit;
  LawsInProse laws;
  Prose prose;
  Covering covering;
};

/// `eller skriv ett undantag i waivers.yml: …`, the end of the help of what may be waived.
Text waiver_help(const Kind& kind, std::string_view subject);

extern const Kind text_over_limit_kind;
extern const Kind element_missing_kind;
extern const Kind element_not_in_template_kind;
extern const Kind contradiction_kind;
extern const Kind uneven_strength_kind;
extern const Kind two_deciders_kind;
extern const Kind removal_before_decision_kind;
extern const Kind removal_without_decision_kind;
extern const Kind circular_precedence_kind;
extern const Kind list_mismatch_kind;
extern const Kind missing_figure_kind;
extern const Kind no_evidence_kind;
extern const Kind risky_rule_kind;
extern const Kind review_overdue_kind;
extern const Kind undated_guideline_kind;
extern const Kind no_owner_kind;
extern const Kind never_applies_kind;
extern const Kind missing_topic_kind;
extern const Kind account_administrators_kind;
extern const Kind account_editor_kind;
extern const Kind account_deputy_kind;
extern const Kind account_two_factor_kind;
extern const Kind account_login_kind;
extern const Kind account_sender_kind;
extern const Kind account_logotype_kind;
extern const Kind account_information_kind;
extern const Kind account_website_link_kind;
extern const Kind account_approval_kind;
extern const Kind account_listed_kind;
extern const Kind account_archive_overdue_kind;
extern const Kind account_text_outdated_kind;
extern const Kind account_inactive_kind;
extern const Kind account_incomplete_kind;
extern const Kind repealed_law_kind;
extern const Kind renamed_law_kind;
extern const Kind invalid_instrument_kind;
extern const Kind wrong_sfs_number_kind;
extern const Kind unsettled_law_kind;
extern const Kind statute_shorthand_kind;
extern const Kind statutory_gap_kind;
extern const Kind statutory_information_kind;
extern const Kind wrong_crime_name_kind;
extern const Kind law_mismatch_kind;
extern const Kind renamed_platform_kind;
extern const Kind uncovered_norm_kind;
extern const Kind needless_exception_kind;
extern const Kind modality_mismatch_kind;
extern const Kind value_mismatch_kind;
extern const Kind actor_mismatch_kind;
extern const Kind not_on_checklist_kind;
extern const Kind impossible_date_kind;
extern const Kind unrecorded_decision_kind;
extern const Kind undecided_change_kind;
extern const Kind duplicate_section_number_kind;
extern const Kind dangling_reference_kind;
extern const Kind older_than_law_kind;
extern const Kind law_not_named_kind;
extern const Kind unanswered_question_kind;
extern const Kind consulted_decider_kind;
extern const Kind two_referrals_kind;
extern const Kind two_systems_kind;
extern const Kind forbidden_not_handled_kind;
extern const Kind grounds_differ_kind;
extern const Kind appointer_not_named_kind;
extern const Kind off_hours_kind;
extern const Kind signature_mismatch_kind;
extern const Kind closed_list_kind;
extern const Kind two_names_kind;
extern const Kind firm_and_tentative_kind;
extern const Kind vague_time_kind;
extern const Kind past_period_kind;

void text_over_limit(const Town& town, Diagnostics& diagnostics);
void element_missing(const Town& town, Diagnostics& diagnostics);
void element_not_in_template(const Town& town, Diagnostics& diagnostics);
void contradiction(const Town& town, Diagnostics& diagnostics);
void uneven_strength(const Town& town, Diagnostics& diagnostics);
void two_deciders(const Town& town, Diagnostics& diagnostics);
void removal_before_decision(const Town& town, Diagnostics& diagnostics);
void removal_without_decision(const Town& town, Diagnostics& diagnostics);
void circular_precedence(const Town& town, Diagnostics& diagnostics);
void list_mismatch(const Town& town, Diagnostics& diagnostics);
void missing_figure(const Town& town, Diagnostics& diagnostics);
void no_evidence_before_removal(const Town& town, Diagnostics& diagnostics);
void risky_rule(const Town& town, Diagnostics& diagnostics);
void review_overdue(const Town& town, Diagnostics& diagnostics);
void undated_guideline(const Town& town, Diagnostics& diagnostics);
void no_owner(const Town& town, Diagnostics& diagnostics);
void never_applies(const Town& town, Diagnostics& diagnostics);
void missing_topic(const Town& town, Diagnostics& diagnostics);
// On accounts, by what the audit found unmet or not stated.
void account_administrators(const Town& town, Diagnostics& diagnostics);
void account_editor(const Town& town, Diagnostics& diagnostics);
void account_deputy(const Town& town, Diagnostics& diagnostics);
void account_two_factor(const Town& town, Diagnostics& diagnostics);
void account_login(const Town& town, Diagnostics& diagnostics);
void account_sender(const Town& town, Diagnostics& diagnostics);
void account_logotype(const Town& town, Diagnostics& diagnostics);
void account_information(const Town& town, Diagnostics& diagnostics);
void account_website_link(const Town& town, Diagnostics& diagnostics);
void account_approval(const Town& town, Diagnostics& diagnostics);
void account_listed(const Town& town, Diagnostics& diagnostics);
void account_archive_overdue(const Town& town, Diagnostics& diagnostics);
void account_text_outdated(const Town& town, Diagnostics& diagnostics);
void account_inactive(const Town& town, Diagnostics& diagnostics);
void account_incomplete(const Town& town, Diagnostics& diagnostics);
void repealed_law(const Town& town, Diagnostics& diagnostics);
void renamed_law(const Town& town, Diagnostics& diagnostics);
void invalid_instrument(const Town& town, Diagnostics& diagnostics);
void wrong_sfs_number(const Town& town, Diagnostics& diagnostics);
void unsettled_law(const Town& town, Diagnostics& diagnostics);
void statute_shorthand(const Town& town, Diagnostics& diagnostics);
void statutory_gap(const Town& town, Diagnostics& diagnostics);
void statutory_information(const Town& town, Diagnostics& diagnostics);
void wrong_crime_name(const Town& town, Diagnostics& diagnostics);
void law_mismatch(const Town& town, Diagnostics& diagnostics);
void renamed_platform(const Town& town, Diagnostics& diagnostics);
void uncovered_norm(const Town& town, Diagnostics& diagnostics);
void needless_exception(const Town& town, Diagnostics& diagnostics);
void modality_mismatch(const Town& town, Diagnostics& diagnostics);
void value_mismatch(const Town& town, Diagnostics& diagnostics);
void actor_mismatch(const Town& town, Diagnostics& diagnostics);
void not_on_checklist(const Town& town, Diagnostics& diagnostics);
void impossible_date(const Town& town, Diagnostics& diagnostics);
void unrecorded_decision(const Town& town, Diagnostics& diagnostics);
void undecided_change(const Town& town, Diagnostics& diagnostics);
void duplicate_section_number(const Town& town, Diagnostics& diagnostics);
void dangling_reference(const Town& town, Diagnostics& diagnostics);
void older_than_law(const Town& town, Diagnostics& diagnostics);
void law_not_named(const Town& town, Diagnostics& diagnostics);
void unanswered_question(const Town& town, Diagnostics& diagnostics);
void consulted_decider(const Town& town, Diagnostics& diagnostics);
void two_referrals(const Town& town, Diagnostics& diagnostics);
void two_systems(const Town& town, Diagnostics& diagnostics);
void forbidden_not_handled(const Town& town, Diagnostics& diagnostics);
void grounds_differ(const Town& town, Diagnostics& diagnostics);
void appointer_not_named(const Town& town, Diagnostics& diagnostics);
void off_hours_without_role(const Town& town, Diagnostics& diagnostics);
void signature_mismatch(const Town& town, Diagnostics& diagnostics);
void closed_list(const Town& town, Diagnostics& diagnostics);
void two_names(const Town& town, Diagnostics& diagnostics);
void firm_and_tentative(const Town& town, Diagnostics& diagnostics);
void vague_time(const Town& town, Diagnostics& diagnostics);
void past_period(const Town& town, Diagnostics& diagnostics);

}  // namespace stadga::check
