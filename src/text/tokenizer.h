// The tokenizer itself, for what takes its words: `tokenize` collects them, `tokenizes_to` compares them. Its
// rules stand in words.h.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/letters.h"
#include "text/note_marker.h"
#include "text/word_end.h"
#include "text/words.h"

namespace sicut::text {

inline constexpr std::size_t kLettersOfRun =
    4;  // fewer single letters in a row of lines are letters, not spacing

// Lower-case ASCII letters; 0 for everything else.
constexpr std::array<char, 256> lower_letters() {
  std::array<char, 256> lower{};
  for (int c = 'a'; c <= 'z'; ++c) lower[static_cast<std::size_t>(c)] = static_cast<char>(c);
  for (int c = 'A'; c <= 'Z'; ++c) lower[static_cast<std::size_t>(c)] = static_cast<char>(c - 'A' + 'a');
  return lower;
}
inline constexpr std::array<char, 256> kLower = lower_letters();

// Bytes behind an ASCII word after which nothing can carry the word on and no marker can follow; of
// punctuation that holds where white space follows.
constexpr std::array<bool, 256> bytes_of(std::string_view signs) {
  std::array<bool, 256> table{};
  for (const char c : signs) table[static_cast<unsigned char>(c)] = true;
  return table;
}
inline constexpr std::array<bool, 256> kPlainEnd = bytes_of(" \n\t\r");
inline constexpr std::array<bool, 256> kPlainSign = bytes_of(".,;:!?");

// A Taker has `word` with letters of any length and with a ShortWord, `marker`, `letter_spaced` (with the
// first words of lines that may be, and their end) and `words`, the number of those it has taken.
template <class Taker>
class Tokenizer {
 public:
  Tokenizer(std::string_view whole, TextSpan span, Taker taker)
      : whole_(whole.substr(0, std::min<std::size_t>(whole.size(), span.end.value))),
        at_(span.start.value),
        taker_(taker),
        line_first_(taker.words()) {}

  Taker run() {
    while (at_ < whole_.size()) {
      if (whole_[at_] == ' ') {
        ++at_;
      } else if (kLower[byte(at_)] == 0 || !(short_word() || ascii_word())) {
        step();
      }
    }
    end_line();
    end_letters();
    return taker_;
  }

 private:
  [[nodiscard]] unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(whole_[i]); }
  [[nodiscard]] Character peek(std::size_t i) const { return decode(whole_, i); }
  [[nodiscard]] CharClass class_at(std::size_t i) const {
    return i < whole_.size() ? classify(peek(i).code) : CharClass::line_end;
  }

  // Nothing behind the word can carry it on.
  [[nodiscard]] bool ends_plainly(std::size_t stop) const {
    const bool sign = kPlainSign[byte(stop)] && stop + 1 < whole_.size() && kPlainEnd[byte(stop + 1)];
    return sign || kPlainEnd[byte(stop)];
  }

  // The common case: up to seven ASCII letters with white space behind them.
  bool short_word() {
    if (at_ + 8 > whole_.size()) return false;
    const std::uint64_t eight = load_eight(whole_.data() + at_);
    const std::size_t length = leading(ascii_letters(eight));
    if (length == 8 || !ends_plainly(at_ + length)) return false;
    taker_.word(at_, ShortWord(lower_case(eight), length));
    count_single(length == 1);
    at_ += length;
    return true;
  }

  // The same of more letters.
  bool ascii_word() {
    std::array<char, 24> letters;
    std::size_t length = 0;
    for (; at_ + length + 8 <= whole_.size() && length < letters.size(); length += 8) {
      const std::uint64_t eight = load_eight(whole_.data() + at_ + length);
      if (ascii_letters(eight) != 0x80 * kEachByte) break;
      store_eight(lower_case(eight), letters.data() + length);
    }
    std::size_t stop = at_ + length;
    for (; stop < whole_.size() && length < letters.size(); ++stop) {
      const char lower = kLower[byte(stop)];
      if (lower == 0) break;
      letters[length++] = lower;
    }
    if (stop >= whole_.size() || !ends_plainly(stop)) return false;
    taker_.word(at_, stop, std::string_view(letters.data(), length));
    count_single(length == 1);
    at_ = stop;
    return true;
  }

  void step() {
    const Character c = peek(at_);
    switch (classify(c.code)) {
      case CharClass::letter:
      case CharClass::digit:
        general_word();
        break;
      case CharClass::ideograph:
        ideograph();
        break;
      case CharClass::line_end:
        if (c.code == '\n') end_line();
        at_ += c.length;
        break;
      default:
        if (c.code == '*') {
          stars();
        } else {
          at_ += c.length;
        }
    }
  }

  // A run of stars that does not follow a word: glued to the next one it opens Markdown emphasis, whose
  // closing run is no note marker.
  void stars() {
    const std::size_t start = at_;
    while (at_ < whole_.size() && whole_[at_] == '*') ++at_;
    emphasis_ = class_at(at_) == CharClass::letter && at_ - start <= 3 ? at_ - start : 0;
  }

  void ideograph() {
    const std::size_t start = at_;
    at_ += peek(at_).length;
    while (class_at(at_) == CharClass::mark) at_ += peek(at_).length;
    add_folded(start, at_);
    markers(start, at_);
  }

  void general_word() {
    const std::size_t start = at_;
    at_ = word_end(whole_, start);
    const std::size_t end = without_note_figures(start, at_);
    at_ = end;
    add_folded(start, end);
    count_single(peek(start).length == end - start);
    markers(start, end);
  }

  [[nodiscard]] std::size_t without_note_figures(std::size_t start, std::size_t stop) const {
    std::size_t end = stop;
    while (end > start && is_ascii_digit(whole_[end - 1])) --end;
    if (end == stop || end == start) return stop;
    const TextSpan word{TextPos(start), TextPos(end)};
    return note_marker_at(whole_, end, whole_.size(), word) ? end : stop;
  }

  // Markers glued to the word or to the punctuation behind it.
  void markers(std::size_t start, std::size_t end) {
    const TextSpan word{TextPos(start), TextPos(end)};
    std::size_t at = end;
    for (std::size_t signs = 0; signs <= kMostSigns && at < whole_.size(); ++signs) {
      if (emphasis_ > 0 && whole_.substr(at).starts_with(std::string_view("***").substr(0, emphasis_))) {
        at_ = at + emphasis_;
        emphasis_ = 0;
        return;
      }
      if (const auto found = note_marker_at(whole_, at, whole_.size(), word)) {
        taker_.marker(*found);
        at = at_ = found->span.end.value;
        signs = 0;
        continue;
      }
      const Character c = peek(at);
      const bool closing = c.code == '.' || c.code == ',' || c.code == ';' || c.code == '!' ||
                           c.code == '?' || c.code == ')' || c.code == ']' || is_closing_quote(c.code);
      if (!closing) return;
      at += c.length;
    }
  }

  void add_folded(std::size_t start, std::size_t end) {
    buffer_.clear();
    append_folded(whole_.substr(start, end - start), buffer_);
    if (!buffer_.empty()) taker_.word(start, end, buffer_);
  }

  void count_single(bool single) {
    singles_ += single;
    pairs_ += single && after_single_;
    after_single_ = single;
  }

  // Lines with two single letters in a row are kept together, since letter-spaced words run over them.
  void end_line() {
    if (pairs_ > 0) {
      if (letter_lines_.empty()) letter_lines_.push_back(line_first_);
      letter_lines_.push_back(taker_.words());
      letters_ += singles_;
    } else if (!letter_lines_.empty()) {
      end_letters();
    }
    singles_ = pairs_ = 0;
    after_single_ = false;
    line_first_ = taker_.words();
  }

  void end_letters() {
    if (letters_ >= kLettersOfRun) taker_.letter_spaced(whole_, letter_lines_);
    letter_lines_.clear();
    letters_ = 0;
  }

  static constexpr std::size_t kMostSigns = 4;  // closing punctuation between a word and its marker

  std::string_view whole_;
  std::size_t at_;
  Taker taker_;
  std::size_t line_first_;   // first word of this line
  std::size_t singles_ = 0;  // one-letter words in this line
  std::size_t pairs_ = 0;    // and how many of them follow another
  bool after_single_ = false;
  std::vector<std::size_t>
      letter_lines_;          // first words of the lines before that may be letter-spaced, and their end
  std::size_t letters_ = 0;   // one-letter words in them
  std::size_t emphasis_ = 0;  // stars of an open Markdown emphasis
  std::string buffer_;
};

}  // namespace sicut::text
