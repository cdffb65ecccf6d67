// SPDX-License-Identifier: EUPL-1.2
// The names that templates may use. A name that a page fills and this list lacks is found by the
// test that expands every template; a name that a template uses and this list lacks is an error.
#include "render/html/templates.h"

namespace stadga::render {
namespace {

using Names = std::set<std::string>;

const Names town_menu = {"TOWN", "TOWN_MENU", "HREF", "LABEL", "CURRENT", "CURRENT_SECTION"};
const Names notes = {"NOTES", "ITEM", "TEXT"};
const Names document = {"GUIDELINE_TITLE", "FACT", "LABEL", "STATED", "NOT_STATED", "VALUE"};
const Names law = {"NAME", "SHORT",    "SECTION",      "SECTION_GIVEN", "STATUS",
                   "HREF", "IN_FORCE", "NOT_IN_FORCE", "UNTIL",         "DATE"};
const Names rule = {"ID",
                    "TITLE",
                    "MODALITY",
                    "MODALITY_ID",
                    "STATEMENT",
                    "TOPIC",
                    "ACTORS",
                    "HREF",
                    "URI",
                    "FORMER",
                    "CONDITION",
                    "CONDITION_TEXT",
                    "EXCEPTION",
                    "EXCEPTION_TEXT",
                    "NOTE",
                    "NOTE_TEXT",
                    "DEADLINE",
                    "DEADLINE_TEXT",
                    "RECURRENCE",
                    "RECURRENCE_TEXT",
                    "QUOTE",
                    "TEXT",
                    "SECTION_TITLE",
                    "LAW",
                    "CATEGORIES",
                    "MUST_SHOW",
                    "MUST_HAVE",
                    "PLATFORMS",
                    "ACCOUNTS",
                    "OCCASIONS",
                    "ITEM",
                    "LABEL",
                    "QUOTE_CATEGORIES"};

Names together(std::initializer_list<Names> lists) {
  Names all;
  for (const Names& names : lists) all.insert(names.begin(), names.end());
  return all;
}

}  // namespace

const std::map<std::string, std::set<std::string>>& template_names() {
  static const std::map<std::string, Names> all = {
      {"layout.html",
       {"LANG", "TITLE", "SITE_TITLE", "DESCRIPTION", "CANONICAL", "STYLE", "HOME", "AS_OF",
        "NOTICE", "NOTICE_TEXT", "AS_OF_TEXT", "MENU", "HREF", "LABEL", "CURRENT", "CRUMBS",
        "CRUMB", "BODY_HTML"}},
      {"start.html",
       {"TITLE", "INTRO", "TEXT_HTML", "TOWN_CARD", "NAME", "HREF", "RULES_HREF", "ACCOUNTS_HREF",
        "CHECKLISTS_HREF", "RULE_COUNT", "ACCOUNT_COUNT", "CHECKLIST_COUNT"}},
      {"page.html", {"TITLE", "TEXT_HTML"}},
      {"laws.html",
       together({law, {"CITED_LAW",     "OTHER_LAW",   "ANCHOR",           "KIND",
                       "CONFIDENCE",    "SOURCE",      "CHECKED",          "LAW_NOTE",
                       "LAW_NOTE_TEXT", "REPEALED_BY", "REPEALED_BY_TEXT", "REPLACED_BY",
                       "ITEM",          "LABEL",       "LAW_SECTION",      "REF",
                       "SAYS",          "CITED_BY",    "TOWN_ROW",         "TOWN",
                       "WORDS",         "CAVEAT",      "CAVEAT_TEXT"}})},
      {"municipality.html", together({town_menu,
                                      notes,
                                      document,
                                      law,
                                      {"CITATIONS",
                                       "CITATION",
                                       "WORDS",
                                       "CAVEAT",
                                       "CAVEAT_TEXT",
                                       "TIMES",
                                       "ROW",
                                       "TITLE",
                                       "MODALITY",
                                       "MODALITY_ID",
                                       "WHEN",
                                       "CHANNELS",
                                       "CHANNEL",
                                       "NAME",
                                       "PURPOSE",
                                       "CONTENT",
                                       "CONTENT_TEXT",
                                       "TONE",
                                       "TONE_TEXT",
                                       "STATUS_TEXT",
                                       "CHECKLISTS",
                                       "SILENT",
                                       "RULE_COUNT",
                                       "ACCOUNT_COUNT",
                                       "CHECKLIST_COUNT",
                                       "RULES_HREF",
                                       "GUIDELINE_HREF",
                                       "ACCOUNTS_HREF",
                                       "CHECKLISTS_HREF",
                                       "RULES_JSON_HREF",
                                       "RULES_CSV_HREF",
                                       "ACCOUNTS_JSON_HREF",
                                       "WEBSITE",
                                       "WEBSITE_TEXT",
                                       "CONTACT",
                                       "EMAIL",
                                       "PHONE",
                                       "PHONE_TEXT",
                                       "EXAMPLE"}})},
      {"rules.html", together({town_menu,
                               notes,
                               rule,
                               law,
                               {"CONTENTS", "TOPIC_SECTION", "ANCHOR", "RULE", "RULE_COUNT",
                                "JSON_HREF", "CSV_HREF"}})},
      {"guideline.html", together({town_menu, notes, document, {"TEXT_HTML", "CONTENTS"}})},
      {"accounts.html",
       together({town_menu,
                 {"ACCOUNT", "ACCOUNT_COUNT", "JSON_HREF", "NAME", "PLATFORM", "UNIT", "PURPOSE",
                  "STATUS", "EXAMPLE", "HANDLE", "MONITORED", "STATED", "NOT_STATED", "VALUE"}})},
      {"account.html",
       together(
           {town_menu, {"NAME",      "PLATFORM",     "EXAMPLE",  "NOTE",       "NOTE_TEXT",
                        "ADDRESS",   "ADDRESS_TEXT", "FACT",     "STATED",     "NOT_STATED",
                        "VALUE",     "FIELD",        "FIELD_ID", "TXT_HREF",   "EMPTY",
                        "FILLED",    "TEXT",         "LIMITED",  "COUNT",      "LIMIT",
                        "UNLIMITED", "OWN",          "UNSURE",   "FIELD_NOTE", "FIELD_NOTE_TEXT",
                        "TELLS",     "LEFT_OUT",     "ITEM",     "COPIED",     "DATE",
                        "NO_FIELDS", "BESIDE_TEXT",  "TITLE",    "MODALITY",   "RULES_HREF"}})},
      {"checklists.html", together({town_menu, {"ITEM", "INTRO", "INTRO_TEXT"}})},
      {"checklist.html",
       together({town_menu,
                 rule,
                 law,
                 {"INTRO", "INTRO_TEXT", "WHO", "WHO_TEXT", "TO_DO", "TO_KNOW", "WORDS"}})},
  };
  return all;
}

}  // namespace stadga::render
