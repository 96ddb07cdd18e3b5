#include "index/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <set>

#include "base/bytes.h"
#include "base/durable.h"
#include "base/hash.h"
#include "index/header.h"

namespace sicut::index {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = "manifest";
constexpr const char* kLock = "lock";
constexpr std::string_view kSegmentEnding = ".segment";
constexpr int kTries = 20;  // to catch a manifest whose segments are still there

std::string in(const std::string& folder, const std::string& name) {
  return folder + "/" + name;
}

Result<Snapshot> try_open(const std::string& folder) {
  constexpr auto kAny = std::numeric_limits<std::size_t>::max();
  const std::string path = in(folder, kManifest);
  const auto text = Bytes::from_file(path, kAny);
  if (!text) return tl::unexpected(damaged(path, "it cannot be read"));
  auto manifest = decode_manifest(text->view(), path);
  if (!manifest) return tl::unexpected(manifest.error());
  Snapshot snapshot{std::move(*manifest), {}};
  for (const SegmentEntry& entry : snapshot.manifest.segments) {
    const std::string segment_path = in(folder, entry.name);
    auto bytes = Bytes::from_file(segment_path, kAny);
    if (!bytes) return tl::unexpected(damaged(segment_path, "it is missing or cannot be read"));
    if (bytes->view().size() != entry.bytes)
      return tl::unexpected(damaged(segment_path, "it is not as long as the manifest says"));
    auto segment = Segment::open(std::move(*bytes), segment_path);
    if (!segment) return tl::unexpected(segment.error());
    if ((*segment)->documents() != entry.documents || (*segment)->words() != entry.words)
      return tl::unexpected(damaged(segment_path, "it is not the segment that the manifest names"));
    snapshot.segments.push_back(std::move(*segment));
  }
  return snapshot;
}

}  // namespace

Result<std::string> default_folder(const std::string& record_path) {
  std::error_code problem;
  const fs::path real = fs::canonical(record_path, problem);
  if (problem) return tl::unexpected(input_error(record_path, "not-found", "does not exist; check the path"));
  if (!real.has_filename() || real.filename() == "/")
    return tl::unexpected(input_error(record_path, "no-place", "has nothing beside it; give --index DIR"));
  return real.string() + ".sicut";
}

bool is_index(const std::string& folder) {
  struct stat s {};
  return ::stat(in(folder, kManifest).c_str(), &s) == 0 && S_ISREG(s.st_mode);
}

Result<Snapshot> open_index(const std::string& folder) {
  Result<Snapshot> opened = try_open(folder);
  // A segment that is gone was removed by a writer who had published another manifest before.
  for (int i = 1; i < kTries && !opened; ++i) {
    const auto text = Bytes::from_file(in(folder, kManifest), 1 << 30);
    opened = try_open(folder);
    if (!opened && text) {
      const auto again = Bytes::from_file(in(folder, kManifest), 1 << 30);
      if (again && again->view() == text->view()) break;  // nobody is at work: it is damage
    }
  }
  return opened;
}

Result<Writer> Writer::open(const std::string& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem || !fs::is_directory(folder, problem))
    return tl::unexpected(input_error(
        folder, "no-folder", "the index's folder cannot be made here; give another with --index DIR"));
  if (!fs::exists(in(folder, kLock), problem) && !is_index(folder) && !fs::is_empty(folder, problem))
    return tl::unexpected(input_error(folder, "foreign-folder",
                                      "holds other files; give an empty or new folder with --index DIR"));
  const int lock = ::open(in(folder, kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock < 0)
    return tl::unexpected(
        input_error(folder, "no-permission",
                    fmt::format("cannot be written to ({}); give another folder with --index DIR",
                                std::strerror(errno))));
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return tl::unexpected(
        input_error(folder, "busy", "another 'sicut index' is at work here; wait for it and try again"));
  }
  return Writer(folder, lock);
}

Writer::Writer(Writer&& other) noexcept : folder_(std::move(other.folder_)), lock_(other.lock_) {
  other.lock_ = -1;
}

Writer::~Writer() {
  if (lock_ >= 0) ::close(lock_);
}

Result<SegmentEntry> Writer::add(std::string_view segment) {
  SegmentEntry entry;
  entry.name = fmt::format("{:016x}{}", hash64(segment), kSegmentEnding);
  entry.bytes = segment.size();
  const auto header = decode_header(segment, entry.name);
  if (!header) return tl::unexpected(header.error());
  entry.documents = header->documents;
  entry.words = header->words;
  if (auto written = write_durably(in(folder_, entry.name), segment); !written)
    return tl::unexpected(std::move(written.error()));
  return entry;
}

Result<void> Writer::publish(const Manifest& manifest) {
  return write_durably(in(folder_, kManifest), encode(manifest));
}

void Writer::clean(const Manifest& manifest) const {
  std::set<std::string> kept;
  for (const SegmentEntry& entry : manifest.segments) kept.insert(entry.name);
  std::error_code problem;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, problem)) {
    const std::string name = entry.path().filename().string();
    const bool segment = name.ends_with(kSegmentEnding) && !kept.contains(name);
    // What a writer that was killed left: ".NAME.segment.XXXXXX", ".manifest.XXXXXX".
    const bool leftover = name.starts_with(".") && (name.find(kSegmentEnding) != std::string::npos ||
                                                    name.starts_with(std::string(".") + kManifest));
    if (segment || leftover) fs::remove(entry.path(), problem);
  }
}

}  // namespace sicut::index
