// Page breaks, notes, volumes, line ranges, rules.
#include "collate/rules.h"
#include "collate_sample.h"

namespace sicut::collate::test {
namespace {

std::string numbered(int from, int to) {
  const char* nouns[] = {"lamp",   "harbour", "miller",  "bridge",  "walnut",
                         "letter", "council", "drought", "herring", "clock"};
  const char* verbs[] = {"turned",   "waited",   "burned",   "leaned", "sank",
                         "answered", "remained", "vanished", "rose"};
  std::string text;
  for (int i = from; i < to; ++i)
    text += std::string("In the year of the ") + nouns[i % 10] + " the old " + nouns[(i * 7 + i / 10) % 10] +
            " of house " + std::to_string(100 + i) + " " + verbs[i % 9] + " beside the " +
            nouns[(i * 3 + 1) % 10] + ".\n\n";
  return text;
}

TEST(CollateLayout, AWorkInsideAVolumeIsFound) {
  const std::string work = numbered(0, 40);
  const Sample sample({work, numbered(100, 400) + work + numbered(400, 700)});
  const Collation collation = sample.collate();
  EXPECT_TRUE(collation.witnesses[1].found_inside);
  EXPECT_FALSE(collation.witnesses[0].found_inside);
  EXPECT_EQ(collation.witnesses[1].words, collation.witnesses[0].words);
  EXPECT_TRUE(collation.variants.empty());
  ASSERT_EQ(collation.diagnostics.size(), 1U);
  EXPECT_EQ(collation.diagnostics[0].code, "work-found");
  Options whole;
  whole.whole = true;
  EXPECT_EQ(sample.collate(whole).variants.size(), 2U);
}

TEST(CollateLayout, LinesChoosePartsOfAFile) {
  const std::string work = numbered(0, 20);
  Sample sample({work, numbered(100, 120) + work});
  sample.sources()[1].lines = LineRange{41, 80};
  EXPECT_TRUE(sample.collate().variants.empty());
  sample.sources()[1].lines = LineRange{5000, 6000};
  EXPECT_FALSE(collate(sample.sources()).has_value());
}

TEST(CollateLayout, NumbersOfNotesAreNoWords) {
  std::string a, b;
  for (int i = 1; i <= 4; ++i) {
    const std::string sentence = "The keeper number " + std::string(1, static_cast<char>('a' + i)) +
                                 " counted his boats in the harbour of the town";
    a += sentence + " [" + std::to_string(i) + "] before the evening bell. ";
    b += sentence + " " + std::to_string(60 + i) + " before the evening bell. ";
  }
  for (const Variant& variant : Sample({a, b}).collate().variants)
    EXPECT_EQ(variant.cls, VariantClass::layout) << variant.reason;
}

TEST(CollateLayout, RulesOfRegularisation) {
  const auto rules =
      parse_rules("rules.toml",
                  "ignore = [\"punctuation\", \"capitals\"]\n[[same]]\nwords = [\"ship\", \"vessel\"]\n"
                  "[[letters]]\nfrom = \"ph\"\nto = \"f\"\n");
  ASSERT_TRUE(rules.has_value()) << rules.error().message;
  const Sample sample({"The ship, they said, carried a phantom and a lantern over the bar.",
                       "The vessel they said carried a Fantom and a lamp over the bar."});
  Options options;
  options.rules = *rules;
  EXPECT_EQ(told(sample.collate(options)),
            std::vector<std::string>{"substantive substitution: lantern | lamp"});
  EXPECT_EQ(sample.collate(options).regularised, 2U);
  EXPECT_GT(sample.collate().variants.size(), 3U);
}

TEST(CollateLayout, WrongRulesAreNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"ignroe = []", "rules.toml:1: unknown key \"ignroe\"; is it \"ignore\"?"},
      {"ignore = [\"capitls\"]", "rules.toml:1: \"capitls\" cannot be ignored; is it \"capitals\"?"},
      {"\n[[same]]\nwords = [\"one\"]", "rules.toml:3: \"words\" needs two words or more"},
      {"[[letters]]\nfrom = \"a\"", "rules.toml:1: [[letters]] needs from = and to ="},
      {"ignore = 3", "rules.toml:1: \"ignore\" is a list of strings"}};
  for (const auto& [toml, message] : cases) {
    const auto rules = parse_rules("rules.toml", toml);
    ASSERT_FALSE(rules.has_value()) << toml;
    EXPECT_EQ(rules.error().message, message);
  }
  EXPECT_FALSE(parse_rules("rules.toml", "[[[").has_value());
}

}  // namespace
}  // namespace sicut::collate::test
