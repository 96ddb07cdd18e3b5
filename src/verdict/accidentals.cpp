#include "verdict/accidentals.h"

#include <algorithm>
#include <array>
#include <optional>

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

bool has_figure(std::string_view s) {
  return std::any_of(s.begin(), s.end(), text::is_ascii_digit);
}

// Figures without what only groups their thousands: "1,000", "1.000" and "1000" are one number, "3.5" and
// "35" are two.
std::string plain_figures(std::string_view surface) {
  const auto digits_at = [&](std::size_t i) {
    std::size_t n = 0;
    while (i + n < surface.size() && text::is_ascii_digit(surface[i + n])) ++n;
    return n;
  };
  std::string plain;
  for (std::size_t i = 0; i < surface.size(); ++i) {
    const bool separator = (surface[i] == ',' || surface[i] == '.' || surface[i] == '\'') && i > 0 &&
                           text::is_ascii_digit(surface[i - 1]);
    if (separator && digits_at(i + 1) == 3) continue;
    if (separator && digits_at(i + 1) > 0)
      plain += '.';
    else if (text::is_ascii_digit(surface[i]) || separator)
      plain += separator ? std::string() : std::string(1, surface[i]);
    else
      plain += text::casefolded(surface.substr(i, 1));
  }
  return plain;
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
  [[nodiscard]] bool words_of_their_own(const std::string& quoted, const std::string& printed) {
    if ((quoted.find('\'') == std::string::npos) != (printed.find('\'') == std::string::npos) &&
        is_short_form_of_two(text::folded(quoted)))
      return true;
    if (has_figure(quoted) || has_figure(printed)) return plain_figures(quoted) != plain_figures(printed);
    const std::string a = text::casefolded(quoted), b = text::casefolded(printed);
    if (a == b) return false;
    if (!lexicon_) lexicon_.emplace(passage_lexicon(library_, passage_));
    return lexicon_->accents_tell_apart(a, b);
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
  std::optional<Lexicon> lexicon_;  // made when it is first asked
  std::vector<Change> changes_;
};

// The lines that a stretch of text stands in, and what stands on them before and behind it.
struct Lines {
  std::string_view before, behind;  // on the stretch's own lines
  bool set_off = false;             // blank lines, or the text's ends, on both sides
  bool interrupts = false;          // the next line goes on in lower case
};

Lines lines_of(std::string_view text, TextSpan span) {
  std::size_t from = span.start.value, to = span.end.value;
  while (from > 0 && text[from - 1] != '\n') --from;
  while (to < text.size() && text[to] != '\n') ++to;
  const auto blank_before = [&] {
    return from < 2 || text[from - 2] == '\n' || text[from - 2] == '\f' ||
           text.substr(0, from).ends_with("\n\r\n");
  };
  const auto blank_behind = [&] {
    return to + 1 >= text.size() || text[to + 1] == '\n' || text[to + 1] == '\f' ||
           text.substr(to).starts_with("\n\r\n");
  };
  const std::size_t next = std::min(text.find_first_not_of(" \t\r\n\f", to), text.size());
  return {text.substr(from, span.start.value - from), text.substr(span.end.value, to - span.end.value),
          blank_before() && blank_behind(), text::is_lower(text::decode(text, next).code)};
}

bool has_letters_or_figures(std::string_view s) {
  return std::any_of(s.begin(), s.end(),
                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); });
}

// Lines of their own, set off by blank lines, in capitals or a figure of a page: a running head or page
// number.
bool is_furniture_by_look(std::string_view text, TextSpan span) {
  const Lines lines = lines_of(text, span);
  if (has_letters_or_figures(lines.before) || has_letters_or_figures(lines.behind)) return false;
  if (!lines.set_off && !lines.interrupts) return false;
  std::size_t letters = 0, figures = 0;
  for (std::size_t i = span.start.value; i < span.end.value;) {
    const text::Character c = text::decode(text, i);
    if (text::is_lower(c.code)) return false;
    letters += text::is_letter(c.code);
    figures += c.code < 128 && text::is_ascii_digit(static_cast<char>(c.code));
    i += c.length;
  }
  return letters == 0 ? lines.set_off && figures >= 1 && figures <= 3 : letters >= (lines.set_off ? 4 : 8);
}

// Whole lines that a note's mark begins, and that were called by that mark before: a footnote that stands
// between two lines of the text.
bool is_note_by_look(std::string_view text, TextSpan span) {
  constexpr std::size_t kPage = 4000;  // bytes in which a note is called
  const Lines lines = lines_of(text, span);
  std::string_view mark = lines.before;
  while (mark.starts_with(' ') || mark.starts_with('\t')) mark.remove_prefix(1);
  while (mark.ends_with(' ') || mark.ends_with('\t')) mark.remove_suffix(1);
  const bool sign = !mark.empty() && (mark.find_first_not_of('*') == mark.npos || mark == "†" || mark == "‡");
  const bool number = mark.size() >= 3 && mark.front() == '[' && mark.back() == ']' &&
                      mark.substr(1, mark.size() - 2).find_first_not_of("0123456789") == mark.npos;
  if ((!sign && !number) || has_letters_or_figures(lines.behind)) return false;
  const std::size_t line = span.start.value - lines.before.size();
  const std::size_t first = line > kPage ? line - kPage : 0;
  for (std::size_t at = text.find(mark, first); at < line; at = text.find(mark, at + 1))
    if (at > 0 && !std::isspace(static_cast<unsigned char>(text[at - 1])) && text[at - 1] != '*') return true;
  return false;
}

// The words of the quotation stand in `gap`, one after another as whole words: in what was taken for a
// running head or a note between two words of the source. One word alone must fill a line of it.
bool stands_in(std::string_view gap, const std::vector<std::string_view>& wanted) {
  std::size_t met = 0, words_on_line = 0;
  for (std::size_t i = 0; i < gap.size();) {
    const std::size_t stop = std::min(gap.find_first_of(" \t\r\n\f", i), gap.size());
    const std::string word = text::folded(gap.substr(i, stop - i));
    if (!word.empty()) {
      ++words_on_line;
      met = word == wanted[met] ? met + 1 : word == wanted[0] ? 1 : 0;
    }
    const bool line_ends = stop >= gap.size() || gap[stop] == '\n';
    if (met == wanted.size() && (wanted.size() > 1 || (line_ends && words_on_line == 1))) return true;
    if (met == wanted.size()) met = 0;
    if (line_ends) words_on_line = 0;
    i = stop + 1;
  }
  return false;
}

bool is_conjunction(std::string_view letters) {
  return letters == "and" || letters == "und" || letters == "et";
}

}  // namespace

std::vector<Change> accidental_changes(const Library& library, const Query& query,
                                       const PassageSteps& passage) {
  return AccidentalFinder(library, query, passage).run();
}

ChangeClass class_of_omission(const Library& library, RecordSpan source, const Query& query, std::size_t at) {
  for (match::RecordWord p = source.start; p < source.end; ++p)
    if (denies(source_word(library, p))) return ChangeClass::substantive;
  const WordSpan words = library.words(source);
  const formats::Document& document = library.document(library.index().document_of(source.start));
  const text::Word &first = document.words[words.start.value], &last = document.words[words.end.value - 1];
  const TextSpan span{first.start, last.end()};
  constexpr std::size_t kShort = 12;  // words of a running head or a speech tag
  if (span.start < span.end && ((words.size() <= kShort && is_furniture_by_look(document.text(), span)) ||
                                is_note_by_look(document.text(), span)))
    return ChangeClass::transmission;
  if (words.size() <= kShort && library.interrupts_speech(source)) return ChangeClass::accidental;
  if (words.size() == 1 && at > 0 && at < query.size() &&
      is_conjunction(library.index().forms().letters(library.index().form(source.start))) &&
      between(*query.text, query.quotation->words[at - 1], query.quotation->words[at]).find('&') !=
          std::string_view::npos)
    return ChangeClass::accidental;
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
  constexpr std::size_t kLongestGap = 2000;
  std::vector<std::string_view> wanted;
  for (std::size_t i = first; i < last; ++i) {
    if (denies(query.word(i))) return ChangeClass::substantive;
    wanted.push_back(query.pattern.words[i].letters);
  }
  return gap.size() <= kLongestGap && stands_in(gap, wanted) ? ChangeClass::transmission
                                                             : ChangeClass::substantive;
}

}  // namespace sicut::verdict
