// SPDX-License-Identifier: EUPL-1.2
// The reading of a whole document: pieces judged in order.
#include <utility>

#include "norms/norms.h"
#include "norms/segment.h"
#include "norms/words.h"

namespace stadga::norms {
bool extends_previous(std::string_view sentence) {
  const std::vector<Word> row = words(sentence);
  if (row.size() < 3) return false;
  const bool it =
      row[0].is("det") || row[0].is("detta") || row[0].is("detsamma") || row[0].is("samma");
  if (it && row[1].is("galler")) {
    return row[2].is("aven") || row[2].is("bade") || row[2].is("ocksa") || row[2].is("saval") ||
           row[2].is("bland") || row[2].is("exempelvis") || row[2].is("framforallt") ||
           row[2].is("sarskilt") || row[2].is("till") || row[0].is("detsamma");
  }
  if (row[0].is("samma") && row[1].is("sak") && row[2].is("galler")) return true;
  return row[0].is("dock") && (row[1].is("inte") || row[1].is("minst") || row[1].is("senast"));
}

std::vector<Sentence> read(std::string_view document) {
  std::vector<Sentence> sentences;
  // A lead-in that only extends the sentence before it, and what its items therefore demand.
  std::string extending;
  Judgement extended;
  for (Piece& piece : segment(document)) {
    Sentence sentence;
    sentence.line = piece.line;
    sentence.text = std::move(piece.text);
    sentence.context = std::move(piece.context);
    if (piece.heading) {
      sentence.judgement = {Norm::none, Reason::heading, {}, {}};
    } else {
      sentence.judgement = judge(sentence.text, sentence.context);
      if (piece.continues && sentence.judgement.norm == Norm::none && !sentences.empty() &&
          extends_previous(sentence.text)) {
        sentence.judgement = sentences.back().judgement;
        extending = sentence.text;
        extended = sentence.judgement;
      } else if (sentence.judgement.norm == Norm::none && sentence.context.list_item &&
                 !extending.empty() && sentence.context.lead_in == extending) {
        sentence.judgement = extended;
      }
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace stadga::norms
