// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/names.h"
#include "base/text.h"
#include "markdown/document.h"
#include "markdown/link.h"
#include "markdown/units.h"

namespace stadga::markdown {
namespace {

const Kind markdown_too_large{
    "markdown-too-large",
    Severity::error,
    {"En Markdown-text är större än vad som läses.", "A Markdown text is larger than is read."},
    {"Vissa texter tar orimligt lång tid att tolka när de är stora. Dela upp riktlinjen i kapitel.",
     "Some texts take unreasonably long to read when they are large. Split the guideline into "
     "chapters."},
    "guideline.md: 400 000 tecken"};
const Kind table_too_large{
    "table-too-large",
    Severity::error,
    {"En tabell har fler celler än vad som läses.", "A table has more cells than are read."},
    {"Korta rader fylls ut till rubrikradens bredd, så en bred rubrikrad ger en enorm sida.",
     "Short rows are padded to the width of the header, so a wide header makes an enormous page."},
    "| a | b | … 4 000 kolumner och 1 000 rader"};
const Kind markdown_nested{
    "nested-text",
    Severity::error,
    {"Listor, citat eller betoningar ligger inuti varandra i för många nivåer.",
     "Lists, quotations or emphases are nested too deeply."},
    {"Ingen läsare kan följa en sådan text, och den kan få program att krascha.",
     "No reader can follow such a text, and it can crash programs."},
    "> > > > > > … 100 nivåer"};
const Kind raw_html{
    "raw-html",
    Severity::warning,
    {"Texten innehåller HTML.", "The text contains HTML."},
    {"HTML tolkas inte, utan visas som den är skriven. Annars kunde skript hamna på sidan.",
     "HTML is not interpreted but shown as it is written. Otherwise scripts could end up on the "
     "page."},
    "Läs <b>noga</b>."};
const Kind unsafe_link{
    "unsafe-link",
    Severity::error,
    {"En länk leder till något annat än en webbsida, en e-postadress eller ett telefonnummer.",
     "A link leads to something else than a web page, an e-mail address or a telephone number."},
    {"Länkar av andra slag kan köra program hos läsaren eller dölja vart de leder.",
     "Links of other kinds can run programs at the reader's or hide where they lead."},
    "[klicka](javascript:alert(1))"};
const Kind left_out_image{
    "left-out-image",
    Severity::warning,
    {"En bild i texten visas bara som sin beskrivning.",
     "An image in the text is shown only as its description."},
    {"Sidorna hämtar inget från andra servrar, och riktlinjens bilder publiceras inte.",
     "The pages fetch nothing from other servers, and the guideline's images are not published."},
    "![Organisationsskiss](skiss.png)"};
const Kind undescribed_image{
    "image-without-description",
    Severity::error,
    {"En bild har ingen beskrivning i ord.", "An image has no description in words."},
    {"Den som inte ser bilden får veta vad den visar genom beskrivningen. Den läses upp av "
     "skärmläsare och visas när bilden inte kan hämtas.",
     "Whoever does not see the image learns from the description what it shows. Screen readers "
     "read it, and it stands there when the image cannot be fetched."},
    "![](bilder/kontroll.png)"};
const Kind skipped_level{
    "skipped-heading-level",
    Severity::warning,
    {"En rubrik hoppar över en nivå.", "A heading skips a level."},
    {"Den som lyssnar på sidan hör rubrikernas nivåer och undrar vad som saknas.",
     "Whoever listens to the page hears the levels of the headings and wonders what is missing."},
    "## Ansvar\n#### Redaktör"};

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

/// cmark-gfm's register of extensions is global and not guarded.
void register_extensions() {
  static std::once_flag once;
  std::call_once(once, cmark_gfm_core_extensions_ensure_registered);
}

NodePtr parse_tree(std::string_view text) {
  register_extensions();
  const std::unique_ptr<cmark_parser, FreeParser> parser(
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS));
  for (const char* name : {"table", "tasklist", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  // While it reads inlines, the library notes the extensions' characters in tables that all parsers
  // share: a second thread would now and then miss an address or a strikethrough.
  static std::mutex tables;
  const std::lock_guard<std::mutex> lock(tables);
  return NodePtr(cmark_parser_finish(parser.get()));
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Text fit for a page: cmark-gfm makes single bytes of `&#xFFFE;`, and lets control characters
/// through.
std::string readable(std::string_view text) {
  static constexpr std::string_view replacement = "\uFFFD";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    const std::string_view character = text.substr(at, length);
    const bool control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F ||
                         (byte == 0xC2 && character < "\u00a0");
    // Marks that turn the direction of writing show other words than those that stand there.
    const bool turns = (character >= "\u202a" && character <= "\u202e") ||
                       (character >= "\u2066" && character <= "\u2069");
    const bool broken = byte >= 0x80 && find_invalid_utf8(character).has_value();
    out += control || turns || broken ? replacement : character;
    at += broken ? 1 : character.size();
  }
  return out;
}

bool is_type(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

/// Turns cmark's tree into ours, and reports what may not be published.
class Converter {
 public:
  Converter(const SourceFile& file, std::size_t start, Diagnostics& diagnostics, HeadingIds& taken,
            Limits limits)
      : file_(file),
        first_line_(file.position(start).line),
        diagnostics_(diagnostics),
        taken_(taken),
        limits_(limits) {}

  std::optional<Document> convert(cmark_node* root) {
    document_.blocks = blocks_in(root, 0);
    if (too_deep_) return std::nullopt;
    return std::move(document_);
  }

 private:
  Span span_of(cmark_node* node) const {
    const auto line = [&](int number) {
      return first_line_ + static_cast<std::size_t>(std::max(number, 1)) - 1;
    };
    const std::size_t begin =
        file_.line_start(line(cmark_node_get_start_line(node))) +
        static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1)) - 1;
    const std::size_t end = file_.line_start(line(cmark_node_get_end_line(node))) +
                            static_cast<std::size_t>(std::max(cmark_node_get_end_column(node), 0));
    const std::size_t size = file_.text().size();
    // An HTML block's end column is 0: then the line on which it begins is shown.
    if (end <= begin)
      return {&file_, std::min(begin, size), std::min(begin + file_.line_at(begin).size(), size)};
    return {&file_, std::min(begin, size), std::min(end, size)};
  }

  bool deeper_than_allowed(std::size_t depth, cmark_node* node) {
    if (depth < limits_.depth) return false;
    if (!too_deep_) {
      diagnostics_.report(
          markdown_nested, span_of(node).part(0, 1),
          say("listor, citat eller betoningar ligger i varandra i fler än {} nivåer",
              "lists, quotations or emphases are nested more than {} levels deep", limits_.depth),
          say("förenkla listan, citatet eller betoningen",
              "simplify the list, quotation or emphasis"));
    }
    too_deep_ = true;
    return true;
  }

  std::vector<Block> blocks_in(cmark_node* parent, std::size_t depth) {
    std::vector<Block> blocks;
    if (deeper_than_allowed(depth, parent)) return blocks;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      blocks.push_back(block(node, depth + 1));
    }
    return blocks;
  }

  Block block(cmark_node* node, std::size_t depth) {
    Block out;
    out.span = span_of(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        make_heading(out, node, depth);
        return out;
      case CMARK_NODE_LIST:
        out.kind = BlockKind::list;
        out.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        out.start = cmark_node_get_list_start(node);
        out.tight = cmark_node_get_list_tight(node) != 0;
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        out.kind = BlockKind::quotation;
        break;
      case CMARK_NODE_CODE_BLOCK:
        out.kind = BlockKind::code;
        out.text = readable(literal(node));
        return out;
      case CMARK_NODE_THEMATIC_BREAK:
        out.kind = BlockKind::thematic_break;
        return out;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        out.kind = BlockKind::footnote;
        out.level = ++footnotes_;
        break;
      case CMARK_NODE_HTML_BLOCK:
        report_html(out.span);
        out.inlines.push_back({InlineKind::text, readable(trim(literal(node))), {}, {}});
        make_leaf(out);
        return out;
      case CMARK_NODE_PARAGRAPH:
        out.inlines = inlines_in(node, depth);
        make_leaf(out);
        return out;
      default:
        if (make_extension_block(out, node, depth)) return out;
        break;
    }
    out.children = blocks_in(node, depth);
    return out;
  }

  /// Tables and items; true where the block is complete.
  bool make_extension_block(Block& out, cmark_node* node, std::size_t depth) {
    if (is_type(node, "table_cell")) {
      out.kind = BlockKind::cell;
      out.inlines = inlines_in(node, depth);
      make_leaf(out);
      return true;
    }
    if (is_type(node, "table")) {
      out.kind = BlockKind::table;
    } else if (is_type(node, "table_header") || is_type(node, "table_row")) {
      out.kind = BlockKind::row;
      out.header = is_type(node, "table_header");
    } else {
      out.kind = BlockKind::item;
      if (is_type(node, "tasklist"))
        out.checked = cmark_gfm_extensions_get_tasklist_item_checked(node);
    }
    return false;
  }

  void make_heading(Block& out, cmark_node* node, std::size_t depth) {
    out.kind = BlockKind::heading;
    out.level = cmark_node_get_heading_level(node);
    out.inlines = inlines_in(node, depth);
    if (!path_.empty() && out.level > document_.headings[path_.back()].level + 1) {
      const int above = document_.headings[path_.back()].level;
      diagnostics_.report(
          skipped_level, out.span,
          say("rubriken har nivå {}, men rubriken ovanför har nivå {}",
              "the heading is of level {}, but the one above it is of level {}", out.level, above),
          say("börja raden med `{}`", "begin the line with `{}`",
              std::string(static_cast<std::size_t>(above) + 1, '#')));
    }
    while (!path_.empty() && document_.headings[path_.back()].level >= out.level) path_.pop_back();
    out.heading = document_.headings.size();
    make_leaf(out);
    Heading heading;
    heading.level = out.level;
    heading.text = fold_space(document_.leaves[out.leaf].plain);
    heading.span = out.span;
    heading.id = unique_id(slug(heading.text));
    document_.headings.push_back(std::move(heading));
    path_.push_back(out.heading);
  }

  std::string unique_id(std::string id) {
    if (id.empty()) id = "avsnitt";
    const int times = ++taken_[id];
    if (times == 1) return id;
    const std::string numbered = id + '-' + std::to_string(times);
    return taken_.contains(numbered) ? unique_id(numbered) : (taken_[numbered] = 1, numbered);
  }

  void make_leaf(Block& out) {
    out.leaf = document_.leaves.size();
    Leaf leaf;
    leaf.heading_path = path_;
    add_plain(out.inlines, leaf.plain);
    document_.leaves.push_back(std::move(leaf));
  }

  static void add_plain(const std::vector<Inline>& inlines, std::string& plain) {
    for (const Inline& part : inlines) {
      switch (part.kind) {
        case InlineKind::text:
        case InlineKind::code:
          plain += part.text;
          break;
        case InlineKind::soft_break:
        case InlineKind::hard_break:
          plain += ' ';
          break;
        default:
          add_plain(part.children, plain);
          break;
      }
    }
  }

  std::vector<Inline> inlines_in(cmark_node* parent, std::size_t depth) {
    std::vector<Inline> inlines;
    if (deeper_than_allowed(depth, parent)) return inlines;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      // Neighbouring pieces of text are one text to a reader.
      Inline part = inline_of(node, depth + 1);
      if (part.kind == InlineKind::text && !inlines.empty() &&
          inlines.back().kind == InlineKind::text) {
        inlines.back().text += part.text;
      } else {
        inlines.push_back(std::move(part));
      }
    }
    return inlines;
  }

  Inline inline_of(cmark_node* node, std::size_t depth) {
    Inline out;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        out.text = readable(literal(node));
        return out;
      case CMARK_NODE_SOFTBREAK:
        out.kind = InlineKind::soft_break;
        return out;
      case CMARK_NODE_LINEBREAK:
        out.kind = InlineKind::hard_break;
        return out;
      case CMARK_NODE_CODE:
        out.kind = InlineKind::code;
        out.text = readable(literal(node));
        return out;
      case CMARK_NODE_HTML_INLINE:
        out.text = readable(literal(node));
        report_html(find_in_leaf(node, out.text));
        return out;
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        out.kind = InlineKind::footnote_reference;
        out.text = readable(literal(node));
        return out;
      case CMARK_NODE_EMPH:
        out.kind = InlineKind::emphasis;
        break;
      case CMARK_NODE_STRONG:
        out.kind = InlineKind::strong;
        break;
      case CMARK_NODE_LINK:
        make_link(out, node, depth);
        return out;
      case CMARK_NODE_IMAGE:
        make_image(out, node, depth);
        return out;
      default:
        out.kind = InlineKind::strikethrough;
        break;
    }
    out.children = inlines_in(node, depth);
    return out;
  }

  /// One long address may be named by thousands of references.
  bool too_many_link_bytes(cmark_node* node, std::size_t more) {
    const bool told = link_bytes_ > limits_.bytes;
    link_bytes_ += more;
    if (link_bytes_ <= limits_.bytes) return false;
    if (!told) {
      diagnostics_.report(markdown_too_large, span_of(node),
                          say("länkarnas adresser är tillsammans större än texten får vara",
                              "the links' addresses together are larger than the text may be"),
                          say("korta adresserna, eller dela upp texten",
                              "shorten the addresses, or split the text"));
    }
    return true;
  }

  void make_link(Inline& out, cmark_node* node, std::size_t depth) {
    out.kind = InlineKind::link;
    out.url = cmark_node_get_url(node);
    out.children = inlines_in(node, depth);
    if (too_many_link_bytes(node, out.url.size())) out.url.clear();
    const LinkFault fault = judge_link(out.url);
    if (fault == LinkFault::none) return;
    const Text help = fault == LinkFault::user_info
                          ? say("ta bort användarnamn och lösenord ur adressen",
                                "remove user name and password from the address")
                          : say("skriv en adress som börjar med https://, mailto: eller tel:",
                                "write an address that begins with https://, mailto: or tel:");
    diagnostics_.report(
        unsafe_link, find_in_leaf(node, out.url),
        say("länken `{}` får inte publiceras", "the link `{}` may not be published", out.url),
        help);
  }

  /// An image that may not be shown becomes its description.
  void make_image(Inline& out, cmark_node* node, std::size_t depth) {
    out.children = inlines_in(node, depth);
    const std::string url = cmark_node_get_url(node);
    if (limits_.pictures && is_picture_name(url)) {
      out.kind = InlineKind::image;
      out.url = url;
      std::string description;
      add_plain(out.children, description);
      if (!trim(description).empty()) return;
      diagnostics_.report(
          undescribed_image, find_in_leaf(node, url),
          say("bilden `{}` har ingen beskrivning", "the image `{}` has no description", url),
          say("skriv vad bilden visar mellan hakparenteserna: `![…]({})`",
              "write what the image shows between the brackets: `![…]({})`", url));
      return;
    }
    out.kind = InlineKind::emphasis;
    diagnostics_.report(
        left_out_image, find_in_leaf(node, url),
        say("bilden `{}` publiceras inte", "the image `{}` is not published", url),
        say("beskriv i texten det som bilden visar", "describe in the text what the image shows"));
  }

  void report_html(Span span) {
    diagnostics_.report(
        raw_html, span,
        say("HTML tolkas inte utan visas som text", "HTML is not interpreted but shown as text"),
        say("använd Markdown: `**fet**`, `*kursiv*`, `[länk](https://…)`",
            "use Markdown: `**bold**`, `*italic*`, `[link](https://…)`"));
  }

  /// cmark gives no reliable columns inside a paragraph: the text is looked for again.
  Span find_in_leaf(cmark_node* node, std::string_view text) const {
    cmark_node* leaf = node;
    while (leaf != nullptr &&
           (cmark_node_get_type(leaf) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE) {
      leaf = cmark_node_parent(leaf);
    }
    const Span all = span_of(leaf == nullptr ? node : leaf);
    const std::size_t at = all.text().find(text);
    return at == std::string_view::npos ? all : all.part(at, text.size());
  }

  const SourceFile& file_;
  std::size_t first_line_;
  Diagnostics& diagnostics_;
  HeadingIds& taken_;
  Limits limits_;
  Document document_;
  std::vector<std::size_t> path_;
  int footnotes_ = 0;
  std::size_t link_bytes_ = 0;
  bool too_deep_ = false;
};

/// A table's delimiter row: `|---|:--:|`. Counts its columns, 0 where the line is none.
std::size_t delimiter_columns(std::string_view line) {
  std::size_t bars = 0;
  bool dash = false;
  for (const char c : line) {
    if (c == '|')
      ++bars;
    else if (c == '-')
      dash = true;
    else if (c != ':' && c != ' ' && c != '\t' && c != '\v' && c != '\f' && c != '>')
      return 0;
  }
  return dash && bars > 0 ? bars + 1 : 0;
}

/// True where every table is small enough. Looks at the source, because parsing is what takes long.
bool tables_within(const SourceFile& file, std::size_t start, Diagnostics& diagnostics,
                   std::size_t most_cells) {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::size_t table_start = start;
  std::size_t previous = start;
  for (std::size_t line = file.position(start).line; line <= file.line_count(); ++line) {
    const std::size_t at = file.line_start(line);
    const std::string_view words = file.line_at(at);
    const std::size_t delimited = delimiter_columns(words);
    if (trim(words).empty()) {
      columns = 0;
    } else if (delimited > columns) {
      // Also below another table: a heading between the two ends it without an empty line.
      columns = delimited;
      rows = 1;
      table_start = previous;
    } else if (columns > 0) {
      ++rows;
    }
    // The library takes quadratic time for a row's cells, of which a table keeps but the first few.
    static constexpr std::ptrdiff_t most_in_row = 1000;
    if (const auto bars = std::ranges::count(words, '|'); bars > most_in_row) {
      diagnostics.report(
          table_too_large, Span{&file, at, at + words.size()},
          say("raden har {} lodstreck (`|`); högst {} celler på en rad läses",
              "the line has {} bars (`|`); at most {} cells of a row are read", bars, most_in_row),
          say("dela upp tabellen", "split the table"));
      return false;
    }
    if (columns * rows > most_cells) {
      diagnostics.report(
          table_too_large, Span{&file, table_start, table_start + file.line_at(table_start).size()},
          say("tabellen har {} kolumner och minst {} rader; högst {} celler läses",
              "the table has {} columns and at least {} rows; at most {} cells are read", columns,
              rows, most_cells),
          say("dela upp tabellen", "split the table"));
      return false;
    }
    previous = at;
  }
  return true;
}

void add_plain_of(cmark_node* node, std::string& out) {
  cmark_iter* iterator = cmark_iter_new(node);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* current = cmark_iter_get_node(iterator);
    const cmark_node_type type = cmark_node_get_type(current);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
      if (cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER) out += literal(current);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      out += ' ';
    }
  }
  cmark_iter_free(iterator);
}

}  // namespace

std::string_view Document::section_of(const Unit& unit) const {
  const std::vector<std::size_t>& path = leaves[unit.leaf].heading_path;
  return path.empty() ? std::string_view() : std::string_view(headings[path.back()].id);
}

bool Document::stands_under(const Unit& unit, std::string_view heading_id) const {
  return std::ranges::any_of(leaves[unit.leaf].heading_path, [&](std::size_t heading) {
    return headings[heading].id == heading_id;
  });
}

std::optional<Document> parse(const SourceFile& file, std::size_t start, Diagnostics& diagnostics,
                              HeadingIds& taken, Limits limits) {
  const std::string_view text = file.text();
  if (text.size() > limits.bytes) {
    diagnostics.report(
        markdown_too_large, Span{&file, 0, 0},
        say("texten är {} kilobyte; högst {} kilobyte läses",
            "the text is {} kilobytes; at most {} kilobytes are read", (text.size() + 1023) / 1024,
            limits.bytes / 1024),
        say("dela upp riktlinjen i flera filer under `files` i municipality.yml",
            "split the guideline into several files under `files` in municipality.yml"));
    return std::nullopt;
  }
  if (!tables_within(file, start, diagnostics, limits.table_cells)) return std::nullopt;
  const NodePtr root = parse_tree(text.substr(start));
  std::optional<Document> document =
      Converter(file, start, diagnostics, taken, limits).convert(root.get());
  if (document) find_units(*document);
  return document;
}

std::string plain_text(std::string_view markdown) {
  const NodePtr root = parse_tree(markdown);
  std::string out;
  add_plain_of(root.get(), out);
  return fold_space(out);
}

std::span<const Kind* const> kinds() {
  static constexpr std::array<const Kind*, 8> all = {
      &markdown_too_large, &table_too_large, &markdown_nested,   &raw_html,
      &unsafe_link,        &left_out_image,  &undescribed_image, &skipped_level};
  return all;
}

}  // namespace stadga::markdown
