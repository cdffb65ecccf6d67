// SPDX-License-Identifier: EUPL-1.2
#include "diag/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace stadga {
namespace {

auto sort_key(const Diagnostic& d) {
  const std::string_view path = d.span.known() ? std::string_view(d.span.file->path()) : "";
  return std::tuple(path, d.span.begin, d.span.end, d.kind->name, std::string_view(d.message.sv));
}

}  // namespace

void Diagnostic::at_most(Severity most) {
  gravest = std::min(gravest, most);
  severity = std::min(severity, most);
}

Diagnostic& Diagnostics::report(const Kind& kind, Span span, Text message, Text help) {
  Diagnostic& added = list_.emplace_back();
  added.kind = &kind;
  added.severity = kind.severity;
  added.span = span;
  added.message = std::move(message);
  added.help = std::move(help);
  return added;
}

void Diagnostics::append(Diagnostics other) {
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
  std::move(other.files_.begin(), other.files_.end(), std::back_inserter(files_));
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) < sort_key(b);
  });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) == sort_key(b);
  };
  list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
}

bool Diagnostics::has_errors() const {
  return std::any_of(list_.begin(), list_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace stadga
