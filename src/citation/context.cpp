#include "citation/context.h"

#include <algorithm>
#include <optional>

#include "citation/numerals.h"
#include "citation/title_words.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/months.h"

namespace sicut::citation {
namespace {

using Names = std::set<std::string, std::less<>>;

constexpr std::size_t kReach = 240;  // bytes to the left that may belong to a pointer

std::string_view without_edges(std::string_view s) {
  const auto is_edge = [](char c) { return c == ' ' || c == ',' || c == ';' || c == ':'; };
  while (!s.empty() && is_edge(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_edge(s.back())) s.remove_suffix(1);
  return s;
}

// The last hard border before the pointer: an open bracket, a semicolon, a colon, a dash.
std::size_t hard_border(std::string_view text, bool& bracketed) {
  std::size_t border = 0;
  int depth = 0;
  for (std::size_t at = text.size(); at > 0;) {
    const text::Character c = text::decode_before(text, at);
    at -= std::max<std::size_t>(c.length, 1);
    const bool attached = at > 0 && text[at - 1] != ' ';
    if (c.code == ')' || c.code == ']') {
      ++depth;
    } else if (c.code == '(' || c.code == '[') {
      if (depth > 0) {
        --depth;
        continue;
      }
      if (attached && c.code == '(') continue;  // "R.C.P.(B.)" cut by the window
      bracketed = true;
      return at + c.length;
    } else if (depth == 0 && (c.code == ';' || c.code == ':' || c.code == 0x2014)) {
      border = std::max(border, at + c.length);
      return border;
    }
  }
  return border;
}

bool is_year(std::string_view word) {
  const auto number = read_numeral(word);
  return number && number->style == NumeralStyle::arabic && number->value >= 1000 && number->value <= 2199;
}

bool has_initials(std::string_view words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i] >= 'A' && words[i] <= 'Z' && words[i + 1] == '.' &&
        (i == 0 || words[i - 1] == ' ' || words[i - 1] == '.') &&
        (words[i + 2] == ' ' || words[i + 2] == '-'))
      return true;
  return false;
}

std::string last_word_folded(std::string_view words) {
  words = without_edges(words);
  const std::size_t space = words.find_last_of(' ');
  return text::folded(space == std::string_view::npos ? words : words.substr(space + 1));
}

// "V. I. Lenin", "Marx", "K. Marx and F. Engels": a known surname at the end of three words at most.
bool is_person(std::string_view words, const Names& names) {
  if (words.empty() || text::has_ascii_digit(words)) return false;
  const std::size_t both = words.find(" and ");
  if (both != std::string_view::npos)
    return is_person(words.substr(0, both), names) && is_person(words.substr(both + 5), names);
  std::size_t count = 0;
  for (const TitleToken& token : title_tokens(words)) {
    if (token.kind != TitleWord::name) return false;
    ++count;
  }
  return count <= 4 && (has_initials(words) || (count <= 3 && names.count(last_word_folded(words)) > 0));
}

// "4th Russ. ed", "2nd edition", "1922 ed.", "in Russian"
bool is_edition(std::string_view words) {
  const std::string folded = text::folded(last_word_folded(words));
  return folded == "ed" || folded == "edn" || folded == "edition" || folded == "aufl" ||
         folded == "auflage" || folded == "izd" || words.starts_with("in Russian") ||
         words.starts_with("in English") || words.starts_with("in German");
}

bool is_date(std::string_view words) {
  const bool figures = text::has_ascii_digit(words);
  bool month = false;
  std::size_t others = 0;  // words that belong to no date
  for (const TitleToken& token : title_tokens(words)) {
    const std::string word = text::folded(words.substr(token.start, token.end - token.start));
    const bool is_month = text::abbreviated_month(word) > 0;
    month |= is_month;
    others += !is_month && !text::is_ascii_digit(word[0]) && word != "of" && word != "dated" && word != "de";
  }
  return figures && month && others == 0;
}

// Marks round the whole are left out, and a comma before a closing one.
std::string without_quotes(std::string_view s) {
  s = without_edges(s);
  for (const auto& [open, close] :
       {std::pair("“", "”"), std::pair("\"", "\""), std::pair("«", "»"), std::pair("„", "“")}) {
    const std::string_view opening(open), closing(close);
    if (s.size() > opening.size() + closing.size() && s.starts_with(opening) && s.ends_with(closing) &&
        s.find(opening, opening.size()) >= s.size() - closing.size())
      s = without_edges(s.substr(opening.size(), s.size() - opening.size() - closing.size()));
  }
  std::string title(s);
  if (const std::size_t comma = title.find(",”"); comma != std::string::npos) title.erase(comma, 1);
  return title;
}

// Cut at commas outside of quotation marks and brackets.
std::vector<std::string_view> segments_of(std::string_view words) {
  std::vector<std::string_view> segments;
  std::size_t from = 0;
  int depth = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Character c = text::decode(words, at);
    if (c.code == 0x201c || c.code == '(' || c.code == '[') ++depth;
    if ((c.code == 0x201d || c.code == ')' || c.code == ']') && depth > 0) --depth;
    const bool behind_title = c.code == 0x201d && depth == 0 && at > 0 && words[at - 1] == ',';
    if ((c.code == ',' && depth == 0) || behind_title) {
      const std::size_t end = behind_title ? at + c.length : at;
      segments.push_back(without_edges(words.substr(from, end - from)));
      from = at + c.length;
    }
    at += std::max<std::uint32_t>(c.length, 1);
  }
  segments.push_back(without_edges(words.substr(from)));
  std::erase_if(segments, [](std::string_view s) { return s.empty(); });
  return segments;
}

}  // namespace

void divide_source(std::string_view words, const Names& names, Context& into) {
  for (const std::string_view opening : {"From ", "In ", "Quoted from "})
    if (words.starts_with(opening)) words.remove_prefix(opening.size());
  const auto segments = segments_of(words);
  const auto add = [](std::string& to, std::string_view s) {
    const std::string title = without_quotes(s);
    if (title.empty()) return;
    if (!to.empty()) to += ", ";
    to += title;
  };
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::string_view segment = segments[i];
    if (i == 0 && into.author.empty()) {
      // "Vane. On Dykes": as Russian and German lists have it.
      const std::size_t stop = segment.find(". ");
      if (stop != std::string_view::npos && stop > 2 && is_person(segment.substr(0, stop), names)) {
        into.author = segment.substr(0, stop);
        segment = without_edges(segment.substr(stop + 1));
      } else if (const auto owner = possessive(segment)) {
        into.author = owner->first;
        segment = without_edges(owner->second);
      } else if (is_person(segment, names)) {
        into.author = segment;
        continue;
      } else if (segments.size() > 1 && segment.find(' ') == std::string_view::npos && segment.size() > 2 &&
                 text::is_upper(text::decode(segment, 0).code) && !is_edition(segments[1]) &&
                 !is_date(segments[1]) && !is_year(segments[1].substr(0, 4)) && !read_numeral(segments[1])) {
        into.author = segment;  // "Engels, The Peasant Question"
        continue;
      }
    }
    if (is_edition(segment)) {
      add(into.edition, segment);
    } else if (is_date(segment)) {
      add(into.date, segment);
    } else if (const auto numeral = read_numeral(segment);
               numeral && numeral->style != NumeralStyle::arabic && i > 0 && into.volume.empty()) {
      into.volume = segment;  // "Capital, I, p. 5"
    } else if (i > 0 && is_year(segment)) {
      add(into.date, segment);
    } else {
      add(into.work, segment);
    }
  }
}

namespace {

// Where the author begins who stands right before token `title`, "Vane, ", "W. Vane. "; `title` if nobody
// does.
std::size_t author_before(std::string_view text, const std::vector<TitleToken>& tokens, std::size_t title,
                          const Names& names) {
  constexpr std::size_t kMost = 4;  // words
  std::size_t found = title;
  for (std::size_t i = title; i-- > 0 && i + kMost >= title && tokens[i].kind == TitleWord::name;) {
    std::string_view words =
        without_edges(text.substr(tokens[i].start, tokens[title].start - tokens[i].start));
    if (words.ends_with('.')) words.remove_suffix(1);
    if (is_person(words, names)) found = i;
  }
  return found;
}

}  // namespace

Context read_context(std::string_view reading, std::size_t limit, std::size_t at, const Known& known) {
  std::size_t low = std::max(limit, at > kReach ? at - kReach : 0);
  while (low < at && (static_cast<unsigned char>(reading[low]) & 0xc0) == 0x80) ++low;
  std::string_view text = reading.substr(low, at - low);
  Context context;
  context.start = at;
  const std::size_t border = hard_border(text, context.bracketed);
  const std::size_t base = low + border;
  text = text.substr(border);
  const std::vector<TitleToken> tokens = title_tokens(text);
  // From the right: titles go on over connectors, but do not begin with one.
  std::size_t first = tokens.size();
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const TitleToken& token = tokens[i];
    if (token.sentence_end && !(context.bracketed && is_person(text.substr(0, token.end), known.names)))
      break;
    if (token.kind == TitleWord::cue) {
      context.cued = true;
      first = first == tokens.size() ? i + 1 : first;
      context.start = base + token.start;
      break;
    }
    const std::string word = text::folded(text.substr(token.start, token.end - token.start));
    if (word == "also" && i > 0 && tokens[i - 1].kind == TitleWord::cue) continue;  // "see also"
    if (token.kind == TitleWord::other) break;
    const bool opens = i == 0 || tokens[i - 1].kind == TitleWord::other || tokens[i - 1].sentence_end;
    if (opens && (word == "in" || word == "from" || word == "the" || word == "on" || word == "at" ||
                  word == "and" || word == "but")) {
      // "(The Pumps, p. 3)": nothing but the title stands in the brackets.
      if (word == "the" && i == 0 && context.bracketed && text[token.start] == 'T') first = i;
      break;
    }
    if (token.kind == TitleWord::name || token.kind == TitleWord::noun) first = i;
  }
  // "see also", "see, for example,": small words behind the cue are no part of the title.
  if (context.cued)
    while (first < tokens.size() && tokens[first].kind != TitleWord::name &&
           tokens[first].kind != TitleWord::noun)
      ++first;
  const std::size_t whole = known.titles.ending_at_last(text, tokens);
  if (whole <= first && whole < tokens.size())
    first = context.bracketed ? author_before(text, tokens, whole, known.names) : whole;
  if (first >= tokens.size()) return context;
  const std::size_t title = whole < tokens.size() ? whole : known.titles.beginning(text, tokens, first);
  const bool is_known = title < tokens.size();
  const bool cut = is_known && title > first;
  if (cut) {
    // "W. Vane, A History of the Dykes": the author stands before the title.
    const std::size_t from = tokens[first].start, to = tokens[title].start;
    std::string_view before = without_edges(text.substr(from, to - from));
    const bool stops = before.ends_with('.') && context.bracketed;
    if (stops) before.remove_suffix(1);
    if (is_person(before, known.names) && (stops || text.substr(from, to - from).ends_with(", "))) {
      context.author = before;
      context.work = without_edges(text.substr(to));
      context.names_title = true;
      if (!context.cued) context.start = base + from;
      return context;
    }
  }
  if (is_known) first = title;
  const std::size_t words = tokens[first].start;
  if (!context.cued || cut) context.start = base + words;
  if (is_known) {
    context.work = without_edges(text.substr(words));
    context.names_title = true;
  } else {
    divide_source(without_edges(text.substr(words)), known.names, context);
  }
  return context;
}

}  // namespace sicut::citation
