// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "markdown/document.h"

namespace stadga::markdown {

/// Fills Document::units from its blocks: sentences everywhere but in headings and code; list items
/// and cells whole as well, where they hold more than one sentence.
void find_units(Document& document);

}  // namespace stadga::markdown
