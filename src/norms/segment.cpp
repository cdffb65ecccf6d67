// SPDX-License-Identifier: EUPL-1.2
// Lines are gathered into blocks (paragraphs, items, headings), blocks are cut into sentences.
// Where a line goes on with the one above is told by case, stops and whether the line was full.
#include "norms/segment.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "norms/lines.h"
#include "norms/sentences.h"

namespace stadga::norms {
namespace {

struct Block {
  LineKind kind = LineKind::text;
  std::size_t indent = 0;
  std::string text;
  /// Offset in `text` at which a line of the document begins, and its number.
  std::vector<std::pair<std::size_t, std::size_t>> starts;
  bool after_blank = false;
  bool numbered = false;

  std::size_t line_at(std::size_t offset) const {
    std::size_t line = starts.front().second;
    for (const auto& [start, number] : starts) {
      if (start <= offset) line = number;
    }
    return line;
  }
};

/// The text as a reader sees it: emphasis, tags and the targets of links left out.
std::string without_markup(std::string_view text) {
  static constexpr std::size_t longest_tag = 60;
  static constexpr std::size_t longest_target = 500;
  std::string plain;
  std::size_t bracket = std::string::npos;  // the last `[` that may begin a link
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '*' || c == '`') continue;
    if (c == '_' && next == '_') {
      ++at;
      continue;
    }
    if (c == '<' && (next == '/' || (next >= 'a' && next <= 'z'))) {
      const std::size_t end = text.substr(at, longest_tag).find('>');
      if (end != std::string_view::npos) {
        at += end;
        continue;
      }
    }
    if (c == ']' && next == '(' && bracket != std::string::npos) {
      const std::size_t end = text.substr(at, longest_target).find(')');
      if (end != std::string_view::npos) {
        plain.erase(bracket, 1);
        bracket = std::string::npos;
        at += end;
        continue;
      }
    }
    if (c == '[') bracket = plain.size();
    plain += c;
  }
  return fold_space(plain);
}

class Gatherer {
 public:
  explicit Gatherer(const Layout& layout) : layout_(layout) {}

  std::vector<Block> run() {
    bool blank = true;
    for (const Line& line : layout_.lines) {
      switch (line.kind) {
        case LineKind::blank:
          blank = true;
          continue;
        case LineKind::skipped:
          last_ = nullptr;
          blank = true;
          continue;
        case LineKind::furniture:
        case LineKind::contents:
          aside_.push_back(begin(line, line.text, blank));
          continue;
        case LineKind::table:
          begin_block(line, line.text, blank);
          last_ = nullptr;
          break;
        case LineKind::heading:
        case LineKind::item:
          begin_block(line, line.content, blank);
          break;
        case LineKind::text:
          if (goes_on(line, blank)) {
            append(line);
          } else {
            begin_block(line, line.content, blank);
          }
          break;
      }
      blank = false;
    }
    // Page headers stand where they stood, also when a sentence ran over the page.
    for (Block& block : aside_) blocks_.push_back(std::move(block));
    std::stable_sort(blocks_.begin(), blocks_.end(), [](const Block& a, const Block& b) {
      return a.starts.front().second < b.starts.front().second;
    });
    return std::move(blocks_);
  }

 private:
  static Block begin(const Line& line, std::string_view content, bool blank) {
    Block block;
    block.kind = line.kind;
    block.indent = line.indent;
    block.after_blank = blank;
    block.numbered = !line.text.empty() && line.text[0] >= '0' && line.text[0] <= '9';
    block.starts.emplace_back(0, line.number);
    block.text = std::string(content);
    return block;
  }

  void begin_block(const Line& line, std::string_view content, bool blank) {
    blocks_.push_back(begin(line, content, blank));
    last_ = &line;
  }

  bool goes_on(const Line& line, bool blank) const {
    if (last_ == nullptr || blocks_.empty()) return false;
    const Block& block = blocks_.back();
    const std::string_view so_far = block.text;
    if (so_far.empty()) return true;  // a list mark on a line of its own
    if (block.kind == LineKind::heading) {
      // A heading over two lines goes on in lower case and is short.
      return begins_lower(line.text) && !is_ended(line.text) && !so_far.ends_with('?') &&
             width(line.text) < 60 && !last_->text.starts_with('#');
    }
    const bool open = !is_ended(so_far);
    const bool comma = so_far.ends_with(',') && block.kind == LineKind::text && !blank;
    if (open && (comma || is_cut_short(so_far))) return true;
    if (blank) {
      return open && begins_lower(line.text) && !so_far.ends_with(';') &&
             (layout_.width != 0 || !is_ended(so_far));
    }
    if (block.kind == LineKind::item) {
      if (begins_lower(line.text)) return true;
      return is_full(line) || line.indent >= block.indent + 2;
    }
    if (layout_.width == 0) return begins_lower(line.text) && open;
    if (is_ended(so_far)) return so_far.back() != ':' || begins_lower(line.text);
    return begins_lower(line.text) || is_full(line) || !begins_upper(line.text);
  }

  /// The last line had no room for the first word of this one.
  bool is_full(const Line& line) const {
    if (layout_.width == 0) return false;
    const std::string_view first = line.text.substr(0, line.text.find(' '));
    return width(last_->text) + last_->indent + 1 + width(first) > layout_.width * 19 / 20;
  }

  void append(const Line& line) {
    std::string& text = blocks_.back().text;
    const bool hyphenated = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' &&
                            begins_lower(line.text) && !line.text.starts_with("och ") &&
                            !line.text.starts_with("eller ");
    if (text.ends_with("\xC2\xAD")) {
      text.resize(text.size() - 2);  // soft hyphen
    } else if (hyphenated) {
      // `e-post` keeps its hyphen.
      if (text[text.size() - 2] != 'e' || (text.size() > 2 && text[text.size() - 3] != ' ')) {
        text.pop_back();
      }
    } else if (!text.empty()) {
      text += ' ';
    }
    blocks_.back().starts.emplace_back(text.size(), line.number);
    text += line.text;
    last_ = &line;
  }

  const Layout& layout_;
  std::vector<Block> blocks_;
  std::vector<Block> aside_;
  const Line* last_ = nullptr;
};

std::string_view without_colon(std::string_view text) {
  while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

class Cutter {
 public:
  std::vector<Piece> run(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      // What stands below decides whether a line without a stop leads in a list.
      std::size_t next = i + 1;
      while (next < blocks.size() && blocks[next].kind == LineKind::furniture) ++next;
      above_list_ = next < blocks.size() && blocks[next].kind == LineKind::item;
      switch (block.kind) {
        case LineKind::heading:
          heading(block);
          break;
        case LineKind::furniture:
        case LineKind::contents:
          add(block.starts.front().second, block.text, {}, true);
          break;
        case LineKind::table:
          row(block);
          break;
        case LineKind::item:
          item(block);
          break;
        default:
          paragraph(block);
      }
    }
    return std::move(pieces_);
  }

 private:
  /// A list that an item belongs to.
  struct List {
    std::size_t indent;
    std::string lead_in;
  };

  void add(std::size_t line, std::string_view text, Context context, bool is_heading,
           bool continues = false) {
    std::string plain = without_markup(text);
    if (plain.empty()) return;
    pieces_.push_back({line, std::move(plain), std::move(context), is_heading, continues});
  }

  void heading(const Block& block) {
    heading_ = without_markup(block.text);
    lists_.clear();
    pending_.clear();
    const bool leads = above_list_ && demands(heading_);
    add(block.starts.front().second, block.text, {}, !block.text.ends_with(':') && !leads);
    if (leads) pending_ = heading_;
  }

  /// Whether a line above a list is its grammatical head.
  static bool demands(const std::string& text) {
    return judge(text + ":", Context{}).norm != Norm::none;
  }

  void paragraph(const Block& block) {
    lists_.clear();
    pending_.clear();
    const std::vector<Stretch> parts = sentences(block.text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string_view text =
          std::string_view(block.text).substr(parts[i].begin, parts[i].end - parts[i].begin);
      add(block.line_at(parts[i].begin), text, {"", heading_, false}, false, i > 0);
      const bool last = i + 1 == parts.size();
      if (last && above_list_ && (text.ends_with(':') || !is_ended(text))) {
        pending_ = without_markup(text);
        if (!pending_.ends_with(':')) pending_ += ':';
      }
    }
  }

  void item(const Block& block) {
    // Further out than the item that ended in a colon: nothing hangs on that one.
    if (!lists_.empty() && block.indent < lists_.back().indent) pending_.clear();
    if (!pending_.empty() || lists_.empty()) {
      lists_.push_back({block.indent, joined_lead_in()});
      pending_.clear();
    }
    while (lists_.size() > 1 && block.indent < lists_.back().indent) lists_.pop_back();
    const std::vector<Stretch> parts = sentences(block.text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string_view text =
          std::string_view(block.text).substr(parts[i].begin, parts[i].end - parts[i].begin);
      // What follows the first sentence of an item stands on its own.
      Context context{i == 0 ? lists_.back().lead_in : "", heading_, i == 0};
      add(block.line_at(parts[i].begin), text, std::move(context), false, i > 0);
      if (i + 1 == parts.size() && text.ends_with(':')) pending_ = without_markup(text);
    }
  }

  /// The lead-in of a new list; inside an item it goes on from the outer one.
  std::string joined_lead_in() const {
    static constexpr std::size_t deepest = 3;
    if (lists_.empty() || lists_.back().lead_in.empty() || pending_.empty()) return pending_;
    if (lists_.size() >= deepest) return pending_;
    return std::string(without_colon(lists_.back().lead_in)) + " " + pending_;
  }

  void row(const Block& block) {
    lists_.clear();
    pending_.clear();
    const bool markdown = block.text.front() == '|';
    std::string_view text = block.text;
    if (markdown) text = text.substr(1, text.size() - 2);
    std::string first;
    bool any = false;
    for (const std::string_view cell : split(text, markdown ? '|' : '\t')) {
      const std::string_view trimmed = trim(cell);
      if (trimmed.empty()) continue;
      // A sentence or a list of things in a cell; names and column heads are short.
      const bool label = !is_ended(trimmed) && width(trimmed) < 40;
      const std::string row_heading = first.empty() ? heading_ : first;
      if (!any && label) first = without_markup(trimmed);
      any = true;
      for (const Stretch& part : sentences(trimmed)) {
        add(block.starts.front().second, trimmed.substr(part.begin, part.end - part.begin),
            {"", row_heading, true}, label);
      }
    }
  }

  std::vector<Piece> pieces_;
  std::string heading_;
  std::vector<List> lists_;
  std::string pending_;
  bool above_list_ = false;
};

}  // namespace

std::vector<Piece> segment(std::string_view document) {
  const Layout layout = lines(document);
  return Cutter().run(Gatherer(layout).run());
}

}  // namespace stadga::norms
