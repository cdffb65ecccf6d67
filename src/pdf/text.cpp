// SPDX-License-Identifier: EUPL-1.2
#include "pdf/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <unicode/utf8.h>

#include "base/visible.h"

namespace stadga::pdf {
namespace {

// Debian: fonts-liberation. The second name is for machines without it.
constexpr const char* sans = "Liberation Sans, sans-serif";
constexpr const char* mono = "Liberation Mono, monospace";

using Attributes = std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)>;

/// Where a run stands in the layout's text, and whose words it is.
struct Stretch {
  unsigned end = 0;
  std::size_t leaf = none;
  bool strong = false;
  bool underlined = false;
  bool struck = false;
};

/// A link to a place that the document lacks is plain text.
bool leads_somewhere(const Sheet& sheet, const std::string& link) {
  if (link.starts_with('#')) return sheet.names.contains(link.substr(1));
  return !link.empty();
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void add_look(PangoAttrList* list, const Run& run, bool link, std::size_t begin, std::size_t end) {
  if (run.strong) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
  if (run.emphasis) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
  if (run.code) add(list, pango_attr_family_new(mono), begin, end);
  if (run.raised) {
    add(list, pango_attr_rise_new(3 * PANGO_SCALE), begin, end);
    add(list, pango_attr_scale_new(0.75), begin, end);
  }
  // Seen by nobody: glyphs are drawn one by one. It divides the items where the structure does.
  if (link) add(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), begin, end);
  if (run.struck) add(list, pango_attr_strikethrough_new(TRUE), begin, end);
}

PangoFontDescription* description_of(const Style& style) {
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family_static(description, style.fixed ? mono : sans);
  pango_font_description_set_absolute_size(description, style.size * PANGO_SCALE);
  if (style.strong) pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD);
  return description;
}

std::shared_ptr<PangoLayout> layout_of(PangoContext* context, const std::string& text,
                                       PangoAttrList* attributes, const Style& style,
                                       double width) {
  std::shared_ptr<PangoLayout> layout(pango_layout_new(context), g_object_unref);
  PangoFontDescription* description = description_of(style);
  pango_layout_set_font_description(layout.get(), description);
  pango_font_description_free(description);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  if (attributes != nullptr) {
    // Without ligatures every letter stands for itself in what is copied from the page.
    PangoAttribute* features = pango_attr_font_features_new("liga=0, clig=0");
    pango_attr_list_insert(attributes, features);
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
  }
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (width > 0) pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  return layout;
}

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

bool lacks_glyph(const PangoGlyphString& glyphs) {
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    if ((glyphs.glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return true;
  }
  return false;
}

/// The items of a line, from left to right.
void add_items(Sheet& sheet, const std::shared_ptr<PangoLayout>& layout,
               const PangoLayoutLine& line, const std::vector<Stretch>& stretches,
               const Style& style, double x, double baseline, Row& row) {
  double pen = x;
  for (const GSList* at = line.runs; at != nullptr; at = at->next) {
    auto* item = static_cast<PangoGlyphItem*>(at->data);
    PangoRectangle logical;
    pango_glyph_string_extents(item->glyphs, item->item->analysis.font, nullptr, &logical);
    const auto offset = static_cast<unsigned>(item->item->offset);
    const auto stretch =
        std::ranges::find_if(stretches, [&](const Stretch& each) { return offset < each.end; });
    Glyphs glyphs;
    glyphs.layout = layout;
    glyphs.item = item;
    glyphs.x = pen;
    glyphs.baseline = baseline - points(item->y_offset);
    glyphs.width = points(logical.width);
    glyphs.ascent = points(PANGO_ASCENT(logical));
    glyphs.descent = points(PANGO_DESCENT(logical));
    glyphs.colour = style.colour;
    if (stretch != stretches.end()) {
      glyphs.leaf = stretch->leaf;
      glyphs.underlined = stretch->underlined;
      glyphs.struck = stretch->struck;
      if (stretch->strong) glyphs.colour = ink;
      if (stretch->underlined) glyphs.colour = accent;
      if (glyphs.leaf != none && lacks_glyph(*item->glyphs))
        sheet.leaves[glyphs.leaf].missing = true;
    }
    pen += glyphs.width;
    row.glyphs.push_back(std::move(glyphs));
  }
}

}  // namespace

std::string printable(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::string out;
  for (std::int64_t at = 0; at < size;) {
    const std::int64_t begin = at;
    UChar32 code = 0;
    U8_NEXT(bytes, at, size, code);
    if (code < 0) {
      out += "\xEF\xBF\xBD";
    } else if (code == '\t' || code == '\r' || code == 0x85) {
      out += ' ';
    } else if (code == '\n' || !is_hidden(static_cast<unsigned>(code))) {
      out += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    }
  }
  return out;
}

std::vector<Row> set_text(Sheet& sheet, PangoContext* context, std::span<const Run> runs,
                          const Style& style, double x, double width, std::size_t node) {
  std::string text;
  std::vector<Stretch> stretches;
  const Attributes attributes(pango_attr_list_new(), pango_attr_list_unref);
  for (const Run& run : runs) {
    const std::string words = printable(run.text);
    if (words.empty()) continue;
    const std::size_t begin = text.size();
    text += words;
    const bool link = leads_somewhere(sheet, run.link);
    add_look(attributes.get(), run, link, begin, text.size());
    std::size_t leaf = none;
    if (node != none && link) {
      const std::size_t element = sheet.add_node(node, "Link");
      sheet.nodes[element].link = run.link;
      leaf = sheet.add_leaf(element, words);
    } else if (node != none) {
      leaf = sheet.add_leaf(node, words);
    }
    stretches.push_back({static_cast<unsigned>(text.size()), leaf, run.strong, link, run.struck});
  }
  const auto layout = layout_of(context, text, attributes.get(), style, width);
  std::vector<Row> rows;
  const int lines = pango_layout_get_line_count(layout.get());
  for (int i = 0; i < lines; ++i) {
    const PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
    PangoRectangle logical;
    pango_layout_line_get_extents(const_cast<PangoLayoutLine*>(line), nullptr, &logical);
    Row row;
    const double height = points(logical.height);
    row.height = std::max(height, style.size * style.line);
    row.baseline = points(PANGO_ASCENT(logical)) + (row.height - height) / 2;
    add_items(sheet, layout, *line, stretches, style, x, row.baseline, row);
    rows.push_back(std::move(row));
  }
  // Two lines at the least stay together, at the beginning and at the end.
  if (rows.size() > 1) {
    rows.front().keep = true;
    rows[rows.size() - 2].keep = true;
  }
  return rows;
}

Widths widths_of(PangoContext* context, std::span<const Run> runs, const Style& style) {
  Widths widths;
  std::string text;
  bool strong = style.strong;
  for (const Run& run : runs) {
    text += printable(run.text);
    strong = strong || run.strong;
  }
  Style bold = style;
  bold.strong = strong;
  const auto measure = [&](const std::string& words) {
    const auto layout = layout_of(context, words, nullptr, bold, 0);
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return std::ceil(points(logical.width)) + 1;
  };
  widths.wanted = measure(text);
  std::string longest;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n-/", at), text.size() - 1) + 1;
    if (end - at > longest.size()) longest = text.substr(at, end - at);
    at = end;
  }
  widths.least = measure(longest);
  return widths;
}

}  // namespace stadga::pdf
