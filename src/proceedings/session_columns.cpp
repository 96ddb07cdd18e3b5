// A division's names in columns beside each other: "AYES        NOES" and below it a name of each.
#include <algorithm>

#include "proceedings/numbers.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"

namespace sicut::proceedings {

// Where the cell that begins at `first` ends: at a gap of two spaces, a tab or a bar between its words, or at
// the line's end.
std::size_t SessionReader::cell_end(std::size_t first, std::size_t end) const {
  std::size_t at = first + 1;
  for (; at < end; ++at) {
    const std::size_t from = tokens_[at - 1].span.end.value, to = tokens_[at].span.start.value;
    if (tokens_[at].sign == '|') break;
    const std::string_view gap = document_.text({TextPos(from), TextPos(to)});
    if (gap.size() >= 2 || gap == "\t") break;
  }
  return at;
}

// How far behind the beginning of its line a token stands.
std::size_t SessionReader::place_in_line(std::size_t token) const {
  const std::string_view text = document_.text();
  const std::size_t at = tokens_[token].span.start.value;
  const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return at - (feed == std::string_view::npos ? 0 : feed + 1);
}

// "AYES, 31 | NOES, 12": the sides of two columns; what stands below is read by its place.
bool SessionReader::names_two_sides(std::size_t first, std::size_t last) {
  std::size_t heads = 0;
  std::array<std::size_t, 2> at{};
  for (std::size_t i = first; i < last; ++i) {
    const Token& t = tokens_[i];
    if (!t.is_word() || t.digit) continue;
    if (!t.has(Trait::plain_side) || !t.capital || heads == at.size()) return false;
    at[heads++] = i;
  }
  if (heads < at.size() || cell_end(at[0], at[1] + 1) > at[1]) return false;
  for (std::size_t k = 0; k < at.size(); ++k) {
    column_sides_[k].reset();
    for (const Concept side : {Concept::against_side, Concept::for_side})
      if (tokens_[at[k]].has(side)) column_sides_[k] = side;
    if (!column_sides_[k]) return false;
  }
  second_column_ = place_in_line(at[1]);
  return column_sides_[0] != column_sides_[1];
}

bool SessionReader::heads_two_columns() {
  return names_two_sides(0, line_end(tokens_, 0));
}

// "AYES, 31 | NOES, 12": figures, and the names need not be counted.
void SessionReader::take_heads_of_columns() {
  const std::size_t end = line_end(tokens_, 0);
  if (!names_two_sides(0, end)) return;
  std::array<std::optional<std::uint64_t>, 2> figures;
  for (std::size_t i = 1, column = 0; i < end; ++i) {
    if (tokens_[i].has(Trait::plain_side)) column = 1;
    if (const auto count = tokens_[i].digit ? read_count(tokens_, i) : std::nullopt)
      figures[column] = count->value;
  }
  if (!figures[0] || !figures[1]) return;
  VoteCount& vote = *draft_.items.back().vote;
  const bool ayes_first = column_sides_[0] == Concept::for_side;
  vote.ayes = figures[ayes_first ? 0 : 1];
  vote.noes = figures[ayes_first ? 1 : 0];
  vote.counted_by_names = false;
  counted_here_ = false;
  motions_.recounted(draft_.items.size() - 1);
}

// The cells of one line, each a name of its column's side.
void SessionReader::voters_in_columns(std::size_t first, std::size_t last) {
  constexpr std::size_t kShift = 8;  // that names stand before the head of their column
  bool behind_bar = false;
  for (std::size_t at = first, cell = 0; at < last; ++cell) {
    if (tokens_[at].sign == '|') {
      behind_bar = ++at > first + 1 || behind_bar;
      continue;
    }
    const std::size_t end = cell_end(at, last);
    const bool second = behind_bar || place_in_line(at) + kShift >= second_column_;
    side_ = column_sides_[second ? 1 : 0];
    voter(at, end);
    at = end;
  }
}

}  // namespace sicut::proceedings
