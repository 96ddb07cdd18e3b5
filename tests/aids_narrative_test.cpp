// Telling a story with dialogue from a document that quotes others.
#include "aids/narrative.h"
#include "formats_sample.h"
#include "quote/quotation.h"

namespace sicut::aids {
namespace {

using formats::testing::must_read;

bool narrative(const std::string& text) {
  const formats::Document document = must_read(text);
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

}  // namespace
}  // namespace sicut::aids
