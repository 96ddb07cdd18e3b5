// The works inside a TEI document: divisions that are letters, acts, poems, with their titles and dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "formats/html_tokens.h"
#include "formats/tei_stack.h"

namespace sicut::formats {

class TeiParts {
 public:
  // A division opens at `at`; its number, or kNoIndex where its type is that of no work.
  [[nodiscard]] std::size_t open(const HtmlToken& token, TextPos at);
  void close(std::size_t part, TextPos at) { parts_[part].span.end = at; }

  [[nodiscard]] bool has_title(std::size_t part) const { return !parts_[part].title.empty(); }
  // Words of its heading.
  void add_to_title(std::size_t part, std::string_view words);
  // A date with a machine's value; the first in a work is the work's. `open`: the elements round it.
  void take_date(std::string_view when, const TeiStack& open);

  [[nodiscard]] std::vector<Part> finish();

 private:
  std::vector<Part> parts_;
};

}  // namespace sicut::formats
