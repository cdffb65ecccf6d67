// SPDX-License-Identifier: EUPL-1.2
// What a run is about to make, and what it found: written beside the output before anything else,
// removed last. A run that was cut off leaves it, and the next one learns from it which of the
// left-overs it may remove. Without it, whatever bears our names is somebody else's.
//
//   The run was cut off …                What is left                    What the next run does
//   before or in writing the journal     nothing, or its first bytes     removes those
//   while the new site was made          part of it in NAME.stadga-new   removes what is in `made`
//   before the exchange                  all of it there                 the same
//   between two renames (no exchange)    the old site in …-old, no out   puts the old site back
//   after the exchange                   the old site in …-new or …-old  removes what is in `old`
//   while the old site was removed       the rest of it                  the same
//   before the journal was removed       the journal                     removes it
//
// In each of them the output is the old site or the new one, whole, or is put back first. What
// else lies in a left-over folder came there meanwhile: from the old site it is moved into the new
// one where its place is free; otherwise the run stops and names it. The old site and the one being
// made are told apart by the folder itself (`old_site`), not by its name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/output_file.h"
#include "publish/previous.h"

namespace stadga::publish {

struct Journal {
  std::string old_site;                     ///< fs identity of its folder; empty for none
  std::set<std::string, std::less<>> made;  ///< files and folders of the new site
  std::set<std::string, std::less<>> old_folders;
  std::map<std::string, std::string, std::less<>> old;  ///< all else in it, with its fs stamp
};

/// `foreign` as foreign_entries gives it.
Journal journal_of(const Previous& previous, std::span<const std::string> foreign,
                   std::span<const OutputFile> files);

std::string print_journal(const Journal& journal);

/// nullopt where the text is not a whole journal.
std::optional<Journal> read_journal(std::string_view text);

/// A journal of ours that was cut off while it was written. Nothing had been made yet.
bool is_begun_journal(std::string_view text);

}  // namespace stadga::publish
