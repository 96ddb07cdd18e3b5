#include "citation/title_words.h"

#include <algorithm>
#include <array>

#include "citation/context.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 81> kConnectors = {
    "of", "and", "the", "a", "an", "to", "for", "in", "on", "at", "with", "from", "by", "or", "de", "la",
    "le", "les", "des", "du", "et", "von", "van", "der", "den", "die", "das", "und", "zur", "zum", "im",
    "del", "di", "da", "e", "y", "el", "los", "las", "v", "vs", "ed", "eds", "trans", "rev", "no", "nos", "i",
    "against", "into", "dated", "upon",
    // French, Italian, Spanish; German, Scandinavian; Russian, Polish
    "sur", "au", "aux", "dans", "pour", "par", "sous", "delle", "della", "dei", "con", "per", "sobre", "para",
    "uber", "fur", "auf", "aus", "bei", "nach", "och", "om", "og", "в", "о", "об", "и", "на", "w"};
constexpr std::array<std::string_view, 24> kNouns = {
    "letter",    "letters",    "article",    "pamphlet", "book",         "speech",
    "speeches",  "report",     "minutes",    "verbatim", "stenographic", "protocol",
    "protocols", "resolution", "decree",     "telegram", "criticism",    "essay",
    "diary",     "memoirs",    "memorandum", "preface",  "introduction", "works"};
constexpr std::array<std::string_view, 15> kCues = {"see", "cf",    "vgl",    "siehe", "compare",
                                                    "viz", "voir",  "confer", "vide",  "quoted",
                                                    "cfr", "vease", "vedi",   "см",    "ср"};
// Abbreviations whose full stop ends no sentence.
constexpr std::array<std::string_view, 48> kAbbreviations = {
    "vgl",  "cfr",  "см",   "ср",  "vol",   "vols", "no",   "nos",  "nr",   "ed",   "eds",  "edn",
    "russ", "engl", "germ", "rev", "trans", "dr",   "st",   "mr",   "mrs",  "prof", "rep",  "cf",
    "vs",   "pt",   "bk",   "ch",  "chap",  "sec",  "art",  "fig",  "jan",  "feb",  "mar",  "apr",
    "aug",  "sept", "oct",  "nov", "dec",   "bd",   "hrsg", "univ", "dept", "comp", "coll", "jr"};

// The end of a quotation that begins at `at`, behind its closing mark; npos if it has none near.
std::size_t quoted_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 160;
  const text::Character open = text::decode(text, at);
  const bool straight = open.code == '"';
  for (std::size_t i = at + open.length; i < text.size() && i < at + kLongest;) {
    const text::Character c = text::decode(text, i);
    const bool closes =
        straight ? c.code == '"'
                 : (c.code == 0x201d || c.code == 0xbb || (open.code == 0x201e && c.code == 0x201c));
    i += c.length;
    if (closes) return i;
  }
  return std::string_view::npos;
}

bool opens_quote(char32_t c) {
  return c == '"' || c == 0x201c || c == 0x201e || c == 0xab;
}

// Letters and figures, and what stands between them inside one word.
bool in_word(std::string_view text, std::size_t at, const text::Character& c) {
  const text::CharClass kind = text::classify(c.code);
  if (kind == text::CharClass::letter || kind == text::CharClass::digit || kind == text::CharClass::mark ||
      kind == text::CharClass::ideograph || kind == text::CharClass::apostrophe ||
      kind == text::CharClass::hyphen || text::is_dash(c.code))
    return true;
  const std::size_t next = at + c.length;
  const bool goes_on = next < text.size() && text::is_letter(text::decode(text, next).code);
  // "R.C.P.(B.)", "U.S.S.R."
  const bool bracket = text.substr(next).starts_with("(") && c.code == '.';
  return (c.code == '.' || c.code == '(') && (goes_on || bracket) && at > 0 && text[at - 1] != ' ';
}

TitleWord kind_of(std::string_view word) {
  const text::Character first = text::decode(word, 0);
  const std::string folded = text::folded(word);
  if (is_cue(folded)) return TitleWord::cue;
  if (text::is_upper(first.code) || text::is_ascii_digit(word[0])) return TitleWord::name;
  if (is_document_noun(folded)) return TitleWord::noun;
  if (among(kConnectors, folded)) return TitleWord::connector;
  return TitleWord::other;
}

bool ends_sentence(std::string_view text, const TitleToken& token) {
  if (token.end >= text.size()) return false;
  const char sign = text[token.end];
  if (sign == '?' || sign == '!') return true;
  if (sign != '.') return false;
  const std::string_view word = text.substr(token.start, token.end - token.start);
  const std::string folded = text::folded(word);
  const bool initial = word.size() <= 2 || word.find('.') != std::string_view::npos;
  return !initial && !among(kAbbreviations, folded);
}

}  // namespace

bool is_cue(std::string_view word) {
  return among(kCues, word);
}

bool is_document_noun(std::string_view folded_word) {
  return among(kNouns, folded_word);
}

std::vector<TitleToken> title_tokens(std::string_view text) {
  std::vector<TitleToken> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character c = text::decode(text, at);
    if (opens_quote(c.code)) {
      const std::size_t end = quoted_end(text, at);
      if (end != std::string_view::npos) {
        const bool title = text::is_upper(text::decode(text, at + c.length).code);
        // “A sentence.” is no title.
        const std::size_t mark = end - text::decode_before(text, end).length;
        const bool stops = mark > at && text[mark - 1] == '.';
        tokens.push_back({at, end, title ? TitleWord::name : TitleWord::other, stops});
        at = end;
        continue;
      }
    }
    std::size_t end = at;
    while (end < text.size() && (end > at || (c.code != '(' && c.code != '.'))) {
      const text::Character next = text::decode(text, end);
      if (!in_word(text, end, next)) break;
      end += next.length;
      // A closing bracket belongs to a word that has the opening one: "R.C.P.(B.)".
      if (text.substr(at, end - at).find('(') != std::string_view::npos &&
          text.substr(end).starts_with(".)")) {
        end += 2;
        break;
      }
    }
    if (end == at) {
      at += c.length;
      continue;
    }
    TitleToken token{at, end, kind_of(text.substr(at, end - at)), false};
    token.sentence_end = ends_sentence(text, token);
    tokens.push_back(token);
    at = end;
  }
  return tokens;
}

namespace {

// A few words, each with a capital: "the Central Committee" is no person.
bool is_short_name(std::string_view name) {
  const std::vector<TitleToken> tokens = title_tokens(name);
  return tokens.size() <= 4 && std::all_of(tokens.begin(), tokens.end(), [](const TitleToken& token) {
           return token.kind == TitleWord::name;
         });
}

}  // namespace

std::optional<std::pair<std::string_view, std::string_view>> possessive(std::string_view words) {
  for (const std::string_view sign : {"’s ", "'s ", "’ ", "' "}) {
    const std::size_t at = words.find(sign);
    if (at == std::string_view::npos || at == 0 || at > 60) continue;
    if (sign[sign.size() - 2] != 's' && words[at - 1] != 's') continue;
    const std::string_view name = words.substr(0, at);
    const std::size_t space = name.find_last_of(' ');
    const std::string_view last = space == std::string_view::npos ? name : name.substr(space + 1);
    if (!text::is_upper(text::decode(last, 0).code) || !is_short_name(name)) continue;
    return std::pair(name, words.substr(at + sign.size()));
  }
  return {};
}

}  // namespace sicut::citation
