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
  /// Where the value of each key of accounts.yml stands; a key that is not here was not stated.
  std::map<std::string, Span, std::less<>> places;

  /// Unknown where the key was not stated.
  Span place_of(std::string_view key) const;
  bool states(std::string_view key) const { return places.contains(key); }
};

}  // namespace stadga
