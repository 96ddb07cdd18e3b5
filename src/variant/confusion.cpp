#include "variant/confusion.h"

#include <algorithm>
#include <array>

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

bool is_pair(char32_t first, char32_t second, char32_t one) {
  return std::any_of(kConfusions.begin(), kConfusions.end(), [&](const Confusion& p) {
    return p.one == one && p.two[0] == first && p.two[1] == second;
  });
}

}  // namespace

bool look_alike(char32_t a, char32_t b) {
  return std::any_of(kAlike.begin(), kAlike.end(), [&](std::u32string_view group) {
    return group.find(a) != group.npos && group.find(b) != group.npos;
  });
}

double visual_distance(std::string_view a_utf8, std::string_view b_utf8) {
  const std::u32string a = text::to_utf32(a_utf8), b = text::to_utf32(b_utf8);
  const std::size_t width = b.size() + 1;
  std::vector<double> d((a.size() + 1) * width);
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      double& cell = d[i * width + j];
      if (i == 0 || j == 0) {
        cell = static_cast<double>(i + j);
        continue;
      }
      const char32_t x = a[i - 1], y = b[j - 1];
      cell = d[(i - 1) * width + j - 1] + (x == y ? 0.0 : look_alike(x, y) ? 0.5 : 1.0);
      cell = std::min({cell, d[(i - 1) * width + j] + 1, d[i * width + j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y;
      if (swapped) cell = std::min(cell, d[(i - 2) * width + j - 2] + 1);
      if (i > 1 && is_pair(a[i - 2], x, y)) cell = std::min(cell, d[(i - 2) * width + j - 1] + 0.5);
      if (j > 1 && is_pair(b[j - 2], y, x)) cell = std::min(cell, d[(i - 1) * width + j - 2] + 0.5);
    }
  return d.back();
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
