// Text made by rule, so that benchmarks need no corpus: the same seed gives the same bytes on every machine.
//
// Words are drawn by Zipf's law (rank r with weight 1/r) from a made-up vocabulary, because the cost of
// postings and of alignment depends on how common the common words are.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "formats/document.h"

namespace sicut::bench {

class TextMaker {
 public:
  explicit TextMaker(std::uint32_t seed, std::size_t vocabulary = 30'000);

  // A number below `limit`.
  [[nodiscard]] std::uint32_t below(std::size_t limit);
  [[nodiscard]] const std::string& word();
  [[nodiscard]] std::string sentence();  // 6 to 25 words, a capital, a comma now and then, a full stop

  // Paragraphs of sentences, hard-wrapped at 72 columns; with `pages`, a page number and a running head
  // after every 40 lines, as in a scanned book.
  [[nodiscard]] std::string prose(std::size_t bytes, bool pages = false);

  // Prose into which `count` passages of `source` are set as quotations: every other one as it stands, the
  // rest with a word changed.
  [[nodiscard]] std::string quoting(const std::string& source, std::size_t count);

 private:
  std::mt19937 random_;
  std::vector<std::string> words_;
  std::vector<double> weights_;  // running sums
};

// Reads plain text, or ends the benchmark: generated text is always readable.
[[nodiscard]] formats::Document read_plain(std::string name, std::string text);

}  // namespace sicut::bench
