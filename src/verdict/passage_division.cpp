#include "verdict/passage_division.h"

#include <algorithm>
#include <string_view>

#include "variant/number_words.h"

namespace sicut::verdict {
namespace {

using match::Gap;
using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

constexpr std::size_t kFragment = 3;  // letters

bool is_gap(const Step& step) {
  return step.kind == StepKind::omit || step.kind == StepKind::jump;
}

class PassageDivider {
 public:
  PassageDivider(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage) {}

  void run() {
    std::vector<Step> run;
    RecordWord at;  // behind the last word taken
    for (const Step& step : passage_.steps) {
      if (is_gap(step) && gap_at(step.pattern_first) == Gap::ellipsis) {
        close(run);
        if (step.kind == StepKind::jump || !step.source.empty())
          division_.gaps.push_back(
              gap_change(library_, query_, step.pattern_first, at,
                         step.kind == StepKind::jump ? step.source.start : step.source.end));
        if (step.kind == StepKind::omit) at = step.source.end;
        continue;
      }
      if (is_gap(step) && gap_at(step.pattern_first) == Gap::bracket) {
        close(run);
        division_.bracketed.push_back({step.pattern_first, step.source});
        at = step.source.end;
        continue;
      }
      if (step.kind == StepKind::equal || step.kind == StepKind::similar) {
        close(run);
        if (step.kind == StepKind::similar) division_.regions.push_back(region(step));
      } else {
        // An ellipsis inside a run of differences ends it: what it stands for is not what was replaced.
        if (!run.empty() && gap_at(step.pattern_first) != Gap::none &&
            step.pattern_first > run.front().pattern_first)
          close(run);
        run.push_back(step);
      }
      if (!step.source.empty()) at = step.source.end;
    }
    close(run);
  }

  [[nodiscard]] PassageDivision result() { return std::move(division_); }

 private:
  [[nodiscard]] Gap gap_at(std::size_t word) const {
    return word < query_.size() ? query_.pattern.gaps[word] : Gap::none;
  }

  static Region region(const Step& step) { return {step.pattern_first, step.pattern_last, step.source}; }

  void close(std::vector<Step>& run) {
    const bool one_by_one =
        std::all_of(run.begin(), run.end(), [](const Step& s) { return s.kind == StepKind::differ; }) &&
        !is_number_in_groups(run);
    if (one_by_one) {
      for (const Step& step : run) division_.regions.push_back(region(step));
    } else {
      Region whole = region(run.front());
      for (const Step& step : run) {
        whole.quote_last = std::max<std::size_t>(whole.quote_last, step.pattern_last);
        whole.source.start = std::min(whole.source.start, step.source.start);
        whole.source.end = std::max(whole.source.end, step.source.end);
      }
      division_.regions.push_back(whole);
    }
    run.clear();
  }

  // "25 000" for "twenty-five thousand": as many words on either side, and one number.
  [[nodiscard]] bool is_number_in_groups(const std::vector<Step>& run) {
    std::vector<std::string_view> quote, source;
    for (const Step& step : run) {
      for (std::size_t i = step.pattern_first; i < step.pattern_last; ++i)
        quote.push_back(query_.pattern.words[i].letters);
      const auto letters = library_.letters(step.source);
      source.insert(source.end(), letters.begin(), letters.end());
    }
    return variant::grouped_figures(quote) || variant::grouped_figures(source);
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  PassageDivision division_;
};

bool one_sided(const Region& r) {
  return r.quote_first == r.quote_last || r.source.empty();
}

double letters_distance(DifferenceJudge& judge, const Region& r) {
  return variant::distance_of(judge.quote_words(r.quote_first, r.quote_last), judge.source_words(r.source));
}

std::size_t fragment_letters(DifferenceJudge& judge, const Region& r) {
  std::size_t letters = 0;
  for (const variant::EffectWord& w : judge.quote_words(r.quote_first, r.quote_last))
    letters += w.letters.size();
  for (const variant::EffectWord& w : judge.source_words(r.source)) letters += w.letters.size();
  return letters;
}

}  // namespace

PassageDivision divide_passage(const Library& library, const Query& query, const PassageSteps& passage) {
  PassageDivider divider(library, query, passage);
  divider.run();
  return divider.result();
}

void rejoin_fragments(DifferenceJudge& judge, std::vector<Region>& regions) {
  for (std::size_t i = 0; i + 1 < regions.size();) {
    Region &a = regions[i], &b = regions[i + 1];
    const Region both{a.quote_first, b.quote_last, {a.source.start, b.source.end}};
    if (a.quote_last == b.quote_first && a.source.end == b.source.start && one_sided(a) != one_sided(b) &&
        !a.same_figures && !b.same_figures &&
        letters_distance(judge, both) < letters_distance(judge, one_sided(a) ? b : a) + 0.5 &&
        fragment_letters(judge, one_sided(a) ? a : b) <= kFragment) {
      a = both;
      regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
}

}  // namespace sicut::verdict
