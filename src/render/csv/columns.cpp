// SPDX-License-Identifier: EUPL-1.2
#include "render/csv/columns.h"

#include <array>

namespace stadga::render {
namespace {

constexpr std::string_view values = "; ";
constexpr std::string_view sentences = " | ";

constexpr std::array rules = {
    Column{"id", "Id", "Id", "string"},
    Column{"uri", "Adress", "Address", "anyURI"},
    Column{"title", "Rubrik", "Title", "string"},
    Column{"modality", "Styrka", "Modality", "string"},
    Column{"topic", "Ämne", "Topic", "string"},
    Column{"actors", "Vem", "Who", "string", values},
    Column{"statement", "Regel", "Rule", "string"},
    Column{"condition", "Villkor", "Condition", "string"},
    Column{"exception", "Undantag", "Exception", "string"},
    Column{"deadline", "Tidsgräns", "Deadline", "string"},
    Column{"deadline_duration", "Tidsgräns (ISO 8601)", "Deadline (ISO 8601)", "duration"},
    Column{"recurrence", "Hur ofta", "How often", "string"},
    Column{"recurrence_interval", "Hur ofta (ISO 8601)", "How often (ISO 8601)", "duration"},
    Column{"business_days", "Dagarna är arbetsdagar", "The days are business days", "boolean"},
    Column{"law", "Lag", "Law", "string", values},
    Column{"law_status", "Lagens status", "The law's status", "string", values},
    Column{"occasions", "Tillfällen", "Occasions", "string", values},
    Column{"checklist_item", "Punkt i checklista", "Item of a checklist", "string"},
    Column{"platforms", "Plattformar", "Platforms", "string", values},
    Column{"categories", "Slags innehåll", "Kinds of content", "string", values},
    Column{"must_show", "Kontot ska visa", "The account must show", "string", values},
    Column{"must_have", "Kontot ska ha", "The account must have", "string", values},
    Column{"quote", "Citat", "Quote", "string", sentences},
    Column{"quote_file", "Citatets fil", "The quote's file", "string", values},
    Column{"quote_line", "Citatets rad", "The quote's line", "positiveInteger", values},
    Column{"note", "Anmärkning", "Note", "string"},
};

constexpr std::array accounts = {
    Column{"id", "Id", "Id", "string"},
    Column{"uri", "Adress till kontots sida", "Address of the account's page", "anyURI"},
    Column{"name", "Namn", "Name", "string"},
    Column{"example", "Påhittat exempel", "Invented example", "boolean"},
    Column{"platform", "Plattformens id", "The platform's id", "string"},
    Column{"platform_name", "Plattform", "Platform", "string"},
    Column{"handle", "Användarnamn", "User name", "string"},
    Column{"address", "Adress på plattformen", "Address on the platform", "string"},
    Column{"unit", "Enhet", "Unit", "string"},
    Column{"purpose", "Syfte", "Purpose", "string"},
    Column{"contact", "E-post", "E-mail", "string"},
    Column{"phone", "Telefon", "Telephone", "string"},
    Column{"responsible", "Ansvarig roll", "Responsible role", "string"},
    Column{"monitored", "Bevakas", "Monitored", "string"},
    Column{"administrators", "Antal administratörer", "Administrators", "nonNegativeInteger"},
    Column{"editors", "Antal redaktörer", "Editors", "nonNegativeInteger"},
    Column{"deputy", "Ersättare", "Deputy", "boolean"},
    Column{"two_factor", "Tvåfaktorsinloggning", "Two-factor login", "boolean"},
    Column{"central_login", "Inloggningen finns centralt", "Login kept centrally", "boolean"},
    Column{"approved", "Godkänt", "Approved", "boolean"},
    Column{"logotype", "Logotyp", "Logotype", "boolean"},
    Column{"picture", "Bild", "Picture", "boolean"},
    Column{"website_link", "Länk till webbplatsen", "Link to the website", "boolean"},
    Column{"listed", "Står i förteckningen", "On the list", "boolean"},
    Column{"work_email", "E-post i tjänsten", "Work e-mail", "boolean"},
    Column{"opened", "Öppnat", "Opened", "date"},
    Column{"archived", "Senast arkiverat", "Last archived", "date"},
    Column{"status", "Status", "Status", "string"},
    Column{"rules", "Regler som gäller kontot", "Rules about the account", "string", values},
    Column{"note", "Anmärkning", "Note", "string"},
};

}  // namespace

std::span<const Column> rules_columns() {
  return rules;
}
std::span<const Column> accounts_columns() {
  return accounts;
}

std::vector<std::string> column_names(std::span<const Column> columns) {
  std::vector<std::string> names;
  for (const Column& column : columns) names.emplace_back(column.name);
  return names;
}

}  // namespace stadga::render
