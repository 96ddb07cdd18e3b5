// Hashes that stand in index files: they must never change within a format version.
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace sicut {

// XXH3, 64 bits (Yann Collet, xxHash 0.8: its output is stable for all versions to come).
[[nodiscard]] inline std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace sicut
