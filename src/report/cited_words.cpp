#include "report/cited_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace sicut::report {
namespace {

// Citations of a text are numbered one after another.
const CitationFinding* citation_of(const TextFinding& text, const std::string& id) {
  const auto number = [](const std::string& s) { return std::strtoull(s.c_str() + 1, nullptr, 10); };
  if (text.citations.empty() || id.size() < 2) return nullptr;
  const auto index = number(id) - number(text.citations.front().id);
  const bool there = index < text.citations.size() && text.citations[index].id == id;
  return there ? &text.citations[index] : nullptr;
}

std::string place_words(const CitationTarget& place) {
  std::string out = place.page ? "on p. " + *place.page + " of " + place.document : "in " + place.document;
  if (place.work) out += ", \"" + *place.work + "\"";
  return out + fmt::format(", line {}", place.line);
}

}  // namespace

std::string cited_words(const TextFinding& text, const QuotationCitation& citation) {
  const CitationFinding* cited = citation_of(text, citation.id);
  std::string out = cited ? cited->raw : citation.id;
  if (cited && cited->refers_to) {
    if (cited->volume)
      out += fmt::format(" (that is: {}Vol. {})", cited->work ? *cited->work + ", " : "", *cited->volume);
    else if (cited->work)
      out += fmt::format(" (that is: {})", *cited->work);
    if (!cited->rivals.empty()) out += " (it might mean another source as well)";
  }
  switch (citation.verdict) {
    case CitationVerdict::confirmed:
      out += ": the words stand there";
      if (citation.dated) out += fmt::format(", in a work dated {}", *citation.dated);
      return out;
    case CitationVerdict::wrong_place:
      out += ": not there; the words stand ";
      out += citation.found_at ? place_words(*citation.found_at) : "elsewhere";
      if (citation.shift && *citation.shift != 0) out += fmt::format(" ({:+} pages)", *citation.shift);
      return out;
    case CitationVerdict::unsupported:
      return out + ": the place is in the record, and nothing like it stands there or anywhere";
    case CitationVerdict::unresolved:
      break;
  }
  if (!cited) return out;
  if (cited->state == CitedPlace::no_such_place) return out + ": there is no such place. " + cited->reason;
  if (cited->state == CitedPlace::not_in_record) return out + ": that source is not in this record";
  return out + ": the words could not be tested there";
}

CitationVerdict gravest(const QuotationFinding& finding) {
  CitationVerdict worst = CitationVerdict::confirmed;
  for (const CitationVerdict verdict :
       {CitationVerdict::unresolved, CitationVerdict::unsupported, CitationVerdict::wrong_place})
    if (std::any_of(finding.citations.begin(), finding.citations.end(),
                    [&](const QuotationCitation& c) { return c.verdict == verdict; }))
      worst = verdict;
  return worst;
}

}  // namespace sicut::report
