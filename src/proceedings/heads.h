// Where sessions begin: titles, dates, "The House met at two".
#pragma once

#include <optional>
#include <vector>

#include "proceedings/dates.h"
#include "proceedings/tokens.h"
#include "proceedings/units.h"

namespace sicut::proceedings {

// How sure a unit is the head of a session.
enum class HeadKind : std::uint8_t {
  none,
  part,   // belongs to a head, but makes none alone: a date, "The House met at two"
  plain,  // names a meeting, without a date
  dated,  // names a meeting and its date
};

struct Head {
  HeadKind kind = HeadKind::none;
  bool run_in = false;            // the paragraph tells of the meeting, too: it is the head alone
  bool opens = false;             // says that they met: "The House met at two"
  bool dependent = false;         // only behind another head: "Held at ... on ..."
  std::optional<DateFound> date;  // in the unit's tokens
};

// `unit` must be short or a heading to be one; a paragraph that opens with "At a meeting of the Committee,
// held on ..." is one, too. Cost: linear in the unit, which is short but for its first sentence. Thread safe.
[[nodiscard]] Head read_head(const Unit& unit, const Tokens& tokens, const std::vector<Sentence>& sentences);

}  // namespace sicut::proceedings
