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

class Linker {
 public:
  Linker(const Model& model, Diagnostics& diagnostics) : model_(model), diagnostics_(diagnostics) {
    for (const Platform& platform : model.platforms) {
      platforms_.push_back(platform.id);
      for (const std::string& alias : platform.aliases) platforms_.push_back(alias);
    }
    laws_ = ids_of(model.laws);
    topics_ = ids_of(model.vocabulary.topics);
    categories_ = ids_of(model.vocabulary.categories);
    elements_ = ids_of(model.vocabulary.elements);
    occasions_ = ids_of(model.vocabulary.occasions);
    actions_ = ids_of(model.vocabulary.actions);
    properties_ = ids_of(model.vocabulary.properties);
  }

  void registers() {
    const Vocabulary& words = model_.vocabulary;
    for (const auto* list :
         {&words.modalities, &words.topics, &words.roles, &words.categories, &words.elements,
          &words.occasions, &words.actions, &words.properties}) {
      unique(*list);
    }
    unique(model_.laws);
    unique(model_.platforms);
    for (const Platform& platform : model_.platforms) unique(platform.fields);
    for (const Term& category : words.categories) known(category.law, laws_, {"lag", "law"});
    for (const Law& law : model_.laws) {
      for (const Reference& next : law.replaced_by) known(next, laws_, {"lag", "law"});
    }
  }

  void municipality(const Municipality& town) {
    roles_ = ids_of(town.roles);
    unique(town.roles);
    unique(town.accounts);
    unique(town.information.paragraphs);
    unique_rules(town);
    known(town.guideline.decided_by, roles_, role_words);
    known(town.guideline.responsible, roles_, role_words);
    for (const Channel& channel : town.channels)
      all_known(channel.platforms, platforms_, {"plattform", "platform"});
    const Ids accounts = ids_of(town.accounts);
    for (const Rule& rule : town.rules) this->rule(rule, accounts);
    for (const Citation& citation : town.citations) known(citation.law, laws_, {"lag", "law"});
    for (const Account& account : town.accounts) this->account(account);
    information(town.information);
    checklists(town);
  }

 private:
  static constexpr Words role_words{"roll i municipality.yml", "role in municipality.yml"};

  void known(const Reference& reference, const Ids& ids, Words what) {
    if (!reference.given() || std::ranges::find(ids, reference.id) != ids.end()) return;
    const std::optional<std::string> meant = nearest(reference.id, ids);
    diagnostics_.report(unknown_reference, reference.span,
                        {fmt::format("det finns ingen {} `{}`", what.sv, reference.id),
                         fmt::format("there is no {} `{}`", what.en, reference.id)},
                        meant ? say("menade du `{}`?", "did you mean `{}`?", *meant)
                              : say("välj ett id som finns, eller lägg till det",
                                    "choose an id that exists, or add it"));
  }

  void all_known(const std::vector<Reference>& references, const Ids& ids, Words what) {
    for (const Reference& reference : references) known(reference, ids, what);
  }

  template <typename Entry>
  void unique(const std::vector<Entry>& list) {
    std::map<std::string_view, Span> first;
    for (const Entry& entry : list) claim(first, entry.id, entry.span);
  }

  void claim(std::map<std::string_view, Span>& first, std::string_view id, Span span) {
    const auto [there, added] = first.emplace(id, span);
    if (added) return;
    Diagnostic& found =
        diagnostics_.report(taken_id, span, say("id `{}` är upptaget", "the id `{}` is taken", id),
                            say("välj ett annat id", "choose another id"));
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
    known(rule.topic, topics_, {"ämne", "topic"});
    all_known(rule.actors, roles_, role_words);
    all_known(rule.occasions, occasions_, {"tillfälle", "occasion"});
    known(rule.action, actions_, {"handling", "action"});
    for (const LawReference& law : rule.law) known(law.law, laws_, {"lag", "law"});
    all_known(rule.platforms, platforms_, {"plattform", "platform"});
    all_known(rule.accounts, accounts, {"konto i accounts.yml", "account in accounts.yml"});
    all_known(rule.categories, categories_, {"slag av innehåll", "category of content"});
    all_known(rule.must_show, elements_, {"uppgift på kontot", "account information element"});
    all_known(rule.must_have, properties_, {"egenskap hos kontot", "account property"});
  }

  void account(const Account& account) {
    known(account.platform, platforms_, {"plattform", "platform"});
    known(account.responsible, roles_, role_words);
    const Platform* platform = find_platform(model_.platforms, account.platform.id);
    if (platform == nullptr) return;
    const Ids fields = ids_of(platform->fields);
    const std::string sv = "fält på " + platform->name;
    const std::string en = "field on " + platform->name;
    for (const OwnText& own : account.texts) known(own.field, fields, {sv, en});
    for (const PublishedText& published : account.published)
      known(published.field, fields, {sv, en});
  }

  void information(const InformationTemplate& information) {
    static const Ids links = {"regellank", "webbplats"};
    all_known(information.links, links, {"länk", "link"});
    for (const Paragraph& paragraph : information.paragraphs) {
      all_known(paragraph.categories, categories_, {"slag av innehåll", "category of content"});
      for (const ParagraphForm& form : paragraph.forms) {
        all_known(form.elements, elements_, {"uppgift på kontot", "account information element"});
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
                : say("välj bland dem som docs/filformat.md räknar upp",
                      "choose among those that docs/filformat.md lists"));
    }
  }

  void checklists(const Municipality& town) {
    std::map<std::string_view, Span> first;
    const Ids rules = ids_of(town.rules);
    for (const ChecklistHead& head : town.checklist_heads) {
      known(head.occasion, occasions_, {"tillfälle", "occasion"});
      claim(first, head.occasion.id, head.occasion.span);
      all_known(head.order, rules, {"regel i rules.yml", "rule in rules.yml"});
    }
  }

  const Model& model_;
  Diagnostics& diagnostics_;
  Ids platforms_, laws_, topics_, categories_, elements_, occasions_, actions_, properties_, roles_;
};

}  // namespace

void resolve(Model& model, unsigned jobs, Diagnostics& diagnostics) {
  Linker(model, diagnostics).registers();
  std::vector<Diagnostics> found(model.municipalities.size());
  parallel_for(model.municipalities.size(), jobs, [&](std::size_t i) {
    find_quotes(model.municipalities[i], found[i]);
    Linker(model, found[i]).municipality(model.municipalities[i]);
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
