// Where sentences end in minutes.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "proceedings/tokens.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kLongestGroup = 400;  // words and signs of a sentence in brackets

class Divider {
 public:
  Divider(const Tokens& tokens, std::vector<Sentence>& sentences) : tokens_(tokens), sentences_(sentences) {}

  void run() {
    sentences_.clear();
    for (; at_ < tokens_.size(); ++at_) {
      if (at_ > start_ && begins_statement(at_)) close(at_);
      if (start_ == at_ && tokens_[at_].sign == '(' && bracket_group()) continue;
      if (start_ == at_ && tokens_[at_].sign == '[' && bracket_group()) continue;
      if (ends_sentence(at_)) close(at_ + 1);
    }
    close(tokens_.size());
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

  // The side that heads a list: "Against", "Voting nay", "The following voted against".
  [[nodiscard]] std::optional<std::size_t> side_in_head(std::size_t first) const {
    static constexpr std::array<std::string_view, 12> kLeading{"the",       "following", "those", "who",
                                                               "voted",     "voting",    "vote",  "members",
                                                               "delegates", "votes",     "votos", "voti"};
    std::size_t i = first;
    while (i < tokens_.size() && i < first + 4 && text::is_one_of(tokens_[i].form, kLeading)) ++i;
    if (i + 1 < tokens_.size() &&
        (tokens_[i].form == "in" || tokens_[i].form == "en" || tokens_[i].form == "a") &&
        is_side(tokens_[i + 1]))
      ++i;
    return i < tokens_.size() && is_side(tokens_[i]) ? std::optional(i) : std::nullopt;
  }

  // "Against: 9." behind "For: 3.": one count.
  [[nodiscard]] bool goes_on_with_votes() const {
    if (sentences_.empty() || sentences_.back().bracketed || sentences_.back().tokens.last != start_)
      return false;
    if (start_ + 2 >= tokens_.size() || !tokens_[start_].capital) return false;
    const auto side = side_in_head(start_);
    if (!side || *side + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[*side + 1];
    if (next.is_word() && !next.digit) return false;
    const TokenRange before = sentences_.back().tokens;
    if (next.sign == ':' && opens_with_side(before)) return true;
    for (std::size_t i = before.first; i + 1 < std::min(before.last, before.first + 3);
         ++i)  // "In favor: Webb, Tilley."
      if (is_side(tokens_[i]) && (tokens_[i + 1].sign == ':' || tokens_[i + 1].sign == '-')) return true;
    for (std::size_t i = before.first; i + 1 < before.last; ++i)
      if (is_side(tokens_[i]) && tokens_[i].capital && tokens_[i].form != "no" &&
          (!tokens_[i + 1].is_word() || tokens_[i + 1].digit))
        return true;
    return false;
  }

  // "For Mr. Holl's wording: Reed, Voss."
  [[nodiscard]] bool opens_with_side(TokenRange sentence) const {
    constexpr std::size_t kLongest = 12;
    if (!side_in_head(sentence.first)) return false;
    for (std::size_t i = sentence.first; i < std::min(sentence.last, sentence.first + kLongest); ++i)
      if (tokens_[i].sign == ':') return true;
    return false;
  }

  // "Ayes: Holl, Reed / Motion carried": a line that tells the end of what stands before it without a stop.
  [[nodiscard]] bool begins_statement(std::size_t i) const {
    const Token& t = tokens_[i];
    if (!t.line_start || !t.capital || t.quoted) return false;
    const Concepts things = Concept::motion | Concept::amendment | Concept::resolution | Concept::adopted |
                            Concept::rejected | Concept::seconds;
    const bool result =
        (t.form == "ergebnis" || t.form == "result") && i + 1 < tokens_.size() && tokens_[i + 1].sign == ':';
    return (result || t.concepts.any_of(things)) && tokens_[i - 1].is_word();
  }

  // "Bro. Holl sec. Amendment by Bro. Reed": behind a seconder another deed begins.
  [[nodiscard]] bool begins_business(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].capital &&
           tokens_[i].concepts.any_of(Concept::motion | Concept::amendment | Concept::adopted |
                                      Concept::rejected);
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
    // "For the motion . . . . 11": dots lead to a figure.
    if (tokens_[i - 1].sign == '.' && i + 1 < tokens_.size() && tokens_[i + 1].digit) return false;
    const Token& before = tokens_[i - 1];
    if (!before.is_word() || before.quoted) return true;
    const std::size_t letters = before.span.size();
    // "1. The filter beds.", "zum 1. Vorsitzenden"
    const bool ordinal = i >= start_ + 2 && tokens_[i - 2].has(Trait::before_ordinal) && letters <= 2;
    if (before.digit && i + 1 < tokens_.size() && tokens_[i + 1].span.start == tokens_[i].span.end &&
        tokens_[i + 1].is_word() && tokens_[i + 1].span.size() <= 2)
      return false;  // "7.º"
    if (before.digit) return i - 1 != start_ && !ordinal && !goes_on_with_pence(i);
    // "J. Holl" goes on, "9 p.m. The next" does not, but for "At 9 p.m. Mr. Holl moved".
    const bool one = letters == 2 && static_cast<unsigned char>(before.raw.front()) >= 0xc3;  // "П. И. Рогов"
    if (letters <= 1 || (one && before.capital))
      return !before.capital && !(tokens_[start_].form == "at" && i < start_ + 8);
    if (before.has(Trait::abbreviation)) return before.form == "sec" && begins_business(i + 1);
    if (before.has(Concept::month) && letters <= 4 && i + 1 < tokens_.size() && tokens_[i + 1].digit)
      return false;  // "Nov. 20"
    return !(before.has(Concept::title) && before.capital && letters <= 6 && i + 1 < tokens_.size() &&
             tokens_[i + 1].capital && before.has(Trait::short_title));
  }

  // "£41 3s. 2d.", "12s. 6d."
  [[nodiscard]] bool goes_on_with_pence(std::size_t i) const {
    return tokens_[i - 1].raw.ends_with('s') && i + 1 < tokens_.size() && tokens_[i + 1].digit &&
           tokens_[i + 1].raw.ends_with('d');
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
  std::vector<Sentence>& sentences_;
  std::size_t start_ = 0, at_ = 0;
};

}  // namespace

std::vector<Sentence> sentences_of(const Tokens& tokens) {
  std::vector<Sentence> sentences;
  sentences_of(tokens, sentences);
  return sentences;
}

void sentences_of(const Tokens& tokens, std::vector<Sentence>& sentences) {
  Divider(tokens, sentences).run();
}

}  // namespace sicut::proceedings
