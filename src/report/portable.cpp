#include "report/portable.h"

#include <fmt/format.h>

namespace sicut::report {

std::string reference_of(std::string_view path) {
  if (path == "-") return "stdin";
  constexpr std::string_view kKept = "/-._~!$&'()*+,;=@";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    if (plain || (byte >= '0' && byte <= '9') || kKept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", byte);
    }
  }
  return out.starts_with('/') ? "file://" + out : out;
}

std::string dumped(const OrderedJson& tree) {
  return tree.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

bool ListWriter::item(const OrderedJson& tree) {
  if (!wanted_) return false;
  text_ += first_ ? "\n" : ",\n";
  first_ = false;
  text_ += dumped(tree);
  if (text_.size() < 64 * 1024) return true;
  wanted_ = sink_(text_);
  text_.clear();
  return wanted_;
}

void ListWriter::close(std::string_view ending) {
  text_ += first_ ? "" : "\n";
  text_ += ending;
  if (wanted_) wanted_ = sink_(text_);
  text_.clear();
}

}  // namespace sicut::report
