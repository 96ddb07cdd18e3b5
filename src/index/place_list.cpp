#include "index/place_list.h"

#include <algorithm>
#include <array>

#include "base/codec.h"
#include "index/place_block.h"

namespace sicut::index {
namespace {

void append_blocks(std::string& out, std::span<const std::uint32_t> places) {
  std::string blocks;
  std::int64_t before = -1;
  for (std::size_t first = 0; first < places.size(); first += kPlacesInBlock) {
    const auto block = places.subspan(first, std::min(kPlacesInBlock, places.size() - first));
    append_fixed(out, block.back());
    append_fixed(out, static_cast<std::uint32_t>(blocks.size() / 8));
    const auto range = static_cast<std::uint64_t>(block.back() - before);
    PlaceBlock::append(blocks, block.size(), range,
                       [&](std::size_t i) { return static_cast<std::uint64_t>(block[i] - before - 1); });
    before = block.back();
  }
  out += blocks;
}

// Whether each that is wanted, none beyond the block, is one of its places. Many are held against the block
// as a whole, without branches; a few are looked up.
void look_up_in_block(const PlaceBlock& places, std::int64_t before, std::span<const std::uint32_t> wanted,
                      std::span<std::uint8_t> found) {
  constexpr std::size_t kMany = 6;
  const auto number = [&](std::size_t w) { return std::int64_t{wanted[w]} - before - 1; };
  if (wanted.size() < kMany) {
    for (std::size_t w = 0; w < wanted.size(); ++w)
      found[w] |= number(w) >= 0 && places.has(static_cast<std::uint64_t>(number(w)));
    return;
  }
  std::array<std::int64_t, kPlacesInBlock> numbers;
  std::size_t count = 0;
  if (!places.for_each([&](std::uint64_t one) { numbers[count++] = static_cast<std::int64_t>(one); })) return;
  for (std::size_t w = 0, p = 0; w < wanted.size() && p < count;) {
    const std::int64_t sought = number(w), here = numbers[p];
    found[w] |= sought == here;
    p += here < sought;
    w += sought <= here;
  }
}

}  // namespace

void append_places(std::string& out, std::span<const std::uint32_t> places) {
  if (places.size() > kPlacesInBlock) return append_blocks(out, places);
  std::uint32_t before = 0;
  for (const std::uint32_t place : places) {
    append_varint(out, place - before);
    before = place;
  }
}

bool PlaceList::is_possible() const {
  return is_long() ? count_ <= size_ * 4 && table_size() <= size_ : count_ <= size_;
}

bool PlaceList::append_all(std::vector<std::uint32_t>& out) const {
  if (!is_possible()) return false;
  const std::size_t before = out.size();
  if (is_long() ? append_blocks(out) : append_gaps(out)) return true;
  out.resize(before);
  return false;
}

bool PlaceList::look_up(std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const {
  if (!is_possible()) return false;
  return is_long() ? look_up_in_blocks(wanted, found) : look_up_in_gaps(wanted, found);
}

bool PlaceList::append_gaps(std::vector<std::uint32_t>& out) const {
  const std::string_view gaps = bytes_(0, size_);
  if (gaps.empty()) return true;
  Cursor cursor(gaps);
  std::uint64_t place = 0;
  for (std::uint64_t i = 0; i < count_; ++i) {
    place += cursor.varint();
    if (cursor.failed() || place >= words_) return false;
    out.push_back(static_cast<std::uint32_t>(place));
  }
  return true;
}

bool PlaceList::look_up_in_gaps(std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const {
  std::vector<std::uint32_t> places;
  if (!append_gaps(places)) return false;
  auto at = places.begin();
  for (std::size_t w = 0; w < wanted.size(); ++w) {
    while (at != places.end() && *at < wanted[w]) ++at;
    if (at == places.end()) break;
    found[w] |= *at == wanted[w];
  }
  return true;
}

// Of a table that is as long as it should be.
bool PlaceList::block(std::string_view table, std::size_t number, Block& block) const {
  const auto entry = [&](std::size_t n) { return n * kBlockEntry; };
  const auto first_byte = [&](std::size_t n) {
    return std::uint64_t{load_fixed<std::uint32_t>(table, entry(n) + 4)} * 8;
  };
  const bool last = number + 1 == blocks();
  block.before = number == 0 ? -1 : std::int64_t{load_fixed<std::uint32_t>(table, entry(number - 1))};
  block.last = load_fixed<std::uint32_t>(table, entry(number));
  block.from = first_byte(number);
  block.to = last ? size_ - table.size() : first_byte(number + 1);
  block.places = last ? count_ - number * kPlacesInBlock : kPlacesInBlock;
  if (block.last <= block.before || block.from > block.to || block.to > size_ - table.size()) return false;
  const auto range = static_cast<std::uint64_t>(block.last - block.before);
  return block.to - block.from == PlaceBlock::size_of(block.places, range);
}

bool PlaceList::append_blocks(std::vector<std::uint32_t>& out) const {
  const std::string_view bytes = bytes_(0, size_);
  if (bytes.empty()) return true;
  const std::string_view table = bytes.substr(0, table_size());
  out.reserve(out.size() + count_);
  for (std::size_t number = 0; number < blocks(); ++number) {
    Block here;
    if (!block(table, number, here) || here.last >= static_cast<std::int64_t>(words_)) return false;
    const PlaceBlock places(bytes.substr(table.size() + here.from, here.to - here.from), here.places,
                            static_cast<std::uint64_t>(here.last - here.before));
    std::int64_t before = here.before;
    bool ascending = true;
    const bool whole = places.for_each([&](std::uint64_t number_of_place) {
      const std::int64_t place = here.before + 1 + static_cast<std::int64_t>(number_of_place);
      ascending = ascending && place > before;
      before = place;
      out.push_back(static_cast<std::uint32_t>(place));
    });
    if (!whole || !ascending || before != here.last) return false;
  }
  return true;
}

bool PlaceList::look_up_in_blocks(std::span<const std::uint32_t> wanted,
                                  std::span<std::uint8_t> found) const {
  const std::string_view table = bytes_(0, table_size());
  if (table.size() != table_size()) return true;
  for (std::size_t number = 0, w = 0; w < wanted.size();) {
    // The first block that does not end before what is wanted: blocks ahead are tried in steps that double,
    // then halve.
    const auto ends_before = [&](std::size_t n) {
      return n < blocks() && load_fixed<std::uint32_t>(table, n * kBlockEntry) < wanted[w];
    };
    if (ends_before(number)) {
      std::size_t step = 1;
      while (ends_before(number + step)) number += step, step *= 2;
      for (; step > 0; step /= 2)
        if (ends_before(number + step)) number += step;
      ++number;
    }
    if (number >= blocks()) break;
    Block here;
    if (!block(table, number, here) || here.last >= static_cast<std::int64_t>(words_)) return false;
    const std::string_view bytes = bytes_(table.size() + here.from, table.size() + here.to);
    if (bytes.empty()) return true;
    const std::size_t first = w;
    while (w < wanted.size() && wanted[w] <= here.last) ++w;
    const PlaceBlock places(bytes, here.places, static_cast<std::uint64_t>(here.last - here.before));
    look_up_in_block(places, here.before, wanted.subspan(first, w - first), found.subspan(first, w - first));
  }
  return true;
}

}  // namespace sicut::index
