// SPDX-License-Identifier: EUPL-1.2
#include "yaml/bytes.h"

#include <optional>
#include <string_view>

#include "base/visible.h"
#include "diag/encoding.h"

namespace stadga::yaml {

const Kind file_too_large{
    "file-too-large",
    Severity::error,
    {"En fil som är större än gränsen.", "A file that is larger than the limit."},
    {"Så stora filer är oftast ett misstag, till exempel en bild som fått fel namn.",
     "A file that large is mostly a mistake, such as a picture with the wrong name."},
    "(en fil på flera megabyte)"};

const Kind control_character{
    "control-character",
    Severity::error,
    {"Ett osynligt styrtecken i filen.", "An invisible control character in the file."},
    {"Tecknet syns inte när man skriver men kan klippa av eller ändra texten som publiceras.",
     "It cannot be seen in an editor but can cut off or change the text that is published."},
    "(ett styrtecken, som inte kan visas här)"};

namespace {

struct Control {
  std::size_t length;
  unsigned code;
};

/// yaml-cpp takes U+0004 for the end of the file, and knows no line break by CR alone.
std::optional<Control> control_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first == '\r' && byte(1) != '\n') return Control{1, first};
  Control found{1, first};
  if (first >= 0xC0 && first < 0xE0) found = {2, (first & 0x1F) << 6 | (byte(1) & 0x3F)};
  if (first >= 0xE0 && first < 0xF0)
    found = {3, (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)};
  const bool lone_byte = first >= 0x80 && found.length == 1;  // of a character passed or longer
  const bool mark = found.code == 0xFEFF && at == 0;
  return is_hidden(found.code) && !lone_byte && !mark ? std::optional(found) : std::nullopt;
}

bool has_no_control(const SourceFile& file, Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto control = control_at(text, at);
    if (!control) continue;
    const Span span{&file, at, at + control->length};
    if (control->code == '\r') {
      diagnostics.report(control_character, span,
                         say("radbrytning av gammal sort (CR utan LF)",
                             "a line break of an old sort (CR without LF)"),
                         say("spara filen med vanliga radbrytningar (LF eller CRLF)",
                             "save the file with ordinary line breaks (LF or CRLF)"));
    } else {
      diagnostics.report(
          control_character, span,
          say("osynligt tecken, U+{:04X}", "invisible character, U+{:04X}", control->code),
          say("ta bort tecknet; skriv om orden runt omkring för hand om det inte "
              "syns",
              "remove it; type the words around it anew if it cannot be seen"));
    }
    return false;
  }
  return true;
}

}  // namespace

bool is_text(const SourceFile& file, const Limits& limits, Diagnostics& diagnostics) {
  const std::string& text = file.text();
  if (text.size() > limits.bytes) {
    diagnostics.report(file_too_large, {&file, 0, 0},
                       say("filen är {} byte stor, och gränsen är {}",
                           "the file has {} bytes, and the limit is {}", text.size(), limits.bytes),
                       say("dela upp innehållet på flera filer, eller ta bort det som inte hör hit",
                           "split it into several files, or remove what does not belong here"));
    return false;
  }
  if (!check_encoding(file, diagnostics)) return false;
  return has_no_control(file, diagnostics);
}

}  // namespace stadga::yaml
