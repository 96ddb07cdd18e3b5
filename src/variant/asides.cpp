#include "variant/asides.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/one_of.h"

namespace sicut::variant {
namespace {

constexpr std::size_t kMostWords = 8;

// Folded, in English, German, French, Spanish, Italian, Russian.
constexpr std::array<std::string_view, 42> kReactions = {
    "applause",    "laughter",         "cheers", "cheering",     "hear",      "ovation",   "interruption",
    "boos",        "hisses",           "groans", "uproar",       "crosstalk", "inaudible", "aside",
    "exit",        "exeunt",           "pause",  "laughs",       "chuckles",  "sighs",     "beifall",
    "bravo",       "heiterkeit",       "zuruf",  "zurufe",       "applaus",   "lachen",    "unruhe",
    "zwischenruf", "applaudissements", "rires",  "exclamations", "aplausos",  "risas",     "applausi",
    "ilarita",     "аплодисменты",     "смех",   "возгласы",     "шум",       "citation",  "unintelligible"};

// Words that tell what kind of applause it was, and whose.
constexpr std::array<std::string_view, 40> kManners = {"loud",        "prolonged",
                                                       "great",       "renewed",
                                                       "general",     "some",
                                                       "long",        "and",
                                                       "from",        "the",
                                                       "on",          "in",
                                                       "of",          "left",
                                                       "right",       "audience",
                                                       "gallery",     "needed",
                                                       "lebhafter",   "lebhafte",
                                                       "grosse",      "grosser",
                                                       "allgemeine",  "links",
                                                       "rechts",      "bei",
                                                       "der",         "und",
                                                       "im",          "anhaltender",
                                                       "sturmischer", "vifs",
                                                       "a",           "gauche",
                                                       "droite",      "sur",
                                                       "бурные",      "продолжительные",
                                                       "в",           "зале"};

// The bracket before or behind the span, past the marks between; 0 where there is none.
char32_t bracket_before(std::string_view text, std::size_t at) {
  const text::Character c = text::decode_before(text, at);
  return c.code == '(' || c.code == '[' ? c.code : 0;
}

char32_t bracket_behind(std::string_view text, std::size_t at, bool& finished) {
  for (text::Character c = text::decode(text, at); c.length > 0; c = text::decode(text, at)) {
    if (c.code == ')' || c.code == ']') return c.code;
    if (!text::is_sentence_end(c.code)) return 0;
    finished = true;
    at += c.length;
  }
  return 0;
}

// Nothing but what an audience does, and how; what it did then may follow ("Laughter, in which the court
// joined").
bool is_reaction(std::string_view words) {
  words = words.substr(0, words.find_first_of(";:,"));
  std::size_t reactions = 0, all = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n", at), words.size());
    const std::string word = text::folded(words.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    if (++all > kMostWords) return false;
    const bool reaction = text::is_one_of(word, kReactions);
    if (!reaction && !text::is_one_of(word, kManners)) return false;
    reactions += reaction;
  }
  return reactions > 0;
}

// A sentence of its own, or a line of its own, capital first.
bool stands_by_itself(std::string_view text, TextSpan span, bool finished) {
  const std::size_t at = span.start.value - 1, close = text.find(']', span.end.value);
  const bool line =
      (at == 0 || text[at - 1] == '\n') && (close + 1 >= text.size() || text[close + 1] == '\n');
  return (finished || line) && text::is_upper(text::decode(text, span.start.value).code);
}

}  // namespace

bool is_aside(std::string_view text, TextSpan span) {
  if (span.start.value == 0 || span.start >= span.end || span.end.value >= text.size()) return false;
  bool finished = false;
  const char32_t open = bracket_before(text, span.start.value);
  const char32_t close = bracket_behind(text, span.end.value, finished);
  if (open == 0 || close != (open == '(' ? U')' : U']')) return false;
  const std::string_view words = text.substr(span.start.value, span.size());
  if (words.find_first_of("()[]") != words.npos) return false;
  return is_reaction(words) || (open == '[' && stands_by_itself(text, span, finished));
}

}  // namespace sicut::variant
