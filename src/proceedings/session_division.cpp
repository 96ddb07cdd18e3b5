// Who voted, in a division's columns: "AYES." and, below, "Abbot, Sir W.", each on a line of its own.
#include <algorithm>

#include "proceedings/session_reader.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kLongestLineOfVoters = 8;  // words and signs

}  // namespace

// "AYES." and the first names in one paragraph with it.
bool SessionReader::heads_names_in_lines() const {
  if (!tokens_.front().capitals || !tokens_.front().has(Trait::plain_side)) return false;
  const std::size_t second = line_end(tokens_, 0);
  if (second >= tokens_.size() || second > 4) return false;
  for (std::size_t at = second; at < tokens_.size(); at = line_end(tokens_, at))
    if (!voter_in_line(at, line_end(tokens_, at)) && !tokens_[at].has(Trait::plain_side)) return false;
  return true;
}

// "The House divided:" and no figures: the names below are counted.
bool SessionReader::counts_by_columns(const ItemDraft& vote) const {
  constexpr std::size_t kNear = 3;  // units
  if (vote.type != ItemType::vote) return false;
  if (counted_here_ && division_ == at_) return true;
  return !vote.vote && !vote.outcome && at_ <= vote.unit + kNear;
}

void SessionReader::begin_side() {
  ItemDraft& vote = draft_.items.back();
  if (division_ != at_ || !vote.vote) counted_here_ = !vote.vote;
  if (!vote.vote) {
    vote.vote.emplace();
    vote.vote->counted_by_names = true;
    vote.vote_span = vote.span;
    take_heads_of_columns();
  }
  voters();
}

// "AYES.", "NOES.—3", "NOT VOTING": whose names stand below.
bool SessionReader::names_side(std::size_t first, std::size_t last) {
  const Token& head = tokens_[first];
  const bool none = head.form == "not" && first + 1 < last && tokens_[first + 1].form == "voting";
  if (!none && !(head.has(Trait::plain_side) && head.capitals && last - first <= 4)) return false;
  side_.reset();
  for (const Concept side : {Concept::against_side, Concept::for_side, Concept::abstain_side})
    if (!none && head.has(side)) side_ = side;
  return true;
}

void SessionReader::voters() {
  for (std::size_t at = 0; at < tokens_.size();) {
    const std::size_t end = line_end(tokens_, at);
    if (second_column_ == 0 && tokens_[at].form.starts_with("teller")) {
      side_.reset();  // who counted, and is not counted
    } else if (names_two_sides(at, end)) {
      side_.reset();
    } else if (names_side(at, end)) {
      second_column_ = 0;
    } else if (second_column_ > 0) {
      voters_in_columns(at, end);
    } else if (side_) {
      voter(at, end);
    }
    at = end;
  }
  draft_.items.back().unit = at_;  // "Question accordingly negatived." stands below the names
  if (counted_here_) motions_.recounted(draft_.items.size() - 1);
}

// A line or a cell, which may name one who voted on the side at hand.
void SessionReader::voter(std::size_t first, std::size_t last) {
  const auto voter = voter_in_line(first, last);
  if (!voter || !side_ || tokens_[first].form.starts_with("teller")) return;
  const Mention named = mention(*voter, false);
  ItemDraft& vote = draft_.items.back();
  Mentions& names = *side_ == Concept::for_side       ? vote.for_names
                    : *side_ == Concept::against_side ? vote.against_names
                                                      : vote.abstaining_names;
  names.push_back(named);
  if (!counted_here_) return;
  auto& figure = *side_ == Concept::for_side       ? vote.vote->ayes
                 : *side_ == Concept::against_side ? vote.vote->noes
                                                   : vote.vote->abstentions;
  figure = figure.value_or(0) + 1;
}

// "Abbot, Sir W.", "Dunn, Captain", "Mr. J. Pask"; nothing for a line that has more than one name.
std::optional<Actor> SessionReader::voter_in_line(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)  // "Mr. Sloane (Teller.)"
    if (tokens_[i].sign == '(') last = i;
  while (last > first && !tokens_[last - 1].is_word()) --last;
  if (last == first || last - first > kLongestLineOfVoters) return {};
  std::size_t comma = first;
  while (comma < last && tokens_[comma].sign != ',') ++comma;
  const auto whole = read_actor(tokens_, first, comma, true);
  if (!whole || whole->kind != ActorKind::person || whole->tokens.last < comma) return {};
  if (comma == last) return whole;
  Actor voter = *whole;
  std::string given;
  for (std::size_t i = comma + 1; i < last; ++i) {
    const Token& t = tokens_[i];
    if (!t.is_word()) continue;
    if (t.digit || !(t.capital || t.has(Concept::particle))) return {};
    if (t.has(Concept::title)) {
      voter.titles.append(voter.titles.empty() ? "" : " ").append(t.raw);
    } else if (t.span.size() == 1) {
      given.append(t.raw).append(". ");
    } else if (!t.has(Trait::suffix)) {
      given.append(t.raw).append(" ");
    }
  }
  voter.name.insert(0, given);
  return voter;
}

}  // namespace sicut::proceedings
