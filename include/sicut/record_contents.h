// What documents of a record hold, as plain values: works, pages, notes. Reports are views of it.
//
// Positions are bytes of the original file, half open; lines are 1-based.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sicut/evidence.h"

namespace sicut {

struct ContentsWork {
  std::string title;
  Place place;
  std::uint32_t line = 0;
  std::optional<std::string> date, author, number;
};

struct ContentsPage {
  std::string page;  // its label; empty where it has none
  Place place;
  std::uint32_t line = 0;
  bool inferred = false;  // counted, not printed
};

struct ContentsNote {
  std::string marker;
  Place place;  // of its text, without the marker
  std::uint32_t line = 0;
  std::vector<std::uint32_t> marked_at;  // bytes of the markers that call it
};

struct DocumentContents {
  std::string document, sha256, title, author;
  std::optional<std::string> series, volume, edition, date, language, citekey;
  std::uint64_t words = 0;
  std::vector<ContentsWork> works;
  std::vector<ContentsPage> pages;
  std::vector<ContentsNote> notes;
};

struct RecordContents {
  std::vector<DocumentContents> documents;
  std::vector<DiagnosticNote> diagnostics;
};

}  // namespace sicut
