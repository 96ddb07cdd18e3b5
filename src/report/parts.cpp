#include "report/parts.h"

#include "report/locate.h"

namespace sicut::report {

std::vector<Part> parts_of(const QuotationFinding& finding) {
  std::vector<Part> parts;
  for (const Passage& passage : finding.passages) {
    const bool new_part = parts.empty() || (finding.fidelity == Fidelity::spliced &&
                                            passage.covers != parts.back().shown->covers);
    if (new_part) {
      parts.push_back({&passage, {}});
    } else {
      parts.back().others.push_back(&passage);
    }
  }
  return parts;
}

// Bytes lead to the words: a word belongs to the part that holds its middle.
QuoteSide side_for(const QuotationFinding& finding, const std::vector<Token>& tokens, const Passage& passage,
                   bool whole) {
  const std::vector<Place> all = finding.pieces.empty() ? std::vector<Place>{finding.place} : finding.pieces;
  if (whole || passage.covers.empty()) return {tokens, all};
  const std::size_t from = bytes_into(all, passage.covers.front().start);
  const std::size_t to = bytes_into(all, passage.covers.back().end);
  QuoteSide side;
  side.places = passage.covers;
  for (const Token& token : tokens) {
    const std::size_t middle = token.offset + (token.end - token.offset) / 2;
    if (middle < from || middle >= to) continue;
    Token moved = token;
    moved.offset = token.offset > from ? token.offset - from : 0;
    moved.end = token.end - from;
    side.tokens.push_back(std::move(moved));
  }
  return side;
}

}  // namespace sicut::report
