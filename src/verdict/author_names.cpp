#include "verdict/author_names.h"

#include <algorithm>

#include "quote/names.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::verdict {
namespace {

using std::string_view;

string_view without_space(string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

std::size_t count_words(string_view s) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < s.size(); ++i) words += s[i] != ' ' && (i == 0 || s[i - 1] == ' ');
  return words;
}

// "PhD", "M.D.", "Sir", "1850-1911": what may stand behind a comma and is no name.
bool is_addition(string_view part) {
  static const text::FoldedWords kAdditions(
      "phd dphil md ma ba msc bsc llb llm dd jd rn mp mep qc kc frs obe mbe cbe kbe esq jr sr sir dame lord "
      "lady dr "
      "prof professor ed eds editor editors trans translator hrsg hg comp compiler");
  return part.empty() || part.find_first_of("0123456789") != part.npos || kAdditions.contains_printed(part);
}

std::string without_brackets(string_view entry) {
  std::string plain;
  int depth = 0;
  for (const char c : entry) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) plain += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return plain;
}

// Splits at ";", "&" and words that join two names.
std::vector<string_view> joined_parts(string_view entry) {
  constexpr string_view kJoiners[] = {";", " & ", " and ", " und ", " et ", " with "};
  std::vector<string_view> parts;
  while (true) {
    std::size_t at = entry.npos, length = 0;
    for (const string_view joiner : kJoiners)
      if (const std::size_t found = entry.find(joiner); found < at) at = found, length = joiner.size();
    parts.push_back(without_space(entry.substr(0, at)));
    if (at == entry.npos) return parts;
    entry.remove_prefix(at + length);
  }
}

// "Poe, Jane", "Jane Poe, PhD", "K. Brandt, L. Hammar"; false where it may be read in two ways.
bool take_names(string_view part, std::vector<std::string>& names) {
  std::vector<string_view> pieces;
  for (std::size_t at = 0; at <= part.size();) {
    const std::size_t stop = std::min(part.find(',', at), part.size());
    if (const string_view piece = without_space(part.substr(at, stop - at)); !is_addition(piece))
      pieces.push_back(piece);
    at = stop + 1;
  }
  if (pieces.empty()) return true;
  const auto is_whole = [](string_view piece) { return count_words(piece) > 1; };
  if (pieces.size() == 1 || std::all_of(pieces.begin(), pieces.end(), is_whole)) {
    names.insert(names.end(), pieces.begin(), pieces.end());
    return true;
  }
  if (pieces.size() != 2) return false;
  names.push_back(std::string(pieces[0]) + ", " + std::string(pieces[1]));
  return true;
}

}  // namespace

bool names_body(string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t stop = std::min(name.find(' ', at), name.size());
    if (quote::is_body(text::folded(name.substr(at, stop - at)))) return true;
    at = stop + 1;
  }
  return false;
}

AuthorNames author_names(string_view entry) {
  AuthorNames result;
  if (names_body(entry)) return {{std::string(entry)}, false};  // "Ministry of Locks and Dykes"
  std::string plain = without_brackets(entry);
  for (const string_view sign : {" et al", " and others", " u.a", " u. a"})
    if (const std::size_t at = plain.find(sign); at != plain.npos) {
      plain.resize(at);
      result.others = true;
    }
  string_view rest = plain;
  for (const string_view office : {"Edited by ", "edited by ", "Ed. by ", "ed. by ", "By ", "by "})
    if (rest.starts_with(office)) rest.remove_prefix(office.size());
  for (const string_view part : joined_parts(rest))
    if (!take_names(part, result.names)) return {{std::string(entry)}, result.others};
  if (result.names.empty()) result.names.emplace_back(entry);
  return result;
}

}  // namespace sicut::verdict
