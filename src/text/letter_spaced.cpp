#include "text/letter_spaced.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/letter_chains.h"

namespace sicut::text {
namespace {

constexpr std::size_t kSeedLetters = 5;      // "U S A F" and "A, B, C" stay single letters
constexpr std::size_t kFragmentLetters = 3;  // "rg", "ff", "Wi": pairs the setting kept together
constexpr std::size_t kWholeLineWords = 8;
constexpr std::size_t kLongestRun = 2000;  // longer is no line of print: a table, a sequence, an attack

struct Gap {
  bool spaces = true;     // nothing but white space (or an apostrophe, which ties)
  std::size_t width = 0;  // in characters
};

std::size_t letters_in(std::string_view whole, const Word& word) {
  std::size_t count = 0;
  for (std::size_t at = word.start.value; at < word.end().value; ++count) at += decode(whole, at).length;
  return count;
}

Gap gap_between(std::string_view whole, const Word& left, const Word& right) {
  Gap gap;
  for (std::size_t at = left.end().value; at < right.start.value;) {
    const Character c = decode(whole, at);
    at += c.length;
    switch (classify(c.code)) {
      case CharClass::space:
        ++gap.width;
        break;
      case CharClass::apostrophe:
        break;
      default:
        gap.spaces = false;
    }
  }
  return gap;
}

class LineMerger {
 public:
  LineMerger(std::string_view whole, std::size_t first, FormTable& forms, Tokens& tokens)
      : whole_(whole), first_(first), forms_(forms), tokens_(tokens) {}

  void run() {
    if (!may_have_seed()) return;
    measure();
    find_seeds();
    if (seeds_.empty()) return;
    if (whole_line()) {
      runs_ = {{0, words_.size()}};
    } else {
      for (const Range& seed : seeds_) extend(seed);
    }
    rebuild();
  }

 private:
  struct Range {
    std::size_t first, end;
  };

  // A quick look: most lines with two single letters in a row have no more of them together.
  [[nodiscard]] bool may_have_seed() const {
    std::size_t run = 0;
    for (auto word = tokens_.words.begin() + static_cast<std::ptrdiff_t>(first_); word != tokens_.words.end();
         ++word) {
      run = decode(whole_, word->start.value).length == word->length ? run + 1 : 0;
      if (run == kSeedLetters) return true;
    }
    return false;
  }

  void measure() {
    words_.assign(tokens_.words.begin() + static_cast<std::ptrdiff_t>(first_), tokens_.words.end());
    for (std::size_t i = 0; i < words_.size(); ++i) {
      letters_.push_back(letters_in(whole_, words_[i]));
      if (i > 0) gaps_.push_back(gap_between(whole_, words_[i - 1], words_[i]));
    }
    gaps_.push_back({false, 0});  // behind the last word
  }

  [[nodiscard]] bool single(std::size_t i) const {
    return letters_[i] == 1 && is_letter(decode(whole_, words_[i].start.value).code);
  }

  void find_seeds() {
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = i;
      while (end < words_.size() && single(end)) {
        ++end;
        if (!gaps_[end - 1].spaces) break;
      }
      const bool fits = end - i >= kSeedLetters && end - i <= kLongestRun;
      if (fits) seeds_.push_back({i, end});
      i = std::max(end, i + 1);
    }
  }

  [[nodiscard]] bool whole_line() const {
    std::size_t singles = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) singles += single(i);
    return words_.size() >= kWholeLineWords && words_.size() <= kLongestRun &&
           singles * 10 >= words_.size() * 6;
  }

  [[nodiscard]] bool joins(std::size_t gap, std::size_t narrow) const {
    return gaps_[gap].spaces && gaps_[gap].width <= narrow;
  }

  // The seed and the fragments beside it, as far as the gaps are the seed's narrow ones.
  void extend(Range seed) {
    const std::size_t narrow = narrowest(seed);
    const std::size_t floor = runs_.empty() ? 0 : runs_.back().end;
    if (seed.first < floor) return;
    const bool wide = has_wider(seed, narrow);
    const auto fragment = [&](std::size_t i) { return letters_[i] <= (wide ? 1 : kFragmentLetters); };
    while (seed.first > floor && joins(seed.first - 1, narrow) && fragment(seed.first - 1)) --seed.first;
    while (seed.end < words_.size() && joins(seed.end - 1, narrow) && fragment(seed.end)) ++seed.end;
    runs_.push_back(seed);
  }

  [[nodiscard]] std::size_t narrowest(const Range& run) const {
    std::size_t width = SIZE_MAX;
    for (std::size_t i = run.first; i + 1 < run.end; ++i)
      if (gaps_[i].spaces) width = std::min(width, gaps_[i].width);
    return width;
  }

  [[nodiscard]] bool has_wider(const Range& run, std::size_t narrow) const {
    for (std::size_t i = run.first; i + 1 < run.end; ++i)
      if (gaps_[i].spaces && gaps_[i].width > narrow) return true;
    return false;
  }

  void rebuild() {
    tokens_.words.resize(first_);
    std::size_t i = 0;
    for (const Range& run : runs_) {
      for (; i < run.first; ++i) tokens_.words.push_back(words_[i]);
      const std::size_t narrow = narrowest(run);
      const bool wide = has_wider(run, narrow);
      while (i < run.end) {
        std::size_t end = i + 1;
        while (end < run.end && joins(end - 1, narrow) && letters_[end - 1] <= kFragmentLetters &&
               letters_[end] <= kFragmentLetters)
          ++end;
        push(i, end, wide);
        i = end;
      }
    }
    for (; i < words_.size(); ++i) tokens_.words.push_back(words_[i]);
  }

  void push(std::size_t first, std::size_t end, bool divided) {
    if (end - first == 1) {
      tokens_.words.push_back(words_[first]);
      return;
    }
    const std::size_t start = words_[first].start.value;
    const std::size_t stop = words_[end - 1].end().value;
    const std::string form = folded(whole_.substr(start, stop - start));
    if (!divided) tokens_.letter_runs.push_back(static_cast<std::uint32_t>(tokens_.words.size()));
    tokens_.words.push_back({TextPos(start), static_cast<std::uint32_t>(stop - start), forms_.intern(form)});
  }

  std::string_view whole_;
  std::size_t first_;
  FormTable& forms_;
  Tokens& tokens_;
  std::vector<Word> words_;           // of the line
  std::vector<std::size_t> letters_;  // of each word
  std::vector<Gap> gaps_;             // behind each word
  std::vector<Range> seeds_, runs_;
};

// Appends words[line] with the chains in it merged; `chain` is the first that may be in the line.
void push_merged(std::string_view whole, const std::vector<Word>& words, WordRange line,
                 const std::vector<LetterChain>& chains, std::size_t chain, FormTable& forms,
                 Tokens& tokens) {
  std::size_t i = line.first;
  for (; chain < chains.size() && chains[chain].letters.first < line.end; ++chain) {
    const LetterChain& one = chains[chain];
    while (i < one.letters.first) tokens.words.push_back(words[i++]);
    for (const WordRange& range : one.words) {
      if (range.first < i || range.first >= line.end) continue;  // on another line
      const std::size_t start = words[range.first].start.value;
      const std::size_t stop = words[range.end - 1].end().value;
      const bool first = one.open_start && range.first == one.letters.first;
      const bool last = one.open_end && range.end == one.letters.end;
      if (range.size() > 1 && (first || last))
        tokens.letter_edges.push_back(static_cast<std::uint32_t>(tokens.words.size()));
      const FormId form = range.size() == 1 ? words[range.first].form
                                            : forms.intern(folded(whole.substr(start, stop - start)));
      tokens.words.push_back({TextPos(start), static_cast<std::uint32_t>(stop - start), form});
      i = range.end;
    }
  }
  while (i < line.end) tokens.words.push_back(words[i++]);
}

}  // namespace

void merge_letter_spaced(std::string_view whole, const std::vector<std::size_t>& lines, FormTable& forms,
                         Tokens& tokens) {
  if (lines.size() < 2) return;
  const auto at = [&](std::size_t word) { return tokens.words.begin() + static_cast<std::ptrdiff_t>(word); };
  const std::vector<Word> words(at(lines.front()), at(lines.back()));
  const std::vector<Word> behind(at(lines.back()), tokens.words.end());
  const std::vector<LetterChain> chains = find_letter_chains(whole, words);
  tokens.words.resize(lines.front());
  std::size_t chain = 0;
  for (std::size_t k = 0; k + 1 < lines.size(); ++k) {
    const WordRange line{lines[k] - lines.front(), lines[k + 1] - lines.front()};
    while (chain < chains.size() && chains[chain].letters.end <= line.first) ++chain;
    const bool chained = chain < chains.size() && chains[chain].letters.first < line.end;
    const std::size_t first = tokens.words.size();
    push_merged(whole, words, line, chains, chain, forms, tokens);
    if (!chained) LineMerger(whole, first, forms, tokens).run();
  }
  tokens.words.insert(tokens.words.end(), behind.begin(), behind.end());
}

}  // namespace sicut::text
