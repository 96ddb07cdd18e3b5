#include "report/proceedings/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/characters.h"
#include "text/letters.h"

namespace sicut::report {
namespace {

constexpr std::size_t kPiece = 64 * 1024;  // bytes handed on at a time
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr bool is_plain(unsigned char c) {
  return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (unsigned c = 0; c < 256; ++c) plain[c] = is_plain(static_cast<unsigned char>(c));
  return plain;
}

constexpr std::array<bool, 256> kPlain = plain_bytes();

// Where the bytes that stand for themselves end.
std::size_t plain_end(std::string_view value, std::size_t at) {
  for (; at + 8 <= value.size(); at += 8) {
    const std::uint64_t eight = text::load_eight(value.data() + at);
    const std::uint64_t other = text::long_bytes(eight) | text::bytes_within(eight, 0, 0x1f) |
                                text::bytes_equal(eight, '"') | text::bytes_equal(eight, '\\');
    if (other != 0) return at + text::leading(~other);
  }
  while (at < value.size() && kPlain[static_cast<unsigned char>(value[at])]) ++at;
  return at;
}

void append_escaped(char c, std::string& out) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
  }
}

}  // namespace

// The most frequent thing of all, so put together before it is appended.
void JsonText::key(std::string_view name) {
  std::array<char, 64> line;
  const std::size_t spaces = 2 * depth_, size = spaces + name.size() + 6;
  if (depth_ == 0 || size > line.size()) {
    before_value();
    text_.append(1, '"').append(name).append("\": ");
  } else {
    char* at = line.data();
    *at++ = ',';
    *at++ = '\n';
    at = std::fill_n(at, spaces, ' ');
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    for (const char c : {'"', ':', ' '}) *at++ = c;
    const std::size_t skipped = empty_ ? 1 : 0;
    text_.append(line.data() + skipped, size - skipped);
    empty_ = false;
  }
  keyed_ = true;
}

void JsonText::string(std::string_view value) {
  before_value();
  text_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t from = at;
    at = plain_end(value, at);
    text_.append(value, from, at - from);
    if (at == value.size()) break;
    if (static_cast<unsigned char>(value[at]) < 0x80) {
      append_escaped(value[at++], text_);
      continue;
    }
    const text::Character c = text::decode(value, at);
    const bool damaged = c.code == text::kReplacement && c.length == 1;
    text_ += damaged ? kReplacement : value.substr(at, c.length);
    at += c.length;
  }
  text_ += '"';
  flush_if_large();
}

void JsonText::number(std::uint64_t value) {
  std::array<char, 20> figures;
  const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), value).ptr;
  raw({figures.data(), static_cast<std::size_t>(end - figures.data())});
}

void JsonText::raw(std::string_view json) {
  before_value();
  text_ += json;
}

void JsonText::strings(const std::vector<std::string>& values) {
  if (values.empty()) return raw("[]");
  begin_list();
  for (const std::string& value : values) string(value);
  end_list();
}

bool JsonText::finish() {
  text_ += '\n';
  if (!stopped_) stopped_ = !sink_(text_);
  text_.clear();
  return !stopped_;
}

void JsonText::begin(char bracket) {
  before_value();
  text_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonText::end(char bracket) {
  --depth_;
  if (!empty_) new_line(false);
  text_ += bracket;
  empty_ = false;
  flush_if_large();
}

// Between a key and its value stands nothing; between values a comma.
void JsonText::before_value() {
  if (keyed_) {
    keyed_ = false;
    return;
  }
  if (depth_ == 0) return;
  new_line(!empty_);
  empty_ = false;
}

void JsonText::new_line(bool comma) {
  static constexpr std::string_view kStart = ",\n                    ";
  const std::size_t known = std::min(2 * depth_, kStart.size() - 2);
  text_ += kStart.substr(comma ? 0 : 1, known + (comma ? 2 : 1));
  text_.append(2 * depth_ - known, ' ');
}

void JsonText::flush_if_large() {
  if (text_.size() < kPiece) return;
  if (!stopped_) stopped_ = !sink_(text_);
  text_.clear();
}

}  // namespace sicut::report
