#include "verdict/changes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/fold.h"
#include "verdict/accidentals.h"
#include "verdict/boundaries.h"
#include "verdict/brackets.h"
#include "verdict/passage_division.h"
#include "verdict/restated_numbers.h"

namespace sicut::verdict {
namespace {

using match::Gap;
using match::RecordSpan;
using match::RecordWord;
using match::Step;

class ChangeFinder {
 public:
  ChangeFinder(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage), judge_(library, query, passage) {}

  std::vector<Change> run() {
    PassageDivision division = divide_passage(library_, query_, passage_);
    changes_ = std::move(division.gaps);
    join_figures(library_, query_, passage_, division.regions);
    rejoin_fragments(judge_, division.regions);
    judge_.find_damage(division.regions);
    for (const Region& region : division.regions) judge(region);
    BracketFindings brackets = find_brackets(library_, query_, passage_, division, judge_);
    for (const Region& region : brackets.left_out) judge(region);
    std::move(brackets.changes.begin(), brackets.changes.end(), std::back_inserter(changes_));
    auto accidentals = accidental_changes(library_, query_, passage_);
    std::move(accidentals.begin(), accidentals.end(), std::back_inserter(changes_));
    pair_transpositions();
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return a.quote.place.start != b.quote.place.start ? a.quote.place.start < b.quote.place.start
                                                        : a.source.place.start < b.source.place.start;
    });
    return std::move(changes_);
  }

 private:
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
    const auto quote = judge_.quote_words(r.quote_first, r.quote_last),
               source = judge_.source_words(r.source);
    Change change;
    change.kind = quote.empty()    ? ChangeKind::omission
                  : source.empty() ? ChangeKind::insertion
                                   : ChangeKind::substitution;
    if (!quote.empty() && !source.empty())
      change.cls = judge_.class_of(r);
    else if (quote.empty())
      change.cls = says_number_again(library_, r.source, judge_.lexicon().language())
                       ? ChangeClass::accidental
                       : class_of_omission(library_, r.source, query_, r.quote_first);
    else
      change.cls = class_of_insertion(query_, r.quote_first, r.quote_last, library_, r.source.start);
    if (quote.empty()) {
      change.words = static_cast<std::uint32_t>(r.source.size());
      change.drops_negation = std::any_of(source.begin(), source.end(), variant::denies);
    }
    if (change.cls == ChangeClass::substantive && judge_.has_bracketed_letters(r)) {
      change.kind = ChangeKind::interpolation;
      change.marked = true;
    }
    if (change.cls == ChangeClass::substantive)
      change.effects = variant::effects_of(quote, source, judge_.lexicon().language());
    fill_sides(change, r.quote_first, r.quote_last, r.source);
    changes_.push_back(std::move(change));
  }

  void fill_sides(Change& change, std::size_t first, std::size_t last, RecordSpan source) const {
    change.quote = {query_.place(first, last), query_.reading(first, last)};
    change.source = {source_place(library_, passage_.document, source), source_reading(library_, source)};
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

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  DifferenceJudge judge_;
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
