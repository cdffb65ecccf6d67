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
                      {"En fil utan innehåll, eller med bara kommentarer.",
                       "A file without content, or with comments only."},
                      {"Filen ska innehålla uppgifter och har troligen blivit tom av misstag.",
                       "The file is to hold fields and has probably become empty by mistake."},
                      "# fylls i senare\n"};

namespace {

/// Each new reading starts from the beginning, so a large file gets fewer of them. What is not
/// found then waits until the first mistakes are put right.
std::size_t most_readings(std::size_t bytes) {
  constexpr std::size_t bytes_in_all = 8 * 1024 * 1024;
  return std::clamp<std::size_t>(bytes_in_all / (bytes + 1), 4, 50);
}

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

/// Lines of nothing but blanks and tabs are to be harmless: yaml-cpp refuses a tab after a plain
/// scalar, and makes the blanks of a last line without a line break part of a block scalar.
void even_blank_lines(std::string& text) {
  for (std::size_t tab = text.find('\t'); tab != std::string::npos;
       tab = text.find('\t', tab + 1)) {
    const bool begins_blank = tab == 0 || text[tab - 1] == '\n' || text[tab - 1] == ' ';
    if (!begins_blank) continue;
    const std::size_t line = line_begin(text, tab);
    const std::size_t end = skip_blanks(text, tab);
    const bool blank =
        skip_blanks(text, line) == end && (end == text.size() || is_break(text[end]));
    if (blank)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(line),
                text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    tab = std::max(tab, end - 1);
  }
  const std::size_t visible = text.find_last_not_of(" \t");
  if (visible != std::string::npos && text[visible] == '\n') text.resize(visible + 1);
}

void report_empty(const Input& input, Diagnostics& found) {
  found.report(empty_file, {input.file, 0, 0}, say("filen är tom", "the file is empty"),
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
    if (!root && found.empty()) {
      found.report(yaml_syntax, input.span(reader.gaps().at(), reader.gaps().at()),
                   say("filen går inte att läsa som YAML", "the file cannot be read as YAML"),
                   say("kontrollera indrag, kolon och citattecken",
                       "check indentation, colons and quotation marks"));
    }
    return {std::move(root), std::nullopt};
  } catch (const Stop& stop) {
    if (!stop.mending) reader.give_up();
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
  even_blank_lines(text);
  const Input input{&file, mark, text};
  if (!brackets_in_bounds(input, limits, diagnostics)) return std::nullopt;

  for (std::size_t reading = 1;; ++reading) {
    Diagnostics found;
    Outcome outcome = read_once(input, limits, found);
    const bool again = outcome.mending && reading < most_readings(text.size());
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
