// Reads the count of one range (the inside of votes.h). Its rules stand in five files: roll calls, figures
// beside their sides, houses that vote apart, ratios and what is left over, majorities and unanimity.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "proceedings/numbers.h"
#include "proceedings/votes.h"

namespace sicut::proceedings {

inline constexpr Concepts kSides = Concept::for_side | Concept::against_side | Concept::abstain_side;

// The side that a word means. "For", "against", "in favour" are of votes only with figures; what
// Trait::plain_side has is so whatever stands beside it.
[[nodiscard]] inline std::optional<Side> side_of(const Token& token) {
  if (!token.concepts.any_of(kSides) || !token.is_word() || token.quoted) return {};
  if (token.has(Concept::abstain_side)) return Side::abstentions;
  if (token.form == "no" && token.capital) return {};  // "Resolution No. 77"
  if (token.has(Concept::against_side) && !token.has(Concept::nobody)) return Side::noes;
  if (token.has(Concept::for_side)) return Side::ayes;
  return {};
}

// Words that may stand between a side and its figure: "Votes in favour were 12", "the motion".
[[nodiscard]] inline bool is_filler(const Token& token) {
  return token.has(Trait::vote_filler);
}

class VoteReader {
 public:
  VoteReader(const Tokens& tokens, TokenRange range, bool outcome_near)
      : tokens_(tokens), range_(range), outcome_near_(outcome_near) {
    for (std::size_t i = range_.first; i < range_.last; ++i) said_ |= tokens_[i].concepts;
  }

  [[nodiscard]] std::optional<VoteCount> read();

 private:
  struct Pair {
    Side side = Side::ayes;
    Count count;
    TokenRange tokens;
    bool plain = false;      // a word of votes alone
    bool delimited = false;  // "For – 14", "Against: 3"
    bool contest = false;    // of an amendment against what it was to
  };

  [[nodiscard]] bool inside(std::size_t i) const { return i < range_.last; }
  // "No: none" is a side, "Resolution No. 77" is none.
  [[nodiscard]] std::optional<Side> side_at(std::size_t i) const {
    const bool no =
        tokens_[i].form == "no" && inside(i + 1) && tokens_[i + 1].sign == ':' && !tokens_[i].quoted;
    if (tokens_[i].quoted) return quoted_side(i);
    return no ? std::optional(Side::noes) : side_of(tokens_[i]);
  }
  // "«за» — 35": a side alone in its quotation marks, before its figure.
  [[nodiscard]] std::optional<Side> quoted_side(std::size_t i) const;
  void figures_beside_names();
  [[nodiscard]] bool heads_house(std::size_t i) const;
  bool read_houses();
  bool read_columns_of_houses();
  void cover(TokenRange some);
  std::optional<std::uint64_t>& figure(Side side);
  void read_majority();
  void read_unanimity();
  [[nodiscard]] bool is_qualified(std::size_t i) const;
  struct Group {  // of a roll call: who voted on a side
    Side side;
    std::vector<Actor> names;
    std::optional<Count> printed;  // how many there are said to be
    TokenRange tokens;
    std::uint64_t more_votes = 0;  // of those who have several
  };
  void read_roll_call();
  [[nodiscard]] std::optional<Group> group_at(std::size_t i) const;
  [[nodiscard]] std::size_t behind_what_is_voted_on(std::size_t at) const;
  [[nodiscard]] std::vector<Actor> names_with_mandates(std::size_t at, std::size_t& stopped,
                                                       std::uint64_t& more_votes) const;
  [[nodiscard]] std::vector<Actor> names_by_lines(std::size_t at, std::size_t& stopped) const;
  [[nodiscard]] std::vector<Actor> delegations(std::size_t at, std::size_t& stopped) const;
  void read_voices();
  [[nodiscard]] std::optional<Side> voice_at(std::size_t i) const;
  void read_printed_total(std::size_t& at, std::optional<Count>& printed) const;
  void read_pairs();
  [[nodiscard]] std::vector<Pair> pairs(bool number_first) const;
  bool is_contest(Pair& first, Pair& second) const;
  [[nodiscard]] std::optional<Pair> side_then_number(std::size_t i) const;
  [[nodiscard]] std::size_t behind_dash(std::size_t at) const;
  [[nodiscard]] std::optional<Pair> number_then_side(std::size_t i) const;
  [[nodiscard]] std::optional<std::pair<Count, TokenRange>> votes_in_line(std::size_t i) const;
  [[nodiscard]] bool is_year_told(std::size_t at) const;
  [[nodiscard]] bool is_with(std::size_t i) const;
  bool take_pairs();
  [[nodiscard]] bool says_votes() const;
  void number_against_number();
  void read_ratio();
  [[nodiscard]] bool is_vote_ratio(std::size_t i, std::size_t end, bool against) const;
  [[nodiscard]] bool is_slashed(std::size_t i, std::size_t slash) const;
  [[nodiscard]] bool is_ratio_of_votes(std::size_t colon) const;
  void abstentions_behind(std::size_t end);
  void read_votes_received();
  bool votes_obtained();
  void read_everybody_but();
  [[nodiscard]] std::optional<Side> side_called(std::size_t i) const;
  void read_dissenters();
  void read_equal_numbers();

  const Tokens& tokens_;
  TokenRange range_;
  bool outcome_near_;
  Concepts said_;  // by any word of the range
  std::vector<Pair> pairs_;
  VoteCount vote_;
};

}  // namespace sicut::proceedings
