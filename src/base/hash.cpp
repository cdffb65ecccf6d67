// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.h"

#include <array>
#include <span>

#include <nettle/sha1.h>
#include <nettle/sha2.h>

namespace stadga {
namespace {

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) {
    out += digits[byte >> 4];
    out += digits[byte & 0xF];
  }
  return out;
}

/// The name space of URLs: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
constexpr std::array<std::uint8_t, 16> url_names = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                                    0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

}  // namespace

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  return hexadecimal(digest);
}

std::string uuid_of_url(std::string_view url) {
  sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, url_names.size(), url_names.data());
  sha1_update(&context, url.size(), reinterpret_cast<const std::uint8_t*>(url.data()));
  std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest{};
  sha1_digest(&context, digest.size(), digest.data());
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0F) | 0x50);  // version 5
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3F) | 0x80);  // variant of the RFC
  std::string out = hexadecimal(std::span(digest).first(16));
  for (const std::size_t at : {20U, 16U, 12U, 8U}) out.insert(at, 1, '-');
  return out;
}

}  // namespace stadga
