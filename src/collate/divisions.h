// The table divided: where the witnesses agree, where they part, and which of them are to be expected there.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "collate/print.h"
#include "collate/table.h"

namespace sicut::collate {

using WitnessSet = std::uint32_t;  // a bit for each witness

// Columns that belong together.
struct Division {
  enum class Kind : std::uint8_t {
    common,   // all that are expected agree
    print,    // equal letters, printed differently
    spelled,  // letters alike
    open,     // some have words that others have not
  };
  Kind kind = Kind::common;
  std::uint32_t first = 0, end = 0;  // columns
  WitnessSet expected = 0;           // not those whose words have moved away, or that have a gap there
  std::optional<std::uint32_t> move;
};

// Where a moved stretch stands: the base's side is `home`.
struct MovePlaces {
  std::uint32_t home_first = 0, home_end = 0, away_first = 0, away_end = 0;  // columns
  WitnessSet at_home = 0, away = 0;
  std::uint32_t source = 0;  // index into Table::moves
  bool from_is_home = true;  // the left words of the table's move stand at home
};

// Many columns that one witness has not, while others go on: one gap, not a difference at each column.
struct Gap {
  std::uint32_t witness = 0;
  std::uint32_t first = 0, end = 0;  // columns
};

struct Divisions {
  std::vector<Division> all;  // in order, without holes
  std::vector<MovePlaces> moves;
  std::vector<Gap> gaps;
};

// `base`: the witness that moves are seen from. Cost: linear in columns times witnesses.
[[nodiscard]] Divisions divide(const Forms& forms, const std::vector<WitnessWords>& witnesses,
                               const Table& table, const Print& print, std::uint32_t base);

}  // namespace sicut::collate
