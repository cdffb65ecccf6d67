// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "check/check.h"
#include "unit/infotext/example.h"

using namespace stadga;
using namespace stadga::example;

namespace {

const SourceFile accounts("policies/exempelby/accounts.yml", "id: biblioteket\nname: x\nbio: y\n");

Model with_field(PlatformField made) {
  Model model = exempelby();
  fields_of(model) = {std::move(made)};
  account_of(model).span = {&accounts, 4, 15};
  account_of(model).name.span = {&accounts, 22, 23};
  return model;
}

void write(Model& model, std::string text) {
  account_of(model).texts = {{{"bio", {}}, {std::move(text), {&accounts, 29, 30}}}};
}

}  // namespace

TEST_CASE("an own text over the limit is an error at the text") {
  Model model = with_field(field("bio", FieldKind::text, 10));
  fields_of(model)[0].span = {&accounts, 0, 1};
  write(model, "tolv tecken!");
  const Diagnostics found = check::run(model, 1).open;
  REQUIRE(found.list().size() == 1);
  const Diagnostic& finding = found.list().front();
  CHECK(finding.kind->name == "text-over-limit");
  CHECK(finding.severity == Severity::error);
  CHECK(finding.span.begin == 29);
  CHECK(finding.message.sv ==
        "texten i fältet `Presentation` på Torget är 12 tecken, och gränsen är 10: 2 för mycket");
  CHECK(finding.message.en ==
        "the text of the field `Bio` on Torget is 12 characters, and the limit is 10: 2 too many");
  CHECK_FALSE(finding.help.empty());
  CHECK(finding.places.size() == 1);
}

TEST_CASE("over by one å, one emoji, one decomposed letter") {
  Model model = with_field(field("bio", FieldKind::text, 10));
  const auto findings = [&](const std::string& text) {
    write(model, text);
    return check::run(model, 2).open.list().size();
  };
  CHECK(findings("tio tecken") == 0);
  CHECK(findings("tio teckea\u030A") == 0);
  CHECK(findings("tio teckenå") == 1);
  CHECK(findings("tio teckena\u030A") == 1);
  CHECK(findings("tio tecke\U0001F600") == 1);
}

TEST_CASE("too many bytes are told as bytes") {
  PlatformField made = field("bio", FieldKind::text, 10);
  made.counting = Counting::graphemes;
  made.bytes = 15;
  Model model = with_field(made);
  write(model, "åäöåäöåä");
  const Diagnostics found = check::run(model, 1).open;
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].message.sv ==
        "texten i fältet `Presentation` på Torget är 16 byte, och gränsen är 15: 1 för mycket");
}

TEST_CASE("a name over the limit is an error at the name, a place at the account") {
  Model model = with_field(field("name", FieldKind::name, 18));
  Diagnostics found = check::run(model, 1).open;
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].span.begin == 22);
  fields_of(model) = {field("location", FieldKind::place, 8)};
  found = check::run(model, 1).open;
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].span.begin == 4);

  SECTION("a closed account is not looked at") {
    account_of(model).status = "avslutat";
    CHECK(check::run(model, 1).open.empty());
  }
}

TEST_CASE("the template's text is never too long") {
  Model model = with_field(field("bio", FieldKind::text, 10));
  paragraphs_of(model) = {paragraph("a", {form("Den här texten är längre än tio tecken.")})};
  CHECK(check::run(model, 1).open.empty());
}
