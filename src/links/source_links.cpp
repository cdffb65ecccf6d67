// SPDX-License-Identifier: EUPL-1.2
#include "links/source_links.h"

#include <algorithm>
#include <string>
#include <vector>

#include "links/html_scan.h"

namespace stadga::links {
namespace {

bool ends_address(char c) {
  return c == ')' || c == '>' || c == ' ' || c == '\n' || c == '\r' || c == '"' || c == '\t';
}

/// `](address)`, `<address>` or `]: address`: the address as it is written, between such marks.
Span find_in(const Chapter& chapter, std::string_view address) {
  const std::string& text = chapter.file->text();
  for (std::size_t at = text.find(address); at != std::string::npos;
       at = text.find(address, at + 1)) {
    const std::size_t end = at + address.size();
    const bool begins = at > 0 && std::string_view("(< ").find(text[at - 1]) != std::string::npos;
    if (begins && (end == text.size() || ends_address(text[end])))
      return {chapter.file.get(), at, end};
  }
  return {};
}

const Page* content_page(const Model& model, const OutputFile& file) {
  if (file.kind != "page" || !file.municipality.empty()) return nullptr;
  const std::string_view stem(file.path.data(), file.path.rfind('.'));
  const std::string_view id = stem == "index" ? "start" : stem;
  static constexpr std::string_view formats = "format/";
  if (id.starts_with(formats)) return find_by_id(model.formats, id.substr(formats.size()));
  static constexpr std::string_view handbook = "handbok/";
  if (id == "handbok") return find_by_id(model.handbook, "index");
  if (id.starts_with(handbook)) return find_by_id(model.handbook, id.substr(handbook.size()));
  return find_by_id(model.pages, id);
}

}  // namespace

Span place_of_link(const Model& model, const OutputFile& page, std::string_view address) {
  std::vector<const Chapter*> texts;
  if (const Page* content = content_page(model, page)) texts.push_back(&content->text);
  if (const Municipality* town = find_by_id(model.municipalities, page.municipality)) {
    for (const Chapter& chapter : town->chapters) texts.push_back(&chapter);
  }
  // The page has it with percent codes; the officer may have written å.
  for (const std::string& spelling : {std::string(address), resolve_percent(address)}) {
    for (const Chapter* text : texts) {
      if (const Span found = find_in(*text, spelling); found.known()) return found;
    }
  }
  return {};
}

Span place_of_page(const Model& model, const OutputFile& page) {
  const Page* content = content_page(model, page);
  return content == nullptr ? Span{} : Span{content->text.file.get(), 0, 0};
}

}  // namespace stadga::links
