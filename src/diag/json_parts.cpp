// SPDX-License-Identifier: EUPL-1.2
#include "diag/json_parts.h"

#include "base/hash.h"
#include "base/text.h"
#include "diag/print.h"

namespace stadga {
namespace {

/// DEL, U+0080–U+009F and the marks that turn the direction of writing.
std::string escape_steering(const std::string& json) {
  std::string out;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view two = std::string_view(json).substr(at, 2);
    const std::string_view three = std::string_view(json).substr(at, 3);
    const auto last = [](std::string_view part) {
      return static_cast<unsigned>(static_cast<unsigned char>(part.back()) & 0x3F);
    };
    if (json[at] == '\x7f') {
      out += "\\u007f";
    } else if (two >= "\u0080" && two <= "\u009f") {
      out += fmt::format("\\u{:04x}", 0x80 | last(two));
      at += 1;
    } else if ((three >= "\u202a" && three <= "\u202e") ||
               (three >= "\u2066" && three <= "\u2069")) {
      out += fmt::format("\\u{:04x}", (three < "\u2040" ? 0x2000 : 0x2040) | last(three));
      at += 2;
    } else {
      out += json[at];
    }
  }
  return out;
}

}  // namespace

std::string valid(const std::string& text) {
  return find_invalid_utf8(text) ? for_terminal(text) : text;
}

std::string dump(const Json& document) {
  return escape_steering(document.dump(2)) + '\n';
}

std::string path_from(const std::string& folder, const Span& span) {
  const std::string path = valid(span.file->path());
  return folder.empty() ? path : folder + '/' + path;
}

std::string Fingerprints::of(const Diagnostic& finding) {
  std::string key = fmt::format("{}\n{}\n", finding.kind->name, finding.subject);
  if (finding.span.known()) {
    key += fmt::format("{}\n{}", finding.span.file->path(), fold_space(finding.span.text()));
  }
  const std::size_t before = seen_[key]++;
  return sha256(fmt::format("{}\n{}", key, before)).substr(0, 32);
}

}  // namespace stadga
