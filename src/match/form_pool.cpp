#include "match/form_pool.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace sicut::match {

FormShape shape_of(std::string_view letters) {
  FormShape shape;
  shape.length = static_cast<std::uint32_t>(letters.size());
  if (!letters.empty()) shape.last = letters.back();
  for (unsigned char c : letters) shape.mask |= 1u << (c & 31u);
  return shape;
}

FormPool::FormPool() = default;

FormPool::~FormPool() {
  for (Shard& shard : shards_)
    for (auto& chunk : shard.chunks) delete[] chunk.load();
}

FormPool::Entry& FormPool::entry(const Shard& shard, std::uint32_t place) {
  const std::uint32_t shifted = place + (1u << kFirstChunkBits);
  const auto chunk = static_cast<unsigned>(std::bit_width(shifted)) - 1 - kFirstChunkBits;
  return shard.chunks[chunk].load(std::memory_order_acquire)[shifted - (1u << (chunk + kFirstChunkBits))];
}

std::size_t FormPool::slot_of(const Shard& shard, std::string_view letters, std::uint64_t hash) {
  const std::size_t mask = shard.slots.size() - 1;
  std::size_t slot = (hash >> kShardBits) & mask;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (; shard.slots[slot].place != 0; slot = (slot + 1) & mask) {
    if (shard.slots[slot].tag != tag) continue;
    const Entry& found = entry(shard, shard.slots[slot].place - 1);
    if (found.hash == hash && found.letters == letters) break;
  }
  return slot;
}

text::FormId FormPool::find(std::string_view letters, std::uint64_t hash) const {
  const auto number = static_cast<std::uint32_t>(hash & ((1u << kShardBits) - 1));
  const Shard& shard = shards_[number];
  const std::lock_guard lock(shard.changing);
  if (shard.slots.empty()) return text::kNoForm;
  const std::uint32_t found = shard.slots[slot_of(shard, letters, hash)].place;
  return found == 0 ? text::kNoForm : (found - 1) << kShardBits | number;
}

text::FormId FormPool::intern(std::string_view letters, std::uint64_t hash) {
  const auto number = static_cast<std::uint32_t>(hash & ((1u << kShardBits) - 1));
  Shard& shard = shards_[number];
  const std::lock_guard lock(shard.changing);
  if ((shard.size + 1) * 2 > shard.slots.size()) grow(shard);
  Shard::Slot& slot = shard.slots[slot_of(shard, letters, hash)];
  if (slot.place == 0) {
    const std::uint32_t place = shard.size;
    const std::uint32_t shifted = place + (1u << kFirstChunkBits);
    if (std::has_single_bit(shifted)) {
      const auto chunk = static_cast<unsigned>(std::countr_zero(shifted)) - kFirstChunkBits;
      shard.chunks[chunk].store(new Entry[shifted], std::memory_order_release);
    }
    Entry& fresh = entry(shard, place);
    fresh.letters = keep(shard, letters);
    fresh.hash = hash;
    fresh.shape = shape_of(letters);
    slot = {static_cast<std::uint32_t>(hash >> 32), ++shard.size};
  }
  return (slot.place - 1) << kShardBits | number;
}

void FormPool::grow(Shard& shard) {
  shard.slots.assign(std::max<std::size_t>(64, shard.slots.size() * 2), {});
  const std::size_t mask = shard.slots.size() - 1;
  for (std::uint32_t place = 0; place < shard.size; ++place) {
    const std::uint64_t hash = entry(shard, place).hash;
    std::size_t slot = (hash >> kShardBits) & mask;
    while (shard.slots[slot].place != 0) slot = (slot + 1) & mask;
    shard.slots[slot] = {static_cast<std::uint32_t>(hash >> 32), place + 1};
  }
}

std::string_view FormPool::keep(Shard& shard, std::string_view letters) {
  constexpr std::size_t kChunk = 1 << 12;
  if (letters.empty()) return {};
  if (letters.size() > shard.letters_left) {
    shard.letters_left = std::max(kChunk, letters.size());
    shard.letters.push_back(std::make_unique<char[]>(shard.letters_left));
  }
  // Chunks are filled from their end, so that what is left is all there is to keep count of.
  shard.letters_left -= letters.size();
  char* const at = shard.letters.back().get() + shard.letters_left;
  std::memcpy(at, letters.data(), letters.size());
  return {at, letters.size()};
}

}  // namespace sicut::match
