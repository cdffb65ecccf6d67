// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <charconv>
#include <chrono>
#include <span>

#include "base/text.h"
#include "parse/documents.h"
#include "parse/fields.h"
#include "parse/time_words.h"

namespace stadga::parse {
namespace {

const Kind bad_organisation_number{
    "bad-organisation-number",
    Severity::error,
    {"Ett organisationsnummer har fel antal siffror eller fel kontrollsiffra.",
     "An organisation number has the wrong number of digits, or the wrong check digit."},
    {"Numret blir kommunens adress på Sveriges dataportal och måste leda rätt.",
     "The number becomes the municipality’s address on the Swedish data portal and must lead to "
     "it."},
    "organisation_number: 212000-1234"};
const Kind bad_office_hours{
    "bad-office-hours",
    Severity::error,
    {"Kontorstiden kan inte läsas, eller slutar innan den börjar.",
     "The office hours cannot be read, or end before they begin."},
    {"De blir klockslag i kalendrarna.", "They become times of day in the calendars."},
    "office_hours: 8 till 16"};

/// As Swedish organisation numbers are checked: every other digit counts double, the digits of all
/// the products together make tens.
bool is_organisation_number(std::string_view digits) {
  if (digits.size() != 10) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] < '0' || digits[i] > '9') return false;
    const int product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return sum % 10 == 0;
}

std::string read_organisation_number(const Placed& written, Diagnostics& diagnostics) {
  if (!written.given()) return {};
  std::string digits = written.text;
  if (digits.size() == 11 && digits[6] == '-') digits.erase(6, 1);
  if (is_organisation_number(digits)) return digits;
  diagnostics.report(
      bad_organisation_number, written.span,
      say("`{}` är inget organisationsnummer", "`{}` is not an organisation number", written.text),
      say("skriv de tio siffrorna, med eller utan bindestreck, och kontrollera dem",
          "write the ten digits, with or without a hyphen, and check them"));
  return {};
}

/// `08.00` or `08:00`, in minutes.
std::optional<std::chrono::minutes> read_clock(std::string_view text) {
  if (text.size() != 5 || (text[2] != '.' && text[2] != ':')) return std::nullopt;
  const auto number = [&](std::size_t at) {
    unsigned value = 99;
    const char* end = text.data() + at + 2;
    const auto read = std::from_chars(text.data() + at, end, value);
    return read.ptr == end ? value : 99U;
  };
  if (number(0) > 23 || number(3) > 59) return std::nullopt;
  return std::chrono::minutes{number(0) * 60 + number(3)};
}

std::optional<OfficeHours> read_office_hours(const Placed& written, Diagnostics& diagnostics) {
  if (!written.given()) return std::nullopt;
  const std::string plain = replace_all(written.text, "–", "-");
  const std::vector<std::string_view> ends = split(plain, '-');
  if (ends.size() == 2) {
    const auto from = read_clock(trim(ends[0]));
    const auto to = read_clock(trim(ends[1]));
    if (from && to && *from < *to) return OfficeHours{*from, *to};
  }
  diagnostics.report(bad_office_hours, written.span,
                     say("`{}` är ingen kontorstid", "`{}` are no office hours", written.text),
                     say("skriv när den börjar och slutar, till exempel `08.00–16.30`",
                         "write when they begin and end, for example `08.00–16.30`"));
  return std::nullopt;
}

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

void parse_municipality(const SourceFile& file, const load::MunicipalityInput* folder,
                        Municipality& out, Diagnostics& diagnostics) {
  out.span = {&file, 0, 0};
  const std::optional<yaml::Node> root = read_keys(file, diagnostics);
  if (!root) return;
  Fields fields(*root, diagnostics);
  fields.format();
  out.name = fields.text("name").text;
  out.short_name = fields.text("short_name").text;
  out.code = fields.optional_text("code").text;
  out.license = fields.choice("license", {licenses.begin(), licenses.end()}, false).text;
  out.organisation_number =
      read_organisation_number(fields.optional_text("organisation_number"), diagnostics);
  out.extra_days_off = fields.dates("extra_days_off");
  out.office_hours = read_office_hours(fields.optional_text("office_hours"), diagnostics);
  out.website = fields.address("website").text;
  out.rules_address = fields.address("rules_address").text;
  if (const yaml::Node* contact = fields.mapping("contact"))
    out.contact = parse_contact(*contact, diagnostics);
  const yaml::Node* profile = fields.mapping("profile");
  if (folder != nullptr) out.profile = parse_profile(profile, *folder, diagnostics);
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

std::span<const Kind* const> municipality_kinds() {
  static constexpr std::array<const Kind*, 2> kinds{&bad_organisation_number, &bad_office_hours};
  return kinds;
}

}  // namespace stadga::parse
