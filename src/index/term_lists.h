// The words of a segment being built: which there are, and where each stands.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/raw_vector.h"
#include "index/digest.h"

namespace sicut::index {

// Distinct words in the order of their hashes; word t stands at places[starts[t], starts[t + 1]), ascending.
struct TermLists {
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint64_t> starts;
  RawVector<std::uint32_t> places;
};

// `first_words`: of each document, and the end. Uses up the digests' words and forms. Same result for any
// number of threads.
[[nodiscard]] TermLists collect_terms(std::span<Digest> digests, std::span<const std::uint32_t> first_words,
                                      unsigned threads);

}  // namespace sicut::index
