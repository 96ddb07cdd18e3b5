#include "verdict/find.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "match/search.h"
#include "quote/quotation.h"
#include "verdict/judgement.h"
#include "verdict/wording.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kQueryBatch = 512;  // queries between two lettings go of documents

// The query as a quotation of a text of its own.
struct Asked {
  formats::Document text;
  quote::Quotation quotation;
  std::vector<text::FormId> forms;
  std::vector<bool> quoted;
};

// Marks inside a query would end the quotation it is made.
std::string without_marks(std::string query) {
  for (const std::string_view mark : {"\"", "“", "”", "„", "«", "»", "\r", "\n"})
    for (std::size_t at = query.find(mark); at != std::string::npos; at = query.find(mark, at))
      query.replace(at, mark.size(), std::string(mark.size(), ' '));
  return query;
}

quote::Quotation quotation_of(const formats::Document& text) {
  for (quote::Quotation& quotation : quote::find_quotations(text))
    if (!quotation.parent && quotation.words.size() + 2 * quotation.inserts.size() >= text.words.size())
      return quotation;
  quote::Quotation whole;
  whole.words = text.words;
  whole.span = {text.words.front().start, text.words.back().end()};
  whole.pieces = {whole.span};
  return whole;
}

bool ask(const match::Index& index, const std::string& query, Asked& asked) {
  constexpr std::size_t kMark = 3;  // bytes of a mark, put round the words; taken off every place again
  formats::ReadOptions options;
  options.format = formats::Format::plain;
  auto text = formats::read_bytes("query", Bytes("“" + without_marks(query) + "”"), options);
  if (!text || text->words.empty() || query.size() > std::numeric_limits<std::uint32_t>::max() - 2 * kMark)
    return false;
  asked.text = std::move(*text);
  asked.quotation = quotation_of(asked.text);
  for (text::FormId f = 0; f < asked.text.forms.size(); ++f)
    asked.forms.push_back(index.find(asked.text.forms.letters(f)));
  asked.quoted.assign(asked.text.words.size(), true);
  return !asked.quotation.words.empty();
}

// Every place of a single word.
std::vector<match::Reading> places_of_word(const match::Index& index, const Query& query) {
  std::vector<match::Reading> readings;
  for (const std::uint32_t p : index.postings(query.pattern.words.front().form)) {
    match::Reading reading;
    reading.quality = reading.similarity = reading.information_share = 1;
    reading.span = {match::RecordWord(p), match::RecordWord(p + 1)};
    reading.alignment.steps.push_back({match::StepKind::equal, 0, 1, reading.span});
    reading.alignment.matched = 1;
    readings.push_back(std::move(reading));
  }
  return readings;
}

// Leaves what is better than chance, or, where nothing is, the nearest that are at all alike: whoever asks
// will see for himself. Returns whether it was the former.
bool keep_best(std::vector<match::Reading>& readings) {
  constexpr std::size_t kNearest = 3;
  constexpr double kAlike = 0.5;  // of the words
  if (std::any_of(readings.begin(), readings.end(), [](const auto& r) { return is_clear(r); })) {
    std::erase_if(readings, [](const match::Reading& r) { return !is_clear(r); });
    return true;
  }
  std::erase_if(readings, [](const match::Reading& r) { return r.similarity < kAlike; });
  readings.resize(std::min(readings.size(), kNearest));
  return false;
}

// Bytes of the query as it was given: without the mark that was put before it.
void take_off_mark(Place& place) {
  constexpr std::uint32_t kMark = 3;
  place.start -= std::min(place.start, kMark);
  place.end -= std::min(place.end, kMark);
}

}  // namespace

FoundQuery find(const Searcher& searcher, const std::string& text, std::uint32_t max_passages,
                unsigned threads) {
  FoundQuery found;
  found.query = text;
  Asked asked;
  if (!ask(searcher.index(), text, asked)) return found;
  const Query query = make_query(asked.text, asked.quotation, asked.forms);
  const match::Index& index = searcher.index();
  match::SearchOptions options;
  options.whole_suffices = true;
  std::vector<match::Reading> readings =
      query.size() == 1 ? places_of_word(index, query) : match::search(index, query.pattern, options);
  const auto key = [](const match::Reading& r) {
    return std::tuple(-coarse_quality(r.quality), r.span.start.value);
  };
  std::stable_sort(readings.begin(), readings.end(),
                   [&](const match::Reading& a, const match::Reading& b) { return key(a) < key(b); });
  found.clear = keep_best(readings);
  found.passages_total = static_cast<std::uint32_t>(readings.size());
  // Only what is shown is worked out: that is what documents are read for.
  const Origin origin{asked.forms, asked.quoted, std::nullopt};
  std::vector<Candidate> shown(std::min<std::size_t>(readings.size(), max_passages));
  parallel_for(shown.size(), threads, [&](std::size_t i) {
    shown[i] = make_candidate(searcher.library(), query, origin, readings[i]);
  });
  for (Candidate& candidate : shown)
    for (Passage& passage : candidate.passages) {
      if (found.passages.size() == max_passages) break;
      for (Place& covered : passage.covers) take_off_mark(covered);
      for (Change& change : passage.changes) take_off_mark(change.quote.place);
      found.passages.push_back(std::move(passage));
    }
  found.passages_total = std::max(found.passages_total, static_cast<std::uint32_t>(found.passages.size()));
  return found;
}

FindReport find(Searcher& searcher, const std::vector<std::string>& queries, const FindOptions& options) {
  FindReport report;
  report.queries.resize(queries.size());
  const unsigned each = queries.size() == 1 ? options.threads : 1;  // a single query shares its passages out
  for (std::size_t first = 0; first < queries.size(); first += kQueryBatch) {
    parallel_for(std::min(kQueryBatch, queries.size() - first), options.threads, [&](std::size_t q) {
      report.queries[first + q] =
          find(std::as_const(searcher), queries[first + q], options.max_passages, each);
    });
    searcher.release(options.memory);
  }
  if (const auto damage = searcher.index().damage())
    report.diagnostics.push_back({DiagnosticLevel::error, damage->path, 0, damage->code, damage->message});
  return report;
}

}  // namespace sicut::verdict
