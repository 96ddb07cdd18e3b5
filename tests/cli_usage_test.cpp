// The command line: what is understood, what is refused, and how helpfully.
#include "cli/check_command.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/fail_on.h"
#include "cli/options.h"
#include "cli/suggest.h"
#include "cli_program.h"

namespace sicut::cli {
namespace {

// A command line, parsed, with the commands it speaks of.
struct Typed {
  explicit Typed(std::vector<const char*> words) : commands(make_commands()) {
    words.insert(words.begin(), "sicut");
    parsed = parse_command_line(static_cast<int>(words.size()), words.data(), commands);
  }
  [[nodiscard]] const CheckCommand& check() const {
    return dynamic_cast<const CheckCommand&>(*std::get<Command*>(*parsed));
  }

  Commands commands;
  Result<Parsed> parsed;
};

TEST(CommandLine, TakesWhatTheContractGives) {
  const Typed typed({"check",    "a.txt",   "-",        "--against", "b.txt",     "c",
                     "--format", "json",    "--output", "o.json",    "--threads", "2",
                     "--quiet",  "--color", "never",    "--fail-on", "absent",    "--passages",
                     "3",        "--width", "100",      "--all"});
  ASSERT_TRUE(typed.parsed) << typed.parsed.error().message;
  const CheckCommand& check = typed.check();
  EXPECT_EQ(check.texts, (std::vector<std::string>{"a.txt", "-"}));
  EXPECT_EQ(check.against, (std::vector<std::string>{"b.txt", "c"}));
  EXPECT_EQ(check.report.format, "json");
  EXPECT_EQ(check.report.output, "o.json");
  EXPECT_EQ(check.report.threads, 2U);
  EXPECT_EQ(check.report.columns(), 100U);
  EXPECT_EQ(check.report.color, ColorChoice::never);
  EXPECT_EQ(check.passages, 3U);
  EXPECT_EQ(check.fail_on, FailOn::absent);
  EXPECT_TRUE(check.report.quiet);
  EXPECT_TRUE(check.all);
}

TEST(CommandLine, RepeatedRecordsAddUp) {
  const Typed typed({"check", "a.txt", "--against", "b", "--against=c", "--format=json"});
  ASSERT_TRUE(typed.parsed) << typed.parsed.error().message;
  EXPECT_EQ(typed.check().against, (std::vector<std::string>{"b", "c"}));
}

TEST(CommandLine, MistakesAreNamedWithTheRemedy) {
  struct Case {
    std::vector<const char*> words;
    const char* message;
  };
  const Case cases[] = {
      {{}, "no command given"},
      {{"chekc", "a", "--against", "b"}, "did you mean 'check'?"},
      {{"frobnicate"}, "commands: check"},
      {{"check", "a", "--agianst", "b"}, "did you mean '--against'?"},
      {{"check", "a", "--against", "b", "--thread", "2"}, "did you mean '--threads'?"},
      {{"check", "a", "--against", "b", "--colour=never"}, "did you mean '--color'?"},
      {{"check", "a", "--against", "b", "--indx", "x"}, "did you mean '--index'?"},
      {{"check", "a", "--against", "b", "--index", "x", "--no-index"}, "contradict each other"},
      {{"check", "a", "--against", "b", "--memory", "much"}, "such as 512M"},
      {{"find", "--against", "b"}, "needs words to look for"},
      {{"find", "a"}, "needs a record to look in"},
      {{"index", "a", "b"}, "takes one record"},
      {{"index", "-"}, "cannot be indexed"},
      {{"check", "a", "--against", "b", "-z"}, "unknown option -z"},
      {{"check", "a", "--against", "b", "--format", "jsn"}, "did you mean 'json'?"},
      {{"check", "a", "--against", "b", "--format", "sculpture"}, "it takes text, json"},
      {{"check", "a", "--against", "b", "--fail-on", "altred"}, "did you mean 'altered'?"},
      {{"check", "a", "--against", "b", "--color", "alway"}, "did you mean 'always'?"},
      {{"check", "a", "--against", "b", "--threads", "0"}, "--threads takes a number from 1"},
      {{"check", "a", "--against", "b", "--threads", "two"}, "not 'two'"},
      {{"check", "a", "--against", "b", "--passages", "-1"}, "--passages"},
      {{"check", "a", "--against", "b", "--width", "99999999999999999999"}, "--width takes a number"},
      {{"check", "a"}, "--against PATH"},
      {{"check", "--against", "b"}, "needs a text"},
      {{"check", "a", "--against"}, "--against"},
      {{"check", "", "--against", "b"}, "a path is empty"},
      {{"check", "-", "--against", "-"}, "only once"},
  };
  for (const Case& each : cases) {
    const Typed typed(each.words);
    ASSERT_FALSE(typed.parsed) << each.message;
    EXPECT_EQ(typed.parsed.error().kind, ErrorKind::usage);
    EXPECT_NE(typed.parsed.error().message.find(each.message), std::string::npos)
        << typed.parsed.error().message << "\nshould say: " << each.message;
  }
}

TEST(CommandLine, HelpHasExamples) {
  for (const auto& words : {std::vector<const char*>{"--help"}, std::vector<const char*>{"check", "--help"},
                            std::vector<const char*>{"check", "-h"}}) {
    const Typed typed(words);
    ASSERT_TRUE(typed.parsed) << typed.parsed.error().message;
    EXPECT_NE(std::get<ShowText>(*typed.parsed).text.find("sicut check article.txt --against archive/"),
              std::string::npos);
  }
}

TEST(Options, MemorySizes) {
  EXPECT_EQ(memory_size("--memory", "512M"), 512ULL << 20);
  EXPECT_EQ(memory_size("--memory", "2GiB"), 2ULL << 30);
  EXPECT_EQ(memory_size("--memory", "3kb"), 3072U);
  EXPECT_EQ(memory_size("--memory", "65536"), 65536U);
  for (const char* wrong : {"", "0", "M", "12X", "1.5G", "-1", "99999999999T", "1 G", "1MM"})
    EXPECT_FALSE(memory_size("--memory", wrong)) << wrong;
}

TEST(Suggestions, OnlyWhatIsNear) {
  const std::vector<std::string> words{"text", "json"};
  EXPECT_EQ(suggest("jsno", words), "json");
  EXPECT_EQ(suggest("tex", words), "text");
  EXPECT_EQ(suggest("te", words), "text");
  EXPECT_EQ(suggest("", words), std::nullopt);
  EXPECT_EQ(suggest("yaml", words), std::nullopt);
  EXPECT_EQ(suggest(std::string(100'000, 'j'), words), std::nullopt);
}

TEST(ExitCodes, TheGraverCounts) {
  EXPECT_EQ(graver(ExitCode::fail_on_reached, ExitCode::input), ExitCode::input);
  EXPECT_EQ(graver(ExitCode::damaged, ExitCode::input), ExitCode::damaged);
  EXPECT_EQ(graver(ExitCode::damaged, ExitCode::usage), ExitCode::usage);
  EXPECT_EQ(graver(ExitCode::done, ExitCode::fail_on_reached), ExitCode::fail_on_reached);
  EXPECT_EQ(graver(ExitCode::done, ExitCode::done), ExitCode::done);
}

TEST(FailOnRules, FollowTheContract) {
  struct Case {
    Fidelity fidelity;
    CitedSource cited;
    bool contradicted, altered, absent, any;
  };
  const Case cases[] = {
      {Fidelity::verbatim, CitedSource::none, false, false, false, false},
      {Fidelity::edited, CitedSource::none, false, false, false, false},
      {Fidelity::verbatim, CitedSource::none, true, true, true, true},
      {Fidelity::altered, CitedSource::none, false, true, true, true},
      {Fidelity::spliced, CitedSource::none, false, true, true, true},
      {Fidelity::loose, CitedSource::none, false, true, true, true},
      {Fidelity::absent, CitedSource::none, false, false, true, true},
      {Fidelity::absent, CitedSource::in_record, false, false, true, true},
      {Fidelity::absent, CitedSource::not_in_record, false, false, false, true},
      {Fidelity::untested, CitedSource::none, false, false, false, true},
  };
  for (const Case& each : cases) {
    QuotationFinding finding;
    finding.fidelity = each.fidelity;
    finding.cited_source = each.cited;
    if (each.contradicted) finding.attribution = {"A", {}, AttributionVerdict::contradicted};
    EXPECT_FALSE(reaches(finding, FailOn::none));
    EXPECT_EQ(reaches(finding, FailOn::altered), each.altered) << name(each.fidelity);
    EXPECT_EQ(reaches(finding, FailOn::absent), each.absent) << name(each.fidelity);
    EXPECT_EQ(reaches(finding, FailOn::any), each.any) << name(each.fidelity);
  }
}

TEST(Program, VersionAndHelpAndUsageErrors) {
  const program::Folder folder;
  EXPECT_EQ(folder.run("--version").out, "sicut " SICUT_VERSION "\n");
  EXPECT_EQ(folder.run("--help").exit, 0);
  EXPECT_EQ(folder.run("check --help").exit, 0);
  const program::Outcome wrong = folder.run("check a --agianst b");
  EXPECT_EQ(wrong.exit, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_EQ(wrong.err.rfind("sicut: ", 0), 0U) << wrong.err;
  EXPECT_NE(wrong.err.find("sicut check --help"), std::string::npos) << wrong.err;
  EXPECT_EQ(folder.run("").exit, 2);
  EXPECT_EQ(folder.run("--version >&-").exit, 3);
}

}  // namespace
}  // namespace sicut::cli
