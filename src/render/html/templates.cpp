// SPDX-License-Identifier: EUPL-1.2
#include "render/html/templates.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include "base/text.h"
#include "diag/encoding.h"

namespace stadga::render {
namespace {

const Kind missing_template{
    "missing-template",
    Severity::error,
    {"Temat saknar en mall.", "The theme lacks a template."},
    {"Utan den kan sidan inte göras.", "The page cannot be made without it."},
    "themes/eget utan templates/rules.html"};
const Kind unknown_template_name{
    "unknown-template-name",
    Severity::error,
    {"En mall använder ett namn som sidan inte har.",
     "A template uses a name that the page does not have."},
    {"Platsen skulle tyst bli tom på sidan.", "The place would silently be empty on the page."},
    "<h1>{{TITEL}}</h1>"};
const Kind unescaped_value{"unescaped-value",
                           Severity::error,
                           {"En mall visar ett värde utan att göra det ofarligt.",
                            "A template shows a value without making it safe."},
                           {"Text ur en fil skulle kunna bli till skript på sidan.",
                            "Text of a file could become a script on the page."},
                           "{{TITLE:none}}"};
const Kind missing_text{
    "missing-interface-text",
    Severity::error,
    {"En mall använder en text som inte finns i temats texter.",
     "A template uses a text that is not among the theme's texts."},
    {"Platsen skulle bli tom på sidan.", "The place would be empty on the page."},
    "{{T_RULES_TITEL}}"};
const Kind broken_template{
    "broken-template",
    Severity::error,
    {"En mall går inte att läsa.", "A template cannot be read."},
    {"Ofta saknas slutet på ett avsnitt.", "Often the end of a section is missing."},
    "{{#RULE}} … utan {{/RULE}}"};

/// Added by us, so that no theme can forget it. On the first line, to keep line numbers.
constexpr std::string_view escape_pragma = "{{%AUTOESCAPE context=\"HTML\"}}";

/// The template as ctemplate gets it. Its usual escaping turns line breaks into blanks, which would
/// run a text together where line breaks count: inside of `pre` and `textarea`.
std::string prepared(const SourceFile& file) {
  std::string out(file.text());
  for (const std::string element : {"pre", "textarea"}) {
    for (std::size_t at = out.find('<' + element); at != std::string::npos;
         at = out.find('<' + element, at + 1)) {
      const std::size_t content = out.find('>', at);
      std::size_t close = out.find("</" + element, at);
      for (std::size_t open = out.find("{{", content); open < close;
           open = out.find("{{", open + 2)) {
        const std::size_t end = out.find("}}", open);
        if (end == std::string::npos) break;
        const std::string_view inside = std::string_view(out).substr(open + 2, end - open - 2);
        if (inside.find_first_of("#/!%:=") != std::string_view::npos) continue;
        out.insert(end, ":pre_escape");
        close = out.find("</" + element, end);
      }
    }
  }
  return out.insert(0, escape_pragma);
}

std::string upper(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

/// The names that pages fill, as the library wants them: told to it once, not with every value. It
/// keeps pointers to them, so they stay as long as the program.
ctemplate::TemplateString known_name(const std::string& name) {
  using Name = ctemplate::StaticTemplateString;
  static const auto all = [] {
    std::unordered_map<std::string_view, Name> made;
    for (const auto& [of_template, names] : template_names()) {
      for (const std::string& each : names) {
        const auto [at, fresh] = made.try_emplace(each, Name{{each.data(), each.size(), 0}});
        if (fresh) ctemplate::StaticTemplateStringInitializer initialize(&at->second);
      }
    }
    return made;
  }();
  const auto found = all.find(name);
  return found == all.end() ? ctemplate::TemplateString(name)
                            : ctemplate::TemplateString(found->second);
}

void fill(const View& view, ctemplate::TemplateDictionary& dictionary) {
  for (const auto& [name, value] : view.values()) dictionary.SetValue(known_name(name), value);
  for (const auto& [name, rounds] : view.sections()) {
    const ctemplate::TemplateString section = known_name(name);
    for (const View& round : rounds) fill(round, *dictionary.AddSectionDictionary(section));
  }
}

/// What the library has to say, which it writes to the standard error on its own.
class Complaints {
 public:
  Complaints() : before_(std::cerr.rdbuf(said_.rdbuf())) {}
  Complaints(const Complaints&) = delete;
  Complaints& operator=(const Complaints&) = delete;
  ~Complaints() { std::cerr.rdbuf(before_); }

  /// The first of them, without the words before it.
  std::string first() const {
    std::string line(split(said_.view(), '\n').front());
    for (std::size_t at; (at = line.find(": ")) != std::string::npos;) {
      const std::string_view word = std::string_view(line).substr(0, at);
      if (word != "ERROR" && word != "WARNING" && word != "Template " && word != "Auto-Escape")
        break;
      line.erase(0, at + 2);
    }
    return line;
  }

 private:
  std::ostringstream said_;
  std::streambuf* before_;
};

/// One `{{…}}` of a template.
struct Marker {
  char sort = 'v';  ///< v value, # begins and / ends a section, ? never ends itself
  std::string name;
  std::string modifiers;  ///< `:none`
  Span span;
};

std::vector<Marker> markers_in(const SourceFile& file) {
  std::vector<Marker> markers;
  const std::string_view text = file.text();
  for (std::size_t open = text.find("{{"); open != std::string_view::npos;
       open = text.find("{{", open + 2)) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) {
      markers.push_back({'?', {}, {}, {&file, open, open + 2}});
      break;
    }
    std::string_view inside = text.substr(open + 2, close - open - 2);
    if (inside.starts_with('!') || inside.starts_with('%')) continue;  // comment, pragma
    Marker marker;
    marker.span = {&file, open, close + 2};
    if (inside.starts_with('#') || inside.starts_with('/')) {
      marker.sort = inside.front();
      inside.remove_prefix(1);
    }
    marker.name = inside.substr(0, inside.find(':'));
    marker.modifiers = inside.substr(std::min(inside.find(':'), inside.size()));
    markers.push_back(std::move(marker));
  }
  return markers;
}

void check_sections(const std::vector<Marker>& markers, Diagnostics& diagnostics) {
  std::vector<const Marker*> open;
  const auto unclosed = [&](const Marker& marker) {
    diagnostics.report(
        broken_template, marker.span,
        say("avsnittet `{}` slutar aldrig", "the section `{}` never ends", marker.name),
        say("skriv `{{{{/{}}}}}` där det slutar", "write `{{{{/{}}}}}` where it ends",
            marker.name));
  };
  for (const Marker& marker : markers) {
    if (marker.sort == '#') open.push_back(&marker);
    if (marker.sort != '/') continue;
    if (!open.empty() && open.back()->name == marker.name) {
      open.pop_back();
    } else {
      diagnostics.report(broken_template, marker.span,
                         say("avsnittet `{}` slutar utan att ha börjat",
                             "the section `{}` ends without having begun", marker.name),
                         say("se efter att avsnitten ligger rätt inuti varandra",
                             "see that the sections are nested rightly"));
    }
  }
  for (const Marker* marker : open) unclosed(*marker);
}

/// What the library does to a value by itself is right for its place; every other wish is refused,
/// since some turn that off and others do it twice.
void check_modifiers(const Marker& marker, Diagnostics& diagnostics) {
  const bool html = marker.sort == 'v' && marker.name.ends_with("_HTML");
  if (html && marker.modifiers == ":none") return;
  if (html) {
    diagnostics.report(unescaped_value, marker.span,
                       say("`{}` är färdig HTML och visas med `:none`",
                           "`{}` is finished HTML and is shown with `:none`", marker.name),
                       say("skriv `{{{{{}:none}}}}`", "write `{{{{{}:none}}}}`", marker.name));
  } else if (!marker.modifiers.empty() && marker.modifiers != ":pre_escape") {
    diagnostics.report(
        unescaped_value, marker.span,
        say("`{}` är text och får inte visas med `{}`",
            "`{}` is text and may not be shown with `{}`", marker.name, marker.modifiers),
        say("ta bort `{}`", "remove `{}`", marker.modifiers));
  }
}

void check_template(const std::string& name, const SourceFile& file, const Theme& theme,
                    Diagnostics& diagnostics) {
  const std::set<std::string>& known = template_names().at(name);
  const std::vector<Marker> markers = markers_in(file);
  std::vector<std::string> texts;
  for (const auto& [key, words] : theme.texts) texts.push_back("T_" + upper(key));
  const std::vector<std::string> names(known.begin(), known.end());
  for (const Marker& marker : markers) {
    if (marker.sort == '?') {
      diagnostics.report(broken_template, marker.span,
                         say("`{{{{` slutar aldrig", "`{{{{` never ends"),
                         say("skriv `}}}}` efter namnet", "write `}}}}` after the name"));
      continue;
    }
    if (marker.name.starts_with("T_")) {
      check_modifiers(marker, diagnostics);
      if (std::ranges::find(texts, marker.name) != texts.end()) continue;
      const auto meant = nearest(marker.name, texts);
      diagnostics.report(missing_text, marker.span,
                         say("texten `{}` finns inte i temats texter",
                             "the text `{}` is not among the theme's texts", marker.name),
                         meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                               : say("lägg till den i texts/sv.yml och texts/en.yml",
                                     "add it to texts/sv.yml and texts/en.yml"));
      continue;
    }
    if (!known.contains(marker.name)) {
      const auto meant = nearest(marker.name, names);
      diagnostics.report(
          unknown_template_name, marker.span,
          say("sidan har inget som heter `{}`", "the page has nothing called `{}`", marker.name),
          meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                : say("docs/tema.md räknar upp namnen", "docs/tema.md lists the names"));
    } else {
      check_modifiers(marker, diagnostics);
    }
  }
  check_sections(markers, diagnostics);
}

}  // namespace

void check_theme(const Theme& theme, const SourceFile* texts_file, Diagnostics& diagnostics) {
  for (const auto& [name, names] : template_names()) {
    const auto found = theme.templates.find(name);
    if (found != theme.templates.end()) {
      if (check_encoding(*found->second, diagnostics))
        check_template(name, *found->second, theme, diagnostics);
      continue;
    }
    const std::string texts = texts_file == nullptr ? "texts/" : texts_file->path();
    const auto place = std::make_shared<const SourceFile>(
        texts.substr(0, texts.rfind("texts/")) + "templates/" + name, "");
    diagnostics.keep(place);
    diagnostics.report(missing_template, Span{place.get(), 0, 0},
                       say("temat saknar mallen `templates/{}`",
                           "the theme lacks the template `templates/{}`", name),
                       say("lägg till den; docs/tema.md beskriver mallarna",
                           "add it; docs/tema.md describes the templates"));
  }
  if (diagnostics.has_errors()) return;
  // What the library itself cannot read, such as a value inside a tag's name.
  ctemplate::TemplateCache cache;
  for (const auto& [name, names] : template_names()) {
    const SourceFile& file = *theme.templates.at(name);
    const Complaints complaints;
    if (cache.StringToTemplateCache(name, prepared(file), ctemplate::DO_NOT_STRIP)) continue;
    diagnostics.report(
        broken_template, Span{&file, 0, 0},
        say("mallen `{}` går inte att läsa", "the template `{}` cannot be read", name),
        say("se efter att varje värde står i text eller i ett attribut inom citattecken; "
            "biblioteket ctemplate säger: {}",
            "see that each value stands in text or in a quoted attribute; the library ctemplate "
            "says: {}",
            complaints.first()));
  }
}

Templates::Templates(const Theme& theme) : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  std::map<std::string, std::string> texts;
  for (const auto& [name, words] : theme.texts) texts.emplace("T_" + upper(name), words);
  for (const auto& [name, names] : template_names()) {
    std::map<std::string, std::string>& used = texts_[name];
    for (const Marker& marker : markers_in(*theme.templates.at(name))) {
      const auto text = texts.find(marker.name);
      if (text != texts.end()) used.insert(*text);
    }
    const std::string text = prepared(*theme.templates.at(name));
    if (!cache_->StringToTemplateCache(name, text, ctemplate::DO_NOT_STRIP)) {
      throw std::logic_error("template not checked: " + name);
    }
  }
  cache_->Freeze();
}

Templates::~Templates() = default;

std::string Templates::expand(const std::string& template_name, const View& view) const {
  ctemplate::TemplateDictionary dictionary(template_name);
  for (const auto& [name, words] : texts_.at(template_name)) dictionary.SetValue(name, words);
  fill(view, dictionary);
  std::string out;
  if (!cache_->ExpandNoLoad(template_name, ctemplate::DO_NOT_STRIP, &dictionary, nullptr, &out)) {
    throw std::logic_error("template not expanded: " + template_name);
  }
  return out;
}

std::string Templates::page(const std::string& template_name, const View& view, View layout) const {
  layout.set("BODY_HTML", expand(template_name, view));
  return expand("layout.html", layout);
}

std::span<const Kind* const> kinds() {
  static constexpr std::array<const Kind*, 5> all = {
      &missing_template, &unknown_template_name, &unescaped_value, &missing_text, &broken_template};
  return all;
}

}  // namespace stadga::render
