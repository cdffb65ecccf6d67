// SPDX-License-Identifier: EUPL-1.2
// What the compiler tells its user: a named finding at a place, in Swedish and English.
//
// Wording: lower case, no full stop, backticks around the user's own text. The message states the
// fact; the help says what to do.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "source/source.h"

namespace stadga {

enum class Language { sv, en };

/// The same words in both languages.
struct Text {
  std::string sv;
  std::string en;
  const std::string& in(Language language) const { return language == Language::sv ? sv : en; }
  bool empty() const { return sv.empty() && en.empty(); }
};

/// Both languages take the same arguments in the same order (fmt's `{0}` may reorder them).
template <typename... Arguments>
Text say(fmt::format_string<const Arguments&...> sv, fmt::format_string<const Arguments&...> en,
         const Arguments&... arguments) {
  return {fmt::format(sv, arguments...), fmt::format(en, arguments...)};
}

/// `note` never stops anything; `warning` does so only where site.yml says so; `error` always.
enum class Severity { note, warning, error };

/// Fixed words in both languages, for what is written into the program.
struct Words {
  std::string_view sv;
  std::string_view en;
  std::string_view in(Language language) const { return language == Language::sv ? sv : en; }
};

/// One kind of finding: its name, how grave it is unless site.yml says otherwise, and what
/// `stadga explain NAME` prints. Defined once, as a constant beside the code that reports it, and
/// listed in that module's `kinds()`.
struct Kind {
  std::string_view name;
  Severity severity;
  Words finds;               ///< one sentence: what is found
  Words why;                 ///< why it is bad
  std::string_view example;  ///< input that is reported
  /// What a municipality may accept for a time, with reasons, in waivers.yml.
  bool waivable = false;
};

/// An edit that mends a finding: these bytes of the file become `replacement`.
struct Fix {
  Span span;
  std::string replacement;
  /// Only one answer is possible: `check --fix` applies it. Others are shown.
  bool certain = false;
};

/// A second place that helps to understand the first.
struct Place {
  Span span;
  Text message;
};

struct Diagnostic {
  const Kind* kind = nullptr;
  Severity severity = Severity::error;
  Severity gravest = Severity::error;  ///< what site.yml may raise it to
  Span span;                           ///< the smallest useful place; may be unknown
  Text message;
  Text help;  ///< what to do; may be empty
  std::vector<Place> places;
  std::vector<Fix> fixes;
  // Of checks on a municipality's policy: whose, and what a waiver names (a law, a rule, a pair of
  // rules `a + b`, a category).
  std::string municipality;
  std::string subject;

  /// For what a day that passes brings about: it never stops a site, whatever site.yml says.
  void at_most(Severity most);
};

/// Findings of one piece of work. Workers have one each; the driver joins and sorts them.
class Diagnostics {
 public:
  /// Adds a finding with its kind's own severity; the reference lives until the next addition.
  Diagnostic& report(const Kind& kind, Span span, Text message, Text help = {});
  void append(Diagnostics other);
  /// Keeps a file alive for as long as the findings that point into it.
  void keep(SourcePtr file) { files_.push_back(std::move(file)); }

  /// By file, offset, name and message, so that threads and folder order leave no trace;
  /// exact repetitions are dropped.
  void sort();
  bool has_errors() const;
  bool empty() const { return list_.empty(); }
  std::vector<Diagnostic>& list() { return list_; }
  const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  std::vector<SourcePtr> files_;
};

}  // namespace stadga
