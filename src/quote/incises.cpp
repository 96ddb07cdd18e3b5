#include "quote/incises.h"

#include <algorithm>

#include "quote/clause.h"
#include "quote/letters.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kLongestIncise = 90;  // bytes between the signs
constexpr std::size_t kMostInciseWords = 5;

struct Edge {
  std::size_t start = 0, end = 0;  // of the sign: ", —" or ","
  bool dash = false;
  bool stop = false;  // the sentence ends: an incise may, too, but begins nowhere
  bool turn = false;  // it ends, and a dash begins the next turn: "demanda le maire. — Que l’eau"
};

// A dash with space on a side; Spanish sets it close to what it encloses: "agua —escribe X— y pan", "agua
// —dijo X—, y pan".
bool stands_apart(std::string_view text, std::size_t at, std::size_t end, TextSpan span) {
  if (end >= span.end.value || at <= span.start.value) return false;
  const char32_t behind = text::decode(text, end).code;
  const bool sign = behind == ',' || behind == '.' || behind == ';' || behind == ':';
  return sign || is_space(behind) || is_space(text::decode_before(text, at).code);
}

// The first sign behind white space; 0 where there is none of the stretch.
char32_t sign_behind(std::string_view text, std::size_t end, TextSpan span) {
  if (end >= span.end.value || !is_space(text::decode(text, end).code)) return 0;
  while (end < span.end.value && is_space(text::decode(text, end).code)) ++end;
  return end < span.end.value ? text::decode(text, end).code : 0;
}

// The signs of a stretch at which an incise may begin or end: dashes with space beside them, commas, the ends
// of sentences.
std::vector<Edge> edges_of(std::string_view text, TextSpan span) {
  std::vector<Edge> edges;
  for (std::size_t at = span.start.value; at < span.end.value;) {
    const text::Character c = text::decode(text, at);
    const std::size_t end = at + c.length;
    if (c.code == ',') {
      edges.push_back({at, end, false});
    } else if (is_dash(c.code) && c.code != '-' && stands_apart(text, at, end, span)) {
      const bool joined = !edges.empty() && at - edges.back().end <= 2;  // ", —"
      const bool turn = joined && edges.back().stop;
      edges.push_back({joined ? edges.back().start : at, end, true, false, turn});
      if (joined) edges.erase(edges.end() - 2);
    } else if (text::is_sentence_end(c.code)) {
      const char32_t next = sign_behind(text, end, span);
      if ((is_capital(next) || is_dash(next)) &&
          !(c.code == '.' && is_abbreviation(text, at, span.start.value)))
        edges.push_back({at, end, false, true});
      else if ((c.code == '!' || c.code == '?') && is_lower(next))  // "Venez ! dit-il, nous"
        edges.push_back({at, end, false, false});
    }
    at = end;
  }
  return edges;
}

// "écrit-il" is one word: a verb, and its subject behind a hyphen.
bool is_verb_with_pronoun(const std::string& word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string::npos && is_speech_verb(word.substr(0, hyphen)) &&
         is_singular_pronoun(word.substr(word.rfind('-') + 1));
}

bool is_article(std::string_view word) {
  return is_one_of(word, {"the", "a", "le", "la", "l", "un", "une", "der", "die", "das", "el", "il", "lo"});
}

bool is_incise(std::string_view text, const Edge& left, const Edge& right) {
  if (left.stop || (left.dash != right.dash && !right.turn) || right.start <= left.end ||
      right.start - left.end > kLongestIncise)
    return false;
  const Clause clause = clause_after(text, TextPos(left.end), TextPos(right.start));
  if (clause.words.empty() || clause.words.size() > kMostInciseWords) return false;
  const Token& verb = clause.words.front();
  if (verb.capital || clause.words.back().span.end.value + 4 < right.start) return false;
  // "—añade—": Spanish needs no pronoun.
  if (clause.words.size() == 1)
    return is_verb_with_pronoun(verb.lower) ||
           (left.dash && is_speech_verb(verb.lower) && !is_participle(verb.lower));
  if (!is_speech_verb(verb.lower) || is_participle(verb.lower) || verb.after != 0) return false;
  const Token& subject = clause.words[1];
  // "dit le préfet", "sagte die alte Hebamme"
  const bool titled = clause.words.size() >= 3 && clause.words.size() <= 4 && is_article(subject.lower);
  return left.dash || subject.capital || titled ||
         (is_singular_pronoun(subject.lower) && clause.words.size() == 2);
}

void cut(std::string_view text, Nested& one) {
  std::vector<Stretch> stretches;
  for (Stretch stretch : one.found.stretches) {
    const std::vector<Edge> edges = edges_of(text, stretch.span);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
      if (!is_incise(text, edges[i], edges[i + 1])) continue;
      Stretch before = stretch;
      before.span.end = TextPos(edges[i].start);
      stretch.span.start = TextPos(edges[i + 1].end);
      if (before.span.start < before.span.end) stretches.push_back(before);
      one.interruptions.push_back({TextPos(edges[i].start), TextPos(edges[i + 1].end)});
      ++i;
    }
    stretches.push_back(stretch);
  }
  one.found.stretches = std::move(stretches);
}

}  // namespace

bool is_set_off_tag(std::string_view text, TextSpan span) {
  constexpr std::size_t kGap = 10;  // bytes: ", — "
  const std::size_t from = span.start.value > kGap ? span.start.value - kGap : 0;
  const TextSpan around{TextPos(from), std::min(TextPos(text.size()), span.end + kGap)};
  const std::vector<Edge> edges = edges_of(text, around);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i)
    if (edges[i].end <= span.start.value && span.end.value <= edges[i + 1].start)
      return is_incise(text, edges[i], edges[i + 1]);
  return false;
}

bool is_tag_between_quotations(std::string_view text, TextSpan span) {
  constexpr std::size_t kMostTagWords = 12, kVerbAmong = 5, kReach = 8;
  const Clause clause = clause_after(text, span.start, span.end);
  if (clause.words.empty() || clause.words.size() > kMostTagWords) return false;
  const auto verb = std::find_if(clause.words.begin(), clause.words.end(),
                                 [](const Token& t) { return !t.capital && is_speech_verb(t.lower); });
  if (verb == clause.words.end() || static_cast<std::size_t>(verb - clause.words.begin()) >= kVerbAmong)
    return false;
  // A closing mark before it, an opening one behind, and no paragraph's end.
  std::size_t at = span.start.value;
  for (std::size_t i = 0; i < kReach && at > 0 && is_space(text::decode_before(text, at).code); ++i) --at;
  const text::Character closing = text::decode_before(text, at);
  if (at == span.start.value || !text::is_closing_quote(closing.code)) return false;
  const char32_t last = text::decode_before(text, at - closing.length).code;
  if (last != ',' && last != '!' && last != '?') return false;
  at = span.end.value;
  if (at < text.size() && (text[at] == '.' || text[at] == ',' || text[at] == ';' || text[at] == ':')) ++at;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < kReach && is_space(text::decode(text, at).code); ++i)
    lines += text[at++] == '\n';
  return lines < 2 && text::is_opening_quote(text::decode(text, at).code);
}

void cut_incises(std::string_view text, std::vector<Nested>& nested) {
  for (Nested& one : nested)
    if (one.found.marks == Marks::guillemet || one.found.marks == Marks::low) cut(text, one);
}

}  // namespace sicut::quote
