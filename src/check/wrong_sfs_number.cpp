// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "check/checks.h"

namespace stadga::check {

const Kind wrong_sfs_number_kind{
    .name = "wrong-sfs-number",
    .severity = Severity::error,
    .finds = {.sv = "En lags namn och nummer hör inte ihop.",
              .en = "The name and the number of a law do not belong together."},
    .why = {.sv =
                "Läsaren slår upp fel lag, eller en lag som inte finns. Numret kan också höra till "
                "en äldre lag med samma namn, och då är den som regel upphävd.",
            .en = "Readers look up the wrong law, or one that does not exist. The number may also "
                  "belong to an older law of the same name, which is usually repealed."},
    .example = "Handlingarna gallras enligt arkivlagen (1990:728).\n",
    .waivable = true,
};

void wrong_sfs_number(const Town& town, Diagnostics& diagnostics) {
  for (const LawMention& mention : town.laws.mentions) {
    const NamedLaw& named = mention.named;
    if (named.wrong_number == NamedLaw::none || mention.passage->note) continue;
    const Law& law = *named.law;
    const Passage& passage = *mention.passage;
    const Token& number = passage.tokens[named.wrong_number];
    const Span span = passage.place(named.wrong_number, named.wrong_number);
    const Text waiver = waiver_help(wrong_sfs_number_kind, law.id);
    Diagnostic& found = diagnostics.report(
        wrong_sfs_number_kind, span,
        say("`{}` har nummer {}, inte `{}`", "`{}` has number {}, not `{}`", law.short_name,
            law.sfs, number.word),
        {fmt::format("rätta numret, eller skriv vilken lag som menas, {}", waiver.sv),
         fmt::format("mend the number, or tell which law is meant, {}", waiver.en)});
    found.subject = law.id;
    const bool exact = span.known() && span.end - span.begin == number.word.size();
    // It may be the name that is wrong.
    if (exact) found.fixes.push_back({span, law.sfs, false});
  }
}

}  // namespace stadga::check
