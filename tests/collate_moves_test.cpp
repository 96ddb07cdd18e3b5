// What stands at another place.
#include "collate_sample.h"

namespace sicut::collate::test {
namespace {

// Paragraphs of which no two have much in common.
const std::vector<std::string> kParagraphs = {
    "The keeper of the lamp climbed the stairs before the evening bell and counted the boats in the harbour.",
    "Two carts of flour came over the hill road at noon, and the miller walked beside them with his hat in "
    "his hand.",
    "Nobody in the village remembered who had planted the walnut trees along the churchyard wall.",
    "Her letter from the coast arrived on a Thursday; it spoke of fog, of herring, and of a lost umbrella.",
    "A committee of five was chosen to examine the bridge, whose middle pier had begun to lean.",
    "In winter the school was kept warm by peat that every child carried under one arm.",
    "The watchmaker refused to mend the town clock until the council had paid for the bells.",
    "They found the brass key in the well, green and heavy, on the last day of the drought."};

std::string joined(const std::vector<int>& order) {
  std::string text;
  for (int i : order) text += kParagraphs[static_cast<std::size_t>(i)] + "\n\n";
  return text;
}

TEST(CollateMoves, AParagraphThatMovedIsOneMove) {
  const Sample sample({joined({0, 1, 2, 3, 4, 5, 6, 7}), joined({0, 2, 3, 4, 5, 1, 6, 7})});
  const Collation collation = sample.collate();
  ASSERT_EQ(told(collation).size(), 1U) << told(collation)[1];
  EXPECT_EQ(collation.variants[0].kind, VariantKind::transposition);
  ASSERT_EQ(collation.moves.size(), 1U);
  EXPECT_EQ(collation.moves[0].readings[0].text.substr(0, 9), "Two carts");
  EXPECT_EQ(collation.moves[0].readings[1].text, collation.moves[0].readings[0].text);
  EXPECT_GT(collation.similarity[0][1], 0.999);
  expect_every_word_once(sample, collation);
}

TEST(CollateMoves, ChaptersOutOfOrder) {
  const Sample sample({joined({0, 1, 2, 3, 4, 5, 6, 7}), joined({4, 5, 6, 7, 0, 1, 2, 3})});
  const Collation collation = sample.collate();
  EXPECT_EQ(collation.moves.size(), 1U);
  EXPECT_EQ(collation.variants.size(), 1U);
  expect_every_word_once(sample, collation);
}

TEST(CollateMoves, WhatChangedInsideAMoveBelongsToIt) {
  std::string b = joined({0, 2, 3, 4, 5, 1, 6, 7});
  b.replace(b.find("flour"), 5, "barley");
  const Sample sample({joined({0, 1, 2, 3, 4, 5, 6, 7}), b});
  const Collation collation = sample.collate();
  const auto lines = told(collation);
  EXPECT_NE(std::find(lines.begin(), lines.end(), "substantive substitution: flour | barley"), lines.end());
  for (const Variant& variant : collation.variants) EXPECT_EQ(variant.move, 0U);
  expect_every_word_once(sample, collation);
}

TEST(CollateMoves, ASentenceAndTwoWords) {
  const std::string lead = kParagraphs[0] + "\n\n" + kParagraphs[2] + " ";
  const std::string tail = "\n\n" + kParagraphs[4] + "\n\n" + kParagraphs[6];
  const Collation sentence =
      Sample({lead + "The dog slept under the old cart all day. " + kParagraphs[3] + tail,
              lead + kParagraphs[3] + " The dog slept under the old cart all day." + tail})
          .collate();
  EXPECT_EQ(sentence.moves.size(), 1U);
  const Collation words =
      Sample({lead + "They gladly had waited there." + tail, lead + "They had gladly waited there." + tail})
          .collate();
  ASSERT_EQ(words.moves.size(), 1U);
  EXPECT_EQ(words.variants.size(), 1U);
}

TEST(CollateMoves, AMissingHalfIsOneOmission) {
  const Sample sample({joined({0, 1, 2, 3, 4, 5, 6, 7}), joined({0, 1, 2, 3})});
  const Collation collation = sample.collate();
  ASSERT_EQ(collation.variants.size(), 1U);
  EXPECT_EQ(collation.variants[0].kind, VariantKind::omission);
  expect_every_word_once(sample, collation);
}

// Words so alike that each might be taken for the other changed.
TEST(CollateMoves, AlikeWordsThatChangedPlaces) {
  for (const auto& [a, b] : {std::pair{"were here", "here were"}, {"coal and chalk", "chalk and coal"}}) {
    const Collation collation = Sample({kParagraphs[0] + " They said that " + a + " gone. " + kParagraphs[1],
                                        kParagraphs[0] + " They said that " + b + " gone. " + kParagraphs[1]})
                                    .collate();
    EXPECT_FALSE(collation.variants.empty());
    for (const Variant& variant : collation.variants)
      EXPECT_EQ(variant.kind, VariantKind::transposition) << a;
  }
}

// A word put in near the end of what moved: the words behind it moved, too.
TEST(CollateMoves, AMoveGoesOnBehindAWordPutIn) {
  std::string b = joined({0, 1, 3, 4, 5, 6, 7, 2});
  b.replace(b.find("churchyard"), 10, "old churchyard");
  const Collation collation = Sample({joined({0, 1, 2, 3, 4, 5, 6, 7}), b}).collate();
  ASSERT_EQ(collation.moves.size(), 1U);
  const std::string& words = collation.moves[0].readings[0].text;
  EXPECT_NE(words.find("churchyard wall"), std::string::npos) << words;
  EXPECT_EQ(collation.variants.size(), 2U);
}

// A common word given elsewhere is no move.
TEST(CollateMoves, AnArticleDoesNotMove) {
  const Collation collation = Sample({kParagraphs[0] + " They saw the ship go out past a rock.",
                                      kParagraphs[0] + " They saw ship go out past the a rock."})
                                  .collate();
  for (const Variant& variant : collation.variants) EXPECT_EQ(variant.effects, std::vector<Effect>{});
}

TEST(CollateMoves, ThreeWitnesses) {
  const Sample sample(
      {joined({0, 1, 2, 3, 4, 5, 6, 7}), joined({0, 2, 3, 4, 5, 1, 6, 7}), joined({0, 2, 3, 4, 5, 1, 6, 7})});
  const Collation collation = sample.collate();
  ASSERT_EQ(collation.moves.size(), 1U);
  EXPECT_EQ(collation.moves[0].readings.size(), 3U);
  EXPECT_EQ(collation.variants.size(), 1U);
  expect_every_word_once(sample, collation);
}

}  // namespace
}  // namespace sicut::collate::test
