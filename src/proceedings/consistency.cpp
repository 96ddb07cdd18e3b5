#include "proceedings/consistency.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "text/fold.h"

namespace sicut::proceedings {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t kMostElections = 500;  // to one office in one session

bool has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Checker {
 public:
  Checker(const SessionFacts& facts, const Session& session, const ItemWords& words,
          std::vector<ConsistencyFinding>& out)
      : facts_(facts), session_(session), words_(words), out_(out) {}

  void run() {
    if (!facts_.date.empty())
      add("date-fits-neither-calendar", {}, session_.line, session_.place,
          fmt::format("the date \"{}\": {}", session_.date->as_printed, facts_.date));
    attendance();
    for (std::size_t i = 0; i < session_.items.size(); ++i) {
      figures(i);
      voters(i);
      seconder(i);
      elections(i);
      amendments(i);
      after_withdrawal(i);
    }
    speakers();
  }

 private:
  [[nodiscard]] const ProceedingsItem& item(std::size_t i) const { return session_.items[i]; }

  void add(std::string rule, std::vector<std::string> items, std::uint32_t line, Place place,
           std::string message) {
    out_.push_back({std::move(rule), std::move(items), line, place, std::move(message)});
  }
  void add(std::string rule, std::size_t i, std::string message) {
    add(std::move(rule), {item(i).id}, item(i).line, item(i).place, std::move(message));
  }

  void attendance() {
    for (const std::string& name : session_.absent) {
      if (has(session_.present, name))
        add("present-and-absent", {}, session_.line, session_.place,
            fmt::format("{} is listed both as present and as absent", name));
    }
  }

  // How many could vote: those listed, and the chair, if the list is whole.
  [[nodiscard]] std::uint64_t heads() const {
    if (facts_.attendance_open) return 0;
    std::set<std::string> all(session_.present.begin(), session_.present.end());
    all.insert(session_.chair.begin(), session_.chair.end());
    if (session_.present.size() >= 3) {
      all.insert(session_.secretaries.begin(), session_.secretaries.end());
      return std::max<std::uint64_t>(all.size(), facts_.number_present.value_or(0));
    }
    return facts_.number_present.value_or(0);
  }

  [[nodiscard]] std::uint64_t votes_cast(std::size_t i) const {
    const Vote& vote = *item(i).vote;
    return vote.ayes.value_or(0) + vote.noes.value_or(0) + vote.abstentions.value_or(0);
  }

  // Several times as many votes as names: as a rule those listed are not all who could vote, or the figure is
  // misread. Not where the number of all is printed, or every other vote keeps to the list.
  [[nodiscard]] bool list_binds(std::size_t i, std::uint64_t most) const {
    if (item(i).vote->damaged) return false;
    if (facts_.number_present) return true;
    bool kept = false;
    for (std::size_t k = 0; k < session_.items.size(); ++k) {
      if (k == i || !item(k).vote || facts_.items[k].by_shares || votes_cast(k) == 0) continue;
      if (votes_cast(k) > most) return false;
      kept = true;
    }
    return kept;
  }

  void figures(std::size_t i) {
    if (!item(i).vote) return;
    const Vote& vote = *item(i).vote;
    const ItemFacts& count = facts_.items[i];
    const std::uint64_t ayes = vote.ayes.value_or(0), noes = vote.noes.value_or(0), cast = votes_cast(i);
    const std::uint64_t most = heads();
    if (most > 0 && cast > most && !count.by_shares && (cast <= 3 * most || list_binds(i, most)))
      add("votes-exceed-present", i, fmt::format("{} votes are counted, but {} were present", cast, most));
    const bool both = vote.ayes && vote.noes && !count.by_shares && !count.by_houses;
    if (both && item(i).outcome_basis == OutcomeBasis::stated) {
      if ((item(i).outcome == Outcome::adopted || item(i).outcome == Outcome::elected) && ayes < noes)
        add("carried-with-fewer-votes", i,
            fmt::format("it is said to be {}, with {} for and {} against",
                        item(i).outcome == Outcome::elected ? "elected" : "adopted", ayes, noes));
      if (item(i).outcome == Outcome::rejected && ayes > noes && !needs_more_than_half(i))
        add("rejected-with-more-votes", i,
            fmt::format("it is said to be rejected, with {} for and {} against", ayes, noes));
    }
    if (vote.unanimous && noes > 0 && !count.by_shares && (ayes > 0 || !vote.ayes))
      add("unanimous-with-dissent", i,
          both ? fmt::format("the vote is said to be unanimous, with {} for and {} against", ayes, noes)
               : fmt::format("the vote is said to be unanimous, with {} against", noes));
    if (count.heads_differ)
      add("names-differ-from-count", i,
          fmt::format("the number of names in \"{}\" is not the number printed beside them", words_.vote(i)));
  }

  // A majority of two thirds, or a quorum, may fail with more votes for than against.
  [[nodiscard]] bool needs_more_than_half(std::size_t i) const {
    const std::string words = text::folded(words_.text(i));
    for (const char* word :
         {"thirds", "fourths", "quarters", "fifths", "quorum", "requisite", "requiredmajority",
          "necessarymajority", "qualified", "absolutemajority", "statutory"})
      if (words.find(word) != std::string::npos) return true;
    return false;
  }

  void voters(std::size_t i) {
    if (!item(i).vote) return;
    const Vote& vote = *item(i).vote;
    for (const std::string& name : vote.for_names) {
      if (has(vote.against_names, name))
        add("voted-twice", i, fmt::format("{} is named among the votes for and among those against", name));
    }
  }

  void seconder(std::size_t i) {
    for (const std::string& name : item(i).seconders)
      if (has(item(i).movers, name))
        add("seconded-own-motion", i, fmt::format("{} is said to have moved and to have seconded it", name));
  }

  // Twice in one list, or twice to the same office.
  void elections(std::size_t i) {
    if (item(i).type != ItemType::election) return;
    std::set<std::uint32_t> seen;
    const std::string office = text::folded(item(i).office);
    Names once;
    if (facts_.items[i].elected != item(i).elected.size())
      add("elected-twice", i, "a name stands twice among those elected");
    if (office.empty()) return;
    if (is_of_one(office) && item(i).elected.size() > 1)
      add("two-in-one-office", i,
          fmt::format("{} people are elected to one office ({})", item(i).elected.size(), item(i).office));
    std::vector<std::size_t>& before = by_office_[office];
    if (before.size() > kMostElections) return;
    for (const std::size_t k : before) {
      if (is_of_the_meeting(k, office)) continue;
      for (const std::string& name : item(i).elected) {
        if (!has(item(k).elected, name)) continue;
        add("elected-twice", {item(k).id, item(i).id}, item(i).line, item(i).place,
            fmt::format("{} was elected to the same ({}) before, in line {}", name, item(i).office,
                        item(k).line));
      }
    }
    if (!before.empty()) succeeds(before.back(), i, office);
    before.push_back(i);
  }

  // Who is to preside or to write at the meeting is elected before its business, and may be elected for the
  // year later on.
  [[nodiscard]] bool is_of_the_meeting(std::size_t i, std::string_view office) const {
    static constexpr std::array<std::string_view, 9> kBegins{"chair",         "presid",  "secretar",
                                                             "schriftfuhrer", "vorsitz", "segretar",
                                                             "clerk",         "moderat", "protokoll"};
    if (std::none_of(kBegins.begin(), kBegins.end(), [&](auto b) { return office.starts_with(b); }))
      return false;
    for (std::size_t k = 0; k < i; ++k)
      if (item(k).type == ItemType::motion || item(k).type == ItemType::vote) return false;
    return true;
  }

  // An office that one person holds; not "Vice-Presidents", "Joint Treasurers", "Chairman of the Roads
  // Committee".
  static bool is_of_one(std::string_view office) {
    static constexpr std::array<std::string_view, 16> kOffices{
        "president", "chairman",  "chairwoman", "treasurer", "hontreasurer", "honorarytreasurer",
        "mayor",     "townclerk", "clerk",      "moderator", "speaker",      "kassierer",
        "tresorier", "tesorero",  "tesoriere",  "presidente"};
    return std::find(kOffices.begin(), kOffices.end(), office) != kOffices.end();
  }

  // Another is elected to an office that has just been filled. Who is to preside may be elected anew for the
  // year, and who was elected may have declined.
  void succeeds(std::size_t k, std::size_t i, std::string_view office) {
    const bool presides = office == "president" || office == "chairman" || office == "chairwoman" ||
                          office == "moderator" || office == "speaker";
    if (presides || !is_of_one(office) || item(k).subject != item(i).subject || item(k).elected.empty() ||
        item(i).elected.empty() || has(item(k).elected, item(i).elected.front()))
      return;
    for (std::size_t j = k; j <= i; ++j) {
      const std::string words = text::folded(words_.text(j));
      for (const char* excuse :
           {"declin", "resign", "withdr", "vacan", "protem", "tempora", "acting", "place"})
        if (words.find(excuse) != std::string::npos) return;
    }
    add("two-in-one-office", {item(k).id, item(i).id}, item(i).line, item(i).place,
        fmt::format("{} is elected to the office ({}) that {} was elected to in line {}",
                    item(i).elected.front(), item(i).office, item(k).elected.front(), item(k).line));
  }

  // An article is adopted, and then an amendment to it is moved or put.
  void amendments(std::size_t i) {
    const ItemFacts& facts = facts_.items[i];
    const std::string subject = item(i).subject.value_or("");
    const bool adopts = (item(i).type == ItemType::vote || item(i).type == ItemType::decision) &&
                        item(i).outcome == Outcome::adopted && item(i).outcome_basis == OutcomeBasis::stated;
    if (adopts && !facts.article.empty()) {
      adopted_ = i;
      article_ = facts.article;
      adopted_subject_ = subject;
      return;
    }
    if (adopted_ == kNone) return;
    if (subject != adopted_subject_ || (adopts && facts.whole)) {
      adopted_ = kNone;
      return;
    }
    if (item(i).type != ItemType::amendment || facts.additional || facts.unit == facts_.items[adopted_].unit)
      return;
    // An amendment that names another article, or a new one, is no contradiction.
    const std::string words = text::folded(words_.text(i));
    for (const char* more : {"newarticle", "newclause", "newsection"})
      if (words.find(more) != std::string::npos) return;
    add("adopted-before-amendment", {item(adopted_).id, item(i).id}, item(i).line, item(i).place,
        fmt::format("{} was adopted in line {}, before this amendment to it", article_, item(adopted_).line));
  }

  void after_withdrawal(std::size_t i) {
    const std::size_t motion = facts_.items[i].refers_to;
    if (motion == kNone) return;
    if (item(i).type == ItemType::withdrawal) withdrawn_[motion] = i;
    const bool voted =
        item(i).type == ItemType::vote && item(i).outcome && item(i).outcome != Outcome::unstated;
    const auto found = withdrawn_.find(motion);
    if (voted && found != withdrawn_.end())
      add("voted-after-withdrawal", {item(found->second).id, item(i).id}, item(i).line, item(i).place,
          fmt::format("the motion was withdrawn in line {}, before this vote on it",
                      item(found->second).line));
  }

  // Who speaks or moves without having been present.
  void speakers() {
    std::map<std::string, std::size_t> first;  // name and the item in which it acts first
    for (std::size_t i = 0; i < session_.items.size(); ++i) {
      // Guests and petitioners are heard, too; what they said is told in the third person as a rule.
      if (item(i).summary) continue;
      for (const Names* names : {&item(i).speakers, &item(i).movers, &item(i).seconders})
        for (const std::string& name : *names) first.emplace(name, i);
    }
    Names known = session_.present;
    for (const Names* names : {&session_.chair, &session_.secretaries, &session_.attending})
      known.insert(known.end(), names->begin(), names->end());
    std::vector<std::pair<std::size_t, std::string>> strangers;
    for (const auto& [name, i] : first) {
      if (has(session_.absent, name) && !has(session_.present, name)) {
        if (!facts_.attendance_open)
          add("speaker-not-present", i, fmt::format("{} is listed as absent, and yet takes part here", name));
      } else if (!has(known, name) && !name.starts_with("The ")) {
        strangers.emplace_back(i, name);
      }
    }
    // Where many are missing from it, the list is not one of all who were there.
    const bool whole =
        session_.present.size() >= 3 && !facts_.attendance_open && strangers.size() * 5 <= first.size();
    if (!whole) return;
    std::sort(strangers.begin(), strangers.end());
    for (const auto& [i, name] : strangers)
      add("speaker-not-present", i, fmt::format("{} is not among those listed as present", name));
  }

  const SessionFacts& facts_;
  const Session& session_;
  const ItemWords& words_;
  std::vector<ConsistencyFinding>& out_;
  std::size_t adopted_ = kNone;
  std::string article_, adopted_subject_;
  std::map<std::string, std::vector<std::size_t>> by_office_;  // elections
  std::map<std::size_t, std::size_t> withdrawn_;               // motion, and the item that withdrew it
};

}  // namespace

void check_consistency(const SessionFacts& facts, const Session& session, const ItemWords& words,
                       std::vector<ConsistencyFinding>& out) {
  Checker(facts, session, words, out).run();
}

}  // namespace sicut::proceedings
