// SPDX-License-Identifier: EUPL-1.2
#include "norms/print.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace stadga::norms {
namespace {

/// A JSON string; the texts are valid UTF-8, so only quotes and control characters are escaped.
std::string quoted(std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string print_json(const std::vector<Sentence>& sentences) {
  std::string out = "{\n  \"version\": 1,\n  \"sentences\": [";
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    out += i == 0 ? "\n" : ",\n";
    out += "    {\"line\": " + std::to_string(sentence.line);
    out += ", \"class\": " + quoted(word(sentence.judgement.norm));
    out += ", \"reason\": " + quoted(word(sentence.judgement.reason));
    out += ", \"sentence\": " + quoted(sentence.text);
    out += ", \"words\": [";
    for (std::size_t w = 0; w < sentence.judgement.words.size(); ++w) {
      out += (w == 0 ? "" : ", ") + quoted(sentence.judgement.words[w]);
    }
    out += "], \"list_item\": ";
    out += sentence.context.list_item ? "true" : "false";
    out += ", \"lead_in\": " + quoted(sentence.context.lead_in);
    out += ", \"heading\": " + quoted(sentence.context.heading) + "}";
  }
  return out + (sentences.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::string print_tsv(const std::vector<Sentence>& sentences) {
  std::string out;
  for (const Sentence& sentence : sentences) {
    out += std::to_string(sentence.line) + '\t' + std::string(word(sentence.judgement.norm)) +
           '\t' + fold_space(sentence.text) + '\n';
  }
  return out;
}

std::string print_human(const std::vector<Sentence>& sentences) {
  static constexpr std::size_t class_width = 8;
  std::string out;
  for (const Sentence& sentence : sentences) {
    const std::string line = std::to_string(sentence.line);
    const std::string_view norm = word(sentence.judgement.norm);
    out += std::string(line.size() < 5 ? 5 - line.size() : 0, ' ') + line + "  ";
    out += std::string(norm);
    const std::size_t taken = measure(norm).code_points;
    out += std::string(taken < class_width ? class_width - taken : 0, ' ') + "  ";
    out += fold_space(sentence.text);
    if (!sentence.judgement.words.empty()) {
      out += "  [" + join(sentence.judgement.words, " … ") + "]";
    } else if (sentence.judgement.norm == Norm::none) {
      out += "  (" + std::string(word(sentence.judgement.reason)) + ")";
    }
    if (sentence.context.list_item && !sentence.context.lead_in.empty()) {
      out += "  < " + fold_space(sentence.context.lead_in);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

std::string print(const std::vector<Sentence>& sentences, Format format) {
  switch (format) {
    case Format::json:
      return print_json(sentences);
    case Format::tsv:
      return print_tsv(sentences);
    case Format::human:
      break;
  }
  return print_human(sentences);
}

}  // namespace stadga::norms
