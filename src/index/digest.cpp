#include "index/digest.h"

#include "index/hash.h"
#include "index/seeds.h"

namespace sicut::index {

Digest digest(const Flow& flow, const SeedOptions& options, std::string card) {
  Digest result;
  result.card = std::move(card);
  result.forms.reserve(flow.forms->size());
  for (text::FormId f = 0; f < flow.forms->size(); ++f)
    result.forms.push_back(hash64(flow.forms->letters(f)));
  result.words.reserve(flow.words.size());
  result.seeds.reserve(flow.words.size());
  SeedRoller roller(options.k);
  Minimizer minimizer(options.w);
  SeedRoller::Seed seed{};
  std::uint32_t at = 0;
  for (const text::Word& word : flow.words) {
    result.words.push_back(word.form);
    for (const char letter : flow.forms->letters(word.form))
      if (roller.feed(static_cast<unsigned char>(letter), at, seed))
        minimizer.feed(seed, [&](const SeedRoller::Seed& kept) {
          result.seeds.push_back({kept.hash, kept.word});
        });
    ++at;
  }
  return result;
}

}  // namespace sicut::index
