// SPDX-License-Identifier: EUPL-1.2
#include "copied/edit.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "yaml/yaml.h"

namespace stadga::copied {
namespace {

constexpr std::string_view key = "copied";

bool is_flow(const yaml::Node& node) {
  return node.span.text().starts_with('{') || node.span.text().starts_with('[');
}

std::string flow_list(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out = "{";
  for (const auto& [name, value] : pairs) {
    if (out.size() > 1) out += ", ";
    // Some readers take a colon in a flow collection for a key's.
    out.append(name).append(": \"").append(value).append("\"");
  }
  return out + '}';
}

std::vector<std::pair<std::string, std::string>> texts_of(const Copied& stamp) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const CopiedText& text : stamp.texts) out.emplace_back(text.field.id, text.hash);
  return out;
}

std::vector<std::pair<std::string, std::string>> rules_of(const Copied& stamp) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const CopiedRule& rule : stamp.rules) out.emplace_back(rule.id, rule.version);
  return out;
}

std::string as_flow(const Copied& stamp) {
  std::string out = "{date: " + iso(stamp.on) + ", texts: " + flow_list(texts_of(stamp));
  if (!stamp.rules.empty()) out += ", rules: " + flow_list(rules_of(stamp));
  return out + '}';
}

/// The lines below `copied:`, the first one without its indentation, the last without its break.
std::string as_block(const Copied& stamp, std::size_t indent, std::string_view line_break) {
  const std::string next = std::string(line_break) + std::string(indent, ' ');
  std::string out = "date: " + iso(stamp.on) + next + "texts:";
  const auto add = [&](const auto& pairs) {
    for (const auto& [name, value] : pairs)
      out.append(next).append("  ").append(name).append(": ").append(value);
  };
  add(texts_of(stamp));
  if (!stamp.rules.empty()) out.append(next).append("rules:");
  add(rules_of(stamp));
  return out;
}

const yaml::Node* account_in(const yaml::Node& root, std::string_view id) {
  const yaml::Entry* list = root.find("accounts");
  if (list == nullptr) return nullptr;
  for (const yaml::Node& item : list->value.items) {
    const yaml::Entry* own = item.find("id");
    if (own != nullptr && own->value.value == id) return &item;
  }
  return nullptr;
}

/// As the file reads; nullopt where it is damaged.
std::optional<yaml::Node> read(const SourceFile& file) {
  Diagnostics found;
  std::optional<yaml::Node> root = yaml::read(file, found);
  return found.has_errors() ? std::nullopt : std::move(root);
}

bool same_value(const yaml::Node& a, const yaml::Node& b);

/// Both mappings' entries in their order, `left_out` passed over.
bool same_entries(const yaml::Node& a, const yaml::Node& b, std::string_view left_out) {
  const auto kept = [&](const yaml::Node& node) {
    std::vector<const yaml::Entry*> out;
    for (const yaml::Entry& entry : node.entries) {
      if (entry.key != left_out) out.push_back(&entry);
    }
    return out;
  };
  return std::ranges::equal(kept(a), kept(b), [](const auto* one, const auto* other) {
    return one->key == other->key && same_value(one->value, other->value);
  });
}

bool same_value(const yaml::Node& a, const yaml::Node& b) {
  return a.kind == b.kind && a.value == b.value && a.quoted == b.quoted &&
         std::ranges::equal(a.items, b.items, same_value) && same_entries(a, b, "");
}

bool is_stamp(const yaml::Node& node, const Copied& stamp) {
  const auto holds = [](const yaml::Entry* list, const auto& pairs) {
    if (list == nullptr) return pairs.empty();
    return std::ranges::equal(list->value.entries, pairs, [](const auto& entry, const auto& pair) {
      return entry.key == pair.first && entry.value.value == pair.second;
    });
  };
  const yaml::Entry* date = node.find("date");
  return date != nullptr && date->value.value == iso(stamp.on) &&
         holds(node.find("texts"), texts_of(stamp)) && holds(node.find("rules"), rules_of(stamp)) &&
         node.entries.size() == (stamp.rules.empty() ? 2U : 3U);
}

/// Whether the new text is the old file with the stamp, and nothing else.
bool only_stamped(const yaml::Node& before, const SourceFile& file, std::string_view id,
                  const Copied& stamp) {
  const std::optional<yaml::Node> after = read(file);
  if (!after || !same_entries(before, *after, "accounts")) return false;
  const yaml::Entry* was = before.find("accounts");
  const yaml::Entry* is = after->find("accounts");
  const yaml::Node* stamped = account_in(*after, id);
  if (is == nullptr || stamped == nullptr || stamped->find(key) == nullptr) return false;
  return is_stamp(stamped->find(key)->value, stamp) &&
         std::ranges::equal(was->value.items, is->value.items,
                            [&](const yaml::Node& a, const yaml::Node& b) {
                              return &b == stamped ? same_entries(a, b, key) : same_value(a, b);
                            });
}

/// Columns before `at` on its line.
std::size_t column_of(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).find_last_of("\r\n");
  return before == std::string_view::npos ? at : at - before - 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

/// As the line of `at` ends; at the end of the file, as the first line does.
std::string_view line_break_at(std::string_view text, std::size_t at) {
  std::size_t end = line_end(text, at);
  if (end == text.size()) end = line_end(text, 0);
  if (text.substr(end).starts_with("\r\n")) return "\r\n";
  return text.substr(end).starts_with('\r') ? "\r" : "\n";
}

/// A stretch of the file and what is to stand there.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string with;
};

Edit in_place(std::string_view text, const yaml::Node& old, const Copied& stamp) {
  if (is_flow(old)) return {old.span.begin, old.span.end, as_flow(stamp)};
  const std::size_t indent = column_of(text, old.span.begin);
  return {old.span.begin, old.span.end,
          as_block(stamp, indent, line_break_at(text, old.span.begin))};
}

Edit in_braces(const yaml::Node& account, const Copied& stamp) {
  const std::size_t end = account.entries.back().value.span.end;
  return {end, end, ", " + std::string(key) + ": " + as_flow(stamp)};
}

/// New lines below the line on which the value of this entry ends.
Edit below(std::string_view text, const yaml::Node& account, const yaml::Entry& entry,
           const Copied& stamp) {
  const std::size_t indent = column_of(text, account.entries.front().key_span.begin);
  const std::string_view line_break = line_break_at(text, entry.key_span.begin);
  const std::size_t at = line_end(text, entry.value.span.end);
  std::string lines(line_break);
  lines.append(indent, ' ').append(key).append(":").append(line_break).append(indent + 2, ' ');
  return {at, at, lines + as_block(stamp, indent + 2, line_break)};
}

/// What may be done, the best first: a text with lines of its own at the end may take new lines for
/// a part of it, and then they stand higher up.
std::vector<Edit> edits(std::string_view text, const yaml::Node& account, const Copied& stamp) {
  if (const yaml::Entry* old = account.find(key)) return {in_place(text, old->value, stamp)};
  if (account.entries.empty()) return {};
  if (is_flow(account)) return {in_braces(account, stamp)};
  std::vector<Edit> out;
  for (std::size_t i = account.entries.size(); i > 0; --i)
    out.push_back(below(text, account, account.entries[i - 1], stamp));
  return out;
}

}  // namespace

std::string as_lines(const Copied& stamp, std::size_t indent) {
  std::string out(indent, ' ');
  out.append(key).append(":\n").append(indent + 2, ' ');
  return out + as_block(stamp, indent + 2, "\n") + '\n';
}

std::optional<std::string> with_stamp(const SourceFile& accounts, std::string_view account,
                                      const Copied& stamp) {
  const std::optional<yaml::Node> root = read(accounts);
  if (!root) return std::nullopt;
  const yaml::Node* found = account_in(*root, account);
  if (found == nullptr) return std::nullopt;
  for (const Edit& edit : edits(accounts.text(), *found, stamp)) {
    std::string text = accounts.text();
    text.replace(edit.begin, edit.end - edit.begin, edit.with);
    const SourceFile written(accounts.path(), text);
    if (only_stamped(*root, written, account, stamp)) return text;
  }
  return std::nullopt;
}

}  // namespace stadga::copied
