// From a quotation to its verdict: finding it in a text and in a record of 1 MB, judging it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>

#include "checked_text.h"
#include "verdict/check.h"

namespace sicut::bench {
namespace {

constexpr std::size_t kQuotations = 200;

double processor_seconds_of_check(const CheckedText& held) {
  const std::clock_t begun = std::clock();
  benchmark::DoNotOptimize(verdict::check(held.texts, held.record));
  return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

// What a check of many quotations takes over one of none, which has the record to index all the same.
void verdict_of_a_quotation(benchmark::State& state) {
  const CheckedText with(kQuotations), without(0);
  for (auto _ : state) {
    const double more = processor_seconds_of_check(with) - processor_seconds_of_check(without);
    state.SetIterationTime(std::max(more, 1e-6) / static_cast<double>(kQuotations));
  }
}
BENCHMARK(verdict_of_a_quotation)->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(10);

void check_without_quotations(benchmark::State& state) {
  const CheckedText held(0);
  for (auto _ : state) benchmark::DoNotOptimize(verdict::check(held.texts, held.record));
}
BENCHMARK(check_without_quotations)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
