// Figures beside their sides: "For – 14, against – 13", "20 against, three abstaining".
#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

bool is_delimiter(const Token& token) {
  return token.sign == ':' || token.sign == '-' || token.sign == ',' || token.sign == '=' ||
         token.sign == '.' || token.sign == 0x2026;
}

}  // namespace

std::optional<Side> VoteReader::quoted_side(std::size_t i) const {
  if (i == range_.first || !inside(i + 3) || tokens_[i - 1].sign != '"' || tokens_[i + 1].sign != '"' ||
      (tokens_[i + 2].sign != '-' && tokens_[i + 2].sign != ':') || !tokens_[i + 3].digit)
    return {};
  Token bare = tokens_[i];
  bare.quoted = false;
  return side_of(bare);
}

void VoteReader::read_pairs() {
  std::size_t first_side = range_.last, first_number = range_.last;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    if (first_side == range_.last && side_of(tokens_[i])) first_side = i;
    if (first_number == range_.last && !tokens_[i].quoted && read_count(tokens_, i)) first_number = i;
  }
  const auto number_first = pairs(true), side_first = pairs(false);
  // Which way round the sentence goes: the reading that pairs more; if equal, the one that begins first.
  if (number_first.size() != side_first.size()) {
    pairs_ = number_first.size() > side_first.size() ? number_first : side_first;
  } else {
    const bool delimited =
        std::any_of(side_first.begin(), side_first.end(), [](const Pair& p) { return p.delimited; });
    pairs_ =
        first_number < first_side && !(delimited && first_number > first_side) ? number_first : side_first;
  }
}

std::vector<VoteReader::Pair> VoteReader::pairs(bool number_first) const {
  std::vector<Pair> found;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    auto pair = number_first ? number_then_side(i) : side_then_number(i);
    if (!pair) continue;
    i = pair->tokens.last - 1;
    const bool again =
        std::any_of(found.begin(), found.end(), [&](const Pair& p) { return p.side == pair->side; });
    if (again) {  // a second count in the same range belongs to another vote, or to what the amendment was to
      if (found.size() == 1 && is_contest(found.front(), *pair)) found.push_back(*pair);
      continue;
    }
    found.push_back(*pair);
  }
  return found;
}

// "For the amendment 27, for the motion 15": who votes for the one votes against the other. Sides are set so
// that the votes are for the amendment and against it.
bool VoteReader::is_contest(Pair& first, Pair& second) const {
  if (first.side != Side::ayes || second.side != Side::ayes) return false;
  const auto names = [&](const Pair& pair, Concepts what) {
    // "two for the motion": what it was for stands behind the side
    const std::size_t last =
        tokens_[pair.tokens.last - 1].form == "for" ? pair.tokens.last + 2 : pair.tokens.last;
    for (std::size_t i = pair.tokens.first; i < last && inside(i); ++i)
      if (tokens_[i].concepts.any_of(what)) return true;
    return false;
  };
  // "18 for Holl's, 15 for Reed's"
  const auto whose = [&](const Pair& pair) -> std::string_view {
    for (std::size_t i = pair.tokens.first; i < std::min(pair.tokens.last + 1, range_.last); ++i)
      if (tokens_[i].possessive && tokens_[i].capital) return tokens_[i].form;
    return {};
  };
  if (const auto one = whose(first), two = whose(second); !one.empty() && !two.empty() && one != two) {
    second.side = Side::noes;
    return true;
  }
  const Concepts changed(Concept::amendment), moved = Concept::motion | Concept::resolution;
  const auto counter = [&](const Pair& pair) {  // "for the counter motion 4"
    for (std::size_t i = pair.tokens.first; i < pair.tokens.last; ++i)
      if (tokens_[i].form == "counter") return true;
    return false;
  };
  const bool amendment_first = (names(first, changed) || counter(first)) && names(second, moved);
  const bool motion_first = names(first, moved) && (names(second, changed) || counter(second));
  if (!amendment_first && !motion_first) return false;
  (amendment_first ? second : first).side = Side::noes;
  first.contest = second.contest = true;
  return true;
}

std::optional<VoteReader::Pair> VoteReader::side_then_number(std::size_t i) const {
  const auto side = side_at(i);
  if (!side || (i > range_.first && tokens_[i - 1].has(Concept::majority)) || is_with(i)) return {};
  Pair pair{*side, {}, {i, i + 1}, tokens_[i].has(Trait::plain_side), false};
  const bool how = i > range_.first + 1 && tokens_[i - 2].form == "in" &&  // "in the affirmative: 12 to 3"
                   (tokens_[i].form == "affirmative" || tokens_[i].form == "negative") && inside(i + 3) &&
                   tokens_[i + 2].digit && tokens_[i + 3].form == "to";
  if (how) return {};
  if (const auto votes = votes_in_line(i)) return Pair{*side, votes->first, votes->second, true, true};
  std::size_t leaders = 0;  // of dots, which may be many
  for (std::size_t at = i + 1; inside(at) && at < i + 7 + leaders; ++at) {
    const Token& t = tokens_[at];
    if (auto count = read_count(tokens_, at, pair.delimited || pair.plain); count && !t.quoted) {
      if (is_year_told(at) && !pair.delimited) return {};
      pair.count = *count;
      pair.tokens.last = at + count->tokens;
      return pair;
    }
    if (t.sign == '"' && at == i + 1 && tokens_[i].quoted) continue;  // "«за» — 35"
    const bool same_phrase = side_of(t) == side && (t.form == "favour" || t.form == "favor");
    if (is_delimiter(t)) {
      leaders += t.sign == '.' && leaders < 60;
      if (leaders > 1) pair.delimited = pair.plain = true;  // "For the motion . . . . 11"
      if (t.sign != '.' && t.sign != ',') pair.delimited = true;
      if (t.sign == ',' && pair.plain) pair.delimited = true;
      if (t.sign == ',' && i == range_.first) pair.delimited = true;
    } else if (!is_filler(t) && !same_phrase && !(t.possessive && t.capital) &&
               !t.has(Concept::title)) {  // "For Mr. Holl's motion: 3"
      return {};
    }
  }
  return {};
}

// "Für Annahme des Entwurfs 97 Stimmen", a line of its own: its figure, and how far it goes.
std::optional<std::pair<Count, TokenRange>> VoteReader::votes_in_line(std::size_t i) const {
  constexpr std::size_t kLongest = 9;
  if (!tokens_[i].line_start || !tokens_[i].capital) return {};
  for (std::size_t at = i + 1; inside(at) && at < i + kLongest && !tokens_[at].line_start; ++at) {
    if (tokens_[at].quoted || (!tokens_[at].is_word() && tokens_[at].sign != '.')) return {};
    const auto count = read_count(tokens_, at);
    if (!count) continue;
    const std::size_t behind = at + count->tokens;
    const bool votes =
        inside(behind) && tokens_[behind].has(Concept::ballot) && !tokens_[behind].line_start &&
        (!inside(behind + 1) || tokens_[behind + 1].line_start || !tokens_[behind + 1].is_word());
    if (!votes) return {};
    return std::pair{*count, TokenRange{i, behind + 1}};
  }
  return {};
}

// "for it in 1904"
bool VoteReader::is_year_told(std::size_t at) const {
  const Token& t = tokens_[at];
  const bool year = t.digit && t.raw.size() == 4 && (t.raw[0] == '1' || t.raw[0] == '2') &&
                    t.raw.find_first_not_of("0123456789") == std::string_view::npos;
  return year && at > range_.first && (tokens_[at - 1].form == "in" || tokens_[at - 1].form == "of");
}

// "con 2 voti favorevoli": with, and not "against", where nothing is "pro".
bool VoteReader::is_with(std::size_t i) const {
  if (tokens_[i].form != "con") return false;
  for (std::size_t k = range_.first; k < i; ++k)
    if (tokens_[k].form == "pro") return false;
  return true;
}

// "12 – for; 3 – against": the dash belongs to the side behind it, where no figure follows that.
std::size_t VoteReader::behind_dash(std::size_t at) const {
  const bool dashed = inside(at + 1) && tokens_[at].sign == '-' && side_of(tokens_[at + 1]);
  if (!dashed || (inside(at + 2) &&
                  (tokens_[at + 2].is_word() || tokens_[at + 2].sign == '-' || tokens_[at + 2].sign == ':')))
    return at;
  return at + 1;
}

std::optional<VoteReader::Pair> VoteReader::number_then_side(std::size_t i) const {
  if (tokens_[i].quoted) return {};
  auto count = read_count(tokens_, i);
  if (!count && tokens_[i].form == "no" && inside(i + 1) && side_of(tokens_[i + 1]))
    count = Count{0, 1, false};
  if (!count || (i > range_.first && tokens_[i - 1].form == "article")) return {};
  const std::size_t dashed = behind_dash(i + count->tokens);
  for (std::size_t at = dashed; inside(at) && at < dashed + 5; ++at) {
    // "Majority required ... 292" and, on the next line, "For ... 371": the figure is not the side's.
    if (tokens_[at].line_start && tokens_[at].capital && side_then_number(at)) return {};
    if (const auto side = side_of(tokens_[at])) {
      Pair pair{*side, *count, {i, at + 1}, tokens_[at].has(Trait::plain_side), false};
      return pair;
    }
    if (!is_filler(tokens_[at]) && tokens_[at].form != "one" && tokens_[at].form != "stimmen" &&
        tokens_[at].form != "shares")
      return {};
  }
  return {};
}

// Whether the pairs are surely a vote; if so they are taken.
bool VoteReader::take_pairs() {
  if (pairs_.empty()) return false;
  const bool two = pairs_.size() >= 2;
  const bool opens = pairs_.front().delimited && pairs_.front().tokens.first <= range_.first + 2;
  const bool plain = std::any_of(pairs_.begin(), pairs_.end(), [](const Pair& p) { return p.plain; });
  // "carried with one against"
  const std::size_t first = pairs_.front().tokens.first;
  const bool with = outcome_near_ && first > range_.first && pairs_.front().side != Side::ayes &&
                    (tokens_[first - 1].form == "with" || tokens_[first - 1].form == "only");
  if (!two && !opens && !with && !(plain && (outcome_near_ || pairs_.front().delimited)) &&
      !(outcome_near_ && says_votes()))
    return false;
  for (const Pair& pair : pairs_) {
    cover(pair.tokens);
    figure(pair.side) = pair.count.value;
    vote_.damaged |= pair.count.damaged;
    vote_.contest |= pair.contest;
  }
  number_against_number();
  if (!vote_.abstentions) abstentions_behind(pairs_.back().tokens.last);  // "for 5, against 3, 1 abstaining"
  return true;
}

bool VoteReader::says_votes() const {
  return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(range_.first),
                     tokens_.begin() + static_cast<std::ptrdiff_t>(range_.last), [](const Token& t) {
                       return !t.quoted && (t.has(Concept::ballot) || t.has(Concept::majority));
                     });
}

// "10 against 2": the figure before "against" is the other side's.
void VoteReader::number_against_number() {
  for (std::size_t i = range_.first + 1; i + 1 < range_.last; ++i) {
    if (side_of(tokens_[i]) != Side::noes || tokens_[i].quoted) continue;
    std::size_t before = i;
    while (before > range_.first && is_filler(tokens_[before - 1])) --before;
    if (before == range_.first) continue;
    const auto ayes = read_count(tokens_, before - 1), noes = read_count(tokens_, i + 1);
    if (!ayes || !noes) continue;
    vote_.ayes = ayes->value;
    vote_.noes = noes->value;
    vote_.by_ratio = true;
    vote_.damaged |= ayes->damaged || noes->damaged;
    cover({before - 1, i + 1 + noes->tokens});
    return;
  }
}

}  // namespace sicut::proceedings
