// SPDX-License-Identifier: EUPL-1.2
#include "unit/pdf/reading.h"

#include <algorithm>
#include <functional>

namespace stadga::pdf {
namespace {

using Object = QPDFObjectHandle;

std::vector<Object> kids_of(Object element) {
  Object kids = element.getKey("/K");
  if (kids.isNull()) return {};
  return kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
}

bool is_element(Object kid) {
  return kid.isDictionary() && kid.hasKey("/S");
}

void walk(Object element, const std::function<void(Object)>& visit) {
  visit(element);
  for (const Object& kid : kids_of(element)) {
    if (is_element(kid)) walk(kid, visit);
  }
}

/// Follows the marks in one page's content.
class Marks : public Object::ParserCallbacks {
 public:
  explicit Marks(std::size_t elements) : elements_(elements) {}

  void handleObject(Object object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string word = object.getOperatorValue();
    if (word == "BT") in_text_ = true;
    if (word == "ET") in_text_ = false;
    if (word == "BDC" || word == "BMC") begin();
    if (word == "EMC") --depth_;
    const bool paints =
        word == "Tj" || word == "TJ" || word == "f" || word == "S" || word == "B" || word == "Do";
    if (paints && depth_ == 0) faults += "painted outside marks: " + word + "\n";
    if (depth_ < 0) faults += "ended more than begun\n";
    operands_.clear();
  }
  void handleEOF() override {
    if (depth_ != 0) faults += "a mark is not ended\n";
    if (next_ != elements_) faults += "the page has " + std::to_string(next_) + " numbers\n";
  }

  std::string faults;

 private:
  void begin() {
    ++depth_;
    const std::string name = operands_.front().getName();
    if (name != "/Span" && depth_ > 1) faults += "a mark within another: " + name + "\n";
    if (in_text_ && name != "/Span") faults += "a mark within a text object\n";
    if (operands_.size() < 2 || !operands_[1].isDictionary() || !operands_[1].hasKey("/MCID"))
      return;
    if (operands_[1].getKey("/MCID").getIntValue() != static_cast<long long>(next_++))
      faults += "a number out of turn\n";
  }

  std::size_t elements_;
  std::size_t next_ = 0;
  int depth_ = 0;
  bool in_text_ = false;
  std::vector<Object> operands_;
};

}  // namespace

Reading::Reading(const Document& document) : bytes(Press().make(document)) {
  file.processMemoryFile("made", bytes.data(), bytes.size());
}

std::vector<Object> Reading::elements(const std::string& type) {
  std::vector<Object> found;
  for (const Object& top : kids_of(root().getKey("/StructTreeRoot"))) {
    walk(top, [&](Object element) {
      if (element.getKey("/S").getName() == '/' + type) found.push_back(element);
    });
  }
  return found;
}

std::vector<std::string> Reading::outline() {
  std::vector<std::string> titles;
  const std::function<void(Object)> list = [&](Object parent) {
    for (Object item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
      titles.push_back(item.getKey("/Title").getUTF8Value());
      list(item);
    }
  };
  if (root().hasKey("/Outlines")) list(root().getKey("/Outlines"));
  return titles;
}

std::vector<Object> Reading::fields() {
  if (!root().hasKey("/AcroForm")) return {};
  return root().getKey("/AcroForm").getKey("/Fields").getArrayAsVector();
}

std::vector<Object> Reading::annotations(std::size_t page) {
  Object shown = file.getAllPages()[page];
  Object list = shown.getKey("/Annots");
  return list.isArray() ? list.getArrayAsVector() : std::vector<Object>{};
}

std::vector<std::size_t> Reading::pages_of(Object element) {
  std::vector<std::size_t> found;
  const std::vector<Object>& all = file.getAllPages();
  walk(element, [&](Object each) {
    for (Object kid : kids_of(each)) {
      if (is_element(kid) || !kid.isDictionary() || !kid.hasKey("/Pg")) continue;
      const auto page = std::ranges::find_if(all, [&](Object candidate) {
        return candidate.getObjGen() == kid.getKey("/Pg").getObjGen();
      });
      found.push_back(static_cast<std::size_t>(page - all.begin()));
    }
  });
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string Reading::faults_of_content() {
  std::string faults;
  Object numbers = root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  for (Object page : file.getAllPages()) {
    const int at = 2 * page.getKey("/StructParents").getIntValueAsInt() + 1;
    Marks marks(static_cast<std::size_t>(numbers.getArrayItem(at).getArrayNItems()));
    page.parsePageContents(&marks);
    faults += marks.faults;
  }
  return faults;
}

Block block(BlockKind kind, const std::string& words) {
  Block made{kind};
  if (!words.empty()) made.runs.push_back({words});
  return made;
}

Document document_of(std::vector<Block> blocks) {
  Document document;
  document.language = "sv-SE";
  document.title = "Prov";
  document.author = "Provkommun";
  document.running_head = "Provkommun · Prov";
  document.running_foot = "stadga.example/prov";
  document.blocks = std::move(blocks);
  return document;
}

Block heading(int level, const std::string& words) {
  Block made = block(BlockKind::heading, words);
  made.level = level;
  return made;
}

Block task(std::size_t number, const std::string& words) {
  Block item{BlockKind::item};
  Field box;
  box.name = "punkt-" + std::to_string(number);
  box.tip = words;
  item.box = box;
  item.children.push_back(block(BlockKind::paragraph, words));
  item.children.push_back(block(BlockKind::paragraph, "Ska · inom 1 arbetsdag"));
  return item;
}

}  // namespace stadga::pdf
