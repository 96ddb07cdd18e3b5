#include "proceedings/packed_sessions.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace sicut::proceedings {
namespace {

// In the folder for temporary files; it vanishes with the program. -1 where there can be none.
int open_nameless_file() {
  std::error_code none;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  if (none) return -1;
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  std::string name = (folder / "sicut.XXXXXX").string();  // where the file system knows no nameless ones
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

bool write_at(int file, std::string_view bytes, std::uint64_t at) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += static_cast<std::uint64_t>(written);
  }
  return true;
}

}  // namespace

PackedSessions::~PackedSessions() {
  if (file_ >= 0) ::close(file_);
}

void PackedSessions::add(std::string_view session) {
  recent_ += session;
  ends_.push_back(filed_ + recent_.size());
  if (recent_.size() > in_memory_ && file_works_) put_away();
}

void PackedSessions::put_away() {
  if (file_ < 0) file_ = open_nameless_file();
  file_works_ = file_ >= 0 && write_at(file_, recent_, filed_);
  if (!file_works_) return;
  filed_ += recent_.size();
  recent_.clear();
}

std::string PackedSessions::at(std::size_t index) const {
  const std::uint64_t start = index == 0 ? 0 : ends_[index - 1];
  std::string bytes(static_cast<std::size_t>(ends_[index] - start), '\0');
  if (start >= filed_) return recent_.substr(static_cast<std::size_t>(start - filed_), bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got =
        ::pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(start + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw std::system_error(errno, std::generic_category(), "a temporary file cannot be read");
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace sicut::proceedings
