// SPDX-License-Identifier: EUPL-1.2
// calendar_expand FILE FROM TO: libical reads the file and expands every entry. One line an
// occurrence that begins from FROM until TO (`YYYYMMDD`, UTC): the UID, a tab, and when it begins,
// as a date or in UTC. Status 1 where the file is not a sound calendar: libical could not read all
// of it, it breaks a restriction of RFC 5546, or a time names a zone that the file does not hold.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include <libical/ical.h>

namespace {

bool sound(icalcomponent* calendar) {
  if (calendar == nullptr) {
    std::cerr << "no calendar\n";
    return false;
  }
  if (icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    std::cerr << "not one VCALENDAR\n";
    return false;
  }
  if (const int faults = icalcomponent_count_errors(calendar); faults != 0) {
    std::cerr << faults << " faults\n" << icalcomponent_as_ical_string(calendar);
    return false;
  }
  if (icalrestriction_check(calendar) == 0) {
    std::cerr << "a restriction is broken\n" << icalcomponent_as_ical_string(calendar);
    return false;
  }
  return true;
}

/// Whether every zone that a time names stands in the calendar.
bool zones_known(icalcomponent* calendar) {
  bool known = true;
  for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
       event != nullptr;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    auto* zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    if (zone == nullptr) continue;
    const char* name = icalparameter_get_tzid(zone);
    if (icalcomponent_get_timezone(calendar, name) != nullptr) continue;
    std::cerr << "no zone " << name << '\n';
    known = false;
  }
  return known;
}

void print(icalcomponent* event, icaltime_span* span, void*) {
  auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  const bool whole_day = icalproperty_get_dtstart(start).is_date != 0;
  const auto at = icaltime_from_timet_with_zone(span->start, 0, icaltimezone_get_utc_timezone());
  const std::string text = icaltime_as_ical_string(at);
  std::cout << icalcomponent_get_uid(event) << '\t' << (whole_day ? text.substr(0, 8) : text)
            << '\n';
}

}  // namespace

int main(int count, char** given) {
  if (count != 4) {
    std::cerr << "usage: calendar_expand FILE FROM TO\n";
    return 2;
  }
  icalerror_set_errors_are_fatal(0);
  std::ifstream file(given[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
      icalparser_parse_string(text.c_str()), icalcomponent_free);
  if (!sound(calendar.get()) || !zones_known(calendar.get())) return 1;
  const auto from = icaltime_from_string(given[2]);
  const auto to = icaltime_from_string(given[3]);
  for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
       event != nullptr;
       event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
    icalcomponent_foreach_recurrence(event, from, to, print, nullptr);
  return 0;
}
