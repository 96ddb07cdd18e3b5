#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/letter_spaced.h"
#include "text/note_marker.h"
#include "text/words.h"

namespace sicut::text {
namespace {

constexpr std::size_t kLettersOfRun = 4;  // fewer single letters in a row of lines are letters, not spacing

// Lower-case ASCII letters; 0 for everything else.
constexpr std::array<char, 256> lower_letters() {
  std::array<char, 256> lower{};
  for (int c = 'a'; c <= 'z'; ++c) lower[static_cast<std::size_t>(c)] = static_cast<char>(c);
  for (int c = 'A'; c <= 'Z'; ++c) lower[static_cast<std::size_t>(c)] = static_cast<char>(c - 'A' + 'a');
  return lower;
}
constexpr std::array<char, 256> kLower = lower_letters();

// Bytes behind an ASCII word after which nothing can carry the word on and no marker can follow; of
// punctuation that holds where white space follows.
constexpr std::array<bool, 256> bytes_of(std::string_view signs) {
  std::array<bool, 256> table{};
  for (const char c : signs) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> kPlainEnd = bytes_of(" \n\t\r");
constexpr std::array<bool, 256> kPlainSign = bytes_of(".,;:!?");

// Takes the words that the tokenizer finds.
class Collector {
 public:
  Collector(FormTable& forms, Tokens& out) : forms_(forms), out_(out) {}
  void word(std::size_t start, std::size_t end, std::string_view letters) {
    out_.words.push_back({TextPos(start), static_cast<std::uint32_t>(end - start), forms_.intern(letters)});
  }
  void word(std::size_t start, ShortWord letters) {
    out_.words.push_back({TextPos(start), letters.size, forms_.intern(letters)});
  }
  void marker(const NoteMarker& found) { out_.markers.push_back(found); }
  void letter_spaced(std::string_view whole, const std::vector<std::size_t>& lines) {
    merge_letter_spaced(whole, lines, forms_, out_);
  }
  [[nodiscard]] std::size_t words() const { return out_.words.size(); }

 private:
  FormTable& forms_;
  Tokens& out_;
};

// Holds them against those that there should be.
class Comparer {
 public:
  Comparer(std::span<const Word> words, const FormTable& forms) : words_(words), forms_(forms) {}
  void word(std::size_t start, std::size_t end, std::string_view letters) {
    same_ = same_ && at_ < words_.size() && words_[at_].start.value == start &&
            words_[at_].end().value == end && forms_.letters(words_[at_].form) == letters;
    ++at_;
  }
  void word(std::size_t start, ShortWord letters) {
    same_ = same_ && at_ < words_.size() && words_[at_].start.value == start &&
            words_[at_].length == letters.size && has_letters(words_[at_].form, letters);
    ++at_;
  }
  void marker(const NoteMarker&) {}
  void letter_spaced(std::string_view, const std::vector<std::size_t>&) { unsure_ = true; }
  [[nodiscard]] std::size_t words() const { return at_; }
  [[nodiscard]] bool is_unsure() const { return unsure_; }
  [[nodiscard]] bool are_the_same() const { return same_ && at_ == words_.size(); }

 private:
  [[nodiscard]] bool has_letters(FormId form, const ShortWord& letters) const {
    const std::string_view known = forms_.letters(form);
    return known.size() == letters.size && ShortWord(known).letters == letters.letters;
  }

  std::span<const Word> words_;
  const FormTable& forms_;
  std::size_t at_ = 0;
  bool same_ = true;
  bool unsure_ = false;  // lines may be letter-spaced, whose words depend on more than their own letters
};

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
  [[nodiscard]] bool letter_at(std::size_t i) const { return class_at(i) == CharClass::letter; }

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
    at_ = word_end(start);
    const std::size_t end = without_note_figures(start, at_);
    at_ = end;
    add_folded(start, end);
    count_single(peek(start).length == end - start);
    markers(start, end);
  }

  // Letters, digits and marks, and over the joints between them.
  [[nodiscard]] std::size_t word_end(std::size_t start) const {
    std::size_t stop = start;
    for (;;) {
      while (stop < whole_.size()) {
        const CharClass c = class_at(stop);
        if (c != CharClass::letter && c != CharClass::digit && c != CharClass::mark) break;
        stop += peek(stop).length;
      }
      const std::size_t next = over_joint(start, stop);
      if (next == stop) return stop;
      stop = next;
    }
  }

  // Where the word goes on behind the joint at `stop`; `stop` where it does not.
  [[nodiscard]] std::size_t over_joint(std::size_t start, std::size_t stop) const {
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
    if (joint.code == '.' && single_letter(start, stop) && letter_at(next)) {
      const std::size_t beyond = next + peek(next).length;
      const CharClass c = class_at(beyond);
      return c == CharClass::letter || c == CharClass::digit ? stop : next;
    }
    if ((joint.code == '.' || joint.code == ',') && before == CharClass::digit)
      return class_at(next) == CharClass::digit ? next : stop;
    return over_bracket(start, stop, joint.code);
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
  [[nodiscard]] bool single_letter(std::size_t start, std::size_t stop) const {
    const Character last = decode_before(whole_, stop);
    if (classify(last.code) != CharClass::letter || stop - start < last.length) return false;
    const std::size_t at = stop - last.length;
    return at == start || whole_[at - 1] == '.';
  }

  // "[T]he", "Comm[ittee]", "re[ad]": letters in brackets, without spaces.
  [[nodiscard]] std::size_t over_bracket(std::size_t start, std::size_t stop, char32_t joint) const {
    if (joint == ']' && start > 0 && letter_at(stop + 1)) {
      const std::size_t from = std::max(start - 1, stop - std::min(stop, kBracketed));
      const bool ours = whole_.substr(from, stop - from).find('[') != std::string_view::npos;
      return ours ? stop + 1 : stop;
    }
    if (joint != '[' || !letter_at(stop + 1)) return stop;
    std::size_t close = stop + 1;
    while (close < whole_.size() && close - stop <= kBracketed && letter_at(close))
      close += peek(close).length;
    if (close >= whole_.size() || whole_[close] != ']') return stop;
    const TextSpan word{TextPos(start), TextPos(stop)};
    if (note_marker_at(whole_, stop, whole_.size(), word)) return stop;
    return stop + 1;
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

  static constexpr std::size_t kBracketed = 40;  // letters in brackets inside a word
  static constexpr std::size_t kMostSigns = 4;   // closing punctuation between a word and its marker

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

}  // namespace

void tokenize(std::string_view whole, TextSpan span, FormTable& forms, Tokens& out) {
  Tokenizer(whole, span, Collector(forms, out)).run();
}

bool tokenizes_to(std::string_view whole, TextSpan span, std::span<const Word> words,
                  const FormTable& forms) {
  const Comparer compared = Tokenizer(whole, span, Comparer(words, forms)).run();
  if (!compared.is_unsure()) return compared.are_the_same();
  FormTable own;
  Tokens tokens;
  tokenize(whole, span, own, tokens);
  return std::equal(tokens.words.begin(), tokens.words.end(), words.begin(), words.end(),
                    [&](const Word& a, const Word& b) {
                      return a.start == b.start && a.length == b.length &&
                             own.letters(a.form) == forms.letters(b.form);
                    });
}

}  // namespace sicut::text
