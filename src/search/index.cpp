// SPDX-License-Identifier: EUPL-1.2
#include "search/index.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/text.h"
#include "search/postings.h"
#include "search/stem.h"
#include "search/words.h"
#include "search_engine.h"

namespace stadga::search {
namespace {

using nlohmann::ordered_json;

/// Numbers in printable characters, five bits each, the lowest first; 32 more: another follows.
void write_number(std::string& out, std::size_t number) {
  static constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (; number >= 32; number >>= 5) out += digits[32 + (number & 31)];
  out += digits[number];
}

/// One line for a word: the word, the length of its stem, its documents. A part of compounds has a
/// plus sign after the length.
std::string word_line(const std::string& word, const std::vector<Posting>& postings,
                      bool part_of_compound, const Stemmer& stem) {
  std::string out = word + ',' + std::to_string(characters(stem(word)));
  out += part_of_compound ? "+," : ",";
  std::size_t before = 0;
  for (const Posting& posting : postings) {
    write_number(out, (posting.document - before) * 8 + posting.parts);
    before = posting.document;
  }
  return out;
}

/// Quoted for a script, in ASCII but for what needs no escape: no tag, no comment and no line end
/// of Unicode can come of it, wherever the file is put.
std::string script_text(const ordered_json& value) {
  std::string out = value.dump(-1, ' ', false, ordered_json::error_handler_t::strict);
  out = replace_all(std::move(out), "<", "\\u003c");
  out = replace_all(std::move(out), "\u2028", "\\u2028");
  return replace_all(std::move(out), "\u2029", "\\u2029");
}

struct Line {
  std::string folded;
  std::string text;
};

struct Piece {
  std::string first;  ///< the folded word that it begins with
  std::string lines;
};

std::vector<Line> lines_of(const Postings& all) {
  const Stemmer stem;
  std::vector<Line> lines;
  for (const auto& [word, postings] : all)
    lines.push_back({folded(word), word_line(word, postings, false, stem)});
  for (const auto& [word, postings] : compound_parts(all))
    lines.push_back({folded(word), word_line(word, postings, true, stem)});
  std::ranges::sort(lines, {}, [](const Line& line) { return std::tie(line.folded, line.text); });
  return lines;
}

/// Words that fold alike stay together.
std::vector<Piece> pieces_of(const std::vector<Line>& lines, std::size_t limit) {
  std::vector<Piece> pieces;
  std::string_view before;
  for (const Line& line : lines) {
    const bool full = !pieces.empty() && pieces.back().lines.size() + line.text.size() > limit;
    if (pieces.empty() || (full && line.folded != before)) pieces.push_back({line.folded, {}});
    std::string& into = pieces.back().lines;
    if (!into.empty()) into += ' ';
    into += line.text;
    before = line.folded;
  }
  return pieces;
}

ordered_json shown(const Document& document) {
  ordered_json out = {document.address, document.title, document.context, document.lead,
                      document.text};
  if (!document.language.empty()) out.push_back(document.language);
  return out;
}

struct Documents {
  std::vector<ordered_json> pieces;
  std::string counts;  ///< documents in each piece
};

Documents documents_of(const std::vector<Group>& groups, std::size_t limit) {
  Documents out;
  std::size_t bytes = 0;
  for (const Group& group : groups) {
    for (const Document& document : group.documents) {
      const std::size_t more = document.title.size() + document.lead.size() + document.text.size();
      if (out.pieces.empty() || bytes + more > limit) {
        out.pieces.push_back(ordered_json::array());
        bytes = 0;
      }
      out.pieces.back().push_back(shown(document));
      bytes += more;
    }
  }
  for (const ordered_json& piece : out.pieces) write_number(out.counts, piece.size());
  return out;
}

Postings all_postings(const std::vector<Group>& groups, unsigned jobs) {
  std::vector<std::uint32_t> first(groups.size());
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    first[i] = count;
    count += static_cast<std::uint32_t>(groups[i].documents.size());
  }
  std::vector<Postings> parts(groups.size());
  parallel_for(groups.size(), jobs,
               [&](std::size_t i) { parts[i] = postings_of(groups[i], first[i]); });
  Postings all;
  for (Postings& part : parts) {
    for (auto& [word, postings] : part) {
      std::vector<Posting>& list = all[word];
      list.insert(list.end(), postings.begin(), postings.end());
    }
    part.clear();
  }
  return all;
}

/// The names of the groups, and how many documents of each sort each has.
ordered_json group_table(const std::vector<Group>& groups, std::string& counts) {
  ordered_json names = ordered_json::array();
  for (const Group& group : groups) {
    names.push_back(group.name);
    for (std::size_t sort = 0; sort < sort_count; ++sort) {
      const auto of_sort =
          std::ranges::count(group.documents, static_cast<Sort>(sort), &Document::sort);
      write_number(counts, static_cast<std::size_t>(of_sort));
    }
  }
  return names;
}

}  // namespace

std::vector<File> make_index(std::vector<Group> groups,
                             const std::array<std::string, sort_count>& names, unsigned jobs,
                             Limits limits) {
  for (Group& group : groups) std::ranges::stable_sort(group.documents, {}, &Document::sort);
  const std::vector<Piece> words = pieces_of(lines_of(all_postings(groups, jobs)), limits.words);
  const Documents documents = documents_of(groups, limits.documents);

  ordered_json first = ordered_json::array();
  std::vector<std::pair<std::string, std::string>> parts;
  for (const Piece& piece : words) {
    parts.emplace_back("o" + std::to_string(first.size()), script_text(piece.lines));
    first.push_back(piece.first);
  }
  for (std::size_t i = 0; i < documents.pieces.size(); ++i)
    parts.emplace_back("d" + std::to_string(i), script_text(documents.pieces[i]));
  std::string counts;
  ordered_json towns = group_table(groups, counts);
  const std::string head = script_text({{"words", std::move(first)},
                                        {"documents", documents.counts},
                                        {"groups", std::move(towns)},
                                        {"counts", counts},
                                        {"sorts", names},
                                        {"common", common_words()}});
  std::string everything = std::string(engine) + head;
  for (const auto& [name, bytes] : parts) everything += bytes;
  // A page that is still open must not put pieces of two indexes together.
  const std::string version = sha256(everything).substr(0, 8);

  std::vector<File> files;
  files.push_back({"index.js", fmt::format("{}({}, '{}');\n", trim(engine), head, version)});
  for (const auto& [name, bytes] : parts) {
    files.push_back(
        {name + ".js", fmt::format("stadgaSok.take('{}','{}',{});\n", name, version, bytes)});
  }
  return files;
}

}  // namespace stadga::search
