// A large file, stretch by stretch.
#pragma once

#include <memory>
#include <string>

#include "base/bytes.h"
#include "proceedings/ledger.h"
#include "proceedings/proceedings.h"

namespace sicut::proceedings {

// Nothing where the file has to be read whole: it is small, no plain text in UTF-8, or damaged. With two
// threads the words of one stretch are divided while the sessions of the one before are read; what is kept of
// them is joined in the order of the file.
[[nodiscard]] std::shared_ptr<Ledger> read_in_stretches(const std::string& name, const Bytes& file,
                                                        const FileOptions& options, Diagnostics& troubles);

}  // namespace sicut::proceedings
