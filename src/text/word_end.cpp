#include "text/word_end.h"

#include <algorithm>

#include "text/characters.h"
#include "text/note_marker.h"

namespace sicut::text {
namespace {

constexpr std::size_t kBracketed = 40;  // letters in brackets inside a word

class WordEnd {
 public:
  WordEnd(std::string_view whole, std::size_t start) : whole_(whole), start_(start) {}

  // Letters, digits and marks, and over the joints between them.
  [[nodiscard]] std::size_t find() const {
    std::size_t stop = start_;
    for (;;) {
      while (stop < whole_.size()) {
        const CharClass c = class_at(stop);
        if (c != CharClass::letter && c != CharClass::digit && c != CharClass::mark) break;
        stop += peek(stop).length;
      }
      const std::size_t next = over_joint(stop);
      if (next == stop) return stop;
      stop = next;
    }
  }

 private:
  [[nodiscard]] Character peek(std::size_t i) const { return decode(whole_, i); }
  [[nodiscard]] CharClass class_at(std::size_t i) const {
    return i < whole_.size() ? classify(peek(i).code) : CharClass::line_end;
  }
  [[nodiscard]] bool letter_at(std::size_t i) const { return class_at(i) == CharClass::letter; }

  // Where the word goes on behind the joint at `stop`; `stop` where it does not.
  [[nodiscard]] std::size_t over_joint(std::size_t stop) const {
    if (stop >= whole_.size()) return stop;
    const Character joint = peek(stop);
    const std::size_t next = stop + joint.length;
    const Character last = decode_before(whole_, stop);
    const CharClass before = classify(last.code);
    const bool after_letter = before == CharClass::letter || before == CharClass::mark;
    switch (classify(joint.code)) {
      case CharClass::apostrophe:
        return after_letter && letter_at(next) ? next : stop;
      case CharClass::hyphen:
        if (!after_letter) return stop;
        return letter_at(next) ? next : over_line_end(next, stop);
      case CharClass::soft_hyphen:
        return letter_at(next) ? next : over_line_end(next, stop);
      default:
        break;
    }
    if (joint.code == '.' && single_letter(stop) && letter_at(next)) {
      const std::size_t beyond = next + peek(next).length;
      const CharClass c = class_at(beyond);
      return c == CharClass::letter || c == CharClass::digit ? stop : next;
    }
    if ((joint.code == '.' || joint.code == ',') && before == CharClass::digit)
      return class_at(next) == CharClass::digit ? next : stop;
    return over_bracket(stop, joint.code);
  }

  // A hyphen at the line's end: the word goes on at the next line's first letter.
  [[nodiscard]] std::size_t over_line_end(std::size_t at, std::size_t otherwise) const {
    std::size_t next = at;
    while (next < whole_.size() && class_at(next) == CharClass::space) next += peek(next).length;
    if (next < whole_.size() && whole_[next] == '\r') ++next;
    if (next >= whole_.size() || whole_[next] != '\n') return otherwise;
    ++next;
    while (next < whole_.size() && class_at(next) == CharClass::space) next += peek(next).length;
    return letter_at(next) ? next : otherwise;
  }

  // Whether the stretch since the last full stop of the word is one letter: "U.S" of "U.S.S.R."
  [[nodiscard]] bool single_letter(std::size_t stop) const {
    const Character last = decode_before(whole_, stop);
    if (classify(last.code) != CharClass::letter || stop - start_ < last.length) return false;
    const std::size_t at = stop - last.length;
    return at == start_ || whole_[at - 1] == '.';
  }

  // "[T]he", "Comm[ittee]", "re[ad]": letters in brackets, without spaces.
  [[nodiscard]] std::size_t over_bracket(std::size_t stop, char32_t joint) const {
    if (joint == ']' && start_ > 0 && letter_at(stop + 1)) {
      const std::size_t from = std::max(start_ - 1, stop - std::min(stop, kBracketed));
      const bool ours = whole_.substr(from, stop - from).find('[') != std::string_view::npos;
      return ours ? stop + 1 : stop;
    }
    if (joint != '[' || !letter_at(stop + 1)) return stop;
    std::size_t close = stop + 1;
    while (close < whole_.size() && close - stop <= kBracketed && letter_at(close))
      close += peek(close).length;
    if (close >= whole_.size() || whole_[close] != ']') return stop;
    const TextSpan word{TextPos(start_), TextPos(stop)};
    if (note_marker_at(whole_, stop, whole_.size(), word)) return stop;
    return stop + 1;
  }

  std::string_view whole_;
  std::size_t start_;
};

}  // namespace

std::size_t word_end(std::string_view whole, std::size_t start) {
  return WordEnd(whole, start).find();
}

}  // namespace sicut::text
