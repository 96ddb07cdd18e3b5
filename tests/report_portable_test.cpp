// SARIF, Web Annotation, CSV and Markdown.
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "report/portable.h"
#include "report/report.h"
#include "report_sample.h"

namespace sicut::report {
namespace {

using AnyJson = nlohmann::json;

ReportCoordinates coordinates_of(const CheckReport& report) {
  ReportCoordinates all;
  for (const TextFinding& text : report.texts) {
    all.emplace_back();
    for (const QuotationFinding& finding : text.quotations) {
      FindingCoordinates at;
      at.text = {finding.line,  5,           finding.line, 25,  finding.place.start, finding.place.end,
                 finding.quote, "He said: ", ".",          true};
      for (std::size_t p = 0; p < finding.passages.size(); ++p)
        at.passages.push_back({7, 1, 7, 9, 70, 90, finding.passages[p].text, "", "", p == 0});
      all.back().push_back(std::move(at));
    }
  }
  return all;
}

template <class Write>
std::string written_by(Write write) {
  std::string out;
  write([&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

AnyJson sarif_of(const CheckReport& report) {
  return AnyJson::parse(
      written_by([&](const Sink& sink) { write_check_sarif(report, coordinates_of(report), sink); }));
}

AnyJson annotations_of(const CheckReport& report) {
  return AnyJson::parse(
      written_by([&](const Sink& sink) { write_check_annotation(report, coordinates_of(report), sink); }));
}

std::string csv_of(const CheckReport& report) {
  return written_by([&](const Sink& sink) { write_check_csv(report, sink); });
}

std::string markdown_of(const CheckReport& report, bool all = false) {
  return written_by([&](const Sink& sink) { write_check_markdown(report, all, sink); });
}

// Rows of a CSV file, by the rules of RFC 4180.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    std::string& cell = rows.back().back();
    if (quoted && c == '"' && csv.compare(at, 2, "\"\"") == 0) {
      cell += '"';
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\r') {
      ++at;
      rows.push_back({""});
    } else {
      cell += c;
    }
  }
  rows.pop_back();
  return rows;
}

CheckReport decided() {
  CheckReport report = sample::report();
  report.texts[0].quotations[1].decision =
      Decision{DecisionKind::explained, "Quill", "2031-04-01", "a draft", "altered", true};
  report.texts[0].quotations[2].decision =
      Decision{DecisionKind::wrong, "Quill", "2031-04-01", "", "altered", false};
  return report;
}

TEST(Sarif, KindsAndLevelsFollowTheVerdict) {
  const AnyJson run = sarif_of(sample::report())["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  std::map<std::string, std::string> kinds;
  for (const AnyJson& result : run["results"]) {
    kinds[result["ruleId"]] = result["kind"];
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    EXPECT_TRUE(result["kind"] == "fail" || result["level"] == "none");
    EXPECT_TRUE(result["partialFingerprints"].contains("sicutQuotation/v1"));
    const AnyJson& place = result["locations"][0]["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "essay.txt");
    EXPECT_EQ(place["region"]["startColumn"], 5);
    EXPECT_EQ(run["artifacts"][place["artifactLocation"]["index"].get<std::size_t>()]["location"]["uri"],
              "essay.txt");
  }
  EXPECT_EQ(kinds["verbatim"], "pass");
  EXPECT_EQ(kinds["altered"], "fail");
  EXPECT_EQ(kinds["spliced"], "fail");
  EXPECT_EQ(kinds["wrong-person"], "fail");
  EXPECT_EQ(kinds["negation-left-out"], "review");
  EXPECT_EQ(kinds["absent-from-cited-source"], "fail");
  EXPECT_EQ(kinds["untested"], "notApplicable");
}

TEST(Sarif, DecisionsAreSuppressionsAndNewIsNew) {
  CheckReport report = decided();
  report.baseline = BaselineNote{"old.json", 2, 0};
  const AnyJson results = sarif_of(report)["runs"][0]["results"];
  EXPECT_EQ(results[1]["suppressions"][0]["status"], "accepted");
  EXPECT_EQ(results[1]["suppressions"][0]["justification"], "explained, by Quill on 2031-04-01: a draft");
  EXPECT_EQ(results[2]["suppressions"][0]["status"], "underReview");
  EXPECT_FALSE(results[3].contains("suppressions"));
  EXPECT_EQ(results[0]["baselineState"], "new");
}

TEST(Sarif, PathsAreReferences) {
  EXPECT_EQ(reference_of("a b/ü#?.txt"), "a%20b/%C3%BC%23%3F.txt");
  EXPECT_EQ(reference_of("c:x"), "c%3Ax");
  EXPECT_EQ(reference_of("/tmp/x"), "file:///tmp/x");
  EXPECT_EQ(reference_of("-"), "stdin");
}

TEST(Annotation, EachQuotationHasItsTargetAndSources) {
  const AnyJson page = annotations_of(decided());
  EXPECT_EQ(page["type"], "AnnotationPage");
  EXPECT_EQ(page["items"].size(), 8U);
  EXPECT_EQ(page["partOf"]["total"], 8);
  std::set<std::string> ids;
  for (const AnyJson& item : page["items"]) {
    EXPECT_EQ(item["type"], "Annotation");
    EXPECT_TRUE(ids.insert(item["id"]).second);
    EXPECT_EQ(item["target"]["source"], "essay.txt");
    EXPECT_EQ(item["target"]["selector"][0]["type"], "TextQuoteSelector");
    EXPECT_EQ(item["target"]["selector"][1]["type"], "TextPositionSelector");
  }
  const AnyJson& splice = page["items"][2];
  std::size_t sources = 0;
  for (const AnyJson& body : splice["body"]) sources += body["type"] == "SpecificResource" ? 1U : 0U;
  EXPECT_EQ(sources, 2U);
  EXPECT_EQ(page["items"][1]["body"].back()["value"], "explained, by Quill on 2031-04-01: a draft");
}

TEST(Annotation, WordsThatStandSeveralTimesAreNoSelector) {
  const CheckReport report = sample::report();
  ReportCoordinates at = coordinates_of(report);
  at[0][0].text.unique = false;
  const AnyJson page =
      AnyJson::parse(written_by([&](const Sink& sink) { write_check_annotation(report, at, sink); }));
  EXPECT_EQ(page["items"][0]["target"]["selector"].size(), 1U);
  EXPECT_EQ(page["items"][0]["target"]["selector"][0]["type"], "TextPositionSelector");
}

TEST(Csv, ARowAFinding) {
  CheckReport report = decided();
  report.texts[0].quotations[0].quote = "=2+3, \"sum\"\nand more";
  const auto rows = rows_of(csv_of(report));
  ASSERT_EQ(rows.size(), 9U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[1][4], "'=2+3, \"sum\" and more");  // no formula
  EXPECT_EQ(rows[2][2], "altered");
  EXPECT_EQ(rows[2][6], "“now” for “not”");
  EXPECT_EQ(rows[2][7], "negation");
  EXPECT_EQ(rows[2][21], "explained");
  EXPECT_EQ(rows[6][3], "yes");  // another person's words
}

TEST(Markdown, FindingsMostSeriousFirst) {
  const std::string text = markdown_of(decided());
  EXPECT_LT(text.find("### SPLICED"), text.find("### ALTERED"));
  EXPECT_NE(text.find("The harbour is **now** to be sold"), std::string::npos);
  EXPECT_NE(text.find("The harbour is ~~not~~ to be sold"), std::string::npos);
  EXPECT_NE(text.find("**Decided:** explained, by Quill on 2031-04-01: a draft"), std::string::npos);
  EXPECT_NE(text.find("| altered | 1 |"), std::string::npos);
  EXPECT_EQ(text.find("### VERBATIM ·"), std::string::npos);
  EXPECT_NE(markdown_of(decided(), true).find("### VERBATIM ·"), std::string::npos);
}

TEST(Markdown, TextStaysText) {
  CheckReport report;
  report.texts.push_back({"x`y.md", "", {sample::absent()}});
  report.texts[0].quotations[0].quote =
      "# Hi @miller, see #12 <b>*bold*</b> [x](http://a.b) www.c.d | ~~no~~ `code`";
  report.texts[0].quotations[0].passages.clear();
  const std::string text = markdown_of(report);
  EXPECT_NE(text.find("> \\# Hi @<!-- -->miller, see #<!-- -->12 \\<b\\>\\*bold\\*\\</b\\> "
                      "\\[x\\](http:<!-- -->//a.b) w<!-- -->ww.c.d \\| \\~\\~no\\~\\~ \\`code\\`"),
            std::string::npos)
      << text;
}

TEST(Portable, HostileBytesGiveValidOutput) {
  const std::string evil = "\xff\xfe \x1b[2J \"}]} \xE2\x80\xAE </script> \r\n,;=";
  CheckReport report = decided();
  for (QuotationFinding& finding : report.texts[0].quotations) {
    finding.quote += evil;
    finding.reason += evil;
    finding.fingerprint += evil;
    for (Passage& passage : finding.passages) passage.text = passage.document = evil;
  }
  report.texts[0].path = evil;
  report.diagnostics[0].message = evil;
  EXPECT_EQ(sarif_of(report)["runs"][0]["results"].size(), 8U);
  EXPECT_EQ(annotations_of(report)["items"].size(), 8U);
  EXPECT_EQ(rows_of(csv_of(report)).size(), 9U);
  for (const std::string& text : {csv_of(report), markdown_of(report, true)}) {
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  }
}

TEST(Portable, NothingFoundIsAReportToo) {
  CheckReport report;
  report.texts.push_back({"empty.txt", "", {}});
  EXPECT_TRUE(sarif_of(report)["runs"][0]["results"].empty());
  EXPECT_TRUE(annotations_of(report)["items"].empty());
  EXPECT_EQ(rows_of(csv_of(report)).size(), 1U);
  EXPECT_NE(markdown_of(report).find("Quotations: 0"), std::string::npos);
}

}  // namespace
}  // namespace sicut::report
