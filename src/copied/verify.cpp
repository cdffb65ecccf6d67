// SPDX-License-Identifier: EUPL-1.2
#include "copied/verify.h"

#include <algorithm>
#include <ranges>

namespace stadga::copied {
namespace {

/// A text that the field has or had to show.
struct Candidate {
  const infotext::FieldText* text = nullptr;
  Origin origin = Origin::today;
  const Version* version = nullptr;
  const Copied* stamp = nullptr;  ///< of its rules
  Words words;
};

/// The account's texts by the rules of a recorded version.
struct Earlier {
  const Version* version = nullptr;
  infotext::AccountTexts texts;
  Copied stamp;
};

std::vector<Earlier> earlier_texts(const Model& model, const Municipality& town,
                                   const Account& account, Date day) {
  std::vector<Earlier> out;
  if (town.versions.empty()) return out;
  Municipality then = town;
  for (const Version& version : town.versions | std::views::reverse) {
    then.rules = version.rules;
    Earlier made{&version, infotext::compose(model, then, account), {}};
    made.stamp = stamp_of(model, then, account, made.texts, day);
    out.push_back(std::move(made));
  }
  return out;
}

class Verifier {
 public:
  Verifier(const Model& model, const Municipality& town, const Account& account,
           const infotext::AccountTexts& today, std::string_view field, std::string_view live)
      : town_(town),
        account_(account),
        today_(today),
        field_(field),
        live_(words_of(live)),
        live_hash_(text_hash(live)),
        now_(stamp_of(model, town, account, today, Date{})),
        earlier_(earlier_texts(model, town, account, Date{})) {
    add(today_, Origin::today, nullptr, &now_);
    for (const Earlier& each : earlier_)
      add(each.texts, Origin::version, each.version, &each.stamp);
  }

  Verdict run() const {
    if (live_.words.empty()) return {};
    if (const Candidate* same = equal(Origin::today)) return as(Status::current, *same);
    if (const std::optional<Verdict> stamped = as_stamped()) return *stamped;
    if (const Candidate* same = equal(Origin::version)) {
      Verdict out = as(Status::outdated, *same);
      out.rules = changes(*same->text, *same->stamp);
      return out;
    }
    return nearest();
  }

 private:
  void add(const infotext::AccountTexts& texts, Origin origin, const Version* version,
           const Copied* stamp) {
    for (const infotext::FieldText& text : texts.fields) {
      if (text.text.empty() || (!field_.empty() && text.field->id != field_)) continue;
      candidates_.push_back({&text, origin, version, stamp, words_of(text.text)});
    }
  }

  const Candidate* equal(Origin origin) const {
    const auto found = std::ranges::find_if(candidates_, [&](const Candidate& each) {
      return each.origin == origin && !first_difference(each.words.words, live_.words);
    });
    return found == candidates_.end() ? nullptr : &*found;
  }

  const infotext::FieldText* today_in(std::string_view field) const {
    const auto found = std::ranges::find_if(
        today_.fields, [&](const infotext::FieldText& text) { return text.field->id == field; });
    return found == today_.fields.end() ? nullptr : &*found;
  }

  std::optional<Verdict> as_stamped() const {
    if (!account_.copied) return std::nullopt;
    for (const CopiedText& was : account_.copied->texts) {
      const infotext::FieldText* now = today_in(was.field.id);
      if (was.hash != live_hash_ || now == nullptr) continue;
      if (!field_.empty() && was.field.id != field_) continue;
      Verdict out;
      out.status = Status::outdated;
      out.field = now->field;
      out.origin = Origin::stamp;
      out.changed_since_copied = true;
      out.rules = changes(*now, *account_.copied);
      return out;
    }
    return std::nullopt;
  }

  /// Of the rules that the field's text carries or could carry.
  std::vector<RuleChange> changes(const infotext::FieldText& text, const Copied& then) const {
    std::vector<RuleChange> all = rule_changes(town_, then, now_);
    if (text.own != nullptr) return all;
    std::erase_if(all, [&](const RuleChange& change) {
      if (change.rule == nullptr) return false;
      const std::vector<std::string_view> elements = elements_of(town_, *change.rule);
      const bool left_out = std::ranges::any_of(elements, [&](std::string_view element) {
        return std::ranges::find(text.left_out, element) != text.left_out.end();
      });
      return !elements.empty() && !left_out && !carries(text, elements);
    });
    return all;
  }

  Verdict as(Status status, const Candidate& candidate) const {
    Verdict out;
    out.status = status;
    out.field = candidate.text->field;
    out.origin = candidate.origin;
    if (candidate.version != nullptr) out.version = candidate.version->name;
    const infotext::FieldText* now = today_in(out.field->id);
    const CopiedText* was = account_.copied ? text_in(*account_.copied, out.field->id) : nullptr;
    out.changed_since_copied = now != nullptr && was != nullptr && changed_since(*was, *now);
    return out;
  }

  /// The platform says so, or an ellipsis does.
  bool is_cut() const { return live_.cut || live_.words.back().plain.ends_with("..."); }

  Verdict nearest() const {
    const Candidate* best = nullptr;
    double most = 0;
    for (const Candidate& each : candidates_) {
      if (is_cut() && is_beginning(each.words.words, live_.words)) {
        Verdict out = as(Status::unknown, each);
        out.cut = true;
        return out;
      }
      const Likeness like = likeness(each.words.words, live_.words);
      if (!like.alike() || like.sum() <= most) continue;
      best = &each;
      most = like.sum();
    }
    if (best == nullptr) return {};
    Verdict out = as(Status::edited, *best);
    out.difference = first_difference(best->words.words, live_.words);
    return out;
  }

  const Municipality& town_;
  const Account& account_;
  const infotext::AccountTexts& today_;
  std::string_view field_;
  Words live_;
  std::string live_hash_;
  Copied now_;
  std::vector<Earlier> earlier_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::string_view name_of(Status status) {
  switch (status) {
    case Status::current:
      return "current";
    case Status::outdated:
      return "outdated";
    case Status::edited:
      return "edited";
    case Status::unknown:
      return "unknown";
  }
  return {};
}

std::string_view name_of(Origin origin) {
  switch (origin) {
    case Origin::today:
      return "today";
    case Origin::stamp:
      return "stamp";
    case Origin::version:
      return "version";
  }
  return {};
}

Verdict verify(const Model& model, const Municipality& town, const Account& account,
               const infotext::AccountTexts& today, std::string_view field, std::string_view live) {
  return Verifier(model, town, account, today, field, live).run();
}

}  // namespace stadga::copied
