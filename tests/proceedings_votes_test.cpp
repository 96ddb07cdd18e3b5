// Counts of votes in sentences, as minutes of many habits print them.
#include <gtest/gtest.h>

#include <string>

#include "proceedings/tokens.h"
#include "proceedings/votes.h"

namespace sicut::proceedings {
namespace {

std::string shown_votes(const std::string& text, bool outcome_near = false) {
  WordBook book;
  const Tokens tokens = tokenize_minutes(book, text);
  const auto vote = read_votes(tokens, {0, tokens.size()}, outcome_near);
  if (!vote) return "none";
  const auto figure = [](const std::optional<std::uint64_t>& f) {
    return f ? std::to_string(*f) : std::string("-");
  };
  std::string out = figure(vote->ayes) + " " + figure(vote->noes) + " " + figure(vote->abstentions);
  if (vote->majority) out += " majority " + figure(vote->majority);
  if (vote->unanimous) out += " unanimous";
  if (vote->damaged) out += " damaged";
  if (vote->heads_differ) out += " differ";
  return out;
}

TEST(Votes, FiguresBehindTheirSides) {
  EXPECT_EQ(shown_votes("For – 14; against – 13."), "14 13 -");
  EXPECT_EQ(shown_votes("For: 3. Against: 9."), "3 9 -");
  EXPECT_EQ(shown_votes("Ayes, 231; Noes, 198."), "231 198 -");
  EXPECT_EQ(shown_votes("Yeas 5, Nays 2, Abstentions 1"), "5 2 1");
  EXPECT_EQ(shown_votes("For – 2"), "2 - -");
  EXPECT_EQ(shown_votes("Dafür: 12, dagegen: 3, Enthaltungen: 1"), "12 3 1");
  EXPECT_EQ(shown_votes("За – 12, против – 3, воздержалось – 1"), "12 3 1");
  EXPECT_EQ(shown_votes("Pour : 12 ; contre : 3"), "12 3 -");
}

TEST(Votes, FiguresBeforeTheirSides) {
  EXPECT_EQ(shown_votes("14 for, 13 against"), "14 13 -");
  EXPECT_EQ(shown_votes("The amendment was lost, 5 voting for and 9 against.", true), "5 9 -");
  EXPECT_EQ(shown_votes("carried by 20 against 2, three abstaining", true), "20 2 3");
  EXPECT_EQ(shown_votes("adopted by twelve votes to three", true), "12 3 -");
  EXPECT_EQ(shown_votes("Motion carried 4-1.", true), "4 1 -");
  EXPECT_EQ(shown_votes("adopted by a majority of 10 against 2", true), "10 2 -");
  EXPECT_EQ(shown_votes("adopted by a majority of all votes against one", true), "- 1 -");
  EXPECT_EQ(shown_votes("La motion est adoptée par 12 voix contre 3", true), "12 3 -");
}

TEST(Votes, FiguresBesideOtherFigures) {
  EXPECT_EQ(shown_votes("Votants ........ 583\nMajorité absolue ........ 292\n"
                        "Pour l'adoption ........ 371\nContre ........ 212"),
            "371 212 -");
  EXPECT_EQ(shown_votes("They had voted fifty pounds for it in 1904."), "none");
  EXPECT_EQ(shown_votes("respinta con 1 voto favorevole e 4 contrari", true), "1 4 -");
  EXPECT_EQ(shown_votes("was adopted, 44,210 shares voting in the affirmative and 17,190 in the negative", true),
            "44210 17190 -");
}

TEST(Votes, NamesOnLinesOfTheirOwn) {
  EXPECT_EQ(shown_votes("Yeas:\nAdams\nBrandt\nCho\nNays:\nDiaz\nEvers"), "3 2 -");
  EXPECT_EQ(shown_votes("Yeas:\nAdams, Brandt,\nCho\nNays:\nDiaz"), "3 1 -");
  EXPECT_EQ(shown_votes("For:\nAnn Adams\nBob Brandt\nAgainst:\nnone"), "2 0 -");
}

TEST(Votes, ScanningErrorsInFigures) {
  EXPECT_EQ(shown_votes("For – 14; against – l3."), "14 13 - damaged");
  EXPECT_EQ(shown_votes("Ayes: 1O; Noes: ll"), "10 11 - damaged");
}

TEST(Votes, NamesAreCounted) {
  EXPECT_EQ(shown_votes("Ayes: Brandt, Ekman. Nays: Adair, Coyle and Dunphy. Abstaining: none."), "2 3 0");
  EXPECT_EQ(shown_votes("Ayes: Brandt, Ekman (3). Nays: none."), "3 0 - differ");
  EXPECT_EQ(shown_votes("Carried, Mr. Ludd dissenting.", true), "- 1 -");
}

TEST(Votes, Unanimity) {
  EXPECT_EQ(shown_votes("carried unanimously", true), "- - - unanimous");
  EXPECT_EQ(shown_votes("re-elected nem. con.", true), "- 0 - unanimous");
  EXPECT_EQ(shown_votes("almost unanimously adopted", true), "none");
}

TEST(Votes, OtherFiguresAreNoVotes) {
  for (const char* text : {"two chainmen be engaged for five weeks", "the accounts for 1905-06 were passed",
                           "one against a hundred and ten", "He was for it and 3 others came",
                           "pages 12 to 14", "a sum of 62 pounds for the survey"})
    EXPECT_EQ(shown_votes(text), "none") << text;
  EXPECT_EQ(shown_votes("\"Ayes 5, noes 3\" was the cry."), "none");
}

}  // namespace
}  // namespace sicut::proceedings
