// SPDX-License-Identifier: EUPL-1.2
// What people are shown of very many findings. Private to this module.
#pragma once

#include <cstddef>
#include <vector>

#include "diag/diagnostic.h"

namespace stadga {

/// Findings of one kind and gravity in one municipality (or folder) that are not shown.
struct LeftOut {
  const Diagnostic* first;  ///< of those
  std::size_t count;
};

struct Selection {
  std::vector<const Diagnostic*> shown;  ///< in their order
  std::vector<LeftOut> left_out;
};

/// The first hundred of each kind: whoever mends those sees the next.
Selection select(const Diagnostics& diagnostics);

/// `contradiction: 900 fynd till i `norberg` visas inte här; …`
Text told(const LeftOut& left_out);

}  // namespace stadga
