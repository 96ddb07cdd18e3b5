// Sessions as bytes, one after another: some megabytes of them in memory, the rest in a file without a name,
// so that memory does not grow with what is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::proceedings {

inline constexpr std::size_t kSessionsInMemory = std::size_t{4} << 20;  // bytes

class PackedSessions {
 public:
  explicit PackedSessions(std::size_t in_memory = kSessionsInMemory) : in_memory_(in_memory) {}
  PackedSessions(const PackedSessions&) = delete;
  PackedSessions& operator=(const PackedSessions&) = delete;
  ~PackedSessions();

  // Where no file can be made or it is full, the bytes stay in memory.
  void add(std::string_view session);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  // Thread safe. Throws std::system_error where the file can no longer be read.
  [[nodiscard]] std::string at(std::size_t index) const;

 private:
  void put_away();

  std::size_t in_memory_;
  std::vector<std::uint64_t> ends_;  // of each, counted from the first byte of all
  std::string recent_;               // behind those that are in the file
  std::uint64_t filed_ = 0;          // bytes
  int file_ = -1;
  bool file_works_ = true;
};

}  // namespace sicut::proceedings
