#include "proceedings/names.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kMostNameWords = 6;

// Concepts that a word may have and still be part of a name.
constexpr Concepts kHarmless = Concept::particle | Concept::title | Concept::conjunction | Concept::anonymous;

bool is_common(const Token& token) {
  static constexpr Concepts kHarmful = ~kHarmless;
  return token.concepts.any_of(kHarmful);
}

bool is_initial(const Tokens& tokens, std::size_t at, std::size_t end) {
  return at + 1 < end && tokens[at].is_word() && tokens[at].capital && tokens[at].form.size() <= 4 &&
         tokens[at + 1].sign == '.' && !tokens[at].has(Trait::letter_title) && tokens[at].span.size() <= 4 &&
         !tokens[at].digit && tokens[at].span.end == tokens[at + 1].span.start &&
         (tokens[at].form.size() <= 2 || tokens[at].form == "yu" || tokens[at].form == "th");
}

// "Mrs A. Pell", and on the next line "Mr T. Okafor": each on a line of its own, without a comma.
bool begins_line_of_names(const Token& token) {
  return token.is_word() && token.line_start && token.capital && token.has(Concept::title);
}

bool is_suffix(std::string_view form) {
  return form == "jr" || form == "sr" || form == "esq" || form == "junr" || form == "senr" || form == "mp" ||
         form == "kc" || form == "qc" || form == "jp" || form == "md" || form == "phd" || form == "ii" ||
         form == "iii";
}

class NameReader {
 public:
  NameReader(const Tokens& tokens, std::size_t at, std::size_t end, bool lone)
      : tokens_(tokens), start_(at), at_(at), end_(std::min(end, tokens.size())), lone_(lone) {}

  std::optional<Actor> read() {
    article();
    titles();
    if (name_words()) return finish_person();
    return office_or_anonymous();
  }

 private:
  [[nodiscard]] const Token* here() const { return at_ < end_ ? &tokens_[at_] : nullptr; }

  void article() {
    const Token* t = here();
    if (t == nullptr || !t->is_word() || !t->has(Concept::article_word)) return;
    if (is_initial(tokens_, at_, end_)) return;  // "A. Holl"
    article_ = true;
    ++at_;
  }

  // "Mr.", "the Right Hon. Sir", "Councillor", and offices that stand before a name: "Chairman Holl".
  void titles() {
    while (const Token* t = here()) {
      if (is_office_prefix(t->form) && at_ + 1 < end_ &&
          tokens_[at_ + 1].concepts.any_of(Concept::title | Concept::office | Concept::secretary) &&
          tokens_[at_ + 1].capital && names_follow(at_ + 2)) {
        ++at_;
        continue;
      }
      const bool office = t->is_word() && t->has(Concept::office) && t->capital && names_follow(at_ + 1);
      const bool title = t->is_word() && (t->has(Concept::title) || office);
      if (!title || !(t->capital || t->has(Trait::lower_title))) break;
      if (!office && !names_follow(at_ + 1) && !title_follows(at_ + 1) && !particle_follows(at_ + 1)) break;
      if (is_initial_like_m(*t)) break;
      if (t->has(Concept::office) && !is_plain_title(t->form)) role_ = printed(at_, at_ + 1);
      titled_ = true;
      ++at_;
      if (at_ < end_ && tokens_[at_].sign == '.') ++at_;
    }
    titles_end_ = at_;
  }

  // "City Engineer Tarrant", "Deputy Mayor Voss".
  static bool is_office_prefix(std::string_view form) {
    return form == "city" || form == "town" || form == "county" || form == "deputy" || form == "vice" ||
           form == "acting" || form == "assistant" || form == "honorary" || form == "prime";
  }

  // "M. Dupont" is a title in a French document, and else an initial.
  static bool is_initial_like_m(const Token& t) {
    return (t.form == "m" || t.form == "g" || t.form == "г") && !t.has(Trait::letter_title);
  }

  static bool is_plain_title(std::string_view form) {
    return form == "member" || form == "members" || form == "delegate" || form == "director" ||
           form == "directors";
  }

  [[nodiscard]] std::size_t behind_stop(std::size_t i) const {
    return i < end_ && tokens_[i].sign == '.' ? i + 1 : i;
  }
  [[nodiscard]] bool names_follow(std::size_t i) const {
    i = behind_stop(i);
    if (is_initial(tokens_, i, end_)) return true;
    return i < end_ && tokens_[i].is_word() && tokens_[i].capital && !tokens_[i].digit &&
           tokens_[i].quoted == in_quotes_ && !(is_common(tokens_[i]) && !could_be_surname(i));
  }
  [[nodiscard]] bool title_follows(std::size_t i) const {
    i = behind_stop(i);
    return i < end_ && tokens_[i].is_word() && tokens_[i].has(Concept::title);
  }
  // "M. de Vaux", "Freiherr von Holl"
  [[nodiscard]] bool particle_follows(std::size_t i) const {
    i = behind_stop(i);
    return i < end_ && tokens_[i].is_word() && tokens_[i].has(Concept::particle) && !tokens_[i].capital &&
           !tokens_[i].has(Concept::article_word) && names_follow(i + 1);
  }
  // A word with a meaning may be a surname behind a title: "Mr. Close", "Miss March".
  [[nodiscard]] bool could_be_surname(std::size_t i) const {
    const Token& t = tokens_[i];
    return !t.has(Concept::office) && !t.has(Concept::article_word) && !t.has(Concept::chair) &&
           !t.has(Concept::secretary);
  }

  bool name_words() {
    const std::size_t first = at_;
    std::size_t words = 0;
    bool surname = false;
    while (at_ < end_ && words < kMostNameWords) {
      if (is_initial(tokens_, at_, end_)) {
        at_ += 2;
        ++words;
        continue;
      }
      const Token& t = tokens_[at_];
      if (!t.is_word() || t.digit || t.quoted != in_quotes_) break;
      if (t.has(Concept::particle) && !t.capital && words + titled_ > 0 && names_follow(at_ + 1) &&
          t.form != "y") {
        ++at_;
        continue;
      }
      if (words > 0 && begins_line_of_names(t)) break;
      // "Hon." and "Dr." are no surnames.
      if (t.has(Concept::title) && at_ + 1 < end_ && tokens_[at_ + 1].sign == '.' && !is_initial_like_m(t))
        break;
      const bool good = t.capital && !(surname && ends_after_surname(t)) &&
                        (titled_ || words > 0 ? (!is_common(t) || (words == 0 && titled_))
                                              : !is_common(t) && !t.has(Trait::function_word));
      if (!good) break;
      surname = t.span.size() > 1;
      possessive_ = t.possessive;
      ++at_;
      ++words;
      if (t.possessive) break;
    }
    name_ = {first, at_};
    if (!surname) return reset(first);
    if (!titled_ && !lone_ && words < 2) return reset(first);
    if (article_ && !titled_) return reset(first);  // "the Kharkov"
    return true;
  }

  // "Mr. HOLL Moves": a word in another case behind a name in capitals is no part of it.
  static bool ends_after_surname(const Token& t) { return is_common(t); }

  bool reset(std::size_t first) {
    at_ = first;
    return false;
  }

  [[nodiscard]] std::string printed(std::size_t first, std::size_t last) const {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
      const Token& t = tokens_[i];
      if (i > first && t.is_word() && tokens_[i - 1].span.end < t.span.start) out += ' ';
      out += text_of(t);
    }
    return out;
  }

  static std::string text_of(const Token& t) {
    if (t.is_word()) return std::string(t.raw);
    std::string sign;
    text::append_utf8(t.sign, sign);
    return sign;
  }

  std::optional<Actor> finish_person() {
    Actor actor;
    actor.name = actor.printed = printed(name_.first, name_.last);
    actor.possessive = possessive_;
    suffix(actor);
    brackets(actor);
    actor.titles = printed(start_ + (article_ ? 1 : 0), titles_end_);
    if (actor.role.empty()) actor.role = role_;
    actor.tokens = {start_, at_};
    return actor;
  }

  void suffix(Actor& actor) {
    std::size_t i = at_;
    if (i < end_ && tokens_[i].sign == ',') ++i;
    // "Mr. Vane, F.G.S.": the initials of a society.
    std::size_t honours = i;
    while (i > at_ && is_initial(tokens_, honours, end_) && !tokens_[honours].has(Concept::title))
      honours += 2;
    if (honours >= i + 4) {
      at_ = honours;
      return;
    }
    if (i >= end_ || !tokens_[i].is_word() || !is_suffix(tokens_[i].form) || !tokens_[i].capital) return;
    const bool generation = tokens_[i].form == "jr" || tokens_[i].form == "sr" || tokens_[i].form == "junr" ||
                            tokens_[i].form == "senr" || tokens_[i].form == "ii" || tokens_[i].form == "iii";
    if (generation) actor.name += " " + text_of(tokens_[i]);
    at_ = behind_stop(i + 1);
  }

  // "(IVAN N.)" is part of the name; "(Chairman)", "(in the chair)" an office; else a place or a party.
  void brackets(Actor& actor) {
    if (at_ >= end_ || tokens_[at_].sign != '(') return;
    std::size_t close = at_ + 1;
    while (close < end_ && tokens_[close].sign != ')' && close < at_ + 10) ++close;
    if (close >= end_ || tokens_[close].sign != ')') return;
    bool office = false, chair = false, given = close > at_ + 1;
    for (std::size_t i = at_ + 1; i < close; ++i) {
      const Token& t = tokens_[i];
      office |= t.has(Concept::office) || t.has(Concept::secretary);
      chair |= t.has(Concept::chair);
      given &= is_initial(tokens_, i, close + 1) || t.sign == '.' ||
               (t.is_word() && t.capital && !is_common(t) && !t.digit);
    }
    const bool has_initial = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                                         tokens_.begin() + static_cast<std::ptrdiff_t>(close),
                                         [](const Token& t) { return t.sign == '.'; });
    if (office || chair) {
      actor.role = printed(at_ + 1, close);
    } else if (given && has_initial) {
      actor.printed = actor.name + " (" + printed(at_ + 1, close) + ")";
      actor.name = printed(at_ + 1, close) + " " + actor.name;
    } else if (tokens_[at_ + 1].digit || tokens_[at_ + 1].has(Concept::for_side) ||
               tokens_[at_ + 1].has(Concept::against_side)) {
      return;  // a count, not part of the name
    }
    at_ = close + 1;
  }

  std::optional<Actor> office_or_anonymous() {
    const Token* t = here();
    if (t == nullptr || !t->is_word()) return {};
    Actor actor;
    std::size_t i = at_;
    // "Mr. SPEAKER", "Madam President", "M. le président".
    while (i + 1 < end_ && tokens_[i].is_word() && tokens_[i].capital &&
           (tokens_[i].form == "mr" || tokens_[i].form == "madam" || tokens_[i].form == "mrs" ||
            tokens_[i].form == "m" || tokens_[i].form == "mme" || tokens_[i].form == "herr" ||
            tokens_[i].form == "frau")) {
      i = behind_stop(i + 1);
      if (i + 1 < end_ && tokens_[i].has(Concept::article_word)) ++i;
      at_ = i;
    }
    const std::size_t named = i;
    // "ANOTHER DELEGATE", "A VOICE", "an Hon. Member".
    while (i < end_ && tokens_[i].is_word() &&
           (tokens_[i].form == "hon" || tokens_[i].form == "honorary" || tokens_[i].form == "deputy" ||
            tokens_[i].form == "acting" || tokens_[i].form == "vice" || tokens_[i].form == "town" ||
            tokens_[i].form == "city"))
      i = behind_stop(i + 1);
    // "the Hon. the Speaker"
    const bool honoured = i > named && i + 1 < end_ && tokens_[i].has(Concept::article_word);
    if (honoured) ++i;
    if (i >= end_ || !tokens_[i].is_word()) return {};
    const Token& word = tokens_[i];
    const bool office = word.has(Concept::office) || word.has(Concept::chair) || word.has(Concept::secretary);
    if (!article_ && !word.capital && named == start_) return {};
    if (office && !is_plain_title(word.form) && word.form != "members") {
      actor.kind = ActorKind::office;
    } else if (word.has(Concept::anonymous)) {
      actor.kind = ActorKind::anonymous;
    } else {
      return {};
    }
    at_ = i + 1;
    actor.name = actor.printed = printed(honoured ? i : std::max(named, start_ + (article_ ? 1 : 0)), at_);
    actor.possessive = word.possessive;
    actor.tokens = {start_, at_};
    return actor;
  }

  const Tokens& tokens_;
  std::size_t start_, at_, end_;
  bool lone_;
  bool in_quotes_ =
      start_ < tokens_.size() && tokens_[start_].quoted;  // a name does not run over a quotation mark
  bool article_ = false, titled_ = false, possessive_ = false;
  std::size_t titles_end_ = 0;
  std::string role_;
  TokenRange name_;
};

}  // namespace

std::optional<Actor> read_actor(const Tokens& tokens, std::size_t at, std::size_t end, bool lone) {
  if (at >= tokens.size()) return {};
  return NameReader(tokens, at, end, lone).read();
}

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
  return token.sign == ',' || token.sign == ';' || token.sign == '/' ||
         (token.is_word() && token.has(Concept::conjunction) && !token.capital);
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
  if (tokens[i].has(Concept::article_word)) ++i;
  if (i + 1 < end && (tokens[i].form == "vice" || tokens[i].form == "deputy" || tokens[i].form == "acting") &&
      tokens[i + 1].has(Concept::office))
    ++i;
  const bool office = i < end && tokens[i].is_word() &&
                      (tokens[i].has(Concept::office) || tokens[i].has(Concept::secretary)) &&
                      !tokens[i].has(Concept::title);
  const bool of = i < end && tokens[i].form == "of" && i + 1 < end && tokens[i + 1].capital;
  if (!office && !of) return at;
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
    if (next == at && (next >= end || !begins_line_of_names(tokens[next]))) break;
    at = next;
  }
  // What divides names but has none behind it was no part of the list.
  if (!actors.empty() && at > actors.back().tokens.last && at < end && divides_names(tokens[at - 1]) &&
      !tokens[at - 1].is_word())
    --at;
  if (stopped != nullptr) *stopped = at;
  return actors;
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

}  // namespace sicut::proceedings
