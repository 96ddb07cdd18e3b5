#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "formats/decode.h"
#include "formats_sample.h"

namespace sicut::formats {
namespace {

using namespace std::string_literals;
using testing::expect_places_exact;
using testing::expect_sound;
using testing::must_read;
using testing::original_of;
using testing::read_string;

std::string encoded(const std::string& utf8, const char* encoding) {
  std::string out(utf8.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto length = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

const std::string kEnglish =
    "The miller said to his neighbour: “We shall not grind before the rain has come – nor after it.” "
    "She didn’t believe him, and went back to the village.\n";
const std::string kFrench =
    "Le meunier répondit à son voisin : « Nous ne moudrons pas avant la pluie, ni même après. » "
    "Elle ne le crut guère et s’en retourna au village, très déçue de cette réponse.\n";
const std::string kCzech =
    "Mlynář řekl svému sousedovi, že nebudou mlít před deštěm ani po něm. Žena mu nevěřila a vrátila se "
    "do vesnice, kde příliš žluťoučký kůň úpěl ďábelské ódy.\n";
const std::string kRussian =
    "Мельник сказал своему соседу, что до дождя молоть не будет, да и после дождя тоже. Жена ему не поверила "
    "и "
    "вернулась в деревню, где её ждали дети и старая мать.\n";
const std::string kGreek =
    "Ο μυλωνάς είπε στον γείτονά του ότι δεν θα αλέσουν πριν από τη βροχή ούτε και μετά από αυτήν.\n";
const std::string kJapanese =
    "粉屋は隣人に言った。「雨が降るまでは粉をひかないし、降ってからもひかない。」彼女はそれを信じないで、村へ"
    "帰った。\n";

struct Legacy {
  const char* encoding;
  const std::string* text;
};

class LegacyEncodings : public ::testing::TestWithParam<Legacy> {};

TEST_P(LegacyEncodings, AreToldAndLeadBackToTheirBytes) {
  const std::string bytes = encoded(*GetParam().text + *GetParam().text, GetParam().encoding);
  const Document document = must_read(bytes);
  EXPECT_EQ(document.text(), *GetParam().text + *GetParam().text);
  ASSERT_EQ(document.diagnostics.size(), 1u);
  EXPECT_EQ(document.diagnostics[0].level, Level::note);
  EXPECT_EQ(document.diagnostics[0].code, "encoding");
  expect_sound(document);
  expect_places_exact(document);
  // Word by word, the original bytes read as the word.
  for (const text::Word& word : document.words) {
    const std::string letters(document.text(word.span()));
    EXPECT_EQ(original_of(document, letters), encoded(letters, GetParam().encoding));
  }
}

INSTANTIATE_TEST_SUITE_P(All, LegacyEncodings,
                         ::testing::Values(Legacy{"windows-1252", &kEnglish},
                                           Legacy{"windows-1252", &kFrench}, Legacy{"ISO-8859-2", &kCzech},
                                           Legacy{"windows-1250", &kCzech}, Legacy{"KOI8-R", &kRussian},
                                           Legacy{"windows-1251", &kRussian}, Legacy{"IBM866", &kRussian},
                                           Legacy{"ISO-8859-5", &kRussian}, Legacy{"ISO-8859-7", &kGreek},
                                           Legacy{"Shift_JIS", &kJapanese}, Legacy{"EUC-JP", &kJapanese}));

TEST(Decode, Latin1WithoutWindowsSigns) {
  const std::string text = "La forêt était sombre; le château, désert. Où êtes-vous passés, bûcherons?\n";
  EXPECT_EQ(must_read(encoded(text, "ISO-8859-1")).text(), text);
}

struct Wide {
  const char* encoding;
  std::string mark;
};

class WideEncodings : public ::testing::TestWithParam<Wide> {};

TEST_P(WideEncodings, AreReadWithTheirPlaces) {
  for (const std::string* text : {&kEnglish, &kRussian, &kJapanese}) {
    const std::string bytes = GetParam().mark + encoded(*text, GetParam().encoding);
    const Document document = must_read(bytes);
    EXPECT_EQ(document.text(), *text);
    expect_sound(document);
    for (const text::Word& word : document.words) {
      const std::string letters(document.text(word.span()));
      EXPECT_EQ(original_of(document, letters), encoded(letters, GetParam().encoding));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, WideEncodings,
                         ::testing::Values(Wide{"UTF-16LE", "\xFF\xFE"}, Wide{"UTF-16BE", "\xFE\xFF"},
                                           Wide{"UTF-16LE", ""}, Wide{"UTF-16BE", ""},
                                           Wide{"UTF-32LE", "\xFF\xFE\0\0"s},
                                           Wide{"UTF-32BE", "\0\0\xFE\xFF"s}));

TEST(Decode, Utf16PairsAndHalves) {
  const std::string text = "A horse \U0001F40E and a stone.\n";
  EXPECT_EQ(must_read("\xFF\xFE" + encoded(text, "UTF-16LE")).text(), text);
  std::string cut = "\xFF\xFE" + encoded("A long enough line of text", "UTF-16LE");
  cut.pop_back();
  const Document document = must_read(cut);
  EXPECT_EQ(document.text(), "A long enough line of tex\xEF\xBF\xBD");
  ASSERT_FALSE(document.diagnostics.empty());
  EXPECT_EQ(document.diagnostics[0].code, "bad-bytes");
  expect_sound(document);
}

TEST(Decode, ByteOrderMarkOfUtf8IsNoWord) {
  const Document document = must_read("\xEF\xBB\xBFOnce upon a time.\n");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.text(document.blocks[0].span), "Once upon a time.");
  EXPECT_EQ(document.bytes(document.blocks[0].span).start, BytePos(3));
}

TEST(Decode, AFewBadBytesAreOneWarning) {
  const std::string text =
      "Ein Müller hörte, daß es grün sei.\nDie zweite Zeile: gr\xFC"
      "n und s\xFC\xDF, schön übel.\n";
  const Document document = must_read(text);
  EXPECT_EQ(document.text().substr(0, 20), text.substr(0, 20));
  EXPECT_NE(document.text().find("gr\xEF\xBF\xBDn und"), std::string_view::npos);
  EXPECT_EQ(original_of(document, "und"), "und");
  ASSERT_EQ(document.diagnostics.size(), 1u);
  EXPECT_EQ(document.diagnostics[0].level, Level::warning);
  EXPECT_EQ(document.diagnostics[0].line, 2u);
  EXPECT_NE(document.diagnostics[0].message.find("offset " + std::to_string(text.find('\xFC'))),
            std::string::npos)
      << document.diagnostics[0].message;
  expect_places_exact(document);
}

TEST(Decode, LineEndsOfAllKinds) {
  const std::string lines = "First line of it.\n\nSecond paragraph here.\n";
  for (const std::string end : {"\r", "\r\n"}) {
    std::string bytes;
    for (const char c : lines) bytes += c == '\n' ? end : std::string(1, c);
    const Document document = must_read(bytes);
    EXPECT_EQ(document.blocks.size(), 2u);
    EXPECT_EQ(original_of(document, "Second paragraph here."), "Second paragraph here.");
    EXPECT_EQ(document.line(BytePos(bytes.find("Second"))), 3u);
  }
}

struct Refused {
  std::string bytes;
  const char* code;
  const char* part;  // of the message
};

class RefusedBytes : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedBytes, AreErrorsThatSayWhat) {
  const auto document = read_string(GetParam().bytes, "thing");
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().kind, ErrorKind::input);
  EXPECT_EQ(document.error().code, GetParam().code);
  EXPECT_EQ(document.error().path, "thing");
  EXPECT_NE(document.error().message.find(GetParam().part), std::string::npos) << document.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    All, RefusedBytes,
    ::testing::Values(Refused{"", "empty", "is empty"}, Refused{" \n\t\n", "empty", "no text"},
                      Refused{"text and "s + '\0' + '\0' + "zero"s, "binary", "byte 0 at offset 9"},
                      Refused{"%PDF-1.4\nwords", "binary", "PDF"}, Refused{"PK\x03\x04zzzz", "binary", "ZIP"},
                      Refused{"{\\rtf1 words}", "binary", "RTF"},
                      Refused{"\x01\x02\x03\x04\x05\x06\x0e\x0f words", "binary", "byte 1 at offset 0"},
                      Refused{std::string(1000, '\0'), "binary", "offset 0"}));

TEST(Decode, DeclaredEncodingOfHtmlIsTaken) {
  const std::string text = "<html><head><meta charset=\"windows-1251\"></head><p>Да, дождь.</p></html>";
  const Document document = must_read(encoded(text, "windows-1251"), "page.html");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.text(document.blocks[0].span), "Да, дождь.");
  EXPECT_EQ(original_of(document, "дождь"), encoded("дождь", "windows-1251"));
}

}  // namespace
}  // namespace sicut::formats
