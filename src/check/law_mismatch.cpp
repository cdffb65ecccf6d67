// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/checks.h"
#include "check/statute.h"

namespace stadga::check {

const Kind law_mismatch_kind{
    .name = "law-mismatch",
    .severity = Severity::error,
    .finds = {.sv = "En regel anger en annan lag än den som citatet, avsnittet eller ämnet handlar "
                    "om.",
              .en = "A rule gives another law than its quote, section or topic is about."},
    .why =
        {.sv = "Lagen visas bredvid regeln, och den som slår upp den hamnar fel. Nämner citatet en "
               "annan lag är det ett fel, annars en varning. En lag som ingen text nämner får "
               "stå om den hör till ämnet (`laws` i ordlistan) eller om regelns anmärkning "
               "förklarar den.",
         .en = "The law is shown beside the rule, and those who look it up are led astray. Where "
               "the quote names another law it is an error, else a warning. A law that no text "
               "names may stand where it belongs to the topic (`laws` in the vocabulary) or the "
               "remark on the rule explains it."},
    .example =
        "rules:\n"
        "  - id: vem-som-helst\n"
        "    quote: Språket ska vara enkelt enligt språklagen.\n"
        "    law:\n"
        "      - id: arkivlagen\n",
    .waivable = true,
};

namespace {

using Laws = std::vector<const Law*>;

bool holds(const Laws& laws, const Law* law) {
  return std::ranges::find(laws, law) != laws.end();
}

/// What guidelines rest on; authorities and judgments are named for other reasons.
bool is_statute(const Law& law) {
  static constexpr std::array<std::string_view, 4> kinds = {"lag", "grundlag", "förordning",
                                                            "eu-förordning"};
  return std::ranges::find(kinds, law.kind) != kinds.end();
}

bool replaces(const Law& later, const Law& earlier) {
  return std::ranges::find(earlier.replaced_by, later.id, &Reference::id) !=
         earlier.replaced_by.end();
}

/// The one, or what stands in its place.
bool is_told_by(const Law& law, const Laws& named) {
  return std::ranges::any_of(named, [&](const Law* each) {
    return each == &law || replaces(law, *each) || replaces(*each, law);
  });
}

bool overlap(const Span& one, const Span& other) {
  return one.file == other.file && one.begin < other.end && other.begin < one.end;
}

class Judge {
 public:
  Judge(const Town& town, const Rule& rule) : town_(town), rule_(rule) {
    for (const LawReference& reference : rule.law) {
      if (const Law* law = find_by_id(town.model.laws, reference.law.id)) given_.push_back(law);
    }
    read_quotes();
  }

  void report(Diagnostics& diagnostics) {
    bool told = false;
    for (const Law* given : given_) {
      const Law& law = *given;
      if (is_told_by(law, quoted_)) continue;
      const Laws others = unnamed_by_rule();
      if (!others.empty() && given_.size() == 1) {
        report_other(law, others, diagnostics);
        told = true;
      } else if (!is_supported(law)) {
        report_unsupported(law, diagnostics);
      }
    }
    const Laws left = unnamed_by_rule();
    if (!told && !given_.empty() && !left.empty()) report_left_out(left, diagnostics);
  }

 private:
  /// The laws in the quotes, and the sections that the quotes stand in.
  void read_quotes() {
    for (const Quote& quote : rule_.quotes) {
      if (quote.chapter >= town_.municipality.chapters.size()) continue;
      const markdown::Document& document = town_.municipality.chapters[quote.chapter].document;
      if (quote.unit >= document.units.size()) continue;
      const markdown::Unit& unit = document.units[quote.unit];
      for (const LawMention& mention : town_.laws.mentions) {
        const bool inside = mention.passage != nullptr && mention.span.known() &&
                            unit.span.known() && overlap(mention.span, unit.span);
        if (inside) add_quoted(mention);
      }
      if (unit.leaf < document.leaves.size())
        sections_.push_back({quote.chapter, document.leaves[unit.leaf].heading_path});
    }
  }

  void add_quoted(const LawMention& mention) {
    if (!holds(quoted_, mention.named.law)) quoted_.push_back(mention.named.law);
    const bool counts = !mention.told_outdated && is_statute(*mention.named.law);
    if (counts && !holds(cited_, mention.named.law)) cited_.push_back(mention.named.law);
  }

  /// Laws of the quotes that the rule does not give.
  Laws unnamed_by_rule() const {
    Laws left;
    for (const Law* law : cited_) {
      if (!is_told_by(*law, given_)) left.push_back(law);
    }
    return left;
  }

  /// By the section, its headings, the rule's own remark, or the topic.
  bool is_supported(const Law& law) const {
    const Term* topic = find_by_id(town_.model.vocabulary.topics, rule_.topic.id);
    if (topic == nullptr) return true;
    if (std::ranges::find(topic->laws, law.id, &Reference::id) != topic->laws.end()) return true;
    return std::ranges::any_of(town_.laws.mentions, [&](const LawMention& mention) {
      if (mention.passage == nullptr) return false;
      const Law& named = *mention.named.law;
      if (&named != &law && !replaces(law, named) && !replaces(named, law)) return false;
      return mention.passage->rule == &rule_ || is_near(*mention.passage);
    });
  }

  bool is_near(const Passage& passage) const {
    return std::ranges::any_of(sections_, [&](const Section& section) {
      if (passage.chapter != section.chapter || passage.headings.empty()) return false;
      if (passage.kind == ProseKind::heading)
        return std::ranges::find(section.headings, passage.headings.back()) !=
               section.headings.end();
      return passage.kind == ProseKind::guideline && passage.headings == section.headings;
    });
  }

  Diagnostic& add(Span place, Text message, const Text& help, Diagnostics& diagnostics) const {
    const Text waiver = waiver_help(law_mismatch_kind, rule_.id);
    Diagnostic& found = diagnostics.report(
        law_mismatch_kind, place.known() ? place : rule_.span, std::move(message),
        {help.sv + ", " + waiver.sv, help.en + ", " + waiver.en});
    found.subject = rule_.id;
    return found;
  }

  Span place_of(const Law& law) const {
    const auto given = std::ranges::find(
        rule_.law, law.id, [](const LawReference& reference) { return reference.law.id; });
    return given == rule_.law.end() ? rule_.span : given->law.span;
  }

  void point_at(const Laws& laws, Diagnostic& found) const {
    for (const LawMention& mention : town_.laws.mentions) {
      const bool of_quote = mention.passage != nullptr &&
                            mention.passage->kind == ProseKind::guideline &&
                            holds(laws, mention.named.law) && is_quoted(mention.span);
      if (of_quote) found.places.push_back({mention.span, say("i citatet", "in the quote")});
    }
  }

  bool is_quoted(const Span& span) const {
    return span.known() && std::ranges::any_of(rule_.quotes, [&](const Quote& quote) {
             if (quote.chapter >= town_.municipality.chapters.size()) return false;
             const auto& units = town_.municipality.chapters[quote.chapter].document.units;
             return quote.unit < units.size() && overlap(units[quote.unit].span, span);
           });
  }

  static std::string named(const Laws& laws, std::string_view word) {
    std::vector<std::string> names;
    for (const Law* law : laws) names.push_back(law->short_name);
    return either(names, word);
  }

  void report_other(const Law& law, const Laws& others, Diagnostics& diagnostics) const {
    Diagnostic& found =
        add(place_of(law),
            {fmt::format("regeln anger {}, men citatet nämner {}", law.short_name,
                         named(others, "och")),
             fmt::format("the rule gives {}, but the quote names {}", law.short_name,
                         named(others, "and"))},
            say("skriv lagen som citatet nämner i `law` ({})",
                "write the law that the quote names in `law` ({})", others.front()->id),
            diagnostics);
    point_at(others, found);
  }

  void report_unsupported(const Law& law, Diagnostics& diagnostics) const {
    add(place_of(law),
        say("regeln anger {}, som varken citatet, dess avsnitt eller ämnet har att göra med",
            "the rule gives {}, which neither the quote, its section nor the topic has to do with",
            law.short_name),
        say("rätta `law`, eller förklara lagen i `note`",
            "mend `law`, or explain the law in `note`"),
        diagnostics)
        .severity = Severity::warning;
  }

  void report_left_out(const Laws& left, Diagnostics& diagnostics) const {
    Diagnostic& found =
        add(rule_.law.front().law.span,
            {fmt::format("citatet nämner {}, som regeln inte anger", named(left, "och")),
             fmt::format("the quote names {}, which the rule does not give", named(left, "and"))},
            say("lägg till lagen i `law` ({})", "add the law to `law` ({})", left.front()->id),
            diagnostics);
    found.severity = Severity::warning;
    point_at(left, found);
  }

  struct Section {
    std::size_t chapter = 0;
    std::vector<std::size_t> headings;
  };

  const Town& town_;
  const Rule& rule_;
  Laws given_;
  Laws quoted_;  ///< all that the quotes name
  Laws cited_;   ///< statutes that they do not themselves call outdated
  std::vector<Section> sections_;
};

}  // namespace

void law_mismatch(const Town& town, Diagnostics& diagnostics) {
  for (const Rule& rule : town.municipality.rules) {
    if (!rule.law.empty()) Judge(town, rule).report(diagnostics);
  }
}

}  // namespace stadga::check
