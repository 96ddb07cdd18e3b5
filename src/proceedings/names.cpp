#include "proceedings/names.h"

#include <algorithm>
#include <array>

#include "proceedings/office_names.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kMostNameWords = 6;

// Concepts that a word may have and still be part of a name.
constexpr Concepts kHarmless = Concept::particle | Concept::title | Concept::conjunction | Concept::anonymous;

bool is_common(const Token& token) {
  static constexpr Concepts kHarmful = ~kHarmless;
  return token.concepts.any_of(kHarmful);
}

class NameReader {
 public:
  NameReader(const Tokens& tokens, std::size_t at, std::size_t end, bool lone)
      : tokens_(tokens), start_(at), at_(at), end_(std::min(end, tokens.size())), lone_(lone) {}

  std::optional<Actor> read() {
    article();
    titles();
    if (name_words()) return finish_person();
    auto office = read_office(tokens_, start_, at_, end_, article_);
    if (!office || office->kind != ActorKind::office) return office;
    auto holder = holder_in_brackets(*office);
    return holder ? holder : office;
  }

 private:
  [[nodiscard]] const Token* here() const { return at_ < end_ ? &tokens_[at_] : nullptr; }

  void article() {
    const Token* t = here();
    if (t == nullptr || !t->is_word() || !t->has(Concept::article_word)) return;
    if (is_initial(tokens_, at_, end_) || t->form == "that") return;  // "A. Holl"; "that Mr. Holl be"
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
      if (!office && !names_follow(at_ + 1) && !title_follows(at_ + 1) && !particle_follows(at_ + 1) &&
          !capital_particle_follows(at_ + 1) && !presides_and_is_named(tokens_, behind_stop(at_ + 1), end_))
        break;
      if (is_initial_like_m(*t)) break;
      if (t->has(Concept::office) && !is_plain_title(t->form)) role_ = printed(at_, at_ + 1);
      titled_ = true;
      ++at_;
      if (at_ < end_ && tokens_[at_].sign == '.') ++at_;
    }
    titles_end_ = at_;
  }

  // "The President (Mr. D. J. Shale)"
  [[nodiscard]] std::optional<Actor> holder_in_brackets(const Actor& office) const {
    const std::size_t open = office.tokens.last;
    if (open + 2 >= end_ || tokens_[open].sign != '(') return {};
    auto holder = NameReader(tokens_, open + 1, end_, false).read();
    if (!holder || holder->kind != ActorKind::person || holder->tokens.last >= end_ ||
        tokens_[holder->tokens.last].sign != ')')
      return {};
    holder->role = office.name;
    holder->tokens = {office.tokens.first, holder->tokens.last + 1};
    return holder;
  }

  // "M. Dupont" is a title in a French document, and else an initial.
  static bool is_initial_like_m(const Token& t) {
    return (t.form == "m" || t.form == "g" || t.form == "г") && !t.has(Trait::letter_title);
  }

  [[nodiscard]] std::size_t behind_stop(std::size_t i) const {
    return i < end_ && tokens_[i].sign == '.' ? i + 1 : i;
  }
  [[nodiscard]] bool names_follow(std::size_t i) const {
    i = behind_stop(i);
    if (is_initial(tokens_, i, end_) || is_bare_initial(i)) return true;
    return i < end_ && tokens_[i].is_word() && tokens_[i].capital && !tokens_[i].digit &&
           tokens_[i].quoted == in_quotes_ && !(is_common(tokens_[i]) && !could_be_surname(i));
  }
  // "Cllrs A Hollins"
  [[nodiscard]] bool is_bare_initial(std::size_t i) const {
    return i + 1 < end_ && tokens_[i].form == "a" && tokens_[i].capital && tokens_[i + 1].is_word() &&
           tokens_[i + 1].capital && tokens_[i + 1].concepts.empty() && !tokens_[i + 1].digit;
  }
  [[nodiscard]] bool title_follows(std::size_t i) const {
    i = behind_stop(i);
    return i < end_ && tokens_[i].is_word() && tokens_[i].has(Concept::title);
  }
  // "Senator LE QUESNE"
  [[nodiscard]] bool capital_particle_follows(std::size_t i) const {
    i = behind_stop(i);
    return i + 1 < end_ && tokens_[i].capital && tokens_[i].has(Concept::particle) &&
           tokens_[i].span.size() > 1 && tokens_[i].form != "of" && names_follow(i + 1) &&
           tokens_[i + 1].concepts.empty();
  }
  // "M. de Vaux", "Freiherr von Holl"
  [[nodiscard]] bool particle_follows(std::size_t i) const {
    i = behind_stop(i);
    return i < end_ && tokens_[i].is_word() && tokens_[i].has(Concept::particle) && !tokens_[i].capital &&
           !tokens_[i].has(Concept::article_word) && !is_of_office(i) && names_follow(i + 1);
  }
  // "Minister of Works" is no person; "Duke of Wellington" is one.
  [[nodiscard]] bool is_of_office(std::size_t i) const {
    return tokens_[i].form == "of" && i > 0 &&
           (tokens_[i - 1].form == "minister" || tokens_[i - 1].has(Concept::office));
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
      if (words > 0 && begins_line_of_names(tokens_[at_])) break;
      // "Lord Penn" and, on the next line, "J. W. Cooke, Esq."
      const bool next_line = surname && titled_ && tokens_[at_].line_start;
      if (next_line && is_initial(tokens_, at_, end_)) break;
      if (is_initial(tokens_, at_, end_)) {
        at_ += 2;
        ++words;
        continue;
      }
      const Token& t = tokens_[at_];
      if (!t.is_word() || t.digit || t.quoted != in_quotes_) break;
      if (t.has(Concept::particle) && !t.capital && words + titled_ > 0 && names_follow(at_ + 1) &&
          (t.form != "of" || titled_) && t.form != "y") {
        ++at_;
        continue;
      }
      if (is_of_office(at_)) break;
      if (words + titled_ == 0 && is_bare_title(t)) break;  // "Mr Speaker"
      // "Hon." and "Dr." are no surnames.
      if (t.has(Concept::title) && at_ + 1 < end_ && tokens_[at_ + 1].sign == '.' && !is_initial_like_m(t))
        break;
      const bool santis = t.has(Concept::particle) && t.capital && words == 0 && t.span.size() > 1 &&
                          t.form != "of" && is_common(t) && names_follow(at_ + 1) &&
                          tokens_[at_ + 1].concepts.empty();  // "De Santis"
      if (santis || (titled_ && words == 0 && is_bare_initial(at_))) {
        ++at_;
        ++words;
        continue;
      }
      if (!titled_ && words == 0 && begins_office(tokens_, at_, end_)) break;
      const bool good = t.capital && !(surname && ends_after_surname(t)) &&
                        (titled_ || words > 0 ? (!is_common(t) || (words == 0 && titled_))
                                              : (!is_common(t) && !t.has(Trait::function_word)) ||
                                                    is_given_name(tokens_, at_, end_));
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
    return as_printed(tokens_, {first, last});
  }

  std::optional<Actor> finish_person() {
    Actor actor;
    const bool of_place =
        tokens_[name_.first].form == "of" && titles_end_ > start_ && tokens_[titles_end_ - 1].is_word();
    actor.name = actor.printed = printed(name_.first - (of_place ? 1 : 0), name_.last);  // "Earl of Tarn"
    actor.possessive = possessive_;
    suffix(actor);
    brackets(actor);
    actor.titles = printed(start_ + (article_ ? 1 : 0), titles_end_);
    if (actor.role.empty()) actor.role = role_;
    if (!titled_ && is_state()) actor.kind = ActorKind::anonymous;
    actor.tokens = {start_, at_};
    return actor;
  }

  // "the amendment of Poland" is a delegation's; people are called Jordan, too.
  [[nodiscard]] bool is_state() const {
    static constexpr std::array<std::string_view, 14> kSurnames{
        "jordan", "chad",  "israel", "georgia", "france", "ireland", "cape",
        "costa",  "china", "states", "kingdom", "mali",   "benin",   "dominica"};
    const Token& only = tokens_[name_.first];
    return name_.size() == 1 && only.has(Trait::country) &&
           std::find(kSurnames.begin(), kSurnames.end(), only.form) == kSurnames.end();
  }

  void suffix(Actor& actor) {
    // "Mr. Vane, M.A., F.G.S.": the initials of societies.
    for (std::size_t from = at_; from < end_ && tokens_[from].sign == ','; from = at_) {
      std::size_t honours = from + 1;
      while (is_initial(tokens_, honours, end_) &&
             (!tokens_[honours].has(Concept::title) ||
              (tokens_[honours].span.size() == 1 && is_initial(tokens_, honours + 2, end_))))
        honours += 2;
      const bool name_behind = honours < end_ && tokens_[honours].is_word() && tokens_[honours].capital;
      if (honours < from + 5 || name_behind) break;  // ", H. L. Holl" is the next of a list
      at_ = honours;
    }
    std::size_t i = at_;
    if (i < end_ && tokens_[i].sign == ',') ++i;
    if (i >= end_ || !tokens_[i].is_word() || !tokens_[i].has(Trait::suffix) || !tokens_[i].capital) return;
    const bool generation = tokens_[i].form == "jr" || tokens_[i].form == "sr" || tokens_[i].form == "junr" ||
                            tokens_[i].form == "senr" || tokens_[i].form == "ii" || tokens_[i].form == "iii";
    if (generation) actor.name += " " + std::string(tokens_[i].raw);
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
    } else if (given && close == at_ + 2) {
      actor.place = tokens_[at_ + 1].raw;
    }
    at_ = close + 1;
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
  // Most words are in small letters and mean nothing: no name begins with one, and no office but "vice
  // President".
  const Token& first = tokens[at];
  if (first.sign == '@') return read_handle(tokens, at, end);
  if (!first.capital && first.concepts.empty() && !first.has(Trait::lower_title) &&
      !qualifies_office(first.form))
    return {};
  return NameReader(tokens, at, end, lone).read();
}

}  // namespace sicut::proceedings
