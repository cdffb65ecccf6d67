// SPDX-License-Identifier: EUPL-1.2
// What texts say the law demands, and what it does.
#include "check/law_claims.h"

namespace stadga::check {

const Kind unsettled_law_kind{
    .name = "unsettled-law",
    .severity = Severity::warning,
    .finds = {.sv = "En text eller regel säger att lagen kräver något som inte är avgjort.",
              .en = "A text or rule says that the law demands something that is not settled."},
    .why = {.sv =
                "Sedan den 1 december 2024 gäller uppsiktsplikten i 4 § lagen (1998:112) inte "
                "förmedlingstjänster (4 a §, SFS 2024:956), och det är inte avgjort om en kommuns "
                "sida på en plattform är en sådan tjänst. Vilka frågor som är öppna står i "
                "lagregistret. Det som kommunen vill kräva i vilket fall som helst kan den skriva "
                "som sin egen regel.",
            .en =
                "Since 1 December 2024 the duty of monitoring in section 4 of Act (1998:112) does "
                "not apply to intermediary services (section 4 a, SFS 2024:956), and nobody has "
                "settled whether a municipality's page on a platform is one. The register of laws "
                "lists what is open. What the municipality wants in any case can be written as a "
                "rule of its own."},
    .example = "Kommunen måste enligt lag ha uppsikt över sina konton.\n",
    .waivable = true,
};

const Kind statute_shorthand_kind{
    .name = "statute-shorthand",
    .severity = Severity::warning,
    .finds = {.sv = "En text återger lagen så kort att den vilseleder, eller säger något annat än "
                    "lagen.",
              .en = "A text tells the law so briefly that it misleads, or says otherwise than the "
                    "law does."},
    .why =
        {.sv = "Att det räcker att hålla handlingar ordnade gäller enligt 5 kap. 1 § "
               "offentlighets- och sekretesslagen bara dem som inte omfattas av sekretess. 4 § "
               "lagen (1998:112) anger "
               "inte hur många gånger i veckan uppsikten ska ske. Påståendena står i "
               "lagregistret. Att anmärkningen till regeln berättar resten räcker inte för den "
               "som läser riktlinjen.",
         .en =
             "That it is enough to keep documents in order holds, under chapter 5, section 1 of "
             "the Public Access to Information and Secrecy Act, only for those not under secrecy. "
             "Section 4 of Act (1998:112) does not say how many times a week to monitor. The "
             "register of laws lists the claims. That the remark on the rule tells "
             "the rest does not help those who read the guideline."},
    .example = "Handlingar i sociala medier behöver inte diarieföras.\n",
    .waivable = true,
};

namespace {

/// `4 § BBS-lagen`; a judgment has no sections.
std::string source_of(const ClaimFinding& claim) {
  const std::string& section = claim.claim->section;
  return section.empty() ? claim.law->short_name : section + ' ' + claim.law->short_name;
}

void report(const Kind& kind, const ClaimFinding& claim, const Text& message, const Words& advice,
            Diagnostics& diagnostics) {
  const std::string subject = claim.subject();
  const Text waiver = waiver_help(kind, subject);
  Diagnostic& found = diagnostics.report(
      kind, claim.places.front(), message,
      {fmt::format("så säger lagregistret: {} {}, {}", claim.claim->says.sv, advice.sv, waiver.sv),
       fmt::format("so says the register of laws: {} {}, {}", claim.claim->says.en, advice.en,
                   waiver.en)});
  found.subject = subject;
  for (std::size_t i = 1; i < claim.places.size(); ++i) {
    found.places.push_back({claim.places[i], say("också här", "here as well")});
  }
}

}  // namespace

void unsettled_law(const Town& town, Diagnostics& diagnostics) {
  for (const ClaimFinding& claim : find_claims(town, &Law::unsettled, CaveatScope::section)) {
    report(unsettled_law_kind, claim,
           say("det är inte avgjort om lagen kräver det här ({})",
               "it is not settled whether the law demands this ({})", source_of(claim)),
           {"Skriv förbehållet i texten, eller gör kravet till kommunens egen regel",
            "Write the caveat into the text, or make the demand a rule of the municipality's own"},
           diagnostics);
  }
}

void statute_shorthand(const Town& town, Diagnostics& diagnostics) {
  for (const ClaimFinding& claim : find_claims(town, &Law::shorthand, CaveatScope::matter)) {
    if (claim.claim->wrong) {
      report(statute_shorthand_kind, claim,
             say("det som texten säger stämmer inte, eller inte längre ({})",
                 "what the text says is not so, or is so no more ({})", source_of(claim)),
             {"Skriv om meningen", "Rewrite the sentence"}, diagnostics);
    } else {
      report(statute_shorthand_kind, claim,
             say("texten säger inte allt som avgör frågan ({})",
                 "the text does not say all that decides the matter ({})", source_of(claim)),
             {"Skriv ut resten", "Write out the rest"}, diagnostics);
    }
  }
}

}  // namespace stadga::check
