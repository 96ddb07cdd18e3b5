// What is closed or put off: a meeting, a discussion, a motion.
#include <array>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

bool StatementReader::ends_what_stands(std::size_t i) const {
  return tokens_[i].concepts.any_of(Concept::adopted | Concept::rejected | Concept::referred |
                                    Concept::tabled);
}

// "recalled that a similar plan had been rejected by 9 votes to 4": of another time.
bool StatementReader::is_of_old(std::size_t verb) const {
  static constexpr std::array<std::string_view, 11> kHad{
      "had", "hatte", "hatten", "habe", "avait", "avaient", "habia", "habian", "aveva", "avevano", "haben"};
  const std::size_t from = verb > range_.first + 4 ? verb - 4 : range_.first;
  for (std::size_t k = verb; k-- > from;) {
    if (!tokens_[k].is_word() || tokens_[k].concepts.any_of(kThings)) return false;
    if (tokens_[k].concepts.empty() && text::is_one_of(tokens_[k].form, kHad))
      return tokens_[k].form != "haben";
  }
  return false;
}

// "stated that the newspapers had it that the motion was defeated": somebody says so, and not the chair.
bool StatementReader::reported_before(std::size_t verb) const {
  static constexpr std::array<std::string_view, 28> kSaying{
      "said",       "says",     "stated",   "states",   "report",    "reports",    "replied",
      "answered",   "recalled", "thought",  "believed", "argued",    "complained", "remarked",
      "hoped",      "feared",   "stating",  "saying",   "reporting", "alleged",    "claimed",
      "maintained", "told",     "bemerkte", "erklarte", "recall",    "remember",   "aware"};
  for (std::size_t k = range_.first; k + 1 < verb; ++k) {
    if (tokens_[k].quoted || tokens_[k].sign == ';') return false;
    if (tokens_[k].has(Concept::chair) || is(k, "tellers") || is(k, "teller")) return false;
    if (tokens_[k + 1].has(Concept::that) && tokens_[k + 1].form != "to" &&
        text::is_one_of(tokens_[k].form, kSaying))
      return true;
  }
  return false;
}

bool StatementReader::german_passive(std::size_t verb) const {
  for (std::size_t k = range_.first; k < verb; ++k)
    if (tokens_[k].has(Trait::far_being) && !tokens_[k].quoted) return tokens_[k].form.starts_with("w");
  return false;
}

// A meeting is closed, a motion tabled; "adjourned" may be said of both.
std::optional<Outcome> StatementReader::closing_or_tabling(std::size_t i) const {
  const Token& t = tokens_[i];
  if (inside(i + 1) && tokens_[i + 1].concepts.any_of(Concept::session | Concept::discussion) &&
      tokens_[i + 1].form.ends_with("ion") && t.form.ends_with("ed"))
    return {};  // "went into closed session"
  std::optional<Outcome> found;
  for (std::size_t k = range_.first; k < i; ++k) {
    const Token& noun = tokens_[k];
    if (noun.quoted || found == Outcome::closed) continue;
    if (noun.concepts.any_of(kThings) ||
        (noun.has(Concept::matter) && !noun.has(Concept::session) && !noun.has(Concept::assembly))) {
      found = t.has(Concept::tabled) ? std::optional(Outcome::tabled) : std::nullopt;
    } else if (noun.has(Concept::discussion)) {
      const bool put_off = (t.form == "adjourned" && noun.form != "hearing") || !t.has(Concept::closed);
      found = put_off ? Outcome::tabled : Outcome::closed;
    } else if (noun.has(Concept::session) || noun.has(Concept::assembly)) {
      const bool somebody = t.form == "rose" && noun.has(Concept::anonymous);  // "Several hon. Members rose—"
      if (t.has(Concept::closed) && t.form != "close" && !somebody) found = Outcome::closed;
    }
  }
  // "The Chairman closed the meeting", "closed the public hearing"
  if (!found && t.has(Concept::closed) && t.form != "close" && !is_being_before(i) && i > range_.first &&
      (is(i - 1, "ich") || !subject_before(tokens_, range_.first, i).empty()) && inside(i + 1) &&
      tokens_[i + 1].has(Concept::article_word)) {
    for (std::size_t k = i + 2; inside(k) && k < i + 5; ++k)
      if (tokens_[k].concepts.any_of(Concept::session | Concept::discussion) && !tokens_[k].quoted)
        return Outcome::closed;
  }
  if (!found && (t.form == "levanta" || t.form == "levanto") && (i <= range_.first + 1 || is(i - 1, "se")))
    return Outcome::closed;  // "Se levanta la sesión"
  if (!found && t.form == "schluss" && i == range_.first && inside(i + 1) && tokens_[i + 1].digit)
    return Outcome::closed;  // "Schluß 6 Uhr"
  if (!found && t.form == "schluss" && i == range_.first && object_behind(i, Concepts(Concept::session)))
    return Outcome::closed;  // "Schluß der Sitzung 4 Uhr"
  if (t.form == "laid" && !(is(i + 1, "on") || is(i + 1, "upon") || is(i + 1, "over") || is(i + 1, "aside")))
    return {};
  // "laid upon the table" receives a paper; it is no motion's end unless a motion is named.
  if (!found && i == range_.first && t.has(Concept::tabled))
    return t.form == "adjourned" ? Outcome::closed : Outcome::tabled;
  return found;
}

}  // namespace sicut::proceedings
