// From a quotation to its verdict: all of it, and judging alone. One iteration is one quotation.
#include <benchmark/benchmark.h>

#include "checked_text.h"
#include "verdict/judgement.h"
#include "verdict/library.h"
#include "verdict/passages.h"
#include "verdict/wording.h"

namespace sicut::bench {
namespace {

class Bench {
 public:
  Bench()
      : held_(200),
        index_(std::vector<match::Flow>{{document().words, &document().forms}}, {}),
        library_(held_.record, index_, {}),
        quotations_(quote::find_quotations(held_.texts[0])) {
    const text::FormTable& forms = held_.texts[0].forms;
    for (text::FormId f = 0; f < forms.size(); ++f) forms_.push_back(index_.forms().find(forms.letters(f)));
    for (const quote::Quotation& quotation : quotations_)
      queries_.push_back(verdict::make_query(held_.texts[0], quotation, forms_));
  }

  [[nodiscard]] const verdict::Query& query(std::size_t i) const { return queries_[i % queries_.size()]; }

  [[nodiscard]] std::vector<verdict::Candidate> candidates(const verdict::Query& query) const {
    std::vector<verdict::Candidate> made;
    const verdict::Origin origin{forms_, std::nullopt};
    for (const match::Reading& reading : match::search(index_, query.pattern))
      made.push_back(verdict::make_candidate(library_, query, origin, reading));
    std::erase_if(made, [](const verdict::Candidate& c) { return c.passages.empty(); });
    return made;
  }

  [[nodiscard]] Fidelity judge(const verdict::Query& query,
                               std::vector<verdict::Candidate> candidates) const {
    QuotationFinding finding;
    verdict::judge(library_, query, std::move(candidates), {}, finding);
    return finding.fidelity;
  }

 private:
  [[nodiscard]] const formats::Document& document() const { return held_.record.documents[0]; }

  CheckedText held_;
  match::Index index_;
  verdict::Library library_;
  std::vector<quote::Quotation> quotations_;
  std::vector<text::FormId> forms_;
  std::vector<verdict::Query> queries_;
};

const Bench& shared() {
  static const Bench bench;
  return bench;
}

void verdict_of_a_quotation(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const verdict::Query& query = shared().query(next++);
    benchmark::DoNotOptimize(shared().judge(query, shared().candidates(query)));
  }
}
BENCHMARK(verdict_of_a_quotation)->Unit(benchmark::kMicrosecond);

void judging_alone(benchmark::State& state) {
  std::vector<std::vector<verdict::Candidate>> candidates;
  for (std::size_t i = 0; i < 64; ++i) candidates.push_back(shared().candidates(shared().query(i)));
  std::size_t next = 0;
  for (auto _ : state) {
    const std::size_t which = next++ % candidates.size();
    benchmark::DoNotOptimize(shared().judge(shared().query(which), candidates[which]));
  }
}
BENCHMARK(judging_alone)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace sicut::bench
