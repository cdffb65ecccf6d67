// SPDX-License-Identifier: EUPL-1.2
// The fields whose text is not made of paragraphs.
#pragma once

#include <string>
#include <string_view>

#include "infotext/infotext.h"

namespace stadga::infotext {

inline constexpr std::string_view rules_link = "ai-regellank";
inline constexpr std::string_view website_link = "ai-webb";

/// Composed form, LF, no blanks at the end of a line or of the text. Where the field has no line
/// breaks, a blank stands for each and for the blanks around it.
std::string tidy(std::string_view text, bool line_breaks);

/// A field before its text is made.
FieldText empty_field(const PlatformField& field);

/// Counts the text and compares it with the field's limits.
void measure_field(FieldText& made);

/// The officer's text as it is, fitting or not. What it tells is not known, save for the addresses
/// that it holds.
FieldText own_field(const PlatformField& field, const OwnText& own, const Model& model,
                    const Municipality& municipality);

/// A field of the kinds name, place and link.
FieldText fixed_field(const PlatformField& field, const Model& model,
                      const Municipality& municipality, const Account& account);

}  // namespace stadga::infotext
