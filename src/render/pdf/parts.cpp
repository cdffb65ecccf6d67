// SPDX-License-Identifier: EUPL-1.2
#include "render/pdf/parts.h"

#include <utility>

namespace stadga::render::print {
namespace {

/// An address for reading: without what every address begins with.
std::string shown(const std::string& address) {
  const std::size_t scheme = address.find("://");
  return scheme == std::string::npos ? address : address.substr(scheme + 3);
}

}  // namespace

pdf::Block paragraph(std::string words, pdf::Look look) {
  pdf::Block block;
  block.look = look;
  block.runs.push_back({std::move(words)});
  return block;
}

pdf::Block heading(int level, std::string words) {
  pdf::Block block = paragraph(std::move(words));
  block.kind = pdf::BlockKind::heading;
  block.level = level;
  return block;
}

pdf::Document frame(const SitePages& site, const Municipality& town, const std::string& title,
                    const std::string& page) {
  pdf::Document document;
  document.language = site.language() == Language::en ? "en" : "sv-SE";
  document.title = title + " – " + town.name;
  document.author = town.name;
  document.dated = site.model().as_of;
  document.running_head = town.name + " · " + title;
  document.running_foot = shown(site.model().site.base_url + page);
  if (site.model().as_of) {
    document.running_foot = site.text("as_of") + ' ' + shown_date(site, site.model().as_of) +
                            " · " + document.running_foot;
  }
  return document;
}

void begin(const SitePages& site, const Municipality& town, const std::string& title,
           pdf::Document& document) {
  document.blocks.push_back(paragraph(town.name, pdf::Look::eyebrow));
  document.blocks.push_back(heading(1, title));
  if (site.model().site.notice.empty()) return;
  pdf::Block note;
  note.kind = pdf::BlockKind::note;
  note.children.push_back(paragraph(site.model().site.notice));
  document.blocks.push_back(std::move(note));
}

void end(const SitePages& site, const std::string& source, const std::string& page,
         pdf::Document& document) {
  std::string words = source.empty() ? source : source + ' ';
  if (site.model().as_of)
    words += site.text("as_of") + ' ' + shown_date(site, site.model().as_of) + ". ";
  pdf::Block last = paragraph(words + site.text("pdf_page") + ' ', pdf::Look::closing);
  const std::string address = site.model().site.base_url + page;
  pdf::Run link{shown(address)};
  link.link = address;
  last.runs.push_back(std::move(link));
  document.blocks.push_back(std::move(last));
}

}  // namespace stadga::render::print
