// SPDX-License-Identifier: EUPL-1.2
// Inside the module: a laid-out document. Lengths are points (1/72 inch), y grows downwards.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "pdf/document.h"

namespace stadga::pdf {

inline constexpr double page_width = 595.0;
inline constexpr double page_height = 842.0;
inline constexpr double margin_side = 56;
inline constexpr double margin_top = 62;
inline constexpr double margin_bottom = 70;
inline constexpr double text_width = page_width - 2 * margin_side;
inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

struct Colour {
  double red, green, blue;
};
inline constexpr Colour ink{0.09, 0.13, 0.12};
inline constexpr Colour muted{0.29, 0.34, 0.33};
inline constexpr Colour accent{0.043, 0.36, 0.32};
inline constexpr Colour pale{0.90, 0.945, 0.933};
inline constexpr Colour hairline{0.70, 0.74, 0.73};

/// Under an element of the structure: another element, or words on the page.
struct Kid {
  bool is_node = false;
  std::size_t index = 0;  ///< in Sheet::nodes or Sheet::leaves
};

/// An element of the structure tree.
struct Node {
  std::string type;   ///< `P`, `H1`, `LI` …
  std::string scope;  ///< TH: `Column`, `Row`
  std::string link;   ///< Link
  std::size_t field = none;
  std::vector<Kid> kids;
};

/// Words with one place in the structure.
struct Leaf {
  std::string text;
  std::size_t node = 0;
  bool missing = false;  ///< holds a character that no font has
};

struct Glyphs {
  std::size_t leaf = none;  ///< none: an artifact
  std::shared_ptr<PangoLayout> layout;
  PangoGlyphItem* item = nullptr;  ///< owned by the layout
  double x = 0, baseline = 0, width = 0, ascent = 0, descent = 0;
  Colour colour = ink;
  bool underlined = false;
  bool struck = false;
};

struct Shape {
  double x = 0, y = 0, width = 0, height = 0;
  Colour colour = hairline;
  bool joins = false;  ///< reaches up to the row before on the same page
};

struct Widget {
  std::size_t node = 0;
  double x = 0, y = 0, width = 0, height = 0;
};

/// What cannot be divided between pages: mostly a line of text.
struct Row {
  double space = 0;  ///< above it, but first on a page
  double height = 0;
  double baseline = 0;  ///< of its first text
  bool keep = false;    ///< on one page with the next row, if that can be
  std::size_t table = none;
  bool table_head = false;  ///< shown again where the table goes on
  std::vector<Glyphs> glyphs;
  std::vector<Shape> shapes;
  std::vector<Widget> widgets;
};

struct Heading {
  int level = 1;
  std::string text;
  std::size_t row = 0;
};

struct Anchor {
  std::string name;
  std::size_t row = 0;
};

/// Where a row ended up.
struct Place {
  std::size_t page = 0;
  double y = 0;
};

struct Page {
  std::vector<Glyphs> glyphs;
  std::vector<Shape> shapes;
  std::vector<Widget> widgets;
  std::vector<std::size_t> leaves;  ///< in the order in which they are drawn: the nth has MCID n
};

struct Sheet {
  std::vector<Node> nodes;  ///< the first is the root
  std::vector<Leaf> leaves;
  std::vector<Field> fields;
  std::vector<bool> ticked;  ///< beside `fields`: a check box rather than a text field
  std::vector<Row> rows;
  std::vector<Heading> headings;
  std::vector<Anchor> anchors;
  std::set<std::string> names;  ///< of all anchors, before anything is laid out
  std::vector<Place> places;    ///< beside `rows`
  std::vector<Page> pages;

  std::size_t add_node(std::size_t parent, std::string type);
  std::size_t add_leaf(std::size_t node, std::string text);
};

/// Blocks → rows, with the structure.
void flow(const Document& document, PangoContext* context, Sheet& sheet);
/// Rows → pages, with head, foot and numbers.
void paginate(const Document& document, PangoContext* context, Sheet& sheet);
/// Pages → a PDF whose words are marked and that has no structure yet. Sets `Page::leaves`.
std::string draw(Sheet& sheet);
/// That PDF → the whole one.
std::string finish(const std::string& drawn, const Document& document, const Sheet& sheet);

}  // namespace stadga::pdf
