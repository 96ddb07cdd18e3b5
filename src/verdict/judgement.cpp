#include "verdict/judgement.h"

#include <algorithm>
#include <cmath>

#include "verdict/cuts.h"
#include "verdict/edition.h"
#include "verdict/foreign.h"
#include "verdict/persons.h"
#include "verdict/reasons.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kFewestWords = 3;
constexpr double kLoose = 0.6;             // share of the words that must stand in order
constexpr double kFragmentShare = 0.15;    // a smaller share is no passage of the whole quotation
constexpr std::size_t kCommonPlaces = 20;  // a short phrase met more often proves nothing ...
constexpr std::size_t kCommonWords = 4;    // ... if it is no longer than this
constexpr double kClear = -3;              // log2 of the finds expected by chance
constexpr double kClearLoose = -4;         // the same for a paraphrase
constexpr double kNarrowed = 6;            // bits that a name may take off
constexpr double kAlike = 0.15;            // readings this much worse still count as the same words
constexpr std::size_t kManyPlaces = 30;    // readings; the search looks at no more than some tens
constexpr std::size_t kSamePassage = 10;   // words
constexpr double kTellingShare = 0.8;  // of the quotation's information: a reading that accounts for less ...
constexpr double kPrice = 60;          // ... must be this many bits further from chance for each unit

const std::string& name_of(const Passage& passage) {
  static const std::string none;
  if (passage.relation == Relation::second_hand) return passage.quoted_from ? *passage.quoted_from : none;
  if (passage.speaker) return *passage.speaker;
  return passage.author ? *passage.author : none;
}

SamePerson passage_is_by(const Passage& passage, std::string_view name) {
  if (passage.relation == Relation::same_work) return SamePerson::unknown;
  const std::string& owner = name_of(passage);
  if (owner.empty()) return SamePerson::unknown;
  if (same_person(name, owner) == SamePerson::yes) return SamePerson::yes;
  // A speaker whose document has an author, too: either may be named.
  if (passage.relation == Relation::source && passage.author &&
      same_person(name, *passage.author) == SamePerson::yes)
    return SamePerson::yes;
  return passage.relation == Relation::source ? same_person(name, owner) : SamePerson::unknown;
}

class Judge {
 public:
  Judge(const Library& library, const Query& query, std::vector<Candidate> candidates,
        const JudgeOptions& options, QuotationFinding& finding)
      : library_(library),
        query_(query),
        candidates_(std::move(candidates)),
        options_(options),
        finding_(finding) {}

  void run() {
    narrow_down();
    sort();
    choose();
    finding_.fidelity = fidelity();
    judge_attribution();
    judge_citations();
    finding_.evidence = evidence();
    finding_.confidence = confidence();
    finding_.reason = reason_for(finding_.fidelity, facts());
    tell_cut();
    tell_edition();
    list_passages();
  }

 private:
  [[nodiscard]] bool attributed_here(const Candidate& c) const {
    return query_.quotation->attribution && !c.passages.empty() &&
           passage_is_by(c.passages.front(), query_.quotation->attribution->name) == SamePerson::yes;
  }

  [[nodiscard]] bool cited_here(const Candidate& c) const {
    return std::any_of(options_.cited.begin(), options_.cited.end(), [&](const Cited& cited) {
      return std::any_of(c.spans.begin(), c.spans.end(), [&](match::RecordSpan span) {
        return stands_at(library_, *options_.catalogue, cited, span);
      });
    });
  }

  // Where the words stand with the very person they are given to, or at the place cited, chance had only that
  // document to find them in.
  void narrow_down() {
    for (Candidate& c : candidates_) {
      if (!attributed_here(c) && !cited_here(c)) continue;
      const match::Index& index = library_.index();
      const double document =
          static_cast<double>(index.document(index.document_of(c.spans.front().start)).size());
      c.log2_expected -= std::min(kNarrowed, std::log2(static_cast<double>(index.size()) / document));
    }
  }

  // How well the words are carried; equal numbers mean equally well.
  [[nodiscard]] static int quality(const Candidate& c) {
    return coarse_quality(c.quality) * 4 + (c.exact ? 3 : c.spliced ? 0 : has_substantive(c, false) ? 1 : 2);
  }

  void sort() {
    const auto key = [&](const Candidate& c) {
      return std::tuple(-quality(c), !cited_here(c), !attributed_here(c), static_cast<int>(c.relation),
                        print_distance(c), c.spans.empty() ? 0u : c.spans.front().start.value);
    };
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
  }

  // Judged on the best source, else second-hand, else same-work passage that carries these words. A worse
  // passage of a better relation is preferred only to words enough to be the same passage: a like phrase
  // elsewhere is none.
  void choose() {
    if (candidates_.empty() || !is_clear(candidates_.front())) return;
    const double least = std::max(candidates_.front().similarity - kAlike, 0.0);
    for (const Candidate& c : candidates_) {
      if (!is_clear(c) || c.similarity < least || (c.passages.size() > 1 && &c != &candidates_.front()))
        continue;
      const bool as_good = quality(c) == quality(candidates_.front());
      if (!judged_ || (c.relation < judged_->relation && (as_good || query_.size() >= kSamePassage)))
        judged_ = &c;
    }
    // It stands first in the report: what is said there is said of it.
    const auto at = judged_ - candidates_.data();
    std::rotate(candidates_.begin(), candidates_.begin() + at, candidates_.begin() + at + 1);
    judged_ = &candidates_.front();
  }

  [[nodiscard]] std::size_t exact_places() const {
    return static_cast<std::size_t>(
        std::count_if(candidates_.begin(), candidates_.end(), [](const Candidate& c) { return c.exact; }));
  }

  // Two words can be tested where the text names the person, the record has them with that person, and hardly
  // anywhere else; or where they stand at the place cited.
  [[nodiscard]] bool narrowed_to_place() const {
    if (query_.size() != 2 || !judged_ || !judged_->exact) return false;
    if (cited_here(*judged_)) return true;
    return attributed_here(*judged_) && exact_places() <= 3 && judged_->log2_expected <= kClear;
  }

  [[nodiscard]] Fidelity fidelity() const {
    if (query_.size() < kFewestWords && !narrowed_to_place()) return Fidelity::untested;
    if (options_.title == TitleKind::known && !(judged_ && judged_->exact)) return Fidelity::untested;
    if (options_.title == TitleKind::named && !judged_) return Fidelity::untested;
    if (!judged_) return is_foreign(query_, library_) ? Fidelity::untested : Fidelity::absent;
    if (judged_->exact && query_.size() <= kCommonWords && exact_places() > kCommonPlaces &&
        !attributed_here(*judged_) && !cited_here(*judged_))
      return Fidelity::untested;
    if (judged_->similarity < kLoose) return Fidelity::loose;
    if (judged_->spliced) return Fidelity::spliced;
    if (has_substantive(*judged_, false)) return Fidelity::altered;
    return has_substantive(*judged_, true) ? Fidelity::edited : Fidelity::verbatim;
  }

  [[nodiscard]] EvidenceKind evidence() const {
    if (!judged_) return EvidenceKind::none;
    switch (judged_->relation) {
      case Relation::source:
        return EvidenceKind::source;
      case Relation::second_hand:
        return EvidenceKind::second_hand;
      case Relation::same_work:
        return EvidenceKind::same_work;
    }
    return EvidenceKind::none;
  }

  // The words of a document are not its author's alone: a story has characters, an interview two voices.
  [[nodiscard]] bool may_be_heard(match::DocumentId document, std::string_view name) const {
    return library_.is_character(document, name) || library_.may_speak(document, name);
  }

  // Passages that carry the words about as well as the best: only these speak for or against a name.
  void judge_attribution() {
    if (!query_.quotation->attribution) return;
    const quote::Attribution& given = *query_.quotation->attribution;
    AttributionFinding result{given.name, place_of(*query_.text, given.span), AttributionVerdict::undecided};
    bool contradicted = false;
    const bool tested = judged_ && finding_.fidelity != Fidelity::untested;
    for (const Candidate& c : candidates_) {
      if (!tested || !is_clear(c) || c.similarity < judged_->similarity - kAlike) continue;
      for (std::size_t i = 0; i < c.passages.size(); ++i) {
        const Passage& passage = c.passages[i];
        const SamePerson same = passage_is_by(passage, given.name);
        if (same == SamePerson::yes) result.verdict = AttributionVerdict::confirmed;
        if (same == SamePerson::no && passage.relation == Relation::source && c.owner_is_sure[i] &&
            (passage.speaker || !may_be_heard(library_.spot(c.spans[i].start).id, given.name)))
          contradicted = true;
      }
    }
    // So many places that not all were looked at: the person's own may be among the others.
    if (candidates_.size() >= kManyPlaces) contradicted = false;
    if (result.verdict != AttributionVerdict::confirmed && contradicted && !given.inherited &&
        finding_.fidelity != Fidelity::loose)
      result.verdict = AttributionVerdict::contradicted;
    finding_.attribution = std::move(result);
  }

  // Held against the passages that carry the words about as well as the best.
  void judge_citations() {
    std::vector<const Candidate*> candidates;
    for (const Candidate& c : candidates_)
      if (judged_ && is_clear(c) && c.similarity >= judged_->similarity - kAlike) candidates.push_back(&c);
    const bool tested = finding_.fidelity != Fidelity::untested;
    for (const Cited& cited : options_.cited) {
      finding_.citations.push_back(
          judge_citation(library_, *options_.catalogue, query_, cited, candidates, tested));
      const bool known = !cited.place->documents.empty();
      if (cited.citation->guessed) continue;
      if (known) finding_.cited_source = CitedSource::in_record;
      if (!known && finding_.cited_source == CitedSource::none)
        finding_.cited_source = CitedSource::not_in_record;
    }
  }

  [[nodiscard]] double confidence() const {
    const Candidate* c = judged_ ? judged_ : candidates_.empty() ? nullptr : &candidates_.front();
    if (!c) return 0;
    const double chance = std::exp2(std::clamp(c->log2_expected, -60.0, 60.0));
    return std::round(1000.0 / (1.0 + chance)) / 1000.0;
  }

  [[nodiscard]] ReasonFacts facts() const {
    const Candidate* shown = judged_ ? judged_ : candidates_.empty() ? nullptr : &candidates_.front();
    const bool is_foreign =
        finding_.fidelity == Fidelity::untested && !judged_ && query_.size() >= kFewestWords;
    return {shown, query_.size(), exact_places(), is_foreign, options_.title != TitleKind::none};
  }

  // Word for word, and yet it may say the contrary.
  void tell_cut() {
    if (finding_.fidelity != Fidelity::verbatim && finding_.fidelity != Fidelity::edited) return;
    if (const std::string cut = cut_negation(library_, query_, *judged_); !cut.empty())
      finding_.reason += " " + cut;
  }

  // Several editions have the words: which was quoted?
  void tell_edition() {
    if (!judged_ || finding_.fidelity == Fidelity::untested || finding_.fidelity == Fidelity::loose) return;
    std::vector<const Candidate*> rivals;
    for (const Candidate& c : candidates_)
      if (&c != judged_ && is_clear(c)) rivals.push_back(&c);
    finding_.edition = edition_quoted(*judged_, rivals);
    if (finding_.edition) finding_.reason += " " + edition_sentence(*finding_.edition);
  }

  // Of words sewn together the parts in order, each with its other places; else every place for the whole,
  // best first; of an absent quotation the nearest alone.
  void list_passages() {
    std::size_t listed = 0;
    const auto list = [&](Passage& passage) {
      ++listed;
      if (finding_.passages.size() < options_.max_passages) finding_.passages.push_back(std::move(passage));
    };
    for (Candidate& c : candidates_) {
      if (judged_ && !is_clear(c)) continue;
      const bool whole = c.passages.size() == 1;
      if (!whole && &c != judged_) continue;
      for (std::size_t i = 0; i < c.passages.size(); ++i) {
        list(c.passages[i]);
        if (i < c.alternatives.size())
          for (Passage& other : c.alternatives[i]) list(other);
      }
      if (!judged_ || !whole) break;
    }
    finding_.passages_total = static_cast<std::uint32_t>(listed);
  }

  const Library& library_;
  const Query& query_;
  std::vector<Candidate> candidates_;
  const JudgeOptions& options_;
  QuotationFinding& finding_;
  const Candidate* judged_ = nullptr;
};

}  // namespace

namespace {

bool beats_chance(double similarity, double log2_expected, double information_share) {
  if (similarity < kLoose) return similarity >= kFragmentShare && log2_expected <= kClearLoose;
  // What is missing tells as well as what is there: talk of one subject shares its common turns of phrase.
  const double missing = std::max(0.0, kTellingShare - information_share);
  return log2_expected <= kClear - kPrice * missing;
}

}  // namespace

bool is_clear(const Candidate& candidate) {
  return candidate.exact || candidate.faithful ||
         beats_chance(candidate.similarity, candidate.log2_expected, candidate.information_share);
}

bool is_clear(const match::Reading& reading) {
  const auto& steps = reading.alignment.steps;
  const bool exact = std::all_of(steps.begin(), steps.end(),
                                 [](const match::Step& step) { return step.kind == match::StepKind::equal; });
  return exact || beats_chance(reading.similarity, reading.log2_expected, reading.information_share);
}

bool may_be_clear(const match::Reading& reading) {
  return reading.similarity >= 1 || reading.log2_expected - kNarrowed <= std::max(kClear, kClearLoose);
}

int coarse_quality(double quality) {
  return static_cast<int>(std::lround(quality * 50));
}

void judge(const Library& library, const Query& query, std::vector<Candidate> candidates,
           const JudgeOptions& options, QuotationFinding& finding) {
  Judge(library, query, std::move(candidates), options, finding).run();
}

}  // namespace sicut::verdict
