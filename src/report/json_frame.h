// A large JSON document written piece by piece: lists of trees in a frame that is never held whole.
#pragma once

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.h"
#include "report/report.h"

namespace sicut::report {

using Json = nlohmann::ordered_json;

// Knows the depth and puts the commas; hands on 64 KiB at a time. The trees of a list are made on `threads`
// threads, a batch at a time. Not thread safe itself.
class JsonFrame {
 public:
  explicit JsonFrame(const Sink& sink, unsigned threads = 1) : sink_(sink), threads_(threads) {}

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

  // A tree, indented to the present depth.
  void value(const Json& tree) {
    text_ += laid_out(tree);
    flush_if_large();
  }

  template <class List, class ToJson>
  void list(std::string_view key_name, const List& items, ToJson to_json) {
    key(key_name);
    open('[');
    std::vector<std::string> batch;
    for (std::size_t first = 0; first < std::size(items); first += batch.size()) {
      batch.assign(std::min(kBatch, std::size(items) - first), {});
      parallel_for(batch.size(), threads_, [&](std::size_t i) {
        batch[i] = laid_out(to_json(*std::next(std::begin(items), static_cast<std::ptrdiff_t>(first + i))));
      });
      for (const std::string& each : batch) {
        if (stopped_) return;
        item();
        text_ += each;
        flush_if_large();
      }
    }
    close(']');
  }

  void finish() {
    text_ += '\n';
    flush();
  }

  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  static constexpr std::size_t kBatch = 256;

  // Strings hold no raw line feed, so every one is layout.
  [[nodiscard]] std::string laid_out(const Json& tree) const {
    const std::string dumped = tree.dump(2, ' ', false, Json::error_handler_t::replace);
    std::string laid;
    laid.reserve(dumped.size() + dumped.size() / 2);
    std::size_t from = 0;
    for (std::size_t feed; (feed = dumped.find('\n', from)) != std::string::npos; from = feed + 1)
      laid.append(dumped, from, feed - from).append("\n").append(2 * depth_, ' ');
    laid.append(dumped, from);
    return laid;
  }

  void new_line() { text_.append("\n").append(2 * depth_, ' '); }
  void flush_if_large() {
    if (text_.size() > 64 * 1024) flush();
  }
  void flush() {
    if (!stopped_ && !sink_(text_)) stopped_ = true;
    text_.clear();
  }

  const Sink& sink_;
  unsigned threads_;
  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool stopped_ = false;
};

}  // namespace sicut::report
