// What stands at the head of a session: the chair, the secretaries, those present, the agenda; as fields
// ("Present: ...") or told ("Mr. Holl took the chair").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "proceedings/names.h"
#include "proceedings/tokens.h"

namespace sicut::proceedings {

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

// Cost of all below: linear in what they are given. Thread safe.

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
