// SPDX-License-Identifier: EUPL-1.2
// The words of the audit page: verdicts, what is demanded, what the register says of it.
#pragma once

#include <string>

#include "render/html/site.h"

namespace stadga::render {

std::string verdict_words(const SitePages& site, audit::Verdict verdict);
/// As a section of the view: UNMET, NOT_STATED, FOR_PEOPLE or MET.
void show_verdict(View& view, audit::Verdict verdict);
/// `rad 12`.
std::string line_words(const SitePages& site, const Span& span);
/// A point of a judgement with its evidence.
void show_point(const SitePages& site, const Municipality& town, const Account& account,
                const audit::Judgement& judgement, const audit::Point& point, View& view);

}  // namespace stadga::render
