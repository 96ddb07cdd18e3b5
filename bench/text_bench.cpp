// Folding and tokenizing.
#include <benchmark/benchmark.h>

#include "generated_text.h"
#include "text/fold.h"
#include "text/words.h"

namespace sicut::bench {
namespace {

void fold_each(benchmark::State& state, const std::vector<std::string>& words) {
  std::size_t bytes = 0;
  for (const std::string& word : words) bytes += word.size();
  std::string out;
  for (auto _ : state) {
    for (const std::string& word : words) {
      out.clear();
      text::append_folded(word, out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void fold_ascii(benchmark::State& state) {
  TextMaker maker(1);
  std::vector<std::string> words(10'000);
  for (std::string& word : words) word = maker.word();
  fold_each(state, words);
}
BENCHMARK(fold_ascii);

void fold_other_scripts(benchmark::State& state) {
  fold_each(state, {"Économie", "Überprüfung", "действительно", "ἀλήθεια", "ſhew", "L’État", "Ελλάδα"});
}
BENCHMARK(fold_other_scripts);

void tokenize_prose(benchmark::State& state) {
  const std::string prose = TextMaker(2).prose(1'000'000);
  for (auto _ : state) {
    text::FormTable forms;
    text::Tokens tokens;
    text::tokenize(prose, {TextPos(0), TextPos(prose.size())}, forms, tokens);
    benchmark::DoNotOptimize(tokens.words.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(prose.size()) * state.iterations());
}
BENCHMARK(tokenize_prose)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
