#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "text/characters.h"
#include "text/letter_spaced.h"

namespace sicut::text {
namespace {

constexpr std::size_t kLongestDivided = 32;  // folded bytes: what a divided word may be long

struct Piece {  // letters set together: never divided
  TextSpan span;
  std::string letters;
  bool begins_word = false;  // an upper-case letter behind a lower-case one
  bool ties = false;         // an apostrophe before it: never begins a word
};

class Divider {
 public:
  Divider(std::string_view whole, const std::vector<std::uint32_t>& counts, FormTable& forms)
      : whole_(whole), counts_(counts), forms_(forms) {
    const double total = std::accumulate(counts.begin(), counts.end(), 1.0);
    log_total_ = std::log(total);
  }

  void add(TextSpan span) {  // the pieces of one word or run
    std::size_t at = span.start.value;
    while (at < span.end.value) {
      const std::size_t start = at;
      while (at < span.end.value && !is_space(at)) at += decode(whole_, at).length;
      if (at > start) add_piece(start, at);
      while (at < span.end.value && is_space(at)) at += decode(whole_, at).length;
    }
  }

  // The most probable division (a unigram Viterbi search over the gaps between the pieces).
  void divide(std::vector<Word>& out) {
    const std::size_t count = pieces_.size();
    std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> from(count + 1, 0);
    best[0] = 0;
    std::string letters;
    for (std::size_t i = 0; i < count; ++i) {
      if (std::isinf(best[i])) continue;  // inside a tie
      letters.clear();
      for (std::size_t j = i; j < count; ++j) {
        if (j > i && (pieces_[j].begins_word || !fits(letters, j))) break;
        letters += pieces_[j].letters;
        if (j + 1 < count && pieces_[j + 1].ties && fits(letters, j + 1)) continue;
        const double cost = best[i] + cost_of(letters);
        if (cost < best[j + 1]) best[j + 1] = cost, from[j + 1] = i;
      }
    }
    emit(from, out);
    pieces_.clear();
  }

 private:
  [[nodiscard]] bool is_space(std::size_t at) const {
    const CharClass c = classify(decode(whole_, at).code);
    return c == CharClass::space || c == CharClass::line_end;
  }

  [[nodiscard]] bool fits(const std::string& letters, std::size_t piece) const {
    return letters.size() + pieces_[piece].letters.size() <= kLongestDivided;
  }

  void add_piece(std::size_t start, std::size_t end) {
    Piece piece;
    piece.span = {TextPos(start), TextPos(end)};
    append_folded(whole_.substr(start, end - start), piece.letters);
    const Character first = decode(whole_, start);
    piece.ties = classify(first.code) == CharClass::apostrophe;
    if (!pieces_.empty() && is_upper(first.code))
      piece.begins_word = is_lower(decode_before(whole_, pieces_.back().span.end.value).code);
    pieces_.push_back(std::move(piece));
  }

  // Minus the logarithm of the word's probability. An unknown word costs more the longer it is, so that
  // known words are preferred; a single letter is seldom a word unless the document says so.
  [[nodiscard]] double cost_of(const std::string& letters) const {
    const FormId form = forms_.find(letters);
    const double count = form < counts_.size() ? counts_[form] : 0;
    const bool single = decode(letters, 0).length == letters.size();
    const double rare_letter = single && count * 250 < std::exp(log_total_) ? 4.0 : 0.0;
    if (count > 0) return log_total_ - std::log(count) + rare_letter;
    return log_total_ - 2.3 + 2.3 * static_cast<double>(letters.size()) + rare_letter;
  }

  void emit(const std::vector<std::size_t>& from, std::vector<Word>& out) {
    std::vector<std::size_t> ends;
    for (std::size_t end = pieces_.size(); end > 0; end = from[end]) ends.push_back(end);
    std::reverse(ends.begin(), ends.end());
    std::size_t first = 0;
    for (const std::size_t end : ends) {
      std::string letters;
      for (std::size_t i = first; i < end; ++i) letters += pieces_[i].letters;
      const TextPos start = pieces_[first].span.start;
      const auto length = static_cast<std::uint32_t>(pieces_[end - 1].span.end - start);
      if (!letters.empty()) out.push_back({start, length, forms_.intern(letters)});
      first = end;
    }
  }

  std::string_view whole_;
  const std::vector<std::uint32_t>& counts_;
  FormTable& forms_;
  double log_total_ = 0;
  std::vector<Piece> pieces_;
};

// One space on the same line.
bool adjacent(std::string_view whole, const Word& left, const Word& right) {
  const Character gap = decode(whole, left.end().value);
  return classify(gap.code) == CharClass::space && left.end().value + gap.length == right.start.value;
}

// Sets the first or last letter of a merged word free, where the document has no such word and has both
// parts.
class EdgeDivider {
 public:
  EdgeDivider(std::string_view whole, const std::vector<std::uint32_t>& counts, FormTable& forms)
      : whole_(whole),
        counts_(counts),
        forms_(forms),
        words_(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0})) {}

  void divide(const Word& word, std::vector<Word>& out) {
    if (count(word.form) <= 1) {  // the word itself was counted
      const std::size_t first = word.start.value + decode(whole_, word.start.value).length;
      const std::size_t end = word.end().value;
      const std::size_t last = end - decode_before(whole_, end).length;
      if (is_word({TextPos(word.start.value), TextPos(first)}) && try_at(word, first, out)) return;
      if (is_word({TextPos(last), TextPos(end)}) && try_at(word, last, out)) return;
    }
    out.push_back(word);
  }

 private:
  [[nodiscard]] std::uint32_t count(FormId form) const { return form < counts_.size() ? counts_[form] : 0; }

  // A letter that the document has often enough by itself, as English has "a" and "I".
  bool is_word(TextSpan letter) {
    return std::uint64_t{count(part(letter.start.value, letter.end.value).form)} * 1000 >= words_;
  }

  bool try_at(const Word& word, std::size_t cut, std::vector<Word>& out) {
    const Word left = part(word.start.value, cut), right = part(cut, word.end().value);
    if (count(left.form) == 0 || count(right.form) == 0) return false;
    out.push_back(left);
    out.push_back(right);
    return true;
  }

  // The letters between, without the space round them.
  Word part(std::size_t start, std::size_t end) {
    while (start < end && classify(decode(whole_, start).code) != CharClass::letter)
      start += decode(whole_, start).length;
    while (end > start && classify(decode_before(whole_, end).code) != CharClass::letter)
      end -= decode_before(whole_, end).length;
    const FormId form = forms_.find(folded(whole_.substr(start, end - start)));
    return {TextPos(start), static_cast<std::uint32_t>(end - start), form};
  }

  std::string_view whole_;
  const std::vector<std::uint32_t>& counts_;
  FormTable& forms_;
  std::uint64_t words_;  // of the document
};

void split_edges(std::string_view whole, const std::vector<std::uint32_t>& counts, FormTable& forms,
                 Tokens& tokens) {
  if (tokens.letter_edges.empty()) return;
  EdgeDivider divider(whole, counts, forms);
  std::vector<Word> out;
  out.reserve(tokens.words.size() + tokens.letter_edges.size());
  auto edge = tokens.letter_edges.begin();
  auto run = tokens.letter_runs.begin();
  for (std::size_t i = 0; i < tokens.words.size(); ++i) {
    if (run != tokens.letter_runs.end() && *run == i) *run++ = static_cast<std::uint32_t>(out.size());
    if (edge != tokens.letter_edges.end() && *edge == i) {
      divider.divide(tokens.words[i], out);
      ++edge;
    } else {
      out.push_back(tokens.words[i]);
    }
  }
  tokens.words = std::move(out);
  tokens.letter_edges.clear();
}

}  // namespace

void split_letter_spaced(std::string_view whole, const std::vector<std::uint32_t>& counts, FormTable& forms,
                         Tokens& tokens) {
  split_edges(whole, counts, forms, tokens);
  if (tokens.letter_runs.empty()) return;
  Divider divider(whole, counts, forms);
  std::vector<Word> out;
  out.reserve(tokens.words.size() + tokens.letter_runs.size() * 8);
  std::size_t next = 0;
  for (std::size_t r = 0; r < tokens.letter_runs.size(); ++r) {
    const std::size_t run = tokens.letter_runs[r];
    out.insert(out.end(), tokens.words.begin() + static_cast<std::ptrdiff_t>(std::min(next, run)),
               tokens.words.begin() + static_cast<std::ptrdiff_t>(run));
    if (!out.empty() && adjacent(whole, out.back(), tokens.words[run])) {
      divider.add(out.back().span());
      out.pop_back();
    }
    divider.add(tokens.words[run].span());
    next = run + 1;
    const bool next_is_run = r + 1 < tokens.letter_runs.size() && tokens.letter_runs[r + 1] == next;
    if (next < tokens.words.size() && !next_is_run &&
        adjacent(whole, tokens.words[run], tokens.words[next])) {
      divider.add(tokens.words[next].span());
      ++next;
    }
    divider.divide(out);
  }
  out.insert(out.end(), tokens.words.begin() + static_cast<std::ptrdiff_t>(next), tokens.words.end());
  tokens.words = std::move(out);
  tokens.letter_runs.clear();
}

}  // namespace sicut::text
