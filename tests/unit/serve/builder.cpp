// SPDX-License-Identifier: EUPL-1.2
#include "serve/builder.h"

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::serve;

namespace {

void put(Shelf& shelf, const std::string& path, const std::string& kind, const std::string& town,
         const std::string& subject) {
  shelf.files[path] =
      std::make_shared<const OutputFile>(OutputFile{path, kind, town, subject, "text/html", "x"});
}

Shelf towns() {
  Shelf shelf;
  put(shelf, "index.html", "page", "", "start");
  put(shelf, "om.html", "page", "", "om");
  put(shelf, "norsjo/regler.html", "rules-page", "norsjo", "");
  put(shelf, "norberg/regler.html", "rules-page", "norberg", "");
  return shelf;
}

using Towns = std::optional<std::set<std::string>>;

Towns read_for(const std::set<std::string>& paths, const std::string& viewed) {
  return draft_for(paths, false, "/site", towns(), viewed).only;
}

}  // namespace

TEST_CASE("a draft reads the municipality that was changed") {
  CHECK(read_for({"/site/policies/norsjo/rules.yml"}, "norsjo/regler.html") == Towns{{"norsjo"}});
  CHECK(read_for({"/site/policies/norsjo/rules.yml"}, "norberg/regler.html") == Towns{{"norsjo"}});
  CHECK(read_for({"/site/policies/norsjo/versions/2020/rules.yml"}, "norberg/regler.html") ==
        Towns{{"norsjo"}});
  CHECK(read_for({"/site/policies/norsjo/rules.yml", "/site/policies/norberg/rules.yml"},
                 "norberg/regler.html") == Towns{{"norsjo", "norberg"}});
}

TEST_CASE("of what is shared a draft makes the page that is looked at") {
  CHECK(read_for({"/site/site.yml"}, "norsjo/regler.html") == Towns{{"norsjo"}});
  CHECK(read_for({"/site/content/om.md"}, "om.html") == Towns{std::set<std::string>{}});
}

TEST_CASE("pages that tell of all municipalities need them all") {
  CHECK(read_for({"/site/policies/norsjo/rules.yml"}, "index.html") == Towns{});
  CHECK(read_for({"/site/policies/norsjo/rules.yml"}, "borta.html") == Towns{});
}

TEST_CASE("a municipality that comes or goes concerns all") {
  CHECK(read_for({"/site/policies/ny/rules.yml"}, "norsjo/regler.html") == Towns{});
  CHECK(draft_for({}, true, "/site", towns(), "norsjo/regler.html").only == Towns{});
}
