// Whether two surnames can be one: scanned badly, spelt after another system, in another case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sicut::proceedings {

inline constexpr std::size_t kLongSurname = 9;  // letters from which two may be slips

// Whether two folded surnames are one word read badly: close for their length, and no pair that languages
// tell apart ("Ivanov", "Ivanova").
[[nodiscard]] bool is_scanning_slip(std::string_view a, std::string_view b);

// Whether a folded Russian surname can be another case of `name`: "петровского" of "петровский".
[[nodiscard]] bool is_case_of(const std::string& surname, std::string_view name);

// Whether two can be different cases of one name: "ивановым" and "иванова".
[[nodiscard]] bool cases_of_one(const std::string& a, const std::string& b);

// Whether they are one name in two spellings of the same foreign letters ("Serebriakov", "Serebryakov").
[[nodiscard]] bool same_transliteration(std::string_view a, std::string_view b);

// The names that a folded Russian surname in another case can be of.
[[nodiscard]] std::vector<std::string> names_of_case(const std::string& surname);

}  // namespace sicut::proceedings
