#include "quote/attribution_rules.h"

#include <algorithm>
#include <limits>

#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

// How far, in words, a verb may stand before the quotation it introduces: a colon reaches far, a comma less,
// and without either the verb must be close by.
constexpr std::size_t kReachColon = 40;
constexpr std::size_t kReachComma = 16;
constexpr std::size_t kReachDirect = 3;
// Words between a subject and its verb ("X in his last letter to the press writes").
constexpr std::size_t kReachSubject = 9;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

class Reader {
 public:
  Reader(const Clause& clause, const std::vector<Name>& names) : words_(clause.words), names_(names) {}

  [[nodiscard]] Reading before() const {
    if (words_.empty()) return {};
    const std::uint8_t link = words_.back().after;
    const bool colon = (link & kColon) != 0;
    const bool comma = (link & (kComma | kDash)) != 0;
    if ((link & kStop) != 0 && !colon && !comma) return {};
    if (const Name* label = ending_at(words_.size() - 1);
        label != nullptr && colon && label->head == 0 && !label->possessive) {
      return found(*label);
    }
    const std::size_t reach = colon ? kReachColon : comma ? kReachComma : kReachDirect;
    const std::size_t from = words_.size() > reach ? words_.size() - reach : 0;
    for (std::size_t i = words_.size(); i-- > from;) {
      const Reading reading = introduce(i, colon || comma);
      if (reading.speaker != Speaker::none) return reading;
    }
    return {};
  }

  // Does word `i` introduce speech, and whose?
  [[nodiscard]] Reading introduce(std::size_t i, bool pauses) const {
    const std::string& word = words_[i].lower;
    if (is_quoting_verb(word)) return object_of(i);
    if (is_source_preposition(word) || word == "according") {
      const Reading reading = source_after(i);
      if (reading.speaker != Speaker::none) return reading;
    }
    if (is_speech_noun(word) && (pauses || i + 3 >= words_.size()) && !has_owner_after(i)) {
      const Reading reading = owner_of(i);
      if (reading.speaker != Speaker::none) return reading;
    }
    if ((word == "by" || word == "from" || word == "von" || word == "par") && pauses) {
      const Name* name = starting_at(i + 1);
      if (name != nullptr && name->last + 1 == words_.size() && !name->possessive) return found(*name);
    }
    if (is_reading_in(i)) return source_in(i);
    if (is_speech_verb(word) && !words_[i].possessive && !is_inside_name(i)) return subject_of(i);
    return {};
  }

  [[nodiscard]] const Name* starting_at(std::size_t word) const {
    for (const Name& name : names_) {
      if (name.head == word || name.first == word) return &name;
    }
    return nullptr;
  }

  [[nodiscard]] const Name* ending_at(std::size_t word) const {
    for (const Name& name : names_) {
      if (name.last == word) return &name;
    }
    return nullptr;
  }

  static Reading found(const Name& name) { return {Speaker::name, name}; }
  static Reading other() { return {Speaker::other, {}}; }

  // The subject of the speech verb at `v`.
  [[nodiscard]] Reading subject_of(std::size_t v) const {
    if (is_negated(v)) return other();
    if (const Name* name = inverted(v)) return found(*name);
    std::size_t i = v;
    while (i > 0 && words_[i - 1].after == 0 && is_between_subject_and_verb(words_[i - 1].lower) &&
           ending_at(i - 1) == nullptr) {
      --i;
    }
    if (i == 0) return {};
    --i;
    if (is_conjunction(words_[i].lower) || is_participle(words_[v].lower)) return main_subject(v);
    if ((words_[i].after & (kComma | kDash | kCloseBracket)) != 0) return subject_across(i, v);
    return subject_at(i);
  }

  [[nodiscard]] bool is_negated(std::size_t v) const {
    for (std::size_t i = v; i-- > 0 && i + 3 >= v;) {
      if (words_[i].after != 0) break;
      if (is_negation(words_[i].lower)) return true;
    }
    return false;
  }

  // The subject ends at word `i`, right before the verb.
  [[nodiscard]] Reading subject_at(std::size_t i) const {
    const Token& word = words_[i];
    if (const Name* name = ending_at(i)) return is_governed(*name) ? other() : found(*name);
    if (is_singular_pronoun(word.lower)) return {Speaker::pronoun, {}};
    if (word.lower == "who" || word.lower == "qui" || word.lower == "который" || word.lower == "которая") {
      const Name* name = i > 0 ? ending_at(i - 1) : nullptr;
      return name != nullptr && !name->possessive ? found(*name) : other();
    }
    if (is_other_pronoun(word.lower)) return other();
    // "X's letter says", "X in his letter writes".
    if (is_speech_noun(word.lower)) {
      const Reading owner = owner_of(i);
      if (owner.speaker != Speaker::none) return owner;
    }
    for (std::size_t j = i; j-- > 0 && j + kReachSubject >= i;) {
      if (words_[j].after != 0) break;
      const Name* name = ending_at(j);
      if (name == nullptr) continue;
      const bool phrase =
          is_preposition(words_[j + 1].lower) || is_between_subject_and_verb(words_[j + 1].lower);
      if (!name->possessive && phrase && !is_governed(*name)) return found(*name);
      break;
    }
    return other();
  }

  // A comma stands between word `i` and the verb: "X, in his letter of May 3, writes", "On May 3, X, ...".
  [[nodiscard]] Reading subject_across(std::size_t i, std::size_t v) const {
    for (std::size_t j = i; j-- > 0 && j + kReachSubject + 4 >= i;) {
      if ((words_[j].after & (kComma | kDash | kOpenBracket)) == 0) continue;
      const Name* name = ending_at(j);
      if (name != nullptr && !name->possessive && !is_governed(*name)) return found(*name);
      if (is_singular_pronoun(words_[j].lower)) return {Speaker::pronoun, {}};
    }
    (void)v;
    // "In short, said X" is inverted and was seen before; "X, writes" is a slip of the pen.
    const Name* name = ending_at(i);
    if (name != nullptr && name->head == 0 && !name->possessive) return found(*name);
    return other();
  }

  // The subject of a sentence whose last verb only goes along: "X rose and said".
  [[nodiscard]] Reading main_subject(std::size_t v) const {
    const Name* only = nullptr;
    for (const Name& name : names_) {
      if (name.first >= v) break;
      if (name.possessive || is_governed(name) || follows_verb(name)) continue;
      if (only != nullptr) return other();
      only = &name;
    }
    for (std::size_t i = 0; i < v; ++i) {
      const bool pronoun = is_singular_pronoun(words_[i].lower) && words_[i].lower != "author";
      if (pronoun && only == nullptr) return {Speaker::pronoun, {}};
      if (pronoun || words_[i].lower == "i" || words_[i].lower == "they" || words_[i].lower == "we") {
        if (only == nullptr || i < only->first) return other();
      }
    }
    return only != nullptr ? found(*only) : other();
  }

  // Behind a verb that takes persons as objects: "X told Y and added".
  [[nodiscard]] bool follows_verb(const Name& name) const {
    return name.head > 0 && words_[name.head - 1].after == 0 &&
           (addresses_person(words_[name.head - 1].lower) || !is_plain_start(name));
  }

  // A subject begins its sentence or clause, or stands behind a small word; behind a content word it is an
  // object.
  [[nodiscard]] bool is_plain_start(const Name& name) const {
    if (name.head == 0) return true;
    const Token& before = words_[name.head - 1];
    return before.after != 0 || is_inverting_adverb(before.lower) || is_conjunction(before.lower) ||
           before.lower == "that" || before.lower == "when" || before.lower == "which" ||
           before.lower == "while" || is_between_subject_and_verb(before.lower);
  }

  // "said X:", "Thus writes X:", "schreibt X:".
  [[nodiscard]] const Name* inverted(std::size_t v) const {
    if (is_participle(words_[v].lower) || words_[v].after != 0) return nullptr;
    const Name* name = starting_at(v + 1);
    if (name == nullptr || name->possessive) return nullptr;
    const bool ends = name->last + 1 == words_.size() || words_[name->last].after != 0 ||
                      is_preposition(words_[name->last + 1].lower);
    if (!ends) return nullptr;
    if (v == 0) return name;
    const Token& before = words_[v - 1];
    if (before.after != 0 || is_inverting_adverb(before.lower)) return name;
    // German and its kin put the verb second: what stands before it need not be the subject.
    const bool subject_before =
        ending_at(v - 1) != nullptr || is_singular_pronoun(before.lower) || is_other_pronoun(before.lower);
    return !subject_before && is_verb_second(words_[v].lower) ? name : nullptr;
  }

  [[nodiscard]] static bool is_verb_second(const std::string& verb) {
    return verb == "schreibt" || verb == "schrieb" || verb == "sagt" || verb == "sagte" || verb == "meint" ||
           verb == "meinte" || verb == "erklärt" || verb == "erklärte" || verb == "heißt" ||
           verb == "пишет" || verb == "писал" || verb == "говорит" || verb == "сказал" || verb == "dice" ||
           verb == "escribe" || verb == "scrive" || verb == "écrit";
  }

  // "quotes X", "citing X": the one quoted; "quoted by X" tells nothing.
  [[nodiscard]] Reading object_of(std::size_t v) const {
    if (words_[v].after != 0) return other();
    const Name* name = starting_at(v + 1);
    if (name == nullptr) return other();
    if (!name->possessive) return found(*name);
    return name->last + 1 < words_.size() && is_speech_noun(words_[name->last + 1].lower) ? found(*name)
                                                                                          : other();
  }

  // "according to X", "laut X", "in X zufolge".
  [[nodiscard]] Reading source_after(std::size_t i) const {
    if (words_[i].after != 0) return {};
    std::size_t at = i + 1;
    if (words_[i].lower == "according") {
      if (at >= words_.size() || words_[at].lower != "to") return {};
      ++at;
    }
    if (words_[i].lower == "zufolge") {
      const Name* before = i > 0 ? ending_at(i - 1) : nullptr;
      return before != nullptr ? found(*before) : Reading{};
    }
    const Name* name = starting_at(at);
    // "nach" and "per" mean other things as well: only right before the quotation.
    if (name == nullptr || name->possessive) return {};
    return name->last + 1 == words_.size() || words_[name->last].after != 0 ? found(*name) : Reading{};
  }

  // "X's words", "the words of X", "по словам X".
  [[nodiscard]] Reading owner_of(std::size_t noun) const {
    for (std::size_t back = 1; back <= 3 && back <= noun; ++back) {
      if (words_[noun - back].after != 0) break;
      const Name* name = ending_at(noun - back);
      if (name == nullptr) continue;
      if (name->possessive) return found(*name);
      break;
    }
    if (words_[noun].after != 0 || noun + 1 >= words_.size()) return {};
    if (const Name* name = starting_at(noun + 1); name != nullptr && has_genitive_case(noun))
      return found(*name);
    const std::string& link = words_[noun + 1].lower;
    const bool of =
        link == "of" || link == "von" || link == "de" || link == "di" || link == "by" || link == "d";
    if (!of) return {};
    const Name* name = starting_at(noun + 2);
    if (name == nullptr || name->possessive) return {};
    // "letter of Monday", "words of X": what follows must end the clause, or leave it to a verb.
    return name->last + 1 == words_.size() || words_[name->last].after != 0 ? found(*name) : Reading{};
  }

  // Russian has its genitive without a preposition.
  [[nodiscard]] bool has_genitive_case(std::size_t noun) const {
    return static_cast<unsigned char>(words_[noun].lower.front()) >= 0xd0;
  }

  // "X's statements that Y's slogan:": the words are Y's.
  [[nodiscard]] bool has_owner_after(std::size_t noun) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const Name& name) { return name.first > noun && name.possessive; });
  }

  [[nodiscard]] bool is_reading_in(std::size_t i) const {
    const std::string& word = words_[i].lower;
    if (word == "listen") return i + 2 < words_.size() && words_[i + 1].lower == "to";  // "Listen to X:"
    const bool verb = word == "read" || word == "find" || word == "learn" || word == "lesen" ||
                      word == "lisons" || word == "leemos" || word == "leggiamo" || word == "читаем";
    if (!verb || i + 2 >= words_.size() || words_[i].after != 0) return false;
    const std::string& in = words_[i + 1].lower;
    return in == "in" || in == "bei" || in == "chez" || in == "en" || in == "у" || in == "dans";
  }

  // "We read in X": a person only if the record knows the name; a book or a journal otherwise.
  [[nodiscard]] Reading source_in(std::size_t i) const {
    const Name* name = starting_at(i + 2);
    if (name == nullptr) return other();
    if (name->possessive) {
      return name->last + 1 < words_.size() && is_speech_noun(words_[name->last + 1].lower) ? found(*name)
                                                                                            : other();
    }
    return name->known ? found(*name) : other();
  }

  // A name behind a preposition, or joined to another by "and", is no subject by itself.
  [[nodiscard]] bool is_governed(const Name& name) const {
    if (name.head == 0) return false;
    // The point of an abbreviation may end a sentence too: "... at 5 p.m. Ada Okoro says:".
    if (name.full && name.first > 0 && (words_[name.first - 1].after & kStop) != 0) return false;
    const Token& before = words_[name.head - 1];
    if (before.after != 0) return false;
    if (is_inverting_adverb(before.lower)) return false;  // "As X writes", "wie X schreibt"
    if (is_preposition(before.lower)) return true;
    return is_conjunction(before.lower) && name.head > 1 && ending_at(name.head - 2) != nullptr;
  }

  [[nodiscard]] bool is_inside_name(std::size_t word) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const Name& name) { return name.head <= word && word <= name.last; });
  }

  const std::vector<Token>& words_;
  const std::vector<Name>& names_;
};

bool ends_tag(const std::vector<Token>& words, std::size_t i) {
  return i + 1 >= words.size() || words[i].after != 0;
}

// "(X, Letters, p. 3)", "(From X’s letter of May 3)".
Reading read_bracket(const Clause& clause, const Reader& reader) {
  const std::vector<Token>& words = clause.words;
  const std::string& head = words.front().lower;
  // "(My italics. — X)" is signed by the one who quotes.
  const bool remark = std::any_of(words.begin(), words.end(), [](const Token& word) {
    return word.lower == "italics" || word.lower == "emphasis" || word.lower == "ed" ||
           word.lower == "editor";
  });
  if (remark) return {};
  if (head == "quoted" || head == "qtd" || head == "cited" || head == "zitiert" || head == "cité") return {};
  std::size_t at = 0;
  while (at < words.size() && at < 3 &&
         (words[at].lower == "from" || words[at].lower == "see" || words[at].lower == "cf" ||
          words[at].lower == "in" || words[at].lower == "the")) {
    ++at;
  }
  const Name* name = reader.starting_at(at);
  if (name == nullptr) return {};
  const Token& last = words[name->last];
  if (name->possessive) {
    return name->last + 1 < words.size() && is_speech_noun(words[name->last + 1].lower) ? Reader::found(*name)
                                                                                        : Reading{};
  }
  const bool alone = at == 0 && (last.after & (kComma | kCloseBracket | kColon)) != 0;
  return alone ? Reader::found(*name) : Reading{};
}

// "said X", "X wrote", "as X put it".
Reading read_tag(const Clause& clause, const Reader& reader, const After& after) {
  const std::vector<Token>& words = clause.words;
  std::size_t at = 0;
  const bool as = words[0].lower == "as" || words[0].lower == "wie" || words[0].lower == "comme" ||
                  words[0].lower == "como" || words[0].lower == "come" || words[0].lower == "как";
  if (as) ++at;
  while (at < words.size() && is_between_subject_and_verb(words[at].lower) && words[at].after == 0) ++at;
  if (at >= words.size()) return {};
  if (is_speech_verb(words[at].lower) && !words[at].capital) {
    std::size_t next = at + 1;
    if (words[at].after != 0 || next >= words.size()) return {};
    // "said to X" has no subject; "put in X", "fügt X hinzu", "fuhr X fort" have.
    if (words[next].lower == "in" || words[next].lower == "out" || words[next].lower == "then") ++next;
    if (next >= words.size()) return {};
    if (const Name* name = reader.starting_at(next)) {
      return name->possessive ? Reader::other() : Reader::found(*name);
    }
    if (is_singular_pronoun(words[next].lower)) return {Speaker::pronoun, {}};
    return Reader::other();
  }
  if (is_singular_pronoun(words[at].lower) && at + 1 < words.size() && !words[at].capital) {
    std::size_t verb = at + 1;
    while (verb + 1 < words.size() && is_between_subject_and_verb(words[verb].lower)) ++verb;
    if (is_speech_verb(words[verb].lower)) return {Speaker::pronoun, {}};
    return {};
  }
  const Name* name = reader.starting_at(at);
  if (name == nullptr || name->possessive || words[name->last].after != 0) return {};
  std::size_t verb = name->last + 1;
  while (verb + 1 < words.size() && is_between_subject_and_verb(words[verb].lower)) ++verb;
  if (verb >= words.size() || !is_speech_verb(words[verb].lower) || is_participle(words[verb].lower))
    return {};
  // “Peace.” X wrote a letter: only a tag that ends at once, or follows a comma, belongs to the quotation.
  if (!as && after.full_stop) return {};
  if (!as && !after.pauses && !ends_tag(words, verb)) return {};
  return Reader::found(*name);
}

}  // namespace

Reading read_before(const Clause& clause, const std::vector<Name>& names) {
  return Reader(clause, names).before();
}

Reading read_after(const Clause& clause, const std::vector<Name>& names, const After& after) {
  if (clause.words.empty()) return {};
  const Reader reader(clause, names);
  if ((clause.lead & kOpenBracket) != 0) return read_bracket(clause, reader);
  if (after.introduces_next && (clause.words.back().after & kColon) != 0) return {};
  if ((clause.lead & kColon) != 0) return {};
  if ((clause.lead & kDash) != 0 && after.set_off) {
    // A signature: "— X", "— X, Letters".
    const Name* name = reader.starting_at(0);
    const bool signature = name != nullptr && !name->possessive && clause.words.size() <= 12 &&
                           (name->last + 1 == clause.words.size() ||
                            (clause.words[name->last].after & (kComma | kOpenBracket)) != 0);
    if (signature) return Reader::found(*name);
  }
  return read_tag(clause, reader, after);
}

std::optional<Name> only_subject(const Clause& clause, const std::vector<Name>& names) {
  const Reader reader(clause, names);
  const Name* only = nullptr;
  for (const Name& name : names) {
    if (only != nullptr && span_of(clause, *only) == span_of(clause, name)) continue;
    if (only != nullptr) return std::nullopt;
    only = &name;
  }
  if (only == nullptr || only->possessive || reader.is_governed(*only) || reader.follows_verb(*only))
    return std::nullopt;
  return *only;
}

}  // namespace sicut::quote
