// Reading what the command line names: texts, and the record.
#pragma once

#include <string>
#include <vector>

#include "cli/progress.h"
#include "cli/troubles.h"
#include "formats/document.h"
#include "record/record.h"

namespace sicut::cli {

// Files, folders, "-"; in the order given, each once. What cannot be read is told in `troubles`.
[[nodiscard]] std::vector<formats::Document> read_texts(const std::vector<std::string>& paths,
                                                        unsigned threads, Troubles& troubles);

[[nodiscard]] record::Record load_record(const std::vector<std::string>& paths, unsigned threads,
                                         Progress& progress, Troubles& troubles);

}  // namespace sicut::cli
