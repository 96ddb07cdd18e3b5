// The seeds of a segment being built, in the order of their hashes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "base/raw_vector.h"
#include "index/digest.h"

namespace sicut::index {

// By hash, equal ones by place; of one hash the first kMostSeedPlaces. They stand in stretches, each of which
// has the hashes that begin with its number.
class SeedLists {
 public:
  static constexpr unsigned kStretchBits = 8;
  static constexpr std::size_t kStretches = 1u << kStretchBits;

  [[nodiscard]] std::size_t size() const { return firsts_.back(); }
  [[nodiscard]] std::span<const Seed> stretch(std::size_t s) const {
    return std::span(seeds_).subspan(starts_[s], firsts_[s + 1] - firsts_[s]);
  }
  // Calls use(i, seed) for those from number `from` to before `to`, in order.
  template <class Use>
  void for_each(std::size_t from, std::size_t to, Use&& use) const {
    auto s = static_cast<std::size_t>(std::upper_bound(firsts_.begin(), firsts_.end(), from) -
                                      firsts_.begin() - 1);
    for (; from < to; ++s) {
      const std::span<const Seed> here = stretch(s);
      const std::size_t last = std::min(to, firsts_[s + 1]);
      for (; from < last; ++from) use(from, here[from - firsts_[s]]);
    }
  }

 private:
  friend SeedLists collect_seeds(std::span<Digest>, std::span<const std::uint32_t>, unsigned);

  RawVector<Seed> seeds_;
  std::array<std::size_t, kStretches + 1> starts_{};  // where each stretch begins in seeds_
  std::array<std::size_t, kStretches + 1> firsts_{};  // the number of its first seed, and their count
};

// Uses up the digests' seeds. Same result for any number of threads.
[[nodiscard]] SeedLists collect_seeds(std::span<Digest> digests, std::span<const std::uint32_t> first_words,
                                      unsigned threads);

}  // namespace sicut::index
