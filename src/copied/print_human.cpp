// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/date.h"
#include "copied/print.h"
#include "diag/print.h"

namespace stadga::copied {
namespace {

class Printer {
 public:
  Printer(const Answer& answer, Language language)
      : answer_(answer), verdict_(answer.verdict), language_(language) {}

  std::string print() {
    switch (verdict_.status) {
      case Status::current:
        current();
        break;
      case Status::outdated:
        outdated();
        break;
      case Status::edited:
        edited();
        break;
      case Status::unknown:
        unknown();
        break;
    }
    return std::move(out_);
  }

 private:
  void line(const Text& text) { out_ += for_terminal(text.in(language_)) + '\n'; }

  std::string words(const char* sv, const char* en) const {
    return language_ == Language::sv ? sv : en;
  }

  /// `intro (Presentation)`.
  std::string field() const {
    return fmt::format("`{}` ({})", verdict_.field->id, verdict_.field->label.in(language_));
  }

  std::string day() const { return answer_.account.copied ? iso(answer_.account.copied->on) : ""; }

  std::string command() const {
    return fmt::format("stadga copied {} --municipality {}", answer_.account.id, answer_.town.id);
  }

  void copy_again() {
    line(say("Kopiera den nya texten från kontots sida, och kör sedan `{}`.",
             "Copy the new text from the account's page, then run `{}`.", command()));
  }

  void current() {
    line(say("Texten är den som ska stå i fältet {}.",
             "The text is the one that the field {} is to show.", field()));
    if (!verdict_.changed_since_copied) return;
    line(say("Registret säger att en äldre text är kopierad. Kör `{}`.",
             "The register says that an older text was copied. Run `{}`.", command()));
  }

  void outdated() {
    if (verdict_.origin == Origin::stamp) {
      line(say("Texten i fältet {} är gammal. Den kopierades {} och har ändrats sedan dess.",
               "The text of the field {} is old. It was copied on {} and has changed since.",
               field(), day()));
    } else {
      line(say("Texten i fältet {} är gammal. Så löd den enligt versionen `{}` av reglerna.",
               "The text of the field {} is old. So it read by the version `{}` of the rules.",
               field(), verdict_.version));
    }
    rules();
    copy_again();
  }

  void rules() {
    if (verdict_.rules.empty()) {
      line(say("Ingen regel i texten har ändrats, men mallen eller kontots uppgifter har det.",
               "No rule in the text has changed, but the template or the account's facts have."));
      return;
    }
    line(say("Regler som har ändrats sedan dess:", "Rules that have changed since:"));
    for (const RuleChange& change : verdict_.rules) {
      const bool gone = change.rule == nullptr;
      const std::string what =
          gone                              ? words("finns inte längre", "is gone")
          : change.what == RuleSince::added ? words("har kommit till", "has been added")
          : change.what == RuleSince::removed
              ? words("bärs inte längre av texten", "is no longer carried by the text")
              : words("har ändrats", "has changed");
      const std::string title = gone ? "" : ' ' + change.rule->title.text;
      line(say("  `{}`{}: {}", "  `{}`{}: {}", change.id, title, what));
    }
  }

  void edited() {
    if (verdict_.origin == Origin::version) {
      line(
          say("Texten liknar den som stod i fältet {} enligt versionen `{}`, men är ändrad för "
              "hand.",
              "The text is like the one of the field {} by the version `{}`, but was edited by "
              "hand.",
              field(), verdict_.version));
    } else {
      line(say("Texten liknar den som ska stå i fältet {}, men är ändrad för hand.",
               "The text is like the one that the field {} is to show, but was edited by hand.",
               field()));
    }
    if (verdict_.changed_since_copied) {
      line(say("Texten som ska stå där har också ändrats sedan den kopierades {}.",
               "The text that is to stand there has changed too since it was copied on {}.",
               day()));
    }
    if (!verdict_.difference) return;
    const Difference& difference = *verdict_.difference;
    line(say(
        "Första skillnaden, vid ord {}:", "The first difference, at word {}:", difference.word));
    const std::string nothing = words("(inget)", "(nothing)");
    const auto row = [&](const char* sv, const char* en, const std::string& what) {
      out_ += fmt::format("  {:<{}}", words(sv, en), language_ == Language::sv ? 10 : 11) +
              for_terminal(what) + '\n';
    };
    if (!difference.before.empty()) row("efter:", "after:", difference.before);
    row("ska stå:", "expected:", difference.expected.empty() ? nothing : difference.expected);
    row("står:", "found:", difference.found.empty() ? nothing : difference.found);
    if (!difference.after.empty()) row("före:", "before:", difference.after);
  }

  void unknown() {
    if (verdict_.cut) {
      line(say("Plattformen visar bara början av texten i fältet {}. Den stämmer så långt.",
               "The platform shows only the beginning of the text of the field {}. It is right as "
               "far as it goes.",
               field()));
      line(say("Visa hela texten på plattformen, kopiera den och försök igen.",
               "Show the whole text on the platform, copy it and try again."));
      return;
    }
    line(say("Texten liknar ingen av kontots texter.",
             "The text is like none of the account's texts."));
  }

  const Answer& answer_;
  const Verdict& verdict_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string print_human(const Answer& answer, Language language) {
  return Printer(answer, language).print();
}

}  // namespace stadga::copied
