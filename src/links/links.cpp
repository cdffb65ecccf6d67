// SPDX-License-Identifier: EUPL-1.2
#include "links/links.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/parallel.h"
#include "base/text.h"
#include "links/address.h"
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

/// A piece for other people's pages (render/fragment): its links must lead somewhere, but nobody is
/// to find it, or anything by it, on this site.
bool is_fragment(const OutputFile& file) {
  return file.kind == "fragment";
}

/// Pages that are found without a link.
bool needs_no_link(std::string_view path) {
  return path == "index.html" || path == "404.html";
}

/// With its percent codes resolved, where what comes of it can be shown.
std::string readable(std::string_view address) {
  std::string text = resolve_percent(address);
  const bool control = std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return control || find_invalid_utf8(text) ? std::string(address) : text;
}

struct Page {
  const OutputFile* file = nullptr;
  PageLinks links;
  std::unordered_set<std::string> ids;
};

class Checker {
 public:
  Checker(std::span<const OutputFile> files, const Model& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics), home_(home(model.site.base_url)) {
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
      if (needs_no_link(path) || is_fragment(*page.file) || linked_.contains(path)) continue;
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
  /// Pages of one folder come one after the other and have most of their links in common.
  std::optional<Target> target_of(const Page& page, std::string_view address) {
    const std::string_view path = page.file->path;
    const std::string_view written = trim(address);
    const bool to_itself = written.empty() || written.front() == '#' || written.front() == '?';
    if (to_itself) return follow(path, address, home_);
    const std::string_view folder = path.substr(0, path.rfind('/') + 1);
    if (folder != folder_) {
      folder_ = folder;
      targets_.clear();
    }
    const auto [known, fresh] = targets_.try_emplace(address);
    if (fresh) known->second = follow(path, address, home_);
    return known->second;
  }

  void follow_link(const Page& page, std::string_view address) {
    std::optional<Target> target = target_of(page, address);
    if (!target) return;
    // Servers show a folder's own page for its name alone.
    if (!paths_.contains(target->path) && paths_.contains(target->path + "/index.html"))
      target->path += "/index.html";
    const bool there = paths_.contains(target->path);
    // Elsewhere on the host stands what we cannot know; the start page there is its own.
    if (target->where == Target::Where::beside && (!there || target->path == "index.html")) return;
    if (!there || target->where != Target::Where::inside) {
      report_link(page, address, *target, there);
      return;
    }
    if (target->path != page.file->path && !is_fragment(*page.file)) linked_.insert(target->path);
    const auto leads_to = pages_.find(target->path);
    if (leads_to != pages_.end()) check_anchor(page, address, *target, leads_to->second);
  }

  void check_anchor(const Page& page, std::string_view address, const Target& target,
                    const Page& leads_to) {
    const bool top = target.anchor.empty() || lower(target.anchor) == "top";
    if (top || leads_to.ids.contains(target.anchor)) return;
    if (!leads_to.ids.contains(target.undecoded_anchor))
      report_anchor(page, address, readable(target.undecoded_anchor), leads_to);
  }

  void report_link(const Page& page, std::string_view address, const Target& target, bool there) {
    const std::string written = resolve_entities(address);
    const Span place = place_of_link(model_, *page.file, written);
    const std::string shown = readable(written);
    if (target.where == Target::Where::beside) {
      const std::string right = '/' + join(home_.folders, "/") + '/' + target.path;
      diagnostics_.report(
          broken_link, place,
          say("länken `{}` på sidan `{}` leder ut ur webbplatsen, som ligger i mappen `/{}/`",
              "the link `{}` on the page `{}` leads out of the site, which is in the folder `/{}/`",
              shown, page.file->path, join(home_.folders, "/")),
          say("menade du `{}`?", "did you mean `{}`?", right));
      return;
    }
    const std::vector<std::string> names(paths_.begin(), paths_.end());
    const auto meant = there ? target.path : nearest(target.path, names);
    Text help =
        meant ? say("menade du sidan `{}`?", "did you mean the page `{}`?", *meant)
              : say("rätta adressen, eller ta bort länken", "mend the address, or remove the link");
    const bool above = target.where == Target::Where::above;
    diagnostics_.report(
        broken_link, place,
        above ? say("länken `{}` på sidan `{}` går med `..` ut ur webbplatsens mapp",
                    "the link `{}` on the page `{}` goes by `..` out of the site's folder", shown,
                    page.file->path)
              : say("länken `{}` på sidan `{}` leder till en sida som inte finns",
                    "the link `{}` on the page `{}` leads to a page that does not exist", shown,
                    page.file->path),
        std::move(help));
  }

  void report_anchor(const Page& page, std::string_view address, const std::string& anchor,
                     const Page& target) {
    static constexpr std::string_view heading = "avsnitt--";  // as markdown::heading_anchor has it
    std::vector<std::string> names;
    for (const std::string& id : target.ids)
      names.push_back(id.starts_with(heading) ? id.substr(heading.size()) : id);
    std::ranges::sort(names);
    auto meant = nearest(slug(anchor), names);
    if (!meant) meant = nearest(anchor, names);
    diagnostics_.report(
        broken_anchor, place_of_link(model_, *page.file, resolve_entities(address)),
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
  Home home_;
  std::set<std::string, std::less<>> paths_;
  std::map<std::string, Page, std::less<>> pages_;
  std::set<std::string, std::less<>> linked_;
  std::string_view folder_;
  std::unordered_map<std::string_view, std::optional<Target>> targets_;  ///< of its pages' links
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
