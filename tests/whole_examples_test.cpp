// The fictional examples: what a careful reader finds (examples/expected.tsv), row by row; and the same bytes
// for any number of threads.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "report/report.h"
#include "whole_sample.h"

namespace sicut::whole {
namespace {

const std::string kExamples = SICUT_SOURCE_DIR "/examples";

// Rows that do not come out as a careful reader would have it, each with the reason. A row that comes out
// right has to be taken off the list.
struct Deviation {
  const char *text, *first_words, *reason;
};
const Deviation kDeviations[] = {
    {"pamphlet.txt", "the river has served",
     "Pellworth is named in the source two sentences before his words"},
    {"pamphlet.txt", "I condemn nothing",
     "“Dr. Oakes would not be drawn on the river:” is not taken for an introduction"},
};

// Pieces of a quotation that are reported as quotations of their own.
const Deviation kExtra[] = {
    {"pamphlet.txt", "I ask only that",
     "a full stop behind “Halvorsen says at the end” is taken for the end of the quotation"},
};

CheckReport examine(unsigned threads) {
  record::LoadOptions load;
  load.threads = threads;
  const record::Record record = record::load({kExamples + "/record"}, load);
  EXPECT_TRUE(record.errors.empty());
  std::vector<formats::Document> texts;
  for (const char* name : {"/text/pamphlet.txt", "/text/answer.md", "/text/clean.txt"}) {
    auto text = formats::read(kExamples + name);
    EXPECT_TRUE(text.has_value());
    if (text) texts.push_back(std::move(*text));
  }
  verdict::CheckOptions options;
  options.threads = threads;
  return verdict::check(texts, record, options);
}

struct Row {
  std::string text, first_words, fidelity, evidence, attribution, document;
  std::uint32_t line = 0;
};

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, separator);) fields.push_back(field);
  return fields;
}

std::vector<Row> rows() {
  std::vector<Row> result;
  std::ifstream in(kExamples + "/expected.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto f = split(line, '\t');
    if (f.size() < 7) {
      ADD_FAILURE() << "a row of fewer than seven columns: " << line;
      continue;
    }
    result.push_back({f[0], f[2], f[3], f[4], f[5], f[6], static_cast<std::uint32_t>(std::stoul(f[1]))});
  }
  return result;
}

// The first three words, folded.
std::string beginning(const std::string& words) {
  std::string result;
  int count = 0;
  for (const std::string& word : split(words, ' ')) {
    const std::string letters = text::folded(word);
    if (letters.empty()) continue;
    result += letters + " ";
    if (++count == 3) break;
  }
  return result;
}

bool allows(const std::string& wanted, const std::string& found) {
  const auto choices = split(wanted, '|');
  return std::find(choices.begin(), choices.end(), found) != choices.end();
}

// A name may be given more fully than the list has it: "Anders Halvorsen" for "Halvorsen".
bool allows_attribution(const std::string& wanted, const std::string& found) {
  for (const std::string& choice : split(wanted, '|'))
    if (found == choice || (choice != "-" && found.ends_with(" " + choice))) return true;
  return false;
}

std::string attribution_of(const QuotationFinding& q) {
  return q.attribution ? q.attribution->name + "=" + name(q.attribution->verdict) : "-";
}

bool from_document(const QuotationFinding& q, const std::string& wanted) {
  if (wanted == "-") return q.evidence == EvidenceKind::none;
  for (const std::string& choice : split(wanted, '|')) {
    bool all = true;
    for (const std::string& document : split(choice, '+'))
      all &= std::any_of(q.passages.begin(), q.passages.end(),
                         [&](const Passage& p) { return p.document.ends_with("/" + document); });
    if (all) return true;
  }
  return false;
}

std::string faults_of(const QuotationFinding& q, const Row& row) {
  std::string faults;
  if (!allows(row.fidelity, name(q.fidelity)))
    faults += std::string(" fidelity ") + name(q.fidelity) + ", not " + row.fidelity;
  if (!allows(row.evidence, name(q.evidence)))
    faults += std::string(" evidence ") + name(q.evidence) + ", not " + row.evidence;
  if (!allows_attribution(row.attribution, attribution_of(q)))
    faults += " attribution " + attribution_of(q) + ", not " + row.attribution;
  if (!from_document(q, row.document)) faults += " not from " + row.document;
  return faults;
}

std::string deviation(const Row& row) {
  for (const Deviation& d : kDeviations)
    if (row.text == d.text && row.first_words.starts_with(d.first_words)) return d.reason;
  return {};
}

bool is_extra(const std::string& path, const QuotationFinding& q) {
  return std::any_of(std::begin(kExtra), std::end(kExtra), [&](const Deviation& d) {
    return path.ends_with(d.text) && q.quote.starts_with(d.first_words);
  });
}

TEST(Examples, EveryRowOfExpectedTsv) {
  const CheckReport report = examine(2);
  std::set<const QuotationFinding*> used;
  const std::vector<Row> all = rows();
  EXPECT_GE(all.size(), 80u);
  for (const Row& row : all) {
    const QuotationFinding* match = nullptr;
    for (const TextFinding& text : report.texts) {
      if (!text.path.ends_with("/" + row.text)) continue;
      for (const QuotationFinding& q : text.quotations)
        if (!match && !used.contains(&q) && q.line + 1 >= row.line && q.line <= row.line + 1 &&
            beginning(q.quote) == beginning(row.first_words))
          match = &q;
    }
    const std::string faults = match ? faults_of(*match, row) : " not recognised";
    if (match) used.insert(match);
    const std::string known = deviation(row);
    const std::string where = row.text + ":" + std::to_string(row.line) + " “" + row.first_words + "”";
    if (known.empty())
      EXPECT_TRUE(faults.empty()) << where << faults;
    else
      EXPECT_FALSE(faults.empty()) << where << " comes out right now: take it off the list of deviations";
  }
  for (const TextFinding& text : report.texts)
    for (const QuotationFinding& q : text.quotations)
      EXPECT_TRUE(used.contains(&q) || is_extra(text.path, q))
          << text.path << ":" << q.line << " a quotation that the list does not have: " << q.quote;
}

TEST(Examples, TheSameBytesForAnyNumberOfThreads) {
  const CheckReport one = examine(1);
  report::TextStyle style;
  style.all = true;
  const std::string json = report::check_json(one), text = report::check_text(one, style);
  EXPECT_GT(json.size(), 50000u);
  for (unsigned threads : {1u, 2u, 4u}) {
    const CheckReport again = examine(threads);
    EXPECT_TRUE(report::check_json(again) == json) << threads << " threads";
    EXPECT_TRUE(report::check_text(again, style) == text) << threads << " threads";
  }
}

}  // namespace
}  // namespace sicut::whole
