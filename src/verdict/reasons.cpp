#include "verdict/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sicut::verdict {
namespace {

constexpr std::size_t kWordingShown = 60;  // bytes of a wording in a sentence

std::string shortened(const std::string& text) {
  if (text.size() <= kWordingShown) return text;
  std::size_t cut = text.rfind(' ', kWordingShown);
  if (cut == std::string::npos || cut == 0) return "…";
  return text.substr(0, cut) + " …";
}

std::string quoted(const std::string& text) {
  return "“" + shortened(text) + "”";
}

const char* effect_words(Effect effect) {
  switch (effect) {
    case Effect::negation:
      return "a negation";
    case Effect::quantity:
      return "a quantity";
    case Effect::name:
      return "a name";
    case Effect::date:
      return "a date";
    case Effect::modality:
      return "how far it holds";
  }
  return "";
}

std::string what_it_touches(const Change& change) {
  if (change.effects.empty()) return {};
  std::string list;
  for (std::size_t i = 0; i < change.effects.size(); ++i)
    list += (i == 0                           ? ""
             : i + 1 == change.effects.size() ? " and "
                                              : ", ") +
            std::string(effect_words(change.effects[i]));
  return " (it touches " + list + ")";
}

bool crosses(const Change& change, Boundary boundary) {
  return std::find(change.crosses.begin(), change.crosses.end(), boundary) != change.crosses.end();
}

std::string describe(const Change& change) {
  switch (change.kind) {
    case ChangeKind::omission:
      return fmt::format("{} left out without a mark{}", quoted(change.source.text), what_it_touches(change));
    case ChangeKind::insertion:
      return fmt::format("{} put in{}", quoted(change.quote.text), what_it_touches(change));
    case ChangeKind::substitution:
      return fmt::format("{} stands for {}{}", quoted(change.quote.text), quoted(change.source.text),
                         what_it_touches(change));
    case ChangeKind::transposition:
      return fmt::format("{} moved to another place", quoted(change.quote.text));
    case ChangeKind::interpolation:
      if (change.source.text.empty()) return fmt::format("{} put in", quoted(change.quote.text));
      return fmt::format("{} stands for {}{}", quoted(change.quote.text), quoted(change.source.text),
                         what_it_touches(change));
    case ChangeKind::elision:
      return fmt::format(
          "an ellipsis leaves out {} word{}{}{}", change.words, change.words == 1 ? "" : "s",
          change.drops_negation ? ", a negation among them" : "",
          crosses(change, Boundary::speaker) ? ", and goes on in another speaker’s words" : "");
    case ChangeKind::join:
      return "the source goes on elsewhere";
  }
  return {};
}

std::vector<const Change*> changes_that(const Candidate& candidate, bool marked) {
  std::vector<const Change*> result;
  for (const Passage& passage : candidate.passages)
    for (const Change& change : passage.changes)
      if (change.cls == ChangeClass::substantive && change.marked == marked &&
          change.kind != ChangeKind::join)
        result.push_back(&change);
  // Those with effects first: they matter most.
  std::stable_sort(result.begin(), result.end(), [](const Change* a, const Change* b) {
    const auto weight = [](const Change& change) {
      return change.effects.size() + change.drops_negation + crosses(change, Boundary::speaker);
    };
    return weight(*a) > weight(*b);
  });
  return result;
}

std::string listed(const std::vector<const Change*>& changes) {
  std::string list;
  const std::size_t shown = std::min<std::size_t>(changes.size(), 3);
  for (std::size_t i = 0; i < shown; ++i) list += (i ? "; " : "") + describe(*changes[i]);
  if (changes.size() > shown) {
    const std::size_t more = changes.size() - shown;
    list += fmt::format("; and {} more change{}", more, more == 1 ? "" : "s");
  }
  return list;
}

std::string small_differences(const Candidate& candidate) {
  std::size_t accidental = 0, transmission = 0;
  for (const Passage& passage : candidate.passages)
    for (const Change& change : passage.changes) {
      accidental += change.cls == ChangeClass::accidental;
      transmission += change.cls == ChangeClass::transmission;
    }
  if (accidental + transmission == 0) return "Word for word as in the record.";
  const auto counted = [](std::size_t n, const char* of) {
    return fmt::format("{} difference{} {}", n, n == 1 ? "" : "s", of);
  };
  std::string what;
  if (accidental) what = counted(accidental, "in spelling, case or punctuation");
  if (transmission)
    what += (accidental ? " and " : "") + counted(transmission, "that scanning or typing made");
  return "Word for word, but for " + what + ".";
}

const Change* first_join(const Candidate& candidate) {
  for (const Passage& passage : candidate.passages)
    for (const Change& change : passage.changes)
      if (change.kind == ChangeKind::join) return &change;
  return nullptr;
}

std::string spliced(const Candidate& candidate) {
  const Change* join = first_join(candidate);
  std::string what = "Two passages are joined in the opposite of their order in the source";
  if (!join)
    what = "Words from places that do not follow each other are joined";
  else if (crosses(*join, Boundary::document))
    what = "Words of different documents are joined into one quotation";
  else if (join->words > 0)
    what = fmt::format("Two passages {} words apart are joined without a mark", join->words);
  if (candidate.fragments)
    what += "; the record has one of them only as a quotation, and does not show how its source goes on";
  return what + ".";
}

}  // namespace

std::string reason_for(Fidelity fidelity, const ReasonFacts& facts) {
  const Candidate* judged = facts.judged;
  switch (fidelity) {
    case Fidelity::verbatim:
      return small_differences(*judged);
    case Fidelity::edited:
      return "Changed, and owned up to: " + listed(changes_that(*judged, true)) + ".";
    case Fidelity::altered:
      return "Changed without a mark: " + listed(changes_that(*judged, false)) + ".";
    case Fidelity::spliced:
      return spliced(*judged);
    case Fidelity::loose:
      return fmt::format(
          "Only {} of its {} words stand in the passage in order: a paraphrase or another translation.",
          judged->matched, facts.words);
    case Fidelity::absent:
      return judged ? "Not in this record; the nearest passage is no more like it than chance would make it."
                    : "Not in this record: nothing like it was found.";
    case Fidelity::untested:
      if (facts.title) return "Not tested: the title of a work.";
      if (facts.foreign) return "Not tested: it is in a language that the record does not have.";
      if (facts.words < 3)
        return fmt::format("Not tested: {} word{} cannot be told from chance.", facts.words,
                           facts.words == 1 ? "" : "s");
      return fmt::format(
          "Not tested: the words are so common that a find means nothing (at least {} places).",
          facts.exact_places);
  }
  return {};
}

}  // namespace sicut::verdict
