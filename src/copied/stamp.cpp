// SPDX-License-Identifier: EUPL-1.2
#include "copied/stamp.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "copied/normalise.h"

namespace stadga::copied {
namespace {

constexpr std::string_view prefix = "sha256:";

std::string ids_of(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  for (const Reference& reference : references) ids.push_back(reference.id);
  std::ranges::sort(ids);
  return join(ids, ",");
}

/// `2`, `24`, `10.30`: what stands in a sentence as a number.
std::string figures_of(std::string_view sentence) {
  std::string out;
  bool within = false;
  for (const char c : sentence) {
    const bool figure = c >= '0' && c <= '9';
    if (figure && !within) out += ' ';
    if (figure) out += c;
    within = figure;
  }
  return out;
}

const CopiedRule* rule_in(const Copied& stamp, const Rule& rule) {
  const auto named = [&](const CopiedRule& each) {
    const auto former = [&](const Reference& id) { return id.id == each.id; };
    return each.id == rule.id || std::ranges::any_of(rule.former_ids, former);
  };
  const auto found = std::ranges::find_if(stamp.rules, named);
  return found == stamp.rules.end() ? nullptr : &*found;
}

template <typename List, typename Value>
bool same_in_any_order(const List& a, const List& b, Value value) {
  return a.size() == b.size() && std::ranges::all_of(a, [&](const auto& one) {
           return std::ranges::any_of(
               b, [&](const auto& other) { return value(one) == value(other); });
         });
}

}  // namespace

std::string text_hash(std::string_view text) {
  return std::string(prefix) + sha256(normalise(text));
}

std::string rule_version(const Rule& rule) {
  std::string said;
  const auto add = [&said](std::string_view key, std::string_view value) {
    said.append(key).append(1, '=').append(fold_space(compose(value))).append(1, '\n');
  };
  add("modality", rule.modality.id);
  add("action", rule.action.id);
  add("condition", rule.condition.text);
  add("exception", rule.exception.text);
  add("deadline", rule.deadline ? rule.deadline->words : "");
  add("recurrence", rule.recurrence ? rule.recurrence->words : "");
  add("shows", ids_of(rule.must_show));
  add("categories", ids_of(rule.categories));
  add("figures", figures_of(rule.statement.text));
  return std::string(prefix) + sha256(said).substr(0, copied_rule_digits);
}

std::vector<std::string_view> elements_of(const Municipality& town, const Rule& rule) {
  std::vector<std::string_view> elements;
  for (const Reference& element : rule.must_show) elements.push_back(element.id);
  for (const Paragraph& paragraph : town.information.paragraphs) {
    const bool about = std::ranges::any_of(paragraph.categories, [&](const Reference& category) {
      return std::ranges::find(rule.categories, category.id, &Reference::id) !=
             rule.categories.end();
    });
    if (!about) continue;
    for (const ParagraphForm& form : paragraph.forms) {
      for (const Reference& element : form.elements) elements.push_back(element.id);
    }
  }
  return elements;
}

bool carries(const infotext::FieldText& text, const std::vector<std::string_view>& elements) {
  return std::ranges::any_of(elements, [&](std::string_view element) {
    return std::ranges::find(text.elements, element) != text.elements.end();
  });
}

Copied stamp_of(const Model& model, const Municipality& town, const Account& account,
                const infotext::AccountTexts& texts, Date on) {
  Copied stamp;
  stamp.on = on;
  for (const infotext::FieldText& text : texts.fields) {
    if (text.text.empty()) continue;
    CopiedText& copied = stamp.texts.emplace_back();
    copied.field.id = text.field->id;
    copied.hash = text_hash(text.text);
  }
  for (const Rule& rule : town.rules) {
    if (!covers(model, rule, account)) continue;
    const std::vector<std::string_view> elements = elements_of(town, rule);
    const bool carried = std::ranges::any_of(texts.fields, [&](const infotext::FieldText& text) {
      return !text.text.empty() &&
             (carries(text, elements) || (text.own != nullptr && !elements.empty()));
    });
    if (carried) stamp.rules.push_back({rule.id, rule_version(rule)});
  }
  return stamp;
}

bool same(const Copied& a, const Copied& b) {
  return a.on == b.on &&
         same_in_any_order(
             a.texts, b.texts,
             [](const CopiedText& text) { return std::pair(text.field.id, text.hash); }) &&
         same_in_any_order(a.rules, b.rules,
                           [](const CopiedRule& rule) { return std::pair(rule.id, rule.version); });
}

const CopiedText* text_in(const Copied& stamp, std::string_view field) {
  const auto found = std::ranges::find_if(
      stamp.texts, [&](const CopiedText& text) { return text.field.id == field; });
  return found == stamp.texts.end() ? nullptr : &*found;
}

std::optional<RecordedText> recorded_text(const Account& account, std::string_view field) {
  if (!account.copied) return std::nullopt;
  const Copied& stamp = *account.copied;
  const auto by_hand = std::ranges::find_if(
      account.published, [&](const PublishedText& text) { return text.field.id == field; });
  if (by_hand != account.published.end() && by_hand->copied.value_or(stamp.on) > stamp.on)
    return std::nullopt;
  const CopiedText* text = text_in(stamp, field);
  return text == nullptr ? std::nullopt : std::optional(RecordedText{&stamp, text});
}

bool changed_since(const CopiedText& was, const infotext::FieldText& now) {
  return was.hash != text_hash(now.text);
}

RuleSince since(const Copied& stamp, const Rule& rule) {
  const CopiedRule* was = rule_in(stamp, rule);
  if (was == nullptr) return RuleSince::added;
  return was->version == rule_version(rule) ? RuleSince::same : RuleSince::changed;
}

std::vector<RuleChange> rule_changes(const Municipality& town, const Copied& then,
                                     const Copied& now) {
  std::vector<RuleChange> out;
  std::vector<const CopiedRule*> still;
  for (const Rule& rule : town.rules) {
    const CopiedRule* was = rule_in(then, rule);
    still.push_back(was);
    const bool carried = rule_in(now, rule) != nullptr;
    if (was == nullptr && !carried) continue;
    const RuleSince what = was != nullptr && !carried ? RuleSince::removed : since(then, rule);
    if (what != RuleSince::same) out.push_back({rule.id, &rule, what});
  }
  for (const CopiedRule& was : then.rules) {
    if (std::ranges::find(still, &was) == still.end())
      out.push_back({was.id, nullptr, RuleSince::removed});
  }
  return out;
}

}  // namespace stadga::copied
