#include "formats/layers_note.h"

#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostLabelFigures = 3;
constexpr std::size_t kMostSigns = 5;

bool is_sign(char32_t c) {
  return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xa7 || c == 0xb6;
}

struct Label {
  std::size_t start = 0, end = 0;  // the label's own characters
  std::size_t stop = 0;            // behind brackets and points
};

Label signs(std::string_view note, std::size_t at) {
  Label label{at, at, at};
  const char32_t sign = text::decode(note, at).code;
  if (!is_sign(sign)) return label;
  for (std::size_t count = 0; count < kMostSigns; ++count) {
    const text::Character c = text::decode(note, label.end);
    if (c.code != sign || c.length == 0) break;
    label.end += c.length;
  }
  label.stop = label.end;
  return label;
}

Label figures(std::string_view note, std::size_t at) {
  Label label{at, at, at};
  for (std::size_t count = 0;; ++count) {
    const text::Character c = text::decode(note, label.end);
    const text::CharClass kind = text::classify(c.code);
    const bool figure =
        (kind == text::CharClass::digit && c.code < 128) || kind == text::CharClass::superscript;
    if (c.length == 0 || !figure) {
      // "12th", "3.5", "1917": no labels.
      if (kind == text::CharClass::letter && label.end > at && text::is_ascii_digit(note[label.end - 1]))
        return {at, at, at};
      break;
    }
    if (count == kMostLabelFigures) return {at, at, at};
    label.end += c.length;
  }
  label.stop = label.end;
  return label;
}

Label find_label(std::string_view note) {
  const bool bracket = !note.empty() && (note[0] == '[' || note[0] == '(');
  Label label = signs(note, bracket ? 1 : 0);
  if (label.end == label.start) label = figures(note, bracket ? 1 : 0);
  if (bracket && label.end == label.start && note.size() > 2 &&
      text::is_lower(static_cast<unsigned char>(note[1])))
    label.end = label.stop = 2;
  if (label.end == label.start) return {};
  const char next = label.stop < note.size() ? note[label.stop] : ' ';
  if (bracket) {
    if (next != ']' && next != ')') return {};
    ++label.stop;
  } else if (next == ')' || next == '.' || next == ']') {
    ++label.stop;
    if (label.stop < note.size() && text::is_ascii_digit(note[label.stop])) return {};
  } else if (next == ',' || next == '-' || next == ':' || next == '%') {
    return {};
  }
  return label;
}

}  // namespace

std::size_t note_label_length(std::string_view note) {
  std::size_t stop = find_label(note).stop;
  if (stop == 0) return 0;
  while (stop < note.size()) {
    const text::Character c = text::decode(note, stop);
    if (text::classify(c.code) != text::CharClass::space) break;
    stop += c.length;
  }
  return stop;
}

std::string_view note_label(std::string_view note) {
  const Label label = find_label(note);
  return note.substr(label.start, label.end - label.start);
}

}  // namespace sicut::formats
