// From a reading of the quotation in the record to the passages a report shows.
#pragma once

#include <optional>
#include <vector>

#include "match/search.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// One place for the whole quotation, or several that it was sewn together from.
struct Candidate {
  std::vector<Passage> passages;  // in the order of the quotation; more than one where it is sewn together
  std::vector<match::RecordSpan> spans;  // of each passage
  std::vector<std::vector<Passage>>
      alternatives;  // of each passage of several: other places of the same words
  std::vector<bool>
      owner_is_sure;  // of each passage: its speaker or author is certain enough to contradict a name
  Relation relation = Relation::source;  // of the first passage
  double quality = 0;                    // see match/search.h
  double similarity = 0;
  double log2_expected = 0;
  double information_share = 0;
  std::uint32_t matched = 0;  // words of the quotation found
  bool exact = false;         // every word found, none changed
  bool faithful = false;      // four words or more, and no difference but of spelling, format and the like
  bool spliced = false;
  bool fragments = false;  // sewn together at the edge of a quotation of the record: it does not show how the
                           // source goes on
};

// The text under examination, as far as passages are judged by it.
struct Origin {
  const std::vector<text::FormId>& forms;      // its form numbers -> the index's
  const std::vector<bool>& quoted;             // which words of its flow stand in a quotation
  std::optional<match::DocumentId> in_record;  // where it is itself a document of the record
};

[[nodiscard]] Candidate make_candidate(const Library& library, const Query& query, const Origin& origin,
                                       const match::Reading& reading);

// Looks up other places for each part of a candidate that is sewn together.
void add_alternatives(const Library& library, const Query& query, const Origin& origin,
                      const match::SearchOptions& options, const match::Reading& reading,
                      Candidate& candidate);

// Unmarked (or marked) differences of class substantive.
[[nodiscard]] bool has_substantive(const Candidate& candidate, bool marked);

}  // namespace sicut::verdict
