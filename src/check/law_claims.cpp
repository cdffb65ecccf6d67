// SPDX-License-Identifier: EUPL-1.2
#include "check/law_claims.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace stadga::check {
namespace {

/// A claim's words, made ready.
struct Wording {
  explicit Wording(const LawClaim& claim)
      : words(phrases_of(claim.words)),
        claims(phrases_of(claim.claims)),
        caveats(phrases_of(claim.caveats)) {}
  std::vector<Phrase> words;
  std::vector<Phrase> claims;
  std::vector<Phrase> caveats;
};

std::size_t line_of(const Span& place) {
  return place.known() ? place.file->position(place.begin).line : place.begin;
}

/// The law without its name.
const std::vector<Phrase>& law_in_general() {
  static const std::vector<Phrase> all =
      phrases_of({"enligt lag", "enligt lagen", "enligt lagstiftning*", "i lag", "av lag",
                  "lagen kräver", "lagen ger", "lagen säger", "lagen föreskriver", "lagen ställer",
                  "lagens krav", "lagkrav*", "lagstadga*", "lagstiftningen kräver", "lagreglera*"});
  return all;
}

class Finder {
 public:
  Finder(const Town& town, const Law& law, const LawClaim& claim, CaveatScope scope,
         std::vector<ClaimFinding>& out)
      : town_(town), law_(law), claim_(claim), wording_(claim), scope_(scope), out_(out) {}

  void run() {
    for (const Passage& passage : town_.laws.prose) {
      if (!passage.note && is_claimed(passage) && !has_caveat(passage))
        add(passage_place(passage), section_of(passage));
    }
    for (const Rule& rule : town_.municipality.rules) cited(rule);
  }

 private:
  bool is_claimed(const Passage& passage) const {
    if (passage.kind == ProseKind::heading) return false;
    if (!has_any(passage.tokens, wording_.words)) return false;
    if (!wording_.claims.empty() && !has_any(passage.tokens, wording_.claims)) return false;
    return !claim_.named || is_named(passage);
  }

  /// Is this law the source of what the sentence says?
  bool is_named(const Passage& passage) const {
    bool other = false;
    const auto names_it = [&](const Passage* each) {
      if (each == nullptr) return false;
      for (const LawMention* mention : town_.laws.in(*each)) {
        if (mention->named.law == &law_) return true;
        other = true;
      }
      return false;
    };
    if (names_it(&passage) || names_it(passage.lead_in)) return true;
    if (!other && names_it(heading_of(passage))) return true;
    if (passage.rule != nullptr && cites(*passage.rule) != nullptr) return true;
    return !other && has_any(passage.tokens, law_in_general());
  }

  const Passage* heading_of(const Passage& passage) const {
    if (passage.headings.empty()) return nullptr;
    for (const Passage& each : town_.laws.prose) {
      if (each.kind == ProseKind::heading && each.chapter == passage.chapter &&
          each.headings.back() == passage.headings.back()) {
        return &each;
      }
    }
    return nullptr;
  }

  bool has_caveat(const Passage& passage) const {
    if (has_any(passage.tokens, wording_.caveats)) return true;
    if (passage.rule != nullptr && has_caveat(*passage.rule)) return true;
    return std::ranges::any_of(town_.laws.prose, [&](const Passage& other) {
      if (other.kind != ProseKind::guideline || !has_any(other.tokens, wording_.caveats)) {
        return false;
      }
      if (scope_ == CaveatScope::matter) return is_on_the_matter(other);
      return passage.kind == ProseKind::guideline && other.chapter == passage.chapter &&
             other.headings == passage.headings;
    });
  }

  bool is_on_the_matter(const Passage& passage) const {
    return has_any(passage.tokens, wording_.words) ||
           (passage.lead_in != nullptr && has_any(passage.lead_in->tokens, wording_.words));
  }

  bool has_caveat(const Rule& rule) const {
    return std::ranges::any_of(town_.laws.prose, [&](const Passage& passage) {
      return passage.rule == &rule && has_any(passage.tokens, wording_.caveats);
    });
  }

  const LawReference* cites(const Rule& rule) const {
    const auto cited = std::ranges::find_if(rule.law, [&](const LawReference& reference) {
      return reference.law.id == law_.id &&
             (reference.section.empty() || reference.section == claim_.section);
    });
    return cited == rule.law.end() ? nullptr : &*cited;
  }

  /// A rule that names the section as its law for what is not settled.
  void cited(const Rule& rule) {
    const LawReference* reference = cites(rule);
    if (reference == nullptr || claim_.action.empty() || rule.action.id != claim_.action) return;
    if (!has_caveat(rule)) add(reference->law.span, {});
  }

  /// The word that the claim is about.
  Span passage_place(const Passage& passage) const {
    std::size_t first = passage.tokens.size() - 1;
    for (const Phrase& phrase : wording_.words)
      first = std::min(first, find_phrase(passage.tokens, phrase));
    return passage.place(first, first);
  }

  /// The heading above a sentence of the guideline.
  std::string section_of(const Passage& passage) const {
    if (passage.kind != ProseKind::guideline || passage.headings.empty()) return {};
    const auto& chapters = town_.municipality.chapters;
    if (passage.chapter >= chapters.size()) return {};
    return chapters[passage.chapter].document.headings[passage.headings.back()].id;
  }

  /// Two ways to claim the same on one line are one finding, and so are those of another file.
  void add(Span place, std::string section) {
    const auto same = [&](const ClaimFinding& each) {
      const Span& first = each.places.front();
      return each.law == &law_ && each.claim->section == claim_.section &&
             each.claim->wrong == claim_.wrong && first.file == place.file &&
             (section.empty() || line_of(first) == line_of(place));
    };
    const auto there = std::ranges::find_if(out_, same);
    if (there != out_.end()) {
      if (section.empty()) there->places.push_back(place);
    } else {
      out_.push_back({&law_, &claim_, {place}, std::move(section)});
    }
  }

  const Town& town_;
  const Law& law_;
  const LawClaim& claim_;
  Wording wording_;
  CaveatScope scope_;
  std::vector<ClaimFinding>& out_;
};

/// What other files repeat of the guideline is mended with it.
void repeat(std::vector<ClaimFinding>& found) {
  for (ClaimFinding& each : found) {
    if (!each.section.empty()) continue;
    const auto original = std::ranges::find_if(found, [&](const ClaimFinding& other) {
      return !other.section.empty() && other.claim == each.claim;
    });
    if (original == found.end()) continue;
    std::ranges::move(each.places, std::back_inserter(original->places));
    each.places.clear();
  }
  std::erase_if(found, [](const ClaimFinding& each) { return each.places.empty(); });
}

}  // namespace

std::vector<ClaimFinding> find_claims(const Town& town, ClaimsOf claims, CaveatScope scope) {
  std::vector<ClaimFinding> found;
  for (const Law& law : town.model.laws) {
    for (const LawClaim& claim : law.*claims) {
      if (claim.from && town.model.as_of && *town.model.as_of < *claim.from) continue;
      Finder(town, law, claim, scope, found).run();
    }
  }
  for (ClaimFinding& each : found) {
    std::ranges::sort(each.places, {}, &Span::begin);
    // Two sentences of one list item are one place to mend.
    const auto repeated = std::ranges::unique(each.places, {}, line_of);
    each.places.erase(repeated.begin(), repeated.end());
  }
  repeat(found);
  return found;
}

std::string ClaimFinding::subject() const {
  std::string out = law->id;
  if (!claim->section.empty()) out += " + " + claim->section;
  if (!section.empty()) out += " + " + section;
  return out;
}

}  // namespace stadga::check
