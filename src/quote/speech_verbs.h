// Word lists of the languages in which attributions are read: English, German, French, Spanish, Italian,
// Russian. All in lower case, with one kind of apostrophe.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sicut::quote {

// For the few words that one rule needs.
[[nodiscard]] inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A finite verb or participle that introduces speech: "said", "schreibt", "écrivait".
[[nodiscard]] bool is_speech_verb(std::string_view word);
// Of those: a participle or infinitive, whose subject stands elsewhere in the sentence ("adding").
[[nodiscard]] bool is_participle(std::string_view word);
// Of those: takes the person spoken to as its object ("told", "asked", "antwortete").
[[nodiscard]] bool addresses_person(std::string_view word);
// Of those: what follows is about a thing, never a clause that reports ("describes", "calls").
[[nodiscard]] bool is_describing_verb(std::string_view word);
// Takes a person and a clause: "told him that", "assured the house that".
[[nodiscard]] bool tells_person(std::string_view word);
// Makes a tag that answers somebody else: "replied", "antwortete".
[[nodiscard]] bool is_replying_verb(std::string_view word);
// A form of "be" that makes a passive of the participle behind it: "was asked".
[[nodiscard]] bool is_passive_auxiliary(std::string_view word);
// Gives the words of its object, not its subject: "quotes", "zitiert".
[[nodiscard]] bool is_quoting_verb(std::string_view word);
// "words", "letter", "Brief", "слова": things that consist of somebody's words.
[[nodiscard]] bool is_speech_noun(std::string_view word);
// Of those: a thing with a title, "letter", "Buch".
[[nodiscard]] bool is_document_noun(std::string_view word);
// "according" (to), "laut", "selon": what follows is the speaker.
[[nodiscard]] bool is_source_preposition(std::string_view word);
// Prepositions and articles that make the name behind them no subject: "of", "to", "von", "à".
[[nodiscard]] bool is_preposition(std::string_view word);
// Auxiliaries and adverbs that stand between subject and verb: "has", "then", "also".
[[nodiscard]] bool is_between_subject_and_verb(std::string_view word);
// "he", "she", "the author"'s head word, in the third person singular.
[[nodiscard]] bool is_singular_pronoun(std::string_view word);
// Any other pronoun that can be a subject: "I", "they", "who", "one".
[[nodiscard]] bool is_other_pronoun(std::string_view word);
// "so", "thus": the verb may come before its subject after them.
[[nodiscard]] bool is_inverting_adverb(std::string_view word);
// "and" and its kin.
[[nodiscard]] bool is_conjunction(std::string_view word);
// Negations: "X never said" gives nobody the words.
[[nodiscard]] bool is_negation(std::string_view word);

}  // namespace sicut::quote
