// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "diag/print.h"
#include "history/describe.h"
#include "history/report.h"

namespace stadga::history {
namespace {

/// Ends what GitHub and GitLab would take for a person, an issue or an address, and shows nothing.
constexpr std::string_view breaker = "<!-- -->";

class Printer {
 public:
  explicit Printer(Language language) : language_(language) {}

  void head(const Report& report) {
    out_ +=
        "# " +
        in({"Ändringar i reglerna för sociala medier", "Changes in the rules for social media"}) +
        "\n\n";
    out_ += in({"Från", "From"}) + ' ' + name(*report.before) + ' ' + in({"till", "to"}) + ' ' +
            name(*report.after) + ".\n";
  }

  void print(const TownReport& town) {
    out_ += "\n## " + markdown_text(town.any().name) + "\n\n";
    if (town.before == nullptr || town.after == nullptr) {
      out_ += in(town.before == nullptr
                     ? Text{"Kommunen finns bara i den nya.", "Only in the new one."}
                     : Text{"Kommunen finns bara i den gamla.", "Only in the old one."}) +
              '\n';
      return;
    }
    const Changes& changes = town.changes;
    if (changes.empty()) {
      out_ += in({"Inga ändringar.", "No changes."}) + '\n';
      return;
    }
    decision(changes);
    out_ += "\n" + capital(in(summary(changes))) + ".\n";
    if (!changes.town.empty()) {
      out_ += "\n### " + in({"Kommunen", "The municipality"}) + "\n\n";
      for (const FieldChange& change : changes.town) field("", change);
    }
    for (const Group& group : groups(changes)) {
      out_ += "\n### " + in(group.heading) + "\n\n";
      for (const RuleChange* change : group.rules) rule(*change);
    }
    accounts(changes);
    checklists(changes);
  }

  std::string take() { return std::move(out_); }

 private:
  std::string in(const Text& text) const { return text.in(language_); }

  /// Our own words in backticks stay code; what stands in them is an id or escaped before.
  static std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
      text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }

  static std::string name(const Origin& origin) {
    std::string given = markdown_text(origin.name.empty() ? origin.given : origin.name);
    static constexpr std::size_t short_commit = 12;
    if (origin.commit.empty()) return given;
    return given + " (" + origin.commit.substr(0, short_commit) + ')';
  }

  void decision(const Changes& changes) {
    const std::string after = markdown_text(in(describe(changes.after->decision)));
    if (!changes.new_decision) {
      out_ += in({"Samma beslut i båda: ", "The same decision in both: "}) + after + ".\n";
      return;
    }
    out_ += in({"Tidigare: ", "Before: "}) + markdown_text(in(describe(changes.before->decision))) +
            ". " + in({"Nu: ", "Now: "}) + after + ".\n";
  }

  void rule(const RuleChange& change) {
    const bool gone = change.after == nullptr || change.fate == Fate::merged;
    const PolicyRule& shown = gone ? *change.before : *change.after;
    out_ += "- **" + markdown_text(title_of(change)) + "** (" + markdown_text(shown.id) + ")\n";
    if (const Text from = origin(change); !from.empty())
      out_ += "  - " + markdown_text(replace_all(in(from), "`", "")) + '\n';
    if (change.fate == Fate::added || change.fate == Fate::removed)
      out_ += "  - " + markdown_text(in(shown.modality.label)) + ": " +
              markdown_text(shown.statement) + '\n';
    for (const FieldChange& each : change.fields) field("  ", each);
  }

  void field(const char* indent, const FieldChange& change) {
    const FieldLine words = line_of(change);
    out_ += indent + ("- " + capital(in(words.field))) + ": " + markdown_text(in(words.before)) +
            " → " + markdown_text(in(words.after)) + " (*" + in(words.effect) + "*)\n";
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
      if (first) out_ += "\n### " + in(heading) + "\n\n";
      first = false;
      std::string fields;
      for (const Text& field : change.fields)
        fields += (fields.empty() ? ": " : ", ") + markdown_text(in(field));
      out_ += "- [ ] " + markdown_text(change.account->name) + " (" +
              markdown_text(change.account->id) + ')' + fields + '\n';
    }
  }

  void checklists(const Changes& changes) {
    if (changes.checklists.empty()) return;
    out_ += "\n### " + in({"Checklistor att skriva ut igen", "Checklists to print again"}) + "\n\n";
    for (const ChecklistChange& change : changes.checklists) {
      out_ += "- [ ] " + markdown_text(in(change.occasion.label)) +
              (change.touch == Touch::added     ? in({" (ny)", " (new)"})
               : change.touch == Touch::removed ? in({" (borttagen)", " (removed)"})
                                                : "") +
              '\n';
    }
  }

  Language language_;
  std::string out_;
};

}  // namespace

std::string markdown_text(std::string_view text) {
  static constexpr std::string_view escaped = "\\`*_[]#|~^$";
  const std::string shown = for_terminal(fold_space(text));
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    const char previous = at == 0 ? '\0' : shown[at - 1];
    if (c == '<') {
      out += "&lt;";
      continue;
    }
    if (c == '&') {
      out += "&amp;";
      continue;
    }
    // At the beginning of a line they would make a list, a quote or a line; `1.` and `1)` too.
    const bool begins = at == 0 && std::string_view("-+=>").find(c) != std::string_view::npos;
    const bool numbers =
        (c == '.' || c == ')') && at > 0 && shown.find_first_not_of("0123456789") == at;
    if (begins || numbers || escaped.find(c) != std::string_view::npos) out += '\\';
    out += c;
    // People (`@`), issues (`#1`) and addresses are linked by GitHub and GitLab unless broken.
    const bool address = (c == ':' && shown.compare(at + 1, 2, "//") == 0) ||
                         (c == '.' && (previous == 'w' || previous == 'W'));
    if (c == '@' || c == '#' || address) out += breaker;
  }
  return out;
}

std::string print_markdown(const Report& report, Language language) {
  Printer printer(language);
  printer.head(report);
  for (const TownReport& town : report.towns) printer.print(town);
  return printer.take();
}

}  // namespace stadga::history
