// Small records made of texts in memory, with what judging needs of them.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "match/index.h"
#include "record/record.h"
#include "verdict/library.h"

namespace sicut::verdict::test {

inline formats::Document document_of(std::string name, std::string text,
                                     formats::Format format = formats::Format::plain) {
  formats::ReadOptions options;
  options.format = format;
  auto document = formats::read_bytes(std::move(name), Bytes(std::move(text)), options);
  EXPECT_TRUE(document.has_value());
  return document ? std::move(*document) : formats::Document{};
}

// A record of these texts, named "0", "1", ...
class Sample {
 public:
  explicit Sample(const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
      record_.documents.push_back(document_of(std::to_string(record_.documents.size()), text));
    std::vector<match::Flow> flows;
    for (const formats::Document& document : record_.documents)
      flows.push_back({document.words, &document.forms});
    index_ = std::make_unique<match::Index>(flows, match::IndexOptions{});
    library_ = std::make_unique<Library>(record_, *index_, quote::Options{});
  }

  [[nodiscard]] const Library& library() const { return *library_; }
  [[nodiscard]] record::Record& record() { return record_; }

  // The first place of a word (folded) at or behind `from`.
  [[nodiscard]] match::RecordWord word(const std::string& letters, std::size_t from = 0) const {
    const text::FormId form = index_->find(letters);
    for (std::size_t i = from; i < index_->size(); ++i)
      if (index_->form(match::RecordWord(i)) == form) return match::RecordWord(i);
    ADD_FAILURE() << letters << " does not stand in the record";
    return {};
  }

 private:
  record::Record record_;
  std::unique_ptr<match::Index> index_;
  std::unique_ptr<Library> library_;
};

}  // namespace sicut::verdict::test
