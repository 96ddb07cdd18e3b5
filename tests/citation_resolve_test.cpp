// Where citations lead, and what is said of those that lead nowhere. Texts are fictional.
#include <fmt/format.h>

#include "citation/resolve.h"
#include "citation_sample.h"
#include "record/shelf.h"

namespace sicut::citation {
namespace {

// Two volumes of a series, documents numbered, with notes and pages. The first cites with `notes`, each a
// note of its document 3.
std::string volume(const std::string& number, const std::vector<std::string>& notes = {}) {
  std::string calls;
  for (std::size_t i = 0; i < notes.size(); ++i)
    calls += fmt::format(" word<note n=\"{}\">{}</note>", i + 1, notes[i]);
  return fmt::format(
      "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
      "<title type=\"complete\">Harbour Papers, 1891–1893, Volume {0}, Quernfell</title>"
      "<title type=\"series\">Harbour Papers, 1891–1893</title></titleStmt><seriesStmt><biblScope "
      "unit=\"volume\">{0}</biblScope></seriesStmt></fileDesc></teiHeader><text><body>"
      "<div type=\"document\" n=\"1\"><pb n=\"1\"/><head>1. Standing Order No. 12</head><p>The pump is "
      "shut.<note n=\"1\">Not printed.</note></p></div>"
      "<div type=\"document\" n=\"2\"><pb n=\"2\"/><head>2. Standing Order No. 14</head><p>The pump is "
      "open.<note n=\"1\">Filed.</note> So is the well.<note n=\"2\">Dug in 1811.</note></p></div>"
      "<div type=\"document\" n=\"3\"><pb n=\"3\"/><head>3. Telegram to Oakes</head><p>Come at "
      "once.{1}</p></div></body></text></TEI>\n",
      number, calls);
}

class Record {
 public:
  // "raw: state [targets]" of every citation in these notes; targets are told by volume, title's last word,
  // page, or the note's first word.
  std::vector<std::string> told(const std::vector<std::string>& notes) {
    record::Shelf shelf;
    shelf.push_back(document_of(volume("I", notes), "one.xml"));
    shelf.push_back(document_of(volume("II"), "two.xml"));
    const Catalogue catalogue(shelf);
    const Options options{{}, {"Harbour Papers, 1891–1893"}};
    const Found found = citations_of(shelf[0], options);
    const Citing citing{&shelf[0], 0, &catalogue.entries()[0], &catalogue.contents(0)};
    std::vector<std::string> all;
    for (std::size_t c = 0; c < found.citations.size(); ++c) {
      if (found.citations[c].form == "marker") continue;
      const Resolution place = resolve(catalogue, citing, found, c);
      std::string line = fmt::format("{}: {}", found.citations[c].raw, name(place.state));
      for (const Target& target : place.targets) line += " " + told(shelf, target);
      all.push_back(std::move(line));
    }
    return all;
  }

 private:
  static std::string told(const record::Shelf& shelf, const Target& target) {
    const formats::Document& document = shelf[target.document];
    const std::string where = document.name == "one.xml" ? "I" : "II";
    const std::string_view text = document.text(target.span);
    if (!target.part) return where;
    const formats::Part& part = document.parts[*target.part];
    if (target.span == part.span) return fmt::format("{}.{}", where, part.number);
    if (text.size() < 20) return fmt::format("{}.{}:{}", where, part.number, text);
    return fmt::format("{} p.{}", where, target.page);
  }
};

void expect(const std::vector<std::string>& notes, const std::vector<std::string>& expected) {
  EXPECT_EQ(Record().told(notes), expected) << fmt::format("{}", fmt::join(notes, " | "));
}

TEST(Resolve, DocumentsOfTheTextItselfAndOfOthers) {
  expect({"See Document 2."}, {"See Document 2: resolved I.2"});
  expect({"See Document 7."}, {"See Document 7: no-such-place"});
  expect({"See Harbour Papers, 1891–1893, vol. II, Document 2."},
         {"See Harbour Papers, 1891–1893, vol. II, Document 2: resolved II.2"});
  expect({"See Harbour Papers, 1891–1893, vol. II, Document 9."},
         {"See Harbour Papers, 1891–1893, vol. II, Document 9: no-such-place"});
  expect({"See Harbour Papers, 1891–1893, vol. III, Document 2."},
         {"See Harbour Papers, 1891–1893, vol. III, Document 2: not-in-record"});
  expect({"See Harbour Papers, 1887–1890, vol. II, Document 2."},
         {"See Harbour Papers, 1887–1890, vol. II, Document 2: not-in-record"});
  expect({"See Documents 1–3."}, {"See Documents 1–3: resolved I.1 I.2 I.3"});
}

TEST(Resolve, NotesOfDocuments) {
  expect({"See footnote 2, Document 2."}, {"See footnote 2, Document 2: resolved I.2:Dug in 1811."});
  expect({"See footnote 3, Document 2."}, {"See footnote 3, Document 2: no-such-place"});
  expect({"See footnote 1, Document 8."}, {"See footnote 1, Document 8: no-such-place"});
  expect({"See Document 2, footnote 2."}, {"See Document 2, footnote 2: resolved I.2:Dug in 1811."});
  expect({"See footnote 2. Document 2."}, {"See footnote 2. Document 2: resolved I.2:Dug in 1811."});
  expect({"See footnote 2, Harbour Papers, 1891–1893, vol. III, Document 2."},
         {"See footnote 2, Harbour Papers, 1891–1893, vol. III, Document 2: not-in-record"});
  expect({"See footnote 2, Harbour Papers, 1891–1893, vol. II, Document 2."},
         {"See footnote 2, Harbour Papers, 1891–1893, vol. II, Document 2: resolved II.2:Dug in 1811."});
  expect(
      {"See footnotes 1 and 2, respectively, to order 14, Document 2."},
      {"See footnotes 1 and 2, respectively, to order 14, Document 2: resolved I.2:Filed. I.2:Dug in 1811."});
  expect({"See Document 2 and footnote 2 thereto."},
         {"See Document 2: resolved I.2", "footnote 2 thereto: resolved I.2:Dug in 1811."});
  expect({"Filed before.", "The telegram cited in footnote 1 above."},
         {"footnote 1 above: resolved I.3:Filed before."});
  expect({"The telegram cited in footnote 6 above."}, {"footnote 6 above: no-such-place"});
}

TEST(Resolve, AnotherSeriesIsNotThisOne) {
  expect({"Printed as Senate Document 2."}, {"Senate Document 2: not-in-record"});
  expect({"Senate Document 93-11."}, {"Senate Document 93-11: not-in-record"});
  expect({"Presumably Document 2."}, {"Presumably Document 2: resolved I.2"});
  expect({"Drafted in Quernfell. Document 2 refers to it."}, {"Document 2: resolved I.2"});
  expect({"Printed in Lantern Edition, vol. II, p. 2."},
         {"Printed in Lantern Edition, vol. II, p. 2: not-in-record"});
  expect({"See Standing Order No. 14, May 3, 1891."},
         {"See Standing Order No. 14, May 3, 1891: resolved I.2 II.2"});
  expect({"See Standing Order No. 15, May 3, 1891."},
         {"See Standing Order No. 15, May 3, 1891: not-in-record"});
  expect({"(Dorne, “Quernfell,” p. 2)"}, {"Dorne, “Quernfell,” p. 2: not-in-record"});
}

TEST(Resolve, PagesOfVolumes) {
  expect({"See Harbour Papers, 1891–1893, vol. II, p. 3."},
         {"See Harbour Papers, 1891–1893, vol. II, p. 3: resolved II.3"});
  expect({"See Harbour Papers, 1891–1893, vol. II, p. 30."},
         {"See Harbour Papers, 1891–1893, vol. II, p. 30: no-such-place"});
  expect({"See Dorne, Lead and Water, May 28, 1891,\n   p. 2."},
         {"See Dorne, Lead and Water, May 28, 1891, p. 2: not-in-record"});
}

// A reference to a numbered work of the text itself is no source that "ibid." could mean.
TEST(Resolve, IbidPassesOverCrossReferences) {
  expect({"See Harbour Papers, 1891–1893, vol. II, Document 1.", "See Document 2.", "Ibid., Document 3."},
         {"See Harbour Papers, 1891–1893, vol. II, Document 1: resolved II.1", "See Document 2: resolved I.2",
          "Ibid., Document 3: resolved II.3"});
  expect({"See Harbour Papers, 1891–1893, vol. II, Document 1.", "Ibid., p. 3."},
         {"See Harbour Papers, 1891–1893, vol. II, Document 1: resolved II.1", "Ibid., p. 3: resolved II.3"});
}

}  // namespace
}  // namespace sicut::citation
