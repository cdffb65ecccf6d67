// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "parse/documents.h"
#include "parse/fields.h"

namespace stadga::parse {

const Kind example_looks_real{
    "example-looks-real",
    Severity::warning,
    {"Ett påhittat konto har ett namn, en adress eller en e-postadress som någon kan ha.",
     "A made-up account has a handle, an address or an e-mail address that somebody may have."},
    {"Den som läser sidan kan skriva till någon som inget vet. Namn som börjar med `exempel` och "
     "adresser under `.example` är ingens.",
     "Whoever reads the page may write to somebody who knows nothing. Handles that begin with "
     "`exempel` and addresses below `.example` are nobody's."},
    "example: ja\nhandle: \"@simhallen\""};

const Kind bad_stamp{
    "bad-stamp",
    Severity::error,
    {"Det som `stadga copied` skrev under `copied` i accounts.yml har ändrats för hand.",
     "What `stadga copied` wrote below `copied` in accounts.yml was changed by hand."},
    {"Då går det inte att se om texten på kontot är den som gäller.",
     "Then it cannot be told whether the text on the account is the one in force."},
    "copied:\n  date: 2026-11-21\n  texts:\n    intro: den nya texten"};

namespace {

bool is_under_example(std::string_view host) {
  host = host.substr(0, host.find_first_of("/?#:"));
  return host == "example" || host.ends_with(".example");
}

void report_real(const Placed& value, std::string_view wanted_sv, std::string_view wanted_en,
                 Diagnostics& diagnostics) {
  diagnostics.report(example_looks_real, value.span,
                     say("kontot är påhittat, men `{}` kan vara någons",
                         "the account is made up, but `{}` may be somebody's", value.text),
                     {std::string(wanted_sv), std::string(wanted_en)});
}

void check_example(const Account& account, Diagnostics& diagnostics) {
  if (!account.example) return;
  const std::string handle = lower(account.handle.text);
  const bool at = handle.starts_with('@');
  if (account.handle.given() && !handle.substr(at ? 1 : 0).starts_with("exempel")) {
    report_real(account.handle, "låt namnet börja med `exempel`, eller ta bort `example: ja`",
                "let the handle begin with `exempel`, or remove `example: ja`", diagnostics);
  }
  const std::string address = lower(account.address.text);
  if (account.address.given() && !is_under_example(address.substr(address.find("//") + 2))) {
    report_real(account.address, "skriv en adress under `.example`, eller ta bort `example: ja`",
                "write an address below `.example`, or remove `example: ja`", diagnostics);
  }
  const std::string contact = lower(account.contact.text);
  if (account.contact.given() && !is_under_example(contact.substr(contact.find('@') + 1))) {
    report_real(account.contact,
                "skriv en e-postadress under `.example`, eller ta bort `example: ja`",
                "write an e-mail address below `.example`, or remove `example: ja`", diagnostics);
  }
}

bool is_checksum(std::string_view text, std::size_t digits) {
  static constexpr std::string_view prefix = "sha256:";
  return text.starts_with(prefix) && text.size() == prefix.size() + digits &&
         text.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

void report_stamp(const Span& place, const Text& message, Diagnostics& diagnostics) {
  diagnostics.report(bad_stamp, place, message,
                     say("ta bort `copied` från kontot, och kör `stadga copied` när texterna är "
                         "kopierade igen",
                         "remove `copied` from the account, and run `stadga copied` once the texts "
                         "have been copied again"));
}

/// The checksum of each key below `key`, those that are none being reported.
std::vector<std::pair<Reference, std::string>> checksums(Fields& stamp, std::string_view key,
                                                         std::size_t digits,
                                                         Diagnostics& diagnostics) {
  std::vector<std::pair<Reference, std::string>> out;
  const yaml::Node* list = stamp.mapping(key);
  if (list == nullptr) return out;
  Fields fields(*list, diagnostics);
  for (const yaml::Entry& entry : list->entries) {
    const Placed sum = fields.text(entry.key);
    if (!sum.given()) continue;
    if (is_checksum(sum.text, digits)) {
      out.push_back({{entry.key, entry.key_span}, sum.text});
    } else {
      report_stamp(sum.span, say("`{}` är ingen kontrollsumma", "`{}` is not a checksum", sum.text),
                   diagnostics);
    }
  }
  return out;
}

/// Nothing where something is wrong with it, which has been reported.
std::optional<Copied> parse_copied(const yaml::Node& node, Diagnostics& diagnostics) {
  Fields fields(node, diagnostics);
  Copied out;
  out.span = node.span;
  const std::optional<Date> on = fields.date("date");
  if (const yaml::Node* day = fields.any("date")) out.on_at = day->span;
  for (auto& [field, hash] : checksums(fields, "texts", copied_text_digits, diagnostics))
    out.texts.push_back({field, hash});
  for (auto& [rule, version] : checksums(fields, "rules", copied_rule_digits, diagnostics))
    out.rules.push_back({rule.id, version});
  const yaml::Node* texts = fields.any("texts");
  const bool no_texts =
      texts == nullptr || (texts->kind == yaml::NodeKind::mapping && texts->entries.empty());
  if (no_texts || !fields.has("date")) {
    report_stamp(node.span,
                 say("under `copied` saknas `{}`", "below `copied`, `{}` is missing",
                     no_texts ? "texts" : "date"),
                 diagnostics);
  }
  fields.finish();
  if (!on || out.texts.empty()) return std::nullopt;
  out.on = *on;
  return out;
}

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
  check_example(account, diagnostics);
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
  if (const yaml::Node* copied = fields.mapping("copied"))
    account.copied = parse_copied(*copied, diagnostics);
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
