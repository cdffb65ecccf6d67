// SPDX-License-Identifier: EUPL-1.2
// Where everything lies in the output. Addresses are for ever: a change here breaks links.
// Ids of our own on a page hold two hyphens, which no id of a user can.
#pragma once

#include <string>
#include <string_view>

#include "model/model.h"

namespace stadga::render {

std::string start_path();
std::string page_path(std::string_view page);
std::string laws_path();
std::string checks_path();
/// The municipalities side by side, and one question of it.
std::string compare_path();
std::string comparison_path(std::string_view question);
/// Shown by web servers for what does not exist, so it may be read at any address.
std::string not_found_path();
std::string qr_path(const Municipality& town);
std::string comment_path(const Municipality& town);
std::string search_path();
/// Of a file of the index, which pages read as a script.
std::string search_index_path(std::string_view name);
std::string formats_path();
std::string format_path(std::string_view format);
std::string handbook_path();
std::string handbook_path(std::string_view chapter);
std::string picture_path(std::string_view name);
std::string municipality_path(const Municipality& town);
std::string rules_path(const Municipality& town);
std::string guideline_path(const Municipality& town);
std::string accounts_path(const Municipality& town);
std::string account_path(const Municipality& town, const Account& account);
std::string text_path(const Municipality& town, const Account& account, std::string_view field);
std::string checklists_path(const Municipality& town);
std::string checklist_path(const Municipality& town, std::string_view occasion);
std::string checklist_pdf_path(const Municipality& town, std::string_view occasion);
std::string guideline_pdf_path(const Municipality& town);
std::string rules_json_path(const Municipality& town);
std::string rules_csv_path(const Municipality& town);
std::string rules_xccdf_path(const Municipality& town);
std::string rules_ocil_path(const Municipality& town);
std::string rules_oscal_path(const Municipality& town);
std::string accounts_json_path(const Municipality& town);
std::string decisions_json_path(const Municipality& town);
std::string accounts_csv_path(const Municipality& town);
/// Beside a CSV file, under the name by which readers of CSV on the Web find it.
std::string csv_metadata_path(std::string_view csv_path);
std::string calendar_path(const Municipality& town);
/// In a folder of its own: an account may be called `kalender`.
std::string calendar_path(const Municipality& town, const Account& account);
std::string dcat_path(const Municipality& town);
/// Without the ending, which tells the format.
std::string rules_fragment_path(const Municipality& town);
std::string accounts_fragment_path(const Municipality& town);
std::string account_fragment_path(const Municipality& town, const Account& account);
std::string audit_path(const Municipality& town);
std::string audit_json_path(const Municipality& town);
std::string changes_path(const Municipality& town);
std::string feed_path(const Municipality& town);

/// Id on the guideline page of the rule's `index`th quote.
std::string quote_anchor(const Rule& rule, std::size_t index);
/// Id of the account's part of the audit page.
std::string audit_anchor(const Account& account);
/// Id of the version's part of the page of changes.
std::string version_anchor(const Version& version);
std::string town_anchor(const Municipality& town);
std::string topic_anchor(std::string_view topic);
std::string law_anchor(std::string_view law);

/// A link from one page to another, relative, so that the site works in any folder.
std::string relative(std::string_view from, std::string_view to);

}  // namespace stadga::render
