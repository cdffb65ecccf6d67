// SPDX-License-Identifier: EUPL-1.2
// What the leak check is told to pass over: libraries of others that keep what they took. For the
// files with `main` alone.
#pragma once

#ifdef __SANITIZE_ADDRESS__
/// libgit2 1.5 does not free a reference whose object it could not read (revparse_lookup_object);
/// fontconfig keeps the fonts of a configuration until the process ends.
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libgit2.so\nleak:libfontconfig.so";
}
extern "C" const char* __lsan_default_options() {  // NOLINT(bugprone-reserved-identifier)
  return "print_suppressions=0";
}
#endif
