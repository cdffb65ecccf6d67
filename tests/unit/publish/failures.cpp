// SPDX-License-Identifier: EUPL-1.2
// The machine fails at every step in turn.
#include <cerrno>

#include <catch2/catch.hpp>

#include "unit/publish/site.h"

using namespace stadga;
using namespace stadga::publish;

namespace {

const Contents foreign = {
    {".nojekyll", ""}, {"a/mine.txt", "mine"}, {"link", "-> /elsewhere"}, {"tom/", ""}};

const std::vector<OutputFile> old_site =
    site({{"same.html", "same"}, {"changed.html", "before"}, {"a/gone.html", "gone"}});
const std::vector<OutputFile> new_site =
    site({{"same.html", "same"}, {"changed.html", "after"}, {"b/c/new.html", "new"}});

enum class Failing {
  once,     ///< that step alone
  onwards,  ///< every step from then on, as when the power goes
};

template <typename Disk>
void fill(Disk& disk, bool with_old_site) {
  disk.put("/elsewhere/secret", "untouched");
  if (!with_old_site) return;
  Diagnostics diagnostics;
  replace_site(disk, "/www/ut", old_site, diagnostics);
  disk.put("/www/ut/.nojekyll", "");
  disk.put("/www/ut/a/mine.txt", "mine");
  disk.put_link("/www/ut/link", "/elsewhere");
  disk.make_folders("/www/ut/tom");
}

/// Publishes the new site with step `step` (from 1) failing; false once there is no such step.
template <typename Disk>
bool fails_at(int step, Failing failing, bool with_old_site) {
  Disk disk;
  fill(disk, with_old_site);
  const Contents old_state = disk.files("/www/ut");
  const Contents new_state = published(new_site, with_old_site ? foreign : Contents{});

  int seen = 0;
  std::string failed;
  disk.on_change([&](std::string_view operation, const std::string& path) {
    ++seen;
    if (seen == step || (seen > step && failing == Failing::onwards)) {
      if (seen == step) failed = std::string(operation) + " " + path;
      throw fs::Error(path, ENOSPC);
    }
  });
  bool threw = false;
  Diagnostics diagnostics;
  try {
    replace_site(disk, "/www/ut", new_site, diagnostics);
  } catch (const fs::Error& error) {
    threw = true;
    CHECK(error.error_number() == ENOSPC);
  }
  CAPTURE(step, failed);
  CHECK(diagnostics.empty());
  const Contents state = disk.files("/www/ut");
  // A failure is told exactly when the new site does not stand.
  CHECK((state == new_state) == !threw);
  if (threw && with_old_site && !disk.type("/www/ut")) {
    // Cut off between the two renames that stand in for an exchange.
    CHECK(failing == Failing::onwards);
    CHECK(disk.files("/www/.ut.stadga-old") == old_state);
  } else if (threw) {
    CHECK(state == old_state);
  }
  if (failing == Failing::once && threw) {
    CHECK_FALSE(disk.type("/www/.ut.stadga-new"));
    CHECK_FALSE(disk.type("/www/.ut.stadga-old"));
    CHECK_FALSE(disk.type("/www/.ut.stadga-journal"));
  }

  disk.on_change(nullptr);
  const Report report = replace_site(disk, "/www/ut", new_site, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(disk.files("/www/ut") == new_state);
  CHECK(names_in(disk, "/www") == std::vector<std::string>{"ut"});
  CHECK(report.kept.size() == (with_old_site ? 3 : 0));
  CHECK(disk.files("/elsewhere") == Contents{{"secret", "untouched"}});
  return !failed.empty();
}

}  // namespace

TEMPLATE_TEST_CASE("a failure at any step leaves the old site or the new one", "",
                   fs::MemoryFileSystem, WithoutExchange) {
  const auto failing = GENERATE(Failing::once, Failing::onwards);
  const bool with_old_site = GENERATE(true, false);
  int step = 1;
  while (fails_at<TestType>(step, failing, with_old_site)) ++step;
  // Folders, files, exchange, removal: far more than a few steps were tried.
  CHECK(step > (with_old_site ? 20 : 8));
}
