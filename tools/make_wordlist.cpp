// make_wordlist OUT IN...: the words of the lists IN, folded as texts are, sorted by bytes, each once; and,
// with "=" before them, the spellings that differ from another word in accents alone. Run by the build; see
// src/variant/lexicon.h.
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "text/casefold.h"
#include "text/fold.h"

namespace {

// Abbreviations and symbols ("BC", "Ag") are no words of running text, and would make good words of many a
// damaged one; of single letters only a, I and O are words.
bool is_word(const std::string& line) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (line.size() == 1) return line == "a" || line == "I" || line == "O";
  if (line.size() == 2 && upper(line[0]) && line != "Oh") return false;
  return !(upper(line[0]) && upper(line[1]));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: make_wordlist OUT IN...\n";
    return 2;
  }
  std::map<std::string, std::set<std::string>> spellings;  // by folded form
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i]);
    if (!in) {
      std::cerr << "make_wordlist: cannot read " << argv[i] << "\n";
      return 1;
    }
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || !is_word(line)) continue;
      if (std::string letters = sicut::text::folded(line); !letters.empty())
        spellings[letters].insert(sicut::text::casefolded(line));
    }
  }
  std::set<std::string> entries;
  for (const auto& [letters, exact] : spellings) {
    entries.insert(letters);
    if (exact.size() == 1 && *exact.begin() == letters) continue;
    for (const std::string& spelling : exact) entries.insert("=" + spelling);
  }
  std::ofstream out(argv[1], std::ios::binary);
  for (const std::string& entry : entries) out << entry << '\n';
  return out.good() ? 0 : 1;
}
