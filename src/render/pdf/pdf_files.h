// SPDX-License-Identifier: EUPL-1.2
// What is printed: a PDF for each checklist, and one of the guideline.
#pragma once

#include <vector>

#include "pdf/document.h"
#include "render/html/site.h"

namespace stadga::render {

/// The same items in the same order as the checklist's page.
pdf::Document checklist_document(const SitePages& site, const Municipality& town,
                                 const Term& occasion);
/// The same text as the guideline's page, and what is known of the document.
pdf::Document guideline_document(const SitePages& site, const Municipality& town);

std::vector<OutputFile> pdf_files(const SitePages& site, const Municipality& town);
/// The same without their bytes.
std::vector<OutputFile> named_pdf_files(const Model& model, const Municipality& town);

}  // namespace stadga::render
