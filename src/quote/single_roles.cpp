#include "quote/single_roles.h"

#include "quote/clipped_words.h"
#include "quote/letters.h"

namespace sicut::quote {
namespace {

// "'90s", "’17".
bool is_decade(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && is_digit(static_cast<unsigned char>(text[at])) &&
         is_digit(static_cast<unsigned char>(text[at + 1])) &&
         (at + 2 >= text.size() || !is_digit(static_cast<unsigned char>(text[at + 2])));
}

Role opening_role(std::string_view text, const SingleMark& single) {
  const Mark& mark = single.mark;
  if (is_angle(mark) || mark.shape == Shape::low) return Role::opens;
  const std::size_t next = mark.end().value;
  if (is_decade(text, next)) return Role::none;
  // "'tis": only at a paragraph's head may a mark before such a word open.
  const bool may_head = single.heads && mark.shape != Shape::closing;
  if (!may_head && is_clipped(word_after(text, next))) return Role::none;
  // ’so is no opening mark, unless nothing else can be meant: at the head of a paragraph or quotation.
  if (mark.shape == Shape::closing && !single.introduced) return Role::none;
  return Role::opens;
}

}  // namespace

char32_t visible_before(std::string_view text, TextPos from, TextPos limit) {
  constexpr std::size_t kReach = 12;
  std::size_t at = from.value;
  while (at > limit.value && from.value - at < kReach) {
    const text::Character c = text::decode_before(text, at);
    if (!is_space(c.code)) return c.code;
    at -= c.length;
  }
  return 0;
}

bool is_angle(const Mark& mark) {
  return mark.code == 0x2039 || mark.code == 0x203a;
}

void find_role(std::string_view text, SingleMark& single) {
  const Mark& mark = single.mark;
  if (mark.surely_opens() || (mark.can_open && mark.shape == Shape::opening)) {
    single.role = opening_role(text, single);
  } else if (mark.can_close) {
    single.role = mark.after_sign || is_angle(mark) ? Role::closes : Role::closes_word;
    if (single.role == Role::closes_word) {
      const std::string word = word_before(text, mark.at.value);
      single.plural = word.ends_with("s") || word.ends_with("x") || word.ends_with("z");
      single.docked = is_docked(word) && !is_name_before(text, mark.at.value);
    }
  }
}

}  // namespace sicut::quote
