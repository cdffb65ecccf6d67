// SPDX-License-Identifier: EUPL-1.2
// Exempelby with words to decide by, and rules in few words.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "decide/decide.h"
#include "unit/infotext/example.h"

namespace stadga::decide::example {

using stadga::example::references;

inline Term term(std::string id) {
  Term made;
  made.id = id;
  made.label = {id + " sv", id + " en"};
  return made;
}

inline Term category(std::string id, std::string statutory, std::string law = "",
                     std::string section = "") {
  Term made = term(std::move(id));
  made.statutory = std::move(statutory);
  made.law.id = std::move(law);
  made.section = std::move(section);
  return made;
}

/// One municipality, `exempelby`, with the account `biblioteket` on `torget` (alias `marknaden`).
inline Model town() {
  Model model = stadga::example::exempelby();
  Vocabulary& words = model.vocabulary;
  words.categories = {category("hot", "ja", "brottsbalken", "4 kap. 5 §"),
                      category("fortal", "nej", "brottsbalken", "5 kap. 1 §"),
                      category("sekretess", "nej", "osl"),
                      category("svordomar", "nej"),
                      category("annan_brottslighet", "nej"),
                      category("annat_lagstridigt", "nej"),
                      category("olampligt", "nej")};
  words.categories[4].collective = true;
  words.categories[5].collective = words.categories[5].catch_all = true;
  words.categories[6].catch_all = true;
  words.categories[1].includes = references({"svordomar"});
  for (const char* id : {"fraga", "forslag", "ringa"}) words.contents.push_back(term(id));
  for (const char* id : {"starta", "avsluta", "kris", "publicera"})
    words.occasions.push_back(term(id));
  words.roles = {term("redaktor"), term("kommun")};
  words.roles[1].collective = true;
  return model;
}

/// A duty of the editor, when comments are answered.
inline Rule rule(std::string id, std::string action, std::string occasion = "svara") {
  Rule made;
  made.id = std::move(id);
  made.modality.id = "ska";
  made.action.id = std::move(action);
  made.topic.id = "amne";
  made.actors = references({"redaktor"});
  made.statement.text = "Gör " + made.id + '.';
  made.occasions = references({std::move(occasion)});
  return made;
}

inline Rule about(Rule made, const std::vector<std::string>& categories) {
  made.categories = references(categories);
  return made;
}

inline Rule when(Rule made, When conditions) {
  made.when = std::move(conditions);
  return made;
}

inline Rule modal(Rule made, std::string modality) {
  made.modality.id = std::move(modality);
  return made;
}

inline Rule within(Rule made, std::string words, unsigned amount, TimeUnit unit) {
  made.deadline = Deadline{std::move(words), {}, amount, unit};
  return made;
}

inline Input comment(std::vector<std::string> categories = {},
                     std::vector<std::string> contains = {}) {
  Input made;
  made.categories = std::move(categories);
  made.contains = std::move(contains);
  return made;
}

inline std::vector<std::string> ids(const std::vector<Silence>& silent) {
  std::vector<std::string> out;
  for (const Silence& each : silent) out.push_back(each.id);
  return out;
}

/// The model with these rules, asked. Keeps what the decision points into.
class Asked {
 public:
  Asked(std::vector<Rule> rules, const Input& input, const std::vector<Contradiction>& known = {},
        std::optional<Moment> at = std::nullopt)
      : model_(town()) {
    model_.municipalities.front().rules = std::move(rules);
    compiled_ = decision_rules(model_, model_.municipalities.front());
    question_ = {input, at};
    decision = decide(model_, model_.municipalities.front(), compiled_, question_, known);
  }
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  std::vector<std::string> steps() const {
    std::vector<std::string> out;
    for (const Step& step : decision.steps) out.push_back(step.rule().id);
    return out;
  }
  const Model& model() const { return model_; }
  const Question& question() const { return question_; }
  const std::vector<DecisionRule>& compiled() const { return compiled_; }

  Decision decision;

 private:
  Model model_;
  std::vector<DecisionRule> compiled_;
  Question question_;
};

using Names = std::vector<std::string>;

}  // namespace stadga::decide::example
