// SPDX-License-Identifier: EUPL-1.2
// A text to be printed, as blocks in reading order. No measures, no fonts: `Press` knows those.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace stadga::pdf {

/// Words with one look. White space is kept; `\n` is a new line.
struct Run {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  bool struck = false;
  bool raised = false;
  std::string link;  ///< an address, or `#` and a block's anchor; empty: no link
};

enum class BlockKind {
  heading,
  paragraph,
  list,
  item,       ///< in a list: `children`, with `mark` or `box` before them
  table,      ///< `children` are rows
  row,        ///< `children` are cells
  cell,       ///< `runs`
  quotation,  ///< `children`
  code,       ///< `runs`, lines as they are
  note,       ///< `children`, in a frame
  fields,     ///< `fields`, side by side
};

enum class Look {
  body,
  eyebrow,  ///< above a title
  lead,     ///< under a title
  task,     ///< what is to be ticked
  detail,   ///< about what stands above it
  closing,  ///< last, apart from the rest
};

/// Something that the reader fills in.
struct Field {
  std::string name;    ///< unique in the document
  std::string label;   ///< shown before a text field
  std::string tip;     ///< what a screen reader says of it; a text field's is its label
  unsigned share = 1;  ///< of the line's width, a text field
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Look look = Look::body;
  int level = 1;  ///< heading 1–6
  std::vector<Run> runs;
  std::vector<Block> children;
  std::string mark;          ///< item: `•`, `1.`
  std::optional<Field> box;  ///< item: a check box
  std::vector<Field> fields;
  std::string anchor;   ///< heading, paragraph: where links to `#…` lead
  bool header = false;  ///< row of a table's head; cell that names its row
};

struct Document {
  std::string language;  ///< `sv-SE`
  std::string title;
  std::string author;
  std::optional<Date> dated;  ///< nothing in the file tells when it was made but this
  std::string running_head;   ///< on every page but the first
  std::string running_foot;   ///< on every page, before its number
  std::vector<Block> blocks;
};

}  // namespace stadga::pdf
