// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "copied/stamp.h"
#include "infotext/infotext.h"
#include "render/json/common.h"
#include "render/json/json_files.h"
#include "render/paths.h"

namespace stadga::render {
namespace {

Json element_list(const Model& model, const std::vector<std::string>& ids) {
  Json list = Json::array();
  for (const std::string& id : ids) list.push_back(term(model.vocabulary.elements, id));
  return list;
}

Json texts(const Model& model, const Municipality& town, const Account& account,
           const infotext::AccountTexts& made) {
  Json list = Json::array();
  for (const infotext::FieldText& text : made.fields) {
    list.push_back({{"field", text.field->id},
                    {"label", {{"sv", text.field->label.sv}, {"en", text.field->label.en}}},
                    {"text", text.text},
                    {"count", text.count},
                    {"limit", or_null(text.field->limit)},
                    {"tells", element_list(model, text.elements)},
                    {"left_out", element_list(model, text.left_out)},
                    {"uri", model.site.base_url + text_path(town, account, text.field->id)}});
  }
  return list;
}

Json rules_about(const Model& model, const Municipality& town, const Account& account) {
  Json list = Json::array();
  for (const Rule& rule : town.rules) {
    if (covers(model, rule, account)) list.push_back(rule.id);
  }
  return list;
}

/// What `stadga copied` recorded, and whether each text is still the one to show.
Json copied_json(const Copied& stamp, const infotext::AccountTexts& made) {
  Json fields = Json::array();
  for (const CopiedText& was : stamp.texts) {
    const auto now = std::ranges::find_if(made.fields, [&](const infotext::FieldText& text) {
      return text.field->id == was.field.id;
    });
    fields.push_back({{"field", was.field.id},
                      {"hash", was.hash},
                      {"current", now != made.fields.end() && !copied::changed_since(was, *now)}});
  }
  Json rules = Json::array();
  for (const CopiedRule& rule : stamp.rules)
    rules.push_back({{"id", rule.id}, {"version", rule.version}});
  return {{"date", iso(stamp.on)}, {"texts", fields}, {"rules", rules}};
}

Json account_json(const Model& model, const Municipality& town, const Account& account,
                  const infotext::AccountTexts& made) {
  const Platform* platform = find_platform(model.platforms, account.platform.id);
  Json published = Json::array();
  for (const PublishedText& text : account.published) {
    published.push_back({{"field", text.field.id}, {"copied", or_null(text.copied)}});
  }
  Json out = {{"id", account.id},
              {"uri", model.site.base_url + account_path(town, account)},
              {"name", account.name.text},
              {"example", account.example},
              {"platform", {{"id", platform->id}, {"name", platform->name}}},
              {"handle", or_null(account.handle.text)},
              {"address", or_null(account.address.text)},
              {"unit", account.unit.text},
              {"purpose", account.purpose.text},
              {"contact", or_null(account.contact.text)},
              {"phone", or_null(account.phone.text)},
              {"responsible", role(model, town, account.responsible.id)},
              {"monitored", or_null(account.monitored.text)},
              {"administrators", or_null(account.administrators)},
              {"editors", or_null(account.editors)},
              {"deputy", or_null(account.deputy)},
              {"two_factor", or_null(account.two_factor)},
              {"central_login", or_null(account.central_login)},
              {"approved", or_null(account.approved)},
              {"logotype", or_null(account.logotype)},
              {"picture", or_null(account.picture)},
              {"website_link", or_null(account.website_link)},
              {"listed", or_null(account.listed)},
              {"work_email", or_null(account.work_email)},
              {"opened", or_null(account.opened)},
              {"archived", or_null(account.archived)},
              {"status", account.status},
              {"status_label", status_label(account.status)},
              {"note", or_null(account.note.text)},
              {"rules", rules_about(model, town, account)},
              {"texts", texts(model, town, account, made)},
              {"published", published},
              {"source", place(account.span)}};
  if (account.copied) out["copied"] = copied_json(*account.copied, made);
  return out;
}

}  // namespace

OutputFile accounts_json(const Model& model, const Municipality& town, const audit::Audit& audit) {
  Json accounts = Json::array();
  for (const Account& account : town.accounts)
    accounts.push_back(account_json(model, town, account, audit.texts_of(town, account)));
  const Json whole = {{"$schema", schema_uri(model, "accounts-json")},
                      {"format", json_format},
                      {"as_of", or_null(model.as_of)},
                      {"municipality", municipality_head(model, town)},
                      {"accounts", accounts}};
  return {accounts_json_path(town), "accounts-json",     town.id, "",
          "application/json",       whole.dump(1) + '\n'};
}

}  // namespace stadga::render
