#include "citation/works.h"

#include <algorithm>
#include <cmath>

#include "citation/cited_dates.h"
#include "citation/edition_words.h"
#include "citation/likeness.h"
#include "citation/numerals.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr double kNamed = 0.75;         // share of a cited title's letters that must stand in the document's
constexpr double kWhole = 0.5;          // the same the other way round, for works inside documents
constexpr std::size_t kMostParts = 50;  // whose titles share a word that then names none of them
constexpr std::size_t kTelling = 4;     // letters that a title's words must have to name a work by themselves

// What a citation says of its source, taken apart once.
struct Wanted {
  std::vector<std::string> work;
  std::vector<std::string> series;  // of "Letter to Oakes, Works", before a volume: the last title alone
  std::vector<Years> years;
  std::optional<Numeral> volume;
  std::optional<std::uint32_t> edition;  // "4th Russ. ed."
};

bool years_fit(const std::vector<Years>& cited, const std::vector<Years>& known) {
  if (known.empty()) return true;
  for (const Years& c : cited) {
    const bool range = c.first != c.last;
    const bool fits = std::any_of(known.begin(), known.end(), [&](const Years& k) {
      return range ? c == k : (k.first <= c.first && c.first <= k.last) || k.first == k.last;
    });
    if (!fits) return false;
  }
  return true;
}

class Chooser {
 public:
  Chooser(const Catalogue& catalogue, const Citing& citing, const Citation& citation)
      : catalogue_(catalogue), citing_(citing), citation_(citation) {
    wanted_.work = telling_words(citation.work);
    // "Harbour Edition, vol. II": all the name that the source is given.
    if (citation.work.empty() && citation.author.empty()) wanted_.work = edition_names(citation.edition);
    // Years are compared as years, not as words.
    wanted_.years = years_in(citation.work);
    const std::size_t comma = citation.work.rfind(", ");
    if (comma != std::string::npos && !citation.volume.empty())
      wanted_.series = telling_words(std::string_view(citation.work).substr(comma));
    for (auto* words : {&wanted_.work, &wanted_.series})
      std::erase_if(*words, [](const std::string& w) { return w[0] >= '0' && w[0] <= '9'; });
    wanted_.volume = read_numeral(citation.volume);
    // A decision is known by its parties; the volume is the law report's.
    if (!citation.decision.empty()) {
      wanted_.work = telling_words(citation.decision);
      wanted_.volume.reset();
    }
    if (!citation.edition.empty()) wanted_.edition = ordinal_in(citation.edition);
  }

  std::vector<NamedWork> choose() {
    if (!citation_.key.empty()) return by_key();
    // A page of the only source there is.
    if (citation_.guessed && citation_.author.empty() && !citing_.in_record &&
        catalogue_.entries().size() == 1)
      return {{0, {}}};
    if (citation_.form == "letter-of") return by_date();
    for (std::size_t d = 0; d < catalogue_.entries().size(); ++d) consider(d);
    keep_best();
    // A page of one of several books by an author: which is not said.
    if (names_author_alone() && !citation_.pages.empty() && found_.size() > 1) found_.clear();
    return std::move(found_);
  }

 private:
  std::vector<NamedWork> by_key() const {
    std::vector<NamedWork> works;
    for (std::size_t d = 0; d < catalogue_.entries().size(); ++d)
      if (catalogue_.entries()[d].meta.citekey == citation_.key) works.push_back({d, {}});
    return works;
  }

  // "letter of 9 March 1871": of the person named, or of the only source there is.
  std::vector<NamedWork> by_date() const {
    std::vector<NamedWork> works;
    const std::size_t sources = catalogue_.entries().size();
    for (std::size_t d = 0; d < sources; ++d) {
      if (citation_.author.empty() ? sources > 1 : !is_by_cited_author(d)) continue;
      const auto& parts = catalogue_.document(d).parts;
      for (std::size_t p = 0; p < parts.size(); ++p)
        if (same_day(citation_.date, parts[p].date)) works.push_back({d, p});
      if (parts.empty() && same_day(citation_.date, catalogue_.entries()[d].meta.date))
        works.push_back({d, {}});
    }
    return works;
  }

  [[nodiscard]] bool is_by_cited_author(std::size_t d) const {
    const std::string& author = catalogue_.entries()[d].meta.author;
    return author.empty() ? part_author(d) : may_be_same_author(citation_.author, author);
  }

  // "The Gazette, No. 7" is no other number of the Gazette.
  [[nodiscard]] bool number_fits(const std::string& title) const {
    const auto cited = read_range(citation_.issue);
    if (!cited) return true;
    for (const std::string_view sign : {"No. ", "Nos. ", "Nr. ", "№ ", "no. "}) {
      const std::size_t at = title.find(sign);
      if (at == std::string::npos) continue;
      const std::string_view rest = std::string_view(title).substr(at + sign.size());
      const auto own = read_range(rest.substr(0, rest.find_first_not_of("0123456789-")));
      if (own) return own->first.value <= cited->last.value && cited->first.value <= own->last.value;
    }
    return true;
  }

  // How well the document fits; negative where it does not.
  void consider(std::size_t d) {
    const Entry& entry = catalogue_.entries()[d];
    const formats::Metadata& meta = entry.meta;
    if (!volume_fits(entry) || !years_fit(wanted_.years, entry.years) || !edition_fits(meta)) return;
    if (!number_fits(meta.title)) return;
    const bool author_given = !citation_.author.empty() && !meta.author.empty();
    const bool author = author_given && may_be_same_author(citation_.author, meta.author);
    double named = 0;
    for (const auto& name : entry.names)
      if (author || opens_or_fills(name)) named = std::max(named, coverage(wanted_.work, name));
    for (const auto& name : entry.names)
      if (!wanted_.series.empty() && coverage({wanted_.series.front()}, {name.front()}) > 0)
        named = std::max(named, coverage(wanted_.series, name));
    if (!wanted_.work.empty() && named < kNamed) {
      if (!wanted_.volume) consider_parts(d, author_given && !author);
      // "Works" of a known author: the volume of his that has this number.
      return;
    }
    if (author_given && !author && !part_author(d)) return;
    if (wanted_.work.empty() && !wanted_.volume && !author) return;
    if (names_author_alone() && !year_fits(meta)) return;
    if (wanted_.work.empty() && !citation_.author.empty() && !author) return;
    add({d, {}}, named * 2 + (author ? 1 : 0) + nearness(d, entry));
  }

  // "(Vane 1902, 12)", "(Vane 12)": no work is named.
  [[nodiscard]] bool names_author_alone() const {
    return wanted_.work.empty() && !wanted_.volume && !citation_.author.empty();
  }

  [[nodiscard]] bool year_fits(const formats::Metadata& meta) const {
    const std::vector<Years> cited = years_in(citation_.date), own = years_in(meta.date);
    return cited.empty() || own.empty() ||
           (cited.front().first >= own.front().first && cited.front().first <= own.front().last);
  }

  // One word names a document whose title begins with it ("Capital"), or a volume of its number.
  [[nodiscard]] bool opens_or_fills(const std::vector<std::string>& name) const {
    return wanted_.work.size() != 1 || wanted_.volume || coverage(wanted_.work, {name.front()}) > 0;
  }

  // A title of few letters names a work only where the author agrees as well. Looked for among the titles
  // that have the rarest of its words as it stands.
  void consider_parts(std::size_t d, bool other_author) {
    if (is_kept_elsewhere(citation_.source)) return;
    std::size_t letters = 0;
    for (const std::string& word : wanted_.work) letters += word.size();
    if (letters < kTelling && citation_.form != "letter-to") return;
    const PartNames& names = catalogue_.part_names(d);
    const std::vector<std::uint32_t>* rarest = nullptr;
    for (const std::string& word : wanted_.work) {
      const auto parts = names.by_word.find(word);
      if (parts != names.by_word.end() && (!rarest || parts->second.size() < rarest->size()))
        rarest = &parts->second;
    }
    if (!rarest || rarest->size() > kMostParts) return;
    for (const std::uint32_t p : *rarest) consider_part(d, p, other_author);
  }

  void consider_part(std::size_t d, std::size_t p, bool other_author) {
    const std::vector<std::string>& name = catalogue_.part_names(d).names[p];
    const double named = coverage(wanted_.work, name), whole = coverage(name, wanted_.work);
    // "X to Y, 9 March 1871" is told by its day as well.
    const bool dated = citation_.form == "letter-to";
    if (named < kNamed || (whole < kWhole && !dated) || !issue_fits(name)) return;
    const record::PartCard& part = catalogue_.card(d).parts[p];
    const std::string& owner = part.author.empty() ? catalogue_.entries()[d].meta.author : part.author;
    if (!citation_.author.empty() && !owner.empty() && !may_be_same_author(citation_.author, owner)) return;
    if (part.author.empty() && other_author) return;
    const auto place = place_of(d, p);
    if (!place) return;
    // A letter of another day is another letter.
    const formats::Part& found = catalogue_.document(d).parts[*place];
    if (dates_the_work(citation_) && dates_contradict(citation_.date, found.date)) return;
    if (whole < kWhole && !same_day(citation_.date, found.date)) return;
    add({d, *place}, named * 2 + whole);
  }

  // The part of a card among those of its document: some that record.toml names may not be found there.
  [[nodiscard]] std::optional<std::size_t> place_of(std::size_t d, std::size_t p) const {
    const auto& cards = catalogue_.card(d).parts;
    const auto& parts = catalogue_.document(d).parts;
    const auto is_it = [&](const formats::Part& part) {
      return part.title == cards[p].title && part.author == cards[p].author;
    };
    if (p < parts.size() && is_it(parts[p])) return p;
    const auto found = std::find_if(parts.begin(), parts.end(), is_it);
    if (found == parts.end()) return {};
    return static_cast<std::size_t>(found - parts.begin());
  }

  // "Standing Order No. 14" is no other of the orders.
  [[nodiscard]] bool issue_fits(const std::vector<std::string>& name) const {
    if (citation_.issue.empty()) return true;
    const auto number = read_range(citation_.issue);
    return std::any_of(name.begin(), name.end(), [&](const std::string& word) {
      const auto own = read_numeral(word);
      return number && own && own->style == NumeralStyle::arabic && own->value == number->first.value;
    });
  }

  // Archives and statutes are no works that a record's parts are called by.
  static bool is_kept_elsewhere(CitationKind kind) {
    return kind == CitationKind::archival || kind == CitationKind::statute || kind == CitationKind::scripture;
  }

  [[nodiscard]] bool part_author(std::size_t d) const {
    const auto& parts = catalogue_.card(d).parts;
    return std::any_of(parts.begin(), parts.end(), [&](const record::PartCard& part) {
      return !part.author.empty() && may_be_same_author(citation_.author, part.author);
    });
  }

  // A text cites the series it belongs to by the volume alone.
  [[nodiscard]] double nearness(std::size_t d, const Entry& entry) const {
    if (!citing_.own || !wanted_.work.empty()) return 0;
    if (citing_.in_record == d) return 0.5;
    return !entry.series.empty() && entry.series == citing_.own->series ? 0.75 : 0;
  }

  [[nodiscard]] bool volume_fits(const Entry& entry) const {
    if (!wanted_.volume) return true;
    if (!entry.volume || entry.volume->value != wanted_.volume->value) return false;
    const std::string& numerals = entry.meta.volume_numerals;
    if (numerals.empty()) return true;
    return (numerals == "arabic") == (wanted_.volume->style == NumeralStyle::arabic);
  }

  [[nodiscard]] bool edition_fits(const formats::Metadata& meta) const {
    const auto known = ordinal_in(meta.edition);
    return !wanted_.edition || !known || *known == *wanted_.edition;
  }

  void add(NamedWork work, double score) {
    found_.push_back(work);
    scores_.push_back(score);
  }

  void keep_best() {
    if (found_.empty()) return;
    const double best = *std::max_element(scores_.begin(), scores_.end());
    std::vector<NamedWork> kept;
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (std::abs(scores_[i] - best) < 0.01) kept.push_back(found_[i]);
    // Editions alike in all else: figures written as in the record's own description mean that one.
    if (kept.size() > 1 && wanted_.volume) {
      std::vector<NamedWork> same_figures;
      for (const NamedWork& work : kept)
        if (catalogue_.entries()[work.document].volume->style == wanted_.volume->style)
          same_figures.push_back(work);
      if (!same_figures.empty()) kept = std::move(same_figures);
    }
    found_ = std::move(kept);
  }

  const Catalogue& catalogue_;
  const Citing& citing_;
  const Citation& citation_;
  Wanted wanted_;
  std::vector<NamedWork> found_;
  std::vector<double> scores_;
};

}  // namespace

std::vector<NamedWork> works_named(const Catalogue& catalogue, const Citing& citing,
                                   const Citation& citation) {
  return Chooser(catalogue, citing, citation).choose();
}

}  // namespace sicut::citation
