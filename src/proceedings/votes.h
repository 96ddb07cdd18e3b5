// Counts of votes in a sentence: "For – 14; against – l3", "20 against 2, three abstaining", "carried by 12
// votes to 3", "Ayes: Holl, Reed, Voss. Nays: none", "unanimously".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "proceedings/names.h"
#include "proceedings/tokens.h"

namespace sicut::proceedings {

enum class Side : std::uint8_t { ayes, noes, abstentions };

struct VoteCount {
  TokenRange tokens;  // from the first to the last token that says something of the vote
  std::optional<std::uint64_t> ayes, noes, abstentions;
  std::optional<std::uint64_t> majority;  // "by a majority of 12", where no sides are counted
  std::optional<bool> majority_for;       // "Majority against, 12": which side had it
  bool by_ratio = false;  // "by 12 to 3", "10 against 2": the first figure is that of the winning side
  bool unanimous = false;
  bool counted_by_names = false;  // a roll call: the figures are numbers of names
  bool damaged = false;           // letters stood for figures in a count
  bool by_shares = false;         // a poll of shares, proxies or mandates: figures are no heads
  std::uint16_t houses = 0;       // that voted apart, in this count: the figures are those of all together
  std::uint16_t houses_for = 0, houses_against = 0;
  std::string_view first_house;  // folded; looks at the words that were read
  bool contest = false;          // "for the amendment 27, for the motion 15": the ayes are the amendment's
  bool heads_differ = false;     // the figure printed beside a list of names is not the number of names
  std::vector<Actor> for_names, against_names, abstaining_names;

  [[nodiscard]] bool has_figures() const { return ayes || noes || abstentions; }
  [[nodiscard]] std::vector<Actor>& names(Side side);
  // Makes the numbers of names the figures; who abstained is counted if anybody did.
  void count_names();
};

// Whether a word or figure can be what a count begins with: a range without one holds none.
[[nodiscard]] inline bool may_count(const Token& token) {
  constexpr Concepts kTelling = Concept::for_side | Concept::against_side | Concept::abstain_side |
                                Concept::unanimous | Concept::majority | Concept::nobody;
  return token.digit || token.number >= 0 || token.concepts.any_of(kTelling) ||
         token.has(Trait::count_telling);
}

// The count that a sentence (or several: a range may hold more) gives, if any. `outcome_near`: the sentence
// also says that something was carried, put or voted upon, so that "12 to 3" can be a vote. Words in
// quotation marks count nothing. Cost: linear in the range.
[[nodiscard]] std::optional<VoteCount> read_votes(const Tokens& tokens, TokenRange range, bool outcome_near);

// Adds what another house counted, or several; one that says of no house is one. `more` has both sides.
void add_houses(VoteCount& all, const VoteCount& more);

}  // namespace sicut::proceedings
