// SPDX-License-Identifier: EUPL-1.2
#include "copied/marks.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/utf8.h>

#include "base/text.h"

namespace stadga::copied {
namespace {

constexpr std::string_view opening = "\"'(<[";
constexpr std::string_view closing = ".,;:!?)>]\"'";

template <std::size_t size>
bool one_of(UChar32 code, const std::array<UChar32, size>& list) {
  return std::ranges::find(list, code) != list.end();
}

bool is_unseen(UChar32 code) {
  // Control characters are something else: no platform adds them.
  return u_charType(code) == U_FORMAT_CHAR || (code >= 0xFE00 && code <= 0xFE0F) ||
         (code >= 0xE0100 && code <= 0xE01EF) || code == 0x034F;
}

bool is_double_quote(UChar32 code) {
  static constexpr std::array<UChar32, 9> all = {0x22,   0xAB,   0xBB,   0x201C, 0x201D,
                                                 0x201E, 0x201F, 0x2033, 0xFF02};
  return one_of(code, all);
}

bool is_single_quote(UChar32 code) {
  static constexpr std::array<UChar32, 12> all = {0x27,   0x60,   0xB4,   0x2BC,  0x2018, 0x2019,
                                                  0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0xFF07};
  return one_of(code, all);
}

bool is_dash(UChar32 code) {
  return code == 0x2D || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 ||
         code == 0xFE63 || code == 0xFF0D;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

std::string_view without_scheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (begins_with(text, scheme)) return text.substr(scheme.size());
  }
  return text;
}

std::size_t host_size(std::string_view address) {
  return std::min(address.find_first_of("/?#:"), address.size());
}

/// Letters, figures and hyphens with dots between them, the last part two letters or more.
bool is_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find("..") != std::string_view::npos)
    return false;
  for (Characters each(host); each.next();) {
    if (u_isalnum(each.code()) == 0 && each.code() != '-' && each.code() != '.') return false;
  }
  std::size_t letters = 0;
  for (Characters each(host.substr(dot + 1)); each.next(); ++letters) {
    if (u_isalpha(each.code()) == 0) return false;
  }
  return letters >= 2;
}

/// The address as it is compared; empty for what is none. `core`: without what stands around it.
std::string plain_address(std::string_view core) {
  std::string_view bare = without_scheme(core);
  if (begins_with(bare, "www.")) bare.remove_prefix(4);
  const std::size_t host = host_size(bare);
  if (!is_host(bare.substr(0, host))) return {};
  if (bare.ends_with('/')) bare.remove_suffix(1);
  return lower(bare.substr(0, host)).append(bare.substr(std::min(host, bare.size())));
}

/// Quotation marks and ellipses, each in one form.
std::string plain_quotes(std::string_view word) {
  std::string out;
  for (Characters each(word); each.next();) {
    if (is_double_quote(each.code())) {
      out += '"';
    } else if (is_single_quote(each.code())) {
      out += '\'';
    } else if (each.code() == 0x2026) {
      out += ellipsis;
    } else {
      out += each.written();
    }
  }
  return out;
}

std::string plain_dashes(std::string_view word) {
  std::string out;
  std::size_t dashes = 0;
  for (Characters each(word); each.next();) {
    dashes = is_dash(each.code()) ? dashes + 1 : 0;
    if (dashes == 2 || dashes == 3) continue;
    out += dashes > 0 ? std::string_view("-") : each.written();
  }
  return out;
}

}  // namespace

bool Characters::next() {
  begin_ = end_;
  if (begin_ >= text_.size()) return false;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
  auto at = static_cast<std::int64_t>(begin_);
  U8_NEXT(bytes, at, static_cast<std::int64_t>(text_.size()), code_);
  end_ = static_cast<std::size_t>(at);
  return true;
}

std::string seen(std::string_view word) {
  std::string out;
  for (Characters each(word); each.next();) {
    if (!is_unseen(each.code())) out += each.written();
  }
  return out;
}

std::string plain_of(std::string_view visible) {
  const std::string word = plain_quotes(visible);
  const std::size_t begin = word.find_first_not_of(opening);
  const std::size_t last = word.find_last_not_of(closing);
  if (begin == std::string::npos || last == std::string::npos || last < begin)
    return plain_dashes(word);
  const std::string address = plain_address(std::string_view(word).substr(begin, last + 1 - begin));
  if (address.empty()) return plain_dashes(word);
  return word.substr(0, begin) + address + word.substr(last + 1);
}

std::size_t address_start_size(std::string_view plain) {
  const std::size_t begin = std::min(plain.find_first_not_of(opening), plain.size());
  const std::size_t host = host_size(plain.substr(begin));
  return is_host(plain.substr(begin, host)) ? begin + host : 0;
}

}  // namespace stadga::copied
