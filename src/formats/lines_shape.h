// What one line of text looks like: how it begins and ends, whether it could be a heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

// Ends with a full stop or its like, closing marks and note signs behind it not counted.
[[nodiscard]] bool ends_sentence(std::string_view line);

// Ends with a letter, a figure or a hyphen, so that something must follow.
[[nodiscard]] bool ends_open(std::string_view line);

// The last character, closing quotation marks, brackets and note signs not counted; 0 if there is none.
[[nodiscard]] char32_t last_sign(std::string_view line);

// Begins with a lower-case letter, or with a letter of a script without cases (either may carry a sentence
// on). Opening marks before it are not counted.
[[nodiscard]] bool begins_lower(std::string_view line);

// Begins as sentences begin: upper case, a figure, a script without cases, opening mark or not.
[[nodiscard]] bool begins_sentence(std::string_view line);

// "1.", "1)", "(a)", "a)", "-", "•", "—" and a space behind it.
[[nodiscard]] bool begins_list_item(std::string_view line);

// Most of its letters are capitals; at least two of them are there.
[[nodiscard]] bool is_capitals(std::string_view line);

// Every longer word begins with a capital, as in titles.
[[nodiscard]] bool is_title_case(std::string_view line);

// "CHAPTER X", "Part One", "§ 3", "IV.", "3."
[[nodiscard]] bool is_numbered_title(std::string_view line);

// A page number standing alone: "174", "- 12 -", "[12]", "xii", "Page 12", "p. 12".
struct PageNumber {
  std::string printed;  // "174", "xii"
  std::uint32_t value = 0;
  bool roman = false;
  bool named = false;      // "Page 12", "- 12 -": says itself that it is one
  bool with_head = false;  // "174 THE LIFE OF X": a running head on the same line
};

[[nodiscard]] std::optional<PageNumber> read_page_number(std::string_view line);

// "174 THE LIFE OF X" or "THE LIFE OF X 174".
[[nodiscard]] std::optional<PageNumber> read_numbered_head(std::string_view line);

// What makes two running heads the same: their folded letters, figures left out.
[[nodiscard]] std::string head_key(std::string_view line);

}  // namespace sicut::formats
