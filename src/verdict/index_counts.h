// The index's word counts for the judges of differences.
#pragma once

#include "match/index.h"
#include "variant/word_counts.h"

namespace sicut::verdict {

// Holds a reference to the index.
class IndexCounts : public variant::WordCounts {
 public:
  explicit IndexCounts(const match::Index& index) : index_(index) {}
  [[nodiscard]] std::uint32_t count(std::string_view letters) const override {
    const text::FormId form = index_.find(letters);
    return form == text::kNoForm ? 0 : index_.count(form);
  }
  [[nodiscard]] std::size_t words() const override { return index_.size(); }

 private:
  const match::Index& index_;
};

}  // namespace sicut::verdict
