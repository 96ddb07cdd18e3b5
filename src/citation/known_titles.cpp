#include "citation/known_titles.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr std::size_t kLongestTitleWords = 12;  // words of a title that is sought as a whole

std::string word_at(std::string_view text, const TitleToken& token) {
  return text::folded(text.substr(token.start, token.end - token.start));
}

bool is_article(std::string_view word) {
  return word == "the" || word == "a" || word == "an";
}

// "CW", "C.W.": letters of a title.
bool is_short_form(std::string_view word) {
  constexpr std::size_t kMostLetters = 8;
  return word.size() > 1 && word.size() <= kMostLetters &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

}  // namespace

void KnownTitles::add(std::string_view title) {
  title = title.substr(0, 200);
  const std::vector<TitleToken> tokens = title_tokens(title);
  if (tokens.size() == 1 && is_short_form(title)) whole_.insert(word_at(title, tokens[0]));
  if (tokens.size() < 2) return;
  std::string whole = word_at(title, tokens[0]);
  for (std::size_t i = 1; i < tokens.size(); ++i) whole += " " + word_at(title, tokens[i]);
  whole_.insert(std::move(whole));
  const std::string first = word_at(title, tokens[0]), second = word_at(title, tokens[1]);
  openings_.insert(first + " " + second);
  // "The Farrow Courier" without its article.
  const auto capital = [&](std::size_t i) {
    return text::is_upper(text::decode(title, tokens[i].start).code);
  };
  if (tokens.size() > 2 && is_article(first) && capital(1) && capital(2))
    openings_.insert(second + " " + word_at(title, tokens[2]));
}

std::size_t KnownTitles::beginning(std::string_view text, const std::vector<TitleToken>& tokens,
                                   std::size_t first) const {
  const auto opens = [&](std::size_t t) {
    return openings_.count(word_at(text, tokens[t - 1]) + " " + word_at(text, tokens[t])) > 0;
  };
  for (std::size_t i = tokens.size(); i-- > first + 1;)
    if (opens(i)) return i > first + 1 && opens(i - 1) ? i - 2 : i - 1;
  return tokens.size();
}

std::size_t KnownTitles::ending_at_last(std::string_view text, const std::vector<TitleToken>& tokens) const {
  std::string words;
  std::size_t found = tokens.size();
  for (std::size_t i = tokens.size(); i-- > 0 && i + kLongestTitleWords >= tokens.size();) {
    if (tokens[i].sentence_end && i + 1 < tokens.size()) break;
    words = words.empty() ? word_at(text, tokens[i]) : word_at(text, tokens[i]) + " " + words;
    const bool single = i + 1 == tokens.size();
    if (single && !is_short_form(text.substr(tokens[i].start, tokens[i].end - tokens[i].start))) continue;
    if (whole_.count(words) > 0) found = i;
  }
  return found;
}

}  // namespace sicut::citation
