#include "proceedings/votes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/numbers.h"

namespace sicut::proceedings {
namespace {

enum class Side : std::uint8_t { ayes, noes, abstentions };

// Words that are about votes whatever stands beside them; "for", "against", "in favour" are so only with
// figures.
bool is_plain_side(const Token& token) {
  return token.has(Trait::plain_side);
}

constexpr Concepts kSides = Concept::for_side | Concept::against_side | Concept::abstain_side;

std::optional<Side> side_of(const Token& token) {
  if (!token.concepts.any_of(kSides) || !token.is_word() || token.quoted) return {};
  if (token.has(Concept::abstain_side)) return Side::abstentions;
  if (token.form == "no" && token.capital) return {};  // "Resolution No. 77"
  if (token.has(Concept::against_side) && !token.has(Concept::nobody)) return Side::noes;
  if (token.has(Concept::for_side)) return Side::ayes;
  return {};
}

bool is_delimiter(const Token& token) {
  return token.sign == ':' || token.sign == '-' || token.sign == ',' || token.sign == '=' ||
         token.sign == '.' || token.sign == 0x2026;
}

// Words that may stand between a side and its figure: "Votes in favour were 12", "the motion".
bool is_filler(const Token& token) {
  return token.has(Trait::vote_filler);
}

struct Pair {
  Side side = Side::ayes;
  Count count;
  TokenRange tokens;
  bool plain = false;      // a word of votes alone
  bool delimited = false;  // "For – 14", "Against: 3"
};

class VoteReader {
 public:
  VoteReader(const Tokens& tokens, TokenRange range, bool outcome_near)
      : tokens_(tokens), range_(range), outcome_near_(outcome_near) {
    for (std::size_t i = range_.first; i < range_.last; ++i) said_ |= tokens_[i].concepts;
  }

  std::optional<VoteCount> read() {
    const bool sides = said_.any_of(kSides);
    if (sides) read_roll_call();
    if (!vote_.counted_by_names) {
      if (sides) read_pairs();
      if (!take_pairs()) read_ratio();
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

 private:
  static bool is_of_shares(const Token& t) { return !t.quoted && t.has(Trait::of_shares); }

  [[nodiscard]] bool inside(std::size_t i) const { return i < range_.last; }

  void cover(TokenRange some) {
    if (some.empty()) return;
    if (vote_.tokens.empty()) vote_.tokens = some;
    vote_.tokens.first = std::min(vote_.tokens.first, some.first);
    vote_.tokens.last = std::max(vote_.tokens.last, some.last);
  }

  std::optional<std::uint64_t>& figure(Side side) {
    if (side == Side::ayes) return vote_.ayes;
    return side == Side::noes ? vote_.noes : vote_.abstentions;
  }

  // "Ayes: Holl, Reed. Nays: none."
  void read_roll_call() {
    struct Group {
      Side side;
      std::vector<Actor> names;
      std::optional<Count> printed;
      TokenRange tokens;
    };
    std::vector<Group> groups;
    bool named = false;
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      const auto side = side_of(tokens_[i]);
      if (!side) continue;
      std::size_t at = i + 1;
      Group group{*side, {}, {}, {i, i + 1}};
      if (inside(at) && tokens_[at].sign == '(') {  // "Ayes (3): Holl, Reed, Voss"
        group.printed = read_count(tokens_, at + 1, true);
        if (!group.printed || !inside(at + 2) || tokens_[at + 2].sign != ')') continue;
        at += 3;
      }
      if (!inside(at) || (tokens_[at].sign != ':' && tokens_[at].sign != '-')) continue;
      ++at;
      if (inside(at) && (tokens_[at].sign == '-' || tokens_[at].sign == ':')) ++at;
      std::size_t stopped = at;
      if (const auto count = inside(at) ? read_count(tokens_, at, true) : std::nullopt) {
        group.printed = count;
        stopped = at + count->tokens;
        if (inside(stopped) && tokens_[stopped].sign == '(') {  // "Ayes: 3 (Holl, Reed, Voss)"
          group.names = read_actors(tokens_, stopped + 1, range_.last, &stopped);
          if (inside(stopped) && tokens_[stopped].sign == ')') ++stopped;
        }
      } else {
        group.names = read_actors(tokens_, at, range_.last, &stopped);
        if (group.names.empty()) continue;
        read_printed_total(stopped, group.printed);
      }
      named |= !group.names.empty();
      group.tokens.last = stopped;
      groups.push_back(std::move(group));
      i = stopped - 1;
    }
    if (!named) return;
    vote_.counted_by_names = true;
    for (Group& group : groups) {
      cover(group.tokens);
      const auto heads = static_cast<std::uint64_t>(group.names.size());
      if (group.printed && heads > 0 && group.printed->value != heads) vote_.heads_differ = true;
      vote_.damaged |= group.printed && group.printed->damaged;
      figure(group.side) = group.printed ? group.printed->value : heads;
      auto& names = group.side == Side::ayes   ? vote_.for_names
                    : group.side == Side::noes ? vote_.against_names
                                               : vote_.abstaining_names;
      std::move(group.names.begin(), group.names.end(), std::back_inserter(names));
    }
  }

  // "– 3", "(3)" behind a list of names.
  void read_printed_total(std::size_t& at, std::optional<Count>& printed) const {
    if (!inside(at) || (tokens_[at].sign != '-' && tokens_[at].sign != '(' && tokens_[at].sign != ':'))
      return;
    const auto count = read_count(tokens_, at + 1, true);
    if (!count || !inside(at + 1)) return;
    printed = count;
    const bool bracket = tokens_[at].sign == '(';
    at += 1 + count->tokens;
    if (bracket && inside(at) && tokens_[at].sign == ')') ++at;
  }

  void read_pairs() {
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

  [[nodiscard]] std::vector<Pair> pairs(bool number_first) const {
    std::vector<Pair> found;
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      auto pair = number_first ? number_then_side(i) : side_then_number(i);
      if (!pair) continue;
      i = pair->tokens.last - 1;
      const bool again =
          std::any_of(found.begin(), found.end(), [&](const Pair& p) { return p.side == pair->side; });
      if (again) continue;  // a second count in the same range belongs to another vote
      found.push_back(*pair);
    }
    return found;
  }

  [[nodiscard]] std::optional<Pair> side_then_number(std::size_t i) const {
    const auto side = side_of(tokens_[i]);
    if (!side) return {};
    Pair pair{*side, {}, {i, i + 1}, is_plain_side(tokens_[i]), false};
    for (std::size_t at = i + 1; inside(at) && at < i + 7; ++at) {
      const Token& t = tokens_[at];
      if (auto count = read_count(tokens_, at, pair.delimited || pair.plain); count && !t.quoted) {
        pair.count = *count;
        pair.tokens.last = at + count->tokens;
        return pair;
      }
      const bool same_phrase = side_of(t) == side && (t.form == "favour" || t.form == "favor");
      if (is_delimiter(t)) {
        if (t.sign != '.' && t.sign != ',') pair.delimited = true;
        if (t.sign == ',' && pair.plain) pair.delimited = true;
        if (t.sign == ',' && i == range_.first) pair.delimited = true;
      } else if (!is_filler(t) && !same_phrase) {
        return {};
      }
    }
    return {};
  }

  [[nodiscard]] std::optional<Pair> number_then_side(std::size_t i) const {
    if (tokens_[i].quoted) return {};
    auto count = read_count(tokens_, i);
    if (!count && tokens_[i].form == "no" && inside(i + 1) && side_of(tokens_[i + 1]))
      count = Count{0, 1, false};
    if (!count || (i > range_.first && tokens_[i - 1].form == "article")) return {};
    for (std::size_t at = i + count->tokens; inside(at) && at < i + count->tokens + 4; ++at) {
      if (const auto side = side_of(tokens_[at])) {
        Pair pair{*side, *count, {i, at + 1}, is_plain_side(tokens_[at]), false};
        return pair;
      }
      if (!is_filler(tokens_[at]) && tokens_[at].form != "one" && tokens_[at].form != "stimmen") return {};
    }
    return {};
  }

  // Whether the pairs are surely a vote; if so they are taken.
  bool take_pairs() {
    if (pairs_.empty()) return false;
    const bool two = pairs_.size() >= 2;
    const bool opens = pairs_.front().delimited && pairs_.front().tokens.first <= range_.first + 2;
    const bool plain = std::any_of(pairs_.begin(), pairs_.end(), [](const Pair& p) { return p.plain; });
    if (!two && !opens && !(plain && (outcome_near_ || pairs_.front().delimited)) &&
        !(outcome_near_ && says_votes()))
      return false;
    for (const Pair& pair : pairs_) {
      cover(pair.tokens);
      figure(pair.side) = pair.count.value;
      vote_.damaged |= pair.count.damaged;
    }
    number_against_number();
    return true;
  }

  [[nodiscard]] bool says_votes() const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(range_.first),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(range_.last), [](const Token& t) {
                         return !t.quoted && (t.has(Concept::ballot) || t.has(Concept::majority));
                       });
  }

  // "10 against 2": the figure before "against" is the other side's.
  void number_against_number() {
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

  // "12 to 3", "7-2", "7-2-1", "12 voix contre 3", "12 votes to 3".
  void read_ratio() {
    for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
      if (tokens_[i].quoted) continue;
      const auto ayes = read_count(tokens_, i);
      if (!ayes) continue;
      std::size_t at = i + ayes->tokens;
      while (inside(at) && is_filler(tokens_[at])) ++at;
      if (!inside(at)) return;
      const Token& link = tokens_[at];
      const bool against = side_of(link) == Side::noes;
      const bool ratio = link.sign == '-' || link.form == "to" || link.form == "zu";
      if (!(against && (says_votes() || outcome_near_ || range_.size() <= 5)) && !(ratio && outcome_near_))
        continue;
      const auto noes = read_count(tokens_, at + 1);
      if (!noes || !inside(at + 1)) continue;
      std::size_t end = at + 1 + noes->tokens;
      if (!is_vote_ratio(i, end, against)) continue;
      vote_.ayes = ayes->value;
      vote_.noes = noes->value;
      vote_.by_ratio = true;
      vote_.damaged = ayes->damaged || noes->damaged;
      if (inside(end) && tokens_[end].sign == '-' && link.sign == '-') {
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

  // "from 1905-06", "pages 12 to 14", "7.30 to 9" are no votes: figures in a row must be introduced by an
  // outcome, "by", "vote", "majority" or a bracket close by.
  [[nodiscard]] bool is_vote_ratio(std::size_t i, std::size_t end, bool against) const {
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

  void abstentions_behind(std::size_t end) {
    for (std::size_t k = end; inside(k) && k < end + 6; ++k) {
      if (auto pair = number_then_side(k); pair && pair->side == Side::abstentions) {
        vote_.abstentions = pair->count.value;
        cover(pair->tokens);
        return;
      }
    }
  }

  // "all votes against one", "all but two voted for".
  void read_everybody_but() {
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

  // "Mr. Holl dissenting", "with one dissentient", "Reed and Voss voting nay", "Miss Amory abstaining".
  void read_dissenters() {
    if (!outcome_near_) return;
    for (std::size_t i = range_.first + 1; i < range_.last; ++i) {
      const auto side = side_of(tokens_[i]);
      if (!side || *side == Side::ayes || figure(*side)) continue;
      std::size_t verb = i;
      while (verb > range_.first && (tokens_[verb - 1].form == "voting" ||
                                     tokens_[verb - 1].form == "voted" || tokens_[verb - 1].form == "in" ||
                                     tokens_[verb - 1].form == "the" || tokens_[verb - 1].form == "alone"))
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

  void read_majority() {
    if (vote_.ayes || vote_.noes) return;
    for (std::size_t i = range_.first; i + 2 < range_.last; ++i) {
      if (!tokens_[i].has(Concept::majority) || tokens_[i].quoted || tokens_[i + 1].form != "of") continue;
      if (const auto count = read_count(tokens_, i + 2)) {
        vote_.majority = count->value;
        cover({i, i + 2 + count->tokens});
        return;
      }
    }
  }

  void read_unanimity() {
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      const Token& t = tokens_[i];
      if (t.quoted) continue;
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
  [[nodiscard]] bool is_qualified(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> kWords{"not",   "almost", "nearly",  "practically",
                                                            "nicht", "fast",   "presque", "не"};
    return i > range_.first && std::find(kWords.begin(), kWords.end(), tokens_[i - 1].form) != kWords.end();
  }

  const Tokens& tokens_;
  TokenRange range_;
  bool outcome_near_;
  Concepts said_;  // by any word of the range
  std::vector<Pair> pairs_;
  VoteCount vote_;
};

}  // namespace

bool may_count(const Token& token) {
  return token.digit || token.number >= 0 || token.has(Trait::count_telling) ||
         token.concepts.any_of(kSides | Concept::unanimous | Concept::majority | Concept::nobody);
}

std::optional<VoteCount> read_votes(const Tokens& tokens, TokenRange range, bool outcome_near) {
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto last = tokens.begin() + static_cast<std::ptrdiff_t>(std::max(range.first, range.last));
  if (std::none_of(first, last, may_count)) return {};
  return VoteReader(tokens, range, outcome_near).read();
}

}  // namespace sicut::proceedings
