#include "verdict/named_by_citation.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::verdict {
namespace {

// Small words that lead to a source in brackets: "(from X", "(also in X".
bool leads_to_source(std::string_view folded_word) {
  static const text::FoldedWords kWords(
      "from in by per the after and also source author here originally emphasis added italics mine my ours "
      "original "
      "aus in bei nach von der die das dans chez par de da di em");
  return kWords.contains(folded_word);
}

// What stands between the bracket and the citation in it speaks of its author: "(a view shared by X, p. 3)".
bool is_spoken_of(std::string_view text, const quote::Quotation& quotation,
                  const citation::Citation& citation) {
  constexpr std::size_t kReach = 200;  // bytes
  const std::size_t from = quotation.span.end.value, to = citation.span.start.value;
  if (citation.in_note || to <= from || to - from > kReach) return false;
  std::string_view between = text.substr(from, to - from);
  const std::size_t open = between.find_last_of("([");
  if (open == std::string_view::npos || between.find_first_of(")]", open) != std::string_view::npos)
    return false;
  between = between.substr(open + 1);
  between = between.substr(between.rfind(';') == between.npos ? 0 : between.rfind(';'));
  for (std::size_t at = 0; at < between.size();) {
    std::size_t end = at;
    while (end < between.size() && text::is_letter(text::decode(between, end).code))
      end += text::decode(between, end).length;
    const std::string_view word = between.substr(at, end - at);
    if (!word.empty() && !text::is_upper(text::decode(word, 0).code) && !leads_to_source(text::folded(word)))
      return true;
    at = std::max(end, at + std::max<std::size_t>(1, text::decode(between, at).length));
  }
  return false;
}

// "II.i", "III.2": an act and scene, which the citation's words may look like an author.
bool is_act_and_scene(std::string_view author) {
  return author.find('.') != std::string_view::npos &&
         author.find_first_not_of("IVXLivxl.0123456789 ") == std::string_view::npos;
}

}  // namespace

void name_from_citations(const formats::Document& document,
                         const std::vector<std::vector<std::size_t>>& citations_of,
                         const citation::Found& found, std::vector<quote::Quotation>& quotations) {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (quotations[q].attribution || citations_of[q].empty()) continue;
    const citation::Citation& citation = found.citations[citations_of[q].front()];
    constexpr std::size_t kShortest = 3;  // letters: "CW" is a book
    if (citation.author.size() < kShortest || is_act_and_scene(citation.author) || citation.refers_to ||
        citation.second_hand || citation.guessed || citation.cued ||
        is_spoken_of(document.text(), quotations[q], citation))
      continue;
    quotations[q].attribution = quote::Attribution{citation.author, citation.span, false};
  }
}

}  // namespace sicut::verdict
