// SPDX-License-Identifier: EUPL-1.2
#include "norms/print.h"

#include <catch2/catch.hpp>

using namespace stadga::norms;

namespace {
const std::vector<Sentence> sample{
    {7,
     "Svara\tinom \"en\" dag.",
     {"Staben ska:", "Svar", true},
     {Norm::ska, Reason::normative, {"ska"}}},
    {9, "Slut.", {}, {Norm::none, Reason::background, {}}},
};
}  // namespace

TEST_CASE("tsv is line, class and sentence on one row") {
  CHECK(print(sample, Format::tsv) == "7\tska\tSvara inom \"en\" dag.\n9\tnone\tSlut.\n");
}

TEST_CASE("json carries a version and all that is known") {
  CHECK(
      print(sample, Format::json) ==
      "{\n  \"version\": 1,\n  \"sentences\": [\n"
      "    {\"line\": 7, \"class\": \"ska\", \"reason\": \"normative\", \"sentence\": "
      "\"Svara\\u0009inom \\\"en\\\" dag.\", \"words\": [\"ska\"], \"list_item\": true, "
      "\"lead_in\": \"Staben ska:\", \"heading\": \"Svar\"},\n"
      "    {\"line\": 9, \"class\": \"none\", \"reason\": \"background\", \"sentence\": \"Slut.\", "
      "\"words\": [], \"list_item\": false, \"lead_in\": \"\", \"heading\": \"\"}\n  ]\n}\n");
  CHECK(print({}, Format::json) == "{\n  \"version\": 1,\n  \"sentences\": []\n}\n");
}

TEST_CASE("human output shows the words that decided, the reason and the lead-in") {
  CHECK(print(sample, Format::human) ==
        "    7  ska       Svara inom \"en\" dag.  [ska]  < Staben ska:\n"
        "    9  none      Slut.  (background)\n");
}
