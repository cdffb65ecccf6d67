// SPDX-License-Identifier: EUPL-1.2
// What is wrong with the keys of mappings.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "yaml/reader.h"

namespace stadga::yaml {

const Kind duplicate_key{"duplicate-key",
                         Severity::error,
                         {"Samma uppgift två gånger.", "The same field twice."},
                         {"Bara en av dem kan gälla, och det syns inte vilken.",
                          "Only one of them can count, and nobody can see which."},
                         "namn: Norberg\nkod: \"1962\"\nnamn: Norbergs kommun\n"};

const Kind empty_key{
    "empty-key",
    Severity::error,
    {"En uppgift utan namn före kolonet.", "A field without a name before the colon."},
    {"Det går inte att veta vad värdet gäller.", "Nobody can know what the value is about."},
    ": Norberg\n"};

const Kind complex_key{
    "complex-key",
    Severity::error,
    {"Ett namn på en uppgift som är en lista eller samling, eller som skrivs med `?` framför.",
     "The name of a field that is a list or collection, or is written with `?` before it."},
    {"Namnet på en uppgift är alltid vanlig text; oftast är det ett värde som saknar citattecken.",
     "The name of a field is always plain text; mostly it is a value that lacks quotes."},
    "rubrik: {{ namn }}\n"};

const Kind missing_colon{
    "missing-colon",
    Severity::error,
    {"En rad där kolonet, eller blanksteget efter det, saknas mellan namn och värde.",
     "A line where the colon, or the blank after it, is missing between name and value."},
    {"Raden läses som en tom uppgift eller som en del av raden ovanför.",
     "The line is read as an empty field or as a part of the line above."},
    "namn: Norberg\nkod:1962\n"};

void Reader::report_forgotten_dash(const Entry& entry, Span first) {
  const std::string words = excerpt(entry.key);
  Diagnostic& diagnostic = found_.report(
      duplicate_key, entry.key_span,
      say("`{}` står mer än en gång i samma punkt i listan",
          "`{}` stands more than once in the same item of the list", words),
      say("börjar en ny punkt här, skriv `- ` framför: `- {0}: …`; annars ta bort den ena raden",
          "if a new item begins here, write `- ` before it: `- {0}: …`; else remove one of the "
          "lines",
          words));
  diagnostic.places.push_back({first, say("första gången är här", "the first is here")});
}

void Reader::report_duplicates(Frame& frame, bool in_list) {
  std::vector<Entry>& entries = frame.node.entries;
  if (entries.size() < 2) return;
  // Sorted, because a search among the entries for each of them takes minutes on a large file.
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entries[a].key < entries[b].key; });
  std::vector<bool> repeated(entries.size(), false);
  bool any = false;
  const Entry* first = &entries[order.front()];
  // In a list, all of an item over again: the hyphen that should part them was forgotten.
  const std::string begins = entries.front().key;
  const bool runs_on = in_list && frame.shape == Shape::block &&
                       std::ranges::count(entries, begins, &Entry::key) > 1;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Entry& entry = entries[order[i]];
    if (entry.key != first->key) {
      first = &entry;
      continue;
    }
    if (entry.key.empty()) continue;  // reported as such
    repeated[order[i]] = any = true;
    if (found_.list().size() >= most_findings) continue;
    if (runs_on) {
      damaged_ = true;
      if (entry.key == begins) report_forgotten_dash(entry, first->key_span);
      continue;
    }
    Diagnostic& diagnostic = found_.report(
        duplicate_key, entry.key_span,
        say("`{}` står mer än en gång", "`{}` stands more than once", excerpt(entry.key)),
        say("ta bort den ena, eller ge den ett annat namn",
            "remove one of them, or give it another name"));
    diagnostic.places.push_back(
        {first->key_span, say("första gången är här", "the first is here")});
  }
  if (!any) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
}

}  // namespace stadga::yaml
