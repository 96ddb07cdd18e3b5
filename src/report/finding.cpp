#include "report/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/cited_words.h"
#include "report/order.h"
#include "report/parts.h"

namespace sicut::report {
namespace {

constexpr std::size_t kAloneWords = 40;  // of a quotation or passage shown without comparison
constexpr std::size_t kOtherPlaces = 3;  // listed after "also in"
constexpr std::size_t kShortFingerprint = 8;

void write_where(const Part& part, const QuotationFinding& finding, const Titles& titles, bool last,
                 Rows& rows) {
  rows.field("in", place_of(*part.shown, titles) + standing_of(*part.shown));
  if (part.others.empty()) return;
  std::string list;
  const std::size_t listed = std::min(part.others.size(), kOtherPlaces);
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) list += "; ";
    list += place_of(*part.others[i], titles);
  }
  std::size_t more = part.others.size() - listed;
  if (last && finding.passages_total > finding.passages.size()) {
    more += finding.passages_total - finding.passages.size();
  }
  if (more > 0) list += fmt::format("; and {} more", more);
  rows.field("also in", list);
}

void write_compared(const QuotationFinding& finding, const Titles& titles, const std::vector<Token>& tokens,
                    Divider& divider, Rows& rows) {
  const std::vector<Part> parts = parts_of(finding);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Passage& passage = *parts[i].shown;
    if (parts.size() > 1) rows.field("part", fmt::format("{} of {}", i + 1, parts.size()));
    const QuoteSide quote = side_for(finding, tokens, passage, parts.size() == 1);
    rows.comparison("text", "source",
                    compare(quote, divider.divide(passage.text), passage.place, passage.changes, divider));
    write_where(parts[i], finding, titles, i + 1 == parts.size(), rows);
    if (const std::string remarks = remarks_on(passage.changes); !remarks.empty())
      rows.field("note", remarks);
  }
}

// Where the wordings are too far apart to be set word over word.
void write_apart(const QuotationFinding& finding, const Titles& titles, const std::vector<Token>& tokens,
                 Divider& divider, Rows& rows) {
  rows.comparison("text", "", quote_alone(tokens, kAloneWords));
  if (finding.passages.empty()) return;
  const Passage& passage = finding.passages.front();
  rows.comparison("", "nearest", source_alone(divider.divide(passage.text), kAloneWords));
  Part part{&passage, {}};
  for (std::size_t i = 1; i < finding.passages.size() && finding.fidelity == Fidelity::loose; ++i) {
    part.others.push_back(&finding.passages[i]);
  }
  write_where(part, finding, titles, true, rows);
}

}  // namespace

void write_finding(const TextFinding& text, const QuotationFinding& finding, const Titles& titles,
                   Divider& divider, Rows& rows) {
  const Concern concern = concern_of(finding);
  rows.heading(
      label_of(finding), ink_of(concern),
      fmt::format("{}:{}  #{}", text.path, finding.line, finding.fingerprint.substr(0, kShortFingerprint)));
  const std::vector<Token> tokens = divider.divide(finding.quote);
  if (is_far_apart(finding)) {
    write_apart(finding, titles, tokens, divider, rows);
  } else {
    write_compared(finding, titles, tokens, divider, rows);
  }
  if (finding.edition) rows.field("edition", edition_words(finding));
  if (finding.attribution) rows.field("said by", attribution_words(finding));
  for (const QuotationCitation& citation : finding.citations)
    rows.field("cited", cited_words(text, citation));
  if (!finding.reason.empty()) rows.field("why", finding.reason);
  if (finding.decision) rows.field("decided", decision_words(*finding.decision));
}

}  // namespace sicut::report
