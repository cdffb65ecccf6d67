// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "infotext/infotext.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::example;
using Ids = std::vector<std::string>;

namespace {

const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

infotext::AccountTexts composed(Model& model) {
  return infotext::compose(model, municipality_of(model), account_of(model));
}

/// The text of the account's only field.
infotext::FieldText only_field(Model& model) {
  const infotext::AccountTexts texts = composed(model);
  REQUIRE(texts.fields.size() == 1);
  return texts.fields.front();
}

void write(Model& model, std::string field_id, std::string text) {
  account_of(model).texts = {{{std::move(field_id), {}}, {std::move(text), {}}}};
}

}  // namespace

TEST_CASE("the officer's own text stands as it is, in composed form") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 20)};
  paragraphs_of(model) = {paragraph("a", {form("Mallens text.", {"ai-syfte"})})};
  write(model, "bio", "A\u030Aka bil  \r\n  hem \r\n\r\n");
  const auto text = only_field(model);
  CHECK(text.text == "\u00C5ka bil\n  hem");
  CHECK(text.count == 13);
  CHECK(text.fits);
  CHECK(text.own == &account_of(model).texts.front());
  CHECK(text.elements.empty());

  SECTION("of white space only it is empty") {
    write(model, "bio", " \n\u00a0 \n");
    CHECK(only_field(model).text.empty());
    CHECK(only_field(model).own != nullptr);
  }
  SECTION("for another field it is not used") {
    write(model, "about", "Annat");
    CHECK(only_field(model).text == "Mallens text.");
  }
}

TEST_CASE("a text of exactly the limit fits, one of a character more does not") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 10)};
  const std::string nine = "nio tecke";
  const auto fits = [&](const std::string& text) {
    write(model, "bio", text);
    return only_field(model).fits;
  };
  CHECK(fits(nine + "x"));
  CHECK(fits(nine + "å"));
  CHECK(fits(nine + "a\u030A"));  // decomposed: one letter
  CHECK_FALSE(fits(nine + "xå"));
  CHECK_FALSE(fits(nine + "xa\u030A"));
  CHECK_FALSE(fits(nine + "\U0001F600"));  // two UTF-16 units
  CHECK(fits(nine.substr(1) + "\U0001F600"));
  CHECK(fits(nine + "x \n"));  // blanks at the end are not part of it
}

TEST_CASE("the template fills a field to its last character") {
  Model model = exempelby();
  paragraphs_of(model) = {paragraph("a", {form("Tio tecken"), form("Fem t")}),
                          paragraph("b", {form("Å andra sidan")})};
  const auto text_at = [&](std::size_t limit) {
    fields_of(model) = {field("bio", FieldKind::text, limit)};
    const auto made = only_field(model);
    CHECK(made.fits);
    CHECK(made.count == infotext::count(made.text, Counting::largest));
    return made.text;
  };
  CHECK(text_at(25) == "Tio tecken\n\nÅ andra sidan");
  CHECK(text_at(24) == "Fem t\n\nÅ andra sidan");
  CHECK(text_at(20) == "Fem t\n\nÅ andra sidan");
  CHECK(text_at(19) == "Å andra sidan");
  CHECK(text_at(12) == "Tio tecken");
  CHECK(text_at(4).empty());
  CHECK(text_at(0).empty());
}

TEST_CASE("Bluesky limits graphemes and bytes") {
  Model model = exempelby();
  PlatformField bio = field("description", FieldKind::text, 10);
  bio.counting = Counting::graphemes;
  bio.bytes = 50;
  fields_of(model) = {bio};
  paragraphs_of(model) = {
      paragraph("a", {form(family + family + family), form(family + "!"), form("N")})};
  // 75 bytes are too many although three clusters are few.
  CHECK(only_field(model).text == family + "!");
  write(model, "description", family + family);
  CHECK(only_field(model).count == 2);
  CHECK(only_field(model).fits);
  write(model, "description", family + family + "x");
  CHECK_FALSE(only_field(model).fits);
  write(model, "description", "elva tecken");
  CHECK_FALSE(only_field(model).fits);
}

TEST_CASE("Mastodon's links leave more room") {
  Model model = exempelby();
  PlatformField note = field("note", FieldKind::text, 31);
  fields_of(model) = {note};
  paragraphs_of(model) = {paragraph("a", {form("Regler: [regellänk]"), form("Nej")})};
  CHECK(only_field(model).text == "Nej");
  fields_of(model).front().counting = Counting::graphemes_links_23;
  CHECK(only_field(model).text == "Regler: https://exempelby.example/regler");
  CHECK(only_field(model).count == 31);
}

TEST_CASE("where a field has no line breaks a blank stands for each") {
  Model model = exempelby();
  paragraphs_of(model) = {paragraph("a", {form("Tas bort: \n• hot\n\n  • förtal\n")}),
                          paragraph("b", {form("Slut.")})};
  fields_of(model) = {field("bio", FieldKind::text, 100, false)};
  CHECK(only_field(model).text == "Tas bort: • hot • förtal Slut.");
  CHECK(only_field(model).count == 30);
  fields_of(model) = {field("bio", FieldKind::text, 30, false)};
  CHECK(only_field(model).text == "Tas bort: • hot • förtal Slut.");
  fields_of(model) = {field("bio", FieldKind::text, 100, true)};
  CHECK(only_field(model).text == "Tas bort:\n• hot\n\n  • förtal\n\nSlut.");
}

TEST_CASE("forms with missing values are skipped") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text)};
  paragraphs_of(model) = {paragraph("a", {form("Ring [telefon] till [enhet].", {"ai-syfte"}),
                                          form("Hej från [enhet].")}),
                          paragraph("b", {form("Vi läser [bevakning].", {"ai-bevakning"})}),
                          paragraph("c", {form("  \n ")})};
  const auto text = only_field(model);
  CHECK(text.text == "Hej från Biblioteket.");
  // What no usable form tells has not been left out.
  CHECK(text.left_out.empty());
}

TEST_CASE("name, place and link fields are filled from the account and the municipality") {
  Model model = exempelby();
  fields_of(model) = {field("name", FieldKind::name, 18), field("place", FieldKind::place, 9),
                      field("website", FieldKind::link, 32)};
  auto texts = composed(model);
  CHECK(texts.fields[0].text == "Exempelby bibliotek");
  CHECK_FALSE(texts.fields[0].fits);
  CHECK(texts.fields[1].text == "Exempelby");
  CHECK(texts.fields[1].fits);
  CHECK(texts.fields[2].text == "https://exempelby.example/regler");
  CHECK(texts.fields[2].elements == Ids{"ai-regellank"});
  CHECK(texts.rules_linked);
  CHECK(texts.shown == Ids{"ai-regellank"});

  SECTION("several links, one a line, each with the limit to itself") {
    municipality_of(model).information.links = references({"webbplats", "regellank", "webbplats"});
    fields_of(model)[2].max_links = 5;
    texts = composed(model);
    CHECK(texts.fields[2].text ==
          "https://www.exempelby.example/\nhttps://exempelby.example/regler");
    CHECK(texts.fields[2].elements == Ids{"ai-webb", "ai-regellank"});
    CHECK(texts.fields[2].count == 32);
    CHECK(texts.fields[2].fits);
  }
  SECTION("a link that is too long gives way to the next") {
    municipality_of(model).information.links = references({"regellank", "webbplats"});
    fields_of(model)[2].limit = 31;
    texts = composed(model);
    CHECK(texts.fields[2].text == "https://www.exempelby.example/");
    CHECK_FALSE(texts.rules_linked);
  }
  SECTION("no website, no link to it; no link at all fits") {
    municipality_of(model).information.links = references({"webbplats"});
    municipality_of(model).website.clear();
    CHECK(composed(model).fields[2].text.empty());
  }
  SECTION("an own text says which addresses it holds") {
    const auto elements = [&](const std::string& own) {
      write(model, "website", own);
      return composed(model).fields[2].elements;
    };
    CHECK(elements("https://exempelby.example/regler/") == Ids{"ai-regellank"});
    CHECK(elements("(exempelby.example/regler).") == Ids{"ai-regellank"});
    CHECK(elements("exempelby.example/regler-2") == Ids{});
    CHECK(elements("exempelby.example/regler/mer") == Ids{});
    CHECK(elements("nyaexempelby.example/regler") == Ids{});
    CHECK(elements("https://www.exempelby.example") == Ids{"ai-webb"});
    CHECK(elements("https://www.exempelby.example/nyheter") == Ids{});
  }
}

TEST_CASE("what rules demand comes before what they recommend, and that before length") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 12)};
  paragraphs_of(model) = {paragraph("a", {form("Lång text.", {"ai-verksamhet"})}),
                          paragraph("b", {form("Syfte", {"ai-syfte"})}),
                          paragraph("c", {form("Vakt", {"ai-bevakning"})})};
  SECTION("most elements without rules") {
    CHECK(only_field(model).text == "Syfte\n\nVakt");
    CHECK(only_field(model).elements == Ids{"ai-syfte", "ai-bevakning"});
    CHECK(only_field(model).left_out == Ids{"ai-verksamhet"});
  }
  SECTION("one that is demanded outweighs two that are not") {
    municipality_of(model).rules = {rule("r", "bor", {"ai-verksamhet"})};
    CHECK(only_field(model).text == "Lång text.");
    municipality_of(model).rules.push_back(rule("s", "ska", {"ai-syfte"}));
    CHECK(only_field(model).text == "Syfte\n\nVakt");
  }
  SECTION("rules for other platforms and accounts do not count, an alias does") {
    Rule demanding = rule("r", "ska", {"ai-verksamhet"});
    demanding.platforms = references({"annan"});
    municipality_of(model).rules = {demanding};
    CHECK(only_field(model).text == "Syfte\n\nVakt");
    municipality_of(model).rules.front().platforms = references({"marknaden"});
    CHECK(only_field(model).text == "Lång text.");
    municipality_of(model).rules.front().accounts = references({"simhallen"});
    CHECK(only_field(model).text == "Syfte\n\nVakt");
  }
}

TEST_CASE("an element that two paragraphs tell counts once") {
  Model model = exempelby();
  fields_of(model) = {field("bio", FieldKind::text, 12)};
  paragraphs_of(model) = {paragraph("a", {form("Ett", {"ai-avsandare", "ai-syfte"})}),
                          paragraph("b", {form("Tvåtvå!", {"ai-avsandare", "ai-syfte"})}),
                          paragraph("c", {form("Tre", {"ai-bevakning"})})};
  // The longer duplicate fits with the third one: same elements, more text.
  CHECK(only_field(model).text == "Tvåtvå!\n\nTre");
  CHECK(only_field(model).elements == Ids{"ai-avsandare", "ai-syfte", "ai-bevakning"});
}

TEST_CASE("rules behind a link stand in for what does not fit") {
  Model model = exempelby();
  municipality_of(model).rules = {rule("r", "ska", {"ai-syfte", "ai-avsandare", "ai-logotyp"})};
  paragraphs_of(model) = {
      paragraph("a", {form("Ett syfte och en avsändare med många ord.", {"ai-syfte"}),
                      form("Vårt syfte, kort", {"ai-syfte"})}),
      paragraph("b", {form("Exempelby kommun, som är avsändare här", {"ai-avsandare"})}),
      paragraph("c", {form("Läs: [regellänk]", {"ai-regellank"}), form("[regellänk]")})};
  fields_of(model) = {field("bio", FieldKind::text, 51, false)};

  SECTION("the text field is made anew with the link in it") {
    const auto texts = composed(model);
    CHECK(texts.fields[0].text == "Vårt syfte, kort https://exempelby.example/regler");
    CHECK(texts.fields[0].elements == Ids{"ai-syfte", "ai-regellank"});
    CHECK(texts.fields[0].left_out == Ids{"ai-avsandare"});
    CHECK(texts.rules_linked);
    CHECK(texts.missing.empty());
  }
  SECTION("not where a link field gives it") {
    fields_of(model)[0].limit = 48;
    fields_of(model).push_back(field("website", FieldKind::link));
    const auto texts = composed(model);
    CHECK(texts.fields[0].text == "Ett syfte och en avsändare med många ord.");
    CHECK(texts.rules_linked);
    CHECK(texts.missing.empty());
  }
  SECTION("not where all that is demanded fits") {
    fields_of(model)[0].limit = 80;
    const auto texts = composed(model);
    CHECK(texts.shown == Ids{"ai-syfte", "ai-avsandare"});
    CHECK_FALSE(texts.rules_linked);
    CHECK(texts.missing.empty());
  }
  SECTION("where not even the link fits it is missing") {
    fields_of(model)[0].limit = 31;
    const auto texts = composed(model);
    CHECK(texts.fields[0].text == "Vårt syfte, kort");
    CHECK_FALSE(texts.rules_linked);
    REQUIRE(texts.missing.size() == 1);
    CHECK(texts.missing[0].element == "ai-avsandare");
    CHECK(texts.missing[0].rule->id == "r");
  }
  SECTION("an own text is left alone") {
    write(model, "bio", "Eget");
    const auto texts = composed(model);
    CHECK(texts.fields[0].text == "Eget");
    CHECK(texts.missing.size() == 2);
  }
  SECTION("of two text fields the one that loses least by it takes the link") {
    fields_of(model).insert(fields_of(model).begin(), field("kort", FieldKind::text, 38, false));
    paragraphs_of(model).pop_back();
    paragraphs_of(model)[1].forms = {form("[kommun]: [regellänk]", {"ai-regellank"})};
    const auto texts = composed(model);
    // The first field has room for the link as well, but not beside anything else.
    CHECK(texts.fields[0].text == "Vårt syfte, kort");
    CHECK(texts.fields[1].text == "Exempelby kommun: https://exempelby.example/regler");
    CHECK(texts.missing.empty());
  }
}

TEST_CASE("what a link field shows does not count in the text") {
  Model model = exempelby();
  municipality_of(model).rules = {rule("r", "ska", {"ai-regellank"}),
                                  rule("s", "bor", {"ai-syfte"})};
  paragraphs_of(model) = {paragraph("a", {form("Syftet med kontot: att tipsa om", {"ai-syfte"})}),
                          paragraph("b", {form("[regellänk]", {"ai-regellank"})})};
  fields_of(model) = {field("bio", FieldKind::text, 40)};
  CHECK(composed(model).fields[0].elements == Ids{"ai-regellank"});
  fields_of(model).push_back(field("website", FieldKind::link));
  CHECK(composed(model).fields[0].elements == Ids{"ai-syfte"});
}

TEST_CASE("a platform that is not in the register gives no fields") {
  Model model = exempelby();
  account_of(model).platform.id = "okand";
  municipality_of(model).rules = {rule("r", "ska", {"ai-syfte"})};
  const auto texts = composed(model);
  CHECK(texts.fields.empty());
  CHECK(texts.missing.empty());
}
