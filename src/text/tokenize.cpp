#include <algorithm>

#include "text/letter_spaced.h"
#include "text/tokenizer.h"
#include "text/words.h"

namespace sicut::text {
namespace {

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
