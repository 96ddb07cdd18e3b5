// What the assembly itself does: "The congress adopts the resolution", "The majority declares against it".
#include <algorithm>
#include <array>

#include "proceedings/statement_reader.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "Le conseil municipal, ...", "Après en avoir délibéré, le conseil municipal": who opens the sentence.
bool StatementReader::assembly_opens(std::size_t before) const {
  for (std::size_t k = range_.first; k < std::min(before, range_.first + 9); ++k)
    if (tokens_[k].has(Concept::assembly) &&
        ((k > range_.first && tokens_[k - 1].has(Concept::article_word)) ||
         tokens_[k].raw.find('\'') != std::string_view::npos))
      return true;
  return false;
}

// "Le conseil municipal, à la majorité, fixe le prix à 3 €.": what a council does, in the present.
bool StatementReader::council_does() {
  static constexpr std::array<std::string_view, 12> kDeeds{"fixe",    "autorise",  "accepte",   "approuve",
                                                           "vote",    "valide",    "sollicite", "designe",
                                                           "approva", "autorizza", "autoriza",  "emet"};
  for (std::size_t i = range_.first + 1; inside(i + 1) && i < range_.first + 40; ++i) {
    const Token& t = tokens_[i];
    if (t.quoted) return false;
    if (t.has(Concept::says) || t.has(Concept::that) || t.form == "qui" || t.form == "que") return false;
    if (t.capital || !text::is_one_of(t.form, kDeeds)) continue;
    if (!assembly_opens(i) ||
        !(tokens_[i + 1].has(Concept::article_word) || tokens_[i + 1].has(Concept::unanimous)))
      return false;
    if (inside(i + 2) && tokens_[i + 2].concepts.any_of(kThings)) return false;  // what was moved before
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.wording = {i, content_end()};
    cut_count(statement.wording);
    return true;
  }
  return false;
}

// "The Council", "The meeting", "This house": who can decide.
bool StatementReader::assembly_before(std::size_t i) const {
  const std::size_t from = i > range_.first + 7 ? i - 7 : range_.first;
  for (std::size_t k = from; k < i; ++k)
    if (!tokens_[k].quoted &&
        (tokens_[k].concepts.any_of(Concept::assembly | Concept::session | Concept::body) ||
         (is(k, "group") && k > from && tokens_[k - 1].has(Concept::article_word))))
      return true;
  return false;
}

// "Der Rat nimmt den Antrag an", "lehnt ihn mit 12 gegen 3 Stimmen ab"
std::optional<Outcome> StatementReader::divided_verb(std::size_t i) const {
  const bool takes = is(i, "nimmt") || is(i, "nahm");
  if (!takes && !is(i, "lehnt") && !is(i, "lehnte")) return {};
  const std::size_t end = content_end();
  if (end <= i + 2 || !is(end - 1, takes ? "an" : "ab")) return {};
  return takes ? Outcome::adopted : Outcome::rejected;
}

// "The congress, by 23 votes to 4, rejects the motion": in the secretary's words.
bool StatementReader::assembly_acts(std::size_t verb) const {
  constexpr std::size_t kFarthest = 16;
  const Token& t = tokens_[verb];
  if (from_speaker_ || verb > range_.first + kFarthest || t.capital || t.form == "agreed" ||
      !(t.concepts.any_of(Concept::adopted | Concept::rejected) || divided_verb(verb)) ||
      is(verb + 1, "to") || is(verb + 1, "over") || is(verb + 1, "by"))
    return false;
  const std::size_t behind = behind_assembly();
  if (behind == range_.first || !goes_on_to(verb, behind)) return false;
  return object_behind(verb, kThings | Concept::matter | Concept::article | Concept::agenda);
}

// Behind "The congress", "The Central Committee", "The T.U.C."; where another opens: the sentence's first.
std::size_t StatementReader::behind_assembly() const {
  constexpr std::size_t kLongest = 5;
  const Concepts sitting = Concept::assembly | Concept::body | Concept::session;
  std::size_t i = range_.first;
  if (inside(i) && is_cyrillic(i) && tokens_[i].concepts.any_of(sitting)) return i + 1;  // no article
  if (!inside(i) || !tokens_[i].has(Concept::article_word)) return range_.first;
  const std::size_t first = ++i;
  bool initials = false;
  for (; inside(i) && i < first + 2 * kLongest; ++i) {
    if (sign(i, '.') && tokens_[i - 1].span.size() == 1 && tokens_[i - 1].capital) {
      initials = true;
      continue;
    }
    if (!tokens_[i].is_word() || tokens_[i].quoted) break;
    if (tokens_[i].concepts.any_of(sitting) && i < first + kLongest) return i + 1;
    if (!tokens_[i].capital) break;
  }
  return initials && i > first + 2 && tokens_[i - 1].sign == '.' ? i : range_.first;
}

// Nothing but adverbs, or a clause between commas, stands between.
bool StatementReader::goes_on_to(std::size_t verb, std::size_t at) const {
  if (sign(at, ',')) {
    if (!sign(verb - 1, ',') || verb - 1 == at) return false;
    for (std::size_t k = at; k < verb; ++k)
      if (tokens_[k].concepts.any_of(Concept::says | Concept::that | Concept::pronoun)) return false;
    return true;
  }
  for (std::size_t k = at; k < verb; ++k)
    if (!is_adverb(k) && !tokens_[k].has(Concept::unanimous)) return false;
  return true;
}

// "The majority declares against Mr. Holl's motion."
bool StatementReader::majority_declares() {
  static constexpr std::array<std::string_view, 12> kDeclares{
      "declares", "declared",   "is",  "was",    "voted",  "votes",
      "decides",  "pronounced", "are", "itself", "speaks", "pronounces"};
  if (from_speaker_) return false;
  std::size_t i = range_.first;
  while (inside(i) && i < range_.first + 4 && !tokens_[i].has(Concept::majority)) ++i;
  if (!inside(i) || !tokens_[i].has(Concept::majority)) return false;
  std::size_t side = i + 1;
  while (inside(side) && side < i + 4 && text::is_one_of(tokens_[side].form, kDeclares)) ++side;
  if (side == i + 1 || !inside(side)) return false;
  if (is(side, "in")) ++side;
  if (!inside(side)) return false;
  const auto voted = side_of(tokens_[side]);
  if (!voted || *voted == Side::abstentions || !object_behind(side, kThings | Concept::article)) return false;
  Statement& statement = add(StatementKind::outcome);
  statement.outcome = *voted == Side::ayes ? Outcome::adopted : Outcome::rejected;
  statement.about = reference();
  return true;
}

}  // namespace sicut::proceedings
