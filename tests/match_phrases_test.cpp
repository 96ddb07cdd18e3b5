// Finding by words against slow twins that look everywhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "index_sample.h"
#include "match/phrases.h"
#include "match_sample.h"

namespace sicut::match {
namespace {

// A few words often, many seldom.
std::string random_phrase_words(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "w" + std::to_string(std::min(random() % 120, random() % 120)) + " ";
  return text;
}

// Words of the pattern that stand as far apart as in the pattern, at least `needed` of them.
std::set<Hit> everywhere(const Index& index, const Pattern& pattern, std::size_t needed) {
  std::set<Hit> hits;
  const auto words = static_cast<std::int64_t>(index.size()), n = static_cast<std::int64_t>(pattern.size());
  for (std::int64_t first = -n; first < words; ++first) {
    std::set<Hit> here;
    for (std::int64_t i = 0; i < n; ++i)
      if (first + i >= 0 && first + i < words &&
          index.form(RecordWord(static_cast<std::size_t>(first + i))) ==
              pattern.words[static_cast<std::size_t>(i)].form)
        here.insert({static_cast<std::uint32_t>(first + i), static_cast<std::uint32_t>(i),
                     static_cast<std::uint32_t>(i)});
    if (here.size() >= needed) hits.merge(here);
  }
  return hits;
}

TEST(Phrases, OfAFewWordsAreFoundWhereverHalfOfThemStand) {
  std::mt19937 random(11);
  SmallRecord record({random_phrase_words(random, 900), random_phrase_words(random, 700)});
  for (int round = 0; round < 200; ++round) {
    const std::size_t length = 2 + random() % 5;
    const Pattern pattern = record.pattern(random_phrase_words(random, length));
    const std::size_t needed = length <= 3 ? 2 : length == 4 ? 3 : length / 2 + 1;
    std::vector<Hit> hits;
    add_phrases(record.index(), pattern, {}, hits);
    EXPECT_EQ(std::set<Hit>(hits.begin(), hits.end()), everywhere(record.index(), pattern, needed));
  }
}

TEST(Phrases, ThatStandWholeAreFoundWhereAllButOneWordStands) {
  std::mt19937 random(13);
  const std::string text = random_phrase_words(random, 900);
  SmallRecord record({text, random_phrase_words(random, 700)});
  CandidateOptions options;
  options.whole_suffices = true;
  for (int round = 0; round < 200; ++round) {
    const std::size_t length = 5 + random() % 4;
    std::size_t start = text.find(' ', random() % (text.size() / 2)) + 1, end = start;
    for (std::size_t i = 0; i < length; ++i) end = text.find(' ', end) + 1;
    const bool whole = random() % 2 == 0;
    const Pattern pattern =
        record.pattern(whole ? text.substr(start, end - start) : random_phrase_words(random, length));
    const std::size_t needed =
        everywhere(record.index(), pattern, length).empty() ? length / 2 + 1 : length - 1;
    std::vector<Hit> hits;
    add_phrases(record.index(), pattern, options, hits);
    EXPECT_EQ(std::set<Hit>(hits.begin(), hits.end()), everywhere(record.index(), pattern, needed));
  }
}

TEST(Phrases, OfABadScanAreAmongThoseThatStandThere) {
  std::mt19937 random(12);
  SmallRecord record({random_phrase_words(random, 2000)});
  for (int round = 0; round < 100; ++round) {
    const Pattern pattern = record.pattern(random_phrase_words(random, 9 + random() % 50));
    std::vector<Hit> hits;
    add_phrases(record.index(), pattern, {}, hits);
    const std::set<Hit> all =
        everywhere(record.index(), pattern, std::max<std::size_t>(4, pattern.size() / 4));
    for (const Hit& hit : hits) EXPECT_TRUE(all.contains(hit));
  }
}

// Documents in two segments, in another order than the record's.
TEST(Index, LooksUpInSeveralSegmentsWhatItsListsHave) {
  for (unsigned seed = 0; seed < 5; ++seed) {
    const auto documents = index::test::random_documents(seed, 6, 500);
    std::vector<Flow> flows;
    std::vector<std::uint32_t> words;
    for (const auto& document : documents) {
      flows.push_back(document.flow());
      words.push_back(static_cast<std::uint32_t>(flows.back().words.size()));
    }
    const auto segment = [&](std::vector<std::uint32_t> ids) {
      std::vector<Flow> own;
      for (const std::uint32_t id : ids) own.push_back(flows[id]);
      return index::Holding{*index::segment_in_memory(own, {1, {}}), std::move(ids)};
    };
    Index::Sources sources;
    sources.flow = [&](DocumentId d) { return flows[d]; };
    const Index index(words, {segment({4, 1, 3}), segment({5, 0, 2})}, sources);
    std::vector<std::uint32_t> wanted;
    for (std::uint32_t p = 0; p < index.size() + 20; p += 1 + seed) wanted.push_back(p);
    for (std::size_t p = 0; p < index.size(); p += 7) {
      const text::FormId form = index.form(RecordWord(p));
      const auto postings = index.postings(form);
      std::vector<std::uint8_t> found(wanted.size(), 0);
      index.look_up(form, wanted, found);
      for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(found[i] != 0, std::binary_search(postings.begin(), postings.end(), wanted[i]));
    }
  }
}

}  // namespace
}  // namespace sicut::match
