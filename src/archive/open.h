// A record together with its index.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "index/holding.h"
#include "record/record.h"

namespace sicut::archive {

struct OpenOptions {
  std::string index;      // folder of the index; empty: beside each path, where there is one
  bool use_index = true;  // false: everything is read
  unsigned threads = 1;
  std::function<void(std::uint64_t, std::uint64_t)> progress;
};

struct Opened {
  record::Record record;  // as record::load gives it; documents that an index covers are not read
  std::vector<index::Holding> holdings;  // for match::Index; documents in none were read
  std::vector<Error> damage;             // an index that could not be used; its documents were read
};

// Opens files and folders with the indexes beside them. A document whose size and date are as the index has
// them stands on the shelf unread; the others, and all where there is no index, are read. Same result, apart
// from what is read when, with an index and without, current or stale.
[[nodiscard]] Opened open(const std::vector<std::string>& paths, const OpenOptions& options);

}  // namespace sicut::archive
