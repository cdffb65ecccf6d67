// SPDX-License-Identifier: EUPL-1.2
// Law and authorities that are no more, by their status in the register.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind repealed_law_kind{
    .name = "repealed-law",
    .severity = Severity::error,
    .finds = {.sv = "Riktlinjen, en regel eller en text på ett konto hänvisar till en lag som är "
                    "upphävd, eller till en myndighet eller vägledning som har upphört.",
              .en =
                  "The guideline, a rule or a text on an account cites a law that is repealed, or "
                  "an authority or guidance that has ended."},
    .why = {.sv = "Den som följer riktlinjen följer då regler som inte gäller. Står det i samma "
                  "mening att lagen är upphävd påpekas den inte.",
            .en = "Whoever follows the guideline then follows rules that are not in force. A law "
                  "that the same sentence says is repealed is not reported."},
    .example = "Vi behandlar personuppgifter enligt personuppgiftslagen (1998:204).\n",
    .waivable = true,
};

const Kind renamed_law_kind{
    .name = "renamed-law",
    .severity = Severity::error,
    .finds = {.sv = "En lag, myndighet eller organisation nämns med ett namn som den inte har "
                    "längre.",
              .en = "A law, authority or organisation is named by a name that it no longer has."},
    .why = {.sv = "Läsaren hittar inte rätt myndighet eller lag, och texten ser inaktuell ut. "
                  "`Integritetsskyddsmyndigheten (tidigare Datainspektionen)` går bra. Står namnet "
                  "framför en skrifts titel är det bara en anmärkning.",
            .en = "Readers do not find the right authority or law, and the text looks stale. "
                  "`Integritetsskyddsmyndigheten (tidigare Datainspektionen)` is fine. Before the "
                  "title of a work the old name is only a note."},
    .example = "Frågor om personuppgifter besvaras av Datainspektionen.\n",
    .waivable = true,
};

const Kind invalid_instrument_kind{
    .name = "invalid-instrument",
    .severity = Severity::error,
    .finds =
        {.sv = "En text stöder sig på ett beslut eller avtal som en domstol har ogiltigförklarat.",
         .en = "A text rests on a decision or agreement that a court has struck down."},
    .why = {.sv = "Det som texten säger är tillåtet eller förbjudet stämmer inte längre.",
            .en = "What the text says is allowed or forbidden is no longer so."},
    .example = "Överföringen till USA sker enligt Privacy Shield.\n",
    .waivable = true,
};

namespace {

/// ` den 25 maj 2018`, or nothing.
Text day_of(const Law& law, std::string_view sv, std::string_view en) {
  if (!law.until) return {};
  return {fmt::format("{}den {}", sv, swedish(*law.until)),
          fmt::format("{}{}", en, iso(*law.until))};
}

std::string by_of(const Law& law, std::string_view word) {
  return law.repealed_by.empty() ? "" : fmt::format(" {} {}", word, law.repealed_by);
}

bool is_organisation(const Law& law) {
  return law.kind == "myndighet" || law.kind == "vägledning";
}

/// As in a sentence: `personuppgiftslagen (1998:204)`, `Integritetsskyddsmyndigheten (IMY)`.
std::string described(const Law& law) {
  if (is_organisation(law)) {
    return law.name == law.short_name ? law.name : fmt::format("{} ({})", law.name, law.short_name);
  }
  const bool numbered = law.sfs.empty() || law.short_name.find(law.sfs) != std::string::npos;
  return numbered ? law.short_name : fmt::format("{} ({})", law.short_name, law.sfs);
}

std::vector<std::string> successors(const Model& model, const Law& law) {
  std::vector<std::string> names;
  for (const Reference& next : law.replaced_by) {
    if (const Law* found = find_by_id(model.laws, next.id)) names.push_back(described(*found));
  }
  return names;
}

std::string listed(const std::vector<std::string>& names, std::string_view joining) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    out += i == 0 ? "" : i + 1 == names.size() ? fmt::format(" {} ", joining) : ", ";
    out += names[i];
  }
  return out;
}

const Kind* kind_of(const Law& law, const LawName* name) {
  if (law.status == "upphävd" || law.status == "upphörd") return &repealed_law_kind;
  if (law.status == "ersatt") return &renamed_law_kind;
  if (law.status == "ogiltig") return &invalid_instrument_kind;
  return name != nullptr && name->former ? &renamed_law_kind : nullptr;
}

Text message_of(const Model& model, const Law& law, const LawName* name) {
  const bool as_written = name != nullptr && (is_organisation(law) || name->former);
  const std::string named = as_written ? name->written : described(law);
  const Text day = day_of(law, " ", " on ");
  if (law.status == "upphävd") {
    return {fmt::format("`{}` upphävdes{}{}", named, day.sv, by_of(law, "genom")),
            fmt::format("`{}` was repealed{}{}", named, day.en, by_of(law, "by"))};
  }
  if (law.status == "ogiltig") {
    return {fmt::format("`{}` underkändes{}{}", named, day.sv, by_of(law, "genom")),
            fmt::format("`{}` was struck down{}{}", named, day.en, by_of(law, "by"))};
  }
  if (law.status == "upphörd") {
    return {fmt::format("`{}` har upphört{}", named, day.sv),
            fmt::format("`{}` has ended{}", named, day.en)};
  }
  const Text since = day_of(law, "sedan ", "since ");
  const std::vector<std::string> next = successors(model, law);
  const std::string now = law.status != "ersatt" || next.empty() ? law.name : listed(next, "och");
  if (since.empty()) return say("`{}` heter nu {}", "`{}` is now called {}", named, now);
  return {fmt::format("`{}` heter {} {}", named, since.sv, now),
          fmt::format("`{}` has been called {} {}", named, now, since.en)};
}

Text help_for(const Model& model, const Kind& kind, const Law& law) {
  const std::vector<std::string> next = successors(model, law);
  Text help;
  if (!next.empty() && &kind != &renamed_law_kind) {
    help = {fmt::format("i stället gäller {}. ", listed(next, "och")),
            fmt::format("in its place stands {}. ", listed(next, "and"))};
  } else if (!law.note.empty()) {
    help = {"så säger lagregistret: " + law.note.sv + ' ',
            "so says the register of laws: " + law.note.en + ' '};
  }
  if (law.confidence == "låg") {
    help.sv += "Uppgiften i lagregistret är osäker, så kontrollera den. ";
    help.en += "What the register says is uncertain, so check it. ";
  }
  const Text waiver = waiver_help(kind, law.id);
  return {fmt::format("{}{} texten, {}", help.sv, help.empty() ? "ändra" : "Ändra", waiver.sv),
          fmt::format("{}{} the text, {}", help.en, help.empty() ? "change" : "Change", waiver.en)};
}

/// `SKL:s ”Sociala medier”`.
Text help_for_title(const Kind& kind, const Law& law) {
  const Text waiver = waiver_help(kind, law.id);
  return {
      "skriften behåller sitt namn, men se efter om den har getts ut på nytt, och nämn gärna det "
      "nya namnet inom parentes, " +
          waiver.sv,
      "the work keeps its title, but see whether there is a newer edition, and do name the new "
      "name in brackets, " +
          waiver.en};
}

bool is_in_force_still(const Model& model, const Law& law) {
  return model.as_of && law.until && *law.until > *model.as_of;
}

/// One finding a law and file, at the first place; the others are told with it.
class Reporter {
 public:
  Reporter(const Town& town, const Kind& kind, Diagnostics& diagnostics)
      : model_(town.model), kind_(kind), diagnostics_(diagnostics) {}

  void add(const LawMention& mention) {
    const Law& law = *mention.named.law;
    if (kind_of(law, mention.named.name) != &kind_ || mention.told_outdated) return;
    if (is_in_force_still(model_, law)) return;
    if (mention.passage != nullptr && mention.passage->note) return;
    mentions_[{law.id, mention.span.file}].push_back(&mention);
  }

  void report() {
    for (auto& [key, found] : mentions_) report(found);
  }

 private:
  void report(std::vector<const LawMention*>& found) {
    std::ranges::stable_sort(found, {}, [](const LawMention* each) { return each->span.begin; });
    // A work keeps the name that its author had; that the author has another is worth a note.
    const auto of_title = [&](const LawMention* each) {
      return &kind_ == &renamed_law_kind && each->of_title;
    };
    const bool titles_only = std::ranges::all_of(found, of_title);
    if (!titles_only) std::erase_if(found, of_title);
    const LawMention& first = *found.front();
    const Law& law = *first.named.law;
    Diagnostic& finding = diagnostics_.report(
        kind_, first.span, message_of(model_, law, first.named.name),
        titles_only ? help_for_title(kind_, law) : help_for(model_, kind_, law));
    finding.subject = law.id;
    // What is not certain must not stop a publication.
    if (law.confidence == "låg") finding.severity = Severity::warning;
    if (titles_only) finding.severity = Severity::note;
    for (std::size_t i = 1; i < found.size(); ++i) {
      if (found[i]->span.begin == found[i - 1]->span.begin) continue;
      finding.places.push_back({found[i]->span, say("också här", "here as well")});
    }
  }

  const Model& model_;
  const Kind& kind_;
  Diagnostics& diagnostics_;
  // By path, so that the order does not depend on where files lie in memory.
  struct Key {
    std::string law;
    const SourceFile* file;
    bool operator<(const Key& other) const {
      if (law != other.law) return law < other.law;
      if (file == nullptr || other.file == nullptr) return file == nullptr && other.file != nullptr;
      return file->path() < other.file->path();
    }
  };
  std::map<Key, std::vector<const LawMention*>> mentions_;
};

void report_all(const Town& town, const Kind& kind, Diagnostics& diagnostics) {
  Reporter reporter(town, kind, diagnostics);
  for (const LawMention& mention : town.laws.mentions) reporter.add(mention);
  reporter.report();
}

}  // namespace

void repealed_law(const Town& town, Diagnostics& diagnostics) {
  report_all(town, repealed_law_kind, diagnostics);
}

void renamed_law(const Town& town, Diagnostics& diagnostics) {
  report_all(town, renamed_law_kind, diagnostics);
}

void invalid_instrument(const Town& town, Diagnostics& diagnostics) {
  report_all(town, invalid_instrument_kind, diagnostics);
}

}  // namespace stadga::check
