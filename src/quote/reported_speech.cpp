#include "quote/reported_speech.h"

#include "quote/grammar.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kReachThat = 7;  // words between "that" and the quotation
constexpr std::size_t kReachVerb = 6;  // words between the verb and "that"

bool is_that(const std::string& word) {
  return is_one_of(word, {"that", "dass", "daß", "que", "qu", "che", "что"});
}

// Before a term or a title, not before the rest of a sentence: "said that the “reform” failed".
bool is_determiner(const std::string& word) {
  return is_one_of(
      word,
      {"the", "a",     "an",    "this",  "these", "those",      "such", "so-called", "called", "his", "her",
       "its", "our",   "my",    "your",  "their", "der",        "die",  "das",       "den",    "dem", "des",
       "ein", "eine",  "einen", "einem", "einer", "sogenannte", "le",   "la",        "les",    "un",  "une",
       "ce",  "cette", "el",    "los",   "las",   "una",        "il",   "lo",        "i",      "gli"});
}

// Say something only with a clause behind them: "owned that", but "owned a mill".
bool opens_clause(const std::string& word) {
  return is_one_of(word, {"own", "owns", "owned", "allow", "allows", "allowed", "grant", "grants", "granted",
                          "hope", "hopes", "hoped", "fear", "fears", "feared", "judge", "judges", "judged"});
}

class ReportedSpeech {
 public:
  ReportedSpeech(const Clause& clause, const std::vector<Name>& names)
      : words_(clause.words), grammar_(clause, names) {}

  [[nodiscard]] Reading read() const {
    if (words_.empty() || words_.back().after != 0) return {};
    if (is_determiner(words_.back().lower)) return {};
    const std::size_t size = words_.size();
    for (std::size_t i = size; i-- > 0 && i + kReachThat + 1 >= size;) {
      if (words_[i].after != 0) return {};
      if (is_that(words_[i].lower)) return reported_by(i);
      if (speaks(i)) return {};
    }
    return {};
  }

 private:
  // A word that may begin somebody else's words.
  [[nodiscard]] bool speaks(std::size_t i) const {
    const Token& word = words_[i];
    return word.possessive || is_quoting_verb(word.lower) || is_speech_noun(word.lower) ||
           (is_speech_verb(word.lower) && !grammar_.is_inside_name(i));
  }

  // The subject of the verb that the "that" at `that` depends on.
  [[nodiscard]] Reading reported_by(std::size_t that) const {
    for (std::size_t v = that; v-- > 0 && v + kReachVerb + 1 >= that;) {
      const bool right_before = v + 1 == that;
      const std::uint8_t allowed = right_before ? kComma : 0;  // "sagt, dass"
      if ((words_[v].after & ~allowed) != 0) return {};
      if (grammar_.is_inside_name(v)) continue;
      const std::string& word = words_[v].lower;
      if (right_before && is_speech_noun(word) && !is_speech_verb(word)) return grammar_.owner_of(v);
      if (is_speech_verb(word) || (right_before && opens_clause(word))) {
        return leads_to_that(v, that) ? grammar_.subject_of(v) : Reading{};
      }
      if (speaks(v)) return {};
    }
    return {};
  }

  // "told the Committee that", "wrote to X that", "warned as early as 1897 that"; but "wrote a book that",
  // where the "that" belongs to the book.
  [[nodiscard]] bool leads_to_that(std::size_t v, std::size_t that) const {
    const std::string& verb = words_[v].lower;
    if (is_describing_verb(verb)) return false;
    if (v + 1 == that || tells_person(verb)) return true;
    const std::string& next = words_[v + 1].lower;
    return is_preposition(next) || is_between_subject_and_verb(next) || next == "as";
  }

  const std::vector<Token>& words_;
  Grammar grammar_;
};

}  // namespace

Reading read_reported(const Clause& clause, const std::vector<Name>& names) {
  return ReportedSpeech(clause, names).read();
}

}  // namespace sicut::quote
