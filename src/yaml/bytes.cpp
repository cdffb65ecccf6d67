// SPDX-License-Identifier: EUPL-1.2
#include "yaml/bytes.h"

#include <optional>
#include <string_view>

#include "base/text.h"

namespace stadga::yaml {

const Kind file_too_large{
    "file-too-large",
    Severity::error,
    {"en fil som är större än gränsen", "a file that is larger than the limit"},
    {"så stora filer är oftast ett misstag, till exempel en bild som fått fel namn",
     "a file that large is mostly a mistake, such as a picture with the wrong name"},
    "(en fil på flera megabyte)"};

const Kind nul_byte{
    "nul-byte",
    Severity::error,
    {"en fil med nolltecken, alltså ingen textfil i UTF-8",
     "a file with NUL characters, which is no text file in UTF-8"},
    {"filen är antingen sparad i UTF-16 eller inte en textfil, och då kan ingenting i den läsas",
     "the file is either saved as UTF-16 or no text file, and nothing in it can be read"},
    "(ett nolltecken, som inte kan visas här)"};

const Kind not_utf8{"not-utf8",
                    Severity::error,
                    {"en fil som inte är sparad i UTF-8", "a file that is not saved as UTF-8"},
                    {"å, ä och ö blir fel tecken eller försvinner",
                     "letters such as å, ä and ö become wrong or are lost"},
                    "(texten `Norsjö` sparad i Latin-1 eller Windows-1252)"};

const Kind control_character{
    "control-character",
    Severity::error,
    {"ett osynligt styrtecken i filen", "an invisible control character in the file"},
    {"tecknet syns inte när man skriver men kan klippa av eller ändra texten som publiceras",
     "it cannot be seen in an editor but can cut off or change the text that is published"},
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
  if (first == '\r') {
    if (byte(1) == '\n') return std::nullopt;
    return Control{1, first};
  }
  if ((first < 0x20 && first != '\n' && first != '\t') || first == 0x7F) return Control{1, first};
  if (first == 0xC2 && byte(1) < 0xA0) return Control{2, byte(1)};
  if (first == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF && at > 0) return Control{3, 0xFEFF};
  return std::nullopt;
}

Text save_as_utf8() {
  return say("öppna filen i en textredigerare och spara den med teckenkodningen UTF-8",
             "open the file in a text editor and save it in the encoding UTF-8");
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
  const auto invalid = find_invalid_utf8(text);
  const std::size_t nul = text.find('\0');
  if (nul != std::string::npos && (!invalid || nul < *invalid)) {
    diagnostics.report(nul_byte, {&file, nul, nul + 1},
                       say("filen innehåller ett nolltecken", "the file holds a NUL character"),
                       save_as_utf8());
    return false;
  }
  if (invalid) {
    const unsigned byte = static_cast<unsigned char>(text[*invalid]);
    diagnostics.report(not_utf8, {&file, *invalid, *invalid + 1},
                       say("filen är inte sparad i UTF-8 (här står byten 0x{:02X})",
                           "the file is not saved as UTF-8 (the byte here is 0x{:02X})", byte),
                       save_as_utf8());
    return false;
  }
  return has_no_control(file, diagnostics);
}

}  // namespace stadga::yaml
