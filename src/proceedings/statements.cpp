#include "proceedings/statements.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

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

namespace {

// What a motion, and the end of one, cannot be told without.
constexpr Concepts kMoving =
    kThings | Concept::moves | Concept::proposes | Concept::introduces | Concept::favours;
constexpr Concepts kEnding = Concept::adopted | Concept::rejected | Concept::tabled | Concept::referred |
                             Concept::closed | Concept::resolved | Concept::withdrawn;

}  // namespace

std::vector<Statement> StatementReader::read() {
  if (!from_speaker_ && is(range_.first, "we") && we_decide()) return std::move(found_);
  if (range_.empty() || !says_anything()) return {};
  if (is_question_or_supposition()) return {};
  if (credited_in_brackets()) return std::move(found_);
  if (said_.any_of(kMoving) || begins_in_letters() || begins_with_pair()) motion();
  if (said_.has(Concept::negation) && said_.has(Concept::seconds) && found_no_seconder())
    return std::move(found_);
  if (motion_ == 0 && said_.has(Concept::opens) && said_.any_of(kThings) && ruled_out())
    return std::move(found_);
  const bool supported =
      is(range_.first, "supported") ||
      (traits_.has(Trait::sentence_telling) && range_.size() > 1 && is(content_end() - 1, "sec")) ||
      (is(range_.first, "sec") && sec_by(range_.first));
  if (motion_ == 0 && (said_.has(Concept::seconds) || supported)) seconding();
  if (said_.has(Concept::withdrawn)) withdrawal();
  const bool elects = said_.has(Concept::elected);
  if ((elects || said_.has(Concept::ballot) || traits_.has(Trait::election)) && officers_listed())
    return std::move(found_);
  if (elects) election();
  if (found_.empty() && may_count_ && (said_.has(Concept::ballot) || traits_.has(Trait::election)) &&
      candidates())
    return std::move(found_);
  if (by_order_) return std::move(found_);
  const bool declared = said_.has(Concept::majority) && found_.empty() && majority_declares();
  if (!declared && (said_.any_of(kEnding) || traits_.has(Trait::outcome_telling)))
    outcome();
  else if (std::none_of(found_.begin(), found_.end(),
                        [](const Statement& s) { return s.kind == StatementKind::election; }))
    done_on_motion();
  const bool puts = said_.has(Concept::ballot) || traits_.has(Trait::put_telling);
  if (puts && (found_.empty() || (motion_ != 0 && found_.size() == motion_))) put();
  const bool ends = std::any_of(found_.begin(), found_.end(), ends_or_puts);
  if (may_count_ && (ends || lone_votes_)) count();
  if (said_.has(Concept::arrives)) arrival();
  for (Statement& statement : found_) note_manner(statement);
  return std::move(found_);
}

bool StatementReader::says_anything() {
  const Concepts telling = Concept::motion | Concept::amendment | Concept::resolution | Concept::moves |
                           Concept::proposes | Concept::introduces | Concept::seconds | Concept::puts |
                           Concept::adopted | Concept::rejected | Concept::withdrawn | Concept::tabled |
                           Concept::referred | Concept::closed | Concept::elected | Concept::resolved |
                           Concept::favours | Concept::arrives | Concept::ballot | Concept::for_side |
                           Concept::against_side | Concept::abstain_side | Concept::unanimous |
                           Concept::majority | Concept::matter;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    said_ |= tokens_[i].concepts;
    traits_ |= tokens_[i].traits;
    may_count_ |= may_count(tokens_[i]);
  }
  return said_.any_of(telling) || traits_.has(Trait::sentence_telling) ||
         (may_count_ && traits_.has(Trait::election)) || begins_in_letters() || begins_with_pair() ||
         (bracketed_ && is(range_.first, "prop"));
}

// A list number, a dash or a stop before the first word is no part of the sentence.
void StatementReader::trim() {
  while (!range_.empty() && !tokens_[range_.first].is_word() && tokens_[range_.first].sign != '"') {
    section_ |= tokens_[range_.first].sign == 0xa7;
    ++range_.first;
  }
  if (inside(range_.first + 1) && tokens_[range_.first].digit &&
      (sign(range_.first + 1, '.') || sign(range_.first + 1, ')'))) {
    range_.first += 2;
    numbered_ = true;
  } else if (inside(range_.first + 2) && tokens_[range_.first].span.size() == 1 &&
             sign(range_.first + 1, ')')) {
    range_.first += 2;  // "a) The following payments were approved"
  } else if (inside(range_.first + 3) && tokens_[range_.first].span.size() == 1 &&
             sign(range_.first + 1, '.') && sign(range_.first + 3, '.') &&
             tokens_[range_.first + 2].has(Trait::short_title)) {
    range_.first += 2;  // "A. Ms. Reyes moved"
  } else if (inside(range_.first + 3) && tokens_[range_.first].span.size() == 1 &&
             tokens_[range_.first].capital && sign(range_.first + 1, '.') &&
             tokens_[range_.first + 2].concepts.any_of(kThings)) {
    range_.first += 2;  // "A. Motion (Holl, second Reed)"
  }
  while (!range_.empty() && !tokens_[range_.first].is_word() && tokens_[range_.first].sign != '"')
    ++range_.first;
  if (inside(range_.first + 2) && tokens_[range_.first + 2].has(Concept::resolved) &&
      is(range_.first, "question") && (is(range_.first + 1, "so") || is(range_.first + 1, "accordingly")))
    range_.first += 2;  // "Question so resolved in the affirmative."
  // "Ergebnis: angenommen"
  if (sign(range_.first + 1, ':') && (is(range_.first, "ergebnis") || is(range_.first, "result")))
    range_.first += 2;
  skip_run_in_head();
}

bool StatementReader::is_question_or_supposition() const {
  if (tokens_[range_.last - 1].sign == '?') return true;
  static constexpr std::array<std::string_view, 6> kOpen{"if", "unless", "whether", "wenn", "falls", "если"};
  return text::is_one_of(tokens_[range_.first].form, kOpen);
}

bool StatementReader::ends_in_colon() const {
  std::size_t last = range_.last;
  while (last > range_.first && (tokens_[last - 1].sign == '-' || tokens_[last - 1].sign == '"')) --last;
  if (last == range_.first) return false;
  const bool dash = last < range_.last && tokens_[last].sign == '-';
  return tokens_[last - 1].sign == ':' || (dash && tokens_[last - 1].has(Concept::moves));  // "I move—"
}

// "should be adopted", "to be elected", "if carried", "would move", "may be put": not yet done.
bool StatementReader::only_thought_of(std::size_t verb) const {
  const std::size_t from = verb > range_.first + 5 ? verb - 5 : range_.first;
  for (std::size_t i = verb; i-- > from;) {
    const Token& t = tokens_[i];
    if (t.quoted) continue;  // to insert "should"
    if (t.sign == ';' || t.sign == ':' || t.sign == '.') return false;
    if (t.has(Concept::modal) && !t.has(Concept::month)) return true;
    const bool infinitive = t.form == "be" || t.form == "been";
    if (infinitive && i > range_.first && (tokens_[i - 1].form == "to" || tokens_[i - 1].has(Concept::modal)))
      return true;
    if (infinitive && t.form == "be") return true;  // "that the report be adopted"
  }
  return false;
}

// "which was carried last year", "the motion that was lost": told in passing.
bool StatementReader::in_relative_clause(std::size_t verb) const {
  const std::size_t from = verb > range_.first + 4 ? verb - 4 : range_.first;
  for (std::size_t i = verb; i-- > from;) {
    if (tokens_[i].form == "which" || tokens_[i].form == "who" || tokens_[i].form == "whom") {
      // "..., which was carried" goes on the sentence; "Which was read and adopted." is one.
      return i > range_.first && tokens_[i - 1].sign != ',' && tokens_[i - 1].sign != ';';
    }
  }
  return false;
}

Statement& StatementReader::add(StatementKind kind) {
  Statement statement;
  statement.kind = kind;
  statement.tokens = range_;
  found_.push_back(std::move(statement));
  return found_.back();
}

bool tells_end(const Tokens& tokens, TokenRange clause) {
  bool thing = false, end = false;
  for (std::size_t i = clause.first; i < clause.last; ++i) {
    const Token& t = tokens[i];
    if (t.quoted) return false;
    thing |= t.concepts.any_of(kThings | Concept::article) || t.form == "gesetz" || t.form == "vorlage";
    end |= thing && t.concepts.any_of(kEnds) && i > clause.first &&
           (tokens[i - 1].has(Trait::being) || tokens[i - 1].concepts.any_of(kThings) ||
            tokens[i - 1].has(Concept::unanimous) || tokens[i - 1].has(Trait::adverb) ||
            tokens[i - 1].has(Concept::majority) || tokens[i - 1].form == "stimmen" ||
            tokens[i - 1].form == "mehr" || tokens[i - 1].form == "gesetz");
  }
  return end;
}

namespace {

// "The amendment was lost by 5 to 9, and the motion was then carried nem. con.": where the second end begins.
std::size_t second_end(const Tokens& tokens, TokenRange sentence, bool& semicolon) {
  for (std::size_t i = sentence.first + 3; i + 3 < sentence.last; ++i) {
    if (tokens[i].has(Concept::conjunction) && joins_ends(tokens, i, sentence)) return i;
    const bool breaks = (tokens[i].sign == ',' || tokens[i].sign == ';') && !tokens[i].quoted;
    if (breaks && begins_end_of_another(tokens, i + 1, sentence.last) &&
        tells_end(tokens, {sentence.first, i}))
      return i;
    semicolon |= breaks && tokens[i].sign == ';';
    if (!breaks ||
        !(tokens[i].sign == ';' || tokens[i + 1].has(Concept::conjunction) || tokens[i + 1].form == "but" ||
          (tokens[i + 1].has(Concept::article_word) && tokens[i + 2].concepts.any_of(kThings))))
      continue;
    if (tokens[i + 2].form == "that") continue;  // "stating that ..., and that the motion was lost"
    if (tokens[i].sign == ';' && elects_twice(tokens, sentence, i)) return i;
    if (tells_end(tokens, {sentence.first, i}) && tells_end(tokens, {i + 1, sentence.last})) return i + 1;
  }
  return sentence.last;
}

}  // namespace

std::vector<Statement> read_statements(const Tokens& tokens, const Sentence& sentence, Teller teller) {
  TokenRange first = sentence.tokens;
  first.last = std::min(first.last, first.first + kLongestSentence);
  bool semicolon = false;
  std::size_t second = second_end(tokens, first, semicolon);
  if (second >= first.last && semicolon) second = second_motion(tokens, first);
  if (second >= first.last && semicolon) second = second_count(tokens, first);
  if (second >= first.last) return StatementReader(tokens, sentence, teller).read();
  auto all = StatementReader(tokens, {{first.first, second}, sentence.bracketed}, teller).read();
  const std::size_t behind = tokens[second].is_word() ? second + 1 : second;  // "and"
  auto more = StatementReader(tokens, {{behind, sentence.tokens.last}, sentence.bracketed}, teller).read();
  for (Statement& statement : more) statement.second = true;
  std::move(more.begin(), more.end(), std::back_inserter(all));
  return all;
}

namespace {

// The words read are not the reader's.
bool reads_a_paper(const Tokens& tokens, std::size_t verb, std::size_t end) {
  if (tokens[verb].form != "read" && tokens[verb].form != "reads") return false;
  if (verb + 2 < end && tokens[verb + 1].form == "as" && tokens[verb + 2].form == "follows") return true;
  static constexpr std::array<std::string_view, 8> kPapers{"letter", "letters", "telegram", "telegrams",
                                                           "notice", "minutes", "message",  "communication"};
  for (std::size_t k = verb + 1; k < std::min(end, verb + 5); ++k)
    if (text::is_one_of(tokens[k].form, kPapers)) return true;
  return false;
}

// "Mr. Wynn (Dell) in seconding said": how he came to speak stands between, without commas.
std::vector<Actor> subject_with_manner(const Tokens& tokens, std::size_t first, std::size_t verb) {
  constexpr std::size_t kLongest = 10;
  if (!tokens[first].capital) return {};
  std::size_t stopped = first;
  auto actors = read_actors(tokens, first, verb, &stopped);
  const bool manner = !actors.empty() && stopped + 1 < verb && verb - stopped <= kLongest &&
                      tokens[stopped].form == "in" && tokens[stopped + 1].form.ends_with("ing");
  return manner ? actors : std::vector<Actor>();
}

}  // namespace

std::vector<Actor> reported_speaker(const Tokens& tokens, TokenRange sentence, std::size_t* behind) {
  constexpr std::size_t kFarthest = 20;
  static constexpr std::array<std::string_view, 8> kAdverbs{"then", "also",    "next",  "again",
                                                            "here", "further", "still", "only"};
  static constexpr std::array<std::string_view, 4> kTellers{"tellers", "teller", "scrutineers", "scrutineer"};
  std::size_t first = sentence.first;
  if (first + 2 < sentence.last && tokens[first].digit && tokens[first + 1].sign == '.') first += 2;
  for (std::size_t i = first + 1; i < std::min(sentence.last, first + kFarthest); ++i) {
    const Token& t = tokens[i];
    if (t.quoted || t.sign == ':' || t.sign == ';') return {};
    if (!t.is_word() || !t.concepts.any_of(Concept::says | Concept::asks)) continue;
    std::size_t end = i;
    while (end > first && text::is_one_of(tokens[end - 1].form, kAdverbs)) --end;
    auto actors = subject_before(tokens, first, end);
    if (actors.empty()) actors = subject_with_manner(tokens, first, end);
    if (actors.empty() || actors.front().tokens.first > first + 1 || actors.front().possessive) continue;
    if (reads_a_paper(tokens, i, sentence.last)) return {};
    if (text::is_one_of(tokens[end - 1].form, kTellers)) return {};  // "The tellers reported 12 for"
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
