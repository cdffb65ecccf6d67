// SPDX-License-Identifier: EUPL-1.2
#include "pdf/flow.h"

#include <algorithm>
#include <iterator>

namespace stadga::pdf {
namespace {

constexpr double box_size = 17;
constexpr double box_column = 30;
constexpr double mark_column = 18;
constexpr double field_height = 24;

Style style_of(const Block& block) {
  switch (block.look) {
    case Look::eyebrow:
      return {11, 1.3, true, false, accent};
    case Look::lead:
      return {12, 1.42, false, false, ink};
    case Look::task:
      return {12, 1.36, true, false, ink};
    case Look::detail:
    case Look::closing:
      return {9.5, 1.42, false, false, muted};
    case Look::body:
      break;
  }
  return {};
}

Style heading_style(int level) {
  if (level == 1) return {23, 1.18, true, false, ink};
  if (level == 2) return {14.5, 1.25, true, false, accent};
  if (level == 3) return {12, 1.3, true, false, ink};
  return {10.5, 1.35, true, false, ink};
}

double space_above_heading(int level) {
  return level == 1 ? 14 : level == 2 ? 20 : 14;
}

double space_between(const Block& above, const Block& below) {
  if (below.look == Look::closing) return 22;
  if (below.look == Look::detail) return 1.5;
  if (above.kind == BlockKind::heading) return above.level == 1 ? 9 : 5;
  if (above.kind == BlockKind::note) return 12;
  return above.look == Look::eyebrow ? 1 : 6;
}

}  // namespace

std::size_t Sheet::add_node(std::size_t parent, std::string type) {
  nodes.push_back({std::move(type), {}, {}, none, {}});
  if (parent != none) nodes[parent].kids.push_back({true, nodes.size() - 1});
  return nodes.size() - 1;
}

std::size_t Sheet::add_leaf(std::size_t node, std::string text) {
  leaves.push_back({std::move(text), node, false});
  nodes[node].kids.push_back({false, leaves.size() - 1});
  return leaves.size() - 1;
}

void Flow::add(std::vector<Row> rows, double space) {
  if (rows.empty()) return;
  rows.front().space = space;
  std::move(rows.begin(), rows.end(), std::back_inserter(sheet_.rows));
}

void Flow::name(const Block& block) {
  if (!block.anchor.empty()) sheet_.anchors.push_back({block.anchor, sheet_.rows.size()});
}

void Flow::blocks(const std::vector<Block>& blocks, Column column, std::size_t parent,
                  double space) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    block(blocks[i], column, parent, i == 0 ? space : space_between(blocks[i - 1], blocks[i]));
}

void Flow::block(const Block& block, Column column, std::size_t parent, double space) {
  name(block);
  switch (block.kind) {
    case BlockKind::heading:
      heading(block, column, parent, space);
      break;
    case BlockKind::paragraph:
      paragraph(block, column, parent, space);
      break;
    case BlockKind::list:
      list(block, column, parent, space);
      break;
    case BlockKind::item:
      item(block, column, parent, space);
      break;
    case BlockKind::table:
      table(block, column, parent, space);
      break;
    case BlockKind::quotation:
      quotation(block, column, parent, space);
      break;
    case BlockKind::code:
      code(block, column, parent, space);
      break;
    case BlockKind::note:
      note(block, column, parent, space);
      break;
    case BlockKind::fields:
      fields(block, column, parent, space);
      break;
    case BlockKind::row:
    case BlockKind::cell:
      break;
  }
}

void Flow::heading(const Block& block, Column column, std::size_t parent, double space) {
  const int level = std::clamp(block.level, 1, 6);
  const std::size_t node = sheet_.add_node(parent, "H" + std::to_string(level));
  std::string text;
  for (const Run& run : block.runs) text += printable(run.text);
  std::ranges::replace(text, '\n', ' ');
  sheet_.headings.push_back({level, text, sheet_.rows.size()});
  std::vector<Row> rows =
      set_text(sheet_, context_, block.runs, heading_style(level), column.x, column.width, node);
  for (Row& row : rows) row.keep = true;
  // A title stands close under the words above it, another heading apart from them.
  add(std::move(rows), level == 1 ? space : std::max(space, space_above_heading(level)));
}

void Flow::paragraph(const Block& block, Column column, std::size_t parent, double space) {
  const std::size_t node = sheet_.add_node(parent, "P");
  add(set_text(sheet_, context_, block.runs, style_of(block), column.x, column.width, node), space);
}

void Flow::list(const Block& block, Column column, std::size_t parent, double space) {
  const std::size_t node = sheet_.add_node(parent, "L");
  const bool ticks =
      std::ranges::any_of(block.children, [](const Block& item) { return item.box.has_value(); });
  const bool loose = std::ranges::any_of(block.children, [](const Block& item) {
    return item.children.size() > 1 && item.children[1].kind == BlockKind::paragraph;
  });
  for (const Block& each : block.children) {
    item(each, column, node, space);
    space = ticks ? 11 : loose ? 7 : 3;
  }
}

void Flow::item(const Block& block, Column column, std::size_t parent, double space) {
  const std::size_t item = sheet_.add_node(parent, "LI");
  if (block.box) {
    tick_item(block, column, item, space);
    return;
  }
  const std::size_t first = sheet_.rows.size();
  const std::size_t mark = sheet_.add_node(item, "Lbl");
  const Run run{block.mark.empty() ? "•" : block.mark};
  // Made before the body for the order of the leaves, and put into its first row afterwards.
  std::vector<Row> label_rows = set_text(sheet_, context_, {&run, 1}, {}, column.x, 0, mark);
  double width = 0;
  for (const Glyphs& glyphs : label_rows.front().glyphs) width += glyphs.width;
  const double indent = std::max(mark_column, width + 6);
  const std::size_t body = sheet_.add_node(item, "LBody");
  blocks(block.children, {column.x + indent, column.width - indent}, body, space);
  if (sheet_.rows.size() == first) {
    add(std::move(label_rows), space);
    return;
  }
  for (Glyphs& glyphs : label_rows.front().glyphs) {
    glyphs.baseline = sheet_.rows[first].baseline;
    sheet_.rows[first].glyphs.push_back(std::move(glyphs));
  }
}

std::size_t Flow::form(const Field& field, bool ticked, std::size_t parent) {
  const std::size_t node = sheet_.add_node(parent, "Form");
  sheet_.nodes[node].field = sheet_.fields.size();
  sheet_.fields.push_back(field);
  sheet_.ticked.push_back(ticked);
  return node;
}

void Flow::tick_item(const Block& block, Column column, std::size_t item, double space) {
  const std::size_t first = sheet_.rows.size();
  const std::size_t node = form(block.box.value_or(Field()), true, sheet_.add_node(item, "Lbl"));
  const std::size_t body = sheet_.add_node(item, "LBody");
  blocks(block.children, {column.x + box_column, column.width - box_column}, body, space);
  if (sheet_.rows.size() == first)
    add({Row{0, box_size, box_size, false, none, false, {}, {}, {}}}, space);
  for (std::size_t i = first; i + 1 < sheet_.rows.size(); ++i) sheet_.rows[i].keep = true;
  Row& row = sheet_.rows[first];
  const double middle = row.baseline - 4.2;
  row.widgets.push_back({node, column.x, middle - box_size / 2, box_size, box_size});
}

void Flow::note(const Block& block, Column column, std::size_t parent, double space) {
  constexpr double inside = 12;
  constexpr double bar = 4;
  const std::size_t node = sheet_.add_node(parent, "Note");
  const std::size_t first = sheet_.rows.size();
  add({Row{0, 7, 0, true, none, false, {}, {}, {}}}, space);
  blocks(block.children, {column.x + inside + bar, column.width - 2 * inside - bar}, node, 0);
  add({Row{0, 7, 0, false, none, false, {}, {}, {}}}, 0);
  for (std::size_t i = first; i < sheet_.rows.size(); ++i) {
    Row& row = sheet_.rows[i];
    row.keep = i + 1 < sheet_.rows.size();
    const bool joins = i > first;
    row.shapes.insert(row.shapes.begin(),
                      {Shape{column.x, 0, column.width, row.height, pale, joins},
                       Shape{column.x, 0, bar, row.height, accent, joins}});
  }
}

void Flow::quotation(const Block& block, Column column, std::size_t parent, double space) {
  const std::size_t node = sheet_.add_node(parent, "BlockQuote");
  const std::size_t first = sheet_.rows.size();
  blocks(block.children, {column.x + 16, column.width - 16}, node, space);
  for (std::size_t i = first; i < sheet_.rows.size(); ++i) {
    Row& row = sheet_.rows[i];
    row.shapes.push_back({column.x + 4, 0, 2, row.height, accent, i > first});
  }
}

void Flow::code(const Block& block, Column column, std::size_t parent, double space) {
  const std::size_t node = sheet_.add_node(sheet_.add_node(parent, "P"), "Code");
  const Style style{9, 1.4, false, true, ink};
  add(set_text(sheet_, context_, block.runs, style, column.x + 10, column.width - 10, node), space);
}

void Flow::fields(const Block& block, Column column, std::size_t parent, double space) {
  constexpr double gap = 14;
  constexpr double under_label = 3;
  const Style style{9.5, 1.4, true, false, muted};
  unsigned shares = 0;
  for (const Field& field : block.fields) shares += field.share;
  const double all = column.width - gap * static_cast<double>(block.fields.size() - 1);
  Row row;
  double x = column.x;
  for (const Field& field : block.fields) {
    const double width = all * field.share / shares;
    const std::size_t paragraph = sheet_.add_node(parent, "P");
    const Run run{field.label};
    const std::vector<Row> label =
        set_text(sheet_, context_, {&run, 1}, style, x, width, paragraph);
    const Row& line = label.front();
    row.baseline = line.baseline;
    row.glyphs.insert(row.glyphs.end(), line.glyphs.begin(), line.glyphs.end());
    row.height = line.height + under_label + field_height;
    row.widgets.push_back(
        {form(field, false, paragraph), x, line.height + under_label, width, field_height});
    x += width + gap;
  }
  add({std::move(row)}, space + 4);
}

namespace {

void collect_names(const std::vector<Block>& blocks, std::set<std::string>& names) {
  for (const Block& block : blocks) {
    if (!block.anchor.empty()) names.insert(block.anchor);
    collect_names(block.children, names);
  }
}

}  // namespace

void flow(const Document& document, PangoContext* context, Sheet& sheet) {
  collect_names(document.blocks, sheet.names);
  Flow(context, sheet).blocks(document.blocks, {}, sheet.add_node(none, "Document"), 0);
}

}  // namespace stadga::pdf
