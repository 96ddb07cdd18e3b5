#include "collate/near_moves.h"

#include <algorithm>

namespace sicut::collate {
namespace {

constexpr std::uint32_t kNearStretch = 3;     // words of an anchor among what is left over
constexpr std::uint32_t kLeastNearWords = 4;  // of a stretch that moved anywhere
constexpr double kLeastNearBits = 28;         // and what it must tell
constexpr std::uint32_t kBeside = 3;          // words in order between two places that are beside each other
constexpr std::uint32_t kNear = 20;           // and between two that are near
constexpr std::uint32_t kLongestNearMove = 12;  // words of a stretch that moved a little

struct Leftover {  // consecutive words of one side that are not taken
  std::uint32_t first = 0, end = 0;
  std::uint32_t at = 0;  // matches before it
  [[nodiscard]] std::uint32_t size() const { return end - first; }
};

std::vector<Leftover> leftovers(const std::vector<bool>& taken, const std::vector<Match>& matches,
                                bool on_left) {
  std::vector<Leftover> all;
  std::uint32_t before = 0;
  bool open = false;
  for (std::uint32_t i = 0; i < taken.size(); ++i) {
    while (before < matches.size() && (on_left ? matches[before].box.l1 : matches[before].box.r1) <= i)
      ++before;
    if (!taken[i] && !open) all.push_back({i, i, before});
    if (!taken[i]) all.back().end = i + 1;
    open = !taken[i];
  }
  return all;
}

// The leftovers as one sequence, with a key between them that stands nowhere else.
Sequence strung(const Sequence& sequence, const std::vector<Leftover>& pieces, FormId separators,
                std::vector<std::uint32_t>& places) {
  Sequence result;
  result.starts.push_back(0);
  const auto add = [&](FormId key, FormId form, std::uint32_t place) {
    result.keys.push_back(key);
    result.forms.push_back(form);
    result.breaks.push_back(Break::none);
    result.starts.push_back(static_cast<std::uint32_t>(result.forms.size()));
    places.push_back(place);
  };
  for (const Leftover& piece : pieces) {
    for (std::uint32_t i = piece.first; i < piece.end; ++i) add(sequence.keys[i], sequence.form(i), i);
    add(separators--, 0, 0);
  }
  return result;
}

class NearMoves {
 public:
  NearMoves(const Forms& forms, const Sequence& left, const Sequence& right,
            const std::vector<Match>& matches, Occupied& taken)
      : forms_(forms), left_(left), right_(right), matches_(matches), taken_(taken) {}

  std::vector<MovedStretch> run() {
    anywhere();
    nearby();
    return std::move(found_);
  }

 private:
  [[nodiscard]] double bits(std::uint32_t first, std::uint32_t words) const {
    double sum = 0;
    for (std::uint32_t i = 0; i < words; ++i) sum += forms_.information(left_.form(first + i));
    return sum;
  }

  void add(std::uint32_t l, std::uint32_t r, std::uint32_t words) {
    MovedStretch stretch{{l, l + words, r, r + words}, {}};
    for (std::uint32_t i = 0; i < words; ++i)
      stretch.matches.push_back(
          {{l + i, l + i + 1, r + i, r + i + 1}, forms_.similarity(left_.form(l + i), right_.form(r + i))});
    taken_.take(stretch.box);
    found_.push_back(std::move(stretch));
  }

  void anywhere() {
    std::vector<std::uint32_t> l_places, r_places;
    const Sequence l = strung(left_, leftovers(taken_.left(), matches_, true), 0xfffffff0u, l_places);
    const Sequence r = strung(right_, leftovers(taken_.right(), matches_, false), 0xbffffff0u, r_places);
    for (const Run& run : unique_runs(l, r, {0, l.size(), 0, r.size()}, kNearStretch)) {
      const Run there{l_places[run.l], r_places[run.r], run.length};
      for (const Run& part : taken_.free_parts(there))
        if (part.length >= kLeastNearWords && bits(part.l, part.length) >= kLeastNearBits)
          add(part.l, part.r, part.length);
    }
  }

  void nearby() {
    const std::vector<Leftover> l = leftovers(taken_.left(), matches_, true),
                                r = leftovers(taken_.right(), matches_, false);
    std::size_t from = 0;
    for (const Leftover& piece : l) {
      while (from < r.size() && r[from].at + kNear < piece.at) ++from;
      if (piece.size() > kLongestNearMove) continue;
      const Leftover* best = nullptr;
      for (std::size_t i = from; i < r.size() && r[i].at <= piece.at + kNear; ++i)
        if (same_words(piece, r[i]) && (best == nullptr || distance(piece, r[i]) < distance(piece, *best)))
          best = &r[i];
      if (best != nullptr) add(piece.first, best->first, piece.size());
    }
  }

  static std::uint32_t distance(const Leftover& a, const Leftover& b) {
    return a.at > b.at ? a.at - b.at : b.at - a.at;
  }

  [[nodiscard]] bool same_words(const Leftover& a, const Leftover& b) const {
    if (a.size() != b.size() || distance(a, b) == 0) return false;
    if (!taken_.is_free({a.first, a.end, b.first, b.end})) return false;
    for (std::uint32_t i = 0; i < a.size(); ++i)
      if (forms_.regular(left_.form(a.first + i)) != forms_.regular(right_.form(b.first + i))) return false;
    return distance(a, b) <= kBeside || bits(a.first, a.size()) >= forms_.rare();
  }

  const Forms& forms_;
  const Sequence &left_, &right_;
  const std::vector<Match>& matches_;
  Occupied& taken_;
  std::vector<MovedStretch> found_;
};

}  // namespace

std::vector<MovedStretch> find_near_moves(const Forms& forms, const Sequence& left, const Sequence& right,
                                          const std::vector<Match>& matches, Occupied& taken) {
  return NearMoves(forms, left, right, matches, taken).run();
}

}  // namespace sicut::collate
