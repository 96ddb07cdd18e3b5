// From the digests of documents to the bytes of a segment.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/bytes.h"
#include "base/error.h"
#include "index/digest.h"
#include "index/segment.h"

namespace sicut::index {

struct BuildOptions {
  unsigned threads = 1;
  SeedOptions seeds;
};

// The bytes of a segment file. The digests, in the order of the documents, are used up. The same digests give
// the same bytes for any number of threads. Errors: too-large (4 thousand million words).
// Cost: some 100 MB of text a second and core; memory about as much again as the digests.
[[nodiscard]] Result<Bytes> build_segment(std::span<Digest> digests, const BuildOptions& options);

// A segment over documents in memory, without cards and pieces. Errors: as above.
[[nodiscard]] Result<std::shared_ptr<const Segment>> segment_in_memory(std::span<const Flow> flows,
                                                                       const BuildOptions& options);

}  // namespace sicut::index
