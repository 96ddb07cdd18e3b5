// Finding the quotations of a text: one that is full of them, and one that has none.
#include <benchmark/benchmark.h>

#include "generated_text.h"
#include "quote/quotation.h"

namespace sicut::bench {
namespace {

void find_in(benchmark::State& state, const formats::Document& document) {
  std::size_t found = 0;
  for (auto _ : state) found = quote::find_quotations(document).size();
  state.counters["quotations"] = static_cast<double>(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(document.text().size()) * state.iterations());
}

void find_quotations(benchmark::State& state) {
  TextMaker maker(6);
  find_in(state, read_plain("text.txt", maker.quoting(maker.prose(500'000), 1000)));
}
BENCHMARK(find_quotations)->Unit(benchmark::kMillisecond);

void find_quotations_none_there(benchmark::State& state) {
  find_in(state, read_plain("text.txt", TextMaker(6).prose(500'000)));
}
BENCHMARK(find_quotations_none_there)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
