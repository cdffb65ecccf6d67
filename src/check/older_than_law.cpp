// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.h"

namespace stadga::check {

const Kind older_than_law_kind{
    .name = "older-than-law",
    .severity = Severity::warning,
    .finds = {.sv = "Riktlinjen beslutades innan en lag som hör till dess regler började gälla, "
                    "eller innan lagen ändrades.",
              .en = "The guideline was decided before a law that its rules belong to took effect, "
                    "or before that law was amended."},
    .why = {.sv = "Det är det första som revisorer frågar efter: en riktlinje som ingen har prövat "
                  "mot dagens lag. En lag räknas när riktlinjen har en regel om ämnet. Vilka lagar "
                  "som hör till vilket ämne står i ordlistan (`laws`), och dagarna i lagregistret "
                  "(`from`, `amended`). Utan `decided_on` går det inte att avgöra. En lag som "
                  "riktlinjen själv nämner räknas bara när den har ändrats senare.",
            .en = "It is the first thing that auditors ask about: a guideline that nobody has held "
                  "against the law of today. A law counts where the guideline has a rule on the "
                  "topic. Which laws belong to a topic is said in the vocabulary (`laws`), and the "
                  "days in the register of laws (`from`, `amended`). Without `decided_on` nothing "
                  "can be told. A law that the guideline itself names counts only where it was "
                  "amended later."},
    .example =
        "guideline:\n"
        "  decided_on: 2017-12-08\n"
        "rules:\n"
        "  - id: samtycke\n"
        "    topic: personuppgifter  # dataskyddsförordningen gäller sedan 2018-05-25\n",
};

namespace {

struct Younger {
  const Law* law = nullptr;
  const Rule* rule = nullptr;       ///< that it belongs to
  const Amendment* last = nullptr;  ///< the latest one; absent: the law itself is younger
  Date day;                         ///< of the law, or of the latest amendment
};

class Finder {
 public:
  Finder(const Town& town, Date decided, Date today)
      : town_(town), decided_(decided), today_(today) {}

  /// One entry a law, in the register's order of topics.
  std::vector<Younger> all() {
    for (const Rule& rule : town_.municipality.rules) {
      const Term* topic = find_by_id(town_.model.vocabulary.topics, rule.topic.id);
      if (topic == nullptr) continue;
      for (const Reference& reference : topic->laws) {
        const Law* law = find_by_id(town_.model.laws, reference.id);
        if (law != nullptr) add(*law, rule);
      }
    }
    return std::move(found_);
  }

 private:
  void add(const Law& law, const Rule& rule) {
    const auto same = [&](const Younger& each) { return each.law == &law; };
    if (law.status != "gäller" || std::ranges::any_of(found_, same)) return;
    if (law.from && is_younger(*law.from) && !names(law)) {
      found_.push_back({&law, &rule, nullptr, *law.from});
      return;
    }
    Younger amended{&law, &rule, nullptr, decided_};
    for (const Amendment& amendment : law.amended) {
      if (!amendment.from || !is_younger(*amendment.from) || *amendment.from < amended.day)
        continue;
      amended.last = &amendment;
      amended.day = *amendment.from;
    }
    if (amended.last != nullptr) found_.push_back(amended);
  }

  bool is_younger(Date day) const { return day > decided_ && day <= today_; }

  /// Before it took effect, as a law that is to come.
  bool names(const Law& law) const {
    return std::ranges::any_of(town_.laws.mentions, [&](const LawMention& mention) {
      return mention.named.law == &law && mention.passage != nullptr &&
             (mention.passage->kind == ProseKind::guideline ||
              mention.passage->kind == ProseKind::heading);
    });
  }

  const Town& town_;
  Date decided_;
  Date today_;
  std::vector<Younger> found_;
};

/// `dataskyddsförordningen (sedan den 25 maj 2018)`, `BBS-lagen (ändrad, senast 4 a § den 1
/// december 2024 genom SFS 2024:956)`.
Text described(const Younger& younger) {
  const std::string& name = younger.law->short_name;
  if (younger.last == nullptr) {
    return {fmt::format("{} (gäller sedan den {})", name, swedish(younger.day)),
            fmt::format("{} (in force since {})", name, iso(younger.day))};
  }
  const Amendment& last = *younger.last;
  return {fmt::format("{} (ändrad, senast {} den {} genom {})", name, last.sections,
                      swedish(younger.day), last.by),
          fmt::format("{} (amended, latest {} on {} by {})", name, last.sections, iso(younger.day),
                      last.by)};
}

/// ` med ändringarna 5 § (SFS 2018:1314), 4 a § (SFS 2024:956)`: all of them, the latest last.
Text changes_since(const Law& law, Date decided, Date today) {
  std::string list;
  std::size_t count = 0;
  for (const Amendment& amendment : law.amended) {
    if (!amendment.from || *amendment.from <= decided || *amendment.from > today) continue;
    list += fmt::format("{}{} ({})", count++ == 0 ? "" : ", ", amendment.sections, amendment.by);
  }
  if (count < 2) return {};
  return say(" med ändringarna {}", " with its amendments {}", list);
}

}  // namespace

void older_than_law(const Town& town, Diagnostics& diagnostics) {
  const Guideline& guideline = town.municipality.guideline;
  if (!guideline.decided_on || !town.model.as_of) return;
  const std::vector<Younger> found = Finder(town, *guideline.decided_on, *town.model.as_of).all();
  if (found.empty()) return;
  Text laws;
  for (const Younger& younger : found) {
    const Text text = described(younger);
    laws.sv += (laws.sv.empty() ? "" : ", ") + text.sv;
    laws.en += (laws.en.empty() ? "" : ", ") + text.en;
  }
  const Span day = guideline.decided_on_at;
  Diagnostic& finding = diagnostics.report(
      older_than_law_kind, day.known() ? day : town.municipality.span,
      {fmt::format("riktlinjen beslutades den {}, och sedan dess har lagar som hör till dess "
                   "regler tillkommit eller ändrats: {}",
                   swedish(*guideline.decided_on), laws.sv),
       fmt::format("the guideline was decided on {}, and laws that its rules belong to have come "
                   "or been amended since: {}",
                   iso(*guideline.decided_on), laws.en)},
      say("pröva reglerna mot lagarna, och skriv den nya dagen i `decided_on` när riktlinjen har "
          "beslutats på nytt",
          "hold the rules against the laws, and write the new day in `decided_on` once the "
          "guideline has been decided anew"));
  for (const Younger& younger : found) {
    Text belongs = say("hit hör {}", "{} belongs here", younger.law->short_name);
    const Text changes = changes_since(*younger.law, *guideline.decided_on, *town.model.as_of);
    if (younger.last != nullptr) belongs = {belongs.sv + changes.sv, belongs.en + changes.en};
    finding.places.push_back({younger.rule->topic.span, std::move(belongs)});
  }
}

}  // namespace stadga::check
