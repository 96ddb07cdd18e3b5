// Documents of random words, digested, and what stands where in them by looking everywhere.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/digest.h"
#include "index/pieces.h"
#include "index/segment_builder.h"

namespace sicut::index::test {

struct SampleDocument {
  std::string text;
  text::FormTable forms;
  text::Tokens tokens;

  explicit SampleDocument(std::string content) : text(std::move(content)) {
    text::tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
  }
  [[nodiscard]] Flow flow() const { return {tokens.words, &forms}; }
};

// A few hundred different words, the first of them often.
inline std::string random_text(std::mt19937& chance, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t rank = std::min(chance() % 400, chance() % 400);
    text += static_cast<char>('a' + rank % 26);
    text += static_cast<char>('a' + rank / 26);
    text.append(rank % 5, static_cast<char>('e' + rank % 7));
    text += chance() % 12 == 0 ? ",\n" : " ";
  }
  return text;
}

inline std::vector<SampleDocument> random_documents(unsigned seed, std::size_t count, std::size_t words) {
  std::mt19937 chance(seed);
  std::vector<SampleDocument> documents;
  for (std::size_t d = 0; d < count; ++d) documents.emplace_back(random_text(chance, chance() % words));
  return documents;
}

inline std::string segment_of(const std::vector<SampleDocument>& documents, unsigned threads = 1) {
  std::vector<Digest> digests;
  for (const SampleDocument& document : documents) {
    digests.push_back(digest(document.flow(), {}, "card " + std::to_string(digests.size())));
    digests.back().pieces = encode_pieces(document.flow(), document.text);
  }
  return std::string(build_segment(digests, {threads, {}})->view());
}

// Every place of every word, by its letters.
inline std::map<std::string, std::vector<std::uint32_t>> places_of_words(
    const std::vector<SampleDocument>& documents) {
  std::map<std::string, std::vector<std::uint32_t>> places;
  std::uint32_t at = 0;
  for (const SampleDocument& document : documents)
    for (const text::Word& word : document.tokens.words)
      places[std::string(document.forms.letters(word.form))].push_back(at++);
  return places;
}

}  // namespace sicut::index::test
