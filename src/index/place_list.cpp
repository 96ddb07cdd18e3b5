#include "index/place_list.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/codec.h"

namespace sicut::index {
namespace {

// Reads `count` gaps into `out`, which has room for them; where they end, or nothing if they do not fit the
// bytes. `place`: the one before the first, then the last.
std::optional<std::size_t> read_gaps(std::string_view bytes, std::size_t count, std::uint64_t& place,
                                     std::uint32_t* out) {
  constexpr std::uint64_t kTopBits = 0x8080808080808080u;
  std::size_t at = 0, done = 0;
  std::uint64_t sum = place;
  while (done < count) {
    // Eight gaps of one byte each, as most of a common word are.
    while (count - done >= 8 && bytes.size() - at >= 8) {
      std::uint64_t eight = load_fixed<std::uint64_t>(bytes, at);
      if (eight & kTopBits) break;
      for (unsigned i = 0; i < 8; ++i, eight >>= 8)
        out[done + i] = static_cast<std::uint32_t>(sum += eight & 0x7f);
      done += 8, at += 8;
    }
    for (std::size_t some = std::min<std::size_t>(count - done, 8); some > 0; --some) {
      std::uint64_t gap = 0;
      unsigned shift = 0;
      while (true) {
        if (at == bytes.size() || shift > 28) return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        gap |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80) break;
        shift += 7;
      }
      out[done++] = static_cast<std::uint32_t>(sum += gap);
    }
  }
  place = sum;
  return at;
}

}  // namespace

void append_places(std::string& out, std::span<const std::uint32_t> places) {
  // Most words are rare: their gaps are all there is.
  const bool blocks = places.size() > kPlacesInBlock;
  std::string apart;
  std::string& gaps = blocks ? apart : out;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0 && i % kPlacesInBlock == 0) {
      append_fixed(out, before);
      append_fixed(out, static_cast<std::uint64_t>(gaps.size()));
    }
    append_varint(gaps, places[i] - before);
    before = places[i];
  }
  if (blocks) out += apart;
}

bool PlaceList::append_all(std::vector<std::uint32_t>& out) const {
  const std::uint64_t table = table_size(count_);
  if (table > size_ || count_ > size_ - table) return false;
  const std::string_view gaps = bytes_(table, size_);
  if (gaps.empty()) return true;
  const std::size_t before = out.size();
  out.resize(before + count_);
  std::uint64_t last = 0;
  if (read_gaps(gaps, count_, last, out.data() + before) && last < words_) return true;
  out.resize(before);
  return false;
}

bool PlaceList::block(std::string_view table, std::size_t number, Block& block) const {
  const auto entry = [&](std::size_t n) { return (n - 1) * kBlockEntry; };
  block.before = number == 0 ? 0 : load_fixed<std::uint32_t>(table, entry(number));
  block.from = number == 0 ? 0 : load_fixed<std::uint64_t>(table, entry(number) + 4);
  const bool last = number + 1 == blocks();
  block.to = last ? size_ - table.size() : load_fixed<std::uint64_t>(table, entry(number + 1) + 4);
  block.places = last ? count_ - number * kPlacesInBlock : kPlacesInBlock;
  return block.from <= block.to && block.to <= size_ - table.size();
}

bool PlaceList::look_up(std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const {
  const std::uint64_t table_bytes = table_size(count_);
  if (table_bytes > size_ || count_ > size_ - table_bytes) return false;
  const std::string_view table = table_bytes == 0 ? std::string_view() : bytes_(0, table_bytes);
  if (table.size() != table_bytes) return true;
  std::array<std::uint32_t, kPlacesInBlock> places;
  for (std::size_t number = 0, w = 0; w < wanted.size() && count_ > 0; ++number) {
    // The last block whose first place may be as early as what is wanted: blocks ahead are tried in steps
    // that double, then halve.
    const auto begins_before = [&](std::size_t n) {
      return n < blocks() && load_fixed<std::uint32_t>(table, (n - 1) * kBlockEntry) < wanted[w];
    };
    std::size_t step = 1;
    while (begins_before(number + step)) number += step, step *= 2;
    for (; step > 0; step /= 2)
      if (begins_before(number + step)) number += step;
    if (number >= blocks()) break;
    Block here;
    if (!block(table, number, here)) return false;
    const std::string_view gaps = bytes_(table_bytes + here.from, table_bytes + here.to);
    if (gaps.empty()) return true;
    std::uint64_t last = here.before;
    if (!read_gaps(gaps, here.places, last, places.data()) || last >= words_) return false;
    const std::uint32_t* at = places.data();
    const std::uint32_t* const end = at + here.places;
    for (; w < wanted.size() && wanted[w] <= last; ++w) {
      while (at < end && *at < wanted[w]) ++at;
      if (at < end && *at == wanted[w]) found[w] = 1;
    }
  }
  return true;
}

}  // namespace sicut::index
