// Building an index of a record, and bringing it up to date.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/error.h"

namespace sicut::archive {

struct UpdateOptions {
  std::string folder;  // of the index; empty: beside the record
  unsigned threads = 1;
  std::uint64_t memory = 2ULL << 30;                           // bytes that may be used, about
  bool rebuild = false;                                        // read all anew, whatever the index has
  std::function<void(std::uint64_t, std::uint64_t)> progress;  // bytes done and in all; one thread at a time
};

struct UpdateReport {
  std::string folder;
  std::uint64_t documents = 0, added = 0, changed = 0, removed = 0, kept = 0;  // documents
  std::uint64_t words = 0, text_bytes = 0, index_bytes = 0, segments = 0;
  std::vector<Error> errors;  // documents that cannot be read; a damaged index that was built anew
  Diagnostics diagnostics;
};

// Reads what is new or has changed since the index was built, and nothing else. Until it is done, and if it
// fails or is killed, readers have the index as it was. The same files give the same bytes, whatever the
// number of threads, from the same state and with the same memory. Errors: those of record::discover where
// there is nothing to read, of index::Writer.
[[nodiscard]] Result<UpdateReport> update(const std::string& path, const UpdateOptions& options);

}  // namespace sicut::archive
