// SPDX-License-Identifier: EUPL-1.2
#include "render/calendar/ics.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/xml.h"

namespace stadga::render {
namespace {

constexpr std::size_t most_octets = 75;

std::string digits(unsigned value, std::size_t width) {
  std::string out = std::to_string(value);
  return std::string(width - std::min(width, out.size()), '0') + out;
}

/// How many bytes of the line, at most `most`, end between two characters.
std::size_t whole_characters(std::string_view line, std::size_t most) {
  if (line.size() <= most) return line.size();
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

void write_change(IcsWriter& ics, std::string_view part, std::string_view name,
                  std::string_view first, std::string_view from, std::string_view to,
                  std::string_view month) {
  ics.line("BEGIN", part);
  ics.line("DTSTART", first);
  ics.line("TZNAME", name);
  ics.line("TZOFFSETFROM", from);
  ics.line("TZOFFSETTO", to);
  ics.line("RRULE", "FREQ=YEARLY;BYMONTH=" + std::string(month) + ";BYDAY=-1SU");
  ics.line("END", part);
}

}  // namespace

std::string ics_text(std::string_view text) {
  const std::string sound = xml_characters(text);
  std::string out;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    const char c = sound[i];
    if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (c == '\r') {
      if (i + 1 == sound.size() || sound[i + 1] != '\n') out += "\\n";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c != '\x7F') {
      out += c;
    }
  }
  return out;
}

std::string ics_date(Date date) {
  return digits(static_cast<unsigned>(static_cast<int>(date.year())), 4) +
         digits(static_cast<unsigned>(date.month()), 2) +
         digits(static_cast<unsigned>(date.day()), 2);
}

std::string ics_time(Date date, std::chrono::minutes after_midnight) {
  const auto minutes = static_cast<unsigned>(after_midnight.count());
  return ics_date(date) + 'T' + digits(minutes / 60, 2) + digits(minutes % 60, 2) + "00";
}

IcsWriter& IcsWriter::line(std::string_view name, std::string_view value) {
  std::string whole(name);
  whole.append(1, ':').append(value);
  std::string_view rest = whole;
  std::size_t room = most_octets;
  while (true) {
    const std::size_t length = whole_characters(rest, room);
    out_.append(rest.substr(0, length)).append("\r\n");
    rest.remove_prefix(length);
    if (rest.empty()) return *this;
    out_ += ' ';
    room = most_octets - 1;
  }
}

IcsWriter& IcsWriter::text(std::string_view name, std::string_view value) {
  const std::string escaped = ics_text(value);
  return escaped.empty() ? *this : line(name, escaped);
}

void write_swedish_zone(IcsWriter& ics) {
  ics.line("BEGIN", "VTIMEZONE");
  ics.line("TZID", swedish_zone);
  // The last Sundays of March and October of 1996, the first year of the rule.
  write_change(ics, "DAYLIGHT", "CEST", "19960331T020000", "+0100", "+0200", "3");
  write_change(ics, "STANDARD", "CET", "19961027T030000", "+0200", "+0100", "10");
  ics.line("END", "VTIMEZONE");
}

}  // namespace stadga::render
