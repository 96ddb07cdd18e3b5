// How many letters two words are apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace sicut::text {

// Levenshtein distance from a word of 1 to 64 letters, letter by letter of the other: the bit-parallel
// recurrence of Myers (JACM 1999) in Hyyrö's formulation of 2003.
class LetterDistance {
 public:
  explicit LetterDistance(std::size_t letters)
      : last_(std::uint64_t{1} << (letters - 1)), distance_(static_cast<std::uint32_t>(letters)) {}

  // The other word's next letter; `places`: a bit for each place of the first word where it stands.
  void step(std::uint64_t places) {
    const std::uint64_t xv = places | down_;
    const std::uint64_t xh = (((places & up_) + up_) ^ up_) | places;
    std::uint64_t right = down_ | ~(xh | up_);
    std::uint64_t left = up_ & xh;
    if (right & last_) ++distance_;
    if (left & last_) --distance_;
    right = right << 1 | 1;
    left <<= 1;
    up_ = left | ~(xv | right);
    down_ = right & xv;
  }

  [[nodiscard]] std::uint32_t distance() const { return distance_; }

 private:
  std::uint64_t up_ = ~std::uint64_t{0}, down_ = 0;  // where the column rises by one, and where it falls
  std::uint64_t last_;
  std::uint32_t distance_;
};

// In bytes; by rows where the first word has more than 64. Cost: linear in the second word for short words.
[[nodiscard]] std::uint32_t edit_distance(std::string_view a, std::string_view b);

}  // namespace sicut::text
