// The seeds of a segment being built, in the order of their hashes.
#pragma once

#include <span>
#include <vector>

#include "index/digest.h"

namespace sicut::index {

// By hash, equal ones by place; of one hash the first kMostSeedPlaces. Uses up the digests' seeds. Same
// result for any number of threads.
[[nodiscard]] std::vector<Seed> collect_seeds(std::span<Digest> digests,
                                              std::span<const std::uint32_t> first_words, unsigned threads);

}  // namespace sicut::index
