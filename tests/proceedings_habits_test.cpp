// Habits of printing that are not those of examples/minutes: small pieces of invented minutes, item by item.
#include <gtest/gtest.h>

#include <string>

#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

// The items of the sessions, one a line, without their text.
std::string items(const std::string& text) {
  const Proceedings found = testing::proceedings_of(text);
  std::string out;
  for (const Session& session : found.sessions) {
    if (!out.empty()) out += "==\n";
    for (const ProceedingsItem& item : session.items) {
      const std::string line = testing::line_of(item);
      const std::size_t from = line.find_first_not_of(' ');
      out += line.substr(from, line.find(" | ") - from) + "\n";
    }
  }
  return out;
}

TEST(Habits, FrenchLabelsThatEndWithAStop) {
  EXPECT_EQ(items("CHAMBRE DES DÉPUTÉS\n\nSéance du jeudi 12 mars 1903\n\nPrésidence de M. Léon Bourgade\n\n"
                  "M. le président. La parole est à M. Jaurin.\n\n"
                  "M. Jaurin. Messieurs, la loi que l'on nous propose n'est pas une loi de justice.\n\n"
                  "M. de Castelmont. C'est une loi de vengeance !\n\n"
                  "M. Jaurin. C'est vous qui l'avez faite.\n\n"
                  "La séance est levée à six heures.\n"),
            "7 speech by The président as chair\n9 speech by Jaurin\n11 speech by de Castelmont\n"
            "13 speech by Jaurin\n15 decision -> closed\n");
}

TEST(Habits, RussianLabelsThatEndWithAStop) {
  EXPECT_EQ(items("ГОСУДАРСТВЕННАЯ ДУМА\n\nЗаседание 17-е. 5 марта 1909 г.\n\n"
                  "Председательствующий. Слово принадлежит члену Думы Милютову.\n\n"
                  "Милютов (г. Кострома). Господа члены Думы! Смета эта никуда не годится.\n\n"
                  "Марковин 2-й (Вятская губ.). Я возражаю.\n\n"
                  "Милютов (г. Кострома). Возражайте.\n\n"
                  "Председательствующий. Объявляю заседание закрытым.\n"),
            "5 speech by The Председательствующий as chair\n7 speech by Милютов\n9 speech by Марковин\n"
            "11 speech by Милютов\n13 speech by The Председательствующий as chair\n");
}

TEST(Habits, GermanTitlesBeforeNames) {
  EXPECT_EQ(items("23. Sitzung des Landtags\nDienstag, den 4. Februar 1908\n\n"
                  "Präsident: Das Wort hat der Herr Abgeordnete Brandl.\n\n"
                  "Abgeordneter Brandl: Meine Herren! Die Hundesteuer ist ungerecht.\n\n"
                  "Staatsminister Freiherr von Rotenhan: Die Regierung kann dem nicht zustimmen.\n\n"
                  "Präsident: Wir kommen zur Abstimmung.\n"),
            "4 speech by The Präsident as chair\n6 speech by Brandl as abgeordneter\n"
            "8 speech by von Rotenhan\n10 speech by The Präsident as chair\n");
}

TEST(Habits, OfficesAndRanksInAnEnglishParliament) {
  EXPECT_EQ(items("HOUSE OF ASSEMBLY\n\nWednesday, 14th May, 1924\n\nThe House met at Two of the clock.\n\n"
                  "The SECRETARY for FISHERIES (Mr. Dunmore): This is a modest Bill.\n\n"
                  "Captain HURST: I beg to move, That the House do now adjourn.\n\n"
                  "Viscountess MARL: I beg to second the Motion.\n"),
            "5 note\n7 speech by Dunmore as secretary for fisheries\n9 speech by Hurst\n"
            "9 motion of Hurst seconded Marl -> unstated\n11 speech by Marl\n");
}

TEST(Habits, PointsInFigures) {
  EXPECT_EQ(
      items("Minutes of a meeting of the Board held on 4 June 2008\n\nPresent: Mrs A. Pell, Mr T. Okafor\n\n"
            "Mr Okafor proposed an interim dividend of 4.2p per share.\n\n"
            "The meeting closed at 11.15 a.m.\n"),
      "5 motion of T. Okafor -> unstated\n7 decision -> closed\n");
}

}  // namespace
}  // namespace sicut::proceedings
