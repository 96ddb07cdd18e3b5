// Review files, and earlier reports to compare with.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "report/report.h"
#include "report_sample.h"
#include "review/decisions.h"
#include "review/earlier_report.h"

namespace sicut::review {
namespace {

constexpr const char* kFile =
    "{\"format\": \"sicut-review/1\"}\n"
    "# the second edition, passim\n"
    "{\"fingerprint\": \"aa11\", \"decision\": \"accepted\", \"by\": \"Quill\", \"when\": \"2031-04-01\"}\n"
    "\n"
    "{\"decision\":\"wrong\",   \"fingerprint\":\"cc33\", \"verdict\":\"altered\", \"why\":\"“sic” in the "
    "copy\"}\n";

DecisionLine line(std::string fingerprint, DecisionKind kind = DecisionKind::accepted) {
  DecisionLine out;
  out.fingerprint = std::move(fingerprint);
  out.decision.kind = kind;
  out.decision.by = "Thorne";
  return out;
}

Decisions parsed(std::string_view text) {
  auto decisions = Decisions::parse("x.review", text);
  EXPECT_TRUE(decisions) << (decisions ? "" : decisions.error().message);
  return decisions ? *decisions : Decisions{};
}

std::string complaint(std::string_view text) {
  const auto decisions = Decisions::parse("x.review", text);
  EXPECT_FALSE(decisions);
  return decisions ? "" : decisions.error().message;
}

TEST(Decisions, AreReadWithAllTheySay) {
  const Decisions decisions = parsed(kFile);
  ASSERT_EQ(decisions.all().size(), 2U);
  const DecisionLine* wrong = decisions.find("cc33");
  ASSERT_NE(wrong, nullptr);
  EXPECT_EQ(wrong->decision.kind, DecisionKind::wrong);
  EXPECT_EQ(wrong->decision.on, "altered");
  EXPECT_EQ(wrong->decision.why, "“sic” in the copy");
  EXPECT_EQ(wrong->line, 5U);
  EXPECT_EQ(decisions.find("aa11")->decision.when, "2031-04-01");
}

TEST(Decisions, OtherLinesStayByteForByte) {
  EXPECT_EQ(parsed(kFile).text(), kFile);
  Decisions decisions = parsed(kFile);
  decisions.put(line("bb22"));
  const std::string text = decisions.text();
  const std::string added = "{\"fingerprint\": \"bb22\", \"decision\": \"accepted\", \"by\": \"Thorne\"}\n";
  const std::size_t at = text.find(added);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(std::string(text).erase(at, added.size()), kFile);  // one line more, and nothing else
  EXPECT_TRUE(text.find("aa11") < at && at < text.find("cc33"));
  EXPECT_TRUE(decisions.remove("bb22"));
  EXPECT_FALSE(decisions.remove("bb22"));
  EXPECT_EQ(decisions.text(), kFile);
  decisions.put(line("aa11", DecisionKind::explained));
  EXPECT_NE(
      decisions.text().find("{\"fingerprint\": \"aa11\", \"decision\": \"explained\", \"by\": \"Thorne\"}\n"),
      std::string::npos);
  EXPECT_EQ(decisions.text().find("Quill"), std::string::npos);
}

TEST(Decisions, ANewFileNamesItsFormat) {
  Decisions decisions;
  decisions.put(line("bb22"));
  EXPECT_EQ(decisions.text(),
            "{\"format\": \"sicut-review/1\"}\n"
            "{\"fingerprint\": \"bb22\", \"decision\": \"accepted\", \"by\": \"Thorne\"}\n");
}

TEST(Decisions, ErrorsNameLineAndRemedy) {
  const std::string head = "{\"format\": \"sicut-review/1\"}\n";
  EXPECT_NE(complaint(head + "accepted\n").find("x.review:2: is no JSON object"), std::string::npos);
  EXPECT_NE(complaint(head + "[[[[[[\n").find("x.review:2:"), std::string::npos);
  EXPECT_NE(complaint("{\"format\": \"sicut-review/9\"}\n").find("of another format"), std::string::npos);
  EXPECT_NE(
      complaint("{\"fingerprint\": \"a\", \"decision\": \"maybe\"}").find("accepted, explained or wrong"),
      std::string::npos);
  EXPECT_NE(complaint("{\"fingerprint\": \"a\", \"decision\": \"wrong\", \"reason\": \"x\"}")
                .find("unknown key \"reason\""),
            std::string::npos);
  EXPECT_NE(complaint("{\"fingerprint\": 7, \"decision\": \"wrong\"}").find("must be a string"),
            std::string::npos);
  EXPECT_NE(complaint("{\"decision\": \"wrong\"}").find("needs a \"fingerprint\""), std::string::npos);
  EXPECT_NE(complaint("<<<<<<< ours\n").find("merge was left unfinished"), std::string::npos);
  const std::string twice = "{\"fingerprint\": \"a\", \"decision\": \"wrong\"}\n";
  EXPECT_NE(complaint(twice + twice).find("x.review:2: a is decided on line 1 already"), std::string::npos);
}

TEST(Decisions, HostileBytesNeverCrash) {
  std::mt19937 random(5);
  const std::string_view pieces[] = {"{",    "}",  "\"",       "fingerprint", ":",     ",",     "\\u",
                                     "\xff", "\n", "decision", "[",           "wrong", "1e999", "\0x"};
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 2 == 0 ? kFile : "";
    for (std::size_t i = random() % 40; i > 0; --i)
      text.insert(text.empty() ? 0 : random() % text.size(), pieces[random() % std::size(pieces)]);
    const auto decisions = Decisions::parse("x", text);
    if (decisions) {
      EXPECT_TRUE(Decisions::parse("x", decisions->text())) << text;
    }
    static_cast<void>(parse_report("x", text));
  }
  EXPECT_FALSE(Decisions::parse("x", std::string(200'000, '[')));
  EXPECT_FALSE(parse_report("x", std::string(200'000, '[')));
  EXPECT_FALSE(parse_report("x", std::string(200'000, '{')));
}

TEST(Decisions, AreSetBesideTheVerdict) {
  CheckReport report = sample::report();
  const std::string text =
      "{\"fingerprint\": \"f-q1\", \"decision\": \"accepted\", \"verdict\": \"altered\"}\n"
      "{\"fingerprint\": \"f-q2\", \"decision\": \"explained\", \"verdict\": \"altered\"}\n"
      "{\"fingerprint\": \"f-q5\", \"decision\": \"wrong\", \"verdict\": \"verbatim, another person's "
      "words\"}\n"
      "{\"fingerprint\": \"f-gone\", \"decision\": \"wrong\"}\n";
  const Decisions decisions = parsed(text);
  const auto stale = apply(decisions, report);
  ASSERT_EQ(stale.size(), 1U);
  EXPECT_EQ(stale[0]->fingerprint, "f-gone");
  const auto find = [&](const char* id) -> const QuotationFinding& {
    return *std::find_if(report.texts[0].quotations.begin(), report.texts[0].quotations.end(),
                         [&](const QuotationFinding& finding) { return finding.id == id; });
  };
  EXPECT_TRUE(find("q1").decision && find("q1").decision->holds);
  EXPECT_EQ(find("q1").fidelity, Fidelity::altered);
  EXPECT_TRUE(find("q2").decision && !find("q2").decision->holds);  // it is spliced now
  EXPECT_TRUE(find("q5").decision && find("q5").decision->holds);
  EXPECT_FALSE(find("q3").decision);
}

EarlierReport earlier(const CheckReport& report) {
  auto read = parse_report("old.json", report::check_json(report));
  EXPECT_TRUE(read) << (read ? "" : read.error().message);
  return read ? *read : EarlierReport{};
}

TEST(Baseline, ReadsWhatTheReportWrites) {
  const CheckReport report = sample::report();
  const EarlierReport read = earlier(report);
  ASSERT_EQ(read.findings.size(), report.texts[0].quotations.size());
  for (std::size_t i = 0; i < read.findings.size(); ++i) {
    const QuotationFinding& finding = report.texts[0].quotations[i];
    EXPECT_EQ(read.findings[i].path, "essay.txt");
    EXPECT_EQ(read.findings[i].fingerprint, finding.fingerprint);
    EXPECT_EQ(read.findings[i].quote, finding.quote);
    EXPECT_EQ(read.findings[i].verdict, verdict_of(finding));
    EXPECT_EQ(read.findings[i].line, finding.line);
  }
}

TEST(Baseline, OnlyWhatIsNewIsLeft) {
  const CheckReport old = sample::report();
  CheckReport report = old;
  auto& quotations = report.texts[0].quotations;
  quotations[0].fidelity = Fidelity::altered;  // the verdict has changed
  quotations.push_back(quotations[1]);         // the same words once more
  quotations.push_back(sample::untested());
  quotations.back().fingerprint = "f-new";
  quotations.erase(quotations.begin() + 3);
  const NewAndKnown counts = keep_new(earlier(old), report);
  ASSERT_EQ(quotations.size(), 3U);
  EXPECT_EQ(quotations[0].fingerprint, "f-q7");
  EXPECT_EQ(quotations[1].fingerprint, "f-q1");
  EXPECT_EQ(quotations[2].fingerprint, "f-new");
  EXPECT_EQ(counts.fresh, 3U);
  EXPECT_EQ(counts.known, 6U);
  EXPECT_EQ(counts.gone, 2U);
}

TEST(Baseline, RefusesWhatIsNone) {
  const auto message = [](std::string_view text) {
    const auto read = parse_report("old.json", text);
    return read ? std::string() : read.error().message;
  };
  EXPECT_NE(message("not json").find("is no JSON"), std::string::npos);
  EXPECT_NE(message("{\"format\": \"sicut-find/1\"}").find("is no report of 'sicut check"),
            std::string::npos);
  EXPECT_NE(message("[]").find("is no report of"), std::string::npos);
  CheckReport partial = sample::report();
  partial.baseline = BaselineNote{"older.json", 3, 1};
  EXPECT_NE(message(report::check_json(partial)).find("lists only what was new"), std::string::npos);
}

}  // namespace
}  // namespace sicut::review
