#include "base/durable.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace sicut {
namespace {

struct Pending {  // a temporary file, removed unless it was renamed
  std::string path;
  int descriptor = -1;
  ~Pending() {
    if (descriptor >= 0) ::close(descriptor);
    if (!path.empty()) ::unlink(path.c_str());
  }
};

bool write_whole(int descriptor, std::string_view bytes) {
  constexpr std::size_t kMost = 1 << 30;
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), std::min(bytes.size(), kMost));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool sync_folder(const std::string& folder) {
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;  // some file systems cannot
  ::close(descriptor);
  return synced;
}

}  // namespace

Result<void> write_durably(const std::string& path, std::string_view bytes) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const std::string name = path.substr(folder.size());
  const auto failed = [&] {
    return tl::unexpected(
        Error{ErrorKind::input, "write-failed", path,
              fmt::format("{}: cannot be written: {}; nothing was changed", path, std::strerror(errno))});
  };
  Pending file{folder + "." + name + ".XXXXXX"};
  file.descriptor = ::mkostemp(file.path.data(), O_CLOEXEC);
  if (file.descriptor < 0) {
    file.path.clear();
    return failed();
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(file.descriptor, 0666 & ~mask) != 0) return failed();
  if (!write_whole(file.descriptor, bytes)) return failed();
  if (::fsync(file.descriptor) != 0 && errno != EINVAL) return failed();
  if (::rename(file.path.c_str(), path.c_str()) != 0) return failed();
  file.path.clear();
  if (!sync_folder(folder)) return failed();
  return {};
}

}  // namespace sicut
