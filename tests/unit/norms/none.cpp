// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <string_view>

#include "sentences.h"

using stadga::norms::check;
using stadga::norms::Context;
using stadga::norms::Example;
using stadga::norms::judge;
using stadga::norms::Norm;
using stadga::norms::Reason;

TEST_CASE("the purpose of the guideline is no duty, also with ska") {
  check(std::array{
      Example{"Syftet är att alla skolor ska arbeta lika.", Norm::none},
      Example{"Riktlinjerna ska ge stöd åt nya redaktörer.", Norm::none},
      Example{"Policyn ska vara ett stöd i vardagen.", Norm::none},
      Example{"Riktlinjen ska ses som ett komplement till stöd för chefer.", Norm::none},
      Example{"Målet är att ingen ska behöva vänta.", Norm::none},
      Example{"Vi har som mål att svara före helgen.", Norm::none},
      Example{"Handboken ska underlätta för den som är ny.", Norm::none},
  });
}

TEST_CASE("what is done with the guideline is a duty") {
  check(std::array{
      Example{"Riktlinjerna ska ses över vartannat år.", Norm::ska},
      Example{"Policyn ska vara känd av alla anställda.", Norm::ska},
      Example{"Riktlinjerna ska följas av bolagen.", Norm::ska},
      Example{"Sociala kanaler ska ses som ett komplement till webben.", Norm::ska},
  });
}

TEST_CASE("the reasons of sentences without a norm") {
  struct Told {
    std::string_view sentence;
    Reason reason;
  };
  for (const Told& told : {
           Told{"Syftet är att alla ska trivas.", Reason::purpose},
           Told{"Med kanal avses ett konto som kommunen äger.", Reason::definition},
           Told{"Namn räknas som personuppgift.", Reason::definition},
           Told{"Exempel på kanaler är bloggar och poddar.", Reason::example},
           Told{"Slarv kan leda till kritik.", Reason::consequence},
           Told{"Det skapar otydlighet.", Reason::reason},
           Told{"Kommunen har tolv konton.", Reason::background},
           Told{"Vem ska svara?", Reason::question},
           Told{"Måste vi verkligen svara på allt?", Reason::question},
       }) {
    INFO(told.sentence);
    const auto judgement = judge(told.sentence, Context{});
    CHECK(judgement.norm == Norm::none);
    CHECK(word(judgement.reason) == word(told.reason));
    CHECK(judgement.words.empty());
  }
}

TEST_CASE("the words that decided are told as they are written") {
  CHECK(judge("Lösenord SKA aldrig delas.", Context{}).words ==
        std::vector<std::string>{"SKA", "aldrig"});
  CHECK(judge("Staben ansvarar för registret.", Context{}).words ==
        std::vector<std::string>{"ansvarar"});
}
