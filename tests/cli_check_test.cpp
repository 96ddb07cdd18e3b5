// `sicut check` as its users meet it: exit codes, messages, reports.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli_program.h"

namespace sicut {
namespace {

using program::Folder;
using program::Outcome;

constexpr const char* kSource =
    "Minutes of the Lamp Committee\n\n"
    "The committee met in the hall of the weavers, and every lamp on the northern wharf was counted twice\n"
    "before the treasurer would not agree to pay the lamplighter his quarterly wages in silver.\n\n"
    "Nobody could remember who had ordered the seven green lanterns that hung over the chandler's door.\n";

constexpr const char* kHonest =
    "The record says that \"every lamp on the northern wharf was counted twice before the treasurer would "
    "not "
    "agree to pay the lamplighter his quarterly wages in silver\" that spring.\n";

constexpr const char* kAltered =
    "The record says that \"every lamp on the northern wharf was counted twice before the treasurer would "
    "agree to pay the lamplighter his quarterly wages in silver\" that spring.\n";

constexpr const char* kAbsent =
    "It is known that \"purple elephants rehearse complicated operas beneath frozen volcanic mountains every "
    "leap year\" somewhere.\n";

class CheckProgram : public ::testing::Test {
 protected:
  CheckProgram() {
    folder.write("archive/minutes.txt", kSource);
    folder.write("honest.txt", kHonest);
    folder.write("altered.txt", kAltered);
    folder.write("absent.txt", kAbsent);
  }

  static bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  }

  Folder folder;
};

TEST_F(CheckProgram, SaysOfEachTextWhatIsWrong) {
  const Outcome run = folder.run("check altered.txt absent.txt honest.txt --against archive");
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_TRUE(has(run.out, "ALTERED  altered.txt:1")) << run.out;
  EXPECT_TRUE(has(run.out, "ABSENT")) << run.out;
  EXPECT_TRUE(has(run.out, "[-not-]")) << run.out;
  EXPECT_FALSE(has(run.out, "VERBATIM")) << run.out;
  EXPECT_FALSE(has(run.out, "\x1b")) << "colours where there is no terminal";
  EXPECT_EQ(run.err, "") << "progress where there is no terminal";
}

TEST_F(CheckProgram, AllShowsWhatIsOnlyCountedOtherwise) {
  EXPECT_TRUE(has(folder.run("check honest.txt --against archive --all").out, "VERBATIM  honest.txt:1"));
}

TEST_F(CheckProgram, JsonHasTheContractsShape) {
  const Outcome run = folder.run("check altered.txt --against archive --format json");
  ASSERT_EQ(run.exit, 0) << run.err;
  const auto report = nlohmann::json::parse(run.out);
  EXPECT_EQ(report["format"], "sicut-check/1");
  EXPECT_EQ(report["record"]["documents"][0]["document"], "archive/minutes.txt");
  EXPECT_EQ(report["texts"][0]["path"], "altered.txt");
  EXPECT_EQ(report["texts"][0]["quotations"][0]["fidelity"], "altered");
  EXPECT_EQ(run.out.back(), '\n');
}

TEST_F(CheckProgram, FailOnSetsTheExitCode) {
  struct Case {
    const char *text, *fail_on;
    int exit;
  };
  const Case cases[] = {
      {"honest.txt", "none", 0},    {"honest.txt", "altered", 0}, {"honest.txt", "absent", 0},
      {"honest.txt", "any", 0},     {"altered.txt", "none", 0},   {"altered.txt", "altered", 1},
      {"altered.txt", "absent", 1}, {"altered.txt", "any", 1},    {"absent.txt", "none", 0},
      {"absent.txt", "altered", 0}, {"absent.txt", "absent", 1},  {"absent.txt", "any", 1},
  };
  for (const Case& each : cases) {
    const Outcome run =
        folder.run(std::string("check ") + each.text + " --against archive --fail-on " + each.fail_on);
    EXPECT_EQ(run.exit, each.exit) << each.text << " --fail-on " << each.fail_on << "\n"
                                   << run.out << run.err;
  }
}

TEST_F(CheckProgram, ThreadsDoNotChangeTheReport) {
  for (const char* format : {"json", "text"}) {
    const std::string words =
        std::string("check altered.txt absent.txt honest.txt --against archive --format ") + format +
        " --threads ";
    EXPECT_EQ(folder.run(words + "1").out, folder.run(words + "2").out);
  }
}

TEST_F(CheckProgram, ReadsStandardInputOnce) {
  const Outcome run = folder.run("check - --against archive < altered.txt");
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_TRUE(has(run.out, "ALTERED")) << run.out;
  EXPECT_EQ(folder.run("check - - --against archive < altered.txt").exit, 2);
  EXPECT_EQ(folder.run("check - --against - < altered.txt").exit, 2);
}

TEST_F(CheckProgram, UnreadableTextIsToldAndTheRestIsDone) {
  folder.write("empty.txt", "");
  folder.write("binary.txt", std::string("\x7f"
                                         "ELF\0\0\0\1\2\3\0\0\0\0\0\0\xff\xfe\0\0",
                                         20));
  const Outcome run = folder.run("check missing.txt empty.txt binary.txt altered.txt --against archive");
  EXPECT_EQ(run.exit, 3);
  for (const char* name : {"missing.txt", "empty.txt", "binary.txt"}) {
    EXPECT_TRUE(has(run.err, std::string("sicut: ") + name + ": ")) << run.err;
  }
  EXPECT_TRUE(has(run.out, "ALTERED  altered.txt:1")) << run.out;
}

TEST_F(CheckProgram, UnreadableRecordFileIsToldAndTheRestIsDone) {
  folder.write("archive/empty.txt", "");
  const Outcome run = folder.run("check altered.txt --against archive gone.txt --fail-on altered");
  EXPECT_EQ(run.exit, 3) << "unreadable input comes before --fail-on";
  EXPECT_TRUE(has(run.err, "gone.txt")) << run.err;
  EXPECT_TRUE(has(run.err, "archive/empty.txt")) << run.err;
  EXPECT_TRUE(has(run.out, "ALTERED")) << run.out;
}

TEST_F(CheckProgram, TroublesStandInTheJsonToo) {
  const Outcome run = folder.run("check missing.txt altered.txt --against archive --format json");
  EXPECT_EQ(run.exit, 3);
  const auto report = nlohmann::json::parse(run.out);
  ASSERT_FALSE(report["diagnostics"].empty());
  EXPECT_EQ(report["diagnostics"][0]["path"], "missing.txt");
  EXPECT_EQ(report["diagnostics"][0]["level"], "error");
}

TEST_F(CheckProgram, NothingReadableIsNoReport) {
  const Outcome no_text = folder.run("check missing.txt --against archive");
  EXPECT_EQ(no_text.exit, 3);
  EXPECT_EQ(no_text.out, "");
  EXPECT_TRUE(has(no_text.err, "no text could be read")) << no_text.err;
  const Outcome no_record = folder.run("check altered.txt --against missing");
  EXPECT_EQ(no_record.exit, 3);
  EXPECT_EQ(no_record.out, "");
  EXPECT_TRUE(has(no_record.err, "no document of the record")) << no_record.err;
}

TEST_F(CheckProgram, ManyTroublesAreCountedNotListed) {
  std::string words = "check altered.txt";
  for (int i = 0; i < 50; ++i) words += " missing-" + std::to_string(i);
  const Outcome run = folder.run(words + " --against archive");
  EXPECT_EQ(run.exit, 3);
  EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 21) << run.err;
  EXPECT_TRUE(has(run.err, "and 30 more")) << run.err;
}

TEST_F(CheckProgram, FolderLoopsEnd) {
  std::filesystem::create_directories(folder.path("archive/inner"));
  std::filesystem::create_directory_symlink("..", folder.path("archive/inner/back"));
  const Outcome run = folder.run("check altered.txt --against archive");
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_TRUE(has(run.out, "ALTERED")) << run.out;
}

TEST_F(CheckProgram, HugeSparseFileIsRefusedNotRead) {
  folder.write("huge.txt", "");
  std::error_code problem;
  std::filesystem::resize_file(folder.path("huge.txt"), 2'147'483'648ULL, problem);
  if (problem) GTEST_SKIP() << "no sparse file of 2 GB can be made here: " << problem.message();
  const Outcome run = folder.run("check huge.txt altered.txt --against archive");
  EXPECT_EQ(run.exit, 3);
  EXPECT_TRUE(has(run.err, "sicut: huge.txt: ")) << run.err;
  EXPECT_TRUE(has(run.out, "ALTERED")) << run.out;
}

TEST_F(CheckProgram, NoPermissionIsTold) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  std::filesystem::permissions(folder.path("honest.txt"), std::filesystem::perms::none);
  const Outcome run = folder.run("check honest.txt altered.txt --against archive");
  EXPECT_EQ(run.exit, 3);
  EXPECT_TRUE(has(run.err, "honest.txt")) << run.err;
}

TEST_F(CheckProgram, HostileNamesAndTextsDoNotReachTheTerminalRaw) {
  folder.write(
      "evil\x1b[2J.txt",
      "He said \"pay the lamplighter \x1b[31m his quarterly\xe2\x80\xae wages in gold\x07 coins\".\n");
  const Outcome run = folder.run("check evil* nothing\x1b[0m --against archive --all");
  EXPECT_EQ(run.exit, 3);
  for (const char* raw : {"\x1b", "\x07", "\xe2\x80\xae"}) {
    EXPECT_FALSE(has(run.out, raw)) << run.out;
    EXPECT_FALSE(has(run.err, raw)) << run.err;
  }
}

TEST_F(CheckProgram, ColourOnDemand) {
  EXPECT_TRUE(has(folder.run("check altered.txt --against archive --color always").out, "\x1b["));
  EXPECT_FALSE(has(folder.run("check altered.txt --against archive --color never").out, "\x1b["));
}

TEST_F(CheckProgram, AReaderThatGoesAwayIsNoError) {
  std::string many;
  for (int i = 0; i < 4000; ++i) many += kAltered;
  folder.write("many.txt", many);
  const Outcome run = folder.run("check many.txt --against archive | head -c 10");
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.err, "");
}

TEST_F(CheckProgram, ClosedStandardOutputIsTold) {
  const Outcome run = folder.run("check altered.txt --against archive >&-");
  EXPECT_EQ(run.exit, 3);
  EXPECT_TRUE(has(run.err, "standard output")) << run.err;
}

}  // namespace
}  // namespace sicut
