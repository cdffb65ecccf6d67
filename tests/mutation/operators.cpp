// SPDX-License-Identifier: EUPL-1.2
#include "mutation/mutant.h"

namespace stadga::mutation {

std::vector<Operator> operators() {
  std::vector<Operator> all;
  add_word_operators(all);
  add_law_operators(all);
  add_deletion_operators(all);
  add_rule_operators(all);
  add_id_operators(all);
  add_register_operators(all);
  add_neutral_operators(all);
  return all;
}

}  // namespace stadga::mutation
