// The folder of an index: a manifest, the segments it names, and a lock.
//
// Segments are named after their contents and never changed. A writer adds segments, then replaces the
// manifest by a rename, then removes what no manifest names any more: whenever it is killed, the manifest
// that stands names whole segments. Readers take no lock.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "index/manifest.h"
#include "index/segment.h"

namespace sicut::index {

// "archive.sicut" for "archive", "archive/" and paths that lead to it; beside what it is the index of.
[[nodiscard]] Result<std::string> default_folder(const std::string& record_path);

// Whether the folder holds an index.
[[nodiscard]] bool is_index(const std::string& folder);

struct Snapshot {
  Manifest manifest;
  std::vector<std::shared_ptr<const Segment>> segments;  // as in the manifest
};

// What the folder holds at this moment; it stays readable while a writer goes on. Errors, of kind damaged:
// those of the manifest and the segments; a segment that is missing or is another than the manifest says.
[[nodiscard]] Result<Snapshot> open_index(const std::string& folder);

// The right to change an index; one at a time. It ends with the process, however that ends.
class Writer {
 public:
  // Makes the folder where it is not there. Errors, of kind input: it cannot be made or written to; it holds
  // other things; another writer is at work.
  [[nodiscard]] static Result<Writer> open(const std::string& folder);
  Writer(Writer&& other) noexcept;
  Writer& operator=(Writer&&) = delete;
  ~Writer();

  [[nodiscard]] Result<SegmentEntry> add(std::string_view segment);
  // From now on readers see this manifest.
  [[nodiscard]] Result<void> publish(const Manifest& manifest);
  // Removes segments and leftovers that `manifest` does not name.
  void clean(const Manifest& manifest) const;

 private:
  Writer(std::string folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
  std::string folder_;
  int lock_;
};

}  // namespace sicut::index
