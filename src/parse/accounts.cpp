// SPDX-License-Identifier: EUPL-1.2
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {
namespace {

Account parse_account(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Account account;
  const Reference id = fields.own_id("id");
  account.id = id.id;
  account.span = id.span;
  account.name = fields.text("name");
  account.platform = fields.reference("platform");
  account.example = fields.yes_or_no("example").value_or(false);
  account.handle = fields.optional_text("handle");
  account.address = fields.address("address");
  account.unit = fields.text("unit");
  account.purpose = fields.text("purpose");
  account.contact = fields.email("contact");
  account.phone = fields.optional_text("phone");
  account.responsible = fields.optional_reference("responsible");
  account.monitored = fields.optional_text("monitored");
  account.administrators = fields.count("administrators");
  account.editors = fields.count("editors");
  account.deputy = fields.yes_or_no("deputy");
  account.two_factor = fields.yes_or_no("two_factor");
  account.central_login = fields.yes_or_no("central_login");
  account.approved = fields.yes_or_no("approved");
  account.logotype = fields.yes_or_no("logotype");
  account.picture = fields.yes_or_no("picture");
  account.website_link = fields.yes_or_no("website_link");
  account.listed = fields.yes_or_no("listed");
  account.work_email = fields.yes_or_no("work_email");
  account.opened = fields.date("opened");
  account.archived = fields.date("archived");
  if (const Placed status = fields.choice("status", {"aktivt", "vilande", "avslutat"}, false);
      status.given()) {
    account.status = status.text;
  }
  account.note = fields.optional_text("note");
  if (const yaml::Node* texts = fields.mapping("texts")) {
    Fields own(*texts, diagnostics);
    for (const yaml::Entry& entry : texts->entries) {
      account.texts.push_back({{entry.key, entry.key_span}, own.text(entry.key)});
    }
  }
  for (const yaml::Node* item : fields.mappings("published", false)) {
    Fields keys(*item, diagnostics);
    PublishedText text{keys.reference("field"), keys.date("copied")};
    if (const yaml::Node* day = keys.any("copied")) text.copied_at = day->span;
    account.published.push_back(std::move(text));
    keys.finish();
  }
  fields.finish();
  for (const yaml::Entry& entry : node.entries) {
    if (entry.value.kind != yaml::NodeKind::null)
      account.places.emplace(entry.key, entry.value.span);
  }
  return account;
}

}  // namespace

void parse_accounts(const SourceFile& file, Municipality& out, Diagnostics& diagnostics) {
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  for (const yaml::Node* node : fields.mappings("accounts", true)) {
    Account account = parse_account(*node, diagnostics);
    if (!account.id.empty()) out.accounts.push_back(std::move(account));
  }
  fields.finish();
}

}  // namespace stadga::parse
