// SPDX-License-Identifier: EUPL-1.2
#include "links/links.h"

#include <catch2/catch.hpp>

#include "links/html_scan.h"

using namespace stadga;

namespace {

OutputFile page(std::string path, std::string bytes) {
  return {std::move(path), "page", "", "", "text/html; charset=utf-8", std::move(bytes)};
}

std::vector<std::string> found_in(const std::vector<OutputFile>& files,
                                  const std::string& base_url = "https://stadga.example/") {
  Model model;
  model.site.base_url = base_url;
  Diagnostics diagnostics;
  links::check_links(files, model, 2, diagnostics);
  std::vector<std::string> found;
  for (const Diagnostic& finding : diagnostics.list()) {
    found.push_back(std::string(finding.kind->name) + ": " + finding.message.en);
  }
  return found;
}

/// What is found of a page with one link on it, in a small site.
std::vector<std::string> link(const std::string& address,
                              const std::string& base_url = "https://stadga.example/") {
  return found_in({page("x/a.html", "<p id=\"här\"><a href=\"" + address + "\">x</a>"),
                   page("index.html",
                        "<h2 id=\"a&amp;b\">x</h2><a href=\"x/a.html\">y</a><a href=\"y/\">y</a>"),
                   page("y/index.html", "<p id=\"%41\">"),
                   {"x/b.css", "asset", "", "", "text/css", ""}},
                  base_url);
}

}  // namespace

TEST_CASE("links that lead somewhere are not reported") {
  for (const char* address :
       {"", "#h%C3%A4r", "#h%c3%a4r", "#här", "a.html", "./a.html#här", "../index.html", "../", "/",
        "/index.html", "../x/b.css", "b.css?v=1", "https://stadga.example/x/a.html#här",
        "https://stadga.example/", "../index.html#a&amp;b", "https://annan.example/x",
        "//annan.example/", "mailto:a@b.example", "tel:+4612345", "/manifest.json",
        // as browsers and servers take them
        "#", "#top", "#TOP", "../y#top", "/y", "../y", "../y/", "../y/.", "..", "../y/#%41",
        "#:~:text=ord", "#här:~:text=ord", "a.html?x=../../..", "\\x\\a.html",
        // the site's own host, however it is spelt
        "https://stadga.example", "HTTPS://Stadga.Example/x/a.html", "//stadga.example/x/a.html",
        "https://stadga.example:443/x/a.html", "http://stadga.example:80/",
        "https://stadga.example./", "https://stadga.example#top",
        "https://stadga.example/../x/a.html",
        // near misses: other hosts
        "https://stadga.example.annan.example/borta", "https://www.stadga.example/borta",
        "https://stadga.example:8443/borta", "https://stadga.example@annan.example/borta",
        "ftp://stadga.example/borta"}) {
    INFO(address);
    CHECK(link(address).empty());
  }
}

TEST_CASE("links that lead nowhere are reported once") {
  CHECK(link("c.html") ==
        std::vector<std::string>{"broken-link: the link `c.html` on the page `x/a.html` leads to a "
                                 "page that does not exist"});
  for (const char* address :
       {"../x/c.html", "../../index.html", "index.html", "/x/", "/x", ".", "./", "b.html", "y",
        "https://stadga.example/c", "x/a.html", "HTTPS://STADGA.example/c", "//stadga.example/c",
        "https://stadga.example:443/c", "http://stadga.example/c", "b.css/", "../y#topp"}) {
    INFO(address);
    CHECK(link(address).size() == 1);
  }
  CHECK(link("#borta") == std::vector<std::string>{
                              "broken-anchor: there is no place `#borta` on the page `x/a.html`"});
  CHECK(link("../index.html#här").size() == 1);
}

TEST_CASE("an address is shown as it reads, where it can be") {
  CHECK(link("#%C3%A5r") ==
        std::vector<std::string>{"broken-anchor: there is no place `#år` on the page `x/a.html`"});
  CHECK(link("%C3%A5r.html").front().find("`år.html`") != std::string::npos);
  for (const char* address : {"#%FF", "#%00", "#%0A", "#%zz", "#%"}) {
    INFO(address);
    CHECK(link(address).front().find('`' + std::string(address) + '`') != std::string::npos);
  }
}

TEST_CASE("a site in a folder of its host") {
  const std::string base = "https://Kommun.example/om/regler/";
  for (const char* address :
       {"a.html", "../", "../y/", "/om/regler/", "/om/regler", "/om/regler/x/a.html",
        "/om/regler/y", "https://kommun.example/om/regler/x/a.html",
        "https://kommun.example/om/regler",
        // elsewhere on the host
        "/", "/index.html", "/om/", "/om/annat.html", "/kontakt", "/om/regler2/borta.html",
        "https://kommun.example/x/a.html", "https://kommun.example/borta"}) {
    INFO(address);
    CHECK(link(address, base).empty());
  }
  CHECK(link("/x/a.html", base) ==
        std::vector<std::string>{"broken-link: the link `/x/a.html` on the page `x/a.html` leads "
                                 "out of the site, which is in the folder `/om/regler/`"});
  CHECK(link("../../y/", base) ==
        std::vector<std::string>{"broken-link: the link `../../y/` on the page `x/a.html` goes by "
                                 "`..` out of the site's folder"});
  for (const char* address : {"/om/regler/borta.html", "https://kommun.example/om/regler/borta",
                              "/om/regler/../regler/c"}) {
    INFO(address);
    CHECK(link(address, base).size() == 1);
  }
}

TEST_CASE("a page that only links to itself is an orphan; the start page and 404 are not") {
  CHECK(found_in({page("index.html", ""), page("404.html", ""),
                  page("a.html", "<a href=\"a.html\">jag</a>")}) ==
        std::vector<std::string>{"orphan-page: no page links to `a.html`"});
}

TEST_CASE("only tags hold links: not text, comments, scripts or other attributes") {
  const links::PageLinks found = links::scan_html(
      "<!-- <a href=\"k\"> --><script src=\"s.js\">\"<a href='x'\" href=\"n\"</script>"
      "<p title=\"> href=\" id=\"p\">a < b href=\"t\" &lt;a href=\"u\"</p><a data-href=\"d\" "
      "href=\"l\">");
  CHECK(found.addresses == std::vector<std::string_view>{"s.js", "l"});
  CHECK(found.ids == std::vector<std::string_view>{"p"});
}

TEST_CASE("a page that breaks off is read to its end") {
  for (const char* html :
       {"<", "<a", "<a href=", "<a href=\"x", "<!--", "<script", "<a href=\"x\""})
    CHECK(links::scan_html(html).ids.empty());
}

TEST_CASE("a fragment is no page: nobody need link to it, and it leads nobody to a page") {
  OutputFile fragment =
      page("x/fragment/regler.html", "<a href=\"https://stadga.example/b.html\">");
  const OutputFile start = page("index.html", "x");
  const OutputFile other = page("b.html", "<p id=\"y\">");
  CHECK(found_in({fragment, start, other}) ==
        std::vector<std::string>{"orphan-page: no page links to `x/fragment/regler.html`"});
  fragment.kind = "fragment";
  CHECK(found_in({fragment, start, other}) ==
        std::vector<std::string>{"orphan-page: no page links to `b.html`"});
  // Its own links must lead somewhere.
  fragment.bytes =
      "<a href=\"https://stadga.example/c.html\"><a href=\"https://stadga.example/#x\">";
  CHECK(found_in({fragment, start}).size() == 2);
}
