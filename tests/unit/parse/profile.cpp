// SPDX-License-Identifier: EUPL-1.2
#include "model/profile.h"

#include <catch2/catch.hpp>

#include "unit/parse/read.h"

using namespace stadga;
using namespace stadga::parse;

namespace {

using State = load::AssetInput::State;

const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'/>";

/// municipality.yml with the profile, beside some files.
struct Town {
  explicit Town(const std::string& profile)
      : yaml(
            "name: Exempelby kommun\nshort_name: Exempelby\nguideline: {title: T, type: policy}\n"
            "roles: [{id: chef, name: chefen}]\nprofile:\n" +
            profile) {
    folder.folder = "policies/exempelby";
    folder.assets["logotyp.svg"] = {State::read, svg};
  }
  Strings told() {
    parse_municipality(*yaml.file, &folder, town, yaml.found);
    return yaml.told();
  }
  YamlFile yaml;
  load::MunicipalityInput folder;
  Municipality town;
};

Strings told(const std::string& profile) {
  return Town(profile).told();
}

const std::string logotype = "  logotype: {file: logotyp.svg, alt: Exempelby}\n";

}  // namespace

TEST_CASE("a whole profile is read") {
  Town of(
      "  colours: {accent: '#00573D', accent_dark: '#7fd4b0', header: '#fff', header_dark: "
      "'#012'}\n"
      "  logotype: {file: logotyp.svg, file_dark: vit.SVG, alt: Exempelby  kommun}\n"
      "  font: {names: [Exempel Sans, Verdana], file: a.woff2}\n");
  of.folder.assets["vit.SVG"] = {State::read, svg};
  std::string font(64, '\0');
  font.replace(0, 12, std::string("wOF2\0\1\0\0\0\0\0\x40", 12));
  of.folder.assets["a.woff2"] = {State::read, font};
  CHECK(of.told().empty());
  REQUIRE(of.town.profile);
  const Profile& read = *of.town.profile;
  REQUIRE(read.accents);
  CHECK(profile::hex(read.accents->light.accent) == "#00573d");
  CHECK(profile::hex(read.accents->dark.accent) == "#7fd4b0");
  REQUIRE(read.header);
  CHECK(profile::hex(read.header->dark) == "#001122");
  REQUIRE(read.logotype);
  CHECK(read.logotype->alt == "Exempelby kommun");
  CHECK(read.logotype->picture.width == 30);
  CHECK(read.logotype->dark);
  REQUIRE(read.fonts);
  CHECK(read.fonts->names == Strings{"Exempel Sans", "Verdana"});
  CHECK(read.fonts->file == font);
}

TEST_CASE("all of a profile may be left out") {
  CHECK(told("  {}\n") == Strings{"unused-asset "});
  Town of(logotype);
  CHECK(of.told().empty());
  CHECK_FALSE(of.town.profile->accents);
  Town none("  {}\n");
  none.folder.assets.clear();
  CHECK(none.told().empty());
}

TEST_CASE("a dark accent is made where none is given, and the head stays") {
  Town of(logotype + "  colours: {accent: '#00573d', header: '#00573d'}\n");
  CHECK(of.told().empty());
  CHECK_FALSE(profile::judge_accent(of.town.profile->accents->dark.accent, profile::dark_scheme()));
  CHECK(of.town.profile->header->dark == of.town.profile->header->light);
}

TEST_CASE("colours that cannot be read are told with the nearest that can") {
  Town of(logotype + "  colours: {accent: '#f0a000'}\n");
  CHECK(of.told() == Strings{"low-contrast '#f0a000'"});
  const Diagnostic& told_of = of.yaml.found.list().front();
  REQUIRE(told_of.fixes.size() == 1);
  const std::string& better = told_of.fixes[0].replacement;
  CHECK(told_of.help.sv.find(better.substr(1, 7)) != std::string::npos);
  CHECK(told(logotype + "  colours: {accent: " + better + "}\n").empty());
  // Fine in the light, not in the dark.
  CHECK(told(logotype + "  colours: {accent: '#00573d', accent_dark: '#00573d'}\n") ==
        Strings{"low-contrast '#00573d'"});
}

TEST_CASE("mistakes in a profile are told where they stand") {
  CHECK(told(logotype + "  color: {accent: '#00573d'}\n") == Strings{"unknown-key color"});
  CHECK(told(logotype + "  colours: {acent: '#00573d'}\n") == Strings{"unknown-key acent"});
  CHECK(told(logotype + "  colours: {accent: grön}\n") == Strings{"bad-colour grön"});
  CHECK(told(logotype + "  colours: {accent: 00573d}\n") == Strings{"bad-colour 00573d"});
  CHECK(told(logotype + "  colours: {header: '#1'}\n") == Strings{"bad-colour '#1'"});
  CHECK(
      told(logotype + "  colours: {accent_dark: '#7fd4b0'}\n").front().starts_with("missing-key"));
  CHECK(told("  logotype: {file: logotyp.svg}\n").front().starts_with("missing-key"));
  CHECK(told("  logotype: {file: logotype.svg, alt: E}\n") ==
        Strings{"missing-asset logotype.svg"});
  CHECK(told("  logotype: {file: ../b/logotyp.svg, alt: E}\n").back() ==
        "missing-asset ../b/logotyp.svg");
  CHECK(told(logotype + "  font: {names: ['Open Sans; }']}\n") ==
        Strings{"bad-font 'Open Sans; }'"});
  CHECK(told(logotype + "  font: {names: ['a\"b']}\n") == Strings{"bad-font 'a\"b'"});
  CHECK(told(logotype + "  font: {names: [Åsa Öberg, Open Sans-2]}\n").empty());
  CHECK(told(logotype + "  font: {file: a.ttf, names: [A]}\n") == Strings{"bad-font a.ttf"});
  CHECK(told(logotype + "  font: {names: [a, b, c, d, e, f, g, h, i]}\n") == Strings{"bad-font i"});
  CHECK(told(logotype + "  font: {}\n").front().starts_with("missing-key"));
}

TEST_CASE("a file that cannot be used is told where it is named") {
  for (const State state :
       {State::too_large, State::out_of_site, State::leads_nowhere, State::not_a_file}) {
    Town of(logotype);
    of.folder.assets["logotyp.svg"] = {state, ""};
    CHECK(of.told() == Strings{"missing-asset logotyp.svg"});
    CHECK_FALSE(of.town.profile->logotype);
  }
  Town script(logotype);
  script.folder.assets["logotyp.svg"].bytes.insert(svg.size() - 2, "><script/></svg");
  CHECK(script.told() == Strings{"bad-picture logotyp.svg"});
  Town renamed("  logotype: {file: logotyp.png, alt: E}\n" + std::string());
  renamed.folder.assets.clear();
  renamed.folder.assets["logotyp.png"] = {State::read, svg};
  CHECK(renamed.told() == Strings{"bad-picture logotyp.png"});
}

TEST_CASE("a version's profile is passed over") {
  Town of("  colours: {accent: grön}\n");
  parse_municipality(*of.yaml.file, nullptr, of.town, of.yaml.found);
  CHECK(of.yaml.told().empty());
  CHECK_FALSE(of.town.profile);
}
