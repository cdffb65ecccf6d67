// SPDX-License-Identifier: EUPL-1.2
#include "diag/encoding.h"

#include <array>

#include "base/text.h"

namespace stadga {
namespace {

const Kind not_utf8{
    "not-utf8",
    Severity::error,
    {"En fil är inte skriven i UTF-8.", "A file is not written in UTF-8."},
    {"Då blir å, ä och ö fel på webbplatsen.", "Then å, ä and ö come out wrong on the site."},
    "name: Norsj\\xf6  (sparad som Latin-1)"};
const Kind nul_byte{"nul-byte",
                    Severity::error,
                    {"En fil innehåller nolltecken.", "A file holds NUL bytes."},
                    {"Det är nästan alltid en annan sorts fil, till exempel ett Word-dokument.",
                     "It is nearly always another sort of file, for example a Word document."},
                    "rules.yml, som egentligen är rules.docx"};

}  // namespace

bool check_encoding(const SourceFile& file, Diagnostics& diagnostics) {
  if (const std::size_t nul = file.text().find('\0'); nul != std::string::npos) {
    diagnostics.report(nul_byte, Span{&file, nul, nul + 1},
                       say("filen innehåller ett nolltecken och är troligen ingen textfil",
                           "the file holds a NUL byte and is probably no text file"),
                       say("spara texten på nytt som ren text i UTF-8",
                           "save the text anew as plain text in UTF-8"));
    return false;
  }
  if (const auto bad = find_invalid_utf8(file.text())) {
    diagnostics.report(not_utf8, Span{&file, *bad, *bad + 1},
                       say("filen är inte skriven i UTF-8", "the file is not written in UTF-8"),
                       say("välj UTF-8 när du sparar filen i din redigerare",
                           "choose UTF-8 when you save the file in your editor"));
    return false;
  }
  return true;
}

std::span<const Kind* const> encoding_kinds() {
  static constexpr std::array<const Kind*, 2> all = {&not_utf8, &nul_byte};
  return all;
}

}  // namespace stadga
