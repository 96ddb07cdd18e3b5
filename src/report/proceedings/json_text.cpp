#include "report/proceedings/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/characters.h"
#include "text/letters.h"

namespace sicut::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Where the bytes that stand for themselves end.
std::size_t plain_end(std::string_view value, std::size_t at) {
  const std::size_t other = text::find_marked(value, at, [](std::uint64_t eight) {
    return text::long_bytes(eight) | text::bytes_within(eight, 0, 0x1f) | text::bytes_equal(eight, '"') |
           text::bytes_equal(eight, '\\');
  });
  return std::min(other, value.size());
}

// A backslash and what stands behind it.
std::string_view escaped(char c, std::array<char, 6>& room) {
  static constexpr std::string_view kHex = "0123456789abcdef", kShort = "\"\"\\\\\bb\ff\nn\rr\tt";
  for (std::size_t i = 0; i < kShort.size(); i += 2) {
    if (kShort[i] != c) continue;
    room = {'\\', kShort[i + 1]};
    return {room.data(), 2};
  }
  const auto code = static_cast<unsigned char>(c);
  room = {'\\', 'u', '0', '0', kHex[code >> 4], kHex[code & 15]};
  return {room.data(), room.size()};
}

}  // namespace

// The most frequent thing of all, so written in one go.
void JsonText::key(std::string_view name) {
  const std::size_t spaces = 2 * depth_, size = spaces + name.size() + 6;
  if (depth_ == 0 || size > kPiece) {
    before_value();
    put('"');
    put(name);
    put("\": ");
  } else {
    make_room(size);
    char* at = text_.data() + size_;
    if (!empty_) *at++ = ',';
    *at++ = '\n';
    at = std::fill_n(at, spaces, ' ');
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    for (const char c : {'"', ':', ' '}) *at++ = c;
    size_ = static_cast<std::size_t>(at - text_.data());
    empty_ = false;
  }
  keyed_ = true;
}

void JsonText::string(std::string_view value) {
  before_value();
  put('"');
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t from = at;
    at = plain_end(value, at);
    put(value.substr(from, at - from));
    if (at == value.size()) break;
    if (static_cast<unsigned char>(value[at]) < 0x80) {
      std::array<char, 6> room;
      put(escaped(value[at++], room));
      continue;
    }
    const text::Character c = text::decode(value, at);
    const bool damaged = c.code == text::kReplacement && c.length == 1;
    put(damaged ? kReplacement : value.substr(at, c.length));
    at += c.length;
  }
  put('"');
}

void JsonText::number(std::uint64_t value) {
  std::array<char, 20> figures;
  const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), value).ptr;
  raw({figures.data(), static_cast<std::size_t>(end - figures.data())});
}

void JsonText::raw(std::string_view json) {
  before_value();
  put(json);
}

void JsonText::strings(const std::vector<std::string>& values) {
  if (values.empty()) return raw("[]");
  begin_list();
  for (const std::string& value : values) string(value);
  end_list();
}

bool JsonText::finish() {
  put('\n');
  hand_on();
  return !stopped_;
}

void JsonText::begin(char bracket) {
  before_value();
  put(bracket);
  ++depth_;
  empty_ = true;
}

void JsonText::end(char bracket) {
  --depth_;
  if (!empty_) new_line(false);
  put(bracket);
  empty_ = false;
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
  put(kStart.substr(comma ? 0 : 1, known + (comma ? 2 : 1)));
  for (std::size_t more = known; more < 2 * depth_; ++more) put(' ');
}

void JsonText::put(std::string_view some) {
  for (; some.size() > kPiece; some.remove_prefix(kPiece)) put(some.substr(0, kPiece));
  make_room(some.size());
  std::copy(some.begin(), some.end(), text_.begin() + static_cast<std::ptrdiff_t>(size_));
  size_ += some.size();
}

void JsonText::hand_on() {
  if (!stopped_) stopped_ = !sink_({text_.data(), size_});
  size_ = 0;
}

}  // namespace sicut::report
