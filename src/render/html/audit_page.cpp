// SPDX-License-Identifier: EUPL-1.2
// The audit page: what the register shows of the rules, unmet first, with the evidence; and what no
// register shows.
#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "render/html/audit_view.h"

namespace stadga::render {
namespace {

using audit::Verdict;

class AuditPage {
 public:
  AuditPage(const SitePages& site, const Municipality& town, const audit::Audit& audit,
            const Findings& findings)
      : site_(site), town_(town), audit_(audit), findings_(findings), from_(audit_path(town)) {}

  OutputFile page() {
    View view;
    show_town_menu(site_, town_, from_, view);
    head(view);
    unmet(view);
    by_rule(view);
    by_account(view);
    for_people(view);
    waivers(view);
    other_findings(view);
    coverage(view);
    view.set("JSON_HREF", relative(from_, audit_json_path(town_)));
    return site_.finish(
        {from_, "audit-page", town_.id, "", site_.text("audit_title") + " – " + town_.name,
         site_.text("description_audit") + ' ' + town_.name, town_crumbs(town_)},
        "audit.html", view);
  }

 private:
  void head(View& view) const {
    const auto examples = std::ranges::count_if(
        audit_.accounts, [](const audit::AccountAudit& each) { return each.account->example; });
    view.set("ACCOUNT_COUNT", std::to_string(audit_.accounts.size()))
        .set("RULE_COUNT", std::to_string(counts_by_rule().size()));
    if (examples > 0) view.add("EXAMPLES").set("COUNT", std::to_string(examples));
    view.set("UNMET_COUNT", std::to_string(audit_.count(Verdict::unmet)))
        .set("NOT_STATED_COUNT", std::to_string(audit_.count(Verdict::not_stated)))
        .set("FOR_PEOPLE_COUNT", std::to_string(audit_.count(Verdict::for_people)))
        .set("MET_COUNT", std::to_string(audit_.count(Verdict::met)));
  }

  void show_demand(const Rule& rule, View& view) const {
    view.set("TITLE", rule.title.text)
        .set("HREF", relative(from_, rules_path(town_)) + '#' + rule.id)
        .set("MODALITY", label(site_, site_.model().vocabulary.modalities, rule.modality.id))
        .set("MODALITY_ID", rule.modality.id)
        .add_if("CONDITION", rule.condition.text);
  }

  void show_account(const Account& account, View& view) const {
    const Platform* platform = find_platform(site_.model().platforms, account.platform.id);
    view.set("NAME", account.name.text)
        .set("PLATFORM", platform == nullptr ? account.platform.id : platform->name)
        .show_if("EXAMPLE", account.example);
  }

  std::string place(const Span& span) const {
    const std::string& path = span.file->path();
    return path.substr(path.rfind('/') + 1) + ", " + line_words(site_, span);
  }

  void unmet(View& view) const {
    View* table = nullptr;
    for (const bool binding : {true, false}) {
      for (const audit::AccountAudit& each : audit_.accounts) {
        for (const audit::Judgement& judgement : each.judgements) {
          if (judgement.verdict != Verdict::unmet || audit::binds(*judgement.rule) != binding)
            continue;
          if (table == nullptr) table = &view.add("UNMET_TABLE");
          View& row = table->add("ROW");
          show_account(*each.account, row);
          row.set("ACCOUNT_HREF", '#' + audit_anchor(*each.account));
          show_demand(*judgement.rule, row);
          for (const audit::Point& point : judgement.points) {
            if (point.verdict == Verdict::unmet)
              show_point(site_, town_, *each.account, judgement, point, row.add("POINT"));
          }
        }
      }
    }
    view.show_if("NONE_UNMET", table == nullptr);
  }

  using Counts = std::array<std::size_t, audit::verdicts.size()>;

  std::map<const Rule*, Counts> counts_by_rule() const {
    std::map<const Rule*, Counts> counts;
    for (const audit::AccountAudit& each : audit_.accounts) {
      for (const audit::Judgement& judgement : each.judgements)
        ++counts[judgement.rule][static_cast<std::size_t>(judgement.verdict)];
    }
    return counts;
  }

  void show_counts(const Counts& counts, View& view) const {
    for (const Verdict verdict : audit::verdicts) {
      const std::size_t count = counts[static_cast<std::size_t>(verdict)];
      if (count == 0) continue;
      View& shown = view.add("TALLY");
      shown.set("VERDICT", verdict_words(site_, verdict)).set("COUNT", std::to_string(count));
      show_verdict(shown, verdict);
    }
  }

  /// Those that an account fails first.
  void by_rule(View& view) const {
    const std::map<const Rule*, Counts> counts = counts_by_rule();
    std::vector<const Rule*> rules;
    for (const Rule& rule : town_.rules) {
      if (counts.contains(&rule)) rules.push_back(&rule);
    }
    std::ranges::stable_sort(
        rules, [&](const Rule* a, const Rule* b) { return counts.at(a) > counts.at(b); });
    if (rules.empty()) return;
    View& table = view.add("BY_RULE");
    for (const Rule* rule : rules) {
      View& row = table.add("ROW");
      show_demand(*rule, row);
      for (std::size_t i = 0; i < rule->quotes.size(); ++i) {
        row.add("QUOTE")
            .set("TEXT", town_.unit_of(rule->quotes[i]).text)
            .set("HREF", relative(from_, guideline_path(town_)) + '#' + quote_anchor(*rule, i));
      }
      show_counts(counts.at(rule), row);
    }
  }

  /// Those with something unmet first.
  void by_account(View& view) const {
    std::vector<const audit::AccountAudit*> accounts;
    for (const audit::AccountAudit& each : audit_.accounts) accounts.push_back(&each);
    std::ranges::stable_sort(accounts, std::greater{}, [](const audit::AccountAudit* each) {
      return std::ranges::count(each->judgements, Verdict::unmet, &audit::Judgement::verdict);
    });
    for (const audit::AccountAudit* each : accounts) {
      View& section = view.add("ACCOUNT");
      show_account(*each->account, section);
      section.set("ANCHOR", audit_anchor(*each->account))
          .set("HREF", relative(from_, account_path(town_, *each->account)));
      std::vector<const audit::Judgement*> judgements;
      Counts counts{};
      for (const audit::Judgement& judgement : each->judgements) {
        judgements.push_back(&judgement);
        ++counts[static_cast<std::size_t>(judgement.verdict)];
      }
      show_counts(counts, section);
      std::ranges::stable_sort(judgements, {}, &audit::Judgement::verdict);
      if (judgements.empty()) continue;
      View& table = section.add("JUDGED");
      for (const audit::Judgement* judgement : judgements) {
        View& row = table.add("ROW");
        show_demand(*judgement->rule, row);
        row.set("VERDICT", verdict_words(site_, judgement->verdict));
        show_verdict(row, judgement->verdict);
        for (const audit::Point& point : judgement->points)
          show_point(site_, town_, *each->account, *judgement, point, row.add("POINT"));
      }
    }
  }

  void for_people(View& view) const {
    view.set("PEOPLE_COUNT", std::to_string(audit_.for_people.size()))
        .set("FREE_COUNT", std::to_string(audit_.without_demand.size()));
    if (audit_.for_people.empty()) return;
    View& list = view.add("PEOPLE");
    for (const Rule* rule : audit_.for_people) show_demand(*rule, list.add("ITEM"));
  }

  void show_finding(const Diagnostic& finding, View& view) const {
    view.set("TEXT", finding.message.in(site_.language()))
        .set("CHECK", std::string(finding.kind->name))
        .set("CHECK_HREF", relative(from_, checks_path()) + '#' + std::string(finding.kind->name))
        .set("SEVERITY", site_.text(finding.severity == Severity::error     ? "severity_error"
                                    : finding.severity == Severity::warning ? "severity_warning"
                                                                            : "severity_note"));
    if (finding.span.known()) view.add("PLACE").set("PLACE_TEXT", place(finding.span));
  }

  void waivers(View& view) const {
    View* table = nullptr;
    for (const check::Waived& waived : findings_.waived) {
      if (waived.finding.municipality != town_.id) continue;
      if (table == nullptr) table = &view.add("WAIVERS");
      View& row = table->add("ROW");
      show_finding(waived.finding, row);
      row.set("REASON", waived.waiver.reason.text).set("BY", waived.waiver.by.text);
      if (waived.waiver.until) row.add("UNTIL").set("DATE", shown_date(site_, waived.waiver.until));
    }
    view.show_if("NO_WAIVERS", table == nullptr);
  }

  /// The findings on accounts stand in the tables already.
  void other_findings(View& view) const {
    View* list = nullptr;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      for (const Diagnostic& finding : findings_.open) {
        if (finding.municipality != town_.id || finding.severity != severity ||
            finding.kind->name.starts_with("account-"))
          continue;
        if (list == nullptr) list = &view.add("FINDINGS");
        show_finding(finding, list->add("ITEM"));
      }
    }
    view.show_if("NO_FINDINGS", list == nullptr);
  }

  void coverage(View& view) const {
    view.set("GUIDELINE_HREF", relative(from_, guideline_path(town_)));
    const check::Coverage* coverage = findings_.coverage_of(town_);
    if (coverage == nullptr) return;
    View& shown = view.add("COVERAGE");
    shown.set("NORM_COUNT", std::to_string(coverage->norms))
        .set("WITH_RULE_COUNT", std::to_string(coverage->with_rule))
        .set("NOT_RULE_COUNT", std::to_string(coverage->not_rules))
        .set("UNCOVERED_COUNT", std::to_string(coverage->uncovered));
    for (std::size_t i = 0; i < coverage->by_reason.size(); ++i) {
      if (coverage->by_reason[i] == 0) continue;
      shown.add("REASON_ROW")
          .set("REASON", std::string(not_a_rule_reasons[i]))
          .set("COUNT", std::to_string(coverage->by_reason[i]));
    }
  }

  const SitePages& site_;
  const Municipality& town_;
  const audit::Audit& audit_;
  const Findings& findings_;
  std::string from_;
};

}  // namespace

OutputFile audit_page(const SitePages& site, const Municipality& town, const audit::Audit& audit,
                      const Findings& findings) {
  return AuditPage(site, town, audit, findings).page();
}

}  // namespace stadga::render
