// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.h"
#include "copied/stamp.h"
#include "infotext/infotext.h"
#include "render/html/file_links.h"
#include "render/html/qr.h"
#include "render/html/site.h"

namespace stadga::render {
namespace {

/// As assets/konto.js calls it.
std::string counting_name(Counting counting) {
  switch (counting) {
    case Counting::code_points:
      return "code_points";
    case Counting::utf16:
      return "utf16";
    case Counting::graphemes:
      return "graphemes";
    case Counting::graphemes_links_23:
      return "graphemes_links_23";
    case Counting::largest:
      break;
  }
  return "largest";
}

class AccountPages {
 public:
  AccountPages(const SitePages& site, const Municipality& town, const audit::Audit& audit)
      : site_(site), town_(town), audit_(audit) {}

  std::vector<OutputFile> files() {
    std::vector<OutputFile> out;
    View list;
    const std::string from = accounts_path(town_);
    show_town_menu(site_, town_, from, list);
    list.set("ACCOUNT_COUNT", std::to_string(town_.accounts.size()));
    list.set("JSON_HREF", relative(from, accounts_json_path(town_)));
    list.set("CSV_HREF", relative(from, accounts_csv_path(town_)));
    for (const Account* account : sorted()) {
      const infotext::AccountTexts& texts = audit_.texts_of(town_, *account);
      out.push_back(page(*account, texts));
      for (const infotext::FieldText& text : texts.fields) {
        out.push_back({text_path(town_, *account, text.field->id), "info-text", town_.id,
                       account->id + '/' + text.field->id, "text/plain; charset=utf-8", text.text});
      }
      add_row(*account, from, list.add("ACCOUNT"));
    }
    out.insert(out.begin(), site_.finish({from, "account-register", town_.id, "",
                                          site_.text("accounts_title") + " – " + town_.name,
                                          site_.text("description_accounts") + ' ' + town_.name,
                                          town_crumbs(town_)},
                                         "accounts.html", list));
    return out;
  }

 private:
  /// By unit and platform, as the public lists that guidelines demand; real accounts first.
  std::vector<const Account*> sorted() const {
    std::vector<const Account*> accounts;
    for (const Account& account : town_.accounts) accounts.push_back(&account);
    std::ranges::stable_sort(accounts, [&](const Account* a, const Account* b) {
      if (a->example != b->example) return !a->example;
      if (a->unit.text != b->unit.text) return swedish_less(a->unit.text, b->unit.text);
      return swedish_less(platform_name(*a), platform_name(*b));
    });
    return accounts;
  }

  std::string platform_name(const Account& account) const {
    const Platform* platform = find_platform(site_.model().platforms, account.platform.id);
    return platform == nullptr ? account.platform.id : platform->name;
  }

  void stated(View& view, std::string_view section, const std::string& value) const {
    View& shown = view.add(section);
    if (value.empty())
      shown.add("NOT_STATED");
    else
      shown.add("STATED").set("VALUE", value);
  }

  void add_row(const Account& account, std::string_view from, View& row) const {
    row.set("NAME", account.name.text)
        .set("HREF", relative(from, account_path(town_, account)))
        .set("PLATFORM", platform_name(account))
        .set("UNIT", account.unit.text)
        .set("PURPOSE", account.purpose.text)
        .set("STATUS", site_.text("status_" + account.status))
        .show_if("EXAMPLE", account.example);
    stated(row, "HANDLE", account.handle.text);
    stated(row, "MONITORED", account.monitored.text);
  }

  void fact(View& view, const std::string& key, const std::string& value) const {
    View& row = view.add("FACT").set("LABEL", site_.text(key));
    if (value.empty())
      row.add("NOT_STATED");
    else
      row.add("STATED").set("VALUE", value);
  }

  std::string yes_no(std::optional<bool> value) const {
    return !value ? std::string() : site_.text(*value ? "yes" : "no");
  }

  static std::string number(std::optional<unsigned> value) {
    return value ? std::to_string(*value) : std::string();
  }

  void facts(const Account& account, View& view) const {
    fact(view, "fact_platform", platform_name(account));
    fact(view, "fact_handle", account.handle.text);
    fact(view, "fact_unit", account.unit.text);
    fact(view, "fact_purpose", account.purpose.text);
    fact(view, "fact_contact", account.contact.text);
    fact(view, "fact_phone", account.phone.text);
    fact(view, "fact_responsible_account", role_name(town_, account.responsible.id));
    fact(view, "fact_monitored", account.monitored.text);
    fact(view, "fact_administrators", number(account.administrators));
    fact(view, "fact_editors", number(account.editors));
    fact(view, "fact_deputy", yes_no(account.deputy));
    fact(view, "fact_two_factor", yes_no(account.two_factor));
    fact(view, "fact_central_login", yes_no(account.central_login));
    fact(view, "fact_approved", yes_no(account.approved));
    fact(view, "fact_logotype", yes_no(account.logotype));
    fact(view, "fact_picture", yes_no(account.picture));
    fact(view, "fact_website_link", yes_no(account.website_link));
    fact(view, "fact_listed", yes_no(account.listed));
    fact(view, "fact_work_email", yes_no(account.work_email));
    fact(view, "fact_opened", shown_date(site_, account.opened));
    fact(view, "fact_archived", shown_date(site_, account.archived));
    fact(view, "fact_status", site_.text("status_" + account.status));
  }

  void show_field(const Account& account, const infotext::FieldText& text, std::string_view from,
                  View& view) const {
    const PlatformField& field = *text.field;
    view.set("LABEL", field.label.in(site_.language())).set("FIELD_ID", field.id);
    view.set("TXT_HREF", relative(from, text_path(town_, account, field.id)));
    if (text.text.empty())
      view.add("EMPTY");
    else
      view.add("FILLED").set("TEXT", text.text);
    if (field.limit)
      view.add("LIMITED")
          .set("COUNT", std::to_string(text.count))
          .set("LIMIT", std::to_string(*field.limit));
    else
      view.add("UNLIMITED").set("COUNT", std::to_string(text.count));
    view.set("COUNTING", counting_name(field.counting));
    if (field.bytes) view.add("BYTES").set("BYTES_LIMIT", std::to_string(*field.bytes));
    view.show_if("OWN", text.own != nullptr);
    view.show_if("UNSURE", field.confidence != "hög" && field.limit.has_value());
    view.add_if("FIELD_NOTE", field.note.in(site_.language()));
    elements(view, "TELLS", text.elements);
    elements(view, "LEFT_OUT", text.left_out);
    const auto by_hand =
        std::ranges::find_if(account.published, [&](const PublishedText& published) {
          return published.field.id == field.id && published.copied.has_value();
        });
    if (const auto recorded = copied::recorded_text(account, field.id)) {
      View& shown = view.add("COPIED").set("DATE", shown_date(site_, recorded->stamp->on));
      shown.show_if("CHANGED_SINCE", copied::changed_since(*recorded->text, text));
    } else if (by_hand != account.published.end()) {
      view.add("COPIED").set("DATE", shown_date(site_, by_hand->copied));
    }
  }

  void elements(View& view, std::string_view section, const std::vector<std::string>& ids) const {
    if (ids.empty()) return;
    View& list = view.add(section);
    for (const std::string& id : ids)
      list.add("ITEM").set("LABEL", label(site_, site_.model().vocabulary.elements, id));
  }

  /// What rules demand that no text can show: logotype, picture, place in the list.
  void show_beside_text(const Account& account, std::string_view from, View& view) const {
    View* list = nullptr;
    for (const Rule& rule : town_.rules) {
      if (!covers(site_.model(), rule, account)) continue;
      for (const Reference& element : rule.must_show) {
        const Term* term = find_by_id(site_.model().vocabulary.elements, element.id);
        if (term == nullptr || term->in_text) continue;
        if (list == nullptr) list = &view.add("BESIDE_TEXT");
        list->add("ITEM")
            .set("LABEL", term->label.in(site_.language()))
            .set("TITLE", rule.title.text)
            .set("MODALITY", label(site_, site_.model().vocabulary.modalities, rule.modality.id))
            .set("HREF", relative(from, rules_path(town_)) + '#' + rule.id);
      }
    }
  }

  OutputFile page(const Account& account, const infotext::AccountTexts& texts) const {
    const std::string from = account_path(town_, account);
    View view;
    show_town_menu(site_, town_, from, view);
    view.set("NAME", account.name.text).set("PLATFORM", platform_name(account));
    view.show_if("EXAMPLE", account.example);
    view.add_if("NOTE", account.note.text);
    view.add_if("ADDRESS", account.address.text);
    facts(account, view);
    for (const infotext::FieldText& text : texts.fields)
      show_field(account, text, from, view.add("FIELD"));
    if (texts.fields.empty()) view.add("NO_FIELDS");
    show_beside_text(account, from, view);
    view.set("RULES_HREF", relative(from, rules_path(town_)));
    if (has_qr(site_.model(), town_)) {
      view.add("QR")
          .set("SRC", relative(from, qr_path(town_)))
          .set("ADDRESS_OF_RULES", rules_address(site_.model(), town_));
    }
    show_account_files(site_, town_, account, view);
    if (account.status != "avslutat") {
      view.add("AUDITED").set("AUDIT_HREF",
                              relative(from, audit_path(town_)) + '#' + audit_anchor(account));
    }
    std::vector<Crumb> crumbs = town_crumbs(town_);
    crumbs.push_back({accounts_path(town_), site_.text("nav_accounts")});
    return site_.finish(
        {from,
         "account-page",
         town_.id,
         account.id,
         account.name.text + " – " + platform_name(account) + " – " + town_.short_name,
         site_.text("description_account") + ' ' + account.name.text,
         crumbs,
         {},
         "assets/konto.js"},
        "account.html", view);
  }

  const SitePages& site_;
  const Municipality& town_;
  const audit::Audit& audit_;
};

}  // namespace

std::vector<OutputFile> account_files(const SitePages& site, const Municipality& town,
                                      const audit::Audit& audit) {
  return AccountPages(site, town, audit).files();
}

}  // namespace stadga::render
