#include "collate/drafts.h"

#include <algorithm>
#include <set>

namespace sicut::collate {
namespace {

class Drafter {
 public:
  explicit Drafter(const VariantContext& context)
      : c_(context), witnesses_(static_cast<std::uint32_t>(context.witnesses.size())) {}

  std::vector<Draft> run() {
    find_next_words();
    for (std::uint32_t d = 0; d < c_.divisions.all.size(); ++d)
      if (c_.divisions.all[d].kind != Division::Kind::common) add_division(d);
    for (const Gap& gap : c_.divisions.gaps) add_gap(gap);
    for (std::uint32_t m = 0; m < c_.divisions.moves.size(); ++m) add_move(m);
    for (std::uint32_t w = 0; w < witnesses_; ++w) add_layout(w);
    std::stable_sort(drafts_.begin(), drafts_.end(),
                     [](const Draft& a, const Draft& b) { return a.column < b.column; });
    return std::move(drafts_);
  }

 private:
  // Of each witness, its next word at each column.
  void find_next_words() {
    next_.resize(witnesses_);
    for (std::uint32_t w = 0; w < witnesses_; ++w) {
      std::uint32_t next = 0;
      for (const Cell& cell : c_.table.cells[w]) {
        next_[w].push_back(next);
        next += cell.count;
      }
      next_[w].push_back(next);
    }
  }

  [[nodiscard]] ReadingWords words(std::uint32_t witness, std::uint32_t first, std::uint32_t end) const {
    return {witness, {next_[witness][first], next_[witness][end] - next_[witness][first]}};
  }

  void add_division(std::uint32_t d) {
    const Division& division = c_.divisions.all[d];
    Draft draft;
    draft.kind = division.kind == Division::Kind::print ? Draft::Kind::print : Draft::Kind::words;
    draft.column = division.first;
    draft.division = d;
    draft.move = division.move;
    for (std::uint32_t w = 0; w < witnesses_; ++w)
      if ((division.expected >> w) & 1) draft.readings.push_back(words(w, division.first, division.end));
    drafts_.push_back(std::move(draft));
  }

  void add_gap(const Gap& gap) {
    Draft draft;
    draft.column = gap.first;
    for (std::uint32_t w = 0; w < witnesses_; ++w) {
      ReadingWords reading = words(w, gap.first, gap.end);
      if (w == gap.witness || reading.cell.count > 0) draft.readings.push_back(reading);
    }
    drafts_.push_back(std::move(draft));
  }

  void add_move(std::uint32_t m) {
    const MovePlaces& places = c_.divisions.moves[m];
    Draft draft;
    draft.kind = Draft::Kind::moved;
    draft.column = places.home_first;
    draft.move = m;
    for (std::uint32_t w = 0; w < witnesses_; ++w) {
      if ((places.at_home >> w) & 1)
        draft.readings.push_back(words(w, places.home_first, places.home_end));
      else if ((places.away >> w) & 1)
        draft.readings.push_back(words(w, places.away_first, places.away_end));
    }
    drafts_.push_back(std::move(draft));
    differences_inside(m);
  }

  // What differs in the words that have moved.
  void differences_inside(std::uint32_t m) {
    const TableMove& move = c_.table.moves[c_.divisions.moves[m].source];
    Box gap = move.box;
    for (const Match& match : move.matches) {
      gap.l1 = match.box.l0, gap.r1 = match.box.r0;
      add_inside(m, move, gap, Draft::Kind::words);
      const Cell x{match.box.l0, match.box.width()}, y{match.box.r0, match.box.height()};
      if (!c_.print.same_letters(move.from, x, move.to, y))
        add_inside(m, move, match.box, Draft::Kind::words);
      else if (!c_.print.same_print(move.from, x, move.to, y))
        add_inside(m, move, match.box, Draft::Kind::print);
      gap.l0 = match.box.l1, gap.r0 = match.box.r1;
    }
    gap.l1 = move.box.l1, gap.r1 = move.box.r1;
    add_inside(m, move, gap, Draft::Kind::words);
  }

  void add_inside(std::uint32_t m, const TableMove& move, const Box& box, Draft::Kind kind) {
    if (box.width() == 0 && box.height() == 0) return;
    Draft draft;
    draft.kind = kind;
    draft.column = c_.divisions.moves[m].home_first;
    draft.move = m;
    draft.readings = {{move.from, {box.l0, box.width()}}, {move.to, {box.r0, box.height()}}};
    if (move.from > move.to) std::swap(draft.readings[0], draft.readings[1]);
    drafts_.push_back(std::move(draft));
  }

  // Notes that every witness has, word for word, are no difference.
  [[nodiscard]] bool everywhere(std::uint32_t witness, const LayoutStretch& stretch) {
    if (stretch.kind != LayoutKind::note) return false;
    if (notes_.empty()) {
      notes_.resize(witnesses_);
      for (std::uint32_t w = 0; w < witnesses_; ++w)
        for (const LayoutStretch& one : c_.witnesses[w].layout) notes_[w].insert(letters_of(w, one));
    }
    const std::string letters = letters_of(witness, stretch);
    return std::all_of(notes_.begin(), notes_.end(),
                       [&](const auto& known) { return known.count(letters) > 0; });
  }
  [[nodiscard]] std::string letters_of(std::uint32_t witness, const LayoutStretch& stretch) const {
    const formats::Document& document = *c_.witnesses[witness].document;
    std::string letters;
    for (WordIndex i = stretch.words.start; i < stretch.words.end; ++i)
      letters += document.forms.letters(document.words[i.value].form);
    return letters;
  }

  void add_layout(std::uint32_t w) {
    const WitnessWords& witness = c_.witnesses[w];
    std::uint32_t column = 0;
    for (const LayoutStretch& stretch : witness.layout) {
      if (stretch.kind == LayoutKind::note_marker || everywhere(w, stretch)) continue;
      const TextPos at = stretch.span.start;
      const auto& cells = c_.table.cells[w];
      while (column < cells.size() &&
             (cells[column].count == 0 || witness.word(cells[column].first).start < at))
        ++column;
      Draft draft;
      draft.kind = Draft::Kind::layout;
      draft.column = column;
      draft.layout = stretch;
      draft.readings.push_back({w, {}});
      drafts_.push_back(std::move(draft));
    }
  }

  const VariantContext& c_;
  const std::uint32_t witnesses_;
  std::vector<std::vector<std::uint32_t>> next_;
  std::vector<std::set<std::string>> notes_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> find_drafts(const VariantContext& context) {
  return Drafter(context).run();
}

}  // namespace sicut::collate
