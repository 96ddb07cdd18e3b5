// The clause behind a quotation: "said X", "— X", "(X, Letters, p. 3)".
#include <algorithm>

#include "quote/grammar.h"
#include "quote/speech_verbs.h"

namespace sicut::quote {
namespace {

bool ends_tag(const std::vector<Token>& words, std::size_t i) {
  return i + 1 >= words.size() || words[i].after != 0;
}

// "(X, Letters, p. 3)", "(From X’s letter of May 3)".
Reading read_bracket(const Clause& clause, const Grammar& grammar) {
  const std::vector<Token>& words = clause.words;
  const std::string& head = words.front().lower;
  // "(My italics. — X)" is signed by the one who quotes.
  const bool remark = std::any_of(words.begin(), words.end(), [](const Token& word) {
    return word.lower == "italics" || word.lower == "emphasis" || word.lower == "ed" ||
           word.lower == "editor";
  });
  if (remark) return {};
  if (head == "quoted" || head == "qtd" || head == "cited" || head == "zitiert" || head == "cité") return {};
  // "(per X)" in law reports
  const std::size_t per = head == "per" && words.front().after == 0 ? 1 : 0;
  std::size_t at = per;
  while (at < words.size() && at < 3 &&
         (words[at].lower == "from" || words[at].lower == "see" || words[at].lower == "cf" ||
          words[at].lower == "in" || words[at].lower == "the")) {
    ++at;
  }
  const Name* name = grammar.starting_at(at);
  if (name == nullptr) return {};
  const Token& last = words[name->last];
  if (name->possessive) {
    return name->last + 1 < words.size() && is_speech_noun(words[name->last + 1].lower)
               ? Grammar::found(*name)
               : Reading{};
  }
  constexpr std::size_t kShortest = 3;  // letters: "(CW, vol. 2)" names a book
  if (name->first == name->last && last.lower.size() < kShortest && !name->known) return {};
  const bool alone = at == per && (last.after & (kComma | kCloseBracket | kColon)) != 0;
  return alone ? Grammar::found(*name) : Reading{};
}

std::size_t behind_adverbs(const std::vector<Token>& words, std::size_t at) {
  while (at + 1 < words.size() && is_between_subject_and_verb(words[at].lower)) ++at;
  return at;
}

// "said the surveyor, X": the person is named behind the verb's subject.
const Name* named_behind(const std::vector<Token>& words, const Grammar& grammar, std::size_t article) {
  constexpr std::size_t kLongest = 4;  // words: "the old town surveyor,"
  if (!is_one_of(words[article].lower, {"the", "his", "her", "their", "our", "my", "der", "die", "le", "la"}))
    return nullptr;
  for (std::size_t i = article + 1; i < words.size() && i <= article + kLongest; ++i) {
    if (words[i].capital || words[i].possessive || is_preposition(words[i].lower)) return nullptr;
    if (words[i].after == 0) continue;
    if (words[i].after != kComma) return nullptr;
    const Name* name = grammar.starting_at(i + 1);
    return name != nullptr && !name->possessive && ends_tag(words, name->last) ? name : nullptr;
  }
  return nullptr;
}

// "said X": the verb comes first.
Reading read_verb_first(const std::vector<Token>& words, const Grammar& grammar, std::size_t verb) {
  std::size_t next = verb + 1;
  if (words[verb].after != 0 || next >= words.size()) return {};
  // "said to X" has no subject; "put in X", "fügt X hinzu", "fuhr X fort" have.
  if (is_one_of(words[next].lower, {"in", "out", "then"})) ++next;
  if (next >= words.size()) return {};
  if (const Name* name = grammar.starting_at(next))
    return name->possessive ? Grammar::other() : Grammar::found(*name);
  if (is_singular_pronoun(words[next].lower)) return {Speaker::pronoun, {}};
  if (const Name* name = named_behind(words, grammar, next)) return Grammar::found(*name);
  return Grammar::other();
}

// "according to X", "so X", "in the words of X", "to use X's phrase", behind the quotation.
Reading read_source(const std::vector<Token>& words, const Grammar& grammar) {
  const std::string& head = words[0].lower;
  if (words[0].capital || words[0].after != 0) return {};
  if (is_one_of(head, {"according", "laut", "selon", "según", "secondo", "d'après", "согласно"}))
    return grammar.source_after(0);
  if (head == "so") {
    const Name* name = grammar.starting_at(1);
    if (name == nullptr || name->possessive) return {};
    const std::size_t next = name->last + 1;
    const bool goes_on = words[name->last].after == 0 && next < words.size() &&
                         is_one_of(words[next].lower, {"weiter", "ferner", "wörtlich"});
    return ends_tag(words, goes_on ? next : name->last) ? Grammar::found(*name) : Reading{};
  }
  constexpr std::size_t kReach = 5;
  if (head != "in" && head != "to") return {};
  for (std::size_t i = 1; i < words.size() && i <= kReach; ++i) {
    if (is_one_of(words[i].lower, {"words", "word", "phrase", "expression"})) {
      const Reading owner = grammar.owner_of(i);
      const bool ends = owner.speaker == Speaker::name && ends_tag(words, std::max(i, owner.name.last));
      return ends ? owner : Reading{};
    }
    if (words[i].after != 0) return {};
  }
  return {};
}

// "said X", "X wrote", "as X put it".
Reading read_tag(const Clause& clause, const Grammar& grammar, const After& after) {
  const std::vector<Token>& words = clause.words;
  if (const Reading source = read_source(words, grammar); source.speaker == Speaker::name) return source;
  const bool as = is_one_of(words[0].lower, {"as", "wie", "comme", "como", "come", "как"});
  std::size_t at = as ? 1 : 0;
  while (at < words.size() && is_between_subject_and_verb(words[at].lower) && words[at].after == 0) ++at;
  if (at >= words.size()) return {};
  if (is_speech_verb(words[at].lower) && !words[at].capital) return read_verb_first(words, grammar, at);
  if (is_singular_pronoun(words[at].lower) && at + 1 < words.size() && !words[at].capital) {
    const std::size_t verb = behind_adverbs(words, at + 1);
    return is_speech_verb(words[verb].lower) ? Reading{Speaker::pronoun, {}} : Reading{};
  }
  const Name* name = grammar.starting_at(at);
  if (name == nullptr || name->possessive || words[name->last].after != 0) return {};
  const std::size_t has = name->last + 1;
  const bool has_it = as && has + 1 < words.size() && is_one_of(words[has].lower, {"has", "had"}) &&
                      words[has + 1].lower == "it" && ends_tag(words, has + 1);
  if (has_it) return Grammar::found(*name);
  const std::size_t verb = behind_adverbs(words, has);
  if (verb >= words.size()) return {};
  if (!is_speech_verb(words[verb].lower) || is_participle(words[verb].lower)) return {};
  if (grammar.is_passive(verb) || grammar.borrows_words(verb)) return {};
  // “A,” Y recalled X saying.
  if (const Name* other = grammar.starting_at(verb + 1); other != nullptr && words[verb].after == 0) {
    const Name* heard = other->last + 1 < words.size() ? grammar.heard_saying(other->last + 1) : nullptr;
    if (heard != nullptr) return Grammar::found(*heard);
  }
  // “Peace.” X wrote a letter: only a tag that ends at once, or follows a comma, belongs to the quotation.
  if (!as && after.full_stop) return {};
  if (!as && !after.pauses && !ends_tag(words, verb)) return {};
  return Grammar::found(*name);
}

// “A,” X said, adding: “B”: the tag of the first ends with the comma. Empty where there is none.
Clause before_next_saying(const Clause& clause) {
  for (std::size_t i = 1; i < clause.words.size(); ++i) {
    const std::string& word = clause.words[i].lower;
    if (clause.words[i - 1].after != kComma || !(word == "adding" || is_conjunction(word))) continue;
    const auto end = clause.words.begin() + static_cast<std::ptrdiff_t>(i);
    return {{clause.words.begin(), end}, clause.lead, clause.start};
  }
  return {};
}

}  // namespace

Reading read_after(const Clause& clause, const std::vector<Name>& names, const After& after) {
  if (clause.words.empty()) return {};
  const Grammar grammar(clause, names);
  if ((clause.lead & kOpenBracket) != 0) return read_bracket(clause, grammar);
  if (after.introduces_next && (clause.words.back().after & kColon) != 0) {
    const Clause tag = before_next_saying(clause);
    if (tag.words.empty() || !after.pauses || after.full_stop) return {};
    return read_tag(tag, Grammar(tag, names), after);
  }
  if ((clause.lead & kColon) != 0) return {};
  if ((clause.lead & kDash) != 0 ? after.set_off : after.signature) {
    // A signature: "— X", "— X, Letters".
    const Name* name = grammar.starting_at(0);
    const bool signature = name != nullptr && !name->possessive && clause.words.size() <= 12 &&
                           (name->last + 1 == clause.words.size() ||
                            (clause.words[name->last].after & (kComma | kOpenBracket)) != 0);
    if (signature) return Grammar::found(*name);
  }
  // “A sentence.” – X.: a known name and nothing else.
  if ((clause.lead & kDash) != 0 && after.begins_sentence &&
      (!after.introduces_next || (clause.words.back().after & kStop) != 0)) {
    const Name* name = grammar.starting_at(0);
    if (name != nullptr && name->known && !name->possessive && name->last + 1 == clause.words.size())
      return Grammar::found(*name);
  }
  return read_tag(clause, grammar, after);
}

std::optional<Name> only_subject(const Clause& clause, const std::vector<Name>& names) {
  const Grammar grammar(clause, names);
  const Name* only = nullptr;
  for (const Name& name : names) {
    if (only != nullptr && span_of(clause, *only) == span_of(clause, name)) continue;
    if (only != nullptr) return std::nullopt;
    only = &name;
  }
  if (only == nullptr || only->possessive || grammar.is_governed(*only) || grammar.follows_verb(*only))
    return std::nullopt;
  return *only;
}

}  // namespace sicut::quote
