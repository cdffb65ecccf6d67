// SPDX-License-Identifier: EUPL-1.2
// Rows → pages.
#include <algorithm>

#include "pdf/text.h"

namespace stadga::pdf {
namespace {

constexpr double page_bottom = page_height - margin_bottom;

class Pages {
 public:
  explicit Pages(Sheet& sheet) : sheet_(sheet) { turn(); }

  void place_all() {
    sheet_.places.resize(sheet_.rows.size());
    for (std::size_t at = 0; at < sheet_.rows.size();) {
      const std::size_t end = end_of_chain(at);
      // What is longer than a page is divided wherever the page ends.
      const bool divided = height_of(at, end, true) > page_bottom - margin_top;
      if (!divided && !top_ && y_ + height_of(at, end, false) > page_bottom) turn_at(at);
      for (; at < end; ++at) {
        const Row& row = sheet_.rows[at];
        if (!top_ && y_ + row.space + row.height > page_bottom) turn_at(at);
        place(row, at);
      }
    }
  }

 private:
  std::size_t end_of_chain(std::size_t at) const {
    while (at + 1 < sheet_.rows.size() && sheet_.rows[at].keep) ++at;
    return at + 1;
  }

  double height_of(std::size_t begin, std::size_t end, bool on_top) const {
    double height = 0;
    for (std::size_t i = begin; i < end; ++i)
      height += sheet_.rows[i].height + (i == begin && on_top ? 0 : sheet_.rows[i].space);
    return height;
  }

  void turn() {
    sheet_.pages.emplace_back();
    y_ = margin_top;
    top_ = true;
  }

  /// The head of a table that goes on is shown again, for the eye alone.
  void turn_at(std::size_t next) {
    turn();
    const Row& row = sheet_.rows[next];
    if (row.table == none || row.table_head) return;
    for (const Row& head : sheet_.rows) {
      if (head.table != row.table || !head.table_head) continue;
      Row copy = head;
      for (Glyphs& glyphs : copy.glyphs) glyphs.leaf = none;
      place(copy, none);
    }
  }

  void place(const Row& row, std::size_t index) {
    const double space = top_ ? 0 : row.space;
    y_ += space;
    Page& page = sheet_.pages.back();
    for (Glyphs glyphs : row.glyphs) {
      glyphs.baseline += y_;
      page.glyphs.push_back(std::move(glyphs));
    }
    for (Shape shape : row.shapes) {
      shape.y += y_;
      if (shape.joins) {
        shape.y -= space;
        shape.height += space;
      }
      page.shapes.push_back(shape);
    }
    for (Widget widget : row.widgets) {
      widget.y += y_;
      page.widgets.push_back(widget);
    }
    if (index != none) sheet_.places[index] = {sheet_.pages.size() - 1, y_};
    y_ += row.height;
    top_ = false;
  }

  Sheet& sheet_;
  double y_ = 0;
  bool top_ = true;
};

enum class Side { left, right };

void put_line(Sheet& sheet, PangoContext* context, Page& page, const std::string& words, double y,
              Side side, double width) {
  const Style style{8.5, 1.3, false, false, muted};
  const Run run{words};
  const std::vector<Row> rows =
      set_text(sheet, context, {&run, 1}, style, margin_side, width, none);
  double line_width = 0;
  for (const Glyphs& glyphs : rows.front().glyphs) line_width += glyphs.width;
  const double shift = side == Side::right ? text_width - line_width : 0;
  double top = y;
  for (const Row& row : rows) {
    for (Glyphs glyphs : row.glyphs) {
      glyphs.x += shift;
      glyphs.baseline = top + row.baseline;
      page.glyphs.push_back(std::move(glyphs));
    }
    top += row.height;
    if (side == Side::right || top > y + 2 * row.height) break;  // at most two lines
  }
}

}  // namespace

void paginate(const Document& document, PangoContext* context, Sheet& sheet) {
  Pages(sheet).place_all();
  constexpr double foot = page_height - margin_bottom + 20;
  const std::string of = " (" + std::to_string(sheet.pages.size()) + ")";
  for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
    Page& page = sheet.pages[i];
    page.shapes.push_back({margin_side, foot - 6, text_width, 0.6, hairline, false});
    put_line(sheet, context, page, document.running_foot, foot, Side::left, text_width - 60);
    put_line(sheet, context, page, std::to_string(i + 1) + of, foot, Side::right, 0);
    if (i > 0) put_line(sheet, context, page, document.running_head, 32, Side::left, text_width);
  }
}

}  // namespace stadga::pdf
