// SPDX-License-Identifier: EUPL-1.2
// `stadga decide`: what to do about something that has happened, by a municipality's rules.
#include <algorithm>
#include <array>
#include <iostream>

#include "cli/choice.h"
#include "cli/command.h"
#include "decide/known.h"
#include "decide/print.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string municipality;
  std::string account;
  std::string platform;
  std::string event;
  std::vector<std::string> categories;
  bool obvious = false;
  std::vector<std::string> contains;
  std::string at;
};

/// As officers may write it; the place is the event's.
constexpr std::array<std::string_view, 7> swedish_events = {
    "kommentar", "meddelande", "inlagg", "starta", "avsluta", "personal-slutar", "kris"};

/// Turns what was written into a question; the first mistake is told and ends it.
class Reader {
 public:
  Reader(const Options& options, const Own& own, const Model& model)
      : options_(options), own_(own), model_(model) {}

  const Municipality* town() {
    return choose_municipality(options_, model_, own_.municipality, status_);
  }

  std::optional<decide::Question> question(const Municipality& town) {
    decide::Question out;
    const bool read = event(out.input) && categories(out.input) && contains(out.input) &&
                      account(town, out.input) && platform(out.input) && moment(out.at);
    out.input.obvious = own_.obvious;
    return read ? std::optional(out) : std::nullopt;
  }

  int status() const { return status_; }

 private:
  bool unknown(Words what, const std::string& word, const std::vector<std::string>& known) {
    status_ = say_none_such(options_,
                            {fmt::format("{} `{}` finns inte", what.sv, word),
                             fmt::format("there is no {} `{}`", what.en, word)},
                            word, known);
    return false;
  }

  bool refuse(const Text& message, const Text& help) {
    status_ = say_wrong_use(options_, message, help);
    return false;
  }

  bool event(decide::Input& input) {
    for (std::size_t i = 0; i < decide::event_names.size(); ++i) {
      if (own_.event != decide::event_names.at(i) && own_.event != swedish_events.at(i)) continue;
      input.event = static_cast<decide::Event>(i);
      return true;
    }
    std::vector<std::string> known(decide::event_names.begin(), decide::event_names.end());
    if (options_.language != "en") {
      for (const std::string_view word : swedish_events) known.emplace_back(word);
    }
    return unknown({"händelsen", "event"}, own_.event, known);
  }

  bool categories(decide::Input& input) {
    for (const std::string& each : own_.categories) {
      if (find_by_id(model_.vocabulary.categories, each) == nullptr)
        return unknown({"innehållsslaget", "category of content"}, each,
                       ids_of(model_.vocabulary.categories));
      if (std::ranges::find(input.categories, each) == input.categories.end())
        input.categories.push_back(each);
    }
    return true;
  }

  bool contains(decide::Input& input) {
    for (const std::string& each : own_.contains) {
      const auto found = std::ranges::find_if(model_.vocabulary.contents, [&](const Term& content) {
        return content.id == each || content.alias == each;
      });
      if (found == model_.vocabulary.contents.end()) {
        std::vector<std::string> known = ids_of(model_.vocabulary.contents);
        if (options_.language == "en") {
          known.clear();
          for (const Term& content : model_.vocabulary.contents) known.push_back(content.alias);
        }
        return unknown({"innehållet", "content"}, each, known);
      }
      if (std::ranges::find(input.contains, found->id) == input.contains.end())
        input.contains.push_back(found->id);
    }
    return true;
  }

  bool account(const Municipality& town, decide::Input& input) {
    if (own_.account.empty()) return true;
    const Account* account = find_by_id(town.accounts, own_.account);
    if (account == nullptr)
      return unknown({"kontot", "account"}, own_.account, ids_of(town.accounts));
    const Platform* platform = find_platform(model_.platforms, account->platform.id);
    input.account = account->id;
    input.platform = platform == nullptr ? account->platform.id : platform->id;
    input.unit = account->unit.text;
    return true;
  }

  bool platform(decide::Input& input) {
    if (own_.platform.empty()) return true;
    const Platform* platform = find_platform(model_.platforms, own_.platform);
    if (platform == nullptr)
      return unknown({"plattformen", "platform"}, own_.platform, ids_of(model_.platforms));
    if (!input.account.empty() && input.platform != platform->id)
      return refuse(
          say("kontot `{}` finns på `{}`, inte på `{}`", "the account `{}` is on `{}`, not on `{}`",
              input.account, input.platform, platform->id),
          say("skriv bara --account", "write --account alone"));
    input.platform = platform->id;
    return true;
  }

  bool moment(std::optional<Moment>& at) {
    if (own_.at.empty()) return true;
    MomentFault fault = MomentFault::none;
    at = read_moment(own_.at, fault);
    if (at) return true;
    const Text example =
        say("skriv ett datum, 2026-11-21, eller en tid med zon, 2026-11-21T14:30+01:00",
            "write a date, 2026-11-21, or a time with its zone, 2026-11-21T14:30+01:00");
    if (fault == MomentFault::no_zone)
      return refuse(
          say("tiden `{}` saknar tidszon", "the time `{}` has no time zone", own_.at),
          say("lägg till zonen: {0}+01:00 i Sverige på vintern, {0}+02:00 på sommaren",
              "add the zone: {0}+01:00 in Sweden in winter, {0}+02:00 in summer", own_.at));
    if (fault == MomentFault::out_of_range)
      return refuse(say("`{}` ligger utanför åren 1996 till 2999",
                        "`{}` is outside the years 1996 to 2999", own_.at),
                    example);
    return refuse(
        say("`{}` är varken ett datum eller en tid", "`{}` is neither a date nor a time", own_.at),
        example);
  }

  const Options& options_;
  const Own& own_;
  const Model& model_;
  int status_ = all_well;
};

/// Whether the rules can be relied on: a contradiction is told in the answer, any other error ends
/// it.
bool reliable(const Compilation& compilation) {
  return std::ranges::none_of(compilation.diagnostics.list(), [](const Diagnostic& found) {
    return found.severity == Severity::error && !decide::is_contradiction(found);
  });
}

int run_decide(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> chosen = compile_options(options, *disk, status);
  if (!chosen) return status;
  const Compilation compilation = compile(*disk, *chosen);
  const Language language = language_of(options, compilation.model.site);
  if (!reliable(compilation)) {
    return say_unsound(options, compilation);
  }
  Reader reader(options, own, compilation.model);
  const Municipality* town = reader.town();
  if (town == nullptr) return reader.status();
  const std::optional<decide::Question> question = reader.question(*town);
  if (!question) return reader.status();
  const std::vector<decide::DecisionRule> rules = decide::decision_rules(compilation.model, *town);
  const decide::Decision decision = decide::decide(
      compilation.model, *town, rules, *question,
      decide::contradictions(compilation.diagnostics.list(), compilation.waived, *town));
  const decide::Answer answer{compilation.model, *town, *question, decision};
  std::cout << (options.human() ? decide::print_human(answer, language)
                                : decide::print_json(answer));
  const bool open =
      std::ranges::any_of(decision.contradictions,
                          [](const decide::Contradiction& each) { return each.meanwhile.empty(); });
  return open ? policy_has_errors : all_well;
}

}  // namespace

Command decide_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "decide";
  out.about =
      "vad ska göras med en kommentar eller ett konto / what to do about a comment or an "
      "account";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("--municipality", own->municipality, "kommunens id / the municipality's id")
        ->required();
    app.add_option("--account", own->account, "kontots id / the account's id");
    app.add_option("--platform", own->platform, "plattformens id / the platform's id");
    app.add_option("--event", own->event,
                   "vad som har hänt / what has happened: comment, message, post, start, close, "
                   "staff-leaves, crisis")
        ->required();
    app.add_option("--category", own->categories,
                   "slag av otillåtet innehåll, flera med komma / what it holds that is not "
                   "allowed, several with commas")
        ->delimiter(',');
    app.add_flag("--obvious", own->obvious, "det är uppenbart / it is plain");
    app.add_option("--contains", own->contains,
                   "vad mer den innehåller, flera med komma / what else it holds, several with "
                   "commas: fraga/question, forslag/proposal …")
        ->delimiter(',');
    app.add_option("--at", own->at,
                   "dagen eller tiden då det hände / the day or time when it happened");
    app.add_option("--site", common.site, "webbplatsens mapp / the site's folder");
  };
  out.run = [own](const Options& options) { return run_decide(options, *own); };
  out.formats = {"human", "json"};
  return out;
}

}  // namespace stadga::cli
