#include "quote/clause.h"

#include <algorithm>
#include <array>

#include "quote/letters.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kClauseReach = 700;  // bytes: sentences of print seldom run longer
constexpr std::size_t kReachAhead = 240;   // bytes: a name further off belongs to something else

std::uint8_t sign_of(char32_t code) {
  switch (code) {
    case ',':
    case ';':
    case 0x060c:
    case 0x3001:
    case 0xff0c:
      return kComma;
    case ':':
    case 0xff1a:
      return kColon;
    case '(':
    case '[':
      return kOpenBracket;
    case ')':
    case ']':
      return kCloseBracket;
    default:
      break;
  }
  if (is_dash(code)) return kDash;
  if (is_sentence_end(code)) return kStop;
  return 0;
}

bool is_quote_mark(char32_t code) {
  return code == '"' || code == '\'' || (code >= 0x2018 && code <= 0x201f) || code == 0xab || code == 0xbb ||
         code == 0x2039 || code == 0x203a;
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == 0x2019;
}

// End of the word that begins at `at`: letters, and apostrophes and hyphens between letters.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const text::Character c = text::decode(text, at);
    if (is_word_letter(c.code)) {
      at += c.length;
      continue;
    }
    const bool joins =
        is_apostrophe(c.code) || c.code == '-' || c.code == 0x2010 || c.code == 0x2011 || c.code == 0xad;
    if (!joins || at + c.length >= end || !is_word_letter(text::decode(text, at + c.length).code)) break;
    at += c.length;
  }
  return at;
}

// "L’auteur", "Dell’autore": an elided article's capital is not its noun's.
bool is_elided_article(std::string_view word) {
  const std::size_t sign = std::min(word.find('\''), word.find("’"));
  if (sign == std::string_view::npos || sign == 0 || sign > 4) return false;
  static constexpr std::array<std::string_view, 12> kElided = {"L", "D", "J",  "N",    "S",   "C",
                                                               "M", "T", "Qu", "Dell", "All", "Un"};
  const bool article = std::find(kElided.begin(), kElided.end(), word.substr(0, sign)) != kElided.end();
  const std::size_t noun = sign + text::decode(word, sign).length;
  return article && noun < word.size() && is_lower(text::decode(word, noun).code);
}

Token token_at(std::string_view text, std::size_t at, std::size_t stop, std::size_t end) {
  Token token;
  token.span = {TextPos(at), TextPos(stop)};
  token.capital = is_capital(text::decode(text, at).code) && !is_elided_article(text.substr(at, stop - at));
  token.lower = lower_case(text.substr(at, stop - at));
  if (token.lower.size() > 2 && token.lower.ends_with("'s")) {
    token.possessive = true;
    token.lower.resize(token.lower.size() - 2);
    std::size_t cut = stop;
    for (int letters = 0; letters < 2; ++letters) cut -= text::decode_before(text, cut).length;
    token.span.end = TextPos(cut);
  } else if (stop < end && token.lower.ends_with("s") && is_apostrophe(text::decode(text, stop).code)) {
    token.possessive = true;  // "Marx’ ", "Engels' "
  }
  return token;
}

bool next_is_capital(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t start = at;
  while (at < end && at < start + 12) {
    const text::Character c = text::decode(text, at);
    if (!is_space(c.code) && !is_quote_mark(c.code))
      return !is_lower(c.code) && (is_word_letter(c.code) || c.code == '(' || c.code == '[');
    at += c.length;
  }
  return at >= end;  // the quotation asked about comes next
}

// Does a sentence end with the sign at [at, after)?
bool ends_sentence(std::string_view text, std::size_t at, std::size_t after, std::size_t from,
                   std::size_t end) {
  std::size_t p = after;
  while (p < end) {  // closing marks and brackets belong to the sentence
    const text::Character c = text::decode(text, p);
    if (!is_quote_mark(c.code) && c.code != ')' && c.code != ']') break;
    p += c.length;
  }
  const char32_t sign = text::decode(text, at).code;
  if (p >= end) return sign != '.' || !is_abbreviation(text, at, from);
  const bool wide = sign > 0x2fff;  // 。！？ need no space
  if (!wide && !is_space(text::decode(text, p).code)) return false;
  if (!wide && !next_is_capital(text, p, end)) return false;
  return sign != '.' || !is_abbreviation(text, at, from);
}

void read_words(std::string_view text, std::size_t from, std::size_t end, bool sentence_begins,
                Clause& clause) {
  bool begins = sentence_begins;
  for (std::size_t at = from; at < end;) {
    const text::Character c = text::decode(text, at);
    if (is_word_letter(c.code)) {
      const std::size_t stop = word_end(text, at, end);
      Token token = token_at(text, at, stop, end);
      token.begins_sentence = begins;
      begins = false;
      clause.words.push_back(std::move(token));
      at = stop;
      continue;
    }
    const std::uint8_t sign = sign_of(c.code);
    std::uint8_t& place = clause.words.empty() ? clause.lead : clause.words.back().after;
    place = static_cast<std::uint8_t>(place | sign);
    if ((sign & kOpenBracket) != 0) begins = true;  // "(Minutes, p. 3)": a capital proves nothing
    at += c.length;
  }
}

// Does the quotation that ends at `stop` end a sentence with it: “So.” Then X?
bool ends_inside(std::string_view text, std::size_t stop, std::size_t limit, std::size_t at) {
  std::size_t p = stop;
  for (int marks = 0; p > limit && marks < 4; ++marks) {
    const text::Character c = text::decode_before(text, p);
    p -= c.length;
    if (is_sentence_end(c.code)) return ends_sentence(text, p, p + c.length, limit, at);
    if (!is_quote_mark(c.code)) return false;
  }
  return false;
}

// Where the sentence that contains `at` begins.
std::size_t sentence_start(std::string_view text, std::size_t limit, std::size_t at,
                           const std::vector<TextSpan>& holes, std::size_t& hole) {
  const std::size_t farthest = at > limit + kClauseReach ? at - kClauseReach : limit;
  std::size_t p = at;
  std::size_t begin = at;  // first letter seen so far
  while (p > farthest) {
    if (hole > 0 && holes[hole - 1].end.value >= p) {
      --hole;
      if (p < at && ends_inside(text, p, limit, at)) return p;
      p = std::max(farthest, std::min<std::size_t>(p, holes[hole].start.value));
      continue;
    }
    const text::Character c = text::decode_before(text, p);
    const std::size_t start = p - c.length;
    if (is_sentence_end(c.code) && ends_sentence(text, start, p, limit, at)) return p;
    p = start;
    begin = start;
  }
  return p == farthest ? p : begin;
}

}  // namespace

bool is_abbreviation(std::string_view text, std::size_t stop, std::size_t from) {
  constexpr std::array<std::string_view, 35> kShort = {
      "jos",  "jas", "geo", "chas", "thos", "alex", "robt", "mr",  "mrs",    "ms",  "dr", "st",
      "prof", "rev", "hon", "gen",  "col",  "capt", "lt",   "sgt", "vol",    "no",  "p",  "pp",
      "cf",   "vs",  "art", "ed",   "op",   "fig",  "sen",  "gov", "messrs", "hrn", "al"};
  std::size_t start = stop;
  std::size_t letters = 0;
  while (start > from && letters < 8) {
    const text::Character c = text::decode_before(text, start);
    if (!is_word_letter(c.code)) break;
    start -= c.length;
    ++letters;
  }
  if (letters == 0 || letters == 8) return false;
  const bool capital = is_capital(text::decode(text, start).code);
  if (letters == 1) return capital;  // "V. Lenin"
  const std::string word = lower_case(text.substr(start, stop - start));
  // "Ch. Dickens", "Wm. Blake": no word is without a vowel.
  if (capital && letters <= 3 && word.size() == letters && word.find_first_of("aeiouy") == std::string::npos)
    return true;
  return std::find(kShort.begin(), kShort.end(), lower_case(text.substr(start, stop - start))) !=
         kShort.end();
}

Clause clause_before(std::string_view text, TextPos limit, TextPos at, const std::vector<TextSpan>& holes) {
  std::size_t hole = holes.size();
  while (hole > 0 && holes[hole - 1].start >= at) --hole;
  const std::size_t last_hole = hole;
  Clause clause;
  const std::size_t start = sentence_start(text, limit.value, at.value, holes, hole);
  clause.start = TextPos(start);
  std::size_t from = start;
  bool begins = true;
  for (std::size_t h = hole; h < last_hole; ++h) {
    if (holes[h].start.value > from) {
      read_words(text, from, std::min<std::size_t>(holes[h].start.value, at.value), begins, clause);
      begins = false;
    }
    std::uint8_t& place = clause.words.empty() ? clause.lead : clause.words.back().after;
    place = static_cast<std::uint8_t>(place | kQuotation);
    from = std::max<std::size_t>(from, holes[h].end.value);
  }
  if (from < at.value) read_words(text, from, at.value, begins, clause);
  return clause;
}

Clause clause_after(std::string_view text, TextPos at, TextPos limit) {
  Clause clause;
  clause.start = at;
  std::size_t end = std::min<std::size_t>(limit.value, at.value + kReachAhead);
  while (end < limit.value && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
  for (std::size_t p = at.value; p < end;) {
    const text::Character c = text::decode(text, p);
    const std::size_t after = p + c.length;
    if (is_sentence_end(c.code) && ends_sentence(text, p, after, at.value, limit.value)) {
      end = after;
      break;
    }
    p = after;
  }
  if (at.value < end) read_words(text, at.value, end, false, clause);
  return clause;
}

}  // namespace sicut::quote
