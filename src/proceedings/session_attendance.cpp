// A roll that was called, line by line: "Mr. Arroyo    present", "Dr. Dunne    absent".
#include "proceedings/session_reader.h"

namespace sicut::proceedings {

bool SessionReader::attendance_lines() {
  constexpr Concepts kThere = Concept::present | Concept::absent;
  if (!tokens_.back().concepts.any_of(kThere)) return false;
  Field present, absent;
  present.kind = FieldKind::present;
  absent.kind = FieldKind::absent;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < tokens_.size(); ++lines) {
    const std::size_t end = line_end(tokens_, at);
    auto actor = read_actor(tokens_, at, end, true);
    if (!actor || actor->kind != ActorKind::person || !tokens_[end - 1].concepts.any_of(kThere)) return false;
    for (std::size_t i = actor->tokens.last; i + 1 < end; ++i)
      if (tokens_[i].is_word()) return false;
    (tokens_[end - 1].has(Concept::absent) ? absent : present).actors.push_back(std::move(*actor));
    at = end;
  }
  if (lines < 2) return false;
  for (const Field* field : {&present, &absent})
    if (!field->actors.empty()) take(*field);
  ++draft_.fields;
  return true;
}

}  // namespace sicut::proceedings
