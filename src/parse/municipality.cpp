// SPDX-License-Identifier: EUPL-1.2
#include "parse/documents.h"
#include "parse/fields.h"
#include "parse/time_words.h"

namespace stadga::parse {
namespace {

Guideline parse_guideline(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Guideline guideline;
  guideline.title = fields.text("title").text;
  if (const yaml::Node* title = fields.any("title")) guideline.span = title->span;
  guideline.type = fields.choice("type", {"policy", "riktlinje", "regler", "program", "plan"}).text;
  guideline.files = fields.texts("files");
  guideline.decided_by = fields.optional_reference("decided_by");
  guideline.decided_on = fields.date("decided_on");
  if (const yaml::Node* day = fields.any("decided_on")) guideline.decided_on_at = day->span;
  guideline.reference = fields.optional_text("reference").text;
  guideline.responsible = fields.optional_reference("responsible");
  guideline.review = read_recurrence(fields.optional_text("review"), diagnostics);
  guideline.review_by = fields.date("review_by");
  if (const yaml::Node* day = fields.any("review_by")) guideline.review_by_at = day->span;
  guideline.covers = fields.optional_text("covers").text;
  for (const Placed& source : fields.texts("based_on")) guideline.based_on.push_back(source.text);
  fields.finish();
  return guideline;
}

Contact parse_contact(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Contact contact;
  contact.name = fields.text("name").text;
  contact.email = fields.email("email").text;
  contact.phone = fields.optional_text("phone").text;
  contact.example = fields.yes_or_no("example").value_or(false);
  fields.finish();
  return contact;
}

Channel parse_channel(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Channel channel;
  channel.platforms = fields.references("platforms");
  channel.name = fields.text("name").text;
  channel.purpose = fields.text("purpose").text;
  channel.content = fields.optional_text("content").text;
  channel.tone = fields.optional_text("tone").text;
  channel.status = fields.optional_text("status").text;
  fields.finish();
  return channel;
}

}  // namespace

void parse_municipality(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  out.span = {&file, 0, 0};
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  out.name = fields.text("name").text;
  out.short_name = fields.text("short_name").text;
  out.code = fields.optional_text("code").text;
  out.website = fields.address("website").text;
  out.rules_address = fields.address("rules_address").text;
  if (const yaml::Node* contact = fields.mapping("contact"))
    out.contact = parse_contact(*contact, diagnostics);
  if (!fields.has("guideline")) {
    fields.text("guideline");  // says that it is missing
  } else if (const yaml::Node* guideline = fields.mapping("guideline")) {
    out.guideline = parse_guideline(*guideline, diagnostics);
  }
  for (const yaml::Node* node : fields.mappings("roles", true)) {
    Fields role(*node, diagnostics);
    const Reference id = role.own_id("id");
    const Placed name = role.text("name");
    role.finish();
    if (id.given()) out.roles.push_back({id.id, id.span, name.text});
  }
  for (const yaml::Node* node : fields.mappings("channels", false)) {
    out.channels.push_back(parse_channel(*node, diagnostics));
  }
  for (const Placed& note : fields.texts("notes")) out.notes.push_back(note.text);
  fields.finish();
}

}  // namespace stadga::parse
