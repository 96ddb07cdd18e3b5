// Reads one sentence (the inside of statements.h). Its rules stand in four files: motions, elections,
// outcomes, and what a statement is about.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proceedings/statements.h"
#include "text/one_of.h"

namespace sicut::proceedings {

// Words and signs of a sentence that are looked at: what follows is its wording. Rules look back over the
// sentence, so that its length must be bounded.
inline constexpr std::size_t kLongestSentence = 600;

// The actors right before a verb, or those that open the sentence with a clause between commas behind them:
// "Mr. Reilly, 40 Locust Street, said".
[[nodiscard]] std::vector<Actor> subject_before(const Tokens& tokens, std::size_t first, std::size_t verb);

// "Mr. Holl moves that ...; Mr. Reed moves that ...": where the second begins; the sentence's end if none.
[[nodiscard]] std::size_t second_motion(const Tokens& tokens, TokenRange sentence);
// "Mr. Holl's – for 3, against 6; Mr. Reed's – for 5, against 3": where the second count begins.
[[nodiscard]] std::size_t second_count(const Tokens& tokens, TokenRange sentence);
// "Mr. Holl's motion is lost, Mr. Reed's is carried": whether the end of another motion begins at `at`.
[[nodiscard]] bool begins_end_of_another(const Tokens& tokens, std::size_t at, std::size_t end);

inline constexpr Concepts kEnds = Concept::adopted | Concept::rejected;

// Whether a clause tells how something that was before the meeting ended.
[[nodiscard]] bool tells_end(const Tokens& tokens, TokenRange clause);

// "the amendment fell and the original motion was carried": whether token `i` stands between two ends.
[[nodiscard]] bool joins_ends(const Tokens& tokens, std::size_t i, TokenRange sentence);

// "Mr. Leaf was re-elected; and Messrs. Tuke were appointed auditors": an election on each side of token
// `at`.
[[nodiscard]] bool elects_twice(const Tokens& tokens, TokenRange sentence, std::size_t at);

// What a vote's figures belong to.
[[nodiscard]] inline bool ends_or_puts(const Statement& statement) {
  return statement.outcome.has_value() || statement.kind == StatementKind::put;
}

class StatementReader {
 public:
  StatementReader(const Tokens& tokens, const Sentence& sentence, Teller teller)
      : tokens_(tokens),
        range_(sentence.tokens),
        bracketed_(sentence.bracketed),
        from_speaker_(teller != Teller::record),
        lone_votes_(teller != Teller::speaker) {
    range_.last = std::min(range_.last, range_.first + kLongestSentence);
    trim();
  }
  std::vector<Statement> read();

 private:
  [[nodiscard]] bool says_anything();
  [[nodiscard]] bool inside(std::size_t i) const { return i < range_.last; }
  [[nodiscard]] bool is(std::size_t i, std::string_view form) const {
    if (!inside(i)) return false;
    const std::string_view here = tokens_[i].form;  // of a sign: empty
    return here.size() == form.size() && here.front() == form.front() && here == form;
  }
  // "moved by", "proposé par"
  [[nodiscard]] bool says_by(std::size_t i) const { return is(i, "by") || is(i, "par") || is(i, "por"); }
  [[nodiscard]] bool sign(std::size_t i, char32_t c) const { return inside(i) && tokens_[i].sign == c; }
  void trim();
  void skip_run_in_head();
  void skip_assent();
  void skip_number_of_year();
  [[nodiscard]] bool is_question_or_supposition() const;
  [[nodiscard]] bool ends_in_colon() const;
  [[nodiscard]] bool only_thought_of(std::size_t verb) const;
  [[nodiscard]] bool in_relative_clause(std::size_t verb) const;
  Statement& add(StatementKind kind);
  void motion();
  [[nodiscard]] bool ends_in_passive(std::size_t i) const;
  [[nodiscard]] bool resolved_first() const;
  [[nodiscard]] bool resolved_before(std::size_t i) const;
  [[nodiscard]] bool amends_before(std::size_t i) const;
  [[nodiscard]] bool begins_in_letters() const;
  bool noted_in_letters(std::size_t i);
  [[nodiscard]] bool begins_with_pair() const;
  bool moved_by_pair();
  void mover_and_seconder(Statement& motion) const;
  bool moved_by(std::size_t i);
  bool proposed_behind(std::size_t i);
  bool name_alone(std::size_t first);
  bool credited_in_brackets();
  [[nodiscard]] bool says_on_motion(std::size_t verb) const;
  bool motion_of(std::size_t i);
  bool somebody_moves(std::size_t i);
  bool moves_in_saying(std::size_t i);
  [[nodiscard]] bool he_would_move(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> shared_subject(std::size_t verb) const;
  bool favours_doing(std::size_t i);
  bool impersonal(std::size_t i);
  bool amendment_proposed(std::size_t i);
  bool titled_resolution();
  bool titled_motion(std::size_t i);
  bool motion_without_colon(std::size_t i);
  void read_mover_lines(std::size_t first, Statement& motion) const;
  bool named_behind(std::size_t i);
  bool moved_in_brackets(std::size_t i, std::size_t open);
  [[nodiscard]] std::size_t movers_in_bracket(std::size_t at, Statement& motion) const;
  bool movers_at_the_end();
  [[nodiscard]] bool found_outcome_behind(std::size_t i) const;
  [[nodiscard]] bool is_opening(std::size_t i) const;
  [[nodiscard]] bool is_adverb(std::size_t i) const;
  // Of a language that needs no "to be" and no article.
  [[nodiscard]] bool is_cyrillic(std::size_t i) const;
  [[nodiscard]] bool is_he(std::size_t i) const;
  [[nodiscard]] bool first_person_before(std::size_t end) const;
  [[nodiscard]] bool takes_object(std::size_t i, bool strong) const;
  [[nodiscard]] bool seconds_near(std::size_t i) const;
  [[nodiscard]] bool asks_for_procedure(std::size_t i) const;
  [[nodiscard]] bool object_behind(std::size_t i, Concepts what) const;
  [[nodiscard]] bool mentions(Concepts what, std::size_t before) const;
  [[nodiscard]] bool mentions_before(Concepts what, std::size_t end) const;
  [[nodiscard]] bool is_amendment(std::size_t verb, const Statement& motion) const;
  [[nodiscard]] std::size_t behind_place(TokenRange wording) const;
  [[nodiscard]] bool changes_words(TokenRange wording) const;
  [[nodiscard]] bool speaks_of_words(TokenRange wording) const;
  [[nodiscard]] bool of_old(std::size_t k) const;
  void by_phrase(std::size_t i, Statement& motion) const;
  void seconders(Statement& motion) const;
  // "sec. by Ott"
  [[nodiscard]] bool sec_by(std::size_t i) const;
  bool seconded_for_short(std::size_t i, Statement& motion) const;
  [[nodiscard]] std::size_t behind_sec_by(std::size_t i, std::size_t& seconding) const;
  [[nodiscard]] bool dash_before_wording(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> seconders_at(std::size_t first) const;
  void cut_end(Statement& motion) const;
  void cut_wording(Statement& motion, std::size_t at) const;
  [[nodiscard]] std::size_t content_end() const;
  void wording_behind(std::size_t i, Statement& motion) const;
  [[nodiscard]] std::size_t over_seconding(std::size_t i, std::size_t& seconding) const;
  [[nodiscard]] std::size_t over_leading_words(std::size_t start, std::size_t i) const;
  [[nodiscard]] std::size_t over_thing_moved(std::size_t first) const;
  void wording_before(std::size_t verb, Statement& motion) const;
  [[nodiscard]] std::size_t no_seconder_tail(std::size_t first) const;
  [[nodiscard]] std::size_t outcome_tail(std::size_t first) const;
  [[nodiscard]] bool ends_what_stands(std::size_t i) const;
  void seconding();
  bool elected_by_order(std::size_t i);
  bool we_decide();
  bool we_elect(std::size_t verb);
  [[nodiscard]] bool says_i_second(std::size_t i) const;
  void withdrawal();
  void election();
  bool officers_listed();
  [[nodiscard]] Statement election_of(std::vector<Actor> elected, TokenRange office, std::size_t last) const;
  bool officers_before(std::size_t verb);
  bool officers_between(std::size_t first, std::size_t last, std::size_t fewest);
  void more_officers(std::size_t at);
  bool officers_named_as(std::size_t at, std::size_t last);
  [[nodiscard]] std::string_view pronoun_before(std::size_t i) const;
  bool candidates();
  [[nodiscard]] std::vector<Actor> names_in_rest(std::size_t at) const;
  bool nominated_and_elected(std::size_t verb);
  [[nodiscard]] bool is_attribute(std::size_t i) const;
  [[nodiscard]] bool is_being(std::size_t i) const;
  bool elect(std::size_t i);
  [[nodiscard]] std::size_t subject_end(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> elected_before(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> elected_behind(std::size_t i, std::size_t& names_end) const;
  void keep_elected(std::vector<Actor>& elected) const;
  [[nodiscard]] bool body_alone(std::size_t i) const;
  [[nodiscard]] bool is_being_before(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> having_won(std::size_t i) const;
  [[nodiscard]] std::size_t clause_start(std::size_t i) const;
  [[nodiscard]] std::size_t colon_behind(std::size_t i) const;
  [[nodiscard]] std::vector<Actor> actors_with_counts(std::size_t first) const;
  [[nodiscard]] std::vector<Actor> names_behind_as(std::size_t i) const;
  [[nodiscard]] std::string office_of(std::size_t i, std::size_t colon, bool active) const;
  void outcome();
  [[nodiscard]] bool german_passive(std::size_t verb) const;
  [[nodiscard]] bool is_of_old(std::size_t verb) const;
  [[nodiscard]] bool reported_before(std::size_t verb) const;
  [[nodiscard]] bool bill_is_read_at(std::size_t i) const;
  bool done_on_motion();
  bool found_no_seconder();
  bool ruled_out();
  [[nodiscard]] bool only_words_till(std::size_t first) const;
  bool casting_vote();
  bool carried_before_wording();
  bool bill_is_read();
  void ayes_have_it();
  [[nodiscard]] std::optional<Outcome> outcome_of(std::size_t i) const;
  [[nodiscard]] bool votes_to(std::size_t i) const;
  [[nodiscard]] bool is_thrown_out(std::size_t i) const;
  [[nodiscard]] bool is_denied(std::size_t i) const;
  bool owned_motion(std::size_t i);
  // Whose motion is meant where it is called by its mover alone.
  [[nodiscard]] std::optional<Actor> owner() const;
  [[nodiscard]] bool announces_addition(std::size_t verb, std::size_t end) const;
  [[nodiscard]] bool is_never_done(std::size_t verb) const;
  [[nodiscard]] std::optional<Outcome> closing_or_tabling(std::size_t i) const;
  [[nodiscard]] bool assembly_opens(std::size_t before) const;
  [[nodiscard]] std::optional<Outcome> divided_verb(std::size_t i) const;
  [[nodiscard]] bool assembly_acts(std::size_t verb) const;
  [[nodiscard]] std::size_t behind_assembly() const;
  [[nodiscard]] bool goes_on_to(std::size_t verb, std::size_t at) const;
  bool majority_declares();
  bool council_does();
  bool decision(std::size_t i, Outcome outcome);
  void cut_count(TokenRange& wording) const;
  [[nodiscard]] bool decides_for_all(std::size_t i) const;
  [[nodiscard]] std::size_t content_of_decision(std::size_t i) const;
  [[nodiscard]] bool is_content(std::size_t i, std::size_t first) const;
  [[nodiscard]] bool agreed_to_all(std::size_t first) const;
  bool decision_noun(std::size_t i);
  bool somebody_is_instructed();
  bool decision_that_is();
  [[nodiscard]] bool mentions_it_before(std::size_t i) const;
  [[nodiscard]] bool assembly_before(std::size_t i) const;
  [[nodiscard]] bool section_before(std::size_t i) const;
  bool stated(std::size_t i, Outcome outcome);
  [[nodiscard]] bool stated_outright(std::size_t i) const;
  [[nodiscard]] bool put_before(std::size_t i) const;
  [[nodiscard]] bool announces_count() const;
  [[nodiscard]] bool announces_voting() const;
  [[nodiscard]] bool is_thing_pronoun(std::size_t i) const;
  [[nodiscard]] bool is_only_led_by_signs(std::size_t i) const;
  [[nodiscard]] bool stands_alone(std::size_t i) const;
  [[nodiscard]] bool is_passive_without_be(std::size_t i) const;
  [[nodiscard]] std::size_t unquoted_before(std::size_t i) const;
  static bool is_roman(std::string_view form);
  void amendment_with(Statement& statement);
  [[nodiscard]] Reference reference(std::size_t first = 0) const;
  void note_amended(std::size_t i, Reference& about) const;
  void note_noun(std::size_t i, Reference& about) const;
  [[nodiscard]] bool is_indefinite(std::size_t i) const;
  static int ordinal_of(std::string_view form);
  void note_movers(std::size_t i, Reference& about) const;
  void put();
  [[nodiscard]] bool put_to_the_vote(std::size_t i) const;
  void count();
  void note_manner(Statement& statement) const;
  void arrival();
  const Tokens& tokens_;
  TokenRange range_;
  bool bracketed_;
  bool by_order_ = false;  // "Постановили: Избрать ...": an election, and no more is decided
  bool from_speaker_;
  bool lone_votes_;
  Concepts said_;  // by any word of the sentence
  Traits traits_;
  bool may_count_ = false;  // some word or figure of it can begin a count
  bool section_ = false;    // begins with "§ 3"
  bool numbered_ = false;   // "2. Proposal to survey the line": an entry of an agenda, perhaps
  std::size_t motion_verb_ = 0;
  bool on_motion_ = false;  // "On the motion of Mr. Holl": what follows tells how it ended
  std::vector<Statement> found_;
  std::size_t motion_ = 0;  // how many statements there were with the motion: its index + 1
};

}  // namespace sicut::proceedings
