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

TEST(Attributions, ACapitalAtASentencesHeadIsNoName) {
  const formats::Document document =
      document_of("Yesterday says: “the river is high”. Harvest says: “it is low”.");
  for (const Quotation& quotation : find_quotations(document))
    EXPECT_FALSE(quotation.attribution.has_value());
}

}  // namespace
}  // namespace sicut::quote::test
