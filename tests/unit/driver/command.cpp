// SPDX-License-Identifier: EUPL-1.2
#include "unit/driver/command.h"

#include <array>
#include <cstdlib>
#include <fstream>

#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/driver/cases.h"

namespace stadga::command {
namespace {

void become_ordinary() {
  constexpr uid_t nobody = 65534;
  if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(not_possible);
}

[[noreturn]] void become_program(const std::vector<std::string>& arguments, const Manner& manner) {
  for (const char* name : {"NO_COLOR", "SOURCE_DATE_EPOCH"}) ::unsetenv(name);
  for (const auto& [name, value] : manner.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (manner.as_ordinary_user) become_ordinary();
  std::vector<std::string> words = {STADGA_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(STADGA_PROGRAM, argv.data());
  ::_exit(not_possible);
}

int wait_for(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Outcome run_on_terminal(const std::vector<std::string>& arguments, const Manner& manner) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) become_program(arguments, manner);
  Outcome outcome;
  outcome.status = not_possible;
  if (child < 0) return outcome;
  std::array<char, 4096> buffer{};
  for (ssize_t size = 0; (size = ::read(terminal, buffer.data(), buffer.size())) > 0;)
    outcome.out.append(buffer.data(), static_cast<std::size_t>(size));
  ::close(terminal);
  outcome.status = wait_for(child);
  return outcome;
}

}  // namespace

Site::Site() {
  const fs::MemoryFileSystem base = cases::base();
  for (const auto& [path, bytes] : base.files("/site")) write("site/" + path, bytes);
  for (const auto& [path, bytes] : base.files("/shared/themes"))
    write("site/themes/" + path, bytes);
  // An ordinary user reads it too.
  ::chmod(world_.at("").c_str(), 0755);
}

void Site::write(const std::string& path, const std::string& bytes) {
  fs::FileSystem& disk = world_.disk();
  if (disk.type(at(path))) disk.remove_file(at(path));
  disk.make_folders(fs::parent(at(path)));
  disk.write_new(at(path), bytes);
}

std::map<std::string, std::string> Site::published() {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(out())) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(out())) {
    if (entry.is_regular_file())
      files[entry.path().string().substr(out().size() + 1)] = cases::text_of(entry.path().string());
  }
  return files;
}

Outcome run(const std::vector<std::string>& arguments, const Manner& manner) {
  if (manner.on_terminal) return run_on_terminal(arguments, manner);
  const fs::OnDisk world;
  const std::string out = world.at("out");
  const std::string err = world.at("err");
  const std::string in = world.at("in");
  if (manner.input) std::ofstream(in, std::ios::binary) << *manner.input;
  const pid_t child = ::fork();
  if (child == 0) {
    if (::freopen(out.c_str(), "w", stdout) == nullptr) ::_exit(not_possible);
    if (::freopen(err.c_str(), "w", stderr) == nullptr) ::_exit(not_possible);
    if (manner.input && ::freopen(in.c_str(), "r", stdin) == nullptr) ::_exit(not_possible);
    become_program(arguments, manner);
  }
  Outcome outcome;
  outcome.status = wait_for(child);
  outcome.out = cases::text_of(out);
  outcome.err = cases::text_of(err);
  return outcome;
}

}  // namespace stadga::command
