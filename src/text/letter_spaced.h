// Letter-spaced setting: "o f t h e P a r t y", as emphasis and justified lines come out of a scan.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace sicut::text {

// Looks at the lines of `whole` whose first words are tokens.words[lines[i]], the last of `lines` being where
// the words of the last line end, and merges letter-spaced runs among them: into words where wider gaps or
// punctuation show their ends, into one run (noted in `letter_runs`) where nothing does. A run without wide
// gaps has at least five consecutive one-letter words with equal gaps; fragments of two or three letters
// ("o rg a n i s e") belong to it. Cost: linear in the words from the first line on.
void merge_letter_spaced(std::string_view whole, const std::vector<std::size_t>& lines, FormTable& forms,
                         Tokens& tokens);

// Divides the runs of `tokens.letter_runs` into words: the most probable division by how often each form
// stands in the document (`counts`, by form; forms beyond its end count 0). Edges of words that the
// run tore ("proletari a t a n d") are joined to it where that is likelier. A letter at the edge of words
// that is a word by itself ("a l o n g b o a t") is set free where only that makes two words of the
// document's. Leaves `letter_runs` and `letter_edges` empty. Cost: linear in the words, and in the letters of
// the runs.
void split_letter_spaced(std::string_view whole, const std::vector<std::uint32_t>& counts, FormTable& forms,
                         Tokens& tokens);

}  // namespace sicut::text
