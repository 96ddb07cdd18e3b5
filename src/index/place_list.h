// The places of a word in a segment: ascending, as gaps. A long list begins with a table of its blocks, so
// that some places can be looked up without reading the others (skip lists of inverted files: Moffat and
// Zobel, "Self-indexing inverted files", ACM TOIS 14, 1996).
//
//   table    per block but the first: u32 the place before it, u64 its first byte, counted from the table's
//   end gaps     varint each; the first from 0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::index {

inline constexpr std::size_t kPlacesInBlock = 64;
inline constexpr std::size_t kBlockEntry = 12;

void append_places(std::string& out, std::span<const std::uint32_t> places);

// Bytes of the table of a list of so many places.
[[nodiscard]] constexpr std::uint64_t table_size(std::uint64_t count) {
  return count == 0 ? 0 : (count - 1) / kPlacesInBlock * kBlockEntry;
}

// A list in a file. Never trusts what it reads: false, and nothing said, where the list contradicts itself or
// a place is not below `words`.
class PlaceList {
 public:
  // Bytes of the list from one to another; empty where they are damaged, which is the caller's to note.
  using Bytes = std::function<std::string_view(std::uint64_t from, std::uint64_t to)>;

  PlaceList(std::uint64_t count, std::uint64_t size, std::uint64_t words, Bytes bytes)
      : count_(count), size_(size), words_(words), bytes_(std::move(bytes)) {}

  // Appends all. Cost: some 0.5 ns each of a common word, 1 to 2 of a rarer one.
  [[nodiscard]] bool append_all(std::vector<std::uint32_t>& out) const;
  // Sets found[i] to 1 for each wanted[i] that is one of them, and leaves the others. `wanted`: ascending.
  // Cost: of a long list some 100 ns for each that is wanted, but no more than reading it.
  [[nodiscard]] bool look_up(std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const;

 private:
  struct Block {
    std::uint64_t before = 0;  // the place before its first
    std::uint64_t from = 0, to = 0;
    std::size_t places = 0;
  };
  [[nodiscard]] std::size_t blocks() const { return (count_ + kPlacesInBlock - 1) / kPlacesInBlock; }
  [[nodiscard]] bool block(std::string_view table, std::size_t number, Block& block) const;

  std::uint64_t count_, size_, words_;
  Bytes bytes_;
};

}  // namespace sicut::index
