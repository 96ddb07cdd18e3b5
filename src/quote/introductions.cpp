// The clause before a quotation: "As X writes,", "X's words:".
#include <algorithm>

#include "quote/grammar.h"
#include "quote/reported_speech.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

// How far, in words, a verb may stand before the quotation it introduces: a colon reaches far, a comma less,
// and without either the verb must be close by.
constexpr std::size_t kReachColon = 40;
constexpr std::size_t kReachComma = 16;
constexpr std::size_t kReachDirect = 3;
constexpr std::size_t kReachLinked = 8;  // "X said that the bridge was “…”"
// Words between "gave" and the noun in "X gave the Committee this advice:".
constexpr std::size_t kReachGiving = 12;

class Introduction {
 public:
  Introduction(const Clause& clause, const std::vector<Name>& names)
      : words_(clause.words), names_(names), grammar_(clause, names) {
    const std::uint8_t link = words_.empty() ? std::uint8_t{0} : words_.back().after;
    stops_ = (link & kStop) != 0;
    colon_ = (link & kColon) != 0;
    pauses_ = colon_ || (link & (kComma | kDash)) != 0;
  }

  [[nodiscard]] Reading before() const {
    if (words_.empty() || (stops_ && !pauses_)) return {};
    if (const Name* label = grammar_.ending_at(words_.size() - 1);
        label != nullptr && label->head == 0 && !label->possessive &&
        (colon_ || (label->known && words_.back().after == kDash))) {
      return Grammar::found(*label);  // "X: “…”", "X — “…”"
    }
    if (is_for_somebody()) return Grammar::other();
    if (const Name* label = label_with_year()) return Grammar::found(*label);
    const std::size_t reach = colon_        ? kReachColon
                              : pauses_     ? kReachComma
                              : is_linked() ? kReachLinked
                                            : kReachDirect;
    const std::size_t from = words_.size() > reach ? words_.size() - reach : 0;
    for (std::size_t i = words_.size(); i-- > from;) {
      const Reading reading = introduce(i);
      if (reading.speaker != Speaker::none) return reading;
    }
    return colon_ ? outspoken() : Reading{};
  }

 private:
  // "As X notes, for Y “…”": whose words they are is not said.
  [[nodiscard]] bool is_for_somebody() const {
    const Name* name = grammar_.ending_at(words_.size() - 1);
    return name != nullptr && !colon_ && name->head > 0 && words_[name->head - 1].after == 0 &&
           is_one_of(words_[name->head - 1].lower, {"for", "für", "pour", "para"});
  }

  // "X (1988): “…”", "X (1988, p. 4): “…”", "X (dissenting): “…”"; of a known name "X (by letter): “…”"
  [[nodiscard]] const Name* label_with_year() const {
    if (!colon_ || (words_.back().after & kCloseBracket) == 0) return nullptr;
    const auto open = std::find_if(words_.begin(), words_.end(),
                                   [](const Token& word) { return (word.after & kOpenBracket) != 0; });
    if (open == words_.end() || open + 1 == words_.end() || (open->after & ~kStop) != kOpenBracket)
      return nullptr;
    const std::string& year = (open + 1)->lower;
    const bool figures = (year.size() >= 4 && year.find_first_not_of("0123456789") >= 4) ||
                         is_one_of(year, {"dissenting", "concurring", "diss"});
    constexpr std::size_t kLongestRemark = 3;  // words
    const std::size_t inside = words_.size() - 1 - static_cast<std::size_t>(open - words_.begin());
    const Name* label = grammar_.ending_at(static_cast<std::size_t>(open - words_.begin()));
    if (label == nullptr || label->head != 0 || label->possessive) return nullptr;
    return figures || (label->known && inside <= kLongestRemark) ? label : nullptr;
  }

  // "X, as quoted by Y:", "translated by Y:": not the words of Y, but of X where X stands there.
  [[nodiscard]] bool is_passed_on(std::size_t by) const {
    return by > 0 && words_[by - 1].after == 0 &&
           is_one_of(words_[by - 1].lower,
                     {"quoted", "cited", "translated", "edited", "rendered", "paraphrased", "transcribed",
                      "recorded", "reprinted", "published", "zitiert", "zit", "übersetzt", "cité", "citée",
                      "traduit", "traduite", "citado", "traducido"});
  }
  [[nodiscard]] Reading passed_on(std::size_t by) const {
    std::size_t at = by - 1;
    if (at > 0 && is_one_of(words_[at - 1].lower, {"as", "wie", "comme", "como"})) --at;
    const Name* name = at > 0 ? grammar_.ending_at(at - 1) : nullptr;
    return name != nullptr && !name->possessive ? Grammar::found(*name) : Grammar::other();
  }

  // The quotation completes a sentence that somebody is reported to say.
  [[nodiscard]] bool is_linked() const {
    return is_one_of(words_.back().lower, {"was", "were", "is", "are", "be", "been", "that", "dass", "daß"});
  }

  // Does word `i` introduce speech, and whose?
  [[nodiscard]] Reading introduce(std::size_t i) const {
    const std::string& word = words_[i].lower;
    if (is_quoting_verb(word)) return grammar_.object_of(i);
    if (word == "written" && i > 0 && is_one_of(words_[i - 1].lower, {"has", "have", "had"}))
      return grammar_.subject_of(i);
    // "Y quotes X as saying that": X.
    if (is_participle(word) && i > 1 && words_[i - 1].lower == "as" && words_[i - 2].after == 0)
      if (const Name* name = grammar_.ending_at(i - 2); name != nullptr && !name->possessive)
        return Grammar::found(*name);
    if (word == "nach" && is_passed_on(i)) return passed_on(i);
    if (is_source_preposition(word) || word == "according") {
      Reading reading = grammar_.source_after(i);
      reading.reports = true;
      if (reading.speaker != Speaker::none) return reading;
    }
    if (is_speech_noun(word)) {
      const Reading reading = by_noun(i);
      if (reading.speaker != Speaker::none) return reading;
    }
    if (pauses_ && is_one_of(word, {"by", "from", "von", "par"})) {
      if (is_passed_on(i)) return passed_on(i);
      const Name* name = grammar_.starting_at(i + 1);
      // "a letter by X:", "we heard from X, of all people:".
      const bool ends = name != nullptr &&
                        (name->last + 1 == words_.size() || (is_heard(i) && words_[name->last].after != 0));
      if (ends && !name->possessive) return Grammar::found(*name);
    }
    if (is_reading_in(i)) return source_in(i);
    // "As X has it,"
    if (word == "it" && i > 1 && i + 1 == words_.size() && is_one_of(words_[i - 1].lower, {"has", "had"}))
      return grammar_.subject_of(i - 1);
    if (is_speech_verb(word) && !words_[i].possessive && !grammar_.is_inside_name(i)) {
      return is_passive_aside(i) ? Reading{} : grammar_.subject_of(i);
    }
    return {};
  }

  // "the words by which he is remembered": says nothing of who speaks.
  [[nodiscard]] bool is_passive_aside(std::size_t v) const {
    constexpr std::size_t kReach = 6;
    if (!grammar_.is_passive(v)) return false;
    for (std::size_t i = v; i-- > 0 && i + kReach >= v && words_[i].after == 0;) {
      if (is_one_of(words_[i].lower, {"which", "whom"})) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_heard(std::size_t from) const {
    return from > 0 && words_[from - 1].after == 0 &&
           is_one_of(words_[from - 1].lower, {"hear", "hears", "heard", "learn", "learned", "learnt"});
  }

  // "X's words", "X, in his own words,", "X gave this answer:".
  [[nodiscard]] Reading by_noun(std::size_t noun) const {
    // "X answered Y's account by saying": no saying of Y's.
    if (words_[noun].lower == "saying" && noun > 0 && words_[noun - 1].lower == "by") return {};
    if (!pauses_ && noun + 3 < words_.size()) return {};
    if (has_owner_after(noun)) return {};
    // "X's pamphlet “On Rivers”": a title; "X's letters “resemble nothing”": the words of another on them.
    if (!colon_ && noun + 1 == words_.size() && is_document_noun(words_[noun].lower)) return {};
    const Reading owner = grammar_.owner_of(noun);
    if (owner.speaker != Speaker::none) return owner;
    if (is_repeated(noun)) return Grammar::other();
    if (is_own_words(noun)) {
      const Reading subject = grammar_.main_subject(noun);
      if (subject.speaker == Speaker::name || !is_document_noun(words_[noun].lower)) return subject;
    }
    if (pauses_) {
      if (const auto giving = giving_verb(noun)) return grammar_.subject_of(*giving);
    }
    return {};
  }

  // "in his own words", "to use her phrase", "in his letter … :".
  [[nodiscard]] bool is_own_words(std::size_t noun) const {
    const std::string& word = words_[noun].lower;
    if (!is_one_of(word, {"words", "word", "phrase", "expression"}) && !(colon_ && is_document_noun(word)))
      return false;
    std::size_t owner = noun;
    if (owner > 1 && words_[owner - 1].lower == "own") --owner;
    if (owner < 2 || words_[owner - 2].after != 0) return false;
    return is_one_of(words_[owner - 1].lower, {"his", "her"}) &&
           is_one_of(words_[owner - 2].lower, {"in", "with", "use", "quote", "repeat"});
  }

  // "X remembers her words:", "X repeats his line:": another's.
  [[nodiscard]] bool is_repeated(std::size_t noun) const {
    if (noun + 1 != words_.size() || noun < 2 || words_[noun - 1].after != 0 || words_[noun - 2].after != 0)
      return false;
    return is_one_of(words_[noun].lower,
                     {"words", "word", "phrase", "line", "lines", "sentence", "dictum"}) &&
           is_one_of(words_[noun - 1].lower, {"his", "her", "their"}) &&
           is_one_of(words_[noun - 2].lower,
                     {"remember", "remembers", "remembered", "recall", "recalls", "recalled", "repeat",
                      "repeats", "repeated", "quote", "quotes", "quoted", "cite", "cites", "cited", "echo",
                      "echoes", "echoed"});
  }

  // "gave the Committee this advice:", "made the following statement:".
  [[nodiscard]] std::optional<std::size_t> giving_verb(std::size_t noun) const {
    const auto points = [&](std::size_t i) {
      return words_[i].after == 0 && is_one_of(words_[i].lower, {"this", "these", "following"});
    };
    if (!(noun > 0 && points(noun - 1)) && !(noun > 1 && points(noun - 2))) return std::nullopt;
    for (std::size_t i = noun; i-- > 0 && i + kReachGiving >= noun;) {
      if (is_one_of(words_[i].lower,
                    {"give",  "gives",   "gave",      "make",      "makes",  "made",   "send",
                     "sends", "sent",    "issue",     "issues",    "issued", "use",    "uses",
                     "used",  "address", "addresses", "addressed", "offer",  "offers", "offered"})) {
        return i;
      }
    }
    return std::nullopt;
  }

  // "X is quite clear on the matter: “…”".
  [[nodiscard]] Reading outspoken() const {
    if (names_.empty() || names_.front().head != 0 || names_.front().possessive) return {};
    std::size_t at = names_.front().last + 1;
    if (at + 1 < words_.size() && words_[at - 1].after == kOpenBracket && words_[at].after == kCloseBracket)
      ++at;  // "X (1902) is"
    if (at + 1 >= words_.size() || (words_[at - 1].after & ~kCloseBracket) != 0) return {};
    // "X on the engineer: “…”"
    if (words_[at].lower == "on" && names_.front().known && names_.size() == 1)
      return Grammar::found(names_.front());
    if (!is_one_of(words_[at].lower, {"is", "was", "remains", "remained"})) return {};
    ++at;
    while (at + 1 < words_.size() && words_[at].after == 0 && is_between_subject_and_verb(words_[at].lower))
      ++at;
    const bool open = is_one_of(words_[at].lower, {"clear", "blunt", "explicit", "emphatic", "categorical",
                                                   "frank", "unequivocal", "outspoken", "adamant"});
    if (!open) return {};
    const bool ends = at + 1 == words_.size() ||
                      (words_[at].after == 0 && is_one_of(words_[at + 1].lower, {"on", "about", "in", "as"}));
    return ends && names_.size() == 1 ? Grammar::found(names_.front()) : Reading{};
  }

  // "X's statements that Y's slogan:": the words are Y's.
  [[nodiscard]] bool has_owner_after(std::size_t noun) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const Name& name) { return name.first > noun && name.possessive; });
  }

  [[nodiscard]] bool is_reading_in(std::size_t i) const {
    const std::string& word = words_[i].lower;
    if (word == "listen") return i + 2 < words_.size() && words_[i + 1].lower == "to";  // "Listen to X:"
    const bool verb =
        is_one_of(word, {"read", "find", "learn", "lesen", "lisons", "leemos", "leggiamo", "читаем"});
    if (!verb || i + 2 >= words_.size() || words_[i].after != 0) return false;
    return is_one_of(words_[i + 1].lower, {"in", "bei", "chez", "en", "у", "dans"});
  }

  // "We read in X": a person only if the record knows the name; a book or a journal otherwise.
  [[nodiscard]] Reading source_in(std::size_t i) const {
    const Name* name = grammar_.starting_at(i + 2);
    if (name == nullptr) return Grammar::other();
    if (name->possessive) {
      const bool speech = name->last + 1 < words_.size() && is_speech_noun(words_[name->last + 1].lower);
      return speech ? Grammar::found(*name) : Grammar::other();
    }
    return name->known ? Grammar::found(*name) : Grammar::other();
  }

  const std::vector<Token>& words_;
  const std::vector<Name>& names_;
  Grammar grammar_;
  bool stops_ = false;   // the clause ends with a full stop,
  bool colon_ = false;   // with a colon,
  bool pauses_ = false;  // with a colon, comma or dash
};

}  // namespace

Reading read_before(const Clause& clause, const std::vector<Name>& names, const Before& before) {
  const Reading reading = Introduction(clause, names).before();
  if (reading.speaker != Speaker::none || before.is_term) return reading;
  return read_reported(clause, names);
}

}  // namespace sicut::quote
