// Documents in memory, and their citations.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/bytes.h"
#include "citation/citation.h"
#include "formats/document.h"

namespace sicut::citation {

inline formats::Document document_of(std::string text, std::string name = "text.txt") {
  auto read = formats::read_bytes(std::move(name), Bytes(std::move(text)));
  EXPECT_TRUE(read) << (read ? "" : read.error().message);
  return read ? std::move(*read) : formats::Document{};
}

inline Found citations_of(const formats::Document& document, const Options& options = {}) {
  return find_citations(document, Forms::built_in(), options);
}

}  // namespace sicut::citation
