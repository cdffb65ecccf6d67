// SPDX-License-Identifier: EUPL-1.2
// Whole sites for tests.
#pragma once

#include <map>
#include <string>

#include "driver/driver.h"
#include "fs/memory.h"

namespace stadga::golden {

using Files = std::map<std::string, std::string>;

/// The files below a folder of the disk, paths relative to it.
Files files_below(const std::string& folder);

/// Puts the files of a folder of the disk below another in memory.
void put_all(fs::MemoryFileSystem& memory, const std::string& folder, const std::string& at);

/// The theme and registers of tests/golden as installed ones, in /shared.
fs::MemoryFileSystem with_test_theme();

/// The five municipalities with their registers and theme in /site.
fs::MemoryFileSystem five_municipalities();

/// Builds /site into /out.
BuildResult build_site(fs::MemoryFileSystem& memory, unsigned jobs = 1);

/// What was found, as it is printed; warnings and notes on a policy, which are true of it, aside.
std::string printed(const BuildResult& result);

}  // namespace stadga::golden
