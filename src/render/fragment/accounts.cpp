// SPDX-License-Identifier: EUPL-1.2
// The register, and the texts of one account, as fragments.
#include <algorithm>

#include "base/text.h"
#include "render/fragment/contents.h"
#include "render/paths.h"

namespace stadga::render::fragments {
namespace {

/// By unit and platform, real accounts first, as the register's page has them.
std::vector<const Account*> sorted(const Maker& make, const Municipality& town) {
  std::vector<const Account*> accounts;
  for (const Account& account : town.accounts) accounts.push_back(&account);
  std::ranges::stable_sort(accounts, [&](const Account* a, const Account* b) {
    if (a->example != b->example) return !a->example;
    if (a->unit.text != b->unit.text) return swedish_less(a->unit.text, b->unit.text);
    return swedish_less(make.platform_name(a->platform.id), make.platform_name(b->platform.id));
  });
  return accounts;
}

std::vector<Line> row(const Maker& make, const Account& account) {
  const auto stated = [&](const Placed& value) -> Line {
    return {{value.given() ? value.text : make.word("not_stated"), ""}};
  };
  Line name = {link(account.name.text, account.address.text)};
  if (account.example) name.push_back({" (" + make.word("example") + ')', ""});
  if (account.handle.given()) name.push_back({", " + account.handle.text, ""});
  return {std::move(name),           {{make.platform_name(account.platform.id), ""}},
          stated(account.unit),      stated(account.purpose),
          stated(account.monitored), {{make.word("status_" + account.status), ""}}};
}

}  // namespace

Fragment accounts(const FragmentSource& source) {
  const Maker make(source);
  Fragment out = make.begin("konton", make.word("accounts_title") + " – " + source.town.name);
  out.parts.push_back(paragraph(
      {{std::to_string(source.town.accounts.size()) + ' ' + make.word("accounts_lead"), ""}}));
  Part table;
  table.kind = PartKind::table;
  table.id = "konton--tabell";
  table.text = make.word("accounts_caption");
  for (const char* key :
       {"account", "fact_platform", "fact_unit", "fact_purpose", "fact_monitored", "fact_status"})
    table.columns.push_back(make.word(key));
  for (const Account* account : sorted(make, source.town))
    table.rows.push_back(row(make, *account));
  if (!table.rows.empty()) out.parts.push_back(std::move(table));
  out.parts.push_back(make.origin(accounts_path(source.town)));
  return out;
}

Fragment account(const FragmentSource& source, const Account& account) {
  const Maker make(source);
  const std::string id = "konto--" + account.id;
  Fragment out =
      make.begin(id, account.name.text + " – " + make.platform_name(account.platform.id));
  if (account.example) out.parts.push_back(paragraph({{make.word("example_account"), ""}}));
  if (const Run to = link(make.word("to_account"), account.address.text); !to.href.empty())
    out.parts.push_back(paragraph({to}));
  const infotext::AccountTexts& texts = source.audit.texts_of(source.town, account);
  if (texts.fields.empty()) out.parts.push_back(paragraph({{make.word("no_fields"), ""}}));
  for (const infotext::FieldText& field : texts.fields) {
    out.parts.push_back(
        heading(id + "--" + field.field->id, 1, field.field->label.in(make.language())));
    if (field.text.empty()) {
      out.parts.push_back(paragraph({{make.word("empty_text"), ""}}));
      continue;
    }
    Part text;
    text.kind = PartKind::verbatim;
    text.text = field.text;
    out.parts.push_back(std::move(text));
  }
  out.parts.push_back(
      paragraph({link(make.word("to_rules"), rules_address(source.model, source.town))}));
  out.parts.push_back(make.origin(account_path(source.town, account)));
  return out;
}

}  // namespace stadga::render::fragments
