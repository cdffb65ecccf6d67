// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.h"
#include "diag/excerpt.h"
#include "diag/print.h"
#include "diag/selection.h"

namespace stadga {
namespace {

constexpr std::size_t most_places = 20;

class Printer {
 public:
  explicit Printer(const PrintOptions& options) : options_(options) {}

  void print(const Diagnostic& d) {
    print_head(d, d.message);
    if (d.span.known()) print_place(d.span, {});
    std::size_t shown = 0;
    for (const Place& place : d.places) {
      if (!place.span.known()) continue;
      if (++shown > most_places) continue;
      print_place(place.span, for_terminal(place.message.in(options_.language)));
    }
    if (shown > most_places) print_more(shown - most_places);
    if (!d.help.empty()) {
      out_ += "  ";
      paint("\033[1;32m", options_.language == Language::sv ? "hjälp" : "help");
      out_ += ": " + for_terminal(d.help.in(options_.language)) + '\n';
    }
    out_ += '\n';
  }

  void print(const LeftOut& left_out) {
    print_head(*left_out.first, told(left_out));
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  void print_head(const Diagnostic& d, const Text& message) {
    const std::string_view colour = d.severity == Severity::error     ? "\033[1;31m"
                                    : d.severity == Severity::warning ? "\033[1;33m"
                                                                      : "\033[1;36m";
    paint(colour, severity_word(d.severity, options_.language));
    paint("\033[1m", fmt::format("[{}]", d.kind->name));
    out_ += ": " + for_terminal(message.in(options_.language)) + '\n';
  }

  void print_more(std::size_t places) {
    const Text words = places == 1 ? Text{"på ett ställe till", "in one more place"}
                                   : say("på {} ställen till", "in {} more places", places);
    out_ += "  --> … " + words.in(options_.language) + '\n';
  }

  void paint(std::string_view colour, std::string_view text) {
    if (!options_.colour) {
      out_ += text;
      return;
    }
    out_ += colour;
    out_ += text;
    out_ += "\033[0m";
  }

  void print_place(const Span& span, const std::string& message) {
    const Excerpt line = excerpt(span);
    out_ += "  --> " + for_terminal(span.file->path());
    // A file or folder as a whole has no line to look at.
    if (!span.file->text().empty())
      out_ += fmt::format(":{}:{}", line.position.line, line.position.column);
    if (!message.empty()) out_ += ": " + message;
    out_ += '\n';
    if (!line.empty()) print_line(line);
  }

  /// The line, and a row of marks below it.
  void print_line(const Excerpt& line) {
    const std::string number = std::to_string(line.position.line);
    const std::string margin(number.size(), ' ');
    const std::string before = for_terminal(line.before);
    const std::string marked = for_terminal(line.marked);
    out_ += fmt::format("  {} | {}{}{}{}{}\n", number, line.cut_before ? "…" : "", before, marked,
                        for_terminal(line.after), line.cut_after ? "…" : "");
    out_ += fmt::format("  {} | {}", margin, line.cut_before ? " " : "");
    out_ += std::string(measure(before).graphemes, ' ');
    paint("\033[1;31m", std::string(std::max<std::size_t>(measure(marked).graphemes, 1), '^'));
    out_ += '\n';
  }

  const PrintOptions& options_;
  std::string out_;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    std::string_view character = text.substr(at, length);
    // Of what is no UTF-8 only the bad byte is shown as such: `Norsj\xf6 kommun`.
    if (find_invalid_utf8(character)) character = text.substr(at, 1);
    // U+0080–U+009F steer some terminals too, and so do marks that turn the direction of writing.
    const bool steers = byte < 0x20 || byte == 0x7F || (byte == 0xC2 && character < "\u00a0") ||
                        (character >= "\u202a" && character <= "\u202e") ||
                        (character >= "\u2066" && character <= "\u2069");
    if (byte == '\t') {
      out += ' ';
    } else if (steers || find_invalid_utf8(character)) {
      for (const char part : character)
        out += fmt::format("\\x{:02x}", static_cast<unsigned char>(part));
    } else {
      out += character;
    }
    at += character.size();
  }
  return out;
}

std::string_view severity_word(Severity severity, Language language) {
  const bool sv = language == Language::sv;
  switch (severity) {
    case Severity::error:
      return sv ? "fel" : "error";
    case Severity::warning:
      return sv ? "varning" : "warning";
    case Severity::note:
      return sv ? "anmärkning" : "note";
  }
  return {};
}

std::string print_human(const Diagnostics& diagnostics, const PrintOptions& options) {
  Printer printer(options);
  const Selection selection = select(diagnostics);
  for (const Diagnostic* d : selection.shown) printer.print(*d);
  for (const LeftOut& left_out : selection.left_out) printer.print(left_out);
  return printer.take();
}

std::string print_summary(const Diagnostics& diagnostics, Language language) {
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::ranges::count(diagnostics.list(), severity, &Diagnostic::severity));
  };
  const bool sv = language == Language::sv;
  std::vector<std::string> parts;
  if (const std::size_t n = count(Severity::error))
    parts.push_back(counted(n, sv ? "fel" : "error", sv ? "fel" : "errors"));
  if (const std::size_t n = count(Severity::warning))
    parts.push_back(counted(n, sv ? "varning" : "warning", sv ? "varningar" : "warnings"));
  if (const std::size_t n = count(Severity::note))
    parts.push_back(counted(n, sv ? "anmärkning" : "note", sv ? "anmärkningar" : "notes"));
  return join(parts, ", ");
}

std::string explain(const Kind& kind, Language language) {
  const bool sv = language == Language::sv;
  std::string out = fmt::format("{} ({})\n\n{}\n\n", kind.name,
                                severity_word(kind.severity, language), kind.finds.in(language));
  out += fmt::format("{}\n  {}\n\n", sv ? "Varför" : "Why", kind.why.in(language));
  out += fmt::format("{}\n", sv ? "Exempel" : "Example");
  for (const std::string_view line : split(kind.example, '\n')) out += fmt::format("  {}\n", line);
  return out;
}

}  // namespace stadga
