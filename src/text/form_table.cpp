#include <cstring>

#include "text/words.h"

namespace sicut::text {
namespace {

// A multiply-and-fold hash over words of eight bytes; forms are short, so speed on few bytes is what
// counts. Hostile input can at worst make one table slow, and its size is bounded by the document's.
std::uint32_t hash_of(std::string_view letters) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15u;
  std::uint64_t hash = letters.size() * kFactor;
  const char* from = letters.data();
  std::size_t left = letters.size();
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 29;
  };
  for (; left >= 8; left -= 8, from += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, 8);
    mix(word);
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < left; ++i)
    word |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  mix(word);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

constexpr std::size_t kFirstSlots = 1024;

// Forms are short: two loads that may overlap spare the call of memcmp.
bool equal(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const auto same = [&](auto word, std::size_t at) {
    auto other = word;
    std::memcpy(&word, a.data() + at, sizeof word);
    std::memcpy(&other, b.data() + at, sizeof other);
    return word == other;
  };
  if (size >= 8 && size <= 16) return same(std::uint64_t{}, 0) && same(std::uint64_t{}, size - 8);
  if (size >= 4 && size < 8) return same(std::uint32_t{}, 0) && same(std::uint32_t{}, size - 4);
  return a == b;
}

}  // namespace

FormId FormTable::intern(std::string_view letters) {
  if ((size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(letters);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const FormId id = slots_[slot] - 1;
    if (hashes_[id] == hash && equal(this->letters(id), letters)) return id;
  }
  // Offsets are 32 bits wide; only a hostile file of gigabytes comes here, and keeps one form for the rest.
  if (pool_.size() + letters.size() > 0xfffffff0u) return letters.empty() ? 0 : intern({});
  const auto id = static_cast<FormId>(size());
  pool_ += letters;
  offsets_.push_back(static_cast<std::uint32_t>(pool_.size()));
  hashes_.push_back(hash);
  slots_[slot] = id + 1;
  return id;
}

FormId FormTable::find(std::string_view letters) const {
  if (slots_.empty()) return kNoForm;
  const std::uint32_t hash = hash_of(letters);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const FormId id = slots_[slot] - 1;
    if (hashes_[id] == hash && this->letters(id) == letters) return id;
  }
  return kNoForm;
}

void FormTable::grow() {
  const std::size_t count = slots_.empty() ? kFirstSlots : slots_.size() * 2;
  slots_.assign(count, 0);
  const std::size_t mask = count - 1;
  for (FormId id = 0; id < hashes_.size(); ++id) {
    std::size_t slot = hashes_[id] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = id + 1;
  }
}

}  // namespace sicut::text
