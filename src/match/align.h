// Aligning a pattern with windows of the record, word by word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/index.h"
#include "match/meetings.h"
#include "match/pattern.h"

namespace sicut::match {

enum class StepKind : std::uint8_t {
  equal,    // the same letters; several words on a side where they are divided otherwise
  similar,  // one word on each side, more than half the letters alike
  differ,   // one word on each side, another word
  insert,   // words of the pattern that the source does not have here
  omit,     // words of the source that the pattern does not have here
  jump,     // the source goes on elsewhere: no words on either side
};

// One step of an edit script. An empty side stands at its next word.
struct Step {
  StepKind kind = StepKind::equal;
  std::uint32_t pattern_first = 0, pattern_last = 0;  // half open
  RecordSpan source;
};

// The step finds words of the pattern in the source.
[[nodiscard]] inline bool is_match(const Step& step) {
  return step.kind == StepKind::equal || step.kind == StepKind::similar;
}

// The step takes words of the source, matched or replaced.
[[nodiscard]] inline bool takes_source(const Step& step) {
  return is_match(step) || step.kind == StepKind::differ;
}

struct Alignment {
  std::vector<Step> steps;  // in the order of the pattern, which they cover whole
  double score = 0;
  std::uint32_t matched = 0;  // words of the pattern in `equal` or `similar` steps
  double information = 0;     // bits of the matched words, see chance.h
};

// The costs of the edit script, in units of about one common word matched.
struct AlignCosts {
  double differ = 0.6, insert = 0.8;
  double omit_open = 1.2, omit_word = 0.12;
  double marked_open = 0.2, marked_word = 0.004;   // at an ellipsis
  double bracket_open = 0.2, bracket_word = 0.15;  // at a bracket
  double jump_forward = 4.0, jump_elsewhere = 5.0;
  double marked_forward = 0.7, marked_elsewhere = 4.0;
  double distance = 0.002;  // per word of window jumped over, so that the nearer of two equals wins
  std::size_t max_cells = 40'000'000;
};

// The best way to read the pattern in the windows: where all of it stands there word for word, the first such
// place; else every word of the pattern is matched, replaced or
// inserted; words of the source may be left out; the reading may jump within a document and between windows
// at a price, so that elisions, splices and words put in another order come out of one optimum. `windows` are
// disjoint and ascending, none crosses a document. Empty steps where nothing matches or the table would
// exceed max_cells. Cost: pattern words times window words, some 5 ns each.
[[nodiscard]] Alignment align(const Index& index, const Pattern& pattern, std::span<const RecordSpan> windows,
                              const AlignCosts& costs = {});

// The same for a pattern that is aligned several times; `meetings` were made with these costs' `differ`.
[[nodiscard]] Alignment align(Meetings& meetings, std::span<const RecordSpan> windows,
                              const AlignCosts& costs = {});

}  // namespace sicut::match
