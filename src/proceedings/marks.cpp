#include "proceedings/marks.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/letters.h"

namespace sicut::proceedings {
namespace {

using text::Character;
using text::CharClass;

bool begins_word(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::ideograph;
}

class Scanner {
 public:
  Scanner(WordBook& book, std::string_view whole, TextSpan span, Marks& marks)
      : book_(book),
        marks_(marks),
        text_(whole.substr(0, std::min<std::size_t>(span.end.value, whole.size()))),
        at_(span.start.value) {}

  void run() {
    while (at_ < text_.size()) {
      if (text_[at_] == ' ') {
        ++at_;
        continue;
      }
      if (plain_word()) continue;
      const Character c = text::decode(text_, at_);
      const CharClass kind = text::classify(c.code);
      if (begins_word(kind)) {
        word();
      } else {
        if (kind == CharClass::line_end) line_start_ = true;
        if (kind != CharClass::space && kind != CharClass::line_end && kind != CharClass::soft_hyphen)
          sign(c);
        at_ += c.length;
      }
    }
  }

 private:
  // ASCII letters and figures, and nothing behind them that could carry the word on.
  bool plain_word() {
    if (at_ + 8 > text_.size()) return false;
    const std::uint64_t eight = text::load_eight(text_.data() + at_);
    std::size_t length = text::leading(text::ascii_letters_and_figures(eight));
    if (length == 0) return false;
    const bool is_short = length < 8;
    for (std::size_t more = is_short ? 0 : 8; more == 8; length += more) {
      if (at_ + length + 8 > text_.size()) return false;
      more = text::leading(text::ascii_letters_and_figures(text::load_eight(text_.data() + at_ + length)));
    }
    const std::size_t start = at_;
    if (!ends_plainly(start + length)) return false;
    at_ += length;
    add_word(start,
             is_short ? book_.number_of(text::ShortWord(eight, length))
                      : book_.number_of(text_.substr(start, length)),
             false);
    return true;
  }

  [[nodiscard]] bool ends_plainly(std::size_t stop) const {
    const char behind = text_[stop];
    if (behind == '\'' || behind == '-' || static_cast<unsigned char>(behind) >= 0x80) return false;
    const bool figures_follow =
        (behind == ',' || behind == '.') && stop + 1 < text_.size() && text::is_ascii_digit(text_[stop + 1]);
    return !figures_follow;
  }

  // Where a word that goes on behind `at` (an apostrophe, a hyphen, a thousands mark) has its next letter.
  [[nodiscard]] bool goes_on(std::size_t at, CharClass link, bool after_digit) const {
    const Character next = text::decode(text_, at);
    const CharClass kind = text::classify(next.code);
    if (link == CharClass::apostrophe || link == CharClass::hyphen)
      return kind == CharClass::letter || kind == CharClass::digit;
    return after_digit && kind == CharClass::digit;  // "1,000", "25.000"
  }

  // How many ASCII letters and figures stand at `at`.
  [[nodiscard]] std::size_t plain_letters(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) < 0x80 &&
           begins_word(text::kAsciiClasses[static_cast<unsigned char>(text_[end])]))
      ++end;
    return end - at;
  }

  // "14-13" is two figures and a dash, "twenty-one" one word.
  [[nodiscard]] bool between_figures(std::size_t before, std::size_t after) const {
    return text::is_ascii_digit(text_[before]) && after < text_.size() && text::is_ascii_digit(text_[after]);
  }

  void word() {
    const std::size_t start = at_;
    CharClass last = CharClass::letter;
    std::size_t letters_end = at_;
    while (at_ < text_.size()) {
      if (const std::size_t run = plain_letters(at_); run > 0) {
        at_ += run;
        letters_end = at_;
        last = text::kAsciiClasses[static_cast<unsigned char>(text_[at_ - 1])];
        continue;
      }
      const Character c = text::decode(text_, at_);
      const CharClass kind = text::classify(c.code);
      if (begins_word(kind) || kind == CharClass::mark) {
        at_ += c.length;
        letters_end = at_;
        last = kind;
        continue;
      }
      const bool thousands = c.code == ',' || c.code == '.';
      const bool link = kind == CharClass::apostrophe || kind == CharClass::hyphen ||
                        kind == CharClass::soft_hyphen || thousands;
      if (!link || last == CharClass::other) break;
      if (kind == CharClass::hyphen && between_figures(at_ - 1, at_ + c.length)) break;
      if (thousands && !three_digits_follow(at_ + c.length)) break;
      if (kind != CharClass::soft_hyphen && !goes_on(at_ + c.length, kind, last == CharClass::digit)) break;
      at_ += c.length;
      last = CharClass::other;
    }
    at_ = letters_end;
    add_word(start, book_.number_of(text_.substr(start, at_ - start)), ends_in_apostrophe());
  }

  [[nodiscard]] bool three_digits_follow(std::size_t at) const {
    if (at + 3 > text_.size()) return false;
    for (std::size_t i = 0; i < 3; ++i)
      if (!text::is_ascii_digit(text_[at + i])) return false;
    return at + 3 == text_.size() || !text::is_ascii_digit(text_[at + 3]);
  }

  void add_word(std::size_t start, text::FormId word, bool apostrophe) {
    marks_.push_back({TextPos(start), TextPos(at_), word, true, line_start_, apostrophe});
    line_start_ = false;
  }

  // "members’": told from a closing single quote by the s before it.
  [[nodiscard]] bool ends_in_apostrophe() const {
    if (at_ >= text_.size() || (text_[at_ - 1] != 's' && text_[at_ - 1] != 'S')) return false;
    return text::classify(text::decode(text_, at_).code) == CharClass::apostrophe;
  }

  void sign(Character c) {
    marks_.push_back({TextPos(at_), TextPos(at_ + c.length), c.code, false, line_start_, false});
    line_start_ = false;
  }

  WordBook& book_;
  Marks& marks_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool line_start_ = true;
};

}  // namespace

void scan(WordBook& book, std::string_view whole, TextSpan span, Marks& marks) {
  Scanner(book, whole, span, marks).run();
}

}  // namespace sicut::proceedings
