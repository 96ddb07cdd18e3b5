#include "match/meetings.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "match/similarity.h"

namespace sicut::match {
namespace {

constexpr double kSimilar = 0.51;  // two letters of four, or one of two, is no likeness
constexpr std::size_t kFirstSlots = 256;

}  // namespace

double word_weight(const Index& index, text::FormId form) {
  if (form == text::kNoForm) return 1.2;
  // In a small record every word is common; that makes none of them unimportant.
  constexpr double kSmallRecord = 1 << 16;
  const double words = std::max(kSmallRecord, static_cast<double>(index.size()));
  const double bits = std::log2(words / std::max<double>(1, index.count(form)));
  return std::clamp(0.5 + bits / 18.0, 0.7, 1.6);
}

Meetings::Meetings(const Index& index, const Pattern& pattern, double differ)
    : index_(index), pattern_(pattern), differ_(static_cast<float>(differ)) {
  for (const PatternWord& word : pattern.words) {
    shapes_.push_back(shape_of(word.letters));
    weights_.push_back(static_cast<float>(word_weight(index, word.form)));
  }
  forget();
}

void Meetings::forget() {
  forms_.assign(1, {});
  meetings_.assign(pattern_.size(),
                   {-std::numeric_limits<float>::infinity(), Likeness::differ, Division::none});
  slots_.assign(kFirstSlots, {});
}

void Meetings::make_room(std::size_t words) {
  if (meetings_.size() + words * pattern_.size() > kMost && forms_.size() > 1) forget();
}

Meetings::Slot& Meetings::slot_of(text::FormId form) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = form * 0x9e3779b1u >> 7 & mask;
  while (slots_[at].number != 0 && slots_[at].form != form) at = (at + 1) & mask;
  return slots_[at];
}

void Meetings::grow() {
  std::vector<Slot> before(2 * slots_.size());
  std::swap(before, slots_);
  for (const Slot& slot : before)
    if (slot.number != 0) slot_of(slot.form) = slot;
}

std::uint32_t Meetings::number_of(text::FormId form) {
  if (form == text::kNoForm) return 0;
  if (const Slot& slot = slot_of(form); slot.number != 0) return slot.number;
  if (2 * forms_.size() >= slots_.size()) grow();
  const auto number = static_cast<std::uint32_t>(forms_.size());
  slot_of(form) = {form, number};
  forms_.push_back({form, index_.letters(form), 0, false});
  meet(forms_.back());
  return number;
}

float Meetings::weight(Form& form) {
  if (form.weight == 0) form.weight = static_cast<float>(word_weight(index_, form.id));
  return form.weight;
}

void Meetings::meet(Form& form) {
  const FormShape& shape = index_.shape(form.id);
  for (std::size_t i = 0; i < pattern_.size(); ++i) {
    const PatternWord& word = pattern_.words[i];
    Meeting& meeting = meetings_.emplace_back();
    if (form.id == word.form) {
      meeting = {weights_[i], Likeness::equal, Division::none};
      continue;
    }
    const double alike =
        may_be_similar(shapes_[i], shape) ? letter_similarity(word.letters, form.letters) : 0;
    meeting.gain = -differ_;
    if (alike >= kSimilar)
      meeting = {static_cast<float>(2 * alike - 1) * weight(form), Likeness::similar, Division::none};
    // Words that are divided otherwise end in the same letters, and one is longer.
    if (shape.last != shapes_[i].last) continue;
    if (shape.length < shapes_[i].length && word.letters.ends_with(form.letters))
      meeting.division = Division::source_shorter;
    if (shape.length > shapes_[i].length && form.letters.ends_with(word.letters))
      meeting.division = Division::pattern_shorter;
    form.divides = form.divides || meeting.division != Division::none;
  }
}

}  // namespace sicut::match
