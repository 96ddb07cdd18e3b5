// The bytes of one input: a memory-mapped file, or a buffer (standard input).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/raw_vector.h"

namespace sicut {

// Immutable and cheap to copy: copies share one owner. Thread safe.
class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string buffer);
  explicit Bytes(RawVector<char> buffer);

  [[nodiscard]] std::string_view view() const { return view_; }
  // A stretch of them, which keeps the whole alive.
  [[nodiscard]] Bytes part(std::size_t start, std::size_t size) const;

  // Says that a stretch is not needed for now: where the bytes are a mapped file, its pages no longer count
  // as the program's memory, and are read again from the system's cache when they are looked at.
  void let_go(std::size_t start, std::size_t size) const;

  // Maps a regular file; other kinds (pipes, devices) are read whole, up to `limit` bytes.
  // Errors: not-found, no-permission, is-a-folder, too-large (over `limit`), read-failed.
  [[nodiscard]] static Result<Bytes> from_file(const std::string& path, std::size_t limit);

  // Reads standard input to its end. Errors: too-large, read-failed.
  [[nodiscard]] static Result<Bytes> from_stdin(std::size_t limit);

 private:
  std::shared_ptr<const void> owner_;
  std::string_view view_;
  bool mapped_ = false;
};

// 64 lower-case hexadecimal digits. Cost: linear, some 300 MB/s.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// The same of an input that is not looked at otherwise for now: it is let go of piece by piece.
[[nodiscard]] std::string sha256_hex(const Bytes& bytes);

}  // namespace sicut
