// What happens where a word of a pattern meets a word of the record: worked out once for each pair, however
// often the form stands in the windows that the pattern is aligned with, one after another.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/index.h"
#include "match/pattern.h"

namespace sicut::match {

enum class Likeness : std::uint8_t { differ, similar, equal };
// Words that may be divided otherwise: the source's is an end of the pattern's, or the pattern's of the
// source's.
enum class Division : std::uint8_t { none, source_shorter, pattern_shorter };

struct Meeting {
  float gain = 0;  // of the alignment's score
  Likeness likeness = Likeness::differ;
  Division division = Division::none;
};

// Not thread safe. Cost of a new form: some 5 ns for each word of the pattern. Memory: 8 bytes for each pair,
// kMost of them and those of the windows at hand.
class Meetings {
 public:
  // `differ`: what it costs that words differ. Index and pattern must stay.
  Meetings(const Index& index, const Pattern& pattern, double differ);

  // Room for the forms of so many words of the record. Numbers given before are void where there is none: the
  // next alignment asks for its own.
  void make_room(std::size_t words);

  // Forms are numbered from 1 as they come; 0 stands for no word.
  [[nodiscard]] std::uint32_t number_of(text::FormId form);
  [[nodiscard]] std::string_view letters(std::uint32_t number) const { return forms_[number].letters; }
  [[nodiscard]] float weight(std::uint32_t number) { return weight(forms_[number]); }
  // Whether it may be divided otherwise than some word of the pattern.
  [[nodiscard]] bool divides(std::uint32_t number) const { return forms_[number].divides; }
  // With word `i` of the pattern.
  [[nodiscard]] const Meeting& meeting(std::uint32_t number, std::size_t i) const {
    return meetings_[number * pattern_.size() + i];
  }
  // Those with word `i`: of form f at with(i)[f * pattern().size()].
  [[nodiscard]] const Meeting* with(std::size_t i) const { return meetings_.data() + i; }
  [[nodiscard]] float pattern_weight(std::size_t i) const { return weights_[i]; }
  [[nodiscard]] const Index& index() const { return index_; }
  [[nodiscard]] const Pattern& pattern() const { return pattern_; }

 private:
  static constexpr std::size_t kMost = 1 << 20;  // pairs
  struct Form {
    text::FormId id = text::kNoForm;
    std::string_view letters;
    float weight = 0;  // 0: not asked for yet; few are, and the index has each at another place
    bool divides = false;
  };
  struct Slot {
    text::FormId form = text::kNoForm;
    std::uint32_t number = 0;  // 0: free
  };
  void forget();
  void grow();
  [[nodiscard]] Slot& slot_of(text::FormId form);
  void meet(Form& form);
  [[nodiscard]] float weight(Form& form);

  const Index& index_;
  const Pattern& pattern_;
  float differ_;
  std::vector<FormShape> shapes_;  // of the pattern's words
  std::vector<float> weights_;     // of the pattern's words
  std::vector<Form> forms_;
  std::vector<Meeting> meetings_;  // those of a form one after another
  std::vector<Slot> slots_;        // open addressing; a power of two, at most half of them taken
};

// What matching this word counts for in an alignment: 0.7 for the commonest to 1.6 for the rarest.
[[nodiscard]] double word_weight(const Index& index, text::FormId form);

}  // namespace sicut::match
