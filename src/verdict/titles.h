// Titles of works that stand between quotation marks: nobody's words.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "citation/catalogue.h"
#include "citation/citation.h"
#include "formats/document.h"
#include "quote/quotation.h"

namespace sicut::verdict {

enum class TitleKind {
  none,
  known,  // of the record, or of a citation beside it
  named,  // the text calls it an essay, a poem, a chapter
};

// The titles that a record's documents and their works have.
class Titles {
 public:
  explicit Titles(const citation::Catalogue& catalogue);

  // What a quotation of `document` is by its words and by those before it. Cost: constant but for the search
  // among the citations.
  [[nodiscard]] TitleKind kind_of(const formats::Document& document, const quote::Quotation& quotation,
                                  const citation::Found& found) const;

 private:
  std::set<std::string, std::less<>> known_;  // folded
};

}  // namespace sicut::verdict
