// Where do these words stand?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sicut/evidence.h"
#include "verdict/searcher.h"

namespace sicut::verdict {

struct FindOptions {
  unsigned threads = 1;
  std::uint32_t max_passages = 20;  // listed for each query
  std::uint64_t memory = 2ULL << 30;
};

// The places of one query, best first; of equals in the order of the record. Words may be changed, left out
// or damaged on either side; "..." stands for any words. Where nothing is better than chance the nearest are
// given; of a single word every place counts. Thread safe. Cost: some 100 us, and reading the documents it
// stands in, `threads` at a time.
[[nodiscard]] FoundQuery find(const Searcher& searcher, const std::string& query, std::uint32_t max_passages,
                              unsigned threads = 1);

// All queries, in their order, whatever the number of threads.
[[nodiscard]] FindReport find(Searcher& searcher, const std::vector<std::string>& queries,
                              const FindOptions& options);

}  // namespace sicut::verdict
