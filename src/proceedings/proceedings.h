// From a document, or a file, to its proceedings.
#pragma once

#include <string>

#include "base/error.h"
#include "formats/document.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

// Reads the sessions of a document: minutes, stenographic reports, debates. A document that holds none (a
// novel, a treatise) gives none, with a diagnostic `no-proceedings` that says so. Never fails, whatever the
// text. Cost: linear; memory: that of the items. Thread safe. Same document, same result.
[[nodiscard]] Proceedings read(const formats::Document& document);

struct FileOptions {
  unsigned threads = 1;                        // more than two are of no use to one file
  std::size_t stretch = std::size_t{2} << 20;  // bytes; a plain file of more than two is read in stretches
};

// The same of a file, or of standard input ("-"). A large plain text is read in stretches of whole sessions,
// so that memory is that of some stretches and of what a ledger (ledger.h) keeps of each session; the
// sessions of the result are made anew, one by one, as they are walked through. Layout is judged stretch by
// stretch. `troubles` gets what is doubtful about the file as a text. Errors: those of formats::read. The
// result does not depend on `threads`.
[[nodiscard]] Result<Proceedings> read_file(const std::string& name, const FileOptions& options,
                                            Diagnostics& troubles);

}  // namespace sicut::proceedings
