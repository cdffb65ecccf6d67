// SPDX-License-Identifier: EUPL-1.2
#include "links/links.h"

#include <catch2/catch.hpp>

#include "links/html_scan.h"

using namespace stadga;

namespace {

OutputFile page(std::string path, std::string bytes) {
  return {std::move(path), "page", "", "", "text/html; charset=utf-8", std::move(bytes)};
}

std::vector<std::string> found_in(const std::vector<OutputFile>& files) {
  Model model;
  model.site.base_url = "https://stadga.example/";
  Diagnostics diagnostics;
  links::check_links(files, model, 2, diagnostics);
  std::vector<std::string> found;
  for (const Diagnostic& finding : diagnostics.list()) {
    found.push_back(std::string(finding.kind->name) + ": " + finding.message.en);
  }
  return found;
}

/// What is found of a page with one link on it, in a small site.
std::vector<std::string> link(const std::string& address, const std::string& from = "x/a.html") {
  const std::string other = from == "x/a.html" ? "index.html" : "x/a.html";
  return found_in(
      {page(from, "<p id=\"här\"><a href=\"" + address + "\">x</a><a href=\"/x/a.html\">y</a></p>"),
       page(other, "<h2 id=\"a&amp;b\">x</h2><a href=\"/x/a.html\">y</a>"),
       {"x/b.css", "asset", "", "", "text/css", ""}});
}

}  // namespace

TEST_CASE("links that lead somewhere are not reported") {
  for (const char* address :
       {"", "#h%C3%A4r", "#här", "a.html", "./a.html#här", "../index.html", "../", "/",
        "/index.html", "../x/b.css", "b.css?v=1", "https://stadga.example/x/a.html#här",
        "https://stadga.example/", "../index.html#a&amp;b", "https://annan.example/x",
        "//annan.example/", "mailto:a@b.example", "tel:+4612345", "/manifest.json"}) {
    INFO(address);
    CHECK(link(address).empty());
  }
}

TEST_CASE("links that lead nowhere are reported once") {
  CHECK(link("c.html") ==
        std::vector<std::string>{"broken-link: the link `c.html` on the page `x/a.html` leads to a "
                                 "page that does not exist"});
  for (const char* address : {"../x/c.html", "../../index.html", "index.html", "/x/", "b.html",
                              "https://stadga.example/c", "x/a.html"}) {
    INFO(address);
    CHECK(link(address).size() == 1);
  }
  CHECK(link("#borta") == std::vector<std::string>{
                              "broken-anchor: there is no place `#borta` on the page `x/a.html`"});
  CHECK(link("../index.html#här").size() == 1);
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
