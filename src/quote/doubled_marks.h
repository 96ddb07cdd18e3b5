// Double marks typed as two single ones: ‘‘so’’, ''so'', ´´so´´, ,,so'', <<so>>.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace sicut::quote {

struct DoubledMark {
  char32_t code = 0;       // the mark that was meant; 0: none stands here
  std::size_t length = 0;  // bytes
};

// Reads the signs of one stretch of text from its beginning to its end. Cost: linear in the stretch.
class DoubledMarks {
 public:
  DoubledMarks(std::string_view text, std::size_t start, std::size_t end)
      : text_(text.substr(0, end)), start_(start) {}

  // Two signs that open a quotation, if others that close it follow; or those that close it.
  [[nodiscard]] DoubledMark read(std::size_t at);

 private:
  struct Pair {
    std::string_view opens, closes;
    char32_t opening, closing;  // the marks meant; closing 0: the sign is a mark by itself
  };
  static const std::array<Pair, 11> kPairs;

  [[nodiscard]] const Pair* opened_at(std::size_t at);
  [[nodiscard]] bool stands_open(std::size_t at, std::size_t length) const;

  std::string_view text_;
  std::size_t start_;
  const Pair* open_ = nullptr;
  std::array<std::size_t, 11> next_{};  // by pair: where its closing sign stands next
};

}  // namespace sicut::quote
