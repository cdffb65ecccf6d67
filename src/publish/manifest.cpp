// SPDX-License-Identifier: EUPL-1.2
#include "publish/manifest.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/text.h"
#include "publish/publish.h"
#include "schema/schema.h"

namespace stadga::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json entry(const OutputFile& file) {
  return {{"path", file.path},
          {"kind", file.kind},
          {"municipality", text_or_null(file.municipality)},
          {"subject", text_or_null(file.subject)},
          {"media_type", file.media_type},
          {"bytes", file.bytes.size()},
          {"sha256", sha256(file.bytes)}};
}

std::optional<std::string> text_at(const Json& object, const char* key) {
  if (!object.is_object()) return std::nullopt;
  const auto value = object.find(key);
  if (value == object.end() || !value->is_string()) return std::nullopt;
  return value->get<std::string>();
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_ours(const Json& manifest) {
  if (!manifest.is_object()) return false;
  const auto version = manifest.find("format");
  if (version == manifest.end() || !version->is_number_integer() || *version != format) {
    return false;
  }
  return text_at(manifest, "generator").value_or("").starts_with("stadga");
}

}  // namespace

OutputFile manifest(std::span<const OutputFile> files, const SiteInfo& info) {
  std::vector<const OutputFile*> sorted;
  for (const OutputFile& file : files) {
    if (file.path != manifest_name) sorted.push_back(&file);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const OutputFile* a, const OutputFile* b) { return a->path < b->path; });
  Json entries = Json::array();
  for (const OutputFile* file : sorted) entries.push_back(entry(*file));

  const Json manifest = {
      {"$schema", info.base_url + schema::path("manifest")},
      {"format", format},
      {"generator", info.generator},
      {"site", {{"title", info.title}, {"base_url", info.base_url}, {"as_of", info.as_of}}},
      {"files", std::move(entries)}};
  return {.path = std::string(manifest_name),
          .kind = "manifest",
          .municipality = {},
          .subject = {},
          .media_type = "application/json",
          .bytes = manifest.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"};
}

std::optional<PublishedFiles> read_manifest(std::string_view text) {
  const Json manifest = Json::parse(text, nullptr, false);
  if (!is_ours(manifest)) return std::nullopt;
  const auto entries = manifest.find("files");
  if (entries == manifest.end() || !entries->is_array()) return std::nullopt;
  PublishedFiles files;
  for (const Json& entry : *entries) {
    const auto path = text_at(entry, "path");
    const auto hash = text_at(entry, "sha256");
    if (!path || !hash || !is_site_path(*path) || !is_sha256(*hash)) return std::nullopt;
    if (path == manifest_name || !files.emplace(*path, *hash).second) return std::nullopt;
  }
  return files;
}

std::optional<long long> manifest_format(std::string_view text) {
  const Json manifest = Json::parse(text, nullptr, false);
  if (!manifest.is_object()) return std::nullopt;
  const auto version = manifest.find("format");
  if (version == manifest.end() || !version->is_number_integer()) return std::nullopt;
  return version->get<long long>();
}

bool is_site_path(std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return false;
  const std::vector<std::string_view> steps = split(path, '/');
  return std::none_of(steps.begin(), steps.end(), [](std::string_view step) {
    return step.empty() || step == "." || step == "..";
  });
}

}  // namespace stadga::publish
