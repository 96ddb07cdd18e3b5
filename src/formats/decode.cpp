#include "formats/decode.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "formats/binary.h"
#include "formats/legacy.h"
#include "formats/utf8.h"

namespace sicut::formats {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargestText = 4'000'000'000;     // positions have 32 bits
constexpr std::size_t kLargestConverted = 512'000'000;  // the places of converted words take 30-60 bytes each

// A Unicode encoding with units of two or four bytes.
struct WideForm {
  std::string_view name;
  std::size_t unit = 2;
  bool little = true;
};

constexpr WideForm kUtf16Le{"UTF-16LE", 2, true}, kUtf16Be{"UTF-16BE", 2, false};
constexpr WideForm kUtf32Le{"UTF-32LE", 4, true}, kUtf32Be{"UTF-32BE", 4, false};

char32_t unit_at(std::string_view bytes, std::size_t at, const WideForm& form) {
  char32_t value = 0;
  for (std::size_t i = 0; i < form.unit; ++i) {
    const std::size_t from = form.little ? at + form.unit - 1 - i : at + i;
    value = (value << 8) | static_cast<unsigned char>(bytes[from]);
  }
  return value;
}

struct WideLetter {
  char32_t value = 0xFFFD;
  std::size_t length = 0;  // bytes
  bool bad = true;
};

// The letter at `at` (less than bytes.size()); half a unit at the end and lone surrogates are bad.
WideLetter wide_letter(std::string_view bytes, std::size_t at, const WideForm& form) {
  if (bytes.size() - at < form.unit) return {0xFFFD, bytes.size() - at, true};
  const char32_t first = unit_at(bytes, at, form);
  if (form.unit == 4) {
    const bool bad = first > 0x10FFFF || (first >= 0xD800 && first <= 0xDFFF);
    return {bad ? 0xFFFD : first, 4, bad};
  }
  if (first < 0xD800 || first > 0xDFFF) return {first, 2, false};
  if (first < 0xDC00 && bytes.size() - at >= 4) {
    const char32_t second = unit_at(bytes, at + 2, form);
    if (second >= 0xDC00 && second <= 0xDFFF) {
      return {0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4, false};
    }
  }
  return {0xFFFD, 2, true};
}

Source decode_wide(std::string_view bytes, std::size_t start, const WideForm& form, std::size_t& bad) {
  Source source;
  source.encoding = form.name;
  source.converted.reserve(bytes.size() / form.unit);
  for (std::size_t at = start; at < bytes.size();) {
    const WideLetter letter = wide_letter(bytes, at, form);
    bad += letter.bad ? 1 : 0;
    const std::size_t before = source.converted.size();
    append_utf8(letter.value, source.converted);
    source.map.add_converted(source.converted.size() - before, at, letter.length);
    at += letter.length;
  }
  return source;
}

// Whether bytes are letters of ASCII with a few zeros among them. In UTF-16 half of the bytes of Latin
// letters are zeros, and of other letters at most every second byte looks like ASCII.
bool is_ascii_with_zeros(std::string_view head) {
  std::size_t zeros = 0, printable = 0;
  for (const char c : head) {
    zeros += c == '\0' ? 1 : 0;
    printable += c >= 0x20 && c < 0x7F ? 1 : 0;
  }
  return zeros * 4 < head.size() && printable * 5 > (head.size() - zeros) * 4;
}

// UTF-16 without a mark shows by zero bytes in one half of its units, and by units that are all letters.
// Looks at the first 64 KB.
bool reads_as_utf16(std::string_view bytes, const WideForm& form) {
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 65536) & ~std::size_t{1});
  std::size_t letters = 0, ascii = 0;
  for (std::size_t at = 0; at < head.size();) {
    const WideLetter letter = wide_letter(head, at, form);
    const bool cut = letter.bad && at + 2 == head.size();  // a pair that goes on behind the sample
    const auto type = u_charType(static_cast<UChar32>(letter.value));
    const bool control = letter.value < 0x20 && !(letter.value >= 0x08 && letter.value <= 0x0D);
    if (!cut && (letter.bad || control || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR)) return false;
    ++letters;
    ascii += letter.value < 0x80 ? 1 : 0;
    at += letter.length;
  }
  // Every text has some ASCII: blanks or line ends at least.
  return letters >= 4 && ascii * 200 >= letters;
}

const WideForm* unmarked_utf16(std::string_view bytes) {
  if (is_ascii_with_zeros(bytes.substr(0, 65536))) return nullptr;
  if (reads_as_utf16(bytes, kUtf16Le)) return &kUtf16Le;
  if (reads_as_utf16(bytes, kUtf16Be)) return &kUtf16Be;
  return nullptr;
}

struct Mark {
  std::string_view bytes;
  const WideForm* form;
};

constexpr Mark kMarks[] = {
    // UTF-32 first: its mark begins with that of UTF-16.
    {"\xFF\xFE\0\0"sv, &kUtf32Le},
    {"\0\0\xFE\xFF"sv, &kUtf32Be},
    {"\xFF\xFE"sv, &kUtf16Le},
    {"\xFE\xFF"sv, &kUtf16Be},
};

// Carriage returns that end a line by themselves become line feeds; in "\r\r\n" the first becomes a
// blank. Places stay.
void mend_carriage_returns(std::string_view original, Source& source) {
  const auto lone = [](std::string_view s, std::size_t at) {
    return at + 1 >= s.size() || s[at + 1] != '\n';
  };
  std::string_view text = source.view(original);
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && !lone(text, at)) at = text.find('\r', at + 1);
  if (at == std::string_view::npos) return;
  if (source.converted.empty()) source.converted = original;
  std::string& out = source.converted;
  for (; at != std::string::npos; at = out.find('\r', at + 1)) {
    if (!lone(out, at)) continue;
    const bool doubled = at + 2 < out.size() && out[at + 1] == '\r' && out[at + 2] == '\n';
    out[at] = doubled ? ' ' : '\n';
  }
}

Error too_large_to_convert(const std::string& name) {
  return input_error(
      name, "too-large",
      fmt::format("is not UTF-8 and larger than {} MB; convert it to UTF-8 first (for example: iconv -f "
                  "ENCODING -t UTF-8) or split it",
                  kLargestConverted / 1'000'000));
}

void warn_of_damage(std::string_view original, const std::string& name, const Utf8Check& check,
                    Diagnostics& diagnostics) {
  const std::size_t line = line_at(original, check.first_bad);
  diagnostics.push_back(
      {Level::warning, name, line, "bad-bytes",
       fmt::format("{} ill-formed UTF-8 sequence{}, the first at offset {} (line {}); read as U+FFFD",
                   check.bad, check.bad == 1 ? "" : "s", check.first_bad, line)});
}

// Bytes that are no valid UTF-8: damaged UTF-8, or an older encoding.
Result<Source> decode_doubtful(std::string_view original, std::size_t start, const std::string& name,
                               std::string_view declared, Utf8Check check, Diagnostics& diagnostics) {
  check.first_bad += start;
  Source source;
  // In older encodings bytes outside ASCII hardly ever form a valid sequence by chance.
  if (start > 0 || check.good >= 2 * check.bad) {
    if (original.size() + 2 * check.bad > kLargestText || check.bad > kLargestConverted / 16) {
      return tl::unexpected(input_error(
          name, "encoding", fmt::format("has {} ill-formed UTF-8 sequences; mend it first", check.bad)));
    }
    repair_utf8(original, source);
    source.start = start;
    source.encoding = "UTF-8";
    warn_of_damage(original, name, check, diagnostics);
    return source;
  }
  if (original.size() > kLargestConverted) return tl::unexpected(too_large_to_convert(name));
  const auto encoding = guess_legacy_encoding(original, declared);
  if (!encoding || !convert_legacy(original, *encoding, source)) {
    return tl::unexpected(input_error(
        name, "encoding",
        fmt::format(
            "is in an encoding that cannot be told (byte {:#04x} at offset {}, line {}); convert it to "
            "UTF-8 first (for example: iconv -f ENCODING -t UTF-8)",
            static_cast<unsigned char>(original[check.first_bad]), check.first_bad,
            line_at(original, check.first_bad))));
  }
  diagnostics.push_back({Level::note, name, 0, "encoding", "is not UTF-8; read as " + source.encoding});
  return source;
}

Result<Source> decode_bytes(std::string_view original, const std::string& name, std::string_view declared,
                            Diagnostics& diagnostics) {
  const auto wide = [&](const WideForm& form, std::size_t start) -> Result<Source> {
    if (original.size() > kLargestConverted) return tl::unexpected(too_large_to_convert(name));
    std::size_t bad = 0;
    Source source = decode_wide(original, start, form, bad);
    if (bad > 0) {
      diagnostics.push_back({Level::warning, name, 0, "bad-bytes",
                             fmt::format("{} ill-formed {} units; read as U+FFFD", bad, form.name)});
    }
    return source;
  };
  for (const Mark& mark : kMarks) {
    if (original.starts_with(mark.bytes)) return wide(*mark.form, mark.bytes.size());
  }
  const std::size_t start = original.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (auto why = too_many_zeros(original)) {
    if (const WideForm* form = unmarked_utf16(original)) {
      diagnostics.push_back(
          {Level::note, name, 0, "encoding", "has no byte order mark; read as " + std::string(form->name)});
      return wide(*form, 0);
    }
    return tl::unexpected(input_error(name, "binary", not_text(original).value_or(*why)));
  }
  if (auto why = not_text(original)) return tl::unexpected(input_error(name, "binary", std::move(*why)));
  const Utf8Check check = check_utf8(original.substr(start));
  if (!check.valid()) return decode_doubtful(original, start, name, declared, check, diagnostics);
  Source source;
  source.start = start;
  source.encoding = "UTF-8";
  return source;
}

}  // namespace

Result<Source> decode(std::string_view original, const std::string& name, std::string_view declared,
                      Diagnostics& diagnostics) {
  Result<Source> source = decode_bytes(original, name, declared, diagnostics);
  if (source) mend_carriage_returns(original, *source);
  return source;
}

}  // namespace sicut::formats
