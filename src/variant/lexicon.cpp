#include "variant/lexicon.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf32.h"
#include "variant/confusion.h"
#include "variant/wordlist.h"

namespace sicut::variant {
namespace {

constexpr std::uint32_t kOften = 3;            // times a word must stand in the record to be one
constexpr std::uint32_t kMuchCommoner = 100;   // times commoner a word must be to be the one that was meant
constexpr std::uint32_t kCommon = 20;          // the same for a word met once at most, where there is no list
constexpr std::uint32_t kCommonerName = 10;    // the same for names, of which no list knows all
constexpr std::uint32_t kRarest = 1000;        // times commoner the word is that a rare one beside it was
constexpr std::size_t kLargeRecord = 200'000;  // words: in a smaller one to be met once means nothing

bool is_figures(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Inflections and derivations that English word lists leave out: "sulphites", "untaxed", "nonstriking".
bool derives_from_listed(std::string_view letters, std::string_view language) {
  constexpr std::size_t kStem = 4;  // letters: shorter stems make words of too much
  if (language != "en") return false;
  const auto listed = [&](std::string_view stem) {
    return stem.size() >= kStem && wordlist_has(language, stem);
  };
  if (letters.ends_with('s') && listed(letters.substr(0, letters.size() - 1))) return true;
  constexpr std::array<std::string_view, 6> kPrefixes = {"un", "non", "anti", "over", "under", "re"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
    return letters.starts_with(prefix) && listed(letters.substr(prefix.size()));
  });
}

bool is_greek(char32_t c) {
  return (c >= 0x370 && c <= 0x3ff) || (c >= 0x1f00 && c <= 0x1fff);
}

}  // namespace

bool Lexicon::lists(std::string_view letters) const {
  return wordlist_has(language_, letters);
}

std::uint32_t Lexicon::count(std::string_view letters) const {
  return counts_.count(letters);
}

bool Lexicon::is_misreading(std::string_view letters) const {
  const std::uint32_t own = count(letters);
  for (const std::string& other : one_confusion_away(letters))
    if (count(other) >= kCommonerName * std::max(own, 1U)) return true;
  return false;
}

bool Lexicon::is_rare_beside(std::string_view letters, std::string_view listed) const {
  if (!lists(listed) || lists(letters) || derives_from_listed(letters, language_) ||
      text::has_ascii_digit(letters))
    return false;
  return count(listed) / kRarest >= std::max(count(letters), 1U);
}

bool Lexicon::knows(std::string_view letters) const {
  if (is_figures(letters) || lists(letters) || derives_from_listed(letters, language_)) return true;
  if (text::has_ascii_digit(letters)) return false;
  if (answers_ == nullptr) return is_met_as_word(letters);
  if (const auto known = answers_->find(language_, letters)) return *known;
  const bool known = is_met_as_word(letters);
  answers_->keep(language_, letters, known);
  return known;
}

// By the texts alone.
bool Lexicon::is_met_as_word(std::string_view letters) const {
  const std::uint32_t count = this->count(letters);
  if (has_wordlist(language_))
    return count >= kOften && !shadows_commoner_word(letters, count, kMuchCommoner);
  return counts_.words() < kLargeRecord || count > 1 || !shadows_commoner_word(letters, 1, kCommon);
}

bool Lexicon::shadows_commoner_word(std::string_view letters, std::uint32_t count,
                                    std::uint32_t times) const {
  for (const std::string& other : one_confusion_away(letters)) {
    const std::uint32_t other_count = counts_.count(other);
    if (other_count > 0 && other_count / times >= count) return true;
    if (lists(other) && count < 2 * kOften) return true;
  }
  return false;
}

bool Lexicon::accents_tell_apart(std::string_view a, std::string_view b) const {
  if (has_wordlist(language_)) {
    const auto spelled = [&](std::string_view s) { return wordlist_has(language_, "=" + std::string(s)); };
    return spelled(a) && spelled(b);
  }
  std::u32string x = text::to_utf32(a), y = text::to_utf32(b);
  if (std::any_of(x.begin(), x.end(), is_greek)) return false;
  std::replace(x.begin(), x.end(), U'ё', U'е');
  std::replace(y.begin(), y.end(), U'ё', U'е');
  return x != y;
}

}  // namespace sicut::variant
