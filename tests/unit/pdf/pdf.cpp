// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf.h"

#include <chrono>
#include <set>

#include <catch2/catch.hpp>

#include "base/parallel.h"
#include "unit/pdf/reading.h"

namespace stadga::pdf {
namespace {

std::string times(std::size_t count, const std::string& words) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += words;
  return all;
}

Block list_of(std::vector<Block> items) {
  Block list{BlockKind::list};
  list.children = std::move(items);
  return list;
}

Block table_of(std::size_t rows) {
  Block table{BlockKind::table};
  for (std::size_t i = 0; i <= rows; ++i) {
    Block row{BlockKind::row};
    row.header = i == 0;
    for (const char* words : {"Första", "Andra"}) {
      row.children.push_back(block(BlockKind::cell, words + std::to_string(i)));
      row.children.back().header = i == 0 || row.children.size() == 1;
    }
    table.children.push_back(row);
  }
  return table;
}

Document everything() {
  Block paragraph = block(BlockKind::paragraph, "Text ");
  paragraph.runs.push_back({"länk"});
  paragraph.runs.back().link = "https://stadga.example/a";
  Block note{BlockKind::note};
  note.children.push_back(block(BlockKind::paragraph, "Ett exempel."));
  Block quotation{BlockKind::quotation};
  quotation.children.push_back(block(BlockKind::paragraph, "Citat."));
  Block fields{BlockKind::fields};
  fields.fields = {{"namn", "Namn", "", 2}, {"datum", "Datum", "", 1}};
  Block plain{BlockKind::item};
  plain.children.push_back(block(BlockKind::paragraph, "En sak."));
  return document_of({heading(1, "Titel"), note, paragraph, fields, heading(2, "Att göra"),
                      list_of({task(1, "Gör"), task(2, "Låt bli")}),
                      list_of({plain, Block{BlockKind::item}}), quotation,
                      block(BlockKind::code, "a\n b"), table_of(2)});
}

}  // namespace

TEST_CASE("the same text gives the same bytes, in whatever thread") {
  const std::string once = Press().make(everything());
  std::vector<std::string> made(8);
  parallel_for(made.size(), 4, [&](std::size_t i) {
    Press press;
    press.make(document_of({heading(1, "Något annat " + std::to_string(i))}));
    made[i] = press.make(everything());
  });
  for (const std::string& bytes : made) CHECK(bytes == once);
  Document other = everything();
  other.title = "Något annat";
  CHECK(Press().make(other) != once);
}

TEST_CASE("everything that is painted is marked, and every mark is in the structure") {
  Reading reading(everything());
  CHECK(reading.faults_of_content().empty());
  for (const char* type : {"Document", "H1", "H2", "L", "LI", "Lbl", "LBody", "P", "Link", "Form",
                           "Note", "BlockQuote", "Code", "Table", "TR", "TH", "TD"}) {
    INFO(type);
    CHECK_FALSE(reading.elements(type).empty());
  }
  CHECK(reading.root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  CHECK(reading.root().getKey("/Lang").getUTF8Value() == "sv-SE");
}

TEST_CASE("fields and links stand in the structure, with words") {
  Reading reading(everything());
  CHECK(reading.fields().size() == 4);
  CHECK(reading.elements("Form").size() == 4);
  QPDFObjectHandle numbers =
      reading.root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  std::size_t links = 0;
  for (QPDFObjectHandle annotation : reading.annotations(0)) {
    const bool link = annotation.getKey("/Subtype").getName() == "/Link";
    links += link ? 1 : 0;
    CHECK_FALSE(annotation.getKey(link ? "/Contents" : "/TU").getUTF8Value().empty());
    const int parent = annotation.getKey("/StructParent").getIntValueAsInt();
    QPDFObjectHandle element = numbers.getArrayItem(2 * parent + 1);
    CHECK(element.getKey("/S").getName() == (link ? "/Link" : "/Form"));
  }
  CHECK(links == 1);
}

TEST_CASE("a text without fields is no form") {
  Reading reading(document_of({heading(1, "Titel"), block(BlockKind::paragraph, "Text")}));
  CHECK_FALSE(reading.root().hasKey("/AcroForm"));
  CHECK(reading.annotations(0).empty());
}

TEST_CASE("header cells say what they are the head of") {
  Reading reading(document_of({table_of(2)}));
  std::vector<std::string> scopes;
  for (QPDFObjectHandle cell : reading.elements("TH"))
    scopes.push_back(cell.getKey("/A").getKey("/Scope").getName());
  CHECK(scopes == std::vector<std::string>{"/Column", "/Column", "/Row", "/Row"});
  CHECK(reading.elements("TD").size() == 2);
}

TEST_CASE("a list over several pages keeps its boxes, and cuts no item") {
  std::vector<Block> items;
  for (std::size_t i = 0; i < 120; ++i)
    items.push_back(task(i, times(1 + i % 7, "Gör det som står här, ordentligt. ")));
  Reading reading(document_of({heading(1, "Lång lista"), list_of(items)}));
  CHECK(reading.pages() > 5);
  CHECK(reading.faults_of_content().empty());
  std::set<std::string> names;
  for (QPDFObjectHandle field : reading.fields()) {
    names.insert(field.getKey("/T").getUTF8Value());
    CHECK(field.getKey("/Rect").getArrayItem(1).getNumericValue() > 60);
    CHECK(field.getKey("/Rect").getArrayItem(3).getNumericValue() < 842 - 50);
  }
  CHECK(names.size() == 120);
  for (const QPDFObjectHandle& item : reading.elements("LI"))
    CHECK(reading.pages_of(item).size() == 1);
}

TEST_CASE("an item longer than a page is divided, since it must") {
  Reading reading(document_of({list_of({task(1, times(300, "En mening som är lång nog. "))})}));
  CHECK(reading.pages() > 1);
  CHECK(reading.pages_of(reading.elements("LI").front()).size() == reading.pages());
  CHECK(reading.faults_of_content().empty());
}

TEST_CASE("a heading stands on the page of what follows it") {
  for (std::size_t lines = 20; lines < 60; ++lines) {
    std::vector<Block> blocks(lines, block(BlockKind::paragraph, "En rad."));
    blocks.push_back(heading(2, "Rubrik"));
    blocks.push_back(block(BlockKind::paragraph, times(20, "Text som följer. ")));
    Reading reading(document_of(blocks));
    CHECK(reading.pages_of(reading.elements("H2").front()).front() ==
          reading.pages_of(reading.elements("P").back()).front());
  }
}

TEST_CASE("a table that goes on shows its head again, to the eye alone") {
  Reading reading(document_of({table_of(80)}));
  CHECK(reading.pages() > 1);
  CHECK(reading.faults_of_content().empty());
  const std::vector<QPDFObjectHandle> heads = reading.elements("TH");
  CHECK(heads.size() == 2 + 80);
  CHECK(reading.pages_of(heads.front()) == std::vector<std::size_t>{0});
}

TEST_CASE("hostile words") {
  SECTION("controls and marks that turn the direction are left out, the rest stays") {
    Reading reading(document_of({heading(1,
                                         "a\x01\x1b"
                                         "b\u202Ec\u2066d (e) \\f) < > & å")}));
    CHECK(reading.outline() == std::vector<std::string>{"abcd (e) \\f) < > & å"});
  }
  SECTION("a line break in a heading is a blank in its bookmark") {
    CHECK(Reading(document_of({heading(1, "en\ntvå")})).outline().front() == "en två");
  }
  SECTION("bytes that are no text") {
    CHECK(Reading(document_of({heading(1,
                                       "a\xff\xfe"
                                       "b")}))
              .outline()
              .front() == "a\uFFFD\uFFFDb");
  }
  SECTION("a word of ten thousand letters is broken") {
    Reading reading(document_of({block(BlockKind::paragraph, times(10'000, "x"))}));
    CHECK(reading.pages() > 1);
    CHECK(reading.pages() < 6);
    CHECK(reading.faults_of_content().empty());
  }
  SECTION("such a word in a table, in a note and as a bookmark") {
    Block table = table_of(1);
    table.children[1].children[1].runs.front().text = times(10'000, "å");
    Block note{BlockKind::note};
    note.children.push_back(block(BlockKind::paragraph, times(10'000, "ö")));
    Reading reading(document_of({heading(1, times(2'000, "y")), note, table}));
    CHECK(reading.faults_of_content().empty());
  }
  SECTION("letters that no font has are given as text") {
    Reading reading(document_of({block(BlockKind::paragraph, "före 漢字 efter")}));
    const std::vector<QPDFObjectHandle> spans = reading.elements("Span");
    REQUIRE(spans.size() == 1);
    QPDFObjectHandle span = spans.front();
    CHECK(span.getKey("/ActualText").getUTF8Value() == "före 漢字 efter");
    CHECK(reading.faults_of_content().empty());
  }
  SECTION("those that one has are not") {
    CHECK(Reading(document_of({block(BlockKind::paragraph, "åäö 😀 →")})).elements("Span").empty());
  }
  SECTION("writing from right to left, and marks on letters") {
    CHECK(Reading(document_of({block(BlockKind::paragraph, "text שלום עולם a\u0308\u0301 slut")}))
              .faults_of_content()
              .empty());
  }
  SECTION("nothing at all") {
    Reading empty(document_of({}));
    CHECK(empty.pages() == 1);
    Reading blank(document_of({heading(1, ""), block(BlockKind::paragraph), Block{BlockKind::list},
                               Block{BlockKind::table}, Block{BlockKind::fields},
                               Block{BlockKind::note}, list_of({Block{BlockKind::item}})}));
    CHECK(blank.faults_of_content().empty());
  }
}

TEST_CASE("the date is the document's, or none") {
  Document document = everything();
  CHECK_FALSE(Reading(document).file.getTrailer().getKey("/Info").hasKey("/CreationDate"));
  document.dated = std::chrono::year(2026) / 11 / 21;
  Reading dated(document);
  CHECK(dated.file.getTrailer().getKey("/Info").getKey("/CreationDate").getUTF8Value() ==
        "D:20261121000000Z");
}

TEST_CASE("bookmarks follow the headings") {
  Reading reading(document_of(
      {heading(1, "A"), heading(2, "B"), heading(3, "C"), heading(2, "D"), heading(1, "E")}));
  CHECK(reading.outline() == std::vector<std::string>{"A", "B", "C", "D", "E"});
  QPDFObjectHandle first = reading.root().getKey("/Outlines").getKey("/First");
  CHECK(first.getKey("/First").getKey("/First").getKey("/Title").getUTF8Value() == "C");
  CHECK(first.getKey("/Next").getKey("/Title").getUTF8Value() == "E");
}

TEST_CASE("a link within the text leads to its heading") {
  Block paragraph = block(BlockKind::paragraph);
  paragraph.runs = {{"dit"}, {" och "}, {"ingenstans"}};
  paragraph.runs[0].link = "#rubrik";
  paragraph.runs[2].link = "#finns-inte";
  Block target = heading(2, "Rubrik");
  target.anchor = "rubrik";
  Reading reading(document_of({paragraph, target}));
  REQUIRE(reading.annotations(0).size() == 1);
  QPDFObjectHandle link = reading.annotations(0).front();
  CHECK(link.getKey("/Dest").isArray());
  CHECK(reading.elements("Link").size() == 1);
}

}  // namespace stadga::pdf
