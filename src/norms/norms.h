// SPDX-License-Identifier: EUPL-1.2
// Reads Swedish guidelines: which sentences bind, advise, permit or forbid, and which only tell.
//
// A sentence is judged by a small grammar, in this order: its words are folded so that texts which
// lost their å ä ö are read alike (ocr.h), verbs are recognised (verbs.h), the sentence is split
// into main and subordinate clauses (clauses.h), modal verbs and the turns of phrase in patterns.h
// are looked for in what the sentence asserts, and the strictest of them decides (judge.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stadga::norms {

/// What a sentence demands of those whom the guideline binds.
enum class Norm {
  ska,       ///< a duty
  bor,       ///< advice, for or against
  far,       ///< a permission, a power, or a release from a duty
  far_inte,  ///< a prohibition
  none,      ///< no norm
};

/// Why a sentence is no norm; `normative` when it is one.
enum class Reason {
  normative,
  purpose,
  definition,
  reason,
  example,
  consequence,
  question,
  heading,
  background,
};

/// Where a sentence stands.
struct Context {
  /// What a list item goes on from: the sentence ending in `:` above the list, or the line that is
  /// its grammatical head; nested lists give both, the outer first. Empty outside lists.
  std::string lead_in;
  /// The nearest heading above; for a table cell the first cell of its row. May be empty.
  std::string heading;
  /// Also true for the cells of a table.
  bool list_item = false;
};

/// One thing that a sentence demands; a sentence may demand several.
struct Said {
  Norm norm = Norm::none;
  /// Advice against something (`bör inte`, `bör undvikas`); a release (`behöver inte`).
  bool against = false;
  /// The present tense alone says it, no modal verb or other turn of phrase.
  bool implied = false;
  std::vector<std::string> words;
};

struct Judgement {
  Norm norm = Norm::none;
  Reason reason = Reason::background;
  /// The words that decided, as they are written, in the order of the sentence (of the lead-in when
  /// the item inherits). Empty when nothing in the words decided.
  std::vector<std::string> words;
  /// Everything that the sentence demands, what decided among it.
  std::vector<Said> all;
};

/// Judges one sentence or list item of a running text (headings are recognised by `read`).
Judgement judge(std::string_view sentence, const Context& context);

/// `Detta gäller även …`, `Dock inte …`: says of more what the sentence before it said, and so
/// demands what that one does.
bool extends_previous(std::string_view sentence);

struct Sentence {
  /// 1-based line of the document where the sentence begins.
  std::size_t line = 0;
  /// On one line: line breaks and hyphenation joined, the marks of lists, headings and emphasis
  /// left out; damage by OCR is kept.
  std::string text;
  Context context;
  Judgement judgement;
};

/// Every sentence, list item, table cell, heading and page header of a Markdown or plain-text
/// document in UTF-8, in order.
std::vector<Sentence> read(std::string_view document);

/// `ska`, `bör`, `får`, `får-inte`, `none`.
std::string_view word(Norm norm);
/// `normative`, `purpose`, `definition` …
std::string_view word(Reason reason);

}  // namespace stadga::norms
