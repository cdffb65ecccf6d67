// SPDX-License-Identifier: EUPL-1.2
#include "unit/driver/cases.h"

#include <charconv>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "base/text.h"

namespace stadga::cases {
namespace {

const std::string root = STADGA_SOURCE_DIR "/tests/diagnostics";

void copy_folder(const std::string& from, const std::string& to, fs::MemoryFileSystem& world) {
  const auto disk = fs::disk();
  if (!disk->type(from)) return;
  for (const fs::FolderEntry& entry : disk->list(from)) {
    const std::string path = fs::join(from, entry.name);
    if (entry.type == fs::EntryType::folder) copy_folder(path, fs::join(to, entry.name), world);
    if (entry.type == fs::EntryType::file) world.put(fs::join(to, entry.name), disk->read(path));
  }
}

std::string in_world(std::string_view path) {
  return fs::absolute(path, "/site");
}

[[noreturn]] void misfit(const Case& of, const std::string& why) {
  throw std::runtime_error(of.kind + '/' + of.name + ": " + why);
}

std::vector<std::string> lines_of(const std::string& path) {
  const std::string text = text_of(path);
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

void remove(const std::string& path, fs::MemoryFileSystem& world) {
  if (world.type(path) == fs::EntryType::folder) {
    for (const fs::FolderEntry& entry : world.list(path)) remove(fs::join(path, entry.name), world);
    world.remove_folder(path);
  } else {
    world.remove_file(path);
  }
}

class Changes {
 public:
  Changes(const Case& of, fs::MemoryFileSystem& world) : of_(of), world_(world) {}

  void apply(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      const char sign = line.empty() ? '\0' : line.front();
      if (sign != '+' && sign != '-' && sign != ' ') {
        finish();
        if (sign != '\0') path_ = in_world(line);
        continue;
      }
      if (sign == '-' && !added_.empty() && last_ == '+') finish();
      if (sign != '+') old_ += line.substr(1) + '\n';
      if (sign != '-') added_ += line.substr(1) + '\n';
      last_ = sign;
    }
    finish();
  }

 private:
  void finish() {
    if (old_.empty() && added_.empty()) return;
    const std::string text = '\n' + world_.read(path_);
    const std::string old = '\n' + old_;
    const std::size_t at = text.find(old);
    if (at == std::string::npos) misfit(of_, path_ + " does not hold\n" + old_);
    if (text.find(old, at + 1) != std::string::npos) misfit(of_, path_ + " holds twice\n" + old_);
    world_.put(path_, text.substr(1, at) + added_ + text.substr(at + old.size()));
    old_.clear();
    added_.clear();
    last_ = '\0';
  }

  const Case& of_;
  fs::MemoryFileSystem& world_;
  std::string path_;
  std::string old_;
  std::string added_;
  char last_ = '\0';
};

/// What stands between the quotation marks at the end of a line of `make`.
std::string unquoted(const Case& of, std::string_view line) {
  const std::size_t open = line.find('"');
  if (open == std::string_view::npos || open + 1 >= line.size() || !line.ends_with('"'))
    misfit(of, "no text in " + std::string(line));
  std::string out;
  for (std::size_t at = open + 1; at + 1 < line.size(); ++at) {
    if (line[at] != '\\') {
      out += line[at];
      continue;
    }
    const char letter = line[++at];
    if (letter == 'x') {
      unsigned byte = 0;
      std::from_chars(line.data() + at + 1, line.data() + at + 3, byte, 16);
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += letter == 'n' ? '\n' : letter == 't' ? '\t' : letter;
    }
  }
  return out;
}

void make(const Case& of, const std::string& line, fs::MemoryFileSystem& world) {
  if (line.empty() || line.starts_with('#')) return;
  const std::vector<std::string_view> words = split(line, ' ');
  if (words.size() < 2) misfit(of, "cannot make " + line);
  const std::string path = in_world(words[1]);
  if (words[0] == "folder") {
    world.make_folders(path);
  } else if (words[0] == "write") {
    world.put(path, unquoted(of, line));
  } else if (words[0] == "append" && words.size() > 3) {
    std::string bytes = world.type(path) ? world.read(path) : "";
    const std::string more = unquoted(of, line);
    for (int times = std::stoi(std::string(words[2])); times > 0; --times) bytes += more;
    world.put(path, std::move(bytes));
  } else {
    misfit(of, "cannot make " + line);
  }
}

}  // namespace

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> kinds() {
  std::vector<std::string> names;
  for (const fs::FolderEntry& entry : fs::disk()->list(root)) {
    if (entry.type == fs::EntryType::folder && entry.name != "base") names.push_back(entry.name);
  }
  return names;
}

std::vector<Case> all() {
  std::vector<Case> cases;
  for (const std::string& kind : kinds()) {
    const std::string folder = fs::join(root, kind);
    for (const fs::FolderEntry& entry : fs::disk()->list(folder)) {
      if (entry.type == fs::EntryType::folder)
        cases.push_back({kind, entry.name, fs::join(folder, entry.name)});
    }
  }
  return cases;
}

fs::MemoryFileSystem base() {
  fs::MemoryFileSystem world;
  copy_folder(root + "/base", "/site", world);
  copy_folder(STADGA_SOURCE_DIR "/content/registers", "/shared/registers", world);
  copy_folder(STADGA_SOURCE_DIR "/themes", "/shared/themes", world);
  return world;
}

void apply(const Case& of, fs::MemoryFileSystem& world) {
  static const std::set<std::string, std::less<>> known = {"site", "change", "remove",
                                                           "make", "links",  "expected.txt"};
  for (const fs::FolderEntry& entry : fs::disk()->list(of.folder)) {
    if (!known.contains(entry.name)) misfit(of, "what is " + entry.name + "?");
  }
  for (const std::string& path : lines_of(of.folder + "/remove")) {
    if (!path.empty()) remove(in_world(path), world);
  }
  copy_folder(of.folder + "/site", "/site", world);
  Changes(of, world).apply(lines_of(of.folder + "/change"));
  for (const std::string& line : lines_of(of.folder + "/make")) make(of, line, world);
  for (const std::string& line : lines_of(of.folder + "/links")) {
    const std::size_t arrow = line.find(" -> ");
    if (arrow != std::string::npos)
      world.put_link(in_world(line.substr(0, arrow)), line.substr(arrow + 4));
  }
}

}  // namespace stadga::cases
