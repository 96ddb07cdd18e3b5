// Which marks open and close quotations: cases in the notation of quote_helpers.h.
#include "quote_helpers.h"

namespace sicut::quote::test {
namespace {

class MarkCases : public testing::TestWithParam<const char*> {};

TEST_P(MarkCases, AreFound) {
  expect_found(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, MarkCases,
    testing::Values(
        "She wrote “⟦the river is high⟧” and left.", "She wrote \"⟦the river is high⟧\" and left.",
        "Sie schrieb „⟦der Fluss ist hoch⟧“ und ging.", "Elle écrit « ⟦la rivière est haute⟧ » et part.",
        "Sie schrieb »⟦der Fluss ist hoch⟧« und ging.", "Hon skrev ”⟦floden är hög⟧” och gick.",
        "Sie schrieb ‚⟦der Fluss ist hoch⟧‘ und ging.", "She wrote ‹⟦the river is high⟧› and left.",
        "She wrote ‘⟦the river is high⟧’ and left.", "She wrote '⟦the river is high⟧' and left.",
        "Napisał „⟦rzeka jest wysoka⟧” i wyszedł.", "Он пишет: «⟦река высока⟧», и уходит.",
        "The so-called “⟦reform⟧” failed.", "No words here: “…” and \"!\" at all."));

INSTANTIATE_TEST_SUITE_P(Nested, MarkCases,
                         testing::Values("“⟦He said ‘⟦not again⟧’ to me⟧” was all.",
                                         "‘⟦He said “⟦not again⟧” to me⟧’ was all.",
                                         "\"⟦He said '⟦not again⟧' to me⟧\" was all.",
                                         "«⟦Il dit “⟦jamais⟧” hier⟧» fut tout.",
                                         "„⟦Er rief ‚⟦nie wieder⟧‘ laut⟧“ und ging.",
                                         "\"⟦He wrote \"⟦not again⟧\" to me twice⟧\" was all."));

INSTANTIATE_TEST_SUITE_P(
    LostAndWrongMarks, MarkCases,
    testing::Values("He wrote: “⟦The river is high⟧.\n\nThe next paragraph has “⟦its own⟧” words.",
                    "He wrote: “⟦The river is high⟧. Then she wrote: “⟦It fell again⟧” to him.",
                    "He wrote: \"⟦The river is high⟧. Then she wrote: \"⟦It fell again⟧\" to him.",
                    "“⟦The river is high⟧“ was printed so.", "”⟦The river is high⟧” was printed so.",
                    "The sign says “⟦closed today⟧\" in red.",
                    "A stray mark” here and “⟦a sound pair⟧” there.",
                    "A stray mark\" here and \"⟦a sound pair⟧\" there. And \"⟦another⟧\" too.",
                    "\"⟦The river is high⟧,' said Okoro and left."));

INSTANTIATE_TEST_SUITE_P(Apostrophes, MarkCases,
                         testing::Values("Don't touch the workers’ press or James’ hat.",
                                         "’Tis late, and ‘tis cold, said o’ the miller.",
                                         "In the '90s rock 'n' roll was goin' strong.",
                                         "The shelf is 6' 2\" by 5' 11\" exactly.",
                                         "“⟦The boys’ ‘⟦house⟧’ stood⟧” by the quay.",
                                         "‘⟦The boys’ house isn’t sold⟧,’ she thought.",
                                         "He said '⟦the dogs' house isn't sold⟧,' and left.",
                                         "L’été d’Anna n’est pas « ⟦l’hiver⟧ » ici.",
                                         "'⟦I saw the miller and yo' may ask him⟧,' said she.",
                                         "She said '⟦I ha' been to the quay⟧,' and left.",
                                         "It were for mysel' that I came, and ca' it what yo' like.",
                                         "He said \"⟦a 6' 2\" shelf⟧\" would do."));

INSTANTIATE_TEST_SUITE_P(
    Pieces, MarkCases,
    testing::Values("“⟦The river⟧,” said Okoro, “⟦+is high⟧.”",
                    "\"⟦The river⟧,\" he goes on, \"⟦+is high⟧\" today.",
                    "‘⟦Of course⟧,’ said she, ‘⟦+but when⟧?’", "'⟦Of course⟧,' said she, '⟦+but when⟧?'",
                    "“⟦It rose⟧.” He added: “⟦It fell⟧.”", "“⟦It rose⟧,” said Okoro. “⟦It fell⟧.”",
                    "“⟦Yes⟧” is shorter than “⟦no⟧” by far.",
                    "He asked “⟦that it be dredged⟧” (Minutes of May 3), and Okoro’s letter added, “⟦and "
                    "that it be soon⟧.”",
                    "“⟦It rose⟧” (p. 3), said Okoro, “⟦and it fell⟧.”",
                    "“⟦It rose⟧,” said Okoro, and Varga answered, “⟦It fell⟧.”",
                    "“⟦It rose⟧,” he said, and she replied, “⟦It fell⟧.”",
                    "“⟦It rose⟧,” said Okoro, and he went on, “⟦+and it fell⟧.”",
                    "“⟦It rose⟧,” said Mr. Okoro, “⟦+and it fell⟧.”",
                    "“⟦It rose⟧,” said Okoro, “⟦+and it fell⟧.” He said: “⟦Enough⟧.”",
                    "“⟦First paragraph⟧.\n\n“⟦+Second paragraph⟧.\n\n“⟦+Third paragraph⟧.”\n\nThe end."));

// Marks are trimmed to words, so the full stop inside stays outside in the notation.
TEST(Marks, LostMarkReportsItself) {
  const formats::Document document =
      document_of("He wrote: “The river is high.\n\nThen “all was well” again.");
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 2u);
  EXPECT_FALSE(quotations[0].closed);
  EXPECT_TRUE(quotations[1].closed);
}

TEST(Marks, KindsAreReported) {
  const auto kind = [](const char* text) {
    const formats::Document document = document_of(text);
    const auto quotations = find_quotations(document);
    return quotations.empty() ? Marks::none : quotations[0].marks;
  };
  EXPECT_EQ(kind("A “word” here."), Marks::curly);
  EXPECT_EQ(kind("A \"word\" here."), Marks::straight);
  EXPECT_EQ(kind("A „word“ here."), Marks::low);
  EXPECT_EQ(kind("A «word» here."), Marks::guillemet);
  EXPECT_EQ(kind("A ‘word’ here."), Marks::single);
  EXPECT_EQ(kind("No marks here."), Marks::none);
}

TEST(Marks, ParentsAreIndexes) {
  const formats::Document document = document_of("“He said ‘not again’ to me” was all. And “so” on.");
  const auto quotations = find_quotations(document);
  ASSERT_EQ(quotations.size(), 3u);
  EXPECT_FALSE(quotations[0].parent.has_value());
  EXPECT_EQ(quotations[1].parent, std::optional<std::size_t>(0));
  EXPECT_FALSE(quotations[2].parent.has_value());
}

}  // namespace
}  // namespace sicut::quote::test
