// The motions that are open in a session, and what becomes of them: which one "the amendment", "Mr. Holl’s
// motion", "the second motion" or a bare "Carried." means.
#pragma once

#include <string>
#include <vector>

#include "proceedings/draft.h"

namespace sicut::proceedings {

inline constexpr std::size_t kFarthestBack = 200;  // motions that are looked over for the one that is meant

class Motions {
 public:
  explicit Motions(SessionDraft& draft) : draft_(draft) {}

  void add(std::size_t item);
  // Its wording is "same as comrade Holl’s".
  void same_as(std::size_t item, const Mentions& named);
  void begin_alternatives() { alternatives_.clear(); }
  void add_alternative(std::size_t item);
  // Another heading: "the motion" no longer means one of before, unless its mover is named.
  void new_subject(const std::string& subject);
  void seconded(const Mentions& seconders, std::optional<Concept> noun = {});
  void withdrawn(std::size_t item, const Reference& about);
  void elected(std::size_t item);

  // The vote item that a statement in unit `unit` goes on with ("... put to the vote. For: 3. Against: 9. It
  // is rejected."); kNone where it begins one of its own.
  [[nodiscard]] std::size_t open_vote(std::size_t unit, const Statement& statement) const;

  // Item `item` tells how a vote ended, or that it was held; finds the motion and settles both. `named`: the
  // movers that the statement names.
  void ended(std::size_t item, const Statement& statement, const Mentions& named);

  // More of a vote has been told: what its figures imply is judged anew.
  void displaced(std::size_t amendment);
  [[nodiscard]] bool implied_otherwise(const Statement& s) const;
  void tabled_with(std::size_t motion);
  void recounted(std::size_t item);

  [[nodiscard]] bool has_open() const { return latest_open(true, true, draft_.items.size()) != kNone; }

  // "The Question is, That the words proposed to be left out stand part": who carries it rejects the
  // amendment.
  void question_is_turned() { turned_ = true; }

  // Outcomes that follow from the next step; proposals that came to nothing are taken out; items are put into
  // the order of the page.
  void finish();

 private:
  void falls(std::size_t motion);
  [[nodiscard]] bool is_open(std::size_t item) const;
  [[nodiscard]] std::size_t target_of(const Statement& statement, std::size_t item, const Mentions& named);
  [[nodiscard]] std::size_t by_mover(const Mentions& named, const Statement& statement, std::size_t item);
  [[nodiscard]] std::size_t by_ordinal(int ordinal) const;
  [[nodiscard]] std::size_t by_wording(const std::string& quoted, std::size_t before) const;
  [[nodiscard]] std::size_t latest_open(bool amendments, bool motions, std::size_t before) const;
  [[nodiscard]] std::size_t previous_question(std::size_t before) const;
  [[nodiscard]] std::size_t speech_as_motion(std::size_t vote);
  [[nodiscard]] std::size_t same_wording(std::size_t decision) const;
  [[nodiscard]] static bool puts_same_article(const ItemDraft& vote, const Statement& s);
  [[nodiscard]] static bool is_counted_again(const ItemDraft& vote, const Statement& s, std::size_t unit);
  [[nodiscard]] std::size_t polled(const Statement& s) const;
  void settle(std::size_t item, std::size_t motion, Outcome outcome, OutcomeBasis basis);
  void reject_other_alternatives(std::size_t carried);
  void reject_other_courses(std::size_t carried);
  [[nodiscard]] std::size_t by_office(const std::string& office, std::size_t before) const;
  [[nodiscard]] static std::optional<Outcome> implied_by(const VoteCount& vote);
  void put_into_order();

  SessionDraft& draft_;
  std::vector<std::size_t> motions_;  // items
  std::vector<std::size_t> alternatives_;
  std::size_t subject_begins_ = 0;  // index into motions_
  bool turned_ = false;
  std::size_t turned_motion_ = kNone;  // whose question was
  std::size_t last_voted_ = kNone;     // the motion of the last vote
  std::uint64_t most_voters_ = 0;      // that a vote of the session has counted
};

}  // namespace sicut::proceedings
