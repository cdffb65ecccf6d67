// SPDX-License-Identifier: EUPL-1.2
#include "mutation/outcome.h"

#include <algorithm>
#include <array>
#include <exception>
#include <map>

#include "yaml/yaml.h"

namespace stadga::mutation {
namespace {

struct At {
  std::string path;
  std::size_t line = 0;
};

/// Where a place of the edited site stood before the edit.
class Before {
 public:
  Before(const Town& town, std::vector<Edit> edits) : town_(town), edits_(std::move(edits)) {
    std::ranges::sort(edits_, {}, &Edit::begin);
  }

  At at(Span span) const {
    if (!span.known()) return {};
    const std::string& path = span.file->path();
    const std::string folder = "policies/" + town_.id() + '/';
    if (!path.starts_with(folder)) return {path, span.file->position(span.begin).line};
    const SourceFile* file = town_.file(path.substr(folder.size()));
    return {path, file == nullptr ? 0 : file->position(offset(path, span.begin)).line};
  }

 private:
  std::size_t offset(const std::string& path, std::size_t now) const {
    std::size_t removed = 0;
    std::size_t added = 0;
    for (const Edit& edit : edits_) {
      if (edit.path != path) continue;
      const std::size_t begin = edit.begin - removed + added;
      if (now < begin) break;
      if (now < begin + edit.text.size())
        return edit.begin + std::min(now - begin, edit.end - edit.begin);
      removed += edit.end - edit.begin;
      added += edit.text.size();
    }
    return now + removed - added;
  }

  const Town& town_;
  std::vector<Edit> edits_;
};

/// What makes two findings the same.
std::string key_of(const Diagnostic& found, const At& at, const Operator& of) {
  const std::string key = std::string(found.kind->name) + '|' + at.path;
  // Messages name the first of several rules, and lines mean nothing where entries change places.
  if (of.reorders) return key;
  if (of.meaning == Meaning::neutral) return key + '|' + found.message.sv;
  return key + '|' + found.message.sv + '|' + std::to_string(at.line);
}

std::map<std::string, int> keys_of(const Town& town, const Operator& of) {
  std::map<std::string, int> keys;
  const Before before(town, {});
  for (const Diagnostic& found : town.base().diagnostics.list())
    ++keys[key_of(found, before.at(found.span), of)];
  return keys;
}

bool accepted(const Mutant& mutant, const At& at) {
  return std::ranges::any_of(mutant.places, [&](const Lines& lines) {
    return lines.path == at.path && at.line + 1 >= lines.first && at.line <= lines.last + 1;
  });
}

/// Kinds that would mean that guideline and quote were not changed alike, or YAML was broken.
bool is_own_mistake(const Kind& kind) {
  static constexpr std::array<std::string_view, 6> of_quotes = {
      "quote-not-found", "quote-drift",     "quote-found-twice",
      "partial-quote",   "unknown-section", "citation-not-found"};
  const auto of_yaml = yaml::kinds();
  return std::ranges::find(of_quotes, kind.name) != of_quotes.end() ||
         std::ranges::find(of_yaml, &kind) != of_yaml.end();
}

std::string told_of(const Diagnostic& found, const At& at) {
  return at.path + ':' + std::to_string(at.line) + ' ' + std::string(found.kind->name) + ": " +
         found.message.sv;
}

Outcome judge_neutral(const std::vector<const Diagnostic*>& fresh, const Before& before,
                      const std::map<std::string, int>& lost) {
  Outcome out;
  out.result = fresh.empty() && lost.empty() ? Result::quiet : Result::reported;
  for (const Diagnostic* found : fresh) out.kinds.insert(std::string(found->kind->name));
  if (!fresh.empty()) out.told = told_of(*fresh.front(), before.at(fresh.front()->span));
  for (const auto& [key, count] : lost) {
    out.kinds.insert(key.substr(0, key.find('|')));
    if (out.told.empty()) out.told = "no longer: " + key;
  }
  return out;
}

Outcome judge_changed(const Operator& of, const Mutant& mutant,
                      const std::vector<const Diagnostic*>& fresh, const Before& before) {
  Outcome out;
  std::set<std::string> elsewhere;
  std::set<std::string> second;
  for (const Diagnostic* found : fresh) {
    const At at = before.at(found->span);
    const std::string name(found->kind->name);
    if (out.told.empty()) out.told = told_of(*found, at);
    if (of.prose && is_own_mistake(*found->kind)) return {Result::spoiled, {name}, out.told};
    const bool by_second = std::ranges::any_of(
        found->places, [&](const Place& place) { return accepted(mutant, before.at(place.span)); });
    (accepted(mutant, at) ? out.kinds : by_second ? second : elsewhere).insert(name);
  }
  if (!out.kinds.empty()) out.result = Result::right;
  if (out.kinds.empty() && !fresh.empty()) {
    out.result = second.empty() ? Result::elsewhere : Result::second;
    out.kinds = second.empty() ? elsewhere : second;
  }
  return out;
}

Outcome judge(const Town& town, const Operator& of, const Mutant& mutant) {
  const Compilation after = town.compile(mutant.edits);
  const Before before(town, mutant.edits);
  std::map<std::string, int> known = keys_of(town, of);
  std::vector<const Diagnostic*> fresh;
  for (const Diagnostic& found : after.diagnostics.list()) {
    if (known[key_of(found, before.at(found.span), of)]-- <= 0) fresh.push_back(&found);
  }
  std::erase_if(known, [](const auto& entry) { return entry.second <= 0; });
  return of.meaning == Meaning::neutral ? judge_neutral(fresh, before, known)
                                        : judge_changed(of, mutant, fresh, before);
}

}  // namespace

Outcome run(const Town& town, const Operator& of, const Mutant& mutant) {
  try {
    return judge(town, of, mutant);
  } catch (const std::exception& thrown) {
    return {Result::crashed, {"exception"}, thrown.what()};
  }
}

}  // namespace stadga::mutation
