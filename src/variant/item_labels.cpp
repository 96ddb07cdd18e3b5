#include "variant/item_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/one_of.h"
#include "variant/lines.h"

namespace sicut::variant {
namespace {

constexpr std::size_t kItemReach = 3000;  // bytes to the next label
constexpr auto kSmallRoman = std::to_array<std::string_view>(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"});

// The labels that stand before and behind this one in a count; none for what is no label.
std::vector<std::string> neighbours_of(std::string_view label) {
  std::vector<std::string> result;
  const auto roman = std::find(kSmallRoman.begin(), kSmallRoman.end(), label);
  if (roman != kSmallRoman.end()) {
    if (roman != kSmallRoman.begin()) result.emplace_back(*(roman - 1));
    if (roman + 1 != kSmallRoman.end()) result.emplace_back(*(roman + 1));
  }
  if (label.size() == 1 && text::is_letter(static_cast<unsigned char>(label[0]))) {
    for (const int step : {-1, 1}) {
      const char next = static_cast<char>(label[0] + step);
      if (text::is_letter(static_cast<unsigned char>(next))) result.emplace_back(1, next);
    }
  }
  const bool figures =
      !label.empty() && label.size() <= 2 && std::all_of(label.begin(), label.end(), text::is_ascii_digit);
  if (figures) {
    const int value = std::stoi(std::string(label));
    if (value > 1) result.push_back(std::to_string(value - 1));
    result.push_back(std::to_string(value + 1));
  }
  return result;
}

// Without white space, and an "and" or "or" behind a sign.
std::size_t before_conjunction(std::string_view text, std::size_t at) {
  const auto skip = [&] {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  };
  skip();
  for (const std::string_view word : {std::string_view("and"), std::string_view("or")})
    if (text.substr(0, at).ends_with(word) && at > word.size() &&
        text::is_ascii_space(text[at - word.size() - 1])) {
      at -= word.size();
      while (at > 0 && text::is_ascii_space(text[at - 1])) --at;
      return at;
    }
  return at;
}

// The bracket at `open` begins an item: at the head of a line (`heads_line`), or behind a sign that brings
// one.
bool begins_item(std::string_view text, std::size_t open, bool& heads_line) {
  std::size_t at = open;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  heads_line = at == 0 || text[at - 1] == '\n';
  if (heads_line) return true;
  at = before_conjunction(text, open);
  const char32_t sign = text::decode_before(text, at).code;
  return sign == ';' || sign == ':' || sign == 0x2014 || sign == 0x2013;
}

bool words_follow(std::string_view text, std::size_t at) {
  constexpr auto kLinks = std::to_array<std::string_view>({"and", "or", "to", "of"});
  const std::size_t first = at;
  while (at < text.size() && text::is_ascii_space(text[at])) ++at;
  if (at == first || at >= text.size()) return false;
  const std::string_view rest = text.substr(at);
  const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" \t\r\n"), rest.size()));
  return text::is_letter(text::decode(text, at).code) && !text::is_one_of(word, kLinks);
}

// "(b)" of the same look, as the label of an item, within reach of `around`.
bool stands_near(std::string_view text, std::size_t around, const std::string& label, bool heads_line) {
  const std::size_t from = around > kItemReach ? around - kItemReach : 0;
  const std::size_t end = std::min(around + kItemReach, text.size());
  for (std::size_t at = text.find(label, from); at < end; at = text.find(label, at + 1)) {
    bool heads = false;
    if (begins_item(text, at, heads) && (heads || !heads_line) && words_follow(text, at + label.size()))
      return true;
  }
  return false;
}

}  // namespace

bool is_item_label(std::string_view text, TextSpan span) {
  const std::size_t start = span.start.value, end = span.end.value;
  if (start == 0 || end >= text.size() || text[start - 1] != '(' || text[end] != ')') return false;
  bool heads_line = false;
  if (!begins_item(text, start - 1, heads_line) || !words_follow(text, end + 1)) return false;
  const auto neighbours = neighbours_of(text.substr(start, end - start));
  return std::any_of(neighbours.begin(), neighbours.end(), [&](const std::string& label) {
    return stands_near(text, start, "(" + label + ")", heads_line);
  });
}

}  // namespace sicut::variant
