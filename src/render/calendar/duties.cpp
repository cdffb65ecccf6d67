// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar/duties.h"

#include <algorithm>
#include <chrono>

#include "audit/audit.h"
#include "base/text.h"
#include "base/workdays.h"
#include "render/calendar/ics.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::sys_days;

constexpr chrono::year last_year{9999};

/// Since when a duty is counted, and how that is said.
struct Since {
  std::optional<Date> due;  ///< the last day of the next time
  std::string words;        ///< a sentence or two
};

class Duties {
 public:
  Duties(const Model& model, const Municipality& town, Date as_of)
      : model_(model), town_(town), as_of_(as_of), until_(horizon(as_of)) {}

  std::vector<Duty> of_town() {
    for (const Rule& rule : town_.rules) {
      const Recurrence* recurrence = recurrence_of(rule);
      if (recurrence == nullptr) continue;
      if (!of_each_account(rule, *recurrence)) {
        add(rule, *recurrence, nullptr);
        continue;
      }
      for (const Account& account : town_.accounts) {
        if (is_about(rule, account)) add(rule, *recurrence, &account);
      }
    }
    if (std::ranges::none_of(town_.rules, [&](const Rule& rule) {
          return recurrence_of(rule) != nullptr && revises(rule);
        }))
      add_review();
    return std::move(out_);
  }

  std::vector<Duty> of(const Account& account) {
    for (const Rule& rule : town_.rules) {
      const Recurrence* recurrence = recurrence_of(rule);
      if (recurrence != nullptr && !revises(rule) && is_about(rule, account))
        add(rule, *recurrence, &account);
    }
    return std::move(out_);
  }

 private:
  /// How often, where the rule is a duty that comes back; else nullptr.
  static const Recurrence* recurrence_of(const Rule& rule) {
    if (!audit::demands(rule) || rule.condition.given() || !rule.recurrence) return nullptr;
    return rhythm_of(*rule.recurrence) ? &*rule.recurrence : nullptr;
  }
  static bool revises(const Rule& rule) { return rule.action.id == "revidera"; }
  static bool archives(const Rule& rule) {
    return std::ranges::find(rule.must_have, "arkiverat", &Reference::id) != rule.must_have.end();
  }
  /// Archiving has a day of its own for each account, unless it comes every week or oftener.
  static bool of_each_account(const Rule& rule, const Recurrence& recurrence) {
    const std::optional<Rhythm> rhythm = rhythm_of(recurrence);
    return archives(rule) && rhythm && rhythm->kind == Rhythm::Kind::months;
  }
  bool is_about(const Rule& rule, const Account& account) const {
    return account.status != "avslutat" && covers(model_, rule, account);
  }

  Since since(const Rule& rule, const Recurrence& recurrence, const Account* account) const {
    if (revises(rule)) return since_decision(recurrence);
    if (account == nullptr || !archives(rule)) return {};
    if (account->archived)
      return {next_due(recurrence, *account->archived),
              "Senast gjort enligt kontoregistret: " + swedish(*account->archived) + "."};
    if (account->opened)
      return {next_due(recurrence, *account->opened),
              "Kontoregistret säger inte att det har gjorts. Kontot öppnades " +
                  swedish(*account->opened) + "."};
    return {std::nullopt, "Kontoregistret säger inte när det gjordes senast."};
  }

  Since since_decision(const Recurrence& recurrence) const {
    const Guideline& guideline = town_.guideline;
    if (guideline.review_by)
      return {guideline.review_by,
              "Enligt kommunen ska det vara gjort senast " + swedish(*guideline.review_by) + "."};
    if (!guideline.decided_on) return {std::nullopt, "När riktlinjen beslutades anges inte."};
    return {next_due(recurrence, *guideline.decided_on),
            "Räknat från beslutet " + swedish(*guideline.decided_on) + "."};
  }

  const std::string& platform_of(const Account& account) const {
    const Platform* platform = find_platform(model_.platforms, account.platform.id);
    return platform == nullptr ? account.platform.id : platform->name;
  }

  std::vector<std::string> lines_of(const Rule& rule, const Recurrence& recurrence) const {
    std::vector<std::string> lines = {rule.statement.text, "Hur ofta: " + recurrence.words + '.'};
    std::vector<std::string> actors;
    for (const Reference& actor : rule.actors) actors.push_back(role_name(town_, actor.id));
    if (!actors.empty()) lines.push_back("Vem: " + join(actors, "; ") + '.');
    if (rule.exception.given()) lines.push_back("Undantag: " + rule.exception.text + '.');
    if (rule.note.given()) lines.push_back("Anmärkning: " + rule.note.text);
    return lines;
  }

  void add(const Rule& rule, const Recurrence& recurrence, const Account* account) {
    Duty duty;
    duty.url = rule_uri(model_, town_, rule);
    duty.name = duty.url;
    duty.summary = rule.title.text;
    std::vector<std::string> lines = lines_of(rule, recurrence);
    if (account != nullptr) {
      duty.name += "&konto=" + account->id;
      duty.summary += ": " + account->name.text + " (" + platform_of(*account) + ")";
      duty.place = account->address.text;
      lines.push_back("Konto: " + account->name.text + ". " + model_.site.base_url +
                      account_path(town_, *account));
    }
    duty.topic = label(model_.vocabulary.topics, rule.topic.id, Language::sv);
    duty.in_office_hours = recurrence.addition.starts_with("under kontorstid");
    finish(std::move(duty), std::move(lines), recurrence, since(rule, recurrence, account));
  }

  /// The review that municipality.yml tells of, where no rule does.
  void add_review() {
    const Guideline& guideline = town_.guideline;
    const Recurrence once;
    const bool recurring = guideline.review && rhythm_of(*guideline.review);
    const Recurrence& recurrence = recurring ? *guideline.review : once;
    if (!recurring && !guideline.review_by) return;
    Duty duty;
    duty.url = model_.site.base_url + guideline_path(town_);
    duty.name = duty.url + "#oversyn";
    duty.summary = "Se över riktlinjen: " + guideline.title;
    std::vector<std::string> lines;
    if (guideline.review) lines.push_back("Hur ofta: " + guideline.review->words + '.');
    if (guideline.responsible.given())
      lines.push_back("Vem: " + role_name(town_, guideline.responsible.id) + '.');
    finish(std::move(duty), std::move(lines), recurrence, since_decision(recurrence));
  }

  void finish(Duty duty, std::vector<std::string> lines, const Recurrence& recurrence,
              const Since& since) {
    if (!since.words.empty()) lines.push_back(since.words);
    const std::optional<Rhythm> rhythm = rhythm_of(recurrence);
    if (!rhythm) {
      if (!since.due) return;
      place_once(duty, *since.due, lines);
    } else if (rhythm->kind == Rhythm::Kind::months) {
      place_months(duty, rhythm->months, since.due, lines);
    } else {
      place_often(duty, rhythm->kind, lines);
    }
    if (duty.start.year() > last_year) return;
    lines.push_back(duty.url);
    std::erase(lines, std::string());
    duty.description = join(lines, "\n");
    out_.push_back(std::move(duty));
  }

  void place_often(Duty& duty, Rhythm::Kind kind, std::vector<std::string>& lines) const {
    duty.start = as_of_;
    switch (kind) {
      case Rhythm::Kind::week:
        duty.start = sys_days{as_of_} - (chrono::weekday{sys_days{as_of_}} - chrono::Monday);
        duty.days = 7;
        duty.rule = ending("FREQ=WEEKLY", duty);
        lines.emplace_back("Posten gäller hela veckan: riktlinjen säger inte vilken dag.");
        break;
      case Rhythm::Kind::working_day:
        duty.start = add_working_days(as_of_, 0, town_.extra_days_off);
        duty.rule = ending("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", duty);
        duty.exceptions = closed_days(duty.start);
        duty.in_office_hours = true;
        break;
      default:
        duty.rule = ending("FREQ=DAILY", duty);
    }
  }

  void place_once(Duty& duty, Date due, std::vector<std::string>& lines) const {
    duty.start = std::max(due, as_of_);
    if (due < as_of_) lines.push_back(late(due));
  }

  void place_months(Duty& duty, unsigned months, std::optional<Date> due,
                    std::vector<std::string>& lines) const {
    const std::string every = "FREQ=MONTHLY;INTERVAL=" + std::to_string(months);
    if (due) {
      place_once(duty, *due, lines);
      duty.rule = ending(every + same_day(duty.start.day()), duty);
      if (*due >= as_of_) lines.emplace_back("Posten står på den sista dagen.");
      return;
    }
    const unsigned month = static_cast<unsigned>(as_of_.month());
    duty.start =
        as_of_.year() / chrono::month{(month + months - 1) / months * months} / chrono::last;
    duty.rule = ending(every + ";BYMONTHDAY=-1", duty);
    lines.emplace_back(
        months == 1 ? "Posten står på månadens sista dag: riktlinjen säger inte vilken dag."
                    : "Posten står på periodens sista dag: riktlinjen säger inte vilken dag.");
  }

  static std::string late(Date due) {
    return "Det skulle ha varit gjort senast " + swedish(due) + '.';
  }

  /// The day of the month, or the month's last where the month is shorter.
  static std::string same_day(chrono::day day) {
    if (day <= chrono::day{28}) return {};
    if (day == chrono::day{31}) return ";BYMONTHDAY=-1";
    return day == chrono::day{30} ? ";BYMONTHDAY=28,29,30;BYSETPOS=-1"
                                  : ";BYMONTHDAY=28,29;BYSETPOS=-1";
  }

  /// Beyond the horizon an entry comes once.
  std::string ending(const std::string& rule, const Duty& duty) const {
    return duty.start > until_ ? "" : rule;
  }

  std::vector<Date> closed_days(Date first) const {
    std::vector<Date> out;
    for (sys_days day{first}; day <= sys_days{until_}; day += days{1}) {
      const chrono::weekday weekday{day};
      if (weekday != chrono::Saturday && weekday != chrono::Sunday &&
          !is_working_day(day, town_.extra_days_off))
        out.emplace_back(day);
    }
    return out;
  }

  const Model& model_;
  const Municipality& town_;
  Date as_of_;
  Date until_;
  std::vector<Duty> out_;
};

}  // namespace

std::optional<Rhythm> rhythm_of(const Recurrence& recurrence) {
  if (!recurrence.unit || recurrence.times == 0U) return std::nullopt;
  const unsigned times = recurrence.times.value_or(1);
  const auto months = [&](unsigned length) {
    return Rhythm{Rhythm::Kind::months, std::max(1U, length / times)};
  };
  switch (*recurrence.unit) {
    case TimeUnit::hour:
    case TimeUnit::day:
      return Rhythm{Rhythm::Kind::day};
    case TimeUnit::business_day:
      return Rhythm{Rhythm::Kind::working_day};
    case TimeUnit::week:
      return Rhythm{Rhythm::Kind::week};
    case TimeUnit::month:
      return times == 1 ? months(1) : Rhythm{Rhythm::Kind::week};
    case TimeUnit::quarter:
      return months(3);
    case TimeUnit::half_year:
      return months(6);
    case TimeUnit::year:
      return times <= 12 ? months(12) : Rhythm{Rhythm::Kind::week};
  }
  return std::nullopt;
}

Date horizon(Date as_of) {
  return std::min(as_of.year() + chrono::years{2}, last_year) / chrono::December / 31;
}

std::vector<Duty> duties_of(const Model& model, const Municipality& town, Date as_of) {
  return Duties(model, town, as_of).of_town();
}

std::vector<Duty> duties_of(const Model& model, const Municipality& town, const Account& account,
                            Date as_of) {
  return Duties(model, town, as_of).of(account);
}

}  // namespace stadga::render
