#include "index/digest.h"

#include "base/hash.h"
#include "index/seeds.h"

namespace sicut::index {
namespace {

// The letters of all words, one after another.
std::string letters_of(const Flow& flow) {
  std::size_t size = 0;
  for (const text::Word& word : flow.words) size += flow.forms->letters(word.form).size();
  std::string letters;
  letters.reserve(size);
  for (const text::Word& word : flow.words) letters += flow.forms->letters(word.form);
  return letters;
}

}  // namespace

Digest digest(const Flow& flow, const SeedOptions& options, std::string card) {
  Digest result;
  result.card = std::move(card);
  result.forms.reserve(flow.forms->size());
  for (text::FormId f = 0; f < flow.forms->size(); ++f)
    result.forms.push_back(hash64(flow.forms->letters(f)));
  result.words.reserve(flow.words.size());
  for (const text::Word& word : flow.words) result.words.push_back(word.form);
  const std::string letters = letters_of(flow);
  result.seeds.reserve(letters.size() / (options.w + 1) * 2 + 1);
  std::uint32_t word = 0;
  std::size_t word_end = 0;  // of the letters of all words up to the one before `word`
  for_each_minimizer(letters, options.k, options.w, [&](std::size_t at, std::uint32_t hash) {
    for (; word_end <= at; ++word) word_end += flow.forms->letters(flow.words[word].form).size();
    result.seeds.push_back({hash, word - 1});
  });
  return result;
}

}  // namespace sicut::index
