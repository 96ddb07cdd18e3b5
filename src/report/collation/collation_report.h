// Views of a collation.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"
#include "sicut/collation.h"

namespace sicut::report {

// The contract's `sicut-collation/1` object, two-space indented, ending in a line feed; with `segments` where
// the collation has them. Deterministic. Bytes that are no UTF-8 become U+FFFD. Cost: linear in what is
// written.
void write_collation_json(const Collation& collation, const Sink& sink);

// For the terminal: an apparatus with lines, substantive variants first, then slips of transmission, moves,
// an editor's habits, and what was only counted; with `style.all` everything. Deterministic. Control
// characters of the texts never reach the output raw.
void write_collation_text(const Collation& collation, const TextStyle& style, const Sink& sink);

// One line a reading: variant, class, kind, move, witness, line, start, end, text, reason. RFC 4180, with a
// heading.
void write_collation_csv(const Collation& collation, const Sink& sink);

// A whole TEI file with a parallel-segmentation apparatus: text common to all bare, `app` with a `rdg` for
// each reading where witnesses part, an empty one for an omission. Needs the collation's segments. Characters
// that XML cannot hold become U+FFFD.
void write_collation_tei(const Collation& collation, const Sink& sink);

// One page that needs nothing else: the witnesses in parallel columns, differences marked by class and
// explained, moves drawn, with a filter; it prints. Needs the collation's segments.
void write_collation_html(const Collation& collation, const Sink& sink);

}  // namespace sicut::report
