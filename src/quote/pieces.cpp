#include "quote/pieces.h"

#include <algorithm>
#include <limits>

#include "quote/clause.h"
#include "quote/letters.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kLongestInterruption = 14;  // words; longer ones are the text's own sentence
constexpr std::size_t kLongestInterruptionBytes = 160;
constexpr std::size_t kNoPiece = std::numeric_limits<std::size_t>::max();

// The last visible character before `at`, marks of quotation passed over.
char32_t last_sign(std::string_view text, std::size_t at) {
  for (int steps = 0; at > 0 && steps < 8; ++steps) {
    const text::Character c = text::decode_before(text, at);
    if (!is_space(c.code)) return c.code;
    at -= c.length;
  }
  return 0;
}

bool is_pause(char32_t code) {
  return code == ',' || code == ';' || code == ':' || is_dash(code) || code == 0x060c || code == 0xff0c ||
         code == 0x3001;
}

bool is_set_off(const Found& found) {
  return found.marks == Marks::block || found.marks == Marks::markup;
}

bool joinable(const Found& first, const Found& second) {
  return first.closed && first.marks == second.marks && first.marks != Marks::block &&
         first.marks != Marks::markup &&
         first.stretches.back().paragraph == second.stretches.front().paragraph;
}

// "Asked by X, “A?”, she said, “B”": the question is another's, and the answer's tag no interruption of it.
bool answers(std::string_view text, const Found& asked) {
  constexpr std::size_t kReach = 120;    // bytes
  constexpr std::size_t kMostWords = 8;  // between the verb and the question
  if (last_sign(text, asked.end().value) != '?') return false;
  const std::size_t at = asked.open_mark.value;
  const Clause before = clause_before(text, TextPos(at - std::min(at, kReach)), asked.open_mark, {});
  const std::vector<Token>& words = before.words;
  if (words.empty() || (words.back().after & (kComma | kColon)) == 0) return false;
  const std::size_t first = words.size() - std::min(words.size(), kMostWords);
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), [](const Token& word) {
    return is_one_of(
        word.lower,
        {"asked",    "asks",        "asking",  "questioned", "gefragt",    "fragt",      "fragte",
         "demandé",  "demande",     "demanda", "interrogé",  "interrogée", "preguntado", "preguntada",
         "preguntó", "interrogato", "domandò", "chiese",     "спросил",    "спросила",   "спросили"});
  });
}

class Nesting {
 public:
  Nesting(std::string_view text, std::vector<Found> found) : text_(text), found_(std::move(found)) {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      if (a.open_mark != b.open_mark) return a.open_mark < b.open_mark;
      if (a.end_mark != b.end_mark) return a.end_mark > b.end_mark;
      return is_set_off(a) && !is_set_off(b);  // the block round its own marks
    });
  }

  std::vector<Nested> run() {
    for (Found& found : found_) place(std::move(found));
    return std::move(result_);
  }

 private:
  void place(Found found) {
    while (!round_.empty() && result_[round_.back()].found.end_mark <= found.open_mark) round_.pop_back();
    std::size_t parent = kNoPiece;
    for (std::size_t k = round_.size(); k-- > 0 && parent == kNoPiece;) {
      if (contains(result_[round_[k]].found, found)) parent = round_[k];
    }
    const std::size_t slot = parent == kNoPiece ? 0 : parent + 1;
    if (last_child_.size() < result_.size() + 2) last_child_.resize(result_.size() + 2, kNoPiece);
    const std::size_t sibling = last_child_[slot];
    if (sibling != kNoPiece && joinable(result_[sibling].found, found)) {
      Found& before = result_[sibling].found;
      const TextSpan between{before.end_mark, found.open_mark};
      if (interrupts(text_, before.end(), between) && !answers(text_, before)) {
        result_[sibling].interruptions.push_back(between);
        for (Stretch& s : found.stretches) before.stretches.push_back(s);
        before.end_mark = found.end_mark;
        before.closed = found.closed;
        round_.push_back(sibling);
        return;
      }
    }
    Nested nested;
    nested.found = std::move(found);
    if (parent != kNoPiece) nested.parent = parent;
    last_child_[slot] = result_.size();
    round_.push_back(result_.size());
    result_.push_back(std::move(nested));
  }

  static bool contains(const Found& outer, const Found& inner) {
    return outer.start() <= inner.open_mark && inner.end_mark <= outer.end_mark && inner.end() <= outer.end();
  }

  std::string_view text_;
  std::vector<Found> found_;
  std::vector<Nested> result_;
  std::vector<std::size_t> round_;       // the quotations round the place, outer first
  std::vector<std::size_t> last_child_;  // by parent + 1
};

// Does a sentence end inside the clause, or a bracket (a citation) stand in it?
bool ends_on_the_way(std::string_view text, const Clause& clause, TextPos from) {
  constexpr std::uint8_t kBrackets = kOpenBracket | kCloseBracket;
  if ((clause.lead & kBrackets) != 0) return true;
  if ((clause.lead & kStop) != 0 && clause.words.front().capital) return true;
  // A figure right behind the mark calls a note.
  const Token& first = clause.words.front();
  if (first.span.start == from && first.lower.find_first_not_of("0123456789") == std::string::npos)
    return true;
  for (const Token& word : clause.words) {
    if ((word.after & kBrackets) != 0) return true;
    const bool stops = (word.after & kStop) != 0;
    if (stops && (&word == &clause.words.back() || !is_abbreviation(text, word.span.end.value, from.value)))
      return true;
  }
  return false;
}

// "and went on": what follows stands right behind what was quoted.
bool goes_on(std::string_view verb) {
  return is_one_of(verb, {"go",     "goes",      "went",       "continue",   "continues", "continued",
                          "resume", "resumes",   "resumed",    "pursue",     "pursues",   "pursued",
                          "fährt",  "fuhr",      "poursuit",   "poursuivit", "continua",  "reprend",
                          "reprit", "продолжал", "продолжала", "продолжает"});
}

// “A,” said X, and Y wrote, “B”; “A”, and X's answer added, “B”; “A,” he said, and she replied, “B”; “A,” he
// said, and added: “B”; “A,” he said, adding, “B”: what follows is another saying. “A,” said X, and he went
// on, “B” is the same one.
bool adds_another(const Clause& clause) {
  const std::vector<Token>& words = clause.words;
  const auto joins = [](const Token& word) {
    return is_conjunction(word.lower) || word.lower == "but" || word.lower == "while" ||
           word.lower == "whereas";
  };
  const auto adding = [](const Token& word) { return word.lower == "adding" || word.lower == "concluding"; };
  if (std::any_of(words.begin(), words.end(), adding)) return true;
  const auto conjunction = std::find_if(words.begin(), words.end(), joins);
  if (conjunction == words.end()) return false;
  // "said X and Y, ": two who say the same.
  if (conjunction != words.begin() && std::prev(conjunction)->after == 0) return false;
  const auto verb = std::find_if(conjunction, words.end(), [](const Token& word) {
    return is_speech_verb(word.lower) && !word.capital;
  });
  if (verb == words.end()) return false;
  if (is_replying_verb(verb->lower) || !goes_on(verb->lower)) return true;
  const auto last = std::next(verb) == words.end() ? verb : std::next(verb);
  return std::any_of(conjunction, std::next(last), [](const Token& word) { return word.capital; });
}

// “A”, so X, “B”; “A,” according to X, “B”: a tag that names whose words they are without a verb.
bool names_source(const Clause& clause) {
  const Token& first = clause.words.front();
  if (first.capital || first.after != 0 || clause.words.size() < 2) return false;
  if (first.lower == "so") return clause.words[1].capital;
  return is_one_of(first.lower, {"according", "laut", "selon", "según", "secondo", "согласно"});
}

}  // namespace

bool interrupts(std::string_view text, TextPos words_end, TextSpan between) {
  if (between.end <= between.start || between.size() > kLongestInterruptionBytes) return false;
  const Clause clause = clause_after(text, between.start, between.end);
  if (clause.words.empty() || clause.words.size() > kLongestInterruption) return false;
  if (ends_on_the_way(text, clause, between.start) || adds_another(clause)) return false;
  // The sentence must pause where the quotation goes on.
  if (!is_pause(last_sign(text, between.end.value))) return false;
  const std::uint8_t end_sign = clause.words.back().after;
  // The first piece must pause too, inside its marks or behind them.
  const char32_t inside = last_sign(text, std::max(words_end, TextPos()).value);
  const bool pauses = is_pause(inside) || inside == '!' || inside == '?' || inside == 0x2026 ||
                      clause.lead != 0 || inside == '.';
  if (!pauses) return false;
  // “A.” He added: “B.” and “A,” said he. “B”: a new sentence of the text's own.
  if (clause.words.front().capital && inside == '.' && (clause.lead & (kComma | kDash)) == 0) return false;
  if ((end_sign & kColon) != 0 && clause.words.front().capital && !is_pause(inside)) return false;
  if (names_source(clause)) return true;
  return std::any_of(clause.words.begin(), clause.words.end(),
                     [](const Token& word) { return is_speech_verb(word.lower); });
}

std::vector<Nested> nest(std::string_view text, std::vector<Found> found) {
  return Nesting(text, std::move(found)).run();
}

}  // namespace sicut::quote
