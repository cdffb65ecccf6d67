// SPDX-License-Identifier: EUPL-1.2
#include "publish/journal.h"

#include "base/text.h"

namespace stadga::publish {
namespace {

constexpr std::string_view head =
    "stadga-journal 1\n"
    "Stadga byter ut webbplatsen i mappen bredvid, eller blev avbrutet när det gjorde det. Låt\n"
    "filen ligga: med den städar nästa bygge efter sig utan att ta bort något som är ditt.\n"
    "Stadga is replacing the site in the folder beside, or was cut off while it did. Leave this\n"
    "file: with it the next build tidies up without removing anything of yours.\n";

// After the head come records, each ended by a zero byte (which no path holds). The first byte
// tells what it is.
enum Record : char { old_site = 'o', made = '+', old_folder = '/', old_entry = '-', end = '.' };

void add(std::string& text, Record record, std::string_view value) {
  text.push_back(record);
  text.append(value).push_back('\0');
}

bool read_record(std::string_view record, Journal& journal) {
  const std::string_view value = record.substr(1);
  switch (record.front()) {
    case old_site:
      journal.old_site = value;
      return true;
    case made:
      journal.made.emplace(value);
      return true;
    case old_folder:
      journal.old_folders.emplace(value);
      return true;
    case old_entry: {
      const std::size_t line = value.find('\n');
      if (line == std::string_view::npos) return false;
      journal.old.emplace(value.substr(line + 1), value.substr(0, line));
      return true;
    }
    default:
      return false;
  }
}

}  // namespace

Journal journal_of(const Previous& previous, std::span<const std::string> foreign,
                   std::span<const OutputFile> files) {
  Journal journal;
  const auto make = [&](const std::string& path) {
    journal.made.insert(path);
    for (const std::string_view folder : folders_above(path)) journal.made.emplace(folder);
  };
  for (const OutputFile& file : files) make(file.path);
  for (const std::string& path : foreign) make(path);
  journal.old_site = previous.identity;
  journal.old = previous.stamps;
  for (const auto& [path, type] : previous.entries) {
    if (type == fs::EntryType::folder) journal.old_folders.insert(path);
  }
  return journal;
}

std::string print_journal(const Journal& journal) {
  std::string text(head);
  add(text, old_site, journal.old_site);
  for (const std::string& path : journal.made) add(text, made, path);
  for (const std::string& path : journal.old_folders) add(text, old_folder, path);
  for (const auto& [path, stamp] : journal.old) {
    add(text, old_entry, std::string(stamp).append("\n").append(path));
  }
  add(text, end, "");
  return text;
}

std::optional<Journal> read_journal(std::string_view text) {
  if (!text.starts_with(head)) return std::nullopt;
  Journal journal;
  text.remove_prefix(head.size());
  for (const std::string_view record : split(text, '\0')) {
    if (record == std::string_view(".")) return journal;
    if (record.empty() || !read_record(record, journal)) return std::nullopt;
  }
  return std::nullopt;
}

bool is_begun_journal(std::string_view text) {
  return text.starts_with(head) || head.starts_with(text);
}

}  // namespace stadga::publish
