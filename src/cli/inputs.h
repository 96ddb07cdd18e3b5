// Reading what the command line names: texts, and the record.
#pragma once

#include <string>
#include <vector>

#include "archive/open.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/troubles.h"
#include "formats/document.h"
#include "record/record.h"

namespace sicut::cli {

// The files that paths mean: files, folders walked, "-"; in the order given, each once.
[[nodiscard]] std::vector<std::string> discover_texts(const std::vector<std::string>& paths,
                                                      Troubles& troubles);

// Files, folders, "-"; in the order given, each once. What cannot be read is told in `troubles`.
[[nodiscard]] std::vector<formats::Document> read_texts(const std::vector<std::string>& paths,
                                                        unsigned threads, Troubles& troubles);

// The record, with the index beside it where there is one. An index that is damaged is told, and not used.
[[nodiscard]] archive::Opened open_record(const std::vector<std::string>& paths, const RecordOptions& options,
                                          unsigned threads, Progress& progress, Troubles& troubles);

// Whether a report says that the index was damaged where it was read: the work is to be done again without
// it.
[[nodiscard]] bool tells_damage(const std::vector<DiagnosticNote>& diagnostics);

}  // namespace sicut::cli
