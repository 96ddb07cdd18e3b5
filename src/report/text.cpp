// The report for a terminal: a header for each text, its findings, most serious first, then a summary.
#include <fmt/format.h>

#include <array>

#include "report/cited_words.h"
#include "report/display.h"
#include "report/finding.h"
#include "report/order.h"
#include "report/report.h"

namespace sicut::report {
namespace {

constexpr std::array kFidelities{Fidelity::spliced, Fidelity::altered,  Fidelity::loose,   Fidelity::absent,
                                 Fidelity::edited,  Fidelity::untested, Fidelity::verbatim};

using Counts = std::array<std::size_t, kFidelities.size()>;

struct Tally {
  std::size_t quotations = 0;
  std::size_t wrong_person = 0;
  std::size_t wrong_place = 0;
  std::size_t decided = 0;
  std::size_t not_shown = 0;
  Counts by_fidelity{};  // in the order of kFidelities

  void add(const QuotationFinding& finding) {
    ++quotations;
    const Concern concern = concern_of(finding);
    wrong_person += concern == Concern::wrong_person ? 1U : 0U;
    wrong_place += gravest(finding) == CitationVerdict::wrong_place ? 1U : 0U;
    decided += finding.decision ? 1U : 0U;
    not_shown += is_only_counted(concern) ? 1U : 0U;
    for (std::size_t i = 0; i < kFidelities.size(); ++i) by_fidelity[i] += finding.fidelity == kFidelities[i];
  }
};

const char* meaning(Fidelity fidelity) {
  switch (fidelity) {
    case Fidelity::spliced:
      return "sewn together from places that are apart";
    case Fidelity::altered:
      return "words changed without a mark";
    case Fidelity::loose:
      return "resembles its source, but is not its wording";
    case Fidelity::absent:
      return "not found in this record (which is not: invented)";
    case Fidelity::edited:
      return "changed, and each change is marked";
    case Fidelity::untested:
      return "too short or too common to test";
    case Fidelity::verbatim:
      return "stands in the record as quoted";
  }
  return "";
}

Tally tally(const TextFinding& text) {
  Tally total;
  for (const QuotationFinding& finding : text.quotations) total.add(finding);
  return total;
}

// "34 quotations: 1 spliced, 2 altered, 31 verbatim"
std::string headline(const Tally& total) {
  if (total.quotations == 0) return "no quotations found";
  std::string line = counted(total.quotations, "quotation", "quotations") + ":";
  for (std::size_t i = 0; i < kFidelities.size(); ++i) {
    if (total.by_fidelity[i] == 0) continue;
    line +=
        fmt::format("{} {} {}", line.back() == ':' ? "" : ",", total.by_fidelity[i], name(kFidelities[i]));
  }
  if (total.wrong_person > 0) line += fmt::format("; {} given to the wrong person", total.wrong_person);
  if (total.wrong_place > 0) line += fmt::format("; {} not where cited", total.wrong_place);
  return line;
}

// Gathers lines and hands them on in large pieces.
class Page {
 public:
  Page(const TextStyle& style, const Sink& sink)
      : sink_(sink), paint_(style.color), rows(style.width, paint_, divider, text_) {}

  [[nodiscard]] bool hand_on(bool last = false) {
    if (!last && text_.size() < 32 * 1024) return true;
    const bool wanted = sink_(text_);
    text_.clear();
    return wanted;
  }

 private:
  const Sink& sink_;
  Paint paint_;
  std::string text_;

 public:
  Divider divider;
  Rows rows;
};

[[nodiscard]] bool write_text_findings(const TextFinding& text, const Titles& titles, const TextStyle& style,
                                       Page& page) {
  page.rows.paragraph(text.path + ": " + headline(tally(text)), 2, Ink::bold);
  for (const std::size_t index : by_concern(text.quotations)) {
    const QuotationFinding& finding = text.quotations[index];
    if (!style.all && is_only_counted(concern_of(finding))) continue;
    page.rows.blank();
    write_finding(text, finding, titles, page.divider, page.rows);
    if (!page.hand_on()) return false;
  }
  page.rows.blank();
  return true;
}

void write_summary(const CheckReport& report, const TextStyle& style, Rows& rows) {
  Tally total;
  for (const TextFinding& text : report.texts) {
    for (const QuotationFinding& finding : text.quotations) total.add(finding);
  }
  rows.paragraph(
      fmt::format("Summary: {} in {}, held against {}", counted(total.quotations, "quotation", "quotations"),
                  counted(report.texts.size(), "text", "texts"),
                  counted(report.record.size(), "document", "documents")),
      2, Ink::bold);
  for (std::size_t i = 0; i < kFidelities.size(); ++i) {
    rows.count(name(kFidelities[i]), total.by_fidelity[i], meaning(kFidelities[i]));
  }
  if (total.wrong_person > 0) {
    rows.count("wrong name", total.wrong_person, "found, but another person's words (counted above too)");
  }
  if (total.wrong_place > 0) {
    rows.count("wrong place", total.wrong_place,
               "found, but not where the citation says (counted above too)");
  }
  if (total.decided > 0)
    rows.count("decided", total.decided, "by a person, in the review file (counted above too)");
  if (report.baseline) {
    rows.count("known", report.baseline->known, "in the baseline as well, and not listed");
    if (report.baseline->gone > 0) rows.count("gone", report.baseline->gone, "in the baseline only");
  }
  rows.blank();
  if (total.quotations == 0 && report.baseline && report.baseline->known > 0) {
    rows.paragraph("Nothing is new since the baseline.");
    return;
  }
  if (total.quotations == 0) {
    rows.paragraph("Nothing was quoted: Sicut looks for words in quotation marks and for block quotations.");
    return;
  }
  const bool findings_shown = style.all || total.not_shown < total.quotations;
  if (findings_shown) {
    rows.paragraph(
        "Signs: [-words of the source that are changed or left out-], {+words that stand in the text "
        "instead+}, ...(12 words)... left out here for brevity; #1a2b3c4d names the finding for 'sicut "
        "review'.");
  }
  if (!style.all && total.not_shown > 0) {
    rows.paragraph(
        fmt::format("Next: --all shows the {} verbatim or untested too; --format json gives every "
                    "passage and difference with its place in bytes.",
                    total.not_shown));
  } else {
    rows.paragraph("Next: --format json gives every passage and difference with its place in bytes.");
  }
}

}  // namespace

void write_check_text(const CheckReport& report, const TextStyle& style, const Sink& sink) {
  const Titles titles = titles_of(report);
  Page page(style, sink);
  for (const TextFinding& text : report.texts) {
    if (!write_text_findings(text, titles, style, page)) return;
  }
  write_summary(report, style, page.rows);
  static_cast<void>(page.hand_on(true));
}

std::string check_text(const CheckReport& report, const TextStyle& style) {
  std::string out;
  write_check_text(report, style, [&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

}  // namespace sicut::report
