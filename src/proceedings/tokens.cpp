#include "proceedings/tokens.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::proceedings {
namespace {

class Maker {
 public:
  Maker(const WordBook& book, std::string_view whole, Tokens& tokens)
      : book_(book), whole_(whole), tokens_(tokens) {}

  bool run(std::span<const Mark> marks, TextPos end) {
    tokens_.clear();
    for (std::size_t i = 0; i < marks.size() && marks[i].start < end; ++i) {
      const Mark& mark = marks[i];
      if (mark.end > end || (mark.end == end && mark.apostrophe)) return false;
      Token& token = tokens_.emplace_back();
      token.span = {mark.start, mark.end};
      token.line_start = mark.line_start || i == 0;
      if (mark.is_word) {
        word(mark, token);
      } else {
        sign(static_cast<char32_t>(mark.what), i);
      }
    }
    unquote_open_marks();
    return true;
  }

 private:
  void word(const Mark& mark, Token& token) const {
    const WordFacts& facts = book_.facts(mark.what);
    token.form = facts.form;
    token.raw = whole_.substr(mark.start.value, facts.bare);
    token.possessive = facts.bare != token.span.size() || mark.apostrophe;
    token.digit = facts.digit;
    token.capital = facts.capital;
    token.capitals = facts.capitals;
    token.concepts = facts.concepts;
    token.number = facts.number;
    token.traits = facts.traits;
    token.quoted = quoted_;
  }

  void sign(char32_t code, std::size_t index) {
    Token& token = tokens_[index];
    token.sign = text::is_dash(code) || text::classify(code) == text::CharClass::hyphen ? U'-' : code;
    const bool opening = code == U'“' || code == U'„' || code == U'«';
    const bool closing = code == U'”' || code == U'»';
    const bool straight = code == U'"' || (code == U'“' && quoted_);
    if (opening || closing || straight) {
      token.sign = U'"';
      token.quoted = true;
      quoted_ = straight ? !quoted_ : opening;
      mark_ = index;
    } else {
      token.quoted = quoted_;
    }
  }

  // A mark that is never closed quotes nothing but what stands before the first full stop behind it, unless
  // the text opens with it (a quotation of several paragraphs).
  void unquote_open_marks() {
    if (!quoted_ || mark_ == 0 || mark_ >= tokens_.size()) return;
    std::size_t i = mark_;
    while (i < tokens_.size() && tokens_[i].sign != '.') ++i;
    for (; i < tokens_.size(); ++i) tokens_[i].quoted = false;
  }

  const WordBook& book_;
  std::string_view whole_;
  Tokens& tokens_;
  bool quoted_ = false;
  std::size_t mark_ = 0;  // the last quotation mark
};

}  // namespace

Tokens tokenize_minutes(WordBook& book, std::string_view text) {
  Marks marks;
  scan(book, text, {TextPos(0), TextPos(text.size())}, marks);
  Tokens tokens;
  static_cast<void>(make_tokens(book, text, marks, TextPos(text.size()), tokens));
  return tokens;
}

bool make_tokens(const WordBook& book, std::string_view whole, std::span<const Mark> marks, TextPos end,
                 Tokens& tokens) {
  return Maker(book, whole, tokens).run(marks, end);
}

std::size_t line_end(const Tokens& tokens, std::size_t first, std::size_t end) {
  end = std::min(end, tokens.size());
  std::size_t at = first + 1;
  while (at < end && !tokens[at].line_start) ++at;
  return at;
}

TextSpan span_of(const Tokens& tokens, TokenRange range) {
  if (range.empty()) return {};
  return {tokens[range.first].span.start, tokens[range.last - 1].span.end};
}

}  // namespace sicut::proceedings
