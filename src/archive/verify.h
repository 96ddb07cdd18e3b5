// Is an index intact, and is it an index of what the record is now?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"

namespace sicut::archive {

struct VerifyReport {
  std::string folder;                                    // of the index; empty where there is none
  std::uint64_t documents = 0, segments = 0, bytes = 0;  // of the index; bytes were all read
  std::vector<std::string> changed;  // files that are new, changed or gone since it was built: it is stale
  std::vector<Error> damage;         // what is not intact, each with the remedy
};

// Holds every byte of the index of `path` against its checksums, and every file of the record against what
// the index has of it (by digest, not by date). `folder`: empty for the one beside the record. Errors: the
// record does not exist; no index in a folder that was named. Cost: reading index and record once.
[[nodiscard]] Result<VerifyReport> verify(const std::string& path, const std::string& folder,
                                          unsigned threads);

}  // namespace sicut::archive
