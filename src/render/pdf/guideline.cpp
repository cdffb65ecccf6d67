// SPDX-License-Identifier: EUPL-1.2
// The guideline's text: the Markdown tree as blocks.
#include <algorithm>

#include "markdown/html.h"
#include "markdown/link.h"
#include "render/html/facts.h"
#include "render/pdf/parts.h"
#include "render/pdf/pdf_files.h"

namespace stadga::render {
namespace {

class Reader {
 public:
  Reader(const SitePages& site, const Municipality& town, const markdown::Document& document,
         bool skip_title)
      : site_(site), town_(town), document_(document), skip_title_(skip_title) {
    int highest = 6;
    for (std::size_t i = skip_title ? 1 : 0; i < document.headings.size(); ++i)
      highest = std::min(highest, document.headings[i].level);
    shift_ = 2 - highest;
  }

  void read(pdf::Document& out) {
    for (std::size_t i = skip_title_ ? 1 : 0; i < document_.blocks.size(); ++i) {
      const markdown::Block& block = document_.blocks[i];
      if (block.kind == markdown::BlockKind::footnote && !in_footnotes_) {
        out.blocks.push_back(print::heading(2, site_.text("footnotes")));
        out.blocks.push_back({pdf::BlockKind::list});
        in_footnotes_ = true;
      }
      if (in_footnotes_) {
        out.blocks.back().children.push_back(item(block, std::to_string(block.level) + "."));
      } else {
        add(block, out.blocks);
      }
    }
  }

 private:
  void add(const markdown::Block& block, std::vector<pdf::Block>& out) {
    switch (block.kind) {
      case markdown::BlockKind::paragraph:
        out.push_back(leaf(pdf::BlockKind::paragraph, block));
        break;
      case markdown::BlockKind::heading:
        out.push_back(heading(block));
        break;
      case markdown::BlockKind::list:
        out.push_back(list(block));
        break;
      case markdown::BlockKind::quotation: {
        pdf::Block quotation{pdf::BlockKind::quotation};
        for (const markdown::Block& child : block.children) add(child, quotation.children);
        out.push_back(std::move(quotation));
        break;
      }
      case markdown::BlockKind::code:
        out.push_back({pdf::BlockKind::code});
        out.back().runs.push_back({block.text});
        break;
      case markdown::BlockKind::table:
        out.push_back(table(block));
        break;
      case markdown::BlockKind::item:
      case markdown::BlockKind::row:
      case markdown::BlockKind::cell:
      case markdown::BlockKind::thematic_break:
      case markdown::BlockKind::footnote:
        break;
    }
  }

  pdf::Block leaf(pdf::BlockKind kind, const markdown::Block& block) {
    pdf::Block out{kind};
    add_runs(block.inlines, {}, out.runs);
    return out;
  }

  /// As on the page: a level that the source skips is not skipped.
  pdf::Block heading(const markdown::Block& block) {
    pdf::Block out = leaf(pdf::BlockKind::heading, block);
    out.level = std::clamp(block.level + shift_, 2, std::min(previous_level_ + 1, 6));
    previous_level_ = out.level;
    out.anchor = document_.headings[block.heading].id;
    return out;
  }

  pdf::Block list(const markdown::Block& block) {
    pdf::Block out{pdf::BlockKind::list};
    int number = block.start;
    for (const markdown::Block& child : block.children) {
      std::string mark = block.ordered ? std::to_string(number++) + "." : "•";
      if (child.checked) mark = *child.checked ? "☑" : "☐";
      out.children.push_back(item(child, std::move(mark)));
    }
    return out;
  }

  pdf::Block item(const markdown::Block& block, std::string mark) {
    pdf::Block out{pdf::BlockKind::item};
    out.mark = std::move(mark);
    for (const markdown::Block& child : block.children) add(child, out.children);
    return out;
  }

  pdf::Block table(const markdown::Block& block) {
    pdf::Block out{pdf::BlockKind::table};
    for (const markdown::Block& row : block.children) {
      pdf::Block shown{pdf::BlockKind::row};
      shown.header = row.header;
      for (const markdown::Block& cell : row.children) {
        shown.children.push_back(leaf(pdf::BlockKind::cell, cell));
        shown.children.back().header = row.header || shown.children.size() == 1;
      }
      out.children.push_back(std::move(shown));
    }
    return out;
  }

  void add_runs(const std::vector<markdown::Inline>& parts, const pdf::Run& look,
                std::vector<pdf::Run>& out) {
    for (const markdown::Inline& part : parts) {
      pdf::Run run = look;
      switch (part.kind) {
        case markdown::InlineKind::code:
          run.code = true;
          [[fallthrough]];
        case markdown::InlineKind::text:
          run.text = part.text;
          out.push_back(std::move(run));
          continue;
        case markdown::InlineKind::soft_break:
          run.text = " ";
          out.push_back(std::move(run));
          continue;
        case markdown::InlineKind::hard_break:
          run.text = "\n";
          out.push_back(std::move(run));
          continue;
        case markdown::InlineKind::footnote_reference:
          run.text = part.text;
          run.raised = true;
          out.push_back(std::move(run));
          continue;
        case markdown::InlineKind::emphasis:
          run.emphasis = true;
          break;
        case markdown::InlineKind::strong:
          run.strong = true;
          break;
        case markdown::InlineKind::strikethrough:
          run.struck = true;
          break;
        case markdown::InlineKind::link:
          run.link = target(part.url);
          break;
      }
      add_runs(part.children, run, out);
    }
  }

  /// A heading's anchor, or a whole address; empty for what may not be a link.
  std::string target(const std::string& url) const {
    if (markdown::judge_link(url) != markdown::LinkFault::none) return {};
    if (url.find("://") != std::string::npos || url.starts_with("mailto:") ||
        url.starts_with("tel:"))
      return url;
    if (!url.starts_with('#')) return site_.model().site.base_url + town_.id + '/' + url;
    for (const Chapter& chapter : town_.chapters) {
      for (const markdown::Heading& each : chapter.document.headings) {
        if (each.id == url.substr(1)) return url;
      }
    }
    return {};
  }

  const SitePages& site_;
  const Municipality& town_;
  const markdown::Document& document_;
  bool skip_title_;
  bool in_footnotes_ = false;
  int shift_ = 0;
  int previous_level_ = 1;
};

bool begins_with_title(const markdown::Document& document) {
  return !document.blocks.empty() && document.blocks.front().kind == markdown::BlockKind::heading &&
         document.blocks.front().level == 1;
}

/// A table of two columns: what is known of the document.
pdf::Block facts(const SitePages& site, const Municipality& town) {
  pdf::Block table{pdf::BlockKind::table};
  for (const Fact& fact : facts_of(site, town)) {
    pdf::Block row{pdf::BlockKind::row};
    for (const std::string& words :
         {fact.label, fact.value.empty() ? site.text("not_stated") : fact.value}) {
      pdf::Block cell{pdf::BlockKind::cell};
      cell.runs.push_back({words});
      cell.header = row.children.empty();
      row.children.push_back(std::move(cell));
    }
    table.children.push_back(std::move(row));
  }
  return table;
}

}  // namespace

pdf::Document guideline_document(const SitePages& site, const Municipality& town) {
  const std::string page = guideline_path(town);
  pdf::Document document = print::frame(site, town, town.guideline.title, page);
  print::begin(site, town, town.guideline.title, document);
  for (const Chapter& chapter : town.chapters) {
    const bool skip = town.chapters.size() == 1 && begins_with_title(chapter.document);
    Reader(site, town, chapter.document, skip).read(document);
  }
  document.blocks.push_back(print::heading(2, site.text("document")));
  document.blocks.push_back(facts(site, town));
  if (!town.notes.empty()) {
    document.blocks.push_back(print::heading(2, site.text("notes")));
    pdf::Block list{pdf::BlockKind::list};
    for (const std::string& note : town.notes) {
      pdf::Block item{pdf::BlockKind::item};
      item.children.push_back(print::paragraph(note));
      list.children.push_back(std::move(item));
    }
    document.blocks.push_back(std::move(list));
  }
  print::end(site, "", page, document);
  return document;
}

}  // namespace stadga::render
