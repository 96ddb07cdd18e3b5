// Folding and the tokenizer.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/letter_spaced.h"
#include "text/words.h"

namespace sicut::text {
namespace {

using Strings = std::vector<std::string>;

struct Read {
  Strings forms, labels, spans;
};

Read read(const std::string& text) {
  FormTable forms;
  Tokens tokens;
  tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
  Read result;
  for (const Word& word : tokens.words) {
    result.forms.emplace_back(forms.letters(word.form));
    result.spans.push_back(text.substr(word.start.value, word.length));
  }
  for (const NoteMarker& marker : tokens.markers) result.labels.push_back(marker.label);
  return result;
}

TEST(Fold, Words) {
  const std::vector<std::pair<std::string, std::string>> cases{{"Party’s", "partys"},
                                                               {"so-\ncalled", "socalled"},
                                                               {"Économie", "economie"},
                                                               {"ſhew", "shew"},
                                                               {"R.C.P.", "rcp"},
                                                               {"Straße", "strasse"},
                                                               {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
                                                               {"Всё", "все"},
                                                               {"мой", "мой"},
                                                               {"ﬁnal", "final"},
                                                               {"co\u00ADop", "coop"},
                                                               {"encyclopædia", "encyclopaedia"},
                                                               {"e\u0301tat", "etat"},
                                                               {"１９１７", "1917"},
                                                               {"ไทย", "ไทย"},
                                                               {"が", "\u304b\u3099"},
                                                               {"\xff\xfe", ""},
                                                               {"don't", "dont"},
                                                               {"מִלָּה", "מלה"}};
  for (const auto& [word, form] : cases) EXPECT_EQ(folded(word), form) << word;
}

TEST(FormTable, InternsOnce) {
  FormTable forms;
  std::vector<FormId> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back(forms.intern("w" + std::to_string(i)));
  for (int i = 0; i < 5000; ++i) {
    const std::string word = "w" + std::to_string(i);
    const auto at = static_cast<std::size_t>(i);
    EXPECT_EQ(forms.intern(word), ids[at]);
    EXPECT_EQ(forms.find(word), ids[at]);
    EXPECT_EQ(forms.letters(ids[at]), word);
  }
  EXPECT_EQ(forms.find("absent"), kNoForm);
  EXPECT_EQ(forms.size(), 5000u);
}

TEST(Tokenize, Words) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"The harbour’s quay.", {"the", "harbours", "quay"}},
      {"over-\n throwing", {"overthrowing"}},
      {"a well-known man", {"a", "wellknown", "man"}},
      {"he came—she went", {"he", "came", "she", "went"}},
      {"he came--she went", {"he", "came", "she", "went"}},
      {"and/or A&B", {"and", "or", "a", "b"}},
      {"the U.S.S.R. and J.V.Stone", {"the", "ussr", "and", "jv", "stone"}},
      {"1,000 and 3.5 and 1914-17", {"1000", "and", "35", "and", "1914", "17"}},
      {"[T]he comm[ittee] word[s]", {"the", "committee", "words"}},
      {"l3 tbe th0ugh aecumu1atiou 5omething B12",
       {"l3", "tbe", "th0ugh", "aecumu1atiou", "5omething", "b12"}},
      {"'tis ‘quoted’ words", {"tis", "quoted", "words"}},
      {"_never_ **bold** said", {"never", "bold", "said"}},
      {"日本の本", {"日", "本", "の", "本"}},
      {"end.Begin", {"end", "begin"}},
      {"go\u00AD\nvern", {"govern"}},
      {"", {}}};
  for (const auto& [text, words] : cases) EXPECT_EQ(read(text).forms, words) << text;
}

TEST(Tokenize, Markers) {
  const std::vector<std::pair<std::string, Strings>> cases{{"proletariat12 and", {"12"}},
                                                           {"the men.3 They", {"3"}},
                                                           {"said.”[14] He", {"14"}},
                                                           {"word[1]", {"1"}},
                                                           {"word[*] goes", {"*"}},
                                                           {"Rosta* was", {"*"}},
                                                           {"Tactics** on", {"**"}},
                                                           {"end.† Then", {"†"}},
                                                           {"thing² is", {"2"}},
                                                           {"said.[a] He", {"a"}},
                                                           {"No.3 and p.12 here", {}},
                                                           {"**bold** text", {}},
                                                           {"in [1917] and B12, l3", {}},
                                                           {"word[s] and he[r]", {}},
                                                           {"1917.3 co2", {}},
                                                           {"f*ck and 2*3", {}},
                                                           {"file.3.txt", {}},
                                                           {"the ’90s", {}}};
  for (const auto& [text, labels] : cases) EXPECT_EQ(read(text).labels, labels) << text;
}

TEST(Tokenize, SpansStopAtLettersAndFiguresOfMarkersAreOutside) {
  EXPECT_EQ(read("“(Proletariat12, so)”").spans, (Strings{"Proletariat", "so"}));
}

TEST(LetterSpaced, WiderGapsDivide) {
  EXPECT_EQ(read("g o o d   m a n").forms, (Strings{"good", "man"}));
}

TEST(LetterSpaced, FewLettersStay) {
  EXPECT_EQ(read("vitamins A B C D and J. V. S.").forms,
            (Strings{"vitamins", "a", "b", "c", "d", "and", "j", "v", "s"}));
}

TEST(LetterSpaced, NormalWordsBesideAreNoPartOfIt) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"for i t .  B u t  o n  seeing", {"for", "it", "but", "on", "seeing"}},
      {"glad, or I  s h o u l d  h a v e  g o n e  home",
       {"glad", "or", "i", "should", "have", "gone", "home"}},
      {"where h e \nw a s  n o t  seen", {"where", "he", "was", "not", "seen"}},
      {"they let \nm e  d o w n ,  t h e \nend", {"they", "let", "me", "down", "the", "end"}},
      {"was s a t i s f i e d .  H e  I  k n o w  not", {"was", "satisfied", "he", "i", "know", "not"}},
      {"so I ' l l  g i v e  y o u .  T h a t  is", {"so", "ill", "give", "you", "that", "is"}},
      {"all s e l f - m a d e  m e n  were", {"all", "selfmade", "men", "were"}},
      {"of m a y  1 9 2 3  t h e y  went", {"of", "may", "1923", "they", "went"}},
      {"and t h e  m a n I  s a w  went", {"and", "the", "man", "i", "saw", "went"}},
      {"by A. B. C. D. and x, y, z  w", {"by", "a", "b", "c", "d", "and", "x", "y", "z", "w"}},
      {"1 2  3 4  5 6  7 8", {"1", "2", "3", "4", "5", "6", "7", "8"}}};
  for (const auto& [text, words] : cases) EXPECT_EQ(read(text).forms, words) << text;
}

TEST(LetterSpaced, WordsOfOneLetterAtTheEdge) {
  const std::string text =
      "a boat and a ferry and a quay and I\nwas at a f e r r y  a n d  q u a y  then\n"
      "a q u i e t  a n d  b o a t  a ferry";
  FormTable forms;
  Tokens tokens;
  tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
  std::vector<std::uint32_t> counts(forms.size(), 0);
  for (const Word& word : tokens.words) ++counts[word.form];
  split_letter_spaced(text, counts, forms, tokens);
  std::string joined;
  for (const Word& word : tokens.words) joined += std::string(forms.letters(word.form)) + " ";
  EXPECT_EQ(joined,
            "a boat and a ferry and a quay and i was at a ferry and quay then aquiet and boat a ferry ")
      << "\"quiet\" is no other word of the text's";
}

TEST(LetterSpaced, DividedByTheDocumentsOwnWords) {
  const std::string text =
      "The harbour was quiet and the boats were out. The organisation of the harbour was good.\n"
      "t h e b o a t s o f t h e o rg a n i s a t i o n w e r e o u t . T h e q u i e t h a r b o u r\n"
      "was g o o d a n d q u i et and out";
  FormTable forms;
  Tokens tokens;
  tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
  std::vector<std::uint32_t> counts(forms.size(), 0);
  for (std::size_t i = 0; i < 16; ++i) ++counts[tokens.words[i].form];
  split_letter_spaced(text, counts, forms, tokens);
  std::string joined;
  for (std::size_t i = 16; i < tokens.words.size(); ++i)
    joined += std::string(forms.letters(tokens.words[i].form)) + " ";
  EXPECT_EQ(joined, "the boats of the organisation were out the quiet harbour was good and quiet and out ");
}

// Whatever the bytes: words in order, inside the text, not empty, and every ASCII letter in one of them.
TEST(Tokenize, AnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> bits{"a",      "B", "o n e ", " ",  "\n",   "-", "--", "’",    ".",
                                      "1",      "[", "]",      "*",  "†",    "é", "日", "\xff", "\xe2",
                                      "\u00AD", "²", "word",   "  ", "\r\n", "(", "’s"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = random() % 60; i < count; ++i) text += bits[random() % bits.size()];
    FormTable forms;
    Tokens tokens;
    tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
    split_letter_spaced(text, std::vector<std::uint32_t>(forms.size(), 1), forms, tokens);
    std::vector<int> covered(text.size(), 0);
    TextPos last;
    for (const Word& word : tokens.words) {
      ASSERT_GE(word.start, last);
      ASSERT_GT(word.length, 0u);
      ASSERT_LE(word.end().value, text.size());
      last = word.end();
      for (std::size_t i = word.start.value; i < word.end().value; ++i) ++covered[i];
    }
    for (const NoteMarker& marker : tokens.markers)
      for (std::size_t i = marker.span.start.value; i < marker.span.end.value; ++i) ++covered[i];
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const bool letter = byte < 128 && is_letter(byte);
      ASSERT_TRUE(!letter || covered[i] == 1) << text << " at " << i;
    }
  }
}

}  // namespace
}  // namespace sicut::text
