// What is known of words as names.
#include <algorithm>

#include "quote/letters.h"
#include "quote/names.h"
#include "text/language.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kTold = 4000;  // bytes of a document that tell its language

}  // namespace

// Counted when first asked for: most documents quote nobody.
const std::vector<NameEvidence::Uses>& NameEvidence::uses() const {
  if (!uses_.empty()) return uses_;
  constexpr std::size_t kReach = 3;  // bytes looked at between two words: ". “"
  uses_.resize(document_.forms.size());
  const std::string_view whole = document_.text();
  for (std::size_t i = 1; i < document_.words.size(); ++i) {
    const text::Word& word = document_.words[i];
    if (word.form >= uses_.size() || word.start.value >= whole.size()) continue;
    const char32_t first = text::decode(whole, word.start.value).code;
    if (is_lower(first)) {
      ++uses_[word.form].lower;
      continue;
    }
    // In the middle of a sentence for sure: one space and a word in front of it.
    const std::size_t before = document_.words[i - 1].end().value;
    if (before > word.start.value || word.start.value - before > kReach) continue;
    const std::string_view gap = whole.substr(before, word.start.value - before);
    if (is_capital(first) && (gap == " " || gap == "\n" || gap == ", ")) ++uses_[word.form].capital;
  }
  return uses_;
}

bool NameEvidence::is_name_at_start(const Token& word) const {
  if (is_known(word.lower)) return true;
  const text::FormId form = document_.forms.find(text::folded(document_.text(word.span)));
  if (form == text::kNoForm || form >= uses().size()) return false;
  return uses()[form].capital > uses()[form].lower;
}

const std::string& NameEvidence::language() const {
  if (!language_) language_ = text::base_language(text::language_of(document_.text().substr(0, kTold)));
  return *language_;
}

bool NameEvidence::is_no_word(const Token& word) const {
  constexpr std::size_t kShortest = 4;  // letters: a short word may be anything
  const std::string form = text::folded(document_.text(word.span));
  const bool latin = std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return options_.is_word && latin && form.size() >= kShortest && !options_.is_word(language(), form);
}

bool NameEvidence::is_listed(const Token& word) const {
  return options_.is_word && options_.is_word(language(), text::folded(document_.text(word.span)));
}

}  // namespace sicut::quote
