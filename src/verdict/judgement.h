// The verdict on one quotation, from the candidates for its place.
#pragma once

#include <vector>

#include "verdict/cited.h"
#include "verdict/passages.h"
#include "verdict/titles.h"

namespace sicut::verdict {

struct JudgeOptions {
  std::uint32_t max_passages = 20;
  const citation::Catalogue* catalogue = nullptr;  // where there are citations
  std::vector<Cited> cited;                        // beside the quotation
  TitleKind title = TitleKind::none;
};

// Sorts the candidates and fills in everything of the finding that depends on them: fidelity (by the
// contract's order of rules, see docs/verdicts.md), evidence, attribution, confidence, passages and reason.
void judge(const Library& library, const Query& query, std::vector<Candidate> candidates,
           const JudgeOptions& options, QuotationFinding& finding);

// Better than chance: every word stands there, or a reading as good is not expected once by chance.
[[nodiscard]] bool is_clear(const Candidate& candidate);

// The same of a reading whose differences have not been worked out.
[[nodiscard]] bool is_clear(const match::Reading& reading);

// False where no candidate made of the reading could be clear, whatever name the text gives: it need not be
// worked out unless it is the nearest there is.
[[nodiscard]] bool may_be_clear(const match::Reading& reading);

// How well a reading carries the words, in steps so coarse that equal ones carry them equally well.
[[nodiscard]] int coarse_quality(double quality);

}  // namespace sicut::verdict
