// Which witness is aligned first, and which next.
#include <algorithm>
#include <numeric>
#include <string_view>

#include "collate/table.h"

namespace sicut::collate {
namespace {

std::uint64_t mixed(std::uint64_t h, std::uint64_t value) {
  h = (h ^ value) * 0xff51afd7ed558ccdULL;
  return h ^ (h >> 32);
}

std::uint64_t hash_of(std::string_view letters) {
  std::uint64_t h = 0xcbf29ce484222325ULL;
  for (char c : letters) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return h;
}

// Of letters, not of numbers of forms, which depend on the order of the witnesses.
struct Sketch {
  std::uint64_t content = 0;
  std::vector<std::uint64_t> stretches;  // hashes of some of the stretches of three words, ascending
};

Sketch sketch_of(const Forms& forms, const WitnessWords& witness) {
  constexpr std::uint64_t kOneOf = 8;
  Sketch sketch;
  std::vector<std::uint64_t> hashes;
  for (FormId form : witness.forms) hashes.push_back(hash_of(forms.letters(form)));
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    sketch.content = mixed(sketch.content, hashes[i]);
    if (i + 2 >= hashes.size()) continue;
    const std::uint64_t h = mixed(mixed(mixed(7, hashes[i]), hashes[i + 1]), hashes[i + 2]);
    if (h % kOneOf == 0) sketch.stretches.push_back(h);
  }
  std::sort(sketch.stretches.begin(), sketch.stretches.end());
  sketch.stretches.erase(std::unique(sketch.stretches.begin(), sketch.stretches.end()),
                         sketch.stretches.end());
  return sketch;
}

std::size_t shared(const Sketch& a, const Sketch& b) {
  std::size_t count = 0, j = 0;
  for (std::uint64_t h : a.stretches) {
    while (j < b.stretches.size() && b.stretches[j] < h) ++j;
    count += j < b.stretches.size() && b.stretches[j] == h;
  }
  return count;
}

}  // namespace

std::vector<std::uint32_t> order_of_alignment(const Forms& forms,
                                              const std::vector<WitnessWords>& witnesses) {
  std::vector<Sketch> sketches;
  for (const WitnessWords& witness : witnesses) sketches.push_back(sketch_of(forms, witness));
  std::vector<std::uint32_t> left(witnesses.size());
  std::iota(left.begin(), left.end(), 0);
  std::stable_sort(left.begin(), left.end(), [&](std::uint32_t a, std::uint32_t b) {
    return sketches[a].content < sketches[b].content;
  });
  std::vector<std::uint32_t> order;
  std::vector<std::size_t> likeness(witnesses.size(), 0);  // to those taken; at first, to all
  for (std::uint32_t a : left)
    for (std::uint32_t b : left)
      if (a != b) likeness[a] += shared(sketches[a], sketches[b]);
  while (!left.empty()) {
    const auto next = std::max_element(left.begin(), left.end(), [&](std::uint32_t a, std::uint32_t b) {
      return likeness[a] < likeness[b];
    });
    const std::uint32_t taken = *next;
    left.erase(next);
    if (order.empty()) std::fill(likeness.begin(), likeness.end(), 0);
    order.push_back(taken);
    for (std::uint32_t other : left)
      likeness[other] = std::max(likeness[other], shared(sketches[taken], sketches[other]));
  }
  return order;
}

}  // namespace sicut::collate
