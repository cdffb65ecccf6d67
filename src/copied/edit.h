// SPDX-License-Identifier: EUPL-1.2
// The stamp in the bytes of accounts.yml: only that place changes.
#pragma once

#include <optional>
#include <string>

#include "model/account.h"
#include "source/source.h"

namespace stadga::copied {

/// The stamp as lines below an account, for people to add by hand.
std::string as_lines(const Copied& stamp, std::size_t indent);

/// The text of accounts.yml with this stamp at the account with this id: in place of its `copied`,
/// else after the last of its keys, in the style, with the indentation and the line endings that
/// the account has. Every other byte stays. A comment between the lines of an old stamp goes with
/// it. Nothing where what would come out does not read as the same file with this stamp.
std::optional<std::string> with_stamp(const SourceFile& accounts, std::string_view account,
                                      const Copied& stamp);

}  // namespace stadga::copied
