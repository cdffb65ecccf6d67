// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "history/policy.h"

namespace stadga::history {
namespace {

using Json = nlohmann::json;

/// One value of a file, and the way to it. The first key that is absent or of another kind is kept
/// as the damage; everything read after that is empty.
class Value {
 public:
  Value(const Json* json, std::string way, Damage& damage, bool& sound)
      : json_(json), way_(std::move(way)), damage_(&damage), sound_(&sound) {}

  /// A key that must be there; it may hold null.
  Value at(const char* key) const {
    const Json* found = nullptr;
    if (json_ != nullptr && json_->is_object()) {
      const auto entry = json_->find(key);
      if (entry != json_->end()) found = &*entry;
    }
    Value out(found, way_.empty() ? key : way_ + '.' + key, *damage_, *sound_);
    if (found == nullptr) out.wrong();
    return out;
  }

  /// Keys that came later than the format.
  bool has(const char* key) const {
    return json_ != nullptr && json_->is_object() && json_->contains(key);
  }

  bool is_null() const { return json_ == nullptr || json_->is_null(); }

  std::string text() const {
    if (json_ != nullptr && json_->is_string()) return json_->get<std::string>();
    return wrong();
  }
  /// Null is an empty text.
  std::string text_or_null() const { return is_null() ? std::string() : text(); }

  bool yes() const {
    if (json_ != nullptr && json_->is_boolean()) return json_->get<bool>();
    wrong();
    return false;
  }

  std::optional<unsigned> count_or_null() const {
    if (is_null()) return std::nullopt;
    if (json_->is_number_unsigned() && json_->get<std::uint64_t>() <= 1'000'000)
      return json_->get<unsigned>();
    wrong();
    return std::nullopt;
  }

  std::vector<Value> items() const {
    std::vector<Value> out;
    if (json_ == nullptr || !json_->is_array()) {
      wrong();
      return out;
    }
    for (std::size_t i = 0; i < json_->size(); ++i)
      out.emplace_back(&(*json_)[i], way_ + '[' + std::to_string(i) + ']', *damage_, *sound_);
    return out;
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const Value& item : items()) out.push_back(item.text());
    return out;
  }

  std::string wrong() const {
    if (*sound_) damage_->where = way_;
    *sound_ = false;
    return {};
  }

 private:
  const Json* json_;
  std::string way_;
  Damage* damage_;
  bool* sound_;
};

Text label(const Value& value) {
  return {value.at("sv").text(), value.at("en").text()};
}

Word term(const Value& value) {
  if (value.is_null()) return {};
  return {value.at("id").text(), label(value.at("label"))};
}

std::vector<Word> terms(const Value& value) {
  std::vector<Word> out;
  for (const Value& item : value.items()) out.push_back(term(item));
  return out;
}

std::vector<Word> ids(const Value& value) {
  std::vector<Word> out;
  for (std::string& id : value.texts()) out.push_back({id, {id, id}});
  return out;
}

Word role(const Value& value) {
  if (value.is_null()) return {};
  const std::string id = value.at("id").text();
  std::string name = value.at("name").text();
  if (name.empty()) name = id;
  return {id, {name, name}};
}

Word law(const Value& value) {
  const std::string section = value.at("section").text_or_null();
  const std::string ending = section.empty() ? "" : ' ' + section;
  const std::string shown = value.at("name").text() + ending;
  return {value.at("id").text() + ending, {shown, shown}};
}

std::optional<Due> due(const Value& value) {
  if (value.is_null()) return std::nullopt;
  return Due{value.at("words").text(), value.at("duration").text_or_null(),
             value.at("business_days").yes()};
}

std::optional<Often> often(const Value& value) {
  if (value.is_null()) return std::nullopt;
  return Often{value.at("words").text(),          value.at("times").count_or_null(),
               value.at("period").text_or_null(), value.at("business_days").yes(),
               value.at("at_least").yes(),        value.at("addition").text_or_null()};
}

PolicyRule rule(const Value& value) {
  PolicyRule out;
  out.id = value.at("id").text();
  out.former_ids = value.at("former_ids").texts();
  out.title = value.at("title").text();
  out.modality = term(value.at("modality"));
  out.topic = term(value.at("topic"));
  for (const Value& actor : value.at("actors").items()) out.actors.push_back(role(actor));
  out.statement = value.at("statement").text();
  for (const Value& quote : value.at("quotes").items())
    out.quotes.push_back(quote.at("text").text());
  out.condition = value.at("condition").text_or_null();
  out.exception = value.at("exception").text_or_null();
  out.deadline = due(value.at("deadline"));
  out.recurrence = often(value.at("recurrence"));
  out.action = term(value.at("action"));
  out.occasions = terms(value.at("occasions"));
  out.checklist_item = value.at("checklist_item").text_or_null();
  out.platforms = ids(value.at("platforms"));
  out.accounts = ids(value.at("accounts"));
  out.categories = terms(value.at("categories"));
  out.must_show = terms(value.at("must_show"));
  out.must_have = terms(value.at("must_have"));
  for (const Value& each : value.at("law").items()) out.law.push_back(law(each));
  if (value.has("yields_to")) out.yields_to = ids(value.at("yields_to"));
  out.note = value.at("note").text_or_null();
  if (!is_id(out.id)) value.at("id").wrong();
  return out;
}

PolicyAccount account(const Value& value) {
  PolicyAccount out;
  out.id = value.at("id").text();
  out.name = value.at("name").text();
  out.closed = value.at("status").text() == "avslutat";
  for (const Value& field : value.at("texts").items()) {
    const std::string text = field.at("text").text();
    out.texts.push_back(
        {field.at("field").text(), label(field.at("label")), text.empty() ? "" : sha256(text)});
  }
  return out;
}

Decision decision(const Value& guideline) {
  Decision out;
  const Value on = guideline.at("decided_on");
  if (!on.is_null()) {
    out.on = read_date(on.text());
    if (!out.on) on.wrong();
  }
  out.by = role(guideline.at("decided_by")).label.sv;
  out.reference = guideline.at("reference").text_or_null();
  return out;
}

/// The file as JSON of a format that we know; else false, and the damage.
bool open(std::string_view bytes, const char* file, Json& json, Damage& damage) {
  damage = {Damage::Kind::not_json, file, ""};
  json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return false;
  damage.kind = Damage::Kind::unknown_format;
  const auto format = json.find("format");
  if (format == json.end() || !format->is_number_integer() || *format != 1) {
    const bool number = format != json.end() && format->is_number_integer();
    damage.where = number ? format->dump() : "";
    return false;
  }
  damage.kind = Damage::Kind::bad_key;
  return true;
}

/// Ids that stand twice would pair rules wrongly.
template <typename Entries>
void each_once(const Entries& entries, const Value& list) {
  std::map<std::string, std::size_t> seen;
  const std::vector<Value> items = list.items();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!seen.emplace(entries[i].id, i).second) items[i].at("id").wrong();
  }
}

}  // namespace

std::optional<Policy> from_published(std::string_view rules, std::string_view accounts,
                                     Damage& damage) {
  Policy out;
  bool sound = true;
  Json json;
  if (!open(rules, "regler.json", json, damage)) return std::nullopt;
  const Value whole(&json, "", damage, sound);
  out.municipality = whole.at("municipality").at("id").text();
  out.name = whole.at("municipality").at("name").text();
  out.decision = decision(whole.at("guideline"));
  for (const Value& each : whole.at("rules").items()) out.rules.push_back(rule(each));
  if (sound) each_once(out.rules, whole.at("rules"));
  if (!sound) return std::nullopt;

  Json more;
  if (!open(accounts, "konton.json", more, damage)) return std::nullopt;
  const Value register_(&more, "", damage, sound);
  const Value id = register_.at("municipality").at("id");
  if (id.text() != out.municipality && sound) {
    damage.kind = Damage::Kind::other_municipality;
    return std::nullopt;
  }
  for (const Value& each : register_.at("accounts").items()) out.accounts.push_back(account(each));
  if (sound) each_once(out.accounts, register_.at("accounts"));
  out.has_accounts = true;
  if (!sound) return std::nullopt;
  return out;
}

}  // namespace stadga::history
