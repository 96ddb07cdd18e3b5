// The citations of a text under examination: where they lead, and whether the quotation beside one stands
// there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "citation/resolve.h"
#include "verdict/passages.h"

namespace sicut::verdict {

// A citation beside a quotation, as judging needs it.
struct Cited {
  std::string id;
  const citation::Citation* citation = nullptr;
  const citation::Resolution* place = nullptr;
};

// Whether words [span) of the record stand where the citation says. A page that was counted, not printed,
// may be the one before or behind.
[[nodiscard]] bool stands_at(const Library& library, const citation::Catalogue& catalogue, const Cited& cited,
                             match::RecordSpan span);

// The verdict on one citation. `candidates` are the clear ones, best first, and none worse than the words
// judged on but by little; `tested`: the quotation is long and rare enough for its absence to mean something.
[[nodiscard]] QuotationCitation judge_citation(const Library& library, const citation::Catalogue& catalogue,
                                               const Query& query, const Cited& cited,
                                               const std::vector<const Candidate*>& candidates, bool tested);

// All citations of a text as findings; `first_id`: the number of the first. `references[i]` are its record
// targets.
[[nodiscard]] std::vector<CitationFinding> citation_findings(const formats::Document& text,
                                                             const citation::Catalogue& catalogue,
                                                             const citation::Found& found,
                                                             const std::vector<citation::Resolution>& places,
                                                             std::size_t first_id);

// Dates in both calendars.
[[nodiscard]] std::vector<DoubleDateFinding> date_findings(const formats::Document& text,
                                                           const citation::Found& found);

// Documents whose citations in a text are wrong by one and the same number of pages: three or more, and at
// least four in five of those that could be tested. In the order of the documents' names.
[[nodiscard]] std::vector<EditionShift> edition_shifts(const TextFinding& text);

}  // namespace sicut::verdict
