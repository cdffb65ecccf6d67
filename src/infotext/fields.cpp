// SPDX-License-Identifier: EUPL-1.2
#include "infotext/fields.h"

#include <algorithm>

#include "base/text.h"
#include "infotext/placeholders.h"

namespace stadga::infotext {
namespace {

std::string_view without_trailing_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n\f") + 1);
}

std::string unix_lines(std::string_view text) {
  return replace_all(replace_all(stadga::compose(text), "\r\n", "\n"), "\r", "\n");
}

std::string lines_without_trailing_blanks(std::string_view text) {
  if (fold_space(text).empty()) return {};
  std::string out;
  const std::string composed = unix_lines(text);
  for (const std::string_view line : split(composed, '\n')) {
    out += without_trailing_blanks(line);
    out += '\n';
  }
  return std::string(without_trailing_blanks(out));
}

bool continues_address(std::string_view rest) {
  if (rest.starts_with('/')) rest.remove_prefix(1);
  if (rest.empty()) return false;
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("-_/#?&=%~+").find(c) != std::string_view::npos;
  };
  if (rest.front() == '.' || rest.front() == ':') return rest.size() > 1 && is_part(rest[1]);
  return is_part(rest.front());
}

/// Whether the text holds this very address, with or without its scheme: neither one that it is the
/// beginning of nor one that ends like it.
bool holds_address(std::string_view text, std::string_view address) {
  const std::string wanted = stadga::compose(bare_address(address));
  if (wanted.empty()) return false;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + 1)) {
    const std::string_view before = text.substr(0, at);
    const bool begins =
        before.empty() || before.ends_with("://") ||
        std::string_view(" \t\n(\"<:").find(before.back()) != std::string_view::npos;
    if (begins && !continues_address(text.substr(at + wanted.size()))) return true;
  }
  return false;
}

bool fits(std::string_view text, const PlatformField& field) {
  return count(text, field.counting) <= field.limit.value_or(static_cast<std::size_t>(-1)) &&
         text.size() <= field.bytes.value_or(static_cast<std::size_t>(-1));
}

FieldText link_field(const PlatformField& field, const Model& model,
                     const Municipality& municipality) {
  std::vector<std::string> wanted;
  for (const Reference& link : municipality.information.links) wanted.push_back(link.id);
  if (wanted.empty()) wanted.emplace_back("regellank");

  FieldText made = empty_field(field);
  std::vector<std::string> addresses;
  for (const std::string& link : wanted) {
    if (addresses.size() >= field.max_links.value_or(1)) break;
    const bool is_rules = link == "regellank";
    if (!is_rules && link != "webbplats") continue;
    std::string address =
        tidy(is_rules ? rules_address(model, municipality) : municipality.website, false);
    const std::string element(is_rules ? rules_link : website_link);
    if (address.empty() || !fits(address, field)) continue;
    if (std::ranges::find(made.elements, element) != made.elements.end()) continue;
    addresses.push_back(std::move(address));
    made.elements.push_back(element);
  }
  made.text = join(addresses, "\n");
  measure_field(made);
  return made;
}

}  // namespace

std::string tidy(std::string_view text, bool line_breaks) {
  if (line_breaks) return std::string(trim(lines_without_trailing_blanks(text)));
  std::string out;
  const std::string composed = unix_lines(text);
  for (const std::string_view line : split(composed, '\n')) {
    const std::string_view words = trim(line);
    if (words.empty()) continue;
    if (!out.empty()) out += ' ';
    out += words;
  }
  return fold_space(out).empty() ? std::string() : out;
}

FieldText empty_field(const PlatformField& field) {
  FieldText made;
  made.field = &field;
  return made;
}

void measure_field(FieldText& made) {
  // A link field holds one link a line, and the limit is each link's own.
  const bool by_line = made.field->kind == FieldKind::link;
  const std::vector<std::string_view> parts =
      by_line ? split(made.text, '\n') : std::vector<std::string_view>{made.text};
  for (const std::string_view part : parts) {
    made.count = std::max(made.count, count(part, made.field->counting));
    made.fits = made.fits && fits(part, *made.field);
  }
}

FieldText own_field(const PlatformField& field, const OwnText& own, const Model& model,
                    const Municipality& municipality) {
  FieldText made = empty_field(field);
  made.text = lines_without_trailing_blanks(own.text.text);
  made.own = &own;
  if (holds_address(made.text, rules_address(model, municipality))) {
    made.elements.emplace_back(rules_link);
  }
  if (holds_address(made.text, municipality.website)) made.elements.emplace_back(website_link);
  measure_field(made);
  return made;
}

FieldText fixed_field(const PlatformField& field, const Model& model,
                      const Municipality& municipality, const Account& account) {
  if (field.kind == FieldKind::link) return link_field(field, model, municipality);
  const std::string& words =
      field.kind == FieldKind::name ? account.name.text : municipality.short_name;
  FieldText made = empty_field(field);
  made.text = tidy(words, false);
  measure_field(made);
  return made;
}

}  // namespace stadga::infotext
