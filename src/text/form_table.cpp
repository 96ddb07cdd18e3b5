#include <cstring>

#include "text/words.h"

namespace sicut::text {
namespace {

constexpr std::size_t kFirstSlots = 128;
constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15u;

// What a slot knows of a form: of up to eight letters, the letters; of more, a multiply-and-fold hash.
// Hostile input can at worst make one table slow, and its size is bounded by the document's.
std::uint64_t key_of(std::string_view letters) {
  const char* from = letters.data();
  std::size_t left = letters.size();
  if (left <= 8) return ShortWord(letters).letters;
  std::uint64_t hash = left * kFactor;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 29;
  };
  if (left <= 16) {
    mix(load_eight(from));
    mix(load_eight(from + left - 8));
    return hash;
  }
  for (; left > 8; left -= 8, from += 8) mix(load_eight(from));
  mix(ShortWord({from, left}).letters);
  return hash;
}

// Of two forms of one length, more than eight: most are no longer than sixteen.
bool are_equal(std::string_view a, std::string_view b) {
  if (a.size() > 16) return a == b;
  return load_eight(a.data()) == load_eight(b.data()) &&
         load_eight(a.data() + a.size() - 8) == load_eight(b.data() + b.size() - 8);
}

}  // namespace

std::size_t FormTable::slot_of(std::uint64_t key, std::string_view letters) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = place_of(key) & mask;
  for (; slots_[at].form != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.key == key && slot.length == letters.size() &&
        (letters.size() <= 8 || are_equal(this->letters(slot.form - 1), letters)))
      break;
  }
  return at;
}

FormId FormTable::intern(std::string_view letters) {
  return intern_probing(key_of(letters), letters);
}

FormId FormTable::intern_probing(std::uint64_t key, std::string_view letters) {
  if ((size() + 1) * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(key, letters)];
  if (slot.form != 0) return slot.form - 1;
  // Offsets are 32 bits wide; only a hostile file of gigabytes comes here, and keeps one form for the rest.
  if (pool_.size() + letters.size() > 0xfffffff0u) return letters.empty() ? 0 : intern({});
  const auto id = static_cast<FormId>(size());
  pool_ += letters;
  offsets_.push_back(static_cast<std::uint32_t>(pool_.size()));
  slot = {key, id + 1, static_cast<std::uint32_t>(letters.size())};
  return id;
}

FormId FormTable::find(std::string_view letters) const {
  if (slots_.empty()) return kNoForm;
  const Slot& slot = slots_[slot_of(key_of(letters), letters)];
  return slot.form != 0 ? slot.form - 1 : kNoForm;
}

void FormTable::grow() {
  std::vector<Slot> before(slots_.empty() ? kFirstSlots : slots_.size() * 2);
  before.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.form == 0) continue;
    std::size_t at = place_of(slot.key) & mask;
    while (slots_[at].form != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace sicut::text
