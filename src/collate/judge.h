// What kind of difference two readings are, and why.
#pragma once

#include <string>
#include <vector>

#include "collate/print.h"
#include "sicut/collation.h"
#include "variant/difference.h"

namespace sicut::collate {

// The words of one witness at a place; none where `cell.count` is 0.
struct ReadingWords {
  std::uint32_t witness = 0;
  Cell cell;
};

struct Judgement {
  VariantClass cls = VariantClass::substantive;
  std::string reason;
  std::vector<Effect> effects;
  std::vector<std::uint32_t> suspects;  // of the two witnesses, the one that is likely damaged
};

// Thread safe. Holds references.
class Judge {
 public:
  // `counts`: how often words stand where witnesses agree. `ids`: the witnesses' names for reasons.
  // `language`: ISO 639 code, empty where it cannot be told.
  Judge(const Forms& forms, const std::vector<WitnessWords>& witnesses, const Print& print,
        const variant::WordCounts& counts, const std::vector<std::string>& ids, const std::string& language)
      : forms_(forms), witnesses_(witnesses), print_(print), ids_(ids), lexicon_(counts, language) {}

  // Whether the difference shows damage whatever stands round it.
  [[nodiscard]] bool is_plain_damage(const ReadingWords& a, const ReadingWords& b,
                                     const variant::Surroundings& surroundings) const;

  // Of two readings that are not the same; the class does not depend on which comes first. `surroundings`:
  // each side's count of witnesses with its words, and damage close by.
  [[nodiscard]] Judgement judge(const ReadingWords& a, const ReadingWords& b,
                                const variant::Surroundings& surroundings) const;

 private:
  [[nodiscard]] std::vector<variant::EffectWord> words(const ReadingWords& r) const;
  [[nodiscard]] Judgement judge_print(const ReadingWords& a, const ReadingWords& b) const;
  [[nodiscard]] Judgement judge_one_sided(const ReadingWords& a, const ReadingWords& b) const;
  [[nodiscard]] Judgement judge_words(const ReadingWords& a, const ReadingWords& b,
                                      const variant::Surroundings& surroundings) const;
  [[nodiscard]] std::string quoted(const ReadingWords& r) const;

  const Forms& forms_;
  const std::vector<WitnessWords>& witnesses_;
  const Print& print_;
  const std::vector<std::string>& ids_;
  variant::Lexicon lexicon_;
};

}  // namespace sicut::collate
