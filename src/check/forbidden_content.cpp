// SPDX-License-Identifier: EUPL-1.2
// What is forbidden, what is done about it, and what those who wrote it are told.
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/scope.h"
#include "check/tokens.h"

namespace stadga::check {

const Kind forbidden_not_handled_kind{
    .name = "forbidden-not-handled",
    .severity = Severity::warning,
    .finds = {.sv =
                  "Riktlinjen förbjuder ett slags innehåll, men ingen regel säger vad som görs när "
                  "någon ändå publicerar det.",
              .en = "The guideline forbids content of a kind, but no rule says what is done when "
                    "somebody publishes it nevertheless."},
    .why = {.sv =
                "Den som sköter kontot vet inte om innehållet ska tas bort, hänvisas eller lämnas "
                "kvar, och lika fall kan behandlas olika. Att något vagt, som olämpligt innehåll, "
                "ska tas bort räcker inte. Orden som nämner ett slag i löpande text står i "
                "ordlistan (`categories: words`).",
            .en =
                "Those who look after the account do not know whether to remove the content, refer "
                "it or leave it, and like cases may be treated differently. That something vague, "
                "such as unsuitable content, is to be removed is not enough. The words that name a "
                "kind in running text stand in the vocabulary (`categories: words`)."},
    .example =
        "rules:\n"
        "  - id: inte-partipolitik\n"
        "    modality: får inte\n"
        "    action: publicera\n"
        "    categories: [partipolitik]  # och ingen regel tar bort eller hänvisar den\n",
    .waivable = true,
};

const Kind grounds_differ_kind{
    .name = "grounds-differ",
    .severity = Severity::warning,
    .finds = {.sv = "Den som får något borttaget får höra om andra grunder än dem som det tas bort "
                    "på.",
              .en =
                  "Those whose content is removed are told of other grounds than those by which it "
                  "is removed."},
    .why = {.sv = "Den som får en felaktig motivering kan inte förstå eller ifrågasätta "
                  "borttagningen. Den som tar bort har ingen text för de grunder som saknas.",
            .en = "Those who are given the wrong reason can neither understand nor question the "
                  "removal, and those who remove have no words for the grounds that are missing."},
    .example =
        "Ta bort det som är sekretessbelagt eller kränkande.\n\n"
        "Berätta att kommentaren togs bort för att den var kränkande.\n",
};

namespace {

/// The kinds of content that a municipality's rules name, in fields or in words.
class Content {
 public:
  explicit Content(const Town& town) : town_(town) {
    for (const Term& category : town.model.vocabulary.categories) {
      if (!category.words.empty())
        named_.push_back({&category, phrases_of(category.words), beginnings_of(category.words)});
    }
  }

  std::vector<std::string> of(const Rule& rule) const {
    std::vector<std::string> ids;
    for (const Reference& category : rule.categories) ids.push_back(category.id);
    for (const Quote& quote : rule.quotes) {
      // Few quotes name any.
      if (std::ranges::none_of(named_, [&](const Named& each) {
            return std::ranges::any_of(each.beginnings, [&](const std::string& beginning) {
              return quote.text.text.find(beginning) != std::string::npos;
            });
          }))
        continue;
      const std::vector<Token> tokens = tokens_of(quote.text.text);
      for (const Named& each : named_) {
        const bool known = std::ranges::find(ids, each.category->id) != ids.end();
        if (!known && has_any(tokens, each.phrases)) ids.push_back(each.category->id);
      }
    }
    return ids;
  }

  /// What a rule on a whole class of content does about this kind: `brottsligt`, `lagstridigt`.
  bool is_held_by(const Term& category, const Rule& rule) const {
    const bool crime = !category.section.empty() || !category.word.empty();
    if (rule.when && std::ranges::any_of(rule.when->breaks, [&](const Placed& what) {
          return what.text == "riktlinje" || category.law.given();
        }))
      return true;
    return std::ranges::any_of(rule.categories, [&](const Reference& named) {
      const Term* term = find_by_id(town_.model.vocabulary.categories, named.id);
      if (term == nullptr) return false;
      return names(term->includes, category.id) ||
             (term->collective && (term->catch_all ? category.law.given() : crime));
    });
  }

 private:
  struct Named {
    const Term* category;
    std::vector<Phrase> phrases;
    std::vector<std::string> beginnings;  ///< without their first letter, which may be a capital
  };

  static std::vector<std::string> beginnings_of(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) {
      const std::string first = word.substr(0, word.find_first_of("* "));
      std::size_t begin = 1;
      while (begin < first.size() && (static_cast<unsigned char>(first[begin]) & 0xC0) == 0x80)
        ++begin;
      out.push_back(first.substr(std::min(begin, first.size())));
    }
    return out;
  }

  const Town& town_;
  std::vector<Named> named_;
};

bool forbids(const Rule& rule) {
  const std::string& act = rule.action.id;
  if (rule.modality.id == "far_inte") return act == "publicera" || act == "avsta";
  return act == "avsta" && (rule.modality.id == "ska" || rule.modality.id == "princip");
}

bool handles(const Rule& rule) {
  const std::string& act = rule.action.id;
  return (act == "ta-bort" || act == "hanvisa" || act == "blockera") &&
         (is_duty(rule) || rule.modality.id == "far" || rule.modality.id == "princip");
}

bool holds(const std::vector<std::string>& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

std::string labels(const Model& model, const std::vector<std::string>& ids, Language language) {
  std::string out;
  for (const std::string& id : ids) {
    out += fmt::format("{}`{}`", out.empty() ? "" : ", ",
                       label(model.vocabulary.categories, id, language));
  }
  return out;
}

}  // namespace

void forbidden_not_handled(const Town& town, Diagnostics& diagnostics) {
  const Content content(town);
  const std::vector<Rule>& rules = town.municipality.rules;
  struct Handling {
    const Rule* rule;
    std::vector<std::string> content;
  };
  std::vector<Handling> handling;
  for (const Rule& rule : rules) {
    if (handles(rule)) handling.push_back({&rule, content.of(rule)});
  }
  std::vector<std::string> told;
  for (const Rule& rule : rules) {
    if (!forbids(rule)) continue;
    for (const std::string& id : content.of(rule)) {
      const Term* category = find_by_id(town.model.vocabulary.categories, id);
      if (category == nullptr || category->catch_all || holds(told, id)) continue;
      told.push_back(id);
      const bool handled = std::ranges::any_of(handling, [&](const Handling& each) {
        return holds(each.content, id) || content.is_held_by(*category, *each.rule);
      });
      if (handled) continue;
      const Text waiver = waiver_help(forbidden_not_handled_kind, id);
      Diagnostic& found = diagnostics.report(
          forbidden_not_handled_kind, rule.span,
          {fmt::format("`{}` förbjuder `{}`, men ingen regel säger vad som görs när någon ändå "
                       "publicerar det",
                       rule.id, category->label.sv),
           fmt::format("`{}` forbids `{}`, but no rule says what is done when somebody publishes "
                       "it nevertheless",
                       rule.id, category->label.en)},
          {"skriv i riktlinjen om det ska tas bort, hänvisas någon annanstans eller stå kvar, " +
               waiver.sv,
           "write in the guideline whether it is to be removed, referred elsewhere or left, " +
               waiver.en});
      found.subject = id;
      add_quote(town.municipality, rule, found);
    }
  }
}

void grounds_differ(const Town& town, Diagnostics& diagnostics) {
  // More are a list, which need not be told in full.
  static constexpr std::size_t most = 5;
  const Content content(town);
  for (const Rule& notice : town.municipality.rules) {
    if (notice.action.id != "aterkoppla") continue;
    const std::vector<std::string> grounds = content.of(notice);
    if (grounds.empty()) continue;
    for (const Rule& removal : town.municipality.rules) {
      if (removal.action.id != "ta-bort" || !is_duty(removal)) continue;
      const std::vector<std::string> removed = content.of(removal);
      if (removed.size() > most || !meeting(town, notice, removal)) continue;
      const bool same =
          std::ranges::any_of(grounds, [&](const std::string& id) { return holds(removed, id); });
      std::vector<std::string> untold;
      for (const std::string& id : removed) {
        if (!holds(grounds, id)) untold.push_back(id);
      }
      if (!same || untold.empty()) continue;
      const Model& model = town.model;
      Diagnostic& found = diagnostics.report(
          grounds_differ_kind, notice.action.span.known() ? notice.action.span : notice.span,
          {fmt::format("`{}` nämner {} som grund, men enligt `{}` tas också {} bort", notice.id,
                       labels(model, grounds, Language::sv), removal.id,
                       labels(model, untold, Language::sv)),
           fmt::format("`{}` names {} as grounds, but by `{}` {} is removed too", notice.id,
                       labels(model, grounds, Language::en), removal.id,
                       labels(model, untold, Language::en))},
          say("låt den som får något borttaget höra vilken av grunderna det gäller",
              "let those whose content is removed hear which of the grounds applies"));
      found.places.push_back({removal.span, say("det här tas bort", "this is removed")});
      add_quote(town.municipality, notice, found);
      add_quote(town.municipality, removal, found);
      break;
    }
  }
}

}  // namespace stadga::check
