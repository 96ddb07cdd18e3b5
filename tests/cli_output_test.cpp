// --output: a file that appears whole or not at all.
#include <sys/stat.h>

#include "cli_program.h"

namespace sicut {
namespace {

using program::Folder;
using program::Outcome;

class OutputFile : public ::testing::Test {
 protected:
  OutputFile() {
    folder.write("source.txt",
                 "The ferry leaves the eastern landing whenever the bell has been rung twice.\n");
    folder.write("text.txt", "He wrote \"the ferry leaves the eastern landing whenever the bell\" to her.\n");
  }

  [[nodiscard]] std::size_t files() const {
    const std::filesystem::directory_iterator begin(folder.path());
    return static_cast<std::size_t>(std::distance(begin, std::filesystem::directory_iterator()));
  }

  Folder folder;
};

TEST_F(OutputFile, HoldsWhatStandardOutputWould) {
  const Outcome shown = folder.run("check text.txt --against source.txt --format json");
  const Outcome written =
      folder.run("check text.txt --against source.txt --format json --output report.json");
  EXPECT_EQ(written.exit, 0) << written.err;
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(folder.read("report.json"), shown.out);
  EXPECT_EQ(files(), 3U) << "no temporary file is left";
}

TEST_F(OutputFile, ReplacesAnOlderReportAndKeepsItsPermissions) {
  folder.write("report.json", "old");
  std::filesystem::permissions(folder.path("report.json"), std::filesystem::perms(0640));
  EXPECT_EQ(folder.run("check text.txt --against source.txt --format json --output report.json").exit, 0);
  EXPECT_NE(folder.read("report.json"), "old");
  EXPECT_EQ(std::filesystem::status(folder.path("report.json")).permissions(), std::filesystem::perms(0640));
}

TEST_F(OutputFile, FollowsALink) {
  folder.write("real.json", "old");
  std::filesystem::create_symlink("real.json", folder.path("link.json"));
  EXPECT_EQ(folder.run("check text.txt --against source.txt --output link.json").exit, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.json")));
  EXPECT_NE(folder.read("real.json"), "old");
}

TEST_F(OutputFile, StaysAsItWasWhereNothingCouldBeChecked) {
  folder.write("report.json", "old");
  EXPECT_EQ(folder.run("check missing.txt --against source.txt --output report.json").exit, 3);
  EXPECT_EQ(folder.read("report.json"), "old");
  EXPECT_EQ(files(), 3U);
}

TEST_F(OutputFile, ImpossiblePlacesAreRefusedBeforeTheWork) {
  std::filesystem::create_directory(folder.path("folder"));
  const char* const places[] = {"folder", "nowhere/report.json", "text.txt", "./source.txt"};
  for (const char* place : places) {
    const Outcome run = folder.run(std::string("check text.txt --against source.txt --output ") + place);
    EXPECT_EQ(run.exit, 2) << place;
    EXPECT_NE(run.err.find(place), std::string::npos) << run.err;
    EXPECT_EQ(run.out, "");
  }
  EXPECT_NE(folder.read("text.txt").find("He wrote"), std::string::npos);
}

TEST_F(OutputFile, DevicesAreWrittenTo) {
  EXPECT_EQ(folder.run("check text.txt --against source.txt --output /dev/null").exit, 0);
  const Outcome full = folder.run("check text.txt --against source.txt --output /dev/full");
  EXPECT_EQ(full.exit, 3);
  EXPECT_NE(full.err.find("/dev/full"), std::string::npos) << full.err;
}

}  // namespace
}  // namespace sicut
