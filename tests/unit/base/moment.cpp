// SPDX-License-Identifier: EUPL-1.2
#include "base/moment.h"

#include <catch2/catch.hpp>

using namespace stadga;

namespace {

/// As a Swedish clock shows it, or the fault.
std::string read(std::string_view text) {
  MomentFault fault = MomentFault::none;
  const std::optional<Moment> moment = read_moment(text, fault);
  if (!moment) {
    CHECK(fault != MomentFault::none);
    return "fault " + std::to_string(static_cast<int>(fault));
  }
  CHECK(fault == MomentFault::none);
  return moment->at ? iso_in_sweden(*moment->at) : iso(moment->date);
}

}  // namespace

TEST_CASE("a date is a day in Sweden") {
  CHECK(read("2026-11-21") == "2026-11-21");
  CHECK(read("2024-02-29") == "2024-02-29");
}

TEST_CASE("a time with a zone is told by a Swedish clock") {
  CHECK(read("2026-11-21T14:30+01:00") == "2026-11-21T14:30:00+01:00");
  CHECK(read("2026-11-21T23:30Z") == "2026-11-22T00:30:00+01:00");
  CHECK(read("2026-07-01T22:15:09Z") == "2026-07-02T00:15:09+02:00");
  CHECK(read("2026-11-21T01:00+14:00") == "2026-11-20T12:00:00+01:00");
  CHECK(read("2026-12-31T20:00-05:30") == "2027-01-01T02:30:00+01:00");
}

TEST_CASE("summer time begins and ends on the right Sundays at 01.00 UTC") {
  CHECK(read("2026-03-29T00:59:59Z") == "2026-03-29T01:59:59+01:00");
  CHECK(read("2026-03-29T01:00Z") == "2026-03-29T03:00:00+02:00");
  CHECK(read("2026-10-25T00:59:59Z") == "2026-10-25T02:59:59+02:00");
  CHECK(read("2026-10-25T01:00Z") == "2026-10-25T02:00:00+01:00");
  CHECK(read("2027-03-28T01:00Z") == "2027-03-28T03:00:00+02:00");
  CHECK(read("2027-10-31T01:00Z") == "2027-10-31T02:00:00+01:00");
}

TEST_CASE("the moment carries the Swedish day") {
  MomentFault fault{};
  CHECK(iso(read_moment("2026-11-21T23:30Z", fault)->date) == "2026-11-22");
  CHECK(clock_in_sweden(*read_moment("2026-11-21T23:30Z", fault)->at) == "00.30");
}

TEST_CASE("what is no moment is refused, and why") {
  const auto fault_of = [](std::string_view text) {
    MomentFault fault = MomentFault::none;
    CHECK_FALSE(read_moment(text, fault));
    return fault;
  };
  for (const char* text : {"", "2026-13-01", "2026-02-29", "i dag", "2026-11-21 14:30",
                           "2026-11-211", "21/11 2026", "20261121"})
    CHECK(fault_of(text) == MomentFault::not_a_date);
  for (const char* text :
       {"2026-11-21T", "2026-11-21T24:00Z", "2026-11-21T14:60Z", "2026-11-21T14:30+0100",
        "2026-11-21T14:30+01:00x", "2026-11-21T14:30CET", "2026-11-21T14:30+25:00",
        "2026-11-21T14:30:61Z", "2026-11-21T1:30Z"})
    CHECK(fault_of(text) == MomentFault::not_a_time);
  CHECK(fault_of("2026-11-21T14:30") == MomentFault::no_zone);
  CHECK(fault_of("2026-11-21T14:30:00") == MomentFault::no_zone);
  CHECK(fault_of("1995-11-21") == MomentFault::out_of_range);
  CHECK(fault_of("3000-01-01") == MomentFault::out_of_range);
}
