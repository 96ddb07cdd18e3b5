#include "proceedings/words.h"

#include <algorithm>
#include <array>

#include "proceedings/numbers.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

std::string_view without_possessive(std::string_view printed) {
  static constexpr std::array<std::string_view, 4> kEndings{"'s", "’s", "'S", "’S"};
  for (const std::string_view ending : kEndings)
    if (printed.size() > ending.size() && printed.ends_with(ending))
      return printed.substr(0, printed.size() - ending.size());
  return printed;
}

// "L’amendement", "all’unanimità", "d'ordine", "n'est": the word behind an article that has lost its vowel.
std::string_view behind_elision(std::string_view printed) {
  constexpr std::size_t kLongest = 5;  // bytes of an article before its apostrophe
  static constexpr std::array<std::string_view, 2> kMarks{"'", "’"};
  for (const std::string_view mark : kMarks) {
    const std::size_t at = printed.find(mark);
    if (at == std::string_view::npos || at == 0 || at > kLongest) continue;
    const std::string_view rest = printed.substr(at + mark.size());
    if (rest.size() >= 3 && text::is_lower(text::decode(rest, 0).code)) return rest;
  }
  return {};
}

// "rnoved", "amendrnent": letters that a scan has read for "m", in a word that means nothing as it stands.
std::string mended(const std::string& form) {
  constexpr std::size_t kShortest = 6;
  if (form.size() < kShortest) return {};
  const std::size_t at = form.find("rn");
  if (at == std::string::npos) return {};
  std::string other = form;
  for (std::size_t k = at; k != std::string::npos; k = other.find("rn", k)) other.replace(k, 2, "m");
  return concepts_of(other).empty() ? std::string() : other;
}

WordFacts find_out(std::string_view printed, std::string& folded) {
  WordFacts facts;
  const std::string_view bare = without_possessive(printed);
  facts.bare = static_cast<std::uint32_t>(bare.size());
  folded = text::folded(bare);
  facts.concepts = concepts_of(folded);
  if (const std::string_view rest = behind_elision(bare); facts.concepts.empty() && !rest.empty()) {
    std::string form = text::folded(rest);
    const Concepts meaning = concepts_of(form);
    if (!meaning.empty() || traits_of(form).has(Trait::being)) {  // "n'est"
      folded = std::move(form);
      facts.concepts = meaning;
    }
  }
  if (facts.concepts.empty()) {
    if (std::string form = mended(folded); !form.empty()) {
      folded = std::move(form);
      facts.concepts = concepts_of(folded);
    }
  }
  facts.form = folded;
  facts.traits = traits_of(facts.form);
  if (printed == "i") facts.concepts = {};  // an article in Italian: "i lavori"
  if (printed == "è" || printed == "È") {   // "is", and not "e", "and"
    facts.concepts = {};
    facts.traits |= Trait::being;
    facts.traits |= Trait::present_being;
  }
  facts.number = number_of_word(facts.form);
  std::size_t upper = 0, lower = 0;
  for (std::size_t at = 0; at < printed.size();) {
    const text::Character c = text::decode(printed, at);
    upper += text::is_upper(c.code);
    lower += text::is_lower(c.code);
    at += c.length;
  }
  facts.digit = std::any_of(printed.begin(), printed.end(), text::is_ascii_digit);
  facts.capital = text::is_upper(text::decode(printed, 0).code) || (upper + lower == 0 && !facts.digit);
  facts.capitals = upper >= 2 && lower * 3 <= upper;
  return facts;
}

}  // namespace

void WordBook::learn(std::string_view printed) {
  facts_.push_back(find_out(printed, forms_.emplace_back()));
  if (french_ && printed == "M") facts_.back().traits |= Trait::letter_title;
  traits_ |= facts_.back().traits;
}

}  // namespace sicut::proceedings
