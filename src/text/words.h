// Words: where they stand and what their folded letters are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/position.h"
#include "text/fold.h"
#include "text/letters.h"

namespace sicut::text {

// Number of a distinct folded form in a FormTable. Ids depend on the order of interning and never
// reach a report.
using FormId = std::uint32_t;
inline constexpr FormId kNoForm = 0xffffffffu;

// A word of a text. `start`..`end()` runs from its first to its last letter: punctuation round it is
// outside, what stands inside it (apostrophe, hyphen, a line break after a hyphen, the spaces of a
// letter-spaced word) is inside.
struct Word {
  TextPos start;
  std::uint32_t length = 0;
  FormId form = kNoForm;

  [[nodiscard]] TextPos end() const { return start + length; }
  [[nodiscard]] TextSpan span() const { return {start, end()}; }
};

// Interns folded forms. Not thread safe while interning; reading is.
class FormTable {
 public:
  [[nodiscard]] FormId intern(std::string_view letters);
  // The same of up to eight letters that are loaded already. Cost: one multiplication and one look, as a
  // rule.
  [[nodiscard]] FormId intern(ShortWord word) {
    if (!slots_.empty()) {
      const Slot& first = slots_[place_of(word.letters) & (slots_.size() - 1)];
      if (first.key == word.letters && first.length == word.size && first.form != 0) return first.form - 1;
    }
    return intern_probing(word.letters, word.view());
  }
  [[nodiscard]] FormId find(std::string_view letters) const;  // kNoForm if unknown
  [[nodiscard]] std::string_view letters(FormId id) const {
    return std::string_view(pool_).substr(offsets_[id], offsets_[id + 1] - offsets_[id]);
  }
  [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }

 private:
  struct Slot {
    std::uint64_t key = 0;  // its letters, where they are eight or fewer: most words need no look at the pool
    std::uint32_t form = 0;  // id + 1, or 0
    std::uint32_t length = 0;
  };
  [[nodiscard]] static std::size_t place_of(std::uint64_t key) {
    key *= 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(key ^ (key >> 32));
  }
  [[nodiscard]] FormId intern_probing(std::uint64_t key, std::string_view letters);
  [[nodiscard]] std::size_t slot_of(std::uint64_t key, std::string_view letters) const;
  void grow();

  std::string pool_;                       // the forms one after another
  std::vector<std::uint32_t> offsets_{0};  // form i is pool_[offsets_[i], offsets_[i + 1])
  std::vector<Slot> slots_;                // open addressing
};

// What the tokenizer sees besides words, in text order.
struct NoteMarker {
  TextSpan span;      // "[12]", "*", "46" glued to a word, superscript figures
  std::string label;  // "12", "*"
};

struct Tokens {
  std::vector<Word> words;
  std::vector<NoteMarker> markers;
  std::vector<std::uint32_t> letter_runs;  // indexes of words that are letter-spaced lines yet to be divided
  std::vector<std::uint32_t>
      letter_edges;  // indexes of words that begin or end a stretch of letter-spaced words
};

// Appends the words of `whole[span]` to `out`, in order. Rules:
// - a word is a run of letters, digits and combining marks; it goes on over one apostrophe or hyphen
//   between letters, a soft hyphen, a full stop between single letters ("U.S.S.R."), a comma or full
//   stop between digits ("1,000"), and letters in brackets without spaces ("[T]he");
// - a hyphen at a line's end between letters joins the two lines' halves into one word;
// - dashes ("—", "--") separate;
// - figures glued to a word's end, superscripts, "[12]" and "*" glued to a word are note markers;
// - letter-spaced runs ("n o t   o n e") are words split where a wider gap stands, and left as one
//   letters-run to be divided by `split_letter_spaced` where none does.
// Cost: linear. Thread safe on distinct `out` and `forms`.
void tokenize(std::string_view whole, TextSpan span, FormTable& forms, Tokens& out);

// Whether `tokenize` would make just `words` (of `forms`) of `whole[span]`. Cost: linear, and less than
// tokenizing. Thread safe.
[[nodiscard]] bool tokenizes_to(std::string_view whole, TextSpan span, std::span<const Word> words,
                                const FormTable& forms);

}  // namespace sicut::text
