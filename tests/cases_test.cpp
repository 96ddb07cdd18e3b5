// Every case of tests/cases/*.case as a test of its own: the record is written into a folder, read, and the
// text held against it.
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include "cases_file.h"
#include "record_sample.h"
#include "verdict/check.h"

namespace sicut::cases {
namespace {

std::string single_spaced(std::string_view text) {
  std::string result;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    if (!space)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return result;
}

std::string bytes_at(std::string_view file, sicut::Place place) {
  if (place.start > place.end || place.end > file.size()) return "(out of the file)";
  return single_spaced(file.substr(place.start, place.end - place.start));
}

// The notation of a case file for what was found, so that a failure can be read beside the case.
std::string side_of(const sicut::ChangeSide& side, std::string_view file) {
  if (side.place.start < side.place.end) return "\"" + bytes_at(file, side.place) + "\"";
  if (side.place.start >= file.size()) return "end";
  const std::string_view behind = file.substr(side.place.start);
  return "before \"" + std::string(behind.substr(0, behind.find_first_of(" \n.,"))) + "\"";
}

// One run of the program over a case, with the bytes of all its files.
class Examination {
 public:
  explicit Examination(const Case& c) : case_(c) {
    std::string toml;
    for (const RecordFile& file : c.record) {
      folder_.file("record/" + file.name, file.contents);
      toml += "[[document]]\nfile = \"" + file.name + "\"\n" + file.description;
    }
    folder_.file("record/record.toml", toml);
    const std::string path =
        c.text_is_in_record ? folder_.path() + "/record/" + c.text_name : folder_.file(c.text_name, c.text);
    record_ = record::load({folder_.path() + "/record"});
    for (const Error& error : record_.errors) ADD_FAILURE() << error.message;
    auto text = formats::read(path);
    if (!text) {
      ADD_FAILURE() << text.error().message;
      return;
    }
    texts_.push_back(std::move(*text));
    try {
      report_ = verdict::check(texts_, record_);
    } catch (const std::exception& e) {
      ADD_FAILURE() << "an exception: " << e.what();
    }
  }

  [[nodiscard]] const std::vector<QuotationFinding>& found() const {
    static const std::vector<QuotationFinding> none;
    return report_.texts.empty() ? none : report_.texts.front().quotations;
  }
  [[nodiscard]] std::string_view text() const { return texts_.front().original.view(); }
  [[nodiscard]] std::string_view document(const std::string& name) const {
    for (const formats::Document& document : record_.documents)
      if (document.name == name) return document.original.view();
    return {};
  }
  [[nodiscard]] std::string short_name(const std::string& name) const {
    return name.substr(std::min(name.size(), folder_.path().size() + std::string("/record/").size()));
  }

  [[nodiscard]] std::string told() const {
    std::ostringstream out;
    for (const QuotationFinding& q : found()) tell(q, out);
    return out.str();
  }

 private:
  void tell(const QuotationFinding& q, std::ostream& out) const {
    out << "expect " << name(q.fidelity) << " \"" << bytes_at(text(), q.place) << "\"\n  evidence "
        << name(q.evidence) << "\n  reason " << q.reason << "\n";
    if (q.attribution)
      out << "  attribution " << q.attribution->name << " " << name(q.attribution->verdict) << "\n";
    for (const sicut::Passage& p : q.passages) {
      out << "  passage " << short_name(p.document) << " \"" << bytes_at(document(p.document), p.place)
          << "\" " << name(p.relation);
      if (p.author) out << " author " << *p.author;
      if (p.speaker) out << " speaker " << *p.speaker;
      if (p.quoted_from) out << " quoted_from " << *p.quoted_from;
      if (p.page) out << " page " << *p.page;
      out << "\n";
      for (const sicut::Change& c : p.changes) tell(c, document(p.document), out);
    }
  }

  void tell(const sicut::Change& c, std::string_view source, std::ostream& out) const {
    out << "  change " << name(c.kind) << " " << side_of(c.quote, text()) << " <- "
        << side_of(c.source, source) << " " << name(c.cls) << (c.marked ? " marked" : "")
        << (c.drops_negation ? " drops_negation" : "");
    for (Effect e : c.effects) out << " " << name(e);
    if (c.words) out << " words " << c.words;
    if (!c.crosses.empty()) out << " crosses";
    for (Boundary b : c.crosses) out << " " << name(b);
    out << "\n";
  }

  const Case& case_;
  record::testing::TestFolder folder_;
  record::Record record_;
  std::vector<formats::Document> texts_;
  CheckReport report_;
};

void expect_words(const Words& expected, std::string_view file, sicut::Place place) {
  const std::string words = bytes_at(file, place);
  EXPECT_TRUE(words.starts_with(expected.first)) << "begins otherwise: " << words;
  EXPECT_TRUE(words.ends_with(expected.last)) << "ends otherwise: " << words;
}

// "confirmed", "wrong-place p. 2 of works.txt"; "none"; of several, one behind the other.
std::string cited_words(const QuotationFinding& q) {
  std::string out;
  for (const sicut::QuotationCitation& c : q.citations) {
    out += (out.empty() ? "" : ", ") + std::string(name(c.verdict));
    if (!c.found_at) continue;
    if (c.found_at->page) out += " p. " + *c.found_at->page;
    out += " of " + c.found_at->document.substr(c.found_at->document.rfind('/') + 1);
  }
  return out.empty() ? "none" : out;
}

void expect_side(const Side& expected, std::string_view file, sicut::Place place) {
  ASSERT_LE(place.start, place.end);
  ASSERT_LE(place.end, file.size());
  EXPECT_EQ(place.start == place.end, expected.empty);
  if (expected.at_end) {
    EXPECT_LE(single_spaced(file.substr(place.start)).size(), 1u);
  } else if (expected.empty) {
    EXPECT_TRUE(single_spaced(file.substr(place.start)).starts_with(expected.words))
        << "wanted: before " << expected.words;
  } else {
    EXPECT_EQ(bytes_at(file, place), expected.words);
  }
}

class CaseTest : public ::testing::Test {
 public:
  explicit CaseTest(Case c) : case_(std::move(c)) {}

  void TestBody() override {
    if (!case_.known.empty()) return expect_known_failure();
    const Examination run(case_);
    if (!HasFailure()) check(run);
    if (HasFailure()) std::cout << case_.file << ":" << case_.line << ": found\n" << run.told();
  }

 private:
  // A known fault is watched: the case must fail as long as it bears its mark.
  void expect_known_failure() {
    ::testing::TestPartResultArray failures;
    {
      using Reporter = ::testing::ScopedFakeTestPartResultReporter;
      const Reporter reporter(Reporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures);
      check(Examination(case_));
    }
    EXPECT_GT(failures.size(), 0) << case_.file << ":" << case_.line
                                  << " holds now: take its line `known` away";
  }

  [[nodiscard]] std::string at(std::size_t line) const { return case_.file + ":" + std::to_string(line); }

  void check(const Examination& run) {
    EXPECT_EQ(run.found().size(), case_.expectations.size()) << "the number of quotations";
    for (std::size_t i = 0; i < std::min(run.found().size(), case_.expectations.size()); ++i) {
      const Expectation& expected = case_.expectations[i];
      SCOPED_TRACE(at(expected.line));
      const QuotationFinding& q = run.found()[i];
      EXPECT_STREQ(name(q.fidelity), expected.fidelity.c_str());
      EXPECT_FALSE(q.reason.empty());
      expect_words(expected.words, run.text(), q.place);
      for (const Property& property : expected.properties) check_property(run, q, property);
      check_passages(run, q, expected);
    }
  }

  void check_property(const Examination& run, const QuotationFinding& q, const Property& p) {
    SCOPED_TRACE(at(p.line));
    if (p.key == "reason") {
      EXPECT_NE(q.reason.find(p.value), std::string::npos) << q.reason;
    } else if (p.key == "parent") {
      std::string parent = "none";
      for (const QuotationFinding& other : run.found())
        if (q.parent == other.id) parent = bytes_at(run.text(), other.place);
      EXPECT_TRUE(parent.starts_with(p.value)) << parent;
    } else {
      const std::map<std::string, std::string> found = {
          {"evidence", name(q.evidence)},
          {"cited_source", name(q.cited_source)},
          {"cited", cited_words(q)},
          {"marks", name(q.marks)},
          {"quote", q.quote},
          {"words", std::to_string(q.words)},
          {"pieces", std::to_string(q.pieces.size())},
          {"passages", std::to_string(q.passages_total)},
          {"attribution", q.attribution ? q.attribution->name + " " + name(q.attribution->verdict) : "none"}};
      EXPECT_EQ(found.at(p.key), p.value);
    }
  }

  void check_passages(const Examination& run, const QuotationFinding& q, const Expectation& expected) {
    const bool tells_changes =
        expected.fidelity == "verbatim" || expected.fidelity == "edited" || expected.fidelity == "altered";
    if (expected.passages.empty()) {
      if (q.passages.empty()) {
        EXPECT_TRUE(expected.changes.empty()) << "no passage";
      } else if (tells_changes || !expected.changes.empty()) {
        check_changes(run, q.passages.front(), expected.changes);
      }
      return;
    }
    ASSERT_GE(q.passages.size(), expected.passages.size()) << "the number of passages";
    for (std::size_t i = 0; i < expected.passages.size(); ++i) {
      const Passage& wanted = expected.passages[i];
      SCOPED_TRACE(at(wanted.line));
      EXPECT_EQ(run.short_name(q.passages[i].document), wanted.document);
      expect_words(wanted.words, run.document(q.passages[i].document), q.passages[i].place);
      for (const Property& property : wanted.properties) check_property(run, q.passages[i], property);
      check_changes(run, q.passages[i], wanted.changes);
    }
  }

  void check_property(const Examination& run, const sicut::Passage& passage, const Property& p) {
    SCOPED_TRACE(at(p.line));
    const auto shown = [](const std::optional<std::string>& s) { return s.value_or("none"); };
    ASSERT_FALSE(passage.covers.empty());
    const std::map<std::string, std::string> found = {
        {"relation", name(passage.relation)},
        {"page", shown(passage.page)},
        {"line", std::to_string(passage.line)},
        {"work", shown(passage.work)},
        {"author", shown(passage.author)},
        {"speaker", shown(passage.speaker)},
        {"quoted_from", shown(passage.quoted_from)},
        {"covers", bytes_at(run.text(), passage.covers.front())}};
    EXPECT_EQ(found.at(p.key), p.value);
  }

  // What is not accidental must be listed in full and in order; accidental changes only as far as the case
  // asks.
  void check_changes(const Examination& run, const sicut::Passage& passage,
                     const std::vector<Change>& expected) {
    std::size_t next = 0;
    for (const sicut::Change& found : passage.changes) {
      const bool accidental = found.cls == ChangeClass::accidental;
      if (accidental && (next == expected.size() || expected[next].cls != "accidental" ||
                         bytes_at(run.text(), found.quote.place) != expected[next].quote.words))
        continue;
      if (next == expected.size()) {
        ADD_FAILURE() << "a change that the case does not have: " << name(found.kind) << " “"
                      << found.quote.text << "” <- “" << found.source.text << "”";
        return;
      }
      check_change(run, passage, found, expected[next++]);
    }
    EXPECT_EQ(next, expected.size()) << "changes are missing";
  }

  void check_change(const Examination& run, const sicut::Passage& passage, const sicut::Change& found,
                    const Change& expected) {
    SCOPED_TRACE(at(expected.line));
    EXPECT_EQ(name(found.kind), expected.kind);
    EXPECT_EQ(name(found.cls), expected.cls);
    EXPECT_EQ(found.marked, expected.marked) << "marked";
    EXPECT_EQ(found.drops_negation, expected.drops_negation) << "drops_negation";
    std::vector<std::string> effects, crosses;
    for (Effect effect : found.effects) effects.emplace_back(name(effect));
    for (Boundary boundary : found.crosses) crosses.emplace_back(name(boundary));
    EXPECT_EQ(effects, expected.effects);
    if (expected.crosses) {
      EXPECT_EQ(crosses, *expected.crosses);
    }
    if (expected.words) {
      EXPECT_EQ(found.words, *expected.words);
    }
    {
      SCOPED_TRACE("the side of the quotation");
      expect_side(expected.quote, run.text(), found.quote.place);
    }
    SCOPED_TRACE("the side of the source");
    expect_side(expected.source, run.document(passage.document), found.source.place);
  }

  Case case_;
};

class BrokenFile : public ::testing::Test {
 public:
  explicit BrokenFile(std::string message) : message_(std::move(message)) {}
  void TestBody() override { FAIL() << message_; }

 private:
  std::string message_;
};

std::string test_name(const std::string& text) {
  std::string result;
  for (char c : text) result += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return result;
}

void register_file(const std::string& path) {
  const CaseFile file = read_case_file(path);
  const std::string suite = test_name(std::filesystem::path(path).stem());
  for (std::size_t i = 0; i < file.errors.size(); ++i)
    ::testing::RegisterTest(
        suite.c_str(), ("broken" + std::to_string(i)).c_str(), nullptr, nullptr, __FILE__, __LINE__,
        [message = file.errors[i]]() -> ::testing::Test* { return new BrokenFile(message); });
  for (const Case& c : file.cases)
    ::testing::RegisterTest(suite.c_str(), test_name(c.name).c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [c]() -> ::testing::Test* { return new CaseTest(c); });
}

}  // namespace
}  // namespace sicut::cases

int main(int argc, char** argv) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(SICUT_SOURCE_DIR "/tests/cases"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) sicut::cases::register_file(path);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
