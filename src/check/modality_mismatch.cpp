// SPDX-License-Identifier: EUPL-1.2
// What a quote demands against what its rule says that it does: the modality, and the words of the
// statement where the grammar reads nothing.
#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "check/checks.h"
#include "check/wording.h"

namespace stadga::check {

const Kind modality_mismatch_kind{
    .name = "modality-mismatch",
    .severity = Severity::error,
    .finds = {.sv = "Citatet och regeln är inte lika stränga: det ena säger till exempel `bör` och "
                    "det andra `ska`, eller det ena `ska` och det andra `ska inte`.",
              .en = "The quote and the rule are not equally strict: one says for example `bör` and "
                    "the other `ska`, or one `ska` and the other `ska inte`."},
    .why = {.sv =
                "Regeln är det som medarbetare och besökare läser. Säger den något annat än "
                "texten som kommunen har beslutat, kräver eller tillåter den sådant som ingen har "
                "beslutat.",
            .en = "The rule is what staff and visitors read. Where it says something else than the "
                  "text that the municipality has decided, it demands or permits what nobody has "
                  "decided."},
    .example =
        "rules:\n"
        "  - id: svara-i-tid\n"
        "    modality: ska\n"
        "    statement: Redaktören ska svara.\n"
        "    quote: Redaktören bör svara.\n",
    .waivable = true,
};

namespace {

using norms::Norm;
using norms::Said;

bool fits(std::string_view modality, const Said& said) {
  const bool avoids = std::ranges::any_of(
      said.words, [](const std::string& word) { return lower(word).starts_with("undvik"); });
  // `får gärna` permits and advises; `försök` and `välj om möjligt` demand and advise.
  const auto has = [&](std::string_view wanted) {
    return std::ranges::any_of(said.words,
                               [&](const std::string& word) { return lower(word) == wanted; });
  };
  const bool invites = said.norm == Norm::bor && has("får");
  const bool softly =
      said.norm == Norm::bor && !said.words.empty() && !modal_of(said.words.front());
  if (modality == "ska")
    return said.norm == Norm::ska || (said.norm == Norm::far_inte && avoids) || softly;
  if (modality == "bor") return said.norm == Norm::bor && !said.against;
  if (modality == "far") return (said.norm == Norm::far && !said.against) || invites;
  if (modality == "far_inte") return said.norm == Norm::far_inte;
  if (modality == "bor_inte") return said.norm == Norm::bor && said.against;
  if (modality == "behover_inte") return said.norm == Norm::far && said.against;
  // A principle is not put with a modal verb.
  return std::ranges::none_of(said.words,
                              [](const std::string& word) { return modal_of(word).has_value(); });
}

/// What the sentence demands, without what only the present tense implies where words say more.
std::vector<Said> demands(const norms::Judgement& judgement) {
  std::vector<Said> put_in_words;
  std::ranges::copy_if(judgement.all, std::back_inserter(put_in_words),
                       [](const Said& said) { return !said.implied; });
  return put_in_words.empty() ? judgement.all : put_in_words;
}

bool fits(std::string_view modality, const norms::Judgement& judgement) {
  const std::vector<Said> all = demands(judgement);
  return all.empty() ||
         std::ranges::any_of(all, [&](const Said& said) { return fits(modality, said); });
}

/// The word that rules.yml has for it.
std::string_view modality_word(const Said& said) {
  switch (said.norm) {
    case Norm::ska:
      return "ska";
    case Norm::bor:
      return said.against ? "bör inte" : "bör";
    case Norm::far:
      return said.against ? "behöver inte" : "får";
    case Norm::far_inte:
      return "får inte";
    case Norm::none:
      break;
  }
  return "";
}

/// The demand that decided.
const Said& deciding(const std::vector<Said>& all, const norms::Judgement& judgement) {
  const auto same = std::ranges::find_if(all, [&](const Said& said) {
    return said.norm == judgement.norm && said.words == judgement.words;
  });
  return same == all.end() ? all.front() : *same;
}

std::string label_of(const Town& town, std::string_view modality) {
  const Term* term = find_by_id(town.model.vocabulary.modalities, modality);
  return term != nullptr && !term->word.empty() ? term->word : std::string(modality);
}

/// The words hold something that advice can be against. Not `bör inte undvikas`: its verb says all.
bool may_be_against(const norms::Judgement& judgement, const Wording& words) {
  const bool settled = std::ranges::any_of(judgement.all, [](const Said& said) {
    return said.norm == Norm::bor && said.words.size() > 2;
  });
  return !settled && (!words.negations.empty() || words.half_negations > 0);
}

class RuleCheck {
 public:
  RuleCheck(const Town& town, const Rule& rule, Diagnostics& diagnostics)
      : town_(town), rule_(rule), diagnostics_(diagnostics) {}

  void run() {
    const std::string statement = fold_space(rule_.statement.text);
    of_statement_ = norms::judge(statement, {});
    statement_ = wording(statement, of_statement_);
    const std::size_t before = diagnostics_.list().size();
    for (const Quote& quote : rule_.quotes) {
      if (!agrees(quote)) report_modality(quote);
    }
    if (!rule_.statement.given()) return;
    if (!statement_agrees()) report_statement();
    if (diagnostics_.list().size() > before) return;
    const QuotedWordings all = quotes();
    compare_negations(all);
    compare_modals(all);
  }

 private:
  using QuotedWordings = std::vector<std::pair<const Quote*, Wording>>;

  const ReadUnit& read(const Quote& quote) const { return town_.prose[quote.chapter][quote.unit]; }

  bool agrees(const Quote& quote) const {
    const ReadUnit& unit = read(quote);
    // `det är viktigt att kanalerna inte …`: what is advised against stands in the clause.
    if (rule_.modality.id == "bor_inte" && unit.judgement.norm == Norm::bor) {
      const Wording words = wording(town_.municipality.unit_of(quote).text, unit.judgement);
      if (may_be_against(unit.judgement, words)) return true;
    }
    // `bara nödvändig om`: otherwise it need not be done.
    if (rule_.modality.id == "behover_inte" && unit.judgement.norm == Norm::ska &&
        wording(town_.municipality.unit_of(quote).text, unit.judgement).only_if) {
      return true;
    }
    if (rule_.modality.id != "princip") return fits(rule_.modality.id, unit.judgement);
    if (fits(rule_.modality.id, unit.judgement)) return true;
    // `det som snabbt måste ut`: a modal verb that the statement has too.
    const std::vector<Said> said = demands(of_statement_);
    return std::ranges::any_of(said, [&](const Said& each) {
      return each.norm == unit.judgement.norm && !fits("princip", each);
    });
  }

  bool statement_agrees() const {
    if (rule_.modality.id == "princip") return true;
    const bool avoids = rule_.modality.id == "bor_inte" &&
                        may_be_against(of_statement_, statement_) &&
                        of_statement_.norm == Norm::bor;
    return avoids || fits(rule_.modality.id, of_statement_);
  }

  Diagnostic& report(Span span, Text message, const Text& help) {
    Diagnostic& found = diagnostics_.report(
        modality_mismatch_kind, span, std::move(message),
        {help.sv +
             ". Stämmer det ändå: skriv ett undantag i waivers.yml, check: modality-mismatch, "
             "subject: " +
             rule_.id,
         help.en +
             ". If it is right all the same: write a waiver in waivers.yml, check: "
             "modality-mismatch, subject: " +
             rule_.id});
    found.subject = rule_.id;
    return found;
  }

  void add_place(Diagnostic& found, const Quote& quote) const {
    found.places.push_back({town_.municipality.unit_of(quote).span,
                            say("riktlinjens mening", "the guideline's sentence")});
  }

  void report_modality(const Quote& quote) {
    const norms::Judgement& judgement = read(quote).judgement;
    const std::vector<Said> all = demands(judgement);
    const Said& said = deciding(all, judgement);
    const std::string words = join(said.words, " … ");
    const std::string meant(modality_word(said));
    const std::string told = label_of(town_, rule_.modality.id);
    Diagnostic& found =
        report(rule_.modality.span,
               lower(words) == meant
                   ? say("citatet säger `{}`, men regeln har `modality: {}`",
                         "the quote says `{}`, but the rule has `modality: {}`", words, told)
                   : say("citatets `{0}` betyder `{1}`, men regeln har `modality: {2}`",
                         "the quote's `{0}` means `{1}`, but the rule has `modality: {2}`", words,
                         meant, told),
               say("skriv `modality: {}`, eller citera den mening som regeln vilar på",
                   "write `modality: {}`, or quote the sentence that the rule rests on", meant));
    found.fixes.push_back({rule_.modality.span, meant, false});
    add_place(found, quote);
  }

  void report_statement() {
    const std::vector<Said> all = demands(of_statement_);
    const Said& said = deciding(all, of_statement_);
    report(rule_.statement.span,
           say("regelns text säger `{}`, men regeln har `modality: {}`",
               "the rule's text says `{}`, but the rule has `modality: {}`",
               join(said.words, " … "), label_of(town_, rule_.modality.id)),
           say("ändra `statement` så att den säger detsamma som citatet",
               "change `statement` so that it says the same as the quote"));
  }

  /// Items of a list are summed up by a statement, not repeated.
  QuotedWordings quotes() const {
    QuotedWordings out;
    const auto is_item = [&](const Quote& quote) { return read(quote).lead_in.has_value(); };
    const bool sums_up = std::ranges::count_if(rule_.quotes, is_item) > 1;
    for (const Quote& quote : rule_.quotes) {
      const ReadUnit& unit = read(quote);
      if (sums_up && unit.lead_in) continue;
      out.emplace_back(&quote, wording(town_.municipality.unit_of(quote).text, unit.judgement));
    }
    return out;
  }

  void report_negation(const Quote& quote, Text message) {
    Diagnostic& found = report(rule_.statement.span, std::move(message),
                               say("ändra `statement` så att den säger detsamma som citatet",
                                   "change `statement` so that it says the same as the quote"));
    add_place(found, quote);
  }

  void compare_negations(const QuotedWordings& all) {
    // Two quotes that say the same negate twice what the statement negates once.
    const Quote* strongest = nullptr;
    std::string word;
    std::size_t most = 0;
    std::size_t sum = 0;
    std::size_t halves = 0;
    for (const auto& [quote, words] : all) {
      if (strongest == nullptr || words.negations.size() > most) {
        strongest = quote;
        most = words.negations.size();
        if (most > 0) word = words.negations.back();
      }
      sum += words.negations.size();
      halves += words.half_negations;
    }
    if (strongest == nullptr) return;
    const std::size_t ours = statement_.negations.size();
    // `bör undvikas` and `bör inte`: each word that only one of them has may stand for one.
    const std::size_t leeway =
        std::max(halves, statement_.half_negations) - std::min(halves, statement_.half_negations);
    if (ours > sum + leeway) {
      report_negation(*strongest, say("regelns text har ett `{}` som citatet inte har",
                                      "the rule's text has a `{}` that the quote has not",
                                      statement_.negations.back()));
    } else if (ours + leeway < most) {
      report_negation(*strongest, say("citatet har ett `{}` som regelns text inte har",
                                      "the quote has a `{}` that the rule's text has not", word));
    }
  }

  /// `dem som får skriva` against `dem som ska skriva`.
  void compare_modals(const QuotedWordings& all) {
    std::array<std::size_t, modal_count> sum{};
    for (const auto& [quote, words] : all) {
      for (std::size_t of = 0; of < modal_count; ++of) sum[of] += words.modals[of].size();
    }
    for (const auto& [quote, words] : all) {
      std::string theirs;
      std::string ours;
      for (std::size_t of = 0; of < modal_count; ++of) {
        const std::vector<std::string>& said = statement_.modals[of];
        const std::vector<std::string>& quoted = words.modals[of];
        if (quoted.size() > said.size()) theirs = quoted.back();
        const bool nowhere = said.size() > sum[of] || (all.size() > 1 && quoted.empty());
        if (!said.empty() && nowhere) ours = said.back();
      }
      if (theirs.empty() || ours.empty()) continue;
      Diagnostic& found =
          report(rule_.statement.span,
                 say("citatet säger `{}` där regelns text säger `{}`",
                     "the quote says `{}` where the rule's text says `{}`", theirs, ours),
                 say("ändra `statement` så att den säger detsamma som citatet",
                     "change `statement` so that it says the same as the quote"));
      add_place(found, *quote);
      return;
    }
  }

  const Town& town_;
  const Rule& rule_;
  Diagnostics& diagnostics_;
  norms::Judgement of_statement_;
  Wording statement_;
};

}  // namespace

void modality_mismatch(const Town& town, Diagnostics& diagnostics) {
  for (const Rule& rule : town.municipality.rules) {
    if (is_quoted(rule, town.prose)) RuleCheck(town, rule, diagnostics).run();
  }
}

}  // namespace stadga::check
