#include "collate/segments.h"

#include <algorithm>

#include "collate/readings.h"

namespace sicut::collate {
namespace {

class Segmenter {
 public:
  Segmenter(const VariantContext& context, const std::vector<std::uint32_t>& variant_of, Collation& collation)
      : c_(context),
        variant_of_(variant_of),
        collation_(collation),
        witnesses_(static_cast<std::uint32_t>(context.witnesses.size())) {}

  void run() {
    layout_before_.resize(witnesses_);
    next_.assign(witnesses_, 0);
    laid_.assign(witnesses_, 0);
    for (std::uint32_t w = 0; w < witnesses_; ++w) place_layout(w);
    for (std::uint32_t d = 0; d < c_.divisions.all.size(); ++d) add_division(d);
    for (std::uint32_t w = 0; w < witnesses_; ++w) lay_before(w, c_.witnesses[w].size());
  }

 private:
  // For each stretch of layout, the number of the body's word that it stands before.
  void place_layout(std::uint32_t w) {
    const WitnessWords& witness = c_.witnesses[w];
    std::uint32_t word = 0;
    for (const LayoutStretch& stretch : witness.layout) {
      const TextPos at = stretch.span.start;
      while (word < witness.size() && witness.word(word).start < at) ++word;
      layout_before_[w].push_back(word);
    }
  }

  // Whether a stretch of layout stands right before this word and is not laid yet.
  [[nodiscard]] bool cut_before(std::uint32_t w, std::uint32_t word) const {
    const auto& places = layout_before_[w];
    return laid_[w] < places.size() && places[laid_[w]] <= word;
  }

  void lay_before(std::uint32_t w, std::uint32_t word) {
    for (; cut_before(w, word); ++laid_[w]) {
      Segment segment;
      segment.layout = true;
      segment.readings.push_back(layout_reading(c_.witnesses, w, c_.witnesses[w].layout[laid_[w]]));
      collation_.segments.push_back(std::move(segment));
    }
  }

  void add_division(std::uint32_t d) {
    const Division& division = c_.divisions.all[d];
    std::uint32_t first = division.first;
    // What agrees is cut at layout and where a paragraph begins; what differs is cut at layout only.
    for (std::uint32_t column = first; column < division.end; ++column) {
      if (division.kind != Division::Kind::common || column == first) continue;
      if (!cut_at(column)) continue;
      emit(d, first, column);
      first = column;
    }
    emit(d, first, division.end);
  }

  [[nodiscard]] bool cut_at(std::uint32_t column) const {
    for (std::uint32_t w = 0; w < witnesses_; ++w) {
      const Cell& cell = c_.table.cells[w][column];
      if (cell.count == 0) continue;
      if (cut_inside(w, next_[w], cell.first)) return true;
      if (c_.witnesses[w].breaks[cell.first] == Break::paragraph) return true;
    }
    return false;
  }
  // Layout stands before `word`, behind the word `from`.
  [[nodiscard]] bool cut_inside(std::uint32_t w, std::uint32_t from, std::uint32_t word) const {
    const auto& places = layout_before_[w];
    const auto at =
        std::upper_bound(places.begin() + static_cast<std::ptrdiff_t>(laid_[w]), places.end(), from);
    return at != places.end() && *at <= word;
  }

  void emit(std::uint32_t d, std::uint32_t first, std::uint32_t end) {
    const Division& division = c_.divisions.all[d];
    Segment segment;
    segment.common = division.kind == Division::Kind::common;
    segment.move = division.move;
    if (variant_of_[d] != kNoVariant) segment.variant = variant_of_[d];
    std::vector<ReadingWords> rest;
    for (std::uint32_t w = 0; w < witnesses_; ++w) {
      std::uint32_t count = 0;
      for (std::uint32_t c = first; c < end; ++c) count += c_.table.cells[w][c].count;
      if (count == 0) continue;
      lay_before(w, next_[w]);
      const std::uint32_t whole = piece(w, next_[w], count);
      segment.readings.push_back(reading(segment, {w, {next_[w], whole}}));
      if (whole < count) rest.push_back({w, {next_[w] + whole, count - whole}});
      next_[w] += count;
    }
    if (segment.readings.empty()) return;
    Segment later = segment;
    collation_.segments.push_back(std::move(segment));
    later.readings.clear();
    for (const ReadingWords& words : rest) emit_rest(later, words);
  }

  // Words from `first` on until layout cuts them off.
  [[nodiscard]] std::uint32_t piece(std::uint32_t w, std::uint32_t first, std::uint32_t count) const {
    std::uint32_t whole = 1;
    while (whole < count && !cut_inside(w, first + whole - 1, first + whole)) ++whole;
    return whole;
  }

  void emit_rest(const Segment& pattern, ReadingWords words) {
    while (words.cell.count > 0) {
      lay_before(words.witness, words.cell.first);
      Segment segment = pattern;
      const std::uint32_t whole = piece(words.witness, words.cell.first, words.cell.count);
      segment.readings.push_back(reading(segment, {words.witness, {words.cell.first, whole}}));
      collation_.segments.push_back(std::move(segment));
      words.cell.first += whole;
      words.cell.count -= whole;
    }
  }

  [[nodiscard]] Reading reading(const Segment& segment, const ReadingWords& words) const {
    Reading result = reading_of(c_.witnesses, words, true);
    result.paragraph = c_.witnesses[words.witness].breaks[words.cell.first] == Break::paragraph;
    result.ahead = c_.print.ahead(words.witness, words.cell);
    result.behind = c_.print.behind(words.witness, words.cell);
    if (segment.variant)
      for (const Reading& one : collation_.variants[*segment.variant].readings)
        if (one.witness == words.witness) result.group = one.group;
    return result;
  }

  const VariantContext& c_;
  const std::vector<std::uint32_t>& variant_of_;
  Collation& collation_;
  const std::uint32_t witnesses_;
  std::vector<std::vector<std::uint32_t>> layout_before_;
  std::vector<std::uint32_t> next_;  // of each witness, its next word
  std::vector<std::size_t> laid_;    // how many stretches of its layout are in segments
};

}  // namespace

void find_segments(const VariantContext& context, const std::vector<std::uint32_t>& variant_of,
                   Collation& collation) {
  Segmenter(context, variant_of, collation).run();
}

}  // namespace sicut::collate
