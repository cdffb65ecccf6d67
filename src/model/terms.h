// SPDX-License-Identifier: EUPL-1.2
// The registers that every municipality shares: content/registers/{vocabulary,laws,platforms}.yml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "diag/diagnostic.h"
#include "source/source.h"

namespace stadga {

/// An id that stands in an input file, and where. An empty id: not given.
struct Reference {
  std::string id;
  Span span;
  bool given() const { return !id.empty(); }
};

/// A text from an input file, and where it stands.
struct Placed {
  std::string text;
  Span span;
  bool given() const { return !text.empty(); }
};

/// What figure an action is worth nothing without.
/// `promptness`: a deadline, or words such as `omgående`.
enum class Figure { none, recurrence, deadline, promptness };

/// One word of the shared vocabulary. What the last members mean depends on the list.
struct Term {
  std::string id;
  Span span;
  Text label;
  Text meaning;           ///< modalities; topics: what they cover; occasions: said of silence
  std::string word;       ///< modalities: as officers write it; categories: the crime's name
  std::string statutory;  ///< categories, elements: `ja`, `delvis`, `nej`
  Reference law;          ///< categories: the law that demands removal
  std::string section;    ///< categories: its section
  Text note;
  bool in_text = true;  ///< elements: can be said in a text
  // What the checks of consistency go by.
  std::vector<Reference> acts_as;  ///< roles: who has it may be, or act for, one of these
  /// roles: everybody, so that nobody in particular acts; categories: holds what others name one by
  /// one
  bool collective = false;
  bool comparable = false;      ///< actions: two rules with it are about the same act
  bool owner = false;           ///< actions: somebody in particular must do it
  Figure needs = Figure::none;  ///< actions: the figure that a duty must give
  Reference topic;              ///< actions: counts for `needs`, `owner` with this topic
  Reference told_of;            ///< elements: tells visitors the figure of this action
  bool catch_all = false;       ///< categories: holds whatever the others do not
  std::string alias;            ///< contents: the same in English, for the command line
  bool expected = false;        ///< topics: law or practice demands it of a guideline
  /// topics: beginnings of words that show it is dealt with; actions: phrases that say how promptly
  std::vector<std::string> words;
  Text why;                            ///< topics: why it is expected
  std::vector<Reference> laws;         ///< topics: a rule on it may name them though no text does
  std::vector<Reference> rests_on;     ///< topics: a guideline with rules on it names one of these
  std::vector<Reference> covered_by;   ///< topics: only rules with one of these actions count
  std::vector<Reference> includes;     ///< categories, elements: who names it names these as well
  std::vector<std::string> misnomers;  ///< categories: phrases that are not the crime's name
  Text asks;  ///< actions: in a sentence, the figure that `needs` calls for: `hur ofta …`
};

/// A pattern in rules that has cost municipalities, and what shows it. A rule fits where each list
/// that is not empty holds something of it; `categories` and `words` count as one list.
struct Risk {
  std::string id;
  Span span;
  Text label;  ///< as in a sentence: what the rule does
  std::vector<Reference> modalities;
  std::vector<Reference> topics;
  std::vector<Reference> actions;
  std::vector<Reference> categories;
  std::vector<std::string> words;   ///< beginnings of words in the quotes
  std::vector<std::string> unless;  ///< words anywhere in the guideline that answer the risk
  bool general_only = false;        ///< rules with a condition do not fit
  Text why;                         ///< the decision or practice that shows it, and what to write
};

/// What a guideline is expected to answer beside dealing with the topic. A rule answers where it
/// has something of one of the lists that are not empty.
struct Question {
  std::string id;
  Span span;
  Text label;       ///< as in a sentence: `vem som …`
  Reference topic;  ///< asked only where the guideline deals with it; absent: always asked
  std::vector<Reference> actions;
  std::vector<Reference> action_topics;  ///< an action answers only in rules on one of these
  std::vector<Reference> occasions;      ///< an action answers only in rules for one of these
  bool owner = false;                    ///< an action answers only where somebody must do it
  std::vector<Reference> properties;     ///< in `must_have`
  std::vector<Reference> categories;
  std::vector<std::string> words;  ///< phrases in quotes
  Text why;                        ///< the law or practice that calls for the answer
};

/// What of a rule answers a comparison's question, beside what the rule says.
enum class AnsweredBy { rule, actors, time };

/// A question on which municipalities are laid side by side. A rule answers it that has one of the
/// actions, one of the topics and one of the occasions; a list that is empty asks for nothing.
struct Comparison {
  std::string id;
  Span span;
  Text label;  ///< a whole question: `Vem godkänner ett nytt konto?`
  Text brief;  ///< the same in a word or three, on the municipality's page; empty: not shown there
  AnsweredBy by = AnsweredBy::rule;
  std::vector<Reference> actions;
  std::vector<Reference> topics;
  std::vector<Reference> occasions;
};

struct Vocabulary {
  std::vector<Term> modalities;
  std::vector<Term> topics;
  std::vector<Term> roles;
  std::vector<Term> categories;
  std::vector<Term> elements;
  std::vector<Term> occasions;
  std::vector<Term> actions;
  std::vector<Term> properties;
  std::vector<Risk> risks;
  std::vector<Question> questions;
  std::vector<Comparison> comparisons;  ///< in the order of the page that shows them
  std::vector<Term> contents;           ///< what a comment holds that decides how it is handled
};

struct LawSection {
  std::string ref;
  Text says;
  /// `categories`, `elements`: the vocabulary's entries with `statutory: ja` stand in it.
  std::string lists;
};

/// Something that texts like to say about a law and that is not so plain. The words are phrases:
/// `uppsikt*` is any word that begins so, `…` stands for at most three words.
struct LawClaim {
  std::string section;
  std::optional<Date> from;          ///< since when it is so; absent: always
  std::vector<std::string> words;    ///< what it is about; one must stand in the sentence
  std::vector<std::string> claims;   ///< what is said about it; empty: that it is demanded
  bool named = false;                ///< only where the law is named as the source
  std::vector<std::string> caveats;  ///< words that tell the rest
  std::string action;                ///< of rules that cite the section for this; may be empty
  bool wrong = false;                ///< not only shorter than the law: the law says otherwise
  Text says;                         ///< what the law says
};

/// A change of a law that guidelines from before it do not know.
struct Amendment {
  std::optional<Date> from;
  std::string by;        ///< `SFS 2024:956`
  std::string sections;  ///< `4 a §`
};

/// A law or another instrument that guidelines cite, with its true status.
struct Law {
  std::string id;
  Span span;
  std::string name;
  std::string short_name;
  std::string sfs;     ///< `1998:112`; empty for what is not in Svensk författningssamling
  std::string kind;    ///< `lag`, `eu-förordning` …
  std::string status;  ///< `gäller`, `upphävd`, `ogiltig`, `ersatt`, `upphörd`, `oklart`
  std::optional<Date> from;
  std::optional<Date> until;
  std::vector<Amendment> amended;  ///< those that the register knows of, the oldest first
  std::vector<Reference> replaced_by;
  std::string repealed_by;
  std::vector<std::string> other_names;
  std::vector<std::string> former_names;  ///< under which it is in force no more
  Text note;
  std::string confidence;  ///< `hög`, `medel`, `låg`
  std::optional<Date> checked;
  std::string source;
  std::vector<LawSection> sections;
  std::vector<LawClaim> unsettled;  ///< claims on which the law is not settled
  std::vector<LawClaim> shorthand;  ///< claims that are shorter than the law, so that they mislead
};

enum class FieldKind { name, text, link, place };

/// How a platform counts the characters of a field (facts with sources in platforms.yml).
enum class Counting {
  largest,  ///< not documented: the largest of code points, UTF-16 units and graphemes
  code_points,
  utf16,
  graphemes,
  graphemes_links_23  ///< Mastodon: graphemes, each link counting 23, @user@server as @user
};

struct PlatformField {
  std::string id;
  Span span;
  Text label;
  FieldKind kind = FieldKind::text;
  std::optional<std::size_t> limit;  ///< absent: not known, or no shared limit
  std::optional<std::size_t> bytes;  ///< Bluesky limits UTF-8 bytes as well
  Counting counting = Counting::largest;
  bool line_breaks = true;
  std::optional<std::size_t> max_links;  ///< links; absent: not known
  std::string confidence;
  std::string source;
  Text note;
};

struct Platform {
  std::string id;
  Span span;
  std::string name;
  std::vector<std::string> former_names;
  std::vector<std::string> aliases;
  std::string status;         ///< `aktiv`, `bytt namn`, `egen tjänst`, `marginell`, `nedlagd`
  std::optional<Date> until;  ///< the day a service was closed
  Text note;
  std::optional<Date> checked;
  bool own_service = false;
  bool open_to_all = true;  ///< `public`; false for a staff network
  std::vector<PlatformField> fields;
};

/// The entry with this id in a list whose entries have one; nullptr where there is none.
template <typename Entry>
const Entry* find_by_id(const std::vector<Entry>& list, std::string_view id) {
  for (const Entry& entry : list) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

}  // namespace stadga
