// `sicut record`, citations of `sicut check`.
#include <nlohmann/json.hpp>

#include "cli_program.h"

namespace sicut::program {
namespace {

using Json = nlohmann::json;

constexpr const char* kWorks =
    "[p. 1]\n\nThe spring rises under the north wall of the mill, and no drought has touched it.\n\n"
    "[p. 2]\n\nNine people fell ill in the week after the second flood, all of them from Tanner Street.\n";

class RecordProgram : public ::testing::Test {
 protected:
  void SetUp() override {
    folder.write("record/works.txt", kWorks);
    folder.write(
        "record/record.toml",
        "[[document]]\nfile = \"works.txt\"\nauthor = \"A. Halvorsen\"\nseries = \"Works\"\nvolume = \"I\"\n"
        "title = \"Works, Volume I\"\n[[document.part]]\ntitle = \"The Flood\"\nlines = \"5-7\"\nnumber = "
        "2\n");
  }
  Folder folder;
};

TEST_F(RecordProgram, ShowsWorksPagesAndNotes) {
  const Outcome shown = folder.run("record show record --format json");
  ASSERT_EQ(shown.exit, 0) << shown.err;
  const Json document = Json::parse(shown.out).at("documents").at(0);
  EXPECT_EQ(document.at("document"), "record/works.txt");
  EXPECT_EQ(document.at("pages").size(), 2u);
  EXPECT_EQ(document.at("pages").at(1).at("page"), "2");
  EXPECT_EQ(document.at("pages").at(1).at("basis"), "printed");
  EXPECT_EQ(document.at("works").at(0).at("title"), "The Flood");
  EXPECT_EQ(document.at("works").at(0).at("number"), "2");
  const Outcome listed = folder.run("record list record");
  EXPECT_EQ(listed.exit, 0);
  EXPECT_NE(listed.out.find("Works, Volume I"), std::string::npos) << listed.out;
}

TEST_F(RecordProgram, UsageIsExplained) {
  const Outcome typo = folder.run("record shwo record");
  EXPECT_EQ(typo.exit, 2);
  EXPECT_NE(typo.err.find("show"), std::string::npos) << typo.err;
  EXPECT_EQ(folder.run("record show").exit, 2);
  EXPECT_EQ(folder.run("record show nothing-there").exit, 3);
}

TEST_F(RecordProgram, CitationsOfATextInEveryFormat) {
  folder.write(
      "text.md",
      "He says: “Nine people fell ill in the week after the second flood” (see Works, Vol. I, p. 1).\n");
  const Outcome text = folder.run("check text.md --against record");
  EXPECT_NE(text.out.find("NOT WHERE CITED"), std::string::npos) << text.out;
  const Outcome table = folder.run("check text.md --against record --format citations-csv");
  EXPECT_EQ(table.exit, 0);
  EXPECT_NE(table.out.find("\"wrong-place\",\"record/works.txt\",\"2\"\r\n"), std::string::npos) << table.out;
  EXPECT_EQ(folder.run("check text.md --against record --fail-on altered").exit, 1);
}

// The words stand on the page cited, in a letter of another day.
TEST_F(RecordProgram, DatesOfCitationsAreHeldAgainstTheWorks) {
  folder.write(
      "record/record.toml",
      "[[document]]\nfile = \"works.txt\"\nseries = \"Works\"\nvolume = \"I\"\n"
      "  [[document.part]]\n  title = \"Letter to Oakes\"\n  date = \"1898-02-17\"\n  lines = \"1-7\"\n");
  const auto told = [&](const std::string& citation) {
    folder.write("text.md", "He says: “Nine people fell ill in the week after the second flood” (see " +
                                citation + ").\n");
    const Outcome run = folder.run("check text.md --against record --format json");
    const Json one = Json::parse(run.out).at("texts").at(0).at("quotations").at(0).at("citations").at(0);
    return one.at("verdict").get<std::string>() + " " + one.value("dated", "");
  };
  EXPECT_EQ(told("Letter to Oakes, March 17, 1898, Works, Vol. I, p. 2"), "confirmed 1898-02-17");
  EXPECT_EQ(told("Letter to Oakes, February 17, 1898, Works, Vol. I, p. 2"), "confirmed ");
  EXPECT_EQ(told("letter to Oakes, March 1, 1898"), "confirmed ") << "the same day";
  EXPECT_EQ(told("letter to Oakes, May 1, 1899"), "unresolved ") << "another letter";
  EXPECT_EQ(told("Works, Vol. I, 1951, p. 2"), "confirmed ") << "the year of an edition";
}

TEST_F(RecordProgram, UnsupportedReachesFailOnAbsent) {
  folder.write(
      "text.md",
      "He says: “The bishop’s parrot was elected treasurer of the skating club by eleven votes” (see "
      "Works, Vol. I, p. 1).\n");
  EXPECT_EQ(folder.run("check text.md --against record --fail-on altered").exit, 0);
  EXPECT_EQ(folder.run("check text.md --against record --fail-on absent").exit, 1);
  EXPECT_NE(folder.run("check text.md --against record").out.find("nothing like"), std::string::npos);
}

TEST_F(RecordProgram, ATableOfOnesOwn) {
  folder.write("text.md", "As CW1/2 has it.\n");
  folder.write("forms.toml",
               "[[form]]\nname = \"short\"\nkind = \"volume\"\ncontext = false\n"
               "pattern = '\\bCW(?P<volume>\\d)/(?P<pages>\\d)'\n");
  const Outcome own = folder.run("check text.md --against record --citation-forms forms.toml --format json");
  ASSERT_EQ(own.exit, 0) << own.err;
  const Json citations = Json::parse(own.out).at("texts").at(0).at("citations");
  ASSERT_EQ(citations.size(), 1u);
  EXPECT_EQ(citations.at(0).at("place"), "resolved");
  folder.write("forms.toml", "[[form]]\nname = \"short\"\npattern = '('\n");
  const Outcome wrong = folder.run("check text.md --against record --citation-forms forms.toml");
  EXPECT_EQ(wrong.exit, 3);
  EXPECT_NE(wrong.err.find("forms.toml:1"), std::string::npos) << wrong.err;
}

}  // namespace
}  // namespace sicut::program
