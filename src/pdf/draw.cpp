// SPDX-License-Identifier: EUPL-1.2
// Pages → PDF with cairo. Each leaf's words on a page are one stretch of marked content; cairo
// gives it the number (MCID) of its turn on the page.
#include <algorithm>
#include <stdexcept>

#include <cairo-pdf.h>
#include <hb.h>

#include "pdf/sheet.h"

namespace stadga::pdf {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* out, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_colour(cairo_t* cairo, Colour colour) {
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

void fill(cairo_t* cairo, const Shape& shape) {
  set_colour(cairo, shape.colour);
  cairo_rectangle(cairo, shape.x, shape.y, shape.width, shape.height);
  cairo_fill(cairo);
}

/// The blank at which a line ends is no glyph to pango, and without it the words on either side run
/// together for a reader: it gets the font's blank back.
void give_back_blanks(const char* text, PangoGlyphItem& item) {
  hb_codepoint_t blank = 0;
  if (hb_font_get_nominal_glyph(pango_font_get_hb_font(item.item->analysis.font), ' ', &blank) == 0)
    return;
  for (int i = 0; i < item.glyphs->num_glyphs; ++i) {
    const char letter = text[item.item->offset + item.glyphs->log_clusters[i]];
    if (item.glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY && letter == ' ')
      item.glyphs->glyphs[i].glyph = blank;
  }
}

void show(cairo_t* cairo, const Glyphs& glyphs) {
  const char* text = pango_layout_get_text(glyphs.layout.get());
  give_back_blanks(text, *glyphs.item);
  set_colour(cairo, glyphs.colour);
  cairo_move_to(cairo, glyphs.x, glyphs.baseline);
  pango_cairo_show_glyph_item(cairo, text, glyphs.item);
}

void draw_lines(cairo_t* cairo, const Glyphs& glyphs) {
  if (glyphs.underlined)
    fill(cairo, {glyphs.x, glyphs.baseline + 1.6, glyphs.width, 0.5, glyphs.colour, false});
  if (glyphs.struck)
    fill(cairo, {glyphs.x, glyphs.baseline - 3, glyphs.width, 0.6, glyphs.colour, false});
}

void draw_page(cairo_t* cairo, Page& page) {
  for (const Shape& shape : page.shapes) fill(cairo, shape);
  for (const Glyphs& glyphs : page.glyphs) {
    draw_lines(cairo, glyphs);
    if (glyphs.leaf == none) show(cairo, glyphs);
  }
  std::vector<const Glyphs*> words;
  for (const Glyphs& glyphs : page.glyphs) {
    if (glyphs.leaf != none) words.push_back(&glyphs);
  }
  std::ranges::stable_sort(words, {}, [](const Glyphs* glyphs) { return glyphs->leaf; });
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t leaf = words[i]->leaf;
    cairo_tag_begin(cairo, "P", nullptr);
    for (; i < words.size() && words[i]->leaf == leaf; ++i) show(cairo, *words[i]);
    cairo_tag_end(cairo, "P");
    page.leaves.push_back(leaf);
  }
}

}  // namespace

std::string draw(Sheet& sheet) {
  std::string out;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &out, page_width, page_height),
                        cairo_surface_destroy);
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  {
    const Context cairo(cairo_create(surface.get()), cairo_destroy);
    for (Page& page : sheet.pages) {
      draw_page(cairo.get(), page);
      cairo_show_page(cairo.get());
    }
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS)
    throw std::logic_error(std::string("cairo: ") + cairo_status_to_string(status));
  return out;
}

}  // namespace stadga::pdf
