// Quotation marks where they stand, and what their surroundings allow them to be.
#pragma once

#include <vector>

#include "quote/paragraphs.h"
#include "quote/quotation.h"

namespace sicut::quote {

// Marks that may close each other. Low and curly marks share closing forms.
enum class Family : std::uint8_t { curly, straight, guillemet, corner, single };

enum class Shape : std::uint8_t { opening, closing, low, straight };

struct Mark {
  TextPos at;
  std::uint32_t length = 0;
  char32_t code = 0;
  Family family = Family::curly;
  Shape shape = Shape::opening;
  bool can_open = false;     // nothing but space, bracket or dash before it, something after it
  bool can_close = false;    // something before it, nothing but space, punctuation or dash after it
  bool after_sign = false;   // what stands before it is punctuation, no letter
  bool begins_line = false;  // nothing stands before it on its line

  [[nodiscard]] TextPos end() const { return at + length; }
  // The surroundings leave one role only.
  [[nodiscard]] bool surely_opens() const { return can_open && !can_close; }
  [[nodiscard]] bool surely_closes() const { return can_close && !can_open; }
};

// All marks of a paragraph in text order; apostrophes between letters, measures (6' 2") and ditto marks left
// out. Appends to `out`, which is cleared first. Cost: linear.
void find_marks(std::string_view text, const Paragraph& paragraph, std::vector<Mark>& out);

// How a quotation that such a mark opens is reported.
[[nodiscard]] Marks reported(const Mark& mark);

}  // namespace sicut::quote
