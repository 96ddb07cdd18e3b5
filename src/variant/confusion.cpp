#include "variant/confusion.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf32.h"

namespace sicut::variant {
namespace {

// Letters of like shape. The groups follow from the shapes of type (round letters, ascenders, minims), and
// from the confusions that are reported for historical print, e.g. by Nguyen et al., "Statistical analysis of
// OCR errors", JCDL 2019.
constexpr std::array<std::u32string_view, 26> kAlike = {
    U"ceo", U"aoeu", U"hb", U"hnk", U"nu",  U"nr", U"uv", U"il1j", U"1lit", U"tfrl", U"tc", U"s58", U"sf",
    U"o0q", U"gq9y", U"vy", U"b68", U"z27", U"z5", U"g6", U"3e8",  U"0d",   U"pn",   U"1f", U"rv",  U"xk"};

struct Confusion {
  std::u32string_view two;
  char32_t one;
};
constexpr std::array<Confusion, 19> kConfusions = {{{U"rn", U'm'},
                                                    {U"nn", U'm'},
                                                    {U"in", U'm'},
                                                    {U"ni", U'm'},
                                                    {U"iu", U'm'},
                                                    {U"cl", U'd'},
                                                    {U"ol", U'd'},
                                                    {U"vv", U'w'},
                                                    {U"uv", U'w'},
                                                    {U"vy", U'w'},
                                                    {U"ii", U'n'},
                                                    {U"ii", U'u'},
                                                    {U"ri", U'n'},
                                                    {U"li", U'h'},
                                                    {U"ll", U'h'},
                                                    {U"li", U'u'},
                                                    {U"lc", U'k'},
                                                    {U"lz", U'k'},
                                                    {U"ci", U'd'}}};

// For each letter the groups it is in, and the two-for-one confusions it begins, ends and stands for, each as
// one bit. What all of them are about are letters and figures of ASCII.
struct Shapes {
  std::uint32_t alike = 0, first = 0, second = 0, one = 0;
};
constexpr std::size_t kShapes = 0x80;

constexpr std::array<Shapes, kShapes> make_shapes() {
  static_assert(kAlike.size() <= 32 && kConfusions.size() <= 32);
  std::array<Shapes, kShapes> shapes = {};
  for (std::size_t i = 0; i < kAlike.size(); ++i)
    for (char32_t c : kAlike[i]) shapes[c].alike |= 1U << i;
  for (std::size_t i = 0; i < kConfusions.size(); ++i) {
    shapes[kConfusions[i].two[0]].first |= 1U << i;
    shapes[kConfusions[i].two[1]].second |= 1U << i;
    shapes[kConfusions[i].one].one |= 1U << i;
  }
  return shapes;
}
constexpr std::array<Shapes, kShapes> kShapesOf = make_shapes();

constexpr Shapes shapes_of(char32_t c) {
  return c < kShapes ? kShapesOf[c] : Shapes{};
}

bool is_pair(char32_t first, char32_t second, char32_t one) {
  return (shapes_of(first).first & shapes_of(second).second & shapes_of(one).one) != 0;
}

}  // namespace

bool look_alike(char32_t a, char32_t b) {
  return (shapes_of(a).alike & shapes_of(b).alike) != 0;
}

// In half edits, row by row.
double visual_distance(std::string_view a_utf8, std::string_view b_utf8) {
  const std::u32string a = text::to_utf32(a_utf8), b = text::to_utf32(b_utf8);
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> d((a.size() + 1) * width);
  for (std::size_t j = 0; j < width; ++j) d[j] = static_cast<std::uint32_t>(2 * j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint32_t* const row = &d[i * width];
    const std::uint32_t* const above = row - width;
    const std::uint32_t* const second_above = i > 1 ? above - width : nullptr;
    const char32_t x = a[i - 1];
    const Shapes shapes = shapes_of(x);
    row[0] = static_cast<std::uint32_t>(2 * i);
    for (std::size_t j = 1; j < width; ++j) {
      const char32_t y = b[j - 1];
      std::uint32_t cell = above[j - 1] + (x == y ? 0 : (shapes.alike & shapes_of(y).alike) != 0 ? 1 : 2);
      cell = std::min({cell, above[j] + 2, row[j - 1] + 2});
      if (i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y) cell = std::min(cell, second_above[j - 2] + 2);
      if (i > 1 && is_pair(a[i - 2], x, y)) cell = std::min(cell, second_above[j - 1] + 1);
      if (j > 1 && is_pair(b[j - 2], y, x)) cell = std::min(cell, above[j - 2] + 1);
      row[j] = cell;
    }
  }
  return d.back() / 2.0;
}

std::vector<std::string> one_confusion_away(std::string_view letters) {
  const std::u32string word = text::to_utf32(letters);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (std::u32string_view group : kAlike) {
      if (group.find(word[i]) == group.npos) continue;
      for (char32_t c : group)
        if (c != word[i]) result.push_back(text::to_utf8(word.substr(0, i) + c + word.substr(i + 1)));
    }
    for (const Confusion& pair : kConfusions) {
      if (word[i] == pair.one)
        result.push_back(text::to_utf8(word.substr(0, i) + std::u32string(pair.two) + word.substr(i + 1)));
      if (word.compare(i, 2, pair.two) == 0)
        result.push_back(text::to_utf8(word.substr(0, i) + pair.one + word.substr(i + 2)));
    }
  }
  return result;
}

}  // namespace sicut::variant
