// What the formats for other programs share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/report.h"

namespace sicut::report {

using OrderedJson = nlohmann::ordered_json;

// A path as a URI reference (RFC 3986): what may not stand in one is percent-encoded, an absolute path is a
// file: URI, "-" is "stdin".
[[nodiscard]] std::string reference_of(std::string_view path);

// The bytes of a document's text as valid UTF-8: others become U+FFFD.
[[nodiscard]] std::string dumped(const OrderedJson& tree);

// Writes {"head"..., "LIST": [items one by one] "tail"...} piece by piece.
class ListWriter {
 public:
  ListWriter(const Sink& sink, std::string_view opening) : sink_(sink), text_(opening) {}
  // False where no more is wanted.
  bool item(const OrderedJson& tree);
  void close(std::string_view ending);

 private:
  const Sink& sink_;
  std::string text_;
  bool first_ = true, wanted_ = true;
};

}  // namespace sicut::report
