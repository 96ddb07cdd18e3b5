// What judging asks of the record: is it a story, what lies between two places, whose quotation is it.
#include "quote/quotation.h"
#include "verdict/boundaries.h"
#include "verdict/narrative.h"
#include "verdict_sample.h"

namespace sicut::verdict {

void PrintTo(Boundary boundary, std::ostream* out) {
  *out << name(boundary);
}

namespace test {
namespace {

bool narrative(const std::string& text) {
  const formats::Document document = document_of("text", text);
  return is_narrative(document, quote::find_quotations(document));
}

TEST(Narrative, TalkIsAStory) {
  std::string story;
  for (int i = 0; i < 40; ++i)
    story +=
        "“I do not know where you put the lantern, Tom,” said the miller.\n\n“Have you looked behind the "
        "door?” she asked.\n\n";
  EXPECT_TRUE(narrative(story));
}

TEST(Narrative, QuotedDocumentsAreNone) {
  std::string essay;
  for (int i = 0; i < 40; ++i)
    essay +=
        "The ordinance says that “the gate shall be shut at dusk by the warden” (Book of Rules, p. 12). It "
        "adds that “the key "
        "stays with the clerk of the parish” (p. 13).\n\n";
  EXPECT_FALSE(narrative(essay));
}

TEST(Narrative, FewQuotationsProveNothing) {
  EXPECT_FALSE(narrative("“I know you,” he said. “You know me?” I asked."));
}

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
