#include "variant/printed_number.h"

#include <algorithm>
#include <vector>

#include "text/characters.h"

namespace sicut::variant {
namespace {

using std::string_view;

constexpr std::size_t kThousand = 3;  // figures of a group

struct Groups {
  std::vector<string_view> figures;
  std::string signs;  // between them, and one before the first where the number begins with it
};

std::optional<Groups> groups_of(string_view surface) {
  Groups groups;
  for (std::size_t at = 0; at < surface.size();) {
    std::size_t end = at;
    while (end < surface.size() && text::is_ascii_digit(surface[end])) ++end;
    if (end > at) {
      groups.figures.push_back(surface.substr(at, end - at));
      at = end;
      continue;
    }
    const bool sign = surface[at] == '.' || surface[at] == ',' || surface[at] == '\'';
    if (!sign || groups.signs.size() > groups.figures.size()) return {};
    groups.signs += surface[at++];
  }
  const std::size_t figures = groups.figures.size(), signs = groups.signs.size();
  const bool begins_with_sign = !surface.empty() && !text::is_ascii_digit(surface[0]);
  if (figures == 0 || signs + 1 != figures + (begins_with_sign ? 1 : 0)) return {};
  return groups;
}

std::string value(std::string whole, string_view part) {
  const std::size_t first = whole.find_first_not_of('0');
  whole.erase(0, first == std::string::npos ? whole.size() : first);
  if (whole.empty()) whole = "0";
  if (part.empty()) return whole;
  const std::size_t last = part.find_last_not_of('0');
  return whole + "." + std::string(part.substr(0, last == string_view::npos ? 1 : last + 1));
}

}  // namespace

std::optional<std::string> printed_number(string_view surface) {
  const auto groups = groups_of(surface);
  if (!groups) return {};
  const auto& figures = groups->figures;
  const std::string& signs = groups->signs;
  if (signs.size() == figures.size())  // ".5"
    return figures.size() == 1 && signs[0] == '.' ? std::optional(value("", figures[0])) : std::nullopt;
  const bool may_have_thousands = figures[0].size() <= kThousand && figures[0][0] != '0';
  std::size_t grouped = 1;  // groups of the whole part
  while (may_have_thousands && grouped < figures.size() && figures[grouped].size() == kThousand &&
         signs[grouped - 1] == signs[0])
    ++grouped;
  if (grouped + 1 < figures.size()) return {};
  if (grouped > 1 && grouped < figures.size() && signs[grouped - 1] == signs[0]) return {};
  std::string whole;
  for (std::size_t i = 0; i < grouped; ++i) whole += figures[i];
  return value(std::move(whole), grouped < figures.size() ? figures[grouped] : string_view());
}

bool is_broken_number(string_view surface) {
  const auto number = printed_number(surface);
  return number && number->find('.') != std::string::npos;
}

namespace {

bool is_blank_of_number(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

// Figures with the signs between them; white space and what groups thousands left out.
std::optional<std::string> signature(string_view reading) {
  std::string signs, result;
  for (std::size_t at = 0; at < reading.size();) {
    const text::Character c = text::decode(reading, at);
    if (text::is_ascii_digit(reading[at])) {
      std::size_t end = at;
      while (end < reading.size() && text::is_ascii_digit(reading[end])) ++end;
      const bool groups = (signs == "." || signs == "'") && end - at == kThousand;
      if (!groups) result += signs;
      signs.clear();
      result += reading.substr(at, end - at);
      at = end;
      continue;
    }
    if (c.code == '.' || c.code == ',')
      signs += '.';
    else if (c.code == '\'' || c.code == 0x2019)
      signs += '\'';
    else if (c.code == '-' || c.code == '/' || text::is_dash(c.code))
      signs += '-';
    else if (c.code == ':')
      signs += ':';
    else if (!is_blank_of_number(c.code))
      return {};
    at += c.length;
  }
  return result;
}

// "7:30", "12:05", "3:16": what is printed with a full stop as well, an hour or a verse.
bool is_hour_or_verse(string_view figures) {
  const std::size_t sign = figures.find_first_of(":.");
  return sign != figures.npos && sign <= 2 && figures.size() == sign + 3 &&
         figures.find_first_not_of("0123456789", sign + 1) == figures.npos;
}

}  // namespace

bool figures_tell_apart(string_view one, string_view other) {
  auto x = signature(one), y = signature(other);
  if (!x || !y || *x == *y) return false;
  if (is_hour_or_verse(*x) && is_hour_or_verse(*y)) {
    std::replace(x->begin(), x->end(), ':', '.');
    std::replace(y->begin(), y->end(), ':', '.');
  }
  return *x != *y;
}

}  // namespace sicut::variant
