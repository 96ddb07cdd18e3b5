#include "cli/fail_on.h"

#include <algorithm>

namespace sicut::cli {
namespace {

bool is_false_wording(const QuotationFinding& finding) {
  const bool contradicted =
      finding.attribution && finding.attribution->verdict == AttributionVerdict::contradicted;
  const bool wrong_place =
      std::any_of(finding.citations.begin(), finding.citations.end(),
                  [](const QuotationCitation& c) { return c.verdict == CitationVerdict::wrong_place; });
  return contradicted || wrong_place || finding.fidelity == Fidelity::altered ||
         finding.fidelity == Fidelity::spliced || finding.fidelity == Fidelity::loose;
}

// Absence says something only where the source should be here, or none is named.
bool is_missed(const QuotationFinding& finding) {
  const bool unsupported =
      std::any_of(finding.citations.begin(), finding.citations.end(),
                  [](const QuotationCitation& c) { return c.verdict == CitationVerdict::unsupported; });
  return unsupported ||
         (finding.fidelity == Fidelity::absent && finding.cited_source != CitedSource::not_in_record);
}

}  // namespace

bool reaches(const QuotationFinding& finding, FailOn fail_on) {
  if (finding.decision && finding.decision->holds) return false;  // somebody has looked at it
  switch (fail_on) {
    case FailOn::none:
      return false;
    case FailOn::altered:
      return is_false_wording(finding);
    case FailOn::absent:
      return is_false_wording(finding) || is_missed(finding);
    case FailOn::any:
      return is_false_wording(finding) || is_missed(finding) ||
             (finding.fidelity != Fidelity::verbatim && finding.fidelity != Fidelity::edited);
  }
  return false;
}

bool reaches(const CheckReport& report, FailOn fail_on) {
  return std::any_of(report.texts.begin(), report.texts.end(), [fail_on](const TextFinding& text) {
    return std::any_of(text.quotations.begin(), text.quotations.end(),
                       [fail_on](const QuotationFinding& finding) { return reaches(finding, fail_on); });
  });
}

}  // namespace sicut::cli
