// `sicut review`, and --review and --baseline of `sicut check`.
#include <gtest/gtest.h>

#include "cli_program.h"

namespace sicut::program {
namespace {

class Review : public ::testing::Test {
 protected:
  void SetUp() override {
    folder.write("record/minutes.txt",
                 "The harbour is not to be sold to any merchant whatever he may offer for it.\n\n"
                 "The lamps of the quay are to be lit at dusk and put out at dawn by the keeper.\n");
    folder.write(
        "essay.txt",
        "They resolved: “The harbour is now to be sold to any merchant whatever he may offer for it.”\n\n"
        "And: “The lamps of the quay are to be lit at noon and put out at dawn by the keeper.”\n");
    ASSERT_EQ(check("--format json --output report.json").exit, 0);
    const std::string report = folder.read("report.json");
    for (std::size_t at = 0; (at = report.find("\"fingerprint\": \"", at)) != std::string::npos;) {
      at += 16;
      fingerprints.push_back(report.substr(at, 16));
    }
    ASSERT_EQ(fingerprints.size(), 2U);
  }

  [[nodiscard]] Outcome check(const std::string& options) const {
    return folder.run("check essay.txt --against record " + options);
  }

  Folder folder;
  std::vector<std::string> fingerprints;
};

TEST_F(Review, ADecidedFindingIsShownAndDoesNotFail) {
  EXPECT_EQ(check("--fail-on altered").exit, 1);
  const std::string both = fingerprints[0] + " " + fingerprints[1];
  const Outcome decided = folder.run("review essay.review explain " + both +
                                     " --report report.json --by 'Ada Quill' "
                                     "--why 'from the draft' --when 2031-04-01");
  EXPECT_EQ(decided.exit, 0) << decided.err;
  const Outcome after = check("--fail-on altered --review essay.review");
  EXPECT_EQ(after.exit, 0);
  EXPECT_NE(after.out.find("ALTERED"), std::string::npos);  // the verdict stays
  EXPECT_NE(after.out.find("decided explained, by Ada Quill on 2031-04-01: from the draft"),
            std::string::npos);
  EXPECT_EQ(folder.run("review essay.review remove " + fingerprints[0].substr(0, 6)).exit, 0);
  EXPECT_EQ(check("--fail-on altered --review essay.review").exit, 1);
}

TEST_F(Review, ADecisionDoesNotOutliveItsVerdict) {
  ASSERT_EQ(folder
                .run("review essay.review accept " + fingerprints[0] + " " + fingerprints[1] +
                     " --report report.json --by Quill")
                .exit,
            0);
  folder.write("record/minutes.txt",
               "Nothing of the kind was ever said in this town by anybody at any time.\n");
  const Outcome after = check("--fail-on absent --review essay.review");
  EXPECT_EQ(after.exit, 1);
  EXPECT_NE(after.out.find("look again"), std::string::npos);
}

TEST_F(Review, StaleDecisionsAreTold) {
  ASSERT_EQ(folder.run("review essay.review accept 0123456789abcdef --by Quill").exit, 0);
  const Outcome after = check("--review essay.review");
  EXPECT_NE(after.err.find("1 decision concerns no quotation of these texts (0123456789abcdef)"),
            std::string::npos);
  const Outcome list = folder.run("review essay.review --report report.json");
  EXPECT_NE(list.out.find("no quotation of the report has this fingerprint any more"), std::string::npos);
  EXPECT_NE(list.out.find("NOT DECIDED (altered)  essay.txt:1"), std::string::npos);
  EXPECT_NE(list.out.find("1 decision: 0 hold, 0 made on another verdict, 1 gone; 2 findings not decided"),
            std::string::npos);
  const Outcome json = folder.run("review essay.review list --report report.json --format json");
  EXPECT_NE(json.out.find("\"state\": \"gone\""), std::string::npos);
}

TEST_F(Review, OnlyWhatIsNewFails) {
  const Outcome same = check("--baseline report.json --fail-on any");
  EXPECT_EQ(same.exit, 0);
  EXPECT_NE(same.out.find("Nothing is new since the baseline."), std::string::npos);
  EXPECT_EQ(same.out.find("ALTERED"), std::string::npos);
  folder.write("essay.txt", folder.read("essay.txt") +
                                "\nAnd: “The lamps of the quay are to be lit at dusk and put "
                                "out at noon by the keeper.”\n");
  const Outcome later = check("--baseline report.json --fail-on any");
  EXPECT_EQ(later.exit, 1);
  EXPECT_NE(later.out.find("1 quotation: 1 altered"), std::string::npos);
  const Outcome json = check("--baseline report.json --format json --output new.json");
  EXPECT_EQ(json.exit, 0);
  EXPECT_NE(folder.read("new.json").find("\"known\": 2"), std::string::npos);
  EXPECT_EQ(check("--baseline new.json").exit, 3);  // a list of what is new is no baseline
}

TEST_F(Review, WrongUsageIsToldWithTheRemedy) {
  const auto told = [&](const std::string& arguments, int exit, const char* words) {
    const Outcome outcome = folder.run("review " + arguments);
    EXPECT_EQ(outcome.exit, exit) << arguments;
    EXPECT_NE(outcome.err.find(words), std::string::npos) << outcome.err;
  };
  told("", 2, "needs a review file");
  told("x.review acept 0123456789abcdef", 2, "did you mean 'accept'?");
  told("x.review accept --by Q", 2, "needs the fingerprint");
  told("x.review wrong 0123456789abcdef --by Q", 2, "needs a reason");
  told("x.review accept xyz --by Q", 2, "is no fingerprint");
  told("x.review accept 0123 --by Q", 2, "with --report REPORT.json a part of it will do");
  told("x.review accept 0123456789abcdef --by Q --report report.json", 3, "no fingerprint here begins with");
  told("x.review list", 3, "no such file");
  told("x.review remove 0123456789abcdef", 3, "no such file");
  folder.write("bad.review", "nonsense\n");
  told("bad.review accept 0123456789abcdef --by Q", 3, "bad.review:1: is no JSON object");
  EXPECT_EQ(folder.read("bad.review"), "nonsense\n");
  EXPECT_EQ(check("--review no.review").exit, 3);
  EXPECT_EQ(check("--baseline no.json").exit, 3);
  EXPECT_EQ(check("--review bad.review").exit, 3);
}

}  // namespace
}  // namespace sicut::program
