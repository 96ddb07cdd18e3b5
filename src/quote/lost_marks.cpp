#include <algorithm>

#include "quote/clause.h"
#include "quote/letters.h"
#include "quote/pairing.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

std::size_t trimmed_end(std::string_view text, std::size_t from, std::size_t end) {
  while (end > from) {
    const text::Character c = text::decode_before(text, end);
    if (!is_space(c.code)) break;
    end -= c.length;
  }
  return end;
}

// The end of the last sentence that ends inside [from, end) and is followed by a capital.
std::size_t last_sentence_end(std::string_view text, std::size_t from, std::size_t end) {
  std::size_t found = 0;
  for (std::size_t at = from; at < end;) {
    const text::Character c = text::decode(text, at);
    const std::size_t after = at + c.length;
    at = after;
    if (!is_sentence_end(c.code)) continue;
    std::size_t next = after;
    while (next < end && is_space(text::decode(text, next).code)) next += text::decode(text, next).length;
    const bool abbreviated = c.code == '.' && is_abbreviation(text, after - c.length, from);
    if (!abbreviated && next > after && next < end && is_capital(text::decode(text, next).code))
      found = after;
    at = next;
  }
  return found;
}

// The last comma or dash behind which a verb of speech follows within three words: "Well, said he, “come”".
std::size_t before_speech(std::string_view text, std::size_t from, std::size_t end) {
  constexpr int kReach = 3;
  std::size_t found = 0;
  std::size_t sign = 0;
  int words_since = kReach;
  for (std::size_t at = from; at < end;) {
    const text::Character c = text::decode(text, at);
    if (c.code == ',' || c.code == ';' || is_dash(c.code)) {
      sign = at;
      words_since = 0;
    }
    if (!is_word_letter(c.code)) {
      at += c.length;
      continue;
    }
    std::size_t stop = at;
    while (stop < end && is_word_letter(text::decode(text, stop).code))
      stop += text::decode(text, stop).length;
    if (sign != 0 && words_since++ < kReach && is_speech_verb(lower_case(text.substr(at, stop - at))))
      found = sign;
    at = stop;
  }
  return found;
}

std::vector<Mark>::const_iterator mark_from(const std::vector<Mark>& marks, TextPos at) {
  return std::partition_point(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.at < at; });
}

}  // namespace

TextPos lost_end(std::string_view text, TextPos from, TextPos next) {
  const std::size_t end = trimmed_end(text, from.value, next.value);
  if (end <= from.value) return from;
  const char32_t last = text::decode_before(text, end).code;
  if (is_sentence_end(last)) return TextPos(end);
  if (const std::size_t sentence = last_sentence_end(text, from.value, end)) return TextPos(sentence);
  if (const std::size_t speech = before_speech(text, from.value, end)) return TextPos(speech);
  return TextPos(end);
}

TextPos mistyped_close(const std::vector<Mark>& singles, TextPos from, TextPos end) {
  for (auto single = mark_from(singles, from); single != singles.end() && single->at < end; ++single) {
    if (single->can_open || !single->can_close) return end;
    if (single->after_sign) return single->at;
  }
  return end;
}

bool closes_single(const std::vector<Mark>& singles, TextPos from, TextPos at) {
  auto single = mark_from(singles, from);
  if (single == singles.end() || single->at != from || !single->surely_opens()) return false;
  ++single;
  if (single == singles.end() || single->at < at || !single->surely_opens()) return false;
  ++single;
  while (single != singles.end() && !single->surely_closes()) ++single;
  return single != singles.end() && single->after_sign;
}

}  // namespace sicut::quote
