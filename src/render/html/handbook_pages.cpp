// SPDX-License-Identifier: EUPL-1.2
// The handbook: a first page that links to the chapters, a page a chapter, and their pictures.
#include <optional>

#include "render/html/site.h"

namespace stadga::render {
namespace {

/// Width and height as a PNG states them first; nothing where the bytes are no PNG.
std::optional<std::pair<unsigned, unsigned>> png_size(std::string_view bytes) {
  static constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
  static constexpr std::size_t width_at = 16;
  if (!bytes.starts_with(signature) || bytes.size() < width_at + 8) return std::nullopt;
  const auto number = [&](std::size_t at) {
    unsigned value = 0;
    for (const char c : bytes.substr(at, 4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  };
  return std::pair(number(width_at), number(width_at + 4));
}

/// The texts link to one another and to pictures as files, so that they can be read as such too.
markdown::HtmlOptions addresses_from(const Model& model, const std::string& path) {
  markdown::HtmlOptions options;
  for (const Page& page : model.handbook)
    options.addresses[page.id + ".md"] = relative(path, handbook_path(page.id));
  for (const auto& [name, bytes] : model.pictures) {
    options.addresses["bilder/" + name] = relative(path, picture_path(name));
    if (const auto size = png_size(bytes)) options.sizes["bilder/" + name] = *size;
  }
  return options;
}

void show_turn(View& turn, std::string_view name, const std::string& from, const Page& to) {
  turn.add(name).set("HREF", relative(from, handbook_path(to.id))).set("LABEL", to.title);
}

}  // namespace

std::vector<OutputFile> handbook_files(const SitePages& site) {
  const std::vector<Page>& pages = site.model().handbook;
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Page& page = pages[i];
    const std::string path = handbook_path(page.id);
    View view;
    view.set("TITLE", page.title)
        .set("TEXT_HTML", page_html(site, page, addresses_from(site.model(), path)));
    if (pages.size() > 1) {
      View& turn = view.add("TURN");
      if (i > 0) show_turn(turn, "PREVIOUS", path, pages[i - 1]);
      if (i + 1 < pages.size()) show_turn(turn, "NEXT", path, pages[i + 1]);
    }
    const std::vector<markdown::Unit>& units = page.text.document.units;
    PageFrame frame;
    frame.path = path;
    frame.kind = "page";
    frame.subject = "handbok-" + page.id;
    frame.title = page.title;
    frame.description = page.title;
    if (!units.empty()) frame.description = units.front().text;
    if (path != handbook_path()) frame.crumbs = {{handbook_path(), site.text("handbook_title")}};
    files.push_back(site.finish(frame, "handbook.html", view));
  }
  for (const auto& [name, bytes] : site.model().pictures)
    files.push_back({picture_path(name), "asset", "", "", "image/png", bytes});
  return files;
}

}  // namespace stadga::render
