// SPDX-License-Identifier: EUPL-1.2
#include "check/law_mentions.h"

#include <algorithm>

#include "check/told.h"

namespace stadga::check {
namespace {

bool is_told(const Model& model, const Passage& passage, const NamedLaw& named) {
  if (is_told_outdated(passage.text, passage.tokens, named.first, named.last)) return true;
  if (named.law->status == "ogiltig")
    return is_told_invalid(passage.text, passage.tokens, named.first, named.last);
  // `SKL/SKR` says it; `personuppgiftslagen (GDPR)` takes one law for another.
  if (named.law->status != "ersatt") return false;
  return std::ranges::any_of(named.law->replaced_by, [&](const Reference& next) {
    const Law* law = find_by_id(model.laws, next.id);
    return law != nullptr &&
           (stands_beside(passage.text, passage.tokens, named.first, named.last, law->short_name) ||
            stands_beside(passage.text, passage.tokens, named.first, named.last, law->name));
  });
}

bool overlap(const Span& first, const Span& second) {
  return first.file == second.file && first.begin < second.end && second.begin < first.end;
}

class Finder {
 public:
  Finder(const Model& model, const Municipality& municipality, LawsInProse& out)
      : model_(model), municipality_(municipality), out_(out) {}

  void run() {
    for (const Passage& passage : out_.prose) {
      for (const NamedLaw& named : out_.names.find_in(passage.text, passage.tokens)) {
        const Span span = passage.place(named.first, named.last);
        out_.mentions.push_back({named, &passage, span, is_told(model_, passage, named),
                                 is_author(passage.text, passage.tokens, named.last)});
      }
    }
    headings();
    for (const Citation& citation : municipality_.citations) {
      if (citation.place.known()) by_id(citation.law.id, citation.place);
    }
    for (const Rule& rule : municipality_.rules) {
      for (const LawReference& reference : rule.law) by_id(reference.law.id, reference.law.span);
    }
  }

 private:
  /// A heading says what the text below it says of the law.
  void headings() {
    for (LawMention& heading : out_.mentions) {
      if (heading.passage == nullptr || heading.passage->kind != ProseKind::heading) continue;
      bool told = false;
      bool untold = false;
      for (const LawMention& below : out_.mentions) {
        if (below.named.law != heading.named.law || !is_below(below, heading)) continue;
        (below.told_outdated ? told : untold) = true;
      }
      heading.told_outdated = heading.told_outdated || (told && !untold);
    }
  }

  static bool is_below(const LawMention& mention, const LawMention& heading) {
    const Passage* passage = mention.passage;
    if (passage == nullptr || passage->kind != ProseKind::guideline) return false;
    const auto& path = passage->headings;
    return passage->chapter == heading.passage->chapter &&
           std::ranges::find(path, heading.passage->headings.back()) != path.end();
  }

  /// A citation gives a law to words that the register may not know.
  void by_id(const std::string& id, Span span) {
    const Law* law = find_by_id(model_.laws, id);
    if (law == nullptr) return;
    const bool found = std::ranges::any_of(out_.mentions, [&](const LawMention& mention) {
      return mention.span.known() && mention.named.law == law && overlap(mention.span, span);
    });
    if (found) return;
    LawMention mention;
    mention.named.law = law;
    mention.span = span;
    out_.mentions.push_back(mention);
  }

  const Model& model_;
  const Municipality& municipality_;
  LawsInProse& out_;
};

}  // namespace

LawsInProse::LawsInProse(const Model& model, const Municipality& municipality)
    : prose(passages_of(municipality)), names(model.laws) {
  Finder(model, municipality, *this).run();
}

std::vector<const LawMention*> LawsInProse::in(const Passage& passage) const {
  std::vector<const LawMention*> found;
  for (const LawMention& mention : mentions) {
    if (mention.passage == &passage) found.push_back(&mention);
  }
  return found;
}

}  // namespace stadga::check
