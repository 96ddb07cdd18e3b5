// The distinct words of all witnesses, with what the aligner needs to know of each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace sicut::collate {

using text::FormId;

// Not thread safe while words are added; reading is. Memory: some 60 bytes a distinct word.
class Forms {
 public:
  // Adds one occurrence of a folded word.
  FormId add(std::string_view letters);
  void add_again(FormId form) {
    ++shapes_[form].count;
    ++words_;
  }
  // Says that two words count as one (rules of regularisation).
  void regularise(std::string_view from, std::string_view to);

  [[nodiscard]] std::size_t distinct() const { return shapes_.size(); }
  [[nodiscard]] std::string_view letters(FormId form) const { return table_.letters(form); }
  // Words with the same number are the same word; those with the same key may be spellings of one.
  [[nodiscard]] FormId regular(FormId form) const { return shapes_[form].regular; }
  [[nodiscard]] FormId key(FormId form) const { return shapes_[form].key; }
  // Bits of surprise at meeting the word: rare ones tell places apart.
  [[nodiscard]] double information(FormId form) const;

  // Bits that a rare word has: fewer in a short text, where nothing is known to be rare.
  [[nodiscard]] double rare() const;

  // How alike the letters of two words are: 1 for equal, 0 below one half (and for short words that differ in
  // more than a letter). Cost: some 50 ns; a few for most words that are not alike.
  [[nodiscard]] double similarity(FormId a, FormId b) const;
  // The same with two words run together on the first side.
  [[nodiscard]] double similarity_joined(FormId a1, FormId a2, FormId b) const;

  [[nodiscard]] FormId find(std::string_view letters) const {
    return table_.find(letters);
  }  // kNoForm if unknown

 private:
  struct Shape {
    FormId regular, key;
    FormId next = 0;  // in the ring of words with the same `regular`
    std::uint32_t count = 0;
    std::uint32_t letters = 0;  // code points
    std::uint32_t first = 0;    // in code_points_
    std::uint64_t mask = 0;     // which letters occur
  };
  [[nodiscard]] std::u32string_view code_points(FormId form) const {
    return std::u32string_view(code_points_).substr(shapes_[form].first, shapes_[form].letters);
  }
  FormId intern(std::string_view letters);

  text::FormTable table_, keys_;
  std::vector<Shape> shapes_;
  std::u32string code_points_;
  std::size_t words_ = 0;
};

}  // namespace sicut::collate
