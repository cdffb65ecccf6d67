// SPDX-License-Identifier: EUPL-1.2
#include "render/fragment/fragment.h"

#include "render/fragment/parts.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

struct FormatFacts {
  std::string_view ending;
  std::string_view media_type;
};

FormatFacts facts_of(FragmentFormat format) {
  switch (format) {
    case FragmentFormat::markdown:
      return {".md", "text/markdown; charset=utf-8"};
    case FragmentFormat::text:
      return {".txt", "text/plain; charset=utf-8"};
    case FragmentFormat::html:
      break;
  }
  return {".html", "text/html; charset=utf-8"};
}

std::string write(const fragments::Fragment& fragment, const FragmentForm& form) {
  switch (form.format) {
    case FragmentFormat::markdown:
      return fragments::markdown(fragment, form.heading_level);
    case FragmentFormat::text:
      return fragments::text(fragment);
    case FragmentFormat::html:
      break;
  }
  return fragments::html(fragment, form.heading_level);
}

}  // namespace

std::string rules_fragment(const FragmentSource& source, const FragmentForm& form) {
  return write(fragments::rules(source), form);
}

std::string accounts_fragment(const FragmentSource& source, const FragmentForm& form) {
  return write(fragments::accounts(source), form);
}

std::string account_fragment(const FragmentSource& source, const Account& account,
                             const FragmentForm& form) {
  return write(fragments::account(source, account), form);
}

std::vector<std::string> fragment_paths(const Municipality& town) {
  std::vector<std::string> paths;
  const auto add = [&](const std::string& path) {
    for (const FragmentFormat format : fragment_formats)
      paths.push_back(path + std::string(facts_of(format).ending));
  };
  add(rules_fragment_path(town));
  add(accounts_fragment_path(town));
  for (const Account& account : town.accounts) add(account_fragment_path(town, account));
  return paths;
}

std::vector<OutputFile> fragment_files(const FragmentSource& source) {
  std::vector<OutputFile> files;
  const auto add = [&](const std::string& path, const std::string& subject,
                       const fragments::Fragment& fragment) {
    for (const FragmentFormat format : fragment_formats) {
      const FormatFacts facts = facts_of(format);
      files.push_back({path + std::string(facts.ending), std::string(fragment_kind), source.town.id,
                       subject, std::string(facts.media_type),
                       write(fragment, {.format = format})});
    }
  };
  add(rules_fragment_path(source.town), "regler", fragments::rules(source));
  add(accounts_fragment_path(source.town), "konton", fragments::accounts(source));
  for (const Account& account : source.town.accounts)
    add(account_fragment_path(source.town, account), "konto/" + account.id,
        fragments::account(source, account));
  return files;
}

}  // namespace stadga::render
