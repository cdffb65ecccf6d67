// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "base/text.h"
#include "infotext/infotext.h"

namespace stadga::infotext {
namespace {

constexpr std::size_t link_length = 23;

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

bool is_host(char c) {
  return (is_ascii_word(c) && c != '_') || is_beyond_ascii(c) || c == '-' || c == '.';
}

/// Mastodon ends an address at white space and angle brackets. Parentheses end it here as well:
/// balanced ones may belong to an address, and then it is counted as longer than Mastodon does.
bool ends_address(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '(' || c == ')';
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// Bytes of the http(s) address that `text` begins with; 0 where it begins with none.
std::size_t address_size(std::string_view text) {
  std::size_t start = 0;
  if (begins_with(text, "https://")) {
    start = 8;
  } else if (begins_with(text, "http://")) {
    start = 7;
  } else {
    return 0;
  }
  std::size_t host_end = start;
  while (host_end < text.size() && is_host(text[host_end])) ++host_end;
  std::size_t end = host_end;
  if (end < text.size() && (text[end] == '/' || text[end] == ':' || text[end] == '?')) {
    while (end < text.size() && !ends_address(text[end])) ++end;
  }
  static constexpr std::string_view not_last = "?!*'\";:=,.$%[]~&|@";
  while (end > start && not_last.find(text[end - 1]) != std::string_view::npos) --end;

  const std::string_view host = text.substr(start, std::min(host_end, end) - start);
  const std::size_t dot = host.find('.');
  return dot == std::string_view::npos || dot == 0 || dot + 1 == host.size() ? 0 : end;
}

/// Bytes of a name: runs of word characters joined by dots and hyphens.
std::size_t name_size(std::string_view text) {
  std::size_t last_word = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_ascii_word(text[at])) {
      last_word = at + 1;
    } else if (at == 0 || (text[at] != '.' && text[at] != '-')) {
      break;
    }
  }
  return last_word;
}

/// What Mastodon counts (note_length_validator.rb): every address as 23 characters, and a mention
/// without its server.
std::string as_mastodon_counts(std::string_view text) {
  std::string out;
  bool after_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t size = address_size(rest); size > 0) {
      out.append(link_length, 'x');
      after_word = true;
      at += size;
      continue;
    }
    if (rest.front() == '@' && !after_word) {
      const std::size_t user = name_size(rest.substr(1));
      const std::size_t server_at = user + 2;
      if (user > 0 && rest.size() > server_at && rest[user + 1] == '@') {
        if (const std::size_t server = name_size(rest.substr(server_at)); server > 0) {
          out += rest.substr(0, user + 1);
          after_word = true;
          at += server_at + server;
          continue;
        }
      }
    }
    const char c = rest.front();
    after_word = is_ascii_word(c) || is_beyond_ascii(c) || c == '/' || c == '=';
    out += c;
    ++at;
  }
  return out;
}

}  // namespace

std::size_t count(std::string_view text, Counting counting) {
  const std::string composed = stadga::compose(text);
  if (counting == Counting::graphemes_links_23) {
    return measure(as_mastodon_counts(composed)).graphemes;
  }
  const TextLength length = measure(composed);
  switch (counting) {
    case Counting::code_points:
      return length.code_points;
    case Counting::utf16:
      return length.utf16_units;
    case Counting::graphemes:
      return length.graphemes;
    default:
      return std::max({length.code_points, length.utf16_units, length.graphemes});
  }
}

}  // namespace stadga::infotext
