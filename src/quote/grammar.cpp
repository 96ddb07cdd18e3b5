#include "quote/grammar.h"

#include <algorithm>

#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

// Words between a subject and its verb ("X in his last letter to the press writes").
constexpr std::size_t kReachSubject = 9;

// German and its kin put the verb second.
bool is_verb_second(const std::string& verb) {
  return verb == "schreibt" || verb == "schrieb" || verb == "sagt" || verb == "sagte" || verb == "meint" ||
         verb == "meinte" || verb == "erklärt" || verb == "erklärte" || verb == "heißt" || verb == "пишет" ||
         verb == "писал" || verb == "говорит" || verb == "сказал" || verb == "dice" || verb == "escribe" ||
         verb == "scrive" || verb == "écrit" || verb == "dit";
}

}  // namespace

const Name* Grammar::starting_at(std::size_t word) const {
  for (const Name& name : names_) {
    if (name.head == word || name.first == word) return &name;
  }
  return nullptr;
}

const Name* Grammar::ending_at(std::size_t word) const {
  for (const Name& name : names_) {
    if (name.last == word) return &name;
  }
  return nullptr;
}

bool Grammar::is_inside_name(std::size_t word) const {
  return std::any_of(names_.begin(), names_.end(),
                     [&](const Name& name) { return name.head <= word && word <= name.last; });
}

// The subject of the speech verb at `v`.
Reading Grammar::subject_of(std::size_t v) const {
  if (is_negated(v) || is_passive(v) || borrows_words(v)) return other();
  if (const Name* heard = heard_saying(v)) return found(*heard);
  if (const Name* name = inverted(v)) return found(*name);
  std::size_t i = v;
  while (i > 0 && words_[i - 1].after == 0 && is_between_subject_and_verb(words_[i - 1].lower) &&
         ending_at(i - 1) == nullptr) {
    --i;
  }
  if (i == 0) return {};
  --i;
  if (is_conjunction(words_[i].lower) || is_participle(words_[v].lower)) return main_subject(v);
  if ((words_[i].after & (kComma | kDash | kCloseBracket)) != 0) return subject_across(i);
  return subject_at(i);
}

bool Grammar::is_negated(std::size_t v) const {
  for (std::size_t i = v; i-- > 0 && i + 3 >= v;) {
    if (words_[i].after != 0) break;
    if (is_negation(words_[i].lower)) return true;
  }
  return false;
}

// The subject ends at word `i`, right before the verb.
Reading Grammar::subject_at(std::size_t i) const {
  const Token& word = words_[i];
  if (const Name* name = ending_at(i)) return is_governed(*name) ? other() : found(*name);
  if (is_singular_pronoun(word.lower)) return {Speaker::pronoun, {}};
  if (word.lower == "who" || word.lower == "qui" || word.lower == "который" || word.lower == "которая") {
    const Name* name = i > 0 ? ending_at(i - 1) : nullptr;
    // "It was X, not Y, who wrote"; "it was not Y who wrote"
    if (name != nullptr && name->head > 0 && is_negation(words_[name->head - 1].lower))
      name = name->head > 1 ? ending_at(name->head - 2) : nullptr;
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
Reading Grammar::subject_across(std::size_t i) const {
  const Name* name = ending_at(i);
  if (name != nullptr && is_apposition(*name)) return found(*name);
  for (std::size_t j = i; j-- > 0 && j + kReachSubject + 4 >= i;) {
    if ((words_[j].after & (kComma | kDash | kOpenBracket)) == 0) continue;
    const Name* before = ending_at(j);
    if (before != nullptr && !before->possessive && !is_governed(*before)) return found(*before);
    if (is_singular_pronoun(words_[j].lower)) return {Speaker::pronoun, {}};
  }
  // "In short, said X" is inverted and was seen before; "X, writes" is a slip of the pen.
  if (name != nullptr && name->head == 0 && !name->possessive) return found(*name);
  return other();
}

// "The maker of the pumps, X, wrote": what the comma before the name ends must be able to be a subject.
bool Grammar::is_apposition(const Name& name) const {
  if (name.possessive || name.head == 0 || words_[name.head - 1].after != kComma) return false;
  if (ending_at(name.head - 1) != nullptr) return false;
  std::size_t first = name.head - 1;
  while (first > 0 && words_[first - 1].after == 0) --first;
  static constexpr std::string_view kBegins[] = {"the", "a",  "an",  "his", "her",  "their",
                                                 "our", "my", "der", "die", "sein", "ihr",
                                                 "le",  "la", "son", "sa",  "el",   "il"};
  if (std::find(std::begin(kBegins), std::end(kBegins), words_[first].lower) != std::end(kBegins))
    return true;
  return std::any_of(names_.begin(), names_.end(), [&](const Name& other_name) {
    return other_name.head == first && other_name.possessive;
  });
}

// "X was asked:", "the words by which he is remembered:": the subject does not speak.
bool Grammar::is_passive(std::size_t v) const {
  if (is_participle(words_[v].lower)) return false;
  // "X is said to have written": a passive that makes X the writer.
  const bool raised = v + 1 < words_.size() && words_[v].after == 0 && words_[v + 1].lower == "to";
  if (raised && !addresses_person(words_[v].lower)) return false;
  for (std::size_t i = v; i-- > 0;) {
    if (words_[i].after != 0) return false;
    if (is_passive_auxiliary(words_[i].lower)) return true;
    if (!is_between_subject_and_verb(words_[i].lower)) return false;
  }
  return false;
}

// The subject of a sentence whose last verb only goes along: "X rose and said".
Reading Grammar::main_subject(std::size_t v) const {
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
bool Grammar::follows_verb(const Name& name) const {
  return name.head > 0 && words_[name.head - 1].after == 0 &&
         (addresses_person(words_[name.head - 1].lower) || !is_plain_start(name));
}

// A subject begins its sentence or clause, or stands behind a small word; behind a content word it is an
// object.
bool Grammar::is_plain_start(const Name& name) const {
  if (name.head == 0) return true;
  const Token& before = words_[name.head - 1];
  return before.after != 0 || is_inverting_adverb(before.lower) || is_conjunction(before.lower) ||
         before.lower == "that" || before.lower == "when" || before.lower == "which" ||
         before.lower == "while" || is_between_subject_and_verb(before.lower);
}

// "said X:", "Thus writes X:", "schreibt X:".
const Name* Grammar::inverted(std::size_t v) const {
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

// "quotes X", "citing X": the one quoted; "quoted by X" tells nothing.
Reading Grammar::object_of(std::size_t v) const {
  if (words_[v].after != 0) return other();
  const Name* name = starting_at(v + 1);
  if (name == nullptr) return other();
  if (!name->possessive) return found(*name);
  return name->last + 1 < words_.size() && is_speech_noun(words_[name->last + 1].lower) ? found(*name)
                                                                                        : other();
}

// "according to X", "laut X", "in X zufolge".
Reading Grammar::source_after(std::size_t i) const {
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
Reading Grammar::owner_of(std::size_t noun) const {
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
bool Grammar::has_genitive_case(std::size_t noun) const {
  return static_cast<unsigned char>(words_[noun].lower.front()) >= 0xd0;
}

// A name behind a preposition, or joined to another by "and", is no subject by itself.
bool Grammar::is_governed(const Name& name) const {
  if (name.head == 0) return false;
  // The point of an abbreviation may end a sentence too: "... at 5 p.m. Ada Okoro says:".
  if (name.full && name.first > 0 && (words_[name.first - 1].after & kStop) != 0) return false;
  const Token& before = words_[name.head - 1];
  if (before.after != 0) return false;
  if (is_inverting_adverb(before.lower)) return false;  // "As X writes", "wie X schreibt"
  if (is_preposition(before.lower)) return true;
  if (is_negation(before.lower)) return true;  // "It is X, not Y, writes Z"
  return is_conjunction(before.lower) && name.head > 1 && ending_at(name.head - 2) != nullptr;
}

}  // namespace sicut::quote
