// Hashes of k consecutive letters, and which of them stand for their neighbourhood.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace sicut::index {

// Rolling hash over a stream of letters that is fed a word at a time.
class SeedRoller {
 public:
  explicit SeedRoller(std::uint32_t k) : k_(k), ring_(k, 0), owners_(k, 0) {
    for (std::uint32_t i = 0; i < k; ++i) leading_ *= kBase;
  }

  struct Seed {
    std::uint32_t hash;
    std::uint32_t word;       // the word it begins in
    std::uint32_t last_word;  // the word it ends in
  };

  // Feeds one letter of `word`; true when a whole seed ends with it, which is then in `seed`.
  bool feed(unsigned char letter, std::uint32_t word, Seed& seed) {
    rolling_ = rolling_ * kBase + letter + 1;
    if (fed_ >= k_) rolling_ -= leading_ * (ring_[slot_] + 1ULL);
    ring_[slot_] = letter;
    owners_[slot_] = word;
    ++fed_;
    if (++slot_ == k_) slot_ = 0;  // not a remainder: a division a letter is a tenth of indexing
    if (fed_ < k_) return false;
    seed = {mix(rolling_), owners_[slot_], word};
    return true;
  }

 private:
  static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL | 1;

  // Finalizer of splitmix64 (Steele, Lea, Flood, OOPSLA 2014): the top bits then depend on every letter.
  static std::uint32_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return static_cast<std::uint32_t>(x >> 32);
  }

  std::uint32_t k_;
  std::uint32_t slot_ = 0;
  std::uint64_t fed_ = 0;
  std::uint64_t rolling_ = 0;
  std::uint64_t leading_ = 1;
  std::vector<unsigned char> ring_;
  std::vector<std::uint32_t> owners_;
};

// Keeps the smallest of each w consecutive seeds, each once; of equals the one kept before, as long as it can
// be, so that a stretch of one letter does not keep every seed.
class Minimizer {
 public:
  explicit Minimizer(std::uint32_t w) : w_(w), window_(std::bit_ceil(w)), mask_(window_.size() - 1) {}

  template <class Keep>
  void feed(const SeedRoller::Seed& seed, Keep&& keep) {
    window_[seen_ & mask_] = seed;
    ++seen_;
    if (smallest_ + w_ < seen_ || seen_ == 1) {
      smallest_ = seen_ > w_ ? seen_ - w_ : 0;
      for (std::uint64_t i = smallest_; i < seen_; ++i)
        if (window_[i & mask_].hash <= window_[smallest_ & mask_].hash) smallest_ = i;
    } else if (seed.hash < window_[smallest_ & mask_].hash) {
      smallest_ = seen_ - 1;
    }
    if (seen_ >= w_ && (smallest_ != kept_ || !any_)) {
      kept_ = smallest_;
      any_ = true;
      keep(window_[smallest_ & mask_]);
    }
  }

 private:
  std::size_t w_;
  std::vector<SeedRoller::Seed> window_;  // a ring; a power of two, so that places in it are a mask away
  std::size_t mask_;
  std::uint64_t seen_ = 0, smallest_ = 0, kept_ = 0;
  bool any_ = false;
};

}  // namespace sicut::index
