// Names of persons: do two names mean one person?
#pragma once

#include <string_view>

namespace sicut::verdict {

enum class SamePerson { yes, no, unknown };

// Surnames decide, then given names and initials where both sides have them; titles are passed over; a
// surname may differ by a letter in seven (transliteration, scanning). `unknown` where one side is no name of
// a person (empty, an office such as "the Chairman"). "Lenin" and "V. I. Lenin": yes. "I. Smirnov", "A.
// Smirnov": no.
// `b` may name several: one of them is enough, and "et al." leaves open who else wrote. A body ("the
// Ministry") speaks by persons, and contradicts nobody.
[[nodiscard]] SamePerson same_person(std::string_view a, std::string_view b);

}  // namespace sicut::verdict
