// Names of persons in running text, in lists and in labels: "Comrades Boki and F. I. Drabkina",
// "Mr. J. H. Holl, of Marlow", "SMIRNOV (IVAN N.)", "the Chairman", "ANOTHER DELEGATE".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proceedings/tokens.h"

namespace sicut::proceedings {

enum class ActorKind : std::uint8_t {
  person,
  office,     // "the Chairman": a person known by the office
  anonymous,  // "a delegate": unnamed, and to stay so
};

struct Actor {
  ActorKind kind = ActorKind::person;
  std::string name;     // a person's without titles and possessive, given names first; an office's as printed
  std::string printed;  // a person's name in the order of the page: "SMIRNOV (IVAN N.)"
  std::string titles;   // "Mr.", "Mrs.", as printed
  std::string role;     // "Chairman", of "Mr. Holl (Chairman)" or "Mayor Brown"
  std::string place;    // "Leeds", of "A. Smith (Leeds)": tells namesakes apart
  TokenRange tokens;    // all of it, titles and brackets included
  bool possessive = false;
  bool oblique = false;  // in another case than the one names are given in: "предложение Громова"
};

// Cost of all below: linear in what is read; of `actors_before`, in the bounded stretch that it looks back
// over. Thread safe.

// The actor whose mention begins at token `at`. `lone`: a single capitalised word without a title is a name,
// too (in lists and before verbs); words that mean something in minutes never are, unless a title stands
// before them.
[[nodiscard]] std::optional<Actor> read_actor(const Tokens& tokens, std::size_t at, std::size_t end,
                                              bool lone);

// Actors of a list, in order: commas, semicolons, "and". Stops at the first thing that is neither a name nor
// divides names. `stopped` is set to the token it stopped at. One title serves the whole list.
[[nodiscard]] std::vector<Actor> read_actors(const Tokens& tokens, std::size_t at, std::size_t end,
                                             std::size_t* stopped = nullptr);

// "@mira": called Mira.
[[nodiscard]] std::optional<Actor> read_handle(const Tokens& tokens, std::size_t at, std::size_t end);

// Names below each other from a line's beginning on, each line one or several of them: as far as lines are
// nothing else. `stopped` is set to the line that is.
[[nodiscard]] std::vector<Actor> read_names_in_lines(const Tokens& tokens, std::size_t at, std::size_t end,
                                                     std::size_t& stopped);

// The actor that ends right before token `end` (a verb): "Mr. Holl moved", "Comrades A and B move"; empty
// where the words before are no names. Looks no further back than `first`.
[[nodiscard]] std::vector<Actor> actors_before(const Tokens& tokens, std::size_t first, std::size_t end);

// "J.", "Th.": whether an initial and its full stop stand at token `at`.
[[nodiscard]] bool is_initial(const Tokens& tokens, std::size_t at, std::size_t end);

// "Mrs A. Pell", and on the next line "Mr T. Okafor": each on a line of its own, without a comma.
[[nodiscard]] bool begins_line_of_names(const Token& token);

// "HALVORSEN" as names are written in running text: "Halvorsen"; "McDONALD": "McDonald".
[[nodiscard]] std::string in_name_case(std::string_view name);

}  // namespace sicut::proceedings
