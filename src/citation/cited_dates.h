// The date that a citation gives, held against the date of what it is said to be.
#pragma once

#include <string_view>

#include "base/calendar.h"
#include "citation/citation.h"

namespace sicut::citation {

// Whether a date as printed ("May 3, 1917", "3 May 1917", "Feb. 1898", "1913") cannot be that of `edtf` (the
// date of a work: "1917-05-03", "1917-05", "1917"). Compared as far as both go; a day in either calendar is
// the same day in the other. False where one of them cannot be read.
[[nodiscard]] bool dates_contradict(std::string_view printed, std::string_view edtf);

// Whether both give one whole day, the same in either calendar.
[[nodiscard]] bool same_day(std::string_view printed, std::string_view edtf);

// The first whole day that a text prints ("Saturday, May 3, 1850"); one with year 0 where there is none.
[[nodiscard]] Day first_day_in(std::string_view text);

// Whether a citation's date is that of the work itself: a letter's or a day's, and not the year of an edition
// or the day of a newspaper.
[[nodiscard]] bool dates_the_work(const Citation& citation);

}  // namespace sicut::citation
