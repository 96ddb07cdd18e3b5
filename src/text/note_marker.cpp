#include "text/note_marker.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace sicut::text {
namespace {

constexpr std::size_t kMostFigures = 3;     // a book has no thousand notes, and "1917" is a year
constexpr std::size_t kLongEnoughWord = 4;  // "B12", "co2", "art3" are no words with a note
constexpr std::size_t kMostStars = 5;

NoteMarker marker(std::size_t start, std::size_t end, std::string label) {
  return {{TextPos(start), TextPos(end)}, std::move(label)};
}

// "*", "**", "†", "‡": a run of the same sign.
std::optional<NoteMarker> sign_at(std::string_view whole, std::size_t at, std::size_t end) {
  const Character sign = decode(whole, at);
  if (sign.code != '*' && sign.code != 0x2020 && sign.code != 0x2021) return {};
  std::size_t stop = at;
  std::size_t count = 0;
  while (stop < end && decode(whole, stop).code == sign.code) stop += sign.length, ++count;
  if (count > kMostStars) return {};
  const CharClass next = stop < end ? classify(decode(whole, stop).code) : CharClass::line_end;
  // A sign between two words without spaces is no call: "f*ck", "2*3".
  if (next == CharClass::letter || next == CharClass::digit) return {};
  return marker(at, stop, std::string(whole.substr(at, stop - at)));
}

std::optional<NoteMarker> bracketed_at(std::string_view whole, std::size_t at, std::size_t end,
                                       TextSpan word) {
  if (whole[at] != '[') return {};
  const std::size_t close = whole.substr(0, std::min(end, at + 8)).find(']', at);
  if (close == std::string_view::npos) return {};
  const std::string_view label = whole.substr(at + 1, close - at - 1);
  const auto all = [&](auto test) { return !label.empty() && std::all_of(label.begin(), label.end(), test); };
  const bool figures = all(is_ascii_digit) && label.size() <= kMostFigures;
  const bool stars = all([](char c) { return c == '*'; }) || label == "†" || label == "‡";
  // One letter behind punctuation is a call; glued to a word, "[s]" and "[d]" are editors' endings.
  const bool glued = at == word.end.value;
  const bool letter = label.size() == 1 && label[0] >= 'a' && label[0] <= (glued ? 'c' : 'z') &&
                      (close + 1 >= end || !is_letter(decode(whole, close + 1).code));
  if (!figures && !stars && !letter) return {};
  return marker(at, close + 1, std::string(label));
}

std::optional<NoteMarker> superscript_at(std::string_view whole, std::size_t at, std::size_t end) {
  std::string label;
  std::size_t stop = at;
  while (stop < end) {
    const Character c = decode(whole, stop);
    if (raised_figure(c.code) >= kNoFigure) break;
    label += static_cast<char>('0' + raised_figure(c.code));
    stop += c.length;
  }
  if (label.empty() || label.size() > kMostFigures) return {};
  return marker(at, stop, label);
}

// "No.3", "vol.25", "Jan.12": a figure behind an abbreviation is no note.
bool is_abbreviation(std::string_view word) {
  static constexpr std::array kKnown{
      "no",  "nos", "nr",   "vol", "vols", "art", "sec", "sect", "ch",  "chap", "fig", "figs", "pp",
      "pt",  "bk",  "cap",  "par", "pag",  "tab", "ed",  "col",  "cf",  "ver",  "bd",  "abs",  "st",
      "op",  "lib", "tom",  "ff",  "nn",   "vv",  "ll",  "jan",  "feb", "mar",  "apr", "jun",  "jul",
      "aug", "sep", "sept", "oct", "nov",  "dec", "ps",  "gen",  "ex",  "matt", "cor", "rom",  "seite"};
  const std::string form = folded(word);
  return std::find(kKnown.begin(), kKnown.end(), form) != kKnown.end();
}

bool is_all_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Character c = decode(word, at);
    if (classify(c.code) == CharClass::digit || classify(c.code) == CharClass::ideograph) return false;
    at += c.length;
  }
  return true;
}

std::optional<NoteMarker> figures_at(std::string_view whole, std::size_t at, std::size_t end, TextSpan word) {
  std::size_t stop = at;
  while (stop < end && is_ascii_digit(whole[stop])) ++stop;
  if (stop == at || stop - at > kMostFigures || whole[at] == '0') return {};
  const Character next = stop < end ? decode(whole, stop) : Character{'\n', 1};
  const CharClass next_class = classify(next.code);
  if (next_class == CharClass::letter || next_class == CharClass::digit || next_class == CharClass::mark)
    return {};
  const Character after = stop + 1 < end ? decode(whole, stop + 1) : Character{'\n', 1};
  // "file.3.txt", "ver.2-5", "men.3,4" are numbers that go on, whatever they are.
  if ((next.code == '.' || next.code == ',' || next.code == '-' || next.code == ':') &&
      (classify(after.code) == CharClass::digit || classify(after.code) == CharClass::letter))
    return {};

  const std::string_view letters = whole.substr(word.start.value, word.size());
  if (!is_all_letters(letters)) return {};
  const std::string_view between = whole.substr(word.end.value, at - word.end.value);
  if (between.empty()) {
    if (folded(letters).size() < kLongEnoughWord || letters.find('-') != std::string_view::npos) return {};
  } else if (letters.size() < 2 || between == "'" || between == "’" || between == "(" ||
             (between == "." && is_abbreviation(letters))) {
    return {};
  }
  return marker(at, stop, std::string(whole.substr(at, stop - at)));
}

}  // namespace

std::optional<NoteMarker> note_marker_at(std::string_view whole, std::size_t at, std::size_t end,
                                         TextSpan word) {
  if (at >= end) return {};
  if (is_ascii_digit(whole[at])) return figures_at(whole, at, end, word);
  if (whole[at] == '[') return bracketed_at(whole, at, end, word);
  if (auto found = sign_at(whole, at, end)) return found;
  return superscript_at(whole, at, end);
}

}  // namespace sicut::text
