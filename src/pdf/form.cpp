// SPDX-License-Identifier: EUPL-1.2
// Check boxes and text fields (ISO 32000-1, 12.7). Each is drawn by an appearance of its own, so
// that it is seen and printed by programs that know no forms.
#include <fmt/format.h>

#include "pdf/finish.h"

namespace stadga::pdf {
namespace {

using Object = QPDFObjectHandle;

Object appearance(Finish& finish, double width, double height, const std::string& drawing) {
  Object stream = Object::newStream(&finish.file, drawing);
  Object dictionary = stream.getDict();
  dictionary.replaceKey("/Type", Finish::name("XObject"));
  dictionary.replaceKey("/Subtype", Finish::name("Form"));
  Object box = Object::parse("[0 0]");
  box.appendItem(Finish::number(width));
  box.appendItem(Finish::number(height));
  dictionary.replaceKey("/BBox", box);
  dictionary.replaceKey("/Resources", Object::newDictionary());
  return stream;
}

std::string frame(double width, double height, double line) {
  return fmt::format("q 1 1 1 rg {2} w 0.09 0.13 0.12 RG {3} {3} {0} {1} re B Q\n", width - line,
                     height - line, line, line / 2);
}

std::string tick(double size) {
  return fmt::format("q 2.2 w 1 J 1 j 0.043 0.36 0.32 RG {} {} m {} {} l {} {} l S Q\n",
                     size * 0.24, size * 0.52, size * 0.43, size * 0.30, size * 0.78, size * 0.74);
}

/// The boxes look alike: one pair of appearances serves the whole document.
struct BoxLooks {
  Object empty;
  Object ticked;
};

void make_box(Object field, const BoxLooks& looks) {
  field.replaceKey("/FT", Finish::name("Btn"));
  field.replaceKey("/V", Finish::name("Off"));
  field.replaceKey("/AS", Finish::name("Off"));
  field.replaceKey("/MK", Object::parse("<< /CA (4) >>"));
  Object states = Object::newDictionary();
  states.replaceKey("/Off", looks.empty);
  states.replaceKey("/Ja", looks.ticked);
  Object all = Object::newDictionary();
  all.replaceKey("/N", states);
  field.replaceKey("/AP", all);
}

void make_text_field(Object field, const Object& look) {
  field.replaceKey("/FT", Finish::name("Tx"));
  field.replaceKey("/V", Object::newString(""));
  field.replaceKey("/DA", Object::newString("/Helv 11 Tf 0.09 0.13 0.12 rg"));
  field.replaceKey("/MK", Object::parse("<< /BC [0.09 0.13 0.12] /BG [1 1 1] >>"));
  field.replaceKey("/BS", Object::parse("<< /W 0.8 /S /S >>"));
  Object all = Object::newDictionary();
  all.replaceKey("/N", look);
  field.replaceKey("/AP", all);
}

}  // namespace

void add_form(Finish& finish) {
  const Sheet& sheet = finish.sheet;
  if (sheet.fields.empty()) return;
  Object fields = Object::newArray();
  BoxLooks looks;
  for (std::size_t page = 0; page < sheet.pages.size(); ++page) {
    for (const Widget& widget : sheet.pages[page].widgets) {
      const std::size_t number = sheet.nodes[widget.node].field;
      const Field& described = sheet.fields[number];
      Object field =
          finish.file.makeIndirectObject(Object::parse("<< /Type /Annot /Subtype /Widget /F 4 >>"));
      field.replaceKey("/T", Finish::text(described.name));
      field.replaceKey("/TU",
                       Finish::text(described.tip.empty() ? described.label : described.tip));
      field.replaceKey("/P", finish.pages[page]);
      field.replaceKey("/Rect", Finish::rectangle(widget.x, widget.y, widget.width, widget.height));
      if (sheet.ticked[number]) {
        if (!looks.empty.isInitialized()) {
          const std::string square = frame(widget.width, widget.height, 1.3);
          looks.empty = appearance(finish, widget.width, widget.height, square);
          looks.ticked =
              appearance(finish, widget.width, widget.height, square + tick(widget.width));
        }
        make_box(field, looks);
      } else {
        make_text_field(field,
                        appearance(finish, widget.width, widget.height,
                                   frame(widget.width, widget.height, 0.8) + "/Tx BMC EMC\n"));
      }
      finish.place(widget.node, page, field);
      fields.appendItem(field);
    }
  }
  Object form = Object::parse(
      "<< /DA (/Helv 11 Tf 0 g) /DR << /Font << /Helv << /Type /Font /Subtype /Type1 "
      "/BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>");
  form.replaceKey("/Fields", fields);
  finish.file.getRoot().replaceKey("/AcroForm", finish.file.makeIndirectObject(form));
}

}  // namespace stadga::pdf
