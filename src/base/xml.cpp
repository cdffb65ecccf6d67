// SPDX-License-Identifier: EUPL-1.2
#include "base/xml.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <unicode/utf8.h>

namespace stadga {
namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";

/// Production [2] of XML 1.0, surrogates being no UTF-8 already.
bool is_xml_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// A name of ours: ASCII, with at most one prefix.
bool is_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos)
    return is_name(name.substr(0, colon)) && is_name(name.substr(colon + 1)) &&
           name.find(':', colon + 1) == std::string_view::npos;
  return !name.empty() && is_name_start(name.front()) && std::ranges::all_of(name, [](char c) {
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

/// Readers turn a bare carriage return into a line feed, so it is written as a reference.
std::string escape(std::string_view text, bool in_attribute) {
  std::string out;
  for (const char c : xml_characters(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '"':
        out += in_attribute ? "&quot;" : "\"";
        break;
      case '\t':
        out += in_attribute ? "&#9;" : "\t";
        break;
      case '\n':
        out += in_attribute ? "&#10;" : "\n";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string xml_characters(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  std::string out;
  out.reserve(text.size());
  for (std::int64_t at = 0; at < size;) {
    const std::int64_t start = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) {
      out += "\xEF\xBF\xBD";
    } else if (is_xml_character(c)) {
      out += text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
    }
  }
  return out;
}

XmlWriter::XmlWriter() : out_(declaration) {}

XmlWriter& XmlWriter::open(std::string_view name, const std::vector<XmlAttribute>& attributes) {
  start(name, attributes);
  open_.push_back({std::string(name)});
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view content) {
  if (open_.empty()) throw std::logic_error("XML text outside the root");
  if (content.empty()) return *this;
  finish_tag();
  open_.back().has_text = true;
  out_ += escape(content, false);
  return *this;
}

XmlWriter& XmlWriter::close() {
  if (open_.empty()) throw std::logic_error("no XML element is open");
  const Open last = std::move(open_.back());
  open_.pop_back();
  if (tag_unfinished_) {
    out_ += "/>";
    tag_unfinished_ = false;
    return *this;
  }
  if (last.has_elements && !last.has_text) new_line();
  out_ += "</" + last.name + ">";
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view content,
                              const std::vector<XmlAttribute>& attributes) {
  return open(name, attributes).text(content).close();
}

std::string XmlWriter::done() {
  if (!open_.empty()) throw std::logic_error("XML element never closed: " + open_.back().name);
  if (!root_written_) throw std::logic_error("XML document without a root");
  std::string whole = std::move(out_) + "\n";
  *this = XmlWriter();
  return whole;
}

void XmlWriter::start(std::string_view name, const std::vector<XmlAttribute>& attributes) {
  if (!is_name(name)) throw std::logic_error("not an XML name: " + std::string(name));
  if (open_.empty() && root_written_) throw std::logic_error("a second XML root");
  finish_tag();
  root_written_ = true;
  if (open_.empty() || !open_.back().has_text) new_line();
  if (!open_.empty()) open_.back().has_elements = true;
  out_ += '<';
  out_ += name;
  for (const XmlAttribute& attribute : attributes) {
    if (!is_name(attribute.name)) throw std::logic_error("not an XML name: " + attribute.name);
    const auto same = std::ranges::count(attributes, attribute.name, &XmlAttribute::name);
    if (same > 1) throw std::logic_error("an XML attribute twice: " + attribute.name);
    out_ += ' ' + attribute.name + "=\"" + escape(attribute.value, true) + '"';
  }
  tag_unfinished_ = true;
}

void XmlWriter::finish_tag() {
  if (tag_unfinished_) out_ += '>';
  tag_unfinished_ = false;
}

void XmlWriter::new_line() {
  out_ += '\n' + std::string(2 * open_.size(), ' ');
}

}  // namespace stadga
