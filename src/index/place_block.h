// One block of a long list of places (place_list.h has its layout): numbers that ascend, of which the low
// bits stand apart and the rest in unary.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "index/codec.h"

namespace sicut::index {

class PlaceBlock {
 public:
  static constexpr std::size_t kHighBytes = 16;

  // How many low bits stand apart of numbers below `range`, which is at least 1.
  [[nodiscard]] static constexpr unsigned low_bits(std::uint64_t range) {
    const auto bits = static_cast<unsigned>(std::bit_width(range - 1));
    return bits > 6 ? bits - 6 : 0;
  }
  [[nodiscard]] static constexpr std::uint64_t size_of(std::size_t count, std::uint64_t range) {
    return kHighBytes + (count * low_bits(range) + 63) / 64 * 8;
  }

  // Appends `count` numbers, at most 64, ascending and below `range`; `number(i)` gives them.
  template <class Number>
  static void append(std::string& out, std::size_t count, std::uint64_t range, Number&& number) {
    const unsigned low = low_bits(range);
    const std::size_t at = out.size();
    out.resize(at + size_of(count, range) - kHighBytes, '\0');
    std::array<std::uint64_t, 2> high{};
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t value = number(i), one = (value >> low) + i;
      high[one / 64] |= std::uint64_t{1} << (one % 64);
      pack(out.data() + at, low, i, value & ((std::uint64_t{1} << low) - 1));
    }
    append_fixed(out, high[0]);
    append_fixed(out, high[1]);
  }

  // `bytes`: size_of(count, range) of them.
  PlaceBlock(std::string_view bytes, std::size_t count, std::uint64_t range)
      : count_(count),
        low_(low_bits(range)),
        lows_(bytes, low_),
        high_{load_fixed<std::uint64_t>(bytes, bytes.size() - kHighBytes),
              load_fixed<std::uint64_t>(bytes, bytes.size() - kHighBytes / 2)} {
    static_assert(kHighBytes >= PackedView::kPadding);
  }

  // Whether a number below the range is one of them. Damaged bytes give any answer.
  [[nodiscard]] bool has(std::uint64_t value) const {
    const std::uint64_t rest = value >> low_, sought = value & ((std::uint64_t{1} << low_) - 1);
    std::size_t bit = rest == 0 ? 0 : zero(rest - 1) + 1;  // of the first place with this rest
    for (std::size_t i = bit - rest; bit < 128 && i < count_ && (high_[bit / 64] >> (bit % 64) & 1);
         ++bit, ++i) {
      const std::uint64_t here = lows_[i];
      if (here >= sought) return here == sought;
    }
    return false;
  }

  // Calls use(number) for each. False: the bytes hold another count of numbers.
  template <class Use>
  [[nodiscard]] bool for_each(Use&& use) const {
    std::size_t i = 0;
    for (std::size_t word = 0; word < 2; ++word)
      for (std::uint64_t ones = high_[word]; ones != 0 && i < count_; ones &= ones - 1, ++i) {
        const std::size_t bit = word * 64 + static_cast<std::size_t>(std::countr_zero(ones));
        use((bit - i) << low_ | lows_[i]);
      }
    return i == count_ &&
           static_cast<std::size_t>(std::popcount(high_[0]) + std::popcount(high_[1])) == count_;
  }

 private:
  // Where zero number `n` of the high bits stands; 128 where there are not so many.
  [[nodiscard]] std::size_t zero(std::size_t n) const {
    const auto in_first = static_cast<std::size_t>(64 - std::popcount(high_[0]));
    if (n < in_first) return one_of(~high_[0], n);
    n -= in_first;
    return n < static_cast<std::size_t>(64 - std::popcount(high_[1])) ? 64 + one_of(~high_[1], n) : 128;
  }

  // Where one number `n` stands in a word that has it: by the sums of its bytes (Vigna, "Broadword
  // Implementation of Rank/Select Queries", WEA 2008), then bit by bit.
  [[nodiscard]] static std::size_t one_of(std::uint64_t word, std::size_t n) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    std::uint64_t sums = word - (word >> 1 & 0x5555555555555555u);
    sums = (sums & 0x3333333333333333u) + (sums >> 2 & 0x3333333333333333u);
    sums = ((sums + (sums >> 4)) & 0x0f * each) * each;  // in each byte the ones up to its end
    // In each byte its highest bit, where the ones up to its end are not more than n.
    const std::uint64_t small = ((n * each | 0x80 * each) - sums) & 0x80 * each;
    const auto byte = static_cast<std::size_t>(std::popcount(small));
    const std::size_t before = byte == 0 ? 0 : sums >> (8 * byte - 8) & 0xff;
    std::uint64_t rest = word >> (8 * byte);
    for (std::size_t k = before; k < n; ++k) rest &= rest - 1;
    return 8 * byte + static_cast<std::size_t>(std::countr_zero(rest));
  }

  std::size_t count_;
  unsigned low_;
  PackedView lows_;
  std::array<std::uint64_t, 2> high_;
};

}  // namespace sicut::index
