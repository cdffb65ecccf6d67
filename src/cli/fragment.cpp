// SPDX-License-Identifier: EUPL-1.2
// `stadga fragment`: the rules, the register or an account's texts, to be put into another page.
#include "render/fragment/fragment.h"

#include <algorithm>
#include <array>
#include <iostream>

#include <fmt/format.h>

#include "cli/choice.h"
#include "cli/command.h"
#include "driver/theme.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string kind;
  std::string municipality;
  std::string account;
  int heading_level = 2;
};

/// As the files are named; in English for those who ask in it.
constexpr std::array<std::string_view, 3> swedish_kinds = {"regler", "konton", "konto"};
constexpr std::array<std::string_view, 3> english_kinds = {"rules", "accounts", "account"};
enum Kinds : std::size_t { rules, accounts, account, no_kind };

Kinds kind_of(const std::string& word) {
  for (std::size_t i = 0; i < swedish_kinds.size(); ++i) {
    if (word == swedish_kinds.at(i) || word == english_kinds.at(i)) return static_cast<Kinds>(i);
  }
  return no_kind;
}

/// What can be seen to be wrong before any file is read.
std::optional<int> wrong_use_of(const Options& options, const Own& own) {
  const Kinds kind = kind_of(own.kind);
  if (kind == no_kind) {
    const auto& words = options.language == "en" ? english_kinds : swedish_kinds;
    return say_none_such(
        options, say("det finns inget fragment `{}`", "there is no fragment `{}`", own.kind),
        own.kind, {words.begin(), words.end()});
  }
  if (kind == account && own.account.empty())
    return say_wrong_use(options, say("`--account` saknas", "`--account` is missing"),
                         say("skriv kontots id", "write the account's id"));
  if (kind != account && !own.account.empty())
    return say_wrong_use(
        options,
        say("`{}` gäller inte ett enda konto", "`{}` is not about a single account", own.kind),
        say("skriv `konto` i stället, eller ta bort --account",
            "write `account` instead, or remove --account"));
  if (own.heading_level < render::highest_fragment_level ||
      own.heading_level > render::lowest_fragment_level)
    return say_wrong_use(
        options,
        say("rubriknivån {} går inte", "the heading level {} will not do", own.heading_level),
        say("välj mellan {} och {}: under den ligger två nivåer till, och det finns sex",
            "choose between {} and {}: two more levels lie below it, and there are six",
            render::highest_fragment_level, render::lowest_fragment_level));
  return std::nullopt;
}

/// The municipality asked for; the only one where none was. Nullptr and said where there is none.
const Municipality* town_of(const Options& options, const Own& own, const Model& model,
                            int& status) {
  if (own.municipality.empty() && model.municipalities.size() == 1)
    return &model.municipalities.front();
  if (own.municipality.empty()) {
    status = say_wrong_use(
        options, say("`--municipality` saknas", "`--municipality` is missing"),
        say("välj bland {}", "choose among {}", join(ids_of(model.municipalities), ", ")));
    return nullptr;
  }
  return choose_municipality(options, model, own.municipality, status);
}

int print_fragment(const Options& options, const Own& own, const render::FragmentSource& source) {
  render::FragmentForm form;
  form.heading_level = own.heading_level;
  form.format = options.format == "markdown" ? render::FragmentFormat::markdown
                : options.format == "text"   ? render::FragmentFormat::text
                                             : render::FragmentFormat::html;
  if (kind_of(own.kind) == rules) {
    std::cout << render::rules_fragment(source, form);
  } else if (kind_of(own.kind) == accounts) {
    std::cout << render::accounts_fragment(source, form);
  } else {
    const Account* found = find_by_id(source.town.accounts, own.account);
    if (found == nullptr)
      return say_none_such(options,
                           say("kontot `{}` finns inte", "there is no account `{}`", own.account),
                           own.account, ids_of(source.town.accounts));
    std::cout << render::account_fragment(source, *found, form);
  }
  return all_well;
}

int run_fragment(const Options& options, const Own& own) {
  if (const std::optional<int> wrong = wrong_use_of(options, own)) return *wrong;
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> chosen = compile_options(options, *disk, status);
  if (!chosen) return status;
  Compilation compilation = compile(*disk, *chosen);
  if (!compilation.sound()) return say_unsound(options, compilation);
  const render::Theme theme = make_theme(*disk, *chosen, compilation);
  compilation.diagnostics.sort();
  if (!compilation.sound()) return say_unsound(options, compilation);
  const Model& model = compilation.model;
  const Municipality* town = town_of(options, own, model, status);
  if (town == nullptr) return status;
  const auto index = static_cast<std::size_t>(town - model.municipalities.data());
  return print_fragment(options, own, {model, theme.texts, *town, compilation.audits.at(index)});
}

}  // namespace

Command fragment_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "fragment";
  out.about =
      "skriv regler eller konton som en del av en annan sida / print rules or accounts as "
      "a piece of another page";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("KIND", own->kind, "regler, konton, konto / rules, accounts, account")
        ->required();
    app.add_option("--municipality", own->municipality, "kommunens id / the municipality's id");
    app.add_option("--account", own->account, "kontots id / the account's id");
    app.add_option("--heading-level", own->heading_level,
                   "nivån på första rubriken, 1–4 / level of the first heading, 1–4");
    app.add_option("--site", common.site, "webbplatsens mapp / the site's folder");
  };
  out.run = [own](const Options& options) { return run_fragment(options, *own); };
  out.formats = {"html", "markdown", "text"};
  return out;
}

}  // namespace stadga::cli
