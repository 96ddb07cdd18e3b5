// Reads the units of one session, one after another (the inside of draft.h): whose turn it is, what the
// secretary tells, what an announcement makes us expect. Its functions stand in files by what they are about.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proceedings/draft.h"
#include "proceedings/fields.h"
#include "proceedings/motions.h"
#include "proceedings/transcript.h"

namespace sicut::proceedings {

inline constexpr std::size_t kHeadUnits = 14;  // units from the head in which fields may stand in prose
inline constexpr std::uint32_t kLongestAccount = 160;  // words of a paragraph that breaks off a speech
inline constexpr std::uint32_t kShortInterjection = 14;
inline constexpr std::size_t kShortRuling = 4;  // sentences of the chair that are business, all of them

inline constexpr std::size_t kLongestDivision = 700;  // units
inline constexpr std::size_t kColumnsOfTable = 12;    // that are told apart

inline constexpr Concepts kTriggers = Concept::moves | Concept::proposes | Concept::introduces |
                                      Concept::favours | Concept::seconds | Concept::withdrawn |
                                      Concept::amendment;

enum class Turn : std::uint8_t { none, labelled, report, summary };
enum class Expecting : std::uint8_t { none, paper, wording, alternatives, names, decided_text };

class SessionReader {
 public:
  SessionReader(const formats::Document& document, const std::vector<Unit>& units, Transcript& transcript,
                std::size_t first, std::size_t body, std::size_t last)
      : document_(document),
        units_(units),
        transcript_(transcript),
        first_(first),
        body_(body),
        last_(last),
        motions_(draft_) {}
  SessionDraft read();

 private:
  void head_unit(const Unit& u);
  void unit(const Unit& u);
  [[nodiscard]] bool counts_votes(const Unit& u);
  [[nodiscard]] bool is_plain_speech(const Unit& u) const;
  [[nodiscard]] bool names_a_person(const formats::SpeakerLabel& label) const;
  [[nodiscard]] bool names_the_chair(const formats::SpeakerLabel& label) const;
  void plain_speech(const Unit& u);
  // Makes a stretch the one at hand.
  void look_at(TextSpan span);
  void look_behind_label(TextSpan said);
  // The sentences of the stretch at hand, and what one of them states: each is read once, however many rules
  // ask for it. They hold until the next look_at.
  const std::vector<Sentence>& all_sentences();
  const std::vector<Statement>& statements_of(const Sentence& sentence);
  [[nodiscard]] std::string words_of(TextSpan span) const;
  Mention mention(const Actor& actor, bool acting);
  Mentions mention_all(const std::vector<Actor>& actors, bool acting);
  ItemDraft& add(ItemType type, TextSpan span);
  bool table();
  [[nodiscard]] std::vector<Actor> names_in_cell(std::size_t unit);
  void motion_in_row(const std::array<std::size_t, kColumnsOfTable>& cells);
  void result_in_row(const std::array<std::size_t, kColumnsOfTable>& cells);
  bool voters_in_rows(const std::vector<std::array<std::size_t, kColumnsOfTable>>& rows);
  void attendance_in_row(const std::array<std::size_t, kColumnsOfTable>& cells);
  bool field(const Unit& u);
  [[nodiscard]] bool announces_present(const Unit& u) const;
  [[nodiscard]] bool is_said(const Unit& u, const Field& f) const;
  [[nodiscard]] bool starts_content(const Field& f) const;
  bool attendance_lines();
  bool list_goes_on(const Unit& u);
  [[nodiscard]] bool begins_group() const;
  bool called_roll();
  void take(const Field& f);
  [[nodiscard]] std::optional<Mention> listed_before(const Actor& actor, const Mentions& list) const;
  void note_role(const Actor& actor, Mention m, FieldKind kind);
  [[nodiscard]] std::vector<std::string> agenda_items(TokenRange content) const;
  void end_turn();
  void testimony(const Unit& u);
  void testify(const Unit& u);
  void question_and_answer(const Unit& u);
  // Questions and answers that nobody asks or gives stand in letters and catechisms, too.
  [[nodiscard]] bool is_examined() const { return !examiner_.empty() || !witness_.empty(); }
  void behind_label(ItemDraft& item);
  void call_witness(const Actor& actor, const Unit& u);
  [[nodiscard]] TextSpan behind_examiner(TextSpan said);
  void labelled_plainly(const Unit& u);
  void labelled(const Unit& u);
  ItemDraft& begin_speech(const Unit& u);
  [[nodiscard]] TextSpan trimmed(TextSpan span) const;
  void who_speaks(const formats::SpeakerLabel& label, ItemDraft& item);
  static std::vector<Actor> office_in_label(const Tokens& name, std::string_view printed);
  void name_in_aside(const formats::SpeakerLabel& label, ItemDraft& item);
  [[nodiscard]] bool meeting_says_we() const;
  void note_other_kinds(const Unit& u);
  void note_who_opens(const ItemDraft& speech);
  void note_new_chair(const std::vector<Sentence>& sentences);
  [[nodiscard]] bool takes_the_chair(TokenRange sentence) const;
  [[nodiscard]] bool is_chair(const Actor& actor) const;
  [[nodiscard]] std::optional<Mention> presiding(const Actor& actor);
  static std::string lower_case(std::string_view printed);
  [[nodiscard]] ItemType type_of_speech(const formats::SpeakerLabel& label, const ItemDraft& item) const;
  void note_address();
  void goes_on(const Unit& u);
  [[nodiscard]] bool breaks_off(const Unit& u);
  [[nodiscard]] bool another_is_reported(const Unit& u, const Sentence& sentence) const;
  [[nodiscard]] bool ends_in_business(const std::vector<Sentence>& sentences);
  static bool is_plain_outcome(const Statement& s, const Sentence& sentence);
  [[nodiscard]] std::string turn_name() const;
  void speech_statements(bool opening);
  [[nodiscard]] bool speaks_from_chair(const ItemDraft& speech) const;
  [[nodiscard]] bool performs(const Sentence& sentence) const;
  void note_question();
  void in_speech(const Statement& s, bool first, bool chair, bool in_report, std::size_t speech,
                 const Sentence& sentence);
  [[nodiscard]] bool is_announced(const Statement& s, const Sentence& sentence) const;
  [[nodiscard]] bool speaks_as_other(const Statement& s, std::size_t speech) const;
  void move_speech(std::size_t speech, const Sentence& ruling);
  [[nodiscard]] bool is_short_ruling(const Statement& s, const Sentence& sentence) const;
  [[nodiscard]] bool counts_for_the_chair(const Statement& s, std::size_t speech) const;
  static bool is_bare(const Statement& s, const Sentence& sentence);
  void account(const Unit& u);
  void note_election(const Sentence& sentence);
  void note_seconding(const Sentence& sentence);
  [[nodiscard]] bool seconds_in_saying(const Sentence& sentence) const;
  void extend_summary(const Sentence& sentence);
  [[nodiscard]] bool is_declared(const Sentence& sentence) const;
  [[nodiscard]] bool moves_by_name(const Sentence& sentence);
  bool told_fields(const std::vector<Sentence>& sentences);
  bool statement_sentence(const Sentence& sentence);
  [[nodiscard]] bool ends_summary(const Statement& s) const;
  [[nodiscard]] bool supposes(const Statement& s, const Sentence& sentence) const;
  bool summary_sentence(const Sentence& sentence);
  // A speech told in the third person.
  ItemDraft& begin_summary(const Sentence& sentence, Mentions speakers, std::string printed);
  bool mover_says(const Sentence& sentence);
  bool seconder_says(const Sentence& sentence);
  [[nodiscard]] bool pronoun_goes_on(const Sentence& sentence);
  void note_sentence(const Sentence& sentence, const Unit& u);
  [[nodiscard]] bool is_numbered_head(TokenRange sentence) const;
  [[nodiscard]] bool is_head_in_capitals(TokenRange sentence) const;
  [[nodiscard]] bool is_credit(const Unit& u) const;
  void flush_note();
  [[nodiscard]] bool is_whole_aside() const;
  void aside(const Unit& u, TextSpan span);
  void add_aside(TextSpan span);
  void bracketed(const Sentence& sentence, bool);
  bool bracketed_statements(const Sentence& sentence);
  [[nodiscard]] bool is_heading_like(const Unit& u);
  [[nodiscard]] bool names_article_alone() const;
  [[nodiscard]] bool is_head_of_business();
  [[nodiscard]] bool in_a_list() const;
  static bool is_roman(const Token& t);
  [[nodiscard]] bool no_statement();
  [[nodiscard]] bool is_noun_phrase() const;
  [[nodiscard]] bool reads_report() const;
  [[nodiscard]] bool heads_division();
  bool in_division(const Unit& u);
  [[nodiscard]] bool heads_names_in_lines() const;
  [[nodiscard]] bool counts_by_columns(const ItemDraft& vote) const;
  void begin_side();
  void voters();
  void voter(std::size_t first, std::size_t last);
  [[nodiscard]] bool heads_two_columns();
  [[nodiscard]] std::size_t cell_end(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t place_in_line(std::size_t token) const;
  void take_heads_of_columns();
  bool names_two_sides(std::size_t first, std::size_t last);
  void voters_in_columns(std::size_t first, std::size_t last);
  bool names_side(std::size_t first, std::size_t last);
  [[nodiscard]] std::optional<Actor> voter_in_line(std::size_t first, std::size_t last) const;
  void heading(const Unit& u);
  [[nodiscard]] bool names_who_presides();
  [[nodiscard]] bool is_particular() const;
  [[nodiscard]] bool heading_inside_turn(const Unit& u) const;
  [[nodiscard]] bool is_all_capitals() const;
  void begin_report(const Unit& u);
  bool expected(const Unit& u);
  bool mover_line();
  [[nodiscard]] std::size_t head_of_wording() const;
  [[nodiscard]] bool numbered() const;
  [[nodiscard]] bool next_entry() const;
  [[nodiscard]] bool tells_end_alone(const Unit& u) const;
  [[nodiscard]] bool begins_preamble() const;
  [[nodiscard]] bool breaks_off_plainly(const Unit& u);
  void take_wording(const Unit& u);
  void end_in_wording();
  void add_alternative(const Unit& u);
  [[nodiscard]] bool is_course(TokenRange wording) const;
  void expect(Expecting what, std::size_t item);
  void apply(const Statement& s, const Sentence& sentence);
  void moved(const Statement& s, std::size_t speech, const Sentence& sentence);
  bool credits_motion(const Statement& s);
  bool credits_decision(const Statement& s, std::size_t index);
  void note_same_as(std::size_t index, TokenRange words);
  void withdrawn(const Statement& s, TextSpan span, const Mentions& speakers);
  void elected(const Statement& s, const Sentence& sentence);
  void polled(const Statement& s, const Sentence& sentence);
  [[nodiscard]] std::vector<Actor> nominee(const Statement& s, const Sentence& sentence) const;
  void set_vote(ItemDraft& item, const VoteCount& vote);
  bool names_of_last_vote(const Statement& s);
  bool side_of_last_vote_again(const Statement& s);
  void motion_won_contest(std::size_t vote, const Statement& s);
  bool bare_ratio(const Sentence& sentence);
  bool next_house_of_last_vote(const Statement& s, TextSpan span);
  bool next_side_of_last_vote(const Statement& s, TextSpan span);
  bool figures_of_credited(const Statement& s);
  bool figures_of_last_decision(const Statement& s, TextSpan span);
  void ended(const Statement& s, const Sentence& sentence);
  void adopted_amendment(const Statement& s, std::size_t decision);
  Mentions movers_in_brackets(const Sentence& sentence);
  [[nodiscard]] bool says_vote(const Sentence& sentence) const;
  void after_outcome(const Statement& s, std::size_t index);
  const formats::Document& document_;
  const std::vector<Unit>& units_;
  Transcript& transcript_;
  std::size_t first_, body_, last_, at_ = 0;
  SessionDraft draft_;
  Motions motions_;
  Tokens tokens_;  // of the unit at hand; of a labelled one, its speech
  bool divided_ = false;
  std::vector<Sentence> sentences_;                                // of tokens_, once divided_
  std::vector<std::optional<std::vector<Statement>>> statements_;  // of each, once asked for
  Turn turn_ = Turn::none;
  std::size_t speech_ = kNone;
  bool from_chair_ = false;  // the turn at hand
  bool told_label_ = false;  // of the turn at hand: "HOLL (rising) says:"
  Expecting expecting_ = Expecting::none;
  std::size_t expected_item_ = kNone;
  std::optional<std::uint64_t> expected_number_;  // of the entry that announces it
  std::size_t names_unit_ = kNone;                // the unit whose names were counted above it
  std::size_t unseconded_ = kNone;                // the item that tells that a motion found no seconder
  bool first_expected_ = false;
  std::optional<FieldKind> listing_;
  bool listing_open_ = false;
  std::string subject_;
  std::size_t resolution_heading_ = kNone;  // the unit behind a heading that announces a resolution
  std::size_t division_ = kNone;  // the unit behind the head of a division, or behind names under it
  std::optional<Concept> side_;   // that the names listed at hand voted for
  std::array<std::optional<Concept>, 2> column_sides_;  // of a division in two columns
  std::size_t second_column_ = 0;                       // where the second begins; 0: there is one
  bool counted_here_ = false;    // no figures were printed for that division: its names are counted
  bool may_have_tables_ = true;  // markup, or bars between cells
  std::size_t table_end_ = 0;    // behind the table that was looked at last
  TextSpan note_span_;
  std::size_t note_item_ = kNone;
  bool another_presides_ = false;  // "PRÉSIDENCE DE M. VAUX" in the middle of a session
  Mentions seconders_;             // told last
  std::size_t seconders_unit_ = kNone;
  Mentions examiner_, witness_;  // who asks and who answers, until others are named
  std::string office_;           // that an election was announced for
  std::size_t office_unit_ = 0;
};

}  // namespace sicut::proceedings
