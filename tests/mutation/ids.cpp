// SPDX-License-Identifier: EUPL-1.2
// References: to something that does not exist, or to something else that does.
#include <algorithm>
#include <map>

#include "mutation/town.h"

namespace stadga::mutation {
namespace {

/// A reference, with what kind of thing it names and the entry that holds it.
struct Named {
  std::string kind;
  Reference id;
  Lines entry;
};

class Collector {
 public:
  explicit Collector(const Town& town) : town_(town) {
    const Municipality& of = town.municipality();
    for (const Rule& rule : of.rules) add(rule);
    for (const Account& account : of.accounts) add(account);
    for (const Paragraph& paragraph : of.information.paragraphs) add(paragraph);
    for (const ChecklistHead& head : of.checklist_heads) {
      const Lines entry = town.entry_lines(head.occasion.span);
      add("occasion", head.occasion, entry);
      add("rule", head.order, entry);
    }
    const Guideline& guideline = of.guideline;
    for (const Reference& role : {guideline.decided_by, guideline.responsible}) {
      if (role.given()) add("role", role, lines_of(role.span));
    }
  }
  std::vector<Named> take() { return std::move(out_); }

 private:
  void add(const char* kind, const Reference& id, const Lines& entry) {
    if (id.given()) out_.push_back({kind, id, entry});
  }
  void add(const char* kind, const std::vector<Reference>& ids, const Lines& entry) {
    for (const Reference& id : ids) add(kind, id, entry);
  }
  void add(const Rule& rule) {
    const Lines entry = town_.lines_of(rule);
    add("topic", rule.topic, entry);
    add("role", rule.actors, entry);
    add("occasion", rule.occasions, entry);
    add("action", rule.action, entry);
    add("platform", rule.platforms, entry);
    add("account", rule.accounts, entry);
    add("element", rule.must_show, entry);
    add("property", rule.must_have, entry);
    for (const LawReference& law : rule.law) add("law", law.law, entry);
    for (const Quote& quote : rule.quotes) add("section", quote.section, entry);
    add("category", rule.categories, entry);
  }
  void add(const Account& account) {
    const Lines entry = town_.lines_of(account);
    add("platform", account.platform, entry);
    add("role", account.responsible, entry);
    for (const PublishedText& text : account.published) add("field", text.field, entry);
  }
  void add(const Paragraph& paragraph) {
    const Lines entry = town_.entry_lines(paragraph.span);
    add("category", paragraph.categories, entry);
    for (const ParagraphForm& form : paragraph.forms) {
      for (const Reference& element : form.elements) {
        // Shorter forms may have taken over the list of the first.
        const bool there = std::ranges::any_of(out_, [&](const Named& named) {
          return named.id.span.file == element.span.file &&
                 named.id.span.begin == element.span.begin;
        });
        if (!there) add("element", element, entry);
      }
    }
  }

  const Town& town_;
  std::vector<Named> out_;
};

std::vector<Named> references(const Town& town) {
  return Collector(town).take();
}

template <typename Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& list) {
  std::vector<std::string> ids;
  for (const Entry& entry : list) ids.push_back(entry.id);
  return ids;
}

/// What there is to choose from, by kind. Laws in force alone: repealed ones are in laws.cpp.
std::map<std::string, std::vector<std::string>> choices(const Town& town) {
  const Model& model = town.model();
  const Municipality& of = town.municipality();
  std::vector<Law> laws = model.laws;
  std::erase_if(laws, [](const Law& law) { return law.status != "gäller" || law.sfs.empty(); });
  std::vector<std::string> sections;
  for (const Chapter& chapter : of.chapters) {
    for (const markdown::Heading& heading : chapter.document.headings)
      sections.push_back(heading.id);
  }
  return {{"topic", ids_of(model.vocabulary.topics)},
          {"role", ids_of(of.roles)},
          {"occasion", ids_of(model.vocabulary.occasions)},
          {"action", ids_of(model.vocabulary.actions)},
          {"platform", ids_of(model.platforms)},
          {"account", ids_of(of.accounts)},
          {"element", ids_of(model.vocabulary.elements)},
          {"property", ids_of(model.vocabulary.properties)},
          {"category", ids_of(model.vocabulary.categories)},
          {"law", ids_of(laws)},
          {"rule", ids_of(of.rules)},
          {"section", sections}};
}

std::vector<Mutant> unknown(const Town& town) {
  std::vector<Mutant> out;
  for (const Named& named : references(town)) {
    Mutant made = mutant_of(named.id.span, named.id.id + "-finns-inte");
    made.before = named.kind + ' ' + made.before;
    out.push_back(std::move(made));
  }
  return out;
}

std::function<std::vector<Mutant>(const Town&)> other(std::string kind) {
  return [kind](const Town& town) {
    std::vector<Mutant> out;
    const std::vector<std::string> all = choices(town).at(kind);
    for (const Named& named : references(town)) {
      if (named.kind != kind || all.size() < 2) continue;
      const auto here = std::ranges::find(all, named.id.id);
      if (here == all.end()) continue;
      const auto next = std::next(here) == all.end() ? all.begin() : std::next(here);
      Mutant made = mutant_of(named.id.span, *next);
      made.places.push_back(named.entry);
      out.push_back(std::move(made));
    }
    return out;
  };
}

/// An entry takes the id of the one after it.
std::vector<Mutant> taken(const Town& town) {
  std::vector<Mutant> out;
  const auto& rules = town.municipality().rules;
  for (std::size_t i = 0; i + 1 < rules.size(); ++i) {
    out.push_back(mutant_of(rules[i].span, rules[i + 1].id));
    out.back().places.push_back(lines_of(rules[i + 1].span));
  }
  const auto& accounts = town.municipality().accounts;
  for (std::size_t i = 0; i + 1 < accounts.size(); ++i) {
    out.push_back(mutant_of(accounts[i].span, accounts[i + 1].id));
    out.back().places.push_back(lines_of(accounts[i + 1].span));
  }
  return out;
}

}  // namespace

void add_id_operators(std::vector<Operator>& out) {
  const auto add = [&](const std::string& name, std::size_t most, auto make) {
    out.push_back({name, Meaning::changed, false, most, make});
  };
  add("id: unknown", 12, unknown);
  add("id: taken", 4, taken);
  for (const char* kind : {"topic", "role", "occasion", "action", "platform", "account", "element",
                           "property", "category", "law", "rule", "section"}) {
    add(std::string("id: other ") + kind, 2, other(kind));
  }
}

}  // namespace stadga::mutation
