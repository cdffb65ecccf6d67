// SPDX-License-Identifier: EUPL-1.2
#include "serve/answer.h"

#include <catch2/catch.hpp>

using namespace stadga;
using namespace stadga::serve;

namespace {

constexpr std::string_view page_text =
    "<!DOCTYPE html><html lang=\"sv\"><head><title>x</title><meta "
    "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\"></head>"
    "<body>Norsjö</body></html>";

void put(Shelf& shelf, const std::string& path, const std::string& type, const std::string& bytes,
         const std::string& kind = "page") {
  shelf.files[path] =
      std::make_shared<const OutputFile>(OutputFile{path, kind, "", "", type, bytes});
}

Shelf sound() {
  Shelf shelf;
  shelf.has_site = true;
  shelf.build = 7;
  shelf.run = "abc";
  put(shelf, "index.html", "text/html; charset=utf-8", std::string(page_text));
  put(shelf, "format/index.html", "text/html; charset=utf-8", std::string(page_text));
  put(shelf, "norsjo/regler.json", "application/json", "{}");
  put(shelf, "norsjo/fragment/regler.html", "text/html; charset=utf-8", "<p>x</p>", "fragment");
  put(shelf, "assets/stadga.css", "text/css; charset=utf-8", "p{}", "asset");
  return shelf;
}

Request get(const std::string& target) {
  return {"GET", target, {"127.0.0.1:4400"}, "", ""};
}

std::string field(const Answer& of, std::string_view name) {
  for (const auto& [each, value] : of.fields) {
    if (each == name) return value;
  }
  return "";
}

}  // namespace

TEST_CASE("a page is the file and one script") {
  const Answer page = answer(get("/?x"), sound(), 4400);
  CHECK(page.status == 200);
  CHECK(page.page == "index.html");
  const std::string script =
      "<script src=\"/stadga--serve/preview.js\" data-run=\"abc\" data-build=\"7\" "
      "data-path=\"index.html\" defer></script>\n";
  const std::size_t at = page.body.find(script);
  REQUIRE(at != std::string::npos);
  std::string without = page.body;
  CHECK(without.erase(at, script.size()) == page_text);
  CHECK(field(page, "Content-Type") == "text/html; charset=utf-8");
  CHECK(field(page, "Content-Security-Policy") ==
        "default-src 'none'; img-src 'self'; frame-ancestors 'none'");
  CHECK(field(page, "X-Content-Type-Options") == "nosniff");
  CHECK(field(page, "Cache-Control") == "no-store");
}

TEST_CASE("a page without a policy of its own gets the strictest") {
  CHECK(security_policy("<head></head>").find("default-src 'none'") == 0);
  CHECK(security_policy("<head></head>").find("unsafe-inline") == std::string::npos);
  // A policy in the text is a text.
  CHECK(security_policy(
            "<head></head><p>http-equiv=\"Content-Security-Policy\" content=\"img-src *\"")
            .find("img-src *") == std::string::npos);
  CHECK(security_policy(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"a\r\nb\"></head>")
            .find('\n') == std::string::npos);
}

TEST_CASE("files that are no pages stay as they are") {
  for (const char* path :
       {"/norsjo/regler.json", "/norsjo/fragment/regler.html", "/assets/stadga.css"}) {
    const Answer file = answer(get(path), sound(), 4400);
    CHECK(file.status == 200);
    CHECK(file.body == sound().files.at(std::string(path).substr(1))->bytes);
    CHECK(file.page.empty());
  }
}

TEST_CASE("a request to another name is refused") {
  Request request = get("/");
  request.hosts = {"evil.example:4400"};
  CHECK(answer(request, sound(), 4400).status == 421);
  CHECK(answer(request, sound(), 4400).body.find("Norsjö") == std::string::npos);
  request.hosts = {};
  CHECK(answer(request, sound(), 4400).status == 421);
  request.hosts = {"127.0.0.1:4400", "127.0.0.1:4400"};
  CHECK(answer(request, sound(), 4400).status == 421);
  request.hosts = {"localhost:4400"};
  CHECK(answer(request, sound(), 4400).status == 200);
}

TEST_CASE("only the preview's own pages hear the news") {
  Request request = get("/stadga--serve/events");
  CHECK(answer(request, sound(), 4400).is_events);
  request.origin = "http://127.0.0.1:4400";
  request.fetch_site = "same-origin";
  CHECK(answer(request, sound(), 4400).is_events);
  request.origin = "http://evil.example";
  CHECK(answer(request, sound(), 4400).status == 403);
  request.origin = "";
  request.fetch_site = "cross-site";
  CHECK(answer(request, sound(), 4400).status == 403);
  CHECK_FALSE(answer(request, sound(), 4400).is_events);
  // A link from elsewhere to a page is no secret told.
  request.target = "/";
  CHECK(answer(request, sound(), 4400).status == 200);
}

TEST_CASE("the preview's own files bring a policy for the worker") {
  const Answer worker = answer(get("/stadga--serve/worker.js"), sound(), 4400);
  CHECK(worker.status == 200);
  CHECK(worker.body.find("EventSource") != std::string::npos);
  CHECK(field(worker, "Content-Security-Policy").find("connect-src 'self'") != std::string::npos);
  CHECK(answer(get("/stadga--serve/"), sound(), 4400).status == 404);
  CHECK(answer(get("/stadga--serve/nothing.js"), sound(), 4400).status == 404);
}

TEST_CASE("nothing can be changed") {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"}) {
    Request request = get("/");
    request.method = method;
    CHECK(answer(request, sound(), 4400).status == 405);
  }
}

TEST_CASE("a folder leads to its page") {
  const Answer folder = answer(get("/format"), sound(), 4400);
  CHECK(folder.status == 308);
  CHECK(field(folder, "Location") == "/format/");
  CHECK(answer(get("/format/"), sound(), 4400).status == 200);
}

TEST_CASE("a page that is missing is 404, in the site's own words where it has them") {
  const Answer own = answer(get("/<b>.html"), sound(), 4400);
  CHECK(own.status == 404);
  CHECK(own.body.find("<b>") == std::string::npos);
  CHECK(own.body.find("data-path=\"&lt;b&gt;.html\"") != std::string::npos);
  Shelf shelf = sound();
  put(shelf, "404.html", "text/html; charset=utf-8", std::string(page_text));
  const Answer page = answer(get("/borta.html"), shelf, 4400);
  CHECK(page.status == 404);
  CHECK(page.body.find("Norsjö") != std::string::npos);
  CHECK(page.body.find("data-path=\"borta.html\"") != std::string::npos);
  CHECK(answer(get("/../index.html"), shelf, 4400).status == 400);
}

TEST_CASE("without a sound site every page shows the errors") {
  Shelf shelf;
  shelf.trouble = "<h1>Ett fel att rätta</h1>";
  const Answer page = answer(get("/norsjo/regler.html"), shelf, 4400);
  CHECK(page.status == 503);
  CHECK(page.body.find(shelf.trouble) != std::string::npos);
  CHECK(page.body.find("preview.js") != std::string::npos);
}

TEST_CASE("open pages are told what has changed") {
  Shelf before = sound();
  Shelf after = sound();
  put(after, "norsjo/regler.json", "application/json", "{\"a\":1}");
  put(after, "ny.html", "text/html; charset=utf-8", "x");
  after.files.erase("format/index.html");
  CHECK(changed_paths(before.files, sound().files).empty());
  CHECK(changed_paths(before.files, after.files) ==
        std::vector<std::string>{"norsjo/regler.json", "ny.html", "format/index.html"});
  CHECK(message_of(after, 6, {{"ny.html"}}).find("\"changed\":[\"ny.html\"]") != std::string::npos);
  // Style belongs to every page; so may five hundred and one changes.
  CHECK(message_of(after, 6, {{"assets/stadga.css"}}).find("\"changed\":null") !=
        std::string::npos);
  CHECK(message_of(after, 6, std::vector<std::string>(501, "a")).find("\"changed\":null") !=
        std::string::npos);
  CHECK(message_of(after, 6, std::nullopt).find("\"changed\":null") != std::string::npos);
}
