// Finding in a running program: a record with its index, opened once. The folder is named by the environment
// variable SICUT_BENCH_RECORD (bench/run.py sets it); without it nothing is measured.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <random>

#include "archive/open.h"
#include "verdict/find.h"

namespace sicut::bench {
namespace {

constexpr std::size_t kQueries = 200;

struct Archive {
  archive::Opened opened;
  std::optional<verdict::Searcher> searcher;
};

Archive* open_archive() {
  const char* folder = std::getenv("SICUT_BENCH_RECORD");
  if (folder == nullptr) return nullptr;
  auto* archive = new Archive{archive::open({folder}, {}), {}};
  if (archive->opened.record.documents.empty()) return nullptr;
  archive->searcher.emplace(archive->opened.record, std::move(archive->opened.holdings), 1);
  return archive;
}

// Stretches of so many words from places all over the record.
std::vector<std::string> queries_of(const Archive& archive, std::size_t words) {
  std::mt19937 random(7);
  std::vector<std::string> queries;
  const auto& documents = archive.opened.record.documents;
  while (queries.size() < kQueries) {
    const std::string_view text = documents.bytes(random() % documents.size()).view();
    if (text.size() < words * 16) continue;
    std::size_t at = text.find(' ', random() % (text.size() - words * 16));
    if (at == std::string_view::npos) continue;
    std::size_t end = at;
    for (std::size_t w = 0; w < words && end != std::string_view::npos; ++w) end = text.find(' ', end + 1);
    if (end != std::string_view::npos) queries.emplace_back(text.substr(at, end - at));
  }
  return queries;
}

void find_in_archive(benchmark::State& state) {
  static const Archive* const archive = open_archive();
  if (archive == nullptr) {
    state.SkipWithError("SICUT_BENCH_RECORD names no record");
    return;
  }
  const auto queries = queries_of(*archive, static_cast<std::size_t>(state.range(0)));
  // The words and finding aids that answers need are at hand: they are when the same archive is asked again.
  for (const std::string& query : queries)
    benchmark::DoNotOptimize(verdict::find(*archive->searcher, query, 5));
  std::size_t next = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(verdict::find(*archive->searcher, queries[next++ % queries.size()], 5,
                                           static_cast<unsigned>(state.range(1))));
}
BENCHMARK(find_in_archive)
    ->ArgNames({"words", "threads"})
    ->ArgsProduct({{5, 10, 20, 40}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace sicut::bench
