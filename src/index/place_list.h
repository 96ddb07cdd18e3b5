// The places of a word in a segment, ascending. Some stand as gaps. A long list is divided into blocks of
// which a table tells the last place, so that places can be looked up without reading the others
// (self-indexing inverted files: Moffat and Zobel, ACM TOIS 14, 1996); a block is laid out as Elias and Fano
// do (Elias, JACM 21, 1974; in inverted files: Vigna, WSDM 2013), so that within it, too, a look is enough.
//
//   up to kPlacesInBlock places: their gaps, a varint each; the first from 0
//   more:
//   table    per block: u32 its last place, u32 its first byte in eights, counted from the table's end
//   blocks   of a block, with n places from `before` (the last of the block before; -1) to `last`: each place
//   is
//            the number place - before - 1, its l low bits apart from the rest, where l is the least for
//            which no rest is above 63
//              low    the low bits, bit-packed (codec.h), filled up to eights of bytes
//              high   128 bits: for each rest from 0 up as many ones as places have it, then a zero
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::index {

inline constexpr std::size_t kPlacesInBlock = 64;
inline constexpr std::size_t kBlockEntry = 8;

void append_places(std::string& out, std::span<const std::uint32_t> places);

// A list in a file. Never trusts what it reads: false, and nothing said, where the list contradicts itself or
// a place is not below `words`.
class PlaceList {
 public:
  // Bytes of the list from one to another; empty where they are damaged, which is the caller's to note.
  using Bytes = std::function<std::string_view(std::uint64_t from, std::uint64_t to)>;

  PlaceList(std::uint64_t count, std::uint64_t size, std::uint64_t words, Bytes bytes)
      : count_(count), size_(size), words_(words), bytes_(std::move(bytes)) {}

  // Appends all. Cost: some 1 to 2 ns each.
  [[nodiscard]] bool append_all(std::vector<std::uint32_t>& out) const;
  // Sets found[i] to 1 for each wanted[i] that is one of them, and leaves the others. `wanted`: ascending.
  // Cost: of a long list some 20 ns for each that is wanted, more where its block is not in the cache.
  [[nodiscard]] bool look_up(std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const;

 private:
  struct Block {
    std::int64_t before = -1, last = -1;
    std::uint64_t from = 0, to = 0;  // bytes behind the table
    std::size_t places = 0;
  };
  [[nodiscard]] bool is_long() const { return count_ > kPlacesInBlock; }
  [[nodiscard]] std::size_t blocks() const { return (count_ + kPlacesInBlock - 1) / kPlacesInBlock; }
  [[nodiscard]] std::uint64_t table_size() const { return blocks() * kBlockEntry; }
  // Whether so many places could stand in so many bytes.
  [[nodiscard]] bool is_possible() const;
  [[nodiscard]] bool block(std::string_view table, std::size_t number, Block& block) const;
  [[nodiscard]] bool append_gaps(std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool append_blocks(std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool look_up_in_gaps(std::span<const std::uint32_t> wanted,
                                     std::span<std::uint8_t> found) const;
  [[nodiscard]] bool look_up_in_blocks(std::span<const std::uint32_t> wanted,
                                       std::span<std::uint8_t> found) const;

  std::uint64_t count_, size_, words_;
  Bytes bytes_;
};

}  // namespace sicut::index
