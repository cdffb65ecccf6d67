// SPDX-License-Identifier: EUPL-1.2
// Inside the module: blocks → rows.
#pragma once

#include "pdf/text.h"

namespace stadga::pdf {

/// The part of the page's width that a block may take.
struct Column {
  double x = margin_side;
  double width = text_width;
};

class Flow {
 public:
  Flow(PangoContext* context, Sheet& sheet) : context_(context), sheet_(sheet) {}
  void blocks(const std::vector<Block>& blocks, Column column, std::size_t parent, double space);

 private:
  void block(const Block& block, Column column, std::size_t parent, double space);
  void heading(const Block& block, Column column, std::size_t parent, double space);
  void paragraph(const Block& block, Column column, std::size_t parent, double space);
  void list(const Block& block, Column column, std::size_t parent, double space);
  void item(const Block& block, Column column, std::size_t parent, double space);
  void tick_item(const Block& block, Column column, std::size_t item, double space);
  void note(const Block& block, Column column, std::size_t parent, double space);
  void quotation(const Block& block, Column column, std::size_t parent, double space);
  void code(const Block& block, Column column, std::size_t parent, double space);
  void fields(const Block& block, Column column, std::size_t parent, double space);
  void table(const Block& block, Column column, std::size_t parent, double space);
  void table_row(const Block& block, const std::vector<Column>& columns, std::size_t parent,
                 std::size_t number);
  std::vector<Column> columns_of(const Block& table, Column column) const;

  void add(std::vector<Row> rows, double space);
  void name(const Block& block);
  std::size_t form(const Field& field, bool ticked, std::size_t parent);

  PangoContext* context_;
  Sheet& sheet_;
  std::size_t tables_ = 0;
};

}  // namespace stadga::pdf
