// Views of what a record holds.
#pragma once

#include "report/report.h"
#include "sicut/record_contents.h"

namespace sicut::report {

// The contract's `sicut-record/1` object, two-space indented. Bytes that are no UTF-8 become U+FFFD.
void write_record_json(const RecordContents& record, const Sink& sink);

// For the terminal: one line a document, or with `whole` its works, pages and notes.
void write_record_text(const RecordContents& record, bool whole, const TextStyle& style, const Sink& sink);

}  // namespace sicut::report
