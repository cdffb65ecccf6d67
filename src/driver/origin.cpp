// SPDX-License-Identifier: EUPL-1.2
#include "driver/origin.h"

#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "publish/manifest.h"
#include "revision/revision.h"

namespace stadga {
namespace {

using history::Origin;
using history::OriginKind;

constexpr std::size_t most_bytes = 32UL * 1024 * 1024;

bool is_site(const fs::FileSystem& files, const std::string& folder) {
  return files.real_path(fs::join(folder, "policies")).has_value();
}

bool is_output(const fs::FileSystem& files, const std::string& folder) {
  return files.type(fs::join(folder, "manifest.json")).has_value();
}

/// Reading one published site; the first thing that is wrong ends it.
class Published {
 public:
  Published(const fs::FileSystem& files, std::string folder, std::string given, OriginFault& fault)
      : files_(files), folder_(std::move(folder)), given_(std::move(given)), fault_(fault) {}

  std::optional<std::vector<history::Policy>> read() {
    const std::optional<std::string> manifest = bytes_of("manifest.json");
    if (!manifest) return std::nullopt;
    listed_ = publish::read_manifest(*manifest);
    if (!listed_) {
      const auto format = publish::manifest_format(*manifest);
      return format && *format != 1
                 ? refuse(say("`{}` är skriven i format {}, som den här versionen av stadga inte "
                              "känner till",
                              "`{}` is written in format {}, which this version of stadga does not "
                              "know",
                              given_, *format),
                          say("uppdatera stadga", "update stadga"))
                 : broken("manifest.json");
    }
    std::vector<history::Policy> policies;
    for (const auto& [path, hash] : *listed_) {
      static constexpr std::string_view name = "/regler.json";
      if (!path.ends_with(name)) continue;
      const std::string folder = path.substr(0, path.size() - name.size());
      std::optional<history::Policy> policy = read_town(folder);
      if (!policy) return std::nullopt;
      policies.push_back(std::move(*policy));
    }
    if (policies.empty())
      return refuse(say("`{}` har inga regelfiler (regler.json)",
                        "`{}` has no rule files (regler.json)", given_),
                    say("ange en mapp som `stadga build` har skrivit",
                        "name a folder that `stadga build` has written"));
    return policies;
  }

 private:
  std::nullopt_t refuse(Text message, Text help) {
    fault_ = {OriginFault::Grade::unsound, std::move(message), std::move(help), {}};
    return std::nullopt;
  }

  std::nullopt_t broken(const std::string& path) {
    return refuse(
        say("den publicerade mappen `{}` är skadad: `{}` är inte som den skrevs",
            "the published folder `{}` is damaged: `{}` is not as it was written", given_, path),
        say("bygg webbplatsen på nytt, eller jämför med ett annat exemplar",
            "build the site anew, or compare with another copy"));
  }

  std::optional<std::string> bytes_of(const std::string& path) {
    const std::optional<std::string> real = files_.real_path(fs::join(folder_, path));
    const std::optional<std::string> root = files_.real_path(folder_);
    if (!real || !root || !fs::is_within(*real, *root) ||
        files_.type(*real) != fs::EntryType::file || files_.size(*real) > most_bytes)
      return broken(path);
    return files_.read(*real);
  }

  /// A file that the manifest lists, with the bytes that it says.
  std::optional<std::string> listed_file(const std::string& path) {
    if (!listed_) return broken(path);
    const auto entry = listed_->find(path);
    if (entry == listed_->end()) return broken(path);
    std::optional<std::string> bytes = bytes_of(path);
    if (bytes && sha256(*bytes) != entry->second) return broken(path);
    return bytes;
  }

  std::optional<history::Policy> read_town(const std::string& folder) {
    const std::optional<std::string> rules = listed_file(folder + "/regler.json");
    if (!rules) return std::nullopt;
    const std::optional<std::string> accounts = listed_file(folder + "/konton.json");
    if (!accounts) return std::nullopt;
    history::Damage damage;
    std::optional<history::Policy> policy = history::from_published(*rules, *accounts, damage);
    if (policy && policy->municipality == folder) return policy;
    if (!policy && damage.kind == history::Damage::Kind::unknown_format) {
      return refuse(
          say("`{}/{}` är skriven i ett format (`{}`) som den här versionen av stadga inte känner "
              "till",
              "`{}/{}` is written in a format (`{}`) that this version of stadga does not know",
              folder, damage.file, damage.where),
          say("uppdatera stadga", "update stadga"));
    }
    if (!policy && damage.kind == history::Damage::Kind::bad_key) {
      return refuse(say("i `{}/{}` saknas `{}`, eller så står fel sorts värde där",
                        "in `{}/{}` there is no `{}`, or the wrong kind of value", folder,
                        damage.file, damage.where),
                    say("bygg webbplatsen på nytt", "build the site anew"));
    }
    return broken(folder + '/' + (policy ? "regler.json" : damage.file));
  }

  const fs::FileSystem& files_;
  std::string folder_;
  std::string given_;
  OriginFault& fault_;
  std::optional<publish::PublishedFiles> listed_;
};

std::optional<Origin> read_folder(const fs::FileSystem& files, const CompileOptions& options,
                                  const std::string& folder, const std::string& given,
                                  OriginFault& fault) {
  Origin out{given, {}, OriginKind::site, {}, {}};
  if (is_output(files, folder)) {
    out.kind = OriginKind::output;
    auto policies = Published(files, folder, given, fault).read();
    if (!policies) return std::nullopt;
    out.policies = std::move(*policies);
    return out;
  }
  CompileOptions at = options;
  at.site = folder;
  Compilation read = read_site(files, at);
  if (!read.sound()) {
    fault = {
        OriginFault::Grade::unsound,
        say("riktlinjerna i `{}` går inte att läsa", "the policies in `{}` cannot be read", given),
        say("rätta felen, eller jämför med en annan version",
            "mend the errors, or compare with another version"),
        std::move(read.diagnostics)};
    // The findings point into files that go with the compilation.
    for (const auto& [name, file] : read.inputs.registers) fault.findings.keep(file);
    if (read.inputs.site) fault.findings.keep(read.inputs.site);
    for (const load::MunicipalityInput& town : read.inputs.municipalities) {
      for (const auto& [name, file] : town.files) fault.findings.keep(file);
      for (const load::VersionInput& version : town.versions) {
        fault.findings.keep(version.municipality);
        fault.findings.keep(version.rules);
      }
    }
    for (const auto& [name, file] : read.inputs.pages) fault.findings.keep(file);
    return std::nullopt;
  }
  for (const Municipality& town : read.model.municipalities)
    out.policies.push_back(history::from_model(read.model, town));
  return out;
}

/// A revision need not hold the registers: then those installed are meant, as on the disk.
std::string copy_registers(const fs::FileSystem& disk, const std::string& shared,
                           fs::MemoryFileSystem& memory) {
  static const std::string to = "/shared";
  if (shared.empty()) return {};
  const std::string from = fs::join(shared, "registers");
  if (!disk.type(from)) return {};
  for (const fs::FolderEntry& entry : disk.list(from)) {
    if (entry.type == fs::EntryType::file)
      memory.put(to + "/registers/" + entry.name, disk.read(fs::join(from, entry.name)));
  }
  return to;
}

std::optional<Origin> read_revision(const fs::FileSystem& disk, const CompileOptions& options,
                                    const std::string& here, const std::string& given,
                                    OriginFault& fault) {
  static const std::string at = "/revision";
  fs::MemoryFileSystem memory;
  revision::Refusal refusal;
  const auto found = revision::read(here, given, memory, at, refusal);
  if (!found) {
    fault = {refusal.reason == revision::Refusal::Reason::unreadable
                 ? OriginFault::Grade::machine
                 : OriginFault::Grade::wrong_use,
             std::move(refusal.message),
             std::move(refusal.help),
             {}};
    return std::nullopt;
  }
  if (!is_output(memory, at) && !is_site(memory, at)) {
    fault = {OriginFault::Grade::wrong_use,
             say("revisionen `{}` har varken mappen `policies` eller filen `manifest.json` här",
                 "the revision `{}` has neither the folder `policies` nor the file "
                 "`manifest.json` here",
                 given),
             say("ange webbplatsens mapp i förrådet: {}:mapp",
                 "name the site's folder in the repository: {}:folder",
                 given.substr(0, given.find(':'))),
             {}};
    return std::nullopt;
  }
  CompileOptions with = options;
  with.shared = copy_registers(disk, options.shared, memory);
  std::optional<Origin> out = read_folder(memory, with, at, given, fault);
  if (out) {
    out->kind = OriginKind::revision;
    out->commit = found->commit;
  }
  return out;
}

/// `..` says nothing to whoever reads it elsewhere.
std::optional<Origin> named(std::optional<Origin> origin, const std::string& given,
                            const std::string& folder) {
  if (origin && given.find_first_not_of("./") == std::string::npos)
    origin->name = folder.substr(folder.rfind('/') + 1);
  return origin;
}

}  // namespace

std::optional<Origin> open_origin(const fs::FileSystem& disk, const CompileOptions& options,
                                  const std::string& here, const std::string& given,
                                  OriginFault& fault) {
  const std::string folder = fs::absolute(given, here);
  const std::optional<std::string> real = disk.real_path(folder);
  const bool is_folder = real && disk.type(*real) == fs::EntryType::folder;
  if (is_folder && (is_output(disk, folder) || is_site(disk, folder)))
    return named(read_folder(disk, options, folder, given, fault), given, folder);
  std::optional<Origin> out = read_revision(disk, options, here, given, fault);
  if (!out && is_folder && fault.grade == OriginFault::Grade::wrong_use) {
    fault.message = say("mappen `{}` har varken `policies` eller `manifest.json` i sig",
                        "the folder `{}` has neither `policies` nor `manifest.json` in it", given);
    fault.help =
        say("ange en webbplats mapp, en mapp som `stadga build` har skrivit eller en "
            "revision i git",
            "name a site's folder, a folder that `stadga build` has written or a git "
            "revision");
  }
  return out;
}

}  // namespace stadga
