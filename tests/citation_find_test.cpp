// What is a citation, and what it says. Texts are fictional.
#include <fmt/format.h>

#include "citation_sample.h"
#include "report/report.h"

namespace sicut::citation {
namespace {

// "kind author|work|edition|volume|part|issue|date|pages|documents|notes|key raw", empty fields left out.
std::string told(const Citation& c) {
  std::string out = name(c.kind);
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) out += fmt::format(" {}={}", label, value);
  };
  add("author", c.author);
  add("work", c.work);
  add("edition", c.edition);
  add("volume", c.volume);
  add("part", c.part);
  add("issue", c.issue);
  add("date", c.date);
  add("pages", fmt::format("{}", fmt::join(c.pages, "+")));
  add("documents", fmt::format("{}", fmt::join(c.documents, "+")));
  add("notes", fmt::format("{}", fmt::join(c.notes, "+")));
  add("key", c.key);
  return out;
}

std::vector<std::string> told(const std::string& text) {
  std::vector<std::string> all;
  const formats::Document document = document_of(text, "text.md");
  for (const Citation& c : citations_of(document, {{"Anders Halvorsen", "Ida Pellworth"}, {}}).citations)
    if (c.form != "marker") all.push_back(told(c));
  return all;
}

struct Case {
  const char* text;
  std::vector<std::string> expected;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(told(c.text), c.expected) << c.text;
}

TEST(FindCitations, VolumesAndPages) {
  expect({
      {"“One pump” (see Vol. XXV, p. 174).", {"volume volume=XXV pages=174"}},
      {"“One pump” (see Halvorsen, Works, 4th ed., Vol. 32, pp. 217-21).",
       {"volume author=Halvorsen work=Works edition=4th ed. volume=32 pages=217-21"}},
      {"He said so (see A. Brandt and C. Dorne, Works, Vol. VIII, p. 506).",
       {"volume author=A. Brandt and C. Dorne work=Works volume=VIII pages=506"}},
      {"See Halvorsen’s Works, Vol. XX, p. 104.", {"volume author=Halvorsen work=Works volume=XX pages=104"}},
      {"(Works, Vol. XVIII, Pt. 1, p. 408)", {"volume work=Works volume=XVIII part=1 pages=408"}},
      {"(see Vol. XXIV, pp. 343 and 335)", {"volume volume=XXIV pages=343+335"}},
      {"(see Vol. XXV, pp. 462, 463, 464)", {"volume volume=XXV pages=462+463+464"}},
      {"(Works, Vol.XVII, pp.423f.)", {"volume work=Works volume=XVII pages=423f."}},
      {"(The River and the Rates, p. 75 et seq.)", {"work work=The River and the Rates pages=75 et seq."}},
      {"Compare Vol. II, p. 30, 1914 being the year.", {"volume volume=II pages=30"}},
      {"(Selected Works, Vol. II, Quernfell 1951, p. 12)", {"volume work=Selected Works volume=II pages=12"}},
      {"Bd. 3, S. 12", {"volume volume=3 pages=12"}},
  });
}

TEST(FindCitations, PeriodicalsMinutesAndLetters) {
  expect({
      {"Quernfell Gazette, No. 45, May 3, 1917",
       {"periodical work=Quernfell Gazette issue=45 date=May 3, 1917"}},
      {"Rail Review, Nos. 96 and 97, May 1917",
       {"periodical work=Rail Review issue=96 and 97 date=May 1917"}},
      {"(see Stenographic Report of the Tenth Session, W.C.(B.), p. 309)",
       {"work work=Stenographic Report of the Tenth Session, W.C.(B.) pages=309"}},
      {"She said so (see minutes of the Waterworks Committee).",
       {"minutes work=minutes of the Waterworks Committee"}},
      {"(see Pellworth’s letter to Oakes, 1913)",
       {"document author=Pellworth work=letter to Oakes date=1913"}},
      {"(Speech on Dec. 8, 1918, Collected Works, Vol.XVI, p.433)",
       {"volume work=Speech on Dec. 8, Collected Works volume=XVI date=1918 pages=433"}},
  });
}

TEST(FindCitations, DocumentsNotesAndThisVolume) {
  expect({
      {"See Document 14.", {"document documents=14"}},
      {"See Documents 306 and 324.", {"document documents=306+324"}},
      {"See Harbour Papers, 1961–1963, vol. I, Document 3.",
       {"document work=Harbour Papers, 1961–1963 volume=I documents=3"}},
      {"See footnote 3, Document 11.", {"note documents=11 notes=3"}},
      {"See footnote 5 above.", {"note notes=5"}},
      {"See this volume, p. 103.", {"internal pages=103"}},
      {"(pp. 20-25 above)", {"internal pages=20-25"}},
  });
}

TEST(FindCitations, LawScriptureKeysAndAddresses) {
  expect({
      {"Pump v. Well, 5 U.S. 137, 177 (1803), says so.", {"statute work=U.S. volume=5 pages=137+177"}},
      {"under 42 U.S.C. § 1983 they may", {"statute"}},
      {"as 1 Cor. 13:4-7 has it", {"scripture work=1 Cor. pages=13:4-7"}},
      {"as Matt. xxvi. 41 has it", {"scripture work=Matt. pages=xxvi. 41"}},
      {"It is so [@halvorsen98, p. 33].", {"other pages=33 key=halvorsen98"}},
      {"It is so \\cite[p.~4]{halvorsen98}.", {"other key=halvorsen98"}},
      {"doi:10.1000/xyz123 has it", {"other key=10.1000/xyz123"}},
      {"Fond 17, op. 2, d. 3, l. 45", {"archival pages=45"}},
  });
}

// A name or title in brackets is a pointer behind a quotation only.
TEST(FindCitations, BracketsBehindQuotations) {
  expect({
      {"“A pump is a form of trust” (Halvorsen).", {"work author=Halvorsen"}},
      {"“Wells must do” (see Imperial Wells).", {"work work=Imperial Wells"}},
      {"They clapped (Pellworth).", {}},
      {"“We shall see” (Laughter).", {}},
      {"“We shall see,” (he said)", {}},
  });
}

TEST(FindCitations, NoneInProse) {
  expect({
      {"She turned to page seven and read on page 12 of nothing.", {}},
      {"Order No. 1042 was issued at 9.30 p. m. by Mr. P. I. Dorne.", {}},
      {"Volume I. was lost; the second volume, too.", {}},
      {"He lived in Ps. and asked for document and note 3 times.", {}},
      {"The Judge said in 1863 that Mark 3 engines fail.", {}},
      {"Patrick Hennessey, M.R.C.S. L. K. Q. C. P. I., wrote.", {}},
      {"They wrote to I. Brandt, R.T.D, and to M. D. T. 163 of them.", {}},
      {"Drawn up under M.D.T. 20 in the spring.", {}},
  });
}

TEST(FindCitations, ChainsTakeUpWhatTheyMust) {
  const formats::Document document = document_of(
      "“One” (see Vol. VII, p. 264). “Two” (ibid., p. 191). “Three” (ibid.).\n\n"
      "“Four” (see Vol. II, p. 5; see Dorne, Wells, p. 9).\n\n“Five” (ibid.).\n");
  const auto found = citations_of(document).citations;
  ASSERT_EQ(found.size(), 6u);
  EXPECT_EQ(told(found[1]), "ibid volume=VII pages=191");
  EXPECT_EQ(found[1].refers_to, 0u);
  EXPECT_EQ(told(found[2]), "ibid volume=VII pages=191");
  EXPECT_EQ(found[2].refers_to, 1u);
  EXPECT_EQ(found[5].refers_to, 4u);
  EXPECT_EQ(found[5].rivals, std::vector<std::size_t>{3}) << "two sources stand in the sentence before";
}

TEST(FindCitations, LineBreaksAndHyphensDoNotMatter) {
  const formats::Document document = document_of(
      "It is so, as he shows in his book (see Hal-\nvorsen, Works, Vol.\n XXV, pp. 415-16), and so on.\n");
  const auto found = citations_of(document).citations;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].author, "Halvorsen");
  EXPECT_EQ(found[0].volume, "XXV");
}

TEST(FindCitations, NotesAndTheirCalls) {
  const formats::Document document = document_of(
      "“One pump,” he said,[1] and went on.\n\nThen more.[2]\n\n[1] See Vol. II, p. 5.\n\n[2] Ibid., p. "
      "7.\n");
  const Found found = citations_of(document);
  ASSERT_EQ(found.notes.size(), 2u);
  EXPECT_EQ(found.notes[0].called_at.size(), 1u);
  ASSERT_EQ(found.citations.size(), 4u);
  EXPECT_EQ(told(found.citations[1]), "ibid volume=II pages=7");
  EXPECT_TRUE(found.citations[1].in_note);
  EXPECT_EQ(found.citations[2].form, "marker");
}

TEST(FindCitations, NamedNotesKeepTheirNames) {
  const formats::Document document = document_of(
      "“One pump,” he said,[^a] and went on.[^2]\n\n[^a]: See Vol. II, p. 5.\n[^2]: Ibid., p. 7.\n", "a.md");
  const Found found = citations_of(document);
  ASSERT_EQ(found.notes.size(), 2u);
  EXPECT_EQ(found.notes[0].label, "a");
  EXPECT_EQ(found.notes[1].label, "2");
  ASSERT_EQ(found.citations.size(), 4u);
  EXPECT_EQ(told(found.citations[2]), "note notes=a");
  EXPECT_EQ(found.citations[2].raw, "[^a]");
  EXPECT_EQ(told(found.citations[3]), "note notes=2");
}

// Whatever the bytes, it ends, and every span lies in the text.
TEST(FindCitations, HostileTexts) {
  std::string brackets(20000, '('), ibid, list = "pp. 1", commas;
  for (int i = 0; i < 3000; ++i) ibid += "(ibid., p. 1) “x” (see Vol. I, p. 2) ";
  for (int i = 0; i < 20000; ++i) list += ", " + std::to_string(i % 900 + 1);
  for (int i = 0; i < 20000; ++i) commas += "Works, ";
  for (const std::string& text :
       {brackets, ibid, list, commas + "Vol. I, p. 3", std::string("Vol. \xff, p. \xfe 3")}) {
    const formats::Document document = document_of("Text. " + text + "\n");
    for (const Citation& c : citations_of(document).citations) {
      EXPECT_LT(c.span.start, c.span.end);
      EXPECT_LE(c.span.end.value, document.text().size());
    }
  }
}

}  // namespace
}  // namespace sicut::citation
