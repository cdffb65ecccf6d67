// SPDX-License-Identifier: EUPL-1.2
// What the checks on accounts find, and why it matters. They are warnings where the rule says `ska`
// and notes where it says `bör`: a fault on an account never hides the rules.
#include <algorithm>
#include <array>

#include "check/account_demands.h"

namespace stadga::check {

const Kind account_administrators_kind{
    .name = "account-administrators",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto har färre än två administratörer, fast en regel kräver eller "
                    "rekommenderar minst två.",
              .en = "An account has fewer than two administrators, though a rule wants two."},
    .why = {.sv = "Slutar den enda administratören kan ingen längre komma åt kontot.",
            .en = "When the only administrator leaves, nobody can reach the account any more."},
    .example = "accounts:\n  - id: exempelby-facebook\n    administrators: 1\n",
};
const Kind account_editor_kind{
    .name = "account-editor",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto har ingen redaktör, fast en regel kräver eller rekommenderar det.",
              .en = "An account has no editor, though a rule wants one."},
    .why = {.sv = "Då är det ingen som har till uppgift att ha uppsikt över kontot.",
            .en = "Then nobody has the task of watching over the account."},
    .example = "accounts:\n  - id: exempelby-facebook\n    editors: 0\n",
};
const Kind account_deputy_kind{
    .name = "account-deputy",
    .severity = Severity::warning,
    .finds =
        {.sv =
             "Ett konto har ingen utsedd ersättare, fast en regel kräver eller rekommenderar det.",
         .en = "An account has no appointed deputy, though a rule wants one."},
    .why = {.sv = "När den ansvariga är borta är det ingen som ser kommentarerna.",
            .en = "When the one in charge is away, nobody sees the comments."},
    .example = "accounts:\n  - id: exempelby-facebook\n    deputy: nej\n",
};
const Kind account_two_factor_kind{
    .name = "account-two-factor",
    .severity = Severity::warning,
    .finds =
        {.sv =
             "Ett konto saknar tvåfaktorsinloggning, fast en regel kräver eller rekommenderar det.",
         .en = "An account lacks two-factor login, though a rule wants it."},
    .why = {.sv = "Med ett stulet lösenord kan någon annan tala i kommunens namn.",
            .en = "With a stolen password somebody else can speak for the municipality."},
    .example = "accounts:\n  - id: exempelby-facebook\n    two_factor: nej\n",
};
const Kind account_login_kind{
    .name = "account-login",
    .severity = Severity::warning,
    .finds = {.sv = "Ett kontos inloggning förvaras inte centralt, eller är knuten till en privat "
                    "e-postadress, fast en regel säger annat.",
              .en = "An account's login is not held centrally, or hangs on a private e-mail "
                    "address, though a rule says otherwise."},
    .why = {.sv = "Kommunen kan förlora kontot när en medarbetare slutar.",
            .en = "The municipality may lose the account when an employee leaves."},
    .example = "accounts:\n  - id: exempelby-facebook\n    central_login: nej\n",
};
const Kind account_sender_kind{
    .name = "account-sender",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto visar inte att kommunen är avsändare, fast en regel kräver eller "
                    "rekommenderar det.",
              .en = "An account does not show that the municipality is the sender, though a rule "
                    "wants it."},
    .why = {.sv = "Besökaren ska kunna se att kontot är kommunens eget. Är kommunen den som "
                  "tillhandahåller tjänsten kräver lag (1998:112) 3 § det också.",
            .en =
                "Visitors must be able to see that the account is the municipality's own. Where "
                "the municipality provides the service, act (1998:112) section 3 demands it too."},
    .example = "rules:\n  - id: visa-avsandare\n    modality: bör\n    must_show: [ai-avsandare]\n",
};
const Kind account_logotype_kind{
    .name = "account-logotype",
    .severity = Severity::warning,
    .finds =
        {.sv = "Ett konto saknar logotyp eller bild, fast en regel kräver eller rekommenderar det.",
         .en = "An account lacks a logotype or picture, though a rule wants it."},
    .why = {.sv = "Logotypen är det första som visar att kontot är kommunens.",
            .en = "The logotype is the first thing that shows whose account it is."},
    .example = "accounts:\n  - id: exempelby-facebook\n    logotype: nej\n",
};
const Kind account_information_kind{
    .name = "account-information",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto visar inte en uppgift som en regel kräver eller rekommenderar.",
              .en = "An account does not show something that a rule wants it to show."},
    .why = {.sv = "Besökaren får då inte veta det som kommunen har bestämt att kontot ska tala om. "
                  "Uppgiften räknas som visad när kontot länkar till reglerna.",
            .en = "Then visitors do not learn what the municipality has decided that the account "
                  "tells. Where the account links to the rules it counts as shown."},
    .example = "rules:\n  - id: visa-syfte\n    modality: bör\n    must_show: [ai-syfte]\n",
};
const Kind account_website_link_kind{
    .name = "account-website-link",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto länkar inte till kommunens webbplats, fast en regel kräver eller "
                    "rekommenderar det.",
              .en = "An account does not link to the municipality's website, though a rule wants "
                    "it."},
    .why = {.sv = "På webbplatsen finns det som inte ryms på kontot, och där kan besökaren se att "
                  "kontot är äkta.",
            .en = "The website holds what the account has no room for, and shows visitors that the "
                  "account is genuine."},
    .example = "accounts:\n  - id: exempelby-facebook\n    website_link: nej\n",
};
const Kind account_approval_kind{
    .name = "account-approval",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto är inte godkänt, fast en regel säger att det ska godkännas.",
              .en = "An account is not approved, though a rule says that it must be decided on."},
    .why = {.sv = "Utan beslut är det oklart vem som ansvarar för kontot.",
            .en = "Without a decision it is unclear who answers for the account."},
    .example = "accounts:\n  - id: exempelby-facebook\n    approved: nej\n",
};
const Kind account_listed_kind{
    .name = "account-listed",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto finns inte i kommunens förteckning, fast en regel säger att det ska "
                    "göra det.",
              .en = "An account is not in the municipality's list, though a rule says that it "
                    "should be."},
    .why = {.sv = "Den som undrar om ett konto är kommunens kan då inte få veta det.",
            .en = "Then nobody can find out whether the account is the municipality's."},
    .example = "accounts:\n  - id: exempelby-facebook\n    listed: nej\n",
};
const Kind account_archive_overdue_kind{
    .name = "account-archive-overdue",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto skulle ha arkiverats senast en dag som har passerat.",
              .en = "An account should have been archived by a day that has passed."},
    .why = {.sv =
                "Plattformen kan när som helst ta bort det som har publicerats. Då finns det inte "
                "kvar hos kommunen.",
            .en = "The platform may at any time remove what has been published. Then the "
                  "municipality has it no more."},
    .example =
        "rules:\n  - id: arkivera-varje-ar\n    recurrence: varje år\n    must_have: [arkiverat]\n"
        "accounts:\n  - id: exempelby-facebook\n    archived: 2024-04-15\n",
};
const Kind account_text_outdated_kind{
    .name = "account-text-outdated",
    .severity = Severity::warning,
    .finds = {.sv = "En text på ett konto kopierades dit innan en regel i den, eller texten själv, "
                    "ändrades.",
              .en =
                  "A text on an account was copied there before a rule in it, or the text itself, "
                  "changed."},
    .why = {.sv = "Besökaren läser då regler som inte längre gäller.",
            .en = "Then visitors read rules that hold no more."},
    .example =
        "rules:\n  - id: visa-syfte\n    changed: 2026-03-01\n    must_show: [ai-syfte]\n"
        "accounts:\n  - id: exempelby-facebook\n    published:\n      - field: intro\n"
        "        copied: 2025-08-18\n",
};
const Kind account_inactive_kind{
    .name = "account-inactive",
    .severity = Severity::warning,
    .finds = {.sv = "Ett konto vilar, fast en regel säger att konton ska hållas aktiva.",
              .en = "An account is dormant, though a rule says that accounts are kept active."},
    .why = {.sv = "Ett konto som ingen ser över samlar frågor utan svar och gamla uppgifter.",
            .en = "An account that nobody watches gathers unanswered questions and old facts."},
    .example = "accounts:\n  - id: exempelby-facebook\n    status: vilande\n",
};
const Kind account_incomplete_kind{
    .name = "account-incomplete",
    .severity = Severity::note,
    .finds = {.sv = "Kontoregistret saknar uppgifter som behövs för att granska ett konto.",
              .en = "The account register lacks facts that are needed to audit an account."},
    .why = {.sv = "Reglerna går bara att granska mot det som står i registret. Kontots adress, den "
                  "ansvariga funktionen och antalet administratörer behövs alltid: annars vet "
                  "ingen var kontot finns eller vem som kommer åt det.",
            .en = "Rules can only be audited against what the register says. The account's "
                  "address, the responsible function and the number of administrators are always "
                  "needed: else nobody knows where the account is or who can reach it."},
    .example = "accounts:\n  - id: exempelby-facebook\n    # administrators saknas\n",
};

namespace {

constexpr std::array lacks = {
    Lack{"tva_administratorer",
         &account_administrators_kind,
         {"kontot har färre än två administratörer",
          "the account has fewer than two administrators"}},
    Lack{"redaktor",
         &account_editor_kind,
         {"kontot har ingen redaktör", "the account has no editor"}},
    Lack{"ersattare",
         &account_deputy_kind,
         {"kontot har ingen utsedd ersättare", "the account has no appointed deputy"}},
    Lack{"tvafaktor",
         &account_two_factor_kind,
         {"kontot har inte tvåfaktorsinloggning", "the account has no two-factor login"}},
    Lack{
        "central_inloggning",
        &account_login_kind,
        {"kontots inloggning förvaras inte centralt", "the account's login is not held centrally"}},
    Lack{"tjanstepost",
         &account_login_kind,
         {"kontot är inte skapat med en e-postadress i tjänsten",
          "the account is not registered with a work e-mail address"}},
    Lack{"avsandare",
         &account_sender_kind,
         {"kontot visar inte att kommunen är avsändare",
          "the account does not show that the municipality is the sender"}},
    Lack{"logotyp",
         &account_logotype_kind,
         {"kontot saknar logotyp", "the account has no logotype"}},
    Lack{"bild", &account_logotype_kind, {"kontot saknar bild", "the account has no picture"}},
    Lack{"webblank",
         &account_website_link_kind,
         {"kontot länkar inte till kommunens webbplats",
          "the account does not link to the municipality's website"}},
    Lack{"godkannande",
         &account_approval_kind,
         {"kontot är inte godkänt", "the account is not approved"}},
    Lack{"i_forteckningen",
         &account_listed_kind,
         {"kontot finns inte i kommunens förteckning",
          "the account is not in the municipality's list"}},
    Lack{"aktivt", &account_inactive_kind, {"kontot vilar", "the account is dormant"}},
};

}  // namespace

const Lack* find_lack(std::string_view property) {
  const auto found = std::ranges::find(lacks, property, &Lack::property);
  return found == lacks.end() ? nullptr : &*found;
}

const Kind* kind_for(const audit::Point& point, const Rule& rule) {
  if (point.demand == audit::Demand::current_text) return &account_text_outdated_kind;
  if (point.demand == audit::Demand::element) {
    if (point.subject == "ai-logotyp" || point.subject == "ai-bild") return &account_logotype_kind;
    if (point.subject == "ai-lista-webb") return &account_listed_kind;
    // element-missing tells what a `ska` does not find in the texts.
    if (rule.modality.id == "ska") return nullptr;
    if (point.subject == "ai-avsandare") return &account_sender_kind;
    if (point.subject == "ai-webb") return &account_website_link_kind;
    return &account_information_kind;
  }
  if (point.subject == "arkiverat") return &account_archive_overdue_kind;
  const Lack* lack = find_lack(point.subject);
  return lack == nullptr ? &account_information_kind : lack->kind;
}

}  // namespace stadga::check
