#include "citation/issue_days.h"

#include <algorithm>

#include "base/calendar.h"
#include "citation/cited_dates.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/months.h"

namespace sicut::citation {

bool cites_issue_by_day(const Citation& citation) {
  return citation.source == CitationKind::periodical && first_day_in(citation.date).is_whole();
}

namespace {

// What the record's own account of an issue says of the day cited.
enum class IssueDay : std::uint8_t { same, other, unknown };

// `date`: EDTF, as metadata have it; `title`: may tell the day as well ("The Gazette, 3 May 1850").
IssueDay issue_day(const Citation& citation, const std::string& date, const std::string& title) {
  if (same_day(citation.date, date)) return IssueDay::same;
  // A year alone may be that of a reprint.
  const bool has_month = date.find('-') != std::string::npos;
  if (has_month && dates_contradict(citation.date, date)) return IssueDay::other;
  const Day told = first_day_in(title);
  if (!told.is_whole()) return IssueDay::unknown;
  return same_day(citation.date, iso(told)) ? IssueDay::same : IssueDay::other;
}

// Cited by its number as well, which has been compared with the one in its title.
bool is_numbered(const Catalogue& catalogue, const Citation& citation, const NamedWork& work) {
  const std::string& title = catalogue.entries()[work.document].meta.title;
  return !citation.issue.empty() && text::has_ascii_digit(title);
}

void sort_work(const Catalogue& catalogue, const Citation& citation, const NamedWork& work,
               std::vector<NamedWork>& same, std::vector<NamedWork>& unknown) {
  const auto put = [&](IssueDay day) {
    if (day == IssueDay::unknown && is_numbered(catalogue, citation, work)) day = IssueDay::same;
    if (day != IssueDay::other) (day == IssueDay::same ? same : unknown).push_back(work);
  };
  const std::vector<formats::Part>& parts = catalogue.document(work.document).parts;
  const auto day_of = [&](std::size_t p) { return issue_day(citation, parts[p].date, parts[p].title); };
  if (work.part) return put(day_of(*work.part));
  bool dated_parts = false;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const IssueDay day = day_of(p);
    dated_parts = dated_parts || day != IssueDay::unknown;
    if (day == IssueDay::same) same.push_back({work.document, p});
  }
  // The date of a volume of issues is none of theirs.
  if (dated_parts) return;
  const formats::Metadata& meta = catalogue.entries()[work.document].meta;
  put(issue_day(citation, meta.date, meta.title));
}

}  // namespace

NamedIssues issues_of_day(const Catalogue& catalogue, const Citation& citation,
                          const std::vector<NamedWork>& works) {
  std::vector<NamedWork> same, unknown;
  for (const NamedWork& work : works) sort_work(catalogue, citation, work, same, unknown);
  const bool undated = same.empty();
  return {std::move(undated ? unknown : same), undated};
}

namespace {

// The day that a paragraph is headed by; not one that its sentence speaks of ("On May 3, 1850, the council").
Day heading_day(std::string_view paragraph) {
  constexpr std::size_t kMasthead = 100, kDate = 30;  // bytes
  if (paragraph.size() <= kMasthead) return first_day_in(paragraph);
  const bool begins_so =
      text::is_ascii_digit(paragraph.front()) ||
      text::abbreviated_month(text::folded(paragraph.substr(0, paragraph.find_first_of(" .,")))) > 0;
  return begins_so ? first_day_in(paragraph.substr(0, kDate)) : Day();
}

}  // namespace

bool day_printed_above(const Citation& citation, const formats::Document& document, TextPos at) {
  constexpr std::size_t kMostBlocks = 400;  // an issue of a large newspaper has fewer paragraphs
  const auto behind =
      std::upper_bound(document.blocks.begin(), document.blocks.end(), at,
                       [](TextPos p, const formats::Block& block) { return p < block.span.start; });
  std::size_t looked_at = 0;
  for (auto block = behind; block != document.blocks.begin() && looked_at < kMostBlocks; ++looked_at) {
    --block;
    const Day day = heading_day(document.text(block->span));
    if (day.is_whole()) return same_day(citation.date, iso(day));
  }
  return false;
}

}  // namespace sicut::citation
