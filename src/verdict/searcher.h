// A record made ready for looking words up in it.
#pragma once

#include <optional>
#include <vector>

#include "index/holding.h"
#include "match/index.h"
#include "quote/quotation.h"
#include "record/record.h"
#include "verdict/library.h"
#include "verdict/passages.h"

namespace sicut::verdict {

// Thread safe, but for release(). The record must outlive it.
class Searcher {
 public:
  // `holdings`: of an index (see archive/open.h). Documents that stand in none are indexed here, in memory.
  Searcher(const record::Record& record, std::vector<index::Holding> holdings, unsigned threads);

  [[nodiscard]] const match::Index& index() const { return index_; }
  [[nodiscard]] const Library& library() const { return library_; }
  [[nodiscard]] const quote::Options& names() const { return names_; }

  // Where the query may stand, in no order; `excluded`: where it is not to be looked for.
  [[nodiscard]] std::vector<Candidate> candidates(const Query& query, const Origin& origin,
                                                  std::optional<match::RecordSpan> excluded) const;

  // Lets go of documents that can be read again, so that those that are left take about `memory` bytes.
  void release(std::uint64_t memory);

 private:
  const record::Record& record_;
  quote::Options names_;
  match::Index index_;
  Library library_;
};

}  // namespace sicut::verdict
