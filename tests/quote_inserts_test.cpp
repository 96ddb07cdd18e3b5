// Ellipses and brackets inside quotations, and block quotations.
#include "quote_helpers.h"

namespace sicut::quote::test {
namespace {

struct InsertCase {
  const char* text;
  const char* kinds;  // e ellipsis, b bracketed, s remark
  std::size_t words;
};

class Inserts : public testing::TestWithParam<InsertCase> {};

TEST_P(Inserts, AreKeptApartFromWords) {
  const formats::Document document = document_of(GetParam().text);
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 1u) << GetParam().text;
  std::string kinds;
  for (const Insert& insert : quotations[0].inserts) kinds += "ebs"[static_cast<int>(insert.kind)];
  EXPECT_EQ(kinds, GetParam().kinds) << GetParam().text;
  EXPECT_EQ(quotations[0].words.size(), GetParam().words) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Inserts,
    testing::Values(InsertCase{"He wrote “the river … is high” there.", "e", 4},
                    InsertCase{"He wrote “the river ... is high” there.", "e", 4},
                    InsertCase{"He wrote “the river . . . is high” there.", "e", 4},
                    InsertCase{"He wrote “the river [...] is high” there.", "e", 4},
                    InsertCase{"He wrote “the river [ … ] is high” there.", "e", 4},
                    InsertCase{"He wrote “the river (...) is high” there.", "e", 4},
                    InsertCase{"He wrote “the river.... It is high” there.", "e", 5},
                    InsertCase{"He wrote “… the river is high …” there.", "", 4},
                    InsertCase{"He wrote “the river [he] is high” there.", "b", 4},
                    InsertCase{"He wrote “the river [the old one] is high” there.", "b", 4},
                    InsertCase{"He wrote “[T]he river bring[s] mud” there.", "", 4},
                    InsertCase{"He wrote “the river [sic] is high” there.", "s", 4},
                    InsertCase{"He wrote “the river [!] is high” there.", "s", 4},
                    InsertCase{"He wrote “the river [emphasis added] is high” there.", "s", 4},
                    InsertCase{"He wrote “the river (my italics) is high” there.", "s", 4},
                    InsertCase{"He wrote “the river [12] is high” there.", "", 4},
                    InsertCase{"He wrote “the river (the old one) is high” there.", "", 7}));

TEST(Inserts, KnowTheirPlaceAndWords) {
  const formats::Document document = document_of("He wrote “the river [the old one] is high” there.");
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 1u);
  ASSERT_EQ(quotations[0].inserts.size(), 1u);
  EXPECT_EQ(quotations[0].inserts[0].at, 2u);
  EXPECT_EQ(quotations[0].inserts[0].words.size(), 3u);
  EXPECT_EQ(document.text(quotations[0].inserts[0].span), "[the old one]");
}

TEST(BlockQuotes, OfMarkupAreOneQuotation) {
  const formats::Document document = document_of(
      "<p>As Okoro writes:</p><blockquote><p>The river is high.</p><p>It will rise.</p></blockquote><p>So it "
      "did.</p>",
      formats::Format::html);
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 1u);
  EXPECT_EQ(quotations[0].marks, Marks::markup);
  EXPECT_EQ(quotations[0].words.size(), 7u);
  EXPECT_EQ(quotations[0].pieces.size(), 2u);
}

TEST(BlockQuotes, WhollyInMarksAreNotTwo) {
  const formats::Document document =
      document_of("<p>As he writes:</p><blockquote><p>“The river is high.”</p></blockquote><p>So it was.</p>",
                  formats::Format::html);
  EXPECT_EQ(find_quotations(document).size(), 1u);
}

}  // namespace
}  // namespace sicut::quote::test
