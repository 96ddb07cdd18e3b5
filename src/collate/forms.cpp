#include "collate/forms.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "collate/skeleton.h"
#include "text/edit_distance.h"
#include "text/utf32.h"

namespace sicut::collate {
namespace {

constexpr std::size_t kLongestAlike = 64;  // letters: longer words are alike only where they are equal

// Levenshtein distance of code points; `a` has 1 to 64 letters.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::array<std::uint64_t, 128> ascii{};
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] < 128) ascii[a[i]] |= std::uint64_t{1} << i;
  const auto places = [&](char32_t c) {
    if (c < 128) return ascii[c];
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < a.size(); ++i) bits |= std::uint64_t{a[i] == c} << i;
    return bits;
  };
  text::LetterDistance distance(a.size());
  for (const char32_t c : b) distance.step(places(c));
  return distance.distance();
}

double likeness(std::u32string_view a, std::u32string_view b) {
  if (a == b) return 1;
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer > kLongestAlike || a.empty() || b.empty()) return 0;
  const std::size_t edits = distance(a, b);
  if (longer <= 3 && edits > 1) return 0;
  const double alike = 1 - static_cast<double>(edits) / static_cast<double>(longer);
  return alike >= 0.5 ? alike : 0;
}

}  // namespace

FormId Forms::intern(std::string_view letters) {
  const FormId form = table_.intern(letters);
  if (form < shapes_.size()) return form;
  Shape shape;
  shape.regular = shape.next = form;
  shape.key = keys_.intern(skeleton(letters));
  const std::u32string points = text::to_utf32(letters);
  shape.letters = static_cast<std::uint32_t>(points.size());
  shape.first = static_cast<std::uint32_t>(code_points_.size());
  for (char32_t c : points) shape.mask |= std::uint64_t{1} << (c % 61);
  code_points_ += points;
  shapes_.push_back(shape);
  return form;
}

FormId Forms::add(std::string_view letters) {
  const FormId form = intern(letters);
  add_again(form);
  return form;
}

// Words of one number form a ring, so that joining two numbers costs as much as there are words of the one.
void Forms::regularise(std::string_view from, std::string_view to) {
  const FormId a = intern(from), b = intern(to);
  const FormId regular = shapes_[b].regular, key = shapes_[b].key;
  if (shapes_[a].regular == regular) return;
  FormId one = a;
  do {
    shapes_[one].regular = regular;
    shapes_[one].key = key;
    one = shapes_[one].next;
  } while (one != a);
  std::swap(shapes_[a].next, shapes_[b].next);
}

double Forms::information(FormId form) const {
  return std::log2(static_cast<double>(words_ + 1) / (static_cast<double>(shapes_[form].count) + 0.5));
}

double Forms::rare() const {
  constexpr double kRare = 9;  // one word in 500
  return std::min(kRare, std::log2(static_cast<double>(words_ + 1)) - 2.5);
}

double Forms::similarity(FormId a, FormId b) const {
  const Shape &x = shapes_[a], &y = shapes_[b];
  if (x.regular == y.regular) return 1;
  const std::uint32_t longer = std::max(x.letters, y.letters), shorter = std::min(x.letters, y.letters);
  // An edit changes the length by one, and at most two bits of the masks.
  if (shorter * 2 < longer || static_cast<std::uint32_t>(std::popcount(x.mask ^ y.mask)) > longer) return 0;
  const double alike = likeness(code_points(a), code_points(b));
  return x.key == y.key ? std::max(alike, 0.9) : alike;
}

double Forms::similarity_joined(FormId a1, FormId a2, FormId b) const {
  constexpr std::uint32_t kDamaged = 6;  // letters: shorter words must be equal, or anything would be alike
  const Shape &x = shapes_[a1], &y = shapes_[a2], &z = shapes_[b];
  const std::uint32_t together = x.letters + y.letters;
  if (together == z.letters && (x.mask | y.mask) == z.mask && code_points(b).starts_with(code_points(a1)) &&
      code_points(b).ends_with(code_points(a2)))
    return 1;
  if (z.letters < kDamaged || together + 1 < z.letters || z.letters + 1 < together) return 0;
  if (static_cast<std::uint32_t>(std::popcount((x.mask | y.mask) ^ z.mask)) > 2) return 0;
  std::u32string joined(code_points(a1));
  joined += code_points(a2);
  return likeness(joined, code_points(b));
}

}  // namespace sicut::collate
