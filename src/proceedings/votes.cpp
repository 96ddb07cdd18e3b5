#include "proceedings/votes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

bool is_of_shares(const Token& t) {
  return !t.quoted && t.has(Trait::of_shares);
}

}  // namespace

std::vector<Actor>& VoteCount::names(Side side) {
  if (side == Side::ayes) return for_names;
  return side == Side::noes ? against_names : abstaining_names;
}

void VoteCount::count_names() {
  counted_by_names = true;
  ayes = for_names.size();
  noes = against_names.size();
  if (!abstaining_names.empty()) abstentions = abstaining_names.size();
}

std::optional<VoteCount> VoteReader::read() {
  const bool sides = said_.any_of(kSides);
  if (sides) read_roll_call();
  if (sides && !vote_.counted_by_names) read_voices();
  if (vote_.counted_by_names && !(vote_.ayes && vote_.noes)) figures_beside_names();
  const bool by_houses = said_.has(Concept::house) && !vote_.counted_by_names && read_houses();
  if (!vote_.counted_by_names && !by_houses) {
    if (sides) read_pairs();
    static_cast<void>(take_pairs());
    if (!vote_.ayes && !vote_.noes) read_ratio();  // "by 34 votes to 2, with 5 abstentions"
    if (!vote_.ayes) read_votes_received();
    if (outcome_near_ && !vote_.ayes && !vote_.noes) read_equal_numbers();
    if (said_.has(Concept::everybody)) read_everybody_but();
    if (sides) read_dissenters();
  }
  if (said_.has(Concept::majority)) read_majority();
  read_unanimity();
  const bool something = vote_.has_figures() || vote_.unanimous || vote_.majority;
  if (!something) return {};
  for (std::size_t i = range_.first; i < range_.last; ++i) vote_.by_shares |= is_of_shares(tokens_[i]);
  return std::move(vote_);
}

// "4 pour, 2 contre : M. Holl et M. Reed": the others are counted, and not named.
void VoteReader::figures_beside_names() {
  read_pairs();
  for (const Pair& pair : pairs_) {
    if (figure(pair.side)) continue;
    figure(pair.side) = pair.count.value;
    vote_.damaged |= pair.count.damaged;
    cover(pair.tokens);
  }
  if (vote_.ayes && vote_.noes) return;
  VoteReader plain(tokens_, range_, true);  // "4 : 2 (dagegen: GR Dorn, GR Christl)"
  plain.read_ratio();
  const VoteCount& ratio = plain.vote_;
  if (!ratio.ayes || !ratio.noes || (vote_.ayes ? vote_.ayes != ratio.ayes : vote_.noes != ratio.noes))
    return;
  vote_.ayes = ratio.ayes;
  vote_.noes = ratio.noes;
  cover(ratio.tokens);
}

void VoteReader::cover(TokenRange some) {
  if (some.empty()) return;
  if (vote_.tokens.empty()) vote_.tokens = some;
  vote_.tokens.first = std::min(vote_.tokens.first, some.first);
  vote_.tokens.last = std::max(vote_.tokens.last, some.last);
}

std::optional<std::uint64_t>& VoteReader::figure(Side side) {
  if (side == Side::ayes) return vote_.ayes;
  return side == Side::noes ? vote_.noes : vote_.abstentions;
}

// "by a majority of 12", "Majority for, 12"
void VoteReader::read_majority() {
  if (vote_.ayes || vote_.noes) return;
  for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
    if (!tokens_[i].has(Concept::majority) || tokens_[i].quoted) continue;
    std::size_t at = i + 1;
    const auto side = side_of(tokens_[at]);
    if (!side && tokens_[at].form != "of" && tokens_[at].sign != ':') continue;
    ++at;
    while (side && inside(at) &&
           (tokens_[at].sign == ',' || tokens_[at].sign == ':' || tokens_[at].sign == '-' ||
            tokens_[at].form == "motion" || tokens_[at].form == "the" || tokens_[at].form == "amendment" ||
            tokens_[at].form == "resolution"))
      ++at;
    if (!inside(at)) continue;
    if (const auto count = read_count(tokens_, at)) {
      vote_.majority = count->value;
      if (side) vote_.majority_for = side == Side::ayes;
      vote_.damaged |= count->damaged;
      cover({i, at + count->tokens});
      return;
    }
  }
}

void VoteReader::read_unanimity() {
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    const Token& t = tokens_[i];
    const bool telling =
        t.has(Trait::count_telling) || t.concepts.any_of(Concept::unanimous | Concept::everybody);
    if (t.quoted || !telling) continue;
    const bool nem = t.form == "nem" || t.form == "nemine";
    std::size_t last = i + 1;
    bool plain = t.has(Concept::unanimous) && !is_qualified(i);
    if (nem) {
      plain = true;
      while (inside(last) && (tokens_[last].sign == '.' || tokens_[last].form == "con" ||
                              tokens_[last].form == "contradicente" || tokens_[last].form == "diss" ||
                              tokens_[last].form == "dis" || tokens_[last].form == "dissentiente"))
        ++last;
    }
    if (t.form == "without" && outcome_near_) {
      for (std::size_t k = i + 1; inside(k) && k < i + 4; ++k) {
        if (tokens_[k].form.starts_with("dissent") || tokens_[k].form.starts_with("opposition")) {
          plain = true;
          last = k + 1;
        }
      }
    }
    if (t.has(Concept::everybody) && outcome_near_) {  // "all voting aye", "all in favour"
      std::size_t k = i + 1;
      while (inside(k) &&
             (tokens_[k].form == "voting" || tokens_[k].form == "voted" || tokens_[k].form == "in" ||
              tokens_[k].form == "members" || tokens_[k].form == "being" || tokens_[k].form == "present" ||
              tokens_[k].form == "were"))
        ++k;
      if (inside(k) && side_of(tokens_[k]) == Side::ayes && tokens_[k].form != "for") {
        plain = true;
        last = k + 1;
      }
    }
    if (!plain) continue;
    vote_.unanimous = true;
    if (nem && !vote_.noes) vote_.noes = 0;
    cover({i, last});
    return;
  }
}

// "not unanimously", "almost unanimous", "a unanimous committee" of old.
bool VoteReader::is_qualified(std::size_t i) const {
  static constexpr std::array<std::string_view, 8> kWords{"not",   "almost", "nearly",  "practically",
                                                          "nicht", "fast",   "presque", "не"};
  return i > range_.first && std::find(kWords.begin(), kWords.end(), tokens_[i - 1].form) != kWords.end();
}

std::optional<VoteCount> read_votes(const Tokens& tokens, TokenRange range, bool outcome_near) {
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto last = tokens.begin() + static_cast<std::ptrdiff_t>(std::max(range.first, range.last));
  if (std::none_of(first, last, may_count)) return {};
  return VoteReader(tokens, range, outcome_near).read();
}

}  // namespace sicut::proceedings
