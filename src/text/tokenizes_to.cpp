// Most words are ASCII letters with white space round them: of these it is enough to see that they are all
// there. Where others stand the tokenizer is asked, from one plain word to the next; and of the whole, where
// what it makes of a word depends on more than its neighbours.
#include <algorithm>

#include "text/tokenizer.h"
#include "text/words.h"

namespace sicut::text {
namespace {

// Holds the tokenizer's words against those that there should be.
class Comparer {
 public:
  Comparer(std::span<const Word> words, const FormTable& forms) : words_(words), forms_(forms) {}
  void word(std::size_t start, std::size_t end, std::string_view letters) {
    same_ = same_ && at_ < words_.size() && words_[at_].start.value == start &&
            words_[at_].end().value == end && forms_.letters(words_[at_].form) == letters;
    ++at_;
  }
  // Of ASCII letters alone: what they fold to is told by where they stand.
  void word(std::size_t start, ShortWord letters) {
    same_ = same_ && at_ < words_.size() && words_[at_].start.value == start &&
            words_[at_].length == letters.size;
    ++at_;
  }
  void marker(const NoteMarker&) {}
  void letter_spaced(std::string_view, const std::vector<std::size_t>&) { unsure_ = true; }
  [[nodiscard]] std::size_t words() const { return at_; }
  [[nodiscard]] bool is_unsure() const { return unsure_; }
  [[nodiscard]] bool are_the_same() const { return same_ && at_ == words_.size(); }

 private:
  std::span<const Word> words_;
  const FormTable& forms_;
  std::size_t at_ = 0;
  bool same_ = true;
  bool unsure_ = false;  // lines may be letter-spaced, whose words depend on more than their own letters
};

bool whole_tokenizes_to(std::string_view whole, TextSpan span, std::span<const Word> words,
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

// What stands between two words.
enum class GapKind : std::uint8_t {
  dull,  // signs that neither make a word nor change one that ended plainly
  odd,   // signs that may belong to the word before or behind
  deep,  // what may change words farther on, or be a word itself
};

constexpr std::array<GapKind, 128> kAsciiGaps = [] {
  std::array<GapKind, 128> gaps{};
  for (unsigned c = 0; c < gaps.size(); ++c) {
    const bool word = kLower[c] != 0 || (c >= '0' && c <= '9');
    gaps[c] = word || c == '*' ? GapKind::deep : GapKind::dull;
  }
  return gaps;
}();

GapKind gap_of(char32_t code) {
  if (code < kAsciiGaps.size()) return kAsciiGaps[code];
  switch (classify_long(code)) {
    case CharClass::letter:
    case CharClass::digit:
    case CharClass::mark:
    case CharClass::ideograph:
    case CharClass::superscript:
      return GapKind::deep;
    default:
      return GapKind::odd;
  }
}

class Comparison {
 public:
  Comparison(std::string_view whole, TextSpan span, std::span<const Word> words, const FormTable& forms)
      : whole_(whole.substr(0, std::min<std::size_t>(whole.size(), span.end.value))),
        words_(words),
        forms_(forms),
        at_(span.start.value) {}

  // Whether they are told, for certain; where not, the whole may tell them yet.
  bool are_told() {
    for (take_plain_words(); next_ < words_.size(); take_plain_words()) {
      const std::size_t count = odd_words();
      if (count == 0) return false;
      const bool last = next_ + count == words_.size();
      const TextSpan span{TextPos(at_), last ? TextPos(whole_.size()) : words_[next_ + count - 1].end()};
      const auto found = Tokenizer(whole_, span, Comparer(words_.subspan(next_, count), forms_)).run();
      if (found.is_unsure() || !found.are_the_same()) return false;
      next_ += count;
      at_ = span.end.value;
    }
    return gap(at_, whole_.size()) == GapKind::dull;
  }

 private:
  [[nodiscard]] unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(whole_[i]); }

  [[nodiscard]] GapKind gap(std::size_t from, std::size_t to) const {
    GapKind found = GapKind::dull;
    while (from < to) {
      const Character c = decode(whole_, from);
      found = std::max(found, gap_of(c.code));
      from += c.length;
    }
    return found;
  }

  // ASCII letters that nothing behind them carries on.
  [[nodiscard]] bool is_plain(const Word& word) const {
    const std::size_t end = word.end().value;
    std::size_t at = word.start.value;
    if (at + 8 < whole_.size() && word.length < 8) {  // as most are
      const std::uint64_t eight = load_eight(whole_.data() + at);
      return leading(ascii_letters(eight)) == word.length && ends_plainly(end);
    }
    for (; at + 8 <= whole_.size() && at < end; at += 8) {
      const std::size_t letters = leading(ascii_letters(load_eight(whole_.data() + at)));
      if (letters < std::min<std::size_t>(8, end - at)) return false;
    }
    for (; at < end; ++at)
      if (kLower[byte(at)] == 0) return false;
    return end == whole_.size() || ends_plainly(end);
  }
  [[nodiscard]] bool ends_plainly(std::size_t end) const {
    return kPlainEnd[byte(end)] ||
           (kPlainSign[byte(end)] && end + 1 < whole_.size() && kPlainEnd[byte(end + 1)]);
  }

  // Single letters beside each other may be of a letter-spaced line.
  [[nodiscard]] bool is_single(const Word& word) const {
    return word.length == 1 || decode(whole_, word.start.value).length == word.length;
  }

  // What stands between `from` and the word.
  [[nodiscard]] GapKind gap_before(const Word& word, std::size_t from) const {
    const std::size_t start = word.start.value;
    if (start < from || word.length == 0 || word.end().value > whole_.size()) return GapKind::deep;
    return start == from + 1 && whole_[from] == ' ' ? GapKind::dull : gap(from, start);
  }

  // Goes over the plain words that come next.
  void take_plain_words() {
    std::size_t at = at_, next = next_;
    bool after_single = after_single_;
    for (; next < words_.size(); ++next) {
      const Word& word = words_[next];
      const bool single = word.length == 1;
      if (gap_before(word, at) != GapKind::dull || !is_plain(word) || (single && after_single)) break;
      after_single = single;
      at = word.end().value;
    }
    at_ = at, next_ = next, after_single_ = after_single;
  }

  // The words from the next on up to one that is plain, that one too; their number, 0 where
  // only the whole can tell.
  std::size_t odd_words() {
    std::size_t at = at_;
    for (std::size_t w = next_; w < words_.size(); ++w) {
      if (gap_before(words_[w], at) == GapKind::deep) return 0;
      const bool single = is_single(words_[w]);
      if (single && after_single_) return 0;
      after_single_ = single || (after_single_ && byte(words_[w].start.value) >= 0x80);
      if (is_plain(words_[w])) return w + 1 - next_;
      at = words_[w].end().value;
    }
    return words_.size() - next_;
  }

  std::string_view whole_;
  std::span<const Word> words_;
  const FormTable& forms_;
  std::size_t at_;             // where the words before ended
  std::size_t next_ = 0;       // the first word not yet seen to be told
  bool after_single_ = false;  // the word before is one letter
};

}  // namespace

bool tokenizes_to(std::string_view whole, TextSpan span, std::span<const Word> words,
                  const FormTable& forms) {
  return Comparison(whole, span, words, forms).are_told() || whole_tokenizes_to(whole, span, words, forms);
}

}  // namespace sicut::text
