#include "collate/divisions.h"

#include <algorithm>
#include <bit>

namespace sicut::collate {
namespace {

constexpr std::uint32_t kLongGap = 25;  // columns
constexpr double kWeak = 0.7;  // likeness below which letters alike say little beside other differences

class Divider {
 public:
  Divider(const Forms& forms, const std::vector<WitnessWords>& witnesses, const Table& table,
          const Print& print, std::uint32_t base)
      : forms_(forms),
        witnesses_(witnesses),
        table_(table),
        print_(print),
        base_(base),
        columns_(table.columns()) {}

  Divisions run() {
    const auto all = static_cast<WitnessSet>((std::uint64_t{1} << witnesses_.size()) - 1);
    expected_.assign(columns_, all);
    move_.assign(columns_, kNoMove);
    present_.assign(columns_, 0);
    for (std::uint32_t w = 0; w < witnesses_.size(); ++w)
      for (std::uint32_t c = 0; c < columns_; ++c)
        if (table_.has(w, c)) present_[c] |= WitnessSet{1} << w;
    for (std::uint32_t m = 0; m < table_.moves.size(); ++m) place_move(m);
    if (witnesses_.size() > 2)
      for (std::uint32_t w = 0; w < witnesses_.size(); ++w) find_gaps(w);
    group();
    return std::move(result_);
  }

 private:
  static constexpr std::uint32_t kNoMove = 0xffffffffu;

  // The column that holds a witness's word. Cost: logarithmic, but for empty cells beside it.
  [[nodiscard]] std::uint32_t column_of(std::uint32_t witness, std::uint32_t word) {
    if (column_of_.empty()) column_of_.resize(witnesses_.size());
    std::vector<std::uint32_t>& map = column_of_[witness];
    if (map.empty()) {
      map.resize(witnesses_[witness].size());
      for (std::uint32_t c = 0; c < columns_; ++c) {
        const Cell& cell = table_.cells[witness][c];
        for (std::uint32_t i = 0; i < cell.count; ++i) map[cell.first + i] = c;
      }
    }
    return map[word];
  }

  // Witnesses that have words in at least half of the columns that `witness` has words in.
  [[nodiscard]] WitnessSet inhabitants(std::uint32_t first, std::uint32_t end, std::uint32_t witness) const {
    std::vector<std::uint32_t> counts(witnesses_.size(), 0);
    std::uint32_t whole = 0;
    for (std::uint32_t c = first; c < end; ++c) {
      if (!table_.has(witness, c)) continue;
      ++whole;
      for (std::uint32_t w = 0; w < witnesses_.size(); ++w) counts[w] += (present_[c] >> w) & 1;
    }
    WitnessSet set = 0;
    for (std::uint32_t w = 0; w < witnesses_.size(); ++w)
      if (counts[w] * 2 >= whole && counts[w] > 0) set |= WitnessSet{1} << w;
    return set;
  }

  void place_move(std::uint32_t m) {
    const TableMove& move = table_.moves[m];
    MovePlaces places;
    places.home_first = column_of(move.from, move.box.l0);
    places.home_end = column_of(move.from, move.box.l1 - 1) + 1;
    places.away_first = column_of(move.to, move.box.r0);
    places.away_end = column_of(move.to, move.box.r1 - 1) + 1;
    places.at_home = inhabitants(places.home_first, places.home_end, move.from);
    places.away = inhabitants(places.away_first, places.away_end, move.to);
    const WitnessSet both = places.at_home & places.away;
    places.at_home &= ~both;
    places.away &= ~both;
    if (places.at_home == 0 || places.away == 0) return;
    places.source = m;
    const WitnessSet base = WitnessSet{1} << base_;
    if ((places.away & base) != 0) {
      std::swap(places.home_first, places.away_first);
      std::swap(places.home_end, places.away_end);
      std::swap(places.at_home, places.away);
      places.from_is_home = false;
    }
    const auto number = static_cast<std::uint32_t>(result_.moves.size());
    for (std::uint32_t c = places.home_first; c < places.home_end; ++c) settle(c, number, ~places.away);
    for (std::uint32_t c = places.away_first; c < places.away_end; ++c) settle(c, number, places.away | both);
    result_.moves.push_back(places);
  }

  void settle(std::uint32_t column, std::uint32_t move, WitnessSet those) {
    // Whoever has words there is expected, whatever has moved.
    expected_[column] = (expected_[column] & those) | present_[column];
    if (move_[column] == kNoMove) move_[column] = move;
  }

  void find_gaps(std::uint32_t witness) {
    const WitnessSet self = WitnessSet{1} << witness;
    const auto missing = [&](std::uint32_t c) {
      return (present_[c] & self) == 0 && (expected_[c] & self) != 0;
    };
    for (std::uint32_t c = 0; c < columns_;) {
      std::uint32_t end = c, shared = 0;
      while (end < columns_ && missing(end)) shared += std::popcount(present_[end++]) >= 2;
      if (end - c >= kLongGap && shared * 2 >= end - c) {
        result_.gaps.push_back({witness, c, end});
        for (std::uint32_t i = c; i < end; ++i) expected_[i] &= ~self;
      }
      c = std::max(end, c + 1);
    }
  }

  [[nodiscard]] Division::Kind kind_of(std::uint32_t c) const {
    if (present_[c] != expected_[c]) return Division::Kind::open;
    Division::Kind kind = Division::Kind::common;
    const auto first = static_cast<std::uint32_t>(std::countr_zero(present_[c]));
    for (std::uint32_t w = first + 1; w < witnesses_.size(); ++w) {
      if (!table_.has(w, c)) continue;
      const Cell &x = table_.cells[first][c], &y = table_.cells[w][c];
      if (!print_.same_letters(first, x, w, y)) return Division::Kind::spelled;
      if (kind == Division::Kind::common && !print_.same_print(first, x, w, y)) kind = Division::Kind::print;
    }
    return kind;
  }

  // Letters alike, but so little that beside other differences they are one with them.
  [[nodiscard]] bool is_weak(std::uint32_t c) const {
    const auto first = static_cast<std::uint32_t>(std::countr_zero(present_[c]));
    for (std::uint32_t w = first + 1; w < witnesses_.size(); ++w) {
      if (!table_.has(w, c)) continue;
      const Cell &x = table_.cells[first][c], &y = table_.cells[w][c];
      if (x.count == 1 && y.count == 1 &&
          forms_.similarity(witnesses_[first].forms[x.first], witnesses_[w].forms[y.first]) < kWeak)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool together(const Division& last, Division::Kind kind, std::uint32_t c) const {
    const std::uint32_t move = last.move.value_or(kNoMove);
    if (last.expected != expected_[c] || move != move_[c]) return false;
    if (last.kind != kind) return false;
    return kind == Division::Kind::common || kind == Division::Kind::open;
  }

  void group() {
    std::vector<Division::Kind> kinds(columns_);
    for (std::uint32_t c = 0; c < columns_; ++c) kinds[c] = kind_of(c);
    const std::vector<Division::Kind> own = kinds;
    for (std::uint32_t c = 0; c < columns_; ++c) {
      if (own[c] != Division::Kind::spelled) continue;
      const bool beside = (c > 0 && own[c - 1] == Division::Kind::open) ||
                          (c + 1 < columns_ && own[c + 1] == Division::Kind::open);
      if (beside && is_weak(c)) kinds[c] = Division::Kind::open;
    }
    for (std::uint32_t c = 0; c < columns_; ++c) {
      if (!result_.all.empty() && together(result_.all.back(), kinds[c], c)) {
        result_.all.back().end = c + 1;
        continue;
      }
      Division division{kinds[c], c, c + 1, expected_[c], std::nullopt};
      if (move_[c] != kNoMove) division.move = move_[c];
      result_.all.push_back(division);
    }
  }

  const Forms& forms_;
  const std::vector<WitnessWords>& witnesses_;
  const Table& table_;
  const Print& print_;
  const std::uint32_t base_, columns_;
  std::vector<WitnessSet> expected_, present_;
  std::vector<std::uint32_t> move_;
  std::vector<std::vector<std::uint32_t>> column_of_;
  Divisions result_;
};

}  // namespace

Divisions divide(const Forms& forms, const std::vector<WitnessWords>& witnesses, const Table& table,
                 const Print& print, std::uint32_t base) {
  return Divider(forms, witnesses, table, print, base).run();
}

}  // namespace sicut::collate
