// Seconders as clerks note them for short, and what the chair rules out.
#include <array>
#include <string_view>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

namespace {

// "Herr Kolb beantragt": a name and, next, what he does.
bool begins_motion(const Tokens& tokens, std::size_t first, std::size_t end) {
  if (first >= end || !tokens[first].capital) return false;
  std::size_t verb = first;
  const auto movers = read_actors(tokens, first, end, &verb);
  while (verb < end && tokens[verb].has(Trait::adverb)) ++verb;
  return movers.size() == 1 && movers.front().kind == ActorKind::person && verb < end &&
         !tokens[verb].quoted && tokens[verb].concepts.any_of(Concept::moves | Concept::proposes);
}

// "was duly elected", unquoted
bool was_elected_in(const Tokens& tokens, TokenRange clause) {
  for (std::size_t i = clause.first + 2; i < clause.last; ++i) {
    const Token& t = tokens[i];
    const bool was = tokens[i - 1].has(Trait::being) && !tokens[i - 1].has(Trait::thought_of) &&
                     (tokens[i - 1].form != "then");
    if (t.has(Concept::elected) && !t.quoted && was) return true;
  }
  return false;
}

}  // namespace

bool joins_ends(const Tokens& tokens, std::size_t i, TokenRange sentence) {
  const Token& before = tokens[i - 1];
  // "... and, on being put as the substantive motion, was carried"
  if (tokens[i].form == "and" && tokens[i + 1].sign == ',' && i + 4 < sentence.last &&
      (tokens[i + 2].form == "on" || tokens[i + 2].form == "upon") && tokens[i + 3].form == "being")
    return tells_end(tokens, {sentence.first, i}) && tells_end(tokens, {i + 1, sentence.last});
  return tokens[i].has(Concept::conjunction) && !before.quoted && before.concepts.any_of(kEnds) &&
         tokens[i + 1].has(Concept::article_word) && !tokens[i + 1].concepts.any_of(kEnds) &&
         tells_end(tokens, {sentence.first, i}) && tells_end(tokens, {i + 1, sentence.last});
}

bool elects_twice(const Tokens& tokens, TokenRange sentence, std::size_t at) {
  return was_elected_in(tokens, {sentence.first, at}) && was_elected_in(tokens, {at + 1, sentence.last});
}

std::size_t second_motion(const Tokens& tokens, TokenRange sentence) {
  for (std::size_t i = sentence.first + 4; i + 4 < sentence.last; ++i)
    if (tokens[i].sign == ';' && !tokens[i].quoted && begins_motion(tokens, i + 1, sentence.last) &&
        begins_motion(tokens, sentence.first, i))
      return i;
  return sentence.last;
}

// "Okay, that passes.", "All right, the motion dies.": of talk.
void StatementReader::skip_assent() {
  static constexpr std::array<std::string_view, 6> kWords{"okay", "ok", "alright", "so", "well", "and"};
  std::size_t at = range_.first;
  if (is(at, "all") && is(at + 1, "right"))
    ++at;
  else if (!inside(at) || !text::is_one_of(tokens_[at].form, kWords))
    return;
  if (sign(at + 1, ',') && inside(at + 2)) range_.first = at + 2;
}

// "87/12 We appoint": the number of a minute in its year.
void StatementReader::skip_number_of_year() {
  const std::size_t at = range_.first;
  if (inside(at + 3) && tokens_[at].digit && sign(at + 1, '/') && tokens_[at + 2].digit &&
      tokens_[at + 3].is_word() && tokens_[at].form.size() <= 4)
    range_.first = at + 3;
}

// "sec. by Ott"
bool StatementReader::sec_by(std::size_t i) const {
  return is(i, "sec") && sign(i + 1, '.') && is(i + 2, "by") && inside(i + 3) && tokens_[i + 3].capital;
}

bool StatementReader::seconded_for_short(std::size_t i, Statement& motion) const {
  if (!sec_by(i)) return false;
  motion.seconders = seconders_at(i + 3);
  cut_wording(motion, i);
  return true;
}

std::size_t StatementReader::behind_sec_by(std::size_t i, std::size_t& seconding) const {
  std::size_t stopped = i + 3;
  static_cast<void>(read_actors(tokens_, stopped, range_.last, &stopped));
  seconding = i;
  return stopped;
}

// "carried, the voting being as follows:": of several houses, perhaps.
bool StatementReader::announces_voting() const {
  const std::size_t last = content_end();
  if (last < range_.first + 4 || !is(last - 1, "follows")) return false;
  for (std::size_t k = last - 1; k > range_.first && last - k < 7; --k)
    if (is(k, "voting") || tokens_[k].has(Concept::ballot)) return true;
  return false;
}

// "a motion to close the debate", "ein Antrag auf Schluß": with what it is for.
bool StatementReader::is_indefinite(std::size_t i) const {
  if (i == range_.first || i > range_.first + 2) return false;
  const bool article =
      is(i - 1, "a") || is(i - 1, "an") || is(i - 1, "ein") || is(i - 1, "une") || is(i - 1, "una");
  return article && (is(i + 1, "to") || is(i + 1, "that") || is(i + 1, "for") || is(i + 1, "auf") ||
                     is(i + 1, "zur") || is(i + 1, "tendant"));
}

// "He would therefore move, as an Amendment, that": how reports tell that he did.
bool StatementReader::he_would_move(std::size_t i) const {
  const std::size_t first = range_.first;
  return is(i, "move") && i <= first + 4 && (is(first, "he") || is(first, "she")) && is(first + 1, "would") &&
         object_behind(i, Concepts(Concept::amendment));
}

// "moved—"That the line be built."", "Resolved—That"
bool StatementReader::dash_before_wording(std::size_t i) const {
  return sign(i, '-') && inside(i + 1) && (tokens_[i + 1].quoted || is(i + 1, "that"));
}

// "The amendment is not in order.", "The Chair ruled the amendment out of order.": so it fell.
bool StatementReader::ruled_out() {
  if (range_.size() > 24) return false;
  for (std::size_t i = range_.first + 2; inside(i); ++i) {
    const bool out = is(i, "order") && ((is(i - 1, "of") && is(i - 2, "out")) ||
                                        (is(i - 1, "in") && tokens_[i - 2].has(Concept::negation)));
    if (!out || tokens_[i].quoted || only_thought_of(i) || !mentions_before(kThings, i)) continue;
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = Outcome::rejected;
    statement.about = reference();
    return true;
  }
  return false;
}

// "to replace 'ten' by 'twelve'", and not "to replace both machines"
bool StatementReader::speaks_of_words(TokenRange wording) const {
  for (std::size_t k = wording.first; k < wording.last; ++k)
    if (tokens_[k].quoted || is(k, "word") || is(k, "words") || is(k, "text") || is(k, "figure") ||
        tokens_[k].has(Concept::article))
      return true;
  return false;
}

// "that the words 'if any' should be inserted after 'shall'"
bool StatementReader::changes_words(TokenRange wording) const {
  static constexpr std::array<std::string_view, 12> kDone{"inserted",    "deleted",  "omitted", "added",
                                                          "substituted", "replaced", "struck",  "stricken",
                                                          "altered",     "changed",  "amended", "redrafted"};
  bool words = false;
  for (std::size_t k = wording.first; k < std::min(wording.last, wording.first + 60); ++k) {
    const Token& t = tokens_[k];
    if (t.quoted) {
      words |= k > wording.first && tokens_[k - 1].sign != 0;
      continue;
    }
    words |= t.form == "word" || t.form == "words" || t.form == "phrase" || t.form == "sentence" ||
             t.form == "paragraph" ||
             (t.has(Concept::article) && t.form != "rules" && k <= wording.first + 2);
    if (t.form == "amended" && k > wording.first && tokens_[k - 1].form == "be" && is(k + 1, "by"))
      return true;
    if (words && text::is_one_of(t.form, kDone) && k > wording.first && tokens_[k - 1].form == "be")
      return true;
  }
  return false;
}

// "Landscape contract: Motion by Tom to accept the bid", "Pool furniture: Tabled until May."
void StatementReader::skip_run_in_head() {
  from_speaker_ ? skip_assent() : skip_number_of_year();
  // "PRIMERO.- Leída el acta anterior, se aprueba": the number of the entry.
  if (inside(range_.first + 3) && tokens_[range_.first].capitals && sign(range_.first + 1, '.') &&
      sign(range_.first + 2, '-'))
    range_.first += 3;
  constexpr std::size_t kLongest = 5;
  const Concepts telling = Concept::motion | Concept::tabled | Concept::referred,
                 business = kThings | Concept::ballot | Concept::resolved | Concept::article;
  for (std::size_t k = range_.first; inside(k + 1) && k < range_.first + kLongest; ++k) {
    if (sign(k, ':')) {
      const Token& next = tokens_[k + 1];
      if (k > range_.first && next.capital && next.concepts.any_of(telling)) range_.first = k + 1;
      return;
    }
    if (!tokens_[k].is_word() || tokens_[k].concepts.any_of(business)) return;
  }
}

// "The Ayes have it.", "Question put, and agreed to."
void StatementReader::ayes_have_it() {
  for (std::size_t i = range_.first; inside(i + 1); ++i) {
    const bool side = (tokens_[i].has(Concept::for_side) || tokens_[i].has(Concept::against_side)) &&
                      (is(i + 1, "have") || is(i + 1, "had")) && is(i + 2, "it");
    if (!side) continue;
    for (std::size_t k = range_.first; k < i; ++k)
      if (is(k, "think") || is(k, "opinion")) return;  // a division may follow
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = tokens_[i].has(Concept::for_side) ? Outcome::adopted : Outcome::rejected;
    return;
  }
}

}  // namespace sicut::proceedings
