// SPDX-License-Identifier: EUPL-1.2
// Which words stand in which documents.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "search/index.h"

namespace stadga::search {

/// In which parts of a document a word stands.
enum Part : std::uint32_t { in_text = 1, in_lead = 2, in_title = 4 };

struct Posting {
  std::uint32_t document;
  std::uint32_t parts;  ///< of `Part`
};

using Postings = std::map<std::string, std::vector<Posting>, std::less<>>;

/// The words of documents, in order of documents numbered from `first`.
Postings postings_of(const Group& group, std::uint32_t first);

/// For the last parts of compounds whose parts are words here as well: `diarieföringsansvarig`
/// gives `ansvarig` its documents.
Postings compound_parts(const Postings& all);

}  // namespace stadga::search
