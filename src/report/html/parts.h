// The parts of the HTML page. Each appends to `out`; texts are escaped inside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/display.h"
#include "report/facts.h"
#include "report/order.h"
#include "sicut/evidence.h"
#include "sicut/reading.h"

namespace sicut::report::html {

// A finding with what the page calls it.
struct Entry {
  const QuotationFinding* finding = nullptr;
  const ReadingPlaces* places = nullptr;
  std::string anchor;       // its fingerprint, with a number behind it where the same words are quoted again
  std::uint32_t along = 0;  // how far into the texts together, in thousandths

  [[nodiscard]] bool is_in_text() const {
    return !places->pieces.empty() && places->pieces.front().end > places->pieces.front().start;
  }
};

// How much a finding asks of the reader: three grades, told apart by height in the strip.
enum class Grade : std::uint8_t { false_wording, doubtful, nothing_wrong };

[[nodiscard]] Grade grade_of(const QuotationFinding& finding);

// "altered", or "verbatim wrong" where the words are another person's: classes of marks, cards and bars.
[[nodiscard]] std::string classes_of(const QuotationFinding& finding);

// "altered; another person's words"
[[nodiscard]] std::string verdict_words(const QuotationFinding& finding);

// The text itself, typeset; each quotation is a link to its finding.
void append_text(const ReadingText& reading, const std::vector<Entry>& entries, std::string& out);

// One finding: a head that is always there, and the evidence in an inert form that is laid out when a reader
// opens it (and shown at once where scripts are off).
void append_card(const Entry& entry, const TextFinding& text, const Titles& titles, Divider& divider,
                 std::string& out);

// Where in the texts the findings lie: one bar for each stretch that has any, as high as its gravest is
// grave.
void append_strip(const std::vector<Entry>& entries, std::string& out);

}  // namespace sicut::report::html
