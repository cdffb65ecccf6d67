// SPDX-License-Identifier: EUPL-1.2
// What a request asks for, and whether it is one of ours. Looks at no disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stadga::serve {

/// A site elsewhere may have its own name lead to 127.0.0.1 (DNS rebinding): then the browser sends
/// that name, and we are not meant. True for `127.0.0.1` and `localhost` with our port; without one
/// only where it is 80.
bool is_own_host(std::string_view host, std::uint16_t port);
/// `http://` and an own host.
bool is_own_origin(std::string_view origin, std::uint16_t port);

/// `/norsjo/regler.html?amne=arkiv` → `norsjo/regler.html`; a folder stands for its index.html.
/// nullopt for what cannot be the path of a file in a site: `..`, empty parts, a backslash, control
/// characters, broken percent-encoding, bytes that are not UTF-8.
std::optional<std::string> site_path(std::string_view target);

/// Addresses below it are the preview's own. Ids hold no double hyphen, so that no page meets it.
inline constexpr std::string_view own_folder = "stadga--serve/";

}  // namespace stadga::serve
