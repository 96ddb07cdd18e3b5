#include "verdict/persons.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "match/similarity.h"
#include "quote/judges.h"
#include "text/characters.h"
#include "text/fold.h"
#include "verdict/author_names.h"

namespace sicut::verdict {
namespace {

constexpr std::array<std::string_view, 46> kTitles = {
    "mr",    "mrs",     "ms",      "miss",     "dr",       "prof",      "professor", "sir",
    "lord",  "lady",    "comrade", "com",      "the",      "rev",       "reverend",  "captain",
    "capt",  "colonel", "col",     "general",  "gen",      "president", "senator",   "judge",
    "count", "herr",    "frau",    "monsieur", "madame",   "mme",       "m",         "don",
    "senor", "hon",     "esq",     "jr",       "sr",       "chairman",  "secretary", "st",
    "saint", "king",    "queen",   "prince",   "alderman", "councillor"};

bool is_title(const std::string& token) {
  return std::find(kTitles.begin(), kTitles.end(), token) != kTitles.end();
}

struct Name {
  std::vector<std::string> given;  // names or initials
  std::string surname;
  std::string last_part;  // of a surname with a hyphen
};

// "Lenin, V. I." and "V. I. Lenin" alike.
Name parse(std::string_view text) {
  std::vector<std::string> tokens, initials;
  const bool has_small_letters = text::has_ascii_lower(text);
  std::size_t comma_after = 0;
  std::string_view last_printed;  // the surname
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t stop = std::min(text.find_first_of(" .,\t\n", i), text.size());
    const std::string_view printed = text.substr(i, stop - i);
    // "RL Carver", "Carver RL": initials without points
    if (has_small_letters && printed.size() >= 2 && printed.size() <= 3 &&
        std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      for (const char c : printed) initials.push_back(text::folded(std::string_view(&c, 1)));
      if (stop >= text.size() && !tokens.empty())
        tokens.insert(tokens.begin(), initials.begin(), initials.end());
      else
        tokens.insert(tokens.end(), initials.begin(), initials.end());
      i = stop + 1;
      continue;
    }
    std::string token = text::folded(printed);
    if (token.size() > 2 && (printed.ends_with("'s") || printed.ends_with("’s"))) token.pop_back();
    if (!token.empty() && !is_title(token)) {
      tokens.push_back(token);
      last_printed = comma_after == 1 ? last_printed : printed;
    }
    if (stop < text.size() && text[stop] == ',' && comma_after == 0) comma_after = tokens.size();
    i = stop + 1;
  }
  Name name;
  if (comma_after == 0)
    while (tokens.size() > 1 && quote::is_judges_rank(tokens.back())) tokens.pop_back();
  if (tokens.empty()) return name;
  if (comma_after == 1 && tokens.size() > 1) std::rotate(tokens.begin(), tokens.begin() + 1, tokens.end());
  name.surname = tokens.back();
  // "Smith-Jones" is "Smith Jones", and may be called "Jones".
  if (const std::size_t hyphen = last_printed.rfind('-'); hyphen != std::string_view::npos)
    name.last_part = text::folded(last_printed.substr(hyphen + 1));
  tokens.pop_back();
  name.given = std::move(tokens);
  return name;
}

bool surnames_agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  return std::min(a.size(), b.size()) >= 6 && match::letter_similarity(a, b) >= 0.85;
}

// "Bill" for "William", as far as the letters do not show it.
bool is_short_for(std::string_view brief, std::string_view name) {
  constexpr auto kShort = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"bill", "william"},    {"billy", "william"},   {"will", "william"},    {"bob", "robert"},
       {"bobby", "robert"},    {"dick", "richard"},    {"rick", "richard"},    {"jack", "john"},
       {"johnny", "john"},     {"harry", "henry"},     {"hank", "henry"},      {"tom", "thomas"},
       {"jim", "james"},       {"jimmy", "james"},     {"ted", "edward"},      {"ned", "edward"},
       {"eddie", "edward"},    {"mike", "michael"},    {"tony", "anthony"},    {"joe", "joseph"},
       {"dave", "david"},      {"chuck", "charles"},   {"charlie", "charles"}, {"larry", "lawrence"},
       {"liz", "elizabeth"},   {"beth", "elizabeth"},  {"betty", "elizabeth"}, {"peggy", "margaret"},
       {"maggie", "margaret"}, {"meg", "margaret"},    {"molly", "mary"},      {"polly", "mary"},
       {"kate", "katherine"},  {"kate", "catherine"},  {"kathy", "katherine"}, {"cathy", "catherine"},
       {"nell", "eleanor"},    {"sandy", "alexander"}, {"alec", "alexander"},  {"fritz", "friedrich"},
       {"hans", "johannes"},   {"sepp", "josef"},      {"pepe", "jose"},       {"paco", "francisco"}});
  return std::find(kShort.begin(), kShort.end(), std::pair(brief, name)) != kShort.end();
}

// Given names agree where one begins the other ("V", "Vladimir"), as far as both go, counted from the first
// name or from the surname back: "J. H. Smith" is "John Smith", and "Henry Smith" may be.
bool given_agree(const Name& a, const Name& b) {
  const std::size_t both = std::min(a.given.size(), b.given.size());
  bool from_first = true, from_last = true;
  for (std::size_t i = 0; i < both; ++i) {
    const auto begins = [](const std::string& x, const std::string& y) {
      return x.starts_with(y) || y.starts_with(x) || is_short_for(x, y) || is_short_for(y, x);
    };
    from_first &= begins(a.given[i], b.given[i]);
    from_last &= begins(a.given[a.given.size() - 1 - i], b.given[b.given.size() - 1 - i]);
  }
  return from_first || from_last;
}

// "Anon.", "Various authors", "Interviewer": who it was is not said.
bool is_nameless(const Name& name) {
  constexpr std::array<std::string_view, 30> kNobody = {
      "q",         "a",           "anon",     "anonymous",  "unknown",     "various",       "authors",
      "staff",     "editors",     "anonym",   "anonyme",    "unbekannt",   "verschiedene",  "divers",
      "anonimo",   "autori",      "аноним",   "неизвестен", "interviewer", "interviewerin", "host",
      "moderator", "moderatorin", "reporter", "journalist", "question",    "answer",        "frage",
      "antwort",   "intervieweur"};
  return std::find(kNobody.begin(), kNobody.end(), name.surname) != kNobody.end();
}

bool has_article(std::string_view name) {
  return name.starts_with("The ") || name.starts_with("the ") || name.starts_with("THE ");
}

// "The Secretary" and "the Secretary": one office, whoever held it.
bool same_office(std::string_view a, std::string_view b) {
  const auto office_in = [](std::string_view name) { return has_article(name) ? name.substr(4) : name; };
  const std::string_view office = office_in(a);
  if (office.size() == a.size() && office_in(b).size() == b.size()) return false;  // names: told below
  return !office.empty() && text::folded(office) == text::folded(office_in(b));
}

// "The President of the Board": whoever held the office then. "Secretary of State Rusk" is somebody.
bool is_office(std::string_view name) {
  if (!has_article(name)) return false;
  constexpr std::array<std::string_view, 16> kOffices = {
      "president",  "minister",  "secretary",    "undersecretary", "chancellor", "chairman",
      "chairwoman", "treasurer", "commissioner", "governor",       "attorney",   "solicitor",
      "postmaster", "lord",      "director",     "clerk"};
  bool office = false;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t stop = std::min(name.find(' ', at), name.size());
    const std::string word = text::folded(name.substr(at, stop - at));
    if (office && (word == "of" || word == "for" || word == "to")) return true;
    office = std::find(kOffices.begin(), kOffices.end(), word) != kOffices.end();
    at = stop + 1;
  }
  return false;
}

}  // namespace

namespace {

// "Veshnyakova", "Вешнякова": letters of two scripts settle nothing.
bool are_of_two_scripts(const std::string& a, const std::string& b) {
  return text::has_ascii_lower(a) != text::has_ascii_lower(b);
}

// "Smith Jones" is "Smith-Jones"; "Jones" may be.
std::optional<SamePerson> same_by_hyphen(const Name& whole, const Name& other) {
  if (whole.last_part.empty() || other.surname != whole.last_part) return {};
  if (other.given.empty() || other.given.back() + other.surname != whole.surname) return SamePerson::unknown;
  Name joined = other;
  joined.given.pop_back();
  return given_agree(whole, joined) ? SamePerson::yes : SamePerson::no;
}

SamePerson same_single_person(std::string_view a, std::string_view b) {
  if (same_office(a, b)) return SamePerson::yes;
  if (is_office(a) || is_office(b)) return SamePerson::unknown;
  const Name x = parse(a), y = parse(b);
  if (x.surname.empty() || y.surname.empty() || is_nameless(x) || is_nameless(y)) return SamePerson::unknown;
  if (surnames_agree(x.surname, y.surname)) return given_agree(x, y) ? SamePerson::yes : SamePerson::no;
  // "Vladimir Ilyich" for "Vladimir Ilyich Lenin": a name without the surname settles nothing.
  const auto mentions = [](const Name& n, const std::string& token) {
    return std::find(n.given.begin(), n.given.end(), token) != n.given.end();
  };
  if (mentions(x, y.surname) || mentions(y, x.surname)) return SamePerson::unknown;
  if (are_of_two_scripts(x.surname, y.surname)) return SamePerson::unknown;
  if (const auto same = same_by_hyphen(x, y)) return *same;
  if (const auto same = same_by_hyphen(y, x)) return *same;
  return names_body(a) || names_body(b) ? SamePerson::unknown : SamePerson::no;
}

}  // namespace

SamePerson same_person(std::string_view a, std::string_view b) {
  const AuthorNames first = author_names(a), second = author_names(b);
  bool maybe = second.others;
  for (const std::string& x : first.names)
    for (const std::string& y : second.names) {
      const SamePerson same = same_single_person(x, y);
      if (same == SamePerson::yes) return same;
      maybe |= same == SamePerson::unknown;
    }
  return maybe ? SamePerson::unknown : SamePerson::no;
}

}  // namespace sicut::verdict
