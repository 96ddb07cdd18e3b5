#include <fmt/format.h>

#include <algorithm>

#include "report/record/record_report.h"
#include "report/rows.h"

namespace sicut::report {
namespace {

constexpr std::size_t kShownRuns = 400;  // stretches of pages

std::string described(const DocumentContents& document) {
  std::string out = document.title.empty() ? "(no title)" : "\"" + document.title + "\"";
  if (!document.author.empty()) out += " by " + document.author;
  for (const auto* part : {&document.series, &document.edition, &document.date})
    if (*part) out += ", " + **part;
  if (document.volume) out += ", volume " + *document.volume;
  return out;
}

// "3-98 printed; 99, 101 inferred": stretches of pages that follow each other and are known alike.
std::vector<std::string> page_runs(const std::vector<ContentsPage>& pages) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end].inferred == pages[i].inferred &&
           pages[end].page.empty() == pages[i].page.empty())
      ++end;
    const std::string basis = pages[i].page.empty() ? "without a number"
                              : pages[i].inferred   ? "inferred"
                                                    : "printed";
    std::string label = pages[i].page;
    if (end > i + 1 && !label.empty()) label += " to " + pages[end - 1].page;
    runs.push_back(fmt::format("{}{}{} (line {}{})", label, label.empty() ? "" : ": ", basis, pages[i].line,
                               end > i + 1 ? fmt::format(", {} pages", end - i) : ""));
    i = end;
  }
  return runs;
}

void write_whole(const DocumentContents& document, Rows& rows) {
  for (const ContentsWork& work : document.works) {
    std::string words = work.number ? *work.number + ". " : "";
    words += work.title.empty() ? "(no title)" : work.title;
    if (work.author) words += ", by " + *work.author;
    if (work.date) words += ", " + *work.date;
    rows.field("work", fmt::format("{} (line {})", words, work.line));
  }
  const std::vector<std::string> runs = page_runs(document.pages);
  for (std::size_t i = 0; i < std::min(runs.size(), kShownRuns); ++i) rows.field("pages", runs[i]);
  if (runs.size() > kShownRuns)
    rows.field("pages",
               fmt::format("... and {} stretches more (--format json has all)", runs.size() - kShownRuns));
  if (document.pages.empty()) rows.field("pages", "none are shown by the file");
  std::size_t called = 0;
  for (const ContentsNote& note : document.notes) called += !note.marked_at.empty();
  if (!document.notes.empty())
    rows.field("notes",
               fmt::format("{}, of which {} are called from the text", document.notes.size(), called));
}

}  // namespace

void write_record_text(const RecordContents& record, bool whole, const TextStyle& style, const Sink& sink) {
  const Paint paint{style.color};
  Divider divider;
  for (const DocumentContents& document : record.documents) {
    std::string out;
    Rows rows(style.width, paint, divider, out);
    rows.paragraph(document.document);
    rows.field("what", described(document));
    rows.field("size", fmt::format("{} words, {} works, {} pages, {} notes", document.words,
                                   document.works.size(), document.pages.size(), document.notes.size()));
    if (whole) write_whole(document, rows);
    rows.blank();
    if (!sink(out)) return;
  }
  sink(fmt::format("{} document{}\n", record.documents.size(), record.documents.size() == 1 ? "" : "s"));
}

}  // namespace sicut::report
