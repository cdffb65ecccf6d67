// SPDX-License-Identifier: EUPL-1.2
#include "resolve/resolve.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <vector>

#include "base/parallel.h"
#include "base/text.h"
#include "infotext/infotext.h"
#include "resolve/quotes.h"

namespace stadga::resolve {
namespace {

const Kind unknown_reference{
    "unknown-reference",
    Severity::error,
    {"Ett id hänvisar till något som inte finns.",
     "An id refers to something that does not exist."},
    {"Regeln, kontot eller texten skulle tappa sin koppling utan att någon märker det.",
     "The rule, account or text would lose its connection without anybody noticing."},
    "topic: upsikt"};
const Kind taken_id{
    "taken-id",
    Severity::error,
    {"Två saker i samma lista har samma id.", "Two things in one list have the same id."},
    {"En länk till id:t skulle leda fel.", "A link to the id would lead astray."},
    "- id: uppsikt\n- id: uppsikt"};
const Kind unknown_placeholder{"unknown-placeholder",
                               Severity::error,
                               {"En platshållare i informationstexten finns inte.",
                                "A placeholder in the information text does not exist."},
                               {"Då skulle hakparentesen stå kvar i texten på kontot.",
                                "Then the brackets would remain in the text on the account."},
                               "text: Välkommen till [enheten]."};

using Ids = std::vector<std::string>;

template <typename Entry>
Ids ids_of(const std::vector<Entry>& list) {
  Ids ids;
  for (const Entry& entry : list) ids.push_back(entry.id);
  return ids;
}

std::string listed(const Ids& names, std::string_view before, std::string_view after) {
  std::string out;
  for (const std::string& name : names)
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", before, name, after);
  return out;
}

/// What an id names, and where such things are listed, as in a sentence: the topic `x` does not
/// exist in the vocabulary.
struct Named {
  Words what;
  Words where;
  Words add{};  ///< how to add one, where that is for the municipality to do
};
constexpr Words in_vocabulary{" i ordlistan", " in the vocabulary"};
constexpr Named role_named{{"rollen", "role"},
                           {" i municipality.yml", " in municipality.yml"},
                           {"lägg till rollen under `roles` i municipality.yml",
                            "add the role under `roles` in municipality.yml"}};
constexpr Named role_in_vocabulary{{"rollen", "role"}, in_vocabulary};
constexpr Named modality_named{{"modaliteten", "modality"}, in_vocabulary};
constexpr Named topic_named{{"ämnet", "topic"}, in_vocabulary};
constexpr Named occasion_named{{"tillfället", "occasion"}, in_vocabulary};
constexpr Named action_named{{"handlingen", "action"}, in_vocabulary};
constexpr Named category_named{{"innehållsslaget", "category of content"}, in_vocabulary};
constexpr Named content_named{{"innehållet", "content"}, in_vocabulary};
constexpr Named element_named{{"kontouppgiften", "account information element"}, in_vocabulary};
constexpr Named property_named{{"kontoegenskapen", "account property"}, in_vocabulary};
constexpr Named law_named{{"lagen", "law"}, {" i lagregistret", " in the register of laws"}};
constexpr Named platform_named{{"plattformen", "platform"},
                               {" i plattformsregistret", " in the register of platforms"}};
constexpr Named account_named{{"kontot", "account"}, {" i accounts.yml", " in accounts.yml"}};
constexpr Named rule_named{{"regeln", "rule"}, {" i rules.yml", " in rules.yml"}};
constexpr Named link_named{{"länken", "link"}, {"", ""}};

/// The ids to choose from, where they are few enough to read.
Text choices(const Ids& ids, const Named& named) {
  static constexpr std::size_t most = 20;
  if (!named.add.sv.empty() && ids.size() <= most) {
    if (ids.empty()) return {std::string(named.add.sv), std::string(named.add.en)};
    const std::string listed_ids = listed(ids, "`", "`");
    return {fmt::format("välj bland {}, eller {}", listed_ids, named.add.sv),
            fmt::format("choose among {}, or {}", listed_ids, named.add.en)};
  }
  if (ids.empty() || ids.size() > most) {
    return {fmt::format("välj ett id som finns{}, eller lägg till det där", named.where.sv),
            fmt::format("choose an id that exists{}, or add it there", named.where.en)};
  }
  return say("välj bland {}", "choose among {}", listed(ids, "`", "`"));
}

class Linker {
 public:
  /// `sound`: everything so far was read without errors.
  Linker(const Model& model, bool sound, Diagnostics& diagnostics)
      : model_(model), sound_(sound), diagnostics_(diagnostics) {
    for (const Platform& platform : model.platforms) {
      platforms_.push_back(platform.id);
      for (const std::string& alias : platform.aliases) platforms_.push_back(alias);
    }
    laws_ = ids_of(model.laws);
    topics_ = ids_of(model.vocabulary.topics);
    categories_ = ids_of(model.vocabulary.categories);
    contents_ = ids_of(model.vocabulary.contents);
    elements_ = ids_of(model.vocabulary.elements);
    occasions_ = ids_of(model.vocabulary.occasions);
    actions_ = ids_of(model.vocabulary.actions);
    properties_ = ids_of(model.vocabulary.properties);
  }

  void registers() {
    const Vocabulary& words = model_.vocabulary;
    for (const auto* list :
         {&words.modalities, &words.topics, &words.roles, &words.categories, &words.contents,
          &words.elements, &words.occasions, &words.actions, &words.properties}) {
      unique(*list);
    }
    unique(model_.laws);
    unique(model_.platforms);
    for (const Platform& platform : model_.platforms) unique(platform.fields);
    for (const Term& category : words.categories) {
      known(category.law, laws_, law_named);
      all_known(category.includes, categories_, category_named);
    }
    for (const Term& topic : words.topics) {
      all_known(topic.laws, laws_, law_named);
      all_known(topic.rests_on, laws_, law_named);
      all_known(topic.covered_by, actions_, action_named);
    }
    const Ids roles = ids_of(words.roles);
    for (const Term& role : words.roles) all_known(role.acts_as, roles, role_in_vocabulary);
    for (const Term& action : words.actions) known(action.topic, topics_, topic_named);
    for (const Term& element : words.elements) {
      known(element.told_of, actions_, action_named);
      all_known(element.includes, elements_, element_named);
    }
    risks(words);
    questions(words);
    comparisons(words);
    for (const Law& law : model_.laws) {
      for (const Reference& next : law.replaced_by) known(next, laws_, law_named);
    }
  }

  void municipality(const Municipality& town) {
    roles_ = ids_of(town.roles);
    unique(town.roles);
    unique(town.accounts);
    unique(town.information.paragraphs);
    unique_rules(town);
    known(town.guideline.decided_by, roles_, role_named);
    known(town.guideline.responsible, roles_, role_named);
    for (const Channel& channel : town.channels)
      all_known(channel.platforms, platforms_, platform_named);
    const Ids accounts = ids_of(town.accounts);
    const Ids rules = ids_of(town.rules);
    for (const Rule& rule : town.rules) {
      this->rule(rule, accounts);
      all_known(rule.yields_to, rules, rule_named);
    }
    for (const Citation& citation : town.citations) known(citation.law, laws_, law_named);
    for (const Account& account : town.accounts) this->account(account);
    information(town.information);
    checklists(town);
  }

 private:
  void risks(const Vocabulary& words) {
    unique(words.risks);
    const Ids modalities = ids_of(words.modalities);
    for (const Risk& risk : words.risks) {
      all_known(risk.modalities, modalities, modality_named);
      all_known(risk.topics, topics_, topic_named);
      all_known(risk.actions, actions_, action_named);
      all_known(risk.categories, categories_, category_named);
    }
  }

  void questions(const Vocabulary& words) {
    unique(words.questions);
    for (const Question& question : words.questions) {
      known(question.topic, topics_, topic_named);
      all_known(question.actions, actions_, action_named);
      all_known(question.action_topics, topics_, topic_named);
      all_known(question.occasions, occasions_, occasion_named);
      all_known(question.properties, properties_, property_named);
      all_known(question.categories, categories_, category_named);
    }
  }

  void comparisons(const Vocabulary& words) {
    unique(words.comparisons);
    for (const Comparison& comparison : words.comparisons) {
      all_known(comparison.actions, actions_, action_named);
      all_known(comparison.topics, topics_, topic_named);
      all_known(comparison.occasions, occasions_, occasion_named);
    }
  }

  void known(const Reference& reference, const Ids& ids, const Named& named) {
    if (!reference.given() || std::ranges::find(ids, reference.id) != ids.end()) return;
    // An empty list after an error is a file that could not be read, which has been told.
    if (ids.empty() && !sound_) return;
    // `redaktör` is written `redaktor` in an id.
    const std::string folded = slug(reference.id);
    const bool same = std::ranges::find(ids, folded) != ids.end();
    const std::optional<std::string> meant = same ? folded : nearest(folded, ids);
    Text help = meant ? say("menade du `{}`?", "did you mean `{}`?", *meant) : choices(ids, named);
    if (meant && !same && !named.add.sv.empty()) {
      help.sv += fmt::format(" Om inte, {}", named.add.sv);
      help.en += fmt::format(" If not, {}", named.add.en);
    }
    Diagnostic& found = diagnostics_.report(
        unknown_reference, reference.span,
        {fmt::format("{} `{}` finns inte{}", named.what.sv, reference.id, named.where.sv),
         fmt::format("there is no {} `{}`{}", named.what.en, reference.id, named.where.en)},
        std::move(help));
    if (meant) found.fixes.push_back({reference.span, *meant});
  }

  void all_known(const std::vector<Reference>& references, const Ids& ids, const Named& named) {
    for (const Reference& reference : references) known(reference, ids, named);
  }

  template <typename Entry>
  void unique(const std::vector<Entry>& list) {
    std::map<std::string_view, Span> first;
    for (const Entry& entry : list) claim(first, entry.id, entry.span);
  }

  void claim(std::map<std::string_view, Span>& first, std::string_view id, Span span,
             const Text& help = say("välj ett annat id", "choose another id")) {
    const auto [there, added] = first.emplace(id, span);
    if (added) return;
    Diagnostic& found = diagnostics_.report(
        taken_id, span, say("id:t `{}` är upptaget", "the id `{}` is taken", id), help);
    found.places.push_back({there->second, say("det används här", "it is used here")});
  }

  /// Former ids live in the same space: an old link must not come to mean another rule.
  void unique_rules(const Municipality& town) {
    std::map<std::string_view, Span> first;
    for (const Rule& rule : town.rules) claim(first, rule.id, rule.span);
    for (const Rule& rule : town.rules) {
      for (const Reference& former : rule.former_ids) claim(first, former.id, former.span);
    }
  }

  void rule(const Rule& rule, const Ids& accounts) {
    known(rule.topic, topics_, topic_named);
    all_known(rule.actors, roles_, role_named);
    all_known(rule.occasions, occasions_, occasion_named);
    known(rule.action, actions_, action_named);
    for (const LawReference& law : rule.law) known(law.law, laws_, law_named);
    all_known(rule.platforms, platforms_, platform_named);
    all_known(rule.accounts, accounts, account_named);
    all_known(rule.categories, categories_, category_named);
    if (rule.when) {
      for (const auto* list :
           {&rule.when->contains_any, &rule.when->contains_all, &rule.when->contains_none})
        all_known(*list, contents_, content_named);
    }
    all_known(rule.must_show, elements_, element_named);
    all_known(rule.must_have, properties_, property_named);
  }

  void account(const Account& account) {
    known(account.platform, platforms_, platform_named);
    known(account.responsible, roles_, role_named);
    const Platform* platform = find_platform(model_.platforms, account.platform.id);
    if (platform == nullptr) return;
    const Ids fields = ids_of(platform->fields);
    const std::string sv = " på " + platform->name;
    const std::string en = " on " + platform->name;
    const Named field_named{{"fältet", "field"}, {sv, en}};
    for (const OwnText& own : account.texts) known(own.field, fields, field_named);
    for (const PublishedText& published : account.published)
      known(published.field, fields, field_named);
    if (!account.copied) return;
    // Its rules may be gone: that is what it is there to tell.
    for (const CopiedText& copied : account.copied->texts) known(copied.field, fields, field_named);
  }

  void information(const InformationTemplate& information) {
    static const Ids links = {"regellank", "webbplats"};
    all_known(information.links, links, link_named);
    for (const Paragraph& paragraph : information.paragraphs) {
      all_known(paragraph.categories, categories_, category_named);
      for (const ParagraphForm& form : paragraph.forms) {
        all_known(form.elements, elements_, element_named);
        placeholders(form.text);
      }
    }
  }

  void placeholders(const Placed& text) {
    const Ids& names = infotext::placeholder_names();
    std::size_t searched = 0;
    for (const auto& [name, offset] : infotext::placeholders_in(text.text)) {
      if (std::ranges::find(names, name) != names.end()) continue;
      const std::string bracketed = '[' + name + ']';
      // The value and its source differ in line breaks and quotes: look for the words again.
      const std::size_t at = text.span.text().find(bracketed, searched);
      Span place = text.span;
      if (at != std::string_view::npos) {
        place = text.span.part(at, bracketed.size());
        searched = at + bracketed.size();
      }
      const std::optional<std::string> meant = nearest(name, names);
      diagnostics_.report(
          unknown_placeholder, place,
          say("platshållaren `{}` finns inte", "there is no placeholder `{}`", bracketed),
          meant ? say("menade du `[{}]`?", "did you mean `[{}]`?", *meant)
                : say("välj bland {}", "choose among {}", listed(names, "`[", "]`")));
    }
  }

  void checklists(const Municipality& town) {
    std::map<std::string_view, Span> first;
    const Ids rules = ids_of(town.rules);
    for (const ChecklistHead& head : town.checklist_heads) {
      known(head.occasion, occasions_, occasion_named);
      claim(first, head.occasion.id, head.occasion.span,
            say("slå ihop dem till en checklista", "make them into one checklist"));
      all_known(head.order, rules, rule_named);
    }
  }

  const Model& model_;
  bool sound_;
  Diagnostics& diagnostics_;
  Ids platforms_, laws_, topics_, categories_, contents_, elements_, occasions_, actions_,
      properties_, roles_;
};

}  // namespace

void resolve(Model& model, unsigned jobs, Diagnostics& diagnostics) {
  const bool sound = !diagnostics.has_errors();
  Linker(model, sound, diagnostics).registers();
  std::vector<Diagnostics> found(model.municipalities.size());
  parallel_for(model.municipalities.size(), jobs, [&](std::size_t i) {
    find_quotes(model.municipalities[i], found[i]);
    Linker(model, sound, found[i]).municipality(model.municipalities[i]);
  });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
}

std::span<const Kind* const> kinds() {
  static const std::vector<const Kind*> all = [] {
    std::vector<const Kind*> list = {&unknown_reference, &taken_id, &unknown_placeholder};
    list.insert(list.end(), quote_kinds().begin(), quote_kinds().end());
    return list;
  }();
  return all;
}

}  // namespace stadga::resolve
