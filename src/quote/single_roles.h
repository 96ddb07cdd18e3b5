// What a single mark may be: it opens, closes, or is an apostrophe.
#pragma once

#include <limits>

#include "quote/marks.h"

namespace sicut::quote {

inline constexpr std::size_t kOutside = std::numeric_limits<std::size_t>::max();

enum class Role : std::uint8_t {
  none,
  opens,
  closes,       // behind punctuation: hardly an apostrophe
  closes_word,  // behind a letter: perhaps "workers’"
};

struct SingleMark {
  Mark mark;
  Role role = Role::none;
  bool plural = false;      // behind an "s": apostrophe of a genitive, as likely as not
  bool docked = false;      // behind a word that often loses its tail
  bool heads = false;       // opening: at the head of a paragraph or quotation
  bool introduced = false;  // opening: behind a colon or comma, or at the head of a paragraph or quotation
  std::size_t region = kOutside;  // the double quotation it stands in
  TextPos region_end;             // where that ends in this paragraph
};

// The last sign before `from` that is no space, near by; 0 if none stands there.
[[nodiscard]] char32_t visible_before(std::string_view text, TextPos from, TextPos limit);

// Angle marks, ‹ and ›: never an apostrophe.
[[nodiscard]] bool is_angle(const Mark& mark);

// Fills role, plural and docked from the mark, its surroundings, `heads` and `introduced`.
void find_role(std::string_view text, SingleMark& single);

}  // namespace sicut::quote
