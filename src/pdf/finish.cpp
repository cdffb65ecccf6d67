// SPDX-License-Identifier: EUPL-1.2
#include "pdf/finish.h"

#include <algorithm>
#include <map>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/date.h"
#include "base/text.h"
#include "base/xml.h"

namespace stadga::pdf {
namespace {

using Object = QPDFObjectHandle;

/// Puts /Artifact round everything that is painted outside marked content. cairo marks whole text
/// objects, so that the new marks never stand within one.
class Artifacts : public Object::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    if (token.getType() != QPDFTokenizer::tt_word) {
      operands_.push_back(token);
      return;
    }
    const std::string& word = token.getValue();
    const bool begins = word == "BDC" || word == "BMC";
    if (depth_ == 0 && !open_ && paints(word)) {
      write("/Artifact BMC\n");
      open_ = true;
    }
    if (depth_ == 0 && begins) close();
    for (const QPDFTokenizer::Token& operand : operands_) writeToken(operand);
    operands_.clear();
    writeToken(token);
    if (begins) ++depth_;
    if (word == "EMC") --depth_;
  }
  void handleEOF() override {
    for (const QPDFTokenizer::Token& operand : operands_) writeToken(operand);
    operands_.clear();
    close();
  }

 private:
  static bool paints(const std::string& word) {
    return word == "re" || word == "m" || word == "BT" || word == "Do" || word == "sh";
  }
  void close() {
    if (open_) write("\nEMC\n");
    open_ = false;
  }

  std::vector<QPDFTokenizer::Token> operands_;
  int depth_ = 0;
  bool open_ = false;
};

std::string pdf_date(Date date) {
  return "D:" + replace_all(iso(date), "-", "") + "000000Z";
}

std::string xmp(const Document& document) {
  XmlWriter xml;
  xml.open("x:xmpmeta", {{"xmlns:x", "adobe:ns:meta/"}});
  xml.open("rdf:RDF", {{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}});
  xml.open("rdf:Description", {{"rdf:about", ""},
                               {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                               {"xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"},
                               {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"}});
  xml.element("dc:format", "application/pdf");
  xml.open("dc:title").open("rdf:Alt");
  xml.element("rdf:li", document.title, {{"xml:lang", "x-default"}});
  xml.element("rdf:li", document.title, {{"xml:lang", document.language}});
  xml.close().close();
  xml.open("dc:creator").open("rdf:Seq").element("rdf:li", document.author).close().close();
  xml.open("dc:language").open("rdf:Bag").element("rdf:li", document.language).close().close();
  xml.element("pdf:Producer", "Stadga");
  if (document.dated) {
    const std::string moment = iso(*document.dated) + "T00:00:00Z";
    xml.element("xmp:CreateDate", moment).element("xmp:ModifyDate", moment);
  }
  xml.close().close().close();
  const std::string whole = xml.done();
  const std::string body = whole.substr(whole.find('\n') + 1);  // without the XML declaration
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + body +
         "<?xpacket end=\"r\"?>\n";
}

/// A link's words on one page.
struct Area {
  std::size_t node;
  std::vector<Glyphs> lines;
};

std::vector<Area> link_areas(const Sheet& sheet, const Page& page) {
  std::map<std::size_t, Area> areas;
  for (const Glyphs& glyphs : page.glyphs) {
    if (glyphs.leaf == none) continue;
    const std::size_t node = sheet.leaves[glyphs.leaf].node;
    if (sheet.nodes[node].link.empty()) continue;
    Area& area = areas[node];
    area.node = node;
    area.lines.push_back(glyphs);
  }
  std::vector<Area> found;
  for (auto& [node, area] : areas) found.push_back(std::move(area));
  return found;
}

Object quad_points(const std::vector<Glyphs>& lines) {
  Object points = Object::newArray();
  for (const Glyphs& line : lines) {
    const double top = page_height - (line.baseline - line.ascent);
    const double bottom = page_height - (line.baseline + line.descent);
    const double right = line.x + line.width;
    for (const double value : {line.x, top, right, top, line.x, bottom, right, bottom})
      points.appendItem(Finish::number(value));
  }
  return points;
}

Object bounds(const std::vector<Glyphs>& lines) {
  double left = page_width;
  double right = 0;
  double top = page_height;
  double bottom = 0;
  for (const Glyphs& line : lines) {
    left = std::min(left, line.x);
    right = std::max(right, line.x + line.width);
    top = std::min(top, line.baseline - line.ascent);
    bottom = std::max(bottom, line.baseline + line.descent);
  }
  return Finish::rectangle(left, top, right - left, bottom - top);
}

struct OutlineItem {
  const Heading* heading;
  std::vector<OutlineItem> children;
};

std::vector<OutlineItem> nested(const std::vector<Heading>& headings, std::size_t& at, int above) {
  std::vector<OutlineItem> items;
  while (at < headings.size() && headings[at].level > above) {
    const Heading& heading = headings[at++];
    items.push_back({&heading, nested(headings, at, heading.level)});
  }
  return items;
}

/// Returns how many items there are, at every depth.
int write_outline(const Finish& finish, Object parent, const std::vector<OutlineItem>& items) {
  std::vector<Object> made;
  int count = 0;
  for (const OutlineItem& item : items) {
    Object entry = finish.file.makeIndirectObject(Object::newDictionary());
    entry.replaceKey("/Title", Finish::text(item.heading->text));
    entry.replaceKey("/Parent", parent);
    entry.replaceKey("/Dest", finish.destination(item.heading->row));
    count += 1 + write_outline(finish, entry, item.children);
    if (!made.empty()) {
      entry.replaceKey("/Prev", made.back());
      made.back().replaceKey("/Next", entry);
    }
    made.push_back(entry);
  }
  if (made.empty()) return 0;
  parent.replaceKey("/First", made.front());
  parent.replaceKey("/Last", made.back());
  parent.replaceKey("/Count", Object::newInteger(count));
  return count;
}

}  // namespace

Object Finish::rectangle(double x, double y, double width, double height) {
  Object array = Object::newArray();
  for (const double value : {x, page_height - y - height, x + width, page_height - y})
    array.appendItem(number(value));
  return array;
}

Object Finish::destination(std::size_t row) const {
  const Place place = row < sheet.places.size() ? sheet.places[row] : Place{};
  Object array = Object::newArray();
  array.appendItem(pages[place.page]);
  array.appendItem(name("XYZ"));
  array.appendItem(Object::newNull());
  array.appendItem(number(page_height - place.y + 12));
  array.appendItem(Object::newNull());
  return array;
}

void Finish::place(std::size_t node, std::size_t page, Object annotation) {
  Object list = pages[page].getKey("/Annots");
  if (!list.isArray()) list = pages[page].replaceKeyAndGetNew("/Annots", Object::newArray());
  list.appendItem(annotation);
  // Pages are numbered first (structure.cpp).
  annotation.replaceKey("/StructParent",
                        Object::newInteger(static_cast<long long>(sheet.pages.size()) +
                                           static_cast<long long>(annotations.size())));
  annotations.push_back({node, page, annotation});
}

void mark_artifacts(Finish& finish) {
  for (Object& page : finish.pages) page.addContentTokenFilter(std::make_shared<Artifacts>());
}

void add_links(Finish& finish) {
  for (std::size_t page = 0; page < finish.sheet.pages.size(); ++page) {
    for (const Area& area : link_areas(finish.sheet, finish.sheet.pages[page])) {
      const std::string& target = finish.sheet.nodes[area.node].link;
      Object link = finish.file.makeIndirectObject(Object::newDictionary());
      link.replaceKey("/Type", Finish::name("Annot"));
      link.replaceKey("/Subtype", Finish::name("Link"));
      link.replaceKey("/F", Object::newInteger(4));
      link.replaceKey("/Rect", bounds(area.lines));
      link.replaceKey("/QuadPoints", quad_points(area.lines));
      link.replaceKey("/Border", Object::parse("[0 0 0]"));
      std::string words;
      for (const Kid& kid : finish.sheet.nodes[area.node].kids)
        words += finish.sheet.leaves[kid.index].text;
      link.replaceKey("/Contents", Finish::text(words));
      if (target.starts_with('#')) {
        const auto anchor =
            std::ranges::find(finish.sheet.anchors, target.substr(1), &Anchor::name);
        const bool found = anchor != finish.sheet.anchors.end();
        link.replaceKey("/Dest", finish.destination(found ? anchor->row : 0));
      } else {
        Object action = Object::parse("<< /S /URI >>");
        action.replaceKey("/URI", Object::newString(target));
        link.replaceKey("/A", action);
      }
      finish.place(area.node, page, link);
    }
  }
}

void add_outline(Finish& finish) {
  std::size_t at = 0;
  const std::vector<OutlineItem> items = nested(finish.sheet.headings, at, 0);
  if (items.empty()) return;
  Object root = finish.file.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
  write_outline(finish, root, items);
  finish.file.getRoot().replaceKey("/Outlines", root);
  finish.file.getRoot().replaceKey("/PageMode", Finish::name("UseNone"));
}

void add_metadata(Finish& finish) {
  Object root = finish.file.getRoot();
  root.replaceKey("/Lang", Object::newString(finish.document.language));
  root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  Object metadata = Object::newStream(&finish.file, xmp(finish.document));
  metadata.getDict().replaceKey("/Type", Finish::name("Metadata"));
  metadata.getDict().replaceKey("/Subtype", Finish::name("XML"));
  root.replaceKey("/Metadata", metadata);

  Object information = Object::newDictionary();
  information.replaceKey("/Title", Finish::text(finish.document.title));
  information.replaceKey("/Author", Finish::text(finish.document.author));
  information.replaceKey("/Producer", Finish::text("Stadga"));
  if (finish.document.dated) {
    const Object date = Object::newString(pdf_date(*finish.document.dated));
    information.replaceKey("/CreationDate", date);
    information.replaceKey("/ModDate", date);
  }
  finish.file.getTrailer().replaceKey("/Info", finish.file.makeIndirectObject(information));
}

std::string finish(const std::string& drawn, const Document& document, const Sheet& sheet) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("drawn", drawn.data(), drawn.size());
  Finish all{file, document, sheet, file.getAllPages(), {}};
  mark_artifacts(all);
  add_links(all);
  add_form(all);
  add_structure(all);
  add_outline(all);
  add_metadata(all);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.write();
  const std::unique_ptr<Buffer> bytes(writer.getBuffer());
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace stadga::pdf
