// Reading plain text: layers, then words in their flow.
#include <benchmark/benchmark.h>

#include "formats/assemble.h"
#include "formats/layers.h"
#include "generated_text.h"

namespace sicut::bench {
namespace {

void layers(benchmark::State& state) {
  const Bytes bytes(TextMaker(3).prose(1'000'000, true));
  for (auto _ : state) {
    formats::Document document;
    document.original = bytes;
    formats::lay_plain({TextPos(0), TextPos(bytes.view().size())}, document);
    benchmark::DoNotOptimize(document.blocks.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes.view().size()) * state.iterations());
}
BENCHMARK(layers)->Unit(benchmark::kMillisecond);

void layers_and_assemble(benchmark::State& state) {
  const Bytes bytes(TextMaker(3).prose(1'000'000, true));
  for (auto _ : state) {
    formats::Document document;
    document.original = bytes;
    formats::lay_plain({TextPos(0), TextPos(bytes.view().size())}, document);
    formats::assemble(document);
    benchmark::DoNotOptimize(document.words.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes.view().size()) * state.iterations());
}
BENCHMARK(layers_and_assemble)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
