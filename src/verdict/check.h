// The main job: texts held against a record.
#pragma once

#include <functional>
#include <vector>

#include "citation/forms.h"
#include "formats/document.h"
#include "index/holding.h"
#include "record/record.h"
#include "sicut/evidence.h"

namespace sicut::verdict {

struct CheckOptions {
  unsigned threads = 1;
  std::uint32_t max_passages = 20;         // listed for each quotation
  const citation::Forms* forms = nullptr;  // of citations; the built-in ones where not given
  std::vector<index::Holding> holdings;    // of the record's index; what stands in none is indexed in memory
  std::uint64_t memory = 2ULL << 30;       // bytes that documents of an index may take, once read; about
  // Called from one thread at a time with (quotations done, quotations in all).
  std::function<void(std::uint64_t, std::uint64_t)> progress;
};

// Finds every quotation of `texts`, its passages in `record`, and judges each. Quotations and passages come
// in a fixed order whatever the number of threads. A text that is itself a document of the record is not
// held against the very words of the quotation. Where an index turns out to be damaged a diagnostic of code
// "index-damaged" says so, and findings may be missing: check again without it. Cost: some 100 us a quotation
// plus indexing of the record (some 50 MB/s a core); memory about six times the record.
[[nodiscard]] CheckReport check(const std::vector<formats::Document>& texts, const record::Record& record,
                                const CheckOptions& options = {});

}  // namespace sicut::verdict
