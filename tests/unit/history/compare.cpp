// SPDX-License-Identifier: EUPL-1.2
// A history of the edits that officers make, each with what it is.
#include "history/compare.h"

#include <set>

#include <catch2/catch.hpp>

#include "unit/history/example.h"

using namespace stadga;
using namespace stadga::history;
using namespace stadga::example;

namespace {

struct Edit {
  std::string what;
  std::string text;
  std::string expected;
};

std::string sharper_deadline() {
  std::string text = edited("deadline: inom 2 arbetsdagar", "deadline: inom 1 arbetsdag");
  text = edited("svara på frågor inom två arbetsdagar", "svara på frågor inom en arbetsdag",
                std::move(text));
  return edited("besvaras inom två arbetsdagar", "besvaras inom en arbetsdag", std::move(text));
}

std::string new_modality() {
  std::string text = edited("modality: bör\n", "modality: ska\n");
  text = edited("Redaktören bör skriva under", "Redaktören ska skriva under", std::move(text));
  return edited("Skriv gärna under", "Skriv under", std::move(text));
}

std::string merged() {
  return edited("  - id: se-over-konton",
                "  - id: svara-och-se-over\n    former_ids: "
                "[svara-inom-tid, se-over-konton]",
                without_part("  - id: svara-inom-tid", "  - id: se-over-konton"));
}

std::string swapped() {
  const std::string once = edited("id: skriv-under", "id: x");
  return edited("id: x\n", "id: privata-konton\n",
                edited("id: privata-konton\n", "id: skriv-under\n", once));
}

/// With what the rule on answers asks of what happens.
std::string asking(const std::string& when) {
  return edited("    action: svara\n", "    action: svara\n    when: {" + when + "}\n");
}

const std::vector<Edit>& history_of_edits() {
  static const std::vector<Edit> all = {
      {"nothing at all", rules, ""},
      {"a comment and blank lines",
       edited("    occasions: [svara]\n", "    # nytt\n    occasions: [svara]\n\n"), ""},
      {"from advice to duty", new_modality(),
       "skriv-under stricter: modality stricter, statement wording, quotes wording"},
      {"from ban to advice against", edited("modality: får inte", "modality: bör inte"),
       "inte-reklam looser: modality looser"},
      {"from duty to permission",
       edited("modality: ska\n    topic: svar", "modality: får\n    topic: svar"),
       "svara-inom-tid looser: modality looser"},
      {"from duty to ban: neither",
       edited("modality: ska\n    topic: uppsikt", "modality: får inte\n    topic: uppsikt"),
       "se-over-konton other: modality other"},
      {"editors lose a power: neither",
       edited("modality: får\n    topic: moderering", "modality: får inte\n    topic: moderering"),
       "ta-bort-hot other: modality other"},
      {"a shorter deadline, text and quote with it", sharper_deadline(),
       "svara-inom-tid stricter: deadline stricter, statement wording, quotes wording"},
      {"a longer deadline", edited("deadline: inom 2 arbetsdagar", "deadline: inom 1 vecka"),
       "svara-inom-tid looser: deadline looser"},
      {"a deadline that is longer on most days",
       edited("deadline: inom 2 arbetsdagar", "deadline: inom 5 dagar"),
       "svara-inom-tid other: deadline other"},
      {"a deadline much longer, in another unit",
       edited("deadline: inom 2 arbetsdagar", "deadline: inom 1 månad"),
       "svara-inom-tid looser: deadline looser"},
      {"a deadline goes", edited("    deadline: inom 2 arbetsdagar\n", ""),
       "svara-inom-tid looser: deadline looser"},
      {"a deadline comes",
       edited("    action: bevaka\n", "    action: bevaka\n    deadline: inom 1 arbetsdag\n"),
       "se-over-konton stricter: deadline stricter"},
      {"a figure becomes a word", edited("deadline: inom 2 arbetsdagar", "deadline: skyndsamt"),
       "svara-inom-tid other: deadline other"},
      {"more often", edited("recurrence: varje vecka", "recurrence: varje arbetsdag"),
       "se-over-konton stricter: recurrence stricter"},
      {"less often", edited("recurrence: varje vecka", "recurrence: varje månad"),
       "se-over-konton looser: recurrence looser"},
      {"several times a week",
       edited("recurrence: varje vecka", "recurrence: flera gånger per dag"),
       "se-over-konton stricter: recurrence stricter"},
      {"more kinds of content may be removed", edited("[hot, fortal]", "[hot, fortal, spam]"),
       "ta-bort-hot stricter: categories stricter"},
      {"fewer kinds of content", edited("[hot, fortal]", "[hot]"),
       "ta-bort-hot looser: categories looser"},
      {"other kinds of content", edited("[hot, fortal]", "[hot, spam]"),
       "ta-bort-hot both: categories both"},
      {"the ban on fewer platforms", edited("[facebook, instagram]", "[facebook]"),
       "inte-reklam looser: platforms looser"},
      {"the ban everywhere", edited("    platforms: [facebook, instagram]\n", ""),
       "inte-reklam stricter: platforms stricter"},
      {"fewer who may remove", edited("actor: [redaktor, chef]", "actor: redaktor"),
       "ta-bort-hot looser: actors looser"},
      {"somebody else must answer",
       edited("actor: redaktor\n    statement: Redaktören ska svara",
              "actor: chef\n    statement: Redaktören ska svara"),
       "svara-inom-tid other: actors other"},
      {"more are released", edited("actor: medarbetare", "actor: [medarbetare, chef]"),
       "privata-konton looser: actors looser"},
      {"a condition goes", edited("    condition: när svaret gäller ett ärende\n", ""),
       "skriv-under stricter: condition stricter"},
      {"an exception comes",
       edited("    platforms: [facebook",
              "    exception: gäller inte kommunens bolag\n    platforms: [facebook"),
       "inte-reklam looser: exception looser"},
      {"a demand on the account",
       edited("    occasions: [ta-bort]\n",
              "    must_show: [ai-forbjudet]\n    occasions: [ta-bort]\n"),
       "ta-bort-hot other: must_show other"},
      {"a legal basis",
       edited("    action: svara\n",
              "    action: svara\n    law: [{id: forvaltningslagen, section: 6 §}]\n"),
       "svara-inom-tid other: law other"},
      {"only what is obvious",
       edited("    action: svara\n", "    action: svara\n    when: {obvious: ja}\n"),
       "svara-inom-tid looser: when looser"},
      {"the law as well as its own kinds",
       edited("[hot, fortal]\n", "[hot, fortal]\n    when: {breaks: [lag]}\n"),
       "ta-bort-hot stricter: when stricter"},
      {"a rule goes before it",
       edited("    action: svara\n", "    action: svara\n    yields_to: [skriv-under]\n"),
       "svara-inom-tid looser: yields_to looser"},
      {"a power yields",
       edited("    action: ta-bort\n", "    action: ta-bort\n    yields_to: [skriv-under]\n"),
       "ta-bort-hot looser: yields_to looser"},
      {"other words for the same",
       edited("Redaktören ska läsa kommentarerna varje vecka",
              "Redaktören ska varje vecka läsa det som kommenteras"),
       "se-over-konton wording: statement wording"},
      {"a title", edited("title: Svara på frågor", "title: Besvara frågor"),
       "svara-inom-tid wording: title wording"},
      {"a figure in the words that no field has",
       edited("inte göra reklam för företag", "inte göra reklam för två företag"),
       "inte-reklam other: statement other"},
      {"a negation in the words",
       edited("sina privata konton", "sina privata konton och inte kommunens"),
       "privata-konton other: statement other"},
      {"a word that limits",
       edited("Redaktören ska svara på frågor", "Redaktören ska svara på alla frågor"),
       "svara-inom-tid other: statement other"},
      {"another text altogether",
       edited("Redaktören bör skriva under sina svar med namn",
              "Den som öppnar ett konto bör välja en bild av kommunhuset"),
       "skriv-under other: statement other"},
      {"another text altogether, and a longer deadline",
       edited("Redaktören ska svara på frågor inom två arbetsdagar",
              "Den som öppnar ett konto ska välja en bild av kommunhuset",
              edited("deadline: inom 2 arbetsdagar", "deadline: inom 3 arbetsdagar")),
       "svara-inom-tid looser+other: deadline looser, statement other"},
      {"two rules have each other's id", swapped(),
       "privata-konton other: modality other, actors other, condition other, action other, topic "
       "other, statement other, quotes other, title wording\n"
       "skriv-under other: modality other, actors other, condition other, action other, topic "
       "other, statement other, quotes other, title wording"},
      {"shorter and for fewer",
       edited("    action: svara\n    deadline: inom 2 arbetsdagar\n",
              "    action: svara\n    platforms: [facebook]\n    deadline: inom 1 arbetsdag\n"),
       "svara-inom-tid both: deadline stricter, platforms looser"},
      {"a new rule",
       rules + "  - {id: spara-bevis, title: Spara bevis, modality: ska, topic: moderering, actor: "
               "redaktor, statement: Redaktören ska spara en bild av hotet., quote: Spara en bild "
               "av hotet.}\n",
       "spara-bevis added"},
      {"a rule goes", without_part("  - id: skriv-under", "  - id: inte-reklam"),
       "skriv-under removed"},
      {"a rename with the former id",
       edited("  - id: skriv-under\n", "  - id: underteckna\n    former_ids: [skriv-under]\n"),
       "skriv-under → underteckna none by former_id"},
      {"a rename and a change",
       edited("  - id: svara-inom-tid\n",
              "  - id: svara-snabbt\n    former_ids: [svara-inom-tid]\n", sharper_deadline()),
       "svara-inom-tid → svara-snabbt stricter by former_id: deadline stricter, statement wording, "
       "quotes wording"},
      {"a rename without the former id", edited("  - id: skriv-under\n", "  - id: underteckna\n"),
       "skriv-under → underteckna none by same_quote"},
      {"a rename with another quote",
       edited("  - id: inte-reklam\n", "  - id: reklam-forbjuden\n",
              edited("quote: Reklam för företag får inte förekomma.",
                     "quote: Det får inte förekomma reklam för något företag.")),
       "inte-reklam → reklam-forbjuden wording by similar_text: quotes wording"},
      {"two rules become one", merged(),
       "se-over-konton → svara-och-se-over none by former_id\nsvara-inom-tid → svara-och-se-over "
       "merged"},
      {"the order of the rules",
       without_part("  - id: privata-konton", "")
           .insert(8, rules.substr(rules.find("  - id: privata-konton"))),
       ""},
  };
  return all;
}

std::string mirrored(Effect effect) {
  if (effect == Effect::stricter) return "looser";
  return effect == Effect::looser ? "stricter" : std::string(key_of(effect));
}

/// What the changes must be seen from the other side, in no order.
std::multiset<std::string> seen(const Changes& changes, bool from_the_other_side) {
  std::multiset<std::string> out;
  for (const RuleChange& change : changes.rules) {
    const PolicyRule* before = from_the_other_side ? change.after : change.before;
    const PolicyRule* after = from_the_other_side ? change.before : change.after;
    std::string line =
        (before == nullptr ? "-" : before->id) + ' ' + (after == nullptr ? "-" : after->id);
    Fate fate = change.fate;
    if (from_the_other_side) {
      if (fate == Fate::added)
        fate = Fate::removed;
      else if (fate == Fate::removed)
        fate = Fate::added;
      else if (fate == Fate::merged)
        fate = Fate::split;
      else if (fate == Fate::split)
        fate = Fate::merged;
    }
    line += ' ' + std::string(key_of(fate)) + ' ' + std::string(key_of(change.ground));
    if (change.fate == Fate::kept)
      line += ' ' +
              (from_the_other_side ? mirrored(change.effect) : std::string(key_of(change.effect)));
    for (const FieldChange& field : change.fields)
      line += ' ' + std::string(field.field) + ' ' +
              (from_the_other_side ? mirrored(field.effect) : std::string(key_of(field.effect)));
    out.insert(line);
  }
  return out;
}

}  // namespace

TEST_CASE("each edit is told as what it is") {
  const Town before(rules);
  for (const Edit& edit : history_of_edits()) {
    INFO(edit.what);
    const Town after(edit.text);
    CHECK(told(compare(before.policy, after.policy)) == edit.expected);
  }
}

TEST_CASE("nothing has changed between a policy and itself") {
  for (const Edit& edit : history_of_edits()) {
    const Town town(edit.text);
    const Changes changes = compare(town.policy, town.policy);
    CHECK(changes.empty());
    CHECK(changes.unchanged == town.policy.rules.size());
  }
}

TEST_CASE("seen from the other side, stricter is looser and new is gone") {
  for (const Edit& one : history_of_edits()) {
    for (const Edit& other : history_of_edits()) {
      INFO(one.what << " / " << other.what);
      const Town a(one.text);
      const Town b(other.text);
      CHECK(seen(compare(a.policy, b.policy), true) == seen(compare(b.policy, a.policy), false));
    }
  }
}

TEST_CASE("what a rule asks of what happens is compared by when it holds") {
  const Edit each[] = {
      {"contains_any: [fraga]", "contains_any: [fraga, forslag]", "stricter"},
      {"contains_any: [fraga]", "contains_all: [fraga, forslag]", "looser"},
      {"contains_any: [fraga]", "contains_none: [fraga]", "both"},
      {"contains_any: [fraga]", "contains_all: [fraga]", "wording"},
      {"contains_any: [fraga]", "contains_any: [fraga], contains_none: [hot]", "looser"},
      {"contains_any: [fraga]", "contains_any: [fraga], obvious: ja", "looser"},
      {"contains_any: [fraga], obvious: nej", "contains_any: [fraga], obvious: ja", "both"},
      {"contains_any: [fraga]", "contains_any: [fraga], judged: ja", "other"},
      {"contains_any: [fraga]", "contains_any: [fraga], events: [kommentar]", "other"},
      {"events: [kommentar]", "events: [kommentar, meddelande]", "stricter"},
      {"contains_any: [a, b, c, d, e, f, g]", "contains_any: [h, i, j, k, l, m, n]", "other"},
  };
  for (const Edit& edit : each) {
    INFO(edit.what << " / " << edit.text);
    const Town before(asking(edit.what));
    const Town after(asking(edit.text));
    CHECK(told(compare(before.policy, after.policy)) ==
          "svara-inom-tid " + edit.expected + ": when " + edit.expected);
    CHECK(seen(compare(before.policy, after.policy), true) ==
          seen(compare(after.policy, before.policy), false));
  }
  const Town before(asking("contains_any: [fraga, hot]"));
  const Town after(asking("contains_any: [hot, fraga]"));
  CHECK(compare(before.policy, after.policy).empty());
  Policy published = after.policy;
  for (PolicyRule& rule : published.rules) rule.when.reset();
  CHECK(compare(Town(rules).policy, published).empty());
}

TEST_CASE("that a rule has another id is no change of the rules that yield to it") {
  const std::string yielding =
      edited("    action: svara\n", "    action: svara\n    yields_to: [skriv-under]\n");
  const Town before(yielding);
  const Town after(
      edited("  - id: skriv-under\n", "  - id: underteckna\n    former_ids: [skriv-under]\n",
             edited("yields_to: [skriv-under]", "yields_to: [underteckna]", yielding)));
  CHECK(told(compare(before.policy, after.policy)) ==
        "skriv-under → underteckna none by former_id");
}

TEST_CASE("the municipality's own days off and office hours are told") {
  Policy before;
  before.open_days = OpenDays{{*read_date("2026-05-15")}, "08:00–16:30"};
  Policy after = before;
  CHECK(compare(before, after).empty());
  after.open_days->extra_days_off.push_back(*read_date("2026-12-28"));
  after.open_days->office_hours.clear();
  const Changes changes = compare(before, after);
  CHECK_FALSE(changes.empty());
  REQUIRE(changes.town.size() == 2);
  CHECK(changes.town[0].field == "extra_days_off");
  CHECK(changes.town[0].before.empty());
  CHECK(changes.town[0].after.sv == "2026-12-28");
  CHECK(changes.town[1].before.sv == "08:00–16:30");
  CHECK(changes.town[1].after.empty());
  after.open_days.reset();
  CHECK(compare(before, after).empty());
}

TEST_CASE("a decision begins where its date or reference changes") {
  const Town a(rules, "2026-01-15");
  const Town b(rules, "2026-06-01");
  CHECK(compare(a.policy, b.policy).new_decision);
  CHECK_FALSE(compare(a.policy, b.policy).empty());
  Policy c = a.policy;
  c.decision.by = "kommunstyrelsen";
  CHECK_FALSE(compare(a.policy, c).new_decision);
  c.decision.reference = "KS 2026:7";
  CHECK(compare(a.policy, c).new_decision);
}

TEST_CASE("checklists to print again are those whose points changed") {
  const Town before(rules);
  const auto touched = [&](const std::string& text) {
    const Town after(text);
    std::string out;
    for (const ChecklistChange& change : compare(before.policy, after.policy).checklists)
      out += change.occasion.id + ' ' + std::string(key_of(change.touch)) + ';';
    return out;
  };
  CHECK(touched(sharper_deadline()) == "svara changed;");
  CHECK(touched(edited("quote: Hot och förtal får tas bort.", "quote: Hot och förtal tas bort."))
            .empty());
  CHECK(touched(edited("    occasions: [svara]\n", "")) == "svara removed;");
  CHECK(touched(edited("    action: signera\n",
                       "    action: signera\n    occasions: [publicera]\n")) == "publicera added;");
  CHECK(touched(edited("  - id: se-over-konton\n",
                       "  - id: se-efter\n    former_ids: [se-over-konton]\n"))
            .empty());
}

TEST_CASE("accounts whose texts differ are to be copied again") {
  Policy before;
  before.has_accounts = true;
  before.accounts = {
      {"a", "A", false, {{"bio", {"Bio", "Bio"}, "1"}, {"link", {"Länk", "Link"}, ""}}},
      {"b", "B", false, {{"bio", {"Bio", "Bio"}, "1"}}},
      {"c", "C", false, {}},
      {"d", "D", true, {{"bio", {"Bio", "Bio"}, "1"}}}};
  Policy after = before;
  after.accounts[0].texts[0].hash = "2";
  after.accounts[2].closed = true;
  after.accounts[3].texts[0].hash = "2";  // closed: nothing to copy
  after.accounts.push_back({"e", "E", false, {}});
  const Changes changes = compare(before, after);
  REQUIRE(changes.accounts.size() == 3);
  CHECK(changes.accounts[0].account->id == "a");
  REQUIRE(changes.accounts[0].fields.size() == 1);
  CHECK(changes.accounts[0].fields[0].sv == "Bio");
  CHECK((changes.accounts[1].account->id == "c" && changes.accounts[1].touch == Touch::removed));
  CHECK((changes.accounts[2].account->id == "e" && changes.accounts[2].touch == Touch::added));
  after.has_accounts = false;
  CHECK(compare(before, after).accounts.empty());
}
