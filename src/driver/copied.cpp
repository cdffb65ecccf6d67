// SPDX-License-Identifier: EUPL-1.2
#include "driver/copied.h"

#include "base/date.h"
#include "copied/edit.h"
#include "copied/stamp.h"

namespace stadga {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

const SourceFile& accounts_of(const Compilation& compilation, const std::string& town) {
  for (const load::MunicipalityInput& input : compilation.inputs.municipalities) {
    if (input.id == town) return *input.files.at("accounts.yml");
  }
  throw std::logic_error("a municipality without input");
}

NotRecorded not_written(fs::Replaced result, const std::string& file) {
  const auto grade = NotRecorded::Grade::machine;
  switch (result) {
    case fs::Replaced::read_only:
      return {grade, say("`{}` är skrivskyddad", "`{}` is read-only", file),
              say("ta bort skyddet och försök igen", "lift that and try again")};
    case fs::Replaced::not_ours:
      return {
          grade, say("`{}` har en annan ägare", "`{}` has another owner", file),
          say("låt den som äger filen köra `stadga copied`", "its owner must run `stadga copied`")};
    default:
      return {grade, say("`{}` har ändrats under tiden", "`{}` has been changed meanwhile", file),
              say("kör `stadga copied` igen", "run `stadga copied` again")};
  }
}

std::optional<NotRecorded> refusal(const Account& account, const Copied& stamp) {
  if (stamp.texts.empty())
    return NotRecorded{
        NotRecorded::Grade::wrong_use,
        say("kontot `{}` har ingen text att kopiera", "the account `{}` has no text to copy",
            account.id),
        say("skriv en egen text under `texts` i accounts.yml, eller en mall i information.yml",
            "write an own text below `texts` in accounts.yml, or a template in information.yml")};
  if (account.opened && stamp.on < *account.opened)
    return NotRecorded{
        NotRecorded::Grade::wrong_use,
        say("{} ligger före den {}, då kontot öppnades",
            "{} is before {}, when the account was opened", iso(stamp.on), iso(*account.opened)),
        say("skriv dagen då texten kopierades med --on",
            "write the day on which the text was copied with --on")};
  return std::nullopt;
}

}  // namespace

std::optional<Recorded> record_copied(fs::FileSystem& disk, const CompileOptions& options,
                                      const Compilation& compilation, const Municipality& town,
                                      const Account& account, Date on, NotRecorded& fault) {
  const auto index = static_cast<std::size_t>(&town - compilation.model.municipalities.data());
  const infotext::AccountTexts& texts = compilation.audits.at(index).texts_of(town, account);
  const SourceFile& source = accounts_of(compilation, town.id);
  Recorded out{source.path(), copied::stamp_of(compilation.model, town, account, texts, on), false};
  if (const auto refused = refusal(account, out.stamp)) {
    fault = *refused;
    return std::nullopt;
  }
  if (account.copied && copied::same(*account.copied, out.stamp)) return out;
  const std::optional<std::string> text = copied::with_stamp(source, account.id, out.stamp);
  if (!text) {
    fault = {NotRecorded::Grade::unsound,
             say("`{}` är skriven så att stämpeln inte går att lägga in",
                 "`{}` is written so that the stamp cannot be put in", source.path()),
             say("lägg in den för hand under kontot `{}`:\n{}",
                 "put it in by hand below the account `{}`:\n{}", account.id,
                 copied::as_lines(out.stamp, 4))};
    return std::nullopt;
  }
  const std::optional<std::string> root = disk.real_path(options.site);
  const std::optional<std::string> real = disk.real_path(fs::join(options.site, source.path()));
  if (!root || !real || !fs::is_within(*real, *root)) {
    fault = not_written(fs::Replaced::changed, source.path());
    return std::nullopt;
  }
  // Left out when the file was read.
  const std::string mark(disk.read(*real).starts_with(byte_order_mark) ? byte_order_mark : "");
  const fs::Replaced result = disk.replace_file(*real, mark + source.text(), mark + *text);
  if (result != fs::Replaced::done) {
    fault = not_written(result, source.path());
    return std::nullopt;
  }
  out.written = true;
  return out;
}

}  // namespace stadga
