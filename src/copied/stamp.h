// SPDX-License-Identifier: EUPL-1.2
// What is recorded of an account's texts when they are copied to it, and what it tells later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "infotext/infotext.h"
#include "model/model.h"

namespace stadga::copied {

/// `sha256:` and 64 digits, of the text as `normalise` gives it: what a platform does to a text
/// leaves it as it is.
std::string text_hash(std::string_view text);

/// `sha256:` and 16 digits, of what the rule demands: how binding it is, its action, condition and
/// exception, its times, what must be shown, kinds of content, and the figures of its statement.
/// Other words for the same leave it as it is.
std::string rule_version(const Rule& rule);

/// What a text must tell to carry the rule: what the rule demands to be shown, and the paragraphs
/// that list the kinds of content that it is about.
std::vector<std::string_view> elements_of(const Municipality& town, const Rule& rule);
/// Whether it tells one of these.
bool carries(const infotext::FieldText& text, const std::vector<std::string_view>& elements);

/// All texts of the account that are not empty, and the rules that they carry; an own text may
/// carry any rule that a text can. No text: the account has none to copy.
Copied stamp_of(const Model& model, const Municipality& town, const Account& account,
                const infotext::AccountTexts& texts, Date on);

/// The same day, texts and rules, in whatever order.
bool same(const Copied& a, const Copied& b);

/// The recorded text of a field; nullptr where there is none.
const CopiedText* text_in(const Copied& stamp, std::string_view field);

struct RecordedText {
  const Copied* stamp;
  const CopiedText* text;
};
/// That of an account's stamp, unless a later day stands below its `published`: then somebody has
/// copied the text anew without recording it.
std::optional<RecordedText> recorded_text(const Account& account, std::string_view field);

/// Whether the field's text is another now than when it was copied.
bool changed_since(const CopiedText& was, const infotext::FieldText& now);

enum class RuleSince { same, changed, added, removed };
/// Of a rule of today, also by its former ids: `same`, `changed`, or `added` where the stamp has
/// no such rule.
RuleSince since(const Copied& stamp, const Rule& rule);

/// A rule that is another since the texts were copied.
struct RuleChange {
  std::string id;
  const Rule* rule = nullptr;  ///< of today; nullptr: removed
  RuleSince what = RuleSince::changed;
};

/// What has happened to the rules between two stamps, in the order of today's rules, removed ones
/// last. `now` is made of today's rules of `town`.
std::vector<RuleChange> rule_changes(const Municipality& town, const Copied& then,
                                     const Copied& now);

}  // namespace stadga::copied
