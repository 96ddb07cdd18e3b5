#include "formats/assemble_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "formats/layers_note.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kApparatus = 3;  // markers in figures, behind different words

bool is_figures(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), text::is_ascii_digit);
}

// The word that ends where `marker` begins; none where punctuation or a bracket stands between.
text::Word* glued_word(std::string_view text, const text::NoteMarker& marker,
                       std::vector<text::Word>& words) {
  if (!is_figures(marker.label) || !text::is_ascii_digit(text[marker.span.start.value])) return nullptr;
  const auto after = std::upper_bound(words.begin(), words.end(), marker.span.start,
                                      [](TextPos at, const text::Word& word) { return at < word.start; });
  if (after == words.begin()) return nullptr;
  text::Word& word = *std::prev(after);
  return word.end() == marker.span.start ? &word : nullptr;
}

std::set<std::string, std::less<>> note_labels(const Document& document) {
  std::set<std::string, std::less<>> labels;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::note) labels.emplace(note_label(document.text(block.span)));
  return labels;
}

// How a word is written across a hyphen: not at all, in a line, or over a line's end.
enum class Hyphen { none, inside, broken };

Hyphen hyphen_of(std::string_view word) {
  Hyphen found = Hyphen::none;
  for (std::size_t at = 0; at < word.size();) {
    const text::Character c = text::decode(word, at);
    at += c.length;
    const text::CharClass kind = text::classify(c.code);
    if (kind == text::CharClass::line_end) return Hyphen::broken;
    if (kind == text::CharClass::hyphen) found = Hyphen::inside;
  }
  return found;
}

}  // namespace

void rejoin_glued_figures(Document& document, std::array<text::Tokens, 3>& flows) {
  const std::string_view text = document.text();
  std::set<text::FormId> forms;
  std::size_t glued = 0, apart = 0;
  for (text::Tokens& tokens : flows)
    for (const text::NoteMarker& marker : tokens.markers) {
      const text::Word* word = glued_word(text, marker, tokens.words);
      if (word != nullptr) {
        ++glued;
        forms.insert(word->form);
      } else {
        apart += is_figures(marker.label);
      }
    }
  if (glued == 0 || forms.size() + apart >= kApparatus) return;
  const auto labels = note_labels(document);
  for (text::Tokens& tokens : flows) {
    std::erase_if(tokens.markers, [&](const text::NoteMarker& marker) {
      if (labels.count(marker.label) > 0) return false;
      text::Word* word = glued_word(text, marker, tokens.words);
      if (word == nullptr) return false;
      word->length = static_cast<std::uint32_t>(marker.span.end - word->start);
      word->form = document.forms.intern(text::folded(document.text(word->span())));
      return true;
    });
  }
}

void find_hyphenated(Document& document) {
  document.hyphenated.clear();
  constexpr std::uint8_t kBroken = 1, kInside = 2, kWhole = 4;
  std::vector<std::uint8_t> ways(document.forms.size(), 0);
  const auto is_plain = [&](const text::Word& word) {
    return document.forms.letters(word.form).size() == word.length;
  };
  bool any = false;
  for (const text::Word& word : document.words)
    if (!is_plain(word) && hyphen_of(document.text(word.span())) == Hyphen::broken) {
      ways[word.form] |= kBroken;
      any = true;
    }
  if (!any) return;
  for (const text::Word& word : document.words) {
    if ((ways[word.form] & kBroken) == 0) continue;
    const Hyphen hyphen = is_plain(word) ? Hyphen::none : hyphen_of(document.text(word.span()));
    if (hyphen == Hyphen::inside) ways[word.form] |= kInside;
    if (hyphen == Hyphen::none) ways[word.form] |= kWhole;
  }
  for (text::FormId form = 0; form < ways.size(); ++form)
    if (ways[form] == (kBroken | kInside)) document.hyphenated.push_back(form);
}

}  // namespace sicut::formats
