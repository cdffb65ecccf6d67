// SPDX-License-Identifier: EUPL-1.2
// OCIL 2.0 (NIST IR 7692): questions to people about what no register can tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "base/output_file.h"
#include "model/model.h"
#include "render/rule_facts.h"

namespace stadga::render {

/// A rule that people must judge; of some accounts only, where the register tells the rest.
struct Questionnaire {
  const Rule* rule = nullptr;
  struct AccountPoint {
    const Account* account = nullptr;
    const audit::Point* point = nullptr;
  };
  std::vector<AccountPoint> points;  ///< empty: the rule as a whole
};

/// In the rules' order. Points into the audit and the town.
std::vector<Questionnaire> questionnaires(const Municipality& town, const audit::Audit& audit);

/// `ocil:se.stadga:questionnaire:…`. The number is made of the rule's id, so that it stays the same
/// when other rules come and go.
std::string ocil_questionnaire_id(const Municipality& town, const Rule& rule);
/// The figure, as a checklist hands it over.
std::string ocil_variable_id(const Municipality& town, const Rule& rule, const RuleFigure& figure);

/// None where there is nothing to ask: the format wants at least one question.
std::optional<OutputFile> rules_ocil(const Model& model, const Municipality& town,
                                     const audit::Audit& audit);

}  // namespace stadga::render
