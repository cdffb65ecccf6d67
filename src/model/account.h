// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/terms.h"

namespace stadga {

/// A text that the officer wrote for one field, instead of the template's.
struct OwnText {
  Reference field;
  Placed text;
};

/// A text that was copied to the platform, and when.
struct PublishedText {
  Reference field;
  std::optional<Date> copied;
  Span copied_at = {};
};

/// Hexadecimal digits of the checksums below `copied`: a text's whole, a rule's shortened for
/// people's sake.
inline constexpr std::size_t copied_text_digits = 64;
inline constexpr std::size_t copied_rule_digits = 16;

/// A field's text as it was when it was copied (src/copied/stamp.h).
struct CopiedText {
  Reference field;
  std::string hash;  ///< `sha256:` and 64 hexadecimal digits
};

/// A rule that those texts carried, as it was then.
struct CopiedRule {
  std::string id;       ///< may be gone since
  std::string version;  ///< `sha256:` and 16 hexadecimal digits
};

/// What `stadga copied` wrote: the day on which all texts of the account were copied to it.
struct Copied {
  Span span = {};
  Date on;
  Span on_at = {};
  std::vector<CopiedText> texts;  ///< in the platform's order; at least one
  std::vector<CopiedRule> rules;  ///< in the rules' order
};

/// What is absent was not stated, and is shown so.
struct Account {
  std::string id;
  Span span;
  Placed name;
  Reference platform;
  bool example = false;
  Placed handle;
  Placed address;
  Placed unit;
  Placed purpose;
  Placed contact;
  Placed phone;
  Reference responsible;
  Placed monitored;
  std::optional<unsigned> administrators;
  std::optional<unsigned> editors;
  std::optional<bool> deputy;
  std::optional<bool> two_factor;
  std::optional<bool> central_login;
  std::optional<bool> approved;
  std::optional<bool> logotype;
  std::optional<bool> picture;
  std::optional<bool> website_link;
  std::optional<bool> listed;
  std::optional<bool> work_email;
  std::optional<Date> opened;
  std::optional<Date> archived;
  std::string status = "aktivt";  ///< `aktivt`, `vilande`, `avslutat`
  Placed note;
  std::vector<OwnText> texts;
  std::vector<PublishedText> published;
  std::optional<Copied> copied;
  /// Where the value of each key of accounts.yml stands; a key that is not here was not stated.
  std::map<std::string, Span, std::less<>> places;

  /// Unknown where the key was not stated.
  Span place_of(std::string_view key) const;
  bool states(std::string_view key) const { return places.contains(key); }
};

}  // namespace stadga
