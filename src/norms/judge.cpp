// SPDX-License-Identifier: EUPL-1.2
// The verdict on a sentence: the strictest of what it demands, or of what its lead-in does.
#include <algorithm>
#include <optional>

#include "norms/lexicon.h"
#include "norms/norms.h"
#include "norms/patterns.h"
#include "norms/reading.h"

namespace stadga::norms {
namespace {

int strictness(Norm norm) {
  switch (norm) {
    case Norm::ska:
    case Norm::far_inte:
      return 3;
    case Norm::bor:
      return 2;
    case Norm::far:
      return 1;
    case Norm::none:
      break;
  }
  return 0;
}

/// Of two equally strict demands the one that is put in words comes before the implied one, then
/// the earlier one.
bool is_stricter(const Demand& a, const Demand& b) {
  if (strictness(a.norm) != strictness(b.norm)) return strictness(a.norm) > strictness(b.norm);
  const bool a_implied = a.voice == Voice::implied;
  const bool b_implied = b.voice == Voice::implied;
  if (a_implied != b_implied) return b_implied;
  return a.words.front() < b.words.front();
}

Judgement none(Reason reason) {
  return {Norm::none, reason, {}, {}};
}

bool turns_away(const Word& word) {
  return word.begins("undvik") || word.begins("avrad") || word.begins("avsta") ||
         word.begins("restriktiv") || word.begins("olamplig");
}

/// `bör inte undvika` is advice for it.
bool is_against(const Reading& reading, const Demand& demand) {
  const auto decides = [&](std::size_t at) {
    return std::find(demand.words.begin(), demand.words.end(), at) != demand.words.end();
  };
  bool against = demand.norm == Norm::far && reading.word(demand.words.front()).begins("undanta");
  for (std::size_t at = demand.words.front(); at <= demand.words.back(); ++at) {
    const Word& word = reading.word(at);
    if (turns_away(word) || (is_negation(word) && decides(at))) against = !against;
  }
  return against && !reading.word(demand.words.front()).is("glom");
}

Said said(const Reading& reading, const Demand& demand) {
  Said out{demand.norm, false, demand.voice == Voice::implied, {}};
  if (demand.norm == Norm::bor || demand.norm == Norm::far)
    out.against = is_against(reading, demand);
  for (const std::size_t at : demand.words) out.words.emplace_back(reading.word(at).text);
  return out;
}

/// What a sentence says by itself.
struct Verdict {
  Judgement judgement;
  /// Stated or implied by a verb of its own, so that a lead-in does not govern it.
  bool independent = false;
};

Verdict weigh(const Reading& reading) {
  static constexpr std::size_t near_front = 8;
  for (const auto& [sign, match] : overriding_phrases().find(reading.tokens())) {
    if (match.first <= near_front && reading.token(match.first).asserts())
      return {none(overriding_signs()[sign].reason), false};
  }
  Demands demands;
  add_modals(reading, demands);
  add_present(reading, demands);
  add_commands(reading, demands);
  add_phrases(reading, demands);
  if (!demands.empty()) {
    const Demand& best = *std::min_element(demands.begin(), demands.end(), is_stricter);
    Verdict verdict{{best.norm, Reason::normative, said(reading, best).words, {}},
                    best.voice != Voice::command};
    for (const Demand& demand : demands) verdict.judgement.all.push_back(said(reading, demand));
    return verdict;
  }
  const std::vector<Phrases::Found> told = telling_phrases().find(reading.tokens());
  if (!told.empty()) return {none(telling_signs()[told.front().phrase].reason), false};
  return {none(Reason::background), false};
}

bool is_question(std::string_view sentence) {
  const std::size_t last = sentence.find_last_not_of(" )\"*");
  return last != std::string_view::npos && sentence[last] == '?';
}

/// A lead-in and what it demands of its items.
struct LeadIn {
  std::string text;
  std::string heading;
  Judgement judgement;
  /// `Tänk på att:` governs its items whatever they look like.
  bool governs = false;
};

/// The items of a list ask one after the other: the last answer is kept, for a list may be long.
const LeadIn& read_lead_in(const Context& context) {
  thread_local LeadIn last;
  if (last.text != context.lead_in || last.heading != context.heading) {
    const Reading lead({context.lead_in}, Context{"", context.heading, false}, true);
    last = {context.lead_in, context.heading, weigh(lead).judgement,
            lead.ends_with("att") || lead.ends_with("genom")};
  }
  return last;
}

/// What an item says below its lead-in.
Judgement inherit(const Reading& item, const Verdict& own, const Context& context, bool is_ended) {
  const LeadIn& lead = read_lead_in(context);
  const Judgement& inherited = lead.judgement;
  const bool governs = lead.governs;
  if (inherited.norm == Norm::none) {
    // `Syftet är att:` and `Exempel:` say what their items are; `Riktlinjer:` says nothing.
    const bool explains =
        inherited.reason == Reason::purpose || inherited.reason == Reason::example;
    return (explains || governs) && !own.independent ? none(inherited.reason) : own.judgement;
  }
  if (own.independent && strictness(own.judgement.norm) >= strictness(inherited.norm)) {
    return own.judgement;
  }
  if (own.judgement.norm == Norm::far_inte) return own.judgement;
  const bool shuns = item.begins_with("undvika") || item.begins_with("inte") ||
                     item.begins_with("aldrig") || item.begins_with("ej");
  if (inherited.norm == Norm::ska && shuns) {
    Said shunned{Norm::far_inte, false, false, inherited.words};
    shunned.words.emplace_back(item.word(0).text);
    return {Norm::far_inte, Reason::normative, inherited.words, {shunned}};
  }
  // A whole sentence asserts something by itself.
  const bool asserts_else =
      own.judgement.norm == Norm::none && item.is_whole_sentence() && is_ended;
  return asserts_else && !governs ? own.judgement : inherited;
}

}  // namespace

void add_phrases(const Reading& reading, Demands& demands) {
  const auto add = [&](const Pattern& pattern, const Match& match) {
    const Token& token = reading.token(match.first);
    const bool related = pattern.reach == Reach::relative && token.clause != Clause::purpose;
    if ((!token.asserts() && !related) || token.opens_condition) return;
    if (token.verb.finite() && !token.finite && !is_noun_too(token.word)) return;
    std::vector<std::size_t> words{match.first};
    if (match.last != match.first) words.push_back(match.last);
    std::optional<std::size_t> no;
    bool only = false;
    for (std::size_t i = match.first > 2 ? match.first - 2 : 0; i <= match.last; ++i) {
      only = only || is_only(reading.word(i));
      if (i >= match.first && is_negation(reading.word(i))) no = i;
    }
    if (!no) no = reading.negation(match.first, match.last - match.first + 2);
    Norm norm = no ? pattern.negated : pattern.norm;
    // `bara bokomslag är okej`: all else is forbidden.
    if (only && norm == Norm::far) norm = Norm::far_inte;
    if (norm == Norm::none) return;
    if (no) words.push_back(*no);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    demands.push_back({norm, Voice::stated, std::move(words)});
  };
  const std::vector<Phrases::Found> found = norm_phrases().find(reading.tokens());
  for (const bool last : {false, true}) {
    if (last && !demands.empty()) return;
    for (const auto& [phrase, match] : found) {
      const Pattern& pattern = norm_patterns()[phrase];
      if ((pattern.reach == Reach::last) == last) add(pattern, match);
    }
  }
}

Judgement judge(std::string_view sentence, const Context& context) {
  if (is_question(sentence)) return none(Reason::question);
  const Reading reading(sentence, context, sentence.ends_with(':'));
  const Verdict own = weigh(reading);
  const bool inherits =
      context.list_item && !context.lead_in.empty() && !is_question(context.lead_in);
  return inherits ? inherit(reading, own, context, sentence.ends_with('.')) : own.judgement;
}

std::string_view word(Norm norm) {
  switch (norm) {
    case Norm::ska:
      return "ska";
    case Norm::bor:
      return "bör";
    case Norm::far:
      return "får";
    case Norm::far_inte:
      return "får-inte";
    case Norm::none:
      break;
  }
  return "none";
}

std::string_view word(Reason reason) {
  switch (reason) {
    case Reason::normative:
      return "normative";
    case Reason::purpose:
      return "purpose";
    case Reason::definition:
      return "definition";
    case Reason::reason:
      return "reason";
    case Reason::example:
      return "example";
    case Reason::consequence:
      return "consequence";
    case Reason::question:
      return "question";
    case Reason::heading:
      return "heading";
    case Reason::background:
      break;
  }
  return "background";
}

}  // namespace stadga::norms
