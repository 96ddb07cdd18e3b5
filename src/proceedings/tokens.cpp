#include "proceedings/tokens.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

using text::Character;
using text::CharClass;

constexpr std::size_t kLongestGroup = 400;  // words and signs of a sentence in brackets

bool begins_word(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::ideograph;
}

class Scanner {
 public:
  Scanner(WordBook& book, std::string_view whole, TextSpan span, Tokens& tokens)
      : book_(book),
        tokens_(tokens),
        text_(whole.substr(0, std::min<std::size_t>(span.end.value, whole.size()))),
        at_(span.start.value) {}

  void run() {
    tokens_.clear();
    tokens_.reserve((text_.size() - std::min(at_, text_.size())) / 5 + 4);
    while (at_ < text_.size()) {
      const Character c = text::decode(text_, at_);
      const CharClass kind = text::classify(c.code);
      if (begins_word(kind)) {
        word();
      } else {
        if (kind == CharClass::line_end) line_start_ = true;
        if (kind != CharClass::space && kind != CharClass::line_end && kind != CharClass::soft_hyphen)
          sign(c);
        at_ += c.length;
      }
    }
    unquote_open_marks();
  }

 private:
  // Where a word that goes on behind `at` (an apostrophe, a hyphen, a thousands mark) has its next letter.
  [[nodiscard]] bool goes_on(std::size_t at, CharClass link, bool after_digit) const {
    const Character next = text::decode(text_, at);
    const CharClass kind = text::classify(next.code);
    if (link == CharClass::apostrophe || link == CharClass::hyphen)
      return kind == CharClass::letter || kind == CharClass::digit;
    return after_digit && kind == CharClass::digit;  // "1,000", "25.000"
  }

  // How many ASCII letters and figures stand at `at`.
  [[nodiscard]] std::size_t plain_letters(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) < 0x80 &&
           begins_word(text::kAsciiClasses[static_cast<unsigned char>(text_[end])]))
      ++end;
    return end - at;
  }

  // "14-13" is two figures and a dash, "twenty-one" one word.
  [[nodiscard]] bool between_figures(std::size_t before, std::size_t after) const {
    return text::is_ascii_digit(text_[before]) && after < text_.size() && text::is_ascii_digit(text_[after]);
  }

  void word() {
    const std::size_t start = at_;
    CharClass last = CharClass::letter;
    std::size_t letters_end = at_;
    while (at_ < text_.size()) {
      if (const std::size_t run = plain_letters(at_); run > 0) {
        at_ += run;
        letters_end = at_;
        last = text::kAsciiClasses[static_cast<unsigned char>(text_[at_ - 1])];
        continue;
      }
      const Character c = text::decode(text_, at_);
      const CharClass kind = text::classify(c.code);
      if (begins_word(kind) || kind == CharClass::mark) {
        at_ += c.length;
        letters_end = at_;
        last = kind;
        continue;
      }
      const bool thousands = c.code == ',' || c.code == '.';
      const bool link = kind == CharClass::apostrophe || kind == CharClass::hyphen ||
                        kind == CharClass::soft_hyphen || thousands;
      if (!link || last == CharClass::other) break;
      if (kind == CharClass::hyphen && between_figures(at_ - 1, at_ + c.length)) break;
      if (thousands && !three_digits_follow(at_ + c.length)) break;
      if (kind != CharClass::soft_hyphen && !goes_on(at_ + c.length, kind, last == CharClass::digit)) break;
      at_ += c.length;
      last = CharClass::other;
    }
    at_ = letters_end;
    add_word(start);
  }

  [[nodiscard]] bool three_digits_follow(std::size_t at) const {
    if (at + 3 > text_.size()) return false;
    for (std::size_t i = 0; i < 3; ++i)
      if (!text::is_ascii_digit(text_[at + i])) return false;
    return at + 3 == text_.size() || !text::is_ascii_digit(text_[at + 3]);
  }

  void add_word(std::size_t start) {
    Token token;
    token.span = {TextPos(start), TextPos(at_)};
    const std::string_view printed = text_.substr(start, at_ - start);
    const WordFacts& facts = book_.of(printed);
    token.form = facts.form;
    token.raw = printed.substr(0, facts.bare);
    token.possessive = facts.bare != printed.size() || ends_in_apostrophe();
    token.digit = facts.digit;
    token.capital = facts.capital;
    token.capitals = facts.capitals;
    token.concepts = facts.concepts;
    token.number = facts.number;
    token.traits = facts.traits;
    token.quoted = quoted_;
    push(std::move(token));
  }

  void push(Token token) {
    token.line_start = line_start_;
    line_start_ = false;
    tokens_.push_back(std::move(token));
  }

  // "members’": told from a closing single quote by the s before it.
  [[nodiscard]] bool ends_in_apostrophe() const {
    if (at_ >= text_.size() || (text_[at_ - 1] != 's' && text_[at_ - 1] != 'S')) return false;
    return text::classify(text::decode(text_, at_).code) == CharClass::apostrophe;
  }

  void sign(Character c) {
    Token token;
    token.span = {TextPos(at_), TextPos(at_ + c.length)};
    token.sign = text::is_dash(c.code) || text::classify(c.code) == CharClass::hyphen ? U'-' : c.code;
    const bool opening = c.code == U'“' || c.code == U'„' || c.code == U'«';
    const bool closing = c.code == U'”' || c.code == U'»';
    const bool straight = c.code == U'"' || (c.code == U'“' && quoted_);
    if (opening || closing || straight) {
      token.sign = U'"';
      token.quoted = true;
      quoted_ = straight ? !quoted_ : opening;
      mark_ = tokens_.size();
    } else {
      token.quoted = quoted_;
    }
    push(std::move(token));
  }

  // A mark that is never closed quotes nothing but what stands before the first full stop behind it, unless
  // the text opens with it (a quotation of several paragraphs).
  void unquote_open_marks() {
    if (!quoted_ || mark_ == 0 || mark_ >= tokens_.size()) return;
    std::size_t i = mark_;
    while (i < tokens_.size() && tokens_[i].sign != '.') ++i;
    for (; i < tokens_.size(); ++i) tokens_[i].quoted = false;
  }

  WordBook& book_;
  Tokens& tokens_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool quoted_ = false;
  bool line_start_ = true;
  std::size_t mark_ = 0;  // the last quotation mark
};

class Divider {
 public:
  explicit Divider(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<Sentence> run() {
    for (; at_ < tokens_.size(); ++at_) {
      if (at_ > start_ && begins_statement(at_)) close(at_);
      if (start_ == at_ && tokens_[at_].sign == '(' && bracket_group()) continue;
      if (start_ == at_ && tokens_[at_].sign == '[' && bracket_group()) continue;
      if (ends_sentence(at_)) close(at_ + 1);
    }
    close(tokens_.size());
    return std::move(sentences_);
  }

 private:
  void close(std::size_t end) {
    const bool words = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(start_),
                                   tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& t) { return t.is_word(); });
    if (words && goes_on_with_votes()) {
      sentences_.back().tokens.last = end;
    } else if (words) {
      sentences_.push_back({{start_, end}, false});
    }
    start_ = end;
  }

  static bool is_side(const Token& t) {
    return t.concepts.any_of(Concept::for_side | Concept::against_side | Concept::abstain_side);
  }

  // "Against: 9." behind "For: 3.": one count.
  [[nodiscard]] bool goes_on_with_votes() const {
    if (sentences_.empty() || sentences_.back().bracketed || sentences_.back().tokens.last != start_)
      return false;
    if (start_ + 1 >= tokens_.size() || !is_side(tokens_[start_]) || !tokens_[start_].capital) return false;
    const Token& next = tokens_[start_ + 1];
    if (next.is_word() && !next.digit) return false;
    const TokenRange before = sentences_.back().tokens;
    for (std::size_t i = before.first; i + 1 < std::min(before.last, before.first + 3);
         ++i)  // "In favor: Webb, Tilley."
      if (is_side(tokens_[i]) && (tokens_[i + 1].sign == ':' || tokens_[i + 1].sign == '-')) return true;
    for (std::size_t i = before.first; i + 1 < before.last; ++i)
      if (is_side(tokens_[i]) && tokens_[i].capital && tokens_[i].form != "no" &&
          (!tokens_[i + 1].is_word() || tokens_[i + 1].digit))
        return true;
    return false;
  }

  // "Ayes: Holl, Reed / Motion carried": a line that tells the end of what stands before it without a stop.
  [[nodiscard]] bool begins_statement(std::size_t i) const {
    const Token& t = tokens_[i];
    if (!t.line_start || !t.capital || t.quoted) return false;
    const Concepts things = Concept::motion | Concept::amendment | Concept::resolution | Concept::adopted |
                            Concept::rejected | Concept::seconds;
    return t.concepts.any_of(things) && tokens_[i - 1].is_word();
  }

  // "(For – 14; against – 13.)" where a sentence could begin.
  bool bracket_group() {
    const char32_t closing = tokens_[at_].sign == '(' ? U')' : U']';
    std::size_t end = at_ + 1;
    const std::size_t farthest = std::min(tokens_.size(), at_ + kLongestGroup);
    while (end < farthest && tokens_[end].sign != closing) ++end;
    if (end >= farthest) return false;
    if (end > at_ + 1) sentences_.push_back({{at_ + 1, end}, true});
    at_ = end;
    if (at_ + 1 < tokens_.size() && tokens_[at_ + 1].sign == '.') ++at_;
    start_ = at_ + 1;
    return true;
  }

  [[nodiscard]] bool ends_sentence(std::size_t i) const {
    const Token& t = tokens_[i];
    if (t.is_word()) return false;
    if (t.sign == '"') return closes_with_sentence(i);
    if (t.quoted) return false;
    if (t.sign == '!' || t.sign == '?') return next_begins(i + 1);
    if (t.sign != '.' || !next_begins(i + 1) || is_decimal_point(i)) return false;
    if (i == start_) return true;
    const Token& before = tokens_[i - 1];
    if (!before.is_word() || before.quoted) return true;
    const std::size_t letters = before.span.size();
    if (before.digit) return i - 1 != start_;  // "1. The filter beds."
    if (letters <= 1) return !before.capital;  // "J. Holl" goes on, "9 p.m. The next" does not
    if (before.has(Trait::abbreviation)) return false;
    return !(before.has(Concept::title) && before.capital && letters <= 6 && i + 1 < tokens_.size() &&
             tokens_[i + 1].capital && before.has(Trait::short_title));
  }

  // "4.2p", "at 9.30": no space stands on either side.
  [[nodiscard]] bool is_decimal_point(std::size_t i) const {
    return i > start_ && i + 1 < tokens_.size() && tokens_[i - 1].digit && tokens_[i + 1].digit &&
           tokens_[i - 1].span.end == tokens_[i].span.start &&
           tokens_[i].span.end == tokens_[i + 1].span.start;
  }

  // What follows could open a sentence: a capital, a figure, a bracket, a mark; or nothing follows.
  [[nodiscard]] bool next_begins(std::size_t i) const {
    if (i >= tokens_.size()) return true;
    const Token& next = tokens_[i];
    if (next.is_word()) return next.capital || next.digit;
    return next.sign == '(' || next.sign == '[' || next.sign == '"' || next.sign == '-';
  }

  // A closing mark with a full stop before it and a new sentence behind it.
  [[nodiscard]] bool closes_with_sentence(std::size_t i) const {
    if (i == start_ || i + 1 > tokens_.size()) return false;
    const char32_t before = tokens_[i - 1].sign;
    return tokens_[i - 1].quoted && (before == '.' || before == '!' || before == '?') && next_begins(i + 1);
  }

  const Tokens& tokens_;
  std::vector<Sentence> sentences_;
  std::size_t start_ = 0, at_ = 0;
};

}  // namespace

Tokens tokenize_minutes(WordBook& book, std::string_view whole, TextSpan span) {
  Tokens tokens;
  tokenize_minutes(book, whole, span, tokens);
  return tokens;
}

void tokenize_minutes(WordBook& book, std::string_view whole, TextSpan span, Tokens& tokens) {
  Scanner(book, whole, span, tokens).run();
}

std::vector<Sentence> sentences_of(const Tokens& tokens) {
  return Divider(tokens).run();
}

TextSpan span_of(const Tokens& tokens, TokenRange range) {
  if (range.empty()) return {};
  return {tokens[range.first].span.start, tokens[range.last - 1].span.end};
}

}  // namespace sicut::proceedings
