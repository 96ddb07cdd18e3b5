// Minutes: from a document to its sessions, and to JSON.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>

#include "generated_text.h"
#include "proceedings/proceedings.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::bench {
namespace {

constexpr std::array kPeople{"HOLL", "REED", "VOSS", "AMORY", "TARRANT", "BIRKE"};

// Sessions of a council: a list of those present, speeches, motions, votes.
std::string minutes(std::size_t bytes) {
  TextMaker maker(11);
  std::string text;
  for (int session = 0; text.size() < bytes; ++session) {
    text += fmt::format("Minutes of the Meeting of {} May {}\n\n", session % 28 + 1, 1901 + session % 60);
    text += "Chairman: Mr. Holl.\n\nPresent: Messrs. Holl, Reed, Voss, Amory, Tarrant and Birke.\n\n";
    for (int item = 1; item <= 8; ++item) {
      text += fmt::format("{}. {}\n\n", item, maker.word());
      for (int speech = 0; speech < 4; ++speech)
        text += fmt::format("Mr. {}: {} {} {}\n\n", kPeople[maker.below(kPeople.size())], maker.sentence(),
                            maker.sentence(), maker.sentence());
      text += fmt::format(
          "Mr. Reed moved that {} Mr. Voss seconded. For: {}; against: 2. The motion was carried.\n\n",
          maker.sentence(), item % 3 + 3);
    }
    text += "The meeting was closed at nine o'clock.\n\n\n";
  }
  return text;
}

void proceedings_of_a_document(benchmark::State& state) {
  const formats::Document document = read_plain("minutes.txt", minutes(1'000'000));
  for (auto _ : state) benchmark::DoNotOptimize(proceedings::read(document).people.data());
  state.SetBytesProcessed(static_cast<std::int64_t>(document.text().size()) * state.iterations());
}
BENCHMARK(proceedings_of_a_document)->Unit(benchmark::kMillisecond);

void proceedings_as_json(benchmark::State& state) {
  const formats::Document document = read_plain("minutes.txt", minutes(1'000'000));
  const std::vector<Proceedings> all{proceedings::read(document)};
  for (auto _ : state) {
    std::size_t written = 0;
    report::write_proceedings_json(all, [&](std::string_view piece) {
      written += piece.size();
      return true;
    });
    benchmark::DoNotOptimize(written);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(document.text().size()) * state.iterations());
}
BENCHMARK(proceedings_as_json)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sicut::bench
