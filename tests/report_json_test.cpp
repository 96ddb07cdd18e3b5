// `sicut-check/1`: the keys, their order and their values are what scripts rely on.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/report.h"
#include "report_sample.h"

namespace sicut::report {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

using Keys = std::vector<std::string>;

TEST(CheckJson, HasTheContractsKeysInItsOrder) {
  const Json report = Json::parse(check_json(sample::report()));
  EXPECT_EQ(keys(report), (Keys{"format", "tool", "record", "diagnostics", "texts"}));
  EXPECT_EQ(report["format"], "sicut-check/1");
  EXPECT_EQ(report["tool"], (Json{{"name", "sicut"}, {"version", SICUT_VERSION}}));
  EXPECT_EQ(keys(report["record"]["documents"][0]), (Keys{"document", "sha256", "title", "author"}));
  EXPECT_EQ(keys(report["diagnostics"][0]), (Keys{"level", "path", "line", "code", "message"}));
  const Json& text = report["texts"][0];
  EXPECT_EQ(keys(text), (Keys{"path", "sha256", "summary", "quotations", "citations", "dates",
                              "edition_shifts", "claims"}));
  EXPECT_EQ(text["citations"], Json::array());
  EXPECT_EQ(text["claims"], Json::array());
  const Json& quotation = text["quotations"][1];
  EXPECT_EQ(keys(quotation), (Keys{"id",           "fingerprint", "parent",     "start",          "end",
                                   "line",         "words",       "quote",      "pieces",         "marks",
                                   "attribution",  "citations",   "fidelity",   "reason",         "evidence",
                                   "cited_source", "edition",     "confidence", "passages_total", "passages",
                                   "decision"}));
  EXPECT_EQ(quotation["citations"], Json::array());
  EXPECT_EQ(keys(quotation["attribution"]), (Keys{"name", "start", "end", "verdict"}));
  const Json& passage = quotation["passages"][0];
  EXPECT_EQ(keys(passage),
            (Keys{"document", "work", "start", "end", "line", "page", "covers", "relation", "author",
                  "speaker", "quoted_from", "session", "similarity", "text", "changes"}));
  const Json& change = passage["changes"][0];
  EXPECT_EQ(keys(change), (Keys{"kind", "class", "marked", "effects", "quote", "source", "words", "crosses",
                                "drops_negation"}));
  EXPECT_EQ(keys(change["source"]), (Keys{"start", "end", "text"}));
}

TEST(CheckJson, SaysWhatTheEvidenceSays) {
  const Json report = Json::parse(check_json(sample::report()));
  const Json& text = report["texts"][0];
  EXPECT_EQ(text["summary"], (Json{{"quotations", 8},
                                   {"verbatim", 2},
                                   {"edited", 1},
                                   {"altered", 1},
                                   {"spliced", 1},
                                   {"loose", 1},
                                   {"absent", 1},
                                   {"untested", 1}}));
  const Json& altered = text["quotations"][1];
  EXPECT_EQ(altered["parent"], nullptr);
  EXPECT_EQ(altered["fidelity"], "altered");
  EXPECT_EQ(altered["attribution"]["verdict"], "confirmed");
  EXPECT_EQ(altered["confidence"], 0.9999);
  EXPECT_EQ(altered["passages"][0]["page"], "174");
  EXPECT_EQ(altered["passages"][0]["work"], nullptr);
  EXPECT_EQ(altered["passages"][0]["similarity"], 0.9167);
  EXPECT_EQ(altered["passages"][0]["changes"][0]["effects"], Json::array({"negation"}));
  EXPECT_EQ(altered["passages"][0]["changes"][1]["class"], "accidental");
  const Json& loose = text["quotations"][6];
  EXPECT_EQ(loose["evidence"], "second-hand");
  EXPECT_EQ(loose["passages"][0]["relation"], "second-hand");
  EXPECT_EQ(text["quotations"][4]["cited_source"], "in-record");
  EXPECT_EQ(text["quotations"][7]["attribution"], nullptr);
}

TEST(CheckJson, IsLaidOutAsOneTree) {
  const std::string text = check_json(sample::report());
  EXPECT_EQ(text, Json::parse(text).dump(2) + "\n");
  const std::string empty = check_json({});
  EXPECT_EQ(empty, Json::parse(empty).dump(2) + "\n");
}

TEST(CheckJson, BytesThatAreNoUtf8AreReplaced) {
  CheckReport report = sample::report();
  report.texts[0].path = "\xff.txt";
  report.texts[0].quotations[0].quote = "a\x80z\n\"";
  report.record[0].title = std::string("\0", 1);
  const Json parsed = Json::parse(check_json(report));
  EXPECT_EQ(parsed["texts"][0]["path"], "\xef\xbf\xbd.txt");
  EXPECT_EQ(parsed["texts"][0]["quotations"][0]["quote"], "a\xef\xbf\xbdz\n\"");
}

TEST(CheckJson, NumbersThatAreNoneAreNought) {
  CheckReport report = sample::report();
  report.texts[0].quotations[0].confidence = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(Json::parse(check_json(report))["texts"][0]["quotations"][0]["confidence"], 0.0);
}

TEST(CheckJson, LargeReportsAreHandedOnInPieces) {
  CheckReport report = sample::report();
  report.texts[0].quotations.assign(2'000, sample::altered());
  std::size_t pieces = 0, largest = 0;
  std::string whole;
  write_check_json(report, [&](std::string_view piece) {
    ++pieces;
    largest = std::max(largest, piece.size());
    whole += piece;
    return true;
  });
  EXPECT_GT(pieces, 10U);
  EXPECT_LT(largest, 256U * 1024U);
  EXPECT_EQ(whole, check_json(report));
}

TEST(CheckJson, IsTheSameForAnyNumberOfThreads) {
  CheckReport report = sample::report();
  for (int i = 0; i < 700; ++i) {
    report.texts[0].quotations.push_back(sample::altered());
    report.texts[0].quotations.back().reason += std::to_string(i);
  }
  std::string whole;
  const auto collect = [&](std::string_view piece) {
    whole += piece;
    return true;
  };
  write_check_json(report, collect, 5);
  EXPECT_EQ(whole, check_json(report));
}

TEST(CheckJson, StopsWhereNoMoreIsWanted) {
  CheckReport report = sample::report();
  report.texts[0].quotations.assign(2'000, sample::altered());
  for (const bool json : {true, false}) {
    std::size_t pieces = 0;
    const Sink gone = [&](std::string_view) { return ++pieces < 2; };
    json ? write_check_json(report, gone) : write_check_text(report, {}, gone);
    EXPECT_EQ(pieces, 2U);
  }
}

TEST(Names, AreTheContracts) {
  EXPECT_STREQ(name(EvidenceKind::second_hand), "second-hand");
  EXPECT_STREQ(name(EvidenceKind::same_work), "same-work");
  EXPECT_STREQ(name(Relation::second_hand), "second-hand");
  EXPECT_STREQ(name(CitedSource::in_record), "in-record");
  EXPECT_STREQ(name(CitedSource::not_in_record), "not-in-record");
  EXPECT_STREQ(name(ChangeKind::join), "join");
  EXPECT_STREQ(name(ChangeClass::transmission), "transmission");
  EXPECT_STREQ(name(Effect::modality), "modality");
  EXPECT_STREQ(name(Boundary::document), "document");
  EXPECT_STREQ(name(MarkKind::none), "none");
  EXPECT_STREQ(name(Fidelity::untested), "untested");
  EXPECT_STREQ(name(DiagnosticLevel::error), "error");
  EXPECT_STREQ(name(AttributionVerdict::undecided), "undecided");
}

}  // namespace
}  // namespace sicut::report
