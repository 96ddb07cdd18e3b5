#include <fmt/format.h>

#include <array>

#include "report/html/escape.h"
#include "report/html/parts.h"

namespace sicut::report::html {
namespace {

constexpr std::uint32_t kBars = 250;
constexpr std::uint32_t kWidth = 1000 / kBars;

struct Bar {
  const Entry* gravest = nullptr;
  std::size_t findings = 0;
};

}  // namespace

Grade grade_of(const QuotationFinding& finding) {
  switch (concern_of(finding)) {
    case Concern::wrong_person:
    case Concern::spliced:
    case Concern::altered:
    case Concern::not_in_cited_source:
    case Concern::wrong_place:
      return Grade::false_wording;
    case Concern::negation_left_out:
    case Concern::loose:
    case Concern::absent:
    case Concern::absent_source_not_held:
      return Grade::doubtful;
    case Concern::edited:
    case Concern::untested:
    case Concern::verbatim:
      return Grade::nothing_wrong;
  }
  return Grade::nothing_wrong;
}

std::string classes_of(const QuotationFinding& finding) {
  std::string classes = name(finding.fidelity);
  if (concern_of(finding) == Concern::wrong_person) classes += " wrong";
  if (concern_of(finding) == Concern::wrong_place) classes += " place";
  if (concern_of(finding) == Concern::negation_left_out) classes += " neg";
  return classes;
}

std::string verdict_words(const QuotationFinding& finding) {
  std::string words = name(finding.fidelity);
  if (finding.fidelity == Fidelity::absent && finding.cited_source == CitedSource::in_record)
    words += ", though its source is here";
  if (finding.fidelity == Fidelity::absent && finding.cited_source == CitedSource::not_in_record)
    words += ", its source is not here";
  if (finding.fidelity == Fidelity::edited && drops_negation(finding)) words += ", a negation left out";
  if (concern_of(finding) == Concern::wrong_place) words += ", not where cited";
  if (concern_of(finding) == Concern::wrong_person) words += ", another person’s words";
  return words;
}

void append_strip(const std::vector<Entry>& entries, std::string& out) {
  std::array<Bar, kBars> bars{};
  for (const Entry& entry : entries) {
    Bar& bar = bars[std::min<std::uint32_t>(entry.along / kWidth, kBars - 1)];
    ++bar.findings;
    if (bar.gravest == nullptr || concern_of(*entry.finding) < concern_of(*bar.gravest->finding))
      bar.gravest = &entry;
  }
  // Reachable by the pointer only: with the keyboard one goes from finding to finding.
  out += "<svg id=strip viewBox=\"0 0 1000 30\" preserveAspectRatio=none aria-hidden=true focusable=false>";
  for (std::uint32_t b = 0; b < kBars; ++b) {
    if (bars[b].gravest == nullptr) continue;
    const QuotationFinding& finding = *bars[b].gravest->finding;
    const int height = grade_of(finding) == Grade::false_wording ? 28
                       : grade_of(finding) == Grade::doubtful    ? 18
                                                                 : 8;
    out += fmt::format(
        "<a href=\"#f-{}\" tabindex=-1><title>{}, line {}{}</title><rect class=\"{}\" x={} y={} width=3 "
        "height={} /></a>",
        bars[b].gravest->anchor, escaped(verdict_words(finding)), finding.line,
        bars[b].findings > 1 ? fmt::format(" (and {} more here)", bars[b].findings - 1) : "",
        classes_of(finding), b * kWidth, 30 - height, height);
  }
  out += "<rect id=here x=0 y=0 width=0 height=30 /></svg>";
}

}  // namespace sicut::report::html
