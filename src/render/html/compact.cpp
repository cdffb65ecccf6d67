// SPDX-License-Identifier: EUPL-1.2
#include "render/html/compact.h"

#include <algorithm>

namespace stadga::render {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

/// No blank means anything before or after these. A blank before a colon does in a selector.
bool stands_alone(char c) {
  return c == '{' || c == '}' || c == ';' || c == ',' || c == '>' || c == '!';
}

class Compactor {
 public:
  explicit Compactor(std::string_view css) : css_(css) {}

  std::string run() {
    keep_licence();
    while (at_ < css_.size()) {
      if (css_.substr(at_).starts_with("/*")) {
        skip_comment();
      } else if (css_[at_] == '"' || css_[at_] == '\'') {
        copy_string();
      } else if (is_address()) {
        copy_until(')');
      } else if (is_blank(css_[at_])) {
        blank_ = true;
        ++at_;
      } else {
        put(css_[at_] == '\\' ? css_.substr(at_, 2) : css_.substr(at_, 1));
      }
    }
    return std::move(out_);
  }

 private:
  void keep_licence() {
    const std::size_t named = css_.find("SPDX-License-Identifier");
    if (!css_.starts_with("/*") || named >= css_.find("*/")) return;
    skip_comment();
    out_ = std::string(css_.substr(0, at_)) + '\n';
    blank_ = false;
    after_alone_ = true;
  }

  void skip_comment() {
    const std::size_t end = css_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? css_.size() : end + 2;
    blank_ = true;  // `a/**/b` are two words
  }

  bool is_address() const {
    return css_.substr(at_).starts_with("url(") &&
           css_.find_first_not_of(blanks, at_ + 4) != css_.find_first_of("\"'", at_ + 4);
  }

  void copy_until(char last) {
    const std::size_t end = std::min(css_.find(last, at_), css_.size() - 1);
    put(css_.substr(at_, end + 1 - at_));
  }

  void copy_string() {
    std::size_t end = at_ + 1;
    while (end < css_.size() && css_[end] != css_[at_]) end += css_[end] == '\\' ? 2 : 1;
    put(css_.substr(at_, end + 1 - at_));
  }

  void put(std::string_view text) {
    const bool needed = blank_ && !out_.empty() && !stands_alone(text.front()) && !after_alone_;
    if (needed) out_ += ' ';
    if (text == "}" && after_alone_ && out_.ends_with(';')) out_.pop_back();
    out_ += text;
    at_ += text.size();
    blank_ = false;
    after_alone_ = text.size() == 1 && (stands_alone(text.front()) || text.front() == ':');
  }

  std::string_view css_;
  std::size_t at_ = 0;
  std::string out_;
  bool blank_ = false;        ///< since what was written last
  bool after_alone_ = false;  ///< no blank means anything after that
};

}  // namespace

std::string compact_style(std::string_view css) {
  return Compactor(css).run();
}

std::string compact_script(std::string_view script) {
  std::string licence;
  while (script.starts_with("//") || script.starts_with('\n')) {
    const std::size_t end = std::min(script.find('\n'), script.size() - 1) + 1;
    const std::string_view line = script.substr(0, end);
    if (line.find("SPDX-License-Identifier") != std::string_view::npos) licence += line;
    script.remove_prefix(end);
  }
  return licence.append(script);
}

}  // namespace stadga::render
