// SPDX-License-Identifier: EUPL-1.2
// `stadga verify`: whether a text copied back from a platform is the one that is to stand there.
#include <array>
#include <cerrno>
#include <iostream>

#include <unistd.h>

#include "cli/choice.h"
#include "cli/command.h"
#include "copied/print.h"

namespace stadga::cli {
namespace {

struct Own {
  std::string account;
  std::string municipality;
  std::string field;
};

/// Standard input, one byte more than is allowed at most.
std::string read_input() {
  std::string out;
  std::array<char, 16384> buffer{};
  while (out.size() <= copied::most_live_bytes) {
    const std::size_t room = copied::most_live_bytes + 1 - out.size();
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), std::min(buffer.size(), room));
    if (count == -1 && errno == EINTR) continue;
    if (count == -1 && errno == EBADF) break;  // closed: nothing comes in
    if (count == -1) throw fs::Error("stdin", errno);
    if (count <= 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return out;
}

/// Why the input is no text to be verified.
std::optional<Text> fault_of(std::string_view text) {
  if (text.size() > copied::most_live_bytes)
    return say("texten är längre än {} byte", "the text is longer than {} bytes",
               copied::most_live_bytes);
  if (text.find('\0') != std::string_view::npos)
    return say("det som kom in innehåller ett nolltecken och är troligen ingen text",
               "the input holds a NUL byte and is probably no text");
  if (find_invalid_utf8(text))
    return say("texten är inte i teckenkodningen UTF-8", "the text is not in the encoding UTF-8");
  if (copied::words_of(text).words.empty()) return say("ingen text kom in", "no text came in");
  return std::nullopt;
}

std::optional<int> wrong_field(const Options& options, const Own& own, const AccountChoice& choice,
                               const Model& model) {
  if (own.field.empty()) return std::nullopt;
  const Platform* platform = find_platform(model.platforms, choice.account->platform.id);
  std::vector<std::string> known;
  for (const PlatformField& field : platform->fields) known.push_back(field.id);
  if (std::ranges::find(known, own.field) != known.end()) return std::nullopt;
  return say_none_such(options,
                       say("fältet `{}` finns inte på {}", "there is no field `{}` on {}",
                           own.field, platform->name),
                       own.field, known);
}

int run_verify(const Options& options, const Own& own) {
  const std::unique_ptr<fs::FileSystem> disk = fs::disk();
  int status = all_well;
  const std::optional<CompileOptions> chosen = compile_options(options, *disk, status);
  if (!chosen) return status;
  const Compilation compilation = compile(*disk, *chosen);
  if (!compilation.sound()) return say_unsound(options, compilation);
  const Model& model = compilation.model;
  const AccountChoice choice = choose_account(options, model, own.account, own.municipality);
  if (choice.account == nullptr) return choice.status;
  if (const std::optional<int> wrong = wrong_field(options, own, choice, model)) return *wrong;

  const Language language = language_of(options, model.site);
  if (isatty(STDIN_FILENO) != 0 && !options.quiet)
    std::cerr << (language == Language::sv
                      ? "Klistra in texten från kontot, och avsluta med Ctrl+D på en egen rad.\n"
                      : "Paste the text from the account, and end with Ctrl+D on a line of its "
                        "own.\n");
  const std::string live = read_input();
  if (const std::optional<Text> fault = fault_of(live))
    return say_wrong_use(
        options, *fault,
        say("ge texten från kontot: stadga verify {} < text.txt",
            "give the text from the account: stadga verify {} < text.txt", own.account));
  const auto index = static_cast<std::size_t>(choice.town - model.municipalities.data());
  const copied::Verdict verdict = copied::verify(
      model, *choice.town, *choice.account,
      compilation.audits.at(index).texts_of(*choice.town, *choice.account), own.field, live);
  const copied::Answer answer{model, *choice.town, *choice.account, verdict};
  if (!options.human()) {
    std::cout << copied::print_json(answer);
  } else if (!options.quiet) {
    std::cout << copied::print_human(answer, language);
  }
  return verdict.status == copied::Status::current ? all_well : policy_has_errors;
}

}  // namespace

Command verify_command() {
  const auto own = std::make_shared<Own>();
  Command out;
  out.name = "verify";
  out.about =
      "är texten från kontot den som ska stå där? / is the text from the account the one that is "
      "to "
      "stand there?";
  out.declare = [own](CLI::App& app, Options& common) {
    app.add_option("ACCOUNT", own->account, "kontots id / the account's id")->required();
    app.add_option("--municipality", own->municipality, "kommunens id / the municipality's id");
    app.add_option("--field", own->field,
                   "fältets id; annars något av dem / the field's id; else "
                   "any of them");
    app.add_option("SITE,--site", common.site, "webbplatsens mapp / the site's folder");
  };
  out.run = [own](const Options& options) { return run_verify(options, *own); };
  out.formats = {"human", "json"};
  return out;
}

}  // namespace stadga::cli
