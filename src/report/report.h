// Views of the evidence model.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sicut/coordinates.h"
#include "sicut/evidence.h"
#include "sicut/reading.h"

namespace sicut::report {

// Takes a report piece by piece, so that a large one is never held in memory whole. Returns false where no
// more is wanted (the reader has gone); the writer then stops.
using Sink = std::function<bool(std::string_view)>;

// The contract's `sicut-check/1` object, two-space indented, ending in a line feed. Deterministic. Bytes that
// are no UTF-8 become U+FFFD. Cost: linear in what is written, shared out to `threads`; memory that of some
// hundred quotations.
void write_check_json(const CheckReport& report, const Sink& sink, unsigned threads = 1);
[[nodiscard]] std::string check_json(const CheckReport& report);

// The contract's `sicut-find/1` object, in the same manner.
void write_find_json(const FindReport& report, const Sink& sink, unsigned threads = 1);

// All citations as a table for copy editors, a row each (of a citation beside several quotations, a row for
// each of these). RFC 4180, with a header line; cells that a spreadsheet would take for formulas are led by
// an apostrophe.
void write_citations_csv(const CheckReport& report, const Sink& sink);

struct TextStyle {
  unsigned width = 80;  // columns
  bool color = false;   // ANSI colours; without them the differing words are marked by signs
  bool all = false;     // show also what is only counted otherwise: verbatim and untested quotations
};

// For the terminal: most serious findings first, then a summary. Deterministic. Control characters,
// escape sequences and writing-direction overrides of the texts never reach the output raw.
void write_check_text(const CheckReport& report, const TextStyle& style, const Sink& sink);
// A few lines for each place, with the words that differ marked.
void write_find_text(const FindReport& report, const TextStyle& style, const Sink& sink);
[[nodiscard]] std::string check_text(const CheckReport& report, const TextStyle& style = {});

// One page that needs nothing but itself: the texts, typeset, with each quotation marked, and the evidence
// beside them. `readings` are those of `report.texts`, in their order. Valid HTML for any input; texts reach
// it escaped and harmless. Readable without its script. Cost: linear.
void write_check_html(const CheckReport& report, const std::vector<ReadingText>& readings, const Sink& sink);
[[nodiscard]] std::string check_html(const CheckReport& report, const std::vector<ReadingText>& readings);

// SARIF 2.1.0, for code hosts and editors; and a W3C AnnotationPage, one annotation a quotation.
// `coordinates` are those of `report`, in its order (the annotations want those of the passages, too). Both
// end in a line feed, are deterministic, and valid for any input.
void write_check_sarif(const CheckReport& report, const ReportCoordinates& coordinates, const Sink& sink);
void write_check_annotation(const CheckReport& report, const ReportCoordinates& coordinates,
                            const Sink& sink);

// A row a finding, for spreadsheets: RFC 4180, UTF-8, a row of names first. What would be taken for a formula
// has an apostrophe before it.
void write_check_csv(const CheckReport& report, const Sink& sink);

// CommonMark, for a pull request or a mail: a summary, then the findings, most serious first; with `all`
// those, too, that are only counted otherwise.
void write_check_markdown(const CheckReport& report, bool all, const Sink& sink);

}  // namespace sicut::report
