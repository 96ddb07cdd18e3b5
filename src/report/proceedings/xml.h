// Writing XML: escaped, well-formed whatever the text holds.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.h"

namespace sicut::report {

// Text fit for XML 1.0: markup escaped, characters that it forbids (controls, unpaired surrogates) and bytes
// that are no UTF-8 as U+FFFD. Cost: linear.
[[nodiscard]] std::string xml_escaped(std::string_view text);

using XmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

// Writes elements one after another, indented. An attribute with an empty value is left out.
class XmlWriter {
 public:
  explicit XmlWriter(const Sink& sink) : sink_(sink) {}

  void raw(std::string_view text);  // as it is: declarations
  void open(std::string_view name, const XmlAttributes& attributes = {});
  void close();
  void empty(std::string_view name, const XmlAttributes& attributes = {});
  // An element with nothing but text.
  void leaf(std::string_view name, std::string_view text, const XmlAttributes& attributes = {});
  // An element whose content is put together by the caller, escaped already.
  void mixed(std::string_view name, std::string_view content, const XmlAttributes& attributes = {});
  void finish();
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void line();
  void start(std::string_view name, const XmlAttributes& attributes);
  void flush_if_large();

  const Sink& sink_;
  std::string text_;
  std::vector<std::string> names_;
  bool stopped_ = false;
};

// One element with text, escaped, for mixed content.
[[nodiscard]] std::string xml_element(std::string_view name, std::string_view text,
                                      const XmlAttributes& attributes = {});

}  // namespace sicut::report
