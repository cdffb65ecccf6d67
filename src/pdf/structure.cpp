// SPDX-License-Identifier: EUPL-1.2
// The structure tree (ISO 32000-1, 14.7) and the way back to it from marked content and
// annotations (14.7.4.4). cairo's own tree has no place for fields, links and header cells.
#include <stdexcept>

#include "pdf/finish.h"

namespace stadga::pdf {
namespace {

using Object = QPDFObjectHandle;

/// Where words of a leaf stand.
struct Content {
  std::size_t page;
  std::size_t number;
};

class Structure {
 public:
  explicit Structure(Finish& finish) : finish_(finish), contents_(finish.sheet.leaves.size()) {
    for (std::size_t page = 0; page < finish.sheet.pages.size(); ++page) {
      const std::vector<std::size_t>& leaves = finish.sheet.pages[page].leaves;
      for (std::size_t i = 0; i < leaves.size(); ++i) contents_[leaves[i]].push_back({page, i});
      parents_.emplace_back(leaves.size());
    }
    annotation_parents_.resize(finish.annotations.size());
  }

  void write() {
    Object root = finish_.file.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot >>"));
    Object kids = Object::newArray();
    kids.appendItem(element(0, root));
    root.replaceKey("/K", kids);
    root.replaceKey("/ParentTree", finish_.file.makeIndirectObject(parent_tree()));
    root.replaceKey("/ParentTreeNextKey", integer(parents_.size() + annotation_parents_.size()));
    finish_.file.getRoot().replaceKey("/StructTreeRoot", root);
    for (std::size_t i = 0; i < finish_.pages.size(); ++i) {
      finish_.pages[i].replaceKey("/StructParents", integer(i));
      finish_.pages[i].replaceKey("/Tabs", Finish::name("S"));
    }
  }

 private:
  static Object integer(std::size_t value) {
    return Object::newInteger(static_cast<long long>(value));
  }

  Object new_element(const std::string& type, const Object& parent) {
    Object made = finish_.file.makeIndirectObject(Object::parse("<< /Type /StructElem >>"));
    made.replaceKey("/S", Finish::name(type));
    made.replaceKey("/P", parent);
    return made;
  }

  Object element(std::size_t index, const Object& parent) {
    const Node& node = finish_.sheet.nodes[index];
    Object made = new_element(node.type, parent);
    if (!node.scope.empty()) {
      Object attributes = Object::parse("<< /O /Table >>");
      attributes.replaceKey("/Scope", Finish::name(node.scope));
      made.replaceKey("/A", attributes);
    }
    if (node.type == "L") {
      Object attributes = Object::parse("<< /O /List /ListNumbering /Disc >>");
      if (numbered(node)) attributes.replaceKey("/ListNumbering", Finish::name("Decimal"));
      if (ticked(node)) attributes.replaceKey("/ListNumbering", Finish::name("None"));
      made.replaceKey("/A", attributes);
    }
    Object kids = Object::newArray();
    for (const Kid& kid : node.kids) {
      if (kid.is_node) {
        kids.appendItem(element(kid.index, made));
      } else {
        add_words(kid.index, made, kids);
      }
    }
    add_annotations(index, made, kids);
    if (kids.getArrayNItems() > 0) made.replaceKey("/K", kids);
    return made;
  }

  const Node* first_label(const Node& list) const {
    if (list.kids.empty() || !list.kids.front().is_node) return nullptr;
    const Node& item = finish_.sheet.nodes[list.kids.front().index];
    return item.kids.empty() ? nullptr : &finish_.sheet.nodes[item.kids.front().index];
  }

  bool ticked(const Node& list) const {
    const Node* label = first_label(list);
    return label != nullptr && !label->kids.empty() && label->kids.front().is_node;
  }

  bool numbered(const Node& list) const {
    const Node* label = first_label(list);
    if (label == nullptr || label->kids.empty() || label->kids.front().is_node) return false;
    const char first = finish_.sheet.leaves[label->kids.front().index].text.front();
    return first >= '0' && first <= '9';
  }

  /// Where a character has no glyph the words are given beside what was drawn.
  void add_words(std::size_t leaf, const Object& parent, Object kids) {
    if (contents_[leaf].empty()) return;
    if (!finish_.sheet.leaves[leaf].missing) {
      add_content(leaf, parent, kids);
      return;
    }
    Object span = new_element("Span", parent);
    span.replaceKey("/ActualText", Finish::text(finish_.sheet.leaves[leaf].text));
    Object own = Object::newArray();
    add_content(leaf, span, own);
    span.replaceKey("/K", own);
    kids.appendItem(span);
  }

  void add_content(std::size_t leaf, const Object& parent, Object kids) {
    for (const Content& content : contents_[leaf]) {
      Object reference = Object::parse("<< /Type /MCR >>");
      reference.replaceKey("/Pg", finish_.pages[content.page]);
      reference.replaceKey("/MCID", integer(content.number));
      kids.appendItem(reference);
      parents_[content.page][content.number] = parent;
    }
  }

  void add_annotations(std::size_t node, const Object& parent, Object kids) {
    for (std::size_t i = 0; i < finish_.annotations.size(); ++i) {
      const Finish::Placed& placed = finish_.annotations[i];
      if (placed.node != node) continue;
      Object reference = Object::parse("<< /Type /OBJR >>");
      reference.replaceKey("/Pg", finish_.pages[placed.page]);
      reference.replaceKey("/Obj", placed.annotation);
      kids.appendItem(reference);
      annotation_parents_[i] = parent;
    }
  }

  Object parent_tree() const {
    Object numbers = Object::newArray();
    for (std::size_t page = 0; page < parents_.size(); ++page) {
      numbers.appendItem(integer(page));
      Object row = Object::newArray();
      for (const Object& parent : parents_[page]) {
        if (!parent.isInitialized()) throw std::logic_error("pdf: words without a place");
        row.appendItem(parent);
      }
      numbers.appendItem(row);
    }
    for (std::size_t i = 0; i < annotation_parents_.size(); ++i) {
      numbers.appendItem(integer(parents_.size() + i));
      numbers.appendItem(annotation_parents_[i]);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return tree;
  }

  Finish& finish_;
  std::vector<std::vector<Content>> contents_;  ///< by leaf
  std::vector<std::vector<Object>> parents_;    ///< by page and number
  std::vector<Object> annotation_parents_;
};

}  // namespace

void add_structure(Finish& finish) {
  Structure(finish).write();
}

}  // namespace stadga::pdf
