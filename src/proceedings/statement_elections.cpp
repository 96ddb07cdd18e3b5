// Who was elected, and to what.
#include <algorithm>
#include <array>
#include <iterator>

#include "proceedings/office_names.h"
#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

void StatementReader::election() {
  for (std::size_t i = range_.first; inside(i); ++i) {
    const Token& t = tokens_[i];
    if (!t.has(Concept::elected) || t.quoted || only_thought_of(i) || in_relative_clause(i)) continue;
    if (t.form == "choice" && !(i > range_.first && is(i - 1, "made")))
      continue;  // "made choice of Mr. Holl"
    if (nominated_and_elected(i)) return;
    if (t.form == "избрать" || t.form == "выбрать") {
      if (elected_by_order(i)) return;
      continue;
    }
    if (is_of_old(i)) may_count_ = false;  // nor is what was counted then
    if (is_attribute(i) || is_denied(i) || is_of_old(i)) continue;
    if (elect(i)) return;
  }
}

// "the newly elected members", "an appointed day", "named in the report".
bool StatementReader::is_attribute(std::size_t i) const {
  if (i == range_.first) return false;
  const Token& before = tokens_[i - 1];
  const bool shared =
      i >= range_.first + 2 && tokens_[i - 2].has(Concept::conjunction) && is_being_before(i - 2);
  if (before.form == "newly" || before.form == "duly")
    return !(i >= range_.first + 2 && (is_being(i - 2) || shared));
  if (before.has(Concept::article_word) || before.form == "those" || before.form == "all") return true;
  const bool weak = tokens_[i].form == "named" || tokens_[i].form == "selected" ||
                    tokens_[i].form == "assigned" || tokens_[i].form == "chosen";
  return weak && !is_being(i - 1);
}

bool StatementReader::is_being(std::size_t i) const {
  return tokens_[i].has(Trait::being);
}

bool StatementReader::elect(std::size_t i) {
  Statement statement;
  statement.kind = StatementKind::election;
  statement.tokens = range_;
  statement.outcome = Outcome::elected;
  const std::size_t colon = colon_behind(i);
  std::size_t names_end = 0;
  bool manner = false;
  if (colon != range_.last) {
    if (officers_named_as(colon + 1, content_end())) return true;
    statement.elected = actors_with_counts(sign(colon + 1, '-') ? colon + 2 : colon + 1);
    statement.announces = statement.elected.empty() && content_end() <= colon + 1;
    const bool place = statement.elected.size() == 1 && statement.elected[0].titles.empty() &&
                       inside(statement.elected[0].tokens.last) &&
                       tokens_[statement.elected[0].tokens.last].is_word();
    if (place)
      statement.elected = names_in_rest(colon + 1);  // "North gate - Bro. Quayle; South gate - Sister Ducat"
    if (statement.elected.empty() && officers_between(colon + 1, content_end(), 1)) return true;
    if (statement.elected.empty() && !statement.announces) return false;
  } else if (is_being_before(i) && i > range_.first) {
    if (officers_before(i)) return true;
    statement.elected = elected_before(i);
    if (statement.elected.empty()) statement.pronoun = pronoun_before(i);
    if (statement.elected.empty() && statement.pronoun.empty() &&
        (i <= range_.first + 2 || (i > range_.first + 2 && sign(i - 2, ':'))))
      statement.elected =
          elected_behind(i, names_end);  // "Es elegido D. Tomás Arce", "Gewählt ist Herr Holl"
    manner = inside(names_end + 1) &&    // "por mayoría" is no office
             tokens_[names_end + 1].concepts.any_of(Concept::majority | Concept::unanimous);
  } else {
    statement.elected = elected_behind(i, names_end);
  }
  keep_elected(statement.elected);
  const bool body =
      mentions_before(Concept::body | Concept::office | Concept::anonymous, i) && is_being_before(i);
  if (statement.elected.empty() && !statement.announces && statement.pronoun.empty() &&
      !(body && body_alone(i)))
    return false;
  if (!manner)
    statement.office =
        office_of(names_end > i + 1 && colon == range_.last ? names_end - 1 : i, colon, names_end > i + 1);
  if (statement.office.empty() && statement.elected.size() == 1) statement.office = statement.elected[0].role;
  const bool more = colon == range_.last && is_being_before(i) && !statement.office.empty();
  found_.push_back(std::move(statement));
  if (more) more_officers(i + 1);
  return true;
}

// Where the subject of the election told at `i` ends: before "was duly", "were balloted for and".
std::size_t StatementReader::subject_end(std::size_t i) const {
  std::size_t end = i;
  while (end > range_.first &&
         (is_being(end - 1) || is_adverb(end - 1) || is(end - 1, "accordingly") || is(end - 1, "declared")))
    --end;
  // "were balloted for and duly elected": one auxiliary serves both.
  if (end < i && tokens_[end].has(Concept::conjunction))
    for (std::size_t k = end; k > range_.first && end - k < 8; --k)
      if (is(k, "was") || is(k, "were")) return k;
  return end;
}

// "Mr. Holl was elected"
std::vector<Actor> StatementReader::elected_before(std::size_t i) const {
  std::vector<Actor> elected = subject_before(tokens_, clause_start(i), subject_end(i));
  std::erase_if(elected, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
  if (elected.empty()) elected = having_won(i);
  if (elected.empty()) elected = names_behind_as(i + 1);  // "È eletto cassiere il signor Fabbri"
  // "Zum Vorsitzenden wurde Karl Abel mit 41 Stimmen gewählt"
  for (std::size_t k = range_.first; k < i; ++k) {
    if (!tokens_[k].has(Trait::far_being) || tokens_[k].form == "is") continue;
    auto behind = read_actors(tokens_, k + 1, i);
    if (behind.size() > elected.size()) elected = std::move(behind);
    if (elected.empty()) elected = subject_before(tokens_, clause_start(i), k);  // "Jan Holl wird mit 6/0/1"
    std::erase_if(elected, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
    break;
  }
  return elected;
}

// "Elected Mr. Holl"; `names_end`: where the names end.
std::vector<Actor> StatementReader::elected_behind(std::size_t i, std::size_t& names_end) const {
  std::size_t first = i + 1;
  while (is(first, "as") || is(first, "somit") || is(first, "damit") || is(first, "also") ||
         (inside(first) && is_being(first) && !is(first, "then")))
    ++first;
  while (is(first, "by") && is(first + 1, "ballot")) first += 2;
  if (is(i, "choice") && is(first, "of")) ++first;
  std::vector<Actor> elected = read_actors(tokens_, first, range_.last, &names_end);
  if (inside(names_end + 1) && sign(names_end, '(') && tokens_[names_end + 1].digit)
    elected = actors_with_counts(first);  // "Luc Morin (45 voix), Anne Vidal (44 voix)"
  std::erase_if(elected, [](const Actor& a) { return a.kind != ActorKind::person; });
  if (elected.empty()) elected = names_behind_as(i + 1);
  // "Kit elected to the board for one year."
  const bool to_office = is(i, "elected") && (is(i + 1, "to") || is(i + 1, "as")) && i <= range_.first + 3;
  if (elected.empty() && (to_office || i + (is(i + 1, "by") ? 4 : 3) >= range_.last))
    elected = actors_before(tokens_, range_.first, subject_end(i));
  return elected;
}

// Drops who is no person, and who only seconded.
void StatementReader::keep_elected(std::vector<Actor>& elected) const {
  std::erase_if(elected, [&](const Actor& a) {
    if (a.kind != ActorKind::person) return true;
    if (motion_ == 0) return false;
    const std::vector<Actor>& others = found_[motion_ - 1].seconders;
    return std::any_of(others.begin(), others.end(),
                       [&](const Actor& s) { return s.tokens.first == a.tokens.first; });
  });
}

// "T. Ashby, 612,000; G. Bold, 580,000": each with the votes cast for him.
std::vector<Actor> StatementReader::actors_with_counts(std::size_t first) const {
  std::size_t stopped = first;
  std::vector<Actor> actors = read_actors(tokens_, first, range_.last, &stopped);
  while (!actors.empty()) {
    std::size_t next = stopped;
    while (inside(next) && (tokens_[next].sign == ',' || tokens_[next].sign == '(')) ++next;
    if (next == stopped || !inside(next) || !tokens_[next].digit) break;
    ++next;
    while (inside(next) && (tokens_[next].sign == ')' || tokens_[next].sign == ';' ||
                            tokens_[next].sign == ',' || is(next, "votes") || is(next, "voix") ||
                            is(next, "voti") || is(next, "votos") || is(next, "stimmen") || is(next, "and")))
      ++next;
    std::vector<Actor> more = read_actors(tokens_, next, range_.last, &stopped);
    if (more.empty()) break;
    std::move(more.begin(), more.end(), std::back_inserter(actors));
  }
  return actors;
}

// "A committee was appointed to revise the rules": elected, though we are not told whom.
bool StatementReader::body_alone(std::size_t i) const {
  for (std::size_t k = range_.first; k < i; ++k)
    if (tokens_[k].has(Concept::body) && !tokens_[k].quoted) return true;
  return false;
}

bool StatementReader::is_being_before(std::size_t i) const {
  // "est mise aux voix et adoptée": one auxiliary serves both.
  const std::size_t near = i > range_.first && tokens_[i - 1].has(Concept::conjunction) ? 9 : 3;
  for (std::size_t k = i; k-- > range_.first && i - k <= 20;) {
    if (i - k <= near && is_being(k) && !is(k, "then")) return true;
    if (tokens_[k].has(Trait::far_being)) return true;  // German closes the sentence with the participle
  }
  return false;
}

// "The Chairman gave his casting vote for the motion."
bool StatementReader::casting_vote() {
  for (std::size_t i = range_.first; inside(i + 3); ++i) {
    if (!is(i, "casting") || !is(i + 1, "vote") || tokens_[i].quoted || only_thought_of(i)) continue;
    const bool favours = is(i + 2, "for") || (is(i + 2, "in") && tokens_[i + 3].has(Concept::favours));
    if (!favours && !is(i + 2, "against")) return false;
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = favours ? Outcome::adopted : Outcome::rejected;
    return true;
  }
  return false;
}

// "Dr. Pratt having received a majority of all votes cast was declared elected."
std::vector<Actor> StatementReader::having_won(std::size_t i) const {
  std::size_t stopped = clause_start(i);
  std::vector<Actor> opening = read_actors(tokens_, stopped, i, &stopped);
  if (sign(stopped, ',')) ++stopped;
  return is(stopped, "having") ? opening : std::vector<Actor>();
}

// "There were two candidates, Mr. Holl and Mr. Reed; Mr. Reed was elected."
std::size_t StatementReader::clause_start(std::size_t i) const {
  while (i > range_.first && tokens_[i - 1].sign != ';') --i;
  return i;
}

std::size_t StatementReader::colon_behind(std::size_t i) const {
  for (std::size_t k = i; inside(k); ++k)
    if (tokens_[k].sign == ':' && !tokens_[k].quoted) return k;
  return range_.last;
}

// "elected as Treasurer Mr. Holl", "appointed secretary, Miss Voss".
std::vector<Actor> StatementReader::names_behind_as(std::size_t i) const {
  for (std::size_t k = i; inside(k) && k < i + 8; ++k) {
    if (tokens_[k].concepts.any_of(kThings | Concept::moves | Concept::proposes | Concept::seconds))
      return {};
    if (!tokens_[k].has(Concept::title) || !(tokens_[k].capital || tokens_[k].has(Trait::lower_title)))
      continue;
    auto names = read_actors(tokens_, k, range_.last);
    if (!names.empty()) return names;
  }
  return {};
}

// "treasurer", "to the committee of audit", "to negotiate with the Presidium".
std::string StatementReader::office_of(std::size_t i, std::size_t colon, bool active) const {
  std::string office;
  const std::size_t end = std::min({colon, content_end(), i + 14});
  std::size_t first = i + 1;
  if (is(first, "as") || is(first, "to") || is(first, "zum") || is(first, "als")) ++first;
  for (std::size_t k = first; k < end; ++k) {
    if (!tokens_[k].is_word() || tokens_[k].digit || is(k, "mit") || is(k, "con") || is(k, "par") ||
        is(k, "by") || is(k, "with") || is(k, "on") || is(k, "en") || (is(k, "at") && is(k + 1, "a")) ||
        is(k, "are") || is(k, "nem") || is(k, "unopposed") || tokens_[k].has(Concept::unanimous))
      break;
    if (is(k, "accordingly") || (is(k, "in") && is(k + 1, "place"))) break;
    if (is(k, "and") && k + 1 < end && !tokens_[k + 1].capital && tokens_[k + 1].form.ends_with("ed")) break;
    // "elected Dr. Holl", but "appointed General Manager"
    const bool begins_office = k + 1 < end && tokens_[k + 1].has(Concept::office);
    const bool name =
        tokens_[k].has(Trait::lower_title) ||
        (tokens_[k].has(Concept::article_word) && k + 1 < end && tokens_[k + 1].has(Trait::lower_title));
    if (name && !begins_office) break;
    const bool name_behind = k + 1 < end && (!tokens_[k + 1].is_word() || tokens_[k + 1].capital);
    if (k == first && tokens_[k].has(Concept::title) && tokens_[k].capital && name_behind &&
        !tokens_[k].has(Concept::office) && !begins_office)
      break;
    office.append(office.empty() ? "" : " ").append(tokens_[k].raw);
  }
  if (!office.empty() || active) return office;
  for (std::size_t k = range_.first; k < i;
       ++k) {  // "The following committee to carry on negotiations is elected"
    if (!tokens_[k].has(Concept::body) && !tokens_[k].has(Concept::office)) continue;
    for (; k < i && tokens_[k].is_word() && !is_being(k) && !is(k, "there"); ++k)
      office.append(office.empty() ? "" : " ").append(tokens_[k].raw);
    return office;
  }
  return office;
}

}  // namespace sicut::proceedings
