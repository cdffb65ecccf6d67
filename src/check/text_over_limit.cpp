// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/checks.h"

namespace stadga::check {

const Kind text_over_limit_kind{
    .name = "text-over-limit",
    .severity = Severity::error,
    .finds = {.sv = "En text är längre än vad plattformens fält rymmer.",
              .en = "A text is longer than the platform's field holds."},
    .why =
        {.sv = "Plattformen tar inte emot texten eller kortar den, och då kan det som måste stå på "
               "kontot försvinna utan att någon märker det. Egna texter, kontots namn och "
               "kommunens namn kortas aldrig av programmet.",
         .en = "The platform refuses the text or cuts it, and what the account must say may be "
               "lost without anybody noticing. The program never shortens your own texts, the "
               "account's name or the municipality's name."},
    .example =
        "accounts:\n"
        "  - id: exempelby-instagram\n"
        "    name: Exempelby kommuns kultur- och fritidsförvaltning  # högst 30 tecken\n"
        "    platform: instagram\n",
};

namespace {

struct Excess {
  std::size_t length;
  std::size_t limit;
  Words unit;
};

Excess excess_of(const infotext::FieldText& text) {
  const PlatformField& field = *text.field;
  if (field.limit && text.count > *field.limit) {
    return {text.count, *field.limit, {.sv = "tecken", .en = "characters"}};
  }
  return {text.text.size(), field.bytes.value_or(0), {.sv = "byte", .en = "bytes"}};
}

Text name_of(const PlatformField& field) {
  return field.label.empty() ? Text{field.id, field.id} : field.label;
}

Text message_of(const infotext::FieldText& text, const Platform& platform) {
  const Excess excess = excess_of(text);
  const Text field = name_of(*text.field);
  const std::size_t over = excess.length - std::min(excess.length, excess.limit);
  return {fmt::format("texten i fältet `{}` på {} är {} {}, och gränsen är {}: {} för mycket",
                      field.sv, platform.name, excess.length, excess.unit.sv, excess.limit, over),
          fmt::format("the text of the field `{}` on {} is {} {}, and the limit is {}: {} too many",
                      field.en, platform.name, excess.length, excess.unit.en, excess.limit, over)};
}

/// Who can shorten the text depends on where it comes from.
Text help_for(const infotext::FieldText& text) {
  if (text.own != nullptr) {
    return say(
        "korta den egna texten, eller ta bort den så att mallens text används. En emoji kan "
        "räknas som flera tecken",
        "shorten your own text, or remove it so that the template's is used. An emoji may "
        "count as several characters");
  }
  if (text.field->kind == FieldKind::name) {
    return say("välj ett kortare namn, eller skriv en kortare text för fältet `{}` under `texts`",
               "choose a shorter name, or write a shorter text for the field `{}` under `texts`",
               text.field->id);
  }
  return say("skriv en kortare text för fältet `{}` under kontots `texts` i accounts.yml",
             "write a shorter text for the field `{}` under the account's `texts` in accounts.yml",
             text.field->id);
}

/// The part of an own text that is too much; all of it where the file writes it in another way,
/// with escapes or over several lines.
Span excess_in(const infotext::FieldText& text) {
  const Span whole = text.own->text.span;
  const std::string& value = text.own->text.text;
  const std::size_t at = whole.text().find(value);
  if (at == std::string_view::npos) return whole;
  const auto fits = [&](std::size_t end) {
    const std::string part = compose(value.substr(0, end));
    const PlatformField& field = *text.field;
    return (!field.limit || infotext::count(part, field.counting) <= *field.limit) &&
           (!field.bytes || part.size() <= *field.bytes);
  };
  std::vector<std::size_t> ends;  // of characters
  for (std::size_t end = 0; end < value.size(); ++end) {
    if ((static_cast<unsigned char>(value[end]) & 0xC0) != 0x80) ends.push_back(end);
  }
  const auto too_long = std::ranges::partition_point(ends, fits);
  const std::size_t kept = too_long == ends.begin() ? 0 : *std::prev(too_long);
  return whole.part(at + kept, value.size() - kept);
}

Span place_of(const infotext::FieldText& text, const Account& account) {
  if (text.own != nullptr && text.own->text.span.known()) return excess_in(text);
  if (text.own == nullptr && text.field->kind == FieldKind::name && account.name.span.known()) {
    return account.name.span;
  }
  return account.span;
}

}  // namespace

void text_over_limit(const Town& town, Diagnostics& diagnostics) {
  for (const AccountWithTexts& checked : town.accounts) {
    for (const infotext::FieldText& text : checked.texts.fields) {
      if (text.fits) continue;
      Diagnostic& found = diagnostics.report(text_over_limit_kind, place_of(text, checked.account),
                                             message_of(text, checked.platform), help_for(text));
      if (text.field->span.known()) {
        found.places.push_back(
            {text.field->span, say("fältets gräns står i plattformsregistret",
                                   "the field's limit is in the platform register")});
      }
    }
  }
}

}  // namespace stadga::check
