// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.h"
#include "infotext/fields.h"
#include "infotext/fullest.h"
#include "infotext/placeholders.h"

namespace stadga::infotext {
namespace {

using Ids = std::vector<std::string>;

bool holds(const Ids& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

void add_once(Ids& ids, std::string_view id) {
  if (!holds(ids, id)) ids.emplace_back(id);
}

/// The elements that rules demand of an account, as far as a text can tell them.
struct Demanded {
  Ids must;                             ///< with `ska`
  Ids should;                           ///< with `bör`
  std::vector<MissingElement> by_rule;  ///< each `ska` rule and element, met or not
};

Demanded demanded_of(const Model& model, const Municipality& municipality, const Account& account) {
  Demanded demanded;
  for (const Rule& rule : municipality.rules) {
    const bool must = rule.modality.id == "ska";
    if ((!must && rule.modality.id != "bor") || !covers(model, rule, account)) continue;
    for (const Reference& element : rule.must_show) {
      const Term* term = find_by_id(model.vocabulary.elements, element.id);
      if (term != nullptr && !term->in_text) continue;
      add_once(must ? demanded.must : demanded.should, element.id);
      if (must) demanded.by_rule.push_back({&rule, element.id});
    }
  }
  return demanded;
}

/// What a form says it tells; one that gives the rules' address tells it, said or not.
Ids told_by(const ParagraphForm& form) {
  Ids told;
  for (const Reference& element : form.elements) add_once(told, element.id);
  for (const auto& [name, offset] : placeholders_in(form.text.text)) {
    if (name == "regellänk") add_once(told, rules_link);
  }
  return told;
}

/// The text fields that an account fills from the template.
class TextFields {
 public:
  TextFields(const Model& model, const Municipality& municipality, const Account& account)
      : model_(model), municipality_(municipality), account_(account) {
    for (const Paragraph& paragraph : paragraphs()) {
      for (const ParagraphForm& form : paragraph.forms) {
        for (const std::string& element : told_by(form)) add_once(elements_, element);
      }
    }
  }

  /// Nothing where no text that fits tells what is forced.
  std::optional<FieldText> fill(const PlatformField& field, const Demand& demand) const {
    std::vector<Choices> usable;
    Ids tellable;
    for (const Paragraph& paragraph : paragraphs()) {
      usable.push_back(choices(paragraph, field));
      for (const Piece& piece : usable.back()) {
        for (const std::string& id : told_by(paragraph.forms[piece.form])) add_once(tellable, id);
      }
    }
    const std::string_view separator = field.line_breaks ? "\n\n" : " ";
    const auto chosen = fullest(usable, {field.limit, field.bytes, separator.size()}, demand);
    if (!chosen) return std::nullopt;

    FieldText made = empty_field(field);
    Ids told;
    for (std::size_t i = 0; i < chosen->size(); ++i) {
      const Piece* piece = (*chosen)[i];
      if (piece == nullptr) continue;
      if (!made.text.empty()) made.text += separator;
      made.text += piece->text;
      for (const std::string& id : told_by(paragraphs()[i].forms[piece->form])) add_once(told, id);
    }
    for (const std::string& element : elements_) {
      if (holds(told, element)) {
        made.elements.push_back(element);
      } else if (holds(tellable, element)) {
        made.left_out.push_back(element);
      }
    }
    measure_field(made);
    return made;
  }

  /// The register has some twenty elements; were a template ever to hold more than a set has bits,
  /// those past the last bit would not weigh in the choice.
  ElementSet set_of(const Ids& ids) const {
    ElementSet set = 0;
    for (std::size_t i = 0; i < elements_.size() && i < 64; ++i) {
      if (holds(ids, elements_[i])) set |= ElementSet{1} << i;
    }
    return set;
  }

 private:
  const std::vector<Paragraph>& paragraphs() const { return municipality_.information.paragraphs; }

  static bool has_lines(std::string_view text) {
    return trim(text).find('\n') != std::string_view::npos;
  }

  /// A list run together on one line reads badly: where the field shows no line breaks it gives way
  /// to a form without them, if the paragraph has one for this account.
  bool can_be_one_line(const Paragraph& paragraph) const {
    return std::ranges::any_of(paragraph.forms, [&](const ParagraphForm& form) {
      const auto filled = fill_in(form.text.text, model_, municipality_, account_);
      return filled && !has_lines(*filled);
    });
  }

  Choices choices(const Paragraph& paragraph, const PlatformField& field) const {
    Choices usable;
    const bool one_line = can_be_one_line(paragraph);
    for (std::size_t i = 0; i < paragraph.forms.size(); ++i) {
      const ParagraphForm& form = paragraph.forms[i];
      const auto filled = fill_in(form.text.text, model_, municipality_, account_);
      if (!filled || (!field.line_breaks && one_line && has_lines(*filled))) continue;
      std::string text = tidy(*filled, field.line_breaks);
      if (text.empty()) continue;
      const std::size_t length = count(text, field.counting);
      const std::size_t bytes = text.size();
      usable.push_back({std::move(text), length, bytes, set_of(told_by(form)), i});
    }
    return usable;
  }

  const Model& model_;
  const Municipality& municipality_;
  const Account& account_;
  Ids elements_;  ///< of the whole template, in its order
};

Ids shown_by(const std::vector<FieldText>& fields) {
  Ids shown;
  for (const FieldText& field : fields) {
    for (const std::string& element : field.elements) add_once(shown, element);
  }
  return shown;
}

bool shows_all(const Ids& shown, const Ids& wanted) {
  return std::ranges::all_of(wanted, [&](const std::string& id) { return holds(shown, id); });
}

/// How full the account's texts are together.
Fullness fullness_of(const std::vector<FieldText>& fields, const Demanded& demanded) {
  Fullness full;
  for (const std::string& element : shown_by(fields)) {
    ++(holds(demanded.must, element)     ? full.must
       : holds(demanded.should, element) ? full.should
                                         : full.other);
  }
  return full;
}

/// Makes the text field that loses least by it give the rules' address.
void force_rules_link(std::vector<FieldText>& fields, const TextFields& text_fields, Demand demand,
                      const Demanded& demanded) {
  demand.forced = text_fields.set_of({std::string(rules_link)});
  if (demand.forced == 0) return;
  std::optional<std::vector<FieldText>> best;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].field->kind != FieldKind::text || fields[i].own != nullptr) continue;
    auto forced = text_fields.fill(*fields[i].field, demand);
    if (!forced) continue;
    std::vector<FieldText> changed = fields;
    changed[i] = std::move(*forced);
    if (!best || fullness_of(changed, demanded) > fullness_of(*best, demanded)) {
      best = std::move(changed);
    }
  }
  if (best) fields = std::move(*best);
}

}  // namespace

AccountTexts compose(const Model& model, const Municipality& municipality, const Account& account) {
  AccountTexts made;
  const Platform* platform = find_platform(model.platforms, account.platform.id);
  if (platform == nullptr) return made;

  for (const PlatformField& field : platform->fields) {
    const auto own = std::ranges::find_if(
        account.texts, [&](const OwnText& text) { return text.field.id == field.id; });
    if (own != account.texts.end()) {
      made.fields.push_back(own_field(field, *own, model, municipality));
    } else if (field.kind != FieldKind::text) {
      made.fields.push_back(fixed_field(field, model, municipality, account));
    } else {
      made.fields.push_back(empty_field(field));
    }
  }

  const TextFields text_fields(model, municipality, account);
  const Demanded demanded = demanded_of(model, municipality, account);
  Ids shown_beside;
  for (const FieldText& field : made.fields) {
    if (field.field->kind == FieldKind::text) continue;
    for (const std::string& element : field.elements) add_once(shown_beside, element);
  }
  const Demand demand{.must = text_fields.set_of(demanded.must),
                      .should = text_fields.set_of(demanded.should),
                      .beside = text_fields.set_of(shown_beside)};
  for (FieldText& field : made.fields) {
    if (field.field->kind != FieldKind::text || field.own != nullptr) continue;
    field = text_fields.fill(*field.field, demand).value_or(field);
  }

  made.shown = shown_by(made.fields);
  if (!holds(made.shown, rules_link) && !shows_all(made.shown, demanded.must)) {
    force_rules_link(made.fields, text_fields, demand, demanded);
    made.shown = shown_by(made.fields);
  }
  made.rules_linked = holds(made.shown, rules_link);
  if (made.rules_linked) return made;
  for (const MissingElement& element : demanded.by_rule) {
    if (!holds(made.shown, element.element)) made.missing.push_back(element);
  }
  return made;
}

}  // namespace stadga::infotext
