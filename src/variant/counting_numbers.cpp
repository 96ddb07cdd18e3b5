#include "variant/counting_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/characters.h"
#include "variant/item_labels.h"
#include "variant/lines.h"

namespace sicut::variant {
namespace {

constexpr std::size_t kReach = 3000;     // bytes to the next number of a count
constexpr std::size_t kMostFigures = 4;  // "1917" between two that count on is one, too
constexpr std::uint32_t kMostLines = 10;

bool is_space_or_tab(char c) {
  return c == ' ' || c == '\t';
}

std::optional<std::uint32_t> value_of(std::string_view figures) {
  if (figures.empty() || figures.size() > kMostFigures || figures[0] == '0') return {};
  std::uint32_t value = 0;
  for (const char c : figures) {
    if (!text::is_ascii_digit(c)) return {};
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

// What stands before a number that opens a verse.
enum class Before { line, sentence, clause, other };

Before before(std::string_view text, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && is_space_or_tab(text[i - 1])) --i;
  if (i == 0 || text[i - 1] == '\n' || text[i - 1] == '\r' || text[i - 1] == '\f') return Before::line;
  if (i == at)
    return text::is_opening_quote(text::decode_before(text, at).code) ? Before::line : Before::other;
  text::Character last = text::decode_before(text, i);
  while (last.length > 0 && (text::is_closing_quote(last.code) || last.code == ')' || last.code == ']')) {
    i -= last.length;
    last = text::decode_before(text, i);
  }
  if (text::is_sentence_end(last.code) || last.code == ';' || last.code == ':') return Before::sentence;
  return last.code == ',' ? Before::clause : Before::other;
}

// Words follow `at` behind white space; `capital`: the first of them has one.
bool opens_words(std::string_view text, std::size_t at, bool& capital) {
  std::size_t i = at;
  while (i < text.size() && text::is_ascii_space(text[i])) ++i;
  if (i == at || i >= text.size()) return false;
  text::Character c = text::decode(text, i);
  while (text::is_opening_quote(c.code) || c.code == '(' || c.code == '[' || c.code == '_' || c.code == '*') {
    i += c.length;
    c = text::decode(text, i);
  }
  capital = text::is_upper(c.code);
  return text::is_letter(c.code);
}

// A number that may open a verse: how surely, if it may at all (`likely`: before a capital, behind a comma);
// `listed`: an item of a list does.
struct Opening {
  bool may = false, sure = false, listed = false, likely = false;
};

// "1. Readers", "2) No reader", "(3) Ink" at the head of a line.
bool opens_item(std::string_view text, std::size_t start, std::size_t end) {
  if (end >= text.size() || (text[end] != '.' && text[end] != ')')) return false;
  const bool bracketed = text[end] == ')' && start > 0 && text[start - 1] == '(';
  bool capital = false;
  return before(text, bracketed ? start - 1 : start) == Before::line && opens_words(text, end + 1, capital);
}

Opening opening(std::string_view text, std::size_t start, std::size_t end) {
  if (opens_item(text, start, end)) return {true, true, true, false};
  bool capital = false;
  if (!opens_words(text, end, capital)) return {};
  const Before what = before(text, start);
  if (what == Before::other) return {};
  return {true, what == Before::line || (what == Before::sentence && capital), false,
          what == Before::clause && capital};
}

// The first place of `label` between `from` and `end` where it may open a verse, or the last.
std::optional<std::size_t> find_opening(std::string_view text, const std::string& label, std::size_t from,
                                        std::size_t end, bool last, Opening& as) {
  std::optional<std::size_t> found;
  for (std::size_t at = text.find(label, from); at < end && at != text.npos; at = text.find(label, at + 1)) {
    const std::size_t behind = at + label.size();
    const bool whole = (at == 0 || !text::is_ascii_digit(text[at - 1])) &&
                       (behind >= text.size() || !text::is_ascii_digit(text[behind]));
    if (!whole) continue;
    const Opening here = opening(text, at, behind);
    if (!here.may) continue;
    found = at;
    as = here;
    if (!last) break;
  }
  return found;
}

// Verses that count on through `number` at `span`, it included, and how many of them begin a line or a
// sentence.
bool counts_verses(std::string_view text, TextSpan span, std::uint32_t number, const std::string& chapter) {
  constexpr std::uint32_t kLongestChapter = 200;
  const Opening here = opening(text, span.start.value, span.end.value);
  if (!here.may || number > kLongestChapter) return false;
  constexpr std::size_t kFewest = 3;
  std::size_t verses = 1, sure = here.sure ? 1 : 0, likely = here.likely ? 1 : 0;
  std::size_t at = span.start.value;
  for (std::uint32_t n = number; n > 1 && number - n < kFewest; --n) {
    Opening as;
    const auto found =
        find_opening(text, chapter + std::to_string(n - 1), at > kReach ? at - kReach : 0, at, true, as);
    if (!found) break;
    at = *found;
    ++verses;
    sure += as.sure;
    likely += as.likely;
  }
  at = span.end.value;
  for (std::uint32_t n = number; n - number < kFewest; ++n) {
    Opening as;
    const auto found = find_opening(text, chapter + std::to_string(n + 1), at,
                                    std::min(at + kReach, text.size()), false, as);
    if (!found) break;
    at = *found + 1;
    ++verses;
    sure += as.sure;
    likely += as.likely;
  }
  // "1:2" says what it is, and so do "1." and "2." at the heads of their lines.
  const std::size_t fewest = chapter.empty() && !here.listed ? kFewest : 2;
  return verses >= fewest && sure > 0 && (sure + likely) * 3 >= verses * 2;
}

// The number in the margin of the line that ends at `end`: behind its words and a gap, or before them.
std::optional<std::uint32_t> margin_number(std::string_view line) {
  while (!line.empty() && text::is_ascii_space(line.back())) line.remove_suffix(1);
  std::size_t first = line.size();
  while (first > 0 && text::is_ascii_digit(line[first - 1])) --first;
  const auto value = value_of(line.substr(first));
  if (!value || first < 3 || !is_space_or_tab(line[first - 1])) return {};
  const bool gap = line[first - 1] == '\t' || is_space_or_tab(line[first - 2]);
  return gap && line.find_first_not_of(" \t") < first ? value : std::nullopt;
}

std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, line_end(text, start) - start);
}

bool is_empty(std::string_view line) {
  return std::all_of(line.begin(), line.end(), text::is_ascii_space);
}

// A column of fives in the margin of a play or poem, whose speakers, stage directions and blank lines make
// the distance uneven: the nearest number above or below is five or ten away, and about as many lines.
bool counts_fives(std::string_view text, std::size_t start, std::uint32_t number) {
  constexpr std::uint32_t kFive = 5, kFurthest = 30;
  if (number % kFive != 0) return false;
  const auto fits = [&](std::uint32_t other, std::uint32_t lines, bool up) {
    const std::uint32_t step = up ? number - other : other - number;
    return (up ? other < number : other > number) && (step == kFive || step == 2 * kFive) &&
           lines + 1 >= step && lines <= 3 * step;
  };
  std::uint32_t lines = 0;
  for (std::size_t at = start; at > 0 && lines < kFurthest;) {
    at = line_start(text, at - 1);
    lines += !is_empty(line_at(text, at));
    if (const auto value = margin_number(line_at(text, at))) {
      if (fits(*value, lines, true)) return true;
      break;
    }
  }
  lines = 0;
  for (std::size_t end = text.find('\n', start); end != text.npos && lines < kFurthest;
       end = text.find('\n', end + 1)) {
    lines += !is_empty(line_at(text, end + 1));
    if (const auto value = margin_number(line_at(text, end + 1))) return fits(*value, lines, false);
  }
  return false;
}

// So many lines further on or back, as many as lie between two numbers of the count, stands the next of them.
bool counts_lines(std::string_view text, TextSpan span, std::uint32_t number) {
  std::size_t start = line_start(text, span.start.value);
  const std::string_view line = line_at(text, start);
  if (margin_number(line) != number || line.find_last_not_of(" \t\r") + start + 1 != span.end.value)
    return false;
  if (counts_fives(text, start, number)) return true;
  const auto fits = [&](std::string_view other, std::uint32_t lines, bool up) {
    const auto value = margin_number(other);
    const bool steps = lines > 2 && number % lines == 0 && (!up || number > lines);
    return value && steps && *value == (up ? number - lines : number + lines);
  };
  std::uint32_t lines = 0;
  for (std::size_t at = start; at > 0 && lines < kMostLines;) {
    at = line_start(text, at - 1);
    if (!is_empty(line_at(text, at)) && fits(line_at(text, at), ++lines, true)) return true;
  }
  lines = 0;
  for (std::size_t end = text.find('\n', start); end != text.npos && lines < kMostLines;
       end = text.find('\n', end + 1))
    if (!is_empty(line_at(text, end + 1)) && fits(line_at(text, end + 1), ++lines, false)) return true;
  return false;
}

// "absence *102 of a rail", "mud {15} dries", "[14]": a page's number among its neighbours, each with the
// same signs.
bool is_marked_page(std::string_view text, TextSpan span, std::uint32_t number) {
  constexpr std::size_t kPages = 20'000;  // bytes to the next page
  constexpr std::array<std::array<std::string_view, 2>, 5> kSigns = {
      {{"*", ""}, {"[", "]"}, {"{", "}"}, {"|", "|"}, {"<", ">"}}};
  const std::size_t at = span.start.value, from = at > kPages ? at - kPages : 0;
  const std::string_view around = text.substr(from, at - from + kPages);
  return std::any_of(kSigns.begin(), kSigns.end(), [&](const auto& signs) {
    const auto& [open, close] = signs;
    if (at == 0 || text.substr(at - 1, 1) != open || !text.substr(span.end.value).starts_with(close))
      return false;
    if (close.empty() && at > 1 && !text::is_ascii_space(text[at - 2])) return false;
    const auto stands = [&](std::uint32_t page) {
      return around.find(std::string(open) + std::to_string(page) + std::string(close)) != around.npos;
    };
    return (number > 1 && stands(number - 1)) || stands(number + 1);
  });
}

// "[p. 14]", "[fol. 3v]": says itself what it is.
bool is_named_page(std::string_view text, TextSpan span) {
  constexpr std::array<std::string_view, 9> kWords = {"p. ",   "p.",  "pp. ", "page ", "Page ",
                                                      "fol. ", "f. ", "S. ",  "с. "};
  if (span.start.value == 0 || span.end.value >= text.size()) return false;
  const char open = text[span.start.value - 1], close = text[span.end.value];
  if (!(open == '[' && close == ']') && !(open == '{' && close == '}')) return false;
  std::string_view label = text.substr(span.start.value, span.size());
  const auto word =
      std::find_if(kWords.begin(), kWords.end(), [&](std::string_view w) { return label.starts_with(w); });
  if (word == kWords.end()) return false;
  label.remove_prefix(word->size());
  if (label.ends_with('r') || label.ends_with('v')) label.remove_suffix(1);
  return value_of(label).has_value();
}

// "[00:01:24]" and "00:01:24 " at the head of a line, "2\n00:00:04,100 --> 00:00:07,000": when it was said.
bool is_time(std::string_view text, TextSpan span) {
  const std::string_view label = text.substr(span.start.value, span.size());
  if (label.find(':') == label.npos || label.find_first_not_of("0123456789:.,-> \t\r\n") != label.npos)
    return false;
  if (label.find("-->") != label.npos) return true;
  const std::size_t start = span.start.value, end = span.end.value;
  const bool bracketed = start > 0 && text[start - 1] == '[' && end < text.size() && text[end] == ']';
  const bool seconds = std::count(label.begin(), label.end(), ':') == 2;
  return bracketed || (seconds && before(text, start) == Before::line);
}

// "valley. [1] No household": in square brackets behind a mark.
bool is_bracketed_call(std::string_view text, TextSpan span) {
  const std::size_t start = span.start.value, end = span.end.value;
  if (start < 2 || text[start - 1] != '[' || end >= text.size() || text[end] != ']') return false;
  const Before what = before(text, start - 1);
  if (what == Before::sentence || what == Before::clause) return true;
  return text::is_sentence_end(text::decode_before(text, start - 1).code) || text[start - 2] == ']';
}

}  // namespace

bool is_counting_number(std::string_view text, TextSpan span) {
  if (span.end.value > text.size() || span.start >= span.end) return false;
  if (is_item_label(text, span)) return true;
  const std::string_view label = text.substr(span.start.value, span.size());
  if (is_named_page(text, span) || is_time(text, span)) return true;
  const std::size_t colon = label.find(':');
  if (colon != label.npos) {
    const auto chapter = value_of(label.substr(0, colon)), verse = value_of(label.substr(colon + 1));
    return chapter && verse && counts_verses(text, span, *verse, std::string(label.substr(0, colon + 1)));
  }
  const auto number = value_of(label);
  if (!number) return false;
  return is_bracketed_call(text, span) || is_marked_page(text, span, *number) ||
         counts_lines(text, span, *number) || counts_verses(text, span, *number, "");
}

}  // namespace sicut::variant
