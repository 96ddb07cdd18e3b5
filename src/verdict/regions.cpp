#include "verdict/regions.h"

#include <algorithm>
#include <optional>
#include <string>

#include "text/characters.h"
#include "variant/difference.h"
#include "variant/written_figures.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;

constexpr std::size_t kWordsBefore = 3, kLongestRegion = 5;  // words
constexpr std::size_t kLongestGap = 8;                       // bytes between two of them

template <class At>
struct Window {
  At first, last;
  std::string value;
};

// The words with what stands between them; kept apart where they do not follow each other in the text.
std::string printed(const formats::Layers& layers, const std::vector<text::Word>& words) {
  std::string reading;
  for (std::size_t w = 0; w < words.size(); ++w) {
    const bool joined = w > 0 && words[w - 1].end() == words[w].start;
    const std::string_view gap = w > 0 ? between(layers, words[w - 1], words[w]) : std::string_view();
    if (w > 0 && !joined) reading += gap.empty() ? std::string_view(";") : gap.substr(0, kLongestGap);
    reading += layers.text(words[w].span());
  }
  return reading;
}

class FigureJoiner {
 public:
  FigureJoiner(const Library& library, const Query& query, const PassageSteps& passage,
               std::vector<Region>& regions)
      : library_(library), query_(query), passage_(passage), regions_(regions) {
    for (const match::Step& step : passage.steps) {
      if (step.source.empty()) continue;
      whole_ = whole_.empty() ? step.source
                              : RecordSpan{std::min(whole_.start, step.source.start),
                                           std::max(whole_.end, step.source.end)};
    }
  }

  void run() {
    for (std::size_t r = 0; r < regions_.size(); ++r)
      if (const auto joined = joined_at(regions_[r])) replace(*joined, r);
  }

 private:
  [[nodiscard]] static bool tells(std::string_view letters) {
    return text::has_ascii_digit(letters) || letters == "half" || letters.starts_with("quarter");
  }

  [[nodiscard]] std::optional<Region> joined_at(const Region& region) const {
    const RecordWord start = region.source.start;
    if (region.source.size() > kLongestRegion || region.quote_last - region.quote_first > kLongestRegion)
      return {};
    if (is_one_number(region)) return {};
    const auto quoted = windows<std::size_t>(
        region.quote_first, region.quote_last, passage_.steps.front().pattern_first,
        passage_.steps.back().pattern_last, [&](std::size_t w) { return query_.pattern.words[w].letters; },
        [&](std::size_t a, std::size_t b) {
          const auto& words = query_.quotation->words;
          const auto at = [&](std::size_t w) { return words.begin() + static_cast<std::ptrdiff_t>(w); };
          return printed(*query_.text, {at(a), at(b)});
        });
    if (quoted.empty()) return {};
    const auto stands = windows<std::size_t>(
        start.value, region.source.end.value, whole_.start.value, whole_.end.value,
        [&](std::size_t w) { return library_.index().letters(library_.index().form(word(w))); },
        [&](std::size_t a, std::size_t b) {
          return source_reading(library_, {word(a), word(b)});
        });
    for (const auto& q : quoted)
      for (const auto& s : stands) {
        if (q.value != s.value) continue;
        const Region joined{q.first, q.last, {word(s.first), word(s.last)}, true};
        if (stand_for_each_other(joined)) return joined;
      }
    return {};
  }

  // "3rd" for "third": told without what stands round it.
  [[nodiscard]] bool is_one_number(const Region& region) const {
    std::vector<variant::EffectWord> quoted, stands;
    for (std::size_t w = region.quote_first; w < region.quote_last; ++w)
      quoted.push_back({query_.pattern.words[w].letters, {}, false, {}});
    for (const std::string_view letters : library_.letters(region.source))
      stands.push_back({letters, {}, false, {}});
    return !quoted.empty() && !stands.empty() && variant::same_number(quoted, stands, {});
  }

  static RecordWord word(std::size_t number) {
    return RecordWord(static_cast<decltype(RecordWord().value)>(number));
  }

  // The stretches round words [first, last) that are one date or number, the shortest first.
  template <class At, class Letters, class Reading>
  static std::vector<Window<At>> windows(At first, At last, At least, At most, Letters letters,
                                         Reading reading) {
    std::vector<Window<At>> found;
    const At from = first > least + kWordsBefore ? first - kWordsBefore : least;
    const At to = std::min(from + kWordsBefore + kLongestRegion, most);
    bool any = false;
    for (At w = from; w < to; ++w) any = any || tells(letters(w));
    if (!any) return found;
    for (std::size_t size = 1; size <= kLongestRegion; ++size)
      for (At a = from; a <= first && a + size <= to; ++a) {
        if (a + size < last) continue;
        if (auto value = variant::figures_value(reading(a, a + size)))
          found.push_back({a, a + size, std::move(*value)});
      }
    return found;
  }

  static bool within(const match::RecordSpan& inner, const RecordSpan& outer) {
    return outer.start <= inner.start && inner.end <= outer.end;
  }

  // What is matched inside one side is matched inside the other, and no mark of the text stands in it.
  [[nodiscard]] bool stand_for_each_other(const Region& joined) const {
    for (std::size_t w = joined.quote_first + 1; w < joined.quote_last; ++w)
      if (query_.pattern.gaps[w] != match::Gap::none) return false;
    return std::all_of(passage_.steps.begin(), passage_.steps.end(),
                       [&](const match::Step& step) { return agrees(step, joined); });
  }

  // Nothing of the step is inside on one side alone.
  static bool agrees(const match::Step& step, const Region& joined) {
    const bool in_quote = step.pattern_first < joined.quote_last && step.pattern_last > joined.quote_first;
    const bool in_source = !step.source.empty() && step.source.start < joined.source.end &&
                           joined.source.start < step.source.end;
    const bool inside = step.pattern_first >= joined.quote_first && step.pattern_last <= joined.quote_last &&
                        (step.source.empty() || within(step.source, joined.source));
    return !(in_quote || in_source) || inside;
  }

  void replace(const Region& joined, std::size_t& at) {
    const auto inside = [&](const Region& r) {
      return joined.quote_first <= r.quote_first && r.quote_last <= joined.quote_last &&
             within(r.source, joined.source);
    };
    const auto first = std::find_if(regions_.begin(), regions_.end(), inside);
    at = static_cast<std::size_t>(first - regions_.begin());
    *first = joined;
    regions_.erase(std::remove_if(std::next(first), regions_.end(), inside), regions_.end());
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  std::vector<Region>& regions_;
  RecordSpan whole_;
};

}  // namespace

void join_figures(const Library& library, const Query& query, const PassageSteps& passage,
                  std::vector<Region>& regions) {
  FigureJoiner(library, query, passage, regions).run();
}

}  // namespace sicut::verdict
