// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "model/account.h"
#include "model/rule.h"

namespace stadga {

struct Profile;  // model/profile.h

/// One way to say a paragraph of the information text.
struct ParagraphForm {
  Placed text;                      ///< with placeholders: `[enhet]`
  std::vector<Reference> elements;  ///< what this form tells
};

struct Paragraph {
  std::string id;
  Span span;
  std::vector<Reference> categories;  ///< of forbidden content, where the paragraph lists it
  std::vector<ParagraphForm> forms;   ///< the fullest first; at least one
};

/// The template of the accounts' information texts (information.yml).
struct InformationTemplate {
  std::vector<Reference> links;  ///< `regellank`, `webbplats`: what a link field shows, in order
  std::vector<Paragraph> paragraphs;
};

struct ChecklistHead {
  Reference occasion;
  Placed title;
  Placed intro;
  Placed who;
  std::vector<Reference> order;
};

/// A finding that the municipality accepts for a time (waivers.yml).
struct Waiver {
  Span span;
  Reference check;
  Reference subject;  ///< as the finding names it
  Placed reason;
  Placed by;  ///< the function that accepted it
  std::optional<Date> until;
  Span until_at;
};

/// A sentence that sounds like a norm and is none.
struct NotARule {
  Quote quote;
  Placed reason;  ///< one of `not_a_rule_reasons`
};

/// Why a sentence that sounds like a norm is none: purpose, definition, reason, example,
/// consequence, question, heading.
inline constexpr std::array<std::string_view, 7> not_a_rule_reasons = {
    "syfte", "definition", "skäl", "exempel", "följd", "fråga", "rubrik"};

struct Role {
  std::string id;
  Span span;
  std::string name;  ///< the municipality's own word
};

struct Channel {
  std::vector<Reference> platforms;
  std::string name;
  std::string purpose;
  std::string content;
  std::string tone;
  std::string status;
};

struct Contact {
  std::string name;
  std::string email;
  std::string phone;
  bool example = false;
};

/// What is known of the document itself. What is absent was not stated.
struct Guideline {
  Span span;  ///< of its title in municipality.yml
  std::string title;
  std::string type;
  std::vector<Placed> files;
  Reference decided_by;
  std::optional<Date> decided_on;
  Span decided_on_at;
  std::string reference;
  Reference responsible;
  std::optional<Recurrence> review;
  std::optional<Date> review_by;
  Span review_by_at;
  std::string covers;
  std::vector<std::string> based_on;
};

struct Chapter {
  SourcePtr file;
  markdown::Document document;
};

/// The rules as they were decided: the copies in policies/<id>/versions/<name>/. They are not
/// resolved; what they name may be gone.
struct Version {
  std::string name;  ///< `2017-12-08`, and `2017-12-08-2` for a second decision that day
  Span span;         ///< beginning of its municipality.yml
  Guideline guideline;
  std::vector<Role> roles;
  std::vector<Rule> rules;
};

/// When the offices are open on a working day, by a Swedish clock.
struct OfficeHours {
  std::chrono::minutes from;  ///< after midnight
  std::chrono::minutes to;
};

struct Municipality {
  std::string id;
  Span span;  ///< beginning of municipality.yml
  std::string name;
  std::string short_name;
  std::string code;
  std::string organisation_number;   ///< ten digits; empty: not stated
  std::string license;               ///< in place of the site's, see `licenses`; may be empty
  std::vector<Date> extra_days_off;  ///< no working days, beside those of the whole country
  std::optional<OfficeHours> office_hours;
  std::string website;
  std::string rules_address;  ///< empty: the rules page of the compiled site
  std::optional<Contact> contact;
  std::shared_ptr<const Profile> profile;  ///< null: the site looks as the theme makes it
  Guideline guideline;
  std::vector<Role> roles;
  std::vector<Channel> channels;
  std::vector<std::string> notes;
  std::vector<Chapter> chapters;
  std::vector<Rule> rules;
  std::vector<NotARule> not_rules;
  std::vector<Citation> citations;
  std::vector<Waiver> waivers;
  std::vector<Account> accounts;
  InformationTemplate information;
  std::vector<ChecklistHead> checklist_heads;
  std::vector<Version> versions;  ///< the oldest first

  const markdown::Unit& unit_of(const Quote& quote) const {
    return chapters[quote.chapter].document.units[quote.unit];
  }
};

}  // namespace stadga
