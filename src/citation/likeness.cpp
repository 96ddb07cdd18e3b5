#include "citation/likeness.h"

#include <algorithm>
#include <array>

#include "match/similarity.h"
#include "text/fold.h"
#include "text/transliteration.h"

namespace sicut::citation {
namespace {

constexpr std::array<std::string_view, 36> kSmall = {
    "the", "a",   "an",  "of",  "and", "or", "to", "in",  "on",   "for",  "at",  "by",
    "de",  "la",  "le",  "les", "des", "du", "et", "der", "die",  "das",  "und", "von",
    "im",  "zur", "del", "el",  "los", "di", "il", "see", "with", "from", "his", "vol"};

bool is_separator(char c) {
  return c == ' ' || c == ',' || c == '.' || c == ':' || c == ';' || c == '(' || c == ')' || c == '"' ||
         c == '/' || c == '\n' || c == '\t' || c == '[' || c == ']';
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_separator(text[end])) ++end;
    std::string_view word = text.substr(at, end - at);
    for (const std::string_view sign : {"’s", "'s"})
      if (word.size() > sign.size() + 1 && word.ends_with(sign)) word.remove_suffix(sign.size());
    std::string folded = text::folded(word);
    if (!folded.empty()) words.push_back(std::move(folded));
    at = end + 1;
  }
  return words;
}

bool alike(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) - shorter > 4) return false;
  if (shorter < 5 || a.size() > 64 || b.size() > 64) return false;
  if (a[0] >= '0' && a[0] <= '9') return false;  // 1917 is not 1919
  if (text::transliteration_key(a) == text::transliteration_key(b)) return true;
  return shorter >= 6 && match::letter_similarity(a, b) >= 0.83;
}

struct Person {
  std::string surname;
  std::string initials;
};

// "K. Marx and F. Engels", "Marx, K."
std::vector<Person> persons_of(std::string_view names) {
  std::vector<Person> persons;
  std::string rest(names);
  for (const std::string_view and_word : {" and ", " & ", " und ", " et ", "; ", " with "})
    for (std::size_t at = rest.find(and_word); at != std::string::npos; at = rest.find(and_word))
      rest.replace(at, and_word.size(), "\n");
  for (std::size_t at = 0; at <= rest.size();) {
    const std::size_t end = std::min(rest.find('\n', at), rest.size());
    const std::string one = rest.substr(at, end - at);
    at = end + 1;
    Person person;
    std::vector<std::string> words = words_of(one);
    if (words.empty()) continue;
    const std::size_t comma = one.find(',');
    if (comma != std::string::npos) std::rotate(words.begin(), words.begin() + 1, words.end());
    person.surname = words.back();
    for (std::size_t i = 0; i + 1 < words.size(); ++i) person.initials += words[i][0];
    persons.push_back(std::move(person));
  }
  return persons;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view title) {
  std::vector<std::string> words = words_of(title);
  std::erase_if(
      words, [](const std::string& w) { return std::find(kSmall.begin(), kSmall.end(), w) != kSmall.end(); });
  return words;
}

double coverage(const std::vector<std::string>& cited, const std::vector<std::string>& known) {
  std::size_t all = 0, found = 0;
  for (const std::string& word : cited) {
    all += word.size();
    if (std::any_of(known.begin(), known.end(), [&](const std::string& k) { return alike(word, k); }))
      found += word.size();
  }
  return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

bool may_be_same_author(std::string_view a, std::string_view b) {
  for (const Person& x : persons_of(a.substr(0, 400)))
    for (const Person& y : persons_of(b.substr(0, 400))) {
      if (!alike(x.surname, y.surname)) continue;
      const bool both = !x.initials.empty() && !y.initials.empty();
      if (!both || x.initials[0] == y.initials[0]) return true;
    }
  return false;
}

}  // namespace sicut::citation
