// Whose words a quotation is said to be: the name of the first (or only) quotation, empty for nobody.
#include "quote_helpers.h"

namespace sicut::quote::test {
namespace {

struct AttributionCase {
  const char* text;
  const char* name;
};

class Attributions : public testing::TestWithParam<AttributionCase> {};

TEST_P(Attributions, NameTheSpeaker) {
  const formats::Document document = document_of(GetParam().text);
  Options options;
  options.known_names = {"Ada Okoro", "P. Q. Varga", "Lena Brandt", "Тарас Белов"};
  const auto quotations = find_quotations(document, options);
  ASSERT_FALSE(quotations.empty()) << GetParam().text;
  const auto& found = quotations[0].attribution;
  EXPECT_EQ(found ? found->name : "", GetParam().name) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Before, Attributions,
    testing::Values(AttributionCase{"As Ada Okoro writes, “the river is high”.", "Ada Okoro"},
                    AttributionCase{"Okoro says: “the river is high”.", "Okoro"},
                    AttributionCase{"In the words of Ada Okoro, “the river is high”.", "Ada Okoro"},
                    AttributionCase{"We read in Ada Okoro: “the river is high”.", "Ada Okoro"},
                    AttributionCase{"According to P. Q. Varga, “the river is high”.", "P. Q. Varga"},
                    AttributionCase{"These are Okoro’s words: “the river is high”.", "Okoro"},
                    AttributionCase{"Okoro, in his letter of May 3, writes: “the river is high”.", "Okoro"},
                    AttributionCase{"Varga, as Okoro reported, said: “the river is high”.", "Varga"},
                    AttributionCase{"In 1931 Mr. Varga wrote to Okoro: “the river is high”.", "Varga"},
                    AttributionCase{"So wrote Okoro: “the river is high”.", "Okoro"},
                    AttributionCase{"In ihrem Brief schreibt Brandt: „der Fluss ist hoch“.", "Brandt"},
                    AttributionCase{"Selon Okoro, « la rivière est haute ».", "Okoro"},
                    AttributionCase{"Белов пишет: «река высока».", "Белов"},
                    AttributionCase{"Okoro quotes Varga: “the river is high”.", "Varga"},
                    AttributionCase{"Okoro: “the river is high”.", "Okoro"},
                    AttributionCase{"Okoro rose and said: “the river is high”.", "Okoro"}));

INSTANTIATE_TEST_SUITE_P(After, Attributions,
                         testing::Values(AttributionCase{"“The river is high,” said Okoro.", "Okoro"},
                                         AttributionCase{"“The river is high,” Okoro wrote.", "Okoro"},
                                         AttributionCase{"“The river is high”, as Varga put it.", "Varga"},
                                         AttributionCase{"“The river is high.” — Ada Okoro", "Ada Okoro"},
                                         AttributionCase{"“The river is high” (Varga, Letters, p. 3).",
                                                         "Varga"},
                                         AttributionCase{"„Der Fluss ist hoch“, sagte Brandt.", "Brandt"},
                                         AttributionCase{"«Река высока», — сказал Белов.", "Белов"},
                                         AttributionCase{"“The river,” says Okoro, “is high.”", "Okoro"}));

INSTANTIATE_TEST_SUITE_P(
    Nobody, Attributions,
    testing::Values(AttributionCase{"This was the so-called “high river” that Okoro knew.", ""},
                    AttributionCase{"The pupils of Okoro say: “the river is high”.", ""},
                    AttributionCase{"Okoro’s brother says: “the river is high”.", ""},
                    AttributionCase{"They say: “the river is high”.", ""},
                    AttributionCase{"In May a paper wrote: “the river is high”.", ""},
                    AttributionCase{"Everybody says: “the river is high”.", ""},
                    AttributionCase{"Okoro never said: “the river is high”.", ""},
                    AttributionCase{"A reviewer told Okoro: “the river is high”.", ""},
                    AttributionCase{"“The river is high.” Okoro wrote a letter.", ""},
                    AttributionCase{"Okoro met Varga, and he said: “the river is high”.", ""},
                    AttributionCase{"They called him a “bad clerk of rivers.”—A. Okoro.", ""},
                    AttributionCase{"The Petrograd Soviet wrote: “the river is high”.", ""}));

INSTANTIATE_TEST_SUITE_P(
    OwnersAndGivers, Attributions,
    testing::Values(
        AttributionCase{"Okoro, from the quay, uttered the words by which he is remembered: “it is high”.",
                        "Okoro"},
        AttributionCase{"Okoro’s speech says “the river is high”.", "Okoro"},
        AttributionCase{"Okoro’s remark that “the river is high” was noted.", "Okoro"},
        AttributionCase{"Okoro’s motion asked “that the river be dredged”.", "Okoro"},
        AttributionCase{"Okoro had been, in her own words, “a clerk of rivers for years”.", "Okoro"},
        AttributionCase{"Okoro gave the harbour clerks this advice: “dredge the river”.", "Okoro"},
        AttributionCase{"Okoro calls it “a river of mud”.", "Okoro"},
        AttributionCase{"Okoro replied “the river is high”.", "Okoro"},
        AttributionCase{"One heard from Okoro, of all people: “the river is high”.", "Okoro"},
        AttributionCase{"Okoro is quite clear on the matter: “the river is high”.", "Okoro"},
        AttributionCase{"Okoro is said to have remarked: “the river is high”.", "Okoro"},
        AttributionCase{"The keeper of the locks, Mr. Varga, wrote: “the river is high”.", "Varga"},
        AttributionCase{
            "It was found by the clerk, Ada Okoro, who warned as early as 1931 that “the river is high”.",
            "Ada Okoro"}));

INSTANTIATE_TEST_SUITE_P(
    CarryingOnTheSentence, Attributions,
    testing::Values(
        AttributionCase{"Okoro admitted that the main lock “stood out of repair for weeks”.", "Okoro"},
        AttributionCase{"Okoro owned that the lock “stood out of repair for weeks”.", "Okoro"},
        AttributionCase{"Okoro told the committee that “nobody here has seen the river”.", "Okoro"},
        AttributionCase{"Okoro wrote to the mayor that the river “was as high as ever”.", "Okoro"},
        AttributionCase{"Brandt sagte, dass der Fluss “so hoch wie immer” sei.", "Brandt"},
        AttributionCase{"Okoro affirme que la rivière « est plus haute que jamais ».", "Okoro"},
        AttributionCase{"Okoro wrote a book that every clerk “has read with some care”.", ""},
        AttributionCase{"Okoro owned a mill that the mayor “had seen at night only”.", ""},
        AttributionCase{"Okoro said that the new “old river party of the town” had won.", "Okoro"},
        AttributionCase{"Okoro said that the well-known “reform” had failed.", ""},
        AttributionCase{"Okoro said of the clerk that the “old river party of the town” had won.", ""},
        AttributionCase{"Okoro denied that Varga’s men “had ever seen the river”.", ""}));

INSTANTIATE_TEST_SUITE_P(
    MoreTags, Attributions,
    testing::Values(AttributionCase{"“The river is high”, according to Okoro.", "Okoro"},
                    AttributionCase{"“The river is high.” According to Okoro, it fell.", ""},
                    AttributionCase{"„Der Fluss ist hoch“, so Brandt.", "Brandt"},
                    AttributionCase{"« La rivière est haute », a déclaré Okoro.", "Okoro"},
                    AttributionCase{"“The river is high”, in the words of Okoro.", "Okoro"},
                    AttributionCase{"“The river is high”, to use Okoro’s phrase.", "Okoro"},
                    AttributionCase{"“The river is high,” said the old clerk, Ada Okoro.", "Ada Okoro"},
                    AttributionCase{"“The river is high,” said the clerk of Okoro.", ""},
                    AttributionCase{"“The river is high,” said the clerk, Okoro’s friend.", ""}));

INSTANTIATE_TEST_SUITE_P(
    NotTheSpeaker, Attributions,
    testing::Values(AttributionCase{"Okoro was asked: “is the river high?”", ""},
                    AttributionCase{"Okoro was told by the clerk that “the river is high”.", ""},
                    AttributionCase{"Okoro’s letters “are in no way like” the others.", ""},
                    AttributionCase{"Okoro’s pamphlet “The Rivers of the North” sold well.", ""},
                    AttributionCase{"To the keeper, Okoro, wrote the mayor: “the river is high”.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Carried, Attributions,
    testing::Values(AttributionCase{"Okoro spoke first. He continued: “the river is high”.", "Okoro"},
                    AttributionCase{"Okoro answered Varga. He continued: “the river is high”.", ""},
                    AttributionCase{"As Okoro writes:\n\n“The river is high.”", "Okoro"}));

TEST(Attributions, InheritFromTheOuterQuotation) {
  const formats::Document document =
      document_of("Mr. Okoro says: “It was a reviewer who wrote: ‘the river is high’ and was believed.”");
  Options options;
  options.known_names = {"Okoro"};
  const auto quotations = find_quotations(document, options);
  ASSERT_EQ(quotations.size(), 2u);
  ASSERT_TRUE(quotations[1].attribution.has_value());
  EXPECT_EQ(quotations[1].attribution->name, "Okoro");
  EXPECT_TRUE(quotations[1].attribution->inherited);
  EXPECT_FALSE(quotations[0].attribution->inherited);
}

TEST(Attributions, TheInnerIntroductionDecides) {
  Options options;
  options.known_names = {"Okoro", "Varga"};
  const auto inner = [&](const char* text) {
    const auto quotations = find_quotations(document_of(text), options);
    EXPECT_EQ(quotations.size(), 2u) << text;
    return quotations.size() == 2 && quotations[1].attribution ? quotations[1].attribution->name : "";
  };
  EXPECT_EQ(inner("“Varga told us that ‘the river is high’ today,” said Okoro."), "Varga");
  EXPECT_EQ(inner("“He has told us that ‘the river is high’ today,” said Okoro."), "");
  EXPECT_EQ(inner("“I told you that ‘the river is high’ today,” said Okoro."), "Okoro");
}

TEST(Attributions, ACapitalAtASentencesHeadIsNoName) {
  const formats::Document document =
      document_of("Yesterday says: “the river is high”. Harvest says: “it is low”.");
  for (const Quotation& quotation : find_quotations(document))
    EXPECT_FALSE(quotation.attribution.has_value());
}

}  // namespace
}  // namespace sicut::quote::test
