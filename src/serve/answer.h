// SPDX-License-Identifier: EUPL-1.2
// From a request to what is sent back: pure, so that it can be tested without a network.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "serve/shelf.h"

namespace stadga::serve {

struct Request {
  std::string method;
  std::string target;
  std::vector<std::string> hosts;  ///< every Host field
  std::string origin;              ///< empty: not sent
  std::string fetch_site;          ///< Sec-Fetch-Site; empty: not sent
};

struct Answer {
  unsigned status = 200;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string body;        ///< not sent for HEAD, but counted
  bool is_events = false;  ///< a stream of messages follows instead of the body
  std::string page;        ///< path of the page that somebody now looks at; empty: none
};

/// Everything comes from the shelf or from the program; no disk is looked at.
Answer answer(const Request& request, const Shelf& shelf, std::uint16_t port);

/// The page as it is sent: with the script that reloads it. Nothing else differs from the file.
std::string with_script(const std::string& text, const std::string& path, const Shelf& shelf);

/// The policy that the page itself states, and that nobody may frame it.
std::string security_policy(std::string_view text);

}  // namespace stadga::serve
