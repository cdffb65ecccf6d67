// SPDX-License-Identifier: EUPL-1.2
// What a theme may hold, and how its templates are filled.
#include <memory>

#include <catch2/catch.hpp>

#include "render/html/templates.h"

using namespace stadga;
using namespace stadga::render;

namespace {

using Strings = std::vector<std::string>;

/// A theme in which every template is empty but these.
Theme theme_of(const std::map<std::string, std::string>& templates) {
  Theme theme;
  theme.texts = {{"home", "Start"}};
  const auto put = [&](const std::string& name, const std::string& text) {
    theme.templates[name] = std::make_shared<const SourceFile>("templates/" + name, text);
  };
  for (const auto& [name, names] : template_names()) put(name, "");
  put("layout.html", "{{BODY_HTML:none}}");
  for (const auto& [name, text] : templates) put(name, text);
  return theme;
}

Strings told(const Theme& theme) {
  Diagnostics found;
  check_theme(theme, nullptr, found);
  found.sort();
  Strings out;
  for (const Diagnostic& d : found.list())
    out.push_back(std::string(d.kind->name) + ' ' + std::string(d.span.text()));
  return out;
}

std::string page(const std::string& text, const View& view) {
  const Theme theme = theme_of({{"page.html", text}});
  REQUIRE(told(theme).empty());
  return Templates(theme).page("page.html", view, {});
}

}  // namespace

TEST_CASE("a theme with every template and known names is sound") {
  CHECK(told(theme_of({})).empty());
  CHECK(told(theme_of({{"page.html", "{{! ord }}<h1>{{TITLE}}</h1>{{T_HOME}}{{TEXT_HTML:none}}"}}))
            .empty());
}

TEST_CASE("what a theme may not hold is told") {
  const auto of = [](const std::string& text) { return told(theme_of({{"page.html", text}})); };
  CHECK(of("<h1>{{TITEL}}</h1>") == Strings{"unknown-template-name {{TITEL}}"});
  CHECK(of("<h1>{{TITLE:none}}</h1>") == Strings{"unescaped-value {{TITLE:none}}"});
  for (const char* marker :
       {"{{TEXT_HTML:h}}", "{{TEXT_HTML:none:h}}", "{{TEXT_HTML:h:none}}", "{{TITLE:none:h}}",
        "{{TITLE:h}}", "{{TITLE:x-own}}", "{{TITLE:pre_escape:none}}", "{{T_HOME:none}}"}) {
    CHECK(of(marker) == Strings{std::string("unescaped-value ") + marker});
  }
  CHECK(of("{{=<% %>=}}<%TITLE:none%>").front().starts_with("unknown-template-name"));
  CHECK(of("{{TEXT_HTML}}") == Strings{"unescaped-value {{TEXT_HTML}}"});
  CHECK(of("{{T_HOM}}") == Strings{"missing-interface-text {{T_HOM}}"});
  CHECK(of("{{#TITLE}}") == Strings{"broken-template {{#TITLE}}"});
  CHECK(of("{{/TITLE}}") == Strings{"broken-template {{/TITLE}}"});
  Theme theme = theme_of({});
  theme.templates.erase("rules.html");
  REQUIRE(told(theme).size() == 1);
  CHECK(told(theme)[0].starts_with("missing-template"));
}

TEST_CASE("values are made safe for the place they stand in") {
  View view;
  view.set("TITLE", "<b> & \"'\nrad");
  view.set("TEXT_HTML", "<p>färdig</p>");
  CHECK(page("<p>{{TITLE}}</p>{{TEXT_HTML:none}}", view) ==
        "<p>&lt;b&gt; &amp; &quot;&#39; rad</p><p>färdig</p>");
  View link;
  link.set("TITLE", "javascript:alert(1)");
  CHECK(page("<a href=\"{{TITLE}}\">x</a>", link).find("javascript") == std::string::npos);
  // A value is not read as a template.
  View braces;
  braces.set("TITLE", "{{T_HOME}}");
  CHECK(page("{{TITLE}}", braces) == "{{T_HOME}}");
}

TEST_CASE("line breaks are kept where they count") {
  View view;
  view.set("TITLE", "en\n\n<två>");
  CHECK(page("<pre class=\"{{T_HOME}}\">{{TITLE}}</pre><p>{{TITLE}}</p>", view) ==
        "<pre class=\"Start\">en\n\n&lt;två&gt;</pre><p>en  &lt;två&gt;</p>");
  CHECK(page("<textarea>{{TITLE}}</textarea>", view) == "<textarea>en\n\n&lt;två&gt;</textarea>");
  CHECK(page("<pre>{{TITLE:pre_escape}}</pre>", view) == "<pre>en\n\n&lt;två&gt;</pre>");
  CHECK(page("<pre></pre>{{TITLE}}", view) == "<pre></pre>en  &lt;två&gt;");
}
