// Habits of printing that are not those of examples/minutes: small pieces of invented minutes, item by item.
#include <gtest/gtest.h>

#include <string>

#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

// The items of the sessions, one a line, without their text.
std::string items(const std::string& text, const std::string& name = "minutes.txt") {
  const Proceedings found = testing::proceedings_of(text, name);
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
            "7 speech by Léon Bourgade as chair\n9 speech by Jaurin\n11 speech by de Castelmont\n"
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
            "11 speech by Милютов\n13 speech by The Председательствующий as chair\n13 decision -> closed\n");
}

TEST(Habits, GermanTitlesBeforeNames) {
  EXPECT_EQ(items("23. Sitzung des Landtags\nDienstag, den 4. Februar 1908\n\n"
                  "Präsident: Das Wort hat der Herr Abgeordnete Brandl.\n\n"
                  "Abgeordneter Brandl: Meine Herren! Die Hundesteuer ist ungerecht.\n\n"
                  "Staatsminister Freiherr von Rotenhan: Die Regierung kann dem nicht zustimmen.\n\n"
                  "Präsident: Wir kommen zur Abstimmung.\n"),
            "4 speech by The Präsident as chair\n6 speech by Brandl\n"
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

TEST(Habits, AmendmentsAndMotionsToldInOneSentence) {
  EXPECT_EQ(
      items(
          "ORDINARY MEETING, Thursday, November 8th, 1877.\n\nDr. JAMES ORDE, President, in the Chair.\n\n"
          "It was proposed by Dr. Orde, and seconded by Mr. Carr, that the subscription be raised to one "
          "guinea. An amendment, proposed by Mr. Vane and seconded by Professor Dale, that it be left as it "
          "is, was put, and declared lost. The original motion was then carried nem. con.\n\n"
          "On the motion of Professor Dale, seconded by Mr. Vane, the reading of the journal was "
          "dispensed with.\n"),
      "5 motion of James Orde seconded Carr -> adopted\n"
      "5 amendment of Vane seconded Dale -> rejected on s1.i1\n"
      "5 decision -> rejected on s1.i2\n"
      "5 vote [-/0/- unanimous] -> adopted on s1.i1\n"
      "7 motion of Dale seconded Vane -> adopted\n7 decision -> adopted on s1.i5\n");
}

TEST(Habits, ASpanishActThatBeginsInProse) {
  EXPECT_EQ(
      items(
          "ACTA DE LA SESIÓN ORDINARIA DEL AYUNTAMIENTO DE VALDERRUBIO\n\nEn la villa de Valderrubio, a 14 "
          "de "
          "mayo de 1931, reunidos bajo la presidencia del señor Alcalde don Emilio Santos los concejales don "
          "Juan Peral, don Antonio Mora y don Luis Gil, el señor Presidente declara abierta la sesión.\n\n"
          "Se aprueba el acta de la sesión anterior.\n\nEl señor Mora propone que se arregle la fuente de la "
          "plaza. El señor Gil se opone. Puesta a votación la propuesta, queda aprobada por tres votos "
          "contra "
          "uno.\n\nY no habiendo más asuntos que tratar, se levanta la sesión.\n"),
      "3 note\n5 decision -> adopted\n7 motion of Mora -> adopted\n7 note\n7 vote [3/1/-] -> adopted on "
      "s1.i3\n9 decision -> closed\n");
}

TEST(Habits, SpeakersNamedByMarkup) {
  EXPECT_EQ(
      items(
          "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><profileDesc><particDesc><listPerson>"
          "<person xml:id=\"p1\"><persName>Amos Webb</persName></person><person xml:id=\"p2\"><persName>John "
          "Thrale</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body><div>"
          "<u who=\"#p2\"><seg>I beg to move, That the House do now adjourn.</seg></u>"
          "<u who=\"#p1\"><seg>I beg to second the motion.</seg></u>"
          "<u who=\"#p2\"><seg>I am obliged to the hon. Member.</seg></u>"
          "<note type=\"vote\">The motion was carried by 12 to 3.</note></div></body></text></TEI>\n",
          "debate.xml"),
      "1 speech by John Thrale\n1 motion of John Thrale seconded Amos Webb -> adopted\n1 speech by Amos "
      "Webb\n"
      "1 speech by John Thrale\n1 vote [12/3/-] -> adopted on s1.i2\n");
}

TEST(Habits, NamesOnLinesOfTheirOwn) {
  const Proceedings found = testing::proceedings_of(
      "Minutes of a meeting of the Board held on 4 June 2008\n\nPresent: Sir John Hargreave (Chairman)\n"
      "         Mrs A. Pell\n         Mr T. Okafor\n         Dr S. Lindt (by telephone)\n\n"
      "Mr Okafor proposed a dividend. The motion was carried.\n");
  ASSERT_EQ(found.sessions.size(), 1u);
  EXPECT_EQ(testing::listed(found.sessions.at(0).present), "John Hargreave, A. Pell, T. Okafor, S. Lindt");
}

TEST(Habits, HowACityCouncilVotes) {
  EXPECT_EQ(
      items(
          "CITY COUNCIL REGULAR MEETING\nMINUTES\n\nTuesday, March 12, 2019\n7:00 p.m., Council Chambers\n\n"
          "ROLL CALL\nPresent: Mayor Dunleavy; Councilmembers Ruiz, Hatch, Pritchard\n\n"
          "Moved by Pritchard, seconded by Ruiz, to table the ordinance. Motion failed for want of a "
          "majority, 2-3.\n\nMoved by Hatch, seconded by Ruiz, to adopt the ordinance. Motion carried on a "
          "voice vote.\n"),
      "10 motion of Pritchard seconded Ruiz -> rejected\n10 vote [2/3/-] -> rejected on s1.i1\n"
      "12 motion of Hatch seconded Ruiz -> adopted\n12 vote -> adopted on s1.i3\n");
}

TEST(Habits, QuestionsThatNobodyAsksAreNoHearing) {
  EXPECT_EQ(
      items("Ellery, July 13, 1961\n\nI reply to your questions as follows.\n\nQ. Is the reform real?\n\n"
            "A. In part.\n\nQ. How many were trained?\n\nA. Some eighty.\n\nQ. By whom?\n\nA. By us.\n\n"
            "Q. At what cost?\n\nA. Small.\n"),
      "");
}

TEST(Habits, ElectedWithTheirVotes) {
  EXPECT_EQ(
      items("REPORT OF PROCEEDINGS AT THE ANNUAL CONGRESS\n\nTUESDAY, SEPTEMBER 7th, 1909\n\nThe President "
            "(Mr. D. J. Shale) took the chair at 9.30.\n\nMr. Bold moved that the report be received. Mr. "
            "Carne "
            "seconded. Carried.\n\nThe following were elected: T. Ashby, 612,000; G. Bold, 580,000; "
            "R. Carne, 499,000.\n\nNot elected: J. Dodd, 120,000.\n\nCongress adjourned at 12.30.\n"),
      "7 motion of Bold seconded Carne -> adopted\n7 decision -> adopted on s1.i1\n"
      "9 election elected T. Ashby, Bold, Carne -> elected\n11 note\n13 decision -> closed\n");
}

}  // namespace
}  // namespace sicut::proceedings
