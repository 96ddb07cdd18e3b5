// Somebody moves: "Mr. Holl moves that", "Then moved", "Speaks in favor of creating".
#include <algorithm>
#include <array>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

// "Mr. Holl moves that", "LUSK: Moves to convene" (the subject is the label), "Comrade Tolstov then
// proposed to".
bool StatementReader::somebody_moves(std::size_t i) {
  const Token& t = tokens_[i];
  if (t.form == "moving" && i > range_.first + 1 && is(i - 1, "in")) return moves_in_saying(i);
  if (from_speaker_ && t.form == "moved" && i == range_.first + 1 && is(range_.first, "so")) {
    add(StatementKind::motion);  // "So moved."
    return true;
  }
  const bool strong = t.has(Concept::moves);
  const bool offers =
      t.form.starts_with("offer") && is(i + 1, "the") && is(i + 2, "following") && ends_in_colon();
  const bool forward =
      (t.form == "put" || t.form == "puts") && is(i + 1, "forward") && object_behind(i + 1, kThings);
  const bool makes = t.form == "make" && is(i + 1, "a") && is(i + 2, "motion") && first_person_before(i);
  const bool brings =
      (t.has(Concept::introduces) || makes || forward) &&
      (offers || forward || object_behind(i, kThings) || asks_for_procedure(i) ||
       (object_behind(i, Concepts(Concept::agenda)) && object_behind(i, Concepts(Concept::following))));
  const bool weak = t.has(Concept::proposes);
  if (!strong && !brings && !weak) return favours_doing(i);
  if (is_never_done(i)) return false;
  if ((!makes && only_thought_of(i) && !he_would_move(i)) || !takes_object(i, strong)) return false;
  if (is(i + 2, "parole") || is(i + 2, "parola") || is(i + 2, "palabra")) return false;  // leave to speak
  std::vector<Actor> movers;
  bool by_body = false;
  const bool opens = is_opening(i);
  if (!opens) {
    std::size_t end = i;
    while (end > range_.first && is_adverb(end - 1)) --end;
    // "Inge Falk bescheinigt eine gute Führung und beantragt": a German noun is no subject.
    const bool und = end > range_.first + 2 && is(end - 1, "und");
    movers = und ? read_actors(tokens_, range_.first, end) : subject_before(tokens_, range_.first, end);
    // "laid on the table the report on Sabbath Schools and moved": no name stands behind a preposition.
    const std::size_t named = movers.empty() ? range_.first : movers.front().tokens.first;
    if (named > range_.first && movers.front().titles.empty() &&
        (is(named - 1, "on") || is(named - 1, "of") || is(named - 1, "for") || is(named - 1, "from")))
      movers.clear();
    if (movers.empty() && !from_speaker_) movers = shared_subject(i);
    const bool pronoun = end > range_.first && tokens_[end - 1].has(Concept::pronoun) && is_he(end - 1);
    if (movers.empty() && !(pronoun && (end - 1 == range_.first || from_speaker_)) &&
        !first_person_before(end) && !he_would_move(i)) {
      // "The Bureau of the Central Committee proposes to designate": in a speech it is the speaker's.
      // "Der Vorstand beantragt": a body moves, and nobody by name.
      const bool moves = strong && !from_speaker_ && i < range_.first + 4;
      const bool body = ((from_speaker_ && i < range_.first + 9 && weak) || moves) && i > range_.first &&
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
  if (offers) {  // "offered the following resolution, which was read:"
    motion.announces = true;
    motion.wording = {};
  }
  if (motion.announces) motion.weak = false;  // "I propose the following resolution:"
  return true;
}

// "I have never proposed to", "does not move".
bool StatementReader::is_never_done(std::size_t verb) const {
  for (std::size_t k = verb; k-- > range_.first && verb - k <= 2;)
    if (tokens_[k].has(Concept::negation) && !is(k, "no") && !tokens_[k].quoted) return true;
  return false;
}

// "The Earl of Ardle, in moving that the Bill be read, said that": a motion, and a speech.
bool StatementReader::moves_in_saying(std::size_t i) {
  const std::size_t end = sign(i - 2, ',') ? i - 2 : i - 1;
  auto movers = actors_before(tokens_, range_.first, end);
  std::size_t last = i + 1;
  while (inside(last) && (!tokens_[last].has(Concept::says) || tokens_[last].quoted || is(last, "read")))
    ++last;
  if (movers.empty() || !inside(last)) return false;
  while (last > i + 1 && !tokens_[last - 1].is_word()) --last;
  const std::size_t first = is(i + 1, "that") ? i + 2 : i + 1;
  if (first >= last) return false;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(movers);
  motion.wording = {first, last};
  motion.in_saying = true;
  return true;
}

// "Mr. Mosses (Patternmakers) submitted the report, and moved its adoption": one subject for two verbs.
std::vector<Actor> StatementReader::shared_subject(std::size_t verb) const {
  std::size_t conjunction = verb;
  while (conjunction > range_.first && tokens_[conjunction - 1].has(Trait::adverb) &&
         !is(conjunction - 1, "and"))
    --conjunction;
  if (conjunction < range_.first + 3 || !is(conjunction - 1, "and")) return {};
  std::size_t stopped = range_.first;
  auto opening = read_actors(tokens_, range_.first, verb, &stopped);
  if (opening.empty() || stopped >= conjunction || !tokens_[stopped].is_word() || tokens_[stopped].capital)
    return {};
  const Token& first = tokens_[stopped];
  const bool acts =
      first.form.ends_with("ed") || first.form == "laid" ||
      first.concepts.any_of(Concept::says | Concept::introduces | Concept::moves | Concept::seconds);
  if (!acts) return {};
  for (std::size_t k = stopped; k + 1 < verb; ++k)
    if (tokens_[k].has(Concept::that) && tokens_[k].form != "to") return {};  // "said that A and moved"
  return opening;
}

// "Speaks in favor of creating a committee": a proposal, if nobody else makes it.
bool StatementReader::favours_doing(std::size_t i) {
  static constexpr std::array<std::string_view, 22> kMaking{
      "creating", "forming",    "establishing", "appointing", "electing", "convening",
      "calling",  "postponing", "adjourning",   "inviting",   "sending",  "referring",
      "tabling",  "organizing", "organising",   "founding",   "closing",  "publishing",
      "adopting", "setting",    "instituting",  "summoning"};
  if (!from_speaker_ || !tokens_[i].has(Concept::favours) || !is(i + 1, "of") || i > range_.first + 3)
    return false;
  if (is(range_.first, "those") || is(range_.first, "all") || is(range_.first, "who")) return false;
  if (!inside(i + 2) || !text::is_one_of(tokens_[i + 2].form, kMaking)) return false;
  Statement& motion = add(StatementKind::motion);
  motion.wording = {i + 2, content_end()};
  return true;
}

// A verb with nothing before it but what carries on: "Moves", "Then moves", "And moves".
bool StatementReader::is_opening(std::size_t i) const {
  for (std::size_t k = range_.first; k < i; ++k)
    if (!is_adverb(k) && !tokens_[k].has(Concept::conjunction)) return false;
  return true;
}

bool StatementReader::is_adverb(std::size_t i) const {
  return tokens_[i].sign == ',' || tokens_[i].has(Trait::adverb);
}

bool StatementReader::is_cyrillic(std::size_t i) const {
  const std::string_view form = tokens_[i].form;
  return !form.empty() && static_cast<unsigned char>(form.front()) >= 0xd0 &&
         static_cast<unsigned char>(form.front()) <= 0xd3;
}

bool StatementReader::is_he(std::size_t i) const {
  return tokens_[i].form == "he" || tokens_[i].form == "she" || tokens_[i].form == "er" ||
         tokens_[i].form == "il";
}

bool StatementReader::first_person_before(std::size_t end) const {
  if (!from_speaker_) return false;
  const std::size_t from = end > range_.first + 4 ? end - 4 : range_.first;
  for (std::size_t i = from; i < end; ++i)
    if (tokens_[i].form == "i" || tokens_[i].form == "we" || tokens_[i].form == "ich" ||
        tokens_[i].form == "je" || tokens_[i].form == "meine" || tokens_[i].form == "unsere" ||
        tokens_[i].form == "my" || tokens_[i].form == "id" || tokens_[i].form == "ill" ||
        tokens_[i].form == "our" || tokens_[i].form == "я" || tokens_[i].form == "мы" ||
        tokens_[i].form == "wir" || tokens_[i].form == "nous")
      return true;
  return false;
}

// What follows a verb that moves a motion, and not a chair.
bool StatementReader::takes_object(std::size_t i, bool strong) const {
  if (!inside(i + 1)) return false;
  const Token& next = tokens_[i + 1];
  if (is_cyrillic(i) && next.is_word()) return true;  // Russian has no article
  if (next.sign == ':' || next.sign == '"' || (next.sign == ',' && (strong || seconds_near(i)))) return true;
  if (is(i + 1, "vor") && (sign(i + 2, ',') || sign(i + 2, ':'))) return true;  // "schlägt vor, ..."
  if (is(i + 1, "forward") && object_behind(i + 1, kThings)) return true;       // "put forward a resolution"
  if (next.quoted || next.raw.starts_with("d'") || next.raw.starts_with("d’")) return true;  // "d'acheter"
  if (next.sign == '-' && strong && ends_in_colon()) return true;  // "I move—", and below it what
  if (next.sign == '-' && inside(i + 2) && (tokens_[i + 2].quoted || is(i + 2, "that")))
    return true;  // "moved—"That the line be built.""
  if (next.has(Concept::that) || next.has(Concept::article_word) || next.has(Concept::following) ||
      next.concepts.any_of(kThings) || next.has(Concept::ordinal))
    return true;
  const bool infinitive =
      next.is_word() && !next.capital && next.form.size() > 3 &&
      (next.form.ends_with("ar") || next.form.ends_with("er") || next.form.ends_with("ir"));
  if (infinitive && tokens_[i].form.starts_with("prop") && !tokens_[i].form.ends_with("d"))
    return is(i, "propone") || is(i, "propongo") || is(i, "propuso");  // "propone subir la cuota"
  if (next.form == "we" && from_speaker_) return true;                 // "I propose we release on Friday"
  if (next.digit && sign(i + 2, '%')) return true;                     // "proposed 2%"
  // "introduced draft resolution A/L.14", "proposed buying a hose"
  if (next.has(Concept::matter) && inside(i + 2) && tokens_[i + 2].concepts.any_of(kThings)) return true;
  if (next.is_word() && !next.capital && next.form.size() > 5 && next.form.ends_with("ing")) return true;
  static constexpr std::array<std::string_view, 20> kNext{
      "reference",  "postponement", "suspension", "rejection", "closure",    "as",          "for",
      "its",        "adoption",     "and",        "not",       "in",         "adjournment", "approval",
      "acceptance", "his",          "their",      "seconded",  "resolution", "di"};
  return next.is_word() && text::is_one_of(next.form, kNext);
}

bool StatementReader::seconds_near(std::size_t i) const {
  for (std::size_t k = i + 1; inside(k) && k < i + 14; ++k)
    if (tokens_[k].has(Concept::seconds) && !tokens_[k].quoted) return true;
  return false;
}

// "demande le renvoi", "pide el aplazamiento"
bool StatementReader::asks_for_procedure(std::size_t i) const {
  for (std::size_t k = i + 1; inside(k) && k < i + 4; ++k)
    if (!tokens_[k].quoted && tokens_[k].has(Trait::procedural)) return true;
  return false;
}

}  // namespace sicut::proceedings
