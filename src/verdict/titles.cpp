#include "verdict/titles.h"

#include <algorithm>
#include <array>
#include <vector>

#include "formats/lines_shape.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::verdict {
namespace {

using citation::Citation;

// Folded: what the title of a work may stand behind.
constexpr auto kWorks = std::to_array<std::string_view>(
    {"essay",    "essays",   "article",   "articles", "poem",      "poems",    "story",    "stories",
     "novel",    "novella",  "book",      "chapter",  "lecture",   "lectures", "sermon",   "paper",
     "pamphlet", "tract",    "song",      "hymn",     "ballad",    "ode",      "sonnet",   "elegy",
     "film",     "movie",    "play",      "comedy",   "tragedy",   "opera",    "painting", "picture",
     "entry",    "column",   "editorial", "review",   "section",   "speech",   "address",  "memoir",
     "piece",    "entitled", "titled",    "headed",   "headlined", "aufsatz",  "artikel",  "gedicht",
     "kapitel",  "vortrag",  "buch",      "roman",    "erzahlung", "lied",     "novelle",  "titel",
     "betitelt", "drama",    "schrift",   "essai",    "poeme",     "chapitre", "intitule"});

// The word before the opening mark at `at`, over a comma and the mark; empty where none stands so close.
std::string word_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kReach = 96;  // bytes, indentation of markup among them
  const std::size_t least = at > kReach ? at - kReach : 0;
  const auto last = [&] { return text::decode_before(text, at); };
  for (text::Character c = last(); at > least && c.length > 0; c = last()) {
    if (text::is_letter(c.code)) break;
    const bool between = text::is_opening_quote(c.code) || c.code == ',' || c.code == ':' || c.code == '*' ||
                         text::classify(c.code) == text::CharClass::space ||
                         text::classify(c.code) == text::CharClass::line_end;
    if (!between) return {};
    at -= c.length;
  }
  std::size_t start = at;
  while (start > least) {
    const text::Character c = text::decode_before(text, start);
    if (!text::is_letter(c.code)) break;
    start -= c.length;
  }
  return text::folded(text.substr(start, at - start));
}

// Vane, “On Dykes,” p. 3: the title by which a citation names its source.
bool is_cited(const formats::Document& document, const quote::Quotation& quotation,
              const citation::Found& found) {
  const std::vector<Citation>& all = found.citations;
  const auto proper =
      std::partition_point(all.begin(), all.end(), [](const Citation& c) { return c.form != "marker"; });
  auto c = std::partition_point(all.begin(), proper,
                                [&](const Citation& one) { return one.span.start <= quotation.span.start; });
  if (c == all.begin() || quotation.span.end > (--c)->span.end) return false;
  return text::folded(c->work).find(text::folded(document.text(quotation.span))) != std::string::npos;
}

}  // namespace

Titles::Titles(const citation::Catalogue& catalogue) {
  const auto add = [&](std::string_view title) {
    std::string folded = text::folded(title);
    if (!folded.empty()) known_.insert(std::move(folded));
  };
  for (std::size_t d = 0; d < catalogue.entries().size(); ++d) {
    const formats::Metadata& meta = catalogue.entries()[d].meta;
    add(meta.title);
    add(meta.series);
    for (const std::string& name : meta.cite_as) add(name);
    for (const record::PartCard& part : catalogue.card(d).parts) add(part.title);
  }
}

TitleKind Titles::kind_of(const formats::Document& document, const quote::Quotation& quotation,
                          const citation::Found& found) const {
  if (is_cited(document, quotation, found)) return TitleKind::known;
  const std::string_view words = document.text(quotation.span);
  if (known_.count(text::folded(words)) > 0) return TitleKind::known;
  const std::string before = word_before(document.text(), quotation.span.start.value);
  const bool work = std::find(kWorks.begin(), kWorks.end(), before) != kWorks.end();
  return work && formats::is_title_case(words) ? TitleKind::named : TitleKind::none;
}

}  // namespace sicut::verdict
