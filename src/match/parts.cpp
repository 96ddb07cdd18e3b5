#include "match/parts.h"

#include <algorithm>
#include <cmath>

#include "match/chance.h"

namespace sicut::match {
namespace {

double step_information(const Index& index, const Step& step) {
  double bits = 0;
  if (step.kind == StepKind::equal)
    for (RecordWord p = step.source.start; p < step.source.end; ++p)
      bits += information(index, index.form(p));
  if (step.kind == StepKind::similar) {
    // A damaged word tells about half of what the whole word would.
    bits += 0.5 * information(index, index.form(step.source.start));
  }
  // Several rare fragments that make one word must not count for more than that word.
  if (step.source.size() > 1) bits = std::min(bits, std::log2(static_cast<double>(index.size()) + 2));
  return bits;
}

// Whether the jump from one part to the next is owned up to and goes forward in the same document.
bool marked_forward(const Index& index, const Pattern& pattern, const Part& from, const Part& to) {
  return to.pattern_first < pattern.size() && pattern.gaps[to.pattern_first] == Gap::ellipsis &&
         to.source.start >= from.source.end &&
         index.document_of(from.source.start) == index.document_of(to.source.start);
}

// A run of common words is soon found somewhere; to say that a quotation is sewn together needs more than to
// say where it stands, so a part is credited with less of its bits than a whole reading (see chance.h).
constexpr double kCredited = 0.55;
constexpr double kMargin = 6;    // bits
constexpr double kWhole = 0.75;  // share of a part's words that must be found in it

// The number of places, as log2, among which the part would have to be found by chance: those as near to the
// other part as it is, or the whole record.
double places_between(const Index& index, const Part& a, const Part& b) {
  const double whole = std::log2(static_cast<double>(index.size()) + 2);
  if (index.document_of(a.source.start) != index.document_of(b.source.start)) return whole;
  const double from = std::min(a.source.start.value, b.source.start.value);
  const double to = std::max(a.source.end.value, b.source.end.value);
  return std::min(whole, std::log2(to - from + 8));
}

// The share of a part's words that are found, words put in at its ends left out.
double share_found(const Alignment& alignment, const Part& part) {
  std::size_t first = part.first_step, last = part.last_step;
  while (first < last && !takes_source(alignment.steps[first])) ++first;
  while (first < last && !takes_source(alignment.steps[last - 1])) --last;
  if (first == last) return 0;
  const double words = alignment.steps[last - 1].pattern_last - alignment.steps[first].pattern_first;
  return part.matched / words;
}

// Whether `part` is more than chance beside its neighbour `other`, before or behind it.
bool stands(const Index& index, const Pattern& pattern, const Alignment& alignment, const Part& part,
            const Part& other, bool behind, std::uint32_t min_side) {
  const bool marked =
      behind ? marked_forward(index, pattern, other, part) : marked_forward(index, pattern, part, other);
  if (!marked && (part.matched < min_side || other.matched < min_side)) return false;
  // Two places are sewn together only where both are the quotation's words beyond doubt.
  if (share_found(alignment, part) < kWhole || (!marked && share_found(alignment, other) < kWhole))
    return false;
  const std::span steps(alignment.steps.data() + part.first_step, part.last_step - part.first_step);
  const double places = places_between(index, part, other) + (marked ? kMargin / 2 : kMargin);
  return kCredited * part.information >
         places + freedom(pattern, steps, part.pattern_last - part.pattern_first);
}

void drop_part(Alignment& alignment, const Part& part) {
  Step insertion;
  insertion.kind = StepKind::insert;
  insertion.pattern_first = part.pattern_first;
  insertion.pattern_last = part.pattern_last;
  auto& steps = alignment.steps;
  const auto first = steps.begin() + static_cast<std::ptrdiff_t>(part.first_step);
  const auto last = steps.begin() + static_cast<std::ptrdiff_t>(part.last_step);
  steps.insert(steps.erase(first, last), insertion);
}

// Puts omissions and jumps where the words taken do not follow each other, and nowhere else; an insertion
// stands behind the last word taken (at the first one, where it comes before all).
class Reconnector {
 public:
  Reconnector(const Index& index, std::uint32_t longest_omission)
      : index_(index), longest_omission_(longest_omission) {}

  std::vector<Step> run(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      if (step.kind == StepKind::insert) hold(step);
      if (takes_source(step)) take(step);
    }
    release(at_);
    return std::move(result_);
  }

 private:
  void hold(const Step& insertion) {
    if (!held_.empty() && held_.back().pattern_last == insertion.pattern_first)
      held_.back().pattern_last = insertion.pattern_last;
    else
      held_.push_back(insertion);
  }

  void release(RecordWord place) {
    for (Step& step : held_) {
      step.source = {place, place};
      result_.push_back(step);
    }
    held_.clear();
  }

  void take(const Step& step) {
    // The next word of the record may be another document's first.
    const bool moved = any_ && (step.source.start != at_ ||
                                index_.document_of(at_ - 1) != index_.document_of(step.source.start));
    release(any_ ? at_ : step.source.start);
    if (moved) result_.push_back(gap_before(step));
    result_.push_back(step);
    at_ = step.source.end;
    any_ = true;
  }

  [[nodiscard]] Step gap_before(const Step& step) const {
    const RecordWord next = step.source.start;
    const bool near = next > at_ && next - at_ <= longest_omission_ &&
                      index_.document_of(at_ - 1) == index_.document_of(next);
    return {near ? StepKind::omit : StepKind::jump, step.pattern_first, step.pattern_first,
            near ? RecordSpan{at_, next} : RecordSpan{next, next}};
  }

  const Index& index_;
  std::uint32_t longest_omission_;
  std::vector<Step> result_, held_;
  RecordWord at_;  // behind the last word taken
  bool any_ = false;
};

void reconnect(const Index& index, Alignment& alignment, std::uint32_t longest_omission) {
  alignment.steps = Reconnector(index, longest_omission).run(alignment.steps);
}

// Words at the edge of two parts may stand in both places: "the" behind the one and before the other. Where
// one part would be too short to stand without them, the other gets them, so that a few words moved are no
// splice.
void settle_edges(const Index& index, Alignment& alignment, std::uint32_t min_side) {
  const std::vector<Part> parts = parts_of(index, alignment);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const Part &left = parts[i], &right = parts[i + 1];
    std::size_t slid = 0;
    while (slid < left.last_step - left.first_step) {
      Step& step = alignment.steps[left.last_step - 1 - slid];
      const std::size_t back = slid + 1;
      if (step.kind != StepKind::equal || step.source.size() != 1 || right.source.start.value < back) break;
      const RecordWord other = right.source.start - back;
      if (index.document_of(other) != index.document_of(right.source.start) ||
          index.form(other) != index.form(step.source.start))
        break;
      ++slid;
    }
    if (slid == 0 || left.matched < min_side || left.matched - slid >= min_side) continue;
    for (std::size_t k = 1; k <= slid; ++k)
      alignment.steps[left.last_step - k].source = {right.source.start - k, right.source.start - k + 1};
  }
}

}  // namespace

std::vector<Part> parts_of(const Index& index, const Alignment& alignment) {
  std::vector<Part> parts;
  bool open = false;
  for (std::size_t s = 0; s < alignment.steps.size(); ++s) {
    const Step& step = alignment.steps[s];
    if (step.kind == StepKind::jump) {
      open = false;
      continue;
    }
    if (!open) {
      parts.push_back({s, s, step.pattern_first, step.pattern_first, {}, 0, 0});
      open = true;
    }
    Part& part = parts.back();
    part.last_step = s + 1;
    part.pattern_last = step.pattern_last;
    if (takes_source(step)) {
      if (part.source.end.value == 0) part.source.start = step.source.start;
      part.source.end = step.source.end;
    }
    if (is_match(step)) {
      part.matched += step.pattern_last - step.pattern_first;
      part.information += step_information(index, step);
    }
  }
  return parts;
}

void take_stock(const Index& index, Alignment& alignment) {
  alignment.matched = 0;
  alignment.information = 0;
  for (const Part& part : parts_of(index, alignment)) {
    alignment.matched += part.matched;
    alignment.information += part.information;
  }
}

namespace {

// Words before the first match or behind the last that only stand beside other words are no part of the
// passage: three and more in a row are words put in.
void trim_edges(Alignment& alignment) {
  constexpr std::size_t kMostReplaced = 2;
  auto& steps = alignment.steps;
  const auto trim = [&](auto first, auto last) {
    const auto match = std::find_if(first, last, [](const Step& s) { return is_match(s); });
    if (std::count_if(first, match, [](const Step& s) { return s.kind == StepKind::differ; }) <=
        static_cast<std::ptrdiff_t>(kMostReplaced))
      return;
    for (auto step = first; step != match; ++step)
      if (step->kind == StepKind::differ) step->kind = StepKind::insert;
  };
  trim(steps.begin(), steps.end());
  trim(steps.rbegin(), steps.rend());
}

}  // namespace

void prune(const Index& index, const Pattern& pattern, Alignment& alignment, std::uint32_t min_side,
           std::uint32_t longest_omission) {
  trim_edges(alignment);
  reconnect(index, alignment, longest_omission);
  settle_edges(index, alignment, min_side);
  reconnect(index, alignment, longest_omission);
  for (;;) {
    const std::vector<Part> parts = parts_of(index, alignment);
    if (parts.size() < 2) break;
    const auto most = std::max_element(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
      return a.information < b.information;
    });
    const Part* weakest = nullptr;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part == most) continue;
      const bool behind = part > most;
      const Part& other = behind ? *(part - 1) : *(part + 1);
      if (stands(index, pattern, alignment, *part, other, behind, min_side)) continue;
      if (!weakest || part->information < weakest->information) weakest = &*part;
    }
    if (!weakest) break;
    drop_part(alignment, *weakest);
    reconnect(index, alignment, longest_omission);
  }
  take_stock(index, alignment);
}

}  // namespace sicut::match
