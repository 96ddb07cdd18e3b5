// Where sessions begin, and what stands at their heads: the chair, the secretaries, those present, the
// agenda.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proceedings/dates.h"
#include "proceedings/names.h"
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
  std::optional<DateFound> date;  // in the unit's tokens
};

// `unit` must be short or a heading to be one; a paragraph that opens with "At a meeting of the Committee,
// held on
// ..." is one, too. Cost: constant.
[[nodiscard]] Head read_head(const Unit& unit, const Tokens& tokens, const std::vector<Sentence>& sentences);

enum class FieldKind : std::uint8_t { chair, secretary, present, attending, absent, agenda };

struct Field {
  FieldKind kind = FieldKind::present;
  std::vector<Actor> actors;
  std::string agenda;                   // of an agenda, as printed behind the colon; its bytes
  TokenRange content;                   // behind the colon
  bool open = false;                    // "and others", "several members": the list is not complete
  std::optional<std::uint64_t> number;  // "all thirteen members", "42 members"
  bool continues = false;               // nothing behind the colon: the names stand in the next units
};

// "Chairman: Comrade Holl.", "Present: Messrs. ...", "Order of the day: ...". A unit may hold several.
[[nodiscard]] std::vector<Field> read_fields(const Tokens& tokens, bool heading);

// Whether a line or sentence begins with a field's head ("Also present:").
[[nodiscard]] bool begins_field(const Tokens& tokens, TokenRange range);

// Names alone, as they stand below the heading "Present"; empty if the unit is anything else.
[[nodiscard]] Field read_name_list(const Tokens& tokens, FieldKind kind);

// "Mr. Holl took the chair.", "The Mayor, Alderman Reed, presided.", "Mayor Hobbs called the meeting to
// order.", "Miss Voss acted as secretary." in a sentence.
[[nodiscard]] std::vector<Field> read_told_fields(const Tokens& tokens, TokenRange sentence);

}  // namespace sicut::proceedings
