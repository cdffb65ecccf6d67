// SPDX-License-Identifier: EUPL-1.2
// The JSON Schemas (draft-07) of the JSON files that stadga writes. They stand in the program, so
// that an installed one needs no file for them. What may change in them: docs/interfaces.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stadga::schema {

/// Kinds of docs/manifest.md that have a schema: `accounts-json`, `audit-json` …, sorted.
std::span<const std::string_view> kinds();

/// Where the schema of a kind lies on a site, as `schema/rules-json-1.json`; the number is the
/// `format` that the file states.
std::string path(std::string_view kind);

/// The schema of one of `kinds()`, with the definitions that it uses, as it is published on the
/// site at `base_url`; without one its `$id` is relative.
std::string text(std::string_view kind, std::string_view base_url);

/// What the schema is called.
std::string title(std::string_view kind);

}  // namespace stadga::schema
