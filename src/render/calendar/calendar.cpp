// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar/calendar.h"

#include <chrono>

#include "base/hash.h"
#include "base/text.h"
#include "render/calendar/duties.h"
#include "render/calendar/ics.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

namespace chrono = std::chrono;

/// The day after a number of days.
Date after(Date date, unsigned count) {
  return chrono::sys_days{date} + chrono::days{static_cast<int>(count)};
}

class Calendar {
 public:
  Calendar(const Model& model, const Municipality& town, Date as_of)
      : model_(model), town_(town), as_of_(as_of) {}

  std::string write(const std::string& path, std::string_view page, const std::string& name,
                    const std::vector<Duty>& duties) {
    ics_.line("BEGIN", "VCALENDAR");
    ics_.line("VERSION", "2.0");
    ics_.line("PRODID", "-//Stadga//Kalender 1//SV");
    ics_.line("CALSCALE", "GREGORIAN");
    write_head(path, page, name);
    write_swedish_zone(ics_);
    for (const Duty& duty : duties) write_duty(duty);
    ics_.line("END", "VCALENDAR");
    return ics_.done();
  }

 private:
  /// RFC 7986's properties, and those that older programs know instead.
  void write_head(const std::string& path, std::string_view page, const std::string& name) {
    const std::string& base = model_.site.base_url;
    std::string told = "Det som ska göras om och om igen enligt " + town_.guideline.title + ", " +
                       town_.name + ". Läget den " + swedish(as_of_) +
                       "; kalendern räcker till och med " + swedish(horizon(as_of_)) + '.';
    if (!model_.site.notice.empty()) told += '\n' + model_.site.notice;
    ics_.line("UID", uuid_of_url(base + path));
    ics_.text("NAME", fold_space(name));
    ics_.text("X-WR-CALNAME", fold_space(name));
    ics_.text("DESCRIPTION", told);
    ics_.text("X-WR-CALDESC", told);
    ics_.line("X-WR-TIMEZONE", swedish_zone);
    ics_.line("LAST-MODIFIED", stamp());
    ics_.line("URL", base + std::string(page));
    ics_.line("SOURCE;VALUE=URI", base + path);
    ics_.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    ics_.line("X-PUBLISHED-TTL", "P1D");
  }

  std::string stamp() const { return ics_time(as_of_, chrono::minutes{0}) + 'Z'; }

  void write_duty(const Duty& duty) {
    ics_.line("BEGIN", "VEVENT");
    ics_.line("UID", uuid_of_url(duty.name));
    ics_.line("DTSTAMP", stamp());
    if (duty.in_office_hours && town_.office_hours)
      write_hours(duty, *town_.office_hours);
    else
      write_days(duty);
    ics_.text("SUMMARY", fold_space(duty.summary));
    ics_.text("DESCRIPTION", duty.description);
    ics_.text("LOCATION", fold_space(duty.place));
    ics_.text("CATEGORIES", fold_space(duty.topic));
    ics_.line("URL", duty.url);
    ics_.line("CLASS", "PUBLIC");
    // A reminder, not an hour that is taken.
    ics_.line("TRANSP", "TRANSPARENT");
    ics_.line("END", "VEVENT");
  }

  void write_days(const Duty& duty) {
    ics_.line("DTSTART;VALUE=DATE", ics_date(duty.start));
    ics_.line("DTEND;VALUE=DATE", ics_date(after(duty.start, duty.days)));
    if (!duty.rule.empty()) ics_.line("RRULE", duty.rule + ";UNTIL=" + ics_date(horizon(as_of_)));
    std::vector<std::string> days;
    for (const Date day : duty.exceptions) days.push_back(ics_date(day));
    if (!days.empty()) ics_.line("EXDATE;VALUE=DATE", join(days, ","));
  }

  void write_hours(const Duty& duty, const OfficeHours& hours) {
    const std::string zone = ";TZID=" + std::string(swedish_zone);
    const auto [from, to] = hours;
    ics_.line("DTSTART" + zone, ics_time(duty.start, from));
    ics_.line("DTEND" + zone, ics_time(duty.start, to));
    // The last day's end, in UTC as the end of a rule with a time zone has to be; the clocks go
    // back in October.
    if (!duty.rule.empty()) {
      ics_.line("RRULE", duty.rule + ";UNTIL=" +
                             ics_time(horizon(as_of_), chrono::minutes{22 * 60 + 59}) + 'Z');
    }
    std::vector<std::string> times;
    for (const Date day : duty.exceptions) times.push_back(ics_time(day, from));
    if (!times.empty()) ics_.line("EXDATE" + zone, join(times, ","));
  }

  const Model& model_;
  const Municipality& town_;
  Date as_of_;
  IcsWriter ics_;
};

}  // namespace

std::vector<OutputFile> calendars(const Model& model, const Municipality& town) {
  std::vector<OutputFile> out;
  if (!model.as_of) return out;
  const Date as_of = *model.as_of;
  const auto add = [&](std::string path, const std::string& subject, std::string_view page,
                       const std::string& name, const std::vector<Duty>& duties) {
    std::string bytes = Calendar(model, town, as_of).write(path, page, name, duties);
    out.push_back({std::move(path), "calendar", town.id, subject, "text/calendar; charset=utf-8",
                   std::move(bytes)});
  };
  add(calendar_path(town), "", rules_path(town), "Sociala medier, " + town.name,
      duties_of(model, town, as_of));
  for (const Account& account : town.accounts) {
    add(calendar_path(town, account), account.id, account_path(town, account),
        account.name.text + ", " + town.name, duties_of(model, town, account, as_of));
  }
  return out;
}

}  // namespace stadga::render
