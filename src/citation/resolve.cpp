#include "citation/resolve.h"

#include <fmt/format.h>

#include <algorithm>

#include "citation/issue_days.h"
#include "citation/works.h"

namespace sicut::citation {
namespace {

using formats::Document;
using formats::Part;

constexpr std::size_t kMostTargets = 40;
constexpr std::uint32_t kLongestRange = 60;  // documents of a range that are listed one by one

class Resolver {
 public:
  Resolver(const Catalogue& catalogue, const Citing& citing, const Found& found, const Citation& citation)
      : catalogue_(catalogue), citing_(citing), found_(found), citation_(citation) {}

  Resolution run() {
    if (citation_.form == "marker") {
      marker();
    } else if (citation_.kind == CitationKind::internal) {
      internal();
    } else if (points_within()) {
      within({own(), {}});
    } else {
      elsewhere();
    }
    return std::move(result_);
  }

 private:
  // --- The text itself --------------------------------------------------------------------------------

  [[nodiscard]] std::size_t own() const { return citing_.in_record.value_or(kOwnText); }

  [[nodiscard]] const Contents& contents(std::size_t document) const {
    return document == kOwnText ? *citing_.contents : catalogue_.contents(document);
  }
  [[nodiscard]] const Document& document(std::size_t which) const {
    return which == kOwnText ? *citing_.text : catalogue_.document(which);
  }

  [[nodiscard]] bool names_source() const {
    return !citation_.volume.empty() || !citation_.work.empty() || !citation_.author.empty() ||
           !citation_.key.empty();
  }

  // "Document 14", "footnote 3": of the text's own, where it names no other source.
  [[nodiscard]] bool points_within() const {
    if (!citation_.label.empty() && !citation_.label_opens) return false;
    if (names_source() && !names_own_people()) return false;
    const CitationKind kind = citation_.kind;
    if (kind == CitationKind::note && citation_.documents.empty()) return true;
    return (kind == CitationKind::document || kind == CitationKind::note) && !citation_.documents.empty() &&
           !contents(own()).parts_by_number.empty();
  }

  // Words before "Document 14" that name no volume of the record are a person or an occasion: "the memorandum
  // to Rusk, Document 14".
  [[nodiscard]] bool names_own_people() const {
    if (!citation_.volume.empty() || !citation_.key.empty() || citation_.documents.empty()) return false;
    if (contents(own()).parts_by_number.empty()) return false;
    const std::vector<Years> years = years_in(citation_.work);
    if (std::any_of(years.begin(), years.end(), [](const Years& y) { return y.first != y.last; }))
      return false;
    const std::vector<NamedWork> works = works_named(catalogue_, citing_, citation_);
    return std::all_of(works.begin(), works.end(),
                       [](const NamedWork& work) { return work.part.has_value(); });
  }

  void marker() {
    const Note& note = found_.notes[*citation_.note];
    if (citing_.in_record) {
      add({*citing_.in_record, part_at(own(), note.span.start), note.span, page_label(own(), note.span.start),
           false});
    } else {
      add({kOwnText, {}, note.span, page_label(own(), note.span.start), false});
    }
    result_.reason = "The note stands in the text itself.";
  }

  void internal() {
    const Contents& mine = contents(own());
    if (!citation_.pages.empty()) {
      add_pages({own(), {}});
      return;
    }
    const auto here = part_at(own(), citation_.span.start);
    const bool above = citation_.raw.ends_with("upra");
    if (!here || mine.parts_by_number.empty() || (above && *here == 0) ||
        (!above && *here + 1 == document(own()).parts.size())) {
      fail(CitedPlace::not_in_record, "It points to a place in the text itself that it does not number.");
      return;
    }
    add_part(own(), above ? *here - 1 : *here + 1);
  }

  // --- The record -------------------------------------------------------------------------------------

  void elsewhere() {
    const std::vector<NamedWork> works = works_named(catalogue_, citing_, citation_);
    if (works.empty()) {
      fail(CitedPlace::not_in_record, names_source() ? "No document of the record is so called."
                                                     : "It does not say which source it means.");
      return;
    }
    cites_issue_by_day(citation_) ? issues(works) : within_all(works);
  }

  void within_all(const std::vector<NamedWork>& works) {
    for (const NamedWork& work : works) within(work);
    if (works.size() > 1 && !result_.targets.empty())
      result_.reason = fmt::format("{} documents of the record may be meant.", works.size());
  }

  // Of a newspaper the issue of the day cited; else those of which no day is known.
  void issues(const std::vector<NamedWork>& works) {
    for (const NamedWork& work : works) result_.documents.push_back(work.document);
    const NamedIssues issues = issues_of_day(catalogue_, citation_, works);
    within_all(issues.works);
    for (Target& target : result_.targets) target.undated = issues.undated;
    if (result_.targets.empty())
      fail(CitedPlace::no_such_place, fmt::format("The record has no issue of {}.", citation_.date));
  }

  void within(const NamedWork& work) {
    if (work.document != kOwnText) result_.documents.push_back(work.document);
    if (!citation_.documents.empty()) {
      add_documents(work);
    } else if (!citation_.notes.empty()) {
      add_notes(work, part_at_citation(work));
    } else if (!citation_.pages.empty()) {
      add_pages(work);
    } else if (work.part) {
      add_part(work.document, *work.part);
    } else {
      add({work.document, {}, whole(work.document), {}, false});
    }
  }

  [[nodiscard]] std::optional<std::size_t> part_at_citation(const NamedWork& work) const {
    return work.document == own() ? part_at(own(), citation_.span.start) : work.part;
  }

  void add_documents(const NamedWork& work) {
    const Contents& source = contents(work.document);
    for (const std::string& number : numbers_of(citation_.documents)) {
      const auto part = source.parts_by_number.find(number);
      if (part == source.parts_by_number.end() && !citation_.label.empty()) {
        fail(CitedPlace::not_in_record,
             fmt::format("{} documents may be a series of their own.", citation_.label));
      } else if (part == source.parts_by_number.end()) {
        fail(CitedPlace::no_such_place,
             source.parts_by_number.empty()
                 ? fmt::format("The works in {} are not numbered.", document(work.document).name)
                 : fmt::format("{} has no document {}.", document(work.document).name, number));
      } else if (!citation_.notes.empty()) {
        add_notes(work, part->second);
      } else {
        add_part(work.document, part->second);
      }
    }
  }

  // "306-8", "17 ff." one by one.
  static std::vector<std::string> numbers_of(const std::vector<std::string>& items) {
    std::vector<std::string> numbers;
    for (const std::string& item : items) {
      const auto range = read_range(item);
      const bool listed = range && range->first.style == NumeralStyle::arabic &&
                          range->last.value - range->first.value <= kLongestRange;
      if (!listed) {
        numbers.push_back(item);
        continue;
      }
      for (std::uint32_t n = range->first.value; n <= range->last.value; ++n)
        numbers.push_back(std::to_string(n));
    }
    return numbers;
  }

  void add_notes(const NamedWork& work, std::optional<std::size_t> part) {
    const std::vector<Note>& notes =
        work.document == kOwnText ? found_.notes : catalogue_.notes(work.document);
    const TextSpan within_span = part ? document(work.document).parts[*part].span : whole(work.document);
    for (const std::string& number : numbers_of(citation_.notes)) {
      const auto note = std::find_if(notes.begin(), notes.end(), [&](const Note& n) {
        return n.label == number && within_span.contains(n.span.start);
      });
      if (note == notes.end()) {
        fail(CitedPlace::no_such_place, fmt::format("There is no note {} there.", number));
      } else {
        add({work.document, part, note->span, page_label(work.document, note->span.start), false});
      }
    }
  }

  void add_pages(const NamedWork& work) {
    const Contents& source = contents(work.document);
    if (source.pages.empty()) {
      if (work.document == kOwnText || work.document == own()) {
        fail(CitedPlace::not_in_record, "The text shows no pages.");
        return;
      }
      const TextSpan span = work.part ? document(work.document).parts[*work.part].span : whole(work.document);
      add({work.document, work.part, span, {}, true});
      result_.reason =
          fmt::format("{} shows no pages: the citation leads to the whole.", document(work.document).name);
      return;
    }
    for (const std::string& item : citation_.pages) {
      const auto range = read_range(item);
      const auto pages = range ? source.pages.find(*range) : std::nullopt;
      if (pages) {
        add({work.document, part_at(work.document, pages->span.start), pages->span, pages->label,
             pages->inferred});
      } else {
        fail(CitedPlace::no_such_place,
             fmt::format("{} has no page {}.", document(work.document).name, item));
      }
    }
  }

  void add_part(std::size_t which, std::size_t part) {
    const TextSpan span = document(which).parts[part].span;
    add({which, part, span, page_label(which, span.start), false});
  }

  [[nodiscard]] TextSpan whole(std::size_t which) const {
    return {TextPos(0), TextPos(document(which).text().size())};
  }

  [[nodiscard]] std::optional<std::size_t> part_at(std::size_t which, TextPos at) const {
    const std::vector<Part>& parts = document(which).parts;
    const auto after = std::upper_bound(parts.begin(), parts.end(), at,
                                        [](TextPos p, const Part& part) { return p < part.span.start; });
    if (after == parts.begin() || !std::prev(after)->span.contains(at)) return {};
    return static_cast<std::size_t>(std::prev(after) - parts.begin());
  }

  [[nodiscard]] std::string page_label(std::size_t which, TextPos at) const {
    return std::string(document(which).page(at));
  }

  void add(Target target) {
    result_.state = CitedPlace::resolved;
    if (result_.targets.size() < kMostTargets) result_.targets.push_back(std::move(target));
  }

  // A list of which some places exist is resolved; the reason tells of those that do not.
  void fail(CitedPlace state, std::string reason) {
    if (result_.targets.empty()) result_.state = state;
    if (result_.reason.empty()) result_.reason = std::move(reason);
  }

  const Catalogue& catalogue_;
  const Citing& citing_;
  const Found& found_;
  const Citation& citation_;
  Resolution result_;
};

}  // namespace

Resolution resolve(const Catalogue& catalogue, const Citing& citing, const Found& found,
                   std::size_t citation) {
  return Resolver(catalogue, citing, found, found.citations[citation]).run();
}

}  // namespace sicut::citation
