// The words that minutes are made of, by what they mean, in six languages.
#pragma once

#include <span>
#include <string_view>

#include "proceedings/concepts.h"

namespace sicut::proceedings {

struct MeantBy {
  Concept meaning;
  std::string_view forms;  // as printed or folded, divided by spaces
};

// A form may stand under several concepts. All are constants: thread safe, at no cost.
[[nodiscard]] std::span<const MeantBy> vocabulary_of_concepts();

// From January and from Monday on; the forms of each divided by spaces.
[[nodiscard]] std::span<const std::string_view> names_of_months();
[[nodiscard]] std::span<const std::string_view> names_of_weekdays();

}  // namespace sicut::proceedings
