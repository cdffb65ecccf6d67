// SPDX-License-Identifier: EUPL-1.2
// Anchors, aliases and tags, which the format does not have. Mostly they are text without quotes.
#include <string>

#include "yaml/reader.h"

namespace stadga::yaml {

const Kind yaml_anchor{
    "yaml-anchor",
    Severity::error,
    {"Ett värde som börjar med `&` eller `*`, alltså ett ankare eller en hänvisning i YAML, eller "
     "sammanslagning med `<<`.",
     "A value that begins with `&` or `*`, that is an anchor or alias in YAML, or a merge with "
     "`<<`."},
    {"En uppgift ska gå att läsa där den står; hänvisningar kan dessutom få en liten fil att bli "
     "oändligt stor.",
     "A field must be readable where it stands; aliases can also make a small file endlessly "
     "large."},
    "text: *Viktigt* att veta\n"};

const Kind yaml_tag{"yaml-tag",
                    Severity::error,
                    {"Ett värde som börjar med `!`, alltså en typmärkning i YAML.",
                     "A value that begins with `!`, that is a tag in YAML."},
                    {"Märkningen försvinner ur texten och behövs aldrig här.",
                     "The tag is lost from the text and is never needed here."},
                    "text: !Obs stängt på fredag\n"};

namespace {

/// True where `&name` and `*name` both stand in the file: they are meant as what they are.
bool is_used(std::string_view text, std::string_view name) {
  const auto stands = [&](char sign) {
    const std::string whole = sign + std::string(name);
    for (std::size_t at = text.find(whole); at != std::string_view::npos;
         at = text.find(whole, at + 1)) {
      const bool begins =
          at == 0 || std::string_view(" \t\n[,").find(text[at - 1]) != std::string_view::npos;
      if (begins && word_end(text, at, true) == at + whole.size()) return true;
    }
    return false;
  };
  return !name.empty() && stands('&') && stands('*');
}

}  // namespace

std::optional<Mending> report_property(const Input& input, std::size_t begin, bool flow,
                                       Diagnostics& found) {
  const char c = input.text[begin];
  const std::size_t end = word_end(input.text, begin, true);
  const std::size_t next = skip_blanks(input.text, end);
  const bool scalar_follows =
      next < input.text.size() &&
      std::string_view("\r\n#[]{},|>\"'").find(input.text[next]) == std::string_view::npos;
  // As a part of the scalar after it, so that columns stay what they are.
  const Mending mending =
      scalar_follows ? Mending{begin, next, mended} : Mending{begin, std::max(end, begin + 1), ' '};
  const Span span = input.span(begin, std::max(end, begin + 1));
  const std::string word = excerpt(input.original(begin, end));
  const std::string whole = in_quotes(input.original(begin, value_end(input.text, begin, flow)));
  Text help = say("är det text, skriv citattecken: `{}`; annars skriv ut värdet här",
                  "if it is text, write quotes: `{}`; else write the value out here", whole);
  if (c == '!') {
    found.report(yaml_tag, span,
                 say("`{}` läses som en typmärkning och inte som text",
                     "`{}` is read as a tag and not as text", word),
                 std::move(help));
    return mending;
  }
  if (c == '&') {
    found.report(yaml_anchor, span,
                 say("`{}` läses som ett ankare och inte som text",
                     "`{}` is read as an anchor and not as text", word),
                 std::move(help));
    if (is_used(input.text, input.text.substr(begin + 1, end - begin - 1))) return std::nullopt;
    return mending;
  }
  found.report(yaml_anchor, span,
               say("`{}` läses som en hänvisning till ett annat ställe i filen",
                   "`{}` is read as an alias of another place in the file", word),
               std::move(help));
  return Mending{begin, begin + 1, mended};
}

}  // namespace stadga::yaml
