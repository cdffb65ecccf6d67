// SPDX-License-Identifier: EUPL-1.2
// Tables: the widths of columns, and cells line by line so that a high row can be divided.
#include <algorithm>
#include <numeric>

#include "pdf/flow.h"

namespace stadga::pdf {
namespace {

constexpr double inside = 5;  ///< between a cell's edge and its words
constexpr Style cell_style{9.5, 1.36, false, false, ink};
constexpr Style head_style{9.5, 1.36, true, false, ink};

const Style& style_of(const Block& cell) {
  return cell.header ? head_style : cell_style;
}

}  // namespace

/// Every column gets what its longest word needs, and of what is left a share by how much more it
/// would like; what nobody would like goes to the last.
std::vector<Column> Flow::columns_of(const Block& table, Column column) const {
  std::size_t count = 0;
  for (const Block& row : table.children) count = std::max(count, row.children.size());
  std::vector<Widths> widths(count);
  for (const Block& row : table.children) {
    for (std::size_t i = 0; i < row.children.size(); ++i) {
      const Widths cell = widths_of(context_, row.children[i].runs, style_of(row.children[i]));
      widths[i].least = std::max(widths[i].least, cell.least + 2 * inside);
      widths[i].wanted = std::max(widths[i].wanted, cell.wanted + 2 * inside);
    }
  }
  double least = 0;
  double more = 0;
  for (Widths& each : widths) {
    each.least = std::min(each.least, column.width * 0.6);
    each.wanted = std::clamp(each.wanted, each.least, column.width * 1.5);
    least += each.least;
    more += each.wanted - each.least;
  }
  const double left = std::max(column.width - least, 0.0);
  const double share = more > 0 ? std::min(1.0, left / more) : 0;
  std::vector<Column> columns;
  double x = column.x;
  for (const Widths& each : widths) {
    const double width =
        each.least * std::min(1.0, column.width / least) + share * (each.wanted - each.least);
    columns.push_back({x, width});
    x += width;
  }
  if (!columns.empty()) columns.back().width += column.x + column.width - x;
  return columns;
}

void Flow::table(const Block& block, Column column, std::size_t parent, double space) {
  const std::vector<Column> columns = columns_of(block, column);
  if (columns.empty()) return;
  const std::size_t node = sheet_.add_node(parent, "Table");
  const std::size_t number = tables_++;
  const std::size_t first = sheet_.rows.size();
  std::size_t group = none;
  bool grouped_head = false;
  for (const Block& row : block.children) {
    if (group == none || row.header != grouped_head) {
      group = sheet_.add_node(node, row.header ? "THead" : "TBody");
      grouped_head = row.header;
    }
    table_row(row, columns, group, number);
  }
  if (sheet_.rows.size() > first) sheet_.rows[first].space = space + 2;
}

void Flow::table_row(const Block& block, const std::vector<Column>& columns, std::size_t parent,
                     std::size_t number) {
  const std::size_t node = sheet_.add_node(parent, "TR");
  std::vector<Row> rows;
  for (std::size_t i = 0; i < block.children.size(); ++i) {
    const Block& cell = block.children[i];
    const std::size_t element = sheet_.add_node(node, cell.header ? "TH" : "TD");
    if (cell.header) sheet_.nodes[element].scope = block.header ? "Column" : "Row";
    const std::vector<Row> lines =
        set_text(sheet_, context_, cell.runs, style_of(cell), columns[i].x + inside,
                 std::max(columns[i].width - 2 * inside, 8.0), element);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      if (rows.size() <= line) rows.emplace_back();
      Row& row = rows[line];
      row.height = std::max(row.height, lines[line].height);
      row.baseline = lines[line].baseline;
      row.glyphs.insert(row.glyphs.end(), lines[line].glyphs.begin(), lines[line].glyphs.end());
    }
  }
  if (rows.empty()) return;
  constexpr double above = 3;
  rows.front().height += above;
  rows.front().baseline += above;
  for (Glyphs& glyphs : rows.front().glyphs) glyphs.baseline += above;
  rows.back().height += above;
  const double width = columns.back().x + columns.back().width - columns.front().x;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    row.table = number;
    row.table_head = block.header;
    row.keep = i + 1 < rows.size() || block.header;
    if (block.header) row.shapes.push_back({columns.front().x, 0, width, row.height, pale, i > 0});
  }
  rows.back().shapes.push_back(
      {columns.front().x, rows.back().height - 0.6, width, 0.6, hairline, false});
  add(std::move(rows), 0);
}

}  // namespace stadga::pdf
