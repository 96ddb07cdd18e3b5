#include "collate/print.h"

#include <algorithm>

#include "text/casefold.h"
#include "text/characters.h"
#include "text/fold.h"
#include "variant/surface.h"

namespace sicut::collate {
namespace {

// A hyphen, and behind it a new line or page.
bool broken_by_line_end(std::string_view gap) {
  const text::Character first = text::decode(gap, 0);
  const text::CharClass kind = text::classify(first.code);
  if (kind != text::CharClass::hyphen && kind != text::CharClass::soft_hyphen) return false;
  return gap.find_first_of("\n\r\f") != std::string_view::npos;
}

// A bracket that opens belongs to the next word, which may begin another page.
std::string signs_of(std::string_view tail) {
  std::string signs = variant::punctuation(tail);
  std::erase(signs, '(');
  return signs;
}

}  // namespace

std::string_view Print::word(std::uint32_t witness, std::uint32_t i) const {
  return witnesses_[witness].document->text(witnesses_[witness].word(i).span());
}

std::string_view Print::tail(std::uint32_t witness, std::uint32_t i) const {
  const WitnessWords& words = witnesses_[witness];
  return words.document->text({words.word(i).end(), words.tails[i]});
}

std::string Print::surface(std::uint32_t witness, const Cell& cell) const {
  std::string whole;
  for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i) {
    if (i > cell.first) {
      const WitnessWords& words = witnesses_[witness];
      const TextPos from = words.word(i - 1).end(), to = words.word(i).start;
      if (!(from <= to && broken_by_line_end(words.document->text({from, to})))) whole += ' ';
    }
    whole += variant::plain_surface(word(witness, i));
  }
  return ignored_.any_of_surface() ? without_ignored(whole) : whole;
}

// A capital is kept apart from its small letter by a sign before it where only accents are ignored.
std::string Print::without_ignored(std::string_view surface) const {
  std::string plain;
  for (std::size_t i = 0; i < surface.size();) {
    const text::Character c = text::decode(surface, i);
    const std::string_view letter = surface.substr(i, c.length);
    i += c.length;
    const text::CharClass kind = text::classify(c.code);
    if (c.code == U' ' || kind == text::CharClass::hyphen || kind == text::CharClass::apostrophe) {
      if (!ignored_.division) plain += letter;
    } else if (ignored_.accents) {
      if (!ignored_.capitals && text::is_upper(c.code)) plain += '^';
      text::append_folded(letter, plain);
    } else {
      plain += ignored_.capitals ? text::casefolded(letter) : std::string(letter);
    }
  }
  return plain;
}

std::string Print::punctuation(std::uint32_t witness, const Cell& cell) const {
  if (cell.count == 0) return {};
  return signs_of(tail(witness, cell.first + cell.count - 1));
}

std::string Print::behind(std::uint32_t witness, const Cell& cell) const {
  const WitnessWords& words = witnesses_[witness];
  const std::uint32_t last = cell.first + cell.count - 1;
  std::size_t at = words.word(last).end().value;
  const std::size_t end = words.tails[last].value;
  const auto& markers = words.document->markers;
  auto marker =
      std::lower_bound(markers.begin(), markers.end(), at,
                       [](const text::NoteMarker& m, std::size_t p) { return m.span.start.value < p; });
  std::string signs;
  while (at < end) {
    if (marker != markers.end() && marker->span.start.value == at && !marker->span.empty()) {
      at = marker->span.end.value;
      ++marker;
      continue;
    }
    const text::Character c = text::decode(words.document->text(), at);
    const text::CharClass kind = text::classify(c.code);
    if (kind != text::CharClass::space && kind != text::CharClass::line_end)
      signs.append(words.document->text(), at, c.length);
    else if (!signs.ends_with(' '))
      signs += ' ';
    at += c.length;
  }
  const bool at_block_end = last + 1 < words.size() && words.word(last + 1).start.value != end;
  if (at_block_end && !signs.ends_with(' ')) signs += ' ';
  return signs;
}

std::string Print::ahead(std::uint32_t witness, const Cell& cell) const {
  const WitnessWords& words = witnesses_[witness];
  const WordIndex word = words.body.start + cell.first;
  const formats::Block& block = words.document->block_of(word);
  if (block.words.start != word) return {};
  std::string_view signs = words.document->text({block.span.start, words.word(cell.first).start});
  constexpr std::size_t kLongest = 12;  // bytes: what is more is no sign
  return signs.size() <= kLongest ? std::string(signs) : std::string();
}

std::string Print::letters(std::uint32_t witness, const Cell& cell) const {
  std::string run;
  const WitnessWords& words = witnesses_[witness];
  for (std::uint32_t i = cell.first; i < cell.first + cell.count; ++i)
    run += forms_.letters(forms_.regular(words.forms[i]));
  return run;
}

bool Print::same_letters(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const {
  if (x.count == 1 && y.count == 1)
    return forms_.regular(witnesses_[a].forms[x.first]) == forms_.regular(witnesses_[b].forms[y.first]);
  return letters(a, x) == letters(b, y);
}

bool Print::same_surface(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const {
  if (x.count == 1 && y.count == 1) {
    if (word(a, x.first) == word(b, y.first)) return true;
    // The rules say that these are one word: how it is spelled is no matter.
    if (witnesses_[a].forms[x.first] != witnesses_[b].forms[y.first]) return true;
  }
  return surface(a, x) == surface(b, y);
}

bool Print::same_punctuation(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const {
  if (ignored_.punctuation) return true;
  const std::string_view one = tail(a, x.first + x.count - 1), other = tail(b, y.first + y.count - 1);
  return one == other || signs_of(one) == signs_of(other);
}

bool Print::same_print(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const {
  return same_punctuation(a, x, b, y) && same_surface(a, x, b, y);
}

}  // namespace sicut::collate
