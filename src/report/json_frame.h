// A large JSON document written piece by piece: lists of trees in a frame that is never held whole.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/report.h"

namespace sicut::report {

using Json = nlohmann::ordered_json;

// Knows the depth and puts the commas; hands on 64 KiB at a time. Not thread safe.
class JsonFrame {
 public:
  explicit JsonFrame(const Sink& sink) : sink_(sink) {}

  void open(char bracket) {
    text_ += bracket;
    ++depth_;
    first_ = true;
  }

  void close(char bracket) {
    --depth_;
    if (!first_) new_line();
    text_ += bracket;
    first_ = false;
    flush_if_large();
  }

  void key(std::string_view key_name) {
    item();
    text_ += '"';
    text_ += key_name;
    text_ += "\": ";
  }

  void item() {
    if (!first_) text_ += ',';
    new_line();
    first_ = false;
  }

  // A tree, indented to the present depth. Strings hold no raw line feed, so every one is layout.
  void value(const Json& tree) {
    const std::string dumped = tree.dump(2, ' ', false, Json::error_handler_t::replace);
    std::size_t from = 0;
    for (std::size_t feed; (feed = dumped.find('\n', from)) != std::string::npos; from = feed + 1) {
      text_.append(dumped, from, feed - from);
      new_line();
    }
    text_.append(dumped, from);
    flush_if_large();
  }

  template <class List, class ToJson>
  void list(std::string_view key_name, const List& items, ToJson to_json) {
    key(key_name);
    open('[');
    for (const auto& each : items) {
      if (stopped_) return;
      item();
      value(to_json(each));
      first_ = false;
    }
    close(']');
  }

  void finish() {
    text_ += '\n';
    flush();
  }

  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void new_line() { text_.append("\n").append(2 * depth_, ' '); }
  void flush_if_large() {
    if (text_.size() > 64 * 1024) flush();
  }
  void flush() {
    if (!stopped_ && !sink_(text_)) stopped_ = true;
    text_.clear();
  }

  const Sink& sink_;
  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool stopped_ = false;
};

}  // namespace sicut::report
