// What the index keeps of one document: made on its own, so that many can be made at once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/words.h"

namespace sicut::index {

// A document's words in the order of its flow, with the table their forms belong to.
struct Flow {
  std::span<const text::Word> words;
  const text::FormTable* forms = nullptr;
};

struct SeedOptions {
  std::uint32_t k = 10;  // letters (bytes of folded UTF-8) of a seed
  std::uint32_t w = 12;  // one of w consecutive seeds is kept
  bool operator==(const SeedOptions&) const = default;
};

struct Seed {
  std::uint32_t hash;
  std::uint32_t word;  // the word of the document it begins in
};

struct Digest {
  std::vector<std::uint64_t> forms;  // hash of each form's letters
  std::vector<std::uint32_t> words;  // the form of each word: an index into `forms`
  std::vector<Seed> seeds;           // in the order of the text
  std::string card, aid;             // kept for the caller as they are: the one is read with the segment, the
                                     // other when it is asked for
  std::string pieces;                // see pieces.h; empty where the words are to be asked for otherwise

  [[nodiscard]] std::uint64_t memory() const {
    return forms.size() * 8 + words.size() * 4 + seeds.size() * 8 + card.size() + aid.size() + pieces.size();
  }
};

// Cost: some 150 MB of text a second. Thread safe.
[[nodiscard]] Digest digest(const Flow& flow, const SeedOptions& options, std::string card);

}  // namespace sicut::index
