// SPDX-License-Identifier: EUPL-1.2
// Errors as a piece of HTML: what the terminal shows, for the page that is being looked at.
#pragma once

#include <string>

#include "diag/diagnostic.h"

namespace stadga::serve {

/// A heading and one entry an error: message, file, line and column, the line with a caret below
/// what is meant, other places, what to do. Everything of the user's is escaped. `over_site`: the
/// page below is the last that could be made. Empty where there is no error.
std::string trouble_html(const Diagnostics& diagnostics, Language language, bool over_site);

/// The same for a computer that fails: no file and line.
std::string trouble_html(const Text& message, const Text& help, Language language, bool over_site);

/// A whole page of it, for a site that has never been without errors.
std::string trouble_page(const std::string& trouble, Language language);

}  // namespace stadga::serve
