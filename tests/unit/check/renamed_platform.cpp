// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "unit/check/law_example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

LawTown town_of(const std::string& guideline) {
  LawTown town(guideline);
  Platform x;
  x.id = "x";
  x.name = "X";
  x.former_names = {"Twitter"};
  x.aliases = {"twitter", "twitter.com", "x.com"};
  x.status = "bytt namn";
  Platform vine;
  vine.id = "vine";
  vine.name = "Vine";
  vine.status = "nedlagd";
  vine.until = read_date("2017-01-17");
  Platform plus;
  plus.id = "google-plus";
  plus.name = "Google+";
  plus.aliases = {"Google Plus"};
  plus.status = "nedlagd";
  for (const Platform& each : {x, vine, plus}) town.model.platforms.push_back(each);
  return town;
}

Found renamed(const std::string& guideline) {
  return town_of(guideline).found("renamed-platform");
}

}  // namespace

TEST_CASE("old and closed platforms in prose") {
  CHECK(renamed("Vi finns på Twitter.") == Found{"Twitter"});
  CHECK(renamed("Twitters villkor och twitter.") == Found{"Twitters", "twitter"});
  CHECK(renamed("Se Twitter-kontot och Twitterflödet.") ==
        Found{"Twitter-kontot", "Twitterflödet"});
  CHECK(renamed("Vi finns på **Twitter** och [Facebook](https://facebook.example).") ==
        Found{"Twitter"});
  CHECK(renamed("Filmer läggs ut på Vine.") == Found{"Vine"});
  CHECK(renamed("Vi använder Google+ och Google Plus.") == Found{"Google+", "Google Plus"});
}

TEST_CASE("what is told to be old, and what only looks alike") {
  const auto quiet = [](const std::string& guideline) {
    INFO(guideline);
    CHECK(renamed(guideline).empty());
  };
  quiet("Vi finns på X (tidigare Twitter).");
  quiet("Vi finns på X, som tidigare hette Twitter.");
  quiet("Twitter heter X sedan juli 2023.");
  quiet("Vi finns på Twitter/X.");
  quiet("Vi finns på X (Twitter).");
  quiet("Se https://twitter.com/exempelby eller twitter.com.");
  quiet("Skriv till twitter@exempelby.example.");
  quiet("Vi twittrar om vinet och vinexporten.");
  quiet("Sök på Google och plussa.");
}

TEST_CASE("the prose is the municipality's own, the id is ours to mend") {
  LawTown town = town_of("Vi finns på Twitter.");
  const Diagnostic prose = town.of("renamed-platform").at(0);
  CHECK(prose.severity == Severity::warning);
  CHECK(prose.subject == "x");
  CHECK(prose.message.sv == "`Twitter` heter nu X");
  REQUIRE(prose.fixes.size() == 1);
  CHECK(prose.fixes[0].replacement == "X");
  CHECK_FALSE(prose.fixes[0].certain);

  town = town_of("Inget.");
  const SourceFile file("policies/exempelby/accounts.yml", "twitter");
  account_of(town.model).platform = {"twitter", {&file, 0, 7}};
  const Diagnostic id = town.of("renamed-platform").at(0);
  REQUIRE(id.fixes.size() == 1);
  CHECK(id.fixes[0].replacement == "x");
  CHECK(id.fixes[0].certain);
  account_of(town.model).platform.id = "x";
  CHECK(town.of("renamed-platform").empty());
  account_of(town.model).platform.id = "x.com";
  CHECK(town.of("renamed-platform").empty());
  account_of(town.model).platform.id = "vine";
  const Diagnostic closed = town.of("renamed-platform").at(0);
  CHECK(closed.message.sv == "`Vine` lades ned den 17 januari 2017");
  CHECK(closed.fixes.empty());
}

TEST_CASE("a platform that closes later is still there") {
  LawTown town = town_of("Filmer läggs ut på Vine.");
  town.model.as_of = read_date("2017-01-16");
  CHECK(town.found("renamed-platform").empty());
}

TEST_CASE("a former name of signs alone is looked for nowhere") {
  LawTown town = town_of("Kommunen finns på nätet - och i sociala medier. Välkommen!\n");
  for (Platform& platform : town.model.platforms) {
    for (const char* name : {"-", ".", "!", "🎉"}) platform.former_names.emplace_back(name);
  }
  CHECK(town.of("renamed-platform").empty());
}
