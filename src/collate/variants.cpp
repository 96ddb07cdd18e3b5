#include "collate/variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "base/parallel.h"
#include "collate/drafts.h"
#include "collate/habits.h"
#include "collate/note_marks.h"
#include "collate/readings.h"
#include "text/casefold.h"

namespace sicut::collate {
namespace {

constexpr std::uint32_t kCloseBy = 6;      // columns: damage in such a distance makes damage likelier
constexpr std::uint32_t kContext = 4;      // words of context on either side
constexpr std::uint32_t kNoteStretch = 3;  // words by which notes are known again
constexpr std::uint32_t kNoteWords = 5;
constexpr double kStandsInNotes = 0.6;

// The stretches of three words that stand in a witness's notes and running heads.
class LayoutWords {
 public:
  explicit LayoutWords(const WitnessWords& witness) {
    const formats::Document& document = *witness.document;
    for (const LayoutStretch& stretch : witness.layout)
      for (WordIndex w = stretch.words.start; w + kNoteStretch <= stretch.words.end; ++w)
        known_.insert(key(document, w));
  }
  [[nodiscard]] bool hold(const WitnessWords& witness, const Cell& cell) const {
    if (cell.count < kNoteWords || known_.empty()) return false;
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i + kNoteStretch <= cell.count; ++i)
      found += known_.count(key(*witness.document, witness.body.start + cell.first + i)) > 0;
    return found >= kStandsInNotes * (cell.count - kNoteStretch + 1);
  }

 private:
  static std::string key(const formats::Document& document, WordIndex first) {
    std::string letters;
    for (std::uint32_t i = 0; i < kNoteStretch; ++i)
      letters.append(document.forms.letters(document.words[first.value + i].form)).append(" ");
    return letters;
  }
  std::unordered_set<std::string> known_;
};

VariantClass graver(VariantClass a, VariantClass b) {
  const auto weight = [](VariantClass c) {
    return c == VariantClass::substantive    ? 3
           : c == VariantClass::transmission ? 2
           : c == VariantClass::accidental   ? 1
                                             : 0;
  };
  return weight(a) >= weight(b) ? a : b;
}

class VariantMaker {
 public:
  VariantMaker(const VariantContext& context, Collation& collation) : c_(context), collation_(collation) {}

  void run(std::vector<std::uint32_t>& variant_of) {
    drafts_ = find_drafts(c_);
    for (const WitnessWords& witness : c_.witnesses) layout_words_.emplace_back(witness);
    groups_.resize(drafts_.size());
    damaged_.assign(drafts_.size(), 0);
    collation_.variants.resize(drafts_.size());
    parallel_for(drafts_.size(), c_.threads, [&](std::size_t i) { find_groups(i); });
    note_marks_ = find_note_marks(c_, drafts_);
    parallel_for(drafts_.size(), c_.threads, [&](std::size_t i) { collation_.variants[i] = make(i); });
    variant_of.assign(c_.divisions.all.size(), kNoVariant);
    for (std::uint32_t i = 0; i < drafts_.size(); ++i)
      if (drafts_[i].division != kNoVariant) variant_of[drafts_[i].division] = i;
    list_moves();
    find_habits();
  }

 private:
  struct Groups {
    std::vector<std::uint32_t> of;     // of each reading
    std::vector<std::uint32_t> first;  // the first reading of each
  };

  [[nodiscard]] std::string key_of(const Draft& draft, const ReadingWords& r) const {
    if (r.cell.count == 0) return {};
    if (draft.kind == Draft::Kind::print)
      return c_.print.surface(r.witness, r.cell) + '\n' + c_.print.punctuation(r.witness, r.cell);
    return c_.print.letters(r.witness, r.cell);
  }

  // The base's reading, or where the base has none there, the first, makes group 0.
  [[nodiscard]] static std::size_t lead_of(const Draft& draft, std::uint32_t base) {
    for (std::size_t i = 0; i < draft.readings.size(); ++i)
      if (draft.readings[i].witness == base) return i;
    return 0;
  }

  void find_groups(std::size_t d) {
    const Draft& draft = drafts_[d];
    Groups& groups = groups_[d];
    groups.of.assign(draft.readings.size(), 0);
    if (draft.kind == Draft::Kind::layout) return;
    std::map<std::string, std::uint32_t> known;
    const auto number = [&](std::size_t i) {
      const auto [at, fresh] = known.emplace(key_of(draft, draft.readings[i]), known.size());
      if (fresh) groups.first.push_back(static_cast<std::uint32_t>(i));
      groups.of[i] = at->second;
    };
    const std::size_t lead = lead_of(draft, c_.base);
    if (!draft.readings.empty()) number(lead);
    for (std::size_t i = 0; i < draft.readings.size(); ++i)
      if (i != lead) number(i);
    if (draft.kind != Draft::Kind::words) return;
    for (std::uint32_t g = 1; g < groups.first.size() && !damaged_[d]; ++g)
      damaged_[d] = c_.judge.is_plain_damage(draft.readings[groups.first[0]], draft.readings[groups.first[g]],
                                             surroundings());
  }

  // A word at a place where witnesses differ is not counted there.
  static variant::Surroundings surroundings() {
    variant::Surroundings result;
    result.quote_places = result.source_places = 0;
    return result;
  }

  [[nodiscard]] bool damage_near(std::size_t d) const {
    for (std::size_t i = d; i-- > 0 && drafts_[i].column + kCloseBy >= drafts_[d].column;)
      if (damaged_[i]) return true;
    for (std::size_t i = d + 1; i < drafts_.size() && drafts_[i].column <= drafts_[d].column + kCloseBy; ++i)
      if (damaged_[i]) return true;
    return false;
  }

  [[nodiscard]] Variant make(std::size_t d) const {
    const Draft& draft = drafts_[d];
    Variant variant;
    variant.move = draft.move;
    if (draft.kind == Draft::Kind::layout) return layout_variant(draft);
    for (std::size_t i = 0; i < draft.readings.size(); ++i) {
      variant.readings.push_back(reading_of(c_.witnesses, draft.readings[i]));
      variant.readings.back().group = groups_[d].of[i];
    }
    add_context(draft.readings[groups_[d].first[0]], variant);
    if (draft.kind == Draft::Kind::moved)
      moved_variant(draft, variant);
    else
      judge(d, variant);
    return variant;
  }

  void add_context(const ReadingWords& words, Variant& variant) const {
    const WitnessWords& witness = c_.witnesses[words.witness];
    const std::uint32_t before = std::min(words.cell.first, kContext),
                        end = words.cell.first + words.cell.count;
    variant.before = text_of(witness, {words.cell.first - before, before});
    variant.behind = text_of(witness, {end, std::min(witness.size() - end, kContext)});
  }

  [[nodiscard]] Variant layout_variant(const Draft& draft) const {
    Variant variant;
    variant.cls = VariantClass::layout;
    variant.kind = VariantKind::addition;
    const std::uint32_t witness = draft.readings.front().witness;
    variant.readings.push_back(layout_reading(c_.witnesses, witness, draft.layout));
    const char* what = "A footnote";
    if (draft.layout.kind == LayoutKind::running_head) what = "A running head";
    if (draft.layout.kind == LayoutKind::page_number) what = "A page number";
    if (draft.layout.kind == LayoutKind::notes_heading) what = "The heading of the notes";
    variant.reason = fmt::format("{} of {}.", what, c_.ids[witness]);
    return variant;
  }

  void moved_variant(const Draft& draft, Variant& variant) const {
    variant.kind = VariantKind::transposition;
    const MovePlaces& places = c_.divisions.moves[*draft.move];
    std::string elsewhere;
    for (std::uint32_t w = 0; w < c_.witnesses.size(); ++w)
      if ((places.away >> w) & 1) elsewhere += (elsewhere.empty() ? "" : ", ") + c_.ids[w];
    variant.reason = fmt::format("The words stand at another place in {}.", elsewhere);
    for (Reading& reading : variant.readings) reading.group = (places.away >> reading.witness) & 1;
  }

  void judge(std::size_t d, Variant& variant) const {
    const Draft& draft = drafts_[d];
    const Groups& groups = groups_[d];
    variant.kind = kind_of(draft, groups);
    if (note_marks_[d]) {
      variant.cls = VariantClass::layout;
      variant.reason = "The number of a note.";
      return;
    }
    bool first = true;
    const bool near = damage_near(d);
    for (std::uint32_t g = 1; g < groups.first.size(); ++g) {
      variant::Surroundings around = surroundings();
      around.damaged_close_by = near;
      const ReadingWords &lead = draft.readings[groups.first[0]], &other = draft.readings[groups.first[g]];
      Judgement found = c_.judge.judge(lead, other, around);
      if (found.cls == VariantClass::substantive) check_notes(lead, other, found);
      if (first || (graver(variant.cls, found.cls) != variant.cls)) {
        variant.cls = found.cls;
        variant.reason = std::move(found.reason);
        variant.effects = std::move(found.effects);
        variant.suspects = std::move(found.suspects);
      }
      first = false;
    }
    for (Reading& reading : variant.readings)
      if (draft.kind == Draft::Kind::print && reading.words > 0) {
        const ReadingWords& words =
            draft.readings[static_cast<std::size_t>(&reading - variant.readings.data())];
        reading.text += c_.print.punctuation(words.witness, words.cell);
      }
  }

  // Text on one side, and on the other in a footnote: where it is printed is layout.
  void check_notes(const ReadingWords& a, const ReadingWords& b, Judgement& found) const {
    if (a.cell.count > 0 && b.cell.count > 0) return;
    const ReadingWords &longer = a.cell.count > 0 ? a : b, &other = a.cell.count > 0 ? b : a;
    if (!layout_words_[other.witness].hold(c_.witnesses[longer.witness], longer.cell)) return;
    found = {VariantClass::layout,
             fmt::format("Stands in {} as a footnote or running head.", c_.ids[other.witness]),
             {},
             {}};
  }

  static VariantKind kind_of(const Draft& draft, const Groups& groups) {
    const auto empty = [&](std::uint32_t g) { return draft.readings[groups.first[g]].cell.count == 0; };
    if (empty(0)) return VariantKind::addition;
    for (std::uint32_t g = 1; g < groups.first.size(); ++g)
      if (!empty(g)) return VariantKind::substitution;
    return VariantKind::omission;
  }

  void list_moves() {
    collation_.moves.resize(c_.divisions.moves.size());
    for (const Variant& variant : collation_.variants) {
      if (variant.kind != VariantKind::transposition || !variant.move) continue;
      Move& move = collation_.moves[*variant.move];
      move.readings = variant.readings;
      move.words = variant.readings.empty() ? 0 : variant.readings.front().words;
    }
  }

  void find_habits() {
    std::vector<SpellingPair> pairs;
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      const Variant& variant = collation_.variants[i];
      const Groups& groups = groups_[i];
      if (variant.cls != VariantClass::accidental || groups.first.size() != 2) continue;
      const ReadingWords &a = drafts_[i].readings[groups.first[0]], &b = drafts_[i].readings[groups.first[1]];
      if (a.cell.count == 0 || b.cell.count == 0) continue;
      std::string from = c_.print.surface(a.witness, a.cell), to = c_.print.surface(b.witness, b.cell);
      if (drafts_[i].kind == Draft::Kind::words) {
        from = text::casefolded(from);
        to = text::casefolded(to);
      }
      if (from != to) pairs.push_back({i, std::move(from), std::move(to)});
    }
    name_habits(pairs, collation_);
  }

  const VariantContext& c_;
  Collation& collation_;
  std::vector<Draft> drafts_;
  std::vector<Groups> groups_;
  std::vector<char> damaged_;
  std::vector<bool> note_marks_;
  std::vector<LayoutWords> layout_words_;
};

}  // namespace

void find_variants(const VariantContext& context, Collation& collation,
                   std::vector<std::uint32_t>& variant_of) {
  VariantMaker(context, collation).run(variant_of);
}

}  // namespace sicut::collate
