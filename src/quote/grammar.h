// Who does what in a clause: names as subjects and objects of verbs, and as owners of words.
#pragma once

#include <optional>

#include "quote/attribution_rules.h"

namespace sicut::quote {

// A view of a clause and its names, which must outlive it. Every question costs a scan of the clause at most.
class Grammar {
 public:
  Grammar(const Clause& clause, const std::vector<Name>& names) : words_(clause.words), names_(names) {}

  static Reading found(const Name& name) { return {Speaker::name, name}; }
  static Reading other() { return {Speaker::other, {}}; }

  // The name that begins (with its titles or without), or ends, with word `word`; else null.
  [[nodiscard]] const Name* starting_at(std::size_t word) const;
  [[nodiscard]] const Name* ending_at(std::size_t word) const;
  [[nodiscard]] bool is_inside_name(std::size_t word) const;

  // The subject of the verb at `v`.
  [[nodiscard]] Reading subject_of(std::size_t v) const;
  // The subject of a sentence whose last verb only goes along: "X rose and said".
  [[nodiscard]] Reading main_subject(std::size_t v) const;
  // "was asked": the subject of the verb at `v` does not speak.
  [[nodiscard]] bool is_passive(std::size_t v) const;
  // "X read aloud:", "X agrees with Y that", "X, citing Y, writes": the words need not be X's.
  [[nodiscard]] bool borrows_words(std::size_t v) const;
  // "Y recalls X saying:": X; else null.
  [[nodiscard]] const Name* heard_saying(std::size_t v) const;
  // "quotes X", "citing X": the one quoted; "quoted by X" tells nothing.
  [[nodiscard]] Reading object_of(std::size_t v) const;
  // "X's words", "the words of X", "по словам X".
  [[nodiscard]] Reading owner_of(std::size_t noun) const;
  // "according to X", "laut X", "X zufolge": `i` is the preposition.
  [[nodiscard]] Reading source_after(std::size_t i) const;

  // A name behind a preposition, or joined to another by "and", is no subject by itself.
  [[nodiscard]] bool is_governed(const Name& name) const;
  // Behind a verb that takes persons as objects: "X told Y and added".
  [[nodiscard]] bool follows_verb(const Name& name) const;

 private:
  [[nodiscard]] Reading subject_at(std::size_t i) const;
  [[nodiscard]] Reading subject_across(std::size_t i) const;
  [[nodiscard]] const Name* inverted(std::size_t v) const;
  [[nodiscard]] bool is_apposition(const Name& name) const;
  [[nodiscard]] bool is_negated(std::size_t v) const;
  [[nodiscard]] bool is_plain_start(const Name& name) const;
  [[nodiscard]] bool has_genitive_case(std::size_t noun) const;

  const std::vector<Token>& words_;
  const std::vector<Name>& names_;
};

}  // namespace sicut::quote
