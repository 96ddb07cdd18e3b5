#include "report/order.h"

#include <algorithm>
#include <numeric>

#include "report/cited_words.h"

namespace sicut::report {
namespace {

bool is_contradicted(const QuotationFinding& finding) {
  return finding.attribution && finding.attribution->verdict == AttributionVerdict::contradicted;
}

const char* capitals(Fidelity fidelity) {
  switch (fidelity) {
    case Fidelity::verbatim:
      return "VERBATIM";
    case Fidelity::edited:
      return "EDITED";
    case Fidelity::altered:
      return "ALTERED";
    case Fidelity::spliced:
      return "SPLICED";
    case Fidelity::loose:
      return "LOOSE";
    case Fidelity::absent:
      return "ABSENT";
    case Fidelity::untested:
      return "UNTESTED";
  }
  return "UNKNOWN";
}

Concern concern_of_absent(CitedSource cited) {
  switch (cited) {
    case CitedSource::in_record:
      return Concern::not_in_cited_source;
    case CitedSource::not_in_record:
      return Concern::absent_source_not_held;
    case CitedSource::none:
      return Concern::absent;
  }
  return Concern::absent;
}

bool drops_negation_in(const QuotationFinding& finding) {
  if (finding.passages.empty()) return false;
  const auto& changes = finding.passages.front().changes;
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return change.drops_negation; });
}

Concern concern_of_wording(const QuotationFinding& finding) {
  if (is_contradicted(finding)) return Concern::wrong_person;
  switch (finding.fidelity) {
    case Fidelity::spliced:
      return Concern::spliced;
    case Fidelity::altered:
      return Concern::altered;
    case Fidelity::loose:
      return Concern::loose;
    case Fidelity::absent:
      return concern_of_absent(finding.cited_source);
    case Fidelity::edited:
      return drops_negation_in(finding) ? Concern::negation_left_out : Concern::edited;
    case Fidelity::untested:
      return Concern::untested;
    case Fidelity::verbatim:
      return Concern::verbatim;
  }
  return Concern::untested;
}

}  // namespace

bool drops_negation(const QuotationFinding& finding) {
  return drops_negation_in(finding);
}

Concern concern_of(const QuotationFinding& finding) {
  const Concern concern = concern_of_wording(finding);
  const CitationVerdict cited = gravest(finding);
  const bool false_place = cited == CitationVerdict::wrong_place || cited == CitationVerdict::unsupported;
  return false_place ? std::min(concern, Concern::wrong_place) : concern;
}

std::vector<std::size_t> by_concern(const std::vector<QuotationFinding>& findings) {
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&findings](std::size_t a, std::size_t b) {
    return concern_of(findings[a]) < concern_of(findings[b]);
  });
  return order;
}

std::string label_of(const QuotationFinding& finding) {
  std::string label = capitals(finding.fidelity);
  if (finding.fidelity == Fidelity::absent && finding.cited_source == CitedSource::in_record) {
    label += " (the cited source is in the record)";
  }
  if (finding.fidelity == Fidelity::absent && finding.cited_source == CitedSource::not_in_record) {
    label += " (the cited source is not in the record)";
  }
  if (finding.fidelity == Fidelity::edited && drops_negation(finding)) label += ", A NEGATION LEFT OUT";
  if (gravest(finding) == CitationVerdict::wrong_place)
    label += finding.fidelity == Fidelity::verbatim ? ", BUT NOT WHERE CITED" : ", NOT WHERE CITED";
  if (is_contradicted(finding)) {
    label +=
        finding.fidelity == Fidelity::verbatim ? ", BUT ANOTHER PERSON'S WORDS" : ", ANOTHER PERSON'S WORDS";
  }
  return label;
}

Ink ink_of(Concern concern) {
  switch (concern) {
    case Concern::wrong_person:
    case Concern::spliced:
    case Concern::altered:
    case Concern::not_in_cited_source:
    case Concern::wrong_place:
      return Ink::bold_red;
    case Concern::negation_left_out:
    case Concern::loose:
    case Concern::absent:
    case Concern::absent_source_not_held:
      return Ink::bold_yellow;
    case Concern::edited:
      return Ink::bold_cyan;
    case Concern::untested:
      return Ink::dim;
    case Concern::verbatim:
      return Ink::bold_green;
  }
  return Ink::plain;
}

}  // namespace sicut::report
