// SPDX-License-Identifier: EUPL-1.2
#include "driver/driver.h"

#include <algorithm>
#include <array>

#include "audit/audit.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/encoding.h"
#include "driver/draft.h"
#include "driver/theme.h"
#include "links/links.h"
#include "markdown/document.h"
#include "parse/parse.h"
#include "publish/refusals.h"
#include "resolve/resolve.h"
#include "yaml/yaml.h"

namespace stadga {
namespace {

const Kind unknown_check{"unknown-check",
                         Severity::error,
                         {"Under `checks` i site.yml står ett namn som ingen kontroll har.",
                          "Below `checks` in site.yml stands a name that no check has."},
                         {"Då får inställningen ingen verkan.", "Then the setting has no effect."},
                         "checks:\n  unknown-fil: error"};
const Kind fixed_severity{"fixed-severity",
                          Severity::error,
                          {"Under `checks` i site.yml sänks ett fel som inte kan sänkas.",
                           "Below `checks` in site.yml an error is lowered that cannot be."},
                          {"Utan det som felet gäller går det inte att göra några sidor.",
                           "Without what the error is about no pages can be made."},
                          "checks:\n  quote-drift: warning"};

/// An error can be lowered only where the pages can be made in spite of it.
bool may_be(const Kind& kind, Severity severity) {
  if (kind.severity != Severity::error || severity == Severity::error) return true;
  return std::ranges::any_of(std::array{check::kinds(), links::kinds()}, [&](const auto lowerable) {
    return std::ranges::find(lowerable, &kind) != lowerable.end();
  });
}

/// Names in site.yml that mean nothing, and errors that must stay errors.
void check_settings(const SiteSettings& site, Diagnostics& diagnostics) {
  const std::vector<const Kind*> kinds = all_kinds();
  std::vector<std::string> names;
  for (const Kind* kind : kinds) names.emplace_back(kind->name);
  for (const auto& [name, severity] : site.checks) {
    const Span place = site.checks_at.at(name);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
      const auto meant = nearest(name, names);
      diagnostics.report(
          unknown_check, place, say("ingen kontroll heter `{}`", "no check is called `{}`", name),
          meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                : say("`stadga explain` räknar upp alla namn", "`stadga explain` lists all names"));
    } else if (!may_be(*kinds[static_cast<std::size_t>(found - names.begin())], severity)) {
      diagnostics.report(fixed_severity, place,
                         say("`{}` är alltid ett fel", "`{}` is always an error", name),
                         say("ta bort raden", "remove the line"));
    }
  }
}

void apply_settings(const SiteSettings& site, Diagnostics& diagnostics) {
  for (Diagnostic& found : diagnostics.list()) {
    const auto setting = site.checks.find(std::string(found.kind->name));
    if (setting == site.checks.end() || !may_be(*found.kind, setting->second)) continue;
    found.severity = std::min(setting->second, found.gravest);
  }
}

/// Kinds by name: those about policies, and those about how files are written.
std::pair<std::vector<const Kind*>, std::vector<const Kind*>> kinds_by_subject() {
  std::vector<const Kind*> of_policy(check::kinds().begin(), check::kinds().end());
  std::vector<const Kind*> of_files;
  for (const Kind* kind : all_kinds()) {
    if (std::ranges::find(of_policy, kind) == of_policy.end()) of_files.push_back(kind);
  }
  std::ranges::sort(of_policy, {}, &Kind::name);
  return {std::move(of_policy), std::move(of_files)};
}

Compilation read(const fs::FileSystem& disk, const CompileOptions& options,
                 const std::set<std::string>* only) {
  Compilation out;
  out.inputs = load::load_inputs(disk, options.site, options.shared, options.jobs, out.diagnostics);
  if (only != nullptr) {
    std::erase_if(out.inputs.municipalities,
                  [only](const auto& town) { return !only->contains(town.id); });
  }
  out.model = parse::parse_inputs(out.inputs, options.jobs, out.diagnostics);
  out.model.as_of = options.today ? options.today : out.model.site.as_of;
  check_settings(out.model.site, out.diagnostics);
  resolve::resolve(out.model, options.jobs, out.diagnostics);
  out.diagnostics.sort();
  return out;
}

Compilation check_all(Compilation out, unsigned jobs) {
  // The checks take a resolved model: what leads nowhere would only be told twice.
  if (out.sound()) {
    check::Findings findings = check::run(out.model, jobs);
    out.diagnostics.append(std::move(findings.open));
    out.waived = std::move(findings.waived);
    out.coverage = std::move(findings.coverage);
    out.audits = std::move(findings.audits);
  }
  apply_settings(out.model.site, out.diagnostics);
  out.diagnostics.sort();
  return out;
}

}  // namespace

Compilation read_site(const fs::FileSystem& disk, const CompileOptions& options) {
  return read(disk, options, nullptr);
}

Compilation compile(const fs::FileSystem& disk, const CompileOptions& options) {
  return check_all(read_site(disk, options), options.jobs);
}

std::size_t unmet_bindings(const Compilation& compilation) {
  std::size_t unmet = 0;
  for (const audit::Audit& audit : compilation.audits) unmet += audit::unmet_bindings(audit);
  return unmet;
}

render::Theme make_theme(const fs::FileSystem& disk, const CompileOptions& options,
                         Compilation& compilation) {
  const Span theme_at = compilation.model.site.theme_at;
  const load::ThemeInput input =
      load::load_theme(disk, options.site, options.shared, compilation.model.site.theme,
                       theme_at.known() ? theme_at : Span{compilation.inputs.site.get(), 0, 0},
                       compilation.diagnostics);
  render::Theme theme;
  theme.templates = input.templates;
  theme.assets = input.assets;
  for (const auto& [name, file] : input.templates) compilation.diagnostics.keep(file);
  const auto texts = input.texts.find(compilation.model.site.language);
  const SourceFile* texts_file = nullptr;
  if (texts != input.texts.end()) {
    compilation.diagnostics.keep(texts->second);
    texts_file = texts->second.get();
    theme.texts = parse::parse_texts(*texts_file, compilation.diagnostics);
  }
  if (compilation.sound()) render::check_theme(theme, texts_file, compilation.diagnostics);
  return theme;
}

namespace {

std::vector<OutputFile> rendered(const fs::FileSystem& disk, const CompileOptions& options,
                                 Compilation& compilation, render::Scope scope) {
  if (!compilation.sound()) return {};
  const render::Theme theme = make_theme(disk, options, compilation);
  compilation.diagnostics.sort();
  if (!compilation.sound()) return {};
  const auto [of_policy, of_files] = kinds_by_subject();
  const render::Findings findings{compilation.diagnostics.list(),
                                  compilation.waived,
                                  compilation.coverage,
                                  compilation.audits,
                                  {of_policy, of_files}};
  return render::render_site(compilation.model, findings, theme, options.jobs, scope);
}

}  // namespace

std::vector<OutputFile> render_files(const fs::FileSystem& disk, const CompileOptions& options,
                                     Compilation& compilation, render::Scope scope) {
  std::vector<OutputFile> files = rendered(disk, options, compilation, scope);
  if (!compilation.sound()) return {};
  links::check_links(files, compilation.model, options.jobs, compilation.diagnostics);
  apply_settings(compilation.model.site, compilation.diagnostics);
  compilation.diagnostics.sort();
  return files;
}

std::vector<OutputFile> draft_pages(const fs::FileSystem& disk, const CompileOptions& options,
                                    const std::optional<std::set<std::string>>& only,
                                    Compilation& compilation) {
  compilation = check_all(read(disk, options, only ? &*only : nullptr), options.jobs);
  return rendered(disk, options, compilation, render::Scope::pages);
}

std::vector<OutputFile> site_files(const fs::FileSystem& disk, const CompileOptions& options,
                                   Compilation& compilation, const std::string& generator) {
  compilation = compile(disk, options);
  std::vector<OutputFile> files = render_files(disk, options, compilation);
  if (!compilation.sound()) return {};
  const Model& model = compilation.model;
  const publish::SiteInfo info{model.site.title, model.site.base_url,
                               model.as_of ? iso(*model.as_of) : "", generator};
  files.push_back(publish::manifest(files, info));
  publish::refuse_collisions(files, compilation.diagnostics);
  if (!compilation.sound()) return {};
  return files;
}

BuildResult build(fs::FileSystem& disk, const CompileOptions& options, const std::string& out,
                  const std::string& generator) {
  BuildResult result;
  result.files = site_files(disk, options, result.compilation, generator);
  if (!result.compilation.sound()) return result;
  publish::Report report =
      publish::replace_site(disk, out, result.files, result.compilation.diagnostics);
  if (result.compilation.sound()) result.report = std::move(report);
  return result;
}

std::vector<const Kind*> all_kinds() {
  static constexpr std::array<const Kind*, 2> own = {&unknown_check, &fixed_severity};
  std::vector<const Kind*> all(own.begin(), own.end());
  for (const auto kinds :
       {encoding_kinds(), yaml::kinds(), markdown::kinds(), load::kinds(), parse::kinds(),
        resolve::kinds(), check::kinds(), render::kinds(), links::kinds(), publish::kinds()}) {
    all.insert(all.end(), kinds.begin(), kinds.end());
  }
  std::ranges::sort(all, {}, &Kind::name);
  return all;
}

}  // namespace stadga
