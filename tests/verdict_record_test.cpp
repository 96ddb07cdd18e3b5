// What judging asks of the record: what lies between two places, whose quotation is it.
#include "verdict/boundaries.h"
#include "verdict_sample.h"

namespace sicut::verdict {

void PrintTo(Boundary boundary, std::ostream* out) {
  *out << name(boundary);
}

namespace test {
namespace {

TEST(Boundaries, SentenceParagraphDocument) {
  const Sample sample({"The alder stood alone. The birch stood with the beech.\n\nThe cedar had been felled.",
                       "The dogwood was in bloom."});
  const auto between = [&](const char* from, const char* to) {
    // `from` is the word left: the boundaries lie behind it.
    return boundaries_between(sample.library(), sample.word(from) + 1, sample.word(to));
  };
  using enum Boundary;
  EXPECT_EQ(between("birch", "beech"), std::vector<Boundary>{});
  EXPECT_EQ(between("alder", "birch"), std::vector<Boundary>{sentence});
  EXPECT_EQ(between("birch", "cedar"), (std::vector<Boundary>{sentence, paragraph}));
  EXPECT_EQ(between("cedar", "birch"), (std::vector<Boundary>{sentence, paragraph}));  // backward as well
  EXPECT_EQ(between("cedar", "dogwood"), std::vector<Boundary>{document});
}

TEST(Boundaries, Works) {
  Sample sample({"The alder stood alone.\n\nThe birch stood too."});
  const std::size_t second = sample.record().documents[0].text().find("The birch");
  sample.record().documents[0].parts = {{"One", {}, {}, {TextPos(0), TextPos(second)}},
                                        {"Two", {}, {}, {TextPos(second), TextPos(second + 20)}}};
  EXPECT_EQ(boundaries_between(sample.library(), sample.word("alder") + 1, sample.word("birch")),
            (std::vector<Boundary>{Boundary::sentence, Boundary::paragraph, Boundary::work}));
}

TEST(Library, KnowsTheQuotationsOfTheRecord) {
  const Sample sample(
      {"The mayor was brief. As Justice Pell wrote, “a bridge that nobody mends is a debt,” and he sat "
       "down."});
  const auto at = [&](const char* word) {
    const match::RecordWord p = sample.word(word);
    return match::RecordSpan{p, p + 1};
  };
  ASSERT_NE(sample.library().quotation_around(at("bridge")), nullptr);
  EXPECT_EQ(sample.library().quotation_around(at("bridge"))->name, "Pell");
  EXPECT_EQ(sample.library().quotation_around(at("mayor")), nullptr);
  EXPECT_EQ(sample.library().quotation_around({sample.word("mayor"), sample.word("debt")}), nullptr);
  EXPECT_TRUE(sample.library().ends_quotation(at("debt")));
  EXPECT_FALSE(sample.library().ends_quotation(at("mends")));
}

}  // namespace
}  // namespace test
}  // namespace sicut::verdict
