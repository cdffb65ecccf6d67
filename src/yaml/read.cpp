// SPDX-License-Identifier: EUPL-1.2
// The reading as a whole. After a mistake that is certain, such as a missing quotation mark before
// @, the character is replaced by a harmless one and the file read again, so that the user is told
// of all of them at once.
#include <algorithm>
#include <sstream>
#include <string>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/bytes.h"
#include "yaml/failures.h"
#include "yaml/reader.h"
#include "yaml/spans.h"
#include "yaml/yaml.h"

namespace stadga::yaml {

extern const Kind empty_file;
const Kind empty_file{"empty-file",
                      Severity::error,
                      {"en fil utan innehåll, eller med bara kommentarer",
                       "a file without content, or with comments only"},
                      {"filen ska innehålla uppgifter och har troligen blivit tom av misstag",
                       "the file is to hold fields and has probably become empty by mistake"},
                      "# fylls i senare\n"};

namespace {

/// Each new reading starts from the beginning; more mistakes than this can wait.
constexpr int most_readings = 24;

/// yaml-cpp keeps every bracket of a nest in memory before it tells of the first, 230 bytes each.
/// Rough, so far beyond any true file: brackets in texts count as well.
constexpr std::size_t most_open_brackets = 2000;

struct Outcome {
  std::optional<Node> root;
  std::optional<Mending> mending;
};

bool brackets_in_bounds(const Input& input, const Limits& limits, Diagnostics& found) {
  std::size_t open = 0;
  std::size_t culprit = 0;
  for (std::size_t at = 0; at < input.text.size(); ++at) {
    const char c = input.text[at];
    if (c == '[' || c == '{') {
      if (++open == limits.depth + 1) culprit = at;
    } else if ((c == ']' || c == '}') && open > 0) {
      --open;
    }
    if (open > std::max(most_open_brackets, limits.depth)) {
      report_nested_too_deeply(input.span(culprit, culprit + 1), limits.depth, found);
      return false;
    }
  }
  return true;
}

/// Blanks on a last line without a line break would become part of a block scalar's value.
void drop_blank_end(std::string& text) {
  const std::size_t visible = text.find_last_not_of(" \t");
  if (visible != std::string::npos && text[visible] == '\n') text.resize(visible + 1);
}

void report_empty(const Input& input, Diagnostics& found) {
  found.report(empty_file, input.span(0, 0), say("filen är tom", "the file is empty"),
               say("fyll i filen, eller ta bort den", "fill it in, or remove it"));
}

Outcome read_once(const Input& input, const Limits& limits, Diagnostics& found) {
  Reader reader(input, limits, found);
  try {
    std::istringstream stream{std::string(input.text)};
    YAML::Parser parser(stream);
    const bool any = parser.HandleNextDocument(reader);
    reader.finish();
    auto root = reader.take_root();
    const bool empty = !any || (root && root->kind == NodeKind::null);
    if (empty && found.empty()) report_empty(input, found);
    if (empty) root.reset();
    return {std::move(root), std::nullopt};
  } catch (const Stop& stop) {
    reader.give_up();
    if (!stop.mending) return {};
    return {std::nullopt, stop.mending};
  } catch (const YAML::Exception& failure) {
    reader.give_up();
    return {std::nullopt, explain(failure, reader, input, limits, found)};
  }
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& each) { return each.key == key; });
  return entry == entries.end() ? nullptr : &*entry;
}

std::optional<Node> read(const SourceFile& file, Diagnostics& diagnostics, Limits limits) {
  if (!is_text(file, limits, diagnostics)) return std::nullopt;
  const std::size_t mark = file.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::string text = file.text().substr(mark);
  drop_blank_end(text);
  const Input input{&file, mark, text};
  if (!brackets_in_bounds(input, limits, diagnostics)) return std::nullopt;

  for (int reading = 1;; ++reading) {
    Diagnostics found;
    Outcome outcome = read_once(input, limits, found);
    const bool again = outcome.mending && reading < most_readings;
    if (!again) {
      const bool whole = reading == 1;
      diagnostics.append(std::move(found));
      return whole ? std::move(outcome.root) : std::nullopt;
    }
    // The rest of what was found is found again, and better.
    Diagnostics certain;
    certain.list().push_back(std::move(found.list().back()));
    diagnostics.append(std::move(certain));
    const Mending& mending = *outcome.mending;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(mending.begin),
              text.begin() + static_cast<std::ptrdiff_t>(mending.end), mending.with);
  }
}

}  // namespace stadga::yaml
