#include "proceedings/office_names.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

// Stands before an office: "Mr. Speaker".
bool addresses(std::string_view form) {
  static constexpr std::array<std::string_view, 13> kWords{
      "mr", "mrs", "ms", "madam", "m", "mme", "herr", "frau", "senor", "senora", "sr", "sra", "signor"};
  return text::is_one_of(form, kWords);
}

// "Minutes read and approved.": what is kept, and nobody who keeps it.
bool is_paper(std::string_view form) {
  return form == "minutes" || form == "protokoll" || form == "recording";
}

// "an Hon. Member", "the Town Clerk"
}  // namespace

std::optional<Actor> read_office(const Tokens& tokens, std::size_t start, std::size_t at, std::size_t end,
                                 bool article) {
  const auto behind_stop = [&](std::size_t i) { return i < end && tokens[i].sign == '.' ? i + 1 : i; };
  if (at >= end || !tokens[at].is_word()) return {};
  std::size_t i = at;
  // "Mr. SPEAKER", "Madam President", "M. le président", "el señor Presidente".
  while (i + 1 < end && tokens[i].is_word() && addresses(tokens[i].form) &&
         (tokens[i].capital || (article && tokens[i].has(Trait::lower_title)))) {
    i = behind_stop(i + 1);
    if (i + 1 < end && tokens[i].has(Concept::article_word)) ++i;
  }
  const std::size_t named = i;
  while (i < end && tokens[i].is_word() && qualifies_office(tokens[i].form)) i = behind_stop(i + 1);
  // "the Hon. the Speaker"
  const bool honoured = i > named && i + 1 < end && tokens[i].has(Concept::article_word);
  if (honoured) ++i;
  if (i >= end || !tokens[i].is_word()) return {};
  const Token& word = tokens[i];
  const bool office = word.has(Concept::office) || word.has(Concept::chair) || word.has(Concept::secretary);
  if (!article && !word.capital && named == start) return {};
  Actor actor;
  if (office && !is_plain_title(word.form) && !is_paper(word.form)) {
    actor.kind = ActorKind::office;
  } else if (word.has(Concept::anonymous)) {
    actor.kind = ActorKind::anonymous;
  } else {
    return {};
  }
  const std::size_t first = honoured ? i : std::max(named, start + (article ? 1 : 0));
  actor.name = actor.printed = as_printed(tokens, {first, i + 1});
  actor.possessive = word.possessive;
  actor.tokens = {start, i + 1};
  const bool presides = actor.kind == ActorKind::office && i + 3 < end && tokens[i + 1].sign == '(' &&
                        tokens[i + 2].has(Concept::chair) && tokens[i + 3].sign == ')';
  if (presides) {  // "The Vicar (Chairman)"
    actor.role = tokens[i + 2].raw;
    actor.tokens.last = i + 4;
  }
  return actor;
}

// "City Engineer Tarrant", "Deputy Mayor Voss", "Council Member Holl".
bool is_office_prefix(std::string_view form) {
  return form == "city" || form == "town" || form == "county" || form == "deputy" || form == "vice" ||
         form == "acting" || form == "assistant" || form == "honorary" || form == "prime" ||
         form == "council" || form == "board" || form == "committee";
}

bool begins_office(const Tokens& tokens, std::size_t at, std::size_t end) {
  return at + 1 < end && tokens[at + 1].concepts.any_of(Concept::office | Concept::secretary) &&
         is_office_prefix(tokens[at].form);
}

bool presides_and_is_named(const Tokens& tokens, std::size_t at, std::size_t end) {
  return at + 1 < end && tokens[at].is_word() && tokens[at].capital && tokens[at].has(Concept::office) &&
         tokens[at].has(Concept::chair) && tokens[at + 1].is_word() && tokens[at + 1].capital &&
         !tokens[at + 1].digit && tokens[at + 1].concepts.empty();
}

bool qualifies_office(std::string_view form) {
  static constexpr std::array<std::string_view, 7> kWords{"hon",  "honorary", "deputy", "acting",
                                                          "vice", "town",     "city"};
  return text::is_one_of(form, kWords);
}

bool is_plain_title(std::string_view form) {
  static constexpr std::array<std::string_view, 5> kWords{"member", "members", "delegate", "director",
                                                          "directors"};
  return text::is_one_of(form, kWords);
}

std::string as_printed(const Tokens& tokens, TokenRange range) {
  std::string out;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Token& t = tokens[i];
    if (i > range.first && t.is_word() && tokens[i - 1].span.end < t.span.start) out += ' ';
    if (t.is_word()) {
      out += t.raw;
    } else {
      text::append_utf8(t.sign, out);
    }
  }
  return out;
}

// "Bill Tate", "Grant Reed": a given name that means something else, too.
bool is_given_name(const Tokens& tokens, std::size_t at, std::size_t end) {
  return tokens[at].has(Trait::given_name) && at + 1 < end && tokens[at + 1].is_word() &&
         tokens[at + 1].capital && !tokens[at + 1].digit && tokens[at + 1].concepts.empty();
}

// "Mr" names nobody by itself.
bool is_bare_title(const Token& t) {
  return t.has(Trait::short_title) &&
         (t.form == "mr" || t.form == "mrs" || t.form == "ms" || t.form == "mme");
}

}  // namespace sicut::proceedings
