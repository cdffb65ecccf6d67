// SPDX-License-Identifier: EUPL-1.2
#include "serve/answer.h"

#include <algorithm>

#include "base/text.h"
#include "markdown/html.h"
#include "serve/preview_files.h"
#include "serve/request.h"
#include "serve/trouble.h"

namespace stadga::serve {
namespace {

constexpr std::string_view html_type = "text/html; charset=utf-8";
constexpr std::string_view strict_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'";
constexpr std::string_view no_frames = "; frame-ancestors 'none'";

Answer made(unsigned status, std::string_view type, std::string body) {
  Answer out;
  out.status = status;
  out.body = std::move(body);
  out.fields = {{"Content-Type", std::string(type)},
                {"Cache-Control", "no-store"},
                {"X-Content-Type-Options", "nosniff"},
                {"Cross-Origin-Resource-Policy", "same-origin"},
                {"Cross-Origin-Opener-Policy", "same-origin"},
                {"Referrer-Policy", "no-referrer"},
                {"X-Frame-Options", "DENY"}};
  return out;
}

Answer html(unsigned status, std::string body) {
  std::string policy = security_policy(body);
  Answer out = made(status, html_type, std::move(body));
  out.fields.emplace_back("Content-Security-Policy", std::move(policy));
  return out;
}

Answer plain(unsigned status, const Shelf& shelf, const Words& words) {
  return made(status, "text/plain; charset=utf-8", std::string(words.in(shelf.language)) + '\n');
}

/// Files of the preview itself, and the stream of messages.
Answer own_file(std::string_view name, const Request& request, const Shelf& shelf,
                std::uint16_t port) {
  // Another site may not listen, nor start a worker of ours.
  const bool foreign = (!request.origin.empty() && !is_own_origin(request.origin, port)) ||
                       (!request.fetch_site.empty() && request.fetch_site != "same-origin" &&
                        request.fetch_site != "none");
  if (foreign)
    return plain(403, shelf,
                 {"Bara förhandsvisningens egna sidor får läsa det här.",
                  "Only the preview's own pages may read this."});
  if (name == "events") {
    Answer out = made(200, "text/event-stream; charset=utf-8", "");
    out.is_events = true;
    return out;
  }
  for (const PreviewFile& file : preview_files) {
    if (file.name != name) continue;
    Answer out = made(200, file.media_type, std::string(file.text));
    // A worker is bound by the policy that it comes with itself.
    out.fields.emplace_back("Content-Security-Policy",
                            "default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
    return out;
  }
  return plain(404, shelf, {"Sidan finns inte.", "There is no such page."});
}

Answer site_file(const OutputFile& file, unsigned status, const std::string& path,
                 const Shelf& shelf) {
  // A fragment is a piece for another page.
  if (!file.media_type.starts_with("text/html") || file.kind == "fragment") {
    Answer out = made(status, file.media_type, file.bytes);
    if (file.media_type.starts_with("text/html") || file.media_type == "image/svg+xml")
      out.fields.emplace_back("Content-Security-Policy",
                              std::string(strict_policy) + std::string(no_frames));
    return out;
  }
  Answer out = html(status, with_script(file.bytes, path, shelf));
  out.page = path;
  return out;
}

Answer not_found(const std::string& path, const Shelf& shelf) {
  static constexpr std::string_view own_page = "404.html";
  if (const auto file = shelf.files.find(own_page); file != shelf.files.end())
    return site_file(*file->second, 404, path, shelf);
  const bool sv = shelf.language == Language::sv;
  const std::string text =
      std::string("<!DOCTYPE html>\n<html lang=\"") + (sv ? "sv" : "en") +
      "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
      (sv ? "Sidan finns inte" : "There is no such page") +
      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<link rel=\"stylesheet\" href=\"/stadga--serve/preview.css\">\n</head>\n"
      "<body class=\"trouble\">\n<main>\n<h1>" +
      (sv ? "Sidan finns inte" : "There is no such page") + "</h1>\n<p><code>" +
      markdown::escape_html(path) + "</code></p>\n<p><a href=\"/\">" +
      (sv ? "Till startsidan" : "To the start page") + "</a></p>\n</main>\n</body>\n</html>\n";
  return html(404, with_script(text, path, shelf));
}

}  // namespace

std::string security_policy(std::string_view text) {
  static constexpr std::string_view name = "http-equiv=\"Content-Security-Policy\" content=\"";
  std::string out(strict_policy);
  const std::size_t at = text.substr(0, text.find("</head>")).find(name);
  if (at != std::string_view::npos) {
    text.remove_prefix(at + name.size());
    const std::string_view stated = text.substr(0, text.find('"'));
    const bool fits = std::ranges::all_of(stated, [](char c) { return c >= ' ' && c < 0x7F; });
    if (fits && !stated.empty()) out = replace_all(std::string(stated), "&#39;", "'");
  }
  return out + std::string(no_frames);
}

std::string with_script(const std::string& text, const std::string& path, const Shelf& shelf) {
  const std::size_t at = text.find("</head>");
  if (at == std::string::npos) return text;
  return text.substr(0, at) +
         fmt::format(
             "<script src=\"/stadga--serve/preview.js\" data-run=\"{}\" data-build=\"{}\" "
             "data-path=\"{}\" defer></script>\n",
             shelf.run, shelf.build, markdown::escape_html(path)) +
         text.substr(at);
}

Answer answer(const Request& request, const Shelf& shelf, std::uint16_t port) {
  if (request.hosts.size() != 1 || !is_own_host(request.hosts.front(), port)) {
    return plain(421, shelf,
                 {"Förhandsvisningen svarar bara på 127.0.0.1 och localhost.",
                  "The preview answers to 127.0.0.1 and localhost alone."});
  }
  if (request.method != "GET" && request.method != "HEAD") {
    Answer out = plain(405, shelf, {"Här går det bara att läsa.", "This can only be read."});
    out.fields.emplace_back("Allow", "GET, HEAD");
    return out;
  }
  const std::optional<std::string> path = site_path(request.target);
  if (!path)
    return plain(400, shelf, {"Adressen går inte att tyda.", "The address cannot be understood."});
  if (path->starts_with(own_folder))
    return own_file(std::string_view(*path).substr(own_folder.size()), request, shelf, port);
  if (!shelf.has_site)
    return html(503, with_script(trouble_page(shelf.trouble, shelf.language), *path, shelf));
  if (const auto file = shelf.files.find(*path); file != shelf.files.end())
    return site_file(*file->second, 200, *path, shelf);
  if (shelf.files.contains(*path + "/index.html")) {
    Answer out = plain(308, shelf, {"Se mappens sida.", "See the folder's page."});
    out.fields.emplace_back("Location", '/' + markdown::escape_url(*path) + '/');
    return out;
  }
  return not_found(*path, shelf);
}

}  // namespace stadga::serve
