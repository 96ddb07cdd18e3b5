#include "report/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sicut::report {

Titles titles_of(const CheckReport& report) {
  Titles titles;
  for (const RecordDocument& document : report.record) titles.emplace(document.document, document.title);
  return titles;
}

std::string edition_words(const QuotationFinding& finding) {
  constexpr std::size_t kMost = 2;
  const EditionFinding& edition = *finding.edition;
  std::string text = edition.document;
  if (edition.work && !edition.work->empty()) text += fmt::format(", \"{}\"", *edition.work);
  for (std::size_t i = 0; i < edition.told_by.size() && i < kMost; ++i) {
    const EditionTelling& telling = edition.told_by[i];
    const auto quoted = [](const std::string& words) {
      return words.empty() ? "nothing" : "“" + words + "”";
    };
    text += fmt::format("{} it has {} where {} has {}", i == 0 ? ":" : ";", quoted(telling.quote.text),
                        telling.other, quoted(telling.other_text));
  }
  return text;
}

std::string decision_words(const Decision& decision) {
  std::string text = decision.kind == DecisionKind::wrong ? "the verdict is wrong" : name(decision.kind);
  if (!decision.by.empty()) text += ", by " + decision.by;
  if (!decision.when.empty()) text += " on " + decision.when;
  if (!decision.why.empty()) text += ": " + decision.why;
  if (!decision.holds) text += fmt::format(" (decided when the verdict was \"{}\": look again)", decision.on);
  return text;
}

bool is_far_apart(const QuotationFinding& finding) {
  return finding.passages.empty() || finding.fidelity == Fidelity::loose ||
         finding.fidelity == Fidelity::absent || finding.fidelity == Fidelity::untested;
}

std::string place_of(const Passage& passage, const Titles& titles) {
  std::string place = passage.document;
  const auto title = titles.find(passage.document);
  if (passage.work && !passage.work->empty()) {
    place += fmt::format(", \"{}\"", *passage.work);
  } else if (title != titles.end() && !title->second.empty()) {
    place += fmt::format(", \"{}\"", title->second);
  }
  if (passage.page && !passage.page->empty()) place += fmt::format(", p. {}", *passage.page);
  return place + fmt::format(", line {}", passage.line);
}

const std::string* voice_of(const Passage& passage) {
  if (passage.speaker && !passage.speaker->empty()) return &*passage.speaker;
  if (passage.author && !passage.author->empty()) return &*passage.author;
  return nullptr;
}

std::string standing_of(const Passage& passage) {
  std::string text;
  switch (passage.relation) {
    case Relation::source:
      if (passage.speaker && !passage.speaker->empty()) {
        text = fmt::format(" (spoken by {})", *passage.speaker);
      } else if (passage.author && !passage.author->empty()) {
        text = fmt::format(" (by {})", *passage.author);
      }
      break;
    case Relation::second_hand:
      text = passage.quoted_from && !passage.quoted_from->empty()
                 ? fmt::format(" (where it is itself a quotation, given to {})", *passage.quoted_from)
                 : " (where it is itself a quotation)";
      break;
    case Relation::same_work:
      text = " (another copy of the text examined)";
      break;
  }
  return text;
}

std::string attribution_words(const QuotationFinding& finding) {
  const AttributionFinding& attribution = *finding.attribution;
  switch (attribution.verdict) {
    case AttributionVerdict::confirmed:
      return fmt::format("{}: the record confirms it", attribution.name);
    case AttributionVerdict::undecided:
      return fmt::format("{}: the record does not decide it", attribution.name);
    case AttributionVerdict::contradicted:
      break;
  }
  const std::string* voice = finding.passages.empty() ? nullptr : voice_of(finding.passages.front());
  if (voice == nullptr) return fmt::format("{}: the record contradicts it", attribution.name);
  return fmt::format("{}: the record contradicts it, these are words of {}", attribution.name, *voice);
}

std::string remarks_on(const std::vector<Change>& changes) {
  std::set<Effect> effects;
  std::size_t accidental = 0, slips = 0;
  for (const Change& change : changes) {
    accidental += change.cls == ChangeClass::accidental ? 1U : 0U;
    slips += change.cls == ChangeClass::transmission ? 1U : 0U;
    if (change.cls == ChangeClass::substantive) effects.insert(change.effects.begin(), change.effects.end());
    if (change.drops_negation) effects.insert(Effect::negation);
  }
  std::vector<std::string> remarks;
  if (!effects.empty()) {
    std::string list;
    for (const Effect effect : effects) list.append(list.empty() ? "" : ", ").append(name(effect));
    remarks.push_back("the difference touches: " + list);
  }
  if (accidental > 0)
    remarks.push_back(fmt::format("accidental differences (spelling, case, punctuation): {}", accidental));
  if (slips > 0) remarks.push_back(fmt::format("slips of scanning or typing: {}", slips));
  return fmt::format("{}", fmt::join(remarks, "; "));
}

std::string why_behind(const QuotationFinding& finding, const Passage& shown, const Passage& other) {
  constexpr double kAsWell = 0.005;  // shares of words nearer than this are the same to a reader
  if (other.similarity + kAsWell < shown.similarity) {
    return fmt::format("has fewer of the words in order: {:.0f} % against {:.0f} %", other.similarity * 100,
                       shown.similarity * 100);
  }
  if (other.relation != shown.relation) {
    if (other.relation == Relation::second_hand) return "quotes the words itself";
    if (other.relation == Relation::same_work) return "is another copy of the text examined";
  }
  const auto substantive = [](const Passage& passage) {
    return std::count_if(passage.changes.begin(), passage.changes.end(), [](const Change& change) {
      return change.cls == ChangeClass::substantive && !change.marked;
    });
  };
  if (substantive(other) > substantive(shown)) return "differs in more words";
  const std::string* voice = voice_of(other);
  const std::string* shown_voice = voice_of(shown);
  if (finding.attribution && voice != nullptr && shown_voice != nullptr && *voice != *shown_voice)
    return fmt::format("gives the words to {}", *voice);
  return "has the words as well; comes later in the record";
}

}  // namespace sicut::report
