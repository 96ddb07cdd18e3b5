#include "quote/inserts.h"

#include <algorithm>
#include <array>

#include "quote/letters.h"

namespace sicut::quote {
namespace {

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end, std::size_t most) {
  for (std::size_t skipped = 0; at < end && skipped < most; ++skipped) {
    const text::Character c = text::decode(text, at);
    if (!is_space(c.code)) break;
    at += c.length;
  }
  return at;
}

// End of the ellipsis that begins at `at`, or `at`: "…", "...", ". . .", "....".
std::size_t bare_ellipsis(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kWidestGap = 2;
  std::size_t dots = 0;
  std::size_t stop = at;
  for (std::size_t p = at; p < end;) {
    const text::Character c = text::decode(text, p);
    if (c.code == '.') {
      ++dots;
    } else if (c.code == 0x2026) {
      dots += 3;
    } else {
      break;
    }
    stop = p + c.length;
    p = skip_space(text, stop, end, kWidestGap);
  }
  return dots >= 3 ? stop : at;
}

// End of the asterisks that begin at `at`, or `at`: "* * *", as American law reports print an ellipsis.
std::size_t starred_ellipsis(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kFewest = 3;
  std::size_t stars = 0, stop = at;
  for (std::size_t p = at; p < end && text[p] == '*'; p = stop + 1) {
    ++stars;
    stop = p + 1;
    if (stop >= end || text[stop] != ' ') break;
  }
  return stars >= kFewest ? stop : at;
}

// The same in brackets: "[...]", "(…)".
std::size_t bracketed_ellipsis(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kWidestGap = 2;
  const char closing = text[at] == '[' ? ']' : ')';
  const std::size_t inside = skip_space(text, at + 1, end, kWidestGap);
  const std::size_t stop = inside < end ? bare_ellipsis(text, inside, end) : inside;
  if (stop == inside) return at;
  const std::size_t close = skip_space(text, stop, end, kWidestGap);
  return close < end && text[close] == closing ? close + 1 : at;
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && is_space(static_cast<unsigned char>(s.front()))) s.remove_prefix(1);
  while (!s.empty() && is_space(static_cast<unsigned char>(s.back()))) s.remove_suffix(1);
  return s;
}

// Remarks on the wording: "sic", "!", "emphasis added", "my italics", "citations omitted", and so in other
// languages.
bool is_remark(std::string_view content) {
  constexpr std::size_t kLongest = 60;
  constexpr std::array<std::string_view, 18> kSigns = {
      " omitted",  "translation", "in original", "in the original", "emphasi",  "italic",
      "underlin",  "hervorheb",   "hervorgehob", "kursiv",          "sperrung", "souligné",
      "subrayado", "cursiva",     "corsivo",     "курсив",          "выделено", "подчерк"};
  if (content.empty() || content.size() > kLongest) return false;
  if (content.find_first_not_of("!? ") == std::string_view::npos) return true;
  const std::string lower = lower_case(content);
  if (lower == "sic" || lower == "so" || lower == "so!" || lower.starts_with("sic!") ||
      lower.starts_with("sic.") || lower.starts_with("sic ") || lower.starts_with("sic,")) {
    return true;
  }
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return lower.find(sign) != std::string::npos; });
}

bool is_marker(std::string_view content) {
  if (content.empty() || content.size() > 3) return false;
  return content.find_first_not_of("0123456789") == std::string_view::npos ||
         content.find_first_not_of('*') == std::string_view::npos;
}

bool all_letters(std::string_view content) {
  for (std::size_t at = 0; at < content.size();) {
    const text::Character c = text::decode(content, at);
    if (!is_word_letter(c.code)) return false;
    at += c.length;
  }
  return true;
}

// "[T]he", "bring[s]", "c[on]sent".
bool is_glued(std::string_view text, std::size_t open, std::size_t close, std::size_t from, std::size_t end) {
  if (!all_letters(text.substr(open + 1, close - open - 1))) return false;
  const bool before = open > from && is_word_letter(text::decode_before(text, open).code);
  const bool after = close + 1 < end && is_word_letter(text::decode(text, close + 1).code);
  return before || after;
}

// For each "[" in [from, end), outermost only: the place of its "]".
std::vector<std::pair<std::size_t, std::size_t>> brackets(std::string_view text, std::size_t from,
                                                          std::size_t end) {
  std::vector<std::size_t> open;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t at = from; at < end; ++at) {
    if (text[at] == '[') open.push_back(at);
    if (text[at] != ']' || open.empty()) continue;
    while (!pairs.empty() && pairs.back().first > open.back()) pairs.pop_back();
    pairs.emplace_back(open.back(), at);
    open.pop_back();
  }
  return pairs;
}

FoundInsert square(std::string_view text, std::size_t open, std::size_t close) {
  const std::string_view content = trimmed(text.substr(open + 1, close - open - 1));
  FoundInsert insert{InsertKind::bracketed, {TextPos(open), TextPos(close + 1)}, is_marker(content)};
  if (bracketed_ellipsis(text, open, close + 1) == close + 1) {
    insert.kind = InsertKind::ellipsis;
  } else if (is_remark(content)) {
    insert.kind = InsertKind::sic;
  }
  return insert;
}

// End of a remark in round brackets, or `at`.
std::size_t round_remark(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 64;
  const std::size_t close = text.substr(at, std::min(kLongest, end - at)).find(')');
  if (close == std::string_view::npos) return at;
  const std::string_view content = trimmed(text.substr(at + 1, close - 1));
  if (content == "so" || !is_remark(content)) return at;
  return at + close + 1;
}

}  // namespace

void find_inserts(std::string_view text, TextSpan span, std::vector<FoundInsert>& out) {
  const std::size_t from = span.start.value;
  const std::size_t end = span.end.value;
  const auto pairs = brackets(text, from, end);
  std::size_t pair = 0;
  for (std::size_t at = from; at < end;) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    std::size_t next = at;
    if (byte == '[') {
      while (pair < pairs.size() && pairs[pair].first < at) ++pair;
      if (pair < pairs.size() && pairs[pair].first == at) {
        const std::size_t close = pairs[pair].second;
        if (close > at + 1 && !is_glued(text, at, close, from, end)) {
          out.push_back(square(text, at, close));
          next = close + 1;
        }
      }
    } else if (byte == '(') {
      next = bracketed_ellipsis(text, at, end);
      InsertKind kind = InsertKind::ellipsis;
      if (next == at) {
        next = round_remark(text, at, end);
        kind = InsertKind::sic;
      }
      if (next > at) out.push_back({kind, {TextPos(at), TextPos(next)}, false});
    } else if (byte == '.' || byte == 0xe2) {
      next = bare_ellipsis(text, at, end);
      if (next > at) out.push_back({InsertKind::ellipsis, {TextPos(at), TextPos(next)}, false});
    } else if (byte == '*') {
      next = starred_ellipsis(text, at, end);
      if (next > at) out.push_back({InsertKind::ellipsis, {TextPos(at), TextPos(next)}, false});
    }
    at = next > at ? next : at + 1;
  }
}

}  // namespace sicut::quote
