// SPDX-License-Identifier: EUPL-1.2
#include "history/length.h"

#include <catch2/catch.hpp>

#include "parse/time_words.h"

using namespace stadga;
using namespace stadga::history;

namespace {

Due due(const char* words) {
  Diagnostics found;
  const auto read = parse::read_deadline({words, {}}, found);
  REQUIRE(read);
  return {words, read->amount ? iso_duration(*read->amount, read->unit) : "",
          read->unit == TimeUnit::business_day};
}

Often often(const char* words) {
  Diagnostics found;
  const auto read = parse::read_recurrence({words, {}}, found);
  REQUIRE(read);
  return {words,
          read->times,
          read->unit ? iso_duration(1, *read->unit) : "",
          read->unit == TimeUnit::business_day,
          read->at_least,
          read->addition};
}

Order length(const char* a, const char* b) {
  return compare_length(due(a), due(b));
}
Order interval(const char* a, const char* b) {
  return compare_interval(often(a), often(b));
}

}  // namespace

TEST_CASE("deadlines are ordered where the order holds on every day") {
  CHECK(length("inom 1 arbetsdag", "inom 2 arbetsdagar") == Order::less);
  CHECK(length("inom 24 timmar", "inom 1 dag") == Order::equal);
  CHECK(length("inom 7 dagar", "inom 1 vecka") == Order::equal);
  CHECK(length("inom 12 månader", "inom 1 år") == Order::equal);
  CHECK(length("inom 11 månader", "inom 1 år") == Order::less);
  CHECK(length("inom 1 dag", "inom 1 arbetsdag") == Order::less);
  CHECK(length("inom 24 timmar", "inom 1 arbetsdag") == Order::less);
  CHECK(length("inom 2 dagar", "inom 1 arbetsdag") == Order::unknown);
  CHECK(length("inom 1 vecka", "inom 1 arbetsdag") == Order::greater);
  CHECK(length("inom 5 dagar", "inom 1 arbetsdag") == Order::unknown);  // 23 December 2025
  CHECK(length("inom 6 dagar", "inom 1 arbetsdag") == Order::greater);
  CHECK(length("inom 2 veckor", "inom 5 arbetsdagar") == Order::unknown);
  CHECK(length("inom 14 dagar", "inom 5 arbetsdagar") == Order::unknown);
  CHECK(length("inom 3 veckor", "inom 5 arbetsdagar") == Order::greater);
  CHECK(length("inom 1 månad", "inom 5 arbetsdagar") == Order::greater);
  CHECK(length("inom 1 månad", "inom 20 arbetsdagar") == Order::unknown);
  CHECK(length("inom 1 månad", "inom 23 arbetsdagar") == Order::less);
  CHECK(length("inom 40 år", "inom 1 arbetsdag") == Order::unknown);
  CHECK(length("inom 1 vecka", "inom 5 arbetsdagar") == Order::unknown);  // from a Saturday
  CHECK(length("inom 1 vecka", "inom 6 arbetsdagar") == Order::less);
  CHECK(length("inom 1 vecka", "inom 3 arbetsdagar") == Order::unknown);
  CHECK(length("inom 4 veckor", "inom 1 månad") == Order::less);
  CHECK(length("inom 30 dagar", "inom 1 månad") == Order::unknown);
  CHECK(length("skyndsamt", "inom 1 dag") == Order::unknown);
  CHECK(length("skyndsamt", "omgående") == Order::unknown);
}

TEST_CASE("the municipality's own days off make working days longer") {
  const std::vector<Date> bridge = {*read_date("2025-12-29"), *read_date("2025-12-30")};
  CHECK(compare_length(due("inom 1 vecka"), due("inom 1 arbetsdag")) == Order::greater);
  CHECK(compare_length(due("inom 1 vecka"), due("inom 1 arbetsdag"), bridge) == Order::unknown);
  CHECK(compare_length(due("inom 1 dag"), due("inom 1 arbetsdag"), bridge) == Order::less);
}

TEST_CASE("intervals are ordered by how often it comes to") {
  CHECK(interval("varje arbetsdag", "varje vecka") == Order::less);
  CHECK(interval("varje dag", "varje arbetsdag") == Order::less);
  CHECK(interval("4 gånger per vecka", "varje arbetsdag") == Order::greater);
  CHECK(interval("2 gånger per år", "varje halvår") == Order::equal);
  CHECK(interval("12 gånger per år", "varje månad") == Order::equal);
  CHECK(interval("varje vecka", "varje månad") == Order::less);
  CHECK(interval("flera gånger per dag", "varje dag") == Order::less);
  CHECK(interval("flera gånger per dag", "3 gånger per dag") == Order::unknown);
  CHECK(interval("flera gånger per dag", "flera gånger per dag") == Order::equal);
  CHECK(interval("löpande", "varje dag") == Order::unknown);
}

TEST_CASE("what is no duration is ordered with nothing") {
  for (const char* bad : {"", "P", "PD", "P1", "P1X", "PT1D", "P-1D", "P99999999999D", "P1DT1H"})
    CHECK(compare_length({"", bad, false}, {"", "P1D", false}) == Order::unknown);
}
