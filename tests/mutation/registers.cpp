// SPDX-License-Identifier: EUPL-1.2
// Dates, the register of accounts, and the template of the information texts.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/text.h"
#include "mutation/town.h"

namespace stadga::mutation {
namespace {

/// The value of a key of an entry, or of a whole file; unknown where it is not there.
Span value_of(const SourceFile& file, const Lines& within, std::string_view key) {
  for (std::size_t line = within.first; line <= within.last; ++line) {
    const std::size_t start = file.line_start(line);
    const std::string_view text = file.line_at(start);
    const std::string_view bare = trim(text);
    if (!bare.starts_with(key) || !bare.substr(key.size()).starts_with(": ")) continue;
    const std::size_t end = start + text.find_last_not_of(' ') + 1;
    const std::size_t begin = start + text.find(": ") + 2;
    return {&file, begin, end};
  }
  return {};
}

struct Property {
  std::string_view id;   ///< in rules' must_have
  std::string_view key;  ///< in accounts.yml
};
constexpr std::array<Property, 14> properties = {{{"tva_administratorer", "administrators"},
                                                  {"ersattare", "deputy"},
                                                  {"tvafaktor", "two_factor"},
                                                  {"central_inloggning", "central_login"},
                                                  {"godkannande", "approved"},
                                                  {"logotyp", "logotype"},
                                                  {"bild", "picture"},
                                                  {"webblank", "website_link"},
                                                  {"i_forteckningen", "listed"},
                                                  {"tjanstepost", "work_email"},
                                                  {"kontaktuppgift", "contact"},
                                                  {"sidansvarig", "responsible"},
                                                  {"redaktor", "editors"},
                                                  {"arkiverat", "archived"}}};
/// What practice wants of every account, whatever the guideline says.
const std::set<std::string_view> always = {"administrators", "deputy", "two_factor", "contact",
                                           "responsible"};

bool names(const std::vector<Reference>& list, const std::string& id) {
  return list.empty() || std::ranges::find(list, id, &Reference::id) != list.end();
}

/// A rule that is more than a permission demands the property of this account.
bool demanded(const Town& town, const Account& account, std::string_view property) {
  return std::ranges::any_of(town.municipality().rules, [&](const Rule& rule) {
    const bool judged = rule.modality.id == "ska" || rule.modality.id == "bor";
    // Another plan may give another time.
    if (rule.recurrence && rule.recurrence->addition.starts_with("eller enligt")) return false;
    return judged && names(rule.platforms, account.platform.id) &&
           names(rule.accounts, account.id) &&
           std::ranges::find(rule.must_have, property, &Reference::id) != rule.must_have.end();
  });
}

bool open_account(const Account& account) {
  return account.status == "aktivt";
}

template <typename Visit>
std::vector<Mutant> each_account(const Town& town, Visit visit) {
  std::vector<Mutant> out;
  for (const Account& account : town.municipality().accounts) {
    const std::size_t before = out.size();
    if (open_account(account)) visit(account, town.lines_of(account), out);
    for (std::size_t i = before; i < out.size(); ++i) {
      out[i].before = account.id + ' ' + out[i].before;
      out[i].places.push_back(town.lines_of(account));
    }
  }
  return out;
}

std::function<std::vector<Mutant>(const Town&)> dropped(bool wanted) {
  return [wanted](const Town& town) {
    const SourceFile& file = *town.file("accounts.yml");
    return each_account(town, [&](const Account& account, Lines lines, std::vector<Mutant>& out) {
      for (const Property& property : properties) {
        const Span value = value_of(file, lines, property.key);
        const bool needed = always.contains(property.key) || demanded(town, account, property.id);
        if (!value.known() || needed != wanted) continue;
        const std::size_t line = lines_of(value).first;
        out.push_back(mutant_of(bytes_of(file, line, line), ""));
        out.back().before = trim(out.back().before);
      }
    });
  };
}

std::vector<Mutant> required(const Town& town) {
  const SourceFile& file = *town.file("accounts.yml");
  return each_account(town, [&](const Account&, Lines lines, std::vector<Mutant>& out) {
    for (const char* key : {"name", "platform", "unit", "purpose"}) {
      const Span value = value_of(file, lines, key);
      if (!value.known() || value.text().starts_with('>')) continue;
      const std::size_t line = lines_of(value).first;
      out.push_back(mutant_of(bytes_of(file, line, line), ""));
      out.back().before = trim(out.back().before);
    }
  });
}

/// A demand that was met no longer is.
std::vector<Mutant> unmet(const Town& town) {
  const SourceFile& file = *town.file("accounts.yml");
  return each_account(town, [&](const Account& account, Lines lines, std::vector<Mutant>& out) {
    for (const Property& property : properties) {
      const Span value = value_of(file, lines, property.key);
      if (!value.known() || !demanded(town, account, property.id)) continue;
      if (value.text() == "ja") out.push_back(mutant_of(value, "nej"));
      if (property.key == "administrators" && value.text() != "1")
        out.push_back(mutant_of(value, "1"));
      if (property.key == "archived") out.push_back(mutant_of(value, "2020-01-15"));
    }
  });
}

/// Dates that cannot be: opened in the future, saved or copied before the account was opened.
std::vector<Mutant> impossible(const Town& town) {
  const SourceFile& file = *town.file("accounts.yml");
  return each_account(town, [&](const Account&, Lines lines, std::vector<Mutant>& out) {
    for (const auto& [key, date] : {std::pair{"opened", "2031-02-01"},
                                    {"archived", "1999-02-01"},
                                    {"copied", "1999-02-01"}}) {
      const Span value = value_of(file, lines, key);
      if (value.known()) out.push_back(mutant_of(value, date));
    }
  });
}

std::vector<Mutant> no_dates(const Town& town) {
  const SourceFile& file = *town.file("accounts.yml");
  return each_account(town, [&](const Account&, Lines lines, std::vector<Mutant>& out) {
    for (const char* key : {"opened", "archived"}) {
      const Span value = value_of(file, lines, key);
      if (value.known()) out.push_back(mutant_of(value, "2026-02-30"));
    }
  });
}

/// When the guideline was decided (its text often says so too) and is to be seen over; when
/// waivers end.
std::vector<Mutant> of_guideline(const Town& town) {
  std::vector<Mutant> out;
  const auto change = [&](const char* name, const char* key, const char* date) {
    const SourceFile* file = town.file(name);
    if (file == nullptr) return;
    for (std::size_t line = 1; line <= file->line_count(); ++line) {
      const Span value = value_of(*file, {name, line, line}, key);
      if (!value.known()) continue;
      out.push_back(mutant_of(value, date));
      // A waiver is one entry of several lines.
      out.back().places.push_back({value.file->path(), line > 5 ? line - 5 : 1, line + 1});
    }
  };
  change("municipality.yml", "decided_on", "2014-03-04");
  change("municipality.yml", "decided_on", "2031-03-04");
  change("municipality.yml", "review_by", "2019-01-31");
  change("waivers.yml", "until", "2020-06-30");
  return out;
}

/// What is known of the decision goes, and a review that should have been held is put in.
std::vector<Mutant> decision(const Town& town) {
  std::vector<Mutant> out;
  const SourceFile& file = *town.file("municipality.yml");
  for (std::size_t line = 1; line <= file.line_count(); ++line) {
    const Span whole = bytes_of(file, line, line);
    const std::string_view key = trim(whole.text());
    if (key.starts_with("decided_on:") || key.starts_with("decided_by:")) {
      out.push_back(mutant_of(whole, ""));
      // What is absent can only be told of the guideline as a whole.
      out.back().places.push_back({file.path(), line > 4 ? line - 4 : 1, line + 2});
    }
    if (key.starts_with("files:") &&
        town.text("municipality.yml").find("review_by:") == std::string::npos)
      out.push_back(mutant_of({&file, whole.end, whole.end}, "  review_by: 2019-01-31\n"));
  }
  return out;
}

std::vector<Mutant> shown_categories(const Town& town) {
  std::vector<Mutant> out;
  for (const Paragraph& paragraph : town.municipality().information.paragraphs) {
    for (const Reference& category : paragraph.categories) {
      Mutant made = mutant_of(category.span, "");
      made.edits = without_item(category.span);
      if (made.edits.empty()) continue;
      made.places.push_back(town.entry_lines(paragraph.span));
      for (const Rule& rule : town.municipality().rules) {
        if (std::ranges::find(rule.categories, category.id, &Reference::id) !=
            rule.categories.end())
          made.places.push_back(town.lines_of(rule));
      }
      out.push_back(std::move(made));
    }
  }
  return out;
}

/// A paragraph of the template goes that alone tells something which a rule demands.
std::vector<Mutant> paragraphs(const Town& town) {
  std::vector<Mutant> out;
  const auto& all = town.municipality().information.paragraphs;
  const auto tells = [](const Paragraph& paragraph, const std::string& element) {
    return std::ranges::find(paragraph.forms.front().elements, element, &Reference::id) !=
           paragraph.forms.front().elements.end();
  };
  for (const Paragraph& paragraph : all) {
    const Lines lines = town.entry_lines(paragraph.span);
    Mutant made = mutant_of(bytes_of(*paragraph.span.file, lines.first, lines.last), "");
    made.before = "paragraph " + paragraph.id;
    made.places.clear();
    for (const Rule& rule : town.municipality().rules) {
      for (const Reference& element : rule.must_show) {
        if (tells(paragraph, element.id) && std::ranges::count_if(all, [&](const Paragraph& each) {
                                              return tells(each, element.id);
                                            }) == 1)
          made.places.push_back(town.lines_of(rule));
      }
    }
    if (made.places.empty()) continue;
    // It is the accounts whose texts lack something, and the template that cannot tell it.
    for (const Account& account : town.municipality().accounts)
      made.places.push_back(town.lines_of(account));
    made.places.push_back(lines);
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace

void add_register_operators(std::vector<Operator>& out) {
  using enum Meaning;
  out.push_back({"date: of guideline, review, waiver", changed, false, 0, of_guideline});
  out.push_back({"date: decision dropped, review overdue", changed, false, 0, decision});
  out.push_back({"date: impossible order", changed, false, 4, impossible});
  out.push_back({"date: no such day", changed, false, 2, no_dates});
  out.push_back({"account: field dropped", changed, false, 10, dropped(true)});
  out.push_back({"account: required field dropped", changed, false, 3, required});
  out.push_back({"account: demand no longer met", changed, false, 10, unmet});
  out.push_back({"account: field that nothing demands", silent, false, 4, dropped(false)});
  out.push_back({"information: category removed", changed, false, 6, shown_categories});
  out.push_back({"information: paragraph removed", changed, false, 0, paragraphs});
}

}  // namespace stadga::mutation
