#include "cases_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace sicut::cases {
namespace {

// The words and strings of one line. A string is remembered as one, so that "before" may be quoted.
struct Token {
  std::string value;
  bool is_string = false;
};

class Line {
 public:
  explicit Line(const std::string& line) {
    for (std::size_t i = 0; i < line.size();) {
      if (line[i] == ' ' || line[i] == '\t' || line[i] == ',') {
        ++i;
      } else if (line[i] == '"') {
        std::string value;
        for (++i; i < line.size() && line[i] != '"'; ++i) {
          if (line[i] == '\\' && i + 1 < line.size()) ++i;
          value += line[i];
        }
        ++i;
        tokens_.push_back({value, true});
      } else {
        const std::size_t stop = std::min(line.find_first_of(" \t,\"", i), line.size());
        tokens_.push_back({line.substr(i, stop - i), false});
        i = stop;
      }
    }
  }

  [[nodiscard]] bool done() const { return at_ == tokens_.size(); }
  [[nodiscard]] bool at_string() const { return !done() && tokens_[at_].is_string; }
  [[nodiscard]] std::string next() { return done() ? std::string() : tokens_[at_++].value; }
  [[nodiscard]] bool take(const std::string& word) {
    if (done() || tokens_[at_].is_string || tokens_[at_].value != word) return false;
    ++at_;
    return true;
  }
  // Everything that is left, single spaces between.
  [[nodiscard]] std::string rest() {
    std::string all;
    while (!done()) all += (all.empty() ? "" : " ") + next();
    return all;
  }

 private:
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

// `(author = "A. Brandt", title = "Notes")` -> one TOML line each.
std::string description_of(const std::string& line) {
  const std::size_t open = line.find('('), close = line.rfind(')');
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  std::string toml;
  bool in_string = false;
  for (char c : line.substr(open + 1, close - open - 1)) {
    if (c == '"') in_string = !in_string;
    toml += !in_string && c == ',' ? '\n' : c;
  }
  return toml + "\n";
}

template <std::size_t N>
bool one_of(const std::string& word, const std::array<const char*, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<const char*, 7> kFidelities = {"verbatim", "edited", "altered", "spliced",
                                                    "loose",    "absent", "untested"};
constexpr std::array<const char*, 5> kEffects = {"negation", "quantity", "name", "date", "modality"};
constexpr std::array<const char*, 11> kQuotationKeys = {"cited",  "cited_source", "evidence", "attribution",
                                                        "marks",  "pieces",       "parent",   "passages",
                                                        "reason", "quote",        "words"};
constexpr std::array<const char*, 8> kPassageKeys = {"relation", "page",    "line",        "work",
                                                     "author",   "speaker", "quoted_from", "covers"};
constexpr std::array<const char*, 7> kKinds = {"omission",      "insertion", "substitution", "transposition",
                                               "interpolation", "elision",   "join"};

class Reader {
 public:
  explicit Reader(const std::string& path) : name_(std::filesystem::path(path).filename()), in_(path) {}

  CaseFile run() {
    if (!in_) fail("cannot be read");
    std::string line;
    while (std::getline(in_, line)) {
      ++number_;
      read(line);
    }
    finish_case();
    if (result_.cases.empty()) fail("no case");
    return std::move(result_);
  }

 private:
  void fail(const std::string& what) {
    result_.errors.push_back(name_ + ":" + std::to_string(number_) + ": " + what);
  }

  void read(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string::npos || line[first] == '#') return;
    if (line[first] == '|') return add_contents(line.substr(first + 1));
    Line words(line);
    const std::string key = words.next();
    contents_ = nullptr;
    if (key == "record") return begin_record(words, line);
    if (key == "part") return add_part(line);
    if (key == "case") return begin_case(words);
    if (!current_) return fail("“" + key + "” before the first case");
    if (key == "known") return void(current_->known = words.rest());
    if (key == "text") return begin_text(words);
    if (key == "expect") return begin_expectation(words);
    if (current_->expectations.empty()) return fail("“" + key + "” before the first “expect”");
    if (key == "passage") return begin_passage(words);
    if (key == "change") return add_change(words);
    add_property(key, words);
  }

  void add_contents(std::string line) {
    if (!contents_) return fail("words of a file outside “record” and “text”");
    if (line.starts_with(' ')) line.erase(0, 1);
    *contents_ += line + "\n";
  }

  std::vector<RecordFile>& records() { return current_ ? current_->record : shared_; }

  void begin_record(Line& words, const std::string& line) {
    records().push_back({words.next(), {}, description_of(line)});
    if (words.take("from"))
      read_file(words.next());
    else
      contents_ = &records().back().contents;
  }

  // A longer file of the project, by its path from the top.
  void read_file(const std::string& path) {
    std::ifstream in(SICUT_SOURCE_DIR "/" + path, std::ios::binary);
    if (!in) return fail(path + " cannot be read");
    records().back().contents.assign(std::istreambuf_iterator<char>(in), {});
  }

  void add_part(const std::string& line) {
    if (records().empty()) return fail("“part” before “record”");
    records().back().description += "[[document.part]]\n" + description_of(line);
  }

  void begin_case(Line& words) {
    finish_case();
    current_.emplace();
    current_->file = name_;
    current_->line = number_;
    current_->name = words.rest();
    current_->record = shared_;
  }

  void begin_text(Line& words) {
    current_->text_is_in_record = words.take("=");
    if (!words.done()) current_->text_name = words.next();
    if (!current_->text_is_in_record) contents_ = &current_->text;
  }

  static Words read_words(Line& words) {
    Words result;
    if (words.at_string()) result.first = words.next();
    if (words.take("...")) result.last = words.next();
    return result;
  }

  void begin_expectation(Line& words) {
    Expectation expectation;
    expectation.line = number_;
    expectation.fidelity = words.next();
    if (!one_of(expectation.fidelity, kFidelities)) fail("“" + expectation.fidelity + "” is no fidelity");
    expectation.words = read_words(words);
    if (!words.done()) fail("“" + words.rest() + "” is not understood");
    current_->expectations.push_back(std::move(expectation));
  }

  Expectation& expectation() { return current_->expectations.back(); }

  void begin_passage(Line& words) {
    Passage passage;
    passage.line = number_;
    passage.document = words.next();
    passage.words = read_words(words);
    if (!words.done()) fail("“" + words.rest() + "” is not understood");
    expectation().passages.push_back(std::move(passage));
  }

  Side read_side(Line& words) {
    if (words.take("end")) return {{}, true, true};
    const bool empty = words.take("before");
    if (!words.at_string()) fail("a side of a change is \"words\", before \"word\" or end");
    return {words.next(), empty, false};
  }

  void add_change(Line& words) {
    Change change;
    change.line = number_;
    change.kind = words.next();
    if (!one_of(change.kind, kKinds)) fail("“" + change.kind + "” is no kind of change");
    change.quote = read_side(words);
    if (!words.take("<-")) fail("“<-” is missing");
    change.source = read_side(words);
    change.marked = change.kind == "elision" || change.kind == "interpolation";
    while (!words.done()) add_flag(change, words);
    std::vector<Change>& changes =
        expectation().passages.empty() ? expectation().changes : expectation().passages.back().changes;
    changes.push_back(std::move(change));
  }

  void add_flag(Change& change, Line& words) {
    const std::string flag = words.next();
    if (flag == "accidental" || flag == "transmission" || flag == "substantive") {
      change.cls = flag;
    } else if (flag == "marked") {
      change.marked = true;
    } else if (flag == "drops_negation") {
      change.drops_negation = true;
    } else if (one_of(flag, kEffects)) {
      change.effects.push_back(flag);
    } else if (flag == "words") {
      change.words = static_cast<std::uint32_t>(std::stoul("0" + words.next()));
    } else if (flag == "crosses") {
      change.crosses.emplace();
      while (!words.done())
        if (std::string boundary = words.next(); boundary != "nothing") change.crosses->push_back(boundary);
    } else {
      fail("“" + flag + "” is not understood");
    }
  }

  void add_property(const std::string& key, Line& words) {
    const Property property{number_, key, words.rest()};
    if (one_of(key, kPassageKeys)) {
      if (expectation().passages.empty()) return fail("“" + key + "” belongs below a “passage”");
      expectation().passages.back().properties.push_back(property);
    } else if (one_of(key, kQuotationKeys)) {
      expectation().properties.push_back(property);
    } else {
      fail("“" + key + "” is not understood");
    }
  }

  void finish_case() {
    if (!current_) return;
    if (!current_->text_is_in_record && current_->text.empty())
      fail("the case “" + current_->name + "” has no text");
    result_.cases.push_back(std::move(*current_));
    current_.reset();
    contents_ = nullptr;
  }

  std::string name_;
  std::ifstream in_;
  std::size_t number_ = 0;
  CaseFile result_;
  std::vector<RecordFile> shared_;
  std::optional<Case> current_;
  std::string* contents_ = nullptr;  // of the file being told
};

}  // namespace

CaseFile read_case_file(const std::string& path) {
  return Reader(path).run();
}

}  // namespace sicut::cases
