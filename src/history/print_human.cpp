// SPDX-License-Identifier: EUPL-1.2
#include "diag/print.h"
#include "history/describe.h"
#include "history/report.h"

namespace stadga::history {
namespace {

class Printer {
 public:
  explicit Printer(Language language) : language_(language) {}

  void print(const TownReport& town) {
    const std::string& name = town.any().name;
    if (town.before == nullptr || town.after == nullptr) {
      line(0, name + ": " +
                  (town.before == nullptr ? in({"finns bara i den nya", "only in the new one"})
                                          : in({"finns bara i den gamla", "only in the old one"})));
      return;
    }
    const Changes& changes = town.changes;
    if (changes.empty()) {
      line(0, name + ": " + in({"inga ändringar", "no changes"}));
      return;
    }
    line(0, name + ": " + in(summary(changes)));
    decision(changes);
    if (!changes.town.empty()) {
      out_ += '\n';
      line(1, in({"Kommunen", "The municipality"}));
      for (const FieldChange& change : changes.town) field(2, change);
    }
    for (const Group& group : groups(changes)) {
      out_ += '\n';
      line(1, in(group.heading));
      for (const RuleChange* change : group.rules) rule(*change);
    }
    accounts(changes);
    checklists(changes);
  }

  void blank() { out_ += '\n'; }
  std::string take() { return std::move(out_); }

 private:
  std::string in(const Text& text) const { return text.in(language_); }

  void line(std::size_t depth, const std::string& text) {
    out_ += std::string(2 * depth, ' ') + for_terminal(text) + '\n';
  }

  void decision(const Changes& changes) {
    if (changes.new_decision) {
      line(1,
           in(describe(changes.before->decision)) + " → " + in(describe(changes.after->decision)));
      return;
    }
    line(1, in({"samma beslut i båda: ", "the same decision in both: "}) +
                in(describe(changes.after->decision)));
  }

  void rule(const RuleChange& change) {
    const bool gone = change.after == nullptr || change.fate == Fate::merged;
    const PolicyRule& shown = gone ? *change.before : *change.after;
    line(2, title_of(change) + " [" + shown.id + ']');
    if (const Text from = origin(change); !from.empty()) line(3, in(from));
    if (change.fate == Fate::added || change.fate == Fate::removed)
      line(3, in(shown.modality.label) + ": " + shown.statement);
    for (const FieldChange& each : change.fields) field(3, each);
  }

  void field(std::size_t depth, const FieldChange& change) {
    const FieldLine words = line_of(change);
    line(depth, in(words.field) + " (" + in(words.effect) + "):");
    line(depth + 1, "- " + in(words.before));
    line(depth + 1, "+ " + in(words.after));
  }

  void accounts(const Changes& changes) {
    list(changes, Touch::changed,
         {"Texter att kopiera igen till kontona", "Texts to copy again to the accounts"});
    list(changes, Touch::added, {"Nya konton", "New accounts"});
    list(changes, Touch::removed, {"Konton som inte längre finns", "Accounts that are gone"});
  }

  void list(const Changes& changes, Touch touch, const Text& heading) {
    bool first = true;
    for (const AccountChange& change : changes.accounts) {
      if (change.touch != touch) continue;
      if (first) {
        out_ += '\n';
        line(1, in(heading));
        first = false;
      }
      std::string fields;
      for (const Text& field : change.fields) fields += (fields.empty() ? ": " : ", ") + in(field);
      line(2, change.account->name + " [" + change.account->id + ']' + fields);
    }
  }

  void checklists(const Changes& changes) {
    if (changes.checklists.empty()) return;
    out_ += '\n';
    line(1, in({"Checklistor att skriva ut igen", "Checklists to print again"}));
    for (const ChecklistChange& change : changes.checklists) {
      line(2, in(change.occasion.label) + (change.touch == Touch::added ? in({" (ny)", " (new)"})
                                           : change.touch == Touch::removed
                                               ? in({" (borttagen)", " (removed)"})
                                               : ""));
    }
  }

  Language language_;
  std::string out_;
};

}  // namespace

std::string print_human(const Report& report, Language language) {
  Printer printer(language);
  bool first = true;
  for (const TownReport& town : report.towns) {
    if (!first) printer.blank();
    first = false;
    printer.print(town);
  }
  return printer.take();
}

}  // namespace stadga::history
