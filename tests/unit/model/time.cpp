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
