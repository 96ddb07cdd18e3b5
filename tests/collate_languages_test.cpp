// Scripts and old spellings: they align as well as modern English, and their spellings are no variants of
// words.
#include "collate_sample.h"

namespace sicut::collate::test {
namespace {

using Lines = std::vector<std::string>;

// The substantive differences.
Lines substantive(const Collation& collation) {
  Lines lines;
  for (const std::string& line : told(collation))
    if (line.starts_with("substantive")) lines.push_back(line);
  return lines;
}

TEST(CollateLanguages, PolytonicGreek) {
  const std::string a =
      "Ὁ φύλαξ τοῦ λύχνου ἀνέβη πρὸ τῆς ἑσπέρας καὶ ἠρίθμησε τὰ πλοῖα ἐν τῷ λιμένι. Ἡ δὲ νὺξ ἐπῆλθε καὶ ὁ "
      "ἄνεμος "
      "ἔπνει ἀπὸ τῆς θαλάσσης μέγας.";
  const std::string b =
      "Ὁ φύλαξ τοῦ λύχνου ἀνέβη πρὸ τῆς ἑσπέρας καὶ ἠρίθμησε τὰς ναῦς ἐν τῷ λιμένι. Ἡ δὲ νὺξ ἐπῆλθε καὶ ὁ "
      "ἄνεμος ἔπνει "
      "ἀπὸ τῆς θαλάσσης μέγας.";
  const Collation collation = Sample({a, b}).collate();
  ASSERT_EQ(substantive(collation).size(), collation.variants.size());
  ASSERT_FALSE(collation.variants.empty());
  EXPECT_EQ(collation.variants.back().readings[0].text.find("λιμένι"), std::string::npos);
  // Accents alone are accidental.
  const Collation accents = Sample({a, "Ὁ φυλαξ τοῦ λυχνου" + a.substr(a.find(" ἀνέβη"))}).collate();
  EXPECT_EQ(accents.variants.size(), 2U);
  EXPECT_TRUE(substantive(accents).empty());
}

TEST(CollateLanguages, RussianBeforeAndAfterTheReformOfSpelling) {
  const std::string old_text =
      "Смотритель маяка поднялся по лѣстницѣ до вечерняго звона и сосчиталъ лодки въ гавани. Вѣтеръ "
      "перемѣнился, и "
      "онъ записалъ часъ въ свою книгу. Никто не зналъ, кто посадилъ деревья за стѣной, міръ былъ тихъ.";
  const std::string new_text =
      "Смотритель маяка поднялся по лестнице до вечернего звона и сосчитал лодки в гавани. Ветер "
      "переменился, и он "
      "записал час в свою книгу. Никто не знал, кто вырубил деревья за стеной, мир был тих.";
  const Collation collation = Sample({old_text, new_text}).collate();
  EXPECT_EQ(substantive(collation), Lines{"substantive substitution: посадилъ | вырубил"});
}

TEST(CollateLanguages, GermanFrakturWithLongS) {
  const std::string fraktur =
      "Der Wächter des Leuchtthurms ſtieg vor der Abendglocke die Treppe hinauf und zählte die Schiffe im "
      "Hafen. Er "
      "muſste ſeyn Buch öffnen und den Theil der Nacht verzeichnen, der ſchon vergangen war; niemand wuſste "
      "davon.";
  const std::string modern =
      "Der Wächter des Leuchtturms stieg vor der Abendglocke die Treppe hinauf und zählte die Boote im "
      "Hafen. Er "
      "musste sein Buch öffnen und den Teil der Nacht verzeichnen, der schon vergangen war; niemand wusste "
      "davon.";
  const Collation collation = Sample({fraktur, modern}).collate();
  EXPECT_EQ(substantive(collation), Lines{"substantive substitution: Schiffe | Boote"});
}

TEST(CollateLanguages, EarlyEnglish) {
  const std::string early =
      "The keeper of the lampe did clyme vp the ſtaires before the euening bell, and VVhen he had numbred "
      "the boates in "
      "the hauen he wrote the houre into his booke; ioyfull was he that the winde had turned, and all men "
      "loued him.";
  const std::string modern =
      "The keeper of the lamp did climb up the stairs before the evening bell, and when he had numbered the "
      "boats in "
      "the haven he wrote the hour into his book; merry was he that the wind had turned, and all men loved "
      "him.";
  const Collation collation = Sample({early, modern}).collate();
  EXPECT_EQ(substantive(collation), Lines{"substantive substitution: ioyfull | merry"});
}

}  // namespace
}  // namespace sicut::collate::test
