// SPDX-License-Identifier: EUPL-1.2
#include "mutation/town.h"

#include <algorithm>
#include <stdexcept>

#include "base/parallel.h"
#include "base/text.h"

namespace stadga::mutation {
namespace {

const std::string site = "/site";

void copy_folder(const fs::FileSystem& disk, const std::string& from, const std::string& to,
                 fs::MemoryFileSystem& files) {
  for (const fs::FolderEntry& entry : disk.list(from)) {
    const std::string path = fs::join(from, entry.name);
    if (entry.type == fs::EntryType::folder)
      copy_folder(disk, path, fs::join(to, entry.name), files);
    if (entry.type == fs::EntryType::file) files.put(fs::join(to, entry.name), disk.read(path));
  }
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// True where the line ends an entry whose dash stands in column `dash`.
bool ends_entry(std::string_view line, std::size_t dash) {
  if (trim(line).empty() || trim(line).starts_with('#')) return false;
  return indent_of(line) <= dash;
}

}  // namespace

Town::Town(const std::string& root, std::string id) : id_(std::move(id)) {
  const auto disk = fs::disk();
  files_.put(site + "/site.yml", disk->read(root + "/site.yml"));
  copy_folder(*disk, root + "/content/registers", site + "/content/registers", files_);
  copy_folder(*disk, root + "/policies/" + id_, site + "/policies/" + id_, files_);
  base_ = compile({});
  if (!base_.sound() || base_.model.municipalities.size() != 1)
    throw std::runtime_error(id_ + " does not compile as it stands; see `stadga check`");
  for (const Rule& rule : municipality().rules) {
    for (const Quote& quote : rule.quotes) quotes_.push_back({&quote, &rule, lines_of(rule)});
  }
  for (const NotARule& told : municipality().not_rules)
    quotes_.push_back({&told.quote, nullptr, mutation::lines_of(told.quote.text.span)});
}

const SourceFile* Town::file(const std::string& name) const {
  const auto& files = base_.inputs.municipalities.front().files;
  const auto found = files.find(name);
  return found == files.end() ? nullptr : found->second.get();
}

const std::string& Town::text(const std::string& name) const {
  static const std::string none;
  const SourceFile* found = file(name);
  return found == nullptr ? none : found->text();
}

Compilation Town::compile(const std::vector<Edit>& edits) const {
  fs::MemoryFileSystem files = files_;
  std::vector<const Edit*> backwards;
  for (const Edit& edit : edits) backwards.push_back(&edit);
  std::ranges::sort(backwards, std::greater{}, [](const Edit* edit) { return edit->begin; });
  for (const Edit* edit : backwards) {
    const std::string path = site + '/' + edit->path;
    std::string text = files.read(path);
    text.replace(edit->begin, edit->end - edit->begin, edit->text);
    files.put(path, std::move(text));
  }
  return stadga::compile(files, {site, "", 1, std::nullopt});
}

Lines Town::entry_lines(Span id) const {
  const SourceFile& in = *id.file;
  const std::size_t first = in.position(id.begin).line;
  const std::string_view head = in.line_at(id.begin);
  const std::size_t dash = indent_of(head);
  std::size_t last = first;
  for (std::size_t line = first + 1; line <= in.line_count(); ++line) {
    const std::string_view text = in.line_at(in.line_start(line));
    if (ends_entry(text, dash)) break;
    if (!trim(text).empty() && !trim(text).starts_with('#')) last = line;
  }
  return {in.path(), first, last};
}

std::vector<std::unique_ptr<Town>> read_towns(const std::string& root, unsigned jobs) {
  std::vector<std::string> ids;
  for (const fs::FolderEntry& entry : fs::disk()->list(root + "/policies")) {
    if (entry.type == fs::EntryType::folder) ids.push_back(entry.name);
  }
  std::vector<std::unique_ptr<Town>> towns(ids.size());
  parallel_for(ids.size(), jobs,
               [&](std::size_t i) { towns[i] = std::make_unique<Town>(root, ids[i]); });
  return towns;
}

Lines lines_of(Span span) {
  const std::size_t end = std::max(span.begin + 1, span.end);
  return {span.file->path(), span.file->position(span.begin).line,
          span.file->position(end - 1).line};
}

Edit replace(Span span, std::string text) {
  return {span.file->path(), span.begin, span.end, std::move(text)};
}

Mutant mutant_of(Span span, std::string text) {
  Mutant out;
  out.before = span.text();
  out.after = text;
  out.at = lines_of(span);
  out.places = {out.at};
  out.edits = {replace(span, std::move(text))};
  return out;
}

Span bytes_of(const SourceFile& file, std::size_t first_line, std::size_t last_line) {
  return {&file, file.line_start(first_line), file.line_start(last_line + 1)};
}

std::vector<Edit> without_item(Span item) {
  const SourceFile& file = *item.file;
  const std::string& text = file.text();
  const std::size_t line = file.position(item.begin).line;
  const auto is_item = [&](std::size_t number) {
    return trim(file.line_at(file.line_start(number))).starts_with("- ");
  };
  if (trim(file.line_at(item.begin)) == "- " + std::string(item.text())) {
    if (!is_item(line - 1) && !is_item(line + 1)) return {};
    return {replace(bytes_of(file, line, line), "")};
  }
  if (text.compare(item.end, 2, ", ") == 0) return {{file.path(), item.begin, item.end + 2, ""}};
  if (item.begin >= 2 && text.compare(item.begin - 2, 2, ", ") == 0)
    return {{file.path(), item.begin - 2, item.end, ""}};
  return {};
}

}  // namespace stadga::mutation
