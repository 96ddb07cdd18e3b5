// Which segments an index is made of, and which files of the record stand in them. A text file, a line each;
// docs/format.md describes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "index/digest.h"

namespace sicut::index {

struct SegmentEntry {
  std::string name;  // of its file, in the index's folder
  std::uint64_t bytes = 0;
  std::uint32_t documents = 0;
  std::uint32_t words = 0;
};

struct DocumentEntry {
  std::string path;  // from the record's folder; of a record that is one file, its name
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;   // nanoseconds since 1970
  std::uint32_t segment = 0;  // index into Manifest::segments
  std::uint32_t ordinal = 0;  // in the segment
};

struct Manifest {
  std::string root;  // the record's path without symbolic links, when the index was built
  SeedOptions seeds;
  std::vector<SegmentEntry> segments;
  std::vector<DocumentEntry> documents;  // by path
};

[[nodiscard]] std::string encode(const Manifest& manifest);

// Errors, of kind damaged: no manifest, another version, a changed or missing line, numbers that contradict.
[[nodiscard]] Result<Manifest> decode_manifest(std::string_view text, const std::string& path);

}  // namespace sicut::index
