#include <fmt/format.h>

#include "report/facts.h"
#include "report/report.h"
#include "report/rows.h"

namespace sicut::report {
namespace {

constexpr std::size_t kFlush = 1 << 16;

std::string heading(const FoundQuery& query) {
  if (query.passages_total == 0) return "nowhere in this record";
  if (!query.clear) return "not in this record, by all likelihood; the nearest:";
  if (query.passages_total == 1) return "1 place";
  return fmt::format("{} places", query.passages_total);
}

void write_passage(const Passage& passage, const std::vector<Token>& query, Divider& divider, Rows& rows) {
  rows.comparison("query", "source",
                  compare({query, passage.covers}, divider.divide(passage.text), passage.place,
                          passage.changes, divider));
  rows.field("in", place_of(passage, {}) + standing_of(passage));
}

}  // namespace

void write_find_text(const FindReport& report, const TextStyle& style, const Sink& sink) {
  std::string out;
  Divider divider;
  const Paint paint(style.color);
  Rows rows(style.width, paint, divider, out);
  bool first = true;
  for (const FoundQuery& query : report.queries) {
    if (!first) rows.blank();
    first = false;
    rows.paragraph(fmt::format("\"{}\": {}", query.query, heading(query)), 2,
                   query.passages.empty() ? Ink::bold_yellow : Ink::bold);
    const std::vector<Token> tokens = divider.divide(query.query);
    for (const Passage& passage : query.passages) write_passage(passage, tokens, divider, rows);
    if (query.passages_total > query.passages.size())
      rows.paragraph(
          fmt::format("  and {} more; --passages N lists them", query.passages_total - query.passages.size()),
          2, Ink::dim);
    if (out.size() > kFlush) {
      if (!sink(out)) return;
      out.clear();
    }
  }
  static_cast<void>(sink(out));
}

}  // namespace sicut::report
