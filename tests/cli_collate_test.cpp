// `sicut collate` as a user runs it.
#include "cli_program.h"

namespace sicut::program {
namespace {

const std::string kFirst =
    "The keeper of the lamp climbed the stairs before the evening bell.\nHe counted the grey boats in the "
    "harbour.\n";
const std::string kSecond =
    "The keeper of the lamp climbed the stairs before the evening bell.\nHe counted the green boats in the "
    "harbor.\n";

class CollateProgram : public ::testing::Test {
 protected:
  void SetUp() override {
    folder.write("first.txt", kFirst);
    folder.write("second.txt", kSecond);
  }
  Folder folder;
};

TEST_F(CollateProgram, SaysWhatDiffers) {
  const Outcome outcome = folder.run("collate first.txt second.txt");
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_NE(outcome.out.find("A 2       bell. He counted the [grey] boats in the harbour\n  B 2       green"),
            std::string::npos)
      << outcome.out;
  EXPECT_EQ(outcome.err, "");
}

TEST_F(CollateProgram, FormatsBaseLinesAndFailOn) {
  EXPECT_EQ(folder.run("collate first.txt second.txt --fail-on substantive").exit, 1);
  EXPECT_EQ(folder.run("collate first.txt:1-1 second.txt:1-1 --fail-on any").exit, 0);
  EXPECT_EQ(folder.run("collate first.txt second.txt --format csv").out.substr(0, 8), "variant,");
  EXPECT_EQ(folder.run("collate first.txt second.txt --format tei").out.substr(0, 5), "<?xml");
  const std::string json = folder.run("collate first.txt second.txt --base B --format json --full").out;
  EXPECT_NE(json.find("\"base\": \"B\""), std::string::npos);
  EXPECT_NE(json.find("\"segments\""), std::string::npos);
  EXPECT_EQ(folder.run("collate first.txt - --format json < second.txt").exit, 0);
}

TEST_F(CollateProgram, RulesComeFromAFile) {
  folder.write("rules.toml", "[[same]]\nwords = [\"grey\", \"green\"]\n");
  EXPECT_EQ(folder.run("collate first.txt second.txt --rules rules.toml --fail-on substantive").exit, 0);
  folder.write("rules.toml", "[[smae]]\n");
  const Outcome wrong = folder.run("collate first.txt second.txt --rules rules.toml");
  EXPECT_EQ(wrong.exit, 3);
  EXPECT_NE(wrong.err.find("rules.toml:1: unknown key \"smae\"; is it \"same\"?"), std::string::npos)
      << wrong.err;
}

TEST_F(CollateProgram, WrongUsageAndUnreadableWitnesses) {
  EXPECT_EQ(folder.run("collate first.txt").exit, 2);
  EXPECT_EQ(folder.run("collate first.txt second.txt --base Z").exit, 2);
  EXPECT_EQ(folder.run("collate first.txt second.txt:9-2").exit, 2);
  const Outcome missing = folder.run("collate first.txt nowhere.txt");
  EXPECT_EQ(missing.exit, 3);
  EXPECT_NE(missing.err.find("nowhere.txt"), std::string::npos);
  // The others are still done.
  const Outcome two = folder.run("collate first.txt second.txt nowhere.txt");
  EXPECT_EQ(two.exit, 3);
  EXPECT_NE(two.out.find("green"), std::string::npos);
  const Outcome none = folder.run("collate first.txt second.txt:500-600");
  EXPECT_EQ(none.exit, 3);
  EXPECT_NE(none.err.find("has no words on lines 500-600; it has 2 lines"), std::string::npos) << none.err;
}

}  // namespace
}  // namespace sicut::program
