// SPDX-License-Identifier: EUPL-1.2
// Does a sentence itself say that what it names is no more, or has another name?
#pragma once

#include <string_view>
#include <vector>

#include "check/tokens.h"

namespace stadga::check {

/// `PuL, som upphävdes 2018`, `tidigare Datainspektionen`, `Twitter heter X sedan 2023` are told
/// so; `beslutet upphävdes enligt 1986 års förvaltningslag` is not. `first` and `last` are the
/// tokens of the name.
bool is_told_outdated(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                      std::size_t last);

/// `Privacy Shield ger enligt EU-domstolen inte tillräckligt skydd`: the clause says that what it
/// names does not hold.
bool is_told_invalid(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                     std::size_t last);

/// `SKL:s ”Sociala medier”`, `SKL, *Sociala medier*`: the name is that of the author of a title.
bool is_author(std::string_view text, const std::vector<Token>& tokens, std::size_t last);

/// `Twitter/X`, `IMY (Datainspektionen)`: the new name stands beside the old one.
bool stands_beside(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                   std::size_t last, std::string_view new_name);

}  // namespace stadga::check
