#include "verdict/changes.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"
#include "variant/difference.h"
#include "variant/number_words.h"
#include "variant/printed_number.h"
#include "variant/raised_figures.h"
#include "variant/split_figure.h"
#include "verdict/accidentals.h"
#include "verdict/boundaries.h"
#include "verdict/edge_numbers.h"
#include "verdict/regions.h"
#include "verdict/restated_numbers.h"

namespace sicut::verdict {
namespace {

using match::Gap;
using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

constexpr std::size_t kCloseBy = 5;   // words
constexpr std::size_t kFragment = 3;  // letters
constexpr std::size_t kBracketed =
    4;  // words of the source that brackets may replace beyond their own number

bool is_gap(const Step& step) {
  return step.kind == StepKind::omit || step.kind == StepKind::jump;
}

class ChangeFinder {
 public:
  ChangeFinder(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage) {}

  std::vector<Change> run() {
    divide();
    join_figures(library_, query_, passage_, regions_);
    rejoin_fragments();
    find_damage();
    for (const Region& region : regions_) judge(region);
    add_markings();
    for (Change& change : accidental_changes(library_, query_, passage_))
      changes_.push_back(std::move(change));
    pair_transpositions();
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return a.quote.place.start != b.quote.place.start ? a.quote.place.start < b.quote.place.start
                                                        : a.source.place.start < b.source.place.start;
    });
    return std::move(changes_);
  }

 private:
  [[nodiscard]] Gap gap_at(std::size_t word) const {
    return word < query_.size() ? query_.pattern.gaps[word] : Gap::none;
  }

  // Runs of differing, inserted and omitted words become one region each, words replaced one by one a region
  // each; what an ellipsis or a bracket stands for is kept apart.
  void divide() {
    std::vector<Step> run;
    RecordWord at;  // behind the last word taken
    for (const Step& step : passage_.steps) {
      if (is_gap(step) && gap_at(step.pattern_first) == Gap::ellipsis) {
        close(run);
        if (step.kind == StepKind::jump || !step.source.empty())
          changes_.push_back(gap_change(library_, query_, step.pattern_first, at,
                                        step.kind == StepKind::jump ? step.source.start : step.source.end));
        if (step.kind == StepKind::omit) at = step.source.end;
        continue;
      }
      if (is_gap(step) && gap_at(step.pattern_first) == Gap::bracket) {
        close(run);
        bracketed_.push_back({step.pattern_first, step.source});
        at = step.source.end;
        continue;
      }
      if (step.kind == StepKind::equal || step.kind == StepKind::similar) {
        close(run);
        if (step.kind == StepKind::similar) regions_.push_back(region(step));
      } else {
        // An ellipsis inside a run of differences ends it: what it stands for is not what was replaced.
        if (!run.empty() && gap_at(step.pattern_first) != Gap::none &&
            step.pattern_first > run.front().pattern_first)
          close(run);
        run.push_back(step);
      }
      if (!step.source.empty()) at = step.source.end;
    }
    close(run);
  }

  static Region region(const Step& step) { return {step.pattern_first, step.pattern_last, step.source}; }

  void close(std::vector<Step>& run) {
    const bool one_by_one =
        std::all_of(run.begin(), run.end(), [](const Step& s) { return s.kind == StepKind::differ; }) &&
        !is_number_in_groups(run);
    if (one_by_one) {
      for (const Step& step : run) regions_.push_back(region(step));
    } else {
      Region whole = region(run.front());
      for (const Step& step : run) {
        whole.quote_last = std::max<std::size_t>(whole.quote_last, step.pattern_last);
        whole.source.start = std::min(whole.source.start, step.source.start);
        whole.source.end = std::max(whole.source.end, step.source.end);
      }
      regions_.push_back(whole);
    }
    run.clear();
  }

  // "25 000" for "twenty-five thousand": as many words on either side, and one number.
  [[nodiscard]] bool is_number_in_groups(const std::vector<Step>& run) {
    std::vector<std::string_view> quote, source;
    for (const Step& step : run) {
      for (std::size_t i = step.pattern_first; i < step.pattern_last; ++i)
        quote.push_back(query_.pattern.words[i].letters);
      const auto letters = library_.letters(step.source);
      source.insert(source.end(), letters.begin(), letters.end());
    }
    return variant::grouped_figures(quote) || variant::grouped_figures(source);
  }

  [[nodiscard]] std::vector<variant::EffectWord> quote_words(std::size_t first, std::size_t last) {
    std::vector<variant::EffectWord> words;
    for (std::size_t i = first; i < last; ++i) words.push_back(without_nouns(query_.word(i)));
    return words;
  }
  [[nodiscard]] std::vector<variant::EffectWord> source_words(RecordSpan s) {
    std::vector<variant::EffectWord> words;
    for (RecordWord p = s.start; p < s.end; ++p) words.push_back(without_nouns(source_word(library_, p)));
    return words;
  }
  // German writes every noun with a capital.
  [[nodiscard]] variant::EffectWord without_nouns(variant::EffectWord word) {
    if (word.may_be_name && lexicon().language() == "de" && lexicon().lists(word.letters))
      word.may_be_name = false;
    return word;
  }

  // A word that damage broke in two ("Smith’5", "tha t"): a similar word with a fragment beside it that only
  // one side has is one region where the letters then agree better.
  void rejoin_fragments() {
    for (std::size_t i = 0; i + 1 < regions_.size();) {
      Region &a = regions_[i], &b = regions_[i + 1];
      const Region both{a.quote_first, b.quote_last, {a.source.start, b.source.end}};
      if (a.quote_last == b.quote_first && a.source.end == b.source.start && one_sided(a) != one_sided(b) &&
          !a.same_figures && !b.same_figures && distance(both) < distance(one_sided(a) ? b : a) + 0.5 &&
          fragment_letters(one_sided(a) ? a : b) <= kFragment) {
        a = both;
        regions_.erase(regions_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      } else {
        ++i;
      }
    }
  }

  static bool one_sided(const Region& r) { return r.quote_first == r.quote_last || r.source.empty(); }
  [[nodiscard]] double distance(const Region& r) {
    return variant::distance_of(quote_words(r.quote_first, r.quote_last), source_words(r.source));
  }
  [[nodiscard]] std::size_t fragment_letters(const Region& r) {
    std::size_t letters = 0;
    for (const variant::EffectWord& w : quote_words(r.quote_first, r.quote_last)) letters += w.letters.size();
    for (const variant::EffectWord& w : source_words(r.source)) letters += w.letters.size();
    return letters;
  }

  void find_damage() {
    for (const Region& r : regions_) {
      if (r.quote_first == r.quote_last || r.source.empty() || r.same_figures) continue;
      const auto quote = quote_words(r.quote_first, r.quote_last), source = source_words(r.source);
      if (!variant::is_plain_damage(quote, source, {}, lexicon())) continue;
      damaged_.push_back(r.quote_first);
      long_s_ += variant::is_long_s_read_as_f(quote, source);
    }
  }

  [[nodiscard]] variant::Surroundings surroundings(const Region& r) const {
    variant::Surroundings result;
    result.first_word = r.quote_first == 0;
    result.last_word = r.quote_last == query_.size();
    result.long_s = long_s_;
    for (std::size_t at : damaged_) {
      if (at >= r.quote_first && at < r.quote_last) continue;
      ++result.damaged_words;
      const std::size_t distance = at < r.quote_first ? r.quote_first - at : at - r.quote_last + 1;
      if (distance <= kCloseBy) result.damaged_close_by = true;
    }
    return result;
  }

  // At the quotation's end "2.1 percent" may be held against "2.1% The": the source has the words before.
  [[nodiscard]] Region without_next_word(Region r) const {
    if (r.quote_last == query_.size() && r.quote_first < r.quote_last && !r.source.empty() &&
        class_of_insertion(query_, r.quote_first, r.quote_last, library_, r.source.start) ==
            ChangeClass::accidental)
      r.source.end = r.source.start;
    return r;
  }

  void judge(const Region& region) {
    const Region r = without_next_word(region);
    const auto quote = quote_words(r.quote_first, r.quote_last), source = source_words(r.source);
    Change change;
    change.kind = quote.empty()    ? ChangeKind::omission
                  : source.empty() ? ChangeKind::insertion
                                   : ChangeKind::substitution;
    if (!quote.empty() && !source.empty())
      change.cls = class_of(r, quote, source);
    else if (quote.empty())
      change.cls = says_number_again(library_, r.source, lexicon().language())
                       ? ChangeClass::accidental
                       : class_of_omission(library_, r.source, query_, r.quote_first);
    else
      change.cls = class_of_insertion(query_, r.quote_first, r.quote_last, library_, r.source.start);
    if (quote.empty()) {
      change.words = static_cast<std::uint32_t>(r.source.size());
      change.drops_negation = std::any_of(source.begin(), source.end(), variant::denies);
    }
    if (change.cls == ChangeClass::substantive && bracketed_letters(r)) {
      change.kind = ChangeKind::interpolation;
      change.marked = true;
    }
    if (change.cls == ChangeClass::substantive)
      change.effects = variant::effects_of(quote, source, lexicon().language());
    fill_sides(change, r.quote_first, r.quote_last, r.source);
    changes_.push_back(std::move(change));
  }

  // Figures at the quotation's end for the first words of a number are another number.
  [[nodiscard]] ChangeClass class_of(const Region& r, const std::vector<variant::EffectWord>& quote,
                                     const std::vector<variant::EffectWord>& source) {
    const bool broken = quote.size() == 1 && source.size() == 1 &&
                        variant::is_broken_number(quote[0].surface) &&
                        variant::is_broken_number(source[0].surface);
    if (broken && quote[0].letters != source[0].letters && numbers_division(library_, r.source))
      return ChangeClass::substantive;
    if (r.same_figures) return ChangeClass::accidental;
    const ChangeClass cls = variant::class_of(quote, source, surroundings(r), lexicon());
    if (cls == ChangeClass::substantive &&
        is_same_sum(library_, query_, r.quote_first, r.quote_last, r.source, lexicon().language()))
      return ChangeClass::accidental;
    if (cls == ChangeClass::substantive && is_raised_figure_set_low(r)) return ChangeClass::transmission;
    if (cls == ChangeClass::substantive && r.quote_first == 0 && figure_before(quote, source, r.source.start))
      return ChangeClass::transmission;
    if (cls == ChangeClass::substantive &&
        is_then_for_than(library_, quote, source, document_start(), r.source.start))
      return ChangeClass::accidental;
    const bool figures = text::has_ascii_digit(quote.back().letters);
    const bool cut = cls == ChangeClass::accidental && figures && r.quote_last == query_.size() &&
                     cuts_number(library_, r.source);
    return cut ? ChangeClass::substantive : cls;
  }

  // "m2" for "m²", "14C" for "¹⁴C", on either side.
  [[nodiscard]] bool is_raised_figure_set_low(const Region& r) const {
    if (r.quote_last - r.quote_first != 1 || r.source.size() != 1) return false;
    const std::string_view source = library_.index().letters(library_.index().form(r.source.start));
    return query_.pattern.words[r.quote_first].letters ==
               variant::with_raised_figures(library_.layers(passage_.document).text(),
                                            library_.word(r.source.start).span()) ||
           source == variant::with_raised_figures(query_.text->text(),
                                                  query_.quotation->words[r.quote_first].span());
  }

  [[nodiscard]] RecordWord document_start() const {
    return library_.index().document(passage_.document).start;
  }

  // The source's first letter was read as a figure, which stands before the passage: "The" for "(1) he".
  [[nodiscard]] bool figure_before(const std::vector<variant::EffectWord>& quote,
                                   const std::vector<variant::EffectWord>& source, RecordWord at) {
    if (quote.size() != 1 || source.size() != 1 || at == document_start()) return false;
    const std::string_view gap =
        between(library_.layers(passage_.document), library_.word(at - 1), library_.word(at));
    return gap.find_first_not_of(" \t") == std::string_view::npos && !gap.empty() &&
           variant::is_letter_set_apart(source_word(library_, at - 1), source[0], quote[0], lexicon());
  }

  // "stand[s]" for "stand", "h[e]ld" for "hold", "trade[]" for "trades": the editor's letters are marked, and
  // those outside the brackets are the source's, at the same end of the word.
  [[nodiscard]] bool bracketed_letters(const Region& r) const {
    if (r.quote_last - r.quote_first != 1 || r.source.size() != 1) return false;
    const text::Word& word = query_.quotation->words[r.quote_first];
    const std::string_view behind = query_.text->text().substr(word.end().value);
    const std::size_t emptied = behind.starts_with("[]") ? 2 : behind.starts_with("]") ? 1 : 0;
    const bool opened =
        word.start.value > 0 && query_.text->text()[word.start.value - 1] == '[';  // "[un]like"
    const std::string_view surface =
        query_.text->text().substr(word.start.value - opened, word.length + emptied + opened);
    const std::size_t open = surface.find('['), close = surface.rfind(']');
    if (open == std::string_view::npos) return false;
    const std::string before = text::folded(surface.substr(0, open));
    const std::string after =
        close == std::string_view::npos ? std::string() : text::folded(surface.substr(close + 1));
    const std::string_view printed = library_.index().letters(library_.index().form(r.source.start));
    return before.size() + after.size() > 0 && before.size() + after.size() <= printed.size() &&
           printed.starts_with(before) && printed.ends_with(after);
  }

  void fill_sides(Change& change, std::size_t first, std::size_t last, RecordSpan source) const {
    change.quote = {query_.place(first, last), query_.reading(first, last)};
    change.source = {source_place(library_, passage_.document, source), source_reading(library_, source)};
  }

  // Bracketed words, with the words of the source they stand for where there are any. Brackets own up to what
  // they replace, not to a whole clause that goes with it: that is an omission beside them.
  void add_markings() {
    for (const quote::Insert& insert : query_.quotation->inserts) {
      if (insert.kind != quote::InsertKind::bracketed) continue;
      const std::size_t end = passage_.steps.back().pattern_last;
      if (insert.at < passage_.steps.front().pattern_first || insert.at >= end + (end == query_.size()))
        continue;
      const RecordSpan source = replaced_by_bracket(insert.at);
      if (source.size() > insert.words.size() + kBracketed) {
        judge({insert.at, insert.at, source});
        add_bracket(insert, {source.end, source.end});
      } else {
        add_bracket(insert, source);
      }
    }
  }

  void add_bracket(const quote::Insert& insert, RecordSpan source) {
    Change change;
    change.kind = ChangeKind::interpolation;
    change.marked = true;
    change.quote = {place_of(*query_.text, insert.span), std::string(query_.text->text(insert.span))};
    change.words = static_cast<std::uint32_t>(source.size());
    change.source = {source_place(library_, passage_.document, source), source_reading(library_, source)};
    std::vector<variant::EffectWord> own;
    for (const text::Word& word : insert.words)
      own.push_back({query_.text->forms.letters(word.form), query_.text->text(word.span()), false, {}});
    const std::vector<variant::EffectWord> replaced = source_words(source);
    change.drops_negation = std::any_of(replaced.begin(), replaced.end(), variant::denies);
    // A pronoun for a name is what brackets are for.
    change.effects = variant::effects_of(own, replaced, lexicon().language());
    std::erase(change.effects, Effect::name);
    // "nothing[,] and": a sign that changes no word.
    const bool sign = change.quote.text.find_first_of(".,;:!?") == 1;
    if (sign && own.empty() && replaced.empty()) change.cls = ChangeClass::accidental;
    changes_.push_back(std::move(change));
  }

  [[nodiscard]] RecordSpan replaced_by_bracket(std::size_t at) const {
    for (const auto& [word, source] : bracketed_)
      if (word == at) return source;
    RecordWord next = passage_.steps.back().source.end;
    for (const Step& step : passage_.steps)
      if (step.pattern_first >= at && step.kind != StepKind::insert) {
        next = step.source.start;
        break;
      }
    return {next, next};
  }

  // Words left out at one place and put in at another have changed places: one change instead of two.
  void pair_transpositions() {
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      Change& in = changes_[i];
      if (in.kind != ChangeKind::insertion || in.cls != ChangeClass::substantive) continue;
      const auto out = std::find_if(changes_.begin(), changes_.end(), [&](const Change& c) {
        return c.kind == ChangeKind::omission && c.cls == ChangeClass::substantive &&
               text::folded(c.source.text) == text::folded(in.quote.text);
      });
      if (out == changes_.end()) continue;
      in.kind = ChangeKind::transposition;
      in.source = out->source;
      // Moved words keep what they say, but a "not" says it of something else.
      std::erase_if(in.effects, [](Effect effect) { return effect != Effect::negation; });
      const auto at = static_cast<std::size_t>(out - changes_.begin());
      changes_.erase(out);
      if (at < i) --i;
    }
  }

  // Made when the first difference asks for it.
  [[nodiscard]] const variant::Lexicon& lexicon() {
    if (!lexicon_) lexicon_.emplace(passage_lexicon(library_, passage_));
    return *lexicon_;
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  std::optional<variant::Lexicon> lexicon_;
  std::vector<Region> regions_;
  std::vector<std::pair<std::size_t, RecordSpan>> bracketed_;
  std::vector<std::size_t> damaged_;  // words of the quotation in plainly damaged regions
  std::uint32_t long_s_ = 0;          // of them those whose long s was read as an f
  std::vector<Change> changes_;
};

}  // namespace

variant::Lexicon passage_lexicon(const Library& library, const PassageSteps& passage) {
  RecordSpan whole = passage.steps.front().source;
  for (const Step& step : passage.steps) {
    if (step.source.empty()) continue;
    if (whole.empty()) whole = step.source;
    whole.end = std::max(whole.end, step.source.end);
  }
  return library.lexicon(passage.document, source_reading(library, whole));
}

std::vector<Change> changes_of(const Library& library, const Query& query, const PassageSteps& passage) {
  if (passage.steps.empty()) return {};
  return ChangeFinder(library, query, passage).run();
}

Change gap_change(const Library& library, const Query& query, std::size_t at_word, RecordWord from,
                  RecordWord to) {
  const match::Index& index = library.index();
  const match::DocumentId document = index.document_of(to);
  Change change;
  change.marked = query.pattern.gaps[at_word] == Gap::ellipsis;
  const bool forward = from <= to && index.document_of(from.value > 0 ? from - 1 : from) == document;
  change.kind = change.marked && forward ? ChangeKind::elision : ChangeKind::join;
  const quote::Insert* mark = query.insert_before(at_word, quote::InsertKind::ellipsis);
  if (change.marked && mark)
    change.quote = {place_of(*query.text, mark->span), std::string(query.text->text(mark->span))};
  else
    change.quote = {query.place(at_word, at_word), {}};
  const RecordSpan left_out = forward ? RecordSpan{from, to} : RecordSpan{to, to};
  change.words = static_cast<std::uint32_t>(left_out.size());
  change.source = {source_place(library, document, left_out), source_reading(library, left_out)};
  for (RecordWord p = left_out.start; p < left_out.end && !change.drops_negation; ++p)
    change.drops_negation = variant::denies(source_word(library, p));
  change.crosses = boundaries_between(library, from, to);
  return change;
}

}  // namespace sicut::verdict
