// SPDX-License-Identifier: EUPL-1.2
// The rules as a fragment: what the rules page says of each.
#include "render/fragment/contents.h"
#include "render/paths.h"
#include "render/rule_facts.h"

namespace stadga::render::fragments {
namespace {

class Rules {
 public:
  explicit Rules(const FragmentSource& source)
      : make_(source), model_(source.model), town_(source.town) {}

  Fragment made() {
    out_ = make_.begin("regler", make_.word("town_title") + " – " + town_.name);
    out_.parts.push_back(
        paragraph({{std::to_string(town_.rules.size()) + ' ' + make_.word("rules_lead"), ""}}));
    for (const Term& topic : model_.vocabulary.topics) add_topic(topic);
    add_notes();
    out_.parts.push_back(make_.origin(rules_path(town_)));
    return std::move(out_);
  }

 private:
  void add_topic(const Term& topic) {
    bool begun = false;
    for (const Rule& rule : town_.rules) {
      if (rule.topic.id != topic.id) continue;
      if (!begun)
        out_.parts.push_back(heading("amne--" + topic.id, 1, topic.label.in(make_.language())));
      begun = true;
      add_rule(rule);
    }
  }

  void add_rule(const Rule& rule) {
    out_.parts.push_back(
        heading("regel--" + rule.id, 2, rule.title.text, rule_uri(model_, town_, rule)));
    out_.parts.push_back(paragraph({{rule.statement.text, ""}}));
    for (std::size_t i = 0; i < rule.quotes.size(); ++i) {
      Part quote;
      quote.kind = PartKind::quote;
      quote.text = town_.unit_of(rule.quotes[i]).text;
      quote.line = {{make_.word("quote_from") + " ”" + section_title(rule.quotes[i]) + "”",
                     quote_uri(model_, town_, rule, i)}};
      out_.parts.push_back(std::move(quote));
    }
    Part facts;
    facts.kind = PartKind::facts;
    facts.facts = facts_of(rule);
    out_.parts.push_back(std::move(facts));
    if (rule.note.given())
      out_.parts.push_back(paragraph({{make_.word("note") + ' ' + rule.note.text, ""}}));
  }

  std::string section_title(const Quote& quote) const {
    const markdown::Document& document = town_.chapters[quote.chapter].document;
    const std::size_t leaf = town_.unit_of(quote).leaf;
    if (leaf >= document.leaves.size() || document.leaves[leaf].heading_path.empty())
      return town_.guideline.title;
    return document.headings[document.leaves[leaf].heading_path.back()].text;
  }

  std::vector<Fact> facts_of(const Rule& rule) const {
    std::vector<Fact> facts;
    const auto add = [&](const std::string& key, std::vector<Line> values) {
      if (!values.empty()) facts.push_back({make_.word(key), std::move(values)});
    };
    const auto add_text = [&](const std::string& key, const std::string& text) {
      if (!text.empty()) add(key, {{{text, ""}}});
    };
    const Vocabulary& words = model_.vocabulary;
    add_text("modality", make_.label(words.modalities, rule.modality.id));
    std::vector<Line> actors;
    for (const Reference& actor : rule.actors) actors.push_back({{role_name(town_, actor.id), ""}});
    add("actors", std::move(actors));
    add_text("condition", rule.condition.text);
    add_text("exception", rule.exception.text);
    if (rule.deadline) add_text("deadline", rule.deadline->words);
    if (rule.recurrence) add_text("recurrence", rule.recurrence->words);
    std::vector<Line> platforms;
    for (const Reference& each : rule.platforms)
      platforms.push_back({{make_.platform_name(each.id), ""}});
    add("platforms", std::move(platforms));
    std::vector<Line> accounts;
    for (const Reference& each : rule.accounts) {
      if (const Account* found = find_by_id(town_.accounts, each.id))
        accounts.push_back({{found->name.text, make_.address(account_path(town_, *found))}});
    }
    add("accounts", std::move(accounts));
    add("categories", labels(words.categories, rule.categories));
    add("must_show", labels(words.elements, rule.must_show));
    add("must_have", labels(words.properties, rule.must_have));
    add("law", laws(rule));
    return facts;
  }

  std::vector<Line> labels(const std::vector<Term>& terms,
                           const std::vector<Reference>& references) const {
    std::vector<Line> out;
    for (const Reference& each : references) out.push_back({{make_.label(terms, each.id), ""}});
    return out;
  }

  /// With what the reader must know of a law that is not in force.
  std::vector<Line> laws(const Rule& rule) const {
    std::vector<Line> out;
    for (const LawReference& reference : rule.law) {
      const Law* law = find_by_id(model_.laws, reference.law.id);
      if (law == nullptr) continue;
      std::string status = " (" + law->status;
      if (law->until) status += ' ' + make_.word("on_date") + ' ' + make_.date(*law->until);
      out.push_back(
          {{law_words(model_, reference), law_uri(model_, reference)}, {status + ')', ""}});
    }
    return out;
  }

  void add_notes() {
    if (town_.notes.empty()) return;
    out_.parts.push_back(heading("anmarkningar", 1, make_.word("notes")));
    Part list;
    list.kind = PartKind::items;
    for (const std::string& note : town_.notes) list.items.push_back({{note, ""}});
    out_.parts.push_back(std::move(list));
  }

  Maker make_;
  const Model& model_;
  const Municipality& town_;
  Fragment out_;
};

}  // namespace

Fragment rules(const FragmentSource& source) {
  return Rules(source).made();
}

}  // namespace stadga::render::fragments
