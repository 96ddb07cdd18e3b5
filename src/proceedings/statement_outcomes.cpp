// How it ended: adopted, rejected, tabled, referred, closed.
#include <algorithm>
#include <array>

#include "proceedings/statement_reader.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

// "The motion does not pass", "failed to carry": alone an end that is only wished for.
bool ends_if_denied(const Token& token) {
  return token.form == "pass" || token.form == "carry";
}

}  // namespace

void StatementReader::outcome() {
  std::size_t from = range_.first;
  if (motion_ != 0 && !on_motion_) {
    const TokenRange wording = found_[motion_ - 1].wording;
    from = wording.first > motion_verb_ && wording.last < range_.last ? wording.last : motion_verb_;
  }
  if (carried_before_wording()) return;
  const bool announces_motion = motion_ != 0 && found_[motion_ - 1].announces;
  if (announces_motion || decision_that_is() ||
      (motion_ == 0 && (somebody_is_instructed() || (said_.has(Concept::assembly) && council_does()))))
    return;
  for (std::size_t i = from; inside(i); ++i) {
    const Token& t = tokens_[i];
    if (t.quoted || !t.is_word()) continue;
    if (bill_is_read_at(i)) break;
    const auto kind = outcome_of(i);
    if (!kind || only_thought_of(i) || in_relative_clause(i)) continue;
    if (is_of_old(i) || (said_.any_of(Concept::says | Concept::matter) && reported_before(i))) {
      may_count_ = false;  // nor is what was counted then
      return;
    }
    if (*kind == Outcome::closed && i > range_.first && is(i - 1, "to"))
      continue;  // "the second, to adjourn"
    if (decision(i, *kind) || stated(i, *kind)) return;
  }
  if (!bill_is_read() && !done_on_motion() && !casting_vote()) ayes_have_it();
}

// "moved by Mr. Vane, seconded by Mr. Dale, and carried unanimously, That the thanks": before what was moved.
bool StatementReader::carried_before_wording() {
  if (motion_ == 0 || on_motion_) return false;
  const TokenRange wording = found_[motion_ - 1].wording;
  for (std::size_t i = motion_verb_ + 1; i + 1 < wording.first && i < motion_verb_ + 40; ++i) {
    const Token& t = tokens_[i];
    const bool joined = is(i - 1, "and") || is(i - 1, "was") || is(i - 1, "et");
    const bool decides =  // "and RESOLVED that"
        (t.has(Concept::resolved) || t.form == "agreed") &&
        (is(i + 1, "that") || is(i + 1, "to") ||
         ((sign(i + 1, ':') || sign(i + 1, '-')) && is(i + 2, "that")));
    const bool adopts = (t.has(Concept::adopted) && t.form != "agreed") || t.form == "resolu";
    if (!(adopts || decides) || t.quoted || !joined || only_thought_of(i)) continue;
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = Outcome::adopted;
    statement.tokens = {motion_verb_, wording.first};
    return true;
  }
  return false;
}

// "On motion of Mr. Vane, the reading of the minutes was dispensed with": what was moved was done.
bool StatementReader::done_on_motion() {
  if (motion_ == 0 || !on_motion_) return false;
  const TokenRange wording = found_[motion_ - 1].wording;
  if (wording.size() > 2 && is(wording.first, "voted") && tokens_[wording.first + 1].has(Concept::that)) {
    found_[motion_ - 1].wording.first += 2;  // "On motion of Mr. Vane, voted that"
    add(StatementKind::outcome).outcome = Outcome::adopted;
    return true;
  }
  for (std::size_t i = wording.first; i + 1 < wording.last; ++i) {
    const bool done = (is(i, "was") || is(i, "were")) && !tokens_[i].quoted;
    if (!done || (i > wording.first && tokens_[i - 1].has(Concept::that))) continue;
    std::size_t verb = i + 1;
    while (verb + 1 < wording.last && is_adverb(verb)) ++verb;
    if (!tokens_[verb].form.ends_with("ed") && !tokens_[verb + 1].form.ends_with("ed") && !is(verb, "made"))
      continue;
    add(StatementKind::outcome).outcome = Outcome::adopted;
    return true;
  }
  return false;
}

std::optional<Outcome> StatementReader::outcome_of(std::size_t i) const {
  const Token& t = tokens_[i];
  const bool denied = is_denied(i);
  if (t.has(Concept::withdrawn)) return {};
  if (t.has(Concept::rejected)) return Outcome::rejected;
  if (t.form == "carried" && (is(i + 1, "through") || is(i + 1, "out") || is(i + 1, "over")))
    return {};  // "carried through the other House"
  if (const auto divided = divided_verb(i)) return divided;
  if (is_thrown_out(i)) return Outcome::rejected;
  if (ends_if_denied(t) && denied) return Outcome::rejected;
  if (t.has(Concept::adopted) && !ends_if_denied(t) && t.form != "adopt")
    return denied || (t.form == "passed" && is(i + 3, "negative")) ? Outcome::rejected : Outcome::adopted;
  if (t.form == "ubernommen" && said_.has(Concept::amendment)) return Outcome::adopted;  // by the mover
  if (t.has(Concept::resolved) || (t.has(Concept::ballot) && votes_to(i))) return Outcome::adopted;
  const bool handed = (is(i, "handed") || is(i, "transferred")) && (is(i + 1, "over") || is(i + 1, "to")) &&
                      is_being_before(i);
  if (t.has(Concept::referred) || handed) return Outcome::referred;
  if (t.has(Concept::closed) || t.has(Concept::tabled)) return closing_or_tabling(i);
  return {};
}

// "voted down", "turned down", "thrown out"
bool StatementReader::is_thrown_out(std::size_t i) const {
  return ((is(i, "voted") || is(i, "turned")) && is(i + 1, "down")) || (is(i, "thrown") && is(i + 1, "out"));
}

bool StatementReader::is_denied(std::size_t i) const {
  const std::size_t from = i > range_.first + 3 ? i - 3 : range_.first;
  // "5 yes, 0 no. Passed", "No objections; adopted"
  for (std::size_t k = i; k-- > from && tokens_[k].sign != '.' && tokens_[k].sign != ';';)
    if (tokens_[k].has(Concept::negation) || tokens_[k].form == "failed" || tokens_[k].form == "fails")
      return true;
  return false;
}

// Sentences that need no subject for it.
bool StatementReader::stated_outright(std::size_t i) const {
  const Token& t = tokens_[i];
  const Concepts ballot(Concept::ballot);
  const bool declared =  // "I declare it carried with one dissentient"
      i > range_.first + 1 && is(i - 1, "it") &&
      (is(i - 2, "declare") || is(i - 2, "declares") || is(i - 2, "declared"));
  const bool passed_it =  // "put to vote whether the town will build, and it passed in the negative"
      i > range_.first + 2 && is(i - 1, "it") && is(i - 2, "and") &&
      t.concepts.any_of(Concept::adopted | Concept::rejected) && mentions_before(ballot, i);
  const bool french = t.form == "adopte" && is(i - 1, "a") && i + 1 >= content_end() &&
                      assembly_opens(i);  // "L'Assemblée nationale a adopté."
  const bool mit =                        // "Mit 12 gegen 3 Stimmen angenommen."
      is(range_.first, "mit") && i + 1 >= content_end() && mentions_before(ballot, i);
  return declared || passed_it || french || mit;
}

// "The motion is adopted", "Motion carried", "Carried.", "Article 3 is adopted", "Question put, and agreed
// to."
bool StatementReader::stated(std::size_t i, Outcome outcome) {
  const Token& t = tokens_[i];
  const Concepts subjects =
      kThings | Concept::article | Concept::matter | Concept::discussion | Concept::agenda;
  const bool closes = outcome == Outcome::closed;
  const bool acts = assembly_acts(i);
  if (acts || stated_outright(i)) {
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = outcome;
    if (acts) statement.about = reference();
    return true;
  }
  const bool subject =
      section_ || mentions_before(subjects, i) || section_before(i) || (is_being_before(i) && owner()) ||
      (is(range_.first, "put") && mentions_before(Concepts(Concept::ballot), i)) ||
      (closes && object_behind(i, Concept::session | Concept::discussion)) ||
      (closes && mentions_before(Concept::session | Concept::assembly | Concept::discussion, i));
  const bool german =  // "Der Vertrag wird einstimmig genehmigt."
      inside(range_.first + 1) && tokens_[range_.first].has(Concept::article_word) &&
      tokens_[range_.first + 1].capital && i + 1 >= content_end() && german_passive(i);
  // "The following payments were approved:"
  const bool following = inside(range_.first + 1) && tokens_[range_.first + 1].has(Concept::following) &&
                         tokens_[range_.first].has(Concept::article_word) && is_being_before(i);
  const bool behind_stop =
      i > range_.first && tokens_[i - 1].sign == '.' && stands_alone(i);  // "(... 6. Adopted.)"
  const bool opens = i == range_.first || is_only_led_by_signs(i) || behind_stop;
  const bool pronoun = (is_thing_pronoun(range_.first) && i < range_.first + 8) || (motion_ != 0);
  const bool casting = is(i + 1, "by") && is(i + 3, "casting");
  const bool counted =  // "Carried, 5 votes to 3, the Mayor"
      sign(i + 1, ',') && inside(i + 2) && (tokens_[i + 2].digit || tokens_[i + 2].number >= 0);
  const bool qualified =
      opens && !counted && !behind_stop && !casting && range_.size() > 14 && !ends_in_colon() && !closes;
  if (!subject && !pronoun && !following && !german && !(opens && !qualified)) return false;
  const bool concludes =  // "Mr. Holl's motion: for 12, against 3 - adopted."
      i > range_.first + 1 && i + 1 >= content_end() && sign(i - 1, '-') && mentions_before(kThings, i);
  const bool led = i > range_.first && (is(i - 1, "se") || is(i - 1, "queda") || is(i - 1, "quedan"));
  const bool spanish = opens && led && object_behind(i, subjects | Concept::session);  // "Se aprueba el acta"
  if (opens && !subject && !stands_alone(i) && !closes && !spanish) return false;
  if (t.form == "received" || t.form == "read") {
    if (!is_being_before(i) || is(i - 1, "been")) return false;  // "Two letters had been received."
    if (i > range_.first + 1 && is(i - 2, "nominations")) return false;
  }
  // "Mr. Holl accepted the amendment": somebody does it, not the meeting.
  if (!opens && !is_being_before(i) && !put_before(i) && !is_cyrillic(i) && !is_passive_without_be(i) &&
      !closes && motion_ == 0 && !ends_if_denied(t) && !concludes &&
      !(is(i - 1, "se") && subject))  // "Leída el acta, se aprueba"
    return false;
  Statement& statement = add(StatementKind::outcome);
  statement.outcome = outcome;
  // "moved to lay the amendment on the table, which motion was lost": the motion, and not what it was about.
  const TokenRange moved = motion_ != 0 ? found_[motion_ - 1].wording : TokenRange();
  const bool behind =
      motion_ != 0 && !on_motion_ && moved.size() > 1 && moved.last <= i && moved.last > motion_verb_;
  statement.about = reference(behind ? moved.last : 0);
  statement.counts_behind = announces_count();
  statement.announces = ends_in_colon() && !statement.counts_behind && !announces_voting();
  if (motion_ == 0) amendment_with(statement);
  return true;
}

// "and, upon being put to a vote, carried"
bool StatementReader::put_before(std::size_t i) const {
  if (i < range_.first + 5 || !sign(i - 1, ',') || !tokens_[i - 2].has(Concept::ballot)) return false;
  for (std::size_t k = i - 2; k > range_.first && i - k < 8; --k)
    if (is(k, "put") || is(k, "submitted")) return true;
  return false;
}

// "by the following vote:"
bool StatementReader::announces_count() const {
  const std::size_t last = content_end();
  return ends_in_colon() && last > range_.first + 1 && tokens_[last - 1].has(Concept::ballot) &&
         (tokens_[last - 2].has(Concept::following) || is(last - 2, "recorded"));
}

bool StatementReader::is_thing_pronoun(std::size_t i) const {
  return is(i, "it") || is(i, "this") || is(i, "which") || is(i, "these") || is(i, "both") || is(i, "all") ||
         (is(i, "that") && from_speaker_ && inside(i + 1) &&
          tokens_[i + 1].concepts.any_of(Concept::adopted | Concept::rejected)) ||  // "That passes."
         is(i, "sie") ||
         is(i, "er") || is(i, "elle") || is(i, "il") || is(i, "they");
}

bool StatementReader::is_only_led_by_signs(std::size_t i) const {
  for (std::size_t k = range_.first; k < i; ++k)
    if (tokens_[k].is_word() && !tokens_[k].has(Concept::unanimous) && !tokens_[k].digit &&
        !tokens_[k].has(Concept::negation) && !is(k, "objections") && !is(k, "objection") && !is(k, "and") &&
        !is(k, "se") && !tokens_[k].has(Trait::being) &&
        !tokens_[k].has(Trait::present_being))  // "Queda aprobada"
      return false;
  return true;
}

// "Carried.", "Rejected by 12 to 3", "Agreed to.", "Passed unanimously:" and not "Passed the time".
bool StatementReader::stands_alone(std::size_t i) const {
  static constexpr std::array<std::string_view, 30> kWays{
      "casting",    "objection",  "objections",  "dissent",    "opposition", "debate",
      "discussion", "voice",      "roll",        "call",       "show",       "hands",
      "rising",     "division",   "acclamation", "acclaim",    "correction", "corrections",
      "change",     "abstention", "abstentions", "exceptions", "thanks",     "correct",
      "read",       "printed",    "circulated",  "submitted",  "presented",  "consensus"};
  if (is(i + 1, "until") || is(i + 1, "till") || is(i + 1, "до")) return true;  // "tabled until November"
  if (tokens_[i].has(Concept::referred) && (is(i + 1, "to") || is(i + 1, "back")))
    return true;                                                                  // "to the clerk"
  if (is(i + 1, "due") && is(i + 2, "to")) return true;                           // "fails due to a tie"
  if (is(i + 1, "for") && (is(i + 2, "want") || is(i + 2, "lack"))) return true;  // "of a majority"
  for (std::size_t k = i + 1; inside(k) && k < i + 4; ++k) {
    const Token& t = tokens_[k];
    if (!t.is_word()) return true;
    if (k > i + 1 && is(k - 1, "with") && t.has(Concept::article_word))
      continue;  // "with the following amendment"
    if (k > i + 1 && text::is_one_of(t.form, kWays)) continue;
    if (k > i + 1 && (is(k - 1, "on") || is(k - 1, "by")) && t.has(Concept::article_word))
      continue;  // "on a voice vote"
    if (t.has(Concept::following) || t.has(Concept::amendment)) return is(i + 1, "with");
    if (t.has(Concept::unanimous) || t.has(Concept::by) || t.has(Concept::ballot) || t.digit ||
        t.has(Concept::everybody) || t.has(Concept::majority) || t.form == "to" || t.form == "without" ||
        t.form == "nem" || t.form == "con" || t.form == "with" || t.form == "mit" || t.form == "as" ||
        t.form == "on" || t.form == "accordingly" || t.form == "in" || t.number >= 0 ||
        (t.concepts.any_of(kSides) &&
         (tokens_[k - 1].digit || tokens_[k - 1].number >= 0 || tokens_[k - 1].has(Concept::everybody) ||
          tokens_[k - 1].has(Concept::ballot))))
      continue;
    return false;
  }
  return true;
}

// "Motion carried", "Article 8 adopted", "Amendment lost": the subject stands right before.
bool StatementReader::is_passive_without_be(std::size_t i) const {
  std::size_t k = i;
  while (k > range_.first &&
         (tokens_[k - 1].has(Concept::unanimous) || tokens_[k - 1].has(Concept::negation) ||
          tokens_[k - 1].sign == ',' || tokens_[k - 1].sign == ':' || tokens_[k - 1].sign == '&' ||
          is(k - 1, "and") || is(k - 1, "put") || is(k - 1, "read") || is(k - 1, "then") ||
          is(k - 1, "duly") || is(k - 1, "accordingly") || is(k - 1, "so")))
    --k;
  if (k == range_.first) return true;
  const Token& before = tokens_[k - 1];
  const bool verbal =
      tokens_[i].form == "carries" || tokens_[i].form == "fails" || tokens_[i].form == "failed" ||
      tokens_[i].form == "passes" || tokens_[i].form == "passed" || tokens_[i].form == "lost" ||
      tokens_[i].form == "carried" || tokens_[i].form == "fell" || tokens_[i].form == "falls" ||
      tokens_[i].form == "tabled" || tokens_[i].form == "postponed" || tokens_[i].form == "deferred" ||
      tokens_[i].form == "died" || tokens_[i].form == "dies" || tokens_[i].form == "lapsed";
  const bool noun =
      before.concepts.any_of(kThings | Concept::article | Concept::matter | Concept::discussion) ||
      before.digit || before.sign == ')' || is_roman(before.form) || before.sign == '"';
  if (noun && (tokens_[i].form == "fell" || tokens_[i].form == "falls")) return true;  // "to the ground"
  // "..., der Antrag Holl mit großer Mehrheit angenommen"
  if ((before.has(Concept::majority) || before.form == "stimmen") && mentions_before(kThings, k)) return true;
  for (std::size_t d = range_.first; d < k; ++d)  // "The Chairman declared the motion carried on the poll."
    if ((noun || verbal) &&
        (tokens_[d].form == "declared" || tokens_[d].form == "declares" || is(d, "declare")))
      return true;
  // "resolutions adopted by the leaders" tells of old ones.
  return (noun || (verbal && before.is_word() && !before.capital)) && stands_alone(i) &&
         unquoted_before(k) < 12;
}

std::size_t StatementReader::unquoted_before(std::size_t i) const {
  std::size_t count = 0;
  for (std::size_t k = range_.first; k < i; ++k) count += !tokens_[k].quoted;
  return count;
}

bool StatementReader::is_roman(std::string_view form) {
  return !form.empty() && form.find_first_not_of("ivxlc") == std::string_view::npos;
}

// "Article 5 is adopted with the following amendment: ..."
void StatementReader::amendment_with(Statement& statement) {
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

}  // namespace sicut::proceedings
