// SPDX-License-Identifier: EUPL-1.2
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {
namespace {

Paragraph parse_paragraph(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Paragraph paragraph;
  const Reference id = fields.own_id("id");
  paragraph.id = id.id;
  paragraph.span = id.span;
  ParagraphForm full;
  full.elements = fields.references("elements");
  full.text = fields.text("text");
  paragraph.categories = fields.references("categories");
  const std::vector<Reference> elements = full.elements;
  if (full.text.given()) paragraph.forms.push_back(std::move(full));
  for (const yaml::Node* item : fields.mappings("shorter", false)) {
    Fields keys(*item, diagnostics);
    ParagraphForm form;
    form.text = keys.text("text");
    form.elements = keys.has("elements") ? keys.references("elements") : elements;
    keys.finish();
    if (form.text.given()) paragraph.forms.push_back(std::move(form));
  }
  fields.finish();
  return paragraph;
}

}  // namespace

void parse_information(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  out.information.links = fields.references("links");
  for (const yaml::Node* node : fields.mappings("paragraphs", true)) {
    Paragraph paragraph = parse_paragraph(*node, diagnostics);
    if (!paragraph.id.empty()) out.information.paragraphs.push_back(std::move(paragraph));
  }
  fields.finish();
}

void parse_checklists(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  for (const yaml::Node* node : fields.mappings("checklists", true)) {
    Fields keys(*node, diagnostics);
    ChecklistHead head;
    head.occasion = keys.reference("occasion");
    head.title = keys.text("title");
    head.intro = keys.optional_text("intro");
    head.who = keys.optional_text("who");
    head.order = keys.references("order");
    keys.finish();
    if (head.occasion.given()) out.checklist_heads.push_back(std::move(head));
  }
  fields.finish();
}

}  // namespace stadga::parse
