// Lists of names, and names as they are told.
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "proceedings/names.h"
#include "text/characters.h"

namespace sicut::proceedings {
namespace {

// "Smith, J. H.; Jones, A.": the initials behind a surname, up to `end`; 0 where there are none.
std::size_t initials_behind(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at >= end || tokens[at].sign != ',') return 0;
  std::size_t i = at + 1;
  while (is_initial(tokens, i, end)) i += 2;
  const bool closed = i >= end || tokens[i].sign == ';' || tokens[i].sign == '.' || tokens[i].sign == ')';
  return i > at + 1 && closed ? i : 0;
}

bool divides_names(const Token& token) {
  return token.sign == ',' || token.sign == ';' || token.sign == '/' || token.sign == '&' ||
         (token.is_word() && token.has(Concept::conjunction) && !token.capital);
}

// "Bell & Co.", "Orr and Sons": a firm has no second partner.
bool ends_firm(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at >= end) return false;
  const std::string_view form = tokens[at].form;
  return form == "co" || form == "company" || form == "sons" || form == "son";
}

// "Mr. and Mrs. Pardoe": two people of one name; the first is not named but by a title.
std::optional<Actor> read_spouse(const Tokens& tokens, std::size_t at, std::size_t end) {
  const auto behind_stop = [&](std::size_t i) { return i < end && tokens[i].sign == '.' ? i + 1 : i; };
  if (at >= end || !tokens[at].has(Concept::title) || !tokens[at].capital) return {};
  const std::size_t second = behind_stop(at + 1) + 1;
  if (second >= end || !(tokens[second - 1].sign == '&' || tokens[second - 1].has(Concept::conjunction)) ||
      !tokens[second].has(Concept::title))
    return {};
  auto actor = read_actor(tokens, second, end, false);
  if (!actor || actor->kind != ActorKind::person) return {};
  actor->titles = tokens[at].raw;
  actor->tokens = {at, second};
  return actor;
}

// ", of Marlow", ", M.P.", ", secretary to the Trust": what stands beside a name up to the next name.
std::size_t skip_apposition(const Tokens& tokens, std::size_t at, std::size_t end, Actor& actor) {
  if (at < end && tokens[at].is_word() && tokens[at].form == "of" && at + 1 < end && tokens[at + 1].capital) {
    at += 2;
    while (at < end && tokens[at].is_word() && tokens[at].capital && !tokens[at].has(Concept::title)) ++at;
    return at;
  }
  if (at + 1 >= end || tokens[at].sign != ',') return at;
  std::size_t i = at + 1;
  if (tokens[i].form == "for" || tokens[i].form == "representing") {  // "for the owners"
    while (i < end && tokens[i].is_word() && i < at + 10) ++i;
    return i;
  }
  if (tokens[i].has(Concept::article_word)) ++i;
  if (i + 1 < end && (tokens[i].form == "vice" || tokens[i].form == "deputy" || tokens[i].form == "acting") &&
      tokens[i + 1].has(Concept::office))
    ++i;
  const Concepts bearing = Concept::office | Concept::secretary | Concept::chair;
  // "Tosh, Minister;" and not "Tosh, Mrs. Tosh"
  const bool closed =
      (i + 1 >= tokens.size() || !tokens[i + 1].is_word()) && i < end && !tokens[i].has(Trait::short_title);
  const bool office = i < end && tokens[i].is_word() &&
                      ((tokens[i].concepts.any_of(bearing) && !tokens[i].has(Concept::title)) ||
                       (tokens[i].concepts.any_of(bearing | Concept::title) && closed));
  const bool of = i < end && tokens[i].form == "of" && i + 1 < end && tokens[i + 1].capital;
  if (!office && !of) return at;
  // "..., Clerk Amy Poe": the next person.
  const bool next_person = office && i + 2 < end && tokens[i].capital && tokens[i + 1].is_word() &&
                           tokens[i + 1].capital && tokens[i + 1].concepts.empty() && !tokens[i + 1].digit &&
                           tokens[i + 2].is_word() && tokens[i + 2].capital && tokens[i + 2].concepts.empty();
  if (next_person) return at;
  const std::size_t first = i;
  while (i < end && tokens[i].is_word() && i < first + 5) ++i;
  if (office) actor.role = tokens[first].raw;
  return i;
}

}  // namespace

std::vector<Actor> read_actors(const Tokens& tokens, std::size_t at, std::size_t end, std::size_t* stopped) {
  std::vector<Actor> actors;
  end = std::min(end, tokens.size());
  while (at < end) {
    if (auto spouse = read_spouse(tokens, at, end)) {
      at = spouse->tokens.last;
      actors.push_back(std::move(*spouse));
    }
    auto actor = read_actor(tokens, at, end, true);
    if (!actor) break;
    at = actor->tokens.last;
    if (const std::size_t behind = initials_behind(tokens, at, end); behind != 0) {
      std::string initials;
      for (std::size_t i = at + 1; i < behind; i += 2) initials.append(tokens[i].raw).append(". ");
      actor->name = initials + actor->name;
      at = behind;
    }
    at = skip_apposition(tokens, at, end, *actor);
    actors.push_back(std::move(*actor));
    std::size_t next = at;
    while (next < end && divides_names(tokens[next])) ++next;
    if (next > at && ends_firm(tokens, next, end)) {
      at = next + 1;
      break;
    }
    const bool next_line = next < end && (begins_line_of_names(tokens[next]) ||
                                          (tokens[next].line_start && is_initial(tokens, next, end)));
    if (next == at && !next_line) break;
    at = next;
  }
  // What divides names but has none behind it was no part of the list.
  if (!actors.empty() && at > actors.back().tokens.last && at < end && divides_names(tokens[at - 1]) &&
      !tokens[at - 1].is_word())
    --at;
  if (stopped != nullptr) *stopped = at;
  return actors;
}

std::optional<Actor> read_handle(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at + 1 >= std::min(end, tokens.size()) || !tokens[at + 1].is_word() || tokens[at + 1].digit ||
      tokens[at].span.end != tokens[at + 1].span.start || tokens[at + 1].raw.size() < 2)
    return {};
  Actor actor;
  actor.name = tokens[at + 1].raw;
  actor.name.front() = text::ascii_upper(actor.name.front());
  actor.printed = actor.name;
  actor.tokens = {at, at + 2};
  return actor;
}

std::vector<Actor> read_names_in_lines(const Tokens& tokens, std::size_t at, std::size_t end,
                                       std::size_t& stopped) {
  std::vector<Actor> found;
  while (at < end && tokens[at].line_start && tokens[at].is_word()) {
    const std::size_t line = line_end(tokens, at, end);
    std::size_t read = at;
    auto names = read_actors(tokens, at, line, &read);
    while (read < line && !tokens[read].is_word()) ++read;
    if (names.empty() || read < line) break;
    std::move(names.begin(), names.end(), std::back_inserter(found));
    stopped = at = line;
  }
  return found;
}

std::vector<Actor> actors_before(const Tokens& tokens, std::size_t first, std::size_t end) {
  constexpr std::size_t kFarthest = 24;
  std::vector<Actor> best;
  const std::size_t from = end > first + kFarthest ? end - kFarthest : first;
  // The longest list that ends right at the verb, so from the farthest possible beginning on.
  for (std::size_t at = from; at < end; ++at) {
    if (!tokens[at].is_word() || tokens[at].quoted) continue;
    if (at > from && tokens[at - 1].is_word() && tokens[at - 1].capital && tokens[at].capital &&
        !tokens[at - 1].has(Concept::conjunction))
      continue;  // the middle of a name
    // "of the Clock"
    if (at > first && tokens[at - 1].has(Concept::article_word) && !tokens[at - 1].capital &&
        !tokens[at].concepts.any_of(Concept::title | Concept::office | Concept::anonymous | Concept::chair))
      continue;
    std::size_t stopped = at;
    auto actors = read_actors(tokens, at, end, &stopped);
    if (actors.empty()) continue;
    while (stopped < end && tokens[stopped].sign == ',') ++stopped;
    // "at three of the Clock, Mr. Speaker": a bare word before a title is no name of the list.
    const bool bare = actors.size() > 1 && actors.front().titles.empty() && !actors[1].titles.empty();
    if (stopped == end && !bare) return actors;
  }
  return best;
}

std::string in_name_case(std::string_view name) {
  std::string out;
  bool begins = true;
  std::size_t in_word = 0;
  for (std::size_t at = 0; at < name.size();) {
    const text::Character c = text::decode(name, at);
    const bool letter = text::is_letter(c.code);
    const std::string_view rest = name.substr(at);
    if (letter && !begins && text::is_upper(c.code)) {
      text::append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.code))), out);
    } else {
      out += rest.substr(0, c.length);
    }
    in_word = letter ? in_word + 1 : 0;
    // "O'BRIEN", "SAINT-JUST", "J.H." begin anew; so does "McDONALD" behind its lower-case letter.
    begins = !letter || (text::is_lower(c.code) && in_word >= 2);
    at += c.length;
  }
  return out;
}

bool begins_line_of_names(const Token& token) {
  return token.is_word() && token.line_start && token.capital && token.has(Concept::title);
}

// "Thos.", "Saml."
static bool is_short_given_name(const Token& token) {
  return token.has(Trait::given_name) && token.has(Trait::abbreviation);
}

bool is_initial(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at + 1 >= end) return false;
  if (at + 2 == end && tokens[at].capitals && tokens[at].span.size() == 2) return false;  // "seconded CP."
  return tokens[at].is_word() && tokens[at].capital && tokens[at].form.size() <= 5 &&
         (tokens[at + 1].sign == '.' || (tokens[at + 1].sign == ':' && is_short_given_name(tokens[at]))) &&
         !tokens[at].has(Trait::letter_title) && tokens[at].span.size() <= 5 && !tokens[at].digit &&
         tokens[at].span.end == tokens[at + 1].span.start &&
         (tokens[at].form.size() <= 2 || tokens[at].form == "yu" || tokens[at].form == "th" ||
          is_short_given_name(tokens[at]));
}

}  // namespace sicut::proceedings
