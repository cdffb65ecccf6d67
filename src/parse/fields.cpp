// SPDX-License-Identifier: EUPL-1.2
#include "parse/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/names.h"
#include "base/text.h"
#include "base/visible.h"
#include "markdown/link.h"

namespace stadga::parse {
namespace {

const Kind missing_key{
    "missing-key",
    Severity::error,
    {"En uppgift som måste finnas saknas.", "A value that must be there is missing."},
    {"Utan den går det inte att publicera.", "Nothing can be published without it."},
    "- id: uppsikt\n  # title saknas"};
const Kind unknown_key{"unknown-key",
                       Severity::error,
                       {"En nyckel finns inte i formatet.", "A key is not part of the format."},
                       {"Oftast är den felstavad, och då skulle uppgiften tyst falla bort.",
                        "Mostly it is misspelt, and then the value would silently be lost."},
                       "titel: Se över kontona"};
const Kind wrong_type{
    "wrong-type",
    Severity::error,
    {"Ett värde är av fel slag: text där en lista väntades, eller tvärtom.",
     "A value is of the wrong kind: text where a list was expected, or the other way round."},
    {"Det går inte att gissa vad som menas.", "There is no guessing what is meant."},
    "occasions:\n  bevaka: ja"};
const Kind bad_id{
    "bad-id",
    Severity::error,
    {"Ett id innehåller annat än små bokstäver a–z, siffror och bindestreck.",
     "An id holds something else than lower-case letters a–z, digits and hyphens."},
    {"Id blir filnamn och adresser. De ska se likadana ut på alla datorer och i alla program.",
     "Ids become file names and addresses. They must look the same on every computer and in "
     "every program."},
    "id: Uppsikt/Varje dag"};
const Kind bad_date{"bad-date",
                    Severity::error,
                    {"Ett datum finns inte, eller är skrivet på annat sätt än ÅÅÅÅ-MM-DD.",
                     "A date does not exist, or is not written as YYYY-MM-DD."},
                    {"Datum jämförs och visas; ett som inte finns kan ingen rätta sig efter.",
                     "Dates are compared and shown; nobody can follow one that does not exist."},
                    "archived: 2026-02-30"};
const Kind bad_address{
    "bad-address",
    Severity::error,
    {"En webbadress är felaktig eller får inte publiceras.",
     "A web address is wrong or may not be published."},
    {"Bara http och https leder till webbsidor. Användarnamn i en adress döljer vart den leder.",
     "Only http and https lead to web pages. A user name in an address hides where it leads."},
    "address: javascript:alert(1)"};
const Kind bad_email{
    "bad-email",
    Severity::error,
    {"En e-postadress är felaktig.", "An e-mail address is wrong."},
    {"Den som skriver dit får inget svar.", "Whoever writes there gets no answer."},
    "contact: kommunikation(at)norberg.example"};
const Kind bad_number{"bad-number",
                      Severity::error,
                      {"Ett antal är inte ett heltal.", "A count is not a whole number."},
                      {"Antalet jämförs med reglerna.", "The count is compared with the rules."},
                      "administrators: två"};
const Kind bad_choice{
    "bad-choice",
    Severity::error,
    {"Ett ord är inte något av dem som kan väljas.", "A word is none of those that can be chosen."},
    {"Bara kända ord betyder något för programmet.",
     "Only known words mean something to the program."},
    "modality: skall"};
const Kind unknown_format{
    "unknown-format",
    Severity::error,
    {"Filens format är inte ett som den här versionen läser.",
     "The file's format is not one that this version reads."},
    {"Numret ökar när formatet ändras, så att gamla program inte läser nya filer fel.",
     "The number grows when the format changes, so that old programs do not misread new files."},
    "format: 2"};

constexpr Words a_text{"en text", "a text"};

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "`" : ", `") + word + '`';
  return out;
}

bool is_host(std::string_view host) {
  if (host.empty() || host.find("..") != std::string_view::npos) return false;
  if (host.find('.') == std::string_view::npos || host.front() == '.' || host.back() == '.')
    return false;
  return std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::string_view local = text.substr(0, at);
  const bool plain = std::ranges::all_of(local, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._+-").find(c) != std::string_view::npos;
  });
  return plain && is_host(text.substr(at + 1));
}

Text help_for_address(std::string_view address) {
  switch (markdown::judge_link(address)) {
    case markdown::LinkFault::user_info:
      return say("ta bort det som står mellan `//` och `@`, och `@`",
                 "remove what stands between `//` and `@`, and the `@`");
    case markdown::LinkFault::control:
      return say("ta bort blanksteget, eller skriv `%20` i stället om det hör till adressen",
                 "remove the blank, or write `%20` instead if it belongs to the address");
    default:
      if (address.find(':', address.find("//")) < address.find('/', address.find("//") + 2)) {
        return say("ta bort kolonet och det som står efter det, fram till nästa snedstreck",
                   "remove the colon and what follows it, up to the next slash");
      }
      return say("skriv hela adressen, till exempel `https://www.exempelby.example/`",
                 "write the whole address, for example `https://www.exempelby.example/`");
  }
}

bool is_empty(const yaml::Node& node) {
  return node.kind == yaml::NodeKind::null ||
         (node.kind == yaml::NodeKind::scalar && trim(node.value).empty());
}

}  // namespace

std::optional<Text> address_fault(std::string_view address) {
  switch (markdown::judge_link(address)) {
    case markdown::LinkFault::scheme:
      return say("adressen `{}` är varken http eller https",
                 "the address `{}` is neither http nor https", address);
    case markdown::LinkFault::user_info:
      return say("adressen `{}` innehåller användarnamn", "the address `{}` holds a user name",
                 address);
    case markdown::LinkFault::control:
      return say("adressen `{}` innehåller blanksteg eller styrtecken",
                 "the address `{}` holds blanks or control characters", address);
    case markdown::LinkFault::none:
      break;
  }
  const bool https = address.starts_with("https://");
  if (!https && !address.starts_with("http://")) {
    return say("adressen `{}` är varken http eller https",
               "the address `{}` is neither http nor https", address);
  }
  std::string_view host = address.substr(https ? 8 : 7);
  host = host.substr(0, host.find_first_of("/\\?#"));
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    const std::string port(host.substr(colon + 1));
    unsigned number = 0;
    const char* const end = port.data() + port.size();
    const auto [read, error] = std::from_chars(port.data(), end, number);
    if (error != std::errc{} || read != end || number < 1 || number > 65535)
      return say("porten i adressen `{}` är inget tal mellan 1 och 65535",
                 "the port of the address `{}` is not a number from 1 to 65535", address);
    host = host.substr(0, colon);
  }
  if (!is_host(host)) {
    return say("adressen `{}` saknar ett giltigt värdnamn",
               "the address `{}` has no valid host name", address);
  }
  return std::nullopt;
}

Fields::Fields(const yaml::Node& node, Diagnostics& diagnostics)
    : node_(node), diagnostics_(diagnostics) {}

const yaml::Node* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  const yaml::Entry* entry = node_.find(key);
  return entry == nullptr ? nullptr : &entry->value;
}

bool Fields::has(std::string_view key) {
  return find(key) != nullptr;
}

void Fields::missing(std::string_view key) {
  missing_.emplace_back(key);
}

void Fields::report_missing(std::string_view key) {
  // The whole mapping would be a wall of text: its first line says where.
  const Span place = node_.entries.empty() ? node_.span : node_.entries.front().key_span;
  diagnostics_.report(missing_key, place,
                      say("nyckeln `{}` saknas", "the key `{}` is missing", key),
                      say("lägg till `{}: …`", "add `{}: …`", key));
}

void Fields::wrong_type(const yaml::Node& node, std::string_view key, Words wanted) {
  const bool bracketed = node.span.text().starts_with('[') || node.span.text().starts_with('{');
  const bool text_wanted = wanted.en == a_text.en;
  const yaml::Entry* entry = node_.find(key);
  diagnostics_.report(
      parse::wrong_type, node.span.text().empty() && entry != nullptr ? entry->key_span : node.span,
      {fmt::format("`{}` ska vara {}", key, wanted.sv),
       fmt::format("`{}` must be {}", key, wanted.en)},
      bracketed && text_wanted
          ? say("hör klamrarna till texten, skriv citattecken runt den: `{}: \"{}\"`",
                "if the brackets belong to the text, write quotes around it: `{}: \"{}\"`", key,
                node.span.text())
          : say("docs/filformat.md visar ett exempel", "docs/filformat.md shows an example"));
}

const yaml::Node* Fields::scalar(std::string_view key, bool required) {
  const yaml::Node* node = find(key);
  if (node == nullptr) {
    if (required) missing(key);
    return nullptr;
  }
  if (is_empty(*node)) {
    no_value(*node, key, required);
    return nullptr;
  }
  if (node->kind == yaml::NodeKind::scalar && !has_visible(node->value)) {
    diagnostics_.report(missing_key, node->span,
                        say("`{}` har bara tecken som inte syns",
                            "`{}` has only characters that cannot be seen", key),
                        say("ta bort allt efter kolonet, och skriv värdet",
                            "remove all after the colon, and write the value"));
    return nullptr;
  }
  if (node->kind == yaml::NodeKind::scalar) return node;
  wrong_type(*node, key, a_text);
  return nullptr;
}

void Fields::no_value(const yaml::Node& node, std::string_view key, bool required) {
  diagnostics_.report(missing_key, node.span.text().empty() ? node_.find(key)->key_span : node.span,
                      say("`{}` har inget värde", "`{}` has no value", key),
                      required
                          ? say("skriv värdet efter kolonet", "write the value after the colon")
                          : say("skriv värdet efter kolonet, eller ta bort raden",
                                "write the value after the colon, or remove the line"));
}

Placed Fields::text(std::string_view key) {
  const yaml::Node* node = scalar(key, true);
  return node == nullptr ? Placed{} : Placed{node->value, node->span};
}

Placed Fields::optional_text(std::string_view key) {
  const yaml::Node* node = scalar(key, false);
  return node == nullptr ? Placed{} : Placed{node->value, node->span};
}

namespace {

/// True where the text can be an id; else reported.
bool check_id(const yaml::Node& node, Diagnostics& diagnostics) {
  if (is_id(node.value)) {
    if (!is_device_name(node.value)) return true;
    diagnostics.report(
        bad_id, node.span,
        say("`{}` kan inte vara ett id, för ingen fil kan heta så i Windows",
            "`{}` cannot be an id, because no file can be called so in Windows", node.value),
        say("lägg till ett ord, till exempel `{}-1`", "add a word, for example `{}-1`",
            node.value));
    return false;
  }
  static constexpr std::size_t longest = 64;
  std::string better = slug(node.value);
  const bool too_long = better == node.value;
  if (better.size() > longest) better.resize(std::min(better.rfind('-', longest), longest));
  const Text message =
      too_long
          ? say("`{}` är för långt för att vara ett id", "`{}` is too long for an id", node.value)
          : say("`{}` kan inte vara ett id", "`{}` cannot be an id", node.value);
  diagnostics.report(
      bad_id, node.span, message,
      better.empty()
          ? say("ett id består av högst {} små bokstäver a–z, siffror och bindestreck",
                "an id consists of at most {} lower-case letters a–z, digits and hyphens", longest)
          : say("ett id består av högst {} små bokstäver a–z, siffror och bindestreck, till "
                "exempel `{}`",
                "an id consists of at most {} lower-case letters a–z, digits and hyphens, for "
                "example `{}`",
                longest, better));
  return false;
}

/// Keys whose ids are looked up in lists later: `redaktör` is told best by whoever has the list.
bool is_looked_up(std::string_view key, std::string_view id) {
  static constexpr std::array<std::string_view, 15> keys = {
      "accounts",  "action",    "actor",       "categories", "decided_by",
      "must_have", "must_show", "occasion",    "occasions",  "order",
      "platform",  "platforms", "responsible", "topic",      "yields_to"};
  const bool word = std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
  return word && is_id(slug(id)) && std::ranges::find(keys, key) != keys.end();
}

}  // namespace

Reference Fields::own_id(std::string_view key) {
  const yaml::Node* node = scalar(key, true);
  if (node == nullptr || !check_id(*node, diagnostics_)) return {};
  return {node->value, node->span};
}

Reference Fields::reference(std::string_view key) {
  const yaml::Node* node = scalar(key, true);
  if (node == nullptr) return {};
  if (!is_looked_up(key, node->value) && !check_id(*node, diagnostics_)) return {};
  return {node->value, node->span};
}

Reference Fields::optional_reference(std::string_view key) {
  const yaml::Node* node = scalar(key, false);
  if (node == nullptr) return {};
  if (!is_looked_up(key, node->value) && !check_id(*node, diagnostics_)) return {};
  return {node->value, node->span};
}

std::vector<Reference> Fields::references(std::string_view key) {
  std::vector<Reference> out;
  const yaml::Node* node = find(key);
  if (node == nullptr) return out;
  const auto add = [&](const yaml::Node& item) {
    if (is_empty(item)) {
      no_value(item, key, false);
    } else if (item.kind != yaml::NodeKind::scalar) {
      wrong_type(item, key,
                 {"ett id, eller en lista av id inom `[` och `]`",
                  "an id, or a list of ids within `[` and `]`"});
    } else if (is_looked_up(key, item.value) || check_id(item, diagnostics_)) {
      out.push_back({item.value, item.span});
    }
  };
  if (node->kind == yaml::NodeKind::sequence) {
    for (const yaml::Node& item : node->items) add(item);
  } else {
    add(*node);
  }
  return out;
}

std::vector<Placed> Fields::texts(std::string_view key) {
  std::vector<Placed> out;
  const yaml::Node* node = find(key);
  if (node == nullptr) return out;
  if (node->kind != yaml::NodeKind::sequence) {
    wrong_type(*node, key, {"en lista", "a list"});
    return out;
  }
  for (const yaml::Node& item : node->items) {
    if (item.kind == yaml::NodeKind::scalar && has_visible(item.value)) {
      out.push_back({item.value, item.span});
    } else {
      wrong_type(item, key, {"en lista av texter", "a list of texts"});
    }
  }
  return out;
}

Text Fields::translated(std::string_view key) {
  if (node_.find(key) == nullptr) missing(key);
  return optional_translated(key);
}

Text Fields::optional_translated(std::string_view key) {
  const yaml::Node* node = mapping(key);
  if (node == nullptr) return {};
  Fields both(*node, diagnostics_);
  Text text{both.text("sv").text, both.text("en").text};
  both.finish();
  return text;
}

std::optional<bool> Fields::yes_or_no(std::string_view key) {
  const yaml::Node* node = scalar(key, false);
  if (node == nullptr) return std::nullopt;
  if (node->value == "ja" || node->value == "true") return true;
  if (node->value == "nej" || node->value == "false") return false;
  diagnostics_.report(
      bad_choice, node->span,
      say("`{}` är varken `ja` eller `nej`", "`{}` is neither `ja` nor `nej`", node->value),
      say("skriv `ja` eller `nej`", "write `ja` (yes) or `nej` (no)"));
  return std::nullopt;
}

std::optional<unsigned> Fields::count(std::string_view key) {
  const yaml::Node* node = scalar(key, false);
  if (node == nullptr) return std::nullopt;
  static constexpr unsigned most = 1'000'000;
  unsigned value = 0;
  const std::string& digits = node->value;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc{} && end == digits.data() + digits.size() && value <= most) return value;
  diagnostics_.report(bad_number, node->span,
                      say("`{}` är inget antal", "`{}` is not a count", digits),
                      say("skriv ett helt tal med siffror, till exempel `2`",
                          "write a whole number in digits, for example `2`"));
  return std::nullopt;
}

std::optional<Date> Fields::date(std::string_view key) {
  const yaml::Node* node = scalar(key, false);
  return node == nullptr ? std::nullopt : date_of({node->value, node->span});
}

std::vector<Date> Fields::dates(std::string_view key) {
  std::vector<Date> out;
  for (const Placed& each : texts(key)) {
    if (const std::optional<Date> date = date_of(each)) out.push_back(*date);
  }
  return out;
}

std::optional<Date> Fields::date_of(const Placed& written) {
  if (const std::optional<Date> date = read_date(written.text)) return date;
  diagnostics_.report(bad_date, written.span,
                      say("`{}` är inget datum", "`{}` is not a date", written.text),
                      say("skriv år-månad-dag, till exempel `2026-11-21`, och en dag som finns",
                          "write year-month-day, for example `2026-11-21`, and a day that exists"));
  return std::nullopt;
}

Placed Fields::address(std::string_view key) {
  Placed address = optional_text(key);
  if (!address.given()) return address;
  const std::optional<Text> fault = address_fault(address.text);
  if (!fault) return address;
  diagnostics_.report(bad_address, address.span, *fault, help_for_address(address.text));
  return {};
}

Placed Fields::folder_address(std::string_view key) {
  Placed address = this->address(key);
  const std::size_t at = address.text.find_first_of("?#\\");
  if (at == std::string::npos) return address;
  diagnostics_.report(bad_address, address.span,
                      say("adressen `{}` kan inte börja andra adresser, för den innehåller `{}`",
                          "the address `{}` cannot begin other addresses, because it holds `{}`",
                          address.text, address.text.substr(at, 1)),
                      say("skriv bara webbplatsens adress: `{}`",
                          "write only the site's address: `{}`", address.text.substr(0, at)));
  return {};
}

Placed Fields::email(std::string_view key) {
  Placed email = optional_text(key);
  if (!email.given() || is_email(email.text)) return email;
  diagnostics_.report(
      bad_email, email.span,
      say("`{}` är ingen e-postadress", "`{}` is not an e-mail address", email.text),
      say("skriv till exempel `kommunikation@exempelby.example`",
          "write for example `kommunikation@exempelby.example`"));
  return {};
}

Placed Fields::choice(std::string_view key, const std::vector<std::string>& words, bool required) {
  const yaml::Node* node = scalar(key, required);
  if (node == nullptr) return {};
  return chosen({node->value, node->span}, key, words);
}

std::vector<Placed> Fields::choices(std::string_view key, const std::vector<std::string>& words) {
  std::vector<Placed> out;
  for (const Placed& each : texts(key)) {
    const Placed word = chosen(each, key, words);
    if (word.given()) out.push_back(word);
  }
  return out;
}

Placed Fields::chosen(const Placed& word, std::string_view key,
                      const std::vector<std::string>& words) {
  if (std::ranges::find(words, word.text) != words.end()) return word;
  const std::optional<std::string> meant = nearest(word.text, words);
  diagnostics_.report(
      bad_choice, word.span,
      say("`{}` är inget värde för `{}`", "`{}` is no value for `{}`", word.text, key),
      meant ? say("menade du `{}`? Välj bland {}", "did you mean `{}`? Choose among {}", *meant,
                  listed(words))
            : say("välj bland {}", "choose among {}", listed(words)));
  return {};
}

std::vector<const yaml::Node*> Fields::mappings(std::string_view key, bool required) {
  std::vector<const yaml::Node*> out;
  const yaml::Node* node = find(key);
  if (node == nullptr) {
    if (required) missing(key);
    return out;
  }
  if (is_empty(*node)) {
    diagnostics_.report(
        parse::wrong_type, node_.find(key)->key_span,
        say("listan `{}` är tom", "the list `{}` is empty", key),
        say("lägg till en del som börjar med `- `, eller skriv `{}: []` om den ska vara tom",
            "add a part that begins with `- `, or write `{}: []` if it is to be empty", key));
    return out;
  }
  if (node->kind != yaml::NodeKind::sequence) {
    wrong_type(
        *node, key,
        {"en lista, där varje del börjar med `- `", "a list, where each part begins with `- `"});
    return out;
  }
  for (const yaml::Node& item : node->items) {
    if (item.kind == yaml::NodeKind::mapping) {
      out.push_back(&item);
    } else {
      wrong_type(item, key,
                 {"en lista där varje del har nycklar och värden",
                  "a list whose parts have keys and values"});
    }
  }
  return out;
}

const yaml::Node* Fields::mapping(std::string_view key) {
  const yaml::Node* node = find(key);
  if (node == nullptr || node->kind == yaml::NodeKind::mapping) return node;
  wrong_type(*node, key,
             {"indragna rader med nyckel och värde", "indented lines with key and value"});
  return nullptr;
}

const yaml::Node* Fields::any(std::string_view key) {
  return find(key);
}

void Fields::format() {
  const yaml::Node* node = scalar("format", true);
  if (node == nullptr || node->value == "1") return;
  diagnostics_.report(unknown_format, node->span,
                      say("formatet `{}` är okänt; den här versionen läser format 1",
                          "the format `{}` is unknown; this version reads format 1", node->value),
                      say("skriv `format: 1`, eller använd en nyare version av stadga",
                          "write `format: 1`, or use a newer version of stadga"));
}

/// The key that may have been meant: one that is known here and not given.
std::optional<std::string> Fields::misspelt(std::string_view key) const {
  std::vector<std::string> open = asked_;
  std::erase_if(open, [&](const std::string& known) { return node_.find(known) != nullptr; });
  return nearest(key, open);
}

void Fields::finish() {
  static constexpr std::size_t most_listed = 12;
  for (const yaml::Entry& entry : node_.entries) {
    if (std::ranges::find(asked_, entry.key) != asked_.end()) continue;
    const std::optional<std::string> meant = misspelt(entry.key);
    if (meant) std::erase(missing_, *meant);
    std::vector<std::string> known = asked_;
    std::ranges::sort(known);
    known.erase(std::ranges::unique(known).begin(), known.end());
    diagnostics_.report(
        unknown_key, entry.key_span,
        say("det finns ingen nyckel `{}` här", "there is no key `{}` here", entry.key),
        meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
        : known.size() <= most_listed
            ? say("ta bort den; här kan stå {}", "remove it; here may stand {}", listed(known))
            : say("ta bort den; docs/filformat.md visar vilka nycklar som finns",
                  "remove it; docs/filformat.md shows which keys there are"));
  }
  for (const std::string& key : missing_) report_missing(key);
  missing_.clear();
}

std::optional<yaml::Node> read_keys(const SourceFile& file, Diagnostics& diagnostics,
                                    std::string_view first) {
  std::optional<yaml::Node> root = yaml::read(file, diagnostics);
  if (!root || root->kind == yaml::NodeKind::mapping) return root;
  const std::size_t begin = root->span.begin;
  const std::size_t end = std::min(begin + file.line_at(begin).size(), root->span.end);
  diagnostics.report(wrong_type, Span{&file, begin, end},
                     root->kind == yaml::NodeKind::sequence
                         ? say("här börjar en lista, men det ska vara nycklar med värden",
                               "here begins a list, but there must be keys with values")
                         : say("här börjar en text, men det ska vara nycklar med värden",
                               "here begins a text, but there must be keys with values"),
                     say("börja med `{}`; docs/filformat.md visar fortsättningen",
                         "begin with `{}`; docs/filformat.md shows how it goes on", first));
  return std::nullopt;
}

std::span<const Kind* const> field_kinds() {
  static constexpr std::array<const Kind*, 10> all = {
      &missing_key, &unknown_key, &wrong_type, &bad_id,     &bad_date,
      &bad_address, &bad_email,   &bad_number, &bad_choice, &unknown_format};
  return all;
}

}  // namespace stadga::parse
