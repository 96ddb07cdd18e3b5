#include "base/bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace sicut {
namespace {

class Descriptor {  // closes what it opened
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

tl::unexpected<Error> failure(std::string code, const std::string& path, std::string message) {
  return tl::make_unexpected(Error{ErrorKind::input, std::move(code), path, std::move(message)});
}

tl::unexpected<Error> too_large(const std::string& path, std::size_t limit) {
  return failure("too-large", path,
                 fmt::format("{}: larger than {} bytes; split it or raise the limit", path, limit));
}

tl::unexpected<Error> open_failure(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR)
    return failure("not-found", path, fmt::format("{}: no such file; check the path", path));
  if (error == EACCES || error == EPERM)
    return failure("no-permission", path, fmt::format("{}: may not be read; check its permissions", path));
  return failure("read-failed", path, fmt::format("{}: cannot be opened: {}", path, std::strerror(error)));
}

Result<Bytes> read_all(int fd, const std::string& path, std::size_t limit) {
  constexpr std::size_t kStep = 1 << 16;
  std::string buffer;
  std::size_t used = 0;
  for (;;) {
    if (buffer.size() - used < kStep) buffer.resize(std::max(buffer.size() * 2, kStep * 2));
    const ssize_t got = ::read(fd, buffer.data() + used, buffer.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      return failure("read-failed", path, fmt::format("{}: reading failed: {}", path, std::strerror(errno)));
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return too_large(path, limit);
  }
  buffer.resize(used);
  buffer.shrink_to_fit();
  return Bytes(std::move(buffer));
}

}  // namespace

Bytes::Bytes(std::string buffer) {
  auto owner = std::make_shared<const std::string>(std::move(buffer));
  view_ = *owner;
  owner_ = std::move(owner);
}

Bytes::Bytes(RawVector<char> buffer) {
  auto owner = std::make_shared<const RawVector<char>>(std::move(buffer));
  view_ = {owner->data(), owner->size()};
  owner_ = std::move(owner);
}

Bytes Bytes::part(std::size_t start, std::size_t size) const {
  Bytes some = *this;
  some.view_ = view_.substr(start, size);
  return some;
}

void Bytes::let_go(std::size_t start, std::size_t size) const {
  if (!mapped_ || start >= view_.size()) return;
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto first = reinterpret_cast<std::uintptr_t>(view_.data() + start);
  const std::uintptr_t last = first + std::min(size, view_.size() - start);
  // Whole pages only: what stands beside them may be in use.
  const std::uintptr_t from = (first + page - 1) / page * page, to = last / page * page;
  if (from < to) ::madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
}

Result<Bytes> Bytes::from_file(const std::string& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return open_failure(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return open_failure(path, errno);
  if (S_ISDIR(status.st_mode))
    return failure("is-a-folder", path, fmt::format("{}: is a folder, a file is wanted here", path));
  // Files under /proc are regular and say that they are empty: only reading tells.
  if (!S_ISREG(status.st_mode) || status.st_size == 0) return read_all(file.get(), path, limit);
  // The system grants some 65,000 mappings: a record of more files than that is read instead.
  constexpr off_t kSmall = 1 << 16;
  if (status.st_size <= kSmall) return read_all(file.get(), path, limit);

  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return too_large(path, limit);
  void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (memory == MAP_FAILED) return read_all(file.get(), path, limit);
  ::madvise(memory, size, MADV_SEQUENTIAL);
  Bytes bytes;
  bytes.owner_ = std::shared_ptr<const void>(
      memory, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); });
  bytes.view_ = std::string_view(static_cast<const char*>(memory), size);
  bytes.mapped_ = true;
  return bytes;
}

Result<Bytes> Bytes::from_stdin(std::size_t limit) {
  return read_all(STDIN_FILENO, "-", limit);
}

}  // namespace sicut
