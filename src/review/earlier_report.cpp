#include "review/earlier_report.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "review/decisions.h"

namespace sicut::review {
namespace {

using ReportJson = nlohmann::json;

constexpr std::size_t kLargestReport = 4'000'000'000;

// Walks along the events of a parse and keeps what stands at the paths it knows; everything else goes by. So
// a report of a thousand megabytes needs memory for its findings only.
class Reader : public nlohmann::json_sax<ReportJson> {
 public:
  explicit Reader(EarlierReport& out) : out_(out) {}

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t) override { return scalar(); }
  bool number_unsigned(number_unsigned_t value) override {
    if (in_finding() && key_ == "line") finding_.line = static_cast<std::uint32_t>(value);
    return scalar();
  }
  bool number_float(number_float_t, const string_t&) override { return scalar(); }
  bool binary(binary_t&) override { return scalar(); }
  bool string(string_t& value) override {
    if (depth_ == 1 && key_ == "format") format = value;
    if (depth_ == 3 && in_texts_ && key_ == "path") finding_.path = value;
    if (in_finding()) take(value);
    if (in_citation() && key_ == "verdict" && value == "wrong-place") elsewhere_ = true;
    if (in_attribution() && key_ == "verdict" && value == "contradicted") contradicted_ = true;
    return scalar();
  }
  bool key(string_t& value) override {
    key_ = value;
    if (depth_ == 1 && key_ == "baseline") is_partial = true;
    return true;
  }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override {
    if (in_finding()) finish();
    return shut();
  }
  bool end_array() override { return shut(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error_at = position;
    return false;
  }

  std::string format;
  bool is_partial = false;
  std::size_t error_at = 0;

 private:
  // Depths: 1 the report, 2 "texts", 3 a text, 4 "quotations", 5 a quotation, 6 its attribution or the list
  // of its citations, 7 one of these.
  [[nodiscard]] bool in_finding() const { return depth_ == 5 && in_quotations_; }
  [[nodiscard]] bool in_attribution() const { return depth_ == 6 && in_quotations_ && attribution_; }

  [[nodiscard]] bool in_citation() const { return depth_ == 7 && in_quotations_ && citations_; }

  bool scalar() { return true; }

  bool open() {
    ++depth_;
    if (depth_ == 2) in_texts_ = key_ == "texts";
    if (depth_ == 4) in_quotations_ = in_texts_ && key_ == "quotations";
    if (depth_ == 6) attribution_ = key_ == "attribution";
    if (depth_ == 6) citations_ = key_ == "citations";
    return true;
  }

  bool shut() {
    if (depth_ == 4) in_quotations_ = false;
    if (depth_ == 6) attribution_ = citations_ = false;
    --depth_;
    return true;
  }

  void take(string_t& value) {
    if (key_ == "fingerprint") finding_.fingerprint = value;
    if (key_ == "quote") finding_.quote = value;
    if (key_ == "fidelity") finding_.verdict = value;
  }

  void finish() {
    if (contradicted_) finding_.verdict += ", another person's words";
    if (elsewhere_) finding_.verdict += ", not where cited";
    out_.findings.push_back(finding_);
    finding_ = {finding_.path, {}, {}, {}, 0};
    contradicted_ = elsewhere_ = false;
  }

  EarlierReport& out_;
  EarlierFinding finding_;
  std::string key_;
  std::size_t depth_ = 0;
  bool in_texts_ = false, in_quotations_ = false, attribution_ = false, citations_ = false;
  bool contradicted_ = false, elsewhere_ = false;
};

Error failure(const std::string& path, std::string message) {
  return {ErrorKind::input, "earlier-report", path, std::move(message)};
}

}  // namespace

Result<EarlierReport> parse_report(const std::string& path, std::string_view json) {
  EarlierReport report;
  Reader reader(report);
  if (!ReportJson::sax_parse(json, &reader)) {
    return tl::unexpected(failure(path, fmt::format("is no JSON (byte {}); give a report of "
                                                    "'sicut check --format json'",
                                                    reader.error_at)));
  }
  if (reader.format != "sicut-check/1") {
    return tl::unexpected(failure(path, "is no report of 'sicut check --format json'; make one with it"));
  }
  if (reader.is_partial) {
    return tl::unexpected(failure(
        path, "lists only what was new when it was made; make one without --baseline to compare with"));
  }
  return report;
}

Result<EarlierReport> read_report(const std::string& path) {
  const auto bytes = path == "-" ? Bytes::from_stdin(kLargestReport) : Bytes::from_file(path, kLargestReport);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse_report(path, bytes->view());
}

NewAndKnown keep_new(const EarlierReport& baseline, CheckReport& report) {
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  for (const EarlierFinding& finding : baseline.findings) ++known[{finding.fingerprint, finding.verdict}];
  NewAndKnown counts;
  for (TextFinding& text : report.texts) {
    std::erase_if(text.quotations, [&](const QuotationFinding& finding) {
      const auto found = known.find({finding.fingerprint, verdict_of(finding)});
      const bool is_known = found != known.end() && found->second > 0;
      if (is_known) --found->second;
      ++(is_known ? counts.known : counts.fresh);
      return is_known;
    });
  }
  for (const auto& [key, left] : known) counts.gone += left;
  return counts;
}

}  // namespace sicut::review
