// Laws that hold for any witnesses: no word is lost, order and threads do not matter.
#include <iterator>
#include <list>
#include <random>

#include "collate/anchors.h"
#include "collate_sample.h"

namespace sicut::collate::test {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t n) {
  return random() % n;  // not evenly, but the same on every machine
}

// Words of a small vocabulary, so that much repeats; sentences, paragraphs, note markers and page furniture.
std::vector<std::string> random_words(Random& random, std::size_t count, std::size_t vocabulary) {
  std::vector<std::string> words;
  while (words.size() < count) {
    std::string word;
    std::size_t n = below(random, vocabulary);
    do word += static_cast<char>('a' + n % 26), n /= 26;
    while (n > 0);
    word += "ora";
    words.push_back(word);
  }
  return words;
}

std::string text_of_words(Random& random, const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += word;
    switch (below(random, 24)) {
      case 0:
        text += ".\n\n";
        break;
      case 1:
        text += ", ";
        break;
      case 2:
        text += "[4] ";
        break;
      case 3:
        text += "\n";
        break;
      case 4:
        text += " – ";
        break;
      case 5:
        text += below(random, 20) == 0 ? "\n\f\n 17\nA RUNNING HEAD\n" : " ";
        break;
      default:
        text += " ";
    }
  }
  return text;
}

void disturb(Random& random, std::vector<std::string>& words) {
  for (std::size_t n = 1 + below(random, 12); n > 0 && words.size() > 8; --n) {
    const std::size_t at = below(random, words.size() - 4), length = 1 + below(random, 4);
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(at),
               end = first + static_cast<std::ptrdiff_t>(length);
    switch (below(random, 6)) {
      case 0:
        words.erase(first, end);
        break;
      case 1:
        words.insert(first, random_words(random, length, 4000).front());
        break;
      case 2:
        *first = random_words(random, 1, 4000).front();
        break;
      case 3: {
        const std::vector<std::string> piece(first, end);
        words.erase(first, end);
        words.insert(words.begin() + static_cast<std::ptrdiff_t>(below(random, words.size())), piece.begin(),
                     piece.end());
        break;
      }
      case 4:
        (*first)[0] = 'q';
        break;
      default:
        first->insert(2, " ");
    }
  }
}

std::vector<std::string> random_witnesses(Random& random, std::size_t count) {
  const std::vector<std::string> words =
      random_words(random, 20 + below(random, 400), below(random, 2) == 0 ? 40 : 3000);
  std::vector<std::string> texts;
  for (std::size_t w = 0; w < count; ++w) {
    std::vector<std::string> own = words;
    disturb(random, own);
    texts.push_back(text_of_words(random, own));
  }
  return texts;
}

TEST(CollateLaws, EveryWordStandsInOneSegment) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    Random random(seed);
    const Sample sample(random_witnesses(random, 2 + seed % 4));
    SCOPED_TRACE(seed);
    expect_every_word_once(sample, sample.collate());
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(CollateLaws, UnrelatedAndEmptyWitnesses) {
  Random random(5);
  const std::string one = text_of_words(random, random_words(random, 300, 50)),
                    other = "Quite another thing.";
  for (const auto& texts : {std::vector<std::string>{one, other}, {other, one}, {one, one}, {other, "x"}}) {
    const Sample sample(texts);
    expect_every_word_once(sample, sample.collate());
  }
  auto nothing = collate(Sample({one, "*** --- ***"}).sources());
  ASSERT_FALSE(nothing.has_value());
  EXPECT_EQ(nothing.error().code, "no-words");
}

// Bytes that are no text, signs that break words, lines and pages, words that stand a thousand times.
std::string hostile_text(Random& random) {
  const char* pieces[] = {"\xff", "\xe2\x80",     "\n\f\n", "[1] ",       "& ",     "’",     "-\n",  "ἀνήρ ",
                          "l3 ",  "THE HEAD\n\n", "(",      "a ",         "a ",     "word ", "ſo ",  "…",
                          "\r\n", "12 ",          "* ",     "\n\n",       "to day", "漢字",  "\x01", "> ",
                          "# ",   "“so”",         "I. B. ", "o f t h e ", ".",      "--"};
  std::string text = "begin ";
  for (std::size_t n = below(random, 300); n > 0; --n) text += pieces[below(random, std::size(pieces))];
  return text;
}

TEST(CollateLaws, HostileTexts) {
  for (unsigned seed = 0; seed < 80; ++seed) {
    Random random(seed);
    std::vector<std::string> texts;
    for (std::size_t w = 0; w < 2 + seed % 3; ++w) texts.push_back(hostile_text(random));
    std::list<formats::Document> documents;
    std::vector<WitnessSource> sources;
    for (std::size_t w = 0; w < texts.size(); ++w) {
      auto document =
          formats::read_bytes(std::to_string(w) + (seed % 2 == 0 ? ".txt" : ".md"), Bytes(texts[w]));
      if (!document) continue;
      documents.push_back(std::move(*document));
      sources.push_back({&documents.back(), std::nullopt});
    }
    if (sources.size() < 2) continue;
    Options options;
    options.segments = true;
    const auto result = collate(sources, options);
    if (!result) continue;
    for (const Variant& variant : result->variants)
      for (const Reading& reading : variant.readings) EXPECT_LE(reading.place.start, reading.place.end);
  }
}

// What a variant says, without the names of its witnesses: sorted, so that order does not matter.
std::vector<std::string> said(const Collation& collation, bool swapped) {
  std::vector<std::string> lines;
  for (const Variant& variant : collation.variants) {
    std::string line = name(variant.cls);
    std::vector<std::string> readings;
    for (const Reading& reading : variant.readings) {
      const bool first = (reading.witness == 0) != swapped;
      readings.push_back((first ? "1:" : "2:") + std::to_string(reading.place.start) + "-" +
                         std::to_string(reading.place.end));
    }
    std::sort(readings.begin(), readings.end());
    for (const std::string& reading : readings) line += " " + reading;
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(CollateLaws, SwappedWitnessesMirrorTheResult) {
  for (unsigned seed = 100; seed < 150; ++seed) {
    Random random(seed);
    const std::vector<std::string> texts = random_witnesses(random, 2);
    const Sample sample(texts), swapped({texts[1], texts[0]});
    EXPECT_EQ(said(sample.collate(), false), said(swapped.collate(), true)) << "seed " << seed;
  }
}

TEST(CollateLaws, ThreadsDoNotMatter) {
  for (unsigned seed = 200; seed < 206; ++seed) {
    Random random(seed);
    const Sample sample(random_witnesses(random, 3));
    Options many;
    many.threads = 5;
    const Collation a = sample.collate(), b = sample.collate(many);
    EXPECT_EQ(told(a), told(b));
    EXPECT_EQ(a.similarity, b.similarity);
    EXPECT_EQ(a.segments.size(), b.segments.size());
  }
}

// Slow twin: the heaviest chain by trying every predecessor.
std::uint64_t heaviest_by_trying(const std::vector<collate::Run>& runs) {
  std::vector<std::uint64_t> best(runs.size());
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    best[i] = runs[i].length;
    for (std::size_t j = 0; j < i; ++j)
      if (runs[j].r < runs[i].r) best[i] = std::max(best[i], best[j] + runs[i].length);
    most = std::max(most, best[i]);
  }
  return most;
}

TEST(CollateLaws, TheChainIsTheHeaviest) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    Random random(seed);
    std::vector<collate::Run> runs;
    std::uint32_t l = 0;
    for (std::size_t n = 1 + below(random, 30); n > 0; --n) {
      runs.push_back({l, static_cast<std::uint32_t>(below(random, 20) * 10),
                      1 + static_cast<std::uint32_t>(below(random, 9))});
      l += 10;
    }
    std::vector<bool> kept;
    static_cast<void>(heaviest_chain(runs, &kept));
    std::uint64_t weight = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) weight += kept[i] ? runs[i].length : 0;
    EXPECT_EQ(weight, heaviest_by_trying(runs)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace sicut::collate::test
