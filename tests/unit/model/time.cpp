// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "model/rule.h"

using namespace stadga;

TEST_CASE("a deadline as an ISO duration") {
  CHECK(iso_duration(4, TimeUnit::hour) == "PT4H");
  CHECK(iso_duration(1, TimeUnit::day) == "P1D");
  CHECK(iso_duration(2, TimeUnit::business_day) == "P2D");
  CHECK(iso_duration(3, TimeUnit::week) == "P3W");
  CHECK(iso_duration(6, TimeUnit::month) == "P6M");
  CHECK(iso_duration(1, TimeUnit::quarter) == "P3M");
  CHECK(iso_duration(1, TimeUnit::half_year) == "P6M");
  CHECK(iso_duration(12, TimeUnit::year) == "P12Y");
}

TEST_CASE("a recurrence is an interval where its unit divides evenly") {
  const auto interval = [](std::optional<unsigned> times, std::optional<TimeUnit> unit) {
    Recurrence recurrence;
    recurrence.times = times;
    recurrence.unit = unit;
    return iso_interval(recurrence).value_or("-");
  };
  CHECK(interval(1, TimeUnit::half_year) == "P6M");
  CHECK(interval(2, TimeUnit::year) == "P6M");
  CHECK(interval(4, TimeUnit::year) == "P3M");
  CHECK(interval(1, TimeUnit::business_day) == "P1D");
  CHECK(interval(2, TimeUnit::day) == "PT12H");
  CHECK(interval(2, TimeUnit::half_year) == "P3M");
  CHECK(interval(5, TimeUnit::year) == "-");
  CHECK(interval(3, TimeUnit::week) == "-");
  CHECK(interval(2, TimeUnit::business_day) == "-");
  CHECK(interval({}, TimeUnit::day) == "-");
  CHECK(interval(1, {}) == "-");
  CHECK(interval(0, TimeUnit::year) == "-");
}

TEST_CASE("the last day of the next time") {
  const auto due = [](unsigned times, TimeUnit unit, const char* last) {
    Recurrence recurrence;
    recurrence.times = times;
    recurrence.unit = unit;
    const auto date = next_due(recurrence, *read_date(last));
    return date ? iso(*date) : "-";
  };
  CHECK(due(1, TimeUnit::year, "2024-02-29") == "2025-02-28");
  CHECK(due(1, TimeUnit::half_year, "2025-08-31") == "2026-02-28");
  CHECK(due(2, TimeUnit::year, "2026-01-15") == "2026-07-15");
  CHECK(due(5, TimeUnit::year, "2026-01-15") == "2026-04-15");
  CHECK(due(1, TimeUnit::quarter, "2026-11-30") == "2027-02-28");
  CHECK(due(1, TimeUnit::month, "2026-01-31") == "2026-02-28");
  CHECK(due(1, TimeUnit::week, "2026-12-28") == "2027-01-04");
  CHECK(due(3, TimeUnit::week, "2026-01-01") == "2026-01-04");
  CHECK(due(4, TimeUnit::day, "2026-01-01") == "2026-01-02");
  CHECK(due(1, TimeUnit::business_day, "2026-11-20") == "2026-11-23");  // a Friday
  CHECK(due(0, TimeUnit::day, "2026-01-01") == "-");
  CHECK_FALSE(next_due({}, *read_date("2026-01-01")));
}
