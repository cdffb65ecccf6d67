// SPDX-License-Identifier: EUPL-1.2
#include "render/search/sections.h"

#include "base/text.h"

namespace stadga::render {
namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Heading;

class Cutter {
 public:
  Cutter(const markdown::Document& document, bool title_left_out)
      : document_(document), title_left_out_(title_left_out), sections_(1) {}

  std::vector<Section> cut() {
    for (const Block& block : document_.blocks) read(block);
    for (Section& section : sections_) section.text = fold_space(section.text);
    if (sections_.front().text.empty()) sections_.erase(sections_.begin());
    return std::move(sections_);
  }

 private:
  void read(const Block& block) {
    switch (block.kind) {
      case BlockKind::heading:
        begin(block);
        break;
      case BlockKind::paragraph:
      case BlockKind::cell:
        sections_.back().text += ' ' + document_.leaves[block.leaf].plain;
        break;
      case BlockKind::code:
        sections_.back().text += ' ' + block.text;
        break;
      default:
        for (const Block& child : block.children) read(child);
    }
  }

  void begin(const Block& block) {
    const Heading& heading = document_.headings[block.heading];
    while (!open_.empty() && open_.back()->level >= heading.level) open_.pop_back();
    if (title_left_out_ && block.heading == 0 && heading.level == 1) return;
    Section section;
    section.heading = &heading;
    for (const Heading* outer : open_)
      section.above += (section.above.empty() ? "" : ", ") + outer->text;
    sections_.push_back(std::move(section));
    open_.push_back(&heading);
  }

  const markdown::Document& document_;
  bool title_left_out_;
  std::vector<Section> sections_;
  std::vector<const Heading*> open_;
};

}  // namespace

std::vector<Section> sections_of(const markdown::Document& document, bool title_left_out) {
  return Cutter(document, title_left_out).cut();
}

}  // namespace stadga::render
