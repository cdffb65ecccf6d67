// SPDX-License-Identifier: EUPL-1.2
#include "parse/parse.h"

#include <algorithm>
#include <array>

#include "base/parallel.h"
#include "base/text.h"
#include "diag/encoding.h"
#include "parse/documents.h"
#include "parse/fields.h"
#include "parse/time_words.h"

namespace stadga::parse {
namespace {

const Kind unknown_chapter{
    "unknown-chapter",
    Severity::error,
    {"En fil under `files` i municipality.yml finns inte i kommunens mapp.",
     "A file under `files` in municipality.yml is not in the municipality's folder."},
    {"Då saknas en del av riktlinjen på webbplatsen.",
     "Then a part of the guideline is missing on the site."},
    "files: [guidline.md]"};
const Kind unused_chapter{
    "unused-chapter",
    Severity::warning,
    {"En Markdown-fil i kommunens mapp står inte under `files` i municipality.yml.",
     "A Markdown file in the municipality's folder does not stand under `files` in "
     "municipality.yml."},
    {"Texten i den publiceras inte.", "The text in it is not published."},
    "policies/norberg/bilaga.md"};
const Kind empty_guideline{
    "empty-guideline",
    Severity::error,
    {"Riktlinjen innehåller ingen text.", "The guideline holds no text."},
    {"Regler vilar på riktlinjens meningar.", "Rules rest on the guideline's sentences."},
    "en tom guideline.md"};

void parse_chapters(const load::MunicipalityInput& input, Municipality& out,
                    Diagnostics& diagnostics) {
  std::vector<std::string> there;
  for (const auto& [name, file] : input.files) {
    if (name.ends_with(".md")) there.push_back(name);
  }
  std::vector<Placed> wanted = out.guideline.files;
  if (wanted.empty()) wanted.push_back({"guideline.md", out.span});
  markdown::HeadingIds heading_ids;
  for (const Placed& name : wanted) {
    const auto found = input.files.find(name.text);
    if (found == input.files.end() || !name.text.ends_with(".md")) {
      // Load has told what it could not read.
      if (out.guideline.files.empty() || input.unread.contains(name.text)) continue;
      const std::optional<std::string> meant = nearest(name.text, there);
      if (meant) std::erase(there, *meant);
      if (found != input.files.end()) {
        diagnostics.report(
            unknown_chapter, name.span,
            say("`{}` är ingen Markdown-fil", "`{}` is no Markdown file", name.text),
            say("ange filer vars namn slutar på `.md`", "give files whose names end in `.md`"));
        continue;
      }
      diagnostics.report(
          unknown_chapter, name.span,
          say("filen `{}` finns inte", "there is no file `{}`", name.text),
          meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                : say("lägg filen i mappen `{}`", "put the file in the folder `{}`", input.folder));
      continue;
    }
    std::erase(there, name.text);
    const SourcePtr& file = found->second;
    if (!check_encoding(*file, diagnostics)) continue;
    const std::optional<FrontMatter> split = split_front_matter(*file, diagnostics);
    if (!split) continue;
    std::optional<markdown::Document> document =
        markdown::parse(*file, split->body, diagnostics, heading_ids);
    if (!document) continue;
    if (document->units.empty()) {
      diagnostics.report(
          empty_guideline, Span{file.get(), 0, 0},
          say("riktlinjen innehåller ingen text", "the guideline holds no text"),
          say("skriv riktlinjens text i filen", "write the guideline's text in the file"));
    }
    out.chapters.push_back({file, std::move(*document)});
  }
  for (const std::string& name : there) {
    diagnostics.report(
        unused_chapter, Span{input.files.at(name).get(), 0, 0},
        say("filen `{}` står inte under `files` i municipality.yml",
            "the file `{}` does not stand under `files` in municipality.yml", name),
        say("lägg till den där, eller flytta filen", "add it there, or move the file"));
  }
}

Municipality parse_one(const load::MunicipalityInput& input, Diagnostics& diagnostics) {
  Municipality out;
  out.id = input.id;
  const auto with = [&](const char* name, auto parse) {
    const auto found = input.files.find(name);
    if (found != input.files.end()) parse(*found->second, out, diagnostics);
  };
  with("municipality.yml", [&](const SourceFile& file, Municipality& town, Diagnostics& found) {
    parse_municipality(file, &input, town, found);
  });
  parse_chapters(input, out, diagnostics);
  with("rules.yml", parse_rules);
  with("accounts.yml", parse_accounts);
  with("information.yml", parse_information);
  with("checklists.yml", parse_checklists);
  with("waivers.yml", parse_waivers);
  for (const load::VersionInput& version : input.versions) parse_version(version, out, diagnostics);
  std::ranges::stable_sort(out.versions, {}, [](const Version& version) {
    return std::pair(*version.guideline.decided_on, version.name);
  });
  return out;
}

std::vector<Page> parse_pages(const std::map<std::string, SourcePtr>& files,
                              Diagnostics& diagnostics, markdown::Limits limits = {}) {
  std::vector<Page> pages;
  for (const auto& [id, file] : files) {
    if (std::optional<Page> page = parse_page(id, file, diagnostics, limits))
      pages.push_back(std::move(*page));
  }
  std::ranges::stable_sort(pages, {}, &Page::order);
  return pages;
}

void parse_register(const std::string& name, const SourceFile& file, Model& model,
                    Diagnostics& diagnostics) {
  if (name == "vocabulary") model.vocabulary = parse_vocabulary(file, diagnostics);
  if (name == "laws") model.laws = parse_laws(file, diagnostics);
  if (name == "platforms") model.platforms = parse_platforms(file, diagnostics);
}

}  // namespace

Model parse_inputs(const load::Inputs& inputs, unsigned jobs, Diagnostics& diagnostics) {
  Model model;
  if (inputs.site) model.site = parse_site(*inputs.site, diagnostics);
  model.pages = parse_pages(inputs.pages, diagnostics);
  model.formats = parse_pages(inputs.formats, diagnostics);
  model.handbook = parse_pages(inputs.handbook, diagnostics, {.pictures = true});
  model.pictures = inputs.pictures;

  // The registers are as long as the longest policy: work beside the others.
  const std::vector<std::pair<std::string, SourcePtr>> registers(inputs.registers.begin(),
                                                                 inputs.registers.end());
  model.municipalities.resize(inputs.municipalities.size());
  std::vector<Diagnostics> found(registers.size() + inputs.municipalities.size());
  parallel_for(found.size(), jobs, [&](std::size_t i) {
    if (i < registers.size()) {
      parse_register(registers[i].first, *registers[i].second, model, found[i]);
    } else {
      const std::size_t town = i - registers.size();
      model.municipalities[town] = parse_one(inputs.municipalities[town], found[i]);
    }
  });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
  return model;
}

std::map<std::string, std::string> parse_texts(const SourceFile& file, Diagnostics& diagnostics) {
  std::map<std::string, std::string> texts;
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return texts;
  Fields fields(*root, diagnostics);
  for (const yaml::Entry& entry : root->entries) texts[entry.key] = fields.text(entry.key).text;
  return texts;
}

std::span<const Kind* const> kinds() {
  static const std::vector<const Kind*> all = [] {
    std::vector<const Kind*> list = {&unknown_chapter, &unused_chapter, &empty_guideline,
                                     &example_looks_real, &bad_stamp};
    for (const auto more : {field_kinds(), time_kinds(), municipality_kinds(), page_kinds(),
                            profile_kinds(), register_kinds(), version_kinds()})
      list.insert(list.end(), more.begin(), more.end());
    return list;
  }();
  return all;
}

}  // namespace stadga::parse
