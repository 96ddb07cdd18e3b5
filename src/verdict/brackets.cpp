#include "verdict/brackets.h"

#include <algorithm>

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

// Words of the source that brackets may replace beyond their own number.
constexpr std::size_t kBracketed = 4;

class BracketFinder {
 public:
  BracketFinder(const Library& library, const Query& query, const PassageSteps& passage,
                const PassageDivision& division, DifferenceJudge& judge)
      : library_(library), query_(query), passage_(passage), division_(division), judge_(judge) {}

  BracketFindings run() {
    for (const quote::Insert& insert : query_.quotation->inserts) {
      if (insert.kind != quote::InsertKind::bracketed) continue;
      const std::size_t end = passage_.steps.back().pattern_last;
      if (insert.at < passage_.steps.front().pattern_first || insert.at >= end + (end == query_.size()))
        continue;
      const RecordSpan source = replaced_by_bracket(insert.at);
      if (source.size() > insert.words.size() + kBracketed) {
        found_.left_out.push_back({insert.at, insert.at, source});
        add_bracket(insert, {source.end, source.end});
      } else {
        add_bracket(insert, source);
      }
    }
    return std::move(found_);
  }

 private:
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
    const std::vector<variant::EffectWord> replaced = judge_.source_words(source);
    change.drops_negation = std::any_of(replaced.begin(), replaced.end(), variant::denies);
    // A pronoun for a name is what brackets are for.
    change.effects = variant::effects_of(own, replaced, judge_.lexicon().language());
    std::erase(change.effects, Effect::name);
    // "nothing[,] and": a sign that changes no word.
    const bool sign = change.quote.text.find_first_of(".,;:!?") == 1;
    if (sign && own.empty() && replaced.empty()) change.cls = ChangeClass::accidental;
    found_.changes.push_back(std::move(change));
  }

  [[nodiscard]] RecordSpan replaced_by_bracket(std::size_t at) const {
    for (const auto& [word, source] : division_.bracketed)
      if (word == at) return source;
    RecordWord next = passage_.steps.back().source.end;
    for (const Step& step : passage_.steps)
      if (step.pattern_first >= at && step.kind != StepKind::insert) {
        next = step.source.start;
        break;
      }
    return {next, next};
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  const PassageDivision& division_;
  DifferenceJudge& judge_;
  BracketFindings found_;
};

}  // namespace

BracketFindings find_brackets(const Library& library, const Query& query, const PassageSteps& passage,
                              const PassageDivision& division, DifferenceJudge& judge) {
  return BracketFinder(library, query, passage, division, judge).run();
}

}  // namespace sicut::verdict
