// SPDX-License-Identifier: EUPL-1.2
#include "infotext/placeholders.h"

#include <catch2/catch.hpp>

#include "infotext/infotext.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::example;
using infotext::placeholders_in;
using Found = std::vector<std::pair<std::string, std::size_t>>;

TEST_CASE("placeholders are found where they stand") {
  CHECK(placeholders_in("Välkommen till [enhet], [kort kommunnamn]") ==
        Found{{"enhet", 16}, {"kort kommunnamn", 25}});
  CHECK(placeholders_in("[regella\u0308nk]") == Found{{"regellänk", 0}});
  CHECK(placeholders_in("[] [ej\nslut] slut] [sist") == Found{});
  CHECK(placeholders_in("[a [enhet]") == Found{{"enhet", 3}});
  CHECK(placeholders_in("") == Found{});
}

TEST_CASE("every placeholder is replaced by the account's value") {
  Model model = exempelby();
  Account& account = account_of(model);
  account.contact.text = "bibliotek@exempelby.example";
  account.phone.text = "0000-000 00";
  account.monitored.text = "varje arbetsdag";
  account.responsible.id = "chef";
  municipality_of(model).roles.push_back({"chef", {}, "bibliotekschefen"});
  const auto fill = [&](std::string_view text) {
    return infotext::fill_in(text, model, municipality_of(model), account);
  };
  CHECK(fill("[kommun]|[kort kommunnamn]|[namn]|[enhet]") ==
        "Exempelby kommun|Exempelby|Exempelby bibliotek|Biblioteket");
  CHECK(fill("[e-post]|[telefon]|[bevakning]|[ansvarig]") ==
        "bibliotek@exempelby.example|0000-000 00|varje arbetsdag|bibliotekschefen");
  CHECK(fill("[webbplats] [regellänk]") ==
        "www.exempelby.example https://exempelby.example/regler");
  CHECK(fill("ingen platshållare") == "ingen platshållare");
  for (const std::string& name : infotext::placeholder_names()) {
    CHECK(fill("[" + name + "]").has_value());
  }

  SECTION("a missing value or an unknown name leaves the form unusable") {
    account.phone.text = " ";
    CHECK_FALSE(fill("Ring [telefon]"));
    CHECK_FALSE(fill("[okänd]"));
    account.responsible.id = "ingen";
    CHECK_FALSE(fill("[ansvarig]"));
  }

  SECTION("values are not looked into") {
    account.unit.text = "[namn]";
    CHECK(fill("[enhet]") == "[namn]");
  }

  SECTION("the compiled rules page stands in for a missing address") {
    municipality_of(model).rules_address.clear();
    CHECK(fill("[regellänk]") == "https://stadga.example/exempelby/regler.html");
  }
}

TEST_CASE("the purpose brings its full stop only where the sentence does not go on") {
  Model model = exempelby();
  const auto fill = [&](std::string_view text) {
    return infotext::fill_in(text, model, municipality_of(model), account_of(model));
  };
  CHECK(fill("Syfte: [syfte]") == "Syfte: Tipsa om böcker.");
  CHECK(fill("[syfte].") == "Tipsa om böcker.");
  CHECK(fill("[syfte] och mer.") == "Tipsa om böcker och mer.");
  CHECK(fill("[syfte]\nMer.") == "Tipsa om böcker.\nMer.");
  CHECK(fill("[syfte] Fråga gärna.") == "Tipsa om böcker. Fråga gärna.");
  CHECK(fill("[syfte] Även här.") == "Tipsa om böcker. Även här.");
  CHECK(fill("[syfte] även här.") == "Tipsa om böcker även här.");
  CHECK(fill("[syfte] – och mer.") == "Tipsa om böcker – och mer.");
  CHECK(fill("[syfte] [regellänk]") == "Tipsa om böcker. https://exempelby.example/regler");
  account_of(model).purpose.text = "Vi tipsar ...";
  CHECK(fill("[syfte]!") == "Vi tipsar ...!");
}
