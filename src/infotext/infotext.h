// SPDX-License-Identifier: EUPL-1.2
// The texts of an account's profile fields: for each field the fullest text that fits, counted as
// the platform counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace stadga::infotext {

/// The length of `text` (in composed form) as the platform counts it.
std::size_t count(std::string_view text, Counting counting);

struct FieldText {
  const PlatformField* field = nullptr;
  std::string text;  ///< composed form, LF, no trailing blanks; may be empty
  std::size_t count = 0;
  bool fits = true;                   ///< false: longer than the field's limit (or bytes)
  const OwnText* own = nullptr;       ///< set where accounts.yml gives the text
  std::vector<std::string> elements;  ///< ids of what the text tells, each once, template order
  std::vector<std::string> left_out;  ///< ids that the template could tell but this text does not
};

/// An element that a rule demands and that no field shows.
struct MissingElement {
  const Rule* rule = nullptr;
  std::string element;
};

struct AccountTexts {
  std::vector<FieldText> fields;   ///< in the platform's order
  std::vector<std::string> shown;  ///< elements that some field tells, each once
  bool rules_linked = false;       ///< a field shows the rules' address
  /// Elements demanded with `ska` that cannot be read on the account, nor behind a link to the
  /// rules.
  std::vector<MissingElement> missing;
};

/// Needs a resolved model. Elements that no text can tell (`in_text: nej`) are not looked for.
AccountTexts compose(const Model& model, const Municipality& municipality, const Account& account);

/// The names that may stand in brackets in information.yml, without brackets.
const std::vector<std::string>& placeholder_names();

/// The names in brackets that a text uses, with offset of the bracket: `[enhet]` → {"enhet", 12}.
std::vector<std::pair<std::string, std::size_t>> placeholders_in(std::string_view text);

}  // namespace stadga::infotext
