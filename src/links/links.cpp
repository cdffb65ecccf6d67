// SPDX-License-Identifier: EUPL-1.2
#include "links/links.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>

#include "base/parallel.h"
#include "base/text.h"
#include "links/html_scan.h"
#include "links/source_links.h"

namespace stadga::links {
namespace {

const Kind broken_link{
    .name = "broken-link",
    .severity = Severity::error,
    .finds = {.sv = "En länk leder till en sida på webbplatsen som inte finns.",
              .en = "A link leads to a page of the site that does not exist."},
    .why = {.sv = "Läsaren möts av ett felmeddelande i stället för det som länken lovar.",
            .en = "The reader meets an error instead of what the link promises."},
    .example =
        "Läs mer i [riktlinjen](norberg/riktlinjer.html).  "
        "<!-- sidan heter norberg/riktlinje.html -->",
};
const Kind broken_anchor{
    .name = "broken-anchor",
    .severity = Severity::error,
    .finds = {.sv = "En länk leder till ett ställe på en sida som inte finns där.",
              .en = "A link leads to a place on a page that is not there."},
    .why = {.sv = "Läsaren hamnar överst på sidan och får leta själv.",
            .en = "The reader lands on top of the page and must search."},
    .example = "Se [avsnittet om uppsikt](#upsikt).",
};
const Kind orphan_page{
    .name = "orphan-page",
    .severity = Severity::error,
    .finds = {.sv = "Ingen annan sida länkar till en sida.",
              .en = "No other page links to a page."},
    .why = {.sv = "Då hittar ingen dit.", .en = "Then nobody finds it."},
    .example = "content/hjalp.md utan `nav`, som ingen text länkar till",
};

bool is_page(const OutputFile& file) {
  return file.path.ends_with(".html");
}

/// Pages that are found without a link.
bool needs_no_link(std::string_view path) {
  return path == "index.html" || path == "404.html";
}

/// A link inside the site.
struct Inside {
  std::string path;    ///< the file's
  std::string anchor;  ///< empty: the page as a whole
};

/// Where an address on the page `from` leads; nullopt for what lies outside the site.
std::optional<Inside> follow(std::string_view from, std::string_view written,
                             std::string_view base_url) {
  std::string address = resolve_entities(written);
  bool from_root = false;
  if (address.starts_with(base_url)) {
    address.erase(0, base_url.size());
    from_root = true;
  } else if (address.starts_with("//") || address.find(':') < address.find_first_of("/?#")) {
    return std::nullopt;
  }
  Inside inside;
  if (const std::size_t hash = address.find('#'); hash != std::string::npos) {
    inside.anchor = resolve_percent(address.substr(hash + 1));
    address.resize(hash);
  }
  address = resolve_percent(address.substr(0, address.find('?')));
  if (address.empty() && !from_root) {
    inside.path = from;
    return inside;
  }
  std::vector<std::string> folders;
  if (!from_root && !address.starts_with('/')) {
    for (const std::string_view part : split(from, '/')) folders.emplace_back(part);
    folders.pop_back();
  }
  for (const std::string_view part : split(address, '/')) {
    if (part == "..") {
      if (folders.empty()) return Inside{address, {}};  // above the site: leads nowhere
      folders.pop_back();
    } else if (part != "." && !part.empty()) {
      folders.emplace_back(part);
    }
  }
  inside.path = join(folders, "/");
  if (inside.path.empty() || address.ends_with('/'))
    inside.path += inside.path.empty() ? "index.html" : "/index.html";
  return inside;
}

struct Page {
  const OutputFile* file = nullptr;
  PageLinks links;
  std::unordered_set<std::string> ids;
};

class Checker {
 public:
  Checker(std::span<const OutputFile> files, const Model& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {
    for (const OutputFile& file : files) {
      paths_.insert(file.path);
      if (is_page(file)) pages_.emplace(file.path, Page{&file, {}, {}});
    }
    paths_.insert("manifest.json");  // written when all the others are known
  }

  void scan(unsigned jobs) {
    std::vector<Page*> all;
    for (auto& [path, page] : pages_) all.push_back(&page);
    parallel_for(all.size(), jobs, [&](std::size_t i) {
      all[i]->links = scan_html(all[i]->file->bytes);
      for (const std::string_view id : all[i]->links.ids) all[i]->ids.insert(resolve_entities(id));
    });
  }

  void follow_links() {
    for (const auto& [path, page] : pages_) {
      std::set<std::string_view> seen;
      for (const std::string_view address : page.links.addresses) {
        if (seen.insert(address).second) follow_link(page, address);
      }
    }
  }

  void report_orphans() {
    for (const auto& [path, page] : pages_) {
      if (needs_no_link(path) || linked_.contains(path)) continue;
      diagnostics_.report(
          orphan_page, place_of_page(model_, *page.file),
          say("ingen sida länkar till `{}`", "no page links to `{}`", path),
          say("ge sidan `nav` i dess inledning så att den kommer med i menyn, eller "
              "länka till den",
              "give the page `nav` in its front matter so that the menu has it, or "
              "link to it"));
    }
  }

 private:
  void follow_link(const Page& page, std::string_view address) {
    const auto inside = follow(page.file->path, address, model_.site.base_url);
    if (!inside) return;
    if (!paths_.contains(inside->path)) {
      report_link(page, address, *inside);
      return;
    }
    if (inside->path != page.file->path) linked_.insert(inside->path);
    const auto target = pages_.find(inside->path);
    if (inside->anchor.empty() || target == pages_.end()) return;
    if (!target->second.ids.contains(inside->anchor)) report_anchor(page, address, target->second);
  }

  void report_link(const Page& page, std::string_view address, const Inside& inside) {
    const std::vector<std::string> names(paths_.begin(), paths_.end());
    const auto meant = nearest(inside.path, names);
    const std::string written = resolve_entities(address);
    diagnostics_.report(broken_link, place_of_link(model_, *page.file, written),
                        say("länken `{}` på sidan `{}` leder till en sida som inte finns",
                            "the link `{}` on the page `{}` leads to a page that does not exist",
                            written, page.file->path),
                        meant ? say("menade du sidan `{}`?", "did you mean the page `{}`?", *meant)
                              : say("rätta adressen, eller ta bort länken",
                                    "mend the address, or remove the link"));
  }

  void report_anchor(const Page& page, std::string_view address, const Page& target) {
    const std::string written = resolve_entities(address);
    const std::string anchor = written.substr(written.find('#') + 1);
    static constexpr std::string_view heading = "avsnitt--";  // as markdown::heading_anchor has it
    std::vector<std::string> names;
    for (const std::string& id : target.ids)
      names.push_back(id.starts_with(heading) ? id.substr(heading.size()) : id);
    std::ranges::sort(names);
    const auto meant = nearest(anchor, names);
    diagnostics_.report(
        broken_anchor, place_of_link(model_, *page.file, written),
        say("stället `#{}` finns inte på sidan `{}`", "there is no place `#{}` on the page `{}`",
            anchor, target.file->path),
        meant ? say("menade du `#{}`?", "did you mean `#{}`?", *meant)
              : say("skriv rubrikens id: små bokstäver, å och ä som a, ö som o, bindestreck mellan "
                    "orden",
                    "write the heading's id: lower case, å and ä as a, ö as o, hyphens between "
                    "words"));
  }

  const Model& model_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> paths_;
  std::map<std::string, Page, std::less<>> pages_;
  std::set<std::string, std::less<>> linked_;
};

}  // namespace

void check_links(std::span<const OutputFile> files, const Model& model, unsigned jobs,
                 Diagnostics& diagnostics) {
  Checker checker(files, model, diagnostics);
  checker.scan(jobs);
  checker.follow_links();
  checker.report_orphans();
}

std::span<const Kind* const> kinds() {
  static constexpr std::array<const Kind*, 3> all = {&broken_link, &broken_anchor, &orphan_page};
  return all;
}

}  // namespace stadga::links
