// The words of titles and names, as they stand before a pointer.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sicut::citation {

enum class TitleWord : std::uint8_t {
  name,       // begins with a capital or a figure
  connector,  // "of", "and", "von": inside titles only
  noun,       // "letter", "article", "minutes": a small word that a title may rest on
  cue,        // "see", "cf."
  other,      // anything else: no title goes over it
};

struct TitleToken {
  std::size_t start = 0, end = 0;  // bytes, without the punctuation round it
  TitleWord kind = TitleWord::other;
  bool sentence_end = false;  // a full stop behind it that is no abbreviation's
};

// The words of `text`, quoted stretches as one name each.
[[nodiscard]] std::vector<TitleToken> title_tokens(std::string_view text);

[[nodiscard]] bool is_cue(std::string_view word);

// "Lenin’s " at the start of `words`: the name and what follows; "Engels’ criticism", too.
[[nodiscard]] std::optional<std::pair<std::string_view, std::string_view>> possessive(std::string_view words);

}  // namespace sicut::citation
