// The quotation's words and the source's, set one under the other: which word stands over which, and
// what a change took or put in. The changes decide; this only finds their words in the reading texts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/display.h"
#include "sicut/evidence.h"

namespace sicut::report {

enum class Mark : std::uint8_t {
  same,    // nothing to point at
  slight,  // accidental, or a slip of transmission
  owned,   // substantive, and the text says so by an ellipsis or brackets
  changed  // substantive, and the text does not say so
};

// One side of a column.
struct Cell {
  std::string text;  // with its signs; empty where this side has no word here
  std::size_t width = 0;
  Mark mark = Mark::same;
};

struct Column {
  Cell quote, source;
  bool space_after = true;
};

// Columns that belong together: all of them agreement, or all of one change.
struct Run {
  std::vector<Column> columns;
  const Change* change = nullptr;  // none where the sides agree
};

// A stretch of the quotation's reading text, and the bytes of the text it stands for.
struct QuoteSide {
  std::vector<Token> tokens;
  std::vector<Place> places;  // in order; what lies between them is no part of the quotation
};

// Sets the words of `quote` over those of `source`, whole and without signs; agreement and changes come in
// the order of the quotation. Runs point into `changes`. Cost: linear in the words, times the number of
// changes for a window of some hundred words.
[[nodiscard]] std::vector<Run> compared_runs(const QuoteSide& quote, const std::vector<Token>& source,
                                             const Place& source_place, const std::vector<Change>& changes,
                                             Divider& divider);

// The same with long stretches shortened in the middle: a count of the words stands for those left out.
[[nodiscard]] std::vector<Run> shortened_runs(const QuoteSide& quote, const std::vector<Token>& source,
                                              const Place& source_place, const std::vector<Change>& changes,
                                              Divider& divider);

// The same for a terminal, as columns, with [-signs-] round what the source lost and {+signs+} round what the
// quotation has instead.
[[nodiscard]] std::vector<Column> compare(const QuoteSide& quote, const std::vector<Token>& source,
                                          const Place& source_place, const std::vector<Change>& changes,
                                          Divider& divider);

// One side alone, shortened in the middle to about `most` words.
[[nodiscard]] std::vector<Column> quote_alone(const std::vector<Token>& tokens, std::size_t most);
[[nodiscard]] std::vector<Column> source_alone(const std::vector<Token>& tokens, std::size_t most);

// Where in the reading text the words for byte `at` of the original should stand, near enough to choose
// between occurrences of a word.
[[nodiscard]] std::size_t bytes_into(const std::vector<Place>& places, std::uint32_t at);

}  // namespace sicut::report
