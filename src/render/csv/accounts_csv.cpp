// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "render/csv/columns.h"
#include "render/csv/rules_csv.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

std::string yes_or_no(const std::optional<bool>& value) {
  if (!value) return {};
  return *value ? "ja" : "nej";
}
std::string number(const std::optional<unsigned>& value) {
  return value ? std::to_string(*value) : std::string();
}
std::string date(const std::optional<Date>& value) {
  return value ? iso(*value) : std::string();
}

std::string row(const Model& model, const Municipality& town, const Account& account) {
  const Platform* platform = find_platform(model.platforms, account.platform.id);
  std::vector<std::string> rules;
  for (const Rule& rule : town.rules) {
    if (covers(model, rule, account)) rules.push_back(rule.id);
  }
  return csv_row({account.id,
                  model.site.base_url + account_path(town, account),
                  account.name.text,
                  yes_or_no(account.example),
                  platform->id,
                  platform->name,
                  account.handle.text,
                  account.address.text,
                  account.unit.text,
                  account.purpose.text,
                  account.contact.text,
                  account.phone.text,
                  role_name(town, account.responsible.id),
                  account.monitored.text,
                  number(account.administrators),
                  number(account.editors),
                  yes_or_no(account.deputy),
                  yes_or_no(account.two_factor),
                  yes_or_no(account.central_login),
                  yes_or_no(account.approved),
                  yes_or_no(account.logotype),
                  yes_or_no(account.picture),
                  yes_or_no(account.website_link),
                  yes_or_no(account.listed),
                  yes_or_no(account.work_email),
                  date(account.opened),
                  date(account.archived),
                  account.status,
                  join(rules, "; "),
                  account.note.text});
}

}  // namespace

OutputFile accounts_csv(const Model& model, const Municipality& town) {
  std::string out = csv_row(column_names(accounts_columns()));
  for (const Account& account : town.accounts) out += row(model, town, account);
  return {accounts_csv_path(town),
          "accounts-csv",
          town.id,
          "",
          "text/csv; charset=utf-8; header=present",
          std::move(out)};
}

}  // namespace stadga::render
