// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace stadga::markdown {

enum class LinkFault { none, scheme, user_info, control };

/// Whether a link may be published: http, https, mailto, tel, a path inside the site or a
/// fragment; no user name or password in it, no control characters.
LinkFault judge_link(std::string_view url);

}  // namespace stadga::markdown
