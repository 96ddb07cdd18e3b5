// Views of proceedings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "sicut/proceedings.h"

namespace sicut::report {

// The contract's `sicut-proceedings/1` object, two-space indented, ending in a line feed; several documents
// are the "documents" of one `sicut-proceedings-list/1` object. Bytes that are no UTF-8 become U+FFFD.
// Memory: one session's.
void write_proceedings_json(const std::vector<Proceedings>& all, const Sink& sink);

// A digest to read: sessions, who presided, what was moved and what became of it, findings. `speeches`: each
// turn too.
void write_proceedings_text(const std::vector<Proceedings>& all, const TextStyle& style, const Sink& sink);

enum class ProceedingsTable : std::uint8_t {
  items,     // one row an item, of every type
  votes,     // motions, votes, decisions, elections
  speeches,  // speeches, reports, questions, interjections
};

// RFC 4180, with a header line. A cell that a spreadsheet would take for a formula is led by an apostrophe.
void write_proceedings_csv(const std::vector<Proceedings>& all, ProceedingsTable table, const Sink& sink);

// TEI after Parla-CLARIN; several documents make a teiCorpus. Valid against TEI All and Parla-CLARIN.
void write_proceedings_tei(const std::vector<Proceedings>& all, const Sink& sink);

// Akoma Ntoso 3.0, one debate. Its schema knows no collection of debates here: one document at a time.
void write_proceedings_akn(const Proceedings& proceedings, const Sink& sink);

// A page of its own, without scripts and outside resources.
void write_proceedings_html(const std::vector<Proceedings>& all, const Sink& sink);

}  // namespace sicut::report
