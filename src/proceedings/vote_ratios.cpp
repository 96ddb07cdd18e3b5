// Ratios, and those who differ from all others: "12 to 3", "all but two", "Mr. Holl dissenting".
#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "12 to 3", "7-2", "7-2-1", "12 voix contre 3", "12 votes to 3".
void VoteReader::read_ratio() {
  for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
    if (tokens_[i].quoted) continue;
    const auto ayes = read_count(tokens_, i);
    if (!ayes) continue;
    std::size_t at = i + ayes->tokens;
    while (inside(at) && is_filler(tokens_[at])) ++at;
    if (!inside(at)) return;
    const Token& link = tokens_[at];
    const bool against = side_of(link) == Side::noes;
    const bool ratio = link.sign == '-' || link.form == "to" || is_slashed(i, at) || link.form == "zu" ||
                       (link.sign == ':' && is_ratio_of_votes(at));
    if (!(against && (says_votes() || outcome_near_ || range_.size() <= 5)) && !(ratio && outcome_near_))
      continue;
    const auto noes = read_count(tokens_, at + 1);
    if (!noes || !inside(at + 1)) continue;
    std::size_t end = at + 1 + noes->tokens;
    if (!is_vote_ratio(i, end, against || is_slashed(i, at))) continue;
    vote_.ayes = ayes->value;
    vote_.noes = noes->value;
    vote_.by_ratio = true;
    vote_.damaged = ayes->damaged || noes->damaged;
    if (inside(end) && tokens_[end].sign == link.sign && (link.sign == '-' || link.sign == '/')) {
      if (const auto third = read_count(tokens_, end + 1); third && inside(end + 1)) {
        vote_.abstentions = third->value;
        end += 1 + third->tokens;
      }
    }
    abstentions_behind(end);
    cover({i, end});
    return;
  }
}

// "mit 6/0/1 gewählt", and no date.
bool VoteReader::is_slashed(std::size_t i, std::size_t slash) const {
  if (tokens_[slash].sign != '/' || i == range_.first || !inside(slash + 3)) return false;
  if (tokens_[slash + 2].sign != '/' || !tokens_[slash + 1].digit || !tokens_[slash + 3].digit) return false;
  const Token& before = tokens_[i - 1].sign == ':' && i > range_.first + 1 ? tokens_[i - 2] : tokens_[i - 1];
  return before.has(Concept::ballot) || before.form == "mit" || before.form == "with" || before.form == "by";
}

// "mit 23:17 Stimmen", and no hour of the day.
bool VoteReader::is_ratio_of_votes(std::size_t colon) const {
  if (says_votes() && colon > range_.first + 1 && tokens_[colon - 2].sign == ':' &&
      !(inside(colon + 2) && (tokens_[colon + 2].form == "uhr" || tokens_[colon + 2].sign == ':')))
    return true;  // "Abstimmungsergebnis: 6 : 0"
  return inside(colon + 2) && tokens_[colon - 1].span.end == tokens_[colon].span.start &&
         tokens_[colon].span.end == tokens_[colon + 1].span.start && tokens_[colon + 2].has(Concept::ballot);
}

// "the numbers being equal, viz. three and three"
void VoteReader::read_equal_numbers() {
  for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
    if (tokens_[i].form != "equal" && tokens_[i].form != "equally") continue;
    for (std::size_t k = i + 1; inside(k) && k < i + 7; ++k) {
      const auto one = read_count(tokens_, k);
      if (!one || !inside(k + one->tokens + 1)) continue;
      const Token& link = tokens_[k + one->tokens];
      const auto other = read_count(tokens_, k + one->tokens + 1);
      if (!other || other->value != one->value ||
          !(link.has(Concept::conjunction) || link.sign == '-' || link.form == "to"))
        return;
      vote_.ayes = vote_.noes = one->value;
      return cover({i, k + one->tokens + 1 + other->tokens});
    }
  }
}

// "from 1905-06", "pages 12 to 14", "7.30 to 9" are no votes: figures in a row must be introduced by an
// outcome, "by", "vote", "majority" or a bracket close by.
bool VoteReader::is_vote_ratio(std::size_t i, std::size_t end, bool against) const {
  if (against) return true;
  static constexpr std::array<std::string_view, 5> kOther{"from", "pages", "p", "pp", "between"};
  if (i > range_.first && std::find(kOther.begin(), kOther.end(), tokens_[i - 1].form) != kOther.end())
    return false;
  if (tokens_[i].form.size() == 4 && tokens_[i].digit &&
      tokens_[i].form.find_first_not_of("0123456789") == std::string_view::npos &&
      tokens_[i].raw.find(',') == std::string_view::npos && !says_votes())
    return false;  // a year
  const Concepts telling = Concept::adopted | Concept::rejected | Concept::ballot | Concept::majority |
                           Concept::by | Concept::resolved | Concept::tabled;
  const std::size_t from = i > range_.first + 6 ? i - 6 : range_.first;
  for (std::size_t k = from; k < i; ++k)
    if (tokens_[k].concepts.any_of(telling) || tokens_[k].sign == '(') return true;
  for (std::size_t k = end; inside(k) && k < end + 3; ++k)
    if (tokens_[k].concepts.any_of(telling)) return true;
  return i == range_.first;
}

void VoteReader::abstentions_behind(std::size_t end) {
  for (std::size_t k = end; inside(k) && k < end + 6; ++k) {
    if (auto pair = number_then_side(k); pair && pair->side == Side::abstentions) {
      vote_.abstentions = pair->count.value;
      cover(pair->tokens);
      return;
    }
  }
}

// "par 5 voix et 1 abstention", "mit 41 Stimmen bei 6 Enthaltungen": the votes for it alone.
void VoteReader::read_votes_received() {
  if (!outcome_near_ || !said_.has(Concept::ballot)) return;
  if (votes_obtained() || said_.has(Concept::rejected)) return;
  for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
    const std::string_view by = tokens_[i].form;
    if (tokens_[i].quoted || !(by == "par" || by == "mit" || by == "con" || by == "by" || by == "por"))
      continue;
    const auto count = read_count(tokens_, i + 1);
    if (!count || !inside(i + 1 + count->tokens)) continue;
    const std::size_t behind = i + 1 + count->tokens;
    const Token& votes = tokens_[behind];
    if (!votes.has(Concept::ballot) || votes.form == "vote" || votes.form == "ballot") continue;
    // Beside the noes that are counted they are the ayes; but "by 5 votes against 3" has been read.
    if (vote_.noes && !(inside(behind + 1) && tokens_[behind + 1].sign == ',')) continue;
    vote_.ayes = count->value;
    vote_.damaged |= count->damaged;
    cover({i + 1, i + 2 + count->tokens});
    return;
  }
}

// "The motion obtains only 2 votes."
bool VoteReader::votes_obtained() {
  static constexpr std::array<std::string_view, 12> kVerbs{"receives", "received",  "receiving", "obtains",
                                                           "obtained", "obtaining", "gets",      "got",
                                                           "gathers",  "gathered",  "gains",     "gained"};
  bool thing = false;
  for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
    thing |= tokens_[i].concepts.any_of(kThings) && !tokens_[i].quoted;
    if (!thing || tokens_[i].quoted || !text::is_one_of(tokens_[i].form, kVerbs)) continue;
    const std::size_t at = tokens_[i + 1].form == "only" || tokens_[i + 1].form == "but" ? i + 2 : i + 1;
    const auto count = read_count(tokens_, at);
    if (!count || !inside(at + count->tokens) || !tokens_[at + count->tokens].has(Concept::ballot)) continue;
    for (std::size_t k = at + count->tokens; inside(k); ++k)
      if ((tokens_[k].digit || tokens_[k].number >= 0) && !(inside(k + 1) && side_of(tokens_[k + 1])))
        return false;  // "Mr. Holl's 11": of several
    vote_.ayes = count->value;
    vote_.damaged |= count->damaged;
    cover({at, at + count->tokens + 1});
    return true;
  }
  return false;
}

// "all votes against one", "all but two voted for".
void VoteReader::read_everybody_but() {
  if (vote_.noes || !outcome_near_) return;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    if (!tokens_[i].has(Concept::everybody) || tokens_[i].quoted) continue;
    for (std::size_t k = i + 1; k + 1 < range_.last && k < i + 6; ++k) {
      const bool against = side_of(tokens_[k]) == Side::noes;
      const bool except =
          tokens_[k].form == "but" || tokens_[k].form == "except" || tokens_[k].form == "save";
      if (!against && !except) continue;
      if (const auto count = read_count(tokens_, k + 1)) {
        vote_.noes = count->value;
        vote_.ayes.reset();
        vote_.damaged |= count->damaged;
        cover({i, k + 1 + count->tokens});
        return;
      }
    }
  }
}

// "Mr. Sacks voting "No"."
std::optional<Side> VoteReader::side_called(std::size_t i) const {
  if (i < range_.first + 2 || tokens_[i - 1].sign != '"' ||
      !(tokens_[i - 2].form == "voting" || tokens_[i - 2].form == "voted"))
    return {};
  if (tokens_[i].form == "no" || tokens_[i].form == "nay") return Side::noes;
  return {};
}

// "Mr. Holl dissenting", "with one dissentient", "Reed and Voss voting nay", "Miss Amory abstaining".
void VoteReader::read_dissenters() {
  if (!outcome_near_) return;
  for (std::size_t i = range_.first + 1; i < range_.last; ++i) {
    const auto side = tokens_[i].quoted ? side_called(i) : side_of(tokens_[i]);
    if (!side || *side == Side::ayes || figure(*side)) continue;
    std::size_t verb = tokens_[i].quoted ? i - 1 : i;
    while (verb > range_.first && (tokens_[verb - 1].form == "voting" || tokens_[verb - 1].form == "voted" ||
                                   tokens_[verb - 1].form == "in" || tokens_[verb - 1].form == "the" ||
                                   tokens_[verb - 1].form == "alone"))
      --verb;
    const bool voted = verb < i || tokens_[i].form.starts_with("dissent") ||
                       tokens_[i].form.starts_with("abstain") || tokens_[i].form == "opposed";
    if (!voted) continue;
    auto names = actors_before(tokens_, range_.first, verb);
    std::erase_if(names, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
    if (names.empty()) continue;
    figure(*side) = names.size();
    cover({names.front().tokens.first, i + 1});
    (*side == Side::noes ? vote_.against_names : vote_.abstaining_names) = std::move(names);
  }
}

}  // namespace sicut::proceedings
