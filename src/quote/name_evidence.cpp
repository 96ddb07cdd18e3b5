// What is known of words as names.
#include <algorithm>

#include "quote/letters.h"
#include "quote/names.h"
#include "text/language.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kTold = 4000;  // bytes of a document that tell its language

// "V. I. Lenin" -> "v i lenin".
std::string words_only(std::string_view name) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const text::Character c = text::decode(name, at);
    if (is_word_letter(c.code)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out += lower_case(name.substr(at, c.length));
    } else {
      gap = true;
    }
    at += c.length;
  }
  return out;
}

}  // namespace

NameEvidence::NameEvidence(const formats::Document& document, const Options& options)
    : document_(document), options_(options) {
  for (const std::string& name : options.known_names) {
    const std::string whole_name = words_only(name);
    if (whole_name.find(' ') != std::string::npos) full_.insert(whole_name);
    std::size_t end = name.size();
    while (end > 0 && !is_word_letter(text::decode_before(name, end).code))
      end -= text::decode_before(name, end).length;
    std::size_t start = end;
    while (start > 0 && is_word_letter(text::decode_before(name, start).code)) {
      start -= text::decode_before(name, start).length;
    }
    if (end > start) known_.insert(lower_case(std::string_view(name).substr(start, end - start)));
  }
  uses_.resize(document.forms.size());
  const std::string_view whole = document.text();
  constexpr std::size_t kReach = 3;  // bytes looked at between two words: ". “"
  for (std::size_t i = 1; i < document.words.size(); ++i) {
    const text::Word& word = document.words[i];
    if (word.form >= uses_.size() || word.start.value >= whole.size()) continue;
    const char32_t first = text::decode(whole, word.start.value).code;
    if (is_lower(first)) {
      ++uses_[word.form].lower;
      continue;
    }
    // In the middle of a sentence for sure: one space and a word in front of it.
    const std::size_t before = document.words[i - 1].end().value;
    if (before > word.start.value || word.start.value - before > kReach) continue;
    const std::string_view gap = whole.substr(before, word.start.value - before);
    if (is_capital(first) && (gap == " " || gap == "\n" || gap == ", ")) ++uses_[word.form].capital;
  }
}

bool NameEvidence::is_name_at_start(const Token& word) const {
  if (is_known(word.lower)) return true;
  const text::FormId form = document_.forms.find(text::folded(document_.text(word.span)));
  if (form == text::kNoForm || form >= uses_.size()) return false;
  return uses_[form].capital > uses_[form].lower;
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
