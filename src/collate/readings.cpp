#include "collate/readings.h"

#include <fmt/format.h>

#include <algorithm>

namespace sicut::collate {
namespace {

constexpr std::uint32_t kLong = 1000;  // words; what is longer is shortened in the middle

Place bytes_of(const formats::Document& document, TextSpan span) {
  const ByteSpan bytes = document.bytes(span);
  return {bytes.start.value, bytes.end.value};
}

}  // namespace

Place place_of(const WitnessWords& witness, const Cell& cell) {
  const formats::Document& document = *witness.document;
  if (cell.count > 0)
    return bytes_of(document,
                    {witness.word(cell.first).start, witness.word(cell.first + cell.count - 1).end()});
  TextPos at;
  if (cell.first < witness.size())
    at = witness.word(cell.first).start;
  else if (witness.size() > 0)
    at = witness.word(witness.size() - 1).end();
  return bytes_of(document, {at, at});
}

std::string text_of(const WitnessWords& witness, const Cell& cell, bool all) {
  const auto read = [&](std::uint32_t first, std::uint32_t end) {
    return witness.document->reading({witness.body.start + first, witness.body.start + end});
  };
  if (cell.count == 0) return {};
  const std::uint32_t end = cell.first + cell.count;
  if (all || cell.count <= kLong) return read(cell.first, end);
  return fmt::format("{} … ({} words) … {}", read(cell.first, cell.first + kLong / 2), cell.count - kLong,
                     read(end - kLong / 2, end));
}

Reading reading_of(const std::vector<WitnessWords>& witnesses, const ReadingWords& words, bool all) {
  const WitnessWords& witness = witnesses[words.witness];
  Reading reading;
  reading.witness = words.witness;
  reading.place = place_of(witness, words.cell);
  reading.line = witness.document->line(BytePos(reading.place.start));
  reading.words = words.cell.count;
  if (words.cell.count > 0) reading.text = text_of(witness, words.cell, all);
  return reading;
}

Reading layout_reading(const std::vector<WitnessWords>& witnesses, std::uint32_t witness,
                       const LayoutStretch& stretch) {
  const formats::Document& document = *witnesses[witness].document;
  Reading reading;
  reading.witness = witness;
  reading.place = bytes_of(document, stretch.span);
  reading.line = document.line(BytePos(reading.place.start));
  reading.words = static_cast<std::uint32_t>(stretch.words.size());
  reading.text =
      stretch.words.empty() ? std::string(document.text(stretch.span)) : document.reading(stretch.words);
  return reading;
}

}  // namespace sicut::collate
