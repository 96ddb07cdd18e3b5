// Grave accents: marks of quotation as TeX and old plain texts write them, ``so'' and `so', or round code.
#pragma once

#include <cstddef>
#include <string_view>

namespace sicut::quote {

struct Backtick {
  enum class Kind { nothing, opens_single, opens_double, code };
  Kind kind = Kind::nothing;
  std::size_t end = 0;  // behind the mark; of code, behind its closing accents
};

// Reads the accents of one stretch of text from its beginning to its end; each place is asked for once, in
// order. Cost: linear in the stretch, all questions together.
class Backticks {
 public:
  Backticks(std::string_view text, std::size_t end) : text_(text.substr(0, end)) {}

  // What the accents at `at` do: a quotation, if its closing apostrophes stand before the next accents; code,
  // if accents as many as these follow.
  [[nodiscard]] Backtick read(std::size_t at);

  // Whether the apostrophe at `at` and the one behind it close what ``was opened.
  [[nodiscard]] bool closes_double(std::size_t at);

 private:
  // A search that is not made again before it is passed.
  struct Next {
    std::size_t place = 0;
    bool searched = false;
  };
  [[nodiscard]] std::size_t next(Next& next, std::string_view sign, std::size_t from) const;
  [[nodiscard]] std::size_t closing_apostrophe(std::size_t from);

  std::string_view text_;
  Next accent_, accents_, fence_, apostrophes_, apostrophe_;
  bool open_ = false;  // ``
};

}  // namespace sicut::quote
