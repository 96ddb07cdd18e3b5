#include "verdict/edition.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/fold.h"

namespace sicut::verdict {
namespace {

constexpr int kWords = 8, kSpelling = 2,
              kPrint = 1;           // what a difference of words, of spelling, of print alone tells
constexpr int kTells = 2;           // at least, to tell two documents apart
constexpr double kSameWords = 0.2;  // readings whose similarity is this much lower are other wordings
constexpr std::size_t kDifferencesShown = 3;  // differences named

int weight_of(const Change& change) {
  if (change.cls == ChangeClass::transmission || change.marked) return 0;
  if (change.cls == ChangeClass::substantive) return kWords;
  // Punctuation and capitals leave the letters as they are.
  const std::string wording_shown = text::folded(change.quote.text),
                    printed = text::folded(change.source.text);
  return wording_shown == printed ? kPrint : kSpelling;
}

bool at_the_same_words(const Change& a, const Change& b) {
  const Place &x = a.quote.place, &y = b.quote.place;
  return x.start < std::max(y.end, y.start + 1) && y.start < std::max(x.end, x.start + 1);
}

// The changes of `passage` at words where `other` has none.
std::vector<const Change*> told_apart(const Passage& passage, const Passage& other) {
  std::vector<const Change*> apart;
  for (const Change& change : passage.changes) {
    if (weight_of(change) == 0) continue;
    const bool both = std::any_of(other.changes.begin(), other.changes.end(),
                                  [&](const Change& c) { return at_the_same_words(c, change); });
    if (!both) apart.push_back(&change);
  }
  std::stable_sort(apart.begin(), apart.end(),
                   [](const Change* a, const Change* b) { return weight_of(*a) > weight_of(*b); });
  return apart;
}

int weight_of(const std::vector<const Change*>& changes) {
  int sum = 0;
  for (const Change* change : changes) sum += weight_of(*change);
  return sum;
}

bool same_place(const Passage& a, const Passage& b) {
  return a.document == b.document && a.work == b.work;
}

std::string wording_shown(const std::string& words) {
  return words.empty() ? "nothing" : fmt::format("“{}”", words);
}

}  // namespace

int print_distance(const Candidate& candidate) {
  int sum = 0;
  for (const Passage& passage : candidate.passages)
    for (const Change& change : passage.changes) sum += weight_of(change);
  return sum;
}

std::optional<EditionFinding> edition_quoted(const Candidate& judged,
                                             const std::vector<const Candidate*>& rivals) {
  if (judged.passages.size() != 1) return {};
  const Passage& own = judged.passages.front();
  EditionFinding edition{own.document, own.work, {}};
  bool rivalled = false;
  for (const Candidate* rival : rivals) {
    if (rival->passages.size() != 1 || rival->similarity < judged.similarity - kSameWords) continue;
    const Passage& other = rival->passages.front();
    if (same_place(own, other)) continue;
    const auto against = told_apart(other, own), in_favour_of_other = told_apart(own, other);
    if (weight_of(against) - weight_of(in_favour_of_other) < kTells) return {};
    rivalled = true;
    for (const Change* change : against)
      if (edition.told_by.size() < kDifferencesShown)
        edition.told_by.push_back({change->quote, other.document, change->source.text});
  }
  return rivalled ? std::optional(std::move(edition)) : std::nullopt;
}

std::string edition_sentence(const EditionFinding& edition) {
  const EditionTelling& first = edition.told_by.front();
  return fmt::format("The edition wording_shown is {}: it has {}, where {} has {}.", edition.document,
                     wording_shown(first.quote.text), first.other, wording_shown(first.other_text));
}

}  // namespace sicut::verdict
