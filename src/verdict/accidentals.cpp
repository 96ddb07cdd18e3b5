#include "verdict/accidentals.h"

#include <algorithm>
#include <array>

#include "text/casefold.h"
#include "text/characters.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

// A word's surface without what is mere typography: the kind of apostrophe, line breaks and the hyphens
// before them, soft hyphens, the spaces of a letter-spaced word, ligatures' look.
std::string plain_surface(std::string_view surface) {
  std::string plain;
  for (std::size_t i = 0; i < surface.size();) {
    const text::Character c = text::decode(surface, i);
    const text::CharClass cls = text::classify(c.code);
    const std::size_t next = i + c.length;
    if (cls == text::CharClass::hyphen && next < surface.size() &&
        (surface[next] == '\n' || surface[next] == '\r' || surface[next] == ' ')) {
      i = next;
      continue;
    }
    if (cls == text::CharClass::apostrophe)
      plain += '\'';
    else if (cls == text::CharClass::hyphen)
      plain += '-';
    else if (cls != text::CharClass::space && cls != text::CharClass::line_end &&
             cls != text::CharClass::soft_hyphen && c.code != 0xa0 && c.code != '[' && c.code != ']')
      plain.append(surface.substr(i, c.length));
    i = next;
  }
  return plain;
}

// Commas, stops, dashes and brackets between two words, one sign for each family; quotation marks, white
// space and note markers left out.
std::string punctuation(std::string_view gap) {
  std::string signs;
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    if (text::is_dash(c.code)) {
      if (!signs.ends_with('-')) signs += '-';
    } else if (c.code == '-') {
      if (!signs.ends_with('-')) signs += '-';
    } else if (c.code < 128 &&
               std::string_view(",.;:?!()").find(static_cast<char>(c.code)) != std::string_view::npos) {
      signs += static_cast<char>(c.code);
    }
    i += c.length;
  }
  return signs;
}

// English short forms of two words ("we're") that without their apostrophe are another word.
bool is_short_form_of_two(std::string_view letters) {
  constexpr std::array<std::string_view, 8> kForms = {"were", "well", "hell", "shell",
                                                      "ill",  "id",   "wed",  "shed"};
  return std::find(kForms.begin(), kForms.end(), letters) != kForms.end();
}

class AccidentalFinder {
 public:
  AccidentalFinder(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage) {}

  std::vector<Change> run() {
    const Step* before = nullptr;
    for (const Step& step : passage_.steps) {
      if (step.kind == StepKind::equal) {
        compare_words(step);
        if (before && before->pattern_last == step.pattern_first && before->source.end == step.source.start)
          compare_punctuation(*before, step);
      }
      before = step.kind == StepKind::equal ? &step : nullptr;
    }
    return std::move(changes_);
  }

 private:
  void compare_words(const Step& step) {
    const std::size_t words = step.pattern_last - step.pattern_first;
    ChangeClass cls = ChangeClass::accidental;
    if (words == 1 && step.source.size() == 1) {
      const std::string quoted = plain_surface(query_.word(step.pattern_first).surface);
      const std::string printed = plain_surface(source_word(library_, step.source.start).surface);
      if (quoted == printed) return;
      if (words_of_their_own(quoted, printed)) cls = ChangeClass::substantive;
    }
    add(query_.place(step.pattern_first, step.pattern_last),
        query_.reading(step.pattern_first, step.pattern_last),
        source_place(library_, passage_.document, step.source), source_reading(library_, step.source), cls);
  }

  // Equal letters, and yet two words: "schon" and "schön", "were" and "we're".
  [[nodiscard]] bool words_of_their_own(const std::string& quoted, const std::string& printed) const {
    if ((quoted.find('\'') == std::string::npos) != (printed.find('\'') == std::string::npos) &&
        is_short_form_of_two(text::folded(quoted)))
      return true;
    const std::string a = text::casefolded(quoted), b = text::casefolded(printed);
    return a != b && passage_lexicon(library_, passage_).accents_tell_apart(a, b);
  }

  void compare_punctuation(const Step& before, const Step& step) {
    if (query_.pattern.gaps[step.pattern_first] != match::Gap::none) return;
    const auto& words = query_.quotation->words;
    const text::Word &q1 = words[before.pattern_last - 1], &q2 = words[step.pattern_first];
    const RecordSpan whole = library_.index().document(passage_.document);
    const formats::Document& document = library_.document(passage_.document);
    const text::Word &s1 = document.words[before.source.end - 1 - whole.start],
                     &s2 = document.words[step.source.start - whole.start];
    const std::string_view quoted = between(*query_.text, q1, q2), printed = between(document, s1, s2);
    // A gap of more than a few bytes holds something else: an interruption, a note, a page break.
    if (quoted.size() > 12 || printed.size() > 12) return;
    const std::string a = punctuation(quoted), b = punctuation(printed);
    if (a == b) return;
    add(place_of(*query_.text, {q1.end(), q2.start}), std::string(quoted),
        place_of(document, {s1.end(), s2.start}), std::string(printed), ChangeClass::accidental);
  }

  void add(Place quote, std::string quoted, Place source, std::string printed, ChangeClass cls) {
    Change change;
    change.kind = ChangeKind::substitution;
    change.cls = cls;
    change.quote = {quote, std::move(quoted)};
    change.source = {source, std::move(printed)};
    changes_.push_back(std::move(change));
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  std::vector<Change> changes_;
};

// A stretch of text that fills whole lines and is in capitals or figures: a running head or page number.
bool is_furniture_by_look(std::string_view text, TextSpan span) {
  std::size_t from = span.start.value, to = span.end.value;
  while (from > 0 && text[from - 1] != '\n') {
    if (!std::isspace(static_cast<unsigned char>(text[from - 1])) &&
        !std::ispunct(static_cast<unsigned char>(text[from - 1])))
      return false;
    --from;
  }
  while (to < text.size() && text[to] != '\n') {
    if (!std::isspace(static_cast<unsigned char>(text[to])) &&
        !std::ispunct(static_cast<unsigned char>(text[to])))
      return false;
    ++to;
  }
  bool letters = false, lower = false;
  for (std::size_t i = span.start.value; i < span.end.value;) {
    const text::Character c = text::decode(text, i);
    letters |= text::is_letter(c.code);
    lower |= text::is_lower(c.code);
    i += c.length;
  }
  return !lower && (letters || span.size() <= 6);
}

// Whole lines that a note's mark begins: a footnote that stands between two lines of the text.
bool is_note_by_look(std::string_view text, TextSpan span) {
  std::size_t from = span.start.value;
  while (from > 0 && text[from - 1] != '\n') --from;
  std::string_view mark = text.substr(from, span.start.value - from);
  while (!mark.empty() && (mark.front() == ' ' || mark.front() == '\t')) mark.remove_prefix(1);
  const bool marked =
      mark.starts_with('*') || mark.starts_with("†") || mark.starts_with("‡") || mark.starts_with('[');
  std::size_t to = span.end.value;
  while (to < text.size() && std::ispunct(static_cast<unsigned char>(text[to]))) ++to;
  while (to < text.size() && (text[to] == ' ' || text[to] == '\r')) ++to;
  return marked && (to == text.size() || text[to] == '\n');
}

bool is_conjunction(std::string_view letters) {
  return letters == "and" || letters == "und" || letters == "et";
}

}  // namespace

std::vector<Change> accidental_changes(const Library& library, const Query& query,
                                       const PassageSteps& passage) {
  return AccidentalFinder(library, query, passage).run();
}

ChangeClass class_of_omission(const Library& library, RecordSpan source) {
  const WordSpan words = library.words(source);
  const formats::Document& document = library.document(library.index().document_of(source.start));
  const text::Word &first = document.words[words.start.value], &last = document.words[words.end.value - 1];
  const TextSpan span{first.start, last.end()};
  if (span.start < span.end && ((words.size() <= 12 && is_furniture_by_look(document.text(), span)) ||
                                is_note_by_look(document.text(), span)))
    return ChangeClass::transmission;
  if (words.size() <= 12 && library.interrupts_speech(source)) return ChangeClass::accidental;
  return ChangeClass::substantive;
}

ChangeClass class_of_insertion(const Query& query, std::size_t first, std::size_t last,
                               const Library& library, RecordWord at) {
  if (at.value == 0 || at.value >= library.index().size()) return ChangeClass::substantive;
  const Library::Spot next = library.spot(at), before = library.spot(at - 1);
  if (next.id != before.id) return ChangeClass::substantive;
  const auto& words = next.document->words;
  const std::string_view gap = between(*next.document, words[before.word.value], words[next.word.value]);
  if (last - first == 1 && is_conjunction(query.pattern.words[first].letters))
    return gap.find('&') != std::string_view::npos ? ChangeClass::accidental : ChangeClass::substantive;
  // The words do stand there, in what was taken for a running head or a note between these two words.
  constexpr std::size_t kLongestGap = 2000;
  if (gap.size() > kLongestGap) return ChangeClass::substantive;
  std::string letters;
  for (std::size_t i = first; i < last; ++i) letters += query.pattern.words[i].letters;
  return text::folded(gap).find(letters) != std::string::npos ? ChangeClass::transmission
                                                              : ChangeClass::substantive;
}

}  // namespace sicut::verdict
