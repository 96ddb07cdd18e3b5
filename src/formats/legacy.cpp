#include "formats/legacy.h"

#include <uchardet/uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "formats/utf8.h"
#include "text/characters.h"

namespace sicut::formats {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// The 256 letters of a single-byte encoding, in UTF-8.
std::array<std::string, 256> letters_of(UConverter* converter) {
  std::array<std::string, 256> letters;
  for (std::size_t b = 0; b < 256; ++b) {
    const char byte = static_cast<char>(static_cast<unsigned char>(b));
    const char* at = &byte;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter);
    const UChar32 c = ucnv_getNextUChar(converter, &at, &byte + 1, &status);
    append_utf8(U_FAILURE(status) ? 0xFFFD : static_cast<char32_t>(c), letters[b]);
  }
  return letters;
}

void convert_single_bytes(std::string_view bytes, UConverter* converter, Source& source) {
  const auto letters = letters_of(converter);
  source.converted.reserve(bytes.size() + bytes.size() / 8);
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t ascii = ascii_prefix(bytes.substr(at));
    source.converted.append(bytes.substr(at, ascii));
    source.map.add_same(ascii, at);
    at += ascii;
    for (; at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80; ++at) {
      const std::string& letter = letters[static_cast<unsigned char>(bytes[at])];
      source.converted.append(letter);
      source.map.add_converted(letter.size(), at, 1);
    }
  }
}

void convert_many_bytes(std::string_view bytes, UConverter* converter, Source& source) {
  const char* at = bytes.data();
  const char* const limit = at + bytes.size();
  std::string letter;
  while (at < limit) {
    const char* const before = at;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter, &at, limit, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR && at == limit) break;  // only a shift sequence was left
    letter.clear();
    append_utf8(U_FAILURE(status) ? 0xFFFD : static_cast<char32_t>(c), letter);
    if (at == before) ++at;  // never stand still
    const auto offset = static_cast<std::size_t>(before - bytes.data());
    const auto used = static_cast<std::size_t>(at - before);
    source.converted.append(letter);
    if (used == letter.size() && used == 1 && *before == letter[0]) {
      source.map.add_same(1, offset);
    } else {
      source.map.add_converted(letter.size(), offset, used);
    }
  }
}

// Single-byte encodings in which ASCII bytes are ASCII letters.
bool is_single_byte(UConverter* converter) {
  return ucnv_getMaxCharSize(converter) == 1 && ucnv_getType(converter) == UCNV_SBCS;
}

// --- Guessing ---------------------------------------------------------------------------------------

// The stretch that guesses look at: from a little before the first byte that is not ASCII.
std::string_view sample_of(std::string_view bytes) {
  const std::size_t first = ascii_prefix(bytes);
  return bytes.substr(first - std::min<std::size_t>(first, 1024), 65536);
}

bool is_suspicious(UChar32 c) {
  const auto type = u_charType(c);
  return c == 0xFFFD || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ||
         (type == U_CONTROL_CHAR && c >= 0x7F);
}

// How badly a text reads, 0 (well) to 1: the share of signs that no text has among those outside ASCII,
// and of pairs of neighbouring letters that differ in script, or where a capital follows a small letter.
double badness(std::string_view utf8) {
  std::size_t foreign = 0, suspicious = 0, pairs = 0, bad_pairs = 0;
  UChar32 last = 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto* letters = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(letters, i, length, c);
    if (c >= 0x80) {
      ++foreign;
      suspicious += is_suspicious(c) ? 1 : 0;
    }
    const bool letter = u_isalpha(c) != 0;
    if (letter && last != 0 && (c >= 0x80 || last >= 0x80)) {
      ++pairs;
      const bool mixed = uscript_getScript(c, &status) != uscript_getScript(last, &status) &&
                         !u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) &&
                         !u_hasBinaryProperty(last, UCHAR_IDEOGRAPHIC) && (c < 0x3000 || last < 0x3000);
      bad_pairs += mixed || (u_islower(last) && u_isupper(c)) ? 1 : 0;
    }
    last = letter ? c : 0;
  }
  if (foreign == 0) return 0;
  const double odd_signs = static_cast<double>(suspicious) / static_cast<double>(foreign);
  const double odd_pairs = pairs == 0 ? 0 : static_cast<double>(bad_pairs) / static_cast<double>(pairs);
  return std::min(1.0, 5 * odd_signs + odd_pairs);
}

double badness_in(std::string_view sample, const std::string& encoding) {
  Source read;
  return convert_legacy(sample, encoding, read) ? badness(read.converted) : 1.0;
}

std::string uchardet_guess(std::string_view sample) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// Quotation marks, dashes and the signs beside them stand at the same bytes in all of windows-1250 to 1258,
// and a text that has no other bytes outside ASCII gives a detector nothing to go by.
bool only_windows_punctuation(std::string_view sample) {
  constexpr std::string_view signs =
      "\x82\x84\x85\x86\x87\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\xA0\xA7\xA9\xAB\xB6\xBB";
  return std::all_of(sample.begin(), sample.end(), [&](char c) {
    return static_cast<unsigned char>(c) < 0x80 || signs.find(c) != std::string_view::npos;
  });
}

// As browsers do: what calls itself ISO-8859-1, -9 or ASCII is read as its Windows superset.
std::string windows_superset(std::string encoding) {
  std::string upper = encoding;
  std::transform(upper.begin(), upper.end(), upper.begin(), text::ascii_upper);
  if (upper == "ISO-8859-1" || upper == "LATIN1" || upper == "ASCII" || upper == "US-ASCII") {
    return "windows-1252";
  }
  if (upper == "ISO-8859-9") return "windows-1254";
  if (upper == "UTF-8" || upper == "UTF8" || upper.starts_with("UTF-16") || upper.starts_with("UTF-32")) {
    return {};  // it is not, or it would not be here
  }
  return encoding;
}

constexpr double kReadsWell = 0.08;
constexpr double kUnreadable = 0.35;

}  // namespace

std::optional<std::string> guess_legacy_encoding(std::string_view bytes, std::string_view declared) {
  const std::string_view sample = sample_of(bytes);
  const std::string own = windows_superset(std::string(declared));
  if (!own.empty() && badness_in(sample, own) < kReadsWell) return own;
  if (only_windows_punctuation(sample)) return "windows-1252";

  // The detector first; where it reads badly, the encodings most texts are in. Ties go to the earlier.
  std::vector<std::string> candidates;
  if (std::string guess = windows_superset(uchardet_guess(sample)); !guess.empty()) {
    if (badness_in(sample, guess) < kReadsWell) return guess;
    candidates.push_back(std::move(guess));
  }
  for (const char* common : {"windows-1252", "windows-1251", "KOI8-R", "windows-1250", "windows-1253",
                             "IBM866", "ISO-8859-5", "Shift_JIS", "GB18030", "Big5", "EUC-JP", "EUC-KR"}) {
    candidates.emplace_back(common);
  }
  std::optional<std::string> best;
  double least = kUnreadable;
  for (const std::string& candidate : candidates) {
    const double bad = badness_in(sample, candidate);
    if (bad < least) {
      least = bad;
      best = candidate;
    }
  }
  return best;
}

bool convert_legacy(std::string_view bytes, const std::string& encoding, Source& source) {
  const Converter converter = open_converter(encoding);
  if (!converter) return false;
  if (is_single_byte(converter.get()) && letters_of(converter.get())['a'] == "a") {
    convert_single_bytes(bytes, converter.get(), source);
  } else {
    ucnv_reset(converter.get());
    convert_many_bytes(bytes, converter.get(), source);
  }
  source.encoding = encoding;
  return true;
}

}  // namespace sicut::formats
