// SPDX-License-Identifier: EUPL-1.2
#include "base/date.h"

#include <catch2/catch.hpp>

using namespace stadga;

TEST_CASE("a date is a day that exists and is written with ten characters") {
  for (const char* good : {"2026-11-21", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"}) {
    INFO(good);
    REQUIRE(read_date(good));
    CHECK(iso(*read_date(good)) == good);
  }
  for (const char* bad :
       {"", "2026-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01",
        "2026-00-10", "2026-01-00", "0999-12-31", "26-11-21", "2026-1-2", "2026/11/21",
        "2026-11-21 ", " 2026-11-2", "+026-11-21", "2026-11-2a", "20261121", "2026-11-211"}) {
    INFO(bad);
    CHECK_FALSE(read_date(bad));
  }
}

TEST_CASE("a date in Swedish words") {
  CHECK(swedish(*read_date("2017-12-08")) == "8 december 2017");
  CHECK(swedish(*read_date("2024-02-29")) == "29 februari 2024");
  CHECK(swedish(*read_date("2026-05-01")) == "1 maj 2026");
}

TEST_CASE("the day of a count of seconds since 1970") {
  const auto day = [](const char* seconds) {
    const auto date = date_of_epoch(seconds);
    return date ? iso(*date) : "";
  };
  CHECK(day("0") == "1970-01-01");
  CHECK(day("86399") == "1970-01-01");
  CHECK(day("86400") == "1970-01-02");
  CHECK(day("951782400") == "2000-02-29");
  CHECK(day("1709251199") == "2024-02-29");
  CHECK(day("1709251200") == "2024-03-01");
  CHECK(day("253402300799") == "9999-12-31");
  for (const char* bad :
       {"253402300800", "-1", "", " 1", "1 ", "1.5", "1e9", "nu", "99999999999999999999999999"}) {
    INFO(bad);
    CHECK(day(bad).empty());
  }
}
