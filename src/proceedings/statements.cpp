#include "proceedings/statements.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/numbers.h"

namespace sicut::proceedings {
namespace {

// The actors right before a verb, or those that open the sentence with a clause between commas behind them:
// "Mr. Reilly, 40 Locust Street, said".
std::vector<Actor> subject_before(const Tokens& tokens, std::size_t first, std::size_t verb) {
  auto actors = actors_before(tokens, first, verb);
  const bool closed = verb > first + 2 &&
                      (tokens[verb - 1].sign == ',' || (verb < tokens.size() && tokens[verb].sign == ','));
  const bool inside =
      !actors.empty() && actors.front().tokens.first > first + 1;  // "40 Locust Street," of the clause
  if ((!actors.empty() && !inside) || !closed) return actors;
  std::size_t stopped = first;
  auto opening = read_actors(tokens, first, verb, &stopped);
  if (opening.empty() || stopped >= verb || tokens[stopped].sign != ',' || stopped + 1 >= verb) return actors;
  return opening;
}

template <class Table>
bool is_one_of(std::string_view form, const Table& table) {
  return std::find(table.begin(), table.end(), form) != table.end();
}

constexpr Concepts kThings = Concept::motion | Concept::amendment | Concept::resolution;

// Words and signs of a sentence that are looked at: what follows is its wording. Rules look back over the
// sentence, so that its length must be bounded.
constexpr std::size_t kLongestSentence = 600;

class Reader {
 public:
  Reader(const Tokens& tokens, const Sentence& sentence, bool subject_is_speaker)
      : tokens_(tokens),
        range_(sentence.tokens),
        bracketed_(sentence.bracketed),
        from_speaker_(subject_is_speaker) {
    range_.last = std::min(range_.last, range_.first + kLongestSentence);
    trim();
  }

  std::vector<Statement> read() {
    if (range_.empty() || !says_anything()) return {};
    if (is_question_or_supposition()) return {};
    motion();
    if (motion_ == 0) seconding();
    withdrawal();
    election();
    outcome();
    if (found_.empty() || (motion_ != 0 && found_.size() == motion_)) put();
    count();
    arrival();
    for (Statement& statement : found_) note_manner(statement);
    return std::move(found_);
  }

 private:
  // Most sentences have no word that any rule begins with.
  [[nodiscard]] bool says_anything() const {
    const Concepts telling = Concept::motion | Concept::amendment | Concept::resolution | Concept::moves |
                             Concept::proposes | Concept::introduces | Concept::seconds | Concept::puts |
                             Concept::adopted | Concept::rejected | Concept::withdrawn | Concept::tabled |
                             Concept::referred | Concept::closed | Concept::elected | Concept::resolved |
                             Concept::favours | Concept::arrives | Concept::ballot | Concept::for_side |
                             Concept::against_side | Concept::abstain_side | Concept::unanimous |
                             Concept::majority | Concept::matter;
    for (std::size_t i = range_.first; i < range_.last; ++i)
      if (tokens_[i].concepts.any_of(telling) || tokens_[i].form == "nem" || tokens_[i].form == "to" ||
          tokens_[i].form == "roll")
        return true;
    return false;
  }

  [[nodiscard]] bool inside(std::size_t i) const { return i < range_.last; }
  [[nodiscard]] bool is(std::size_t i, std::string_view form) const {
    return inside(i) && tokens_[i].form == form && tokens_[i].is_word();
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t c) const { return inside(i) && tokens_[i].sign == c; }

  // A list number, a dash or a stop before the first word is no part of the sentence.
  void trim() {
    while (!range_.empty() && !tokens_[range_.first].is_word() && tokens_[range_.first].sign != '"')
      ++range_.first;
    if (inside(range_.first + 1) && tokens_[range_.first].digit && sign(range_.first + 1, '.')) {
      range_.first += 2;
      numbered_ = true;
    }
    while (!range_.empty() && !tokens_[range_.first].is_word() && tokens_[range_.first].sign != '"')
      ++range_.first;
  }

  [[nodiscard]] bool is_question_or_supposition() const {
    if (tokens_[range_.last - 1].sign == '?') return true;
    static constexpr std::array<std::string_view, 6> kOpen{"if",   "unless", "whether",
                                                           "wenn", "falls",  "если"};
    return is_one_of(tokens_[range_.first].form, kOpen);
  }

  [[nodiscard]] bool ends_in_colon() const {
    std::size_t last = range_.last;
    while (last > range_.first && (tokens_[last - 1].sign == '-' || tokens_[last - 1].sign == '"')) --last;
    return last > range_.first && tokens_[last - 1].sign == ':';
  }

  // "should be adopted", "to be elected", "if carried", "would move", "may be put": not yet done.
  [[nodiscard]] bool only_thought_of(std::size_t verb) const {
    const std::size_t from = verb > range_.first + 5 ? verb - 5 : range_.first;
    for (std::size_t i = verb; i-- > from;) {
      const Token& t = tokens_[i];
      if (t.sign == ';' || t.sign == ':' || t.sign == '.') return false;
      if (t.has(Concept::modal) && !t.has(Concept::month)) return true;
      const bool infinitive = t.form == "be" || t.form == "been";
      if (infinitive && i > range_.first &&
          (tokens_[i - 1].form == "to" || tokens_[i - 1].has(Concept::modal)))
        return true;
      if (infinitive && t.form == "be") return true;  // "that the report be adopted"
    }
    return false;
  }

  // "which was carried last year", "the motion that was lost": told in passing.
  [[nodiscard]] bool in_relative_clause(std::size_t verb) const {
    const std::size_t from = verb > range_.first + 4 ? verb - 4 : range_.first;
    for (std::size_t i = verb; i-- > from;) {
      if (tokens_[i].form == "which" || tokens_[i].form == "who" || tokens_[i].form == "whom") {
        // "..., which was carried": goes on the sentence.
        return !(i > range_.first && tokens_[i - 1].sign == ',');
      }
    }
    return false;
  }

  Statement& add(StatementKind kind) {
    Statement statement;
    statement.kind = kind;
    statement.tokens = range_;
    found_.push_back(std::move(statement));
    return found_.back();
  }

  // --- motions ---------------------------------------------------------------------------------------------

  void motion() {
    for (std::size_t i = range_.first; inside(i); ++i) {
      if (tokens_[i].quoted || !tokens_[i].is_word()) continue;
      if (moved_by(i) || motion_of(i) || somebody_moves(i) || impersonal(i) || titled_motion(i)) {
        motion_ = found_.size();
        motion_verb_ = i;
        Statement& motion = found_.back();
        if (motion.kind == StatementKind::motion && is_amendment(i, motion))
          motion.kind = StatementKind::amendment;
        seconders(motion);
        return;
      }
    }
  }

  // "moved by Mr. Holl", "proposed by the Chairman, seconded by Mr. Tull".
  bool moved_by(std::size_t i) {
    const Token& t = tokens_[i];
    const bool verb = t.has(Concept::moves) || t.has(Concept::proposes) ||
                      (t.has(Concept::introduces) && mentions(kThings, i));
    if (!verb || !inside(i + 1) || !tokens_[i + 1].has(Concept::by) || tokens_[i + 1].form != "by")
      return false;
    std::size_t stopped = i + 2;
    auto movers = read_actors(tokens_, i + 2, range_.last, &stopped);
    if (movers.empty()) return false;
    Statement& motion = add(StatementKind::motion);
    motion.movers = std::move(movers);
    wording_behind(stopped, motion);
    if (motion.wording.empty() && i > range_.first + 2) wording_before(i, motion);
    return true;
  }

  // "Motion by Holl", "On the motion of Mr. Holl", "The motion of comrade Holl:", "Amendment by Reed:".
  bool motion_of(std::size_t i) {
    const Token& t = tokens_[i];
    if (!t.concepts.any_of(kThings) || t.has(Concept::matter)) return false;
    const bool by =
        is(i + 1, "by") || is(i + 1, "of") || is(i + 1, "from") || is(i + 1, "von") || is(i + 1, "de");
    if (!by) return false;
    const bool made_by = is(i + 1, "by") || is(i + 1, "from") || is(i + 1, "von");
    const bool on = i > range_.first &&
                    (is(i - 1, "on") || is(i - 1, "upon") ||
                     (is(i - 1, "the") && i > range_.first + 1 && (is(i - 2, "on") || is(i - 2, "upon"))));
    std::size_t stopped = i + 2;
    auto movers = read_actors(tokens_, i + 2, range_.last, &stopped);
    if (movers.empty()) return false;
    const bool announced = ends_in_colon() && stopped + 2 >= range_.last;
    if (!(on || announced || (made_by && i <= range_.first + 2))) return false;
    Statement& motion = add(t.has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
    motion.movers = std::move(movers);
    motion.announces = announced;
    on_motion_ = on;
    if (!announced) wording_behind(stopped, motion);
    if (on && i > range_.first + 4) wording_before(i - (is(i - 1, "the") ? 2 : 1), motion);
    return true;
  }

  // "Mr. Holl moves that", "LUSK: Moves to convene" (the subject is the label), "Comrade Tolstov then
  // proposed to".
  bool somebody_moves(std::size_t i) {
    const Token& t = tokens_[i];
    const bool strong = t.has(Concept::moves);
    const bool brings = t.has(Concept::introduces) && object_behind(i, kThings);
    const bool weak = t.has(Concept::proposes);
    if (!strong && !brings && !weak) return favours_doing(i);
    if (only_thought_of(i) || !takes_object(i, strong)) return false;
    std::vector<Actor> movers;
    bool by_body = false;
    const bool opens = is_opening(i);
    if (!opens) {
      std::size_t end = i;
      while (end > range_.first && is_adverb(end - 1)) --end;
      movers = subject_before(tokens_, range_.first, end);
      const bool pronoun = end > range_.first && tokens_[end - 1].has(Concept::pronoun) && is_he(end - 1);
      if (movers.empty() && !(pronoun && (end - 1 == range_.first || from_speaker_)) &&
          !first_person_before(end)) {
        // "The Bureau of the Central Committee proposes to designate": in a speech it is the speaker's.
        const bool body = from_speaker_ && i < range_.first + 9 && i > range_.first && weak &&
                          mentions_before(Concepts(Concept::body), i);
        if (!body) return false;
        by_body = true;
      }
    } else if (!from_speaker_ && !t.form.ends_with("ed")) {
      return false;
    }
    Statement& motion = add(StatementKind::motion);
    motion.weak = weak && !opens && !by_body && movers.empty() && from_speaker_;
    motion.movers = std::move(movers);
    wording_behind(i + 1, motion);
    return true;
  }

  // "Speaks in favor of creating a committee": a proposal, if nobody else makes it.
  bool favours_doing(std::size_t i) {
    static constexpr std::array<std::string_view, 22> kMaking{
        "creating", "forming",    "establishing", "appointing", "electing", "convening",
        "calling",  "postponing", "adjourning",   "inviting",   "sending",  "referring",
        "tabling",  "organizing", "organising",   "founding",   "closing",  "publishing",
        "adopting", "setting",    "instituting",  "summoning"};
    if (!from_speaker_ || !tokens_[i].has(Concept::favours) || !is(i + 1, "of") || i > range_.first + 3)
      return false;
    if (!inside(i + 2) || !is_one_of(tokens_[i + 2].form, kMaking)) return false;
    Statement& motion = add(StatementKind::motion);
    motion.wording = {i + 2, content_end()};
    return true;
  }

  // "It was moved that", "Moved, that", "A motion was made to".
  bool impersonal(std::size_t i) {
    const Token& t = tokens_[i];
    const bool it = i >= range_.first + 2 && is(i - 2, "it") && (is(i - 1, "was") || is(i - 1, "is"));
    if ((t.form == "moved" || t.form == "proposed") && it) {
      Statement& motion = add(StatementKind::motion);
      by_phrase(i + 1, motion);
      wording_behind(i + 1, motion);
      return true;
    }
    const bool made = t.has(Concept::motion) && (is(i + 1, "was") || is(i + 1, "is")) &&
                      (is(i + 2, "made") || is(i + 2, "introduced") || is(i + 2, "offered"));
    if (!made) return false;
    Statement& motion = add(StatementKind::motion);
    by_phrase(i + 3, motion);
    wording_behind(i + 3, motion);
    return true;
  }

  // "Motion: To close the list of speakers.", "Amendment: ..."
  bool titled_motion(std::size_t i) {
    if (i != range_.first || !tokens_[i].concepts.any_of(Concept::motion | Concept::amendment)) return false;
    for (std::size_t k = i + 1; inside(k) && k < i + 12; ++k)
      if (tokens_[k].has(Concept::moves) && !tokens_[k].quoted)
        return false;  // "Motion: Joan Tilley moved to"
    std::size_t colon = i + 1;
    if (inside(colon) && tokens_[colon].digit) ++colon;  // "Motion 3:"
    if (!sign(colon, ':')) {
      // "Motion to adjourn.", "Motion that the report be received": a head without a verb.
      const bool bare = !numbered_ && tokens_[i].has(Concept::motion) &&
                        (is(i + 1, "to") || is(i + 1, "that")) && !found_outcome_behind(i + 2);
      if (!bare) return false;
      add(StatementKind::motion).wording = {i + 1, content_end()};
      return true;
    }
    Statement& motion =
        add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
    motion.wording = {colon + 1, content_end()};
    motion.announces = motion.wording.empty();
    return true;
  }

  [[nodiscard]] bool found_outcome_behind(std::size_t i) const {
    for (; inside(i); ++i)
      if (!tokens_[i].quoted && tokens_[i].concepts.any_of(Concept::adopted | Concept::rejected) &&
          !only_thought_of(i))
        return true;
    return false;
  }

  // A verb with nothing before it but what carries on: "Moves", "Then moves", "And moves".
  [[nodiscard]] bool is_opening(std::size_t i) const {
    for (std::size_t k = range_.first; k < i; ++k)
      if (!is_adverb(k) && !tokens_[k].has(Concept::conjunction)) return false;
    return true;
  }

  [[nodiscard]] bool is_adverb(std::size_t i) const {
    static constexpr std::array<std::string_view, 22> kAdverbs{
        "then",   "also",       "further",   "now",    "again", "accordingly", "thereupon", "formally",
        "next",   "thereafter", "therefore", "and",    "has",   "had",         "have",      "here",
        "hereby", "beg",        "begs",      "begged", "to",    "dann"};
    return tokens_[i].sign == ',' || is_one_of(tokens_[i].form, kAdverbs);
  }

  [[nodiscard]] bool is_he(std::size_t i) const {
    return tokens_[i].form == "he" || tokens_[i].form == "she" || tokens_[i].form == "er" ||
           tokens_[i].form == "il";
  }

  [[nodiscard]] bool first_person_before(std::size_t end) const {
    if (!from_speaker_) return false;
    const std::size_t from = end > range_.first + 3 ? end - 3 : range_.first;
    for (std::size_t i = from; i < end; ++i)
      if (tokens_[i].form == "i" || tokens_[i].form == "we" || tokens_[i].form == "ich" ||
          tokens_[i].form == "je")
        return true;
    return false;
  }

  // What follows a verb that moves a motion, and not a chair.
  [[nodiscard]] bool takes_object(std::size_t i, bool strong) const {
    if (!inside(i + 1)) return false;
    const Token& next = tokens_[i + 1];
    if (!tokens_[i].form.empty() && static_cast<unsigned char>(tokens_[i].form.front()) >= 0xd0 &&
        next.is_word())
      return true;  // Russian has no article
    if (next.sign == ':' || next.sign == '"' || (next.sign == ',' && (strong || seconds_near(i))))
      return true;
    if (next.quoted) return true;
    if (next.has(Concept::that) || next.has(Concept::article_word) || next.has(Concept::following) ||
        next.concepts.any_of(kThings))
      return true;
    static constexpr std::array<std::string_view, 14> kNext{
        "as",          "for",      "its",        "adoption", "and",   "not",      "in",
        "adjournment", "approval", "acceptance", "his",      "their", "seconded", "resolution"};
    return next.is_word() && is_one_of(next.form, kNext);
  }

  [[nodiscard]] bool seconds_near(std::size_t i) const {
    for (std::size_t k = i + 1; inside(k) && k < i + 14; ++k)
      if (tokens_[k].has(Concept::seconds) && !tokens_[k].quoted) return true;
    return false;
  }

  [[nodiscard]] bool object_behind(std::size_t i, Concepts what) const {
    for (std::size_t k = i + 1; inside(k) && k < i + 6; ++k)
      if (!tokens_[k].quoted && tokens_[k].concepts.any_of(what)) return true;
    return false;
  }
  [[nodiscard]] bool mentions(Concepts what, std::size_t before) const {
    return mentions_before(what, before);
  }
  [[nodiscard]] bool mentions_before(Concepts what, std::size_t end) const {
    for (std::size_t k = range_.first; k < end; ++k)
      if (!tokens_[k].quoted && tokens_[k].concepts.any_of(what)) return true;
    return false;
  }

  // "moves, as an amendment, to strike out", "proposes an amendment:", "moved to amend".
  [[nodiscard]] bool is_amendment(std::size_t verb, const Statement& motion) const {
    static constexpr std::array<std::string_view, 10> kAmending{
        "leave",  "amend",      "strike", "striking", "omit",
        "insert", "substitute", "delete", "replace",  "amending"};
    const std::size_t head_end =
        motion.wording.empty() ? range_.last : std::min(motion.wording.first + 3, range_.last);
    for (std::size_t k = verb; k < head_end; ++k)
      if (tokens_[k].has(Concept::amendment) && !tokens_[k].quoted && !of_old(k)) return true;
    const std::size_t first = motion.wording.empty() ? verb + 1 : motion.wording.first;
    const std::size_t last = motion.wording.empty() ? range_.last : motion.wording.last;
    for (std::size_t k = first; k < std::min(first + 3, last); ++k) {
      if (tokens_[k].quoted) return false;
      if (is_one_of(tokens_[k].form, kAmending)) return true;
      const bool add = tokens_[k].form == "add" || tokens_[k].form == "adding";
      if (add && (is(k + 1, "the") || is(k + 1, "after") || is(k + 1, "at")) &&
          (is(k + 2, "words") || is(k + 2, "word") || is(k + 2, "following") || is(k + 1, "after") ||
           is(k + 2, "end")))
        return true;
    }
    return false;
  }

  // "moved the adoption of the amendment": the amendment is there already.
  [[nodiscard]] bool of_old(std::size_t k) const {
    return k > range_.first + 2 && is(k - 1, "the") && (is(k - 2, "of") || is(k - 2, "on"));
  }

  void by_phrase(std::size_t i, Statement& motion) const {
    for (std::size_t k = i; inside(k) && k < i + 6; ++k) {
      if (!is(k, "by")) continue;
      motion.movers = read_actors(tokens_, k + 1, range_.last);
      return;
    }
  }

  void seconders(Statement& motion) const {
    for (std::size_t i = motion.tokens.first; inside(i); ++i) {
      if (!tokens_[i].has(Concept::seconds) || tokens_[i].quoted) continue;
      if (is(i + 1, "by")) {
        motion.seconders = read_actors(tokens_, i + 2, range_.last);
      } else if (motion.movers.empty() || tokens_[i].form != "second") {
        auto before = actors_before(tokens_, range_.first, i);
        if (!before.empty() &&
            (motion.movers.empty() || before.front().tokens.first != motion.movers.front().tokens.first))
          cut_wording(motion, before.front().tokens.first);
        motion.seconders = std::move(before);
      }
      if (!motion.seconders.empty()) return;
    }
  }

  // ", and Miss Prior seconded": no part of what was moved.
  void cut_wording(Statement& motion, std::size_t at) const {
    if (motion.wording.empty() || at <= motion.wording.first || at >= motion.wording.last) return;
    while (at > motion.wording.first && (tokens_[at - 1].sign == ',' || is(at - 1, "and"))) --at;
    motion.wording.last = at;
  }

  // The end of what is moved: before a stop, or before the clause that tells how it ended.
  [[nodiscard]] std::size_t content_end() const {
    std::size_t last = range_.last;
    while (last > range_.first &&
           (tokens_[last - 1].sign == '.' || tokens_[last - 1].sign == ';' || tokens_[last - 1].sign == ':'))
      --last;
    return last;
  }

  // What is moved stands behind "that", "to" or a colon, or is the object itself.
  void wording_behind(std::size_t i, Statement& motion) const {
    // ", seconded by Mr. Reed," and the like stand between.
    std::size_t start = i;
    for (std::size_t k = i; inside(k) && k < i + 30; ++k) {
      if (tokens_[k].has(Concept::seconds) && !tokens_[k].quoted) {
        std::size_t stopped = k + 1;
        if (is(k + 1, "by")) static_cast<void>(read_actors(tokens_, k + 2, range_.last, &stopped));
        start = std::max(stopped, k + 1);
        break;
      }
      if ((tokens_[k].form == "that" || tokens_[k].sign == ':' || tokens_[k].sign == '"') &&
          !tokens_[k].has(Concept::seconds))
        break;
    }
    while (inside(start) && (tokens_[start].sign == ',' || tokens_[start].sign == '.' || is(start, "and") ||
                             is(start, "it") || is(start, "was")))
      ++start;
    std::size_t first = start;
    for (std::size_t k = start; inside(k) && k < start + 8; ++k) {
      const bool led = k == start || tokens_[k - 1].sign == ',' || tokens_[k - 1].concepts.any_of(kThings);
      if (tokens_[k].quoted) break;
      if (tokens_[k].sign == ':' && inside(k + 1) && tokens_[k - 1].digit && tokens_[k + 1].digit)
        continue;  // "7:45"
      if (tokens_[k].sign == ':' || (tokens_[k].form == "that" && led)) {
        first = k + 1;
        break;
      }
    }
    // "stellt den Antrag, die Sache zu vertagen": the noun is no part of it.
    if (inside(first + 3) && tokens_[first].has(Concept::article_word) &&
        tokens_[first + 1].concepts.any_of(kThings) && tokens_[first + 2].sign == ',')
      first += 3;
    // "made a motion to adjourn"
    if (inside(first + 2) && tokens_[first].has(Concept::article_word) &&
        tokens_[first + 1].concepts.any_of(kThings) && (is(first + 2, "to") || is(first + 2, "that")))
      first += 2;
    // "as an amendment," stands before what is moved.
    if (is(first, "as") && inside(first + 2) &&
        (tokens_[first + 1].has(Concept::amendment) || tokens_[first + 2].has(Concept::amendment))) {
      first += tokens_[first + 1].has(Concept::amendment) ? 2 : 3;
      while (inside(first) && tokens_[first].sign == ',') ++first;
    }
    std::size_t last = content_end();
    last = std::min(last, outcome_tail(first));
    const bool ended =
        inside(first) && !tokens_[first].quoted &&
        tokens_[first].concepts.any_of(Concept::adopted | Concept::rejected | Concept::unanimous) &&
        tokens_[first].form != "adoption";
    if (first < last && !ended) motion.wording = {first, last};
    if (ends_in_colon() && (motion.wording.empty() || first + 6 >= last)) {
      motion.announces = true;
      motion.wording = {};
    }
  }

  // "The adoption of the report was moved by Mr. Holl": the wording stands before the verb.
  void wording_before(std::size_t verb, Statement& motion) const {
    std::size_t last = verb;
    while (last > range_.first && (is(last - 1, "was") || is(last - 1, "were") || is(last - 1, "is") ||
                                   is(last - 1, "it") || tokens_[last - 1].sign == ','))
      --last;
    if (last > range_.first + 1) motion.wording = {range_.first, last};
  }

  // Where ", and it was carried" begins, outside quotation marks.
  [[nodiscard]] std::size_t outcome_tail(std::size_t first) const {
    for (std::size_t k = first; inside(k); ++k) {
      const bool breaks = tokens_[k].sign == ',' || tokens_[k].sign == ';' || tokens_[k].sign == '.' ||
                          tokens_[k].sign == '-' || is(k, "and") || is(k, "which");
      if (!breaks || tokens_[k].quoted) continue;
      std::size_t next = k + 1;
      while (inside(next) &&
             (is(next, "and") || is(next, "it") || is(next, "was") || is(next, "which") || is(next, "this") ||
              is(next, "the") || is(next, "motion") || is(next, "is") || is(next, "being") ||
              is(next, "unanimously") || is(next, "were") || tokens_[next].sign == ','))
        ++next;
      if (inside(next) && next > k && !tokens_[next].quoted &&
          tokens_[next].concepts.any_of(Concept::adopted | Concept::rejected) && !only_thought_of(next) &&
          next <= k + 6)
        return k;
      if (inside(k + 1) && tokens_[k + 1].has(Concept::seconds) && !tokens_[k + 1].quoted) return k;
    }
    return range_.last;
  }

  // --- seconding, withdrawal
  // --------------------------------------------------------------------------------

  void seconding() {
    for (std::size_t i = range_.first; inside(i); ++i) {
      if (!tokens_[i].has(Concept::seconds) || tokens_[i].quoted || only_thought_of(i)) continue;
      std::vector<Actor> seconders;
      if (is(i + 1, "by") || (sign(i + 1, ':') && i == range_.first)) {
        seconders = read_actors(tokens_, i + 2, range_.last);
      } else if (tokens_[i].form != "second") {
        seconders = actors_before(tokens_, range_.first, i);
        if (seconders.empty() && from_speaker_ && is_opening(i)) {
          add(StatementKind::seconding);
          return;
        }
      }
      if (seconders.empty() && from_speaker_ && says_i_second(i)) {
        add(StatementKind::seconding);  // "I beg to second the motion."
        return;
      }
      if (seconders.empty()) continue;
      add(StatementKind::seconding).seconders = std::move(seconders);
      return;
    }
  }

  // "I beg to second the motion", and not "I have a second vote".
  [[nodiscard]] bool says_i_second(std::size_t i) const {
    static constexpr std::array<std::string_view, 9> kBetween{"beg",  "rise",     "to",     "wish", "would",
                                                              "like", "formally", "gladly", "will"};
    std::size_t k = i;
    while (k > range_.first && is_one_of(tokens_[k - 1].form, kBetween)) --k;
    return k > range_.first && (is(k - 1, "i") || is(k - 1, "we"));
  }

  void withdrawal() {
    for (std::size_t i = range_.first; inside(i); ++i) {
      const Token& t = tokens_[i];
      if (!t.has(Concept::withdrawn) || t.quoted || only_thought_of(i)) continue;
      const Concepts things = kThings | Concept::matter | Concept::ballot;
      const bool before = mentions_before(kThings | Concept::article, i);
      const bool behind = object_behind(i, things) || is(i + 1, "it") || is(i + 1, "his") || is(i + 1, "her");
      if (!before && !behind) continue;
      Statement& withdrawal = add(StatementKind::withdrawal);
      withdrawal.outcome = Outcome::withdrawn;
      withdrawal.movers = actors_before(tokens_, range_.first, i);
      withdrawal.about = reference();
      if (withdrawal.about.movers.empty()) withdrawal.about.movers = withdrawal.movers;
      return;
    }
  }

  // --- elections
  // --------------------------------------------------------------------------------------------

  void election() {
    for (std::size_t i = range_.first; inside(i); ++i) {
      const Token& t = tokens_[i];
      if (!t.has(Concept::elected) || t.quoted || only_thought_of(i) || in_relative_clause(i)) continue;
      if (is_attribute(i)) continue;
      if (elect(i)) return;
    }
  }

  // "the newly elected members", "an appointed day", "named in the report".
  [[nodiscard]] bool is_attribute(std::size_t i) const {
    if (i == range_.first) return false;
    const Token& before = tokens_[i - 1];
    if (before.form == "newly" || before.form == "duly") return !(i >= range_.first + 2 && is_being(i - 2));
    if (before.has(Concept::article_word) || before.form == "those" || before.form == "all") return true;
    const bool weak = tokens_[i].form == "named" || tokens_[i].form == "selected" ||
                      tokens_[i].form == "assigned" || tokens_[i].form == "chosen";
    return weak && !is_being(i - 1);
  }

  [[nodiscard]] bool is_being(std::size_t i) const {
    static constexpr std::array<std::string_view, 20> kBe{
        "is",  "are",  "was", "were",   "been", "being", "wird",        "werden", "wurde", "wurden",
        "est", "sont", "fut", "furent", "ete",  "duly",  "unanimously", "hereby", "be",    "then"};
    return is_one_of(tokens_[i].form, kBe);
  }

  bool elect(std::size_t i) {
    Statement statement;
    statement.kind = StatementKind::election;
    statement.tokens = range_;
    statement.outcome = Outcome::elected;
    const std::size_t colon = colon_behind(i);
    std::size_t names_end = 0;
    std::size_t subject_end = i;
    while (subject_end > range_.first &&
           (is_being(subject_end - 1) || is_adverb(subject_end - 1) || is(subject_end - 1, "accordingly")))
      --subject_end;
    if (colon != range_.last) {
      statement.elected = read_actors(tokens_, colon + 1, range_.last);
      statement.announces = statement.elected.empty() && content_end() <= colon + 1;
      if (statement.elected.empty() && !statement.announces) return false;
    } else if (is_being_before(i) && i > range_.first) {
      statement.elected = subject_before(tokens_, range_.first, subject_end);
    } else {
      std::size_t first = i + 1;
      while (is(first, "as") || (inside(first) && is_being(first) && !is(first, "then"))) ++first;
      statement.elected = read_actors(tokens_, first, range_.last, &names_end);
      if (statement.elected.empty()) statement.elected = names_behind_as(i + 1);
      if (statement.elected.empty() && i + 3 >= range_.last)
        statement.elected = actors_before(tokens_, range_.first, subject_end);
    }
    std::erase_if(statement.elected, [](const Actor& a) { return a.kind != ActorKind::person; });
    const bool body =
        mentions_before(Concept::body | Concept::office | Concept::anonymous, i) && is_being_before(i);
    if (statement.elected.empty() && !statement.announces && !body) return false;
    if (statement.elected.empty() && !statement.announces && !body_alone(i)) return false;
    statement.office =
        office_of(names_end > i + 1 && colon == range_.last ? names_end - 1 : i, colon, names_end > i + 1);
    found_.push_back(std::move(statement));
    return true;
  }

  // "A committee was appointed to revise the rules": elected, though we are not told whom.
  [[nodiscard]] bool body_alone(std::size_t i) const {
    for (std::size_t k = range_.first; k < i; ++k)
      if (tokens_[k].has(Concept::body) && !tokens_[k].quoted) return true;
    return false;
  }

  [[nodiscard]] bool is_being_before(std::size_t i) const {
    static constexpr std::array<std::string_view, 6> kFar{"wird", "werden", "wurde", "wurden", "ist", "sind"};
    for (std::size_t k = i; k-- > range_.first && i - k <= 20;) {
      if (i - k <= 3 && is_being(k) && !is(k, "then")) return true;
      if (is_one_of(tokens_[k].form, kFar)) return true;  // German closes the sentence with the participle
    }
    return false;
  }

  [[nodiscard]] std::size_t colon_behind(std::size_t i) const {
    for (std::size_t k = i; inside(k); ++k)
      if (tokens_[k].sign == ':' && !tokens_[k].quoted) return k;
    return range_.last;
  }

  // "elected as Treasurer Mr. Holl", "appointed secretary, Miss Voss".
  [[nodiscard]] std::vector<Actor> names_behind_as(std::size_t i) const {
    for (std::size_t k = i; inside(k) && k < i + 8; ++k) {
      if (!tokens_[k].has(Concept::title) || !tokens_[k].capital) continue;
      auto names = read_actors(tokens_, k, range_.last);
      if (!names.empty()) return names;
    }
    return {};
  }

  // "treasurer", "to the committee of audit", "to negotiate with the Presidium".
  [[nodiscard]] std::string office_of(std::size_t i, std::size_t colon, bool active) const {
    std::string office;
    const std::size_t end = std::min({colon, content_end(), i + 14});
    std::size_t first = i + 1;
    if (is(first, "as") || is(first, "to") || is(first, "zum") || is(first, "als")) ++first;
    for (std::size_t k = first; k < end; ++k) {
      if (!tokens_[k].is_word() || tokens_[k].digit || is(k, "mit") || is(k, "by") || is(k, "with") ||
          is(k, "nem") || tokens_[k].has(Concept::unanimous))
        break;
      if (k == first && tokens_[k].has(Concept::title) && tokens_[k].capital &&
          !tokens_[k].has(Concept::office))
        break;
      office.append(office.empty() ? "" : " ").append(tokens_[k].raw);
    }
    if (!office.empty() || active) return office;
    for (std::size_t k = range_.first; k < i;
         ++k) {  // "The following committee to carry on negotiations is elected"
      if (!tokens_[k].has(Concept::body) && !tokens_[k].has(Concept::office)) continue;
      for (; k < i && tokens_[k].is_word() && !is_being(k); ++k)
        office.append(office.empty() ? "" : " ").append(tokens_[k].raw);
      return office;
    }
    return office;
  }

  // --- outcomes
  // ---------------------------------------------------------------------------------------------

  void outcome() {
    std::size_t from = range_.first;
    if (motion_ != 0 && !on_motion_) {
      const TokenRange wording = found_[motion_ - 1].wording;
      from = wording.first > motion_verb_ && wording.last < range_.last ? wording.last : motion_verb_;
    }
    const bool announces_motion = motion_ != 0 && found_[motion_ - 1].announces;
    if (announces_motion || decision_that_is() || (motion_ == 0 && somebody_is_instructed())) return;
    for (std::size_t i = from; inside(i); ++i) {
      const Token& t = tokens_[i];
      if (t.quoted || !t.is_word()) continue;
      if (bill_is_read_at(i)) break;
      const auto kind = outcome_of(i);
      if (!kind || only_thought_of(i) || in_relative_clause(i)) continue;
      if (decision(i, *kind) || stated(i, *kind)) return;
    }
    if (!bill_is_read()) ayes_have_it();
  }

  [[nodiscard]] bool bill_is_read_at(std::size_t i) const {
    return is(i, "read") && mentions_before(Concepts(Concept::matter), i) &&
           (is(i + 1, "a") || is(i + 1, "the")) && inside(i + 3) && tokens_[i + 2].has(Concept::ordinal) &&
           is(i + 3, "time");
  }

  // "Bill read a Second time": a house's way to say that it was agreed to.
  bool bill_is_read() {
    for (std::size_t i = range_.first + 1; inside(i + 2); ++i) {
      if (!is(i, "read") || tokens_[i].quoted || !mentions_before(Concepts(Concept::matter), i)) continue;
      const std::size_t ordinal = is(i + 1, "a") || is(i + 1, "the") ? i + 2 : i + 1;
      if (!inside(ordinal + 1) || !tokens_[ordinal].has(Concept::ordinal) || !is(ordinal + 1, "time") ||
          only_thought_of(i))
        continue;
      if (is(i - 1, "for") || is(i - 1, "order")) continue;
      Statement& statement = add(StatementKind::outcome);
      statement.outcome = Outcome::adopted;
      statement.about = reference();
      return true;
    }
    return false;
  }

  // "The Ayes have it.", "Question put, and agreed to."
  void ayes_have_it() {
    for (std::size_t i = range_.first; inside(i + 1); ++i) {
      const bool side = (tokens_[i].has(Concept::for_side) || tokens_[i].has(Concept::against_side)) &&
                        (is(i + 1, "have") || is(i + 1, "had")) && is(i + 2, "it");
      if (!side) continue;
      Statement& statement = add(StatementKind::outcome);
      statement.outcome = tokens_[i].has(Concept::for_side) ? Outcome::adopted : Outcome::rejected;
      return;
    }
  }

  [[nodiscard]] std::optional<Outcome> outcome_of(std::size_t i) const {
    const Token& t = tokens_[i];
    const bool denied = is_denied(i);
    if (t.has(Concept::withdrawn)) return {};
    if (t.has(Concept::rejected)) return Outcome::rejected;
    if (t.has(Concept::adopted) && t.form != "pass" && t.form != "adopt")
      return denied ? Outcome::rejected : Outcome::adopted;
    if (t.has(Concept::resolved)) return Outcome::adopted;
    if (t.has(Concept::referred)) return Outcome::referred;
    if (t.has(Concept::closed) || t.has(Concept::tabled)) return closing_or_tabling(i);
    return {};
  }

  [[nodiscard]] bool is_denied(std::size_t i) const {
    const std::size_t from = i > range_.first + 3 ? i - 3 : range_.first;
    for (std::size_t k = from; k < i; ++k)
      if (tokens_[k].has(Concept::negation) || tokens_[k].form == "failed" || tokens_[k].form == "fails")
        return true;
    return false;
  }

  // A meeting is closed, a motion tabled; "adjourned" may be said of both.
  [[nodiscard]] std::optional<Outcome> closing_or_tabling(std::size_t i) const {
    const Token& t = tokens_[i];
    std::optional<Outcome> found;
    for (std::size_t k = range_.first; k < i; ++k) {
      const Token& noun = tokens_[k];
      if (noun.quoted || found == Outcome::closed) continue;
      if (noun.concepts.any_of(kThings) ||
          (noun.has(Concept::matter) && !noun.has(Concept::session) && !noun.has(Concept::assembly))) {
        found = t.has(Concept::tabled) ? std::optional(Outcome::tabled) : std::nullopt;
      } else if (noun.has(Concept::discussion)) {
        found = t.form == "adjourned" || !t.has(Concept::closed) ? Outcome::tabled : Outcome::closed;
      } else if (noun.has(Concept::session) || noun.has(Concept::assembly)) {
        if (t.has(Concept::closed) && t.form != "close") found = Outcome::closed;
      }
    }
    if (t.form == "laid" &&
        !(is(i + 1, "on") || is(i + 1, "upon") || is(i + 1, "over") || is(i + 1, "aside")))
      return {};
    // "laid upon the table" receives a paper; it is no motion's end unless a motion is named.
    if (!found && i == range_.first && t.has(Concept::tabled))
      return t.form == "adjourned" ? Outcome::closed : Outcome::tabled;
    return found;
  }

  // "Decided to", "It was resolved that", "The Council agreed to", "RESOLVED, That", "The decision ... is
  // to".
  bool decision(std::size_t i, Outcome outcome) {
    const Token& t = tokens_[i];
    const bool deciding = t.has(Concept::resolved) || t.form == "agreed" || t.form == "voted";
    if (!deciding || t.form == "orders") return decision_noun(i);
    const bool opens =
        i == range_.first || (i == range_.first + 1 && tokens_[range_.first].has(Concept::unanimous));
    const bool it = mentions_it_before(i);
    const bool assembly = assembly_before(i);
    const bool names = !assembly && !it && !opens;
    if (names) return false;
    std::size_t first = i + 1;
    while (inside(first) && (tokens_[first].sign == ',' || tokens_[first].has(Concept::unanimous) ||
                             tokens_[first].sign == '-' || tokens_[first].sign == ':' || is(first, "by"))) {
      if (is(first, "by")) {  // "by 12 votes to 3 that": the figures stand between
        while (inside(first) && !is(first, "that") && !(is(first, "to") && !read_count(tokens_, first + 1)))
          ++first;
        break;
      }
      ++first;
    }
    const bool content = inside(first) && (tokens_[first].form == "that" || tokens_[first].form == "to" ||
                                           tokens_[first].has(Concept::that) || tokens_[first].quoted ||
                                           tokens_[first].sign == '"' || tokens_[first].form == "as");
    if (t.form == "agreed" && is(first, "to") &&
        (!inside(first + 1) || !tokens_[first + 1].is_word() || is(first + 1, "without") ||
         is(first + 1, "unanimously")))
      return false;  // "agreed to."
    const bool german = t.form.starts_with("beschl") || t.form == "decide" || t.form == "acordo";
    if (!content && !ends_in_colon() && !(german && first + 2 < range_.last)) return false;
    if (is(first, "upon") || is(first, "with")) return false;
    Statement& statement = add(StatementKind::decision);
    statement.outcome = outcome == Outcome::rejected ? Outcome::rejected : Outcome::adopted;
    if (content && (tokens_[first].form == "that" || tokens_[first].sign == ':')) ++first;
    statement.wording = {std::min(first, content_end()), content_end()};
    statement.announces = ends_in_colon() && statement.wording.size() < 2;
    statement.about = reference();
    return true;
  }

  // "The decision as expressed by the vote is to continue", "The following decision was adopted:".
  bool decision_noun(std::size_t i) {
    static constexpr std::array<std::string_view, 5> kNouns{"decision", "beschluss", "decisione", "решение",
                                                            "resolution"};
    std::size_t noun = range_.first;
    if (inside(noun) && tokens_[noun].has(Concept::article_word)) ++noun;
    if (inside(noun) && tokens_[noun].has(Concept::following)) ++noun;
    if (!inside(noun) || !is_one_of(tokens_[noun].form, kNouns) || !ends_in_colon() ||
        !tokens_[i].has(Concept::adopted))
      return false;
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.announces = true;
    return true;
  }

  // "The secretary is instructed to see to the clock."
  bool somebody_is_instructed() {
    static constexpr std::array<std::string_view, 11> kVerbs{
        "instructed", "directed", "requested",  "authorised", "authorized", "empowered",
        "ordered",    "charged",  "beauftragt", "ermachtigt", "invited"};
    for (std::size_t i = range_.first + 1; inside(i + 1) && i < range_.first + 14; ++i) {
      if (tokens_[i].quoted || !is_one_of(tokens_[i].form, kVerbs) || !is_being(i - 1) || !is(i + 1, "to") ||
          only_thought_of(i))
        continue;
      Statement& statement = add(StatementKind::decision);
      statement.outcome = Outcome::adopted;
      statement.wording = {range_.first, content_end()};
      return true;
    }
    return false;
  }

  // "The decision, as expressed by the vote, is to continue the conference."
  bool decision_that_is() {
    std::size_t noun = range_.first;
    if (inside(noun) && tokens_[noun].has(Concept::article_word)) ++noun;
    if (!is(noun, "decision") && !is(noun, "conclusion")) return false;
    for (std::size_t k = noun + 1; inside(k + 1) && k < noun + 14; ++k) {
      const bool telling = (is(k, "is") || is(k, "was")) && (is(k + 1, "to") || is(k + 1, "that"));
      if (!telling) continue;
      Statement& statement = add(StatementKind::decision);
      statement.outcome = Outcome::adopted;
      statement.wording = {is(k + 1, "that") ? k + 2 : k + 1, content_end()};
      return true;
    }
    return false;
  }

  [[nodiscard]] bool mentions_it_before(std::size_t i) const {
    for (std::size_t k = i; k-- > range_.first && i - k <= 5;)
      if (is(k, "it") || is(k, "es") || is(k, "il") || is(k, "and") || is(k, "was")) return true;
    return false;
  }

  // "The Council", "The meeting", "This house": who can decide.
  [[nodiscard]] bool assembly_before(std::size_t i) const {
    const std::size_t from = i > range_.first + 7 ? i - 7 : range_.first;
    for (std::size_t k = from; k < i; ++k)
      if (!tokens_[k].quoted &&
          tokens_[k].concepts.any_of(Concept::assembly | Concept::session | Concept::body))
        return true;
    return false;
  }

  // "The motion is adopted", "Motion carried", "Carried.", "Article 3 is adopted", "Question put, and agreed
  // to."
  bool stated(std::size_t i, Outcome outcome) {
    const Token& t = tokens_[i];
    const Concepts subjects = kThings | Concept::article | Concept::matter | Concept::discussion;
    const bool closes = outcome == Outcome::closed;
    const bool subject =
        mentions_before(subjects, i) ||
        (closes && mentions_before(Concept::session | Concept::assembly | Concept::discussion, i));
    const bool opens = i == range_.first || is_only_led_by_signs(i);
    const bool pronoun = (is_thing_pronoun(range_.first) && i < range_.first + 8) || (motion_ != 0);
    const bool qualified = opens && range_.size() > 14 && !ends_in_colon() && !closes;
    if (!subject && !pronoun && !(opens && !qualified)) return false;
    if (opens && !subject && !stands_alone(i) && !closes) return false;
    if (t.form == "received" || t.form == "read") {
      if (!is_being_before(i)) return false;
    }
    // "Mr. Holl accepted the amendment": somebody does it, not the meeting.
    if (!opens && !is_being_before(i) && !is_passive_without_be(i) && !closes && motion_ == 0) return false;
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = outcome;
    statement.about = reference();
    statement.announces = ends_in_colon();
    if (motion_ == 0) amendment_with(statement);
    return true;
  }

  [[nodiscard]] bool is_thing_pronoun(std::size_t i) const {
    return is(i, "it") || is(i, "this") || is(i, "which") || is(i, "these") || is(i, "both") ||
           is(i, "all") || is(i, "sie") || is(i, "er") || is(i, "elle") || is(i, "they");
  }

  [[nodiscard]] bool is_only_led_by_signs(std::size_t i) const {
    for (std::size_t k = range_.first; k < i; ++k)
      if (tokens_[k].is_word() && !tokens_[k].has(Concept::unanimous) && !tokens_[k].digit &&
          !tokens_[k].has(Concept::negation) && !is(k, "and") && !is(k, "was") && !is(k, "were"))
        return false;
    return true;
  }

  // "Carried.", "Rejected by 12 to 3", "Agreed to.", "Passed unanimously:" and not "Passed the time".
  [[nodiscard]] bool stands_alone(std::size_t i) const {
    for (std::size_t k = i + 1; inside(k) && k < i + 4; ++k) {
      const Token& t = tokens_[k];
      if (!t.is_word()) return true;
      if (t.has(Concept::unanimous) || t.has(Concept::by) || t.has(Concept::ballot) || t.digit ||
          t.has(Concept::everybody) || t.form == "to" || t.form == "without" || t.form == "nem" ||
          t.form == "with" || t.form == "as" || t.form == "on" || t.form == "accordingly" || t.form == "in")
        continue;
      return false;
    }
    return true;
  }

  // "Motion carried", "Article 8 adopted", "Amendment lost": the subject stands right before.
  [[nodiscard]] bool is_passive_without_be(std::size_t i) const {
    std::size_t k = i;
    while (k > range_.first &&
           (tokens_[k - 1].has(Concept::unanimous) || tokens_[k - 1].has(Concept::negation) ||
            tokens_[k - 1].sign == ',' || is(k - 1, "and") || is(k - 1, "put") || is(k - 1, "read") ||
            is(k - 1, "then") || is(k - 1, "duly")))
      --k;
    if (k == range_.first) return true;
    const Token& before = tokens_[k - 1];
    const bool verbal = tokens_[i].form == "carries" || tokens_[i].form == "fails" ||
                        tokens_[i].form == "failed" || tokens_[i].form == "passes" ||
                        tokens_[i].form == "passed" || tokens_[i].form == "lost" ||
                        tokens_[i].form == "carried" || tokens_[i].form == "fell";
    const bool noun =
        before.concepts.any_of(kThings | Concept::article | Concept::matter | Concept::discussion) ||
        before.digit || before.sign == ')' || is_roman(before.form) || before.sign == '"';
    if (noun && tokens_[i].form == "fell") return true;  // "to the ground"
    for (std::size_t d = range_.first; d < k; ++d)  // "The Chairman declared the motion carried on the poll."
      if ((noun || verbal) &&
          (tokens_[d].form == "declared" || tokens_[d].form == "declares" || is(d, "declare")))
        return true;
    // "resolutions adopted by the leaders" tells of old ones.
    return (noun || (verbal && before.is_word() && !before.capital)) && stands_alone(i) &&
           unquoted_before(k) < 12;
  }

  [[nodiscard]] std::size_t unquoted_before(std::size_t i) const {
    std::size_t count = 0;
    for (std::size_t k = range_.first; k < i; ++k) count += !tokens_[k].quoted;
    return count;
  }

  static bool is_roman(std::string_view form) {
    return !form.empty() && form.find_first_not_of("ivxlc") == std::string_view::npos;
  }

  // "Article 5 is adopted with the following amendment: ..."
  void amendment_with(Statement& statement) {
    for (std::size_t k = range_.first; inside(k); ++k) {
      if (!is(k, "with") || !inside(k + 2)) continue;
      for (std::size_t m = k + 1; inside(m) && m < k + 6; ++m) {
        if (!tokens_[m].has(Concept::amendment) && !tokens_[m].has(Concept::following)) continue;
        statement.about.amended = true;
        const std::size_t colon = colon_behind(m);
        if (colon < content_end()) statement.wording = {colon + 1, content_end()};
        return;
      }
    }
  }

  // --- what it is about
  // -------------------------------------------------------------------------------------

  [[nodiscard]] Reference reference() const {
    Reference about;
    for (std::size_t i = range_.first; inside(i); ++i) {
      const Token& t = tokens_[i];
      if (t.quoted || !t.is_word()) continue;
      if (t.sign == ':') break;
      note_noun(i, about);
      if (about.movers.empty() && t.concepts.any_of(kThings)) note_movers(i, about);
      if (t.form == "amended") about.amended = true;
      if (t.form == "whole") about.whole = true;
      if (about.article.empty()) {
        const TokenRange article = article_at(tokens_, i, range_.last);
        for (std::size_t k = article.first; k < article.last; ++k) {
          if (!tokens_[k].is_word()) continue;
          about.article.append(about.article.empty() ? "" : " ").append(tokens_[k].raw);
        }
      }
    }
    return about;
  }

  // The first noun that a sentence can be about decides; "the motion ... as amended" stays a motion.
  void note_noun(std::size_t i, Reference& about) const {
    const Token& t = tokens_[i];
    static constexpr std::array kNouns{Concept::amendment, Concept::motion, Concept::resolution,
                                       Concept::article,   Concept::matter, Concept::discussion,
                                       Concept::session};
    const bool thing = t.concepts.any_of(kThings);
    if (about.noun && !(thing && !Concepts(*about.noun).any_of(kThings) && *about.noun != Concept::article))
      return;
    for (const Concept noun : kNouns) {
      if (!t.has(noun) || t.form == "question") continue;  // "the question was taken": on whatever is open
      about.noun = noun;
      about.several = t.form.ends_with("s") &&
                      (noun == Concept::motion || noun == Concept::amendment || noun == Concept::resolution);
      for (std::size_t k = i; k-- > range_.first && i - k <= 3;)
        if (tokens_[k].has(Concept::ordinal)) about.ordinal = ordinal_of(tokens_[k].form);
      return;
    }
  }

  static int ordinal_of(std::string_view form) {
    static constexpr std::array<std::string_view, 12> kLadder{"first", "second", "third",    "fourth",
                                                              "fifth", "sixth",  "seventh",  "eighth",
                                                              "ninth", "tenth",  "eleventh", "twelfth"};
    if (form == "last" || form == "latter") return -1;
    if (form == "former") return 1;
    const auto found = std::find(kLadder.begin(), kLadder.end(), form);
    if (found != kLadder.end()) return static_cast<int>(found - kLadder.begin()) + 1;
    static constexpr std::array<std::pair<std::string_view, int>, 12> kOthers{{{"erste", 1},
                                                                               {"erster", 1},
                                                                               {"zweite", 2},
                                                                               {"zweiter", 2},
                                                                               {"dritte", 3},
                                                                               {"premiere", 1},
                                                                               {"premier", 1},
                                                                               {"deuxieme", 2},
                                                                               {"первое", 1},
                                                                               {"второе", 2},
                                                                               {"первая", 1},
                                                                               {"вторая", 2}}};
    const auto other =
        std::find_if(kOthers.begin(), kOthers.end(), [&](const auto& o) { return o.first == form; });
    return other == kOthers.end() ? 0 : other->second;
  }

  // "the motion of comrade Stalin", "Teodoronich's motion", "Mr. Wendt's amendment", "the motions of A and
  // B".
  void note_movers(std::size_t i, Reference& about) const {
    if (i > range_.first && tokens_[i - 1].is_word() && tokens_[i - 1].possessive) {
      about.movers = actors_before(tokens_, range_.first, i);
      return;
    }
    if (i > range_.first + 1 && tokens_[i - 2].possessive) {  // "Mr. Holl's second motion"
      about.movers = actors_before(tokens_, range_.first, i - 1);
      if (!about.movers.empty()) return;
    }
    if (tokens_[i].form.ends_with("antrag") && inside(i + 1) && tokens_[i + 1].capital) {
      about.movers = read_actors(tokens_, i + 1, range_.last);  // "Der Antrag Frey"
      return;
    }
    if (is(i + 1, "of") || is(i + 1, "by") || is(i + 1, "from") || is(i + 1, "von") || is(i + 1, "de") ||
        is(i + 1, "moved") || is(i + 1, "proposed")) {
      const std::size_t first = is(i + 2, "by") ? i + 3 : i + 2;
      about.movers = read_actors(tokens_, first, range_.last);
    }
  }

  // --- votes
  // ------------------------------------------------------------------------------------------------

  // "is put to the vote", "are voted upon", "The House divided", "A vote was taken".
  void put() {
    for (std::size_t i = range_.first; inside(i); ++i) {
      const Token& t = tokens_[i];
      if (t.quoted || !t.is_word() || only_thought_of(i)) continue;
      const bool voted =
          (t.form == "voted" && (is(i + 1, "upon") || is(i + 1, "on")) && is_being_before(i)) ||
          (t.form == "divided" && assembly_before(i)) || (t.form == "put" && put_to_the_vote(i));
      const bool taken = t.has(Concept::ballot) && t.form != "voted" &&
                         (is(i + 1, "was") || is(i + 1, "is") || is(i + 1, "being")) &&
                         (is(i + 2, "taken") || is(i + 2, "held"));
      const bool other = (t.form == "abstimmung" || t.form == "voix" || t.form == "голосование") &&
                         mentions_before(kThings, i);
      const bool bare = range_.size() <= 5 && i <= range_.first + 2 &&
                        (t.has(Concept::ballot) || t.form == "roll") && motion_ == 0;
      if (!voted && !taken && !other && !bare) continue;
      if (motion_ != 0) return;
      Statement& statement = add(StatementKind::put);
      statement.about = reference();
      statement.announces = ends_in_colon();
      return;
    }
  }

  // "put to the vote", "Question put, and agreed to", "was put and carried", and not "put an end to it".
  [[nodiscard]] bool put_to_the_vote(std::size_t i) const {
    if (object_behind(i, Concepts(Concept::ballot))) return true;
    const bool things = mentions_before(kThings | Concept::article | Concept::matter, i);
    return things && (!inside(i + 1) || !tokens_[i + 1].is_word() || is(i + 1, "and") || is(i + 1, "from"));
  }

  // The figures belong to the outcome, if the sentence states one; else they are a vote of their own.
  void count() {
    Statement* target = nullptr;
    for (Statement& statement : found_) {
      const bool ends = statement.outcome.has_value() || statement.kind == StatementKind::put;
      if (ends) target = &statement;
    }
    TokenRange counted = range_;
    if (motion_ != 0 && !found_[motion_ - 1].wording.empty() && !on_motion_) {
      // What is moved is no vote: "that 5 be appointed for 3 years".
      const TokenRange wording = found_[motion_ - 1].wording;
      const bool behind = wording.last + 1 < range_.last || wording.first <= motion_verb_;
      counted = behind ? TokenRange{std::max(wording.last, motion_verb_), range_.last}
                       : TokenRange{motion_verb_, wording.first};
      if (counted.empty()) return;
    }
    if (target != nullptr && target->kind == StatementKind::decision && target->wording.size() > 1) {
      counted = {range_.first, target->wording.first};
    }
    auto votes = read_votes(
        tokens_, counted,
        target != nullptr || range_.size() <= 5 || mentions_before(Concepts(Concept::ballot), range_.last));
    if (!votes) return;
    if (target == nullptr) {
      if (!votes->has_figures() && !(votes->unanimous && range_.size() <= 4) && !votes->majority) return;
      target = &add(StatementKind::vote);
      target->about = reference();
    }
    // "Rejected by 12 votes to 3": twelve were against it.
    if (target->outcome == Outcome::rejected && votes->by_ratio && votes->ayes > votes->noes)
      std::swap(votes->ayes, votes->noes);
    target->vote = std::move(votes);
  }

  void note_manner(Statement& statement) const {
    for (std::size_t i = range_.first; inside(i); ++i) {
      if (tokens_[i].quoted) {
        statement.about.quoted += tokens_[i].form;
        continue;
      }
      statement.by_poll |= is(i, "poll");
      statement.by_ballot |= is(i, "ballot") || is(i, "ballots");
    }
  }

  void arrival() {
    if (!found_.empty()) return;
    for (std::size_t i = range_.first; inside(i); ++i) {
      if (!tokens_[i].has(Concept::arrives) || tokens_[i].quoted) continue;
      auto who = actors_before(tokens_, range_.first, i);
      if (who.empty()) continue;
      add(StatementKind::arrival).movers = std::move(who);
      return;
    }
  }

  const Tokens& tokens_;
  TokenRange range_;
  bool bracketed_;
  bool from_speaker_;
  bool numbered_ = false;  // "2. Proposal to survey the line": an entry of an agenda, perhaps
  std::size_t motion_verb_ = 0;
  bool on_motion_ = false;  // "On the motion of Mr. Holl": what follows tells how it ended
  std::vector<Statement> found_;
  std::size_t motion_ = 0;  // how many statements there were with the motion: its index + 1
};

}  // namespace

std::vector<Statement> read_statements(const Tokens& tokens, const Sentence& sentence,
                                       bool subject_is_speaker) {
  return Reader(tokens, sentence, subject_is_speaker).read();
}

namespace {

// "reads a letter from": the words are not the reader's.
bool reads_a_paper(const Tokens& tokens, std::size_t verb, std::size_t end) {
  if (tokens[verb].form != "read" && tokens[verb].form != "reads") return false;
  if (verb + 2 < end && tokens[verb + 1].form == "as" && tokens[verb + 2].form == "follows") return true;
  static constexpr std::array<std::string_view, 8> kPapers{"letter", "letters", "telegram", "telegrams",
                                                           "notice", "minutes", "message",  "communication"};
  for (std::size_t k = verb + 1; k < std::min(end, verb + 5); ++k)
    if (is_one_of(tokens[k].form, kPapers)) return true;
  return false;
}

}  // namespace

std::vector<Actor> reported_speaker(const Tokens& tokens, TokenRange sentence, std::size_t* behind) {
  constexpr std::size_t kFarthest = 20;
  static constexpr std::array<std::string_view, 8> kAdverbs{"then", "also",    "next",  "again",
                                                            "here", "further", "still", "only"};
  std::size_t first = sentence.first;
  if (first + 2 < sentence.last && tokens[first].digit && tokens[first + 1].sign == '.') first += 2;
  for (std::size_t i = first + 1; i < std::min(sentence.last, first + kFarthest); ++i) {
    const Token& t = tokens[i];
    if (t.quoted || t.sign == ':' || t.sign == ';') return {};
    if (!t.is_word() || !t.concepts.any_of(Concept::says | Concept::asks)) continue;
    std::size_t end = i;
    while (end > first && is_one_of(tokens[end - 1].form, kAdverbs)) --end;
    auto actors = subject_before(tokens, first, end);
    if (actors.empty() || actors.front().tokens.first > first + 1 || actors.front().possessive) continue;
    if (reads_a_paper(tokens, i, sentence.last)) return {};
    if (behind != nullptr) *behind = i + 1;
    return actors;
  }
  return {};
}

TokenRange article_at(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at >= end || !tokens[at].is_word() ||
      !(tokens[at].has(Concept::article) || tokens[at].form == "ordinance" ||
        tokens[at].form == "resolution" || tokens[at].form == "bill"))
    return {};
  std::size_t i = at + 1;
  if (i < end && tokens[i].sign == '.') ++i;
  if (i < end && (tokens[i].form == "no" || tokens[i].form == "nr")) {
    ++i;
    if (i < end && tokens[i].sign == '.') ++i;
  }
  if (i >= end || !tokens[i].is_word()) return {};
  const std::string_view form = tokens[i].form;
  const bool roman = tokens[i].capital && form.find_first_not_of("ivxlc") == std::string_view::npos;
  const bool letter = form.size() == 1 && tokens[i].capital && form != "a" && form != "i";
  if (!tokens[i].digit && !roman && !letter) return {};
  return {at, i + 1};
}

}  // namespace sicut::proceedings
