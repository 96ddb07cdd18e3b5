// What stands before a pointer and belongs to it: "see K. Marx and F. Engels, Works, 2nd ed., " before
// "Vol. VIII, p. 506".
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "citation/known_titles.h"

namespace sicut::citation {

struct Context {
  std::size_t start = 0;     // byte of the reading where the citation begins
  bool cued = false;         // "see", "cf."
  bool names_title = false;  // a title of the record
  bool bracketed = false;    // an opening bracket stands before it
  std::string author, work, edition, volume, date;

  [[nodiscard]] bool names_work() const { return !author.empty() || !work.empty(); }
};

// What is known of sources before they are looked up.
struct Known {
  std::set<std::string, std::less<>> names;  // folded surnames of persons, from the record or the text
  KnownTitles titles;                        // of the record
};

// Reads leftwards from byte `at` of `reading`; not beyond `limit`. Cost: constant (a few hundred bytes at
// most).
[[nodiscard]] Context read_context(std::string_view reading, std::size_t limit, std::size_t at,
                                   const Known& known);

// Divides "Lenin, The State and Revolution" and "Engels' criticism" into author and work (and edition, date).
void divide_source(std::string_view words, const std::set<std::string, std::less<>>& names, Context& into);

// Words that make a title of what precedes or follows them: letter, speech, minutes, ...
[[nodiscard]] bool is_document_noun(std::string_view folded_word);

}  // namespace sicut::citation
