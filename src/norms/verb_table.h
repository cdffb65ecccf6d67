// SPDX-License-Identifier: EUPL-1.2
// The verbs that Swedish guidelines use, folded (å ä → a, ö → o). A verb stands once; one that both
// acts and describes stands where a guideline's rules put it.
#pragma once

#include <array>
#include <string_view>

#include "norms/verbs.h"

namespace stadga::norms {

enum class Conjugation {
  a,  ///< spara: sparar, sparas, spara!, sparade
  e,  ///< anvanda: anvander, anvands or anvandes, anvand!
  r,  ///< fora: for, fors, for!, forde
};

struct VerbRow {
  Conjugation conjugation;
  Sense sense;
  /// Infinitives, parted by blanks.
  std::string_view infinitives;
};

inline constexpr std::array verb_rows{
    VerbRow{Conjugation::a, Sense::act,
            "acceptera administrera aktivera aktualisera analysera anonymisera anordna anpassa "
            "arkivera avaktivera avlagsna avpublicera avsluta avstamma beakta bearbeta "
            "behandla bemanna beratta besvara bevaka bevara bifoga blockera borja checka dela "
            "delegera diskutera dokumentera fanga formulera forankra forsakra forvara fraga gallra "
            "granska hamta hantera hanvisa inaktivera inhamta informera inratta installera "
            "interagera introducera justera kalla kategorisera kolla kommentera kommunicera "
            "komplettera kontakta kontrollera koordinera kopiera koppla korrigera kvalitetssakra "
            "lagra lamna lanka leverera logga lyssna mala maila malgruppsanpassa markera maska "
            "meddela mejla moderera motivera notera ordna overlamna overvaka placera planera "
            "presentera prioritera prova publicera radera rapportera ratta redigera redovisa "
            "reflektera registrera rensa respektera revidera ringa samla sammanfatta "
            "samrada samverka signera skapa skicka skydda sluta sortera spara "
            "flytta starta stotta svara tagga tala texta tillampa tilldela tilltala "
            "tillganglighetsanpassa "
            "undanta underteckna uppdatera uppdra uppmana uppmuntra uppratta utbilda utforma "
            "uttala utvardera vanta vaxla verifiera vidarebefordra visa aterrapportera aterkoppla "
            "aterpublicera "
            "atgarda ladda satsa stava soka utova"},
    VerbRow{Conjugation::e, Sense::act,
            "anmala ansoka anvanda avsatta avstanga avbryta bedoma behalla bestalla besoka bygga "
            "byta bjuda driva erbjuda ersatta folja forhalla forsoka fylla gripa halla handlagga "
            "hjalpa ingripa lagga lasa loka lyfta lana lara leda overlata overvaga polisanmala "
            "sakerstalla sammanstalla sanda satta skota skriva slappa soka sprida stanga stalla "
            "stodja tacka tanka tillata tillhandahalla trycka undersoka undvika uppratthalla "
            "utreda valja valkomna vanda vidmakthalla halsa bryta spela hanga skilja"},
    VerbRow{Conjugation::r, Sense::act,
            "bidra diariefora folja framfora genomfora gora hora klargora kora marknadsfora "
            "overfora radgora styra tillgangliggora tydliggora utfora vidarefora"},
    VerbRow{Conjugation::a, Sense::decide, "ansvara besluta bevilja samordna attestera"},
    VerbRow{Conjugation::a, Sense::act,
            "annonsera arrangera avrapportera bemyndiga filma fordela forhandsgranska fotografera "
            "illustrera initiera invanta konsultera lotsa notifiera omprova organisera skarmdumpa "
            "sekretessmarkera strukturera tipsa varna vidareformedla plocka sparra oppna sakna"},
    VerbRow{Conjugation::e, Sense::act,
            "ansluta avrada forbereda forbinda forbjuda kartlagga paminna schemalagga vagleda"},
    VerbRow{Conjugation::e, Sense::decide, "faststalla"},
    VerbRow{Conjugation::r, Sense::decide, "avgora"},
    VerbRow{
        Conjugation::a, Sense::describe,
        "attrahera avisera basera benamna betrakta definiera existera fokusera forandra forbattra "
        "forvanta forespraka framja fungera grunda gransa handla innefatta "
        "karaktarisera klara klassa "
        "medverka kosta mena minska motsvara narvara oka omfatta orsaka paga paverka pragla "
        "rakna reglera rekrytera resultera rikta riskera saka spegla starka symbolisera syfta "
        "sammanhanga uppfatta utveckla forstarka forenkla underlatta berika orka"},
    VerbRow{
        Conjugation::e, Sense::describe,
        "foranleda beskriva betyda forsvinna galla harleda heta innehalla ligga lyda marka sitta "
        "stamma sammanfalla rymma saga vaxa"},
    VerbRow{Conjugation::r, Sense::describe,
            "berora innebara medfora mojliggora rora tillhora utgora"},
    VerbRow{
        Conjugation::a, Sense::other,
        "agera arbeta blogga formedla posta brista chatta engagera gilla intressera jobba klicka "
        "kranka missbruka onska prata representera sanna surfa tolka trakassera twittra "
        "uppmarksamma vaga verka foresla hitta medge trada hota"},
    VerbRow{Conjugation::e, Sense::other,
            "aligga bedriva begripa forbehalla forutsatta foretrada forlora leva losa lida mista "
            "overtrada skada strida tanka "
            "tycka uppleva utsatta vidkannas"},
};

/// Verbs whose forms follow no row: infinitive, present, passive, imperative, past; `-` is none.
struct IrregularVerb {
  Sense sense;
  std::string_view infinitive, present, passive, imperative, past;
};

inline constexpr std::array irregular_verbs{
    IrregularVerb{Sense::other, "vara", "ar", "-", "var", "var"},
    IrregularVerb{Sense::other, "ha", "har", "-", "ha", "hade"},
    IrregularVerb{Sense::other, "vilja", "vill", "-", "-", "ville"},
    IrregularVerb{Sense::other, "veta", "vet", "-", "-", "visste"},
    IrregularVerb{Sense::other, "kunna", "kan", "-", "-", "kunde"},
    IrregularVerb{Sense::other, "-", "ska", "-", "-", "skulle"},
    IrregularVerb{Sense::other, "-", "skall", "-", "-", "-"},
    IrregularVerb{Sense::other, "-", "bor", "-", "-", "borde"},
    IrregularVerb{Sense::other, "-", "maste", "-", "-", "-"},
    IrregularVerb{Sense::other, "fa", "far", "fas", "fa", "fick"},
    IrregularVerb{Sense::other, "behova", "behover", "behovs", "-", "behovde"},
    IrregularVerb{Sense::other, "ata", "atar", "-", "-", "atog"},
    IrregularVerb{Sense::other, "bruka", "brukar", "-", "-", "brukade"},
    IrregularVerb{Sense::other, "krava", "kraver", "kravs", "-", "kravde"},
    IrregularVerb{Sense::other, "begara", "begar", "begars", "begar", "begarde"},
    IrregularVerb{Sense::describe, "bli", "blir", "-", "bli", "blev"},
    IrregularVerb{Sense::describe, "finnas", "finns", "-", "-", "fanns"},
    IrregularVerb{Sense::describe, "synas", "syns", "-", "-", "-"},
    IrregularVerb{Sense::describe, "ske", "sker", "-", "-", "skedde"},
    IrregularVerb{Sense::describe, "kanna", "kanner", "kanns", "-", "kande"},
    IrregularVerb{Sense::describe, "inga", "ingar", "-", "-", "ingick"},
    IrregularVerb{Sense::describe, "framga", "framgar", "-", "-", "framgick"},
    IrregularVerb{Sense::describe, "besta", "bestar", "-", "-", "bestod"},
    IrregularVerb{Sense::describe, "uppsta", "uppstar", "-", "-", "uppstod"},
    IrregularVerb{Sense::describe, "forsta", "forstar", "forstas", "-", "forstod"},
    IrregularVerb{Sense::describe, "kvarsta", "kvarstar", "-", "-", "-"},
    IrregularVerb{Sense::describe, "bero", "beror", "-", "-", "berodde"},
    IrregularVerb{Sense::describe, "forekomma", "forekommer", "-", "-", "forekom"},
    IrregularVerb{Sense::describe, "inkomma", "inkommer", "-", "-", "inkom"},
    IrregularVerb{Sense::describe, "framkomma", "framkommer", "-", "-", "framkom"},
    IrregularVerb{Sense::describe, "anse", "anser", "anses", "-", "ansag"},
    IrregularVerb{Sense::describe, "avse", "avser", "avses", "-", "avsag"},
    IrregularVerb{Sense::describe, "stamma", "stammer", "-", "stam", "stamde"},
    IrregularVerb{Sense::describe, "na", "naar", "nas", "na", "nadde"},
    IrregularVerb{Sense::describe, "gynna", "gynnar", "gynnas", "-", "-"},
    IrregularVerb{Sense::act, "ta", "tar", "tas", "ta", "tog"},
    IrregularVerb{Sense::act, "vidta", "vidtar", "vidtas", "vidta", "vidtog"},
    IrregularVerb{Sense::act, "delta", "deltar", "-", "delta", "deltog"},
    IrregularVerb{Sense::act, "ge", "ger", "ges", "ge", "gav"},
    IrregularVerb{Sense::act, "ange", "anger", "anges", "ange", "angav"},
    IrregularVerb{Sense::act, "namnge", "namnger", "namnges", "namnge", "-"},
    IrregularVerb{Sense::act, "overge", "overger", "-", "overge", "-"},
    IrregularVerb{Sense::act, "gora", "gor", "gors", "gor", "gjorde"},
    IrregularVerb{Sense::act, "se", "ser", "ses", "se", "sag"},
    IrregularVerb{Sense::act, "be", "ber", "-", "be", "bad"},
    IrregularVerb{Sense::act, "ga", "gar", "-", "ga", "gick"},
    IrregularVerb{Sense::act, "utga", "utgar", "-", "utga", "utgick"},
    IrregularVerb{Sense::act, "sta", "star", "-", "sta", "stod"},
    IrregularVerb{Sense::act, "avsta", "avstar", "-", "avsta", "avstod"},
    IrregularVerb{Sense::act, "lata", "later", "-", "lat", "-"},
    IrregularVerb{Sense::act, "komma", "kommer", "-", "kom", "kom"},
    IrregularVerb{Sense::act, "aterkomma", "aterkommer", "-", "aterkom", "aterkom"},
    IrregularVerb{Sense::act, "fora", "for", "fors", "-", "forde"},
    IrregularVerb{Sense::act, "bemota", "bemoter", "bemots", "bemot", "bemotte"},
    IrregularVerb{Sense::act, "glomma", "glommer", "gloms", "glom", "glomde"},
    IrregularVerb{Sense::act, "dolja", "doljer", "doljs", "dolj", "dolde"},
    IrregularVerb{Sense::act, "begransa", "begransar", "begransas", "begransa", "begransade"},
    IrregularVerb{Sense::decide, "anta", "antar", "antas", "anta", "antog"},
    IrregularVerb{Sense::decide, "utse", "utser", "utses", "utse", "utsag"},
    IrregularVerb{Sense::decide, "bestamma", "bestammer", "bestams", "bestam", "bestamde"},
    IrregularVerb{Sense::decide, "godkanna", "godkanner", "godkanns", "godkann", "godkande"},
};

inline constexpr std::array<std::string_view, 20> irregular_supines{
    "tagit",   "gjort",   "gett", "givit",   "fatt",    "kommit",  "blivit",
    "varit",   "haft",    "sett", "gatt",    "statt",   "utsett",  "angett",
    "angivit", "antagit", "lagt", "bestamt", "godkant", "inkommit"};

}  // namespace stadga::norms
