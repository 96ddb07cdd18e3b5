#include "formats/binary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sicut::formats {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 65536;

struct Signature {
  std::string_view start;
  std::string_view what;  // kind and remedy
};

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "is a PDF; convert it to text first (for example: pdftotext -layout)"},
    Signature{"PK\x03\x04"sv, "is a ZIP archive (DOCX, ODT and EPUB are); save it as text or HTML first"},
    Signature{"{\\rtf"sv, "is an RTF document; save it as text or HTML first"},
    Signature{"\xD0\xCF\x11\xE0"sv, "is an old Office document; save it as text or HTML first"},
    Signature{"\x1F\x8B"sv, "is compressed (gzip); unpack it first"},
    Signature{"\xFD"
              "7zXZ"sv,
              "is compressed (xz); unpack it first"},
    Signature{"BZh"sv, "is compressed (bzip2); unpack it first"},
    Signature{"\x28\xB5\x2F\xFD"sv, "is compressed (zstd); unpack it first"},
    Signature{"7z\xBC\xAF"sv, "is a 7-Zip archive; unpack it first"},
    Signature{"\x89PNG"sv, "is a picture (PNG); sicut reads text"},
    Signature{"\xFF\xD8\xFF"sv, "is a picture (JPEG); sicut reads text"},
    Signature{"GIF8"sv, "is a picture (GIF); sicut reads text"},
    Signature{"AT&TFORM"sv, "is a DjVu document; convert it to text first (for example: djvutxt)"},
    Signature{"\x7F"
              "ELF"sv,
              "is a program; sicut reads text"},
    Signature{"SQLite format 3"sv, "is a database; sicut reads text"},
};

// Control characters that texts have: tab, line ends, form feed, vertical tab, backspace (overstriking),
// end of file (0x1A), escape (ISO-2022 encodings).
bool is_odd_control(unsigned char c) {
  return c < 0x20 && !(c >= 0x08 && c <= 0x0D) && c != 0x1A && c != 0x1B;
}

}  // namespace

std::optional<std::string> not_text(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (!bytes.starts_with(signature.start)) continue;
    // "BZh" may begin a text; in an archive a digit and the magic number of the first block follow.
    if (signature.start == "BZh"sv && bytes.substr(0, 16).find("1AY&SY"sv) != 4) continue;
    return std::string(signature.what);
  }
  const std::string_view head = bytes.substr(0, kHead);
  std::size_t odd = 0, first = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (is_odd_control(static_cast<unsigned char>(head[i])) && odd++ == 0) first = i;
  }
  // Random bytes have 9 % of them, a damaged text one or two.
  if (odd >= 4 && odd * 50 > head.size()) {
    return fmt::format("looks like a binary file (byte {} at offset {}); convert it to text first",
                       static_cast<unsigned char>(head[first]), first);
  }
  return std::nullopt;
}

std::optional<std::string> too_many_zeros(std::string_view bytes) {
  std::size_t zeros = 0, first = 0;
  for (std::size_t at = bytes.find('\0'); at != std::string_view::npos; at = bytes.find('\0', at + 1)) {
    if (zeros++ == 0) first = at;
    if (first < kHead || zeros > 64) {
      return fmt::format("looks like a binary file (byte 0 at offset {}); convert it to text first", first);
    }
  }
  return std::nullopt;
}

}  // namespace sicut::formats
