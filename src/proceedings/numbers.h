// Figures as minutes give them: "14", "1,204", "fourteen", "none"; also "l3" and "1O", which a scan made of
// 13 and 10.
#pragma once

#include <cstdint>
#include <optional>

#include "proceedings/tokens.h"

namespace sicut::proceedings {

struct Count {
  std::uint64_t value = 0;
  std::size_t tokens = 1;  // how many it took
  bool damaged = false;    // letters stood for figures
};

// The number that begins at token `at`, up to 999,999,999; number words up to some thousands in English, up
// to a hundred in German, French, Spanish, Italian and Russian. `by_itself`: a token of letters alone that
// can be figures ("ll", "O") is read as such, which is right only where nothing but a figure can stand.
[[nodiscard]] std::optional<Count> read_likely_count(const Tokens& tokens, std::size_t at, bool by_itself);
[[nodiscard]] inline std::optional<Count> read_count(const Tokens& tokens, std::size_t at,
                                                     bool by_itself = false) {
  if (at >= tokens.size()) return {};
  // Asked of nearly every word, and most begin no number.
  const Token& token = tokens[at];
  const bool likely = token.digit || token.number >= 0 || token.has(Concept::nobody) || token.form == "a";
  return likely || by_itself ? read_likely_count(tokens, at, by_itself) : std::nullopt;
}

// The value of a folded number word ("twelve", "zwolf"); -1 for other words.
[[nodiscard]] std::int64_t number_of_word(std::string_view form);

}  // namespace sicut::proceedings
