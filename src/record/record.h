// The record: the documents that texts are held against, with what record.toml says of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "formats/document.h"
#include "record/shelf.h"

namespace sicut::record {

// One readable input, in the order in which documents are numbered (command line order; inside a folder,
// by name, byte order).
struct Input {
  std::string path;  // as reached from the command line: "archive/letters/1.txt"
};

struct Discovery {
  std::vector<Input> inputs;
  // Every record.toml in the folders walked and beside the files given, outer folders before inner ones.
  std::vector<std::string> descriptions;
  std::vector<Error> errors;  // missing, no permission, folder without a readable file, ...
  Diagnostics diagnostics;    // files passed over (hidden, unknown kind), loops not followed
};

// Walks files and folders. Hidden files and folders are passed over; so are files whose kind is known not
// to be text (images, archives; a note says so). Symbolic links to folders are followed once: a
// loop is reported and not followed. A path given twice is read once.
[[nodiscard]] Discovery discover(const std::vector<std::string>& paths);

struct LoadOptions {
  unsigned threads = 1;
  formats::ReadOptions read;
  // Called from one thread at a time with (bytes read, bytes in all).
  std::function<void(std::uint64_t, std::uint64_t)> progress;
};

struct Record {
  Shelf documents;
  std::vector<Error> errors;
  Diagnostics diagnostics;
};

// Reads every document found under `paths` and lays every record.toml over the documents it names
// (parts given by lines or pages become Document::parts). Unknown keys, wrong types, files that
// do not exist, parts out of range are errors that name file, line and the nearest known key; the
// other documents are still read. Same result for any number of threads.
[[nodiscard]] Record load(const std::vector<std::string>& paths, const LoadOptions& options = {});

}  // namespace sicut::record
