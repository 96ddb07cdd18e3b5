#include "formats/entities.h"

#include <gumbo.h>

#include <array>
#include <cstdint>
#include <memory>

#include "formats/utf8.h"
#include "text/characters.h"

namespace sicut::formats {

namespace {

constexpr std::size_t kLongestEntity = 33;  // "CounterClockwiseContourIntegral" has 31
constexpr std::size_t kMostKept = 4096;

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

int digit_value(char c, int base) {
  int value = 99;
  if (c >= '0' && c <= '9') value = c - '0';
  if (c >= 'a' && c <= 'f') value = c - 'a' + 10;
  if (c >= 'A' && c <= 'F') value = c - 'A' + 10;
  return value < base ? value : -1;
}

// What the numbers 128 to 159 mean: pages wrote windows-1252 long before they wrote Unicode.
constexpr std::array<std::uint16_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// The text of a fragment of HTML without tags, by gumbo, which holds the table of 2,231 names.
std::string parsed_by_gumbo(const std::string& fragment) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, fragment.data(), fragment.size()), destroy);
  const GumboNode* node = output->root;
  while (node != nullptr && node->type == GUMBO_NODE_ELEMENT) {
    const GumboVector& children = node->v.element.children;
    // The body stands last, behind an empty head.
    node = children.length == 0 ? nullptr : static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  return node == nullptr ? std::string() : std::string(node->v.text.text);
}

}  // namespace

Entities::Decoded Entities::decode(std::string_view source) {
  if (source.size() < 3) return {};
  return source[1] == '#' ? decode_number(source) : decode_name(source);
}

Entities::Decoded Entities::decode_number(std::string_view source) {
  const bool hexadecimal = source[2] == 'x' || source[2] == 'X';
  const int base = hexadecimal ? 16 : 10;
  const std::size_t first = hexadecimal ? 3 : 2;
  std::size_t at = first;
  char32_t value = 0;
  for (; at < source.size() && digit_value(source[at], base) >= 0; ++at) {
    if (value <= 0x10FFFF) {
      value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit_value(source[at], base));
    }
  }
  if (at == first) return {};
  if (value >= 128 && value < 160) value = kWindows[value - 128];
  if (value == 0) value = 0xFFFD;
  buffer_.clear();
  append_utf8(value, buffer_);
  if (at < source.size() && source[at] == ';') ++at;
  return {buffer_, at};
}

Entities::Decoded Entities::decode_name(std::string_view source) {
  // The commonest, and the ones whose text would look like part of the input below.
  if (source.starts_with("&amp;") || source.starts_with("&AMP;")) return {"&", 5};
  if (source.starts_with("&amp") || source.starts_with("&AMP")) return {"&", 4};
  if (source.starts_with("&semi;")) return {";", 6};
  std::size_t end = 1;
  while (end < source.size() && end < kLongestEntity && is_name_letter(source[end])) ++end;
  if (end == 1) return {};
  if (end < source.size() && source[end] == ';') ++end;
  const std::string name(source.substr(0, end));
  auto known = names_.find(name);
  if (known == names_.end()) {
    const std::string text = parsed_by_gumbo(name);
    Known entry{"", 0};
    if (!text.empty() && text[0] != '&') {
      // What was no part of the reference ("&notit;" is "¬it;") is the end of both.
      std::size_t rest = 0;
      while (rest < text.size() && rest + 2 < name.size() &&
             text[text.size() - 1 - rest] == name[name.size() - 1 - rest]) {
        ++rest;
      }
      entry = {text.substr(0, text.size() - rest), name.size() - rest};
    }
    if (names_.size() >= kMostKept) names_.clear();
    known = names_.emplace(name, std::move(entry)).first;
  }
  return {known->second.text, known->second.length};
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = text::is_ascii_space(c);
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string decoded_single_spaced(std::string_view source, Entities& entities) {
  std::string text;
  while (!source.empty()) {
    const Entities::Decoded reference = source[0] == '&' ? entities.decode(source) : Entities::Decoded{};
    if (reference.length > 0) {
      text += reference.text;
      source.remove_prefix(reference.length);
    } else {
      const char c = source[0];
      if (!text::is_ascii_space(c)) text += c;
      if (text::is_ascii_space(c) && !text.empty() && text.back() != ' ') text += ' ';
      source.remove_prefix(1);
    }
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace sicut::formats
