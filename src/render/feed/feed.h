// SPDX-License-Identifier: EUPL-1.2
// The feed of a municipality's decisions: Atom (RFC 4287), one entry a recorded version.
#pragma once

#include "base/output_file.h"
#include "history/versions.h"

namespace stadga::render {

/// A feed must say when it was changed: the newest decision, else the date that the site speaks of.
/// Where there is neither, there is no feed.
bool has_feed(const Model& model, const history::Versions& versions);

/// Ids are the addresses of the page of changes and of its parts; they stay as long as base_url.
/// Needs `has_feed`.
OutputFile feed(const Model& model, const Municipality& town, const history::Versions& versions);

}  // namespace stadga::render
