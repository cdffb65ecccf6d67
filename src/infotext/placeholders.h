// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/model.h"

namespace stadga::infotext {

/// `text` with every placeholder replaced by the account's value; nothing where a value is missing
/// or a name is unknown.
std::optional<std::string> fill_in(std::string_view text, const Model& model,
                                   const Municipality& municipality, const Account& account);

/// An address as it is read out: without scheme and final slash.
std::string_view bare_address(std::string_view address);

}  // namespace stadga::infotext
