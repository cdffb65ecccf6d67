// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

const Kind law_not_named_kind{
    .name = "law-not-named",
    .severity = Severity::note,
    .finds = {.sv = "Riktlinjen har regler om något som en lag bestämmer, men nämner inte lagen.",
              .en = "The guideline has rules on a matter that a law decides, but does not name "
                    "the law."},
    .why = {.sv = "Den som arbetar med kontona vet då inte vad kommunen själv har bestämt och vad "
                  "lagen kräver, och den som ser över riktlinjen märker inte när lagen ändras. "
                  "Vilka lagar det gäller står i ordlistan (`rests_on`). En lag som den nya har "
                  "ersatt räknas som nämnd: den har fynd av sitt eget slag.",
            .en = "Those who work with the accounts then do not know what the municipality decided "
                  "and what the law demands, and whoever reviews the guideline does not notice "
                  "when the law changes. The vocabulary says which laws are meant (`rests_on`). A "
                  "law that the new one replaced counts as named: it has findings of its own."},
    .example =
        "rules:\n"
        "  - id: skarmdump-varje-ar\n"
        "    topic: arkivering  # riktlinjen nämner inte arkivlagen\n",
    .waivable = true,
};

namespace {

class Finder {
 public:
  Finder(const Town& town, Diagnostics& diagnostics) : town_(town), diagnostics_(diagnostics) {}

  void run() {
    for (const Rule& rule : town_.municipality.rules) {
      const Term* topic = find_by_id(town_.model.vocabulary.topics, rule.topic.id);
      if (topic == nullptr || topic->rests_on.empty()) continue;
      const auto named = [&](const Reference& law) { return is_named(law.id); };
      if (std::ranges::any_of(topic->rests_on, named)) continue;
      add(topic->rests_on.front().id, *topic, rule);
    }
    for (const Missing& missing : missing_) report(missing);
  }

 private:
  struct Missing {
    const Law* law;
    std::vector<std::pair<const Term*, const Rule*>> first;  ///< rule of each topic
  };

  /// The law itself, or one that it replaced.
  bool is_named(std::string_view id) const {
    return std::ranges::any_of(town_.laws.mentions, [&](const LawMention& mention) {
      const Passage* passage = mention.passage;
      const bool in_guideline = passage != nullptr && (passage->kind == ProseKind::guideline ||
                                                       passage->kind == ProseKind::heading);
      const Law& law = *mention.named.law;
      return in_guideline &&
             (law.id == id ||
              std::ranges::find(law.replaced_by, id, &Reference::id) != law.replaced_by.end());
    });
  }

  void add(std::string_view id, const Term& topic, const Rule& rule) {
    const Law* law = find_by_id(town_.model.laws, id);
    if (law == nullptr) return;
    auto there = std::ranges::find(missing_, law, &Missing::law);
    if (there == missing_.end()) there = missing_.insert(missing_.end(), {law, {}});
    const auto same = [&](const auto& each) { return each.first == &topic; };
    if (std::ranges::none_of(there->first, same)) there->first.emplace_back(&topic, &rule);
  }

  void report(const Missing& missing) {
    Text topics;
    for (const auto& [topic, rule] : missing.first) {
      topics.sv += fmt::format("{}`{}`", topics.sv.empty() ? "" : ", ", topic->label.sv);
      topics.en += fmt::format("{}`{}`", topics.en.empty() ? "" : ", ", topic->label.en);
    }
    const Law& law = *missing.law;
    const bool numbered = law.sfs.empty() || law.short_name.find(law.sfs) != std::string::npos;
    const std::string name =
        numbered ? law.short_name : fmt::format("{} ({})", law.short_name, law.sfs);
    const Text waiver = waiver_help(law_not_named_kind, law.id);
    Diagnostic& found = diagnostics_.report(
        law_not_named_kind, place_of(*missing.first.front().second),
        {fmt::format("riktlinjen har regler om {} men nämner inte {}", topics.sv, name),
         fmt::format("the guideline has rules on {} but does not name {}", topics.en, name)},
        {fmt::format("nämn lagen där reglerna står, {}", waiver.sv),
         fmt::format("name the law where the rules stand, {}", waiver.en)});
    found.subject = law.id;
    for (std::size_t i = 1; i < missing.first.size(); ++i) {
      found.places.push_back(
          {place_of(*missing.first[i].second), say("också här", "here as well")});
    }
  }

  static Span place_of(const Rule& rule) {
    return rule.topic.span.known() ? rule.topic.span : rule.span;
  }

  const Town& town_;
  Diagnostics& diagnostics_;
  std::vector<Missing> missing_;
};

}  // namespace

void law_not_named(const Town& town, Diagnostics& diagnostics) {
  Finder(town, diagnostics).run();
}

}  // namespace stadga::check
