// Citations as given and as found, in every report.
#include <gtest/gtest.h>

#include "report/cited_words.h"
#include "report/order.h"
#include "report/report.h"
#include "report_sample.h"
#include "review/decisions.h"
#include "review/earlier_report.h"

namespace sicut::report {
namespace {

CitationFinding citation(std::string id, std::string raw, CitedPlace state) {
  CitationFinding given;
  given.id = std::move(id);
  given.raw = std::move(raw);
  given.state = state;
  return given;
}

// Word for word, but on another page than cited.
CheckReport report_of(CitationVerdict verdict) {
  CheckReport report;
  report.record = {{"archive/guild.txt", "", "The Guild", ""}};
  report.texts.emplace_back();
  TextFinding& text = report.texts[0];
  text.path = "essay.txt";
  text.citations = {citation("c1", "Guild Book, p. 3", CitedPlace::resolved)};
  text.quotations = {sample::verbatim()};
  QuotationCitation cited;
  cited.id = "c1";
  cited.verdict = verdict;
  if (verdict == CitationVerdict::wrong_place) {
    CitationTarget target;
    target.document = "archive/guild.txt";
    target.page = "5";
    target.line = 99;
    cited.found_at = target;
  }
  text.quotations[0].citations = {cited};
  return report;
}

std::string markdown_of(const CheckReport& report) {
  std::string out;
  write_check_markdown(report, true, [&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

TEST(Citations, AreToldAsGivenAndAsFound) {
  const CheckReport report = report_of(CitationVerdict::wrong_place);
  const TextFinding& text = report.texts[0];
  const std::string words = cited_words(text, text.quotations[0].citations[0]);
  EXPECT_NE(words.find("Guild Book, p. 3"), std::string::npos);
  EXPECT_NE(words.find("archive/guild.txt"), std::string::npos);
  EXPECT_NE(check_text(report, {200, false, false}).find("cited   " + words), std::string::npos);
  EXPECT_NE(markdown_of(report).find("Cited Guild Book, p. 3"), std::string::npos);
  const std::string page = check_html(report, std::vector<ReadingText>(1));
  EXPECT_NE(page.find("<dt>Cited</dt><dd>Guild Book, p. 3"), std::string::npos);
  EXPECT_NE(page.find("class=\"f verbatim place\""), std::string::npos);
}

TEST(Citations, ADecisionKnowsWhichPlaceWasWrong) {
  const CheckReport wrong = report_of(CitationVerdict::wrong_place);
  EXPECT_EQ(review::verdict_of(wrong.texts[0].quotations[0]), "verbatim, not where cited");
  const auto read = review::parse_report("old.json", check_json(wrong));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->findings.at(0).verdict, "verbatim, not where cited");
  CheckReport later = report_of(CitationVerdict::confirmed);
  EXPECT_EQ(review::keep_new(*read, later).fresh, 1U);  // the verdict has changed
}

}  // namespace
}  // namespace sicut::report
