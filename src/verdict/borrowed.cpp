#include "verdict/borrowed.h"

namespace sicut::verdict {
namespace {

bool is_bare_page(const citation::Citation& c) {
  return c.kind == CitationKind::work && c.form == "pages" && c.author.empty() && c.work.empty() &&
         c.volume.empty() && c.key.empty() && !c.pages.empty() && !c.ends_note;
}

}  // namespace

void borrow_authors(const std::vector<quote::Quotation>& quotations,
                    const std::vector<std::vector<std::size_t>>& citations_of, citation::Found& found) {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    const auto& attribution = quotations[q].attribution;
    for (const std::size_t c : citations_of[q]) {
      citation::Citation& citation = found.citations[c];
      if (!is_bare_page(citation)) continue;
      citation.guessed = true;
      if (attribution && !attribution->inherited) citation.author = attribution->name;
    }
  }
  for (citation::Citation& citation : found.citations) {
    if (!citation.refers_to || citation.kind != CitationKind::ibid) continue;
    const citation::Citation& source = found.citations[*citation.refers_to];
    const bool same = citation.author.empty() && citation.work.empty() && citation.volume.empty();
    if (!source.guessed || !same) continue;
    citation.guessed = true;
    citation.author = source.author;
  }
}

}  // namespace sicut::verdict
