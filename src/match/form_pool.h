// The words met while matching, numbered.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace sicut::match {

// What the filter of the aligner needs to know of a form without looking at its letters.
struct FormShape {
  std::uint32_t mask = 0;    // which letters occur, a bit each
  std::uint32_t length = 0;  // bytes
  char last = 0;             // the last byte
};

[[nodiscard]] FormShape shape_of(std::string_view letters);

// Grows while other threads read: a number, once given, stays what it is. Numbers depend on which thread
// comes first and must never reach a report. Thread safe.
class FormPool {
 public:
  FormPool();
  ~FormPool();
  FormPool(const FormPool&) = delete;
  FormPool& operator=(const FormPool&) = delete;

  // `hash`: hash64 of the letters. Cost: some 50 ns.
  text::FormId intern(std::string_view letters, std::uint64_t hash);
  [[nodiscard]] text::FormId find(std::string_view letters, std::uint64_t hash) const;  // or kNoForm

  // Of a number that was given. Cost: a few ns.
  [[nodiscard]] std::string_view letters(text::FormId id) const { return entry(id).letters; }
  [[nodiscard]] const FormShape& shape(text::FormId id) const { return entry(id).shape; }
  [[nodiscard]] std::uint64_t hash(text::FormId id) const { return entry(id).hash; }

  // Room for what the index knows of a form, once it has been worked out.
  static constexpr std::uint32_t kUncounted = 0xffffffffu;
  [[nodiscard]] std::atomic<std::uint32_t>& count(text::FormId id) const { return entry(id).count; }

 private:
  struct Entry {
    std::string_view letters;
    std::uint64_t hash = 0;
    FormShape shape;
    mutable std::atomic<std::uint32_t> count = kUncounted;
  };
  static constexpr unsigned kShardBits = 6;
  static constexpr unsigned kFirstChunkBits = 8;  // chunk c holds 256 << c entries
  struct Shard {
    mutable std::mutex changing;
    std::array<std::atomic<Entry*>, 24> chunks{};
    std::uint32_t size = 0;
    struct Slot {
      std::uint32_t tag = 0;    // of the hash, so that hardly another entry is looked at
      std::uint32_t place = 0;  // of the entry, and one; 0 for an empty slot
    };
    std::vector<Slot> slots;  // open addressing
    std::vector<std::unique_ptr<char[]>> letters;
    std::size_t letters_left = 0;
  };
  [[nodiscard]] const Entry& entry(text::FormId id) const {
    return entry(shards_[id & ((1u << kShardBits) - 1)], id >> kShardBits);
  }
  [[nodiscard]] static Entry& entry(const Shard& shard, std::uint32_t place);
  [[nodiscard]] static std::size_t slot_of(const Shard& shard, std::string_view letters, std::uint64_t hash);
  static void grow(Shard& shard);
  static std::string_view keep(Shard& shard, std::string_view letters);

  std::array<Shard, 1u << kShardBits> shards_;
};

}  // namespace sicut::match
