// SPDX-License-Identifier: EUPL-1.2
#include "diag/encoding.h"

#include <array>

#include "base/text.h"

namespace stadga {
namespace {

const Kind not_utf8{
    "not-utf8",
    Severity::error,
    {"En fil är inte sparad med teckenkodningen UTF-8.",
     "A file is not saved in the encoding UTF-8."},
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
  const Text help = say(
      "öppna filen i programmet som den skrevs i, och spara den som ren text med teckenkodningen "
      "UTF-8",
      "open the file in the program that it was written in, and save it as plain text in the "
      "encoding UTF-8");
  const std::size_t nul = file.text().find('\0');
  const std::optional<std::size_t> bad = find_invalid_utf8(file.text());
  // The first of the two: a file in UTF-16 is text, though not in UTF-8.
  if (nul < bad.value_or(file.text().size())) {
    diagnostics.report(nul_byte, Span{&file, nul, nul + 1},
                       say("filen innehåller ett nolltecken och är troligen ingen textfil",
                           "the file holds a NUL byte and is probably no text file"),
                       help);
    return false;
  }
  if (bad) {
    diagnostics.report(not_utf8, Span{&file, *bad, *bad + 1},
                       say("filen är inte sparad med teckenkodningen UTF-8",
                           "the file is not saved in the encoding UTF-8"),
                       help);
    return false;
  }
  return true;
}

std::span<const Kind* const> encoding_kinds() {
  static constexpr std::array<const Kind*, 2> all = {&not_utf8, &nul_byte};
  return all;
}

}  // namespace stadga
