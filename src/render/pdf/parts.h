// SPDX-License-Identifier: EUPL-1.2
// What the PDF of a municipality have in common.
#pragma once

#include <string>

#include "pdf/document.h"
#include "render/html/site.h"

namespace stadga::render::print {

pdf::Block paragraph(std::string words, pdf::Look look = pdf::Look::body);
pdf::Block heading(int level, std::string words);

/// Title, language, date and what stands on every page; the blocks are the caller's.
pdf::Document frame(const SitePages& site, const Municipality& town, const std::string& title,
                    const std::string& page);
/// The municipality's name, the title, and what the site says on top of every page.
void begin(const SitePages& site, const Municipality& town, const std::string& title,
           pdf::Document& document);
/// What the document is made of (a sentence, or nothing), its date, and where it stands on the
/// site.
void end(const SitePages& site, const std::string& source, const std::string& page,
         pdf::Document& document);

}  // namespace stadga::render::print
