// SPDX-License-Identifier: EUPL-1.2
// Exempelby with the words that the checks of consistency go by, and rules in few words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "parse/time_words.h"
#include "unit/infotext/example.h"

namespace stadga::example {

inline Term term(std::string id) {
  Term made;
  made.id = id;
  made.label = {id, id};
  return made;
}

inline Term role(std::string id, const std::vector<std::string>& acts_as = {}) {
  Term made = term(std::move(id));
  made.acts_as = references(acts_as);
  return made;
}

inline Term action(std::string id, bool comparable = true) {
  Term made = term(std::move(id));
  made.comparable = comparable;
  return made;
}

/// The roles, actions and categories that the tests need; nothing of it is expected or needs a
/// figure until a test says so.
inline Model with_words() {
  Model model = exempelby();
  Vocabulary& words = model.vocabulary;
  words.roles = {role("kommun"),
                 role("verksamhet", {"kommun"}),
                 role("medarbetare", {"verksamhet"}),
                 role("redaktor", {"medarbetare"}),
                 role("narmaste_chef", {"medarbetare"}),
                 role("kommunikationschef", {"medarbetare"}),
                 role("anvandare")};
  words.actions = {action("bevaka"),        action("svara"),   action("diariefora"),
                   action("signera"),       action("ta-bort"), action("publicera", false),
                   action("besluta", false)};
  for (const char* id :
       {"hot", "fortal", "pornografi", "sexism", "reklam", "sekretess", "uppvigling", "hets",
        "barnpornografi", "valdsskildring", "upphovsratt", "olampligt", "ovrigt"}) {
    words.categories.push_back(term(id));
    words.categories.back().statutory = "nej";
  }
  for (std::size_t i : {0U, 6U, 7U, 8U, 9U, 10U}) words.categories[i].statutory = "ja";
  words.categories[12].catch_all = true;
  for (const char* id : {"publicera", "svara", "arkivera"}) words.occasions.push_back(term(id));
  return model;
}

/// `redaktor` is to do something with the topic `amne` on the occasion `publicera`.
inline Rule act(std::string id, std::string modality, std::string action) {
  Rule made;
  made.id = std::move(id);
  made.modality.id = std::move(modality);
  made.action.id = std::move(action);
  made.topic.id = "amne";
  made.actors = references({"redaktor"});
  made.occasions = references({"publicera"});
  return made;
}

inline Placed words(std::string text) {
  return {std::move(text), {}};
}

inline Rule often(Rule rule, const std::string& recurrence) {
  Diagnostics none;
  rule.recurrence = parse::read_recurrence(words(recurrence), none);
  return rule;
}

inline Rule within(Rule rule, const std::string& deadline) {
  Diagnostics none;
  rule.deadline = parse::read_deadline(words(deadline), none);
  return rule;
}

inline std::vector<Rule>& rules_of(Model& model) {
  return municipality_of(model).rules;
}

/// The findings of one kind, waivers aside.
inline std::vector<Diagnostic> found(const Model& model, std::string_view kind) {
  std::vector<Diagnostic> out;
  const Diagnostics all = check::run(model, 1).open;
  for (const Diagnostic& finding : all.list()) {
    if (finding.kind->name == kind) out.push_back(finding);
  }
  return out;
}

}  // namespace stadga::example
