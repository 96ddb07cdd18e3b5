// Where stretches of a document lie, in the ways that other programs count. Made by formats/coordinates.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sicut {

struct Coordinates {
  // Of the original, 1-based; columns count code points, the end is behind the last one. Columns are 0 where
  // the original is no UTF-8, and its letters are not counted.
  std::uint32_t start_line = 0, start_column = 0, end_line = 0, end_column = 0;
  // Code points of the extracted text, half open.
  std::uint32_t text_start = 0, text_end = 0;
  // The stretch of the extracted text and what stands before and behind it: together they stand nowhere else
  // in the document, where `unique` is set. (Where even long surroundings stand several times, it is not.)
  std::string exact, prefix, suffix;
  bool unique = false;
};

// Coordinates of a whole report, in its order.
struct FindingCoordinates {
  Coordinates text;                   // of the quotation
  std::vector<Coordinates> passages;  // of the passages shown, one for each part; may be left out
};

using ReportCoordinates = std::vector<std::vector<FindingCoordinates>>;  // by text, by quotation

}  // namespace sicut
