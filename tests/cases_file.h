// Case files: a record, a text, and what a careful reader expects of `sicut check`. The format is told in
// tests/cases/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sicut::cases {

// One file of the record. `description` is its entry in record.toml, without the line that names the file.
struct RecordFile {
  std::string name, contents, description;
};

// A stretch of a file, told by the words it begins with and those it ends with (empty: not said).
struct Words {
  std::string first, last;
};

// One side of a change: these very words, or an empty place before the word named; `anything` is not looked
// at.
struct Side {
  std::string words;
  bool empty = false;
  bool at_end = false;  // behind the last word of the file
};

struct Change {
  std::size_t line = 0;  // of the case file
  std::string kind, cls = "substantive";
  Side quote, source;
  bool marked = false, drops_negation = false;
  std::vector<std::string> effects;
  std::optional<std::uint32_t> words;
  std::optional<std::vector<std::string>> crosses;
};

// A property given by one word or string: `relation second-hand`, `page "174"`.
struct Property {
  std::size_t line = 0;
  std::string key, value;
};

struct Passage {
  std::size_t line = 0;
  std::string document;
  Words words;
  std::vector<Property> properties;
  std::vector<Change> changes;
};

struct Expectation {
  std::size_t line = 0;
  std::string fidelity;
  Words words;
  std::vector<Property> properties;
  std::vector<Change> changes;    // of the first passage, where no passage is named
  std::vector<Passage> passages;  // in the order of the report
};

struct Case {
  std::string file, name;
  std::size_t line = 0;
  std::string known;  // why the program does not yet do what the case wants; empty where it does
  std::vector<RecordFile> record;
  std::string text_name = "text.txt", text;
  bool text_is_in_record = false;  // then `text_name` is a file of the record
  std::vector<Expectation> expectations;
};

struct CaseFile {
  std::vector<Case> cases;
  std::vector<std::string> errors;  // "elisions.case:12: ..."
};

[[nodiscard]] CaseFile read_case_file(const std::string& path);

}  // namespace sicut::cases
