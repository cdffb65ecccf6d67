// SPDX-License-Identifier: EUPL-1.2
// What the audit finds unmet, told at the register's value with the rules that demand it.
#include "check/account_demands.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "check/outdated_texts.h"

namespace stadga::check {
namespace {

/// A point of the audit and the rule that it belongs to.
struct Found {
  const audit::AccountAudit* account;
  const audit::Judgement* judgement;
  const audit::Point* point;
};

Text name_in(const std::vector<Term>& terms, std::string_view id) {
  return {label(terms, id, Language::sv), label(terms, id, Language::en)};
}

/// The names of what the account does not show, each once.
Text elements_of(const Town& town, const std::vector<Found>& same) {
  std::vector<std::string> sv;
  std::vector<std::string> en;
  for (const Found& each : same) {
    const Text name = name_in(town.model.vocabulary.elements, each.point->subject);
    const std::string quoted = '`' + name.sv + '`';
    if (std::ranges::find(sv, quoted) != sv.end()) continue;
    sv.push_back(quoted);
    en.push_back('`' + name.en + '`');
  }
  return {join(sv, ", "), join(en, ", ")};
}

Text fact_of(const Town& town, const Found& first, const std::vector<Found>& same) {
  const Lack* lack = find_lack(first.point->subject);
  if (lack != nullptr && first.point->demand == audit::Demand::property)
    return {std::string(lack->fact.sv), std::string(lack->fact.en)};
  const Text names = elements_of(town, same);
  return {fmt::format("kontot visar inte {}", names.sv),
          fmt::format("the account does not show {}", names.en)};
}

Text message_of(const Town& town, const Found& first, const std::vector<Found>& same) {
  const Rule& rule = *first.judgement->rule;
  const std::string& value = first.point->evidence.front().value;
  if (first.point->demand == audit::Demand::current_text)
    return outdated_text(*first.account->account, rule, *first.point);
  if (first.point->due) {
    return say("kontot arkiverades senast {}, och skulle enligt regeln `{}` ha arkiverats igen {}",
               "the account was last archived on {}, and by the rule `{}` was to be again by {}",
               value, rule.id, iso(*first.point->due));
  }
  const Text fact = fact_of(town, first, same);
  if (audit::binds(rule)) {
    return {fmt::format("{}, och uppfyller därför inte regeln `{}`", fact.sv, rule.id),
            fmt::format("{}, and so does not meet the rule `{}`", fact.en, rule.id)};
  }
  const auto others =
      std::ranges::count_if(same, [&](const Found& each) { return each.judgement->rule != &rule; });
  if (others > 0) {
    return {fmt::format("{}, fast det rekommenderas i regeln `{}` med flera", fact.sv, rule.id),
            fmt::format("{}, though the rule `{}` and others recommend it", fact.en, rule.id)};
  }
  return {fmt::format("{}, fast det rekommenderas i regeln `{}`", fact.sv, rule.id),
          fmt::format("{}, though the rule `{}` recommends it", fact.en, rule.id)};
}

Text help_for(const Town& town, const Found& found) {
  const Rule& rule = *found.judgement->rule;
  if (rule.condition.given()) {
    return say(
        "rätta kontot, och ändra sedan accounts.yml; regeln gäller `{}`, så se också efter om den "
        "gäller här",
        "mend the account, then change accounts.yml; the rule applies `{}`, so see too whether it "
        "applies here",
        rule.condition.text);
  }
  if (found.point->demand == audit::Demand::current_text) {
    return copy_again(town.municipality, *found.account->account);
  }
  if (found.point->demand == audit::Demand::element &&
      (found.point->evidence.front().key == "published" ||
       found.point->evidence.front().key == "copied")) {
    return say(
        "lämna uppgiften i en egen text eller en kortare form i information.yml, eller länka "
        "till reglerna från kontot",
        "tell it in an own text or in a shorter form in information.yml, or link to the rules "
        "from the account");
  }
  if (found.point->due) {
    return say("arkivera kontot, och skriv sedan dagen som `archived` i accounts.yml",
               "archive the account, then write the day as `archived` in accounts.yml");
  }
  return say("rätta kontot, och ändra sedan `{}` i accounts.yml",
             "mend the account, then change `{}` in accounts.yml",
             found.point->evidence.front().key);
}

std::vector<Found> unmet_of(const audit::AccountAudit& account, const Kind& kind) {
  std::vector<Found> all;
  for (const audit::Judgement& judgement : account.judgements) {
    for (const audit::Point& point : judgement.points) {
      if (point.verdict == audit::Verdict::unmet && kind_for(point, *judgement.rule) == &kind)
        all.push_back({&account, &judgement, &point});
    }
  }
  return all;
}

/// Of one account: the same lack, or all that its texts do not show: told once, with every rule
/// that it fails.
bool same_lack(const Found& a, const Found& b) {
  if (a.point->due != b.point->due) return false;
  return a.point->subject == b.point->subject ||
         (a.point->demand == audit::Demand::element && b.point->demand == audit::Demand::element);
}

bool stronger(const Found& a, const Found& b) {
  return audit::binds(*a.judgement->rule) && !audit::binds(*b.judgement->rule);
}

void report(const Town& town, const Kind& kind, const std::vector<Found>& same,
            Diagnostics& diagnostics) {
  const Found& first = *std::ranges::min_element(same, stronger);
  Diagnostic& found = diagnostics.report(kind, first.point->evidence.front().span,
                                         message_of(town, first, same), help_for(town, first));
  found.severity = audit::binds(*first.judgement->rule) ? kind.severity
                                                        : std::min(kind.severity, Severity::note);
  const Rule* last = nullptr;
  for (const Found& each : same) {
    const Rule& rule = *each.judgement->rule;
    if (std::exchange(last, &rule) == &rule) continue;
    const Span place = each.point->place;
    found.places.push_back(
        {place.known() ? place : rule.span,
         audit::binds(rule)
             ? say("det kräver regeln `{}`", "the rule `{}` demands it", rule.id)
             : say("det rekommenderar regeln `{}`", "the rule `{}` recommends it", rule.id)});
  }
}

void report_unmet(const Town& town, const Kind& kind, Diagnostics& diagnostics) {
  for (const audit::AccountAudit& account : town.audit.accounts) {
    std::vector<Found> all = unmet_of(account, kind);
    while (!all.empty()) {
      const Found first = all.front();
      const auto others = std::ranges::stable_partition(
          all, [&](const Found& each) { return same_lack(first, each); });
      report(town, kind, {all.begin(), others.begin()}, diagnostics);
      all.erase(all.begin(), others.begin());
    }
  }
}

/// What every register needs, whatever the rules say (facts on practice: accounts that nobody can
/// administer, accounts that nobody can find).
constexpr std::array<std::string_view, 3> always_needed = {"address", "responsible",
                                                           "administrators"};

}  // namespace

void account_administrators(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_administrators_kind, diagnostics);
}
void account_editor(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_editor_kind, diagnostics);
}
void account_deputy(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_deputy_kind, diagnostics);
}
void account_two_factor(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_two_factor_kind, diagnostics);
}
void account_login(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_login_kind, diagnostics);
}
void account_sender(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_sender_kind, diagnostics);
}
void account_logotype(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_logotype_kind, diagnostics);
}
void account_information(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_information_kind, diagnostics);
}
void account_website_link(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_website_link_kind, diagnostics);
}
void account_approval(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_approval_kind, diagnostics);
}
void account_listed(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_listed_kind, diagnostics);
}
void account_archive_overdue(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_archive_overdue_kind, diagnostics);
}
void account_text_outdated(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_text_outdated_kind, diagnostics);
  report_changed_texts(town, diagnostics);
}
void account_inactive(const Town& town, Diagnostics& diagnostics) {
  report_unmet(town, account_inactive_kind, diagnostics);
}

namespace {

/// Where the rules give this very account to several, so that the register cannot tell whose it is.
void add_owners(const Town& town, const Account& account, Diagnostic& found) {
  for (const Rule& rule : town.municipality.rules) {
    const bool of_account =
        std::ranges::find(rule.accounts, account.id, &Reference::id) != rule.accounts.end();
    if (!of_account || rule.modality.id != "ska" || rule.actors.size() < 2) continue;
    Text owners;
    for (const Reference& actor : rule.actors) {
      const std::string& name = role_name(town.municipality, actor.id);
      owners.sv += fmt::format("{}`{}`", owners.sv.empty() ? "" : " och ", name);
      owners.en += fmt::format("{}`{}`", owners.en.empty() ? "" : " and ", name);
    }
    found.places.push_back(
        {rule.actors.front().span,
         {fmt::format("`{}` delar ansvaret mellan {}", rule.id, owners.sv),
          fmt::format("`{}` divides the responsibility between {}", rule.id, owners.en)}});
    return;
  }
}

}  // namespace

void account_incomplete(const Town& town, Diagnostics& diagnostics) {
  for (const audit::AccountAudit& account : town.audit.accounts) {
    std::vector<std::string> absent;
    const auto add = [&](std::string_view key) {
      const std::string quoted = '`' + std::string(key) + '`';
      if (std::ranges::find(absent, quoted) == absent.end()) absent.push_back(quoted);
    };
    for (const std::string_view key : always_needed) {
      if (!account.account->states(key)) add(key);
    }
    for (const audit::Judgement& judgement : account.judgements) {
      for (const audit::Point& point : judgement.points) {
        if (point.verdict == audit::Verdict::not_stated) add(point.evidence.front().key);
      }
    }
    if (absent.empty()) continue;
    const bool texts = std::ranges::find(absent, "`published`") != absent.end();
    Diagnostic& found = diagnostics.report(
        account_incomplete_kind, account.account->span,
        say("registret säger inget om {}", "the register says nothing about {}",
            join(absent, ", ")),
        texts ? say("fyll i uppgifterna under kontot i accounts.yml; `published` räknar upp de "
                    "texter som är inlagda på kontot",
                    "fill them in below the account in accounts.yml; `published` lists the texts "
                    "that have been put on the account")
              : say("fyll i uppgifterna under kontot i accounts.yml, så att kontot går att granska",
                    "fill them in below the account in accounts.yml, so that it can be audited"));
    if (!account.account->states("responsible")) add_owners(town, *account.account, found);
  }
}

}  // namespace stadga::check
