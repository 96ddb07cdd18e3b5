// Hashes of k consecutive letters, and which of them stand for their neighbourhood.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/codec.h"

namespace sicut::index {

inline constexpr std::uint32_t kLeastSeedLetters = 8, kMostSeedLetters = 16;

// The hash of the k letters (bytes) at `at`, k between kLeastSeedLetters and kMostSeedLetters: two loads of
// eight that may overlap, multiplied and mixed as splitmix64 does (Steele, Lea, Flood, OOPSLA 2014), so that
// the top bits depend on every letter. None waits for the one before it, as a rolling hash would.
[[nodiscard]] inline std::uint32_t seed_hash(std::string_view letters, std::size_t at, std::uint32_t k) {
  std::uint64_t x = load_fixed<std::uint64_t>(letters, at) * 0x9E3779B97F4A7C15u;
  x ^= x >> 32;
  x += load_fixed<std::uint64_t>(letters, at + k - 8) * 0xBF58476D1CE4E5B9u;
  x ^= x >> 31;
  x *= 0x94D049BB133111EBu;
  return static_cast<std::uint32_t>(x >> 32);
}

// Calls `keep(place, hash)` for the smallest of each w consecutive seeds of `letters`, each once, in order
// (minimizers: Schleimer, Wilkerson, Aiken, SIGMOD 2003; Roberts et al., Bioinformatics 2004). Of equals the
// one kept before stays as long as it can, otherwise the last is taken, so that a stretch of one letter does
// not keep every seed. Cost: linear.
template <class Keep>
void for_each_minimizer(std::string_view letters, std::uint32_t k, std::uint32_t w, Keep&& keep) {
  if (letters.size() < k + w - 1) return;
  constexpr std::size_t kRing = 4096;  // hashes at hand; a power of two
  std::array<std::uint32_t, kRing> ring;
  const std::size_t seeds = letters.size() - k + 1;
  std::size_t hashed = 0;
  const auto hash_up_to = [&](std::size_t end) {
    for (; hashed < end; ++hashed) ring[hashed % kRing] = seed_hash(letters, hashed, k);
  };
  std::size_t kept = 0;
  std::uint32_t smallest = 0;
  // The last of the smallest of the window that begins there, without a branch that cannot be foreseen.
  const auto choose = [&](std::size_t first) {
    const auto key = [&](std::size_t i) {
      return std::uint64_t{ring[i % kRing]} << 32 | static_cast<std::uint32_t>(first + w - i);
    };
    std::uint64_t even = key(first), odd = key(first + w - 1);
    for (std::size_t i = first + 1; i + 1 < first + w; i += 2) {
      even = std::min(even, key(i));
      odd = std::min(odd, key(i + 1));
    }
    even = std::min(even, odd);
    kept = first + w - static_cast<std::uint32_t>(even);
    smallest = static_cast<std::uint32_t>(even >> 32);
    keep(kept, smallest);
  };
  for (std::size_t next = 0; next < seeds;) {  // the first seed that no window has yet taken in
    hash_up_to(std::min(seeds, next + kRing / 2));
    if (next == 0) {
      choose(0);
      next = w;
    }
    for (; next < hashed; ++next) {
      const std::uint32_t hash = ring[next % kRing];
      if (kept + w <= next) {
        choose(next + 1 - w);
      } else if (hash < smallest) {
        kept = next;
        smallest = hash;
        keep(kept, smallest);
      }
    }
  }
}

}  // namespace sicut::index
