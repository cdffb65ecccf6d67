// SPDX-License-Identifier: EUPL-1.2
#include "markdown/html.h"

#include <algorithm>
#include <map>

#include "markdown/link.h"

namespace stadga::markdown {
namespace {

struct Boundary {
  std::size_t begin = 0;
  std::size_t end = 0;
  const Reference* reference = nullptr;
};

class Writer {
 public:
  Writer(const Document& document, const HtmlOptions& options)
      : document_(document), options_(options) {
    for (const Reference& reference : options.references) {
      const Unit& unit = document.units[reference.unit];
      boundaries_[unit.leaf].push_back({unit.begin, unit.end, &reference});
    }
    int highest = 6;
    for (std::size_t i = title_skipped() ? 1 : 0; i < document.headings.size(); ++i) {
      highest = std::min(highest, document.headings[i].level);
    }
    shift_ = options.top_level - highest;
    previous_level_ = options.top_level - 1;
  }

  std::string write() {
    for (std::size_t i = title_skipped() ? 1 : 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind == BlockKind::footnote && !in_footnotes_) {
        out_ += "<section class=\"footnotes\">\n<h2>" + escape_html(options_.words.footnotes) +
                "</h2>\n<ol>\n";
        in_footnotes_ = true;
      }
      write_block(block, false);
    }
    if (in_footnotes_) out_ += "</ol>\n</section>\n";
    return std::move(out_);
  }

 private:
  bool title_skipped() const {
    return options_.skip_title && !document_.blocks.empty() &&
           document_.blocks.front().kind == BlockKind::heading &&
           document_.blocks.front().level == 1;
  }

  void write_blocks(const std::vector<Block>& blocks, bool tight) {
    for (const Block& block : blocks) write_block(block, tight);
  }

  void write_block(const Block& block, bool tight) {
    switch (block.kind) {
      case BlockKind::paragraph:
        if (!tight) out_ += "<p>";
        write_leaf(block);
        out_ += tight ? "\n" : "</p>\n";
        break;
      case BlockKind::heading:
        write_heading(block);
        break;
      case BlockKind::list:
        write_list(block);
        break;
      case BlockKind::item:
        out_ += "<li>";
        if (block.checked) write_box(*block.checked);
        write_blocks(block.children, tight);
        out_ += "</li>\n";
        break;
      case BlockKind::quotation:
        out_ += "<blockquote>\n";
        write_blocks(block.children, false);
        out_ += "</blockquote>\n";
        break;
      case BlockKind::code:
        out_ += "<pre tabindex=\"0\"><code>" + escape_html(block.text) + "</code></pre>\n";
        break;
      case BlockKind::table:
        write_table(block);
        break;
      case BlockKind::thematic_break:
        out_ += "<hr>\n";
        break;
      case BlockKind::footnote:
        write_footnote(block);
        break;
      case BlockKind::row:
      case BlockKind::cell:
        break;
    }
  }

  void write_heading(const Block& block) {
    // A skipped level in the source (reported there) must not become one on the page.
    const int level =
        std::clamp(block.level + shift_, options_.top_level, std::min(previous_level_ + 1, 6));
    previous_level_ = level;
    const std::string tag = std::string("h").append(std::to_string(level));
    const Heading& heading = document_.headings[block.heading];
    section_ = heading.text;
    out_ += '<' + tag + " id=\"" + escape_html(heading_anchor(heading.id)) + "\">";
    write_leaf(block);
    out_ += "</" + tag + ">\n";
  }

  void write_list(const Block& block) {
    const std::string tag = block.ordered ? "ol" : "ul";
    out_ += '<' + tag;
    if (block.ordered && block.start != 1) out_ += " start=\"" + std::to_string(block.start) + '"';
    out_ += ">\n";
    write_blocks(block.children, block.tight);
    out_ += "</" + tag + ">\n";
  }

  void write_box(bool checked) {
    out_ += "<span class=\"box\" role=\"img\" aria-label=\"";
    out_ += escape_html(checked ? options_.words.done : options_.words.not_done);
    out_ += checked ? "\">☑</span> " : "\">☐</span> ";
  }

  void write_table(const Block& block) {
    // A wide table scrolls by itself, so it must be reachable by keyboard and have a name.
    out_ += "<section class=\"table\" tabindex=\"0\" aria-label=\"";
    out_ += escape_html(options_.words.table + ' ' + std::to_string(++tables_));
    if (!section_.empty()) out_ += escape_html(": " + section_);
    out_ += "\">\n<table>\n";
    bool in_body = false;
    for (const Block& row : block.children) {
      if (!row.header && !in_body) {
        out_ += "<tbody>\n";
        in_body = true;
      }
      out_ += row.header ? "<thead>\n<tr>" : "<tr>";
      for (std::size_t column = 0; column < row.children.size(); ++column) {
        const bool named = column == 0 && !row.header;
        const std::string_view open = row.header ? "<th scope=\"col\">"
                                      : named    ? "<th scope=\"row\">"
                                                 : "<td>";
        out_ += open;
        write_leaf(row.children[column]);
        out_ += row.header || named ? "</th>" : "</td>";
      }
      out_ += row.header ? "</tr>\n</thead>\n" : "</tr>\n";
    }
    if (in_body) out_ += "</tbody>\n";
    out_ += "</table>\n</section>\n";
  }

  void write_footnote(const Block& block) {
    const std::string id = footnote_id(std::to_string(block.level));
    out_ += "<li id=\"" + id + "\">";
    write_blocks(block.children, false);
    out_ +=
        "<p><a href=\"#" + id + "-plats\">" + escape_html(options_.words.back) + "</a></p></li>\n";
  }

  void write_leaf(const Block& block) {
    offset_ = 0;
    active_.clear();
    const auto found = boundaries_.find(block.leaf);
    if (found != boundaries_.end()) active_ = found->second;
    write_inlines(block.inlines);
    finish_references(offset_ + 1);
    active_.clear();
  }

  void write_inlines(const std::vector<Inline>& inlines) {
    for (const Inline& part : inlines) write_inline(part);
  }

  void write_inline(const Inline& part) {
    switch (part.kind) {
      case InlineKind::text:
        write_text(part.text, "", "");
        break;
      case InlineKind::code:
        write_text(part.text, "<code>", "</code>");
        break;
      case InlineKind::soft_break:
        out_ += '\n';
        ++offset_;
        break;
      case InlineKind::hard_break:
        out_ += "<br>\n";
        ++offset_;
        break;
      case InlineKind::emphasis:
        wrap("em", part);
        break;
      case InlineKind::strong:
        wrap("strong", part);
        break;
      case InlineKind::strikethrough:
        wrap("del", part);
        break;
      case InlineKind::link:
        write_link(part);
        break;
      case InlineKind::image:
        write_image(part);
        break;
      case InlineKind::footnote_reference:
        write_footnote_reference(part.text);
        break;
    }
  }

  void wrap(std::string_view tag, const Inline& part) {
    out_ += '<' + std::string(tag) + '>';
    write_inlines(part.children);
    out_ += "</" + std::string(tag) + '>';
  }

  /// A link to a heading of this text is written with the heading's id.
  std::string link_target(const std::string& url) const {
    const auto elsewhere = options_.addresses.find(url);
    if (elsewhere != options_.addresses.end()) return elsewhere->second;
    if (!url.starts_with('#')) return url;
    const std::string id = url.substr(1);
    const bool heading =
        std::ranges::find(document_.headings, id, &Heading::id) != document_.headings.end() ||
        std::ranges::find(options_.other_headings, id) != options_.other_headings.end();
    return heading ? '#' + heading_anchor(id) : url;
  }

  void write_link(const Inline& part) {
    if (judge_link(part.url) != LinkFault::none) {
      write_inlines(part.children);
      return;
    }
    out_ += "<a href=\"" + escape_url(link_target(part.url)) + "\">";
    in_link_ = true;
    write_inlines(part.children);
    in_link_ = false;
    out_ += "</a>";
    finish_references(offset_);
  }

  void write_image(const Inline& part) {
    std::string description;
    add_words(part.children, description);
    out_ += "<img src=\"" + escape_url(link_target(part.url)) + "\" alt=\"" +
            escape_html(description) + '"';
    if (const auto size = options_.sizes.find(part.url); size != options_.sizes.end()) {
      out_ += " width=\"" + std::to_string(size->second.first) + "\" height=\"" +
              std::to_string(size->second.second) + '"';
    }
    out_ += '>';
    // The description is part of the text that offsets count.
    offset_ += description.size();
  }

  static void add_words(const std::vector<Inline>& inlines, std::string& words) {
    for (const Inline& part : inlines) {
      const bool breaks =
          part.kind == InlineKind::soft_break || part.kind == InlineKind::hard_break;
      words += breaks ? " " : part.text;
      if (part.kind != InlineKind::footnote_reference) add_words(part.children, words);
    }
  }

  void write_footnote_reference(const std::string& number) {
    const std::string id = footnote_id(number);
    out_ += "<sup><a href=\"#" + id + '"';
    if (++footnote_places_[number] == 1) out_ += " id=\"" + id + "-plats\"";
    out_ += '>' + escape_html(number) + "</a></sup>";
  }

  std::string footnote_id(const std::string& number) const {
    return escape_html(std::string("fotnot--").append(options_.footnotes).append(number));
  }

  /// Text may be cut where a quoted unit begins or ends.
  void write_text(const std::string& text, std::string_view open, std::string_view close) {
    std::size_t done = 0;
    while (done < text.size()) {
      const std::size_t here = offset_ + done;
      finish_references(here);
      std::size_t next = offset_ + text.size();
      bool quoted = false;
      std::string anchors;
      for (Boundary& boundary : active_) {
        for (const std::size_t edge : {boundary.begin, boundary.end}) {
          if (edge > here) next = std::min(next, edge);
        }
        if (here < boundary.begin || here >= boundary.end) continue;
        quoted = true;
        if (begun_.insert_or_assign(boundary.reference, true).second) {
          anchors += "<span id=\"" + escape_html(boundary.reference->anchor) + "\"></span>";
        }
      }
      const std::string piece = escape_html(std::string_view(text).substr(done, next - here));
      out_ += anchors;
      if (quoted) out_ += "<span class=\"quoted\">";
      out_ += open;
      out_ += piece;
      out_ += close;
      if (quoted) out_ += "</span>";
      done += next - here;
    }
    offset_ += text.size();
    finish_references(offset_);
  }

  /// Links to the rules whose unit ends at or before `offset`. Not inside a link: links do not
  /// nest.
  void finish_references(std::size_t offset) {
    if (in_link_) return;
    for (Boundary& boundary : active_) {
      if (boundary.reference == nullptr || boundary.end > offset) continue;
      out_ += "<a class=\"rule-link\" href=\"" + escape_url(boundary.reference->href) +
              "\"><span class=\"visually-hidden\">" + escape_html(boundary.reference->label) +
              "</span><span aria-hidden=\"true\">§</span></a>";
      boundary = {0, 0, nullptr};
    }
  }

  const Document& document_;
  const HtmlOptions& options_;
  std::map<std::size_t, std::vector<Boundary>> boundaries_;
  std::vector<Boundary> active_;
  std::map<const Reference*, bool> begun_;
  std::map<std::string, int> footnote_places_;
  std::string out_;
  std::string section_;
  std::size_t offset_ = 0;
  int shift_ = 0;
  int previous_level_ = 1;
  int tables_ = 0;
  bool in_link_ = false;
  bool in_footnotes_ = false;
};

}  // namespace

std::string heading_anchor(std::string_view heading_id) {
  return std::string("avsnitt--").append(heading_id);
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
        break;
    }
  }
  return out;
}

std::string escape_url(std::string_view url) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  static constexpr std::string_view unsafe = "\"<>\\^`{|} '";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7F || unsafe.find(c) != std::string_view::npos) {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 0xF];
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string to_html(const Document& document, const HtmlOptions& options) {
  return Writer(document, options).write();
}

}  // namespace stadga::markdown
