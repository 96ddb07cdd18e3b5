#include <map>

#include "verdict/cited.h"

namespace sicut::verdict {

std::vector<EditionShift> edition_shifts(const TextFinding& text) {
  constexpr std::uint32_t kFewest = 3;
  struct Tally {
    std::uint32_t tested = 0;
    std::map<int, std::uint32_t> shifts;
  };
  std::map<std::string, const CitationFinding*> by_id;
  for (const CitationFinding& citation : text.citations) by_id.emplace(citation.id, &citation);
  std::map<std::string, Tally> tallies;  // by document
  for (const QuotationFinding& quotation : text.quotations)
    for (const QuotationCitation& citation : quotation.citations) {
      const auto cited = by_id.find(citation.id);
      if (cited == by_id.end() || cited->second->pages.empty()) continue;
      if (citation.verdict == CitationVerdict::confirmed && !cited->second->targets.empty())
        ++tallies[cited->second->targets.front().document].tested;
      if (citation.verdict == CitationVerdict::wrong_place && citation.found_at) {
        Tally& tally = tallies[citation.found_at->document];
        ++tally.tested;
        if (citation.shift) ++tally.shifts[*citation.shift];
      }
    }
  std::vector<EditionShift> shifts;
  for (const auto& [document, tally] : tallies)
    for (const auto& [pages, count] : tally.shifts)
      if (count >= kFewest && count * 5 >= tally.tested * 4) shifts.push_back({document, pages, count});
  return shifts;
}

}  // namespace sicut::verdict
