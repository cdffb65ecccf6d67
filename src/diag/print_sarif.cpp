// SPDX-License-Identifier: EUPL-1.2
// Static Analysis Results Interchange Format 2.1.0, OASIS Standard of 2020-03-27; sections below.
#include <algorithm>
#include <array>
#include <vector>

#include "diag/json_parts.h"
#include "diag/print.h"

namespace stadga {
namespace {

std::string_view level(Severity severity) {
  return severity_word(severity, Language::en);  // 3.27.10: note, warning, error
}

/// RFC 3986: what may not stand in a path is written as %XX.
std::string uri(const std::string& path) {
  static constexpr std::string_view allowed = "-._~/!$&'()*+,;=@";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain || allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", byte);
    }
  }
  return out;
}

Json region(const Span& span) {
  const Position from = span.file->position(span.begin);
  const Position to = span.file->position(span.end);
  return {{"startLine", from.line},
          {"startColumn", from.column},
          {"endLine", to.line},
          {"endColumn", to.column}};
}

class Sarif {
 public:
  explicit Sarif(const ToolOptions& options) : options_(options) {}

  void add(const Diagnostic& finding, const Suppressed* suppressed) {
    Json result = {{"ruleId", finding.kind->name},
                   {"ruleIndex", rule_index(*finding.kind)},
                   {"level", level(finding.severity)},
                   {"message", message(finding)}};
    if (finding.span.known()) result["locations"] = Json::array({location(finding.span, {})});
    Json related = Json::array();
    for (const Place& place : finding.places) {
      if (place.span.known()) related.push_back(location(place.span, text(place.message)));
    }
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    result["partialFingerprints"] = {{"stadga/v1", fingerprints_.of(finding)}};
    if (!finding.fixes.empty()) result["fixes"] = fixes(finding);
    if (suppressed != nullptr) {
      result["suppressions"] =
          Json::array({{{"kind", "external"},
                        {"status", "accepted"},
                        {"justification", fmt::format("{} ({}, {})", valid(suppressed->reason),
                                                      valid(suppressed->by), suppressed->until)}}});
    }
    results_.push_back(std::move(result));
  }

  Json document() const {
    Json rules = Json::array();
    for (const Kind* kind : rules_) rules.push_back(rule(*kind));
    const bool sv = options_.language == Language::sv;
    Json driver = {{"name", "stadga"}, {"semanticVersion", options_.version}, {"rules", rules}};
    Json run = {{"tool", {{"driver", driver}}},
                {"language", sv ? "sv-SE" : "en-GB"},
                {"columnKind", "unicodeCodePoints"},
                {"results", results_}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({run})}};
  }

 private:
  std::string text(const Text& words) const { return valid(words.in(options_.language)); }

  /// 3.11.2: the first sentence must make sense alone.
  Json message(const Diagnostic& finding) const {
    std::string words = text(finding.message);
    if (!finding.help.empty()) words.append("; ").append(text(finding.help));
    return {{"text", words}};
  }

  Json location(const Span& span, const std::string& words) const {
    const std::string path = uri(path_from(options_.folder, span));
    Json out = {
        {"physicalLocation", {{"artifactLocation", {{"uri", path}}}, {"region", region(span)}}}};
    if (!words.empty()) out["message"] = {{"text", words}};
    return out;
  }

  Json fixes(const Diagnostic& finding) const {
    Json out = Json::array();
    for (const Fix& fix : finding.fixes) {
      const Json replacement = {{"deletedRegion", region(fix.span)},
                                {"insertedContent", {{"text", valid(fix.replacement)}}}};
      const std::string path = uri(path_from(options_.folder, fix.span));
      const Json change = {{"artifactLocation", {{"uri", path}}},
                           {"replacements", Json::array({replacement})}};
      out.push_back({{"artifactChanges", Json::array({change})}});
    }
    return out;
  }

  Json rule(const Kind& kind) const {
    const Language language = options_.language;
    return {
        {"id", kind.name},
        {"shortDescription", {{"text", kind.finds.in(language)}}},
        {"fullDescription", {{"text", kind.why.in(language)}}},
        {"help",
         {{"text", explain(kind, language)},
          {"markdown", fmt::format("{}\n\n{}\n\n```yaml\n{}\n```\n", kind.finds.in(language),
                                   kind.why.in(language), kind.example)}}},
        {"defaultConfiguration", {{"level", level(kind.severity)}}},
    };
  }

  std::size_t rule_index(const Kind& kind) {
    const auto found = std::ranges::find(rules_, &kind);
    if (found != rules_.end()) return static_cast<std::size_t>(found - rules_.begin());
    rules_.push_back(&kind);
    return rules_.size() - 1;
  }

  const ToolOptions& options_;
  std::vector<const Kind*> rules_;
  Json results_ = Json::array();
  Fingerprints fingerprints_;
};

}  // namespace

std::string print_sarif(const Diagnostics& diagnostics, std::span<const Suppressed> suppressed,
                        const ToolOptions& options) {
  Sarif sarif(options);
  for (const Diagnostic& finding : diagnostics.list()) sarif.add(finding, nullptr);
  for (const Suppressed& one : suppressed) sarif.add(*one.finding, &one);
  return dump(sarif.document());
}

}  // namespace stadga
