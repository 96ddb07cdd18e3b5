#include "collate/note_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/characters.h"

namespace sicut::collate {
namespace {

constexpr std::size_t kFigures = 3;
constexpr std::size_t kSeries = 3;

std::optional<int> small_number(std::string_view letters) {
  if (letters.empty() || letters.size() > kFigures) return {};
  int value = 0;
  for (char c : letters) {
    if (!text::is_ascii_digit(c)) return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

// A number of a note, or of a place that may be one.
struct Mark {
  TextPos at;
  int value = 0;
  std::size_t draft = 0;  // kKnown for markers that the reader of the format found
  bool in_series = false;
};
constexpr std::size_t kKnown = static_cast<std::size_t>(-1);

class NoteMarks {
 public:
  NoteMarks(const VariantContext& context, const std::vector<Draft>& drafts) : c_(context), drafts_(drafts) {}

  std::vector<bool> run() {
    std::vector<bool> result(drafts_.size(), false);
    for (std::size_t d = 0; d < drafts_.size(); ++d) result[d] = may_be_mark(drafts_[d]);
    for (std::uint32_t w = 0; w < c_.witnesses.size(); ++w) {
      std::vector<Mark> marks = marks_of(w, result);
      find_series(marks);
      for (const Mark& mark : marks)
        if (mark.draft != kKnown && !mark.in_series && !in_brackets(w, mark.at)) result[mark.draft] = false;
    }
    return result;
  }

 private:
  [[nodiscard]] std::optional<int> number_of(const ReadingWords& r) const {
    if (r.cell.count != 1) return {};
    return small_number(c_.forms.letters(c_.witnesses[r.witness].forms[r.cell.first]));
  }

  [[nodiscard]] bool may_be_mark(const Draft& draft) const {
    if (draft.kind != Draft::Kind::words) return false;
    return std::all_of(draft.readings.begin(), draft.readings.end(),
                       [&](const ReadingWords& r) { return r.cell.count == 0 || number_of(r).has_value(); });
  }

  [[nodiscard]] std::vector<Mark> marks_of(std::uint32_t w, const std::vector<bool>& candidates) const {
    const WitnessWords& witness = c_.witnesses[w];
    std::vector<Mark> marks;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!candidates[d]) continue;
      for (const ReadingWords& r : drafts_[d].readings)
        if (r.witness == w && r.cell.count == 1)
          marks.push_back({witness.word(r.cell.first).start, number_of(r).value_or(0), d});
    }
    for (const text::NoteMarker& marker : witness.document->markers)
      if (const auto value = small_number(marker.label)) marks.push_back({marker.span.start, *value, kKnown});
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.at < b.at; });
    return marks;
  }

  static void find_series(std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < marks.size();) {
      std::size_t end = i + 1;
      while (end < marks.size() && marks[end].value == marks[end - 1].value + 1) ++end;
      if (end - i >= kSeries)
        for (std::size_t m = i; m < end; ++m) marks[m].in_series = true;
      i = end;
    }
  }

  [[nodiscard]] bool in_brackets(std::uint32_t w, TextPos at) const {
    const std::string_view text = c_.witnesses[w].document->text();
    if (at.value == 0 || text[at.value - 1] != '[') return false;
    const std::size_t end = text.find_first_not_of("0123456789", at.value);
    return end != std::string_view::npos && text[end] == ']';
  }

  const VariantContext& c_;
  const std::vector<Draft>& drafts_;
};

}  // namespace

std::vector<bool> find_note_marks(const VariantContext& context, const std::vector<Draft>& drafts) {
  return NoteMarks(context, drafts).run();
}

}  // namespace sicut::collate
