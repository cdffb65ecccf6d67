// SPDX-License-Identifier: EUPL-1.2
#include "render/fragment/contents.h"

#include "markdown/link.h"
#include "render/paths.h"

namespace stadga::render::fragments {

Maker::Maker(const FragmentSource& source)
    : source_(source),
      language_(source.model.site.language == "en" ? Language::en : Language::sv) {}

std::string Maker::word(const std::string& key) const {
  const auto found = source_.texts.find(key);
  return found == source_.texts.end() ? key : found->second;
}

std::string Maker::address(std::string_view path) const {
  return source_.model.site.base_url + std::string(path);
}

std::string Maker::date(Date date) const {
  return language_ == Language::sv ? swedish(date) : iso(date);
}

std::string Maker::label(const std::vector<Term>& terms, std::string_view id) const {
  return stadga::label(terms, id, language_);
}

std::string Maker::platform_name(std::string_view id) const {
  const Platform* platform = find_platform(source_.model.platforms, id);
  return platform == nullptr ? std::string(id) : platform->name;
}

Fragment Maker::begin(const std::string& id, const std::string& title) const {
  Fragment out;
  out.id = id;
  out.prefix = "stadga-" + source_.town.id + "--";
  out.language = source_.model.site.language;
  out.parts.push_back(heading(id + "--rubrik", 0, title));
  if (!source_.model.site.notice.empty())
    out.parts.push_back(paragraph({{source_.model.site.notice, ""}}));
  return out;
}

Part Maker::origin(const std::string& path) const {
  Line line;
  if (source_.model.as_of)
    line.push_back({word("as_of") + ' ' + date(*source_.model.as_of) + ". ", ""});
  line.push_back({word("source") + ": ", ""});
  line.push_back({source_.model.site.title, address(path)});
  return paragraph(std::move(line));
}

Part heading(std::string id, int level, std::string text, std::string href) {
  Part out;
  out.kind = PartKind::heading;
  out.id = std::move(id);
  out.level = level;
  out.line = {{std::move(text), std::move(href)}};
  return out;
}

Part paragraph(Line line) {
  Part out;
  out.line = std::move(line);
  return out;
}

Run link(std::string text, const std::string& href) {
  const bool fit = !href.empty() && markdown::judge_link(href) == markdown::LinkFault::none;
  return {std::move(text), fit ? href : std::string()};
}

}  // namespace stadga::render::fragments
