// `sicut index`, `sicut find`, and `sicut check` with an index, as their users meet them.
#include <map>
#include <nlohmann/json.hpp>

#include "cli_program.h"

namespace sicut {
namespace {

using program::Folder;
using program::Outcome;

class IndexProgram : public ::testing::Test {
 protected:
  IndexProgram() {
    folder.write(
        "archive/minutes.txt",
        "The committee met in the hall of the weavers, and every lamp on the northern wharf was counted\n"
        "twice before the treasurer would not agree to pay the lamplighter his quarterly wages.\n");
    folder.write(
        "archive/letter.txt",
        "Nobody could remember who had ordered the seven green lanterns over the chandler's door.\n");
    folder.write(
        "text.txt",
        "They say that \"every lamp on the northern wharf was counted twice before the treasurer would "
        "agree to pay the lamplighter\" that spring, and “who had ordered the seven green lanterns”.\n");
  }
  Folder folder;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_F(IndexProgram, CheckSaysTheSameWithAndWithoutAnIndex) {
  const std::string check = "check text.txt --against archive --format json";
  const std::string before = folder.run(check).out;
  const Outcome built = folder.run("index archive");
  EXPECT_EQ(built.exit, 0) << built.err;
  EXPECT_TRUE(has(built.out, "2 documents")) << built.out;
  const Outcome with = folder.run(check);
  EXPECT_EQ(with.exit, 0);
  EXPECT_EQ(with.err, "");
  EXPECT_EQ(with.out, before);
  EXPECT_EQ(folder.run(check + " --no-index").out, before);
  EXPECT_TRUE(has(folder.run("index archive").out, "nothing had changed"));
}

TEST_F(IndexProgram, ALanguageThatTheRecordTellsHoldsWithAnIndex) {
  folder.write("archive/record.toml", "[[document]]\nfile = \"fontes.txt\"\nlanguage = \"la\"\n");
  folder.write("archive/fontes.txt", "Iam vero poena iudicis sequitur.\n");
  folder.write("latin.txt", "Scripsit: “Jam vero poena judicis sequitur.”\n");
  const std::string check = "check latin.txt --against archive --format json";
  const std::string before = folder.run(check).out;
  EXPECT_TRUE(has(before, "\"verbatim\": 1")) << before;
  ASSERT_EQ(folder.run("index archive").exit, 0);
  EXPECT_EQ(folder.run(check).out, before);
}

TEST_F(IndexProgram, ATitleThatTheRecordTellsIsThatOfItsSessionWithAnIndex) {
  folder.write("archive/record.toml",
               "[[document]]\nfile = \"board.txt\"\ntitle = \"Minutes of the Harbour Board\"\n");
  folder.write("archive/board.txt",
               "THE CHAIRMAN: The minutes of the last meeting are taken as read.\n\n"
               "MR. ADAMS: I move that the boom be closed to lighters every evening.\n\n"
               "MRS. BELL: I second the motion.\n\nMR. CORRY: I am against it.\n\n"
               "The motion was put to the vote and carried by 5 votes to 2.\n");
  folder.write("board.txt", "He moved “that the boom be closed to lighters every evening”.\n");
  const std::string check = "check board.txt --against archive --format json";
  const std::string before = folder.run(check).out;
  EXPECT_TRUE(has(before, "\"session\": \"Minutes of the Harbour Board\"")) << before;
  ASSERT_EQ(folder.run("index archive").exit, 0);
  EXPECT_EQ(folder.run(check).out, before);
}

TEST_F(IndexProgram, RebuildingReadsAllAnewAndGivesTheSameBytes) {
  const auto segments = [&] {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path("archive.sicut")))
      if (entry.path().extension() == ".segment")
        all[entry.path().filename().string()] = program::contents(entry.path());
    return all;
  };
  ASSERT_EQ(folder.run("index archive").exit, 0);
  const auto before = segments();
  ASSERT_FALSE(before.empty());
  EXPECT_TRUE(has(folder.run("index archive").out, "nothing had changed"));
  const Outcome again = folder.run("index archive --rebuild");
  EXPECT_EQ(again.exit, 0);
  EXPECT_TRUE(has(again.out, "added")) << again.out;
  EXPECT_EQ(segments(), before);
}

TEST_F(IndexProgram, AFolderMayBearTheNameOfACommand) {
  folder.write("record/letter.txt", "Everybody could remember who had ordered the seven blue lanterns.\n");
  EXPECT_EQ(folder.run("index record").exit, 0);
  EXPECT_EQ(folder.run("find \"the seven blue lanterns\" --against record").exit, 0);
  EXPECT_EQ(folder.run("check record --against record").exit, 0);
  EXPECT_EQ(folder.run("find check review record --against record").exit, 0);
}

TEST_F(IndexProgram, AStaleIndexIsToldAndChangesNothing) {
  ASSERT_EQ(folder.run("index archive").exit, 0);
  folder.write("archive/letter.txt", "Everybody could remember who had ordered the seven blue lanterns.\n");
  const std::string check = "check text.txt --against archive --format text --quiet";
  EXPECT_EQ(folder.run(check).out, folder.run(check + " --no-index").out);
  const Outcome told = folder.run("check text.txt --against archive");
  EXPECT_EQ(told.exit, 0);
  EXPECT_TRUE(has(told.err, "the index is not current")) << told.err;
}

TEST_F(IndexProgram, DamageIsExitFourAndCostsNoFinding) {
  ASSERT_EQ(folder.run("index archive").exit, 0);
  const std::string check = "check text.txt --against archive --format text --quiet";
  const std::string whole = folder.run(check).out;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("archive.sicut"))) {
    if (entry.path().extension() != ".segment") continue;
    std::string bytes = program::contents(entry.path());
    for (std::size_t at = 200; at < bytes.size(); at += 50) bytes[at] = static_cast<char>(bytes[at] ^ 4);
    std::ofstream(entry.path(), std::ios::binary) << bytes;
  }
  const Outcome run = folder.run(check);
  EXPECT_EQ(run.exit, 4);
  EXPECT_EQ(run.out, whole);
  EXPECT_TRUE(has(run.err, "run 'sicut index' again")) << run.err;
  EXPECT_EQ(folder.run("index archive").exit, 0);
  EXPECT_EQ(folder.run(check).exit, 0);
}

TEST_F(IndexProgram, VerifySaysWhetherAnIndexIsIntactAndCurrent) {
  EXPECT_TRUE(has(folder.run("record verify archive").out, "has no index"));
  ASSERT_EQ(folder.run("index archive").exit, 0);
  EXPECT_TRUE(has(folder.run("record verify archive").out, "current: every file"));
  folder.write("archive/letter.txt", "Another letter.\n");
  const Outcome stale = folder.run("record verify archive --format json");
  EXPECT_EQ(stale.exit, 0);
  EXPECT_EQ(nlohmann::json::parse(stale.out)["indexes"][0]["state"], "stale");
  folder.write("archive.sicut/manifest", "sicut-index 1\n");
  const Outcome damaged = folder.run("record verify archive");
  EXPECT_EQ(damaged.exit, 4);
  EXPECT_TRUE(has(damaged.err, "run 'sicut index' again")) << damaged.err;
}

TEST_F(IndexProgram, AnIndexElsewhere) {
  EXPECT_EQ(folder.run("index archive --index place").exit, 0);
  EXPECT_FALSE(std::filesystem::exists(folder.path("archive.sicut")));
  EXPECT_EQ(folder.run("find lanterns --against archive --index place").exit, 0);
  const Outcome none = folder.run("find lanterns --against archive --index nowhere");
  EXPECT_EQ(none.exit, 3);
  EXPECT_TRUE(has(none.err, "holds no index of this record")) << none.err;
  const Outcome foreign = folder.run("index archive --index archive");
  EXPECT_EQ(foreign.exit, 3);
  EXPECT_TRUE(has(foreign.err, "holds other files")) << foreign.err;
}

TEST_F(IndexProgram, FindTakesWordsFilesAndStandardInput) {
  for (const char* prepare : {"", "index archive"}) {
    if (*prepare != '\0') {
      ASSERT_EQ(folder.run(prepare).exit, 0);
    }
    const Outcome found = folder.run("find \"seven gren lanterns\" --against archive");
    EXPECT_EQ(found.exit, 0);
    EXPECT_TRUE(has(found.out, "archive/letter.txt, line 1")) << found.out;
    folder.write("queries", "counted twice ... agree to pay\n\npurple elephants rehearse operas\n");
    const Outcome lines = folder.run("find - --against archive --format json < queries");
    const auto report = nlohmann::json::parse(lines.out);
    EXPECT_EQ(report["format"], "sicut-find/1");
    ASSERT_EQ(report["queries"].size(), 2u);
    const auto& first = report["queries"][0]["passages"][0];
    EXPECT_EQ(first["document"], "archive/minutes.txt");
    EXPECT_EQ(first["covers"][0]["start"], 0);
    EXPECT_EQ(first["covers"][0]["end"], 30);
    EXPECT_TRUE(report["queries"][1]["passages"].empty());
    EXPECT_EQ(folder.run("find --from queries --against archive --format json").out, lines.out);
    const auto word =
        nlohmann::json::parse(folder.run("find the --against archive --format json --passages 3").out);
    EXPECT_EQ(word["queries"][0]["passages"].size(), 3u);
    EXPECT_GE(word["queries"][0]["passages_total"], 7);
  }
}

TEST_F(IndexProgram, LittleMemoryIsEnough) {
  EXPECT_EQ(folder.run("index archive --memory 1M").exit, 0);
  EXPECT_EQ(folder.run("check text.txt --against archive --memory 1M --format json").out,
            folder.run("check text.txt --against archive --format json").out);
}

}  // namespace
}  // namespace sicut
