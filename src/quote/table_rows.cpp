#include "quote/table_rows.h"

#include "quote/letters.h"
#include "quote/word_set.h"
#include "text/fold.h"

namespace sicut::quote {
namespace {

// "Speaker", "**Who said it**", "Said by": by its words a column of persons who speak.
bool heads_speakers(std::string_view cell) {
  static const Words kSpeakers = words_of(
      "speaker speakers witness judge author who whosaidit saidby spokenby attributedto sprecher sprecherin "
      "wer "
      "orateur auteur oratore autore orador autor оратор автор");
  std::string letters;
  for (std::size_t at = 0; at < cell.size();) {
    const text::Character c = text::decode(cell, at);
    if (is_word_letter(c.code)) letters += cell.substr(at, c.length);
    at += c.length;
  }
  return kSpeakers.contains(text::folded(letters));
}

std::string_view reading_of(std::string_view text, const Paragraph& paragraph) {
  return text.substr(paragraph.start().value, paragraph.end() - paragraph.start());
}

// The cells of the first row are told from others by the reader.
std::optional<std::uint8_t> speakers_column(std::string_view text, const Flow& flow, std::size_t paragraph) {
  std::size_t p = paragraph;
  while (p > 0 && !flow[p].heads_column && flow[p - 1].column > 0) --p;
  std::optional<std::uint8_t> column;
  for (;; --p) {
    if (!flow[p].heads_column) break;
    if (heads_speakers(reading_of(text, flow[p]))) {
      if (column) return std::nullopt;
      column = flow[p].column;
    }
    if (p == 0 || flow[p - 1].column >= flow[p].column) break;
  }
  return column;
}

}  // namespace

std::optional<std::size_t> speakers_cell(std::string_view text, const Flow& flow, std::size_t paragraph) {
  if (flow[paragraph].column == 0 || flow[paragraph].heads_column) return std::nullopt;
  const auto column = speakers_column(text, flow, paragraph);
  if (!column || *column == flow[paragraph].column) return std::nullopt;
  std::size_t p = paragraph;
  if (*column < flow[p].column) {
    while (p > 0 && flow[p].column > *column && flow[p - 1].column < flow[p].column) --p;
  } else {
    while (p + 1 < flow.size() && flow[p].column < *column && flow[p + 1].column > flow[p].column) ++p;
  }
  return flow[p].column == *column && !flow[p].heads_column ? std::optional(p) : std::nullopt;
}

}  // namespace sicut::quote
