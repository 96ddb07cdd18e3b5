// What one difference of a passage is: its words on either side, and its class.
#pragma once

#include <optional>
#include <vector>

#include "variant/difference.h"
#include "verdict/regions.h"

namespace sicut::verdict {

// Judges the regions of one passage, whose language it finds out when first asked. Not thread safe; holds
// references to all it is given.
class DifferenceJudge {
 public:
  DifferenceJudge(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage) {}

  // Words of the quotation, and of the source, as the rules see them.
  [[nodiscard]] std::vector<variant::EffectWord> quote_words(std::size_t first, std::size_t last);
  [[nodiscard]] std::vector<variant::EffectWord> source_words(match::RecordSpan s);

  // Looks for plain damage in all regions: what stands near it is judged by it. To be called before class_of.
  void find_damage(const std::vector<Region>& regions);

  // The class of a region that has words on either side.
  [[nodiscard]] ChangeClass class_of(const Region& r);

  // "stand[s]" for "stand", "h[e]ld" for "hold", "trade[]" for "trades": the editor's letters are marked, and
  // those outside the brackets are the source's, at the same end of the word.
  [[nodiscard]] bool has_bracketed_letters(const Region& r) const;

  [[nodiscard]] const variant::Lexicon& lexicon();

 private:
  [[nodiscard]] variant::EffectWord without_nouns(variant::EffectWord word);
  [[nodiscard]] variant::Surroundings surroundings(const Region& r) const;
  [[nodiscard]] ChangeClass class_of_substantive(const Region& r,
                                                 const std::vector<variant::EffectWord>& quote,
                                                 const std::vector<variant::EffectWord>& source);
  [[nodiscard]] bool is_another_division(const Region& r, const std::vector<variant::EffectWord>& quote,
                                         const std::vector<variant::EffectWord>& source) const;
  [[nodiscard]] bool is_same_country_of_money(const Region& r) const;
  [[nodiscard]] bool is_raised_figure_set_low(const Region& r) const;
  [[nodiscard]] match::RecordWord document_start() const;
  [[nodiscard]] bool figure_before(const std::vector<variant::EffectWord>& quote,
                                   const std::vector<variant::EffectWord>& source, match::RecordWord at);

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  std::optional<variant::Lexicon> lexicon_;
  std::vector<Region> damaged_;  // plainly damaged
  std::uint32_t long_s_ = 0;     // of them those whose long s was read as an f
};

}  // namespace sicut::verdict
