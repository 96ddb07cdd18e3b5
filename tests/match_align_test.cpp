// The aligner and what stands on it, against small records written here and against slow twins.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <set>
#include <sstream>

#include "match/align.h"
#include "match/parts.h"
#include "match/search.h"
#include "match/similarity.h"
#include "match/whole.h"
#include "match_sample.h"

namespace sicut::match {
namespace {

const char* const kHarbour =
    "the committee resolved that the eastern mole should be lengthened by forty fathoms before the winter "
    "storms and "
    "that the harbour master should report upon the state of the dredger at each quarterly meeting nothing "
    "was said of "
    "the cost which the treasurer had put at nine hundred pounds although several members had asked for it "
    "in writing "
    "the chairman then observed that no vessel of more than six hundred tons had entered since the spring "
    "and that the "
    "pilots did not hold themselves answerable for the bar";

TEST(Whole, TheFirstPlaceThatHasEveryWordIsTaken) {
  SmallRecord record({"the bar was closed", "a pilot said the bar was shut and the bar was shut"});
  const auto document = [&](DocumentId d) { return record.index().document(d); };
  const std::vector<RecordSpan> both = {document(0), document(1)};
  const auto first = stands_whole(record.index(), record.pattern("the bar was shut"), both);
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, document(1).start + 3);
  const Alignment alignment = align(record.index(), record.pattern("the … bar was shut"), both);
  EXPECT_EQ(record.script(alignment), "====");
  EXPECT_EQ(alignment.steps.front().source.start, *first);
  EXPECT_FALSE(stands_whole(record.index(), record.pattern("was closed a pilot"), both));  // two documents
  EXPECT_FALSE(stands_whole(record.index(), record.pattern("the bar was sunk"), both));
  EXPECT_FALSE(stands_whole(record.index(), record.pattern("the bar"), {}));
}

struct ScriptCase {
  const char* quoted;
  const char* script;
};

class Scripts : public testing::TestWithParam<ScriptCase> {};

TEST_P(Scripts, AreTheSimplestReading) {
  SmallRecord record({kHarbour});
  const auto readings = search(record.index(), record.pattern(GetParam().quoted));
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(record.script(readings.front().alignment), GetParam().script);
}

INSTANTIATE_TEST_SUITE_P(
    Harbour, Scripts,
    testing::Values(
        ScriptCase{"the eastern mole should be lengthened by forty fathoms", "========="},
        ScriptCase{"the eastern mole should be shortened by forty fathoms", "=====x==="},
        ScriptCase{"the eastern mole should be repaired by forty fathoms", "=====x==="},
        ScriptCase{"the eastern mole be lengthened by forty fathoms", "===-1====="},
        ScriptCase{"the eastern mole should surely now be lengthened by forty fathoms", "====+2====="},
        ScriptCase{"the eastem mole should be lengthened by forty fathoms", "=~======="},
        ScriptCase{"the harbourmaster should report upon the state of the dredger", "=========="},
        ScriptCase{"the har bour master should report upon the state of the dredger", "==========="},
        ScriptCase{"the treasurer had put … in writing the chairman then observed", "====-11======"},
        ScriptCase{
            "the committee resolved that the eastern mole … did not hold themselves answerable for the bar",
            "=======>========"},
        ScriptCase{
            "the committee resolved that the eastern mole did not hold themselves answerable for the bar",
            "=======>========"},
        ScriptCase{
            "did not hold themselves answerable for the bar the committee resolved that the eastern mole",
            "========>======="}));

TEST(Search, FindsEveryPlaceOfARepeatedPhrase) {
  SmallRecord record({"let it lie on the table said the clerk", "they let it lie on the table again",
                      "nothing of the kind stands here at all"});
  const auto readings = search(record.index(), record.pattern("let it lie on the table"));
  ASSERT_EQ(readings.size(), 2u);
  for (const Reading& reading : readings) EXPECT_EQ(record.words(reading.span), "let it lie on the table");
  EXPECT_LT(readings[0].span.start, readings[1].span.start);
}

TEST(Search, LeavesOutTheQuotationItself) {
  SmallRecord record({"let it lie on the table said the clerk"});
  SearchOptions options;
  options.excluded = RecordSpan{RecordWord(0), RecordWord(6)};
  for (const Reading& reading : search(record.index(), record.pattern("let it lie on the table"), options))
    EXPECT_FALSE(reading.span.overlaps(*options.excluded));
}

TEST(Search, FindsThreeCommonWordsThatStandOnce) {
  std::string filler;
  for (int i = 0; i < 400; ++i) filler += "to the of go and with a that in it was " + std::to_string(i) + " ";
  SmallRecord record({filler + "nothing to go with there " + filler});
  const auto readings = search(record.index(), record.pattern("to go with"));
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(record.words(readings.front().span), "to go with");
}

TEST(Search, ShortRunsPutTogetherAreNoPassage) {
  SmallRecord record({kHarbour, kHarbour});
  const auto pattern =
      record.pattern("the winter storms did not hold nine hundred pounds upon the state no vessel of");
  const auto readings = search(record.index(), pattern);
  ASSERT_FALSE(readings.empty());
  for (const Reading& reading : readings) EXPECT_LT(reading.similarity, 0.6);
}

TEST(Search, LongPatternsAreAlignedInPieces) {
  std::string document, quoted;
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string word = "w" + std::to_string(random() % 900);
    document += word + " ";
    if (i >= 1000 && i < 2200) quoted += (i == 1500 ? std::string("changed") : word) + " ";
  }
  SmallRecord record({document});
  const auto readings = search(record.index(), record.pattern(quoted));
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(readings.front().alignment.matched, 1199u);
  EXPECT_EQ(readings.front().span, (RecordSpan{RecordWord(1000), RecordWord(2200)}));
}

// Every step script must lead through the whole pattern and only over words that are there.
void expect_sound(const SmallRecord& record, const Pattern& pattern, const Alignment& alignment) {
  std::uint32_t at = 0;
  for (const Step& step : alignment.steps) {
    ASSERT_EQ(step.pattern_first, at);
    at = step.pattern_last;
    ASSERT_LE(step.source.start, step.source.end);
    ASSERT_LE(step.source.end.value, record.index().size());
    if (step.kind != StepKind::equal) continue;
    std::string quoted, printed;
    for (std::uint32_t q = step.pattern_first; q < step.pattern_last; ++q) quoted += pattern.words[q].letters;
    for (RecordWord p = step.source.start; p < step.source.end; ++p)
      printed += record.index().letters(record.index().form(p));
    ASSERT_EQ(quoted, printed);
  }
  ASSERT_EQ(at, pattern.size());
}

TEST(Search, ScriptsAreSoundOnRandomEdits) {
  std::mt19937 random(11);
  std::string document;
  std::vector<std::string> words;
  for (int i = 0; i < 2000; ++i)
    words.push_back("v" + std::string(1, static_cast<char>('a' + random() % 20)) +
                    std::to_string(random() % 60));
  for (const std::string& word : words) document += word + " ";
  SmallRecord record({document, kHarbour});
  for (int round = 0; round < 300; ++round) {
    const std::size_t start = random() % 1900, length = 3 + random() % 60;
    std::string quoted;
    for (std::size_t i = start; i < std::min(start + length, words.size()); ++i) {
      switch (random() % 12) {
        case 0:
          break;
        case 1:
          quoted += "other ";
          [[fallthrough]];
        case 2:
          quoted += random() % 2 ? "… " : "";
          [[fallthrough]];
        default:
          quoted += words[i] + " ";
      }
    }
    const Pattern pattern = record.pattern(quoted);
    if (pattern.size() == 0) continue;
    for (const Reading& reading : search(record.index(), pattern))
      expect_sound(record, pattern, reading.alignment);
  }
}

// The obvious way to find a phrase: look everywhere.
TEST(Search, FindsWhatAScanOfEverythingFinds) {
  std::mt19937 random(3);
  std::vector<std::string> words;
  for (int i = 0; i < 4000; ++i) words.push_back("z" + std::to_string(random() % 40));
  std::string document;
  for (const std::string& word : words) document += word + " ";
  SmallRecord record({document});
  for (int round = 0; round < 200; ++round) {
    const std::size_t start = random() % 3900, length = 3 + random() % 6;
    std::string quoted;
    for (std::size_t i = 0; i < length; ++i) quoted += words[start + i] + " ";
    std::set<std::size_t> everywhere;
    for (std::size_t p = 0; p + length <= words.size(); ++p)
      if (std::equal(words.begin() + static_cast<std::ptrdiff_t>(p),
                     words.begin() + static_cast<std::ptrdiff_t>(p + length),
                     words.begin() + static_cast<std::ptrdiff_t>(start)))
        everywhere.insert(p);
    std::set<std::size_t> found;
    for (const Reading& reading : search(record.index(), record.pattern(quoted)))
      if (reading.alignment.steps.size() == length && reading.span.size() == length &&
          std::all_of(reading.alignment.steps.begin(), reading.alignment.steps.end(),
                      [](const Step& s) { return s.kind == StepKind::equal; }))
        found.insert(reading.span.start.value);
    EXPECT_EQ(found, everywhere) << quoted;
  }
}

std::uint32_t slow_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::uint32_t>> d(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j)
      d[i][j] = i == 0 ? static_cast<std::uint32_t>(j)
                : j == 0
                    ? static_cast<std::uint32_t>(i)
                    : std::min({d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1});
  return d[a.size()][b.size()];
}

TEST(EditDistance, EqualsItsSlowTwin) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    const auto word = [&] {
      std::string s(random() % (round % 10 == 0 ? 90 : 14), 'a');
      for (char& c : s) c = static_cast<char>('a' + random() % 4);
      return s;
    };
    const std::string a = word(), b = word();
    ASSERT_EQ(edit_distance(a, b), slow_distance(a, b)) << a << " / " << b;
    if (!a.empty() && letter_similarity(a, b) > 0.5) {
      ASSERT_TRUE(may_be_similar(shape_of(a), shape_of(b))) << a << " / " << b;
    }
  }
}

TEST(Index, IsTheSameForAnyNumberOfThreads) {
  SmallRecord record({kHarbour, "a second document of a few words", kHarbour});
  text::FormTable forms;
  std::vector<text::Word> words;
  std::istringstream in(kHarbour);
  for (std::string word; in >> word;) {
    text::Word w;
    w.form = forms.intern(word);
    words.push_back(w);
  }
  const std::vector<Flow> flows(5, Flow{words, &forms});
  const Index one(flows, {1, 9, 5}), four(flows, {4, 9, 5});
  ASSERT_EQ(one.size(), four.size());
  for (std::uint32_t p = 0; p < one.size(); ++p) {
    ASSERT_EQ(one.form(RecordWord(p)), four.form(RecordWord(p)));
    const auto a = one.postings(one.form(RecordWord(p))), b = four.postings(four.form(RecordWord(p)));
    ASSERT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end()));
  }
}

TEST(Index, EmptyRecordsAreSearchedWithoutHarm) {
  SmallRecord record({"", ""});
  EXPECT_TRUE(search(record.index(), record.pattern("anything at all")).empty());
}

}  // namespace
}  // namespace sicut::match
