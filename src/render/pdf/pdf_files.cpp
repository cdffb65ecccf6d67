// SPDX-License-Identifier: EUPL-1.2
#include "render/pdf/pdf_files.h"

#include "pdf/pdf.h"

namespace stadga::render {

std::vector<OutputFile> named_pdf_files(const Model& model, const Municipality& town) {
  std::vector<OutputFile> files;
  files.push_back({guideline_pdf_path(town), "guideline-pdf", town.id, "", "application/pdf", ""});
  for (const Term* occasion : occasions_with_rules(model, town)) {
    files.push_back({checklist_pdf_path(town, occasion->id), "checklist-pdf", town.id, occasion->id,
                     "application/pdf", ""});
  }
  return files;
}

std::vector<OutputFile> pdf_files(const SitePages& site, const Municipality& town) {
  std::vector<OutputFile> files = named_pdf_files(site.model(), town);
  pdf::Press press;
  for (OutputFile& file : files) {
    const Term* occasion = find_by_id(site.model().vocabulary.occasions, file.subject);
    file.bytes = press.make(occasion == nullptr ? guideline_document(site, town)
                                                : checklist_document(site, town, *occasion));
  }
  return files;
}

}  // namespace stadga::render
