// A segment: the index of some documents, read where it lies (a mapped file, or memory). Immutable.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/error.h"
#include "index/layout.h"
#include "index/place_list.h"

namespace sicut::index {

// Places are words of the segment: its documents' flows one after another.
//
// Every block of the file is held against its checksum when it is first touched. What lies in a damaged block
// reads as nothing, and damage() says so from then on: ask it when all is done. Thread safe.
class Segment {
 public:
  // `path` is for messages. Errors, of kind damaged: see decode_header; documents that contradict each other.
  [[nodiscard]] static Result<std::shared_ptr<const Segment>> open(Bytes bytes, std::string path);

  [[nodiscard]] const Header& header() const { return header_; }
  [[nodiscard]] std::size_t documents() const { return header_.documents; }
  [[nodiscard]] std::uint32_t words() const { return header_.words; }
  // The first word of document `d`; of documents(), the end.
  [[nodiscard]] std::uint32_t first_word(std::size_t d) const;
  [[nodiscard]] std::string_view card(std::size_t d) const;    // as it was given to the builder
  [[nodiscard]] std::string_view aid(std::size_t d) const;     // the same
  [[nodiscard]] std::string_view pieces(std::size_t d) const;  // see pieces.h

  // How often a word stands here, by the hash of its letters. Cost: some 100 ns.
  [[nodiscard]] std::uint32_t count(std::uint64_t hash) const;
  // Appends its places, ascending. Cost: see PlaceList.
  void places(std::uint64_t hash, std::vector<std::uint32_t>& out) const;
  // Sets found[i] to 1 for each wanted[i] that is one of its places, and leaves the others. `wanted`:
  // ascending. Cost: see PlaceList.
  void look_up(std::uint64_t hash, std::span<const std::uint32_t> wanted,
               std::span<std::uint8_t> found) const;
  // Appends the words in which a seed begins: all, but no more than kMostSeedPlaces, and now and then one of
  // a seed with another hash. Cost: some 100 ns.
  void seed_places(std::uint32_t hash, std::vector<std::uint32_t>& out) const;
  // Has the memory that will tell them fetched. A hint: it checks nothing.
  void expect_seed(std::uint32_t hash) const;

  [[nodiscard]] std::optional<Error> damage() const;
  // Holds every block against its checksum. Cost: reading the whole file.
  [[nodiscard]] Result<void> verify() const;

 private:
  // The stretch of `cards` between two of the places that the table has of a document and the next one.
  [[nodiscard]] std::string_view kept(std::size_t d, std::size_t from, std::size_t to) const;
  Segment(Bytes bytes, std::string path, const Header& header);
  // The bytes of a stretch of a section; empty, and damage noted, where it does not lie in it or is damaged.
  [[nodiscard]] std::string_view bytes(Section section, std::uint64_t at, std::uint64_t size) const;
  [[nodiscard]] bool check_blocks(std::uint64_t offset, std::uint64_t size) const;
  [[nodiscard]] bool block_is_whole(std::uint64_t block) const;
  void note_damage(const std::string& what) const;
  struct Word {
    std::uint64_t count = 0;
    std::uint64_t at = 0, size = 0;  // its places, in `word lists`
  };
  [[nodiscard]] Word find(std::uint64_t hash) const;
  [[nodiscard]] PlaceList list(const Word& word) const;

  Bytes bytes_;
  std::string path_;
  Header header_;
  std::unique_ptr<std::atomic<std::uint8_t>[]> checked_;  // of each block: 1 whole, 2 damaged
  mutable std::mutex noting_;
  mutable std::optional<Error> damage_;
};

}  // namespace sicut::index
