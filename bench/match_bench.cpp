// Index, candidates, alignment, edit distance. A record of 4 MB, patterns of 5, 20 and 60 words.
#include <benchmark/benchmark.h>

#include <array>

#include "generated_text.h"
#include "match/align.h"
#include "match/candidates.h"
#include "match/search.h"
#include "match/similarity.h"

namespace sicut::bench {
namespace {

constexpr std::size_t kDocuments = 4;

std::vector<formats::Document> make_documents() {
  std::vector<formats::Document> documents;
  for (std::uint32_t d = 0; d < kDocuments; ++d)
    documents.push_back(read_plain(std::to_string(d), TextMaker(4, 30'000).prose(1'000'000 + d * 1000)));
  return documents;
}

std::vector<match::Flow> flows_of(const std::vector<formats::Document>& documents) {
  std::vector<match::Flow> flows;
  for (const formats::Document& document : documents) flows.push_back({document.words, &document.forms});
  return flows;
}

const std::vector<formats::Document>& record() {
  static const std::vector<formats::Document> documents = make_documents();
  return documents;
}

const match::Index& shared_index() {
  static const match::Index index(flows_of(record()), {});
  return index;
}

// Words of the record from `start`, every tenth exchanged for another.
match::Pattern pattern_at(const match::Index& index, std::uint32_t start, std::size_t words) {
  match::Pattern pattern;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t from = i % 10 == 5 ? start + i + 1000 : start + i;
    const text::FormId form = index.form(match::RecordWord(from));
    pattern.words.push_back({form, index.letters(form)});
    pattern.gaps.push_back(match::Gap::none);
  }
  return pattern;
}

std::vector<match::Pattern> patterns(const match::Index& index, std::size_t words) {
  std::vector<match::Pattern> made;
  for (std::uint32_t i = 0; i < 64; ++i)
    made.push_back(pattern_at(index, static_cast<std::uint32_t>(index.size() / 70) * i, words));
  return made;
}

void index_build(benchmark::State& state) {
  const std::vector<match::Flow> flows = flows_of(record());
  std::size_t bytes = 0;
  for (const formats::Document& document : record()) bytes += document.text().size();
  for (auto _ : state) {
    const match::Index index(flows, {});
    benchmark::DoNotOptimize(index.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}
BENCHMARK(index_build)->Unit(benchmark::kMillisecond);

void candidate_search(benchmark::State& state) {
  const auto made = patterns(shared_index(), static_cast<std::size_t>(state.range(0)));
  std::size_t next = 0;
  for (auto _ : state) {
    const match::Pattern& pattern = made[next++ % made.size()];
    benchmark::DoNotOptimize(match::find_candidates(shared_index(), pattern, {}));
  }
}
BENCHMARK(candidate_search)->Arg(5)->Arg(20)->Arg(60)->Unit(benchmark::kMicrosecond);

// One window, as wide as the pattern and 30 words of room on each side.
void align_in_window(benchmark::State& state) {
  const auto words = static_cast<std::size_t>(state.range(0));
  const auto made = patterns(shared_index(), words);
  std::size_t next = 0;
  for (auto _ : state) {
    const std::size_t which = 1 + next++ % (made.size() - 1);
    const std::size_t start = shared_index().size() / 70 * which;
    const match::RecordSpan window{match::RecordWord(start - 30), match::RecordWord(start + words + 30)};
    benchmark::DoNotOptimize(match::align(shared_index(), made[which], std::array{window}));
  }
  const auto cells = static_cast<std::int64_t>(words * (words + 60));
  state.SetItemsProcessed(cells * state.iterations());
}
BENCHMARK(align_in_window)->Arg(5)->Arg(20)->Arg(60)->Unit(benchmark::kMicrosecond);

void search(benchmark::State& state) {
  const auto made = patterns(shared_index(), static_cast<std::size_t>(state.range(0)));
  std::size_t next = 0;
  for (auto _ : state) {
    const match::Pattern& pattern = made[next++ % made.size()];
    benchmark::DoNotOptimize(match::search(shared_index(), pattern, {}));
  }
}
BENCHMARK(search)->Arg(5)->Arg(20)->Arg(60)->Unit(benchmark::kMicrosecond);

void edit_distance(benchmark::State& state) {
  TextMaker maker(5);
  std::vector<std::string> words(1000);
  for (std::string& word : words) word = maker.word();
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(match::edit_distance(words[next % 1000], words[(next * 7 + 1) % 1000]));
    ++next;
  }
}
BENCHMARK(edit_distance);

}  // namespace
}  // namespace sicut::bench
