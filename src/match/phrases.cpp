#include "match/phrases.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "match/chance.h"

namespace sicut::match {
namespace {

// Places where many words of the pattern stand as far from each other as in the pattern. A place is where the
// pattern's first word would stand.
class PhraseFinder {
 public:
  PhraseFinder(const Index& index, const Pattern& pattern, const CandidateOptions& options)
      : index_(index), pattern_(pattern), options_(options), order_(pattern.size()) {
    for (const PatternWord& word : pattern.words) counts_.push_back(index.count(word.form));
    std::iota(order_.begin(), order_.end(), 0u);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return count(a) < count(b); });
    std::erase_if(order_, [&](std::uint32_t i) { return count(i) == 0; });
  }

  // Of a short phrase half of the words must stand there, of a longer one a quarter: in a bad scan hardly a
  // stretch of letters as long as a seed is whole, but words are. Or, see whole_suffices, all but one in
  // eight.
  void run(std::vector<Hit>& hits) {
    const auto n = static_cast<std::uint32_t>(pattern_.size());
    const bool is_short = n <= options_.short_pattern;
    const std::uint32_t few = n <= 3 ? 2 : n == 4 ? 3 : n / 2 + 1;
    const std::uint32_t least = is_short ? few : std::max(4u, static_cast<std::uint32_t>(order_.size()) / 4);
    const std::uint32_t most = n - std::max(1u, n / 8);
    // In a larger record every word stands more often, and says as much.
    common_ = std::max<std::size_t>(options_.common_word, index_.size() / kWordsACommonWord);
    if (options_.whole_suffices && least < most && stands_whole(most, hits)) return;
    needed_ = least;
    required_ = 0;
    if (order_.size() < needed_) return;
    places_.clear();
    counted_ = 0;
    start();
    count_rest();
    add_hits(hits);
  }

 private:
  // Places of rare words that are tried cost time; in a large record each says more.
  static constexpr std::size_t kSureWords = 3, kWordsAPlace = 1000, kFewPlaces = 4'000, kManyPlaces = 40'000;
  static constexpr std::size_t kWordsACommonWord = 400;
  struct Place {
    std::int64_t first;
    std::uint64_t words;  // those that stand there, a bit each
  };

  [[nodiscard]] std::uint32_t count(std::uint32_t i) const { return counts_[i]; }

  void add_hits(std::vector<Hit>& hits) const {
    for (const Place& place : places_)
      for (const std::uint32_t q : order_)
        if (place.words >> q & 1) hits.push_back({static_cast<std::uint32_t>(place.first + q), q, q});
  }

  // The rarest words may be the altered ones, and in a large record an altered word is often another, rarer
  // one: so every place of three is tried, and of more, while they cost little, every place where two of them
  // stand. Fewer do where a place that lacks all of them would have too few words left.
  void start() {
    const std::size_t most = order_.size() - needed_ + 1;
    const std::size_t few = std::clamp(index_.size() / kWordsAPlace, kFewPlaces, kManyPlaces);
    std::uint64_t tried = 0;  // words whose places are tried, a bit each
    for (; counted_ < most && count(order_[counted_]) <= common_; ++counted_) {
      const std::uint32_t i = order_[counted_];
      if (counted_ >= kSureWords && places_.size() + count(i) > few) break;
      if (counted_ < kSureWords) tried |= 1ULL << i;
      add_places(i);
    }
    std::size_t kept = 0;
    for (std::size_t p = 0, next = 0; p < places_.size(); p = next) {
      Place place = places_[p];
      for (next = p + 1; next < places_.size() && places_[next].first == place.first; ++next)
        place.words |= places_[next].words;
      if (place.words & tried || std::popcount(place.words) > 1) places_[kept++] = place;
    }
    places_.resize(kept);
  }

  void add_places(std::uint32_t i) {
    const auto before = static_cast<std::ptrdiff_t>(places_.size());
    for (const std::uint32_t p : index_.postings(pattern_.words[i].form))
      places_.push_back({std::int64_t{p} - i, 1ULL << i});
    std::inplace_merge(places_.begin(), places_.begin() + before, places_.end(),
                       [](const Place& a, const Place& b) { return a.first < b.first; });
  }

  // Whether all words stand somewhere in line; if so, adds the places where `most` do, and those words
  // without which the others could be chance.
  [[nodiscard]] bool stands_whole(std::uint32_t most, std::vector<Hit>& hits) {
    if (order_.size() < pattern_.size()) return false;
    needed_ = most;
    required_ = words_required();
    for (std::size_t k = 0; k + most <= order_.size(); ++k) {
      if (k > 0 && required_ >> order_[k - 1] & 1) break;
      if (count(order_[k]) > (k == 0 ? common_ : options_.common_word)) return k > 0;
      places_.clear();
      add_places(order_[k]);
      counted_ = k + 1;
      count_rest();
      const bool whole = std::any_of(places_.begin(), places_.end(), [&](const Place& place) {
        return static_cast<std::size_t>(std::popcount(place.words)) == pattern_.size();
      });
      if (k == 0 && !whole) return false;
      add_hits(hits);
    }
    return true;
  }

  // A bit for each word whose lack no place can afford that is to tell more than chance.
  [[nodiscard]] std::uint64_t words_required() const {
    constexpr double kSure = 3;  // bits: chance would put them so in one record of eight
    const double others = std::log2(static_cast<double>(pattern_.size()) + 1) + 1 + kSure;
    std::vector<double> bits;
    for (const PatternWord& word : pattern_.words) bits.push_back(information(index_, word.form));
    const double all = std::accumulate(bits.begin(), bits.end(), 0.0);
    std::uint64_t required = 0;
    for (std::uint32_t i = 0; i < pattern_.size(); ++i) {
      if (log2_by_chance(index_, all - bits[i]) + others > 0) required |= 1ULL << i;
    }
    return required;
  }

  void count_rest() {
    for (std::size_t k = counted_; k < order_.size() && !places_.empty(); ++k) {
      drop_hopeless(order_.size() - k);
      if (!places_.empty()) count_in(order_[k]);
    }
    drop_hopeless(0);
  }

  void count_in(std::uint32_t i) {
    // Words before the record's first are none: places_ is ascending, so they come first.
    std::size_t before = 0;
    while (before < places_.size() && places_[before].first + i < 0) ++before;
    wanted_.clear();
    for (std::size_t p = before; p < places_.size(); ++p)
      wanted_.push_back(static_cast<std::uint32_t>(places_[p].first + i));
    found_.assign(wanted_.size(), 0);
    index_.look_up(pattern_.words[i].form, wanted_, found_);
    for (std::size_t p = before; p < places_.size(); ++p)
      places_[p].words |= std::uint64_t{found_[p - before]} << i;
  }

  // Those that would not have enough words if all `left` that are still to be counted stood there, and those
  // without words that they must have.
  void drop_hopeless(std::size_t left) {
    std::uint64_t required = required_;
    for (std::size_t k = order_.size() - left; k < order_.size(); ++k) required &= ~(1ULL << order_[k]);
    std::erase_if(places_, [&](const Place& place) {
      return static_cast<std::size_t>(std::popcount(place.words)) + left < needed_ ||
             (required & ~place.words) != 0;
    });
  }

  const Index& index_;
  const Pattern& pattern_;
  const CandidateOptions& options_;
  std::vector<std::uint32_t> counts_;  // of the pattern's words
  std::vector<std::uint32_t> order_;   // words of the pattern that the record has, rarest first
  std::vector<Place> places_;          // ascending
  std::uint32_t needed_ = 0;
  std::uint64_t required_ = 0;  // words that must stand at a place, a bit each
  std::size_t common_ = 0;      // places of a word that is looked for wherever it stands
  std::size_t counted_ = 0;     // words of order_, the first, that places_ knows of
  std::vector<std::uint32_t> wanted_;
  std::vector<std::uint8_t> found_;
};

}  // namespace

void add_phrases(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                 std::vector<Hit>& hits) {
  PhraseFinder(index, pattern, options).run(hits);
}

}  // namespace sicut::match
