// SPDX-License-Identifier: EUPL-1.2
#include "render/paths.h"

#include <algorithm>

namespace stadga::render {

std::string start_path() {
  return "index.html";
}
std::string page_path(std::string_view page) {
  return page == "start" ? start_path() : std::string(page) + ".html";
}
std::string laws_path() {
  return "lagar.html";
}
std::string compare_path() {
  return "jamfor.html";
}
std::string comparison_path(std::string_view question) {
  return "jamfor/" + std::string(question) + ".html";
}
std::string not_found_path() {
  return "404.html";
}
std::string qr_path(const Municipality& town) {
  return town.id + "/regler-qr.svg";
}
std::string comment_path(const Municipality& town) {
  return town.id + "/kommentar.html";
}
std::string checks_path() {
  return "kontroller.html";
}
std::string search_path() {
  return "sok.html";
}
std::string search_index_path(std::string_view name) {
  return "sok/" + std::string(name);
}
std::string formats_path() {
  return "format/index.html";
}
std::string format_path(std::string_view format) {
  return "format/" + std::string(format) + ".html";
}
std::string handbook_path() {
  return "handbok.html";
}
std::string handbook_path(std::string_view chapter) {
  return chapter == "index" ? handbook_path() : "handbok/" + std::string(chapter) + ".html";
}
std::string picture_path(std::string_view name) {
  return "handbok/bilder/" + std::string(name);
}
std::string municipality_path(const Municipality& town) {
  return town.id + "/index.html";
}
std::string rules_path(const Municipality& town) {
  return town.id + "/regler.html";
}
std::string guideline_path(const Municipality& town) {
  return town.id + "/riktlinje.html";
}
std::string accounts_path(const Municipality& town) {
  return town.id + "/konton.html";
}
std::string account_path(const Municipality& town, const Account& account) {
  return town.id + "/konton/" + account.id + ".html";
}
std::string text_path(const Municipality& town, const Account& account, std::string_view field) {
  return town.id + "/konton/" + account.id + '.' + std::string(field) + ".txt";
}
std::string checklists_path(const Municipality& town) {
  return town.id + "/checklistor.html";
}
std::string checklist_path(const Municipality& town, std::string_view occasion) {
  return town.id + "/checklistor/" + std::string(occasion) + ".html";
}
std::string checklist_pdf_path(const Municipality& town, std::string_view occasion) {
  return town.id + "/checklistor/" + std::string(occasion) + ".pdf";
}
std::string guideline_pdf_path(const Municipality& town) {
  return town.id + "/riktlinje.pdf";
}
std::string rules_json_path(const Municipality& town) {
  return town.id + "/regler.json";
}
std::string rules_csv_path(const Municipality& town) {
  return town.id + "/regler.csv";
}
std::string rules_xccdf_path(const Municipality& town) {
  return town.id + "/regler.xccdf.xml";
}
std::string rules_ocil_path(const Municipality& town) {
  return town.id + "/regler.ocil.xml";
}
std::string rules_oscal_path(const Municipality& town) {
  return town.id + "/regler.oscal.json";
}
std::string accounts_json_path(const Municipality& town) {
  return town.id + "/konton.json";
}
std::string accounts_csv_path(const Municipality& town) {
  return town.id + "/konton.csv";
}
std::string csv_metadata_path(std::string_view csv_path) {
  return std::string(csv_path) + "-metadata.json";
}

std::string decisions_json_path(const Municipality& town) {
  return town.id + "/beslut.json";
}
std::string calendar_path(const Municipality& town) {
  return town.id + "/kalender.ics";
}
std::string calendar_path(const Municipality& town, const Account& account) {
  return town.id + "/konton/" + account.id + "/kalender.ics";
}
std::string dcat_path(const Municipality& town) {
  return town.id + "/dcat.rdf";
}
std::string rules_fragment_path(const Municipality& town) {
  return town.id + "/fragment/regler";
}
std::string accounts_fragment_path(const Municipality& town) {
  return town.id + "/fragment/konton";
}
std::string account_fragment_path(const Municipality& town, const Account& account) {
  return town.id + "/fragment/konto-" + account.id;
}
std::string audit_path(const Municipality& town) {
  return town.id + "/granskning.html";
}
std::string audit_json_path(const Municipality& town) {
  return town.id + "/audit.json";
}

std::string changes_path(const Municipality& town) {
  return town.id + "/andringar.html";
}
std::string feed_path(const Municipality& town) {
  return town.id + "/andringar.atom";
}

std::string quote_anchor(const Rule& rule, std::size_t index) {
  const std::string anchor = "citat--" + rule.id;
  return index == 0 ? anchor : anchor + "--" + std::to_string(index + 1);
}
std::string audit_anchor(const Account& account) {
  return "granskning--" + account.id;
}
std::string version_anchor(const Version& version) {
  return "version--" + version.name;
}
std::string town_anchor(const Municipality& town) {
  return "kommun--" + town.id;
}
std::string topic_anchor(std::string_view topic) {
  return "amne--" + std::string(topic);
}
std::string law_anchor(std::string_view law) {
  return std::string(law);
}

std::string relative(std::string_view from, std::string_view to) {
  std::size_t shared = 0;
  const std::size_t most = std::min(from.size(), to.size());
  for (std::size_t at = 0; at < most && from[at] == to[at]; ++at) {
    if (from[at] == '/') shared = at + 1;
  }
  std::string out;
  for (const char c : from.substr(shared)) {
    if (c == '/') out += "../";
  }
  out += to.substr(shared);
  return out;
}

}  // namespace stadga::render
