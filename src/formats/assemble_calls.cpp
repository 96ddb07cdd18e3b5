#include "formats/assemble_calls.h"

#include <algorithm>
#include <array>
#include <set>

#include "formats/layers_note.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestNotes = 5;
constexpr std::size_t kLongestNumber = 3;

struct Figure {
  std::size_t word = 0;  // index in the body's words
  std::uint32_t value = 0;
};

std::uint32_t value_of(std::string_view figures) {
  if (figures.empty() || figures.size() > kLongestNumber || figures[0] == '0') return 0;
  std::uint32_t value = 0;
  for (const char c : figures) {
    if (!text::is_ascii_digit(c)) return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::set<std::uint32_t> note_numbers(const Document& document) {
  std::set<std::uint32_t> numbers;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::note)
      if (const std::uint32_t value = value_of(note_label(document.text(block.span)))) numbers.insert(value);
  return numbers;
}

// Words that a number belongs to: "January 9", "p. 12", "Article 3".
bool takes_number(std::string_view form) {
  static constexpr std::array kWords{
      "january", "february", "march",    "april",  "may",     "june",    "july",  "august",  "september",
      "october", "november", "december", "p",      "pp",      "page",    "pages", "vol",     "vols",
      "volume",  "no",       "nos",      "number", "article", "chapter", "part",  "section", "point",
      "points",  "book",     "nr",       "art",    "ch",      "sec",     "fig",   "and",     "or",
      "of",      "the",      "to",       "in",     "at",      "by",      "than",  "from",    "about",
      "over",    "only",     "these",    "those",  "all",     "some",    "a",     "are",     "were",
      "for",     "with",     "is",       "was",    "had",     "have",    "has",   "nearly",  "another",
      "between", "up",       "an"};
  return std::find(kWords.begin(), kWords.end(), form) != kWords.end();
}

// Could the word be a call: a space before it, behind a word or its punctuation, and white space or a mark
// behind it?
bool may_call(const Document& document, const std::vector<text::Word>& words, std::size_t i) {
  const std::string_view text = document.text();
  const std::size_t start = words[i].start.value;
  const std::size_t end = words[i].end().value;
  if (i == 0 || start < 2 || text[start - 1] != ' ') return false;
  const text::Character before = text::decode_before(text, start - 1);
  const text::CharClass kind = text::classify(before.code);
  const bool behind_words = kind == text::CharClass::letter || kind == text::CharClass::digit ||
                            before.code == '.' || before.code == ',' || before.code == ';' ||
                            before.code == ')' || text::is_closing_quote(before.code) || before.code == '*' ||
                            before.code == '?' || before.code == '!';
  if (!behind_words || takes_number(document.forms.letters(words[i - 1].form))) return false;
  if (end >= text.size()) return true;
  const text::CharClass next = text::classify(text::decode(text, end).code);
  return next == text::CharClass::space || next == text::CharClass::line_end;
}

// The longest run of figures whose values rise, as indexes (patience sorting).
std::vector<std::size_t> longest_rising(const std::vector<Figure>& figures) {
  std::vector<std::size_t> tails;
  std::vector<std::size_t> before(figures.size(), SIZE_MAX);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), figures[i].value,
                                        [&](std::size_t t, std::uint32_t v) { return figures[t].value < v; });
    if (place != tails.begin()) before[i] = *std::prev(place);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<std::size_t> chain;
  for (std::size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i])
    chain.push_back(i);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

// Whether no other figure of the same value stands between the chain's neighbours.
bool is_alone(const std::vector<Figure>& figures, const std::vector<std::size_t>& chain, std::size_t k) {
  const std::size_t from = k > 0 ? chain[k - 1] + 1 : 0;
  const std::size_t end = k + 1 < chain.size() ? chain[k + 1] : figures.size();
  std::size_t same = 0;
  for (std::size_t i = from; i < end; ++i) same += figures[i].value == figures[chain[k]].value;
  return same == 1;
}

}  // namespace

void find_stray_calls(const Document& document, text::Tokens& body) {
  const std::set<std::uint32_t> numbers = note_numbers(document);
  if (numbers.size() < kFewestNotes) return;
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < body.words.size(); ++i) {
    const std::uint32_t value = value_of(document.forms.letters(body.words[i].form));
    if (value > 0 && numbers.count(value) > 0 && may_call(document, body.words, i))
      figures.push_back({i, value});
  }
  const std::vector<std::size_t> chain = longest_rising(figures);
  if (chain.size() * 2 < numbers.size()) return;
  std::set<std::size_t> calls;
  for (std::size_t k = 0; k < chain.size(); ++k)
    if (is_alone(figures, chain, k)) calls.insert(figures[chain[k]].word);

  std::size_t kept = 0;
  for (std::size_t i = 0; i < body.words.size(); ++i) {
    const text::Word word = body.words[i];
    if (calls.count(i) > 0) {
      body.markers.push_back({word.span(), std::string(document.text(word.span()))});
    } else {
      body.words[kept++] = word;
    }
  }
  body.words.resize(kept);
}

}  // namespace sicut::formats
