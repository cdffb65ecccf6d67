// SPDX-License-Identifier: EUPL-1.2
// The cases under tests/diagnostics: a sound site with one mistake each.
//
//   base/                    the sound site
//   <kind>/<case>/           a case of that kind of finding
//     site/                  files laid over the base
//     change                 single lines of the base, as in a patch: a path, then lines that begin
//                            with `-` (goes out), `+` (comes in) or a blank (stays); an empty line
//                            or a path ends a change; the old lines must stand in the file once
//     remove                 paths, one a line
//     make                   `write PATH "TEXT"`, `append PATH TIMES "TEXT"`, `folder PATH`, with
//                            \n \t \" \\ \xHH in the text: for what cannot lie in the repository
//     links                  `PATH -> TARGET`: symbolic links
//     expected.txt           what is printed, and whether the site was published
//
// Paths are below the site, or absolute: `/site`, `/shared` (installed registers and themes) and
// `/out`, where a sound site was published before.
#pragma once

#include <string>
#include <vector>

#include "fs/memory.h"

namespace stadga::cases {

struct Case {
  std::string kind;
  std::string name;
  std::string folder;  ///< on the disk
};

/// Names of the folders beside `base`.
std::vector<std::string> kinds();
std::vector<Case> all();

/// The sound site in /site and what is installed in /shared; /out is not there yet.
fs::MemoryFileSystem base();

/// Throws std::runtime_error where the case does not fit the base.
void apply(const Case& of, fs::MemoryFileSystem& world);

/// The whole file, or nothing where there is none.
std::string text_of(const std::string& path);

}  // namespace stadga::cases
