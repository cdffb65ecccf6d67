// SPDX-License-Identifier: EUPL-1.2
#include "infotext/placeholders.h"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text.h"
#include "infotext/infotext.h"

namespace stadga::infotext {
namespace {

struct Source {
  const Model& model;
  const Municipality& municipality;
  const Account& account;
};

struct Placeholder {
  std::string_view name;
  std::string (*value)(const Source&);
};

const std::array<Placeholder, 11> placeholders = {{
    {"kommun", [](const Source& from) { return from.municipality.name; }},
    {"kort kommunnamn", [](const Source& from) { return from.municipality.short_name; }},
    {"namn", [](const Source& from) { return from.account.name.text; }},
    {"enhet", [](const Source& from) { return from.account.unit.text; }},
    {"syfte", [](const Source& from) { return from.account.purpose.text; }},
    {"e-post", [](const Source& from) { return from.account.contact.text; }},
    {"telefon", [](const Source& from) { return from.account.phone.text; }},
    {"webbplats",
     [](const Source& from) { return std::string(bare_address(from.municipality.website)); }},
    {"regellänk", [](const Source& from) { return rules_address(from.model, from.municipality); }},
    {"bevakning", [](const Source& from) { return from.account.monitored.text; }},
    {"ansvarig",
     [](const Source& from) { return role_name(from.municipality, from.account.responsible.id); }},
}};

/// Whether the sentence that stands before `rest` goes on in it.
bool sentence_goes_on(std::string_view rest) {
  while (rest.starts_with(' ') || rest.starts_with('\t')) rest.remove_prefix(1);
  if (rest.empty() || rest.front() == '\r' || rest.front() == '\n') return false;
  static constexpr std::string_view marks = ".,;:!?()-/";
  if (marks.find(rest.front()) != std::string_view::npos) return true;
  if (rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("…")) return true;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  UChar32 letter = 0;
  std::int32_t at = 0;
  U8_NEXT(bytes, at, static_cast<std::int32_t>(rest.size()), letter);
  return letter > 0 && u_islower(letter) != 0;
}

/// Account and template are written apart, and both may end the sentence. The value's own full stop
/// is dropped where the template goes on with the sentence or ends it.
std::string_view fit_full_stop(std::string_view value, std::string_view rest) {
  if (value.ends_with('.') && !value.ends_with("..") && sentence_goes_on(rest)) {
    value.remove_suffix(1);
  }
  return value;
}

}  // namespace

const std::vector<std::string>& placeholder_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const Placeholder& placeholder : placeholders) made.emplace_back(placeholder.name);
    return made;
  }();
  return names;
}

std::vector<std::pair<std::string, std::size_t>> placeholders_in(std::string_view text) {
  std::vector<std::pair<std::string, std::size_t>> found;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '[') {
      open = at;
    } else if (text[at] == '\n' || text[at] == '\r') {
      open = std::string_view::npos;
    } else if (text[at] == ']' && open != std::string_view::npos) {
      if (at > open + 1) {
        found.emplace_back(stadga::compose(text.substr(open + 1, at - open - 1)), open);
      }
      open = std::string_view::npos;
    }
  }
  return found;
}

std::optional<std::string> fill_in(std::string_view text, const Model& model,
                                   const Municipality& municipality, const Account& account) {
  const Source source{model, municipality, account};
  std::string out;
  std::size_t done = 0;
  for (const auto& [name, open] : placeholders_in(text)) {
    std::string value;
    for (const Placeholder& placeholder : placeholders) {
      if (placeholder.name == name) value = placeholder.value(source);
    }
    std::string_view words = trim(value);
    if (words.empty()) return std::nullopt;
    const std::size_t after = text.find(']', open) + 1;
    if (name == "syfte") words = fit_full_stop(words, text.substr(after));
    out += text.substr(done, open - done);
    out += words;
    done = after;
    // A long purpose in many places would else take all memory.
    static constexpr std::size_t longest = 256 * 1024;
    if (out.size() > longest) return std::nullopt;
  }
  out += text.substr(done);
  return out;
}

std::string_view bare_address(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
  }
  while (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

}  // namespace stadga::infotext
