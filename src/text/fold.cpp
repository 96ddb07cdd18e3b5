#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "text/characters.h"

namespace sicut::text {
namespace {

// Latin, Greek, Cyrillic and their sisters fold one character at a time.
constexpr char32_t kShortsEnd = 0x530;
constexpr char32_t kCombiningFirst = 0x300, kCombiningLast = 0x36f;

struct Short {
  std::array<char, 7> bytes{};
  std::uint8_t length = 0;
};

// Accents, and the vowel points of Hebrew and Arabic, which writers set or leave out. The marks of Indic
// scripts, Thai, Lao and Tibetan and the voicing marks of kana make another letter and have combining
// classes of their own.
bool is_accent(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  const auto combining_class = u_getCombiningClass(c);
  return (combining_class >= 10 && combining_class <= 36) || combining_class >= 200;
}

// Letters of their own that Unicode takes apart into a letter and an accent: Hangul syllables, and
// й, ї, ў ("мой" is not "мои").
bool stays_whole(UChar32 c) {
  return (c >= 0xac00 && c <= 0xd7a3) || c == 0x439 || c == 0x457 || c == 0x45e;
}

bool counts(UChar32 c) {
  constexpr auto kLetters = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return (U_GET_GC_MASK(c) & kLetters) != 0;
}

void append_plain(UChar32 c, std::string& out) {
  if (c == 0xe6) {  // the ligatures are a matter of type, as "fi" is
    out += "ae";
  } else if (c == 0x153) {
    out += "oe";
  } else if (!is_accent(c) && counts(c)) {
    append_utf8(static_cast<char32_t>(c), out);
  }
}

void append_by_icu(const icu::UnicodeString& word, std::string& out) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::Normalizer2* parts = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return;
  const icu::UnicodeString normal = fold->normalize(word, error);
  if (U_FAILURE(error)) return;
  icu::UnicodeString pieces;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    const UChar32 c = normal.char32At(i);
    if (stays_whole(c) || !parts->getDecomposition(c, pieces)) {
      append_plain(c, out);
      continue;
    }
    for (std::int32_t j = 0; j < pieces.length(); j = pieces.moveIndex32(j, 1))
      append_plain(pieces.char32At(j), out);
  }
}

const std::array<Short, kShortsEnd>& shorts_table() {
  static const std::array<Short, kShortsEnd> built = [] {
    std::array<Short, kShortsEnd> shorts;
    std::string folded_one;
    for (char32_t c = 0; c < kShortsEnd; ++c) {
      folded_one.clear();
      append_by_icu(icu::UnicodeString(static_cast<UChar32>(c)), folded_one);
      Short& entry = shorts[c];
      entry.length = static_cast<std::uint8_t>(folded_one.copy(entry.bytes.data(), entry.bytes.size()));
    }
    return shorts;
  }();
  return built;
}

bool is_silent(char32_t c) {  // punctuation inside words that needs no look-up
  return c == 0x2018 || c == 0x2019 || c == 0x2010 || c == 0x2011 || c == kReplacement;
}

// Writes the folded letters of the ASCII that `word` begins with, and says how much that is.
std::size_t append_ascii(std::string_view word, std::string& out) {
  static constexpr std::array<char, 128> kFolded = [] {
    std::array<char, 128> letters{};
    for (int c = '0'; c <= '9'; ++c) letters[static_cast<std::size_t>(c)] = static_cast<char>(c);
    for (int c = 'a'; c <= 'z'; ++c)
      letters[static_cast<std::size_t>(c)] = letters[static_cast<std::size_t>(c - 'a' + 'A')] =
          static_cast<char>(c);
    return letters;
  }();
  std::array<char, 64> piece;
  std::size_t at = 0, kept = 0;
  for (; at < word.size() && static_cast<unsigned char>(word[at]) < 128; ++at) {
    const char letter = kFolded[static_cast<unsigned char>(word[at])];
    piece[kept] = letter;
    kept += letter != 0;
    if (kept == piece.size()) {
      out.append(piece.data(), kept);
      kept = 0;
    }
  }
  out.append(piece.data(), kept);
  return at;
}

}  // namespace

void append_folded(std::string_view word, std::string& out) {
  const std::array<Short, kShortsEnd>& shorts = shorts_table();
  const std::size_t start = out.size();
  for (std::size_t at = append_ascii(word, out); at < word.size();) {
    const Character c = decode(word, at);
    at += c.length;
    const bool accent = c.code >= kCombiningFirst && c.code <= kCombiningLast;
    if (c.code < kShortsEnd && !accent) {
      const Short& one = shorts[c.code];
      if (one.length == 1) {
        out += one.bytes[0];
      } else {
        out.append(one.bytes.data(), one.length);
      }
    } else if (!is_silent(c.code)) {
      out.resize(start);
      const auto size = static_cast<std::int32_t>(word.size());
      append_by_icu(icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), size)), out);
      return;
    }
  }
}

}  // namespace sicut::text
