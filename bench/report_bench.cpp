// Writing a report of 500 quotations.
#include <benchmark/benchmark.h>

#include "checked_text.h"
#include "report/report.h"
#include "verdict/check.h"

namespace sicut::bench {
namespace {

CheckReport make_report() {
  const CheckedText held(500);
  return verdict::check(held.texts, held.record);
}

void render_json(benchmark::State& state) {
  const CheckReport report = make_report();
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    report::write_check_json(report, [&bytes](std::string_view piece) {
      bytes += piece.size();
      return true;
    });
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}
BENCHMARK(render_json)->Unit(benchmark::kMillisecond);

void render_text(benchmark::State& state) {
  const CheckReport report = make_report();
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    report::write_check_text(report, {}, [&bytes](std::string_view piece) {
      bytes += piece.size();
      return true;
    });
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}
BENCHMARK(render_text)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
